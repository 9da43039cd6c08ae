import type { Comparison } from '../model/comparison';
import { dateOf } from '../model/day';
import type { DayFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { alignmentOf } from './aligned-sentences';
import { affinity } from './alignment';
import { dayConflict } from './day-values';

/** Least likeness of two sentences that are one, in two languages, and of what stands around their days. */
const ONE = 0.75;
const AROUND = 0.9;
/** Fewest words that both sentences have, besides names and places: the same people do several things in one place. */
const WORDS = 2;

/**
 * Dates left over in sentences that tell the same, one in each: "in his announcement of 11 June", wherever in a
 * text they stand. Soft, for the day may be that of another clock, and only dates of the calendar: what "three days earlier" is counted from is guessed.
 * @param settled whether the other text has the day too
 */
export function compareDaysInSentences(
  a: FactSheet,
  b: FactSheet,
  settled: (x: DayFact, others: readonly DayFact[]) => boolean,
): Comparison[] {
  const [left, right] = [factsOf(a, 'day'), factsOf(b, 'day')];
  const open = left.filter((x) => isDated(x) && isAlone(x, left) && !settled(x, right));
  if (open.length === 0) return [];
  const alignment = alignmentOf(a, b);
  return open.flatMap((x) => {
    const like = alignment.get(x.sentence);
    if (!like || like.cosine < ONE || like.words < WORDS) return [];
    const y = right.find((f) => f.sentence === like.at);
    if (!y || !isDated(y) || !isAlone(y, right) || settled(y, left)) return [];
    if (x.bound !== y.bound || isAnniversary(x, y) || !areNear(x, y, a, b) || affinity(x, a, y, b) < AROUND) return [];
    return [dayConflict('date/other-day', 'soft', x, y)];
  });
}

/** The only day of its sentence: of several each may be of its own happening. */
function isAlone(x: DayFact, all: readonly DayFact[]): boolean {
  return all.every((f) => f === x || f.sentence !== x.sentence);
}

/** Days apart, at the most, of two days that can be meant for one. */
const NEAR = 31;

/** Not far apart, and both before the texts were published or both to come: the last meeting is not the next one. */
function areNear(x: DayFact, y: DayFact, a: FactSheet, b: FactSheet): boolean {
  const [p, q] = [a.source.published, b.source.published];
  const [one, other] = [x.days[0] as number, y.days[0] as number];
  if (Math.abs(one - other) > NEAR) return false;
  return p === null || q === null || one > p.to === other > q.to;
}

/** "On 27 July 1953" and "on 27 July" of what is remembered on that day. */
function isAnniversary(x: DayFact, y: DayFact): boolean {
  const [one, other] = [dateOf(x.days[0] as number), dateOf(y.days[0] as number)];
  return one.month === other.month && one.date === other.date;
}

/**
 * A date as a calendar has it, on which something happened. Of a month or a year a text tells several things, with the same people and places in
 * them.
 */
function isDated({ basis, certainty, tells, shape }: DayFact): boolean {
  return basis === 'calendar' && certainty === 'stated' && tells === 'event' && shape === 'day';
}
