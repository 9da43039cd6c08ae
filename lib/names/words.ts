/** Honorifics, particles, patronymics, case endings and equal names, from the data files. */
import equal from '../../assets/lexicon/graphemes-equal.json';
import data from '../../assets/lexicon/graphemes-words.json';
import { simplify } from './han';

/** Lower case without diacritics, for looking up words of any alphabet; Korean, kana and Indic words stay as they are. */
export function plain(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]*$/.test(lower)) return lower;
  let folded = plainKnown.get(lower);
  if (folded === undefined) {
    folded = fold(lower);
    if (plainKnown.size >= MOST_KNOWN) plainKnown.clear();
    plainKnown.set(lower, folded);
  }
  return folded;
}

/** Words folded last: each word of a name is looked up in several tables. */
const plainKnown = new Map<string, string>();
const MOST_KNOWN = 4000;

function fold(lower: string): string {
  let out = '';
  for (const c of lower.normalize('NFC')) {
    const code = c.charCodeAt(0);
    if (code >= 0x4e00 && code <= 0x9fff) out += simplify(c);
    else if (code > 0x530 && !(code >= 0x1e00 && code <= 0x1fff)) out += ARABIC[c] ?? c;
    else out += LETTERS[c] ?? c.normalize('NFD').replace(/\p{Mn}/gu, '');
  }
  return out;
}

const ARABIC: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  ة: 'ه',
  ـ: '',
  '\u200c': '',
  '\u200f': '',
};
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  й: 'й',
  ї: 'ї',
  ё: 'е',
};

const honorifics = new Set(data.honorifics.map(plain));
const particles = new Set(data.particles.map(plain));
const patronymics = data.patronymics.map(plain);

/** True for "Mr", "г-н", "السيد": words that are no part of a name. */
export const isHonorific = (word: string): boolean => honorifics.has(plain(word).replace(/\.$/, ''));

/** True for "de", "bin", "von": words that reports drop, join and transcribe as they like. */
export const isParticle = (word: string): boolean => particles.has(plain(word));

/** True for a word that ends like a patronymic ("Евгеньевич"). Serbian surnames do too: its place in the name decides. */
export function isPatronymic(word: string): boolean {
  const folded = plain(word);
  return folded.length > 5 && patronymics.some((ending) => folded.endsWith(ending));
}

const articles = data.articlePrefixes as Readonly<Record<string, readonly string[]>>;

/** Length of an article at the beginning of a word ("al-", "ال"), 0 when there is none or too little is left. */
export function articleLength(word: string, script: string): number {
  const lower = word.toLowerCase();
  // "النا", Elena: two letters are no word behind an article that is written on to it.
  for (const prefix of articles[script] ?? [])
    if (lower.startsWith(prefix) && lower.length >= prefix.length + (/\p{L}$/u.test(prefix) ? 3 : 2))
      return prefix.length;
  return 0;
}

const suffixes = data.suffixes as Readonly<Record<string, readonly string[]>>;

/** Length of a title written behind a name without a blank ("씨", "さん"), 0 when there is none. */
export function titleLength(word: string, language: string): number {
  let longest = 0;
  for (const title of suffixes[language] ?? []) {
    if (title.length > longest && word.endsWith(title) && word.length >= title.length + 2) longest = title.length;
  }
  return longest;
}

interface Ending {
  readonly from: string;
  readonly to: string;
  readonly atStart: boolean;
}

const compiledEndings = new Map<string, readonly Ending[]>(
  Object.entries(data.endings as Readonly<Record<string, readonly string[]>>).map(([language, list]) => [
    language,
    list
      .map((rule) => {
        const atStart = rule.startsWith('^');
        const [from = '', to = ''] = (atStart ? rule.slice(1) : rule).split('>');
        return { from, to, atStart };
      })
      .sort((a, b) => b.from.length - a.from.length),
  ]),
);

/** Shortest stem that may be left when an ending is taken off, in letters. */
const MIN_STEM = 2;
const MAX_FORMS = 5;

/** What a word may be in its dictionary form, by the endings of the language, the longest ending first; without the word itself. */
export function dictionaryForms(word: string, language: string): string[] {
  const forms: string[] = [];
  const endings = compiledEndings.get(language) ?? [];
  let bound = '';
  for (const ending of endings) {
    if (forms.length >= MAX_FORMS) break;
    const fits = ending.atStart ? word.startsWith(ending.from) : word.endsWith(ending.from);
    if (!fits || word.length - ending.from.length < MIN_STEM) continue;
    // An ending inside a longer one that fitted is not the ending of this word, except the bare vowels.
    if (bound !== '' && ending.from.length + 1 < bound.length) continue;
    if (bound === '') bound = ending.from;
    const form = ending.atStart
      ? word.slice(ending.from.length)
      : word.slice(0, word.length - ending.from.length) + ending.to;
    if (form !== word && !forms.includes(form)) forms.push(form);
  }
  return forms;
}

const surnameClasses = new Map<string, string[]>();
for (const [id, forms] of Object.entries(equal.surnames as Readonly<Record<string, readonly string[]>>)) {
  for (const form of forms.map(plain))
    surnameClasses.set(form, [...new Set([...(surnameClasses.get(form) ?? []), id])]);
}
const givenClasses = new Map<string, number[]>();
for (const [id, forms] of equal.given.entries()) {
  for (const form of forms.map(plain)) givenClasses.set(form, [...(givenClasses.get(form) ?? []), id]);
}
const apartRows = new Map<string, number>();
for (const [id, forms] of (equal.apart as readonly (readonly string[])[]).entries())
  for (const form of forms.map(plain)) apartRows.set(form, id);
const NONE: readonly never[] = [];

/** Ids of the East Asian surnames a word may be ("lee" for Ri, Yi, 이, 李). */
export const surnameIds = (word: string): readonly string[] => surnameClasses.get(plain(word)) ?? NONE;

/** Numbers of the given-name classes a word belongs to ("Volodymyr" and "Vladimir"). */
export const givenIds = (word: string): readonly number[] => givenClasses.get(plain(word)) ?? NONE;

/**
 * Number of the row of look-alike names a word stands in ("Hassan", "Hussein"), -1 when in none. Words of two rows are never one name,
 * however near their letters.
 */
export const apartRow = (word: string): number => apartRows.get(plain(word)) ?? -1;

const cues = new Map(
  Object.entries(data.origins as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>).map(
    ([script, byLanguage]) => [script, Object.entries(byLanguage)] as const,
  ),
);
/** Most languages a word is taken to come from. */
const MOST_ORIGINS = 3;

/** Languages whose spelling shows in a word ("eau": French), whatever text it stands in; at most three. */
export function originsOf(word: string, script: string): string[] {
  const marked = `^${word}$`;
  const found: string[] = [];
  for (const [language, list] of cues.get(script) ?? []) {
    if (found.length < MOST_ORIGINS && list.some((cue) => marked.includes(cue))) found.push(language);
  }
  return found;
}

/** What is written in one word with the name behind it, by script. */
export const joinedBeginnings: Readonly<Record<'hangul' | 'arabic', readonly string[]>> = data.joinedBeginnings;

const behind: ReadonlySet<string> = new Set(data.joinedBehind);
const ahead = new Map(
  Object.entries(data.joinedAhead as Readonly<Record<string, readonly string[]>>).map(([script, list]) => [
    script,
    new Set(list),
  ]),
);

/** True for a word that is one name with the word behind it ("Abdul", "عبد"). */
export const joinsNext = (word: string, script: string): boolean => ahead.get(script)?.has(word.toLowerCase()) ?? false;

/** True for a word that is one name with the word before it ("الله", "Eddine"). */
export const joinsLast = (word: string): boolean => behind.has(word.toLowerCase());

/** How a name that begins with the first half of a double name is written in one word, by script. */
export const servantOf: Readonly<Record<string, string>> = data.servantOf;

const last: ReadonlySet<string> = new Set(data.honorificsLast);

/** True for a title that may stand behind the name ("Jr", "Bey"). */
export const mayBeLast = (word: string): boolean => last.has(word.toLowerCase());

const royal: ReadonlySet<string> = new Set(data.royal);

/** True for a title that stands before a given name and not before a surname ("king"). */
export const isRoyal = (word: string): boolean => royal.has(word.toLowerCase());

const smallParticles: ReadonlySet<string> = new Set(data.smallParticles);

/** True for a particle that is one only in small letters ("es-Sisi", not "En-lai"). */
export const isSmallParticle = (word: string): boolean => smallParticles.has(word);

/** East Asian surnames of two characters. */
export const compoundSurnames: ReadonlySet<string> = new Set(equal.compound);

const koreanParticles: ReadonlySet<string> = new Set(
  (data.endings.ko as readonly string[]).map((rule) => rule.replace('>', '')),
);
const koreanTitles = suffixes.ko ?? [];

/** True for what may stand behind a Korean name in the same word: a particle, a title, or a title with a particle. */
export function followsKoreanName(rest: string): boolean {
  if (koreanParticles.has(rest)) return true;
  return koreanTitles.some(
    (title) =>
      rest.startsWith(title) &&
      (rest === title || koreanParticles.has(rest.slice(title.length)) || rest.length - title.length <= 2),
  );
}

const respelling: ReadonlySet<string> = new Set(data.respelling);

/** True for languages in Latin letters that write foreign names by their sound: Azerbaijani "Pol", Latvian "Džons". */
export const respells = (language: string): boolean => respelling.has(language);

const cyrillicOf = new Map(
  [...data.lookAlikes.latin].map((letter, i) => [letter, data.lookAlikes.cyrillic[i] as string]),
);

const ONLY_CYRILLIC = new RegExp(`(?![${data.lookAlikes.cyrillic}])\\p{Script=Cyrillic}`, 'u');

/**
 * A word of Cyrillic letters and of Latin ones that look like Cyrillic ones ("Tрaк", of a text that mixes its keyboards) in Cyrillic
 * letters; every other word as it is. Of the same length.
 */
export function inCyrillic(word: string): string {
  if (!ONLY_CYRILLIC.test(word)) return word;
  const latin = word.match(/[A-Za-z]/g);
  if (!latin?.every((letter) => cyrillicOf.has(letter))) return word;
  return word.replace(/[A-Za-z]/g, (letter) => cyrillicOf.get(letter) as string);
}
