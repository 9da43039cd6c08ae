import { organisationOf } from '../facts/organisations';
import type { Comparison } from '../model/comparison';
import type { Actor, NumberFact, StatementFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { peopleOf } from '../names/people';
import { rememberedComparison as compareNames, rememberedSearch } from '../names/remembered';
import { scriptOfWord } from '../names/script';
import { foldSameLength } from '../text/fold';
import { affinity } from './alignment';
import { comparison, message, sideOf } from './side';

/** Least affinity of two sentences that print one figure. */
const ALIKE = 0.5;

/** A figure with the one who gives it. */
interface Sourced {
  readonly figure: NumberFact;
  readonly said: StatementFact;
  readonly by: Actor;
}

/** The figures of a text of which one statement of their sentence tells the source. */
function sourcedIn(sheet: FactSheet): Sourced[] {
  const statements = factsOf(sheet, 'statement').filter((s) => s.polarity === 'asserts' && s.act !== 'deny');
  return factsOf(sheet, 'number').flatMap((figure) => {
    if (figure.ordinal || figure.value < 3 || figure.measure === 'age') return [];
    const beside = statements.filter((s) => s.sentence === figure.sentence);
    const [said] = beside;
    return said?.actor && new Set(beside.map((s) => s.actor?.id)).size === 1 ? [{ figure, said, by: said.actor }] : [];
  });
}

/**
 * One figure that two texts give with different sources: "12 dead, said Reuters", "12 dead, said AFP". Shown softly, and only where
 * neither text names the other's source.
 */
export function compareAttributions(a: FactSheet, b: FactSheet): Comparison[] {
  const theirs = sourcedIn(b);
  let best: { x: Sourced; y: Sourced; score: number } | null = null;
  for (const x of sourcedIn(a))
    for (const y of theirs) {
      if (x.figure.value !== y.figure.value || x.figure.measure !== y.figure.measure || x.figure.noun !== y.figure.noun)
        continue;
      if (!comparable(x.by, a, y.by, b) || names(b, x.by, a) || names(a, y.by, b)) continue;
      const score = affinity(x.figure, a, y.figure, b);
      if (score >= ALIKE && (!best || score > best.score)) best = { x, y, score };
    }
  if (!best) return [];
  const [left, right] = [best.x.by, best.y.by];
  return [
    comparison(
      {
        kind: 'attribution',
        verdict: 'conflict',
        level: 'soft',
        rule: 'attribution/other-source',
        reason: message('why_source_differs', left.evidence.words, right.evidence.words),
        slot: 'attribution:source',
        question: message('q_source'),
      },
      sideOf(left.evidence, left.id),
      sideOf(right.evidence, right.id),
    ),
  ];
}

/** Two sources of one sort that are not the same: two people, two media. */
function comparable(x: Actor, a: FactSheet, y: Actor, b: FactSheet): boolean {
  if (x.type !== y.type || x.type === 'place' || x.id === y.id) return false;
  if (x.type === 'person') return areTwoPeople(x.id, a, y.id, b);
  // Two bodies may each have counted or measured; two media are where a report has the figure from.
  return x.type === 'organisation' && isAgency(x.id, a) && isAgency(y.id, b);
}

/** More than one word. */
const SEVERAL = /\p{L}[\s・·＝=]+\p{L}/u;

/**
 * Two names that are certainly two people's. A surname alone is told from another one only where both are written in one script
 * ("Walton", "Уолтон"), and not where one is the other with an ending ("Fordova").
 */
function areTwoPeople(x: string, a: FactSheet, y: string, b: FactSheet): boolean {
  if (compareNames(x, a.source.language, y, b.source.language).verdict !== 'different') return false;
  if (SEVERAL.test(x) && SEVERAL.test(y)) return true;
  const [p, q] = [foldSameLength(x), foldSameLength(y)];
  return scriptOfWord(x).script === scriptOfWord(y).script && !p.startsWith(q) && !q.startsWith(p);
}

/** A medium or news agency: not a service that measures by itself, of which two texts may print two names ("気象庁", "일본 기상청"). */
function isAgency(id: string, sheet: FactSheet): boolean {
  if (organisationOf(id)?.measures) return false;
  return factsOf(sheet, 'organisation').some((f) => f.organisation === id && f.agency);
}

/** The text names this source in any way. @param own the text whose source it is */
function names(sheet: FactSheet, { type, id }: Actor, own: FactSheet): boolean {
  if (type === 'person') return namesPerson(sheet, id, own.source.language);
  return sheet.facts.some((f) =>
    f.kind === 'organisation'
      ? type === 'organisation' && f.organisation === id
      : f.kind === 'role'
        ? type === 'role' && `${f.role.office}/${f.role.domain ?? ''}` === id
        : false,
  );
}

/** The text names somebody who may be this one, or prints the name where none was spotted. */
function namesPerson(sheet: FactSheet, name: string, language: string): boolean {
  return (
    peopleOf(sheet).some((p) => compareNames(p.name, p.language, name, language).verdict !== 'different') ||
    rememberedSearch(sheet, name, language).length > 0
  );
}
