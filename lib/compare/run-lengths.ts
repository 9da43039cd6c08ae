import type { Comparison } from '../model/comparison';
import type { DayFact, DurationFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { affinity } from './alignment';
import { lastingOf } from './durations';
import { comparison, message, sideOf } from './side';

/** Most days of a run whose length is told in days. */
const LONGEST = 31;
/** Days by which a run and a length differ where they are counted in two ways: with the first day, or by the nights. */
const COUNTED = 1;
/** Least affinity of a run and a length of one thing, for a difference. */
const ALIKE = 0.5;

/**
 * "From 14 to 16 May" and "a three-day visit", of what lasts the same thing: they agree, also when the one counts the nights. They differ softly where each
 * text tells of one run or one length.
 */
export function compareRunLengths(a: FactSheet, b: FactSheet): Comparison[] {
  return [...against(a, b, false), ...against(b, a, true)];
}

function against(own: FactSheet, other: FactSheet, swap: boolean): Comparison[] {
  const [runs, lengths] = [runsOf(own), lengthsOf(other)];
  if (runs.length === 0 || lengths.length === 0) return [];
  const found: Comparison[] = [];
  const told = lengthsOf(own).length + runsOf(other).length > 0;
  for (const x of runs) {
    for (const y of lengths) {
      if (lastingOf(x, own) !== lastingOf(y, other)) continue;
      const apart = Math.abs(x.days.length - y.interval.lo);
      const differs = apart > COUNTED;
      if (differs && (told || runs.length > 1 || lengths.length > 1 || affinity(x, own, y, other) < ALIKE)) continue;
      found.push(frame(x, y, differs ? 'conflict' : apart === 0 ? 'same' : 'rounding', swap));
    }
  }
  return found;
}

/** Runs of days that are printed with both ends, of something that lasts. */
function runsOf(sheet: FactSheet): DayFact[] {
  return factsOf(sheet, 'day').filter(
    (f) =>
      f.shape === 'range' &&
      f.bound === 'at' &&
      f.tells === 'event' &&
      f.certainty === 'stated' &&
      f.days.length <= LONGEST &&
      lastingOf(f, sheet) !== null,
  );
}

function lengthsOf(sheet: FactSheet): DurationFact[] {
  return factsOf(sheet, 'duration').filter(
    (f) =>
      f.unit === 'day' &&
      f.certainty === 'stated' &&
      f.interval.lo === f.interval.hi &&
      f.interval.lo > 1 &&
      lastingOf(f, sheet) !== null,
  );
}

function frame(x: DayFact, y: DurationFact, verdict: 'same' | 'rounding' | 'conflict', swap: boolean): Comparison {
  const values = [`${x.days.length} day`, `${y.interval.lo} day`] as const;
  const sides = [sideOf(x.evidence, values[0]), sideOf(y.evidence, values[1])] as const;
  const [p, q] = swap ? ([1, 0] as const) : ([0, 1] as const);
  const differs = verdict === 'conflict';
  return comparison(
    {
      kind: 'duration',
      verdict,
      rule: differs ? 'duration/other-than-run' : 'duration/of-run',
      reason: message(differs ? 'why_duration_differs' : 'why_duration_same', values[p], values[q]),
      slot: 'duration:day',
      question: message('q_duration'),
    },
    sides[p],
    sides[q],
  );
}
