import months from '../../../assets/lexicon/page-months.json';
import { dayOf, isoOf } from '../../model/day';
import { foldSameLength } from '../../text/fold';

const MONTHS: Readonly<Record<string, Readonly<Record<string, number>>>> = months;
/** Years in which a web page can have been published. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
/** Only the beginning of a line is read for a date. */
const MAX_LINE = 200;

/**
 * The date that a machine wrote for machines (`datePublished`, `article:published_time`, `datetime`), as ISO 8601, or null.
 * Reads ISO 8601 in its usual shapes, RFC 822, seconds and milliseconds since 1970, and printed dates as a last resort.
 * Impossible dates (30 February, 25 o'clock) give null and are never moved to another day.
 */
export function declaredDate(text: string, language: string | null): string | null {
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
  const printed = printedDate(value, language);
  if (printed?.includes('T') && /(?:GMT|UTC|\sZ)$/i.test(value)) return `${printed}Z`;
  return printed;
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
 * The first full date that is printed in a line, with the time beside it, as ISO 8601 without zone; null when the line has none.
 * A date without a year is none. Days and months in figures are read in the order of the language; where that order cannot be
 * told (03/04/2024 in English of no country), null.
 */
export function printedDate(line: string, language: string | null): string | null {
  return printedDates(line, language)[0]?.iso ?? null;
}

/** A date in a line, with the number of its first character and the one behind its last. */
export interface PrintedDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** All full dates of a line (at most five), left to right. */
export function printedDates(line: string, language: string | null): PrintedDate[] {
  const tokens = tokenize(foldSameLength(line.slice(0, MAX_LINE)));
  const dates: PrintedDate[] = [];
  for (let i = 0; i < tokens.length && dates.length < 5; i++) {
    const read = figuresAt(tokens, i, language) ?? wordsAt(tokens, i, language);
    if (!read) continue;
    const time = timeNear(tokens, read.next);
    const start = tokens[i]?.at ?? 0;
    const last = tokens[(time?.next ?? read.next) - 1];
    dates.push({
      iso: time ? `${read.day}T${time.text}` : read.day,
      start,
      end: last ? last.at + last.text.length : start,
    });
    i = (time?.next ?? read.next) - 1;
  }
  return dates;
}

interface Token {
  readonly text: string;
  readonly at: number;
}

function tokenize(line: string): Token[] {
  return [...line.matchAll(/\d{1,8}|[\p{L}\p{M}]{1,40}|[^\s\p{L}\p{M}\d]/gu)].map((m) => ({ text: m[0], at: m.index }));
}

/** A day that was read, and the index of the token behind it. */
interface Read {
  readonly day: string;
  readonly next: number;
}

const YEAR_MARKS = new Set(['-', '/', '.', '年', '년']);
const MONTH_MARKS = new Set(['-', '/', '.', '月', '월']);

/** `2024-03-28`, `2024年3月28日`, `2024. 3. 28.`, `28.03.2024`, `28/03/2024`. */
function figuresAt(tokens: readonly Token[], i: number, language: string | null): Read | null {
  const [a, mark1, b, mark2, c] = [0, 1, 2, 3, 4].map((n) => tokens[i + n]?.text ?? '') as [
    string,
    string,
    string,
    string,
    string,
  ];
  if (!isNumber(a) || !isNumber(b) || !isNumber(c) || !YEAR_MARKS.has(mark1) || !MONTH_MARKS.has(mark2)) return null;
  if (a.length === 4) {
    const day = dateText(yearOf(a, language), Number(b), Number(c));
    const after = tokens[i + 5]?.text ?? '';
    return day && c.length <= 2 ? { day, next: i + (after === '日' || after === '일' ? 6 : 5) } : null;
  }
  if (c.length !== 4 || a.length > 2 || b.length > 2 || mark1 !== mark2) return null;
  const year = yearOf(c, language);
  const dayFirst = dateText(year, Number(b), Number(a));
  const monthFirst = dateText(year, Number(a), Number(b));
  if (dayFirst && monthFirst && dayFirst !== monthFirst && mark1 !== '.') {
    const tag = (language ?? '').toLowerCase();
    if (/^en-(?:us|ph|ca)|^es-us|^fil/.test(tag)) return { day: monthFirst, next: i + 5 };
    if (tag === 'en' || tag === '') return null;
  }
  const day = dayFirst ?? (mark1 === '/' ? monthFirst : null);
  return day ? { day, next: i + 5 } : null;
}

/** `28 March 2024`, `March 28th, 2024`, `28 de marzo de 2024`, `2024. március 28.` */
function wordsAt(tokens: readonly Token[], i: number, language: string | null): Read | null {
  const first = tokens[i]?.text ?? '';
  if (isNumber(first)) {
    const month = skip(tokens, i + 1, 2);
    const number = monthOf(tokens[month]?.text ?? '', language);
    if (number === null) return null;
    const other = skip(tokens, month + 1, 2);
    const second = tokens[other]?.text ?? '';
    if (!isNumber(second)) return null;
    const day =
      first.length === 4
        ? second.length <= 2 && dateText(yearOf(first, language), number, Number(second))
        : first.length <= 2 && second.length === 4 && dateText(yearOf(second, language), number, Number(first));
    return day ? { day, next: other + 1 } : null;
  }
  const number = monthOf(first, language);
  if (number === null) return null;
  const date = skip(tokens, i + 1, 1);
  const year = skip(tokens, date + 1, 2);
  const [d, y] = [tokens[date]?.text ?? '', tokens[year]?.text ?? ''];
  if (!isNumber(d) || d.length > 2 || !isNumber(y) || y.length !== 4) return null;
  const day = dateText(yearOf(y, language), number, Number(d));
  return day ? { day, next: year + 1 } : null;
}

const JOINTS = new Set([
  '.',
  ',',
  '،',
  '-',
  '/',
  'º',
  '°',
  'st',
  'nd',
  'rd',
  'th',
  'de',
  'del',
  'di',
  'of',
  'a',
  'د',
  'kello',
  'den',
]);

/** Index of the next token that is not a joint of a date, passing at most `most` of them. */
function skip(tokens: readonly Token[], from: number, most: number): number {
  let at = from;
  while (at < from + most && JOINTS.has(tokens[at]?.text ?? '')) at++;
  return at;
}

/** A time of day within a few tokens behind a date: `10:22`, `10h22`, `10.22 Uhr`, `2:05 pm`. */
function timeNear(tokens: readonly Token[], from: number): { text: string; next: number } | null {
  for (let i = from; i < from + 5; i++) {
    const [h, mark, m, half] = [0, 1, 2, 3].map((n) => tokens[i + n]?.text ?? '') as [string, string, string, string];
    if (!isNumber(h)) continue;
    if (!/^[:h時시点]$/.test(mark) || !/^\d\d$/.test(m) || h.length > 2) return null;
    const hour = (Number(h) % (half === 'pm' || half === 'am' ? 12 : 24)) + (half === 'pm' ? 12 : 0);
    if (Number(h) > 23 || Number(m) > 59) return null;
    return { text: `${String(hour).padStart(2, '0')}:${m}`, next: i + 3 };
  }
  return null;
}

/** The number of a month from its folded name. Names that mean two months are read only in a known language. */
export function monthOf(name: string, language: string | null): number | null {
  if (name.length < 2) return null;
  const own = (language ?? '').split('-')[0] ?? '';
  const table = Object.hasOwn(MONTHS, own) ? MONTHS[own] : undefined;
  if (table && Object.hasOwn(table, name)) return table[name] ?? null;
  const found = new Set<number>();
  for (const names of Object.values(MONTHS)) if (Object.hasOwn(names, name)) found.add(names[name] as number);
  return found.size === 1 ? ([...found][0] as number) : null;
}

function isNumber(text: string): boolean {
  return text !== '' && text >= '0' && text < ':';
}

/** A year of four figures; Thai pages count 543 more. */
function yearOf(text: string, language: string | null): number {
  const year = Number(text);
  return year > 2400 && year < 2700 && (language ?? 'th').startsWith('th') ? year - 543 : year;
}

function dateText(year: number, month: number, date: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const day = dayOf(year, month, date);
  return day === null ? null : isoOf(day);
}
