import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../lib/match/profile';
import { isTorn } from '../../../lib/match/torn';
import { parseIsoRange } from '../../../lib/model/day';

const text = (published: string | null) => ({ sheet: { source: { published: parseIsoRange(published) } } }) as Profile;

describe('a text of which only the month is known', () => {
  // Its group are the first three; then three of another event in the same month.
  const days = ['2025-03', '2025-03-02', '2025-03-03', '2025-03-20', '2025-03-21', '2025-03-22'];
  const torn = (all: readonly (string | null)[], own: number, toOthers: number) =>
    isTorn(0, all.map(text), new Set([0, 1, 2]), own, (_, j) => (j < 3 ? own : toOthers));

  it('is torn between two events of the month that are about as near', () => {
    expect(torn(days, -1, -1.5)).toBe(true);
    expect(torn(days, -0.1, 0.5)).toBe(true);
  });

  it('is not when its own group is nearer', () => {
    expect(torn(days, -1, -2.5)).toBe(false);
    expect(torn(days, 0.2, 0.5)).toBe(false);
  });

  it('is not by two reports alone, nor by those of another month or without a day', () => {
    expect(torn(days.slice(0, 5), -1, -1)).toBe(false);
    expect(torn([...days.slice(0, 5), '2025-04-01'], -1, -1)).toBe(false);
    expect(torn([...days.slice(0, 5), null], -1, -1)).toBe(false);
  });

  it('is not when its day is known, or nothing at all', () => {
    expect(torn(['2025-03-04', ...days.slice(1)], -1, -1)).toBe(false);
    expect(torn([null, ...days.slice(1)], -1, -1)).toBe(false);
  });
});
