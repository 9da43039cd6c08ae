import { describe, expect, it } from 'vitest';
import { buildIndex, type Candidate, type KeyIndex, openIndex } from '../../../lib/match/index';
import { buildSegment, type IndexEntry, mergeSegments, openSegments } from '../../../lib/match/segments';

/** Numbers from 0 to below 1, the same in every run. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Entry extends IndexEntry {
  readonly keys: readonly string[];
}

/** Random reports: a few keys are in most of them, many in one or two. */
function reportsOf(count: number, random: () => number, gap: number): Entry[] {
  const keys = ['c:US', 'k:dead', 'k:president', 's:foreign', ...Array.from({ length: 400 }, (_, i) => `n:${i}`)];
  let number = Math.floor(random() * 3);
  return Array.from({ length: count }, () => {
    number += 1 + Math.floor(random() * gap);
    return {
      number,
      week: random() < 0.1 ? null : 2800 + Math.floor(random() * 30),
      keys: Array.from(
        { length: Math.floor(random() * 30) },
        () => keys[Math.floor(random() ** 3 * keys.length)] ?? '',
      ),
    };
  });
}

function wholeOf(reports: readonly Entry[]): KeyIndex {
  return openIndex(
    buildIndex(reports.map((r) => new Map(r.keys.map((k) => [k, 1])))),
    reports.map((r) => r.week),
  );
}

/** What the index over a whole corpus says of the same reports. */
function expected(reports: readonly Entry[], query: ReadonlyMap<string, number>, limit: number): Candidate[] {
  const index = wholeOf(reports);
  return index.find(query, limit).map(({ at, score }) => ({ at: (reports[at] as Entry).number, score }));
}

function queryOf(reports: readonly Entry[], random: () => number): Map<string, number> {
  const query = new Map([['n:nowhere', 1]]);
  for (let i = 0; i < 2; i++) {
    for (const key of reports[Math.floor(random() * reports.length)]?.keys ?? [])
      query.set(key, random() < 0.5 ? 1 : 1.5);
  }
  return query;
}

describe('the growing index', () => {
  it.each(Array.from({ length: 40 }, (_, i) => i))('finds what the index over the whole corpus finds (%i)', (seed) => {
    const random = dice(seed + 1);
    const all = reportsOf(1 + Math.floor(random() * 400), random, seed % 3 === 0 ? 1 : 10 ** (seed % 7));
    const parts = 1 + Math.floor(random() * 4);
    const place = all.map((_, i) => Math.floor((i * (parts + 1)) / all.length));
    const segments = Array.from({ length: parts }, (_, p) => buildSegment(all.filter((_, i) => place[i] === p)));
    const rest = all.filter((_, i) => place[i] === parts);
    const half = Math.floor(rest.length / 2);
    const gone = new Set(all.filter(() => random() < 0.1).map((r) => r.number));
    const index = openSegments(segments, rest.slice(0, half), gone);
    let live = all.filter((r) => !gone.has(r.number) && !rest.slice(half).includes(r));
    const check = () => {
      expect(index.size).toBe(live.length);
      const whole = wholeOf(live);
      expect(index.weeks).toBe(whole.weeks);
      for (const key of ['c:US', 'n:1', 'n:300', 'n:nowhere']) {
        expect(index.weeksOf(key)).toBe(whole.weeksOf(key));
        expect(index.idf(key)).toBe(whole.idf(key));
      }
      for (let i = 0; i < 5; i++) {
        const query = queryOf(all, random);
        const limit = [1, 5, 20, 1000][i % 4] as number;
        expect(index.find(query, limit)).toEqual(expected(live, query, limit));
      }
    };
    check();
    for (const report of rest.slice(half)) {
      index.add(report);
      live = [...live.filter((r) => r.number !== report.number), report].sort((a, b) => a.number - b.number);
    }
    check();
    for (const report of live.filter(() => random() < 0.2)) {
      index.remove(report.number);
      index.remove(report.number);
      live = live.filter((r) => r !== report);
    }
    check();
    const merged = mergeSegments(segments, gone);
    expect(merged).toEqual(buildSegment(all.filter((r, i) => place[i] !== parts && !gone.has(r.number))));
  });
});
