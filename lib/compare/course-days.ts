import type { Comparison } from '../model/comparison';
import type { DurationFact, NumberFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { affinity } from './alignment';
import { comparison, message, sideOf } from './side';

/** A day from which on an equal one is hardly met by chance. */
const UNUSUAL = 8;
/** Least affinity of a day of a course of events and of its length. */
const ALIKE = 0.3;

/** "On the 18th day of the talks" and "talks of more than 17 days", of 18 days: they agree. Nothing is said of other lengths: they may be of other days. */
export function compareCourseDays(a: FactSheet, b: FactSheet): Comparison[] {
  const agree = (x: NumberFact, y: DurationFact, of: FactSheet, other: FactSheet) =>
    y.unit === 'day' &&
    (y.interval.lo === x.value || y.interval.lo === x.value - 1) &&
    x.value >= UNUSUAL &&
    affinity(x, of, y, other) >= ALIKE;
  const found: Comparison[] = [];
  for (const x of daysOf(a)) for (const y of factsOf(b, 'duration')) if (agree(x, y, a, b)) found.push(same(x, y));
  for (const x of factsOf(a, 'duration')) for (const y of daysOf(b)) if (agree(y, x, b, a)) found.push(same(x, y));
  return found;
}

function daysOf(sheet: FactSheet): NumberFact[] {
  return factsOf(sheet, 'number').filter((f) => f.ordinal && f.noun === 'day');
}

function same(x: NumberFact | DurationFact, y: NumberFact | DurationFact): Comparison {
  return comparison(
    {
      kind: 'duration',
      verdict: 'same',
      rule: 'duration/course-day',
      reason: message('why_duration_same', value(x), value(y)),
      slot: 'duration:day',
      question: message('q_duration'),
    },
    sideOf(x.evidence, value(x)),
    sideOf(y.evidence, value(y)),
  );
}

function value(x: NumberFact | DurationFact): string {
  return `${x.kind === 'number' ? x.value : x.interval.lo} day`;
}
