/**
 * A word as a row of places, each with the sounds that may stand there and what it costs to leave it out. The tables of letters
 * are data (`assets/lexicon/graphemes.json`).
 */
import graphemes from '../../assets/lexicon/graphemes.json';

/** One place in the sound of a word. */
export interface Place {
  /** Number of the set of sounds in the table of sets; equal sets have equal numbers. */
  readonly set: number;
  /** The sounds, the usual one first. */
  readonly sounds: string;
  readonly vowel: boolean;
  /** Cost of leaving the place out when the other script writes all sounds: 1 for a consonant, 0.4 for a vowel, less where the table says so. */
  readonly omit: number;
}

/** A reading: the places of a word in order. */
export type Reading = readonly Place[];

const VOWELS = 'aeiouOY@';
const VOWEL_WEIGHT = 0.4;
const MAX_SETS = 1024;

const setNumbers = new Map<string, number>();
const setSounds: string[] = [];

/** The place for a specification of the tables: sounds, then an optional digit (cost of leaving out, in tenths). */
function placeOf(specification: string): Place {
  const last = specification.charCodeAt(specification.length - 1);
  const digit = last >= 48 && last <= 57 ? last - 48 : null;
  const sounds = digit === null ? specification : specification.slice(0, -1);
  let set = setNumbers.get(sounds);
  if (set === undefined) {
    set = setSounds.length;
    if (set >= MAX_SETS) throw new RangeError('too many sets of sounds in the grapheme tables');
    setNumbers.set(sounds, set);
    setSounds.push(sounds);
  }
  const vowel = VOWELS.includes(sounds[0] as string);
  const whole = vowel ? VOWEL_WEIGHT : 1;
  return { set, sounds, vowel, omit: digit === null ? whole : Math.max(0.02, Math.min(whole, digit / 10)) };
}

/** The places of a value of the tables ("S C2"). */
export function placesOf(value: string): Place[] {
  return value === '' ? [] : value.split(' ').map(placeOf);
}

/** Letters of one script in one language, ready for use. */
export interface LetterTable {
  readonly entries: ReadonlyMap<string, readonly Place[]>;
  readonly longest: number;
}

type Raw = Readonly<Record<string, string>>;
const tables = graphemes as unknown as Readonly<Record<string, unknown>>;
const compiled = new Map<string, LetterTable | null>();

/**
 * The table of a script with what is special to a language put over it; `language` null gives the general table.
 * Null for a script without a table.
 */
export function letterTable(script: string, language: string | null): LetterTable | null {
  const key = `${script}/${language ?? ''}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const general = tables[script] as Raw | undefined;
  const special =
    language === null
      ? undefined
      : (tables[`${script}Languages`] as Readonly<Record<string, Raw>> | undefined)?.[language];
  if (!general || typeof general !== 'object') return null;
  if (language !== null && !special) {
    const same = letterTable(script, null);
    if (compiled.size < 200) compiled.set(key, same);
    return same;
  }
  const entries = new Map<string, readonly Place[]>();
  let longest = 1;
  for (const [letters, value] of [...Object.entries(general), ...Object.entries(special ?? {})]) {
    entries.set(letters, placesOf(value));
    longest = Math.max(longest, letters.length);
  }
  const table = { entries, longest };
  compiled.set(key, table);
  return table;
}

/** True when the general and the special table of a script differ for a language. */
export function hasOwnLetters(script: string, language: string): boolean {
  return letterTable(script, language) !== letterTable(script, null);
}

const near = new Map<string, number>();
for (const [pair, cost] of Object.entries(graphemes.near)) {
  near.set(pair, cost);
  near.set(`${pair[1]}${pair[0]}`, cost);
}

/** Cost of taking one sound for another: 0 for the same, up to 1; 1.3 for a vowel against a consonant. */
function soundCost(a: string, b: string): number {
  if (a === b) return 0;
  const known = near.get(a + b);
  if (known !== undefined) return known;
  const vowels = Number(VOWELS.includes(a)) + Number(VOWELS.includes(b));
  return vowels === 2 ? 0.5 : vowels === 1 ? 1.3 : 1;
}

/** A reading that is not the usual one of its letters costs a little. */
const UNUSUAL = 0.04;
const costs = new Float32Array(MAX_SETS * MAX_SETS).fill(-1);

/** Cost of putting one place for another before any scaling; remembered for each pair of sets. */
export function placeCost(a: Place, b: Place): number {
  const at = a.set * MAX_SETS + b.set;
  const known = costs[at] as number;
  if (known >= 0) return known;
  let best = 2;
  for (let i = 0; i < a.sounds.length; i++) {
    for (let j = 0; j < b.sounds.length; j++) {
      const cost =
        soundCost(a.sounds[i] as string, b.sounds[j] as string) + (i > 0 ? UNUSUAL : 0) + (j > 0 ? UNUSUAL : 0);
      if (cost < best) best = cost;
    }
  }
  costs[at] = best;
  costs[b.set * MAX_SETS + a.set] = best;
  return best;
}
