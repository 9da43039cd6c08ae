import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../lib/export/drawing';
import type { TimelinePoint } from '../../../lib/export/timeline';
import {
  type Dated,
  hourTicks,
  LABEL_SIZE,
  lanesBy,
  plotOf,
  type Scale,
  SPOT,
  spanOf,
  swarm,
  ticksOf,
  wishOf,
  xOf,
  zoneOf,
} from '../../../lib/export/timeline-layout';

const scale = (days: number, right = 226, left = 40): Scale => ({ from: 19_000, days, left, right });
const written = (day: number) => `day ${day}`;

describe('marks on a line', () => {
  it('stand at their own moment when it is free', () => {
    expect(swarm([{ x: 50, least: 0, most: 100 }])).toEqual([{ x: 50, level: 0 }]);
    expect(swarm([])).toEqual([]);
  });

  it.each([
    ['one day', 1, 40],
    ['a week', 7, 40],
    ['three years', 1095, 40],
    ['one day of many', 30, 200],
  ])('never cover one another, and stay inside, in %s', (_, days, marks) => {
    const wide = scale(days);
    const wishes = Array.from({ length: marks }, (_w, i) => {
      const day = 19_000 + Math.floor((i * i * 7) % Math.min(days, 40));
      return wishOf(wide, { from: day, to: day });
    });
    const stands = swarm(wishes);
    expect(stands).toHaveLength(marks);
    for (const [i, a] of stands.entries()) {
      expect(a.x).toBeGreaterThanOrEqual(wide.left);
      expect(a.x).toBeLessThanOrEqual(wide.right);
      for (const b of stands.slice(i + 1)) expect(a.level !== b.level || Math.abs(a.x - b.x) >= SPOT - 0.1).toBe(true);
    }
  });

  it('do not leave the days next to theirs', () => {
    const wide = scale(5, 540, 40);
    const wish = wishOf(wide, { from: 19_002, to: 19_002 });
    for (const { x } of swarm(Array.from({ length: 30 }, () => wish))) {
      expect(x).toBeGreaterThanOrEqual(xOf(wide, 19_002));
      expect(x).toBeLessThanOrEqual(xOf(wide, 19_003));
    }
  });
});

describe('the days on the axis', () => {
  it.each([1, 2, 10, 366, 1095])('of %d days do not touch, and stay inside', (days) => {
    for (const width of [226, 376, 900]) {
      const ticks = ticksOf(scale(days, width - 2), written, width);
      expect(ticks.length).toBeGreaterThan(0);
      for (const [i, { x, label }] of ticks.entries()) {
        const half = widthOf(label, LABEL_SIZE) / 2;
        expect(x - half).toBeGreaterThanOrEqual(-0.1);
        expect(x + half).toBeLessThanOrEqual(width + 0.1);
        const next = ticks[i + 1];
        if (next) expect(next.x - widthOf(next.label, LABEL_SIZE) / 2).toBeGreaterThan(x + half);
      }
    }
  });

  it('begin with the first day', () => {
    expect(ticksOf(scale(3, 500), written, 502).map(({ day }) => day)).toEqual([19_000, 19_001, 19_002]);
  });
});

describe('lanes', () => {
  it('stand in the order in which they begin', () => {
    expect(lanesBy(['b1', 'a1', 'b2'], (word) => word.slice(0, 1))).toEqual([
      { key: 'b', entries: ['b1', 'b2'] },
      { key: 'a', entries: ['a1'] },
    ]);
  });
});

describe('a figure', () => {
  const point = (day: number, amount: number, reportId = `${day}-${amount}`): TimelinePoint => ({
    reportId,
    from: day,
    to: day,
    amount,
    hedge: null,
    normalised: `${amount} dead`,
    words: `${amount}`,
    verbatim: true,
    verdict: 'update',
    level: null,
  });
  const plotted = (points: readonly TimelinePoint[], days = 3) =>
    plotOf(scale(days), { card: 'c', kind: 'toll', question: { key: 'q', args: [] }, unit: 'dead', points });

  it('has greater amounts above lesser ones, and each inside its field', () => {
    const { points, height } = plotted([point(19_000, 3), point(19_001, 120), point(19_002, 40)]);
    const [low, high, middle] = points.map(({ y }) => y) as [number, number, number];
    expect(high).toBeLessThan(middle);
    expect(middle).toBeLessThan(low);
    expect(Math.min(high, middle, low)).toBeGreaterThanOrEqual(0);
    expect(Math.max(high, middle, low)).toBeLessThanOrEqual(height);
  });

  it('sets equal amounts of one day side by side', () => {
    const { points } = plotted([point(19_001, 5, 'a'), point(19_001, 5, 'b'), point(19_001, 5, 'c'), point(19_002, 9)]);
    const xs = points.slice(0, 3).map(({ x }) => x);
    expect(new Set(xs).size).toBe(3);
  });

  it('writes only amounts that have room, the outermost first', () => {
    const many = Array.from({ length: 40 }, (_, i) => point(19_000 + (i % 3), 100 + i));
    const { levels } = plotted(many);
    expect(levels[0]?.point.amount).toBe(139);
    expect(levels[1]?.point.amount).toBe(100);
    for (const [i, a] of levels.entries())
      for (const b of levels.slice(i + 1)) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(14);
  });

  it('has a ground between the least and the greatest of each day, but none for one day', () => {
    const { ribbon } = plotted([point(19_000, 3), point(19_000, 8), point(19_001, 9)]);
    expect(ribbon).toHaveLength(4);
    expect(plotted([point(19_000, 3), point(19_000, 8)]).ribbon).toEqual([]);
    const month = { ...point(19_000, 50), to: 19_029 };
    expect(plotted([point(19_000, 3), point(19_000, 8), month], 30).ribbon).toEqual([]);
  });
});

describe('the hours of a day', () => {
  const entry = (day: number, instant: number | null) =>
    ({ reportId: `${day} ${instant}`, from: day, to: day, instant }) as unknown as Dated;
  const at = (day: number, hour: number) => (day * 24 + hour) * 60;

  it('are told apart over few days, on one clock', () => {
    // An evening in UTC is the next morning in Tokyo.
    const entries = [entry(19_000, at(19_000, 20)), entry(19_000, at(19_000, 22))];
    expect(spanOf(entries, 0)).toEqual({ from: 19_000, days: 1, zone: 0 });
    expect(spanOf(entries, 540)).toEqual({ from: 19_001, days: 1, zone: 540 });
    const wide: Scale = { from: 19_000, days: 1, zone: 0, left: 0, right: 480 };
    expect(wishOf(wide, entries[0] as Dated).x).toBeCloseTo(400);
    // Only the day is known: the middle of it.
    expect(wishOf(wide, entry(19_000, null)).x).toBe(240);
  });

  it('are not told apart when one text alone gives its time, or over many days', () => {
    expect(spanOf([entry(19_000, at(19_000, 8)), entry(19_000, null)], 60).zone).toBeNull();
    expect(spanOf([entry(19_000, at(19_000, 8)), entry(19_009, at(19_009, 8))], 60)).toEqual({
      from: 19_000,
      days: 10,
      zone: null,
    });
  });

  it.each([1, 2, 3])('are written on the axis of %d days as finely as there is room', (days) => {
    for (const right of [200, 400, 900]) {
      const ticks = hourTicks(
        { from: 19_000, days, zone: 0, left: 10, right },
        (moment) => `${moment % 1}`.slice(0, 4),
        right,
      );
      expect(ticks.length).toBeGreaterThanOrEqual(days);
      for (const [i, { x, label }] of ticks.entries()) {
        const next = ticks[i + 1];
        if (next)
          expect(next.x - x).toBeGreaterThan((widthOf(label, LABEL_SIZE) + widthOf(next.label, LABEL_SIZE)) / 2);
      }
    }
  });

  it.each([
    ['2024-05-05T08:00+02:00', 120],
    ['2024-05-05T08:00:30-0330', -210],
    ['2024-05-05T08:00Z', 0],
    ['2024-05-05', 0],
    [null, 0],
  ])('have the clock of %s', (published, minutes) => {
    expect(zoneOf(published)).toBe(minutes);
  });
});
