import type { Day } from '../model/day';
import { widthOf } from './drawing';
import type { TimelineEntry, TimelineFigure, TimelinePoint } from './timeline';

/** Size of a mark with the room around it, in pixels. */
export const SPOT = 14;
/** Least distance of two labels side by side. */
const LABEL_GAP = 10;
/** Size of the type of labels. */
export const LABEL_SIZE = 11;

/** From the first day to the last, drawn between two lengths from the side where reading begins. */
export interface Scale {
  readonly from: Day;
  readonly days: number;
  /** Minutes by which its clock is ahead of UTC where hours are told apart; else null. */
  readonly zone?: number | null;
  readonly left: number;
  readonly right: number;
}

/** Where a moment stands: the middle of a day is the day and a half. */
export function xOf({ from, days, left, right }: Scale, at: number): number {
  return left + ((at - from) / days) * (right - left);
}

/** A mark that wants to stand at `x`, and may be moved between `least` and `most`. */
export interface Wish {
  readonly x: number;
  readonly least: number;
  readonly most: number;
}

/** Where a mark stands: its length along the axis and its level above the line, 0 for the line itself. */
export interface Stand {
  readonly x: number;
  readonly level: number;
}

/** From so many days on the hours of a day are not told apart. */
const MOST_DAYS_OF_HOURS = 3;
const MINUTES_PER_DAY = 1_440;

/**
 * The days that a time line spans, and whether the hours are told apart: over few days, when at least two texts give their time with its zone.
 * @param zone minutes by which the clock of the picture is ahead of UTC; null for days on each publisher's own clock
 */
export function spanOf(
  entries: readonly Dated[],
  offset: number,
): { readonly from: Day; readonly days: number; readonly zone: number | null } {
  const bounds = (zone: number | null) => {
    const days = entries.map((entry) => {
      const at = momentOf(entry, zone);
      return at === null ? [entry.from, entry.to] : [Math.floor(at), Math.floor(at)];
    });
    const from = days.reduce((least, [day = 0]) => Math.min(least, day), Number.POSITIVE_INFINITY);
    const to = days.reduce((most, [, day = 0]) => Math.max(most, day), Number.NEGATIVE_INFINITY);
    return { from, days: to - from + 1 };
  };
  const timed = entries.filter(({ instant }) => instant !== null).length;
  const hours = bounds(offset);
  if (timed > 1 && hours.days <= MOST_DAYS_OF_HOURS) return { ...hours, zone: offset };
  return { ...bounds(null), zone: null };
}

/** The moment of an entry as a day and its part on the clock of the picture; null when only the day is known or asked for. */
function momentOf({ instant }: { readonly instant?: number | null }, zone: number | null): number | null {
  return zone === null || instant === null || instant === undefined ? null : (instant + zone) / MINUTES_PER_DAY;
}

/** Minutes by which the clock of an ISO 8601 time is ahead of UTC; 0 when it has none. */
export function zoneOf(published: string | null): number {
  const parts = /T\d{2}:\d{2}[\d:.]{0,20}([+-])(\d{2}):?(\d{2})$/.exec((published ?? '').slice(0, 60));
  if (!parts) return 0;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]));
}

/** Costs of one level and of one pixel aside: up to four levels are taken before a mark moves far. */
const COST = { level: 7, pixel: 1 } as const;

/**
 * Gives each mark a place on which no other stands: at its own moment when that is free, else beside it within its bounds or a level higher.
 * In the order in which they are given, so that the first of a day stands first.
 */
export function swarm(wishes: readonly Wish[], size = SPOT): Stand[] {
  const stands: Stand[] = [];
  for (const { x, least, most } of wishes) {
    const free = (at: number, level: number) =>
      stands.every((other) => other.level !== level || Math.abs(other.x - at) >= size - 0.01);
    let best: Stand = { x, level: stands.length };
    let cost = best.level * COST.level;
    for (let level = 0; level * COST.level < cost; level++) {
      for (let step = 0; level * COST.level + step * size * COST.pixel < cost; step++) {
        const at = [x + step * size, x - step * size].find(
          (place) => place >= least && place <= most && free(place, level),
        );
        if (at !== undefined) {
          best = { x: at, level };
          cost = level * COST.level + step * size * COST.pixel;
        }
        if (x + step * size > most && x - step * size < least) break;
      }
    }
    stands.push(best);
  }
  return stands;
}

/** What the marks of some entries wish: the middle of their days; a wide day has room on both sides. */
export function wishOf(
  scale: Scale,
  { from, to, instant }: { readonly from: Day; readonly to: Day; readonly instant?: number | null },
): Wish {
  const moment = momentOf({ instant: instant ?? null }, scale.zone ?? null);
  const [start, end] = [xOf(scale, from), xOf(scale, to + 1)];
  const inside = (x: number) => Math.min(scale.right - SPOT / 2, Math.max(scale.left + SPOT / 2, x));
  if (moment !== null) {
    const at = inside(xOf(scale, moment));
    return { x: at, least: inside(at - SPOT), most: inside(at + SPOT) };
  }
  const x = inside((start + end) / 2);
  const half = from === to ? Math.max(SPOT, (end - start) / 2 - SPOT / 2) : SPOT;
  return { x, least: inside(x - half), most: inside(x + half) };
}

/** An entry whose day is known. */
export type Dated = TimelineEntry & { readonly from: Day; readonly to: Day };

export function isDated(entry: TimelineEntry): entry is Dated {
  return entry.from !== null && entry.to !== null;
}

/** Entries that share a line. */
export interface LaneOf<E> {
  readonly key: string;
  readonly entries: readonly E[];
}

/** Entries by lane; the lane that begins first stands first, since the entries are in the order of time. */
export function lanesBy<E>(entries: readonly E[], keyOf: (entry: E) => string): LaneOf<E>[] {
  const lanes = new Map<string, E[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const lane = lanes.get(key);
    if (lane) lane.push(entry);
    else lanes.set(key, [entry]);
  }
  return [...lanes].map(([key, inside]) => ({ key, entries: inside }));
}

/** A day, or an hour of one, that is written on the axis. */
export interface Tick {
  /** A part of a day where hours are told apart. */
  readonly day: number;
  /** Where its words stand, and where its line. */
  readonly x: number;
  readonly line: number;
  readonly label: string;
}

/**
 * The days that are written on the axis, as many as stand side by side: at even distances from the first. A label is moved inside where it
 * would leave the picture, and left out where it would touch the one before it.
 * @param written the day as a reader writes it, in short
 */
export function ticksOf(scale: Scale, written: (day: Day) => string, width: number): Tick[] {
  const { from, days } = scale;
  const half = (label: string) => widthOf(label, LABEL_SIZE) / 2;
  const room = Math.max(half(written(from)), half(written(from + days - 1))) * 2 + LABEL_GAP;
  const fitting = Math.max(1, Math.floor((scale.right - scale.left) / room));
  const step = Math.max(1, Math.ceil(days / fitting));
  const ticks: Tick[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (let day = from; day < from + days; day += step) {
    const label = written(day);
    const x = Math.min(width - half(label), Math.max(half(label), xOf(scale, day + 0.5)));
    if (x - half(label) < end) continue;
    ticks.push({ day, x, line: xOf(scale, day + 0.5), label });
    end = x + half(label) + LABEL_GAP;
  }
  return ticks;
}

/** Hours between two that are written, the finest first. */
const HOURS = [1, 2, 3, 6, 12, 24] as const;

/** The hours that are written on the axis; the finest that have room. @param written the hour, or at midnight the day, in short */
export function hourTicks(scale: Scale, written: (at: number) => string, width: number): Tick[] {
  const half = (label: string) => widthOf(label, LABEL_SIZE) / 2;
  for (const step of HOURS) {
    const ticks: Tick[] = [];
    let end = Number.NEGATIVE_INFINITY;
    let fits = true;
    for (let hour = 0; hour < scale.days * 24; hour += step) {
      const day = scale.from + hour / 24;
      const label = written(day);
      const x = Math.min(width - half(label), Math.max(half(label), xOf(scale, day)));
      fits &&= x - half(label) >= end;
      end = x + half(label) + LABEL_GAP;
      ticks.push({ day, x, line: xOf(scale, day), label });
    }
    if (fits) return ticks;
  }
  return ticksOf(scale, written, width);
}

/** A figure as it is drawn. Heights are counted from the top of its field. */
export interface Plot {
  readonly height: number;
  readonly points: readonly { readonly point: TimelinePoint; readonly x: number; readonly y: number }[];
  /** Amounts that are written beside the field. */
  readonly levels: readonly { readonly y: number; readonly point: TimelinePoint }[];
  /** The least and the greatest amount of each day, as corners of one area; empty when all are of one day. */
  readonly ribbon: readonly (readonly [number, number])[];
}

/** Height of the field of a figure: so much for each of its amounts, within bounds. */
const PLOT = { amount: 18, least: 60, most: 150 } as const;
/** Least distance of two amounts that are written. */
const LEVEL = 14;

/** Places the points of a figure: by day and amount; those that would cover one another stand side by side. */
export function plotOf(
  scale: Scale,
  { points }: TimelineFigure,
  instants: ReadonlyMap<string | null, number | null> = new Map(),
): Plot {
  const amounts = [...new Set(points.map(({ amount }) => amount))].sort((a, b) => a - b);
  const [least = 0, most = 1] = [amounts[0], amounts.at(-1)];
  const height = Math.min(PLOT.most, Math.max(PLOT.least, amounts.length * PLOT.amount));
  const yOf = (amount: number) => height - SPOT / 2 - ((amount - least) / (most - least || 1)) * (height - SPOT);
  const wishes = points.map((point) => ({
    x: wishOf(scale, { ...point, instant: instants.get(point.reportId) ?? null }).x,
    y: yOf(point.amount),
  }));
  const placed = apart(wishes, scale).map((place, i) => ({ ...place, point: points[i] as TimelinePoint }));
  const levels: { y: number; point: TimelinePoint }[] = [];
  for (const amount of [...new Set([most, least, ...amounts])]) {
    const point =
      points.find((p) => p.amount === amount && p.hedge === null) ?? points.find((p) => p.amount === amount);
    const y = yOf(amount);
    if (point && levels.every((other) => Math.abs(other.y - y) >= LEVEL)) levels.push({ y, point });
  }
  return { height, points: placed, levels, ribbon: ribbonOf(scale, points, yOf) };
}

/** Least distance of two marks of a figure. */
const APART = SPOT - 3;

/** Moves points aside that would cover those before them: as little as can be, and not out of the picture. */
export function apart(
  places: readonly { readonly x: number; readonly y: number }[],
  { left, right }: Pick<Scale, 'left' | 'right'>,
): { x: number; y: number }[] {
  const placed: { x: number; y: number }[] = [];
  for (const { x, y } of places) {
    const near = placed.filter((other) => Math.abs(other.y - y) < APART);
    const free = (at: number) => near.every((other) => Math.abs(other.x - at) >= APART - 0.01);
    const tries = near.flatMap((_, i) => [x + (i + 1) * APART, x - (i + 1) * APART]);
    placed.push({ x: [x, ...tries].find((at) => free(at) && at >= left && at <= right) ?? x, y });
  }
  return placed;
}

/**
 * The least and the greatest amount of each day, as the corners of one area in the order of drawing. Texts of which only the month is known
 * are left out. Empty when all are of one day.
 */
export function ribbonOf(
  scale: Scale,
  points: readonly TimelinePoint[],
  yOf: (amount: number) => number,
): (readonly [number, number])[] {
  // Where hours are told apart there is no one amount of a day.
  if (typeof scale.zone === 'number') return [];
  const days = new Map<number, number[]>();
  for (const point of points) {
    if (point.from !== point.to) continue;
    const { x } = wishOf(scale, point);
    days.set(x, [...(days.get(x) ?? []), yOf(point.amount)]);
  }
  if (days.size < 2) return [];
  const sides = [...days].sort(([a], [b]) => a - b);
  return [
    ...sides.map(([x, ys]) => [x, Math.min(...ys)] as const),
    ...sides.reverse().map(([x, ys]) => [x, Math.max(...ys)] as const),
  ];
}
