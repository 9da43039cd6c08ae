import type { SourceText } from './article';
import type { Fact, FactKind, FactOf } from './fact';

/** Everything that was read from one text. */
export interface FactSheet {
  readonly source: SourceText;
  /** Sorted by place in the text. */
  readonly facts: readonly Fact[];
}

/** The facts of one kind, in the order of the text. */
export function factsOf<K extends FactKind>(sheet: FactSheet, kind: K): FactOf<K>[] {
  return sheet.facts.filter((f): f is FactOf<K> => f.kind === kind);
}
