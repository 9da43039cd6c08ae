/** Weighted edit distance between two readings. */
import { kindOf, type Script } from './script';
import { type Place, placeCost, type Reading } from './sounds';

/** What a difference costs between two scripts. */
export interface Mode {
  /** Scales the cost of one consonant for another. */
  readonly consonants: number;
  /** Scales the cost of one vowel for another. */
  readonly vowels: number;
  /** Scales the cost of a vowel that the other side leaves out. */
  readonly omittedVowel: number;
  /** Scales the cost of a consonant that the other side leaves out. */
  readonly omittedConsonant: number;
  /** Scales the first sound of the word once more, if a consonant. */
  readonly first: number;
  /** The same for a vowel. */
  readonly firstVowel: number;
  /** How much more a difference costs in a word of few sounds. */
  readonly short: number;
}

/** Two texts of one language spell a name alike or mean another. */
const ONE_LANGUAGE: Mode = {
  consonants: 1.6,
  vowels: 2.2,
  omittedVowel: 1.1,
  omittedConsonant: 1,
  first: 1.9,
  firstVowel: 2.6,
  short: 0.6,
};
const ONE_ALPHABET: Mode = { ...ONE_LANGUAGE, vowels: 1.5 };
const ALPHABETS: Mode = {
  consonants: 1,
  vowels: 1,
  omittedVowel: 1,
  omittedConsonant: 1,
  first: 1.25,
  firstVowel: 1.3,
  short: 0,
};
const SYLLABLES: Mode = {
  consonants: 0.85,
  vowels: 0.75,
  omittedVowel: 0.8,
  omittedConsonant: 0.9,
  first: 1.1,
  firstVowel: 1.1,
  short: 0,
};
const ABJAD: Mode = {
  consonants: 0.9,
  vowels: 0.5,
  omittedVowel: 0.2,
  omittedConsonant: 1,
  first: 1.1,
  firstVowel: 1,
  short: 0,
};
const HAN: Mode = {
  consonants: 0.7,
  vowels: 0.55,
  omittedVowel: 0.4,
  omittedConsonant: 0.55,
  first: 1.1,
  firstVowel: 1,
  short: 0,
};
/** East Asian names are made of few short syllables, so that each sound counts. */
const EAST_ASIAN: Mode = {
  consonants: 1.4,
  vowels: 1.1,
  omittedVowel: 0.9,
  omittedConsonant: 1,
  first: 1.2,
  firstVowel: 1,
  short: 0,
};
const EAST_ASIAN_ABJAD: Mode = { ...EAST_ASIAN, vowels: 0.6, omittedVowel: 0.3, consonants: 1 };

/**
 * How strictly words of two scripts are held against each other.
 * @param eastAsian both are parts of names in the East Asian order
 */
export function modeOf(a: Script, b: Script, oneLanguage: boolean, eastAsian: boolean, respelt = false): Mode {
  const [x, y] = [kindOf(a), kindOf(b)];
  if (eastAsian) return x === 'abjad' || y === 'abjad' ? EAST_ASIAN_ABJAD : EAST_ASIAN;
  if (x === 'han' || y === 'han') return HAN;
  if (x === 'abjad' || y === 'abjad') return ABJAD;
  if (a === b && x === 'alphabet' && !respelt) return oneLanguage ? ONE_LANGUAGE : ONE_ALPHABET;
  return x === 'syllables' || y === 'syllables' ? SYLLABLES : ALPHABETS;
}

/** True where both names are in one alphabet, so that their letters tell more than their sounds. */
export const isOneAlphabet = (mode: Mode): boolean => mode === ONE_LANGUAGE || mode === ONE_ALPHABET;

function omitCost(place: Place, mode: Mode): number {
  return place.omit * (place.vowel ? mode.omittedVowel : mode.omittedConsonant);
}

/** A reading with what a mode makes of it, so that it is summed up once and not again for each reading it is held against. */
export interface Weighed {
  readonly reading: Reading;
  /** Cost of leaving out the first so many places; the last of them is the weight of the word. */
  readonly sums: readonly number[];
  /** Number of full consonants: more of them than the other has places must be left out, at full cost. */
  readonly strong: number;
}

/** Weighs a reading for a mode. */
export function weigh(reading: Reading, mode: Mode): Weighed {
  const sums = [0];
  let sum = 0;
  let strong = 0;
  for (const place of reading) {
    sum += omitCost(place, mode);
    sums.push(sum);
    if (place.omit === 1) strong++;
  }
  return { reading, sums, strong };
}

/** How steeply likeness falls with cost. */
const STEEPNESS = 1.45;

/**
 * Likeness of two readings, 0 to 1: one minus the cheapest way of turning one into the other, against the weight of both.
 * Gives up, with 0, as soon as the likeness cannot reach `floor`. Time is the product of the lengths.
 */
export function likeness(a: Reading, b: Reading, mode: Mode, floor = 0): number {
  return likenessOf(weigh(a, mode), weigh(b, mode), mode, floor);
}

/** The same for readings that were weighed for this mode before. */
export function likenessOf(x: Weighed, y: Weighed, mode: Mode, floor: number): number {
  const a = x.reading;
  const b = y.reading;
  if (a.length === 0 || b.length === 0) return 0;
  const norm = ((x.sums[a.length] as number) + (y.sums[b.length] as number)) / 2;
  if (norm <= 0) return 0;
  const steepness = STEEPNESS * (1 + mode.short * Math.max(0, 3.2 - norm));
  const limit = ((1 - floor) * norm) / steepness;
  if (Math.max(x.strong - b.length, y.strong - a.length) * mode.omittedConsonant > limit) return 0;
  const width = b.length + 1;
  let before = y.sums;
  let row: number[] = [];
  let other: number[] = [];
  for (let i = 1; i <= a.length; i++) {
    const left = a[i - 1] as Place;
    const omitLeft = omitCost(left, mode);
    let last = (before[0] as number) + omitLeft;
    row[0] = last;
    let least = last;
    for (let j = 1; j < width; j++) {
      const right = b[j - 1] as Place;
      const raw = placeCost(left, right);
      const vowels = left.vowel && right.vowel;
      const scale = vowels ? mode.vowels : left.vowel === right.vowel ? mode.consonants : 1;
      let swap = Math.min(raw * scale, raw > 1 ? 2 : vowels ? 0.9 : 1.15);
      if (raw > 0.05 && i === 1 && j === 1) swap *= vowels ? mode.firstVowel : mode.first;
      last = Math.min((before[j - 1] as number) + swap, (before[j] as number) + omitLeft, last + omitCost(right, mode));
      row[j] = last;
      if (last < least) least = last;
    }
    if (least > limit) return 0;
    before = row;
    [row, other] = [other, row];
  }
  return Math.max(0, 1 - ((before[width - 1] as number) * steepness) / norm);
}
