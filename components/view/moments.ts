import { dayFormat, ownCalendar } from '../../lib/messages/calendar';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A moment as a reader says it: the time today, the weekday in the last week, else the date.
 * @param at milliseconds since 1970
 */
export function writtenMoment(at: number, now: number, language: string): string {
  const calendar = ownCalendar(language) ?? undefined;
  const format = (options: Intl.DateTimeFormatOptions) => dayFormat(language, options, calendar).format(at);
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  if (sameDay) return format({ timeStyle: 'short' });
  if (at <= now && now - at < 6 * DAY) return format({ weekday: 'long', hour: 'numeric', minute: '2-digit' });
  return format({ dateStyle: 'medium' });
}

/** A number of bytes in the largest unit that leaves a figure above one: `1.4 MB`. */
export function writtenBytes(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[step] as string,
    // "3 byte" is short for no language that has forms of the word.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}
