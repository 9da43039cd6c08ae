import things from '../facts/numbers/things.json';
import type { Comparison, ComparisonKind } from '../model/comparison';
import type { NumberFact } from '../model/fact';
import { questionOf } from './number-question';
import { TOLLS } from './rounding';
import { comparison, message, sideOf } from './side';

/** Nouns for which the interface has no words: the printed ones tell what is counted. */
const WORDLESS: ReadonlySet<string> = new Set(Object.values(things.concepts));

/** It counts what the lexicon of what news is about alone has a word for. */
export function isWordless({ noun }: NumberFact): boolean {
  return noun !== null && WORDLESS.has(noun);
}

/** The value as one word: `7000 container`, `CHF 3000000000`, `6.3 magnitude`. */
export function numberValue(fact: NumberFact): string {
  const { lo, hi } = fact.interval;
  const bounds = fact.hedge === 'exact' ? String(fact.value) : `${fact.hedge} ${fact.value}`;
  if (fact.measure === 'score') return `${hi}-${lo} score`;
  if (fact.measure === 'money') return `${fact.currency ?? '?'} ${bounds}`;
  // "The fourth title" is not four titles.
  if (fact.ordinal && fact.measure === 'count') return `${bounds} ?`;
  if (fact.measure !== 'count') return `${bounds} ${fact.measure}`;
  return `${bounds} ${fact.noun === null || isWordless(fact) ? '?' : fact.noun}`;
}

export function verdictOf(
  x: NumberFact,
  y: NumberFact,
  verdict: 'conflict' | 'update',
  level: 'hard' | 'soft',
  rule: string,
  why: string,
): Comparison {
  return comparison(
    {
      kind: kindOf(x),
      verdict,
      level,
      rule,
      reason: message(why, numberValue(x), numberValue(y)),
      slot: slotOf(x),
      question: questionOf(x),
    },
    sideOf(x.evidence, numberValue(x)),
    sideOf(y.evidence, numberValue(y)),
  );
}

export function kindOf(x: NumberFact): ComparisonKind {
  if (x.measure === 'money') return 'money';
  if (x.measure === 'count' && x.noun !== null && TOLLS.has(x.noun)) return 'toll';
  return x.measure === 'count' &&
    (x.noun === 'meeting' ||
      x.noun === 'quake' ||
      x.noun === 'aftershock' ||
      x.noun === 'visit' ||
      x.noun === 'attack' ||
      x.noun === 'explosion')
    ? 'count'
    : 'number';
}

export function slotOf(x: NumberFact): string {
  return `number:${x.measure === 'count' ? (x.noun ?? '') : x.measure === 'money' ? `money:${x.currency ?? ''}:${x.value}` : x.measure}`;
}
