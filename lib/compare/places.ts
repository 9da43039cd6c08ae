import { isLead } from '../match/keys';
import { properNounsOf } from '../match/proper';
import type { Comparison } from '../model/comparison';
import type { PlaceFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { rememberedComparison as compareNames } from '../names/remembered';
import { affinity } from './alignment';
import { comparison, message, sideOf } from './side';

/** Least affinity of the two sentences that name the places. */
const ALIKE = 0.9;
/**
 * "A hospital in Bratislava" against "a hospital in Vienna": each text names one city, and not the other's, where it tells the event. It is
 * never a hard difference: the two may be the town and the nearest city, or the name of a club. A region that holds the city, a dateline, a country never differ.
 */
export function comparePlaces(a: FactSheet, b: FactSheet): Comparison[] {
  const [left, right] = [cities(a), cities(b)];
  if (left.size !== 1 || right.size !== 1) return [];
  const [[x, mine], [y, theirs]] = [[...left][0], [...right][0]] as [[string, PlaceFact], [string, PlaceFact]];
  if (x === y || !isLead(a, mine) || !isLead(b, theirs) || names(a, y) || names(b, x)) return [];
  if (affinity(mine, a, theirs, b) < ALIKE || sharesTown(a, b)) return [];
  return [
    comparison(
      {
        kind: 'place',
        verdict: 'conflict',
        level: 'soft',
        rule: 'place/other-city',
        reason: message('why_place_differs', mine.evidence.words, theirs.evidence.words),
        slot: 'place:city',
        question: message('q_place'),
      },
      sideOf(mine.evidence, x),
      sideOf(theirs.evidence, y),
    ),
  ];
}

/** Both texts print in the lead a name of which nothing is known: the town itself may be that, and the cities may be where a train was bound for. */
function sharesTown(a: FactSheet, b: FactSheet): boolean {
  const right = properNounsOf(b).filter((noun) => noun.lead);
  return properNounsOf(a).some(
    (x) =>
      x.lead &&
      right.some(
        (y) =>
          x.keys.some((key) => y.keys.includes(key)) &&
          compareNames(x.word, a.source.language, y.word, b.source.language).verdict === 'same',
      ),
  );
}

/** Farthest the opening parenthesis of an aside is looked for, in code units. */
const ASIDE = 80;

/** "(28, noite de quarta em Brasília)", "(Reuters, Paris)": an aside tells of the report or its readers, not where something happened. */
function isAside({ evidence: { start } }: PlaceFact, { source: { text } }: FactSheet): boolean {
  const before = text.slice(Math.max(0, start - ASIDE), start);
  const last = (...marks: readonly string[]) => Math.max(...marks.map((mark) => before.lastIndexOf(mark)));
  return last('(', '（') > last(')', '）', '\n');
}

/** The cities that a text names, each by its first mention outside of parentheses. */
function cities(sheet: FactSheet): Map<string, PlaceFact> {
  const found = new Map<string, PlaceFact>();
  for (const fact of factsOf(sheet, 'place'))
    if (fact.level === 'city' && fact.use === 'name' && !found.has(fact.place) && !isAside(fact, sheet))
      found.set(fact.place, fact);
  return found;
}

/** The text names a place in any way. */
function names(sheet: FactSheet, place: string): boolean {
  return factsOf(sheet, 'place').some((f) => f.place === place);
}
