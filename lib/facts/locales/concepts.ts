import type { ConceptLocale } from '../concepts';
import ar from './ar/concepts.json';
import bg from './bg/concepts.json';
import cs from './cs/concepts.json';
import de from './de/concepts.json';
import el from './el/concepts.json';
import en from './en/concepts.json';
import es from './es/concepts.json';
import fa from './fa/concepts.json';
import fr from './fr/concepts.json';
import hu from './hu/concepts.json';
import id from './id/concepts.json';
import it from './it/concepts.json';
import ja from './ja/concepts.json';
import ko from './ko/concepts.json';
import nl from './nl/concepts.json';
import no from './no/concepts.json';
import pl from './pl/concepts.json';
import pt from './pt/concepts.json';
import ro from './ro/concepts.json';
import ru from './ru/concepts.json';
import sk from './sk/concepts.json';
import sl from './sl/concepts.json';
import sr from './sr/concepts.json';
import sv from './sv/concepts.json';
import tr from './tr/concepts.json';
import uk from './uk/concepts.json';
import vi from './vi/concepts.json';
import zh from './zh/concepts.json';

/** The concept words of each language. */
export const CONCEPT_LOCALES: Readonly<Record<string, ConceptLocale>> = {
  ar,
  bg,
  cs,
  de,
  el,
  en,
  es,
  fa,
  fr,
  hu,
  id,
  it,
  ja,
  ko,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sr,
  sv,
  tr,
  uk,
  vi,
  zh,
};
