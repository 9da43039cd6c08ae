import type { Comparison, Side } from '../model/comparison';
import type { Fact, StatementFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { foldSameLength } from '../text/fold';
import { contextsOf } from './context';
import homes from './organisation-homes.json';
import service from './service-words.json';
import { comparison, message, sideOf } from './side';

/**
 * Somebody "opted not to announce" against the same somebody announcing. "Not in advance" is compatible with an announcement
 * afterwards, and so is a later report than the other: then it is an update.
 */
export function compareAnnouncements(a: FactSheet, b: FactSheet): Comparison[] {
  return [...against(a, b, false), ...against(b, a, true)];
}

const HOMES: Readonly<Record<string, string | undefined>> = homes;

/** What makes something public, the plainest first. */
const ACTS: readonly string[] = ['announce', 'confirm', 'say'];

function against(a: FactSheet, b: FactSheet, swap: boolean): Comparison[] {
  const found: Comparison[] = [];
  for (const no of factsOf(a, 'statement')) {
    if (no.polarity !== 'not' || (no.act !== 'announce' && no.act !== 'confirm')) continue;
    const side = sideOfStatement(no, a);
    // A text that itself tells of the silence does not contradict it, whoever else in it speaks.
    if (!side || withheld(b, side)) continue;
    const yes = factsOf(b, 'statement')
      .filter((y) => y.polarity === 'asserts' && ACTS.includes(y.act) && officialSide(y, b) === side)
      .sort((x, y) => ACTS.indexOf(x.act) - ACTS.indexOf(y.act))[0];
    const made = yes ? sideOf(yes.evidence, 'announced', [yes.verb]) : signatureOf(b, side);
    if (made) found.push(frame(no, made, a, b, swap));
  }
  return found;
}

function frame(no: StatementFact, other: Side, a: FactSheet, b: FactSheet, swap: boolean): Comparison {
  const own = sideOf(no.evidence, 'not announced', [no.verb]);
  const left = swap ? other : own;
  const right = swap ? own : other;
  const base = { kind: 'announcement' as const, slot: 'announcement', question: message('q_announced') };
  if (no.inAdvance) {
    return comparison(
      { ...base, verdict: 'same', rule: 'announcement/in-advance', reason: message('why_announcement_in_advance') },
      left,
      right,
    );
  }
  const [from, to] = [a.source.published, b.source.published];
  if (from && to && to.from > from.to) {
    return comparison(
      { ...base, verdict: 'update', rule: 'announcement/later', reason: message('why_announcement_later') },
      left,
      right,
    );
  }
  return comparison(
    {
      ...base,
      verdict: 'conflict',
      level: 'hard',
      rule: 'announcement/denied-and-made',
      reason: message('why_announcement_differs'),
    },
    left,
    right,
  );
}

/** The text says itself that this side did not announce. */
function withheld(sheet: FactSheet, side: string): boolean {
  return factsOf(sheet, 'statement').some(
    (s) =>
      s.polarity === 'not' &&
      !s.inAdvance &&
      (s.act === 'announce' || s.act === 'confirm') &&
      sideOfStatement(s, sheet) === side,
  );
}

/** The country for which a statement is made or withheld: that of its actor, or of the one official body its sentence names. */
function sideOfStatement(statement: StatementFact, sheet: FactSheet): string | null {
  return statement.actor?.type === 'place'
    ? (statement.actor.id.split('/')[0] ?? null)
    : officialSide(statement, sheet);
}

/** As `sideOfStatement`, but only for official bodies: a country's media report, they do not announce for their state. */
function officialSide(statement: StatementFact, sheet: FactSheet): string | null {
  const { actor } = statement;
  if (actor?.type === 'organisation') return HOMES[actor.id] ?? null;
  if (actor !== null && actor.type !== 'role') return null;
  const bodies = new Set(contextsOf(sheet).neighbours(statement).flatMap(officialBodies));
  if (bodies.size === 0 && actor === null && saysService(statement, sheet))
    for (const body of sheet.facts.flatMap(officialBodies)) bodies.add(body);
  return bodies.size === 1 ? ([...bodies][0] as string) : null;
}

/** Folded beginnings of the words for a service. */
const SERVICE = service.words.map((word) => foldSameLength(word));
const LETTER = /\p{L}/u;

/** "The service said": such a word begins in the clause. The body is meant that the text names, when it names only one. */
function saysService({ evidence }: StatementFact, sheet: FactSheet): boolean {
  const clause = foldSameLength(sheet.source.text.slice(evidence.start, evidence.end));
  return SERVICE.some((word) => {
    const at = clause.indexOf(word);
    return at === 0 || (at > 0 && !LETTER.test(clause.charAt(at - 1)));
  });
}

function officialBodies(fact: Fact): string[] {
  const role = fact.kind === 'person' || fact.kind === 'role' ? fact.role : null;
  const id = fact.kind === 'organisation' ? fact.organisation : (role?.organisation ?? null);
  const home = id === null ? undefined : HOMES[id];
  return home === undefined ? [] : [home];
}

/** Longest last line that is taken for a signature, in code units. */
const LONGEST_SIGNATURE = 60;

/** A text that ends with the name of an official body was issued by it. */
function signatureOf(sheet: FactSheet, side: string): Side | null {
  const last = sheet.source.sentences.at(-1);
  if (!last || last.end - last.start > LONGEST_SIGNATURE || sheet.source.sentences.length < 3) return null;
  const inside = sheet.facts.filter((f) => f.evidence.start >= last.start);
  if (inside.some((f) => f.kind === 'statement' || f.kind === 'person' || f.kind === 'concept')) return null;
  const body = inside.find((f) => officialBodies(f).includes(side));
  return body ? sideOf(body.evidence, 'announced') : null;
}
