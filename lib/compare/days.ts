import { isLead } from '../match/keys';
import type { Comparison, Level } from '../model/comparison';
import { dateOf } from '../model/day';
import type { DayFact, NumberFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { affinity, excludeOneAnother, keysNear, sentenceOf } from './alignment';
import { contextsOf, likeness } from './context';
import { dayConflict, daysValue } from './day-values';
import { compareDaysInSentences } from './days-in-sentence';
import { compareLoneDays } from './lone-days';
import { comparePeriods } from './periods';
import { comparison, message, sideOf } from './side';
import { withUndated } from './undated-days';

/** Least likeness of two sentences whose days are held against each other. */
const ALIKE = 2;
/** Least affinity of a date and the day that its weekday means. */
const SAME_THING = 0.5;
/** Least affinity of two sentences whose single days are held against each other, for a soft difference. */
const CLOSE = 0.9;
/** Days apart, at the most, of two days that can be meant for one event. */
const NEAR = 20;

/** Compares the days that two texts give. */
export function compareDays(a: FactSheet, b: FactSheet): Comparison[] {
  const left = factsOf(a, 'day');
  const right = factsOf(b, 'day');
  const found: Comparison[] = [];
  for (const x of left) {
    for (const y of right) {
      const agreed = agreement(x, y);
      if (agreed) found.push(agreed);
    }
  }
  found.push(...sinceThen(a, b, false), ...sinceThen(b, a, true));
  const undated = withUndated(a, b);
  found.push(...undated.found);
  const conflicts: Comparison[] = comparePeriods(left, right, a, b);
  const settled = (x: DayFact, others: readonly DayFact[]) =>
    undated.agreed.has(x) || others.some((y) => sameDays(x, y));
  const agreedLeft = new Set(left.filter((x) => settled(x, right)));
  const agreedRight = new Set(right.filter((y) => settled(y, left)));
  for (const x of left) {
    if (agreedLeft.has(x) || !comparable(x)) continue;
    for (const y of right) {
      if (agreedRight.has(y) || !comparable(y)) continue;
      const conflict = againstWeekday(x, y, a, b) ?? difference(x, y, a, b, left, right) ?? dayBeside(x, y, a, b);
      if (conflict) conflicts.push(conflict);
    }
  }
  const held = new Set(conflicts.flatMap((c) => [c.left.evidence, c.right.evidence]));
  for (const c of [...compareLoneDays(a, b, settled), ...compareDaysInSentences(a, b, settled)]) {
    if (held.has(c.left.evidence) || held.has(c.right.evidence)) continue;
    held.add(c.left.evidence).add(c.right.evidence);
    conflicts.push(c);
  }
  // Two days that surely contradict each other somewhere do so everywhere: their other mentions add no softer doubt.
  const surely = new Set(conflicts.flatMap((c) => (c.level === 'hard' ? [valuesOf(c)] : [])));
  return found.concat(conflicts.filter((c) => c.level === 'hard' || !surely.has(valuesOf(c))));
}

function valuesOf({ left, right }: Comparison): string {
  return `${left.value} ${right.value}`;
}

/** A day that can stand against another: stated, of an event, and not a bound. */
function comparable(fact: DayFact): boolean {
  return (
    fact.tells === 'event' &&
    fact.bound === 'at' &&
    fact.certainty === 'stated' &&
    fact.shape !== 'month' &&
    fact.shape !== 'year' &&
    fact.days.length <= 31
  );
}

function sameDays(x: DayFact, y: DayFact): boolean {
  return (
    x.bound === y.bound &&
    x.days.length === y.days.length &&
    x.days.every((d, i) => d === y.days[i]) &&
    family(x) === family(y)
  );
}

/** A run of days and an enumeration are told apart only when days lie between. */
function family(fact: DayFact): string {
  return fact.shape === 'month' || fact.shape === 'year' ? fact.shape : 'days';
}

/** Most days of a run that a single day of the other text still means: a night is of two days. */
const NIGHT = 2;

/** A single day and the two days of a night that holds it, or one day told as such and as the day from which something lasts. */
function within(x: DayFact, y: DayFact): boolean {
  // "The strongest since 1980", "the strongest after that of 1980".
  if (x.shape === 'year' && y.shape === 'year') return x.bound !== y.bound && x.days[0] === y.days[0];
  // "Since April", "it began in April".
  if (x.shape === 'month' && y.shape === 'month')
    return x.days[0] === y.days[0] && [x, y].some((f) => f.bound === 'since') && [x, y].some((f) => f.bound === 'at');
  const [less, more] = x.days.length <= y.days.length ? [x, y] : [y, x];
  if (less.days.length !== 1 || more.days.length > NIGHT) return false;
  return (more.days.length > 1 || x.bound !== y.bound) && more.days.includes(less.days[0] as number);
}

/** "The 1973/74 season" and the year in which it ended, by which titles are counted. */
function ofSeason(x: DayFact, y: DayFact): boolean {
  const [season, year] = x.shape === 'range' ? [x, y] : [y, x];
  if (!isSeason(season) || year.shape !== 'year' || season.bound !== year.bound) return false;
  return year.days.at(-1) === season.days.at(-1);
}

/** Days of more than a year, and the month of its end. */
const MANY = 700;
const LAST_MONTH = 12;

/** Two years in one that are a season ("1973/74"). */
export function isSeason({ shape, certainty, days }: DayFact): boolean {
  if (shape !== 'range' || certainty !== 'implied' || days.length < MANY) return false;
  const [first, last] = [dateOf(days[0] as number), dateOf(days.at(-1) as number)];
  return first.year + 1 === last.year && first.month === 1 && last.month === LAST_MONTH;
}

function agreement(x: DayFact, y: DayFact): Comparison | null {
  if (!sameDays(x, y) && !within(x, y) && !ofSeason(x, y)) return null;
  const why =
    x.basis === y.basis
      ? 'why_day_same'
      : x.basis === 'weekday' || y.basis === 'weekday'
        ? 'why_day_weekday'
        : 'why_day_relative';
  return comparison(
    {
      kind: 'date',
      verdict: sameDays(x, y) ? 'same' : 'rounding',
      rule: sameDays(x, y) ? 'date/same-days' : 'date/within',
      reason: message(why, daysValue(x)),
      slot: `date:${daysValue(x)}`,
      question: message('q_day'),
    },
    sideOf(x.evidence, daysValue(x)),
    sideOf(y.evidence, daysValue(y)),
  );
}

function difference(
  x: DayFact,
  y: DayFact,
  a: FactSheet,
  b: FactSheet,
  left: readonly DayFact[],
  right: readonly DayFact[],
): Comparison | null {
  const common = x.days.filter((d) => y.days.includes(d)).length;
  const frame = (rule: string, level: Level, why: string) => dayConflict(rule, level, x, y, why);
  const several = x.days.length > 1 && y.days.length > 1;
  const alike = likeness(contextsOf(a).of(x), contextsOf(b).of(y)) + (sharesFigure(x, y, a, b) ? FIGURE : 0);
  if (several && common > 0) {
    if (alike < 1) return null;
    const sameEnds = x.days[0] === y.days[0] && x.days.at(-1) === y.days.at(-1);
    if (x.shape !== y.shape && sameEnds) return frame('date/enumeration-or-range', 'soft', 'why_day_enumeration');
    if (x.shape === 'range' && y.shape === 'range') return frame('date/other-end', 'hard', 'why_day_other_end');
    return null;
  }
  // A day inside a run of days does not contradict it.
  if (common > 0) return null;
  const apart = Math.min(...x.days.flatMap((d) => y.days.map((e) => Math.abs(d - e))));
  if (apart > NEAR) return null;
  if (several && alike >= ALIKE && x.shape === 'range' && y.shape === 'range')
    return frame('date/other-range', 'hard', 'why_day_other_range');
  if (several || x.days.length !== y.days.length) return null;
  // Single days: each text must give only this one day for what the sentence tells, in its lead.
  if (!isLead(a, x) || !isLead(b, y)) return null;
  const close = affinity(x, a, y, b);
  if (alike < ALIKE + 1 && close < CLOSE) return null;
  if (leadEventDays(left, a, right) > 1 || leadEventDays(right, b, left) > 1) return null;
  if (leadEventDays(left, a, []) > 1 || leadEventDays(right, b, []) > 1) {
    // Beside days that both texts have: each may be of its own happening, and "three days earlier" counted from any of them.
    if (x.basis === 'relative' || y.basis === 'relative' || !shareConcept(x, a, y, b)) return null;
  }
  // A day well before the publication is background: an earlier visit, the day of an agreement.
  if (!isFresh(x, a) || !isFresh(y, b)) return null;
  // What a text tells as past is not what happened days after it was published ("on Sunday the last victim was identified").
  const later = (f: DayFact, of: DayFact, { source: { published } }: FactSheet) =>
    published !== null && (of.days[0] as number) <= published.to && (f.days[0] as number) > published.to + 1;
  if (alike < ALIKE + 1 && (later(y, x, a) || later(x, y, b))) return null;
  if (areOfOneNight(x, a, y, b)) return null;
  // "On Thursday" of a report of that Thursday may be the day of the telling.
  const reporting = (f: DayFact, s: FactSheet) =>
    s.source.published !== null && f.days[0] === s.source.published.to && f.basis !== 'calendar';
  if (reporting(x, a) || reporting(y, b) || apart <= 1) return frame('date/day-of-report', 'soft', 'why_day_of_report');
  return frame('date/other-day', alike < ALIKE + 1 ? 'soft' : 'hard', 'why_day_other');
}

/**
 * "On Sunday the 16th" against "on Monday the 17th" of one happening, be it the earlier one of two: the days follow one another, several reports have the one,
 * none has both, and the sentences have much in common. It may be the night between them, or the day in another zone.
 */
function dayBeside(x: DayFact, y: DayFact, a: FactSheet, b: FactSheet): Comparison | null {
  const [p, q] = [x.days[0] as number, y.days[0] as number];
  if (x.days.length !== 1 || y.days.length !== 1 || Math.abs(p - q) !== 1 || !excludeOneAnother(x, y)) return null;
  // "Three days earlier" may be counted from any day that the text names.
  if (x.basis === 'relative' || y.basis === 'relative') return null;
  if (affinity(x, a, y, b) < CLOSE || areOfOtherHours(x, a, y, b) || areOfOneNight(x, a, y, b)) return null;
  return dayConflict('date/other-day', 'soft', x, y, 'why_day_other');
}

/** "On Wednesday night" and "in the night to Thursday", "early on Thursday morning": the night belongs to both days. */
function areOfOneNight(x: DayFact, a: FactSheet, y: DayFact, b: FactSheet): boolean {
  const [before, at, after, then] =
    (x.days[0] as number) < (y.days[0] as number) ? ([x, a, y, b] as const) : ([y, b, x, a] as const);
  if ((after.days[0] as number) !== (before.days.at(-1) as number) + 1) return false;
  // The night that leads to a day ends with it, and so do its small hours.
  const early = keysNear(before, at);
  if (before.days.length > 1 || early.has('s:morning')) return false;
  const late = keysNear(after, then);
  return early.has('s:night') && (late.has('s:night') || late.has('s:morning'));
}

/** Both sentences tell the hour, and not the same: of two shocks, two sessions. */
function areOfOtherHours(x: DayFact, a: FactSheet, y: DayFact, b: FactSheet): boolean {
  const hours = (f: DayFact, s: FactSheet) => sentenceOf(f, s).flatMap((n) => (n.kind === 'time' ? [n.minutes] : []));
  const [left, right] = [hours(x, a), hours(y, b)];
  return left.length > 0 && right.length > 0 && !left.some((minutes) => right.includes(minutes));
}

/**
 * "Sunday, 19 January" of a year in which that is a Monday, and the other text has the 18th: the weekday and the other text agree
 * against the date.
 */
function againstWeekday(x: DayFact, y: DayFact, a: FactSheet, b: FactSheet): Comparison | null {
  const doubted =
    (x.otherwise !== undefined && y.days.length <= NIGHT && y.days.includes(x.otherwise)) ||
    (y.otherwise !== undefined && x.days.length <= NIGHT && x.days.includes(y.otherwise));
  if (!doubted || x.days.some((d) => y.days.includes(d))) return null;
  // The other day may be that of something else, unless several reports have it and none of them this one.
  const alike = affinity(x, a, y, b) >= SAME_THING;
  if (!alike && !excludeOneAnother(x, y)) return null;
  return dayConflict('date/weekday-against-date', alike ? 'hard' : 'soft', x, y);
}

/** Fewest years that a text counts back to a year of the other. */
const YEARS_BACK = 5;

/** "The strongest in 36 years" and "the strongest since 1980", counted from the publication. */
function sinceThen(counted: FactSheet, named: FactSheet, swap: boolean): Comparison[] {
  const published = counted.source.published ?? named.source.published;
  if (!published) return [];
  const now = dateOf(published.to).year;
  return factsOf(named, 'day').flatMap((day) => {
    if (day.bound !== 'since' || day.shape !== 'year') return [];
    const years = now - dateOf(day.days[0] as number).year;
    if (years < YEARS_BACK) return [];
    return factsOf(counted, 'duration').flatMap((length) => {
      if (length.unit !== 'year' || length.interval.lo !== years || length.interval.hi !== years) return [];
      const [x, y] = [sideOf(length.evidence, daysValue(day)), sideOf(day.evidence, daysValue(day))];
      return comparison(
        {
          kind: 'date',
          verdict: 'same',
          rule: 'date/years-ago',
          reason: message('why_day_relative', daysValue(day)),
          slot: `date:${daysValue(day)}`,
          question: message('q_day'),
        },
        swap ? y : x,
        swap ? x : y,
      );
    });
  });
}

/** How much a figure that both sentences give says that they tell of one thing ("18 people were injured on Tuesday"). */
const FIGURE = 1.25;
/** Least value of such a figure: smaller ones are met by chance. */
const FIGURE_FROM = 10;
/** Most numbers of one sentence that are looked at. */
const MOST_FIGURES = 12;

function sharesFigure(x: DayFact, y: DayFact, a: FactSheet, b: FactSheet): boolean {
  const figures = (f: DayFact, s: FactSheet) =>
    contextsOf(s)
      .neighbours(f)
      .filter((n) => n.kind === 'number' && n.noun !== null && n.hedge === 'exact' && n.value >= FIGURE_FROM)
      .slice(0, MOST_FIGURES) as NumberFact[];
  const others = figures(y, b);
  return figures(x, a).some((f) => others.some((o) => o.value === f.value && o.noun === f.noun));
}

/** Days before or after the publication within which a day is that of the event told. */
const FRESH = 4;

function isFresh(fact: DayFact, { source: { published } }: FactSheet): boolean {
  const day = fact.days[0] as number;
  return published !== null && day >= published.from - FRESH && day <= published.to + FRESH;
}

/** Both have a word near them for the same thing. */
function shareConcept(x: DayFact, a: FactSheet, y: DayFact, b: FactSheet): boolean {
  const other = keysNear(y, b);
  return [...keysNear(x, a).keys()].some((key) => key.startsWith('k:') && other.has(key));
}

/** How many days of an event the lead names that the other text does not name too. */
function leadEventDays(facts: readonly DayFact[], sheet: FactSheet, others: readonly DayFact[]): number {
  const open = facts.filter((f) => comparable(f) && isLead(sheet, f) && !others.some((o) => sameDays(f, o)));
  return new Set(open.map(daysValue)).size;
}
