import type { Evidence, Span } from './span';

/** What kind of fact is compared, as the reader is told. */
export type ComparisonKind =
  | 'date'
  | 'time'
  | 'duration'
  | 'number'
  | 'toll'
  | 'money'
  | 'name'
  | 'role'
  | 'organisation'
  | 'place'
  | 'attribution'
  | 'announcement'
  | 'count'
  | 'precedent'
  | 'quote'
  | 'contradiction'
  | 'topic';

/**
 * What came of comparing two facts, or of looking for one.
 * `conflict`: both cannot be right as printed. `same`: equal, with the reason. `rounding`: equal as far as they are precise.
 * `update`: a later report with another value of a figure that moves. `only-here`: no other report carries it.
 * `not-stated`: others carry it, this text does not (which is no denial).
 */
export type Verdict = 'conflict' | 'same' | 'rounding' | 'update' | 'only-here' | 'not-stated';

/** `hard`: shown by default. `soft`: an evolving, attributed or loosely worded difference. Only conflicts have a level. */
export type Level = 'hard' | 'soft';

/** A sentence for the reader: a key of the message files and what goes into its places. */
export interface Message {
  readonly key: string;
  readonly args: readonly string[];
}

/** One side of a comparison of two texts. */
export interface Side {
  /** In `title + "\n" + text` of that side. */
  readonly evidence: Evidence;
  /** The normalised value, the same in every language: `2024-03-25/2024-03-27`, `7000 container`, `CHF 3e9`. */
  readonly value: string;
  /** The parts of the evidence that differ, in the same coordinates as the evidence; empty when the whole does. */
  readonly differing: readonly Span[];
}

/** Two facts of two texts, aligned, with the verdict. */
export interface Comparison {
  readonly kind: ComparisonKind;
  readonly verdict: Exclude<Verdict, 'only-here' | 'not-stated'>;
  readonly level: Level | null;
  /** Name of the rule that decided: `<kind>/<what>`, as in `name/given-name-differs`. */
  readonly rule: string;
  /** Why, for the reader. */
  readonly reason: Message;
  /** What the two facts answer: equal for comparisons that belong on one card ("number:container"). */
  readonly slot: string;
  /** The question as the reader sees it ("Who was met?"). */
  readonly question: Message;
  readonly left: Side;
  readonly right: Side;
}
