import { tablesOf } from './tables';

/**
 * The words of each concept. A word ending in `*` stands for its beginning, and in a phrase for the beginning of each of its words.
 * In languages written without spaces all are looked for anywhere.
 */
export type ConceptWords = Readonly<Record<string, readonly string[]>>;

/** The concept lexicon of a language; empty for one that has none. */
export function conceptWordsOf(language: string): ConceptWords {
  return tablesOf(language)?.concepts ?? {};
}
