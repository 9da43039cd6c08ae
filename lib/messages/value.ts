import type { Messages } from './format';

/** An entry of a table; a printed noun may be the name of something that every object has ("constructor"). */
const entryOf = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Signs before a number; they are the same in every language. */
const HEDGES: Readonly<Record<string, string>> = {
  about: '≈ ',
  over: '> ',
  under: '< ',
  'at-least': '≥ ',
  'at-most': '≤ ',
  vague: '≈ ',
};
/** Our units that Intl can write by itself. */
const UNITS: Readonly<Record<string, string>> = {
  km: 'kilometer',
  'distance-km': 'kilometer',
  'depth-km': 'kilometer',
  metre: 'meter',
  mile: 'mile',
  kilogram: 'kilogram',
  hectare: 'hectare',
  percent: 'percent',
  degree: 'degree',
  pound: 'pound',
  year: 'year',
  month: 'month',
  week: 'week',
  day: 'day',
  hour: 'hour',
  minute: 'minute',
};

/**
 * Writes a normalised value for a reader, in the language of the interface: days (`2024-03-25/2024-03-27`), amounts
 * (`CHF 3000000000`), counts and measurements (`over 2400 dead`, `6.3 magnitude`). Null when the text is none of these.
 * @param language BCP 47 tag of the interface
 */
export function writtenValue(text: string, messages: Messages, language: string): string | null {
  return writtenDay(text, language) ?? writtenDays(text, language) ?? writtenNumber(text, messages, language);
}

/**
 * Writes the normalised value of a fact of a given kind. Beyond `writtenValue`: places and offices, whose ids are countries with
 * a name (`KP/pyongyang`) or terms (`minister/state-security KP`). What is not known is given back as it is.
 */
export function writtenFact(kind: string, text: string, messages: Messages, language: string): string {
  const known = writtenValue(text, messages, language);
  if (known !== null) return known;
  if (kind === 'place') {
    const [country = '', name] = text.split('/');
    const written = countryName(country, language);
    return written === null ? text : name ? `${capitalised(name)} (${written})` : written;
  }
  if (kind === 'role')
    return text
      .split(' ')
      .map((part) => countryName(part, language) ?? words(part))
      .join(' · ');
  if (kind === 'organisation' || kind === 'attribution') return abbreviation(text);
  if (kind === 'time') return text.replace(/^(\d{1,2}:\d{2})Z$/, '$1 UTC');
  return text;
}

/** A day or a range of days (ISO 8601) written in a language; null when the text is neither. */
function writtenDay(text: string, language: string): string | null {
  const [from, to, more] = text.split('/');
  if (from === undefined || more !== undefined || !DAY.test(from) || (to !== undefined && !DAY.test(to))) return null;
  const [start, end] = [new Date(from), new Date(to ?? from)];
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime()) || start > end) return null;
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  return start.getTime() === end.getTime() ? format.format(start) : format.formatRange(start, end);
}

/** Single days that are no run: `2024-03-25+2024-03-27`. */
function writtenDays(text: string, language: string): string | null {
  const parts = text.split('+');
  if (parts.length < 2) return null;
  const days = parts.flatMap((part) => writtenDay(part, language) ?? []);
  return days.length === parts.length ? new Intl.ListFormat(language, { type: 'conjunction' }).format(days) : null;
}

function writtenNumber(text: string, messages: Messages, language: string): string | null {
  const parts = text.split(' ');
  const currency = /^[A-Z]{3}$/.test(parts[0] ?? '') ? parts.shift() : undefined;
  const hedge = entryOf(HEDGES, parts[0] ?? '');
  if (hedge !== undefined) parts.shift();
  const [digits = '', unit, more] = parts;
  if (!/^-?\d{1,15}(?:\.\d{1,6})?$/.test(digits) || more !== undefined) return null;
  const value = Number(digits);
  if (currency !== undefined) {
    if (unit !== undefined) return null;
    // As the code, not as a sign: "$" and "kr" are several currencies.
    const style = {
      style: 'currency',
      currency,
      currencyDisplay: 'code',

      trailingZeroDisplay: 'stripIfInteger',
    };
    return (hedge ?? '') + new Intl.NumberFormat(language, style as Intl.NumberFormatOptions).format(value);
  }
  if (unit === undefined) return hedge === undefined ? null : hedge + new Intl.NumberFormat(language).format(value);
  const known = entryOf(UNITS, unit);
  const name = `noun_${unit.replace(/[^A-Za-z0-9_@]/g, '_')}`;
  const label = Object.hasOwn(messages, name) ? messages[name]?.message : undefined;
  // `2024 elections` may be printed words with a year.
  if (hedge === undefined && !known && label === undefined && /^(?:19|20)\d\d$/.test(digits)) return null;
  const number = new Intl.NumberFormat(
    language,
    known
      ? { style: 'unit', unit: known, unitDisplay: 'long', maximumFractionDigits: 3 }
      : { maximumFractionDigits: 3 },
  ).format(value);
  if (known) return (hedge ?? '') + number;
  if (unit === '?') return (hedge ?? '') + number;
  return `${hedge ?? ''}${number} ${label ?? words(unit)}`;
}

function countryName(code: string, language: string): string | null {
  if (!/^[A-Z]{2}$/.test(code)) return null;
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code) ?? null;
}

/** `minister/state-security` as "minister, state security". */
function words(id: string): string {
  return id.replaceAll('/', ', ').replaceAll('-', ' ');
}

function capitalised(id: string): string {
  return id
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');
}

/** Ids of organisations are names or acronyms: four letters and fewer are written as acronyms. */
function abbreviation(id: string): string {
  return /^[a-z]{2,4}$/.test(id) ? id.toUpperCase() : /^[a-z]/.test(id) ? capitalised(id) : id;
}
