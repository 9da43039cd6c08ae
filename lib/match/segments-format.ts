/**
 * A segment of the index as bytes. Little endian; all counts and lengths in the head are 32-bit.
 *
 * | part | what it holds |
 * | --- | --- |
 * | head | mark, version, checksum of what follows it, reports, terms, bytes of a remainder, bytes of the next three parts, long lists |
 * | numbers | for each report the distance from the number before, less one |
 * | weeks | for each report 0 where it is unknown, else one more than the distance from the last known week (zigzag) |
 * | buckets | for each value of the first bits of a hash how many terms have it, and the bytes of their gaps |
 * | gaps | for each term its reports but the first, as distances less one; or a bit for each report where most of them carry it |
 * | remainders | for each term the rest of its hash, so many bytes |
 * | firsts | for each term the place of its first report: all lowest bytes, then all second bytes, and so on |
 * | lengths | for each term the bytes of its gaps, {@link LONG} where they are in the next part |
 * | long lists | 32-bit pairs: the term and the bytes of its gaps, {@link BITS} for bits |
 *
 * Reports are told by their place in the segment, which is in the order of their numbers; terms are in the order of their hashes. Numbers
 * without a fixed size have seven bits in a byte, the lowest first. What is alike lies together, since that is what compresses well.
 */
import { HASH_BITS } from './segments-hash';

const MARK = 0x58495353;
const VERSION = 1;
const HEAD = 40;
/** A length that does not fit a byte. */
const LONG = 255;
/** In place of a length: a bit for each report of the segment. */
const BITS = 0xffffffff;
/** A term that more than one report in so many carries has a bit for each report. */
const BITS_FROM = 12;
/** Most reports of a segment. */
const MOST_REPORTS = 2 ** 24;
/** In place of the week of a report whose day is unknown. */
export const UNKNOWN_WEEK = -(2 ** 31);

const damaged = (what: string) => new Error(`A segment of the index is damaged (${what}).`);

/** Bytes that grow. */
class Bytes {
  buffer = new Uint8Array(1024);
  length = 0;

  /** Makes room for so many more bytes. */
  reserve(count: number): void {
    if (this.length + count <= this.buffer.length) return;
    const grown = new Uint8Array(Math.max(this.buffer.length * 2, this.length + count));
    grown.set(this.buffer);
    this.buffer = grown;
  }

  /** Writes a whole number below 2^53. */
  uint(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest >= 128) {
      this.buffer[this.length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.buffer[this.length++] = rest;
  }
}

/** Numbers of a part, one after the other. What stands behind its end is 0, so that damaged lengths end in an Error and not in a long loop. */
class Numbers {
  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
    private readonly end: number,
  ) {}

  next(): number {
    let value = 0;
    for (let scale = 1; this.at < this.end; scale *= 128) {
      const byte = this.bytes[this.at++] as number;
      value += (byte & 127) * scale;
      if (byte < 128 || scale > 2 ** 49) return value;
    }
    throw damaged('a part ends early');
  }
}

/** How many bytes hold the places of so many reports. */
const bytesOfPlace = (reports: number) => (reports <= 2 ** 8 ? 1 : reports <= 2 ** 16 ? 2 : 3);

/** How many bytes of a hash are kept with each term, the bits before them being told by its bucket: so that a bucket has a few terms. */
const bytesOfRemainder = (terms: number) => (terms < 2 ** 8 ? 5 : terms < 2 ** 16 ? 4 : 3);

/**
 * Told by all bytes after the checksum, so that changed bytes do not go unseen. Every step can be undone, and so a change within one word of
 * four bytes is always seen.
 */
export function checksumOf(bytes: Uint8Array): number {
  // As words of four bytes, which every machine that runs browsers has with the lowest byte first.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >>> 2);
  let sum = bytes.length;
  for (let i = 3; i < words.length; i++) {
    sum = Math.imul(sum ^ (words[i] as number), 0x9e3779b1);
    sum ^= sum >>> 15;
  }
  for (let i = bytes.length & ~3; i < bytes.length; i++) sum = Math.imul(sum ^ (bytes[i] as number), 0x9e3779b1);
  return (sum ^ (sum >>> 16)) >>> 0;
}

/** The bytes of a list whose length does not fit a byte. */
const bytesOfList = (length: number, reports: number) => (length === BITS ? (reports + 7) >>> 3 : length);

/** Writes a segment: the reports at once, then term by term in the order of their hashes. */
export class SegmentWriter {
  private readonly gaps = new Bytes();
  private readonly long: number[] = [];
  private terms = 0;
  private hashes = new Float64Array(1024);
  private firsts = new Uint32Array(1024);
  private lengths = new Uint8Array(1024);

  /**
   * @param numbers of the reports, ascending
   * @param weeks of the reports, in the same order; {@link UNKNOWN_WEEK} where the day is unknown
   * @throws RangeError for numbers that do not ascend or are too large, and for weeks that are no integers
   */
  constructor(
    private readonly numbers: ArrayLike<number>,
    private readonly weeks: ArrayLike<number>,
  ) {
    if (numbers.length > MOST_REPORTS) throw new RangeError('These are too many reports for one segment.');
    let last = -1;
    for (let i = 0; i < numbers.length; i++) {
      const [number, week] = [numbers[i] as number, weeks[i] as number];
      if (!Number.isInteger(number) || number <= last || number > 0xffffffff)
        throw new RangeError('The numbers of reports must be whole, below 2^32, and ascend.');
      if (week !== (week | 0)) throw new RangeError('A week must be a whole number of 32 bits.');
      last = number;
    }
  }

  /**
   * Adds a term.
   * @param places of its reports, ascending, in `from` to `to`
   */
  term(hash: number, places: Int32Array, from: number, to: number): void {
    if (this.terms === this.hashes.length) this.grow();
    const { gaps } = this;
    const start = gaps.length;
    let length: number;
    if ((to - from) * BITS_FROM > this.numbers.length && this.numbers.length > 64) {
      const bytes = (this.numbers.length + 7) >>> 3;
      gaps.reserve(bytes);
      // The room may have been written before by nobody: it is new, and so it is 0.
      for (let i = from; i < to; i++) {
        const place = places[i] as number;
        const at = start + (place >>> 3);
        gaps.buffer[at] = (gaps.buffer[at] as number) | (1 << (place & 7));
      }
      gaps.length += bytes;
      length = BITS;
    } else {
      for (let i = from + 1; i < to; i++) gaps.uint((places[i] as number) - (places[i - 1] as number) - 1);
      length = gaps.length - start;
    }
    this.hashes[this.terms] = hash;
    this.firsts[this.terms] = places[from] as number;
    this.lengths[this.terms] = Math.min(length, LONG);
    if (length >= LONG) this.long.push(this.terms, length);
    this.terms++;
  }

  bytes(): Uint8Array {
    const { terms, gaps, long } = this;
    const reports = this.numbers.length;
    const [numbers, weeks, buckets] = [this.writeNumbers(), this.writeWeeks(), new Bytes()];
    const remainder = bytesOfRemainder(terms);
    const place = bytesOfPlace(reports);
    const bits = HASH_BITS - 8 * remainder;
    for (let bucket = 0, at = 0, nextLong = 0; bucket < 2 ** bits; bucket++) {
      const from = at;
      let length = 0;
      for (; at < terms && Math.floor((this.hashes[at] as number) / 256 ** remainder) === bucket; at++) {
        const own = this.lengths[at] as number;
        length += own < LONG ? own : bytesOfList(long[nextLong * 2 + 1] as number, reports);
        if (own === LONG) nextLong++;
      }
      buckets.uint(at - from);
      buckets.uint(length);
    }
    const out = new Uint8Array(
      HEAD +
        numbers.length +
        weeks.length +
        buckets.length +
        gaps.length +
        terms * (remainder + place + 1) +
        long.length * 4,
    );
    const view = new DataView(out.buffer);
    const head = [
      MARK,
      VERSION,
      0,
      reports,
      terms,
      remainder,
      numbers.length,
      weeks.length,
      buckets.length,
      long.length,
    ];
    for (const [i, value] of head.entries()) view.setUint32(i * 4, value, true);
    let at = HEAD;
    for (const part of [numbers, weeks, buckets, gaps]) {
      out.set(part.buffer.subarray(0, part.length), at);
      at += part.length;
    }
    for (let i = 0; i < terms; i++) {
      const hash = this.hashes[i] as number;
      const low = hash >>> 0;
      for (let k = 0; k < remainder; k++) out[at++] = k < 4 ? low >>> (8 * k) : hash / 2 ** 32;
    }
    for (let k = 0; k < place; k++) for (let i = 0; i < terms; i++) out[at++] = (this.firsts[i] as number) >>> (8 * k);
    out.set(this.lengths.subarray(0, terms), at);
    at += terms;
    for (const value of long) {
      view.setUint32(at, value, true);
      at += 4;
    }
    view.setUint32(8, checksumOf(out), true);
    return out;
  }

  private grow(): void {
    const grown = <T extends Float64Array | Uint32Array | Uint8Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.hashes = grown(new Float64Array(this.terms * 2), this.hashes);
    this.firsts = grown(new Uint32Array(this.terms * 2), this.firsts);
    this.lengths = grown(new Uint8Array(this.terms * 2), this.lengths);
  }

  private writeNumbers(): Bytes {
    const out = new Bytes();
    let last = -1;
    for (let i = 0; i < this.numbers.length; i++) {
      const number = this.numbers[i] as number;
      out.uint(number - last - 1);
      last = number;
    }
    return out;
  }

  private writeWeeks(): Bytes {
    const out = new Bytes();
    let last = 0;
    for (let i = 0; i < this.weeks.length; i++) {
      const week = this.weeks[i] as number;
      if (week === UNKNOWN_WEEK) out.uint(0);
      else {
        const distance = week - last;
        out.uint(1 + (distance < 0 ? -2 * distance - 1 : 2 * distance));
        last = week;
      }
    }
    return out;
  }
}

/** Where the reports of a term are: their first place, and the bytes of the others. */
export interface PostingList {
  readonly first: number;
  readonly start: number;
  readonly end: number;
  /** True where there is a bit for each report of the segment. */
  readonly bits: boolean;
}

/** A segment that is ready for questions. Opening reads the head, the numbers and the weeks; a list is read when it is asked for. */
export class Segment {
  /** Numbers of the reports, ascending. */
  readonly numbers: Uint32Array;
  /** Weeks of the reports; {@link UNKNOWN_WEEK} where the day is unknown. */
  readonly weeks: Int32Array;
  readonly terms: number;
  private readonly remainder: number;
  private readonly place: number;
  /** Where in `bytes` the parts begin. */
  private readonly gaps: number;
  private readonly remainders: number;
  private readonly firsts: number;
  private readonly lengths: number;
  /** For each bucket the first of its terms, and where their gaps begin; one more at the end. */
  private readonly bucketTerms: Uint32Array;
  private readonly bucketGaps: Uint32Array;
  /** Terms whose gaps are long, ascending, and how long. */
  private readonly longTerms: Uint32Array;
  private readonly longLengths: Uint32Array;

  /** @throws Error when the bytes are no segment, or not as they were written */
  constructor(readonly bytes: Uint8Array) {
    if (bytes.length < HEAD) throw damaged('too short');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const head = (i: number) => view.getUint32(i * 4, true);
    if (head(0) !== MARK) throw damaged('not a segment');
    if (head(1) !== VERSION)
      throw new Error(`A segment of the index has version ${head(1)}; version ${VERSION} is needed.`);
    if (head(2) !== checksumOf(bytes)) throw damaged('changed bytes');
    const [reports, terms, remainder] = [head(3), head(4), head(5)];
    const [numbers, weeks, buckets, long] = [head(6), head(7), head(8), head(9)];
    if (
      remainder < 3 ||
      remainder > 5 ||
      reports > MOST_REPORTS ||
      reports > numbers ||
      reports > weeks ||
      long % 2 !== 0
    )
      throw damaged('impossible counts');
    this.terms = terms;
    this.remainder = remainder;
    this.place = bytesOfPlace(reports);
    this.gaps = HEAD + numbers + weeks + buckets;
    this.remainders = bytes.length - long * 4 - terms * (remainder + this.place + 1);
    this.firsts = this.remainders + terms * remainder;
    this.lengths = this.firsts + terms * this.place;
    if (this.remainders < this.gaps) throw damaged('too short');
    this.numbers = readNumbers(new Numbers(bytes, HEAD, HEAD + numbers), reports);
    this.weeks = readWeeks(new Numbers(bytes, HEAD + numbers, HEAD + numbers + weeks), reports);
    this.longTerms = new Uint32Array(long / 2);
    this.longLengths = new Uint32Array(long / 2);
    for (let i = 0; i < long / 2; i++) {
      this.longTerms[i] = view.getUint32(bytes.length - long * 4 + i * 8, true);
      const length = view.getUint32(bytes.length - long * 4 + i * 8 + 4, true);
      this.longLengths[i] = length;
    }
    const count = 2 ** (HASH_BITS - 8 * remainder);
    this.bucketTerms = new Uint32Array(count + 1);
    this.bucketGaps = new Uint32Array(count + 1);
    this.fillBuckets(new Numbers(bytes, HEAD + numbers + weeks, this.gaps), count);
  }

  private fillBuckets(sizes: Numbers, count: number): void {
    let [term, gap] = [0, 0];
    for (let bucket = 0; bucket < count; bucket++) {
      this.bucketTerms[bucket] = term;
      this.bucketGaps[bucket] = gap;
      term += sizes.next();
      gap += sizes.next();
    }
    if (term !== this.terms || this.gaps + gap !== this.remainders) throw damaged('other lists than counted');
    this.bucketTerms[count] = term;
    this.bucketGaps[count] = gap;
  }

  /** Bytes of the gaps of a long list, by its place among these. */
  private bytesOfLong(at: number): number {
    return bytesOfList(this.longLengths[at] as number, this.numbers.length);
  }

  private longAt(term: number): number {
    let [low, high] = [0, this.longTerms.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.longTerms[middle] as number) < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The reports of a term; null where no report carries it. */
  find(hash: number): PostingList | null {
    const { bytes, remainder, lengths } = this;
    const scale = 256 ** remainder;
    const bucket = Math.floor(hash / scale);
    const rest = hash % scale;
    const low = remainder === 3 ? rest & 0xff_ffff : rest >>> 0;
    const high = remainder === 5 ? Math.floor(rest / 2 ** 32) : 0;
    let gap = this.bucketGaps[bucket] as number;
    const end = this.bucketTerms[bucket + 1] as number;
    for (let term = this.bucketTerms[bucket] as number; term < end; term++) {
      const at = this.remainders + term * remainder;
      const three = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
      const found =
        remainder === 3
          ? three === low
          : (three | ((bytes[at + 3] as number) << 24)) >>> 0 === low && (remainder === 4 || bytes[at + 4] === high);
      const length = bytes[lengths + term] as number;
      if (found) return this.listOf(term, gap, length);
      gap += length === LONG ? this.bytesOfLong(this.longAt(term)) : length;
    }
    return null;
  }

  private listOf(term: number, gap: number, length: number): PostingList {
    let first = 0;
    for (let k = this.place - 1; k >= 0; k--)
      first = (first << 8) | (this.bytes[this.firsts + k * this.terms + term] as number);
    const long = length === LONG ? this.longAt(term) : -1;
    const start = this.gaps + gap;
    return {
      first,
      start,
      end: start + (long < 0 ? length : this.bytesOfLong(long)),
      bits: long >= 0 && this.longLengths[long] === BITS,
    };
  }

  /** All terms in the order of their hashes. */
  *all(): Generator<{ readonly hash: number; readonly list: PostingList }> {
    const { bytes, remainder } = this;
    let [gap, long, bucket] = [0, 0, 0];
    for (let term = 0; term < this.terms; term++) {
      while (term >= (this.bucketTerms[bucket + 1] as number)) bucket++;
      let hash = bucket;
      for (let k = remainder - 1; k >= 0; k--)
        hash = hash * 256 + (bytes[this.remainders + term * remainder + k] as number);
      const length = bytes[this.lengths + term] as number;
      yield { hash, list: this.listOf(term, gap, length) };
      gap += length === LONG ? this.bytesOfLong(long++) : length;
    }
  }

  /**
   * Writes the places of a term's reports into `out`, ascending.
   * @param from where in `out` they begin
   * @param base is added to each
   * @returns where they end
   */
  read({ first, start, end, bits }: PostingList, out: Int32Array, from = 0, base = 0): number {
    const { bytes } = this;
    const reports = this.numbers.length;
    let count = from;
    if (bits) {
      for (let at = start; at < end; at++) {
        for (let rest = bytes[at] as number; rest !== 0; rest &= rest - 1) {
          const place = ((at - start) << 3) + 31 - Math.clz32(rest & -rest);
          if (place < reports) out[count++] = base + place;
        }
      }
      return count;
    }
    let place = first;
    let at = start;
    while (place < reports) {
      out[count++] = base + place;
      if (at >= end) break;
      let byte = bytes[at++] as number;
      let gap = byte & 127;
      for (let shift = 7; byte >= 128 && at < end && shift < 28; shift += 7) {
        byte = bytes[at++] as number;
        gap += (byte & 127) << shift;
      }
      place += gap + 1;
    }
    return count;
  }
}

function readNumbers(from: Numbers, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  let last = -1;
  for (let i = 0; i < count; i++) {
    last += from.next() + 1;
    if (last > 0xffffffff) throw damaged('a number too large');
    numbers[i] = last;
  }
  return numbers;
}

function readWeeks(from: Numbers, count: number): Int32Array {
  const weeks = new Int32Array(count);
  let last = 0;
  for (let i = 0; i < count; i++) {
    const value = from.next() - 1;
    if (value < 0) weeks[i] = UNKNOWN_WEEK;
    else {
      last += value % 2 === 0 ? value / 2 : -(value + 1) / 2;
      weeks[i] = last;
    }
  }
  return weeks;
}
