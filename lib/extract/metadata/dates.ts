import months from '../../../assets/lexicon/page-months.json';
import { gregorianOfBuddhist, islamicDay, solarHijriDay } from '../../model/calendar';
import { type Day, dayOf, isoOf } from '../../model/day';
import { foldSameLength } from '../../text/fold';
import { hasDigit, hasHalves, isAlphabetic, isSpellingUnit } from '../../text/letters';
import words from './date-words.json';

/** Years in which a web page can have been published. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
/** Only the beginning of a line is read for a date. */
const MAX_LINE = 200;

/** What comes first in a date of figures, where the page tells: day, month or nothing known. */
export type FigureOrder = 'day-first' | 'month-first' | null;

/**
 * The date that a machine wrote for machines (`datePublished`, `article:published_time`, `datetime`), as ISO 8601, or null.
 * Reads ISO 8601 in its usual shapes, RFC 822, seconds and milliseconds since 1970, and printed dates as a last resort.
 * Impossible dates (30 February, 25 o'clock) give null and are never moved to another day.
 */
export function declaredDate(text: string, language: string | null, order: FigureOrder = null): string | null {
  const value = text.slice(0, MAX_LINE).trim();
  const iso =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:[T\s_]{1,2}(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?(?!\d)/i.exec(
      value,
    );
  if (iso) {
    const day = dateText(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (day === null) return null;
    if (iso[4] === undefined) return day;
    if (Number(iso[4]) > 23 || Number(iso[5]) > 59 || Number(iso[6] ?? 0) > 60) return null;
    return `${day}T${iso[4]}:${iso[5]}${iso[6] && iso[6] !== '60' ? `:${iso[6]}` : ''}${zoneText(iso[7])}`;
  }
  if (/^\d{10}$|^\d{13}$/.test(value)) {
    const at = new Date(Number(value) * (value.length === 10 ? 1_000 : 1)).toISOString();
    return Number(at.slice(0, 4)) >= FIRST_YEAR && Number(at.slice(0, 4)) <= LAST_YEAR ? `${at.slice(0, 19)}Z` : null;
  }
  return printedDate(value, language, order);
}

function zoneText(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^[a-z]/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return Number(digits.slice(0, 2)) > 14 || Number(digits.slice(2)) > 59
    ? ''
    : `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/**
 * The first full date that is printed in a line, with the time and the zone beside it, as ISO 8601; null when the line has none.
 * A date without a year is none. Days and months in figures are read in the order of the language; where that order cannot be
 * told (03/04/2024 in English of no country), null. Dates of the Solar Hijri calendar, of Buddhist years, Japanese eras and Minguo
 * years are converted. The Islamic calendar is sighted and may be off by a day: such a date gives its month (`2024-03`) only.
 */
export function printedDate(line: string, language: string | null, order: FigureOrder = null): string | null {
  return printedDates(line, language, order)[0]?.iso ?? null;
}

/** A date in a line, with the number of its first character and the one behind its last. */
export interface PrintedDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
  /** True for a year of two figures: it needs a time or a word beside it to be believed. */
  readonly short: boolean;
}

/** All full dates of a line (at most five), left to right. Islamic dates are left out when the line has others. */
export function printedDates(line: string, language: string | null, order: FigureOrder = null): PrintedDate[] {
  const original = withFigures(line.slice(0, MAX_LINE));
  if (!hasDigit(original)) return [];
  const context: Context = { tokens: tokenize(foldSameLength(original)), original, language, order };
  const { tokens } = context;
  const dates: (PrintedDate & { readonly rough: boolean })[] = [];
  for (let i = 0; i < tokens.length && dates.length < 5; i++) {
    const read = figuresAt(context, i) ?? wordsAt(context, i);
    if (!read) continue;
    const behind = timeBehind(context, read.next);
    const before = behind ? null : timeBefore(context, i);
    const time = behind ?? before;
    const next = behind?.next ?? read.next;
    const last = tokens[next - 1];
    const start = tokens[before?.first ?? i]?.at ?? 0;
    dates.push({
      iso: time && read.day.length === 10 ? `${read.day}T${time.text}` : read.day,
      start,
      end: last ? last.at + last.text.length : start,
      short: read.short === true,
      rough: read.day.length < 10,
    });
    i = next - 1;
  }
  const exact = dates.filter((date) => !date.rough);
  return (exact.length > 0 ? exact : dates).map(({ iso, start, end, short }) => ({ iso, start, end, short }));
}

interface Token {
  readonly text: string;
  readonly at: number;
}

interface Context {
  readonly tokens: readonly Token[];
  readonly original: string;
  readonly language: string | null;
  readonly order: FigureOrder;
}

/** A year that a time is glued to (`20194:29`) is cut off. Thai abbreviations of months have points inside; everything else is figures, letters or one sign. */
const TOKEN =
  /(?:19|20)\d\d(?=\d{1,2}:\d\d)|\d{1,8}|[\u0e01-\u0e4e]{1,3}\.[\u0e01-\u0e4e]{1,2}(?![\u0e01-\u0e4e])|[\p{L}\p{M}]{1,40}|[^\s\p{L}\p{M}\d\u200c\u200d]/gu;

function tokenize(line: string): Token[] {
  // Thai months and characters that are written by a pair are left to the pattern.
  if (/[\u0e01-\u0e4e]/.test(line) || hasHalves(line))
    return [...line.matchAll(TOKEN)].map((m) => ({ text: m[0], at: m.index }));
  const tokens: Token[] = [];
  for (let i = 0; i < line.length; ) {
    const unit = line.charCodeAt(i);
    let end = i + 1;
    if (isFigure(unit)) {
      while (end < line.length && end < i + 8 && isFigure(line.charCodeAt(end))) end++;
      if (/^(?:19|20)\d\d\d{1,2}:\d\d/.test(line.slice(i, i + 9))) end = i + 4;
    } else if (isSpellingUnit(unit)) {
      while (end < line.length && end < i + 40 && isSpellingUnit(line.charCodeAt(end))) end++;
    } else if (unit === 0x200c || unit === 0x200d || /\s/.test(line[i] as string)) {
      i++;
      continue;
    }
    tokens.push({ text: line.slice(i, end), at: i });
    i = end;
  }
  return tokens;
}

function isFigure(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

const NUMERALS = '〇一二三四五六七八九';

/** `二〇二四年三月二十八日` in figures of the same length: the blanks that are over stand behind the number. */
function withFigures(line: string): string {
  if (!/[〇零一二三四五六七八九]{4}年/u.test(line)) return line;
  return line.replace(/[〇零一二三四五六七八九]{4}(?=年)|[一二三四五六七八九十]{1,3}(?=[月日])/gu, (numerals) => {
    const value = numerals.includes('十')
      ? String(tens(numerals))
      : [...numerals.replaceAll('零', '〇')].map((c) => NUMERALS.indexOf(c)).join('');
    return value.padEnd(numerals.length, ' ').slice(0, Math.max(numerals.length, value.length));
  });
}

function tens(numerals: string): number {
  const [before = '', behind = ''] = numerals.split('十');
  const value = (text: string, none: number) => (text === '' ? none : NUMERALS.indexOf(text));
  return value(before, 1) * 10 + value(behind, 0);
}

/** A day that was read (a month for the Islamic calendar), and the index of the token behind it. */
interface Read {
  readonly day: string;
  readonly next: number;
  readonly short?: boolean;
}

const YEAR_MARKS = new Set(['-', '/', '.', '‑', '–', '年', '년']);
const MONTH_MARKS = new Set(['-', '/', '.', '‑', '–', '月', '월']);
const ERAS: Readonly<Record<string, number>> = words.eras;

/** `2024-03-28`, `2024年3月28日`, `2024. 3. 28.`, `28.03.2024`, `28/03/2024`, `令和6年3月28日`, `1403/01/09`. */
function figuresAt(context: Context, i: number): Read | null {
  const { tokens, language, order } = context;
  const text = (n: number) => tokens[i + n]?.text ?? '';
  const [a, mark1, b, mark2, c] = [text(0), text(1), text(2), text(3), text(4)];
  if (!isNumber(a) || !isNumber(b) || !isNumber(c) || !YEAR_MARKS.has(mark1) || !MONTH_MARKS.has(mark2)) return null;
  const after = text(5);
  const next = i + (/^[日일]/u.test(after) ? 6 : 5);
  if (b.length > 2) return null;
  const era = eraBefore(context, i, mark1);
  if (era !== null) {
    const day = c.length <= 2 ? gregorian(Number(a) + era, Number(b), Number(c)) : null;
    return day ? { day, next } : null;
  }
  if (a.length === 4) {
    const day = c.length <= 2 ? inCalendar(context, Number(a), Number(b), Number(c)) : null;
    return day ? { day, next } : null;
  }
  if (a.length > 2 || mark1 !== mark2) return null;
  const isShort = c.length === 2;
  if (c.length !== 4 && !isShort) return null;
  if (
    isShort &&
    (a.length !== 2 ||
      b.length !== 2 ||
      mark1 === '-' ||
      (after === '.' && isNumber(text(6))) ||
      tokens[i - 1]?.text === '.')
  )
    return null;
  const year = isShort ? shortYear(Number(c), language) : Number(c);
  const dayFirst = inCalendar(context, year, Number(b), Number(a));
  const monthFirst = gregorian(year, Number(a), Number(b));
  let day = dayFirst ?? (mark1 === '/' || mark1 === '-' ? monthFirst : null);
  if (dayFirst && monthFirst && dayFirst !== monthFirst && mark1 !== '.') {
    const wanted = order ?? orderOf(language);
    if (wanted === null) return null;
    day = wanted === 'month-first' ? monthFirst : dayFirst;
  }
  return day ? { day, next: i + 5, short: isShort } : null;
}

/** The order of day and month in figures that a language tag tells. */
function orderOf(language: string | null): FigureOrder {
  const tag = (language ?? '').toLowerCase();
  if (/^en-(?:us|ph|ca)|^es-us|^fil/.test(tag)) return 'month-first';
  return tag === 'en' || tag === '' ? null : 'day-first';
}

/** What must be added to the year of an era (`令和6年`, `民國113年`; in Chinese also `113年` alone); null when it is of none. */
function eraBefore(context: Context, i: number, mark: string): number | null {
  const year = context.tokens[i]?.text ?? '';
  if (year.length > 3) return null;
  const name = context.tokens[i - 1]?.text ?? '';
  for (const [era, years] of Object.entries(ERAS)) if (name.endsWith(era)) return years;
  const chinese = (context.language ?? '').startsWith('zh');
  return chinese && year.length === 3 && (mark === '年' || mark === '/' || mark === '-' || mark === '.') ? 1911 : null;
}

/** Two figures: 00 to 49 are of this century. Thai pages count from 543 before. */
function shortYear(year: number, language: string | null): number {
  if ((language ?? '').startsWith('th')) return 2500 + year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/** `28 March 2024`, `March 28th, 2024`, `28 de marzo de 2024`, `2024. március 28.`, `2024. gada 28. martā`, `28 tháng 3, 2024`. */
function wordsAt(context: Context, i: number): Read | null {
  const { tokens } = context;
  const first = tokens[i]?.text ?? '';
  if (isNumber(first)) {
    if (first.length !== 4 && first.length > 2) return null;
    let at = skip(tokens, i + 1, 3);
    let date: string | null = null;
    if (first.length === 4 && isNumber(tokens[at]?.text ?? '')) {
      date = tokens[at]?.text ?? '';
      at = skip(tokens, at + 1, 2);
    }
    const month = monthAt(context, at);
    if (!month) return null;
    if (date !== null) {
      const day = date.length <= 2 ? inMonth(context, Number(first), month, Number(date)) : null;
      return day ? { day, next: month.next } : null;
    }
    const other = skip(tokens, month.next, 3);
    const second = tokens[other]?.text ?? '';
    if (!isNumber(second)) return null;
    const day =
      first.length === 4
        ? second.length <= 2 && inMonth(context, Number(first), month, Number(second))
        : second.length === 4 && inMonth(context, Number(second), month, Number(first));
    return day ? { day, next: other + 1 } : null;
  }
  const month = monthAt(context, i);
  if (!month) return null;
  const date = skip(tokens, month.next, 1);
  const year = skip(tokens, date + 1, 2);
  const [d, y] = [tokens[date]?.text ?? '', tokens[year]?.text ?? ''];
  if (!isNumber(d) || d.length > 2 || !isNumber(y) || y.length !== 4) return null;
  const day = inMonth(context, Number(y), month, Number(d));
  return day ? { day, next: year + 1 } : null;
}

const SIGNS = ['.', ',', '،', '-', '–', '‑', '/', 'º', '°', '(', ')', '’', "'"];
const JOINTS: ReadonlySet<string> = new Set([...SIGNS, ...words.joints.map(foldSameLength)]);

/** Index of the next token that is not a joint of a date, passing at most `most` of them. */
function skip(tokens: readonly Token[], from: number, most: number): number {
  let at = from;
  while (at < from + most && JOINTS.has(tokens[at]?.text ?? '')) at++;
  return at;
}

/** A name of a month, in each of the calendars in which it is one. */
interface Month {
  readonly gregorian: number | null;
  readonly solar: number | null;
  readonly islamic: number | null;
  readonly next: number;
}

/** The month that begins at a token: one to three words, a name and its other name behind a stroke, or `tháng 3`. */
function monthAt(context: Context, i: number): Month | null {
  const { tokens, language } = context;
  const first = tokens[i]?.text ?? '';
  if (first.length < 2 || isNumber(first)) return null;
  if (/^(?:thang|thg|tháng)$/.test(first) && isNumber(tokens[i + 1]?.text ?? '')) {
    const number = Number(tokens[i + 1]?.text);
    return number >= 1 && number <= 12 ? { gregorian: number, solar: null, islamic: null, next: i + 2 } : null;
  }
  for (let length = 3; length >= 1; length--) {
    const parts = tokens.slice(i, i + length);
    if (parts.length < length || parts.some((part) => !isAlphabetic(part.text.charCodeAt(0)))) continue;
    const name = parts.map((part) => part.text).join(' ');
    const month = { gregorian: monthOf(name, language), ...otherCalendars(name) };
    if (month.gregorian === null && month.solar === null && month.islamic === null) continue;
    let next = i + length;
    // `آذار/مارس`, `آذار (مارس)`: the same month by its other name.
    if (month.gregorian !== null && /^[/(]$/.test(tokens[next]?.text ?? '')) {
      const other = monthAt({ ...context, tokens: tokens.slice(0, next + 4) }, next + 1);
      if (other?.gregorian === month.gregorian) next = other.next + (tokens[other.next]?.text === ')' ? 1 : 0);
    }
    return { ...month, next };
  }
  return null;
}

/** The number of a month from its folded name. Names that mean two months are read only in a known language. */
export function monthOf(name: string, language: string | null): number | null {
  if (name.length < 2) return null;
  monthTables ??= readMonths();
  const own = monthTables.own.get((language ?? '').split('-')[0] ?? '')?.get(name);
  return own ?? monthTables.all.get(name) ?? null;
}

interface MonthTables {
  readonly own: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Of all languages together; null for a name that means two months. */
  readonly all: ReadonlyMap<string, number | null>;
}

let monthTables: MonthTables | null = null;

function readMonths(): MonthTables {
  const own = new Map<string, Map<string, number>>();
  const all = new Map<string, number | null>();
  const add = (language: string, name: string, number: number) => {
    const table = own.get(language) ?? new Map<string, number>();
    own.set(language, table);
    table.set(name, number);
    all.set(name, (all.get(name) ?? number) === number && all.get(name) !== null ? number : null);
  };
  for (const [language, names] of Object.entries(months as Record<string, Record<string, number>>))
    for (const [name, number] of Object.entries(names)) add(language, name, number);
  for (const [language, lists] of Object.entries(words.months))
    lists.forEach((names, index) => {
      for (const name of names) add(language, foldSameLength(name.normalize('NFC')), index + 1);
    });
  return { own, all };
}

let others: Map<string, { solar: number | null; islamic: number | null }> | null = null;

function otherCalendars(name: string): { solar: number | null; islamic: number | null } {
  if (others === null) {
    others = new Map();
    for (const calendar of ['solar', 'islamic'] as const)
      words[calendar].forEach((names, index) => {
        for (const one of names) {
          const folded = foldSameLength(one.normalize('NFC')).replace(/[\u200c\u200d]/g, ' ');
          others?.set(folded, { solar: null, islamic: null, ...others.get(folded), [calendar]: index + 1 });
        }
      });
  }
  return others.get(name) ?? { solar: null, islamic: null };
}

/** The day of a date in the calendar that its year tells: 2567 is Buddhist, 1403 Solar Hijri or Islamic. */
function inMonth(context: Context, year: number, month: Month, date: number): string | null {
  if (year >= 1300 && year < 1500) {
    if (month.solar !== null) return usual(solarHijriDay(year, month.solar, date));
    return month.islamic !== null ? islamicMonth(year, month.islamic, date) : null;
  }
  return month.gregorian === null ? null : inCalendar(context, year, month.gregorian, date);
}

/** The same for a month in figures. Years of the 14th century are Solar Hijri in Persian and Pashto, Islamic in Arabic. */
function inCalendar({ language, original }: Context, year: number, month: number, date: number): string | null {
  const tag = (language ?? '').split('-')[0] ?? '';
  if (year >= 1300 && year < 1500) {
    if (tag === 'ar') return islamicMonth(year, month, date);
    const persian = tag === 'fa' || tag === 'ps' || (tag === '' && /[۰-۹]/.test(original));
    return persian ? usual(solarHijriDay(year, month, date)) : null;
  }
  if (year > 2400 && year < 2700)
    return tag === 'th' || tag === '' ? gregorian(gregorianOfBuddhist(year), month, date) : null;
  return gregorian(year, month, date);
}

/** The month of an Islamic date, if a day more or less does not change it; else null. */
function islamicMonth(year: number, month: number, date: number): string | null {
  const day = islamicDay(year, month, date);
  if (day === null) return null;
  const [before, behind] = [isoOf(day - 1).slice(0, 7), isoOf(day + 1).slice(0, 7)];
  return before === behind && usual(day) !== null ? before : null;
}

function gregorian(year: number, month: number, date: number): string | null {
  return usual(dayOf(year, month, date));
}

function usual(day: Day | null): string | null {
  if (day === null) return null;
  const iso = isoOf(day);
  const year = Number(iso.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? iso : null;
}

interface Time {
  readonly text: string;
  readonly next: number;
}

const CLOCK: ReadonlySet<string> = new Set(words.clock.map(foldSameLength));
const AM: ReadonlySet<string> = new Set(words.am.map(foldSameLength));
const PM: ReadonlySet<string> = new Set(words.pm.map(foldSameLength));
const ZONES: ReadonlyMap<string, number> = new Map(Object.entries(words.zones));
/** Languages that write 10.22 for the time, and words that say so in others. */
const POINT = /^(?:fi|da|id|ms|it|no|nb|nn)(?:-|$)/;
const POINT_BEFORE = new Set('kl klo kello pukul jam ore alle um ora'.split(' '));
const POINT_BEHIND = new Set(['uhr', 'น', 'wib', 'wita', 'wit', 'uur', 'h']);

/** A time of day within a few tokens behind a date: `10:22`, `10h22`, `10.22 Uhr`, `2:05 pm`, `오전 9시 12분`, with its zone. */
function timeBehind(context: Context, from: number): Time | null {
  for (let i = from; i < from + 7; i++) {
    const token = context.tokens[i]?.text ?? '';
    if (!isNumber(token)) continue;
    return timeAt(context, i);
  }
  return null;
}

/** `10:22, 28 March 2024`: the time right before a date. */
function timeBefore(context: Context, from: number): (Time & { readonly first: number }) | null {
  const { tokens } = context;
  let last = from - 1;
  while (last > from - 4 && (/^[,|·•/–-]$/.test(tokens[last]?.text ?? '') || CLOCK.has(tokens[last]?.text ?? '')))
    last--;
  const first = last - 2;
  if (first < 0 || tokens[last - 1]?.text !== ':' || !isNumber(tokens[first]?.text ?? '')) return null;
  if (tokens[first - 1]?.text === ':') return null;
  const time = timeAt(context, first);
  return time ? { ...time, first } : null;
}

function timeAt(context: Context, i: number): Time | null {
  const { tokens, language } = context;
  const text = (n: number) => tokens[i + n]?.text ?? '';
  const [h, mark, m] = [text(0), text(1), text(2)];
  if (h.length > 2 || !/^\d{1,2}$/.test(m) || (m.length < 2 && mark !== '時' && mark !== '시' && mark !== '时'))
    return null;
  const point = mark === '.' && (POINT.test(language ?? '') || POINT_BEFORE.has(text(-1)) || POINT_BEHIND.has(text(3)));
  if (!/^(?:[:h時时시点：]|η)$/.test(mark) && !point) return null;
  if (Number(h) > 23 || Number(m) > 59) return null;
  let next = i + 3;
  if (/^[分분]$/.test(tokens[next]?.text ?? '')) next++;
  if (tokens[next]?.text === ':' && /^\d\d$/.test(tokens[next + 1]?.text ?? '')) next += 2;
  let hour = Number(h);
  const half = halfAt(context, next);
  if (half) {
    hour = (hour % 12) + (half.pm ? 12 : 0);
    next = half.next;
  } else if (PM.has(text(-1)) && text(-1).length > 1) hour = (hour % 12) + 12;
  else if (AM.has(text(-1)) && text(-1).length > 1) hour = hour % 12;
  const zone = zoneAt(context, next);
  return {
    text: `${String(hour).padStart(2, '0')}:${m.padStart(2, '0')}${zone?.text ?? ''}`,
    next: zone?.next ?? next,
  };
}

/** `pm`, `p.m.`, `μ.μ.`, `م` behind a time. */
function halfAt({ tokens }: Context, i: number): { pm: boolean; next: number } | null {
  const text = (n: number) => tokens[i + n]?.text ?? '';
  if (/^[apπμ]$/.test(text(0)) && text(1) === '.' && /^[mμ]$/.test(text(2)))
    return { pm: text(0) === 'p' || text(0) === 'μ', next: i + (text(3) === '.' ? 4 : 3) };
  if (PM.has(text(0))) return { pm: true, next: i + 1 };
  return AM.has(text(0)) ? { pm: false, next: i + 1 } : null;
}

/** `GMT+7`, `(UTC +03:00)`, `+0300`, `CET`, `WIB`; abbreviations in capitals only. */
function zoneAt({ tokens, original }: Context, from: number): { text: string; next: number } | null {
  let i = from;
  if (/^[(|]$/.test(tokens[i]?.text ?? '')) i++;
  const token = tokens[i];
  if (!token) return null;
  const shown = original.slice(token.at, token.at + token.text.length);
  const named = ZONES.get(token.text);
  if (named !== undefined && (shown === shown.toUpperCase() || token.text === 'мск')) {
    const offset = named === 0 ? offsetAt(tokens, i + 1) : null;
    if (offset) return offset;
    return { text: named === 0 ? 'Z' : offsetText(named), next: i + 1 };
  }
  return offsetAt(tokens, i);
}

function offsetAt(tokens: readonly Token[], i: number): { text: string; next: number } | null {
  const sign = tokens[i]?.text ?? '';
  const digits = tokens[i + 1]?.text ?? '';
  if (sign !== '+' && !(sign === '-' && /^\d{4}$|^0\d$/.test(digits))) return null;
  if (!/^\d{1,2}$|^\d{4}$/.test(digits)) return null;
  const minutes = tokens[i + 2]?.text === ':' && /^\d\d$/.test(tokens[i + 3]?.text ?? '') ? tokens[i + 3]?.text : null;
  const value =
    digits.length === 4
      ? Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
      : Number(digits) * 60 + Number(minutes ?? 0);
  if (value > 14 * 60) return null;
  return { text: offsetText(sign === '-' ? -value : value), next: i + (minutes ? 4 : 2) };
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function isNumber(text: string): boolean {
  return text !== '' && text >= '0' && text < ':';
}

function dateText(year: number, month: number, date: number): string | null {
  return gregorian(year, month, date);
}
