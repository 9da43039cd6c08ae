import type { PersonLocale } from '../persons/lexicon';
import ar from './ar/persons.json';
import az from './az/persons.json';
import be from './be/persons.json';
import bg from './bg/persons.json';
import bn from './bn/persons.json';
import bs from './bs/persons.json';
import cs from './cs/persons.json';
import da from './da/persons.json';
import de from './de/persons.json';
import el from './el/persons.json';
import en from './en/persons.json';
import es from './es/persons.json';
import et from './et/persons.json';
import fa from './fa/persons.json';
import fi from './fi/persons.json';
import fr from './fr/persons.json';
import he from './he/persons.json';
import hi from './hi/persons.json';
import hr from './hr/persons.json';
import hu from './hu/persons.json';
import hy from './hy/persons.json';
import id from './id/persons.json';
import it from './it/persons.json';
import ja from './ja/persons.json';
import ka from './ka/persons.json';
import ko from './ko/persons.json';
import lt from './lt/persons.json';
import lv from './lv/persons.json';
import mk from './mk/persons.json';
import ms from './ms/persons.json';
import nl from './nl/persons.json';
import no from './no/persons.json';
import pl from './pl/persons.json';
import pt from './pt/persons.json';
import ro from './ro/persons.json';
import ru from './ru/persons.json';
import sk from './sk/persons.json';
import sl from './sl/persons.json';
import sq from './sq/persons.json';
import sr from './sr/persons.json';
import sv from './sv/persons.json';
import ta from './ta/persons.json';
import th from './th/persons.json';
import tr from './tr/persons.json';
import uk from './uk/persons.json';
import und from './und/persons.json';
import ur from './ur/persons.json';
import vi from './vi/persons.json';
import zh from './zh/persons.json';

/**
 * The words that tell names from other words, by BCP 47 language subtag; `und` holds for every language.
 * Languages that are close enough share one list.
 */
export const PERSON_LOCALES: Readonly<Record<string, PersonLocale>> = {
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
  und,
  ur,
  vi,
  zh,
};
