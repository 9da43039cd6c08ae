import type { Comparison, ComparisonKind, Level, Message, Side } from '../model/comparison';
import type { Evidence, Span } from '../model/span';

/** One side of a comparison. */
export function sideOf(evidence: Evidence, value: string, differing: readonly Span[] = []): Side {
  return { evidence, value, differing };
}

/** A sentence for the reader. */
export function message(key: string, ...args: (string | number)[]): Message {
  return { key, args: args.map(String) };
}

/** What a rule has to say, without repeating the frame. */
export interface Finding {
  readonly kind: ComparisonKind;
  readonly verdict: Comparison['verdict'];
  readonly level?: Level;
  readonly rule: string;
  readonly reason: Message;
  readonly slot: string;
  readonly question: Message;
}

/** Completes a comparison. Only conflicts have a level; a conflict without one is soft. */
export function comparison(finding: Finding, left: Side, right: Side): Comparison {
  return { ...finding, level: finding.verdict === 'conflict' ? (finding.level ?? 'soft') : null, left, right };
}
