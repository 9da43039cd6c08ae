import type { SourceText } from '../../model/article';
import type { Fact, PersonFact, RoleFact } from '../../model/fact';
import { evidenceAt, type Span } from '../../model/span';
import { sentenceAt } from '../../text/source';
import { UNCASED } from '../phrases/languages';
import { type RoleChunk, roleChunks } from '../roles/chunks';
import { BROAD_OFFICES, OCCUPATION_OFFICES } from '../roles/lexicon';
import { casedNames } from './cased';
import { hanNames } from './han';
import { hangulNames } from './hangul';
import { kanaNames } from './kana';
import type { Mention } from './names';
import { spacedNames } from './spaced';

/** Who is named in a text, and which offices are printed without a name. */
export interface PeopleAndRoles {
  readonly persons: readonly PersonFact[];
  readonly roles: readonly RoleFact[];
}

interface Remembered {
  readonly facts: readonly Fact[];
  readonly result: PeopleAndRoles;
}

const cache = new WeakMap<SourceText, Remembered>();

/** Finds names and roles together, because each tells about the other. Both recognisers ask for it: the answer is kept per text. */
export function peopleAndRoles(source: SourceText, earlier: readonly Fact[]): PeopleAndRoles {
  const facts = earlier.filter((f) => BEFORE.has(f.kind) || isAge(f));
  const known = cache.get(source);
  if (known && known.facts.length === facts.length && known.facts.every((fact, i) => fact === facts[i]))
    return known.result;
  const result = analyse(source, facts);
  cache.set(source, { facts, result });
  return result;
}

/** What is no name, and stands where names could be. */
const BEFORE: ReadonlySet<Fact['kind']> = new Set(['place', 'organisation', 'day', 'undated-day', 'time']);

/** An age stands beside people only. */
function isAge(fact: Fact): boolean {
  return fact.kind === 'number' && fact.measure === 'age';
}

function analyse(source: SourceText, facts: readonly Fact[]): PeopleAndRoles {
  const others = facts.filter((f) => !isAge(f));
  const chunks = roleChunks(source, others);
  const ages = facts.filter(isAge).map((f) => f.evidence);
  const mentions = namesIn(source, others, ages, chunks).sort((a, b) => a.start - b.start);
  keepNearest(mentions);
  const persons: PersonFact[] = mentions.map((m) => {
    const evidence = evidenceAt(source.text, m.start, m.end);
    const sentence = sentenceAt(source, m.start);
    return { kind: 'person', name: evidence.words, role: m.role, evidence, certainty: 'stated', sentence };
  });
  const taken = new Set(persons.map((p) => p.role?.evidence.start));
  const roles: RoleFact[] = chunks
    .filter((chunk) => !taken.has(chunk.start) && standsAlone(chunk))
    .map((chunk) => ({
      kind: 'role',
      role: chunk.role,
      evidence: chunk.role.evidence,
      certainty: 'stated',
      sentence: chunk.sentence,
    }));
  return { persons, roles };
}

/**
 * An office that says enough without a name. What people do is none without its field ("a Syrian engineer", "the pilots of Lufthansa"), nor
 * where many do it: "the students of the university", "the doctors of the hospital".
 */
function standsAlone({ role, complete }: RoleChunk): boolean {
  if (OCCUPATION_OFFICES.has(role.office)) return role.domain !== null && !PEOPLED.has(role.domain);
  return complete || !BROAD_OFFICES.has(role.office);
}

/** What has many of each occupation. */
const PEOPLED: ReadonlySet<string> = new Set(['university', 'hospital']);

/** A role belongs to the name that it stands nearest to; before the name rather than behind it. */
function keepNearest(mentions: Mention[]): void {
  const nearest = new Map<number, number>();
  const gap = (m: Mention) => {
    const { start, end } = (m.role as NonNullable<Mention['role']>).evidence;
    return m.start >= end ? m.start - end : start - m.end + 0.5;
  };
  mentions.forEach((m, i) => {
    if (!m.role) return;
    const other = nearest.get(m.role.evidence.start);
    if (other === undefined || gap(m) < gap(mentions[other] as Mention)) nearest.set(m.role.evidence.start, i);
  });
  mentions.forEach((m, i) => {
    if (m.role && nearest.get(m.role.evidence.start) !== i) mentions[i] = { ...m, role: null };
  });
}

function namesIn(
  source: SourceText,
  facts: readonly Fact[],
  ages: readonly Span[],
  chunks: readonly RoleChunk[],
): Mention[] {
  const { language } = source;
  if (language === 'ko') return hangulNames(source, facts, chunks);
  if (language === 'ja') return kanaNames(source, facts, chunks);
  if (language === 'zh') return hanNames(source, facts, chunks);
  if (UNCASED.has(language)) return spacedNames(source, facts, chunks);
  return casedNames(source, facts, ages, chunks);
}
