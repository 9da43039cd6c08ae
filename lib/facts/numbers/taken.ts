import type { DurationFact, Fact, NumberFact } from '../../model/fact';
import { overlaps, type Span } from '../../model/span';
import { LEAST_BARE } from './aged';
import type { Token } from './types';

/** Kinds of facts whose digits are no numbers of their own: the number among them is the minute of a match. */
const TAKEN: ReadonlySet<string> = new Set(['day', 'undated-day', 'time', 'duration', 'number', 'organisation']);

/** "Шестилетний", "petogodišnji": years in one word, without digits, which may be an age also when they are few. */
const ADJECTIVE_OF_YEARS = /^[\p{L}'’]{6,32}$/u;

/** A number of years may be an age: that is told here, and the length is then taken back (`engine.ts`). */
export function takenBy(earlier: readonly Fact[]): Span[] {
  return earlier
    .filter((f) => TAKEN.has(f.kind) && !(f.kind === 'duration' && mayBeAge(f)))
    .map((f) => f.evidence)
    .sort((a, b) => a.start - b.start);
}

/** A fact lies in what is taken. */
export function isInside(taken: readonly Span[], { evidence }: NumberFact): boolean {
  return taken.some((span) => overlaps(span, evidence));
}

/** A length of time that may be the age of somebody. */
export function mayBeAge({ unit, interval, evidence }: DurationFact): boolean {
  if (unit !== 'year' || interval.lo !== interval.hi) return false;
  return interval.lo >= LEAST_BARE || ADJECTIVE_OF_YEARS.test(evidence.words);
}

/** Index of the first span, from one on, that does not end before a token. */
export function skipTaken(taken: readonly Span[], from: number, token: Span): number {
  let at = from;
  while (at < taken.length && (taken[at] as Span).end <= token.start) at++;
  return at;
}

/** A token overlaps a span, from the index on that {@link skipTaken} gives for it. */
export function isTaken(taken: readonly Span[], from: number, token: Span): boolean {
  for (let at = from; at < taken.length && (taken[at] as Span).start < token.end; at++)
    if ((taken[at] as Span).end > token.start) return true;
  return false;
}

/** The same for a token of which no index is known. */
export function isTakenSlow(taken: readonly Span[], token: Token | undefined): boolean {
  return token !== undefined && isTaken(taken, skipTaken(taken, 0, token), token);
}
