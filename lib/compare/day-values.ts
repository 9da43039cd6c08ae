import type { Comparison, Level } from '../model/comparison';
import { type Day, isoOf } from '../model/day';
import type { DayFact } from '../model/fact';
import { comparison, message, sideOf } from './side';

/** The days as one word: `2024-03-25/2024-03-27` for a run, `2024-03-25+2024-03-27` for single days. */
export function daysValue(fact: DayFact): string {
  const first = fact.days[0] as number;
  const last = fact.days.at(-1) as number;
  const bound = fact.bound === 'at' ? '' : `${fact.bound} `;
  if (fact.days.length === 1) return bound + isoOf(first);
  if (fact.shape === 'enumeration')
    return (
      bound +
      runsOf(fact.days)
        .map(([from, to]) => runValue(from, to))
        .join('+')
    );
  return bound + runValue(first, last);
}

/** Fewest days of a run that are written as a run in an enumeration: "2019 and 2023" are two years. */
const RUN = 28;

/** First and last day of what an enumeration lists: single days, and months or years as a whole. */
function runsOf(days: readonly Day[]): [Day, Day][] {
  const runs: [Day, Day][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs.flatMap(([from, to]): [Day, Day][] =>
    to - from >= RUN - 1 ? [[from, to]] : Array.from({ length: to - from + 1 }, (_, k) => [from + k, from + k]),
  );
}

function runValue(first: Day, last: Day): string {
  return first === last ? isoOf(first) : `${isoOf(first)}/${isoOf(last)}`;
}

/** Two days, or runs of days, that differ. */
export function dayConflict(rule: string, level: Level, x: DayFact, y: DayFact, why = 'why_day_other'): Comparison {
  const values = y.shape === 'enumeration' ? [daysValue(y), daysValue(x)] : [daysValue(x), daysValue(y)];
  return comparison(
    {
      kind: 'date',
      verdict: 'conflict',
      level,
      rule,
      reason: message(why, ...values),
      slot: 'date:event',
      question: message('q_when'),
    },
    sideOf(x.evidence, daysValue(x)),
    sideOf(y.evidence, daysValue(y)),
  );
}
