import type { NumberFact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { affinity, type Candidate } from './alignment';
import { isEarlierThan, isPast, otherDay } from './number-context';
import { otherHolder } from './number-holders';
import tables from './number-questions.json';
import { isHeld, roundsTo, stepHolds } from './rounding';
import { relationOf } from './subjects';

/** Nouns of people who came together: of an event there is one such crowd. */
const CROWD: ReadonlySet<string> = new Set(tables.crowd);
/** Fewest that are counted: smaller numbers without a noun are of anything. */
const FEWEST = 20;
/** The greater against the lesser, at the most. */
const FAR = 2;
/** Least affinity of two counts of which one text alone tells what it counts. */
const ALIKE = 1.2;

/** The numbers of two texts that nothing in the other text agrees with. */
export interface Open {
  readonly x: readonly NumberFact[];
  readonly y: readonly NumberFact[];
}

/**
 * Two counts that are left over once all others of both texts have found their like, in sentences that are much alike: "5,400 positions will go"
 * against "will cut 4,500 jobs", "80,000, said the police" against "the police counted 60,000 demonstrators". A number without a noun could count
 * what any other does, so that no other may be open beside it. None or one.
 */
export function leftOverOf(
  x: NumberFact,
  y: NumberFact,
  a: FactSheet,
  b: FactSheet,
  open: Open,
): Candidate<NumberFact>[] {
  const relation = relationOf(x, y);
  // Points, votes and medals are those of one of many.
  if (relation?.noun !== 'one' || (relation.many && !CROWD.has(x.noun ?? y.noun ?? ''))) return [];
  if (!isPlain(x) || !isPlain(y) || x.value === y.value || !isAlone(x, y, open.x) || !isAlone(y, x, open.y)) return [];
  if (Math.max(x.value, y.value) >= FAR * Math.min(x.value, y.value)) return [];
  if (roundsTo(x, y) || stepHolds(x, y) || stepHolds(y, x) || isHeld(x, y)) return [];
  if (otherDay(x, y, a, b) || isPast(x, a) || isPast(y, b) || otherHolder(x, a, y, b)) return [];
  if (isEarlierThan(x, a, b) !== isEarlierThan(y, b, a)) return [];
  const score = affinity(x, a, y, b);
  return score >= ALIKE ? [{ x, y, score }] : [];
}

function isPlain(f: NumberFact): boolean {
  if (f.measure !== 'count' || f.ordinal || f.hedge === 'vague' || f.partial) return false;
  return f.value >= FEWEST && Number.isInteger(f.value);
}

/** The greater against the lesser, from which on two numbers count other things, whatever they are. */
const UNLIKE = 10;

/** No other open number of its text could be held against the other one. */
function isAlone(x: NumberFact, other: NumberFact, open: readonly NumberFact[]): boolean {
  return open.every((f) => f.value === x.value || f.ordinal || f.hedge === 'vague' || !isRival(f, other));
}

function isRival(f: NumberFact, other: NumberFact): boolean {
  const [less, more] = [Math.min(f.value, other.value), Math.max(f.value, other.value)];
  return more < UNLIKE * less && relationOf(f, other) !== null;
}
