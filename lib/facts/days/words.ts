/**
 * The words of dates, times and durations of one language, compiled from two tables into one trie over folded text:
 * names from CLDR (assets/lexicon/calendar.json, Unicode-3.0) and the hand-written lists (lib/facts/locales/<tag>/days.json).
 */
import type { DurationFact } from '../../model/fact';
import { foldSameLength } from '../../text/fold';
import { tablesOf } from '../locales/tables';
import shared from '../locales/und/days.json';

export type Unit = DurationFact['unit'];

/**
 * Roles that a word can have without a value of its own. `cue`: a month or a year behind it may stand alone ("in"); `skip`: an
 * article or "day" that may stand inside a date; `fromPost`, `toPost`: "from" and "until" as particles behind the date; `at`: a
 * preposition that clocks share with other things, `clock`: one that only clocks have; `topic`: the particle of the speaker in
 * verb-final languages; `filler`: words between a verb of saying and its day; `notDate`: what makes a counted number a length;
 * `night`: beside `pm`, the hours from twelve to five with it are those after midnight (Hindi "रात 2 बजे");
 * `nightTo`: before a day, or in its own form, the night that leads to it (German "in der Nacht zum", Finnish "tiistain vastaisena yönä");
 * `halfTo`: half an hour before the hour that follows (German "halb neun", 8:30);
 * `halfPast`, `quarterPast`, `quarterBefore`: before the hour, how far from it (Hindi "साढ़े दस", 10:30);
 * `doubtful`: a month whose name is a common word; `alone`: a form of a month that needs no cue; `telegram`: the mark of a dispatch;
 * `betweenPost`: behind two days ("május 20. és 22. között"); `aboutPost`: behind a clock ("5 óra körül");
 * `afterClock`, `beforeClock`: before or right behind a clock, on which side of it the moment lies (Finnish "kello 18 jälkeen"), where
 * the words of `after` and `before` do not stand before a day;
 * `matchMinute`: the word for a minute as it stands with an ordinal (Czech "ve 12. minutě"), where that is no form of a length;
 * `minuteCue`: before a number of minutes, or before one with a prime, which is then the minute of a match (Portuguese "aos 12 minutos", Italian "al 12'");
 * `numbering`: before a hyphen and a number that is an ordinal by it (Georgian "მე-12 წუთზე");
 * `weekdayCue`: a word behind which the short name of a weekday is no ordinal (pt "na segunda");
 * `named`: behind a date without a year that is part of a name ("15 Temmuz Şehitler Köprüsü", "September 11 attacks");
 * `yearly`: an adjective that holds the years, of an age as of a term ("5-jährig", "5-летний"), `sentence`: a noun for a punishment, a
 * contract, a ban: the years before it are its length and nobody's age;
 * `length`: before "of" and years, which are then a length and nobody's age ("au bout de douze ans", "un periodo de 5 años");
 * `hearsay`: in the clause of a day, that it is told at second hand or still to come (Slovenian "naj bi"): which week is meant stays a guess;
 * `firstHalf`, `secondHalf`: of a match, beside a minute; `extraTime`: right before them; `during`: behind minutes that are a length and no moment of a half;
 * `decade`: ten years, which a year behind it only names ("la década de 1980").
 */
export const FLAGS = [
  'range', 'and', 'from', 'since', 'until', 'between', 'after', 'before', 'of', 'skip', 'last', 'next', 'cue', 'at', 'clock',
  'hour', 'minute', 'half', 'halfTo', 'halfPast', 'quarterPast', 'quarterBefore', 'quarter', 'am', 'pm', 'night', 'about', 'over', 'age', 'ago', 'report', 'that', 'future', 'fromPost', 'toPost',
  'ordinal', 'yearMark', 'monthMark', 'dayMark', 'notDate', 'several', 'topic', 'filler', 'dayCue', 'telegram', 'doubtful', 'alone', 'weekdayCue', 'nightTo',
  'betweenPost', 'aboutPost', 'afterClock', 'beforeClock', 'matchMinute', 'yearly', 'sentence', 'named', 'length', 'firstHalf', 'secondHalf', 'extraTime', 'during', 'decade', 'hearsay', 'minuteCue', 'numbering',
] as const; // biome-ignore format: one list
export type Flag = (typeof FLAGS)[number];

/**
 * A hand-written table. Every list is one string with `|` between its words or phrases. `word*` also stands for its longer forms
 * (up to seven letters more); `^Word` holds only with a capital, `=word` only without one.
 */
export type DayWords = Partial<Record<Flag, string>> & {
  /** Order of bare numeric dates: day first, month first or year first. `any`: the language uses both (en-GB, en-US). */
  readonly order?: 'dmy' | 'any' | 'ymd';
  /** The month may stand before the day ("March 28", "március 25"). */
  readonly monthFirst?: boolean;
  /** A stop after a number makes an ordinal ("25. März"). */
  readonly dotOrdinal?: boolean;
  /** A stop behind four digits in the middle of a sentence makes a year ("izbori 2016. bili su"). */
  readonly dotYear?: boolean;
  /** A decimal may be printed with a stop ("6.4"): at the end of a sentence "6.4." is a date only behind a word of dates. */
  readonly dotDecimal?: boolean;
  /** A clock is printed with a stop ("o 21.35") where a decimal has a comma: a word for "at" before it is enough. */
  readonly dotClock?: boolean;
  /** The words of `clock` are said of clocks only ("klo 15", "kl. 15"): whatever stands behind the hour is not counted by it. */
  readonly clockAlone?: boolean;
  /** "28/8" is the usual way to print a date: a word of a date or of a range before it is enough to tell it from a fraction. */
  readonly slash?: boolean;
  /** "ngày 6-11" and "ngày 6.11" are dates too: behind a word that opens one day. */
  readonly dashDate?: boolean;
  /** Months and weekdays begin with a capital. */
  readonly capitals?: boolean;
  /** Accents tell words apart (Vietnamese): they are not folded away. */
  readonly accents?: boolean;
  /** Morning and afternoon stand before the hour. */
  readonly halfFirst?: boolean;
  /** Endings of verbs in the future that no other words have ("disputará", "खेलेगा"), of words in small letters that are not in the table. */
  readonly futureEndings?: string;
  /** Words are not separated by spaces, or particles are glued to them. */
  readonly glued?: boolean;
  /** The verb closes the sentence. */
  readonly verbFinal?: boolean;
  /** Endings of a topic or a subject, written together with the noun (Korean 은, 는). */
  readonly topicEndings?: string;
  /** Of these, the endings of a subject that need not be the topic (Korean 이, 가). */
  readonly subjectEndings?: string;
  /** Last letters of words said, before a closing verb of saying (Korean 고, Japanese と). */
  readonly quoteEndings?: string;
  /** Letters that are written together with the following word (Arabic و, Hebrew ב). */
  readonly prefixes?: string;
  /** CLDR lists that do not fit running text. */
  readonly without?: string;
  readonly months?: Readonly<Record<string, string>>;
  readonly monthsShort?: Readonly<Record<string, string>>;
  readonly weekdays?: Readonly<Record<string, string>>;
  readonly weekdaysShort?: Readonly<Record<string, string>>;
  /** Days from the day of publication. */
  readonly relative?: Readonly<Record<string, string>>;
  /** Weeks from the week of publication, Monday first. */
  readonly relativeWeek?: Readonly<Record<string, string>>;
  readonly relativeMonth?: Readonly<Record<string, string>>;
  readonly relativeYear?: Readonly<Record<string, string>>;
  /** Months of the Solar Hijri calendar, names of Iran and of Afghanistan. */
  readonly solar?: Readonly<Record<string, string>>;
  readonly islamic?: Readonly<Record<string, string>>;
  /** Eras: the year before the first of the era. */
  readonly eras?: Readonly<Record<string, string>>;
  readonly units?: Readonly<Partial<Record<Unit, string>>>;
  /** Units that count only when a hyphen, or nothing, stands between them and their digits: "24-часовая", "30-dnevno"; alone they are other words. */
  readonly unitsJoined?: Readonly<Partial<Record<Unit, string>>>;
  /** Words that are a whole duration: key `3 day`. */
  readonly durations?: Readonly<Record<string, string>>;
  readonly numbers?: Readonly<Record<string, string>>;
  readonly ordinals?: Readonly<Record<string, string>>;
  /**
   * Words for the hours of clocks in forms that other numbers do not have there (Polish "o trzeciej w nocy", Hungarian "háromkor"): they count beside
   * a word for the part of the day.
   */
  readonly hours?: Readonly<Record<string, string>>;
  /** Words that are a whole clock, by its hour: midnight, noon. They count beside a preposition of clocks; those of the second table by themselves. */
  readonly moments?: Readonly<Record<string, string>>;
  readonly momentsAlone?: Readonly<Record<string, string>>;
  /** Clocks: minutes east of UTC, `local`, or an area with summer time (`eu+1`, `eu+0`, `us-5`). */
  readonly zones?: Readonly<Record<string, string>>;
};

/** What a word means: several things at once when it is ambiguous. The grammar decides. */
export interface Meaning {
  month?: number;
  monthShort?: number;
  weekday?: number;
  weekdayShort?: number;
  relative?: number;
  relativeWeek?: number;
  relativeMonth?: number;
  relativeYear?: number;
  solar?: number;
  islamic?: number;
  era?: number;
  unit?: Unit;
  unitJoined?: Unit;
  duration?: { readonly amount: number; readonly unit: Unit };
  number?: number;
  /** A number from 1 to 9 or 13 to 99 in words, of which only lengths are read: what counts days of a month is written by hand. */
  count?: number;
  ordinal?: number;
  hour?: number;
  moment?: number;
  momentAlone?: number;
  zone?: string;
  readonly flags: Set<Flag>;
}

interface Node {
  readonly next: Map<number, Node>;
  exact: Meaning | null;
  stem: Meaning | null;
  capital: Meaning | null;
  lower: Meaning | null;
}

/** The compiled words of a language. */
export interface Lexicon {
  readonly root: Node;
  readonly settings: DayWords;
}

/** A word found in a text. */
export interface Found {
  readonly end: number;
  readonly meaning: Meaning;
}

const WORD = /[\p{L}\p{M}]/u;
const CAPITAL = /\p{Lu}/u;
const GLUED_LETTER = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** True for a letter or a mark. */
export function isLetter(c: string | undefined): boolean {
  if (c === undefined) return false;
  const code = c.charCodeAt(0);
  // The zero width non-joiner of Persian stands inside words.
  if (code === 0x200c) return true;
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  const known = letters[code] as number;
  if (known !== 0) return known === 1;
  const letter = WORD.test(c);
  letters[code] = letter ? 1 : 2;
  return letter;
}

/** Answers of the slow test, per code unit: 1 a letter, 2 none. */
const letters = new Uint8Array(65_536);

/** True for a character of a script that does not separate its words by spaces, or glues particles to them (Thai, Han, kana, Hangul). */
export function isGluedLetter(c: string | undefined): boolean {
  return c !== undefined && c.charCodeAt(0) >= 0x0e00 && GLUED_LETTER.test(c);
}

/** Longest match of the lexicon that begins at `at`. Stems accept up to seven letters more. */
export function lookUp(lexicon: Lexicon, folded: string, text: string, at: number): Found | null {
  let node: Node | undefined = lexicon.root;
  let best: Found | null = null;
  let upper: boolean | null = null;
  for (let i = at; node; i++) {
    if (i > at && (node.exact || node.stem || node.capital || node.lower)) {
      upper ??= CAPITAL.test(text[at] ?? '');
      const found = accept(node, folded, i, upper);
      if (found) best = found;
    }
    if (i >= folded.length) break;
    node = node.next.get(folded.charCodeAt(i));
  }
  return best;
}

function accept(node: Node, folded: string, end: number, upper: boolean): Found | null {
  const last = folded[end - 1];
  const following = folded[end];
  const inside = (isLetter(last) && isLetter(following)) || (isDigit(last) && isDigit(following));
  const exact = node.exact ?? (upper ? node.capital : node.lower);
  if (exact && (!inside || isGluedLetter(following))) return { end, meaning: exact };
  if (!node.stem) return null;
  let to = end;
  while (isLetter(folded[to]) && to - end <= 7) to++;
  return to - end > 7 ? null : { end: to, meaning: node.stem };
}

function isDigit(c: string | undefined): boolean {
  return c !== undefined && c >= '0' && c <= '9';
}

const cache = new Map<string, Lexicon>();

/** The text as the words are compared: folded, but with its accents where they tell words apart. Lengths are kept. */
export function foldWords(accents: boolean, text: string): string {
  if (!accents) return foldSameLength(text);
  let out = '';
  for (const c of text.normalize('NFC').length === text.length ? text.normalize('NFC') : text) {
    const lower = c.toLowerCase();
    out += c.length > 1 ? c : isLetter(c) ? (lower.length === 1 ? lower : c) : foldSameLength(c);
  }
  return out;
}

/** The lexicon of a language; unknown languages get the shared words only. */
export function lexiconOf(language: string): Lexicon {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const tag = base === 'nb' || base === 'nn' ? 'no' : base === 'tl' ? 'fil' : base;
  const known = cache.get(tag);
  if (known) return known;
  const made = compile(tag);
  cache.set(tag, made);
  return made;
}

/** What CLDR gives for one language. A list is one string with `|` between its words. */
export interface CldrWords {
  readonly months: readonly string[];
  readonly monthsShort: readonly string[];
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
  readonly relative: Readonly<Record<string, string>>;
  readonly relativeMonth: Readonly<Record<string, string>>;
  readonly relativeYear: Readonly<Record<string, string>>;
}

/** Words that hold for every language. */
const SHARED = shared as DayWords;

const NUMERIC = [
  'month', 'monthShort', 'weekday', 'weekdayShort', 'relative', 'relativeWeek', 'relativeMonth', 'relativeYear', 'solar', 'islamic', 'era', 'number',
  'ordinal', 'hour', 'moment', 'momentAlone',
] as const; // biome-ignore format: one list

/**
 * Least number whose words from CLDR can begin a length: those of smaller ones are other words too (Spanish "once", Italian "sei",
 * the articles), and are taken only behind the tens.
 */
export const FIRST_COUNT = 13;
/** Persian "سی", thirty, is also the letter C ("بی‌بی‌سی", BBC). */
const UNCOUNTED: ReadonlySet<string> = new Set(['fa']);

function compile(tag: string): Lexicon {
  const root = node();
  const tables = tablesOf(tag);
  const settings: DayWords = tables?.days ?? {};
  const without = new Set((settings.without ?? '').split('|'));
  const put = (list: string | undefined, give: (meaning: Meaning) => void) => {
    for (const item of (list ?? '').split('|')) if (item !== '') insert(root, item, settings.accents ?? false, give);
  };
  const putAll = (table: Readonly<Record<string, string>> | undefined, key: (typeof NUMERIC)[number]) => {
    for (const [value, list] of Object.entries(table ?? {}))
      put(list, (m) => {
        m[key] = Number(value);
      });
  };
  if (!settings.glued && !UNCOUNTED.has(tag))
    for (const [value, terms] of Object.entries(tables?.counting?.words ?? {}))
      if ((Number(value) >= FIRST_COUNT && Number(value) < 100) || (Number(value) >= 1 && Number(value) <= 9))
        put(terms.replaceAll(' ', '|'), (m) => {
          m.count = Number(value);
        });
  const cldr = tables?.calendar;
  if (cldr) {
    const numbered = (lists: readonly string[]) => Object.fromEntries(lists.map((list, i) => [i + 1, list]));
    if (!without.has('months')) putAll(numbered(cldr.months), 'month');
    if (!without.has('monthsShort')) putAll(numbered(cldr.monthsShort), 'monthShort');
    if (!without.has('weekdays')) putAll(numbered(cldr.weekdays), 'weekday');
    if (!without.has('weekdaysShort')) putAll(numbered(cldr.weekdaysShort), 'weekdayShort');
    if (!without.has('relative')) putAll(cldr.relative, 'relative');
    putAll(cldr.relativeMonth, 'relativeMonth');
    if (!without.has('relativeYear')) putAll(cldr.relativeYear, 'relativeYear');
  }
  for (const words of [SHARED, settings]) {
    putAll(words.months, 'month');
    putAll(words.monthsShort, 'monthShort');
    putAll(words.weekdays, 'weekday');
    putAll(words.weekdaysShort, 'weekdayShort');
    putAll(words.relative, 'relative');
    putAll(words.relativeWeek, 'relativeWeek');
    putAll(words.relativeMonth, 'relativeMonth');
    putAll(words.relativeYear, 'relativeYear');
    putAll(words.solar, 'solar');
    putAll(words.islamic, 'islamic');
    putAll(words.eras, 'era');
    putAll(words.numbers, 'number');
    putAll(words.ordinals, 'ordinal');
    putAll(words.hours, 'hour');
    putAll(words.moments, 'moment');
    putAll(words.momentsAlone, 'momentAlone');
    for (const [unit, list] of Object.entries(words.units ?? {}))
      put(list, (m) => {
        m.unit = unit as Unit;
      });
    for (const [unit, list] of Object.entries(words.unitsJoined ?? {}))
      put(list, (m) => {
        m.unitJoined = unit as Unit;
      });
    for (const [zone, list] of Object.entries(words.zones ?? {}))
      put(list, (m) => {
        m.zone = zone;
      });
    for (const [key, list] of Object.entries(words.durations ?? {})) {
      const [amount, unit] = key.split(' ');
      put(list, (m) => {
        m.duration = { amount: Number(amount), unit: unit as Unit };
      });
    }
    for (const flag of FLAGS)
      put(words[flag], (m) => {
        m.flags.add(flag);
      });
  }
  return { root, settings };
}

function node(): Node {
  return { next: new Map(), exact: null, stem: null, capital: null, lower: null };
}

function insert(root: Node, item: string, accents: boolean, give: (meaning: Meaning) => void): void {
  const mark = item[0];
  const slot = mark === '^' ? 'capital' : mark === '=' ? 'lower' : item.endsWith('*') ? 'stem' : 'exact';
  const word = foldWords(
    accents,
    item
      .replace(/^[\^=]/, '')
      .replace(/\*$/, '')
      .normalize('NFC'),
  );
  let at = root;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    let next = at.next.get(code);
    if (!next) {
      next = node();
      at.next.set(code, next);
    }
    at = next;
  }
  at[slot] ??= { flags: new Set() };
  give(at[slot]);
}
