import type { HandNouns } from '../numbers/types';
import ar_ from './ar/nouns.json';
import az_ from './az/nouns.json';
import be_ from './be/nouns.json';
import bg_ from './bg/nouns.json';
import bn_ from './bn/nouns.json';
import bs_ from './bs/nouns.json';
import cs_ from './cs/nouns.json';
import da_ from './da/nouns.json';
import de_ from './de/nouns.json';
import el_ from './el/nouns.json';
import en_ from './en/nouns.json';
import es_ from './es/nouns.json';
import et_ from './et/nouns.json';
import fa_ from './fa/nouns.json';
import fi_ from './fi/nouns.json';
import fr_ from './fr/nouns.json';
import he_ from './he/nouns.json';
import hi_ from './hi/nouns.json';
import hr_ from './hr/nouns.json';
import hu_ from './hu/nouns.json';
import hy_ from './hy/nouns.json';
import id_ from './id/nouns.json';
import it_ from './it/nouns.json';
import ja_ from './ja/nouns.json';
import ka_ from './ka/nouns.json';
import ko_ from './ko/nouns.json';
import lt_ from './lt/nouns.json';
import lv_ from './lv/nouns.json';
import mk_ from './mk/nouns.json';
import ms_ from './ms/nouns.json';
import nl_ from './nl/nouns.json';
import no_ from './no/nouns.json';
import pl_ from './pl/nouns.json';
import pt_ from './pt/nouns.json';
import ro_ from './ro/nouns.json';
import ru_ from './ru/nouns.json';
import sk_ from './sk/nouns.json';
import sl_ from './sl/nouns.json';
import sq_ from './sq/nouns.json';
import sr_ from './sr/nouns.json';
import sv_ from './sv/nouns.json';
import ta_ from './ta/nouns.json';
import th_ from './th/nouns.json';
import tr_ from './tr/nouns.json';
import uk_ from './uk/nouns.json';
import ur_ from './ur/nouns.json';
import vi_ from './vi/nouns.json';
import zh_ from './zh/nouns.json';

/** The hand-written words of each language for what numbers count and measure, by BCP 47 language subtag. */
export const NOUNS: Readonly<Record<string, HandNouns>> = {
  ar: ar_,
  az: az_,
  be: be_,
  bg: bg_,
  bn: bn_,
  bs: bs_,
  cs: cs_,
  da: da_,
  de: de_,
  el: el_,
  en: en_,
  es: es_,
  et: et_,
  fa: fa_,
  fi: fi_,
  fr: fr_,
  he: he_,
  hi: hi_,
  hr: hr_,
  hu: hu_,
  hy: hy_,
  id: id_,
  it: it_,
  ja: ja_,
  ka: ka_,
  ko: ko_,
  lt: lt_,
  lv: lv_,
  mk: mk_,
  ms: ms_,
  nl: nl_,
  no: no_,
  pl: pl_,
  pt: pt_,
  ro: ro_,
  ru: ru_,
  sk: sk_,
  sl: sl_,
  sq: sq_,
  sr: sr_,
  sv: sv_,
  ta: ta_,
  th: th_,
  tr: tr_,
  uk: uk_,
  ur: ur_,
  vi: vi_,
  zh: zh_,
};
