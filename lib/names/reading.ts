/** From letters to sounds: how each script is read. */
import graphemes from '../../assets/lexicon/graphemes.json';
import { readingsOf } from './han';
import type { Script } from './script';
import { type LetterTable, letterTable, type Place, placesOf, type Reading } from './sounds';

const INDIC: ReadonlySet<Script> = new Set<Script>(['devanagari', 'bengali', 'tamil']);
const MARK = /\p{M}/u;
/** Nasal and aspiration signs of Devanagari, Bengali and Tamil: they stand behind the vowel and do not replace it (आनंद is Anand). */
const BEHIND_VOWEL = /[\u0901-\u0903\u0981-\u0983\u0b82\u0b83]/u;
const LETTER = /\p{Lo}/u;
/** The vowel an Indic consonant has when no sign follows; Bengali speaks it as o, and often nobody speaks it. */
const INHERENT: Readonly<Record<string, readonly Place[]>> = {
  devanagari: placesOf('a@1'),
  bengali: placesOf('oa@1'),
  tamil: placesOf('a@2'),
};

/** The word's sounds by the table of its script; `language` null reads it by the general table. Empty when no table knows it. */
export function readWord(word: string, script: Script, language: string | null): Reading {
  if (script === 'hangul') return readHangul(word, false);
  if (script === 'han') return readHan(word, 'mandarin', 0);
  const table = letterTable(script, language);
  if (!table) return [];
  if (script === 'kana') return readLetters(toKatakana(word), table);
  if (script === 'thai') return readLetters(orderThai(word), table);
  if (INDIC.has(script)) return readLetters(word.normalize('NFC'), table, INHERENT[script] ?? []);
  return readLetters(word, table, [], script === 'arabic' || script === 'hebrew');
}

function readLetters(word: string, table: LetterTable, inherent: readonly Place[] = [], abjad = false): Reading {
  const places: Place[] = [];
  const add = (found: readonly Place[]) => {
    for (const place of found) {
      const before = places[places.length - 1];
      // A doubled consonant is one sound, unless the vowel between is only not written.
      if (!abjad && before && !place.vowel && before.set === place.set) continue;
      places.push(place);
    }
  };
  let at = 0;
  while (at < word.length) {
    let length = Math.min(table.longest, word.length - at);
    let found = entryAt(word, at, length, table);
    while (!found && length > 1) {
      length--;
      found = entryAt(word, at, length, table);
    }
    const letters = word.slice(at, at + length);
    // A Thai consonant with the mark of silence is written for the spelling; another script may write it too.
    const silenced = letters === '์' ? places.pop() : undefined;
    if (silenced) places.push({ ...silenced, omit: Math.min(silenced.omit, 0.15) });
    if (found) add(found);
    at += letters.length;
    const next = word[at] ?? '';
    const bare = !MARK.test(next) || BEHIND_VOWEL.test(next);
    if (inherent.length > 0 && LETTER.test(letters) && bare && isConsonant(letters, table)) add(inherent);
  }
  return places;
}

function isConsonant(letters: string, table: LetterTable): boolean {
  const places = table.entries.get(letters);
  return places !== undefined && places.length > 0 && !(places[0] as Place).vowel;
}

function entryAt(word: string, at: number, length: number, table: LetterTable): readonly Place[] | undefined {
  const letters = word.slice(at, at + length);
  if (at === 0) {
    const first = table.entries.get(`^${letters}`);
    if (first) return first;
  }
  if (at + length === word.length) {
    const last = table.entries.get(`${letters}$`);
    if (last) return last;
  }
  const plain = table.entries.get(letters);
  if (plain) return plain;
  // An accent on the second letter of a Greek pair keeps it a pair.
  if (length > 1) return GREEK.test(letters) ? table.entries.get(letters.replace(/[ά-ώ]/g, unaccented)) : undefined;
  const base = letters.normalize('NFD')[0] as string;
  return base === letters ? undefined : table.entries.get(base);
}

const GREEK = /[ά-ώ]/;
const TONOS: Readonly<Record<string, string>> = { ά: 'α', έ: 'ε', ή: 'η', ί: 'ι', ό: 'ο', ύ: 'υ', ώ: 'ω' };
const unaccented = (letter: string): string => TONOS[letter] ?? letter;

const INITIALS = graphemes.jamo.initial.map(placesOf);
const KOREAN_INITIALS = graphemes.jamo.initialKorean.map(placesOf);
const PALATAL = placesOf(graphemes.jamo.palatal);
/** Vowels that begin with i or y: before them ㅅ is sh. */
const FRONT = new Set([2, 3, 6, 7, 12, 16, 17, 20]);
/** Open vowels behind which a foreign r is not written (마크 for Mark, 카니 for Carney), and that r. */
const NO_R = new Set([0, 4, 8]);
const SILENT_R = placesOf('r0');
const MEDIALS = graphemes.jamo.vowel.map(placesOf);
const FINALS = graphemes.jamo.final.map(placesOf);

/**
 * Hangul syllables by the arithmetic of the Unicode Standard, section 3.12.
 * @param korean a Korean name: ㅈ is never z, ㅂ never v, as it may be in a foreign one
 */
export function readHangul(word: string, korean: boolean): Reading {
  const places: Place[] = [];
  for (let i = 0; i < word.length; i++) {
    const index = word.charCodeAt(i) - 0xac00;
    if (index < 0 || index >= 11172) continue;
    const consonant = Math.floor(index / 588);
    const medial = Math.floor((index % 588) / 28);
    const hiss = (consonant === 9 || consonant === 10) && FRONT.has(medial);
    const initial = hiss ? PALATAL : ((korean ? KOREAN_INITIALS : INITIALS)[consonant] ?? []);
    // A doubled ㄹ is one l.
    const before = places[places.length - 1];
    if (!(before && !before.vowel && initial[0]?.sounds === 'rl' && before.sounds === 'lr')) places.push(...initial);
    places.push(...(MEDIALS[medial] ?? []), ...(FINALS[index % 28] ?? []));
    if (!korean && index % 28 === 0 && NO_R.has(medial)) places.push(...SILENT_R);
  }
  return places;
}

/** Characters from which on a word may be a foreign name, in which an r behind an open vowel is mostly not written (温特科恩 is Winterkorn). */
const FOREIGN = 3;
const OPEN = /[aeo]$/;
const UNWRITTEN_R: readonly Place[] = SILENT_R.map((place) => ({ ...place, omit: 0 }));

/** Reading of Han characters in one of the four ways; `choice` takes another of the readings of characters that have several. */
export function readHan(word: string, way: 'mandarin' | 'korean' | 'vietnamese' | 'japanese', choice: number): Reading {
  const places: Place[] = [];
  for (const character of word) {
    const readings = readingsOf(character, way);
    const reading = readings[Math.min(choice, readings.length - 1)];
    if (reading === undefined) continue;
    if (way === 'korean') places.push(...readHangul(reading, true));
    else {
      const language = way === 'mandarin' ? 'zh' : way === 'vietnamese' ? 'vi' : null;
      const table = letterTable('latin', language);
      if (table) places.push(...readLetters(reading, table));
      if (way === 'mandarin' && word.length >= FOREIGN && OPEN.test(reading)) places.push(...UNWRITTEN_R);
    }
  }
  return places;
}

function toKatakana(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    out += code >= 0x3041 && code <= 0x3096 ? String.fromCharCode(code + 0x60) : word[i];
  }
  return out;
}

const THAI_LEADING = 'เแโใไ';

/** Puts the Thai vowels that are written before their consonant behind it. */
function orderThai(word: string): string {
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const c = word[i] as string;
    if (THAI_LEADING.includes(c) && i + 1 < word.length) {
      out += (word[i + 1] as string) + c;
      i++;
    } else out += c;
  }
  return out;
}
