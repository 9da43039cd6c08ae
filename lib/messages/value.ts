import { dayFormat, ownCalendar } from './calendar';
import { type Messages, messageName } from './names';
import { pluralForm } from './plural';

/** An entry of a table; a printed noun may be the name of something that every object has ("constructor"). */
const entryOf = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** "Since" and "until" before days. */
const BOUND = /^(since|until) (.{1,200})$/;
/** A time of day, of which the zone is UTC, or that of the place. */
const CLOCK = /^(\d{1,2}):(\d{2})(Z| local)?$/;
/** A length that may be anything between two: `24-36 year`; the second is `Infinity` where nothing bounds it. */
const LENGTH = /^(\d{1,9})-(\d{1,9}|Infinity) (minute|hour|day|week|month|year)$/;
/** The sides of a score. */
const SCORE = /^(\d{1,6}(?:\.\d)?)-(\d{1,6}(?:\.\d)?) score$/;
/** Signs before a number where it stands alone; they are the same in every language. Within a sentence there are words for them. */
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
  'altitude-km': 'kilometer',
  'km-h': 'kilometer-per-hour',
  metre: 'meter',
  'distance-m': 'meter',
  'depth-m': 'meter',
  'altitude-m': 'meter',
  millimetre: 'millimeter',
  mile: 'mile',
  kilogram: 'kilogram',
  hectare: 'hectare',
  percent: 'percent',
  degree: 'degree',
  fahrenheit: 'fahrenheit',
  pound: 'pound',
  year: 'year',
  age: 'year',
  month: 'month',
  week: 'week',
  day: 'day',
  hour: 'hour',
  minute: 'minute',
};

/** True for a measure or a unit of time that every browser writes in every language; others have a message of their own. */
export function isWrittenByIntl(measure: string): boolean {
  return entryOf(UNITS, measure) !== undefined;
}

/** What stands with a number that is not exact. @param template the message that holds the number, where it is within one */
type Hedged = (number: string, template?: string) => string;

/**
 * @param hedge `about`, `over`, …; null for an exact number
 * @param spoken true within a sentence: "about 20 dead" in place of "≈ 20 dead"
 */
function hedgedBy(hedge: string | null, messages: Messages, spoken: boolean): Hedged {
  if (hedge === null) return (number) => number;
  const words = spoken ? labelOf(`hedge/${hedge === 'vague' ? 'about' : hedge}`, messages) : undefined;
  if (words !== undefined) return (number) => words.replace('$1', () => number);
  const sign = HEDGES[hedge] ?? '';
  return (number, template) => (template === undefined ? sign : close(sign, template)) + number;
}

/**
 * Writes a normalised value for a reader, in the language of the interface: days (`2024-03-25/2024-03-27`), lengths of time (`3 day`),
 * times of day (`20:15 local`), amounts (`CHF 3000000000`), counts and measurements (`over 2400 dead`, `6.3 magnitude`),
 * scores (`2-1 score`). Null when the text is none of these.
 * @param language BCP 47 tag of the interface
 * @param spoken true within a sentence, where "about" and the like are words and not signs
 */
export function writtenValue(text: string, messages: Messages, language: string, spoken = false): string | null {
  const [, bound, days] = BOUND.exec(text) ?? [];
  if (bound !== undefined && days !== undefined) {
    const written = writtenDay(days, messages, language) ?? writtenDays(days, messages, language);
    return written === null ? null : said(`value/${bound}`, written, messages);
  }
  return (
    writtenDay(text, messages, language) ??
    writtenDays(text, messages, language) ??
    writtenTime(text, messages, language) ??
    writtenLength(text, messages, language, spoken) ??
    writtenNumber(text, messages, language, spoken)
  );
}

/**
 * Writes the normalised value of a fact of a given kind. Beyond `writtenValue`: places and offices, whose ids are countries with
 * a name (`KP/pyongyang`) or terms (`minister/state-security KP`), and what our tables say in words. What is not known is given back as it is.
 */
export function writtenFact(kind: string, text: string, messages: Messages, language: string): string {
  const known = writtenValue(text, messages, language);
  if (known !== null) return known;
  if (kind === 'place') {
    const [country = '', name] = text.split('/');
    const written = countryName(country, language);
    if (written === null || !name) return written ?? text;
    return said('value/within', labelOf(`place/${text}`, messages) ?? capitalised(name), messages, written);
  }
  if (kind === 'role') return writtenRole(text, messages, language);
  if (kind === 'organisation' || kind === 'attribution') return abbreviation(text);
  if (kind === 'announcement') return labelOf(`value/${text.replaceAll(' ', '-')}`, messages) ?? text;
  if (kind === 'precedent') return writtenPrecedent(text, messages, language) ?? text;
  if (kind === 'count' && text === '1 meeting + working-talks')
    return labelOf('value/working-talks', messages) ?? writtenFact(kind, '1 meeting', messages, language);
  return text;
}

/** Kinds whose values may be ids of our tables, which are words of English: `own-hand`, `north-of Kabul`. */
const IDS: ReadonlySet<string> = new Set(['announcement', 'contradiction', 'place', 'topic']);

/** True for a value that is an id of our tables and has no words in the interface. @param written the value as `writtenFact` writes it */
export function isBareId(kind: string, normalised: string, written: string): boolean {
  return IDS.has(kind) && written === normalised;
}

/**
 * An office within a sentence: `minister/foreign` as "minister (foreign affairs)". Null when the language has no word for it.
 */
export function writtenOffice(text: string, messages: Messages): string | null {
  const [office = '', domain] = text.split('/');
  const written = labelOf(`office/${office}`, messages);
  const field = domain ? labelOf(`domain/${domain}`, messages) : undefined;
  if (written === undefined) return null;
  return field === undefined ? written : said('value/within', written, messages, field);
}

/** A message of ours around what is given; where the language lacks the message, what is given alone, the second in brackets. */
function said(id: string, text: string, messages: Messages, second = ''): string {
  const template = labelOf(id, messages);
  if (template === undefined) return second === '' ? text : `${text} (${second})`;
  return template.replace(/\$[12]/g, (place) => (place === '$1' ? text : second));
}

/** Last day of the year or the month that begins on a day, and how it is written. */
function wholePeriod(from: string, to: string): Intl.DateTimeFormatOptions | null {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  if (day !== 1) return null;
  if (month === 1 && to === `${from.slice(0, 4)}-12-31`) return { year: 'numeric' };
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return to === last ? { year: 'numeric', month: 'long' } : null;
}

/**
 * A day or a range of days (ISO 8601) written in a language; null when the text is neither. In a language with a calendar of its own (Persian)
 * the day of the Gregorian calendar stands behind it, since that is what most reports print.
 */
function writtenDay(text: string, messages: Messages, language: string): string | null {
  const [from, to, more] = text.split('/');
  if (from === undefined || more !== undefined || !DAY.test(from) || (to !== undefined && !DAY.test(to))) return null;
  const [start, end] = [new Date(from), new Date(to ?? from)];
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime()) || start > end) return null;
  const single = start.getTime() === end.getTime();
  const medium: Intl.DateTimeFormatOptions = { dateStyle: 'medium' };
  const period = single ? null : wholePeriod(from, to ?? from);
  const written = (options: Intl.DateTimeFormatOptions, calendar?: string) => {
    const format = dayFormat(language, { ...options, timeZone: 'UTC' }, calendar);
    return single || period === options ? format.format(start) : format.formatRange(start, end);
  };
  const gregorian = written(period ?? medium);
  const own = ownCalendar(language);
  // A year of the one calendar is no year of the other.
  return own === null ? gregorian : said('value/within', written(medium, own), messages, gregorian);
}

/** Single days that are no run: `2024-03-25+2024-03-27`. */
function writtenDays(text: string, messages: Messages, language: string): string | null {
  const parts = text.split('+');
  if (parts.length < 2) return null;
  const days = parts.flatMap((part) => writtenDay(part, messages, language) ?? []);
  return days.length === parts.length ? new Intl.ListFormat(language, { type: 'conjunction' }).format(days) : null;
}

/** A time of day as clocks with 24 hours show it, in the digits of the language: it may stand beside words that print it so. */
function writtenTime(text: string, messages: Messages, language: string): string | null {
  const [, hour, minute, zone] = CLOCK.exec(text) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  const clock = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).format(Date.UTC(2000, 0, 1, Number(hour), Number(minute)));
  if (zone === undefined) return clock;
  return zone === 'Z' ? `${clock} UTC` : said('value/local-time', clock, messages);
}

function writtenLength(text: string, messages: Messages, language: string, spoken: boolean): string | null {
  const [, least, most, unit = ''] = LENGTH.exec(text) ?? [];
  if (least === undefined || most === undefined) return null;
  const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
  if (most === 'Infinity') return hedgedBy('at-least', messages, spoken)(format.format(Number(least)));
  return Number(least) > Number(most) ? null : format.formatRange(Number(least), Number(most));
}

/** `first ever`, `first in 12 years`, `12 years before`. */
function writtenPrecedent(text: string, messages: Messages, language: string): string | null {
  if (text === 'first ever') return labelOf('value/first-ever', messages) ?? null;
  const [, first, years, before] = /^(first in )?(\d{1,6}) years( before)?$/.exec(text) ?? [];
  if (years === undefined || (first === undefined) === (before === undefined)) return null;
  return counted(first ? 'value_first_in' : 'value_years_before', Number(years), messages, language) ?? null;
}

function writtenNumber(text: string, messages: Messages, language: string, spoken: boolean): string | null {
  const [, hi, lo] = SCORE.exec(text) ?? [];
  if (hi !== undefined && lo !== undefined) {
    const digits = new Intl.NumberFormat(language);
    return `${digits.format(Number(hi))}–${digits.format(Number(lo))}`;
  }
  const parts = text.split(' ');
  // An amount whose currency is not printed has `?` in its place.
  const currency = /^(?:[A-Z]{3}|\?)$/.test(parts[0] ?? '') ? parts.shift() : undefined;
  const hedge = entryOf(HEDGES, parts[0] ?? '') === undefined ? null : (parts.shift() ?? null);
  const [digits = '', unit, more] = parts;
  if (!/^-?\d{1,15}(?:\.\d{1,6})?$/.test(digits) || more !== undefined) return null;
  const value = Number(digits);
  const hedged = hedgedBy(hedge, messages, spoken);
  if (currency !== undefined && currency !== '?') {
    if (unit !== undefined) return null;
    // As the code, not as a sign: "$" and "kr" are several currencies.
    const style = {
      style: 'currency',
      currency,
      currencyDisplay: 'code',

      trailingZeroDisplay: 'stripIfInteger',
    };
    return hedged(new Intl.NumberFormat(language, style as Intl.NumberFormatOptions).format(value));
  }
  const plain = () => hedged(new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value));
  if (currency !== undefined) return unit === undefined ? plain() : null;
  if (unit === undefined) return hedge === null ? null : plain();
  const known = entryOf(UNITS, unit);
  const written = known ? undefined : counted(nounKey(unit), value, messages, language, hedged);
  // `2024 elections` may be printed words with a year.
  if (hedge === null && !known && written === undefined && /^(?:19|20)\d\d$/.test(digits)) return null;
  if (written !== undefined) return written;
  if (known) {
    const style = { style: 'unit', unit: known, unitDisplay: 'long', maximumFractionDigits: 3 } as const;
    return hedged(new Intl.NumberFormat(language, style).format(value));
  }
  return unit === '?' ? plain() : `${plain()} ${words(unit)}`;
}

/** Name of the messages of what is counted or measured. */
export function nounKey(noun: string): string {
  return messageName(`noun_${noun}`);
}

/** A sign for "about" and the like that stands close to the number where no blank parts the words. */
function close(sign: string, template: string): string {
  return /(?:^|\s)\$1(?:\s|$)/.test(template) ? sign : sign.trimEnd();
}

/**
 * A number with what it counts, in the form that the number asks for: `noun_dead_few` by the language's plural rules (CLDR, through Intl),
 * `noun_dead` where the language has one form for all. The message holds the number as `$1`, for languages part them in their own way.
 */
function counted(
  name: string,
  value: number,
  messages: Messages,
  language: string,
  hedged: Hedged = (number) => number,
): string | undefined {
  const template = messages[pluralForm(messages, name, Math.abs(value), language)]?.message;
  if (template === undefined) return undefined;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value);
  return template.replace('$1', () => hedged(number, template));
}

/** The message of a term of our own, when the language has one. */
function labelOf(id: string, messages: Messages): string | undefined {
  const name = messageName(id);
  return Object.hasOwn(messages, name) ? messages[name]?.message : undefined;
}

/** An office with what it is for, whose it is and how it is held: `minister/state-security KP former`. */
function writtenRole(text: string, messages: Messages, language: string): string {
  return text
    .split(' ')
    .flatMap((part, i) => {
      if (i > 0) return countryName(part, language) ?? labelOf(`office/${part}`, messages) ?? abbreviation(part);
      const [office = '', domain] = part.split('/');
      const written = labelOf(`office/${office}`, messages) ?? words(office);
      return domain ? [written, labelOf(`domain/${domain}`, messages) ?? words(domain)] : written;
    })
    .join(' · ');
}

function countryName(code: string, language: string): string | null {
  if (!/^[A-Z]{2}$/.test(code)) return null;
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code) ?? null;
}

/** `state-security` as "state security". */
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
