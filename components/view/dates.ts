const FULL = /^(\d{4})-(\d{2})-(\d{2})/;
const MONTH = /^(\d{4})-(\d{2})$/;

/**
 * The day of an ISO 8601 date or time written in a language: the day that the publisher's own clock showed, whatever the
 * reader's zone. A month stays a month. Null when it is neither.
 */
export function writtenDate(iso: string | null, language: string): string | null {
  if (iso === null) return null;
  const month = MONTH.test(iso);
  const day = month ? `${iso}-01` : FULL.exec(iso)?.[0];
  const at = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) return null;
  const format: Intl.DateTimeFormatOptions = month ? { year: 'numeric', month: 'long' } : { dateStyle: 'medium' };
  return new Intl.DateTimeFormat(language, { ...format, timeZone: 'UTC' }).format(at);
}

/** The days from one to another, written in a language; a single one when they are the same. */
export function writtenSpan(from: string, to: string, language: string): string {
  const days = [...new Set([writtenDate(from, language), writtenDate(to, language)])];
  return days.filter((day) => day !== null).join(' – ');
}
