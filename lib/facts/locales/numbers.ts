import type { HandNumbers } from '../numbers/types';
import ar_ from './ar/numbers.json';
import az_ from './az/numbers.json';
import be_ from './be/numbers.json';
import bg_ from './bg/numbers.json';
import bn_ from './bn/numbers.json';
import bs_ from './bs/numbers.json';
import cs_ from './cs/numbers.json';
import da_ from './da/numbers.json';
import de_ from './de/numbers.json';
import el_ from './el/numbers.json';
import en_ from './en/numbers.json';
import es_ from './es/numbers.json';
import et_ from './et/numbers.json';
import fa_ from './fa/numbers.json';
import fi_ from './fi/numbers.json';
import fr_ from './fr/numbers.json';
import he_ from './he/numbers.json';
import hi_ from './hi/numbers.json';
import hr_ from './hr/numbers.json';
import hu_ from './hu/numbers.json';
import hy_ from './hy/numbers.json';
import id_ from './id/numbers.json';
import it_ from './it/numbers.json';
import ja_ from './ja/numbers.json';
import ka_ from './ka/numbers.json';
import ko_ from './ko/numbers.json';
import lt_ from './lt/numbers.json';
import lv_ from './lv/numbers.json';
import mk_ from './mk/numbers.json';
import ms_ from './ms/numbers.json';
import nl_ from './nl/numbers.json';
import no_ from './no/numbers.json';
import pl_ from './pl/numbers.json';
import pt_ from './pt/numbers.json';
import ro_ from './ro/numbers.json';
import ru_ from './ru/numbers.json';
import sk_ from './sk/numbers.json';
import sl_ from './sl/numbers.json';
import sq_ from './sq/numbers.json';
import sr_ from './sr/numbers.json';
import sv_ from './sv/numbers.json';
import ta_ from './ta/numbers.json';
import th_ from './th/numbers.json';
import tr_ from './tr/numbers.json';
import uk_ from './uk/numbers.json';
import ur_ from './ur/numbers.json';
import vi_ from './vi/numbers.json';
import zh_ from './zh/numbers.json';

/** The hand-written words of each language for numbers, by BCP 47 language subtag. */
export const NUMBERS: Readonly<Record<string, HandNumbers>> = {
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
