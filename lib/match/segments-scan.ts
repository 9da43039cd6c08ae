import type { Candidate } from './index';
import { Best } from './segments-best';
import type { PostingList, Segment } from './segments-format';

/** Reports whose scores are added up at a time: their scores fit the fastest memory there is. */
const BLOCK = 4096;
/** The first block is small: what must be reached to be among the best is known the sooner. A multiple of 8. */
const FIRST_BLOCK = 256;

/**
 * Adds up scores and keeps the best: `begin`, then for each part of the index its lists and `run`, then `end`. A part is gone through block
 * by block, and its lists are added one after the other. Once as many reports are found as are wanted, a list that most reports
 * are in need not be added to all: what is in no other list cannot be among the best if all such lists together bring less than the last
 * of these has. They are asked only about the reports that others have brought near enough. Nothing that belongs among the best is missed.
 */
export class Scan {
  private readonly scores = new Float64Array(BLOCK);
  /** Places in the block of reports that come near enough to the best. */
  private readonly near = new Int32Array(BLOCK);
  /** Places of the reports of plain lists, one list behind the other. */
  private places = new Int32Array(4096);
  private filled = 0;
  private plain: PlainList[] = [];
  private dense: DenseList[] = [];
  private readonly best = new Best();

  /** @param limit how many are wanted, at least 1 */
  begin(limit: number): void {
    this.best.begin(Math.floor(limit));
    this.next();
  }

  private next(): void {
    this.filled = 0;
    this.plain = [];
    this.dense = [];
  }

  /** Adds a list of the segment that is gone through next. */
  ask(segment: Segment, list: PostingList, gain: number): void {
    if (list.bits) {
      this.dense.push({ start: list.start, gain, all: 0 });
      return;
    }
    // Every report but the first takes a byte at least.
    this.reserve(1 + list.end - list.start);
    const from = this.filled;
    this.filled = segment.read(list, this.places, from);
    this.plain.push({ next: from, end: this.filled, gain });
  }

  /** The same for a list of places, from which `base` is taken away. */
  askTail(list: readonly number[], base: number, gain: number): void {
    if (list.length === 0) return;
    this.reserve(list.length);
    const from = this.filled;
    for (const place of list) this.places[this.filled++] = place - base;
    this.plain.push({ next: from, end: this.filled, gain });
  }

  private reserve(more: number): void {
    if (this.filled + more <= this.places.length) return;
    const grown = new Int32Array(Math.max(this.places.length * 2, this.filled + more));
    grown.set(this.places);
    this.places = grown;
  }

  /**
   * Goes through a part.
   * @param numbers of its reports
   * @param gone 1 for each report that is not to be found
   * @param bytes of the segment, for lists that are bits
   */
  run(numbers: Uint32Array, gone: Uint8Array, bytes: Uint8Array): void {
    const { scores, places, near, plain, dense } = this;
    if (plain.length > 0 || dense.length > 0) {
      // The lists that bring most come first: the others are those that need not be added.
      dense.sort((a, b) => b.gain - a.gain);
      let all = 0;
      for (let i = dense.length - 1; i >= 0; i--) {
        const list = dense[i] as DenseList;
        all += list.gain;
        list.all = all;
      }
      let to = 0;
      for (let from = 0, size = FIRST_BLOCK; from < numbers.length; from = to, size = Math.min(size * 2, BLOCK)) {
        to = Math.min(from + size, numbers.length);
        let needed = 0;
        while (needed < dense.length && (dense[needed] as DenseList).all >= this.best.least) needed++;
        // A report that reaches this is asked about the other lists.
        const enough = Math.max(this.best.least - (dense[needed]?.all ?? 0), Number.MIN_VALUE);
        let hits = 0;
        let added = needed > 0;
        for (const list of plain) {
          const { end, gain } = list;
          let at = list.next;
          if (at === end || (places[at] as number) >= to) continue;
          added = true;
          do {
            const place = (places[at] as number) - from;
            const old = scores[place] as number;
            const score = old + gain;
            scores[place] = score;
            if (score >= enough && old < enough) near[hits++] = place;
            at++;
          } while (at < end && (places[at] as number) < to);
          list.next = at;
        }
        if (!added) continue;
        for (let i = 0; i < needed; i++) hits = this.addBits(dense[i] as DenseList, from, to, bytes, enough, hits);
        this.collect(hits, from, needed, numbers, gone, bytes);
        scores.fill(0, 0, to - from);
      }
    }
    this.next();
  }

  /** Adds a list of bits to the scores of a block, as lists of places are added. */
  private addBits(
    { start, gain }: DenseList,
    from: number,
    to: number,
    bytes: Uint8Array,
    enough: number,
    hits: number,
  ): number {
    const { scores, near } = this;
    let end = hits;
    const first = start + (from >>> 3);
    const length = (to - from + 7) >>> 3;
    for (let at = 0; at < length; at++) {
      for (let rest = bytes[first + at] as number; rest !== 0; rest &= rest - 1) {
        const place = (at << 3) + 31 - Math.clz32(rest & -rest);
        const old = scores[place] as number;
        const score = old + gain;
        scores[place] = score;
        if (score >= enough && old < enough) near[end++] = place;
      }
    }
    return end;
  }

  /** Takes those of a block that are among the best so far. */
  private collect(
    hits: number,
    from: number,
    needed: number,
    numbers: Uint32Array,
    gone: Uint8Array,
    bytes: Uint8Array,
  ): void {
    const { scores, near, dense, best } = this;
    for (let i = 0; i < hits; i++) {
      const place = from + (near[i] as number);
      let score = scores[near[i] as number] as number;
      for (let k = needed; k < dense.length; k++) {
        const { start, gain } = dense[k] as DenseList;
        if ((((bytes[start + (place >>> 3)] as number) >>> (place & 7)) & 1) === 1) score += gain;
      }
      if (score >= best.least && gone[place] === 0) best.offer(numbers[place] as number, score);
    }
  }

  /** The best, best first; of equals those of smaller numbers first. */
  end(): Candidate[] {
    return this.best.end();
  }
}

/** A list of places. */
interface PlainList {
  /** Where in the places its next is, and its end. */
  next: number;
  readonly end: number;
  readonly gain: number;
}

/** A list of bits. */
interface DenseList {
  readonly start: number;
  readonly gain: number;
  /** What it and all behind it bring together. */
  all: number;
}
