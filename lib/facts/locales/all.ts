/**
 * The tables of all languages at once: what tests and commands read. In the package of the extension this module is empty and each
 * language has a file of its own (`wxt.config.ts`), which is loaded when a text in that language is to be read.
 */
import calendar from '../../../assets/lexicon/calendar.json';
import counting from '../../../assets/lexicon/numbers.json';
import gazetteer from '../../../assets/lexicon/places.json';
import ar from './ar';
import az from './az';
import be from './be';
import bg from './bg';
import bn from './bn';
import bs from './bs';
import cs from './cs';
import da from './da';
import de from './de';
import el from './el';
import en from './en';
import es from './es';
import et from './et';
import fa from './fa';
import fi from './fi';
import fr from './fr';
import he from './he';
import hi from './hi';
import hr from './hr';
import hu from './hu';
import hy from './hy';
import id from './id';
import it from './it';
import ja from './ja';
import ka from './ka';
import ko from './ko';
import lt from './lt';
import lv from './lv';
import mk from './mk';
import ms from './ms';
import nl from './nl';
import no from './no';
import pl from './pl';
import pt from './pt';
import ro from './ro';
import ru from './ru';
import sk from './sk';
import sl from './sl';
import sq from './sq';
import sr from './sr';
import sv from './sv';
import ta from './ta';
import type { HandTables, LanguageTables } from './tables';
import th from './th';
import tr from './tr';
import uk from './uk';
import ur from './ur';
import vi from './vi';
import zh from './zh';

const HAND: Readonly<Record<string, HandTables>> = {
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

/** The entry of a language in a baked table. */
const entry = (table: object, language: string) => (table as Readonly<Record<string, unknown>>)[language];

/** All tables by BCP 47 language subtag. */
export const ALL: Readonly<Record<string, LanguageTables>> = Object.fromEntries(
  Object.entries(HAND).map(([language, hand]) => [
    language,
    {
      ...hand,
      calendar: entry(calendar, language),
      counting: entry(counting, language),
      placeNames: entry(gazetteer.names, language),
      placeAdjectives: entry(gazetteer.adjectives, language),
    } as LanguageTables,
  ]),
);
