/**
 * Conversions of dates of other calendars to days. Only what news texts print: Solar Hijri (Iran, Afghanistan), the tabular Islamic
 * calendar, Buddhist years. The arithmetic is that of Reingold and Dershowitz, "Calendrical Calculations".
 */
import { type Day, dayOf } from './day';

/** 1 Farvardin 1 of the Solar Hijri calendar is 22 March 622 (Gregorian, proleptic). */
const SOLAR_EPOCH_YEAR = 621;

/** Leap years in the 33-year cycle that matches the astronomical calendar from 1178 to 1633 Solar Hijri (1799 to 2254). */
const SOLAR_LEAPS = new Set([1, 5, 9, 13, 17, 22, 26, 30]);

/** True for a Solar Hijri year of 366 days; right from 1178 to 1633. */
export function isSolarLeap(year: number): boolean {
  return SOLAR_LEAPS.has(year % 33);
}

/**
 * The day of a Solar Hijri date, or null when there is no such date.
 * @param year 1178 to 1633
 * @param month 1 (Farvardin, Hamal) to 12 (Esfand, Hut)
 * @param date 1 to 31
 */
export function solarHijriDay(year: number, month: number, date: number): Day | null {
  if (!Number.isInteger(year) || year < 1178 || year > 1633 || month < 1 || month > 12 || date < 1) return null;
  const length = month <= 6 ? 31 : month <= 11 ? 30 : isSolarLeap(year) ? 30 : 29;
  if (date > length) return null;
  return newYear(year) + (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + date - 1;
}

/** Number of days of a Solar Hijri month. */
export function solarMonthLength(year: number, month: number): number {
  return month <= 6 ? 31 : month <= 11 ? 30 : isSolarLeap(year) ? 30 : 29;
}

/** 1 Farvardin: counted from 1 Farvardin 1400, which was 21 March 2021. */
function newYear(year: number): Day {
  let day = dayOf(2021, 3, 21) ?? 0;
  for (let y = 1400; y < year; y++) day += isSolarLeap(y) ? 366 : 365;
  for (let y = year; y < 1400; y++) day -= isSolarLeap(y) ? 366 : 365;
  return day;
}

/** The Solar Hijri year that holds most of a Gregorian year after its March equinox. */
export function solarYearOf(gregorianYear: number): number {
  return gregorianYear - SOLAR_EPOCH_YEAR;
}

/**
 * The day of a date in the tabular Islamic calendar (civil epoch, 16 July 622 Julian), or null when there is no such date. The
 * sighted calendar may differ from it by a day or two.
 * @param year 1 to 2000
 * @param month 1 (Muharram) to 12 (Dhu al-Hijja)
 * @param date 1 to 30
 */
export function islamicDay(year: number, month: number, date: number): Day | null {
  if (!Number.isInteger(year) || year < 1 || year > 2000 || month < 1 || month > 12 || date < 1 || date > 30)
    return null;
  const rataDie = date + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 227_014;
  // Rata Die 719163 is 1 January 1970.
  return rataDie - 719_163;
}

/** The Gregorian year of a Buddhist one as used in Thailand: 2567 is 2024. */
export function gregorianOfBuddhist(year: number): number {
  return year - 543;
}
