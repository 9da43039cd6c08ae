import type { NumberFact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { affinity } from './alignment';
import { significant } from './number-context';
import { bounded, unitOf } from './rounding';
import { broader, sameSubject } from './subjects';

/** Least affinity of two equal numbers that count something else, or of which one does not tell what it counts. */
const ALIKE = 0.5;
/** Digits from which on two equal numbers are not met by chance. */
const TELLING = 3;
/** Two values closer than this, relatively, are one, whichever of them is told more exactly. */
const ONE = 0.02;

/** Which of two numbers that agree need no other partner: an agreement that says little leaves them to be held against others. */
export interface Settled {
  readonly x: boolean;
  readonly y: boolean;
}

/**
 * What an agreement of two numbers settles. Equal figures for one thing settle both. Of a rounding only the coarser one is explained: "more than
 * 8,000" agrees with 8,046, and does not speak for the 8,151 that the same text gives as well. Equal figures of other things may be so by chance.
 */
export function settledBy(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): Settled {
  if (x.value === y.value) {
    const sure = sameSubject(x, y) || broader(x, y) || significant(x.value) >= TELLING || affinity(x, a, y, b) >= ALIKE;
    return { x: sure, y: sure };
  }
  if (Math.abs(x.value - y.value) <= ONE * Math.max(Math.abs(x.value), Math.abs(y.value)) && !bounded(x, y))
    return { x: true, y: true };
  const [left, right] = [coarseness(x), coarseness(y)];
  return { x: left >= right, y: right >= left };
}

function coarseness(x: NumberFact): number {
  return x.hedge === 'vague' ? Number.POSITIVE_INFINITY : unitOf(x.value) * (x.hedge === 'exact' ? 1 : 2);
}
