/**
 * Calendar days as plain integers, so that no time zone and no clock can get in:
 * the number of days since 1 January 1970 in the proleptic Gregorian calendar.
 */
export type Day = number;

/** Days from the first to the last, both included. `from <= to`. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

const MS_PER_DAY = 86_400_000;

/**
 * The day of a Gregorian date, or null when there is no such date (30 February, month 13).
 * @param year 1 to 9999
 * @param month 1 to 12
 * @param date 1 to 31
 */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  at.setUTCHours(0, 0, 0, 0);
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null;
  return Math.round(at.getTime() / MS_PER_DAY);
}

/** Year, month (1 to 12) and date (1 to 31) of a day. */
export function dateOf(day: Day): { year: number; month: number; date: number } {
  const at = new Date(day * MS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** Day of the week by ISO 8601: 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The day as `2024-03-28` (ISO 8601). */
export function isoOf(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The number of days in a Gregorian month. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Reads an ISO 8601 date as it stands at the beginning of `text`: a day (`2024-03-28`, also with a time behind it),
 * a month (`2024-03`) or a year (`2024`). A month or a year is the range of its days. Null for anything else.
 */
export function parseIsoRange(text: string | null | undefined): DayRange | null {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])/.exec(text ?? '');
  if (!parts) return null;
  const year = Number(parts[1]);
  const month = parts[2] ? Number(parts[2]) : null;
  if (month === null) return rangeOf(dayOf(year, 1, 1), dayOf(year, 12, 31));
  if (!parts[3])
    return month >= 1 && month <= 12
      ? rangeOf(dayOf(year, month, 1), dayOf(year, month, daysInMonth(year, month)))
      : null;
  const day = dayOf(year, month, Number(parts[3]));
  return rangeOf(day, day);
}

function rangeOf(from: Day | null, to: Day | null): DayRange | null {
  return from === null || to === null ? null : { from, to };
}

/** Distance in days between two ranges: 0 when they touch or overlap. */
export function gapBetween(a: DayRange, b: DayRange): number {
  return Math.max(0, a.from - b.to, b.from - a.to);
}
