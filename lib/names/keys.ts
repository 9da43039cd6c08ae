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
function keysOfWord(word: Word): string[] {
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
