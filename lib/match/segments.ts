import { type Candidate, gainOf, type KeyIndex, priorWeeks, rarity } from './index';
import { type PostingList, Segment, UNKNOWN_WEEK } from './segments-format';
import { hashOf } from './segments-hash';
import { kthLargest } from './segments-select';

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

/** A key's reports in one segment. */
interface SegmentList extends PostingList {
  readonly segment: Segment;
  /** The place of the segment's first report among all. */
  readonly base: number;
}

/** A key that was asked for. */
interface Term {
  readonly lists: readonly SegmentList[];
  /** Places of the reports of the tail. */
  tail: readonly number[];
  /** About how many reports are looked at when all of its reports are. */
  cost: number;
  /** Which weeks have a report with the key, a bit for each; known weeks only. */
  bits: Uint32Array;
  /** How many weeks they are, those of reports without a day among them. */
  weeks: number;
  /** {@link Growing.removals} when its weeks were counted. */
  counted: number;
}

/** A term of a question. */
interface Asked {
  readonly term: Term;
  readonly gain: number;
}

/** The week of a report without a day, as a number of a week. */
const NO_WEEK = -1;
/** Once the terms at hand have more words of bits and lists than this, they are looked up anew. */
const MOST_KEPT = 2 ** 19;
/** What a term at hand takes at least, in the same measure. */
const LEAST_KEPT = 32;
const NO_PLACES: readonly number[] = [];

/**
 * All reports have a place, those of the segments first. `scores` has their scores while a question is answered, and 0 between questions,
 * but for a report that is gone: there it is minus infinity, so that no sum brings it back and nobody has to ask.
 */
class Growing implements GrowingIndex {
  size = 0;
  private places = 0;
  private numbers = new Uint32Array(1024);
  /** For each report the number of its week in `weekNumbers`, or {@link NO_WEEK}. */
  private weekOf = new Int32Array(1024);
  private scores = new Float64Array(1024);
  /** Places that a question has touched. */
  private touched = new Uint32Array(1024);
  /** Places of the reports of one term, while it is looked at. */
  private listed = new Uint32Array(1024);
  private scratch = new Float64Array(1024);
  private readonly weekNumbers = new Map<number, number>();
  /** How many reports each week has. */
  private readonly reportsOfWeek: number[] = [];
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
      term.cost++;
      this.countWeek(term, weekNumber);
    }
  }

  remove(number: number): void {
    const place = this.placeOf(number);
    if (place < 0) return;
    this.scores[place] = Number.NEGATIVE_INFINITY;
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
    let rest = 0;
    for (const [key, weight] of query) {
      const term = this.termOf(key);
      if (term.cost === 0) continue;
      const rare = idf ? idf(key) : rarity(this.weeks, term.weeks + priorWeeks(key));
      const gain = gainOf(rare, weight);
      if (!(gain > 0)) continue;
      asked.push({ term, gain });
      rest += gain;
    }
    // Terms that bring much for little come first, so that the last and longest lists are not needed to find new reports.
    asked.sort((a, b) => b.gain / b.term.cost - a.gain / a.term.cost);
    let found = 0;
    let won = 0;
    let open = true;
    for (const { term, gain } of asked) {
      // What is not found yet can reach `rest` at most. Once so many reports have more than that, no other can be among the best.
      if (open && won > rest && found >= limit && term.cost * 2 > found) {
        const least = this.kthScore(found, limit);
        if (least > rest) {
          open = false;
          found = this.keep(found, least - rest);
        }
      }
      won += gain;
      rest -= gain;
      if (open) found = this.addToAll(term, gain, found);
      else {
        this.addToFound(term, gain, found);
        if (found > limit * 2) found = this.keep(found, this.kthScore(found, limit) - rest);
      }
    }
    return this.best(found, limit);
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
      if (low < numbers.length && numbers[low] === number && this.scores[at] === 0) return at;
    }
    return -1;
  }

  private reserve(places: number): void {
    if (places <= this.numbers.length) return;
    const length = Math.max(places, this.numbers.length * 2);
    const grown = <T extends Uint32Array | Int32Array | Float64Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.numbers = grown(new Uint32Array(length), this.numbers);
    this.weekOf = grown(new Int32Array(length), this.weekOf);
    this.scores = grown(new Float64Array(length), this.scores);
    this.touched = new Uint32Array(length);
    this.listed = new Uint32Array(length);
    this.scratch = new Float64Array(length);
  }

  private termOf(key: string): Term {
    let term = this.terms.get(key);
    if (!term) {
      term = this.lookUp(key);
      this.kept += LEAST_KEPT + term.bits.length;
      if (this.kept > MOST_KEPT) {
        this.terms.clear();
        this.kept = LEAST_KEPT + term.bits.length;
      }
      this.terms.set(key, term);
    }
    if (term.counted !== this.removals) this.countWeeks(term);
    return term;
  }

  private lookUp(key: string): Term {
    const lists: SegmentList[] = [];
    let cost = 0;
    const hash = hashOf(key);
    for (const [s, segment] of this.segments.entries()) {
      const list = segment.find(hash);
      if (!list) continue;
      lists.push({ ...list, segment, base: this.bases[s] as number });
      cost += 1 + list.end - list.start;
    }
    const tail = this.tail.get(key) ?? NO_PLACES;
    return { lists, tail, cost: cost + tail.length, bits: new Uint32Array(4), weeks: 0, counted: -1 };
  }

  private countWeeks(term: Term): void {
    term.bits.fill(0);
    term.weeks = 0;
    term.counted = this.removals;
    for (let i = this.list(term) - 1; i >= 0; i--) {
      const place = this.listed[i] as number;
      if (this.scores[place] === 0) this.countWeek(term, this.weekOf[place] as number);
    }
  }

  private countWeek(term: Term, week: number): void {
    if (week === NO_WEEK) {
      term.weeks++;
      return;
    }
    const word = week >>> 5;
    if (word >= term.bits.length) {
      const bits = new Uint32Array(Math.max(word + 1, term.bits.length * 2));
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
    for (const list of lists) count = list.segment.read(list, this.listed, count, list.base);
    for (const place of tail) this.listed[count++] = place;
    return count;
  }

  /** Adds a gain to all reports of a term. Returns how many reports have been touched by now. */
  private addToAll(term: Term, gain: number, found: number): number {
    const { scores, touched, listed } = this;
    const count = this.list(term);
    let end = found;
    for (let i = 0; i < count; i++) {
      const place = listed[i] as number;
      const score = scores[place] as number;
      if (score === 0) touched[end++] = place;
      scores[place] = score + gain;
    }
    return end;
  }

  /** Adds a gain to those reports of a term that are touched already. */
  private addToFound(term: Term, gain: number, found: number): void {
    const { scores, touched, listed } = this;
    let count = 0;
    for (const list of term.lists) {
      const { segment, base, start, bits } = list;
      if (!bits) {
        count = segment.read(list, listed, count, base);
        continue;
      }
      const { bytes, numbers } = segment;
      for (let i = 0; i < found; i++) {
        const place = touched[i] as number;
        const at = place - base;
        if (at < 0 || at >= numbers.length) continue;
        if ((((bytes[start + (at >>> 3)] as number) >>> (at & 7)) & 1) === 1)
          scores[place] = (scores[place] as number) + gain;
      }
    }
    for (const place of term.tail) listed[count++] = place;
    for (let i = 0; i < count; i++) {
      const place = listed[i] as number;
      const score = scores[place] as number;
      if (score > 0) scores[place] = score + gain;
    }
  }

  /** The k-th best score of the touched reports. */
  private kthScore(found: number, k: number): number {
    const { scores, touched, scratch } = this;
    for (let i = 0; i < found; i++) scratch[i] = scores[touched[i] as number] as number;
    return kthLargest(scratch, found, k);
  }

  /** Lets go of touched reports whose score is below `least`. Returns how many are left. */
  private keep(found: number, least: number): number {
    const { scores, touched } = this;
    let left = 0;
    for (let i = 0; i < found; i++) {
      const place = touched[i] as number;
      if ((scores[place] as number) >= least) touched[left++] = place;
      else scores[place] = 0;
    }
    return left;
  }

  /** The best of the touched reports, best first; of equals those of the smallest numbers. Sets the scores back to 0. */
  private best(found: number, limit: number): Candidate[] {
    const { scores, touched, scratch, numbers } = this;
    let least = 0;
    let last = Number.POSITIVE_INFINITY;
    if (found > limit) {
      least = this.kthScore(found, limit);
      let better = 0;
      let equal = 0;
      for (let i = 0; i < found; i++) {
        const place = touched[i] as number;
        const score = scores[place] as number;
        if (score > least) better++;
        else if (score === least) scratch[equal++] = -(numbers[place] as number);
      }
      last = -kthLargest(scratch, equal, limit - better);
    }
    const best: Candidate[] = [];
    for (let i = 0; i < found; i++) {
      const place = touched[i] as number;
      const score = scores[place] as number;
      const at = numbers[place] as number;
      if (score > least || (score === least && at <= last)) best.push({ at, score });
      scores[place] = 0;
    }
    return best.sort((a, b) => b.score - a.score || a.at - b.at);
  }
}
