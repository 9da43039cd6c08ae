import type { HandNouns } from '../numbers/types';
import de_ from './de/nouns.json';
import en_ from './en/nouns.json';
import es_ from './es/nouns.json';
import fr_ from './fr/nouns.json';
import it_ from './it/nouns.json';
import pt_ from './pt/nouns.json';
import ro_ from './ro/nouns.json';
import ru_ from './ru/nouns.json';

/** The hand-written words of each language for what numbers count and measure, by BCP 47 language subtag. */
export const NOUNS: Readonly<Record<string, HandNouns>> = {
  de: de_,
  en: en_,
  es: es_,
  fr: fr_,
  it: it_,
  pt: pt_,
  ro: ro_,
  ru: ru_,
};
