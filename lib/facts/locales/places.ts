import ar from './ar/places.json';
import az from './az/places.json';
import be from './be/places.json';
import bg from './bg/places.json';
import bn from './bn/places.json';
import bs from './bs/places.json';
import cs from './cs/places.json';
import da from './da/places.json';
import de from './de/places.json';
import el from './el/places.json';
import en from './en/places.json';
import es from './es/places.json';
import et from './et/places.json';
import fa from './fa/places.json';
import fi from './fi/places.json';
import fr from './fr/places.json';
import he from './he/places.json';
import hi from './hi/places.json';
import hr from './hr/places.json';
import hu from './hu/places.json';
import hy from './hy/places.json';
import id from './id/places.json';
import it from './it/places.json';
import ja from './ja/places.json';
import ka from './ka/places.json';
import ko from './ko/places.json';
import lt from './lt/places.json';
import lv from './lv/places.json';
import mk from './mk/places.json';
import ms from './ms/places.json';
import nl from './nl/places.json';
import no from './no/places.json';
import pl from './pl/places.json';
import pt from './pt/places.json';
import ro from './ro/places.json';
import ru from './ru/places.json';
import sk from './sk/places.json';
import sl from './sl/places.json';
import sq from './sq/places.json';
import sr from './sr/places.json';
import sv from './sv/places.json';
import ta from './ta/places.json';
import th from './th/places.json';
import tr from './tr/places.json';
import uk from './uk/places.json';
import ur from './ur/places.json';
import vi from './vi/places.json';
import zh from './zh/places.json';

/** How the names of places behave in a language. Every list is folded before use. */
export interface PlaceGrammar {
  /** Ends of a word that give way to a case ending: "Россия" is looked for as "Росси". */
  readonly drop?: readonly string[];
  /** What may follow a word whose end gave way. */
  readonly endings?: readonly string[];
  /** What may follow a word that is kept whole. */
  readonly plainEndings?: readonly string[];
  /** What may follow the stem of an adjective. */
  readonly adjectiveEndings?: readonly string[];
  /** True where an adjective is written with a capital letter. */
  readonly adjectiveCapital?: boolean;
  /** Prepositions that support a name which is also an ordinary word or a personal name. */
  readonly before?: readonly string[];
  /** Such names. */
  readonly ambiguous?: readonly string[];
  /** Longer names that hold the name of a country without meaning it ("Indian Ocean"). */
  readonly blocked?: readonly string[];
  /** Letters written together with the next word (Arabic, Hebrew). */
  readonly proclitics?: readonly string[];
  /** Particles and nouns written together with the word before (Korean). */
  readonly suffixes?: readonly string[];
  /** One-character names of countries that count side by side: 中俄 is China and Russia. */
  readonly pairs?: Readonly<Record<string, string>>;
  /** Characters that make such a name count alone: 访朝, a visit to North Korea. */
  readonly pairLeads?: readonly string[];
  /** The names that do so. */
  readonly leadPairs?: Readonly<Record<string, string>>;
  /** Characters that belong to a pair's last character in another word (中央). */
  readonly notAfterPair?: readonly string[];
  /** The same for Korean, as words. An empty id stands for a syllable that is no country. */
  readonly pairWords?: Readonly<Record<string, readonly string[]>>;
  /** Chinese characters that stand for countries in Korean headlines. */
  readonly hanja?: Readonly<Record<string, string>>;
}

const LOCALES: Readonly<Record<string, PlaceGrammar>> = {
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

/** The grammar of place names in a language; empty for one that has no table. */
export function placeGrammarOf(language: string): PlaceGrammar {
  return (Object.hasOwn(LOCALES, language) ? LOCALES[language] : undefined) ?? {};
}
