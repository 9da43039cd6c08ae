import type { ConceptFact } from '../model/fact';
import { evidenceAt } from '../model/span';
import { foldSameLength } from '../text/fold';
import { sentenceAt } from '../text/source';
import { type Found, findEntries, type Lexicon, lexiconOf } from './entries';
import { tablesOf } from './locales/tables';
import type { Recogniser } from './recogniser';

const lexicons = new Map<string, Lexicon>();

function conceptsOf(language: string): Lexicon {
  let made = lexicons.get(language);
  if (!made) {
    made = lexiconOf(tablesOf(language)?.concepts ?? {}, language);
    lexicons.set(language, made);
  }
  return made;
}

/** What a stretch of a text expresses of the concept lexicon. @param folded as {@link foldSameLength} does */
export function conceptsIn(folded: string, language: string): Found[] {
  return findEntries(folded, conceptsOf(language));
}

/** Words of the concept lexicon: what a text is about, in the same ids for every language. */
export const recogniseConcepts: Recogniser = (source) => {
  const { language, text } = source;
  return conceptsIn(foldSameLength(text), language).map(
    ({ start, end, id }): ConceptFact => ({
      kind: 'concept',
      evidence: evidenceAt(text, start, end),
      certainty: 'stated',
      sentence: sentenceAt(source, start),
      concept: id,
    }),
  );
};
