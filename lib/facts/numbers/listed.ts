import type { NumberFact } from '../../model/fact';
import common from './common.json';
import type { Finder } from './lexicon';
import { isBreak } from './marks';

/** A number of a sentence with the tokens that it takes, `to` exclusive. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  readonly fact: NumberFact;
}

const TOLLS: ReadonlySet<string> = new Set(common.tolls);
/** Most words between two members of a list of places. */
const GAP = 8;
/** Most words between a number and the place behind it. */
const BEHIND = 3;
/** What names of places end with in Chinese characters: town, city, province. */
const SUFFIXES: ReadonlySet<string> = new Set(common.placeSuffixes);
/** Languages that print nouns or headlines with capitals: only behind a preposition a capital tells of a place there. */
const CAPITALS: ReadonlySet<string> = new Set(['en', 'de', 'tr', 'az', 'id', 'ms', 'vi']);

/**
 * A list of places with what happened there, in which the people are named once: "278 dead, 229 of them in Lazio and 49 in the Marche",
 * "in Ostia 30, in Terni 12 people died". A number without a noun of its own that stands beside a place takes the noun of the
 * number before it or, where that is told last, behind it.
 */
export function withListed(numbers: readonly Placed[], finder: Finder, places: ReadonlySet<number>): NumberFact[] {
  const facts = numbers.map(({ fact }) => fact);
  for (let i = 1; i < numbers.length; i++) {
    const [before, own] = [numbers[i - 1], numbers[i]] as [Placed, Placed];
    const noun = tollOf(facts[i - 1] as NumberFact);
    if (noun && isBare(own.fact) && closes(finder, own.to, places) && joins(finder, before, own, places))
      carry(facts, i, noun);
  }
  for (let i = numbers.length - 2; i >= 0; i--) {
    const [own, behind] = [numbers[i], numbers[i + 1]] as [Placed, Placed];
    const noun = tollOf(facts[i + 1] as NumberFact);
    const parted = /^[,、،]$/.test(finder.tokens[own.to]?.text ?? '');
    if (noun && isBare(facts[i] as NumberFact) && parted && named(finder, own.to, behind.from, places))
      if (named(finder, Math.max(0, own.from - BEHIND), own.from, places)) carry(facts, i, noun);
  }
  return facts;
}

function carry(facts: NumberFact[], at: number, noun: string): void {
  facts[at] = { ...(facts[at] as NumberFact), noun, certainty: 'stated' };
}

function tollOf({ measure, noun, ordinal, value }: NumberFact): string | null {
  return measure === 'count' && !ordinal && value > 0 && noun !== null && TOLLS.has(noun) ? noun : null;
}

/** It does not tell what it counts, or only that they are people. */
function isBare({ measure, noun, ordinal, hedge, partial }: NumberFact): boolean {
  return measure === 'count' && !ordinal && hedge !== 'vague' && !partial && (noun === null || noun === 'person');
}

/** Nothing that could be counted or done stands behind the number, or a place. */
function closes(finder: Finder, at: number, places: ReadonlySet<number>): boolean {
  const token = finder.tokens[at];
  // Hungarian "nyolc Thaiföldön": the preposition is an ending of the place.
  return (
    token === undefined ||
    places.has(token.start) ||
    isBreak(token) ||
    finder.find(at, 'stop', 'and', 'conj', 'part') !== null
  );
}

/** Between the two stands nothing but the name of a place and small words; or the place stands behind the second. */
function joins(finder: Finder, before: Placed, own: Placed, places: ReadonlySet<number>): boolean {
  if (own.from - before.to > GAP) return false;
  for (let at = before.to; at < own.from; at++) {
    const token = finder.tokens[at];
    if (token?.text === '.' || (at > before.to + 1 && finder.find(at, 'noun', 'unit', 'time', 'verb'))) return false;
  }
  return (
    named(finder, before.to, own.from, places) ||
    named(finder, own.to, Math.min(own.to + BEHIND, finder.tokens.length), places)
  );
}

/** A place stands among the tokens; a word with a capital may be one. */
function named(finder: Finder, from: number, to: number, places: ReadonlySet<number>): boolean {
  for (let at = from; at < to; at++) {
    const token = finder.tokens[at];
    if (token?.kind !== 'word') continue;
    if (places.has(token.start)) return true;
    if (!finder.lexicon.spaced && SUFFIXES.has(token.text.at(-1) as string)) return true;
    if (at === 0 || !token.capital || finder.all(at).length > 0) continue;
    if (!CAPITALS.has(finder.lexicon.language) || finder.find(at - 1, 'stop')) return true;
  }
  return false;
}
