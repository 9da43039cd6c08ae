import type { SourceText } from '../model/article';
import type { Sense } from '../model/sheet';
import { foldSameLength } from '../text/fold';
import { findEntries, type Lexicon, lexiconOf } from './entries';
import { tablesOf } from './locales/tables';

const lexicons = new Map<string, Lexicon>();

function sensesIn(language: string): Lexicon {
  let made = lexicons.get(language);
  if (!made) {
    made = lexiconOf(tablesOf(language)?.senses ?? {}, language);
    lexicons.set(language, made);
  }
  return made;
}

/** The words of a text that the multilingual lexicon has, as ids that all languages share, in the order of the text. */
export function readSenses({ text, language }: SourceText): Sense[] {
  return findEntries(foldSameLength(text), sensesIn(language)).map(({ id, start }) => ({ id, start }));
}
