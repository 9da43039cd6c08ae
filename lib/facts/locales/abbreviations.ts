import ar from './ar/abbreviations.json';
import az from './az/abbreviations.json';
import be from './be/abbreviations.json';
import bg from './bg/abbreviations.json';
import bn from './bn/abbreviations.json';
import bs from './bs/abbreviations.json';
import cs from './cs/abbreviations.json';
import da from './da/abbreviations.json';
import de from './de/abbreviations.json';
import el from './el/abbreviations.json';
import en from './en/abbreviations.json';
import es from './es/abbreviations.json';
import et from './et/abbreviations.json';
import fa from './fa/abbreviations.json';
import fi from './fi/abbreviations.json';
import fr from './fr/abbreviations.json';
import he from './he/abbreviations.json';
import hi from './hi/abbreviations.json';
import hr from './hr/abbreviations.json';
import hu from './hu/abbreviations.json';
import hy from './hy/abbreviations.json';
import id from './id/abbreviations.json';
import it from './it/abbreviations.json';
import ja from './ja/abbreviations.json';
import ka from './ka/abbreviations.json';
import ko from './ko/abbreviations.json';
import lt from './lt/abbreviations.json';
import lv from './lv/abbreviations.json';
import mk from './mk/abbreviations.json';
import ms from './ms/abbreviations.json';
import nl from './nl/abbreviations.json';
import no from './no/abbreviations.json';
import pl from './pl/abbreviations.json';
import pt from './pt/abbreviations.json';
import ro from './ro/abbreviations.json';
import ru from './ru/abbreviations.json';
import sk from './sk/abbreviations.json';
import sl from './sl/abbreviations.json';
import sq from './sq/abbreviations.json';
import sr from './sr/abbreviations.json';
import sv from './sv/abbreviations.json';
import ta from './ta/abbreviations.json';
import th from './th/abbreviations.json';
import tr from './tr/abbreviations.json';
import uk from './uk/abbreviations.json';
import ur from './ur/abbreviations.json';
import vi from './vi/abbreviations.json';
import zh from './zh/abbreviations.json';

interface Abbreviations {
  /** Lower case, without the last stop. */
  readonly words: readonly string[];
}

const LOCALES: Readonly<Record<string, Abbreviations>> = {
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

const sets = new Map<string, ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();

/**
 * The words of a language that are followed by a stop without ending a sentence: titles, units, months, "bzw.", "млрд".
 * Lower case, without the stop. Empty for a language that has no list.
 * @param language BCP 47 language subtag
 */
export function abbreviationsOf(language: string): ReadonlySet<string> {
  const known = sets.get(language);
  if (known) return known;
  const locale = Object.hasOwn(LOCALES, language) ? LOCALES[language] : undefined;
  if (!locale) return NONE;
  const made: ReadonlySet<string> = new Set(locale.words);
  sets.set(language, made);
  return made;
}
