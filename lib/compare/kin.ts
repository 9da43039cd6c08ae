import type { NumberFact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { affinity, type Candidate } from './alignment';
import { isPast, otherDay, sharesNumber } from './number-context';
import { sameHolder } from './number-holders';
import tables from './number-questions.json';
import { isHeld, roundsTo, stepHolds } from './rounding';
import { areHuman, relationOf } from './subjects';

/** Groups of nouns that can be said of the same people. */
const KINDRED: readonly ReadonlySet<string>[] = tables.kin.map((nouns) => new Set(nouns));
/** What speaks for two counts of people, told by different words, being one. */
const SPEAKS = { sharedNumber: 0.4, holder: 0.3, close: 0.3, loosely: 0.1 };
/** The greater against the lesser: below the first they are close; above the second they count other people. */
const CLOSE = 1.28;
const FAR = 1.95;
/** Least score of two counts that are held against each other. */
const KIN = 0.9;
/** Fewest people of a group that is known again. */
const FEWEST = 5;

/**
 * Two counts of people that may be of one group although each text has another word for it: "215 pupils" were abducted and 303 taken, "43 workers" lie
 * under the rubble where the other text has 81 trapped. None or one.
 */
export function kinOf(
  x: NumberFact,
  y: NumberFact,
  a: FactSheet,
  b: FactSheet,
  left: readonly NumberFact[],
  right: readonly NumberFact[],
): Candidate<NumberFact>[] {
  if (!areKin(x, y) || x.ordinal || y.ordinal) return [];
  if ([x, y].some((f) => f.hedge === 'vague' || f.partial || f.value < FEWEST)) return [];
  if (x.value === y.value || roundsTo(x, y) || stepHolds(x, y) || stepHolds(y, x)) return [];
  // A value that the other text has too, for whatever people, is hardly its mistake.
  if (left.some((f) => isValue(f, y)) || right.some((f) => isValue(f, x))) return [];
  const ratio = Math.max(x.value, y.value) / Math.min(x.value, y.value);
  if (ratio > FAR || isHeld(x, y)) return [];
  if (otherDay(x, y, a, b) || isPast(x, a) || isPast(y, b)) return [];
  const score =
    affinity(x, a, y, b) +
    (sharesNumber(x, y, a, b) ? SPEAKS.sharedNumber : 0) +
    (sameHolder(x, a, y, b) ? SPEAKS.holder : 0) +
    (ratio < CLOSE ? SPEAKS.close : 0) +
    (relationOf(x, y) ? SPEAKS.loosely : 0);
  return score >= KIN ? [{ x, y, score }] : [];
}

/** The words of both can be said of one group. */
function areKin(x: NumberFact, y: NumberFact): boolean {
  if (x.measure !== 'count' || y.measure !== 'count' || x.noun === y.noun) return false;
  return KINDRED.some((nouns) => nouns.has(x.noun ?? '') && nouns.has(y.noun ?? ''));
}

function isValue(f: NumberFact, other: NumberFact): boolean {
  return f.value === other.value && (areHuman(f, other) || relationOf(f, other) !== null);
}
