import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, gapBetween, isoOf, parseIsoRange, weekdayOf } from '../../../lib/model/day';

describe('days', () => {
  it('counts from 1 January 1970', () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(dayOf(2024, 3, 28)).toBe(19810);
    expect(isoOf(19810)).toBe('2024-03-28');
    expect(dateOf(-1)).toEqual({ year: 1969, month: 12, date: 31 });
  });

  it('refuses dates that do not exist', () => {
    expect(dayOf(2025, 2, 30)).toBeNull();
    expect(dayOf(2024, 13, 1)).toBeNull();
    expect(dayOf(0, 1, 1)).toBeNull();
    expect(dayOf(2024, 1.5, 1)).toBeNull();
    expect(dayOf(2023, 2, 29)).toBeNull();
    expect(dayOf(2024, 2, 29)).not.toBeNull();
  });

  it('knows the weekday by ISO 8601', () => {
    expect(weekdayOf(dayOf(2024, 3, 28) as number)).toBe(4);
    expect(weekdayOf(dayOf(1969, 12, 28) as number)).toBe(7);
    expect(weekdayOf(dayOf(2024, 3, 25) as number)).toBe(1);
  });
});

describe('parseIsoRange', () => {
  it('reads a day, a month and a year as the range of their days', () => {
    expect(parseIsoRange('2024-03-28')).toEqual({ from: 19810, to: 19810 });
    expect(parseIsoRange('2024-03-28T23:59:00-08:00')).toEqual({ from: 19810, to: 19810 });
    expect(parseIsoRange('2024-02')).toEqual({ from: dayOf(2024, 2, 1), to: dayOf(2024, 2, 29) });
    expect(parseIsoRange('2024')).toEqual({ from: dayOf(2024, 1, 1), to: dayOf(2024, 12, 31) });
  });

  it('gives nothing for what is no date', () => {
    for (const text of [
      '',
      null,
      undefined,
      'yesterday',
      '2024-13',
      '2024-02-30',
      '28.03.2024',
      '20240328',
      '2024-3-28',
    ]) {
      expect(parseIsoRange(text)).toBeNull();
    }
  });
});

describe('gapBetween', () => {
  it('is the distance of the nearest days, 0 when they overlap', () => {
    expect(gapBetween({ from: 1, to: 3 }, { from: 3, to: 9 })).toBe(0);
    expect(gapBetween({ from: 1, to: 3 }, { from: 5, to: 9 })).toBe(2);
    expect(gapBetween({ from: 5, to: 9 }, { from: 1, to: 3 })).toBe(2);
  });
});
