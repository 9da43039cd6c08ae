/** Which word of one name answers which word of the other. */
import { isOneAlphabet, likenessOf, type Mode, modeOf, type Weighed, weigh } from './distance';
import { type Form, joinedForms, type PreparedName, type Word } from './prepare';
import { kindOf } from './script';
import { placeCost } from './sounds';

/** At least this like: the same word. */
export const SAME = 0.84;
/** At most this like: another word. Between the two nothing is said. */
export const DIFFERENT = 0.72;

/** How alike two words are, and by which way. */
export interface WordMatch {
  readonly likeness: number;
  readonly way: 'identical' | 'transliteration' | 'inflection' | 'initials' | 'alias';
}

/** The words that answer one another, and those that answer nothing. */
export interface Alignment {
  readonly pairs: readonly { readonly a: readonly Word[]; readonly b: readonly Word[]; readonly match: WordMatch }[];
  readonly leftA: readonly Word[];
  readonly leftB: readonly Word[];
  /** The words answer one another in another order. */
  readonly crossed: boolean;
}

const NOTHING: WordMatch = { likeness: 0, way: 'transliteration' };

/** Likeness below this is not worth telling apart. */
const FLOOR = 0.55;

/** Words as they stand must be at least this like for their case endings to be tried. */
const STEM_FLOOR = 0.22;
/** In words of at most so many sounds an ending may be half of the word. */
const SHORT = 5;
/** Likeness at which no better pair of forms is looked for. */
const ENOUGH = 0.97;

const weighed = new WeakMap<readonly Form[], Map<Mode, readonly Weighed[]>>();

/** The readings of forms weighed for a mode; kept for as long as the forms are. */
function weighAll(forms: readonly Form[], mode: Mode): readonly Weighed[] {
  let byMode = weighed.get(forms);
  if (!byMode) {
    byMode = new Map();
    weighed.set(forms, byMode);
  }
  let made = byMode.get(mode);
  if (!made) {
    made = forms.map((form) => weigh(form.reading, mode));
    byMode.set(mode, made);
  }
  return made;
}

/** Likeness of the best pair of forms; 0 when it is below the floor. The words as printed come first, then without their case endings. */
function bestForms(a: readonly Form[], b: readonly Form[], mode: Mode, floor = FLOOR): WordMatch {
  let best = 0;
  let inflected = false;
  // How little alike words as they stand are is asked only where there are case endings to be tried.
  const stems = a.some((form) => form.inflected) || b.some((form) => form.inflected);
  const lowest = stems ? Math.min(floor, STEM_FLOOR) : floor;
  const left = weighAll(a, mode);
  const right = weighAll(b, mode);
  const oneAlphabet = isOneAlphabet(mode);
  for (let i = 0; i < a.length; i++) {
    if (a[i]?.inflected || (oneAlphabet && a[i]?.guess)) continue;
    for (let j = 0; j < b.length && best < ENOUGH; j++) {
      if (b[j]?.inflected || (oneAlphabet && b[j]?.guess)) continue;
      const least = Math.max(best, best >= STEM_FLOOR ? floor : lowest);
      best = Math.max(best, likenessOf(left[i] as Weighed, right[j] as Weighed, mode, least));
    }
  }
  if (!stems) return best < floor ? NOTHING : { likeness: best, way: 'transliteration' };
  if (best < STEM_FLOOR && (a[0]?.reading.length ?? 0) > SHORT && (b[0]?.reading.length ?? 0) > SHORT) return NOTHING;
  for (let i = 0; i < a.length; i++) {
    const bare = a[i]?.inflected === true;
    for (let j = 0; j < b.length && best < ENOUGH; j++) {
      const bareToo = b[j]?.inflected === true;
      if ((!bare && !bareToo) || (oneAlphabet && (a[i]?.guess || b[j]?.guess))) continue;
      // An ending taken off costs a little, so that the plain reading wins when both hold.
      const penalty = (bare ? 0.02 : 0) + (bareToo ? 0.02 : 0);
      const least = Math.max(best, floor) + penalty;
      const found = likenessOf(left[i] as Weighed, right[j] as Weighed, mode, least) - penalty;
      if (found > best) {
        best = found;
        inflected = true;
      }
    }
  }
  return best < floor ? NOTHING : { likeness: best, way: inflected ? 'inflection' : 'transliteration' };
}

/** Where two words stand, for comparing them. */
export interface Setting {
  /** Both names are in the East Asian order. */
  readonly eastAsian: boolean;
  /** Both names are printed in one language. */
  readonly oneLanguage: boolean;
  /** One of them is printed in a language that writes foreign names by their sound. */
  readonly respelt: boolean;
}

/**
 * Likeness of two words. Han characters and single Hangul syllables agree when they are the same; a shortened given name agrees
 * with any that begins with its sound.
 * @param surnames both are the surnames of East Asian names, so that their spellings (Ri, Lee, 이, 李) count as one
 * @param floor likeness below which the caller does not care: less is told as nothing, and sooner
 */
export function compareWords(a: Word, b: Word, setting: Setting, surnames: boolean, floor = FLOOR): WordMatch {
  if (a.plain === b.plain && a.plain !== '') return { likeness: 1, way: 'identical' };
  if (surnames && a.surnames.some((id) => b.surnames.includes(id))) return { likeness: 0.97, way: 'transliteration' };
  if (a.apart >= 0 && b.apart >= 0) return a.apart === b.apart ? { likeness: 0.95, way: 'transliteration' } : NOTHING;
  // 江 is not Zhang: two surnames of the table that are not one.
  if (surnames && a.surnames.length > 0 && b.surnames.length > 0) return NOTHING;
  if (a.initial || b.initial) return compareInitials(a, b);
  if (a.script === b.script && (a.script === 'han' || a.script === 'hangul')) {
    if (a.text.length === 1 && b.text.length === 1) return NOTHING;
    if (a.script === 'han' && (a.text.length < 3 || b.text.length < 3)) return NOTHING;
  }
  const found = bestForms(
    a.forms,
    b.forms,
    modeOf(a.script, b.script, setting.oneLanguage, setting.eastAsian, setting.respelt),
    floor,
  );
  if (found.likeness < 0.93 && a.givens.some((id) => b.givens.includes(id)))
    return { likeness: 0.93, way: 'transliteration' };
  return found.way === 'inflection' ? found : { ...found, likeness: Math.min(found.likeness, genderCap(a, b)) };
}

/** Giorgia is not Giorgio, and Daniela hardly Daniel, where the ending is no case ending. */
function genderCap(a: Word, b: Word): number {
  if (a.script !== b.script) return bothAlphabets(a, b) && isFemale(a, b) ? SAME - 0.06 : 1;
  if (a.script !== 'latin') return 1;
  const [x, y] = [a.plain, b.plain];
  const [endX, endY] = [x[x.length - 1], y[y.length - 1]];
  const turned = (endX === 'a' && endY === 'o') || (endX === 'o' && endY === 'a');
  // Lukashenko and Lukashenka are one: long surnames have no gender by their last vowel.
  if (turned && x.length < 9 && x.slice(0, -1) === y.slice(0, -1)) return FLOOR;
  // The Finnish partitive doubles the vowel ("Peltolaa"): that is no other gender.
  if ((x === `${y}a` && endY !== 'a') || (y === `${x}a` && endX !== 'a')) return SAME - 0.06;
  return 1;
}

const bothAlphabets = (a: Word, b: Word): boolean => kindOf(a.script) === 'alphabet' && kindOf(b.script) === 'alphabet';

/** Sergeeva and Сергеев: one ends in a, the other in a consonant. */
function isFemale(a: Word, b: Word): boolean {
  const [x, y] = [endsInA(a), endsInA(b)];
  return x !== null && y !== null && x !== y;
}

/** True when the last sound is an a, and no other and none that may be silent; for a word that ends in another vowel null. */
function endsInA(word: Word): boolean | null {
  const reading = word.forms[0]?.reading ?? [];
  const last = reading[reading.length - 1];
  if (!last || last.omit <= 0.2) return null;
  if (!last.vowel) return false;
  return last.sounds === 'a' ? true : null;
}

function compareInitials(a: Word, b: Word): WordMatch {
  for (const x of a.forms) {
    for (const y of b.forms) {
      for (const i of [0, 1]) {
        for (const j of [0, 1]) {
          const p = x.reading[i];
          const q = y.reading[j];
          // The glide of a Cyrillic Е may stand before the vowel that is meant.
          if ((i === 1 && (x.reading[0]?.omit ?? 1) > 0.1) || (j === 1 && (y.reading[0]?.omit ?? 1) > 0.1)) continue;
          if (p && q && placeCost(p, q) < 0.2) return { likeness: 0.88, way: 'initials' };
        }
      }
    }
  }
  return NOTHING;
}

/** Pairs the words, best first, each once; pairs below {@link DIFFERENT} are left alone. Then tries to join what is left. */
export function align(a: readonly Word[], b: readonly Word[], setting: Setting): Alignment {
  const all: { i: number; j: number; match: WordMatch }[] = [];
  for (const [i, x] of a.entries()) {
    for (const [j, y] of b.entries()) {
      // East Asian surnames come first; elsewhere in the name their spellings are ordinary syllables.
      const match = compareWords(x, y, setting, setting.eastAsian && i === 0 && j === 0, DIFFERENT);
      if (match.likeness > DIFFERENT) all.push({ i, j, match });
    }
  }
  all.sort((x, y) => y.match.likeness - x.match.likeness || Math.abs(x.i - x.j) - Math.abs(y.i - y.j));
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const chosen = all.filter(({ i, j }) => {
    if (usedA.has(i) || usedB.has(j)) return false;
    usedA.add(i);
    usedB.add(j);
    return true;
  });
  chosen.sort((x, y) => x.i - y.i);
  const crossed = chosen.some((pair, n) => n > 0 && pair.j < (chosen[n - 1] as { j: number }).j);
  const pairs: Alignment['pairs'][number][] = chosen.map(({ i, j, match }) => ({
    a: [a[i] as Word],
    b: [b[j] as Word],
    match,
  }));
  // The very lists where nothing was paired: what is remembered of them is found again.
  const leftA = usedA.size === 0 ? a : a.filter((_, i) => !usedA.has(i));
  const leftB = usedB.size === 0 ? b : b.filter((_, j) => !usedB.has(j));
  if (leftA.length > 0 && leftB.length > 0 && leftA.length + leftB.length > 2 && !standApart(leftA, leftB)) {
    const match = joined(leftA, leftB, setting, DIFFERENT);
    if (match.likeness > DIFFERENT)
      return { pairs: [...pairs, { a: leftA, b: leftB, match }], leftA: [], leftB: [], crossed };
  }
  return { pairs, leftA, leftB, crossed };
}

/** True when each side has a look-alike name that the other has not (Hassan here, Hussein there). */
export function standApart(a: readonly Word[], b: readonly Word[]): boolean {
  const alone = (one: readonly Word[], other: readonly Word[]) =>
    one.some((word) => word.apart >= 0 && !other.some((its) => its.apart === word.apart));
  return alone(a, b) && alone(b, a);
}

const soundsIn = (words: readonly Word[]): number =>
  words.reduce((sum, word) => sum + (word.forms[0]?.reading.length ?? 0), 0);

/** Likeness of two runs of words, each read as one. */
export function joined(a: readonly Word[], b: readonly Word[], setting: Setting, floor = FLOOR): WordMatch {
  const [x, y] = [a[0], b[0]];
  if (!x || !y) return NOTHING;
  // Of very unequal length: no need to build the readings.
  const [long, brief] = [soundsIn(a), soundsIn(b)].sort((p, q) => q - p) as [number, number];
  if (long > 2 * brief + 3) return NOTHING;
  return bestForms(
    joinedForms(a),
    joinedForms(b),
    modeOf(x.script, y.script, setting.oneLanguage, setting.eastAsian, setting.respelt),
    floor,
  );
}

/** The whole names read as one word each, also with the last word first; up to {@link DIFFERENT} the likeness is told as nothing. */
export function whole(a: PreparedName, b: PreparedName, setting: Setting): WordMatch & { readonly turned: boolean } {
  const straight = joined(a.words, b.words, setting, DIFFERENT);
  if (straight.likeness >= SAME) return { ...straight, turned: false };
  const turned =
    a.words.length > 1
      ? joined(turn(a.words), b.words, setting, DIFFERENT)
      : b.words.length > 1
        ? joined(a.words, turn(b.words), setting, DIFFERENT)
        : NOTHING;
  return turned.likeness > straight.likeness ? { ...turned, turned: true } : { ...straight, turned: false };
}

const turnedKnown = new WeakMap<readonly Word[], readonly Word[]>();

/** The words with the last one first; made once, so that their readings are joined once. */
function turn(words: readonly Word[]): readonly Word[] {
  let made = turnedKnown.get(words);
  if (!made) {
    made = [...words.slice(-1), ...words.slice(0, -1)];
    turnedKnown.set(words, made);
  }
  return made;
}
