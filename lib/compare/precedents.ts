import type { Comparison } from '../model/comparison';
import { dateOf } from '../model/day';
import type { DayFact, FirstFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { affinity } from './alignment';
import { contextsOf, likeness } from './context';
import people from './precedent-people.json';
import { comparison, message, sideOf } from './side';

/** Least affinity of a claim and a precedent, and that from which the difference is a hard one. */
const ALIKE = 0.5;
const SURE = 1;

/** "The first in history" against a precedent with its year; "the first in 13 years" agrees with one 13 years ago. */
export function comparePrecedents(a: FactSheet, b: FactSheet): Comparison[] {
  return [...against(a, b, false), ...against(b, a, true)];
}

function against(a: FactSheet, b: FactSheet, swap: boolean): Comparison[] {
  const published = a.source.published ?? b.source.published;
  if (!published) return [];
  const { year } = dateOf(published.from);
  const found: Comparison[] = [];
  // A year that the claiming text gives itself is no precedent to it; nor is any to a text that makes the claim as well.
  const told = new Set(factsOf(a, 'day').map((f) => dateOf(f.days[0] as number).year));
  const claimed = factsOf(b, 'first').some((f) => f.within === 'ever');
  for (const first of factsOf(a, 'first')) {
    for (const before of factsOf(b, 'day')) {
      const then = dateOf(before.days[0] as number).year;
      if (then >= year - 1 || before.tells === 'report') continue;
      if (first.within === 'ever' && (claimed || told.has(then))) continue;
      const made = pair(first, before, year - then, a, b, swap);
      if (made) found.push(made);
    }
  }
  return found.slice(0, 2);
}

/** Concepts that are people: in two sentences they say who, and not what had been there before. */
const PEOPLE: ReadonlySet<string> = new Set(people.concepts.map((concept) => `k:${concept}`));

/** Both sentences have a word for the same happening or for what it is about, besides the people. */
function areOfOneKind(claim: ReadonlySet<string>, told: ReadonlySet<string>): boolean {
  return [...claim].some((key) => key.startsWith('k:') && !PEOPLE.has(key) && told.has(key));
}

function pair(
  first: FirstFact,
  before: DayFact,
  years: number,
  a: FactSheet,
  b: FactSheet,
  swap: boolean,
): Comparison | null {
  const own = sideOf(first.evidence, first.within === 'ever' ? 'first ever' : `first in ${first.within} years`);
  const other = sideOf(before.evidence, `${years} years before`);
  const base = { kind: 'precedent' as const, slot: 'precedent', question: message('q_first') };
  if (first.within !== 'ever') {
    if (first.within !== years) return null;
    const why = message('why_precedent_same', years);
    return comparison(
      { ...base, verdict: 'same', rule: 'precedent/same-years', reason: why },
      swap ? other : own,
      swap ? own : other,
    );
  }
  // The precedent must be of the same kind: what the two sentences speak of is largely the same.
  const [claim, told] = [contextsOf(a).of(first), contextsOf(b).of(before)];
  if (likeness(claim, told) < 1 || !areOfOneKind(claim, told)) return null;
  const alike = affinity(first, a, before, b);
  if (alike < ALIKE) return null;
  const why = message('why_precedent_differs', years);
  return comparison(
    {
      ...base,
      verdict: 'conflict',
      level: alike < SURE ? 'soft' : 'hard',
      rule: 'precedent/there-was-one',
      reason: why,
    },
    swap ? other : own,
    swap ? own : other,
  );
}
