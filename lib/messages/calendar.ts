/**
 * Calendars that stand beside the Gregorian one: what a reader of the language lives by. Every other language is written in the Gregorian
 * calendar, which is what reports print, whatever calendar the region of the browser prefers (Buddhist in Thailand, Islamic in some).
 */
const OWN: Readonly<Record<string, string>> = { fa: 'persian' };

/** The calendar of a language besides the Gregorian one; null where it has none. @param language BCP 47 tag */
export function ownCalendar(language: string): string | null {
  const base = language.split('-')[0]?.toLowerCase() ?? '';
  return Object.hasOwn(OWN, base) ? (OWN[base] ?? null) : null;
}

/** A format of days in the calendar that is asked for. @param options as for `Intl`; the zone is that of the reader unless one is given */
export function dayFormat(
  language: string,
  options: Intl.DateTimeFormatOptions,
  calendar = 'gregory',
): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...options, calendar });
}
