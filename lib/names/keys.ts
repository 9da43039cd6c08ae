/** Coarse keys by which names that may be one are found without comparing all with all. */
import { aliasForms, aliasIds } from './alias';
import { codeOf } from './codes';
import { joinedForms, type PreparedName, prepareName, type Word } from './prepare';
import type { Place, Reading } from './sounds';

/** Consonants that transcriptions swap, by class; the others (h, j) and all vowels come and go. */
const CLASSES: Readonly<Record<string, string>> = {
  p: 'P',
  b: 'P',
  f: 'P',
  v: 'P',
  w: 'P',
  t: 'T',
  d: 'T',
  T: 'T',
  D: 'T',
  k: 'K',
  g: 'K',
  x: 'K',
  G: 'K',
  s: 'S',
  z: 'S',
  S: 'S',
  Z: 'S',
  C: 'S',
  J: 'S',
  c: 'S',
  m: 'N',
  n: 'N',
  N: 'N',
  l: 'L',
  r: 'L',
};
/** Classes in a key: enough to part names, few enough to bear an ending. */
const KEY_LENGTH = 5;
/** Most keys one reading gives, when its letters are read in several ways. */
const MAX_BRANCHES = 6;

/** Classes a place may belong to; the empty string when it may be silent. */
function classesOf(place: Place): string[] {
  if (place.vowel || place.omit <= 0.15) return [''];
  const classes = new Set<string>();
  for (const sound of place.sounds) classes.add(CLASSES[sound] ?? '');
  if (place.omit < 0.5) classes.add('');
  return [...classes].slice(0, 3);
}

function keysOfReading(reading: Reading): string[] {
  let keys = [''];
  for (const place of reading) {
    const next = new Set<string>();
    for (const end of classesOf(place)) {
      for (const key of keys) if (next.size < MAX_BRANCHES) next.add(key.length < KEY_LENGTH ? key + end : key);
    }
    keys = [...next];
  }
  return keys;
}

/** Keys of one word: those with at least two classes, else one with its first vowel, so that short names do not all fall together. */
function keysOfWord(word: Word): readonly string[] {
  let keys = keysKnown.get(word.forms);
  if (!keys) {
    keys = makeKeysOfWord(word);
    keysKnown.set(word.forms, keys);
  }
  return keys;
}

/** By the readings, which belong to one word alone and carry its surnames. */
const keysKnown = new WeakMap<Word['forms'], readonly string[]>();

function makeKeysOfWord(word: Word): string[] {
  const keys = new Set<string>(word.surnames.map((id) => `=${id}`));
  for (const form of word.forms)
    if (!form.guess) for (const key of keysOfReading(form.reading)) if (key.length >= 2) keys.add(key);
  if (keys.size === 0)
    for (const form of word.forms) for (const key of keysOfReading(form.reading)) keys.add(`${key}.`);
  return [...keys];
}

const cache = new WeakMap<PreparedName, readonly string[]>();

/**
 * Language-neutral blocking keys of a name: the sound classes of each word and of a Korean or Chinese given name read as one word
 * (`NLSKN`), `=id` for an East Asian surname, `#516` for the figures of a code, `@id` for a person of the table. Two names that
 * compare as the same share a key nearly always; sharing one says little.
 */
export function nameKeys(name: string, language: string): string[] {
  const prepared = prepareName(name, language);
  const known = cache.get(prepared);
  if (known) return [...known];
  const keys = new Set<string>();
  const code = codeOf(prepared.name);
  if (code) for (const figure of code.figures) keys.add(`#${figure.value}`);
  const several = prepared.core.filter((word) => !word.initial && !word.patronymic);
  for (const word of several.length > 0 ? several : prepared.core) for (const key of keysOfWord(word)) keys.add(key);
  const pieces = prepared.syllables ?? prepared.core;
  if (prepared.eastAsian && pieces.length > 1) {
    for (const id of (pieces[0] as Word).surnames) keys.add(`=${id}`);
    for (const form of joinedForms(pieces.slice(1)))
      for (const key of keysOfReading(form.reading)) if (key.length >= 2) keys.add(key);
  }
  for (const id of aliasIds(prepared.name, language)) {
    keys.add(`@${id}`);
    // The sounds of the English form too, since a name in another script may not be in the table.
    const form = aliasForms(id).find((one) => one.language === 'en' && one.name !== prepared.name);
    if (form) for (const word of prepareName(form.name, 'en').core) for (const key of keysOfWord(word)) keys.add(key);
  }
  const made = [...keys];
  cache.set(prepared, made);
  return made;
}

/** Classes in a loose key. */
const LOOSE_LENGTH = 3;
/** Most words of a name that are also read as one. */
const MOST_JOINED = 3;

const looseKnown = new WeakMap<PreparedName, ReadonlySet<string>>();

/**
 * Keys for comparing the names of two texts, fewer names apart than {@link nameKeys} and in no index: the first sound classes of each word and of
 * the words read as one, without l and r but at the beginning. Korean, Japanese, Chinese and Thai leave the r of a foreign name out
 * (빈터콘, Winterkorn), and one language writes in one word what another one parts (Kranmontanā, Crans-Montana).
 */
export function looseKeys(name: string, language: string): ReadonlySet<string> {
  const prepared = prepareName(name, language);
  const known = looseKnown.get(prepared);
  if (known) return known;
  const keys = new Set<string>();
  const words = prepared.core.filter((word) => !word.initial && !word.patronymic);
  const add = (forms: readonly { readonly reading: Reading; readonly guess?: boolean }[]) => {
    for (const form of forms)
      if (!form.guess) for (const key of looselyRead(form.reading)) if (key.length >= LOOSE_LENGTH - 1) keys.add(key);
  };
  for (const word of words) add(word.forms);
  if (words.length > 1 && words.length <= MOST_JOINED) add(joinedForms(words));
  looseKnown.set(prepared, keys);
  return keys;
}

/** True when two names have a key in common, so that they are worth comparing. */
export function mayBeOne(a: string, aLanguage: string, b: string, bLanguage: string): boolean {
  const keys = looseKeys(b, bLanguage);
  for (const key of looseKeys(a, aLanguage)) if (keys.has(key)) return true;
  return false;
}

function looselyRead(reading: Reading): string[] {
  let keys = [''];
  for (const [i, place] of reading.entries()) {
    const ends = new Set(classesOf(place).map((end) => (end === 'L' && i > 0 ? '' : end)));
    if (ends.size === 1 && ends.has('')) continue;
    const next = new Set<string>();
    for (const end of ends)
      for (const key of keys) if (next.size < MAX_BRANCHES) next.add(key.length < LOOSE_LENGTH ? key + end : key);
    keys = [...next];
  }
  return keys;
}
