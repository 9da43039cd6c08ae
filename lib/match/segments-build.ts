import type { IndexEntry } from './segments';
import { type PostingList, Segment, SegmentWriter, UNKNOWN_WEEK } from './segments-format';
import { hashOf } from './segments-hash';

/** Writes reports as a segment. Numbers must ascend. Equal input gives equal bytes. @throws RangeError for numbers that do not ascend. */
export function buildSegment(entries: readonly IndexEntry[]): Uint8Array {
  const writer = new SegmentWriter(
    entries.map((e) => e.number),
    entries.map((e) => e.week ?? UNKNOWN_WEEK),
  );
  // One pass numbers the keys as they come and notes them report by report; then the notes are dealt out to the terms.
  const termOf = new Map<string, number>();
  const hashes: number[] = [];
  const counts: number[] = [];
  const latest: number[] = [];
  let noted = new Uint32Array(4096);
  let count = 0;
  const ends = new Uint32Array(entries.length);
  for (const [place, { keys }] of entries.entries()) {
    for (const key of keys) {
      let term = termOf.get(key);
      if (term === undefined) {
        term = hashes.length;
        termOf.set(key, term);
        hashes.push(hashOf(key));
        counts.push(0);
        latest.push(-1);
      }
      if (latest[term] === place) continue;
      latest[term] = place;
      counts[term] = (counts[term] as number) + 1;
      if (count === noted.length) noted = grownTo(count * 2, noted);
      noted[count++] = term;
    }
    ends[place] = count;
  }
  const order = orderOf(hashes);
  const next = new Uint32Array(hashes.length);
  let sum = 0;
  for (const term of order) {
    next[term] = sum;
    sum += counts[term] as number;
  }
  const places = new Int32Array(count);
  for (let place = 0, at = 0; place < entries.length; place++) {
    for (; at < (ends[place] as number); at++) {
      const term = noted[at] as number;
      const to = next[term] as number;
      places[to] = place;
      next[term] = to + 1;
    }
  }
  for (let i = 0, from = 0; i < order.length; ) {
    const hash = hashes[order[i] as number] as number;
    let to = from;
    let keys = 0;
    for (; i < order.length && hashes[order[i] as number] === hash; i++, keys++)
      to += counts[order[i] as number] as number;
    // Keys with one hash lie side by side and become one term.
    const end = keys > 1 ? sortedOnce(places, from, to) : to;
    writer.term(hash, places, from, end);
    from = to;
  }
  return writer.bytes();
}

/** With fewer terms there are fewer buckets than terms. */
const FEW_TERMS = 2 ** 13;

/** The terms in the order of their hashes: dealt into buckets by the first 16 bits, and sorted in these by insertion. */
function orderOf(hashes: readonly number[]): Uint32Array {
  if (hashes.length < FEW_TERMS)
    return Uint32Array.from(hashes.keys()).sort((a, b) => (hashes[a] as number) - (hashes[b] as number) || a - b);
  const starts = new Uint32Array(2 ** 16 + 1);
  const bucketOf = (hash: number) => Math.floor(hash / 2 ** 24);
  for (const hash of hashes) starts[bucketOf(hash) + 1] = (starts[bucketOf(hash) + 1] as number) + 1;
  for (let i = 0; i < 2 ** 16; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const next = starts.slice();
  const order = new Uint32Array(hashes.length);
  for (let term = 0; term < hashes.length; term++) {
    const bucket = bucketOf(hashes[term] as number);
    const at = next[bucket] as number;
    order[at] = term;
    next[bucket] = at + 1;
  }
  for (let bucket = 0; bucket < 2 ** 16; bucket++) {
    const [from, to] = [starts[bucket] as number, starts[bucket + 1] as number];
    for (let i = from + 1; i < to; i++) {
      const term = order[i] as number;
      const hash = hashes[term] as number;
      let at = i;
      for (; at > from && (hashes[order[at - 1] as number] as number) > hash; at--) order[at] = order[at - 1] as number;
      order[at] = term;
    }
  }
  return order;
}

/** Sorts a stretch and leaves out what is there twice. Returns its new end. */
function sortedOnce(values: Int32Array, from: number, to: number): number {
  values.subarray(from, to).sort();
  let end = from;
  for (let i = from; i < to; i++) {
    if (i === from || values[i] !== values[end - 1]) values[end++] = values[i] as number;
  }
  return end;
}

function grownTo(length: number, from: Uint32Array): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(length);
  to.set(from);
  return to;
}

/** A segment while it is merged: its next term, and where its reports go. */
interface Source {
  readonly segment: Segment;
  /** The new place of each report, or {@link GONE}. */
  readonly places: Int32Array;
  readonly terms: Generator<{ readonly hash: number; readonly list: PostingList }>;
  hash: number;
  list: PostingList | null;
}

const GONE = -1;

/**
 * One segment of several, without the reports that were removed. Of two reports with one number the later segment's stays.
 * @throws Error when a segment is damaged
 */
export function mergeSegments(segments: readonly Uint8Array[], removed: ReadonlySet<number>): Uint8Array {
  const sources = segments.map((bytes): Source => {
    const segment = new Segment(bytes);
    return {
      segment,
      places: new Int32Array(segment.numbers.length).fill(GONE),
      terms: segment.all(),
      hash: -1,
      list: null,
    };
  });
  const { numbers, weeks } = placeReports(sources, removed);
  const writer = new SegmentWriter(numbers, weeks);
  for (const source of sources) advance(source);
  const read = new Int32Array(Math.max(0, ...sources.map((s) => s.segment.numbers.length)));
  const places = new Int32Array(numbers.length);
  for (;;) {
    let hash = Number.POSITIVE_INFINITY;
    for (const source of sources) if (source.list && source.hash < hash) hash = source.hash;
    if (hash === Number.POSITIVE_INFINITY) return writer.bytes();
    let count = 0;
    let ascending = true;
    for (const source of sources) {
      if (!source.list || source.hash !== hash) continue;
      const carried = source.segment.read(source.list, read);
      for (let i = 0; i < carried; i++) {
        const place = source.places[read[i] as number] as number;
        if (place === GONE) continue;
        if (count > 0 && (places[count - 1] as number) >= place) ascending = false;
        places[count++] = place;
      }
      advance(source);
    }
    if (!ascending) places.subarray(0, count).sort();
    if (count > 0) writer.term(hash, places, 0, count);
  }
}

function advance(source: Source): void {
  const { done, value } = source.terms.next();
  source.list = done ? null : value.list;
  if (!done) source.hash = value.hash;
}

/** Gives the reports of all segments their new places, in the order of their numbers. */
function placeReports(sources: readonly Source[], removed: ReadonlySet<number>) {
  const total = sources.reduce((sum, s) => sum + s.segment.numbers.length, 0);
  const numbers = new Uint32Array(total);
  const weeks = new Int32Array(total);
  const next = sources.map(() => 0);
  let count = 0;
  for (;;) {
    let smallest = Number.POSITIVE_INFINITY;
    let from = -1;
    for (const [i, { segment }] of sources.entries()) {
      const number = segment.numbers[next[i] as number];
      if (number !== undefined && number <= smallest) [smallest, from] = [number, i];
    }
    const source = sources[from];
    if (!source) return { numbers: numbers.subarray(0, count), weeks: weeks.subarray(0, count) };
    if (!removed.has(smallest)) {
      const at = next[from] as number;
      source.places[at] = count;
      numbers[count] = smallest;
      weeks[count] = source.segment.weeks[at] as number;
      count++;
    }
    for (const [i, { segment }] of sources.entries())
      if (segment.numbers[next[i] as number] === smallest) next[i] = (next[i] as number) + 1;
  }
}
