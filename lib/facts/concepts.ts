import type { SourceText } from '../model/article';
import type { ConceptFact, Fact } from '../model/fact';
import { evidenceAt } from '../model/span';
import { sentenceAt } from '../text/source';
import { CONCEPT_LOCALES } from './locales/concepts';
import { compilePhrases, findPhrases, type PhraseIndex } from './phrases';

/** The words of one language for the concepts of the news. Patterns are those of `compilePhrases`. */
export interface ConceptLocale {
  /** Concept id to its patterns. */
  readonly concepts: Readonly<Record<string, readonly string[]>>;
}

/** Proclitics written at the beginning of a word, longest first. */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  ar: ['وال', 'بال', 'فال', 'كال', 'لل', 'ال', 'و', 'ب', 'ل', 'ف'],
  he: ['וה', 'בה', 'ה', 'ו', 'ב', 'ל', 'מ', 'ש'],
};

const indexes = new Map<string, PhraseIndex<string> | null>();

function indexOf(language: string): PhraseIndex<string> | null {
  const known = indexes.get(language);
  if (known !== undefined) return known;
  const locale = CONCEPT_LOCALES[language];
  const made = locale
    ? compilePhrases(Object.entries(locale.concepts).flatMap(([id, patterns]) => patterns.map((p) => [p, id] as const)))
    : null;
  indexes.set(language, made);
  return made;
}

/** Finds the words of the news that both texts of an event use whatever their language: quake, talks, verdict, … */
export function recogniseConcepts(source: SourceText, _earlier: readonly Fact[]): ConceptFact[] {
  const index = indexOf(source.language);
  if (!index) return [];
  return findPhrases(source, index, { prefixes: PREFIXES[source.language] ?? [] }).map(({ start, end, value }) => ({
    kind: 'concept',
    concept: value,
    certainty: 'stated',
    sentence: sentenceAt(source, start),
    evidence: evidenceAt(source.text, start, end),
  }));
}
