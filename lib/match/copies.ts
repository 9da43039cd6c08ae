/**
 * Which reports are copies of one text: an agency's report that several outlets print, with a few words changed or its end cut off. A
 * wrong link hides a second source, a missing one only shows a text twice; so everything that could tell two events apart keeps two
 * texts apart: any figure, and more than a few words, that the other text does not have.
 */

/** What is compared of a report. */
export interface Copyable {
  readonly title: string;
  readonly text: string;
  /** BCP 47 subtag. */
  readonly language: string;
  /** ISO 8601 day or month, or null. */
  readonly published: string | null;
}

/** Texts with fewer words are copies only when they are equal, headline and all: boilerplate is short. */
const FEWEST_WORDS = 40;
/** The least number of words of equal texts. */
const FEWEST_EQUAL = 8;
/** Words of a shingle; of a script without spaces characters, which carry less. */
const SHINGLE = 4;
/** Least share of the shorter text's shingles that the longer one has. */
const LEAST_SHARED = 0.75;
/** Least length of the shorter text as a share of the longer. */
const LEAST_LENGTH = 0.4;
/** Share of the shorter text's words that the longer may lack: an outlet's name, a day written otherwise. */
const MOST_OWN = 0.03;
/** So many of a short text are no sign. */
const FEW_OWN = 3;
/** The same of the longer text, where it is the same. */
const MOST_MORE = 0.08;
/** Days between two publications beyond which a text is another one that only reads the same. */
const MOST_DAYS = 4;
/** Words and code units of a text that are looked at. */
const MOST_WORDS = 2_000;
const MOST_TEXT = 30_000;

/** Bands of a sketch and the smallest hashes that each is made of: of texts with four fifths of their shingles in common 98 of 100 share a band. */
const BANDS = 4;
const ROWS = 2;

/**
 * By which copies of a text are found: two copies have, all but surely, one of these in common; most other texts do not.
 * A short text has one, made of all its words.
 */
export function sketchOf({ title, text, language }: Copyable): string[] {
  const words = wordsOf(text);
  if (words.length < FEWEST_WORDS) {
    const all = [...wordsOf(title), '', ...words];
    return words.length < FEWEST_EQUAL ? [] : [`${language}:s:${hash(all.join(' '), 0).toString(36)}`];
  }
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shinglesOf(words)) {
    let seed = hash(shingle, 0);
    for (let i = 0; i < least.length; i++) {
      seed = mix(seed + 0x9e3779b9 * (i + 1));
      if (seed < (least[i] as number)) least[i] = seed;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = [...least.subarray(band * ROWS, (band + 1) * ROWS)].map((n) => n.toString(36));
    return `${language}:${band}:${rows.join('.')}`;
  });
}

/** True when one of two reports is a copy of the other, or of what the other is one of. Symmetric. */
export function areCopies(a: Copyable, b: Copyable): boolean {
  if (a.language !== b.language || !areNear(a.published, b.published)) return false;
  const [one, other] = [wordsOf(a.text), wordsOf(b.text)];
  const isShort = one.length < other.length || (one.length === other.length && a.text < b.text);
  const [short, long] = isShort ? [one, other] : [other, one];
  if (short.length < FEWEST_WORDS) {
    if (short.length < FEWEST_EQUAL || short.length !== long.length) return false;
    return short.every((w, i) => w === long[i]) && wordsOf(a.title).join(' ') === wordsOf(b.title).join(' ');
  }
  if (short.length < LEAST_LENGTH * long.length) return false;
  const own = ownWords(short, long);
  if (own.length > Math.max(FEW_OWN, MOST_OWN * short.length) || own.some(isFigure)) return false;
  const few = new Set(shinglesOf(short));
  const places = shinglesOf(long).flatMap((shingle, at) => (few.has(shingle) ? [at] : []));
  const shared = new Set(places.map((at) => long.slice(at, at + SHINGLE).join(' ')));
  if (shared.size < LEAST_SHARED * few.size) return false;
  // Where the longer text is the same it must not tell more; what stands before and behind may have been cut off.
  const same = long.slice(places[0] as number, (places.at(-1) as number) + SHINGLE);
  const more = ownWords(same, short);
  if (more.length > MOST_MORE * same.length || more.some(isFigure)) return false;
  // Each has a name that the other has not: one stands in the place of the other.
  const [mine, theirs] = isShort ? [a.text, b.text] : [b.text, a.text];
  return !(hasName(own, mine) && hasName(more, theirs));
}

/** The words of a text that another has not. */
function ownWords(text: readonly string[], other: readonly string[]): string[] {
  const there = new Set(other);
  return [...new Set(text)].filter((word) => !there.has(word));
}

function isFigure(word: string): boolean {
  return /\p{N}/u.test(word);
}

/** True when one of some words may be a name: it is never written in small letters in the text, or its script has none. */
function hasName(words: readonly string[], text: string): boolean {
  const small = words.filter((word) => word !== word.toUpperCase());
  if (small.length < words.length) return true;
  const there = new Set(text.match(WORD));
  return small.some((word) => !there.has(word));
}

/** Published within a few days of one another, as far as is known. */
function areNear(a: string | null, b: string | null): boolean {
  const [one, other] = [Date.parse(a ?? ''), Date.parse(b ?? '')];
  if (Number.isNaN(one) || Number.isNaN(other)) return true;
  if (a?.length !== b?.length) return a?.slice(0, 7) === b?.slice(0, 7);
  return Math.abs(one - other) <= MOST_DAYS * 86_400_000;
}

/** Scripts without spaces between words: each character counts as one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words in small letters. A run of a script without spaces gives its characters, but figures stay whole everywhere. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.slice(0, MOST_TEXT).toLowerCase().matchAll(WORD)) {
    if (UNSPACED.test(word)) for (const [part] of word.slice(0, MOST_WORDS).matchAll(/\p{N}+|./gsu)) words.push(part);
    else words.push(word);
    if (words.length >= MOST_WORDS) break;
  }
  return words;
}

function shinglesOf(words: readonly string[]): string[] {
  return Array.from({ length: Math.max(1, words.length - SHINGLE + 1) }, (_, i) =>
    words.slice(i, i + SHINGLE).join(' '),
  );
}

/** FNV-1a over code units, 32 bits. */
function hash(text: string, seed: number): number {
  let h = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return h;
}

/** Spreads the bits of a number over all 32 (the finaliser of MurmurHash3). */
function mix(n: number): number {
  let h = n >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
