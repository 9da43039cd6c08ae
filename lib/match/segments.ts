import { type Candidate, gainOf, type KeyIndex, priorWeeks, rarity } from './index';
import { type PostingList, Segment, UNKNOWN_WEEK } from './segments-format';
import { hashOf } from './segments-hash';
import { Scan } from './segments-scan';

export { buildSegment, mergeSegments } from './segments-build';

/** A report as the index takes it in. */
export interface IndexEntry {
  /** The report's number in the library, 0 to 2^32 - 1. */
  readonly number: number;
  /** The week of its publication, as any 32-bit integer; null where the day is unknown. */
  readonly week: number | null;
  readonly keys: Iterable<string>;
}

/** An index that takes in reports and lets go of them. {@link Candidate.at} is the report's number. */
export interface GrowingIndex extends KeyIndex {
  /** Takes in a report. One that has its number already is replaced. */
  add(entry: IndexEntry): void;
  /** Lets go of a report. A number that is not there is passed over. */
  remove(number: number): void;
  /** How many reports can be found. */
  readonly size: number;
  /**
   * The reports that share keys with the question, best first, at most `limit`; of equals those of smaller numbers first.
   * @param query keys with their weights, which are above 0
   * @param idf how rare keys are taken to be, when that is not to be told by this index alone
   */
  find(query: ReadonlyMap<string, number>, limit: number, idf?: (key: string) => number): Candidate[];
}

/**
 * Opens an index over sealed segments and the reports that came after them. Of two reports with one number the later one is found.
 * @param removed numbers of reports that are not found any more, whether in a segment or in the tail
 * @throws Error when a segment is damaged
 */
export function openSegments(
  segments: readonly Uint8Array[],
  tail: readonly IndexEntry[],
  removed: Iterable<number>,
): GrowingIndex {
  const index = new Growing(segments.map((bytes) => new Segment(bytes)));
  for (const entry of tail) index.add(entry);
  for (const number of removed) index.remove(number);
  return index;
}

/** A key that was asked for. */
interface Term {
  /** Its reports in each segment. */
  readonly lists: readonly (PostingList | null)[];
  /** Places of the reports of the tail. */
  tail: readonly number[];
  /** Which weeks have a report with the key, a bit for each; known weeks only. */
  bits: Uint32Array;
  /** How many weeks they are, those of reports without a day among them. */
  weeks: number;
  /** {@link Growing.removals} when its weeks were counted. */
  counted: number;
}

/** A term of a question, and what it adds to the score of a report. */
interface Asked {
  readonly term: Term;
  readonly gain: number;
}

/** The week of a report without a day, as a number of a week. */
const NO_WEEK = -1;
/** A key that fewer reports carry is looked up each time. */
const LEAST_KEPT = 64;
/** Once the weeks of the terms at hand are more words than this, the terms are looked up anew. */
const MOST_KEPT = 2 ** 17;
const NO_PLACES: readonly number[] = [];
const NO_BITS = new Uint32Array(0);
const NO_BYTES = new Uint8Array(0);

/** All reports have a place: those of the segments first, each segment's in the order of their numbers, then those of the tail as they came. */
class Growing implements GrowingIndex {
  size = 0;
  private places = 0;
  private numbers = new Uint32Array(1024);
  /** For each report the number of its week in `weekNumbers`, or {@link NO_WEEK}. */
  private weekOf = new Int32Array(1024);
  /** For each report 1 when it was removed. */
  private gone = new Uint8Array(1024);
  /** Places of the reports of a term, while it is looked at. */
  private listed = new Int32Array(1024);
  private readonly scan = new Scan();
  private readonly weekNumbers = new Map<number, number>();
  /** How many reports each week has. */
  private readonly reportsOfWeek: number[] = [];
  /** For each week the last count that met it. */
  private readonly stamps: number[] = [];
  private stamp = 0;
  /** Distinct weeks, with those of reports without a day. */
  weeks = 0;
  /** Where the reports of each segment begin; the tail's at the end. */
  private readonly bases: number[] = [];
  private readonly tailPlaces = new Map<number, number>();
  private readonly tail = new Map<string, number[]>();
  private readonly terms = new Map<string, Term>();
  private kept = 0;
  private removals = 0;

  constructor(private readonly segments: readonly Segment[]) {
    this.reserve(segments.reduce((sum, s) => sum + s.numbers.length, 0) + 1024);
    let largest = -1;
    for (const { numbers, weeks } of segments) {
      if (numbers.length > 0 && (numbers[0] as number) <= largest) for (const number of numbers) this.remove(number);
      this.bases.push(this.places);
      let lastWeek = UNKNOWN_WEEK;
      let lastNumber = NO_WEEK;
      this.numbers.set(numbers, this.places);
      for (let i = 0; i < numbers.length; i++) {
        const week = weeks[i] as number;
        if (week !== lastWeek) [lastWeek, lastNumber] = [week, this.weekNumber(week)];
        this.take(lastNumber);
      }
      largest = Math.max(largest, numbers[numbers.length - 1] ?? -1);
    }
    this.bases.push(this.places);
  }

  idf(key: string): number {
    return rarity(this.weeks, this.termOf(key).weeks + priorWeeks(key));
  }

  weeksOf(key: string): number {
    return this.termOf(key).weeks;
  }

  add({ number, week, keys }: IndexEntry): void {
    if (!Number.isInteger(number) || number < 0 || number > 0xffffffff)
      throw new RangeError('The number of a report must be whole and below 2^32.');
    if (week !== null && (week !== (week | 0) || week === UNKNOWN_WEEK))
      throw new RangeError('A week must be a whole number of 32 bits.');
    this.remove(number);
    this.reserve(this.places + 1);
    const place = this.places;
    this.numbers[place] = number;
    this.tailPlaces.set(number, place);
    const weekNumber = this.weekNumber(week ?? UNKNOWN_WEEK);
    this.take(weekNumber);
    for (const key of keys) {
      let list = this.tail.get(key);
      if (!list) {
        list = [];
        this.tail.set(key, list);
      }
      if (list[list.length - 1] === place) continue;
      list.push(place);
      const term = this.terms.get(key);
      if (!term) continue;
      term.tail = list;
      this.countWeek(term, weekNumber);
    }
  }

  remove(number: number): void {
    const place = this.placeOf(number);
    if (place < 0) return;
    this.gone[place] = 1;
    this.size--;
    this.removals++;
    this.tailPlaces.delete(number);
    const week = this.weekOf[place] as number;
    if (week === NO_WEEK) this.weeks--;
    else {
      const left = (this.reportsOfWeek[week] as number) - 1;
      this.reportsOfWeek[week] = left;
      if (left === 0) this.weeks--;
    }
  }

  find(query: ReadonlyMap<string, number>, limit: number, idf?: (key: string) => number): Candidate[] {
    if (!(limit >= 1)) return [];
    const asked: Asked[] = [];
    for (const [key, weight] of query) {
      const term = this.termOf(key);
      if (term.weeks === 0) continue;
      const rare = idf ? idf(key) : rarity(this.weeks, term.weeks + priorWeeks(key));
      const gain = gainOf(rare, weight);
      if (gain > 0) asked.push({ term, gain });
    }
    const { scan, numbers, gone } = this;
    scan.begin(limit);
    for (let s = 0; s < this.segments.length; s++) {
      const segment = this.segments[s] as Segment;
      for (const { term, gain } of asked) {
        const list = term.lists[s];
        if (list) scan.ask(segment, list, gain);
      }
      const base = this.bases[s] as number;
      scan.run(numbers.subarray(base, base + segment.numbers.length), gone.subarray(base), segment.bytes);
    }
    const base = this.bases[this.segments.length] as number;
    for (const { term, gain } of asked) scan.askTail(term.tail, base, gain);
    scan.run(numbers.subarray(base, this.places), gone.subarray(base), NO_BYTES);
    return scan.end();
  }

  /** Gives a report the next place. Its number is set by the caller. */
  private take(week: number): void {
    this.weekOf[this.places++] = week;
    this.size++;
    if (week === NO_WEEK) this.weeks++;
    else {
      const reports = (this.reportsOfWeek[week] as number) + 1;
      this.reportsOfWeek[week] = reports;
      if (reports === 1) this.weeks++;
    }
  }

  private weekNumber(week: number): number {
    if (week === UNKNOWN_WEEK) return NO_WEEK;
    let number = this.weekNumbers.get(week);
    if (number === undefined) {
      number = this.weekNumbers.size;
      this.weekNumbers.set(week, number);
      this.reportsOfWeek.push(0);
      this.stamps.push(0);
    }
    return number;
  }

  /** Where a report that can be found is; -1 where there is none. */
  private placeOf(number: number): number {
    const place = this.tailPlaces.get(number);
    if (place !== undefined) return place;
    for (let s = Math.min(this.segments.length, this.bases.length) - 1; s >= 0; s--) {
      const { numbers } = this.segments[s] as Segment;
      let low = 0;
      let high = numbers.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((numbers[middle] as number) < number) low = middle + 1;
        else high = middle;
      }
      const at = (this.bases[s] as number) + low;
      if (low < numbers.length && numbers[low] === number && this.gone[at] === 0) return at;
    }
    return -1;
  }

  private reserve(places: number): void {
    if (places <= this.numbers.length) return;
    const length = Math.max(places, this.numbers.length * 2);
    const grown = <T extends Uint32Array | Int32Array | Uint8Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.numbers = grown(new Uint32Array(length), this.numbers);
    this.weekOf = grown(new Int32Array(length), this.weekOf);
    this.gone = grown(new Uint8Array(length), this.gone);
    this.listed = new Int32Array(length);
  }

  private termOf(key: string): Term {
    const known = this.terms.get(key);
    if (known) {
      if (known.counted !== this.removals) this.countWeeks(known);
      return known;
    }
    const term = this.lookUp(key);
    if (this.countWeeks(term) >= LEAST_KEPT) {
      // Its weeks, and about as much for what stands around them.
      this.kept += term.bits.length + LEAST_KEPT;
      if (this.kept > MOST_KEPT) {
        this.terms.clear();
        this.kept = 0;
      }
      this.terms.set(key, term);
    }
    return term;
  }

  private lookUp(key: string): Term {
    const hash = hashOf(key);
    const lists: (PostingList | null)[] = [];
    for (const segment of this.segments) lists.push(segment.find(hash));
    return {
      lists,
      tail: this.tail.get(key) ?? NO_PLACES,
      bits: NO_BITS,
      weeks: 0,
      counted: -1,
    };
  }

  /** Returns how many reports carry the term. */
  private countWeeks(term: Term): number {
    const { listed, gone, weekOf, stamps } = this;
    term.counted = this.removals;
    const count = this.list(term);
    if (count >= LEAST_KEPT) {
      term.bits.fill(0);
      term.weeks = 0;
      for (let i = 0; i < count; i++) {
        const place = listed[i] as number;
        if (gone[place] === 0) this.countWeek(term, weekOf[place] as number);
      }
      return count;
    }
    // No bits for a term that is not kept: its weeks are stamped.
    const stamp = ++this.stamp;
    let weeks = 0;
    for (let i = 0; i < count; i++) {
      const place = listed[i] as number;
      if (gone[place] !== 0) continue;
      const week = weekOf[place] as number;
      if (week !== NO_WEEK) {
        if (stamps[week] === stamp) continue;
        stamps[week] = stamp;
      }
      weeks++;
    }
    term.weeks = weeks;
    return count;
  }

  private countWeek(term: Term, week: number): void {
    if (week === NO_WEEK) {
      term.weeks++;
      return;
    }
    const word = week >>> 5;
    if (word >= term.bits.length) {
      const bits = new Uint32Array(Math.max(word + 1, term.bits.length * 2, 4));
      bits.set(term.bits);
      this.kept += bits.length - term.bits.length;
      term.bits = bits;
    }
    const bit = 1 << (week & 31);
    const old = term.bits[word] as number;
    if ((old & bit) !== 0) return;
    term.bits[word] = old | bit;
    term.weeks++;
  }

  /** Writes the places of all reports of a term into `listed`. Returns how many. */
  private list({ lists, tail }: Term): number {
    let count = 0;
    for (let s = 0; s < lists.length; s++) {
      const list = lists[s];
      if (list) count = (this.segments[s] as Segment).read(list, this.listed, count, this.bases[s] as number);
    }
    for (let i = 0; i < tail.length; i++) this.listed[count++] = tail[i] as number;
    return count;
  }
}
