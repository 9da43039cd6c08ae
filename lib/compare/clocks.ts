import type { TimeFact } from '../model/fact';

/** Minutes of a day. */
export const DAY = 1440;

/** Minutes after midnight UTC of a time whose zone is printed, or null. */
export function utcOf(time: TimeFact): number | null {
  return typeof time.zone === 'number' ? modulo(time.minutes - time.zone) : null;
}

/** Minutes after midnight, whatever the day. */
export function modulo(minutes: number): number {
  return ((minutes % DAY) + DAY) % DAY;
}

/** Minutes between two times of day, around midnight too. */
export function apart(a: number, b: number): number {
  const d = Math.abs(a - b) % DAY;
  return Math.min(d, DAY - d);
}

/** The clock as the reader is told: `14:05`, `14:05 local`, or in universal time `12:05Z`. */
export function clock(time: TimeFact): string {
  const at = utcOf(time);
  if (at !== null) return `${digits(at)}Z`;
  return time.zone === 'local' ? `${digits(time.minutes)} local` : digits(time.minutes);
}

function digits(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** What a printed clock can stand for, in minutes before and after it. */
export interface Play {
  readonly before: number;
  readonly after: number;
}

/** Minutes that a hedged clock is off, by what the clock is rounded to: a full hour, a half, ten minutes, five, one. */
const HEDGED = [
  { to: 60, play: 20 },
  { to: 30, play: 15 },
  { to: 10, play: 5 },
  { to: 5, play: 4 },
  { to: 1, play: 2 },
] as const;
/** The same of a clock without a hedge: a full hour is often rounded, and a minute is nobody's mistake. */
const PLAIN = [
  { to: 60, play: 2 },
  { to: 5, play: 2 },
  { to: 1, play: 1 },
] as const;
/** "After six": at most so many minutes. */
const EDGE = 30;

/** How far from the printed minute a clock may lie: "about 3" reaches further than "about 3:05", "shortly after 3" one way only. */
export function playOf(time: TimeFact): Play {
  const table = time.approximate ? HEDGED : PLAIN;
  const play = table.find(({ to }) => time.minutes % to === 0)?.play ?? 1;
  if (time.edge === 'before') return { before: EDGE, after: 0 };
  if (time.edge === 'after') return { before: 0, after: EDGE };
  return { before: play, after: play };
}

/**
 * Whether two clocks, as minutes after midnight in one zone, can show one moment: the greater of the two plays covers what lies between.
 * @param p play of the first. @param q play of the second
 */
export function canBeOne(x: number, p: Play, y: number, q: Play): boolean {
  const ahead = modulo(y - x);
  const later = ahead <= DAY / 2;
  const gap = later ? ahead : DAY - ahead;
  return gap <= (later ? Math.max(p.after, q.before) : Math.max(p.before, q.after));
}
