import type { SourceText } from './article';
import type { Fact, FactKind, FactOf } from './fact';

/** A word of the multilingual lexicon in a text. It helps to see that two sentences speak of one thing and is never shown. */
export interface Sense {
  /** The same in all languages: `collapse`, `river`. */
  readonly id: string;
  /** Place in the text. */
  readonly start: number;
}

/** Everything that was read from one text. */
export interface FactSheet {
  readonly source: SourceText;
  /** Sorted by place in the text. */
  readonly facts: readonly Fact[];
  /** Sorted by place in the text. */
  readonly senses: readonly Sense[];
}

/** The facts of one kind, in the order of the text. */
export function factsOf<K extends FactKind>(sheet: FactSheet, kind: K): FactOf<K>[] {
  return sheet.facts.filter((f): f is FactOf<K> => f.kind === kind);
}
