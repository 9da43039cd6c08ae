import type { RoleLocale } from '../roles/lexicon';
import ar from './ar/roles.json';
import az from './az/roles.json';
import be from './be/roles.json';
import bg from './bg/roles.json';
import bn from './bn/roles.json';
import bs from './bs/roles.json';
import cs from './cs/roles.json';
import da from './da/roles.json';
import de from './de/roles.json';
import el from './el/roles.json';
import en from './en/roles.json';
import es from './es/roles.json';
import et from './et/roles.json';
import fa from './fa/roles.json';
import fi from './fi/roles.json';
import fr from './fr/roles.json';
import he from './he/roles.json';
import hi from './hi/roles.json';
import hr from './hr/roles.json';
import hu from './hu/roles.json';
import hy from './hy/roles.json';
import id from './id/roles.json';
import it from './it/roles.json';
import ja from './ja/roles.json';
import ka from './ka/roles.json';
import ko from './ko/roles.json';
import lt from './lt/roles.json';
import lv from './lv/roles.json';
import mk from './mk/roles.json';
import ms from './ms/roles.json';
import nl from './nl/roles.json';
import no from './no/roles.json';
import pl from './pl/roles.json';
import pt from './pt/roles.json';
import ro from './ro/roles.json';
import ru from './ru/roles.json';
import sk from './sk/roles.json';
import sl from './sl/roles.json';
import sq from './sq/roles.json';
import sr from './sr/roles.json';
import sv from './sv/roles.json';
import ta from './ta/roles.json';
import th from './th/roles.json';
import tr from './tr/roles.json';
import uk from './uk/roles.json';
import ur from './ur/roles.json';
import vi from './vi/roles.json';
import zh from './zh/roles.json';

/** The role words of every language, by BCP 47 language subtag. */
export const ROLE_LOCALES: Readonly<Record<string, RoleLocale>> = {
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
} as Record<string, RoleLocale>;
