import { describe, expect, it } from 'vitest';
import {
  isDue,
  LONGEST_WAIT,
  newFeedState,
  nextReading,
  QUIET_WAIT,
  type ReadingOutcome,
  SHORTEST_WAIT,
  USUAL_WAIT,
} from '../../../lib/feeds/schedule';
import type { FeedState, FetchFailure } from '../../../lib/model/library';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const YEAR = 365 * 24 * HOUR;

const state = (changes: Partial<FeedState> = {}): FeedState => ({ ...newFeedState(NOW), ...changes });
const failed = (failure: Partial<FetchFailure>, retryAfter: number | null = null): ReadingOutcome => ({
  kind: 'failed',
  failure: { kind: 'status', status: 500, detail: 'x', ...failure },
  retryAfter,
});
const read = (times: number[], changed = true): ReadingOutcome => ({ kind: 'read', times, changed });
/** Minutes until the next reading. */
const wait = (outcome: ReadingOutcome, changes: Partial<FeedState> = {}, id = 'a', now = NOW) =>
  (nextReading(id, state(changes), outcome, now) - now) / MINUTE;
const every = (gap: number, count = 20) => Array.from({ length: count }, (_, i) => NOW - i * gap);

describe('the next reading', () => {
  it('follows the pace of the feed', () => {
    expect(wait(read(every(MINUTE)))).toBe(15);
    const hourly = wait(read(every(HOUR)));
    expect(hourly).toBeGreaterThanOrEqual(48);
    expect(hourly).toBeLessThanOrEqual(60);
    const daily = wait(read(every(24 * HOUR)));
    expect(daily).toBeGreaterThanOrEqual(288);
    expect(daily).toBeLessThanOrEqual(360);
  });

  it('is later the longer a busy feed has been silent', () => {
    const silent = (hours: number) => wait(read(every(MINUTE).map((time) => time - hours * HOUR)));
    expect(silent(1)).toBeLessThan(silent(6));
    expect(silent(1_000)).toBeLessThanOrEqual(QUIET_WAIT / MINUTE);
  });

  it('is after half an hour where no item has a time, later while nothing changes', () => {
    expect(wait(read([]))).toBeLessThanOrEqual(30);
    expect(wait(read([]))).toBeGreaterThanOrEqual(24);
    let at = { lastRead: NOW - 30 * MINUTE, nextRead: NOW };
    const waits: number[] = [];
    for (let i = 0; i < 20; i++) {
      const next = wait(i % 2 ? read([], false) : { kind: 'unchanged' }, at);
      waits.push(next);
      at = { lastRead: NOW - next * MINUTE, nextRead: NOW };
    }
    expect(waits.at(-1)).toBeGreaterThan(60);
    expect(Math.max(...waits)).toBeLessThanOrEqual(360);
  });

  it('does not trust items of the future or of no time', () => {
    expect(wait(read([NOW + YEAR, NOW + 2 * YEAR, Number.NaN]))).toBeLessThanOrEqual(30);
  });

  it('comes later each time a feed fails, up to a day', () => {
    let [now, since] = [NOW, null as number | null];
    const waits: number[] = [];
    for (let i = 0; i < 12; i++) {
      const next = nextReading('a', state({ failingSince: since }), failed({}), now);
      since ??= now;
      waits.push((next - now) / MINUTE);
      now = next;
    }
    expect(waits[0]).toBeLessThanOrEqual(30);
    expect(waits.every((next, i) => i === 0 || next >= (waits[i - 1] as number))).toBe(true);
    expect(waits.at(-1)).toBeGreaterThanOrEqual(24 * 60 * 0.8);
    expect(waits.at(-1)).toBeLessThanOrEqual(24 * 60);
  });

  it('is within two hours when nothing answered: it may be this machine', () => {
    expect(wait(failed({ kind: 'network', status: null }), { failingSince: NOW - YEAR })).toBeLessThanOrEqual(120);
    expect(wait(failed({ kind: 'timeout', status: null }), { failingSince: NOW - YEAR })).toBeLessThanOrEqual(120);
    expect(wait(failed({ kind: 'format', status: null }), { failingSince: NOW - YEAR })).toBeGreaterThan(120);
  });

  it('is after a day when the feed is gone, at once', () => {
    expect(wait(failed({ status: 410 }))).toBeGreaterThanOrEqual(24 * 60 * 0.8);
  });

  it('is never sooner than the server asks, within a day', () => {
    expect(wait(failed({ status: 429 }, 3 * HOUR))).toBe(180);
    expect(wait(failed({ status: 429 }, 99_999_999_000))).toBe(24 * 60);
    expect(wait(failed({ status: 429 }, Number.POSITIVE_INFINITY))).toBeLessThanOrEqual(30);
    expect(wait(failed({ status: 429 }, -5))).toBeLessThanOrEqual(30);
  });

  it('keeps feeds apart, each always by the same', () => {
    const waits = Array.from({ length: 200 }, (_, i) => wait(read([]), {}, `feed-${i}`));
    expect(new Set(waits.map(Math.round)).size).toBeGreaterThanOrEqual(6);
    expect(waits).toEqual(Array.from({ length: 200 }, (_, i) => wait(read([]), {}, `feed-${i}`)));
    const halves = waits.filter((next) => next < 27).length;
    expect(halves).toBeGreaterThan(60);
    expect(halves).toBeLessThan(140);
  });

  it('lies between a quarter of an hour and a day, whatever happened', () => {
    let seed = 1;
    const random = () => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return seed / 2 ** 32;
    };
    const pick = <T>(...all: T[]) => all[Math.floor(random() * all.length)] as T;
    const time = () =>
      pick(
        NOW,
        0,
        -1,
        NOW - random() * YEAR,
        NOW + random() * YEAR,
        Number.NaN,
        Number.MAX_SAFE_INTEGER,
        Number.NEGATIVE_INFINITY,
      );
    for (let i = 0; i < 20_000; i++) {
      const outcome = pick<ReadingOutcome>(
        read(Array.from({ length: Math.floor(random() * 5) }, time), random() < 0.5),
        { kind: 'unchanged' },
        failed(
          { kind: pick('network', 'status', 'format', 'timeout'), status: pick(null, 404, 410, 429, 500) },
          pick(null, 0, HOUR, YEAR, Number.NaN),
        ),
      );
      const before = state({ lastRead: pick(null, time()), nextRead: time(), failingSince: pick(null, time()) });
      const next = nextReading(`f${i}`, before, outcome, NOW) - NOW;
      expect(next, JSON.stringify({ outcome, before })).toBeGreaterThanOrEqual(SHORTEST_WAIT);
      expect(next).toBeLessThanOrEqual(LONGEST_WAIT);
    }
  });
});

describe('a feed is due', () => {
  it('when its time has come, and at first', () => {
    expect(isDue(newFeedState(NOW), NOW)).toBe(true);
    expect(isDue({ lastRead: NOW, nextRead: NOW + USUAL_WAIT }, NOW)).toBe(false);
    expect(isDue({ lastRead: NOW, nextRead: NOW + USUAL_WAIT }, NOW + USUAL_WAIT)).toBe(true);
  });

  it('when the clock was set back, by a year or by an hour', () => {
    for (const back of [YEAR, 25 * HOUR, HOUR, 2 * MINUTE]) {
      expect(isDue({ lastRead: NOW, nextRead: NOW + USUAL_WAIT }, NOW - back)).toBe(true);
    }
  });

  it('again and again, however the clock jumps', () => {
    let now = NOW;
    let feed = state();
    let reads = 0;
    for (let hour = 0; hour < 500; hour++) {
      now += hour === 100 ? -YEAR : hour === 200 ? YEAR : hour === 300 ? -3 * HOUR : HOUR;
      if (!isDue(feed, now)) continue;
      reads++;
      feed = { ...feed, lastRead: now, nextRead: nextReading('a', feed, read([now - HOUR, now - 2 * HOUR]), now) };
      // It does not come around at once.
      expect(isDue(feed, now)).toBe(false);
    }
    expect(reads).toBeGreaterThan(400);
  });

  it('when its time is no time', () => {
    expect(isDue({ lastRead: null, nextRead: NOW + YEAR }, NOW)).toBe(true);
    expect(isDue({ lastRead: null, nextRead: Number.NaN }, NOW)).toBe(true);
    expect(isDue({ lastRead: null, nextRead: Number.POSITIVE_INFINITY }, NOW)).toBe(true);
  });
});
