/** A name cut into words, each with all the ways it may sound. */
import type { Span } from '../model/span';
import { readHan, readHangul, readWord } from './reading';
import { type Script, scriptOfWord } from './script';
import { hasOwnLetters, letterTable, type Place, type Reading } from './sounds';
import {
  apartRow,
  articleLength,
  compoundSurnames,
  dictionaryForms,
  givenIds,
  inCyrillic,
  isHonorific,
  isParticle,
  isPatronymic,
  isRoyal,
  isSmallParticle,
  joinedBeginnings,
  joinsLast,
  joinsNext,
  mayBeLast,
  originsOf,
  plain,
  servantOf,
  surnameIds,
  titleLength,
} from './words';

/** Longest name that is read, in code units; what is behind it is left out. */
export const MAX_NAME = 80;
const MAX_WORDS = 8;
const MAX_WORD = 40;

/** One way a word may sound. */
export interface Form {
  readonly reading: Reading;
  /** True when a case ending was taken off for it. */
  readonly inflected: boolean;
  /** For Han characters: by which of the four ways they are read. A name is read one way throughout. */
  readonly way?: HanWay;
  /** Read as in another language than that of the text: not used where both names are in one alphabet. */
  readonly guess?: boolean;
}

/** Ways of reading Han characters. */
export type HanWay = 'mandarin' | 'korean' | 'vietnamese' | 'japanese';

/** A word of a name, or a syllable of a Korean or Chinese one. */
export interface Word {
  readonly text: string;
  readonly plain: string;
  /** In the name. */
  readonly span: Span;
  readonly script: Script;
  /** Letters of two alphabets in one word. */
  readonly mixed: boolean;
  readonly forms: readonly Form[];
  readonly initial: boolean;
  readonly patronymic: boolean;
  readonly particle: boolean;
  readonly surnames: readonly string[];
  readonly givens: readonly number[];
  /** Row of look-alike names, -1 when in none. */
  readonly apart: number;
}

/** A name ready to be compared. */
export interface PreparedName {
  readonly name: string;
  readonly language: string;
  readonly script: Script;
  /** The words without honorifics. Never empty unless the name holds no letter. */
  readonly words: readonly Word[];
  /** The words without particles, unless nothing else is left. */
  readonly core: readonly Word[];
  /** The syllables of a name of two to four Han characters or Hangul syllables; null for any other. */
  readonly syllables: readonly Word[] | null;
  /** Looks like surname and given name in the East Asian order. */
  readonly eastAsian: boolean;
  readonly mixed: boolean;
  /** A title of kings and popes stands before it: a single word is the given name. */
  readonly royal: boolean;
}

const cache = new Map<string, PreparedName>();
const CACHE_SIZE = 4000;

/** Prepares a name; remembered for the last few thousand names. */
export function prepareName(name: string, language: string): PreparedName {
  const base = language.split('-')[0]?.toLowerCase() ?? '';
  const key = `${base}\u0000${name.slice(0, MAX_NAME)}`;
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const made = prepare(
    name.slice(0, MAX_NAME),
    base === 'nb' || base === 'nn' ? 'no' : base === 'bs' || base === 'sh' ? 'hr' : base,
  );
  cache.set(key, made);
  return made;
}

/** Letters, marks and apostrophes of one word. A blank, a dot, a hyphen and the middle dots of Chinese and Japanese end it. */
const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’ʼʻ`׳״\u200c]{0,79}/gu;

function prepare(name: string, language: string): PreparedName {
  const words: Word[] = [];
  // Latin letters among Cyrillic ones are read as what they look like, and the name is then in one alphabet.
  const printed = scriptOfWord(name);
  const written = printed.mixed ? name.replace(WORD, inCyrillic) : name;
  const { script } = written === name ? printed : scriptOfWord(written);
  for (const match of written.matchAll(WORD)) {
    if (words.length >= MAX_WORDS) break;
    for (const word of wordsOf(written, match[0], match.index, language)) words.push(word);
  }
  joinDouble(words, language);
  const named = words.filter(
    (word, i) => !isHonorific(word.text) || (i > 0 && i === words.length - 1 && !mayBeLast(word.text)),
  );
  const royal = words.some((word) => isRoyal(word.text));
  const kept = named.length > 0 ? named : words;
  if (kept.length > 1)
    for (const [i, word] of kept.entries()) if (word.script === 'han') kept[i] = spokenInChinese(word);
  const strong = kept.filter((word) => !word.particle);
  const core = strong.length > 0 ? strong : kept;
  const first = core[0];
  const inOrder =
    core.length >= 2 &&
    core.length <= 4 &&
    first !== undefined &&
    first.surnames.length > 0 &&
    core.every((w) => w.plain.length <= 9);
  if (inOrder) return eastAsianName(name, script, language, kept, core);
  const syllables = kept.length === 1 ? syllablesOf(kept[0] as Word, language) : null;
  return {
    name,
    language,
    script,
    words: kept,
    core,
    syllables,
    eastAsian: syllables !== null && (syllables[0] as Word).surnames.length > 0,
    mixed: words.some((word) => word.mixed),
    royal,
  };
}

/** Puts double names of two words into one: عبد الحميد and Abdelhamid, نصر الله and Nasrallah. */
function joinDouble(words: Word[], language: string): void {
  for (let i = 0; i + 1 < words.length; i++) {
    const [one, next] = [words[i] as Word, words[i + 1] as Word];
    if (one.script !== next.script || one.initial || next.initial) continue;
    const servant = joinsNext(one.text, one.script) ? servantOf[one.script] : undefined;
    const text = servant
      ? servant + next.text.slice(articleLength(next.text, next.script)).toLowerCase()
      : joinsLast(next.text)
        ? one.text + next.text
        : null;
    if (text === null || text.length > MAX_WORD) continue;
    const span = { start: one.span.start, end: next.span.end };
    words.splice(i, 2, makeWord(text, span, one.script, one.mixed || next.mixed, language, false));
  }
}

/** A name with an East Asian surname before the rest: its Latin words are also read as Korean and Chinese are written. */
function eastAsianName(
  name: string,
  script: Script,
  language: string,
  kept: readonly Word[],
  core: readonly Word[],
): PreparedName {
  const widened = new Map(
    core.map((word) => [
      word,
      // A syllable of one letter (Ё, Ы) is no initial unless a stop follows.
      { ...word, initial: word.initial && name[word.span.end] === '.', forms: [...word.forms, ...romanised(word)] },
    ]),
  );
  return {
    name,
    language,
    script,
    words: kept.map((word) => widened.get(word) ?? word),
    core: core.map((word) => widened.get(word) ?? word),
    syllables: null,
    eastAsian: true,
    mixed: kept.some((word) => word.mixed),
    royal: false,
  };
}

/** Part of a name with dots: a foreign name, written by its sound in Mandarin. */
function spokenInChinese(word: Word): Word {
  return { ...word, forms: word.forms.filter((form) => form.way === 'mandarin') };
}

/** The words as read in each of the ways that Han characters are; the words themselves when they are of another script. */
export function byWay(words: readonly Word[]): readonly (readonly Word[])[] {
  if (words.length < 2 || !words.every((word) => word.script === 'han')) return [words];
  let cut = waysKnown.get(words);
  if (!cut) {
    cut = cutByWay(words);
    waysKnown.set(words, cut);
  }
  return cut;
}

/** Kept with the words, so that what is remembered of the readings in each way is found again in the next comparison. */
const waysKnown = new WeakMap<readonly Word[], readonly (readonly Word[])[]>();

function cutByWay(words: readonly Word[]): readonly (readonly Word[])[] {
  const ways = new Set(words.flatMap((word) => word.forms.flatMap((form) => form.way ?? [])));
  return [...ways].map((way) =>
    words.map((word) => ({ ...word, forms: word.forms.filter((form) => form.way === way) })),
  );
}

function romanised(word: Word): Form[] {
  const { script } = word;
  if (script !== 'latin' && script !== 'cyrillic' && script !== 'greek') return [];
  const lower = word.text.normalize('NFC').toLowerCase();
  const tongues = script === 'cyrillic' ? ['ko', 'zh', 'vi'] : ['ko', 'zh'];
  return tongues.map((tongue) => {
    const reading = readWord(lower, script, tongue);
    return script === 'latin' ? { reading, inflected: false } : { reading, inflected: false, guess: true };
  });
}

function wordsOf(name: string, raw: string, at: number, language: string): Word[] {
  const text = raw.slice(0, MAX_WORD).replace(/['’ʼ`]$/u, '');
  const { script, mixed } = scriptOfWord(text);
  const cut = titleLength(text, language);
  const body = text.slice(0, text.length - cut);
  const span = { start: at, end: at + body.length };
  const alphabet = script === 'latin' || script === 'cyrillic' || script === 'greek';
  const hyphen = name[at + raw.length] === '-' || name[at + raw.length] === '‑';
  const article = hyphen && (articleLength(`${body}-xx`, script) === body.length + 1 || isParticle(body));
  const small = !alphabet || body === body.toLowerCase();
  const particle = article || (small && (isParticle(body) || isSmallParticle(body)));
  return [makeWord(body, span, script, mixed, language, particle)];
}

function makeWord(
  text: string,
  span: Span,
  script: Script,
  mixed: boolean,
  language: string,
  particle: boolean,
  syllable = false,
): Word {
  return { text, span, mixed, particle, ...traitsOf(text, script, language, syllable) };
}

/** What a word has of itself, wherever it stands. */
type Traits = Omit<Word, 'text' | 'span' | 'mixed' | 'particle'>;

const traitsKnown = new Map<string, Traits>();
/** Most words that are remembered: those of some long texts in which a name was looked for. */
const MOST_TRAITS = 6000;

/** Made once for a word: names repeat their words, and a name is looked for in all runs of words of a text. */
function traitsOf(text: string, script: Script, language: string, syllable: boolean): Traits {
  const key = `${language}\u0000${script}\u0000${syllable ? 1 : 0}${text}`;
  let traits = traitsKnown.get(key);
  if (!traits) {
    traits = makeTraits(text, script, language, syllable);
    if (traitsKnown.size >= MOST_TRAITS) traitsKnown.clear();
    traitsKnown.set(key, traits);
  }
  return traits;
}

function makeTraits(text: string, script: Script, language: string, syllable: boolean): Traits {
  const article = articleLength(text, script);
  const lower = text.slice(article).normalize('NFC').toLowerCase();
  const alphabet =
    script === 'latin' || script === 'cyrillic' || script === 'greek' || script === 'armenian' || script === 'georgian';
  const folded = plain(lower);
  return {
    plain: folded,
    script,
    forms: formsOf(lower, script, language, syllable),
    initial: alphabet && [...lower].length === 1,
    patronymic: isPatronymic(folded),
    surnames: surnameIds(folded),
    apart: apartRow(folded),
    givens: [folded, ...dictionaryForms(folded, language)].flatMap((form) => givenIds(form)),
  };
}

const beginnings = new Map<Script, readonly string[]>([
  ['hangul', joinedBeginnings.hangul],
  ['arabic', joinedBeginnings.arabic],
]);
/** Shortest rest of a word whose beginning is taken off, in letters. */
const MIN_REST = 3;

function withoutBeginning(word: string, script: Script): string[] {
  return (beginnings.get(script) ?? [])
    .filter((beginning) => word.startsWith(beginning) && word.length >= beginning.length + MIN_REST)
    .map((beginning) => word.slice(beginning.length));
}

function sameReading(a: Reading, b: Reading): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as Place, b[i] as Place];
    if (x !== y && (x.set !== y.set || x.omit !== y.omit)) return false;
  }
  return true;
}

function formsOf(word: string, script: Script, language: string, syllable: boolean): Form[] {
  const forms: Form[] = [];
  const add = (reading: Reading, inflected: boolean, way?: HanWay, guess = false) => {
    if (reading.length === 0 || forms.some((form) => form.way === way && sameReading(form.reading, reading))) return;
    forms.push(way ? { reading, inflected, way } : guess ? { reading, inflected, guess } : { reading, inflected });
  };
  if (script === 'hangul' && syllable) {
    add(readHangul(word, true), false);
    return forms;
  }
  if (script === 'han') {
    add(readHan(word, 'mandarin', 0), false, 'mandarin');
    if (word.length <= 4) {
      add(readHan(word, 'korean', 0), false, 'korean');
      add(readHan(word, 'korean', 1), false, 'korean');
      add(readHan(word, 'mandarin', 1), false, 'mandarin');
      add(readHan(word, 'vietnamese', 0), false, 'vietnamese');
      add(readHan(word, 'japanese', 0), false, 'japanese');
    }
    return forms;
  }
  add(readWord(word, script, language), false);
  if (hasOwnLetters(script, language)) add(readWord(word, script, null), false);
  if (script === 'latin' && language !== 'zh' && letterTable('latin', 'zh') && /q(?!u)|x|zh/.test(word))
    add(readWord(word, script, 'zh'), false);
  if (script === 'latin' || script === 'cyrillic')
    for (const origin of originsOf(word, script))
      if (origin !== language) add(readWord(word, script, origin), false, undefined, true);
  // The article and the first half of a double given name are written in one with the rest: 알아사드, محمدجواد.
  for (const rest of withoutBeginning(word, script)) add(readWord(rest, script, language), false);
  const stems = dictionaryForms(word, language);
  for (const stem of stems) {
    add(readWord(stem, script, language), true);
    if (script === 'latin' && hasOwnLetters(script, language)) add(readWord(stem, script, null), true);
  }
  // English endings are silent or not by what stands before them, so that stems are not read as English.
  if (script === 'latin')
    for (const stem of stems)
      for (const origin of originsOf(stem, script))
        if (origin !== 'english' && origin !== language) add(readWord(stem, script, origin), true, undefined, true);
  return forms;
}

/** Two to four Han characters or Hangul syllables, one word each; a surname of two is kept together. */
function syllablesOf(word: Word, language: string): Word[] | null {
  if (word.script !== 'han' && word.script !== 'hangul') return null;
  const units = [...word.text];
  if (units.length < 2 || units.length > 4 || units.join('').length !== units.length) return null;
  const pieces =
    units.length >= 3 && compoundSurnames.has(units.slice(0, 2).join(''))
      ? [units.slice(0, 2).join(''), ...units.slice(2)]
      : units;
  let at = word.span.start;
  return pieces.map((piece) => {
    const span = { start: at, end: at + piece.length };
    at = span.end;
    return makeWord(piece, span, word.script, false, language === 'ko' ? '' : language, false, true);
  });
}

const joinedKnown = new WeakMap<readonly Word[], readonly Form[]>();

/** The words read as one, for scripts and spellings that do not part them: the n-th form of each, then the inflected forms of the last. */
export function joinedForms(words: readonly Word[]): readonly Form[] {
  let forms = joinedKnown.get(words);
  if (!forms) {
    forms = joinForms(words);
    joinedKnown.set(words, forms);
  }
  return forms;
}

function joinForms(words: readonly Word[]): Form[] {
  const forms: Form[] = [];
  const most = Math.min(3, Math.max(...words.map((word) => word.forms.filter((form) => !form.inflected).length)));
  const ways = new Set(words.flatMap((word) => word.forms.map((form) => form.way)));
  if (ways.size > 1 || !ways.has(undefined)) {
    for (const way of ways) {
      if (way === undefined) continue;
      const reading = words.flatMap(
        (word) => (word.forms.find((form) => form.way === way) ?? word.forms[0])?.reading ?? [],
      );
      if (reading.length > 0) forms.push({ reading, inflected: false, way });
    }
    return forms;
  }
  for (let n = 0; n < most; n++) {
    const reading = words.flatMap((word) => {
      const straight = word.forms.filter((form) => !form.inflected);
      return straight[Math.min(n, straight.length - 1)]?.reading ?? [];
    });
    if (reading.length > 0) forms.push({ reading, inflected: false });
  }
  const last = words[words.length - 1];
  const head = words.slice(0, -1).flatMap((word) => word.forms[0]?.reading ?? []);
  for (const form of last?.forms ?? [])
    if (form.inflected) forms.push({ reading: [...head, ...form.reading], inflected: true });
  return forms;
}
