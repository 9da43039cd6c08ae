import type { Comparison, Level } from '../model/comparison';
import type { Fact, Role } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { type Evidence, overlaps, type Span } from '../model/span';
import type { NameComparison } from '../names/compare';
import { peopleOf } from '../names/people';
import { rememberedComparison as compareNames } from '../names/remembered';
import { namedRunsOf } from '../names/runs';
import { kindOf, scriptOfWord } from '../names/script';
import { surnameIds } from '../names/words';
import { affinity } from './alignment';
import tables from './local-offices.json';
import { differsAtOtherEnds, isShortForm } from './names';
import { sameOffice } from './offices';
import { comparison, message, sideOf } from './side';

/** A name of several words that the other text does not print in any form. */
interface Free {
  readonly name: string;
  readonly evidence: Evidence;
  readonly facts: readonly Fact[];
  readonly roles: readonly Role[];
  /** A person, and not only a proper noun. */
  readonly person: boolean;
}

/** Offices that one person holds in one place, one club, one company. */
const SINGLE: ReadonlySet<string> = new Set(tables.single);
/** Affinity from which on two sentences tell of one office. */
const ONE_OFFICE = 0.6;
/** Affinity from which on two people with one surname are likely to be one. */
const ONE_PERSON = 0.9;
/** Least share of two names that agrees, where one word parts them. */
const MOSTLY = 0.6;
/** Most mentions of one name that are looked at. */
const MOST_MENTIONS = 3;
/** Fewest names of a list that are known from the other text's list. */
const LEAST_ANCHORS = 2;
/** Initials in place of given names. */
const INITIALS = /(?:^|\s)(?:\p{Lu}{1,3}|\p{Lu}\.)(?=[\s.])/u;

/**
 * Names that stand where the other text prints another one: one word of a long name differs, one name of a list is replaced, one office
 * has another holder. Only names that the other text does not know in any form.
 * @param agreed what was found about the names before
 */
export function compareOtherNames(a: FactSheet, b: FactSheet, agreed: readonly Comparison[]): Comparison[] {
  const known = agreed.filter((c) => c.kind === 'name');
  const left = freeIn(
    a,
    known.map((c) => c.left.evidence),
  );
  const right = freeIn(
    b,
    known.map((c) => c.right.evidence),
  );
  if (left.length === 0 || right.length === 0) return [];
  const found: Comparison[] = [];
  for (const p of left) {
    for (const q of right) {
      const verdict = compareNames(p.name, a.source.language, q.name, b.source.language);
      const level = nearName(verdict, p, a, q, b);
      if (level) found.push(conflict(p, q, verdict, verdict.reason, level));
      else if (otherHolder(verdict, p, a, q, b)) found.push(conflict(p, q, verdict, 'unrelated', 'soft'));
    }
  }
  const told = found.map((c) => c.left.evidence);
  for (const [p, q] of replaced(left, a, right, b, known))
    if (!told.includes(p.evidence) && areTwo(p, a, q, b)) found.push(conflict(p, q, null, 'other', 'soft'));
  return found;
}

function freeIn(sheet: FactSheet, known: readonly Span[]): Free[] {
  const isKnown = (evidence: Span) => known.some((k) => overlaps(k, evidence));
  const people = peopleOf(sheet).flatMap((p): Free[] => {
    const first = p.mentions[0];
    if (!first || !/\s/u.test(p.name) || p.mentions.some((m) => isKnown(m.evidence))) return [];
    const { name, mentions, roles } = p;
    return [{ name, evidence: first.evidence, facts: mentions.slice(0, MOST_MENTIONS), roles, person: true }];
  });
  const runs = namedRunsOf(sheet).flatMap((run): Free[] =>
    run.words > 1 && run.fact.kind === 'proper' && !isKnown(run.evidence)
      ? [{ name: run.name, evidence: run.evidence, facts: [run.fact], roles: [], person: false }]
      : [],
  );
  return [...people, ...runs];
}

function near(p: Free, a: FactSheet, q: Free, b: FactSheet): number {
  return Math.max(...p.facts.flatMap((x) => q.facts.map((y) => affinity(x, a, y, b))));
}

/** Two names that are one but for a word, or a slip. */
function nearName(verdict: NameComparison, p: Free, a: FactSheet, q: Free, b: FactSheet): Level | null {
  // A proper noun may be translated: "High Tatras".
  if (!p.person || !q.person || INITIALS.test(p.name) || INITIALS.test(q.name)) return null;
  if (verdict.verdict === 'unsure') return verdict.reason === 'typo' && oneScript(p, q) ? 'soft' : null;
  if (verdict.verdict !== 'different') return null;
  if (verdict.reason !== 'surname-differs' && verdict.reason !== 'given-name-differs') return null;
  if ([p, q].some((n) => kindOf(scriptOfWord(n.name).script) !== 'alphabet')) return null;
  const named = ({ name }: Free, { source: { language } }: FactSheet) => ({ name, language });
  if (differsAtOtherEnds(named(p, a), named(q, b), verdict)) return null;
  // The syllables of Korean and Chinese names are few and written in many ways: Yun Jong Ho is not Kim Jong Un.
  if ([p, q].some((n) => surnameIds(n.name.split(' ')[0] ?? '').length > 0)) return null;
  const words = Math.min(wordsOf(p.name), wordsOf(q.name));
  if (words > 2 && verdict.score >= MOSTLY) return 'hard';
  if (verdict.reason !== 'given-name-differs' || !oneScript(p, q) || isShortForm(p.name, q.name)) return null;
  return near(p, a, q, b) >= ONE_PERSON ? 'soft' : null;
}

function oneScript(p: Free, q: Free): boolean {
  return scriptOfWord(p.name).script === scriptOfWord(q.name).script;
}

function wordsOf(name: string): number {
  return name.split(/[\s・·＝=]+/u).length;
}

/** The only holders of one office in both texts, in sentences that have much in common. */
function otherHolder(verdict: NameComparison, p: Free, a: FactSheet, q: Free, b: FactSheet): boolean {
  if (verdict.verdict !== 'different' || verdict.reason !== 'unrelated') return false;
  const role = p.roles.find((x) => SINGLE.has(x.office) && q.roles.some((y) => isOneOffice(x, y)));
  if (!role || holders(role, a) !== 1 || holders(role, b) !== 1) return false;
  return !bothPlaced(p, a, q, b) && near(p, a, q, b) >= ONE_OFFICE;
}

function isOneOffice(x: Role, y: Role): boolean {
  return x.office === y.office && x.qualifier === y.qualifier && sameOffice(x, y) !== 'different';
}

function holders(role: Role, sheet: FactSheet): number {
  return peopleOf(sheet).filter((p) => p.roles.some((r) => r.office === role.office)).length;
}

/** Both texts print of which place, and it is not the same: mayors of two towns. */
function bothPlaced(p: Free, a: FactSheet, q: Free, b: FactSheet): boolean {
  const [x, y] = [placesBy(p, a), placesBy(q, b)];
  return x.size > 0 && y.size > 0 && ![...x].some((place) => y.has(place));
}

/** Places and proper nouns right beside a name and its office. */
function placesBy(p: Free, sheet: FactSheet): Set<string> {
  const spans = [p.evidence, ...p.roles.map((r) => r.evidence)];
  const found = new Set<string>();
  for (const fact of sheet.facts) {
    if (fact.kind !== 'place' && fact.kind !== 'proper') continue;
    if (!spans.some((s) => fact.evidence.start < s.end + NEAR_OFFICE && s.start - NEAR_OFFICE < fact.evidence.end))
      continue;
    if (fact.kind === 'place' && fact.level !== 'country') found.add(fact.place);
    if (fact.kind === 'proper') found.add(fact.word);
  }
  return found;
}

/** Code units between an office and the place it belongs to. */
const NEAR_OFFICE = 12;

/** Lists of names that are one but for one name: as many names in both sentences, all but one in common. */
function replaced(
  left: readonly Free[],
  a: FactSheet,
  right: readonly Free[],
  b: FactSheet,
  known: readonly Comparison[],
): [Free, Free][] {
  return left.flatMap((p): [Free, Free][] => {
    const mine = listOf(p, a);
    if (mine.length <= LEAST_ANCHORS) return [];
    const anchors = known.filter((c) => mine.some((e) => overlaps(e, c.left.evidence)));
    const others = right.filter((q) => {
      const theirs = listOf(q, b);
      if (theirs.length !== mine.length) return false;
      const shared = theirs.filter((e) => anchors.some((c) => overlaps(e, c.right.evidence)));
      return shared.length === mine.length - 1;
    });
    return others.length === 1 ? [[p, others[0] as Free]] : [];
  });
}

/** The names of several words in the sentence of a name. */
function listOf(p: Free, sheet: FactSheet): Evidence[] {
  const sentence = p.facts[0]?.sentence;
  return [
    ...factsOf(sheet, 'person').flatMap((f) => (f.sentence === sentence && /\s/u.test(f.name) ? [f.evidence] : [])),
    ...namedRunsOf(sheet).flatMap((r) => (r.fact.sentence === sentence && r.words > 1 ? [r.evidence] : [])),
  ];
}

/**
 * Two names of lists that are two: neither one in another spelling, nor one in two languages. What is no person's name may be
 * translated ("West Side Highway", "British Open"), so that it is held against another only in one language.
 */
function areTwo(p: Free, a: FactSheet, q: Free, b: FactSheet): boolean {
  if (a.source.language !== b.source.language && !(p.person && q.person)) return false;
  return compareNames(p.name, a.source.language, q.name, b.source.language).verdict === 'different';
}

function conflict(p: Free, q: Free, verdict: NameComparison | null, reason: string, level: Level): Comparison {
  const at = (n: Free, spans: readonly Span[]) =>
    spans.map((s) => ({ start: n.evidence.start + s.start, end: n.evidence.start + s.end }));
  return comparison(
    {
      kind: 'name',
      verdict: 'conflict',
      level,
      rule: `name/${reason}`,
      reason: message(`why_name_${reason.replaceAll('-', '_')}`, p.name, q.name),
      slot: `name:${p.name}`,
      question: message('q_name'),
    },
    sideOf(p.evidence, p.name, p.evidence.words === p.name && verdict ? at(p, verdict.left) : []),
    sideOf(q.evidence, q.name, q.evidence.words === q.name && verdict ? at(q, verdict.right) : []),
  );
}
