import type { Comparison, Level } from '../model/comparison';
import type { NumberFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { affinity, alignBest, type Candidate, sharesNameNear } from './alignment';
import { comparison, message, sideOf } from './side';

/** Minutes by which two reports count one goal differently; more lie between two goals. */
const APART = 3;
/** Least affinity of two minutes beside which no common name was read. */
const ALIKE = 0.25;
/** Affinity from which on both surely tell of one moment, whoever did it. */
const SURE = 0.35;
/** What a common name adds. */
const NAMED = 2;

interface Pair extends Candidate<NumberFact> {
  readonly level: Level;
}

/**
 * The minutes of a match in which one player did something: a goal of the 12th minute in one report and of the 13th in the other. A minute
 * that both texts print is no other minute, whoever stands beside it.
 */
export function compareMatchMinutes(a: FactSheet, b: FactSheet): Comparison[] {
  const [left, right] = [minutesOf(a), minutesOf(b)];
  const open = (minutes: readonly NumberFact[], others: readonly NumberFact[]) =>
    minutes.filter((m) => !others.some((o) => o.value === m.value));
  const candidates: Pair[] = [];
  for (const x of open(left, right)) {
    for (const y of open(right, left)) {
      const apart = Math.abs(x.value - y.value);
      if (apart > APART) continue;
      const alike = affinity(x, a, y, b);
      const level = sharesNameNear(x, a, y, b) || alike >= SURE ? 'hard' : alike >= ALIKE ? 'soft' : null;
      if (level) candidates.push({ x, y, level, score: alike - apart + (level === 'hard' ? NAMED : 0) });
    }
  }
  return alignBest(candidates, value).map(({ x, y, level }) =>
    comparison(
      {
        kind: 'number',
        verdict: 'conflict',
        level,
        rule: 'number/other-minute',
        reason: message('why_time_other', `${x.value}′`, `${y.value}′`),
        slot: 'number:match-minute',
        question: message('q_time'),
      },
      sideOf(x.evidence, value(x)),
      sideOf(y.evidence, value(y)),
    ),
  );
}

function minutesOf(sheet: FactSheet): NumberFact[] {
  return factsOf(sheet, 'number').filter((f) => f.measure === 'match-minute');
}

function value(minute: NumberFact): string {
  return `${minute.value} match-minute`;
}
