import type { SourceText } from '../model/article';
import type { Fact } from '../model/fact';

/**
 * Finds facts of one kind in a text. Recognisers run in a fixed order (`engine.ts`); each gets what the earlier ones found, so
 * that a date is not read as a number, nor a place as a person. It returns only its own facts. It never throws, and its time is
 * linear in the length of the text.
 */
export type Recogniser = (source: SourceText, earlier: readonly Fact[]) => Fact[];
