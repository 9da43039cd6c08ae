import { type Day, dateOf, weekdayOf } from '../model/day';
import { type FactSheet, factsOf } from '../model/sheet';

/** By what two events of one kind differ, as far as one text prints it: when they were, and with which figures they ended. */
export interface Particulars {
  /** Weekdays, 1 to 7. */
  readonly weekdays: ReadonlySet<number>;
  /** Days of a year as days since its beginning, each month counted with {@link MONTH} days. */
  readonly dates: ReadonlySet<number>;
  /** The dead that are printed first, or null. */
  readonly toll: number | null;
  /** The magnitude that is printed first, or null. */
  readonly magnitude: number | null;
  /** Shares in percent, in the order of the text. */
  readonly shares: readonly number[];
  /** Those of them that are no round number and no turnout. */
  readonly ownShares: readonly number[];
  /** Results of games, as in the profile. */
  readonly scores: ReadonlySet<string>;
  /** Places in a row by what is counted: the tenth game. */
  readonly ordinals: ReadonlyMap<string, ReadonlySet<number>>;
  /** Shares, sums and magnitudes, rounded, and the days that no year is told of: what the reports of one event agree on. */
  readonly traits: ReadonlySet<string>;
}

/** Days that a month is counted with where a day has no year. */
const MONTH = 31;
/** A share from which on it is a turnout or a part that was counted. */
const TURNOUT = 90;
/** Round shares are aims, thresholds and estimates. */
const ROUND = 5;

/** Reads them from a sheet. @param leadDays days of the event of which the year is known */
export function particularsOf(sheet: FactSheet, leadDays: ReadonlySet<Day>, scores: ReadonlySet<string>): Particulars {
  const weekdays = new Set<number>();
  const dates = new Set<number>();
  const traits = new Set<string>();
  for (const { weekday, month, date } of factsOf(sheet, 'undated-day')) {
    if (weekday !== null) weekdays.add(weekday);
    if (month !== null && date !== null) dates.add(month * MONTH + date);
    if (date === null) traits.add(`weekday:${weekday}`);
    else if (month !== null) traits.add(`day:${month}-${date}`);
  }
  for (const day of leadDays) {
    const { month, date } = dateOf(day);
    dates.add(month * MONTH + date);
    weekdays.add(weekdayOf(day));
  }
  const shares: number[] = [];
  const ordinals = new Map<string, Set<number>>();
  let magnitude: number | null = null;
  let toll: number | null = null;
  for (const { ordinal, measure, value, currency, noun, hedge } of factsOf(sheet, 'number')) {
    if (ordinal) ordinals.set(noun ?? '', (ordinals.get(noun ?? '') ?? new Set()).add(value));
    else if (measure === 'count' && hedge !== 'vague' && (noun === 'dead' || noun === 'victim')) toll ??= value;
    else if (measure === 'magnitude') {
      magnitude ??= value;
      traits.add(`magnitude:${Math.round(value * 2) / 2}`);
    } else if (measure === 'percent') {
      shares.push(value);
      traits.add(`share:${Math.round(value)}`);
    } else if (measure === 'money') traits.add(`money:${currency}:${Number(value.toPrecision(2))}`);
  }
  const ownShares = shares.filter((s) => s % ROUND !== 0 && s < TURNOUT);
  return { weekdays, dates, toll, magnitude, shares, ownShares, scores, ordinals, traits };
}

/** Days up to which two dates are of one event. */
const ONE_EVENT = 2;

/** Nothing is told by days. */
export const NO_DAYS = { date: 0, weekday: 0, otherDate: 0, otherWeekday: 0 } as const;

/** Whether two texts name one date or weekday, or none in common though both name some: 0 or 1 for each. */
export function daysAgree(a: Particulars, b: Particulars) {
  const both = a.dates.size > 0 && b.dates.size > 0;
  return {
    date: haveCommon(a.dates, b.dates) ? 1 : 0,
    weekday: haveCommon(a.weekdays, b.weekdays) ? 1 : 0,
    otherDate: both && !isNear(a.dates, b.dates) ? 1 : 0,
    otherWeekday: haveNone(a.weekdays, b.weekdays) ? 1 : 0,
  };
}

function isNear(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const x of a) for (const y of b) if (Math.abs(x - y) <= ONE_EVENT) return true;
  return false;
}

/** Magnitudes that are farther apart than this are not two measurements of one quake. */
export const REMEASURED = 0.25;
/** So far apart two shares are one that was counted on. */
const RECOUNTED = 0.35;

function isShare(share: number, others: readonly number[]): boolean {
  return others.some((o) => Math.abs(share - o) <= RECOUNTED || Math.round(o) === share || Math.round(share) === o);
}

function commonShares(a: Particulars, b: Particulars): number {
  return a.ownShares.filter((s) => isShare(s, b.shares)).length;
}

/** Most shares in common that count. */
const MOST_SHARES = 3;
/** What one magnitude tells for one event, against one share. */
const SAME_MAGNITUDE = 1.6;
/** What the leading share tells against it, against another magnitude or result. */
const SHARE_DIFFERS = 1.4;

/** How much the leading figures of two texts agree, and how much they exclude that both tell of one event: 0 and more. Symmetric. */
export function figuresAgree(a: Particulars, b: Particulars): { readonly same: number; readonly other: number } {
  let [same, other] = [0, 0];
  if (a.magnitude !== null && b.magnitude !== null) {
    if (Math.abs(a.magnitude - b.magnitude) <= REMEASURED) same += SAME_MAGNITUDE;
    else other++;
  }
  const [left, right] = [a.ownShares[0], b.ownShares[0]];
  if (left !== undefined && right !== undefined) {
    same += Math.min(MOST_SHARES, commonShares(a, b), commonShares(b, a));
    // The share of the earlier event may be recalled by who tells of the later one, and not the other way about.
    if (!isShare(left, b.shares) || !isShare(right, a.shares)) other += SHARE_DIFFERS;
  }
  if (haveNone(a.scores, b.scores)) other++;
  for (const [noun, places] of a.ordinals) {
    if (!haveNone(places, b.ordinals.get(noun) ?? new Set())) continue;
    other++;
    break;
  }
  return { same, other };
}

function haveCommon<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const x of a) if (b.has(x)) return true;
  return false;
}

/** Both have some, and none in common. */
function haveNone<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size > 0 && b.size > 0 && !haveCommon(a, b);
}

/** Fewest dead of a toll that is followed up, and how far it may have grown. */
const FEWEST_DEAD = 5;
const GROWN = 2.5;

/** True when the later of two texts may follow up the toll that the earlier one leads with. */
export function tollGoesOn(earlier: Particulars, later: Particulars): boolean {
  return (
    earlier.toll !== null &&
    later.toll !== null &&
    earlier.toll >= FEWEST_DEAD &&
    later.toll > earlier.toll &&
    later.toll <= earlier.toll * GROWN
  );
}
