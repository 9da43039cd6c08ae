import ar from './ar/concepts.json';
import az from './az/concepts.json';
import be from './be/concepts.json';
import bg from './bg/concepts.json';
import bn from './bn/concepts.json';
import bs from './bs/concepts.json';
import cs from './cs/concepts.json';
import da from './da/concepts.json';
import de from './de/concepts.json';
import el from './el/concepts.json';
import en from './en/concepts.json';
import es from './es/concepts.json';
import et from './et/concepts.json';
import fa from './fa/concepts.json';
import fi from './fi/concepts.json';
import fr from './fr/concepts.json';
import he from './he/concepts.json';
import hi from './hi/concepts.json';
import hr from './hr/concepts.json';
import hu from './hu/concepts.json';
import hy from './hy/concepts.json';
import id from './id/concepts.json';
import it from './it/concepts.json';
import ja from './ja/concepts.json';
import ka from './ka/concepts.json';
import ko from './ko/concepts.json';
import lt from './lt/concepts.json';
import lv from './lv/concepts.json';
import mk from './mk/concepts.json';
import ms from './ms/concepts.json';
import nl from './nl/concepts.json';
import no from './no/concepts.json';
import pl from './pl/concepts.json';
import pt from './pt/concepts.json';
import ro from './ro/concepts.json';
import ru from './ru/concepts.json';
import sk from './sk/concepts.json';
import sl from './sl/concepts.json';
import sq from './sq/concepts.json';
import sr from './sr/concepts.json';
import sv from './sv/concepts.json';
import ta from './ta/concepts.json';
import th from './th/concepts.json';
import tr from './tr/concepts.json';
import uk from './uk/concepts.json';
import ur from './ur/concepts.json';
import vi from './vi/concepts.json';
import zh from './zh/concepts.json';

/**
 * The words of each concept. A word ending in `*` stands for its beginning, and in a phrase for the beginning of each of its words.
 * In languages written without spaces all are looked for anywhere.
 */
export type ConceptWords = Readonly<Record<string, readonly string[]>>;

const LOCALES: Readonly<Record<string, ConceptWords>> = {
  ar,
  az,
  be,
  bg,
  bn,
  bs,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  fa,
  fi,
  fr,
  he,
  hi,
  hr,
  hu,
  hy,
  id,
  it,
  ja,
  ka,
  ko,
  lt,
  lv,
  mk,
  ms,
  nl,
  no,
  pl,
  pt,
  ro,
  ru,
  sk,
  sl,
  sq,
  sr,
  sv,
  ta,
  th,
  tr,
  uk,
  ur,
  vi,
  zh,
};

/** The concept lexicon of a language; empty for one that has none. */
export function conceptWordsOf(language: string): ConceptWords {
  return (Object.hasOwn(LOCALES, language) ? LOCALES[language] : undefined) ?? {};
}
