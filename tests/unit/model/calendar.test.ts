import { describe, expect, it } from 'vitest';
import {
  gregorianOfBuddhist,
  islamicDay,
  isSolarLeap,
  solarHijriDay,
  solarMonthLength,
} from '../../../lib/model/calendar';
import { isoOf } from '../../../lib/model/day';

const iso = (day: number | null) => (day === null ? null : isoOf(day));

describe('Solar Hijri calendar', () => {
  it.each([
    [1402, 7, 15, '2023-10-07'],
    [1402, 7, 23, '2023-10-15'],
    [1403, 1, 1, '2024-03-20'],
    [1399, 12, 30, '2021-03-20'],
    [1357, 11, 22, '1979-02-11'],
    [1404, 1, 1, '2025-03-21'],
  ])('%i-%i-%i is %s', (year, month, date, expected) => {
    expect(iso(solarHijriDay(year, month, date))).toBe(expected);
  });

  it('knows its leap years and the lengths of its months', () => {
    expect([1399, 1403, 1408].every(isSolarLeap)).toBe(true);
    expect([1400, 1401, 1402, 1404].some(isSolarLeap)).toBe(false);
    expect([solarMonthLength(1402, 6), solarMonthLength(1402, 7), solarMonthLength(1402, 12)]).toEqual([31, 30, 29]);
  });

  it('has no day that the calendar has not', () => {
    expect(solarHijriDay(1402, 12, 30)).toBeNull();
    expect(solarHijriDay(1402, 7, 31)).toBeNull();
    expect(solarHijriDay(2024, 1, 1)).toBeNull();
  });
});

describe('tabular Islamic calendar', () => {
  it.each([
    [1445, 1, 1, '2023-07-19'],
    [1445, 9, 1, '2024-03-11'],
    [1, 1, 1, '0622-07-19'],
  ])('%i-%i-%i is %s', (year, month, date, expected) => {
    expect(iso(islamicDay(year, month, date))).toBe(expected);
  });

  it('has no thirteenth month', () => {
    expect(islamicDay(1445, 13, 1)).toBeNull();
  });
});

it('Buddhist years are 543 ahead', () => {
  expect(gregorianOfBuddhist(2567)).toBe(2024);
});
