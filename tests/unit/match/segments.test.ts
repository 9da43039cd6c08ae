import { describe, expect, it } from 'vitest';
import { buildIndex, type Candidate, type KeyIndex, openIndex } from '../../../lib/match/index';
import { buildSegment, type IndexEntry, mergeSegments, openSegments } from '../../../lib/match/segments';
import { checksumOf } from '../../../lib/match/segments-format';

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

describe('a segment', () => {
  const random = dice(77);
  const reports = reportsOf(200, random, 5);
  const bytes = buildSegment(reports);
  const query = queryOf(reports, random);

  /** The same bytes with another checksum, so that what lies behind it is tried too. */
  function signed(damaged: Uint8Array): Uint8Array {
    const copy = damaged.slice();
    const told = checksumOf(copy);
    new DataView(copy.buffer).setUint32(8, told, true);
    return copy;
  }

  it('is the same bytes for the same reports, whatever the order of their keys', () => {
    expect(buildSegment(reports.map((r) => ({ ...r, keys: r.keys.toReversed() })))).toEqual(bytes);
    expect(buildSegment(reports.map((r) => ({ ...r, keys: new Set(r.keys) })))).toEqual(bytes);
  });

  it('can be empty, or one report, or reports without keys', () => {
    for (const few of [[], reports.slice(0, 1), [{ number: 5, week: null, keys: [] }]]) {
      const index = openSegments([buildSegment(few), buildSegment([])], [], []);
      expect(index.size).toBe(few.length);
      expect(index.find(query, 10)).toEqual(expected(few, query, 10));
    }
    expect(openSegments([], [], []).find(query, 10)).toEqual([]);
    expect(mergeSegments([], new Set())).toEqual(buildSegment([]));
    expect(mergeSegments([bytes], new Set(reports.map((r) => r.number)))).toEqual(buildSegment([]));
  });

  it('holds numbers that lie far apart, and weeks of all times', () => {
    const far = [0, 1, 2 ** 16, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1].map((number, i) => ({
      number,
      week: [0, -5, null, 2 ** 31 - 1, -(2 ** 31) + 1, 2800][i] as number | null,
      keys: ['n:1', `n:${i}`],
    }));
    const segment = buildSegment(far);
    expect(segment.length).toBeLessThan(1000);
    const index = openSegments([segment], [], [2 ** 31]);
    const left = far.filter((r) => r.number !== 2 ** 31);
    expect(index.find(new Map([['n:1', 1]]), 9)).toEqual(expected(left, new Map([['n:1', 1]]), 9));
    expect(mergeSegments([segment], new Set([2 ** 31]))).toEqual(buildSegment(left));
  });

  it('takes no numbers that do not ascend, and no halves', () => {
    const of = (number: number, week: number | null = 1) => ({ number, week, keys: ['n:1'] });
    for (const wrong of [
      [of(2), of(1)],
      [of(1), of(1)],
      [of(-1)],
      [of(1.5)],
      [of(2 ** 32)],
      [of(Number.NaN)],
      [of(1, 0.5)],
    ]) {
      expect(() => buildSegment(wrong)).toThrow(RangeError);
      if (wrong.length === 1) expect(() => openSegments([], wrong, [])).toThrow(RangeError);
    }
  });

  it('is refused when it is cut off, or a byte has changed', () => {
    for (let i = 0; i < 16; i++)
      expect(() => openSegments([bytes.subarray(0, Math.floor((bytes.length * i) / 16))], [], [])).toThrow(/segment/);
    for (let at = 0; at < bytes.length; at += 7) {
      const changed = bytes.slice();
      changed[at] = (changed[at] as number) ^ (1 << (at % 8));
      expect(() => openSegments([changed], [], [])).toThrow(/segment/);
      expect(() => mergeSegments([bytes, changed], new Set())).toThrow(/segment/);
    }
    expect(() =>
      openSegments([new TextEncoder().encode('{"no": "segment", "but": "some other text of a length"}')], [], []),
    ).toThrow(/not a segment/);
  });

  it('answers something or is refused, soon, when its bytes were changed by someone who knows the checksum', () => {
    expect(signed(bytes)).toEqual(bytes);
    const numbers = new Set(reports.map((r) => r.number));
    for (let at = 8; at < bytes.length; at += at < 100 ? 1 : 3) {
      const changed = bytes.slice();
      changed[at] = at % 3 === 0 ? 255 : Math.floor(random() * 256);
      if (at % 50 === 0) changed.fill(255, at, at + 8);
      try {
        const index = openSegments([signed(changed)], [], []);
        const found = index.find(query, 20);
        expect(found.length).toBeLessThanOrEqual(20);
        expect(found.every((c) => Number.isFinite(c.score) && Number.isInteger(c.at))).toBe(true);
        if (at > bytes.length / 2) expect(found.every((c) => numbers.has(c.at))).toBe(true);
        if (at % 20 === 0) mergeSegments([signed(changed), bytes], new Set());
      } catch (fault) {
        expect(String(fault)).toMatch(/segment/);
      }
    }
    for (let i = 1; i < 16; i++) {
      const cut = signed(bytes.slice(0, Math.floor((bytes.length * i) / 16)));
      expect(() => openSegments([cut], [], [])).toThrow(/segment/);
    }
  });

  it('gives way to a later one that has a report of the same number', () => {
    const again = reports.slice(100, 150).map((r) => ({ ...r, keys: ['n:again', ...r.keys.slice(0, 3)] }));
    const whole = reports.map((r) => again.find((a) => a.number === r.number) ?? r);
    const asked = new Map([...query, ['n:again', 1.5]]);
    const later = buildSegment(again);
    expect(openSegments([bytes, later], [], []).find(asked, 400)).toEqual(expected(whole, asked, 400));
    expect(openSegments([bytes], again, []).find(asked, 400)).toEqual(expected(whole, asked, 400));
    expect(mergeSegments([bytes, later], new Set())).toEqual(buildSegment(whole));
  });

  it('finds a report again that was removed and came back', () => {
    const index = openSegments([bytes], [], []);
    const report = reports[7] as Entry;
    index.remove(report.number);
    index.add({ ...report, keys: ['n:back'] });
    expect(index.find(new Map([['n:back', 1]]), 5).map((c) => c.at)).toEqual([report.number]);
    index.add({ ...report, keys: ['n:other'] });
    expect(index.find(new Map([['n:back', 1]]), 5)).toEqual([]);
    expect(index.size).toBe(reports.length);
  });

  it('takes the rarity of keys from elsewhere when told to', () => {
    const index = openSegments([bytes], [], []);
    const found = index.find(new Map([['n:1', 1]]), 3, () => 2);
    expect(found.every((c) => c.score === 4)).toBe(true);
  });
});

describe('a large index', () => {
  it('finds what the index over the whole corpus finds, with lists of bits and many blocks', () => {
    const random = dice(5);
    const all = reportsOf(14_000, random, 3);
    const index = openSegments([buildSegment(all.slice(0, 12_500))], all.slice(12_500), []);
    const whole = wholeOf(all);
    for (let i = 0; i < 12; i++) {
      const query = queryOf(all, random);
      const wanted = whole.find(query, 120).map(({ at, score }) => ({ at: (all[at] as Entry).number, score }));
      expect(index.find(query, 120)).toEqual(wanted);
    }
  }, 30_000);
});
