import { tablesOf } from './tables';

/** The words that are followed by a stop without ending a sentence, in one language. */
export interface Abbreviations {
  /** Lower case, without the last stop. */
  readonly words: readonly string[];
}

const sets = new Map<string, ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();

/**
 * The words of a language that are followed by a stop without ending a sentence: titles, units, months, "bzw.", "млрд".
 * Lower case, without the stop. Empty for a language that has no list.
 * @param language BCP 47 language subtag
 */
export function abbreviationsOf(language: string): ReadonlySet<string> {
  const known = sets.get(language);
  if (known) return known;
  const locale = tablesOf(language)?.abbreviations;
  if (!locale) return NONE;
  const made: ReadonlySet<string> = new Set(locale.words);
  sets.set(language, made);
  return made;
}
