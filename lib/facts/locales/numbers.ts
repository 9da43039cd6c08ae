import type { HandNumbers } from '../numbers/types';
import de_ from './de/numbers.json';
import en_ from './en/numbers.json';
import es_ from './es/numbers.json';
import fr_ from './fr/numbers.json';
import it_ from './it/numbers.json';
import pt_ from './pt/numbers.json';
import ro_ from './ro/numbers.json';
import ru_ from './ru/numbers.json';

/** The hand-written words of each language for numbers, by BCP 47 language subtag. */
export const NUMBERS: Readonly<Record<string, HandNumbers>> = {
  de: de_,
  en: en_,
  es: es_,
  fr: fr_,
  it: it_,
  pt: pt_,
  ro: ro_,
  ru: ru_,
};
