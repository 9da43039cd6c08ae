import { dayOf } from '../model/day';
import words from './date-words.json';
import zones from './zones.json';

/** How far ahead of this machine's clock a date may lie: clocks and zones of publishers are wrong by so much. Milliseconds. */
const AHEAD = 2 * 86_400_000;
/** No feed is older. A date before it is a default (1 January 1970), or a year of another calendar. */
const FIRST_YEAR = 1990;
const LONGEST = 64;

/**
 * Months by their names, long and short, in the languages that are read (CLDR; English before all others, names that mean
 * two months in two languages are left out), and the words that may stand in a date and tell nothing.
 */
const MONTHS: ReadonlyMap<string, number> = new Map(
  words.months.flatMap((names, month) => names.map((name) => [name, month + 1] as const)),
);
const IGNORED: ReadonlySet<string> = new Set([...words.weekdays, ...words.joining]);
const WEEKDAYS = /^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?$/;

/** Minutes east of Greenwich by the name of a zone in capitals. Names that mean several zones (IST) are not in it. */
const ZONES: ReadonlyMap<string, number> = new Map(Object.entries(zones));

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  /** Null when the time of day is not told. */
  readonly time: { readonly hour: number; readonly minute: number; readonly second: number } | null;
  /** Minutes east of Greenwich, null when it is not told or not known. */
  readonly zone: number | null;
}

/**
 * A date of a feed as ISO 8601, with the publisher's own zone so that the day stays the one that was printed: ISO 8601 and RFC 3339
 * (JSON Feed, Atom, Dublin Core), RFC 822 and 2822 with everything that is met in its place (two-digit years, names of zones and months,
 * no weekday, another order). A day without a time stays a day; a time of an unknown zone has none. Null when it is no date: no such day
 * or hour, before 1990, more than two days ahead.
 * @param now this machine's time, milliseconds since 1970
 */
export function feedDate(text: string | null, now: number): string | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  const parts = isoParts(yearFirst(trimmed)) ?? wordParts(trimmed);
  return parts === null ? null : written(parts, now);
}

/** When a date of `feedDate` was, in milliseconds since 1970; a time without a zone is taken as UTC. */
export function timeOfDate(iso: string): number {
  return Date.parse(/T/.test(iso) && !/(?:Z|[+-]\d{2}:\d{2})$/.test(iso) ? `${iso}Z` : iso);
}

/** A date that begins with its year, in the signs of Eastern Asia or with strokes or points, as ISO 8601: no country writes the day second. */
function yearFirst(text: string): string {
  const match =
    /^(\d{4})\s{0,2}[年년/.]\s{0,2}(\d{1,2})\s{0,2}[月월/.]\s{0,2}(\d{1,2})\s{0,2}(?:[日일.]\s{0,2}|(?=[\sT])\s{0,2}|$)/.exec(
      text,
    );
  if (!match) return text;
  const rest = text.slice(match[0].length);
  return `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')} ${rest}`.trim().replace(' T', 'T');
}

function isoParts(text: string): Parts | null {
  const match =
    /^(\d{4})-?(\d{2})-?(\d{2})(?:(?:[Tt]| {1,2})(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)? {0,2}([Zz]|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/.exec(
      text,
    );
  if (!match) return null;
  const [, year, month, date, hour, minute, second, zone] = match;
  return {
    year: Number(year),
    month: Number(month),
    date: Number(date),
    time: hour === undefined ? null : { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) },
    zone: zone === undefined ? null : /^[zug]/i.test(zone) ? 0 : offsetOf(zone),
  };
}

/** Minutes of `+0430`, `+04:30`, `+04`; null when there is no such zone. */
function offsetOf(text: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (!match) return null;
  const [hours, minutes] = [Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 14 || minutes > 59) return null;
  return (match[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
}

/** Dates in words: each word is asked what it is, so that the order does not matter. A word that is nothing makes it no date. */
function wordParts(text: string): Parts | null {
  let year: number | null = null;
  let month: number | null = null;
  let date: number | null = null;
  let time: Parts['time'] = null;
  let zone: number | null = null;
  // "28-Mar-2024" as well as "28 Mar 2024"; a comment in brackets names the zone a second time.
  const spaced = text
    .normalize('NFC')
    .replace(/\([^()]{0,40}\)/g, ' ')
    .replace(/(\d)-([\p{L}\p{M}]{3,12})-(\d)/u, '$1 $2 $3');
  for (const word of spaced.split(/[\s,،]+/)) {
    if (word === '') continue;
    const small = word.toLowerCase().replace(/\.$/, '');
    if (WEEKDAYS.test(small)) continue;
    const named = MONTHS.get(small);
    if (named !== undefined) {
      if (month !== null) return null;
      month = named;
    } else if (/^\d{1,2}(?:st|nd|rd|th|\.)?$/.test(small) && date === null) {
      date = Number.parseInt(small, 10);
    } else if (/^\d{4}$/.test(small) && year === null) {
      year = Number(small);
    } else if (/^\d{2}$/.test(small) && year === null) {
      // RFC 2822, 4.3: 00 to 49 are of this century.
      year = Number(small) + (Number(small) < 50 ? 2000 : 1900);
    } else if (/^\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:am|pm|z)?$/.test(small) && time === null) {
      const [hour = 0, minute = 0, second = 0] = small.split(':').map((digits) => Number.parseInt(digits, 10));
      time = inHalves({ hour, minute, second }, small);
      if (small.endsWith('z')) zone = 0;
    } else if (/^[ap]m$/.test(small)) {
      if (time === null) return null;
      time = inHalves(time, small);
    } else if (/^[+-]\d{2}:?\d{2}$/.test(small)) {
      zone = offsetOf(small);
      if (zone === null) return null;
    } else if (/^(?:gmt|utc)[+-]\d{2}:?\d{2}$/.test(small)) {
      zone = offsetOf(small.slice(3));
    } else if (/^[a-z]{1,5}$/.test(small) && time !== null) {
      zone ??= ZONES.get(small.toUpperCase()) ?? null;
    } else if (!IGNORED.has(small)) {
      return null;
    }
  }
  return year === null || month === null || date === null ? null : { year, month, date, time, zone };
}

/** A time of the twelve hours before or after noon; an hour beyond them is left as it is. */
function inHalves(time: NonNullable<Parts['time']>, words: string): NonNullable<Parts['time']> {
  if (time.hour > 12) return time;
  if (words.endsWith('pm')) return { ...time, hour: time.hour === 12 ? 12 : time.hour + 12 };
  return words.endsWith('am') && time.hour === 12 ? { ...time, hour: 0 } : time;
}

const two = (value: number) => String(value).padStart(2, '0');

function written({ year, month, date, time, zone }: Parts, now: number): string | null {
  const day = dayOf(year, month, date);
  if (day === null || year < FIRST_YEAR) return null;
  const midnight = day * 86_400_000;
  const words = `${year}-${two(month)}-${two(date)}`;
  if (time === null) return midnight <= now + AHEAD ? words : null;
  const { hour, minute } = time;
  // A leap second is the second before it.
  const second = time.second === 60 ? 59 : time.second;
  if (hour > 23 || minute > 59 || second > 59) return null;
  const at = midnight + ((hour * 60 + minute - (zone ?? 0)) * 60 + second) * 1000;
  if (at > now + AHEAD) return null;
  const clock = `${words}T${two(hour)}:${two(minute)}:${two(second)}`;
  if (zone === null) return clock;
  if (zone === 0) return `${clock}Z`;
  const minutes = Math.abs(zone);
  return `${clock}${zone < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
