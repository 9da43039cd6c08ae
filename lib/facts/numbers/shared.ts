import type { NumberFact } from '../../model/fact';
import type { Draft, TextFrame } from './drafts';
import type { Head } from './head';
import type { Finder } from './lexicon';
import type { Quantity } from './quantity';
import { endsClause } from './subject';
import type { Token } from './types';

/** Most words between the ends of a range. */
export const NEXT = 2;

/** Most words between a number and the place behind it. */
const LISTED = 2;

/** "… and eight in Thailand": a number in words behind "and" or a comma, with a place and no noun behind it. */
export function mayBeListed(finder: Finder, quantity: Quantity, head: Head, frame: TextFrame): boolean {
  if (!quantity.spelled || quantity.value < 2 || quantity.value >= 1000 || quantity.ordinal || quantity.vague)
    return false;
  if (head.noun !== null || head.measure !== 'count' || !finder.lexicon.spaced) return false;
  const before = finder.tokens[quantity.from - 1];
  if (before?.text !== ',' && !finder.find(quantity.from - 1, 'and', 'conj')) return false;
  for (let at = quantity.to; at <= quantity.to + LISTED; at++)
    if (frame.placeStarts.has(finder.tokens[at]?.start ?? -1)) return true;
  return false;
}

/** "120 of the 450 seats": the first number counts what the second does. */
export function isPartOf(finder: Finder, draft: Draft, next: Draft): boolean {
  const of = finder.find(draft.quantity.to, 'part', 'whole');
  return of !== null && draft.quantity.to + of.length === next.from && next.quantity.value > draft.quantity.value;
}

/** "Of the 2.5 million dollars the winner gets 1.35 million": the currency is printed once. Such an amount is implied. */
export function sharedMoney(
  finder: Finder,
  draft: Draft,
  previous: NumberFact | undefined,
  fact: NumberFact,
): NumberFact {
  if (previous?.measure !== 'money' || fact.measure !== 'count' || fact.noun !== null || fact.ordinal) return fact;
  if (!draft.quantity.scaled || fact.value < 1e6) return fact;
  const stopped = finder.tokens[draft.to - 1]?.text === '.' && finder.tokens[draft.to]?.capital === true;
  if (!stopped && !endsClause(finder, draft.to) && !finder.find(draft.to, 'stop', 'and', 'conj')) return fact;
  return { ...fact, measure: 'money', currency: previous.currency, certainty: 'implied' };
}

/** A share and the rest make a hundred, but for what rounding takes or adds. */
const ROUNDING = 0.11;

/**
 * "For the change voted 52.4 percent, against it 47.6", "54,10 проценти, а на Симион 45,90": the word is printed once. A share that makes a
 * hundred with the one before is told; any other is implied.
 */
export function sharedPercent(
  finder: Finder,
  draft: Draft,
  previous: NumberFact | undefined,
  fact: NumberFact,
): NumberFact {
  if (previous?.measure !== 'percent' || fact.measure !== 'count' || fact.noun !== null || fact.ordinal) return fact;
  if (draft.quantity.decimals === 0 || draft.quantity.scaled || !endsClause(finder, draft.to)) return fact;
  const sum = previous.value + fact.value;
  if (Number.isInteger(previous.value) || sum > 100 + ROUNDING) return fact;
  return { ...fact, measure: 'percent', certainty: sum > 100 - ROUNDING ? 'stated' : 'implied' };
}

/** The upper end of a range of amounts is for what the lower end is for. */
export function withPurposeOf(lower: NumberFact | undefined, fact: NumberFact): NumberFact {
  const shared = lower?.measure === 'money' && fact.measure === 'money' && fact.noun === null;
  return shared ? { ...fact, noun: lower.noun } : fact;
}

/** "8 to 12 million", "zwischen 8 und 12 Millionen": the scale of the second number is that of the first too. */
export function scaledLikeNext(finder: Finder, draft: Draft, next: Draft | undefined): Draft {
  const { quantity } = draft;
  if (!next?.quantity.scaled || quantity.scaled || !quantity.plain || draft.upTo !== null) return draft;
  const between = finder.find(quantity.to, 'range', 'and');
  if (!between || next.quantity.from !== quantity.to + between.length) return draft;
  const printed = literalValue(finder.tokens[next.quantity.from]);
  if (printed <= quantity.value || printed === 0) return draft;
  const factor = next.quantity.value / printed;
  const value = quantity.value * factor;
  return { ...draft, quantity: { ...quantity, value, unit: quantity.unit * factor, scaled: true, plain: false } };
}

/** The value of a token of digits, 0 for any other. */
export function literalValue(token: Token | undefined): number {
  return token?.literal?.value ?? 0;
}
