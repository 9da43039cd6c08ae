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
  /** Scales the first sound of the word once more. */
  readonly first: number;
}

const STRICT: Mode = { consonants: 1.6, vowels: 1.5, omittedVowel: 1.1, omittedConsonant: 1, first: 1.9 };
const ALPHABETS: Mode = { consonants: 1, vowels: 1, omittedVowel: 1, omittedConsonant: 1, first: 1.25 };
const SYLLABLES: Mode = { consonants: 0.85, vowels: 0.75, omittedVowel: 0.8, omittedConsonant: 0.9, first: 1.1 };
const ABJAD: Mode = { consonants: 0.9, vowels: 0.5, omittedVowel: 0.2, omittedConsonant: 1, first: 1.1 };
const HAN: Mode = { consonants: 0.7, vowels: 0.55, omittedVowel: 0.4, omittedConsonant: 0.55, first: 1.1 };

/** How strictly names of two scripts are held against each other. */
export function modeOf(a: Script, b: Script): Mode {
  const kinds = [kindOf(a), kindOf(b)];
  if (kinds.includes('han')) return HAN;
  if (kinds.includes('abjad')) return ABJAD;
  if (a === b && kinds[0] === 'alphabet') return STRICT;
  if (kinds.includes('syllables')) return SYLLABLES;
  return ALPHABETS;
}

function omitCost(place: Place, mode: Mode): number {
  return place.omit * (place.vowel ? mode.omittedVowel : mode.omittedConsonant);
}

/** What leaving out the whole reading would cost: the weight of the word. */
export function weightOf(reading: Reading, mode: Mode): number {
  let sum = 0;
  for (const place of reading) sum += omitCost(place, mode);
  return sum;
}

/** How steeply likeness falls with cost. */
const STEEPNESS = 1.45;

/**
 * Likeness of two readings, 0 to 1: one minus the cheapest way of turning one into the other, against the weight of both.
 * Gives up, with 0, as soon as the likeness cannot reach `floor`. Time is the product of the lengths.
 */
export function likeness(a: Reading, b: Reading, mode: Mode, floor = 0): number {
  if (a.length === 0 || b.length === 0) return 0;
  const weightA = weightOf(a, mode);
  const weightB = weightOf(b, mode);
  const norm = (weightA + weightB) / 2;
  if (norm <= 0) return 0;
  const limit = ((1 - floor) * norm) / STEEPNESS;
  if (Math.abs(weightA - weightB) > limit) return 0;
  const width = b.length + 1;
  let before = new Float64Array(width);
  let row = new Float64Array(width);
  for (let j = 1; j < width; j++) before[j] = (before[j - 1] as number) + omitCost(b[j - 1] as Place, mode);
  for (let i = 1; i <= a.length; i++) {
    const left = a[i - 1] as Place;
    const omitLeft = omitCost(left, mode);
    row[0] = (before[0] as number) + omitLeft;
    let least = row[0] as number;
    for (let j = 1; j < width; j++) {
      const right = b[j - 1] as Place;
      const raw = placeCost(left, right);
      const scale = left.vowel && right.vowel ? mode.vowels : left.vowel === right.vowel ? mode.consonants : 1;
      let swap = Math.min(raw * scale, raw > 1 ? 2 : left.vowel && right.vowel ? 0.9 : 1.15);
      if (raw > 0.05 && i === 1 && j === 1) swap *= mode.first;
      const cost = Math.min(
        (before[j - 1] as number) + swap,
        (before[j] as number) + omitLeft,
        (row[j - 1] as number) + omitCost(right, mode),
      );
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return 0;
    [before, row] = [row, before];
  }
  return Math.max(0, 1 - ((before[width - 1] as number) * STEEPNESS) / norm);
}
