/**
 * Lists of words written as small as a program of this size can read them: each letter is guessed from what stands before it, and only how far
 * the guess was off is written (context mixing with a binary range coder, as in the "lpaq" programs of M. Mahoney, made anew for lists of words).
 * A fifth smaller than deflate on the tables of a language. Whole numbers, products and sums only: every engine gives the same.
 *
 * A file: varints for the number of code units, a check sum, the alphabet; then the coded decisions. A letter is as many decisions as it has
 * bits in a Huffman code of the text.
 */

/** Longest text, in code units: what is damaged must not fill the memory. */
const LONGEST = 1 << 20;
/** Longest code of a letter, in bits. */
const DEEPEST = 40;
/** The range of the coder is between these. */
const TOP = 2 ** 30;
const FLOOR = 2 ** 22;
const DAMAGED = 'A squeezed text is damaged';

/** Of each kind of context so many cells (as a power of two): sixteen side by side for four decisions, found by hash. */
const CELL_BITS = 19;
const SMALL_BITS = 16;
const CELLS = 1 << CELL_BITS;
const SMALL = 1 << SMALL_BITS;
const SHIFT = 32 - (CELL_BITS - 4);
const SMALL_SHIFT = 32 - (SMALL_BITS - 4);
/** A cell: chance of a one in 12 bits, then in four how often it was met. Kept so that nought is a fresh one. */
const FRESH = 1 << 15;
/** How fast the weights of the contexts follow. */
const PACE = 1e-8;
/** Weights of one kind: for five kinds of context by how often the cell was met. */
const WEIGHTS = 80;
/** Letters from the beginning of a word of which each has weights of its own: what speaks there is not what speaks further on. */
const PLACES = 6;
const FIRST_WEIGHT = 0.4;
/** Letters of a place that was met before. */
const MATCH = 4;
const MATCH_CELLS = 1 << 14;

/** The logistic function at -2048, -1920, … 2048, as whole numbers: its argument in 1/256, its value in 1/4096. */
const LOGISTIC = [
  1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901, 3975,
  4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];
const squash = new Int16Array(4096);
const stretch = new Int16Array(4096);
for (let i = 0, from = 0; i < 4096; i++) {
  const rest = i & 127;
  const value = ((LOGISTIC[i >> 7] as number) * (128 - rest) + (LOGISTIC[(i >> 7) + 1] as number) * rest + 64) >> 7;
  squash[i] = value;
  while (from <= value) stretch[from++] = i - 2048;
  if (i === 4095) stretch.fill(2047, from);
}
/** By how often a cell was met: how much of the way to what happened it goes, in 1/65536, two fifteenths at the least. */
const STEPS = Int32Array.from({ length: 16 }, (_, met) => Math.floor(131072 / (2 * Math.min(met, 6) + 3)));

/** Code units between words. */
const BREAKS = new Uint8Array(65_536);
BREAKS.fill(1, 0, 32);
for (const mark of ' "*,-:[]{}|') BREAKS[mark.charCodeAt(0)] = 1;

/** A Huffman code as a tree: of each node what follows for 0 and 1, a node or, below zero, `~letter`. */
interface Code {
  readonly letters: Uint16Array;
  readonly next: Int32Array;
}

/**
 * Writes a text. Equal texts give equal bytes.
 * @param before a text like it, by which its letters are guessed better; without the very same it cannot be read
 * @throws RangeError when it is too long
 */
export function squeeze(text: string, before = ''): Uint8Array {
  if (text.length > LONGEST || before.length > LONGEST) throw new RangeError('This text is too long to be squeezed');
  const units = unitsOf(before + text);
  const groups = lettersByDepth(units);
  const out: number[] = [];
  const varint = (n: number) => {
    let rest = n;
    for (; rest >= 128; rest = Math.floor(rest / 128)) out.push(128 + (rest % 128));
    out.push(rest);
  };
  varint(text.length);
  varint(checkSum(units));
  varint(groups.length);
  for (const group of groups) {
    varint(group.length);
    let last = 0;
    for (const unit of group) {
      varint(unit - last);
      last = unit;
    }
  }
  if (text.length > 0) code(codeOf(groups), units, before.length, new Uint8Array(0), 0, out);
  return Uint8Array.from(out);
}

/** Reads what {@link squeeze} wrote. @param before as it was given there @throws Error when it is damaged, or this is another text */
export function unsqueeze(bytes: Uint8Array, before = ''): string {
  let at = 0;
  const varint = () => {
    let n = 0;
    for (let place = 1; place <= 128 ** 4; place *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new Error(DAMAGED);
      n += (byte & 127) * place;
      if (byte < 128) return n;
    }
    throw new Error(DAMAGED);
  };
  const length = varint();
  const sum = varint();
  const depths = varint();
  if (length > LONGEST || depths > DEEPEST + 1) throw new Error(DAMAGED);
  const groups: number[][] = [];
  for (let depth = 0; depth < depths; depth++) {
    const group: number[] = [];
    let last = 0;
    for (let left = varint(); left > 0; left--) {
      last += varint();
      if (last > 0xffff) throw new Error(DAMAGED);
      group.push(last);
    }
    groups.push(group);
  }
  const units = new Uint16Array(before.length + length);
  units.set(unitsOf(before));
  if (length > 0) code(codeOf(groups), units, before.length, bytes, at, null);
  if (checkSum(units) !== sum) throw new Error(DAMAGED);
  return textOfUnits(units.subarray(before.length));
}

/**
 * Codes the letters, or reads them: the guesses are the same in both. Those before `begin` are known, and only learnt from. In one function, its state
 * in local variables, because nothing else is run as often.
 */
function code(
  { letters, next }: Code,
  units: Uint16Array,
  begin: number,
  input: Uint8Array,
  from: number,
  out: number[] | null,
): void {
  const paths = out === null && begin === 0 ? null : pathsIn(next, letters);
  const size = input.length;
  const length = units.length;
  const a = new Uint16Array(SMALL);
  const b = new Uint16Array(CELLS);
  const c = new Uint16Array(SMALL);
  const d = new Uint16Array(CELLS);
  const e = new Uint16Array(CELLS);
  // A weight for each place in a word, kind of context and how often the cell was met.
  const weights = new Float64Array(PLACES * WEIGHTS).fill(FIRST_WEIGHT);
  const seen = new Int32Array(MATCH_CELLS).fill(-1);
  let range = TOP;
  let at = from;
  // Writing: the lower end of the range; reading: how far what was written is above it.
  let low = 0;
  let value = 0;
  if (out === null) {
    for (let i = 0; i < 4; i++) value = (value << 8) | (input[at++] ?? 0);
    value &= TOP - 1;
  }
  let match = -1;
  let matched = 0;
  let word = 0;
  let wordStart = 0;
  let wordBefore = -1;
  let beside = -1;
  let c1 = 0;
  let c2 = 0;
  let c3 = 0;
  let c4 = 0;
  for (let i = 0; i < length; i++) {
    const near = beside >= 0 ? (units[beside] as number) : 0;
    const nearBefore = beside > 0 ? (units[beside - 1] as number) : 0;
    // The letter before; the two before; what followed when these letters were met; what stands here in the word before; the word so far.
    const ha = Math.imul(c1 + 1, 0x2c1b3c6d);
    const hb = Math.imul(c1, 0x9e3779b1) + Math.imul(c2, 0x85ebca77);
    const hc = match >= 0 ? Math.imul((units[match] as number) * 16 + matched + 1, 0x9e3779b1) : 0;
    const hd = Math.imul(near, 0x27d4eb2f) + Math.imul(nearBefore, 0x165667b1) + Math.imul(c1, 0x85ebca77);
    const he = Math.imul(word + 7, 0x297a2d39);
    // The decisions of a letter that is known; of one that is read they are not.
    const known = out !== null || i < begin ? paths : null;
    const first = known === null ? 0 : (known.first[units[i] as number] as number);
    const far = i - wordStart;
    const set = (far < PLACES ? far : PLACES - 1) * WEIGHTS;
    let depth = 0;
    let node = 0;
    let slot = 16;
    let la = 0;
    let lb = 0;
    let lc = 0;
    let ld = 0;
    let le = 0;
    do {
      if (slot >= 16) {
        const salt = Math.imul(node + 1, 0x7feb352d);
        la = (Math.imul(ha ^ salt, 0x2545f491) >>> SMALL_SHIFT) << 4;
        lb = (Math.imul(hb ^ salt, 0x2545f491) >>> SHIFT) << 4;
        lc = (Math.imul(hc ^ salt, 0x2545f491) >>> SMALL_SHIFT) << 4;
        ld = (Math.imul(hd ^ salt, 0x2545f491) >>> SHIFT) << 4;
        le = (Math.imul(he ^ salt, 0x2545f491) >>> SHIFT) << 4;
        slot = 1;
      }
      const ia = la + slot;
      const ib = lb + slot;
      const ic = lc + slot;
      const id = ld + slot;
      const ie = le + slot;
      const va = (a[ia] as number) ^ FRESH;
      const vb = (b[ib] as number) ^ FRESH;
      const vc = (c[ic] as number) ^ FRESH;
      const vd = (d[id] as number) ^ FRESH;
      const ve = (e[ie] as number) ^ FRESH;
      const na = set + (va & 15);
      const nb = set + 16 + (vb & 15);
      const nc = set + 32 + (vc & 15);
      const nd = set + 48 + (vd & 15);
      const ne = set + 64 + (ve & 15);
      const sa = stretch[va >> 4] as number;
      const sb = stretch[vb >> 4] as number;
      const sc = stretch[vc >> 4] as number;
      const sd = stretch[vd >> 4] as number;
      const se = stretch[ve >> 4] as number;
      const wa = weights[na] as number;
      const wb = weights[nb] as number;
      const wc = weights[nc] as number;
      const wd = weights[nd] as number;
      const we = weights[ne] as number;
      const sum = wa * sa + wb * sb + wc * sc + wd * sd + we * se;
      const chance = squash[sum > 2047 ? 4095 : sum < -2047 ? 1 : (sum + 2048) | 0] as number;
      const part = (range >> 12) * chance;
      let bit = 0;
      if (known === null) {
        if (value < part) {
          bit = 1;
          range = part;
        } else {
          value -= part;
          range -= part;
        }
        while (range < FLOOR) {
          range <<= 8;
          value = (value << 8) | (at < size ? (input[at] as number) : 0);
          at++;
        }
      } else {
        bit = known.bits[first + depth] as number;
        if (i >= begin) {
          range = bit === 1 ? part : range - part;
          if (bit === 0) low = writeLow(low + part, out as number[]);
          for (; range < FLOOR; range <<= 8) low = shiftLow(low, out as number[]);
        }
      }
      const off = ((bit === 1 ? 4095 : 0) - chance) * PACE;
      weights[na] = wa + sa * off;
      weights[nb] = wb + sb * off;
      weights[nc] = wc + sc * off;
      weights[nd] = wd + sd * off;
      weights[ne] = we + se * off;
      const goal = bit === 1 ? 4095 : 0;
      a[ia] = moved(va, goal) ^ FRESH;
      b[ib] = moved(vb, goal) ^ FRESH;
      c[ic] = moved(vc, goal) ^ FRESH;
      d[id] = moved(vd, goal) ^ FRESH;
      e[ie] = moved(ve, goal) ^ FRESH;
      node = next[2 * node + bit] as number;
      slot = slot * 2 + bit;
      depth++;
    } while (node > 0);
    if (known === null) units[i] = letters[~node] as number;
    const unit = units[i] as number;
    c4 = c3;
    c3 = c2;
    c2 = c1;
    c1 = unit;
    if (BREAKS[unit] === 1) {
      if (i > wordStart) wordBefore = wordStart;
      word = 0;
      wordStart = i + 1;
      beside = wordBefore;
    } else {
      word = Math.imul(word + unit + 1, 0x2f0b4c47);
      if (beside >= 0) beside++;
    }
    if (match >= 0 && units[match] === unit) {
      match++;
      if (matched < 15) matched++;
    } else {
      match = -1;
      matched = 0;
    }
    if (i >= MATCH) {
      const place =
        (Math.imul(c1, 0x9e3779b1) +
          Math.imul(c2, 0x85ebca77) +
          Math.imul(c3, 0xc2b2ae3d) +
          Math.imul(c4, 0x27d4eb2f)) >>>
        18;
      if (match < 0) {
        match = seen[place] as number;
        matched = match < 0 ? 0 : 1;
      }
      seen[place] = i + 1;
    }
  }
  for (let i = 0; out !== null && i < 4; i++) low = shiftLow(low, out as number[]);
}

/** Carries what is above 32 bits into the bytes that are written already. */
function writeLow(low: number, out: number[]): number {
  if (low < 2 ** 32) return low;
  let i = out.length - 1;
  while (out[i] === 255) out[i--] = 0;
  out[i] = (out[i] as number) + 1;
  return low - 2 ** 32;
}

/** Writes the highest of four bytes. */
function shiftLow(low: number, out: number[]): number {
  out.push(Math.floor(low / 2 ** 24));
  return (low % 2 ** 24) * 256;
}

/** A cell after what happened. */
function moved(cell: number, goal: number): number {
  const met = cell & 15;
  const chance = cell >> 4;
  return ((chance + (((goal - chance) * (STEPS[met] as number) + 32768) >> 16)) << 4) | (met < 15 ? met + 1 : 15);
}

/** The letters of a text by the length of their codes, in a group by their order. */
function lettersByDepth(units: Uint16Array): number[][] {
  const counts = new Map<number, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  // The two rarest are joined again and again: what is joined comes out in rising order, so that two lists need no heap.
  interface Part {
    readonly count: number;
    readonly of: number | readonly [Part, Part];
  }
  const leaves: Part[] = [...counts]
    .map(([of, count]) => ({ count, of }))
    .sort((x, y) => x.count - y.count || Number(x.of) - Number(y.of));
  const joined: Part[] = [];
  let leaf = 0;
  let join = 0;
  const rarest = (): Part => {
    const x = leaves[leaf];
    const y = joined[join];
    if (x && (!y || x.count <= y.count)) {
      leaf++;
      return x;
    }
    join++;
    return y as Part;
  };
  for (let left = leaves.length; left > 1; left--) {
    const pair = [rarest(), rarest()] as const;
    joined.push({ count: pair[0].count + pair[1].count, of: pair });
  }
  const groups: number[][] = [];
  const walk = ({ of }: Part, depth: number) => {
    while (groups.length <= depth) groups.push([]);
    if (typeof of === 'number') (groups[depth] as number[]).push(of);
    else for (const part of of) walk(part, depth + 1);
  };
  const whole = joined.at(-1) ?? leaves[0];
  // A letter that is alone has a decision too.
  if (whole) walk(whole, leaves.length === 1 ? 1 : 0);
  for (const group of groups) group.sort((x, y) => x - y);
  return groups;
}

/** The canonical code of letters by the length of their codes. @throws Error when there is none */
function codeOf(groups: readonly (readonly number[])[]): Code {
  const letters = groups.flat();
  const next: number[] = [];
  /** Nodes of a level that are open. */
  let level: number[] = [0];
  let letter = groups[0]?.length ?? 0;
  if (letter > 0 || letters.length === 0 || letters.length > 0xffff) throw new Error(DAMAGED);
  let nodes = 1;
  for (const group of groups.slice(1)) {
    const below: number[] = [];
    let left = group.length;
    for (const node of level) {
      for (const bit of [0, 1]) {
        if (left > 0) {
          next[2 * node + bit] = ~letter++;
          left--;
        } else if (letter < letters.length) {
          next[2 * node + bit] = nodes;
          below.push(nodes++);
        } else next[2 * node + bit] = ~(letters.length - 1);
      }
    }
    if (left > 0 || below.length > letters.length) throw new Error(DAMAGED);
    level = below;
  }
  if (letter !== letters.length || level.length > 0) throw new Error(DAMAGED);
  return { letters: Uint16Array.from(letters), next: Int32Array.from(next) };
}

/** The decisions for each letter: where they begin, and all of them. */
function pathsIn(next: Int32Array, letters: Uint16Array): { first: Int32Array; bits: Uint8Array } {
  const first = new Int32Array(65_536);
  const bits: number[] = [];
  const walk = (node: number, path: readonly number[]) => {
    for (const bit of [1, 0]) {
      const child = next[2 * node + bit] as number;
      if (child > 0) walk(child, [...path, bit]);
      else {
        first[letters[~child] as number] = bits.length;
        bits.push(...path, bit);
      }
    }
  };
  walk(0, []);
  return { first, bits: Uint8Array.from(bits) };
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** So many units are put into a text at a time: as arguments of a call, of which no browser takes any number. */
const AT_ONCE = 8192;

function textOfUnits(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += AT_ONCE)
    text += String.fromCharCode.apply(null, units.subarray(i, i + AT_ONCE) as unknown as number[]);
  return text;
}

/** FNV-1a over the code units, 32 bits. */
function checkSum(units: Uint16Array): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < units.length; i++) sum = Math.imul(sum ^ (units[i] as number), 0x01000193);
  return sum >>> 0;
}
