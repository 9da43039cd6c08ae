/** Turns printed parts of dates into days, with what is missing taken from the day of publication. */
import { islamicDay, solarHijriDay, solarMonthLength, solarYearOf } from '../../model/calendar';
import { type Day, type DayRange, dateOf, dayOf, daysInMonth, weekdayOf } from '../../model/day';
import type { Part } from './part';

/** The one day of publication, or null when it is unknown or only its month is known. */
export function publicationDay(published: DayRange | null): Day | null {
  return published && published.from === published.to ? published.from : null;
}

/** The day that stands for the publication when a year or a month is to be guessed. Null when not even the month is known. */
function anchor(published: DayRange | null): Day | null {
  return published && published.to - published.from <= 31 ? published.to : null;
}

/**
 * The day of a part that names one day; null when that cannot be told.
 * @param future the sentence speaks of what is to come: the next such weekday or day number, not the last
 */
export function resolveDay(part: Part, published: DayRange | null, future: boolean): Day | null {
  switch (part.kind) {
    case 'day':
      return calendarDay(part, published, future);
    case 'bare-day':
      return bareDay(part, published, future);
    case 'weekday':
      return weekdayDay(part, published, future);
    case 'relative':
      return relativeDay(part, published);
    default:
      return null;
  }
}

function calendarDay(part: Part, published: DayRange | null, future: boolean): Day | null {
  const { month, date } = part;
  if (month === null || date === null) return null;
  const at = anchor(published);
  const make = (year: number) => convert(part, year, month, date);
  if (part.year !== null) {
    const day = make(part.year);
    if (!part.swapped) return day;
    // 10/7/2023 in English: the reading that is nearer to the publication, none when it is unknown.
    const other = dayOf(part.year, date, month);
    if (at === null || day === null || other === null) return null;
    return Math.abs(day - at) <= Math.abs(other - at) ? day : other;
  }
  if (at === null) return null;
  const year = dateOf(at).year;
  if (part.relativeYear !== null) return part.calendar === 'gregory' ? make(year + part.relativeYear) : null;
  const base =
    part.calendar === 'solar'
      ? solarYearOf(year)
      : part.calendar === 'islamic'
        ? Math.floor((year - 622) * 1.0307)
        : year;
  let best: Day | null = null;
  for (const candidate of [base - 1, base, base + 1]) {
    const day = make(candidate);
    if (day !== null && (best === null || cost(day - at, future) < cost(best - at, future))) best = day;
  }
  return best;
}

/** News tells what was: a day to come is taken only when it is much nearer than the one that is past; the other way round where it is announced. */
function cost(days: number, future: boolean): number {
  return days > 0 === future ? Math.abs(days) : Math.abs(days) * 1.8;
}

function convert(part: Part, year: number, month: number, date: number): Day | null {
  if (part.calendar === 'solar') return solarHijriDay(year, month, date);
  if (part.calendar === 'islamic') return islamicDay(year, month, date);
  return dayOf(year, month, date);
}

/** A day number alone: the last such day on or before the publication, or one to come that is much nearer. */
function bareDay(part: Part, published: DayRange | null, future: boolean): Day | null {
  const at = anchor(published);
  if (at === null || part.date === null) return null;
  const { year, month, date } = dateOf(at);
  if (part.relativeMonth !== null) return dayOf(...shift(year, month, part.relativeMonth), part.date);
  const known = publicationDay(published);
  if (known === null) return dayOf(year, month, part.date);
  if (future) return part.date >= date ? dayOf(year, month, part.date) : dayOf(...shift(year, month, 1), part.date);
  if (part.date <= date) return dayOf(year, month, part.date);
  // The day after, printed where the clocks are ahead, and any other that is much nearer than that of the month before.
  const ahead = dayOf(year, month, part.date);
  const back = dayOf(...shift(year, month, -1), part.date);
  if (part.date === date + 1) return ahead ?? back;
  if (ahead === null || back === null) return back;
  return cost(ahead - known, false) < cost(back - known, false) ? ahead : back;
}

function shift(year: number, month: number, months: number): [number, number] {
  const count = year * 12 + month - 1 + months;
  return [Math.floor(count / 12), (count % 12) + 1];
}

function weekdayDay(part: Part, published: DayRange | null, future: boolean): Day | null {
  const at = publicationDay(published);
  if (at === null || part.weekday === null) return null;
  if (part.relativeWeek !== null) return at - weekdayOf(at) + part.weekday + 7 * part.relativeWeek;
  const back = (weekdayOf(at) - part.weekday + 7) % 7;
  if (part.step > 0) return at - back + 7;
  if (part.step < 0) return back === 0 ? at - 7 : at - back;
  return future && back > 0 ? at - back + 7 : at - back;
}

function relativeDay(part: Part, published: DayRange | null): Day | null {
  const at = publicationDay(published);
  if (at === null || part.relative === null) return null;
  const day = at + part.relative;
  if (part.weekday === null || weekdayOf(day) === part.weekday) return day;
  // "today, Thursday" on a page dated by another clock: the weekday is right, at most one day away.
  for (const near of [day - 1, day + 1]) if (weekdayOf(near) === part.weekday) return near;
  return day;
}

/** First and last day of a part that names a month or a year, or the one day of any other; null when it cannot be told. */
export function resolveSpan(part: Part, published: DayRange | null, future: boolean): DayRange | null {
  if (part.kind === 'year') {
    const at = anchor(published);
    const year = part.year ?? (at === null || part.relativeYear === null ? null : dateOf(at).year + part.relativeYear);
    return year === null ? null : span(dayOf(year, 1, 1), dayOf(part.season ? year + 1 : year, 12, 31));
  }
  if (part.kind === 'month') return monthSpan(part, published, future);
  const day = resolveDay(part, published, future);
  return span(day, day);
}

function monthSpan(part: Part, published: DayRange | null, future: boolean): DayRange | null {
  const at = anchor(published);
  if (part.relativeMonth !== null && part.month === null) {
    if (at === null) return null;
    const { year, month } = dateOf(at);
    return wholeMonth(...shift(year, month, part.relativeMonth));
  }
  if (part.month === null) return null;
  if (part.year !== null) {
    if (part.calendar !== 'solar') return wholeMonth(part.year, part.month);
    const length = solarMonthLength(part.year, part.month);
    return span(solarHijriDay(part.year, part.month, 1), solarHijriDay(part.year, part.month, length));
  }
  if (at === null) return null;
  const now = dateOf(at);
  if (part.relativeYear !== null) return wholeMonth(now.year + part.relativeYear, part.month);
  if (part.step > 0 || future) return wholeMonth(part.month >= now.month ? now.year : now.year + 1, part.month);
  if (part.step < 0) return wholeMonth(part.month < now.month ? now.year : now.year - 1, part.month);
  return wholeMonth(part.month <= now.month ? now.year : now.year - 1, part.month);
}

function wholeMonth(year: number, month: number): DayRange | null {
  return span(dayOf(year, month, 1), dayOf(year, month, daysInMonth(year, month)));
}

function span(from: Day | null, to: Day | null): DayRange | null {
  return from === null || to === null || from > to ? null : { from, to };
}
