import { dayFormat, ownCalendar } from '../../lib/messages/calendar';

const FULL = /^(\d{4})-(\d{2})-(\d{2})/;
const MONTH = /^(\d{4})-(\d{2})$/;

/** A day, or the first and the last of a month, in milliseconds since 1970. Null when it is neither. */
function boundsOf(iso: string | null): { readonly from: number; readonly to: number } | null {
  const month = MONTH.exec(iso ?? '');
  const day = month ? `${iso}-01` : FULL.exec(iso ?? '')?.[0];
  const from = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(from)) return null;
  return { from, to: month ? Date.UTC(Number(month[1]), Number(month[2]), 0) : from };
}

function inCalendar(iso: string | null, language: string, calendar?: string): string | null {
  const bounds = boundsOf(iso);
  if (bounds === null) return null;
  const options: Intl.DateTimeFormatOptions =
    bounds.from === bounds.to ? { dateStyle: 'medium' } : { year: 'numeric', month: 'long' };
  // A month of one calendar lies in two of another.
  return dayFormat(language, { ...options, timeZone: 'UTC' }, calendar).formatRange(bounds.from, bounds.to);
}

/**
 * Days in the Gregorian calendar, and in a language with a calendar of its own (Persian) in that one first: most reports print the other, and
 * so do the cards.
 */
function inBoth(write: (calendar?: string) => string | null, language: string): string | null {
  const [own, gregorian] = [ownCalendar(language), write()];
  if (own === null || gregorian === null) return gregorian;
  return `${write(own)} (${gregorian})`;
}

/**
 * The day of an ISO 8601 date or time written in a language: the day that the publisher's own clock showed, whatever the
 * reader's zone. A month stays a month. Null when it is neither.
 */
export function writtenDate(iso: string | null, language: string): string | null {
  return inBoth((calendar) => inCalendar(iso, language, calendar), language);
}

/**
 * The time of day of an ISO 8601 time as the publisher's own clock showed it, with its zone: `8:00 AM UTC+2`. Null when none is given with
 * its zone.
 */
export function writtenClock(iso: string | null, language: string): string | null {
  const parts = /T(\d{2}):(\d{2})[\d:.]{0,20}(?:Z|([+-]\d{2}):?(\d{2}))$/.exec((iso ?? '').slice(0, 60));
  const [hour = 99, minute = 99] = (parts ?? []).slice(1, 3).map(Number);
  if (!parts || hour > 23 || minute > 59) return null;
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: 'UTC' });
  const zone = parts[3] === undefined ? '' : `${Number(parts[3]) < 0 ? '-' : '+'}${Math.abs(Number(parts[3]))}`;
  const minutes = parts[4] === undefined || parts[4] === '00' ? '' : `:${parts[4]}`;
  return `${clock.format(Date.UTC(2000, 0, 1, hour, minute))} UTC${zone === '+0' ? '' : zone}${minutes}`;
}

/** The days from one to another, written in a language; a single one when they are the same. */
export function writtenSpan(from: string, to: string, language: string): string {
  const span = (calendar?: string) => {
    const days = [...new Set([inCalendar(from, language, calendar), inCalendar(to, language, calendar)])];
    return days.filter((day) => day !== null).join(' – ') || null;
  };
  return inBoth(span, language) ?? '';
}
