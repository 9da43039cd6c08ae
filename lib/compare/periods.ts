import type { Comparison } from '../model/comparison';
import { dateOf } from '../model/day';
import type { DayFact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { affinity, alignBest, type Candidate } from './alignment';
import { dayConflict, daysValue } from './day-values';

/** Days from which on a run is a period: years in an office, the months of a war. */
const LONG = 60;
/** Days by which an end of a period must differ: a month may be printed for a day of it. */
const ENDS_APART = 32;
/** Days by which it may differ: farther it is the end of something else. */
const ENDS_FAR = 800;
/** The same where each text tells of one period only: two terms and three. */
const ENDS_FARTHEST = 3660;
/** Days between two beginnings ("since 4 September") of one thing. */
const STARTS = 3;
/** Years between two dates of one day of the year. */
const YEARS = 3;
/** Least affinity of two dates that are one but for the year. */
const ALIKE = 0.35;

interface Pair extends Candidate<DayFact> {
  readonly rule: string;
}

/**
 * Periods with one common end ("from 2007 to 2012", "from 2007 to 2013"), beginnings ("since the 4th", "since the 5th"), and dates that are
 * one but for the year. All of them soft: terms are counted from an election or from an oath.
 */
export function comparePeriods(
  left: readonly DayFact[],
  right: readonly DayFact[],
  a: FactSheet,
  b: FactSheet,
): Comparison[] {
  const open = (facts: readonly DayFact[], others: readonly DayFact[]) =>
    facts.filter((f) => f.tells === 'event' && f.certainty === 'stated' && !others.some((o) => isSame(f, o)));
  const candidates: Pair[] = [];
  for (const x of open(left, right)) {
    for (const y of open(right, left)) {
      const rule = ruleOf(x, y, left, right);
      if (!rule) continue;
      const score = affinity(x, a, y, b);
      if (rule !== 'date/other-year' || score >= ALIKE) candidates.push({ x, y, score, rule });
    }
  }
  return alignBest(candidates, daysValue).map(({ x, y, rule }) => dayConflict(rule, 'soft', x, y));
}

function isSame(x: DayFact, y: DayFact): boolean {
  return x.days[0] === y.days[0] && x.days.at(-1) === y.days.at(-1);
}

function ruleOf(x: DayFact, y: DayFact, left: readonly DayFact[], right: readonly DayFact[]): string | null {
  if (haveCommonEnd(x, y, isOnlyPeriod(x, left) && isOnlyPeriod(y, right) ? ENDS_FARTHEST : ENDS_FAR))
    return 'date/other-end-of-period';
  if (areBeginnings(x, y, left, right)) return 'date/other-beginning';
  return areYearsApart(x, y) ? 'date/other-year' : null;
}

/** Two periods of which one end is the same, and the other differs by so many days at the most. */
function haveCommonEnd(x: DayFact, y: DayFact, most: number): boolean {
  if (!isPeriod(x) || !isPeriod(y)) return false;
  const [starts, ends] = [apart(x.days[0], y.days[0]), apart(x.days.at(-1), y.days.at(-1))];
  const differ = (days: number) => days >= ENDS_APART && days <= most;
  return (starts === 0 && differ(ends)) || (ends === 0 && differ(starts));
}

function isOnlyPeriod(x: DayFact, all: readonly DayFact[]): boolean {
  return all.every((f) => !isPeriod(f) || isSame(f, x));
}

function isPeriod(fact: DayFact): boolean {
  return fact.shape !== 'month' && fact.shape !== 'year' && fact.days.length > LONG;
}

function apart(x: number | undefined, y: number | undefined): number {
  return x === undefined || y === undefined ? Number.POSITIVE_INFINITY : Math.abs(x - y);
}

/** The only recent day since which something lasts, in both texts. */
function areBeginnings(x: DayFact, y: DayFact, left: readonly DayFact[], right: readonly DayFact[]): boolean {
  const near = (f: DayFact) => f.bound === 'since' && f.days.length === 1;
  if (!near(x) || !near(y) || apart(x.days[0], y.days[0]) > STARTS) return false;
  return [left, right].every((all) => all.filter(near).length === 1);
}

/** One day of the year, or one month, in two years that are printed. */
function areYearsApart(x: DayFact, y: DayFact): boolean {
  if (x.shape !== y.shape || (x.shape !== 'day' && x.shape !== 'month')) return false;
  if (x.basis !== 'calendar' || y.basis !== 'calendar' || x.assumed.length > 0 || y.assumed.length > 0) return false;
  const [p, q] = [dateOf(x.days[0] as number), dateOf(y.days[0] as number)];
  const years = Math.abs(p.year - q.year);
  return p.month === q.month && p.date === q.date && years > 0 && years <= YEARS;
}
