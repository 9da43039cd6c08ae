import type { NumberFact } from '../model/fact';
import { intersects } from '../model/interval';
import tables from './number-questions.json';

/** Counts that grow while an event is told: another value is an update, not a contradiction. */
export const TOLLS: ReadonlySet<string> = new Set(tables.tolls);

/** A whole number below this that is not round was counted or measured to the unit. */
const FINE = 1000;
/** How far two measurements may lie apart, relatively, and still be one: agencies measure from other points and with other instruments. */
const TOLERANCE: Readonly<Record<string, number>> = { 'distance-km': 0.1, km: 0.1, 'depth-km': 0.1 };
/** How far two values may lie apart, in units of the last digit of the rounder one, and still be one. */
const EXACT = { units: 0.5001, relative: 0.1 };
/** The same when one of them is told as "about". */
const ABOUT = { units: 0.7, relative: 0.17 };
/** Two amounts of money closer than this, relatively, and no more than one unit of the last digit apart: rounded or converted. */
const MONEY = 0.01;
/** A one-sided bound agrees with what lies not farther beyond it than this, relatively. */
const BEYOND = 0.2;

/** One of them is only a bound. */
export function bounded(x: NumberFact, y: NumberFact): boolean {
  return [x, y].some(
    (f) => f.hedge === 'over' || f.hedge === 'under' || f.hedge === 'at-least' || f.hedge === 'at-most',
  );
}

/** Two values that are one when the coarser is taken for a rounding of the finer. */
export function roundsTo(x: NumberFact, y: NumberFact): boolean {
  const largest = Math.max(Math.abs(x.value), Math.abs(y.value));
  const apart = Math.abs(x.value - y.value);
  if (largest === 0 || x.measure === 'score' || x.measure === 'age') return false;
  if (apart / largest <= (TOLERANCE[x.measure] ?? 0)) return true;
  const fine = isFine(x) && isFine(y);
  if (x.measure === 'magnitude' || fine) return false;
  if (x.measure === 'count' && largest < 20) return false;
  if (x.hedge === 'vague' || y.hedge === 'vague') return vaguelyAgree(x, y);
  const units = apart / Math.max(unitOf(x.value), unitOf(y.value));
  const within = (most: typeof EXACT) => units <= most.units && apart / largest <= most.relative;
  if (within(EXACT)) return true;
  if (x.measure === 'money' && units <= 1 && apart / largest <= MONEY && !printedAlike(x, y)) return true;
  // "At least 27 dead" is what was counted by then: 31 is a later count, not the same figure told loosely.
  if (countedExactly(x) || countedExactly(y)) return false;
  if (bounded(x, y)) return intersects(x.interval, y.interval) && apart / largest <= BEYOND;
  return (x.hedge === 'about' || y.hedge === 'about') && within(ABOUT);
}

/** "Dozens" agree with figures from twenty to ninety-nine; a bound below agrees only when it is of their size ("more than 100", "hundreds"). */
function vaguelyAgree(x: NumberFact, y: NumberFact): boolean {
  if (x.hedge === y.hedge) return intersects(x.interval, y.interval);
  const [vague, figure] = x.hedge === 'vague' ? [x, y] : [y, x];
  const above = figure.hedge === 'over' || figure.hedge === 'at-least';
  return figure.value >= vague.interval.lo / (above ? 2 : 1) && figure.value <= vague.interval.hi;
}

/** Both are printed to the same digit, without a hedge: neither is the other one rounded. */
function printedAlike(x: NumberFact, y: NumberFact): boolean {
  return x.hedge === 'exact' && y.hedge === 'exact' && unitOf(x.value) === unitOf(y.value);
}

/** The value of the last digit that is not zero, as printed: 10 for 250, 0.1 for 6.3. */
export function unitOf(value: number): number {
  const printed = String(Math.abs(value));
  if (printed.includes('e')) return Math.abs(value) / 10;
  const decimals = printed.split('.')[1];
  if (decimals !== undefined) return 10 ** -decimals.length;
  return 10 ** (/0{0,20}$/.exec(printed)?.[0].length ?? 0);
}

/** "31 floors", "21 km", "128 dollars": not rounded, so that another such figure is another figure. */
function isFine({ value, hedge, measure }: NumberFact): boolean {
  const step = measure === 'count' || measure === 'money' ? 10 : 5;
  return hedge === 'exact' && Number.isInteger(value) && value < FINE && value % step !== 0;
}

/** A toll of at least so many that is no round number. */
function countedExactly(x: NumberFact): boolean {
  return x.hedge === 'at-least' && x.measure === 'count' && x.noun !== null && TOLLS.has(x.noun) && x.value % 10 !== 0;
}

/** "More than 20" holds 26: a round bound reaches up to the next round number. */
export function stepHolds(bound: NumberFact, other: NumberFact): boolean {
  if (bound.hedge !== 'over') return false;
  const zeros = /0{1,15}$/.exec(String(Math.trunc(bound.value)))?.[0].length ?? 0;
  return zeros > 0 && other.value >= bound.value && other.value < bound.value + 10 ** zeros;
}

/** Two bounds of one sense further apart than this, relatively, are two figures. */
const BOUNDS_APART = 1.2;
/** A bound that lies further from the other value than this, relatively, is hardly one of it. */
const BOUND_APART = 1.35;

/** A bound that holds the other value contradicts nothing, when it lies as near as bounds are set. */
export function isHeld(x: NumberFact, y: NumberFact): boolean {
  if (!bounded(x, y) || !intersects(x.interval, y.interval)) return false;
  if (stepHolds(x, y) || stepHolds(y, x)) return true;
  const ratio = Math.max(x.value, y.value) / Math.max(Math.min(x.value, y.value), 1);
  return ratio < (x.hedge === y.hedge ? BOUNDS_APART : BOUND_APART);
}

/** A range that is printed with both ends holds a value of one: "5-10 %" the "ten per cent" of "five to ten per cent". */
export function isInRange(range: NumberFact, single: NumberFact): boolean {
  const { lo, hi } = range.interval;
  return isRange(range) && !isRange(single) && single.value >= lo && single.value <= hi;
}

/** Printed with both its ends ("from 4.6 to 6.3"). */
export function isRange({ value, interval: { lo, hi } }: NumberFact): boolean {
  return value === lo && lo < hi && Number.isFinite(hi);
}

/** What a text in another language gives in units of its own, and so rounded as it likes: 27 metres for 30 yards, and 25. */
const CONVERTED: ReadonlySet<string> = new Set(tables.converted);
/** To how many units of its second digit a converted value is rounded: 250 for 227 kilograms, 25 for 27 metres. */
const COARSE = 5;
/** Whole degrees by which a temperature lies beside the one that was converted: 80 °F are 26 or 27 °C. One with decimals was measured so. */
const DEGREE = 1;

/** Two values that may be one measure of other units, converted once more exactly and once less. */
export function isConverted(x: NumberFact, y: NumberFact): boolean {
  if (x.measure === 'degree' && y.measure === 'degree')
    return [x.value, y.value].every(Number.isInteger) && Math.abs(x.value - y.value) <= DEGREE;
  if (!CONVERTED.has(x.measure) || !CONVERTED.has(y.measure)) return false;
  return isCoarse(x.value, y.value) || isCoarse(y.value, x.value);
}

/** The first value is the other one, rounded to {@link COARSE} units of its second digit. */
function isCoarse(coarse: number, fine: number): boolean {
  if (fine < 10) return false;
  const step = COARSE * 10 ** (Math.floor(Math.log10(fine)) - 1);
  return Math.abs(Math.round(fine / step) * step - coarse) < step / 1000;
}
