import type { NumberFact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { affinity, type Candidate } from './alignment';
import { isPast, otherDay } from './number-context';
import tables from './number-questions.json';
import { isHeld, roundsTo, stepHolds } from './rounding';
import { areHuman, relationOf } from './subjects';

/** Nouns of people by where they were when it happened: in the hall, on board. */
const PRESENT: ReadonlySet<string> = new Set(tables.present);
/** Fewest people that are those of the whole place, and not of a car or a room. */
const FEWEST = 20;
/** The greater against the lesser, above which they are people of two places. */
const FAR = 4;
/** Least affinity of such a count and one of people of whom a text does not tell that they were there. */
const SAME_PEOPLE = 0.3;
/** Score of two such counts, without what stands around them: where each text gives one, they answer one question. */
const ALONE = 0.9;

/**
 * How many people were there: in the club, at the rally, on the ferry. Of an event a text gives one such number, whatever stands around it, so that
 * the two are held against each other where each text has only one. None or one.
 */
export function presenceOf(
  x: NumberFact,
  y: NumberFact,
  a: FactSheet,
  b: FactSheet,
  left: readonly NumberFact[],
  right: readonly NumberFact[],
): Candidate<NumberFact>[] {
  if (!(isPresence(x) || isPresence(y)) || !isAlone(x, left) || !isAlone(y, right)) return [];
  if (x.value === y.value || roundsTo(x, y) || stepHolds(x, y) || stepHolds(y, x)) return [];
  // A value that the other text has too, for whatever people, is hardly its mistake.
  if (left.some((f) => isValue(f, y)) || right.some((f) => isValue(f, x))) return [];
  const ratio = Math.max(x.value, y.value) / Math.min(x.value, y.value);
  if (ratio > FAR || isHeld(x, y)) return [];
  if (otherDay(x, y, a, b) || isPast(x, a) || isPast(y, b)) return [];
  const alike = affinity(x, a, y, b) - (isPresence(x) && isPresence(y) ? 0 : SAME_PEOPLE);
  return alike >= 0 ? [{ x, y, score: ALONE + alike }] : [];
}

function isPresence(x: NumberFact): boolean {
  return isCrowd(x) && PRESENT.has(x.noun as string);
}

/** People who were there, or of whom nothing is told. */
function isCrowd(x: NumberFact): boolean {
  if (x.measure !== 'count' || x.ordinal || x.hedge === 'vague' || x.partial || x.value < FEWEST) return false;
  return x.noun === 'person' || (x.noun !== null && PRESENT.has(x.noun));
}

/** The text has no other count of people who were there; one of people of whom nothing is told must be the only one of both sorts. */
function isAlone(x: NumberFact, all: readonly NumberFact[]): boolean {
  if (!isCrowd(x)) return false;
  return all.every((f) => f.value === x.value || !(x.noun === 'person' ? isCrowd(f) : isPresence(f)));
}

function isValue(f: NumberFact, other: NumberFact): boolean {
  return f.value === other.value && (areHuman(f, other) || relationOf(f, other) !== null);
}
