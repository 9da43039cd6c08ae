import common from './common.json';
import { CASUALTY, CODES, type Finder, type Found, PEOPLE, PERCENT_SIGNS, SYMBOLS } from './lexicon';
import type { Quantity } from './quantity';
import type { Token } from './types';

/** What a number counts or measures. Token offsets, `to` exclusive. */
export interface Head {
  readonly measure: string;
  readonly currency: string | null;
  /** A currency whose country is not printed ("franc"). */
  readonly family: string | null;
  readonly noun: string | null;
  /** Tokens of the head noun or unit; null when it is a mark or none is printed. */
  readonly words: { readonly from: number; readonly to: number } | null;
  /** End of the evidence. */
  readonly to: number;
}

const REACH = 5;

/** The head of a quantity, or `silent` for a number that is none of ours (a duration, a label). */
export function readHead(finder: Finder, quantity: Quantity): Head | 'silent' {
  const tokens = finder.tokens;
  let at = quantity.to;
  const none: Head = {
    measure: 'count',
    currency: null,
    family: null,
    noun: quantity.noun,
    words: null,
    to: quantity.to,
  };
  if (quantity.noun && MEASURES.has(quantity.noun)) return measureInWord(finder, quantity, none);
  if (quantity.noun) return none;
  const mark = tokens[at];
  if (mark && PERCENT_SIGNS.has(mark.text)) return { ...none, measure: 'percent', to: at + 1 };
  if (mark && SYMBOLS[mark.text] !== undefined)
    return { ...none, measure: 'money', currency: SYMBOLS[mark.text] || null, to: at + 1 };
  const aged = agedAt(finder, quantity);
  if (aged) return { ...none, measure: 'age', words: aged, to: Math.max(aged.to, quantity.to) };
  const scale = temperatureAt(finder, quantity, at);
  if (scale) return { ...none, measure: scale.measure, to: scale.to };
  // "45-year-old", "6.3-magnitude", "18-летний": the hyphen is passed over.
  if (mark?.text === '-' && mark.glued && tokens[at + 1]?.kind === 'word') {
    at++;
    if (finder.find(at, 'time') && isAge(finder, at) && !isTerm(finder, at + 1))
      return { ...none, measure: 'age', words: { from: at, to: at + 1 }, to: at + 1 };
    if (finder.find(at, 'time')) return 'silent';
  }
  if (isAged(finder, at, quantity.value) && isTerm(finder, at + 1)) return 'silent';
  const people = ofPeople(finder, quantity);
  if (people) return { ...none, noun: 'person', ...people };
  if (!isColonEnding(finder, at)) return told(finder, quantity, scan(finder, quantity, at, none));
  // Swedish "14:e" is an ordinal.
  if (finder.lexicon.ordinalEndings.has(`:${tokens[at + 1]?.text}`)) return 'silent';
  return scan(finder, quantity, at + 2, none);
}

/** Most words between a word for a share and the number ("äänestysprosentti oli noin 41,2"). */
const SHARE = 3;

/** A head as it counts: a place in a row is no seat ("második helyet"), and behind a word for a share the number is in percent. */
function told(finder: Finder, quantity: Quantity, head: Head | 'silent'): Head | 'silent' {
  if (head === 'silent') return head;
  if (quantity.ordinal && head.noun === 'seat') return 'silent';
  if (head.noun !== null || head.measure !== 'count' || quantity.ordinal || quantity.value > 100) return head;
  for (let at = quantity.from - 1; at >= quantity.from - SHARE; at--) {
    const token = finder.tokens[at];
    if (!token || token.kind === 'number' || isBreak(token)) return head;
    if (finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'share'))
      return { ...head, measure: 'percent' };
  }
  return head;
}

/** Hungarian "26-an a helyszínen hunytak el", "ezren tüntettek": a number with this ending is one of people. */
function ofPeople(finder: Finder, quantity: Quantity): Pick<Head, 'words' | 'to'> | null {
  const { people } = finder.lexicon;
  if (people.length === 0 || quantity.ordinal) return null;
  const [hyphen, ending] = [finder.tokens[quantity.to], finder.tokens[quantity.to + 1]];
  if (hyphen?.text === '-' && hyphen.glued && ending?.glued)
    return people.includes(ending.text) ? { words: null, to: quantity.to } : null;
  const last = finder.tokens[quantity.to - 1]?.text ?? '';
  const fits = people.some((word) => word.length > 2 && last.endsWith(word));
  return (quantity.spelled || quantity.scaled) && fits ? { words: null, to: quantity.to } : null;
}

/** What a word measures that holds a number, and counts nothing. */
const MEASURES: ReadonlySet<string> = new Set(['age', 'metre']);

/** "Třináctiletý chlapec", "šestimetrové vlny": the adjective holds the number. It is an age beside a person or a name, else a length of time. */
function measureInWord(finder: Finder, quantity: Quantity, none: Head): Head | 'silent' {
  const words = { from: quantity.from, to: quantity.to };
  if (quantity.noun !== 'age') return { ...none, noun: null, measure: quantity.noun as string, words };
  const bearer = finder.all(quantity.to).some((f) => f.entry.kind === 'cue' && f.entry.id === 'bearer');
  const person = bearer || PEOPLE.has(finder.find(quantity.to, 'noun')?.entry.id ?? '');
  // A German noun has a capital as well: "neunjährige Haft".
  const named = finder.lexicon.language !== 'de' && finder.tokens[quantity.to]?.capital === true;
  return person || named ? { ...none, noun: null, measure: 'age', words } : 'silent';
}

/** Finnish and Swedish write an ending on to digits behind a colon: "43:n työntekijän". */
function isColonEnding(finder: Finder, at: number): boolean {
  const [colon, ending] = [finder.tokens[at], finder.tokens[at + 1]];
  return (
    colon?.text === ':' &&
    colon.glued &&
    ending?.kind === 'word' &&
    ending.glued &&
    !ending.capital &&
    ending.text.length <= 4
  );
}

/** An adjective of age behind the number ("29-jährig", "29岁"), or a word for it before ("aged 29", "בן 29"). */
function agedAt(finder: Finder, quantity: Quantity): { from: number; to: number } | null {
  const hyphen = finder.tokens[quantity.to];
  const at = hyphen?.text === '-' && hyphen.glued ? quantity.to + 1 : quantity.to;
  if (isAged(finder, at, quantity.value)) return isTerm(finder, at + 1) ? null : { from: at, to: at + 1 };
  // "משפחה בת חמש נפשות", "בניין בן 12 קומות": the same word says how many there are of something. Czech "v létě 2024", in the summer of
  // that year, has the letters of "leté".
  if (finder.lexicon.spaced && quantity.value <= OLDEST && isAged(finder, quantity.from - 1, quantity.value))
    return isTerm(finder, quantity.to) ? null : { from: quantity.from - 1, to: quantity.from };
  return yearsOf(finder, quantity);
}

/** Greatest age of a person. */
const OLDEST = 120;

/** Behind a year the word for years and a person are no age: "2018 წლის ფეხბურთელი", the player of the year. */
function isAged(finder: Finder, at: number, value: number): boolean {
  return finder
    .all(at)
    .some((f) => f.entry.kind === 'cue' && f.entry.id === 'aged' && (f.length === 1 || value <= OLDEST));
}

/** "A 5-year sentence", "5-летний срок": a noun for a stretch of time, not for somebody who is so old. */
function isTerm(finder: Finder, at: number): boolean {
  return finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'term');
}

/** "Magnus Carlsen, 23 ans,": two words with a capital, as of a name and a surname, and a comma before the number of years. */
function isNameBefore(finder: Finder, quantity: Quantity): boolean {
  const { tokens } = finder;
  const at = quantity.from - 1;
  const named = (i: number) => tokens[i]?.kind === 'word' && tokens[i]?.capital === true && finder.all(i).length === 0;
  // "À New York, 5 ans, …": behind a preposition it is more often a place.
  if (finder.find(at - 3, 'stop')) return false;
  return tokens[at]?.text === ',' && named(at - 1) && named(at - 2) && quantity.value <= OLDEST && !quantity.ordinal;
}

/** Least age that is told without the word for years. */
export const LEAST_BARE = 10;

/** A mark, a preposition or nothing stands at the token. */
function ends(finder: Finder, at: number): boolean {
  const token = finder.tokens[at];
  return token === undefined || isBreak(token) || finder.find(at, 'stop', 'and', 'conj') !== null;
}

/** Most words between a person and the "of" before the years ("un joven marroquí de 19 años"). */
const BEARER = 3;

/** Years that stand behind "of" as those of a person: "un hombre de 34 años", "Markova, de 45 años,", but not "un plan de 5 años". */
function yearsOf(finder: Finder, quantity: Quantity): { from: number; to: number } | null {
  const cue = (at: number, id: string) => finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id);
  // "мужчину 43 лет": the person right before the years.
  const beside = cue(quantity.from - 1, 'bearer-years');
  // "Ананд, которому 43 года, уступил": a pronoun for somebody, the years, and nothing behind them that they could measure.
  if (cue(quantity.from - 1, 'whose-years') && quantity.value <= OLDEST && finder.find(quantity.to, 'time')) {
    const end = finder.tokens[quantity.to + 1];
    return cue(quantity.to, 'age-years') && (end === undefined || isBreak(end))
      ? { from: quantity.to, to: quantity.to + 1 }
      : null;
  }
  const opening = ageAtOpening(finder, quantity);
  if (opening) return opening;
  const told = ageTold(finder, quantity) ?? ageOfBearer(finder, quantity);
  if (told) return told;
  if (isNameBefore(finder, quantity) && (cue(quantity.to, 'age-years') || cue(quantity.to, 'years')))
    return isBreak(finder.tokens[quantity.to + 1]) ? { from: quantity.to, to: quantity.to + 1 } : null;
  if (!(beside || cue(quantity.from - 1, 'age-of')) || quantity.value > OLDEST) return null;
  const years = finder.find(quantity.to, 'link') && !cue(quantity.to, 'years') ? quantity.to + 1 : quantity.to;
  // "A man of 34": the years are not printed, and nothing else is counted.
  if (
    !cue(years, 'years') &&
    cue(quantity.from - 2, 'bearer') &&
    quantity.value >= LEAST_BARE &&
    ends(finder, quantity.to)
  )
    return { from: quantity.from - 2, to: quantity.from };
  if (!cue(years, 'years')) return null;
  // "He sentenced a man to 7 years in prison" has the same words in Bulgarian.
  if (isTerm(finder, years + 1) || (finder.tokens[years + 1]?.text === '.' && isTerm(finder, years + 2))) return null;
  const words = { from: years, to: years + 1 };
  if (beside) return words;
  const before = finder.tokens[quantity.from - 2];
  const behind = finder.tokens[years + 1];
  if (before?.text === ',') {
    if (behind === undefined || isBreak(behind) || cue(years + 1, 'age')) return words;
    // "Anand, de 44 años y sexto del mundo": what stands before the comma is a name.
    const named = finder.tokens[quantity.from - 3];
    return named?.kind === 'word' && named.capital && finder.find(years + 1, 'and', 'conj') ? words : null;
  }
  for (let d = 2; d < 2 + BEARER; d++) {
    const token = finder.tokens[quantity.from - d];
    if (token?.kind !== 'word') return null;
    if (cue(quantity.from - d, 'bearer')) return words;
  }
  return null;
}

/**
 * "À 22 ans, …", "Mit 22 Jahren ist …": an age at the head of its sentence, and nothing behind the years that they would measure. The same between
 * commas ("Carlsen, con 22 años, …", "el más joven de la historia, con 18 años, …").
 */
function ageAtOpening(finder: Finder, quantity: Quantity): { from: number; to: number } | null {
  const cue = (at: number, id: string) => finder.all(at).find((f) => f.entry.kind === 'cue' && f.entry.id === id);
  if (quantity.ordinal || quantity.value < LEAST_BARE || quantity.value > 110) return null;
  const first = [1, 2].find((back) => {
    const at = quantity.from - back;
    const inserted = finder.tokens[at - 1]?.text === ',' && finder.tokens[at - 2]?.kind === 'word';
    return (at === 0 || inserted) && cue(at, 'age-at')?.length === back;
  });
  if (first === undefined) return null;
  const opening = first === quantity.from;
  const years = finder.find(quantity.to, 'link') && !cue(quantity.to, 'years') ? quantity.to + 1 : quantity.to;
  const behind = finder.tokens[years + 1];
  if (!cue(years, 'years') || !behind) return null;
  // German puts the verb right behind; a noun with a capital would be what is measured.
  const told =
    opening && finder.lexicon.language === 'de' ? behind.kind === 'word' && !behind.capital : behind.text === ',';
  return told ? { from: years, to: years + 1 } : null;
}

/** "Falleció a los 88 años en Lima": words that hardly anything but an age stands behind, and no term or complement behind the years. */
function ageTold(finder: Finder, quantity: Quantity): { from: number; to: number } | null {
  const cue = (at: number, id: string) => finder.all(at).find((f) => f.entry.kind === 'cue' && f.entry.id === id);
  if (quantity.ordinal || quantity.value < LEAST_BARE || quantity.value > OLDEST) return null;
  if (![1, 2, 3].some((back) => cue(quantity.from - back, 'age-sure')?.length === back)) return null;
  const years = finder.find(quantity.to, 'link') && !cue(quantity.to, 'years') ? quantity.to + 1 : quantity.to;
  if (!cue(years, 'years') || isTerm(finder, years + 1) || finder.find(years + 1, 'link')) return null;
  return { from: years, to: years + 1 };
}

/** "Il sospettato, 38 anni, è stato fermato": the years between marks right behind a word for somebody. */
function ageOfBearer(finder: Finder, quantity: Quantity): { from: number; to: number } | null {
  const cue = (at: number, id: string) => finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id);
  if (finder.tokens[quantity.from - 1]?.text !== ',' || !cue(quantity.from - 2, 'bearer')) return null;
  if (quantity.ordinal || quantity.value > OLDEST) return null;
  const years = finder.find(quantity.to, 'link') && !cue(quantity.to, 'years') ? quantity.to + 1 : quantity.to;
  if (!cue(years, 'years') && !cue(years, 'age-years')) return null;
  return isBreak(finder.tokens[years + 1]) ? { from: years, to: years + 1 } : null;
}

/** "46,2 °C", "46.2C", "115F": Celsius is `degree`, Fahrenheit a measure of its own. A bare letter counts only within what weather can be. */
function temperatureAt(finder: Finder, quantity: Quantity, at: number): { measure: string; to: number } | null {
  const sign = finder.tokens[at];
  const signed = sign !== undefined && /^[°º˚]$/.test(sign.text);
  if (sign && /^[℃℉]$/.test(sign.text)) return { measure: sign.text === '℃' ? 'degree' : 'fahrenheit', to: at + 1 };
  const letter = signed ? finder.tokens[at + 1] : sign;
  const of = letter?.glued && /^[cf]$/i.test(letter.text) && letter.capital ? letter.text.toLowerCase() : null;
  if (signed) return { measure: of === 'f' ? 'fahrenheit' : 'degree', to: of ? at + 2 : at + 1 };
  const plausible = of === 'c' ? quantity.value <= 60 : quantity.value >= 40 && quantity.value <= 140;
  return of && plausible && !quantity.scaled && !quantity.ordinal
    ? { measure: of === 'f' ? 'fahrenheit' : 'degree', to: at + 1 }
    : null;
}

/** "Ve věku 22 a 28 let": the unit of time stands behind the second of two numbers. Its token, or null. */
function timeBehindNext(finder: Finder, quantity: Quantity, at: number): number | null {
  const joint = quantity.ordinal ? null : finder.find(at, 'and', 'conj');
  if (!joint || finder.tokens[at + joint.length]?.kind !== 'number') return null;
  const unit = at + joint.length + 1;
  return finder.find(unit, 'time') ? unit : null;
}

/** Nouns of people, of which no adjective is made that a number could stand before, and those that are counted by their adjective ("31-этажный"). */
const PERSONAL: ReadonlySet<string> = new Set([
  ...common.people,
  ...common.counted,
  ...common.casualty,
  ...common.tolls,
  'aftershock',
  'floor',
]);

/** The noun at a token, unless the word is an adjective made of one ("pět členů bankovní rady", "12 raketových útoků"). */
function nounAt(finder: Finder, at: number): Found | null {
  const found = finder.find(at, 'noun');
  const [part] = found?.entry.parts ?? [];
  if (!found || !part?.stem || found.length > 1 || PERSONAL.has(found.entry.id)) return found;
  const rest = (finder.tokens[at]?.text ?? '').slice(found.prefix.length + part.text.length);
  return finder.lexicon.adjectival.has(rest) ? null : found;
}

/** Most unknown words between a number and what it counts. */
const MOST_UNKNOWN = 3;

function scan(finder: Finder, quantity: Quantity, start: number, none: Head): Head | 'silent' {
  const shared = timeBehindNext(finder, quantity, start);
  if (shared !== null && finder.lexicon.spaced)
    return isAgeBefore(finder, quantity)
      ? { ...none, measure: 'age', words: { from: shared, to: shared + 1 } }
      : 'silent';
  const tokens = finder.tokens;
  let i = start;
  let unknown = 0;
  const reach = finder.lexicon.spaced ? REACH : 10;
  for (let steps = 0; steps < reach; steps++) {
    const token = tokens[i];
    if (!token || token.kind === 'number' || (steps > 0 && partsClause(finder, i))) break;
    if (token.kind === 'mark') {
      if (token.text === '-' && token.glued && steps > 0 && tokens[i + 1]?.glued) {
        i++;
        continue;
      }
      // Korean prints its units as one sign: ㎞, ㎏.
      const sign = steps === 0 ? finder.find(i, 'unit') : null;
      if (sign) return unitHead(finder, i, sign.entry.id, sign.length, quantity, none);
      // "0,76 franchi/azione" goes on behind the currency; quotation marks may stand around a noun.
      if (!/^["'«»„“”「」『』]$/.test(token.text) || steps > 1) break;
      i++;
      continue;
    }
    const currency = currencyAt(finder, i, none);
    if (currency) return perShare(finder, currency);
    const first = finder.all(i)[0];
    const time = finder.find(i, 'time');
    // Hebrew "6.6 הורגש ביום שלישי": "day" with a preposition written on to it is no unit of a number farther off.
    // Romanian "63 de ani": the word for years is a cue of ages as well.
    const isTime = first?.entry.kind === 'time' || first?.entry.id === 'years';
    if (time && (steps === 0 || (isTime && time.prefix === ''))) {
      // Greek "κάθειρξη 40 ετών", a sentence of 40 years.
      if ((isAge(finder, i) && !isTerm(finder, quantity.from - 1)) || isAgeBefore(finder, quantity))
        return { ...none, measure: 'age', words: { from: i, to: i + 1 }, to: i + 1 };
      return steps <= 2 ? 'silent' : none;
    }
    const unit = finder.find(i, 'unit');
    // Korean "2개도", two of them as well: degrees stand right behind the number.
    if (unit && (steps === 0 || (steps <= 2 && unit.entry.id !== 'degree')))
      return unitHead(finder, i, unit.entry.id, unit.length, quantity, none);
    // Hebrew "עלה ל-31 מספר ההרוגים": what is counted stands behind "the number of", which is no noun of its own.
    if (isTollWord(finder, i)) {
      unknown++;
      i++;
      continue;
    }
    const noun = nounAt(finder, i);
    // "Ten yearly salaries of the dead man": behind two other words it is not the victims that are counted.
    if (noun && steps >= 2 && unknown >= 2 && finder.lexicon.spaced && CASUALTY.has(noun.entry.id)) break;
    // "Четирима маскирани обраха бижутериен магазин": behind so much that is not known something else is named.
    if (noun && unknown >= MOST_UNKNOWN && finder.lexicon.spaced) break;
    if (noun && steps === 0 && isOfNext(finder, quantity, i + noun.length)) break;
    if (noun) {
      const to = i + noun.length;
      return { ...none, noun: noun.entry.id, words: { from: i, to }, to };
    }
    const link = finder.find(i, 'link');
    if (link) {
      i += link.length;
      continue;
    }
    if (finder.find(i, 'stop', 'and', 'verb', 'range', 'hedge', 'word')) break;
    unknown++;
    i++;
  }
  return none;
}

/** Thai writes no space between words: one behind the counter ends what is said of the number ("41 ลำ มีผู้เสียชีวิต"). */
export function partsClause(finder: Finder, at: number): boolean {
  return finder.lexicon.language === 'th' && finder.tokens[at]?.glued === false;
}

/** Thai "เสียชีวิต 2 บาดเจ็บ 3": what happened stands before each number, and the word behind this one is that of the next. */
function isOfNext(finder: Finder, quantity: Quantity, end: number): boolean {
  if (finder.lexicon.language !== 'th' || finder.tokens[end]?.kind !== 'number') return false;
  return CASUALTY.has(finder.find(quantity.from - 1, 'noun', 'verb')?.entry.id ?? '');
}

function unitHead(
  finder: Finder,
  at: number,
  id: string,
  length: number,
  quantity: Quantity,
  none: Head,
): Head | 'silent' {
  const to = at + length;
  const words = { from: at, to };
  if (id === 'metre' && isWithCentimetres(finder, quantity, to)) return 'silent';
  if (LENGTHS.has(id) && isSquare(finder, at, to)) return { ...none, words, to };
  if (id === 'km' && isToldBefore(finder, quantity, 'speed')) return { ...none, measure: 'km-h', words, to };
  if (id === 'km' && isToldBefore(finder, quantity, 'weight')) return { ...none, measure: 'kilogram', words, to };
  if (id === 'km' || id === 'metre') return { ...none, measure: lengthMeasure(finder, quantity, to, id), words, to };
  // Greek "71 βαθμούς", points of a league: one word for both, and no weather has as many.
  if (id === 'degree' && quantity.value > HOTTEST && finder.find(at, 'noun')?.entry.id === 'point')
    return { ...none, noun: 'point', words, to };
  if (id === 'degree' && isFahrenheit(finder, quantity, to)) return { ...none, measure: 'fahrenheit', words, to };
  if (id === 'degree' && quantity.decimals > 0 && quantity.value < 10) return { ...none, measure: 'degree', words, to };
  return { ...none, measure: id, words, to };
}

/** Degrees Celsius that no weather has. */
const HOTTEST = 60;

/** Units of length of which there are areas and volumes. */
const LENGTHS: ReadonlySet<string> = new Set(['km', 'metre', 'mile']);

/** "15 square kilometres", "15 kilometrů čtverečních", "4,4 tys. km2": an area, and no length. */
function isSquare(finder: Finder, at: number, to: number): boolean {
  const next = finder.tokens[to];
  if (next?.glued && /^[²³23]$/.test(next.text)) return true;
  return [at - 1, to].some((k) => finder.all(k).some((f) => f.entry.kind === 'cue' && f.entry.id === 'square'));
}

/**
 * "時速200キロ", "시속 200km": a word for what is driven in an hour stands before the kilometres, with hedges between; "体重60キロ": one for a
 * weight, where both units are shortened to one word.
 */
function isToldBefore(finder: Finder, quantity: Quantity, id: 'speed' | 'weight'): boolean {
  for (let at = quantity.from - 1; at >= quantity.from - 3; at--) {
    if (finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id)) return true;
    if (!finder.find(at, 'hedge')) return false;
  }
  return false;
}

/** Two digits, as centimetres behind metres are printed. */
const CENTIMETRES = /^\p{Nd}{2}$/u;
/** Metres of which centimetres are told, at the most: of a person's height, of a jump. */
const FEW_METRES = 10;

/** "1 m 82 cm", "1 metre and 82 centimetres": the metres alone are not the length. */
function isWithCentimetres(finder: Finder, { value, decimals }: Quantity, to: number): boolean {
  if (value >= FEW_METRES || decimals > 0) return false;
  const next = finder.tokens[finder.find(to, 'and') ? to + 1 : to];
  return next?.kind === 'number' && CENTIMETRES.test(next.text);
}

/** "115 degrees Fahrenheit", and a temperature that no weather in Celsius has. */
function isFahrenheit(finder: Finder, quantity: Quantity, to: number): boolean {
  const next = finder.tokens[to];
  return next?.text === 'f' || next?.text === 'fahrenheit' || (quantity.value >= 65 && quantity.value <= 140);
}

/** "0.76 francs a share": the amount is that of one share. */
export function perShare(finder: Finder, money: Head): Head {
  for (let i = money.to; i < money.to + 3; i++) {
    const noun = finder.find(i, 'noun');
    if (noun) return noun.entry.id === 'share' ? { ...money, noun: 'share' } : money;
    const token = finder.tokens[i];
    if (token?.kind === 'mark' && token.text !== '/') return money;
  }
  return money;
}

/** A length is a depth, a distance or an altitude when a word in its neighbourhood says so. */
function lengthMeasure(finder: Finder, quantity: Quantity, to: number, unit: string): string {
  const near = nearestCue(finder, quantity.from, to, ['depth', 'distance', 'altitude']);
  return near === null ? unit : `${near}-${unit === 'km' ? 'km' : 'm'}`;
}

/** Words more that a depth may stand before its figure: it is the subject of the clause ("Дубина му је била само два километра"). */
const FARTHER = 2;

function nearestCue(finder: Finder, from: number, to: number, ids: readonly string[]): string | null {
  const { tokens, lexicon } = finder;
  const reach = lexicon.spaced ? 4 : 6;
  const farther = reach + FARTHER;
  const open = { behind: true, before: true };
  for (let d = 1; d <= farther; d++) {
    for (const side of ['behind', 'before'] as const) {
      if (!open[side] || (d > reach && side === 'behind')) continue;
      const at = side === 'behind' ? to + d - 1 : from - d;
      const token = tokens[at];
      if (side === 'before' && isShortened(finder, at)) continue;
      const parted = side === 'behind' && partsClause(finder, at);
      if (!token || isBreak(token) || token.kind === 'number' || finder.find(at, 'and') || parted) {
        open[side] = false;
        continue;
      }
      const cue = finder.find(at, 'cue');
      if (!cue || !ids.includes(cue.entry.id) || (d > reach && cue.entry.id !== 'depth')) continue;
      // "33 km de Herat", but not "33 km de routes".
      if (
        cue.entry.id === 'distance' &&
        lexicon.spaced &&
        token.text.length <= 3 &&
        hasCase(token.text) &&
        !tokens[at + 1]?.capital
      )
        continue;
      return cue.entry.id;
    }
  }
  return null;
}

/** Most letters of a shortened word before a number. */
const SHORTENED = 6;

/** "Na głębokości ok. 5 km", "starben ca. 300": the stop of a shortened word, which ends nothing, before a number. */
function isShortened(finder: Finder, at: number): boolean {
  const [word, stop, behind] = [finder.tokens[at - 1], finder.tokens[at], finder.tokens[at + 1]];
  if (stop?.text !== '.' || !stop.glued || behind?.kind !== 'number') return false;
  // Romanian "732 de răniți. 90 de muncitori": a word that counts or tells something is whole, and its stop ends the sentence.
  return word?.kind === 'word' && word.end - word.start <= SHORTENED && !finder.find(at - 1, 'noun', 'verb');
}

/** A mark that ends a clause. */
export function isBreak(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'mark' && /^[,;:.!?()、，。；：（）؛،·—–[\]«»“”"]$/.test(token.text);
}

function isAge(finder: Finder, at: number): boolean {
  for (let i = at; i <= at + 2; i++) {
    const cue = finder.find(i, 'cue');
    if (cue?.entry.id === 'age') return true;
  }
  return false;
}

/** "Berusia 45 tahun", "pria 45 tahun", "วัย 45 ปี": the word for the age or for the person stands before the years. */
function isAgeBefore(finder: Finder, quantity: Quantity): boolean {
  const ids = ['age', 'bearer'];
  return finder
    .all(quantity.from - 1)
    .some((f) => f.entry.kind === 'cue' && ids.includes(f.entry.id) && f.length === 1 && quantity.value <= OLDEST);
}

/** A currency at token `at`: its code, its name, its name with a country. */
export function currencyAt(finder: Finder, at: number, none: Head): Head | null {
  const token = finder.tokens[at];
  if (token?.kind !== 'word') return null;
  const code = codeAt(token);
  if (code) return { ...none, measure: 'money', currency: code, words: { from: at, to: at + 1 }, to: at + 1 };
  const found = finder.find(at, 'currency');
  if (!found) return null;
  const to = at + found.length;
  const id = found.entry.id;
  const known = /^[A-Z]{3}$/.test(id);
  return {
    ...none,
    measure: 'money',
    currency: known ? id : null,
    family: known ? null : id,
    words: { from: at, to },
    to,
  };
}

/** ISO 4217 code printed as such: three capitals. */
export function codeAt(token: Token): string | null {
  if (!token.capital || token.end - token.start !== 3) return null;
  const upper = token.text.toUpperCase();
  return CODES.has(upper) ? (upper === 'RMB' ? 'CNY' : upper) : null;
}

/** What is told of people, with the tokens that tell it. `listed`: of those of a list together ("3 soldiers and 2 civilians"). */
export interface Fate {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly listed?: boolean;
}

/** Most letters of a name that is passed over as one word. */
const LONGEST_NAME = 24;

/** Words of a case behind a noun, at the most, before its list goes on. */
const PARTICLE = 1;

/** People whom the table of nouns does not have, by the words for what news is about. */
const FOLK: ReadonlySet<string> = new Set(common.folk);
/** Those who are sent, and what they deal with: behind "and" that is told of others ("200 firefighters fight the flames and search for the missing"). */
const SENT: ReadonlySet<string> = new Set(common.sent);
const DEALT: ReadonlySet<string> = new Set(common.dealt);

/** Words behind one for being taken to hospital in which a death may be told. */
const OUTCOME = 5;

/** "Died after they were taken to hospital", where the death is told behind the hospital. */
function isDead(finder: Finder, at: number): boolean {
  for (let k = at; k < at + OUTCOME; k++) {
    const token = finder.tokens[k];
    if (!token || isBreak(token) || token.kind === 'number') return false;
    if (finder.find(k, 'and', 'conj', 'clause', 'word')) return false;
    if (finder.find(k, 'verb')?.entry.id === 'dead') return true;
  }
  return false;
}

/** "None of", and farthest word before the number at which it is looked for. */
const NONE = 'none';
const NONE_OF = 4;

/** "None of the 80 guests was hurt", "a 80 vendég közül senki": whatever is told happened to none of them. */
function isNone(finder: Finder, quantity: Quantity, head: Head): boolean {
  const ends = (at: number, most: number) =>
    finder.all(at).some((f) => f.entry.kind === 'verb' && f.entry.id === NONE && f.length <= most);
  for (let back = 1; back <= NONE_OF; back++) if (ends(quantity.from - back, back)) return true;
  return ends(head.to, NONE_OF);
}

/** Farthest word that tells that the people counted were present, aside from what happened to them. */
const PRESENT = 6;

/** Farthest verb behind people in the languages that put it at the end of the clause: place, time and cause stand before it. */
const LAST = 12;

/**
 * What a verb of the same clause says of the people that were counted: `dead` for "killed 14 people", "погибли 14 человек". The
 * nearest verb holds; behind a word for "and" it counts as farther.
 */
export function fateOf(finder: Finder, quantity: Quantity, head: Head): Fate | null {
  const people = head.noun === null || head.noun === 'crew' || PEOPLE.has(head.noun) || FOLK.has(head.noun);
  if (head.measure !== 'count') return null;
  const room = head.noun !== null && OCCUPANTS.has(head.noun) ? roomBeside(finder, quantity, head) : null;
  if (room) return room;
  if (!people) return null;
  if (isOfBefore(finder, quantity) || isNone(finder, quantity, head) || isOfNone(finder, quantity)) return null;
  if (risesBy(finder, quantity)) return null;
  // "The death toll among the 45 passengers": who is named is no victim by that.
  const counted =
    head.noun === null || head.noun === 'person'
      ? countedBefore(finder, quantity, head.noun === null && closes(finder, quantity.to))
      : null;
  if (counted) return counted;
  const spaced = finder.lexicon.spaced;
  const reach = head.noun === null ? (spaced ? 5 : 2) : spaced ? 8 : 12;
  let best: { id: string; from: number; to: number; cost: number; listed: boolean; joined: boolean } | null = null;
  let present: Fate | null = null;
  const verbLast = finder.lexicon.hand.verbLast === true;
  // "Died when two trains collided": what is counted is not known, and the verb belongs to another clause.
  const unknown = head.noun === null && finder.tokens[head.to]?.kind === 'word' && finder.all(head.to).length === 0;
  const ownVerb = finder.all(head.to).some((f) => f.entry.kind === 'cue' && f.entry.id === 'aux');
  let serves = false;
  for (const direction of spaced && !verbLast ? ([-1, 1] as const) : ([1, -1] as const)) {
    // "負傷者を運ぶため60人を派遣": where the verb comes last, one of what they do is theirs, and no other before the number is.
    if (serves) break;
    let cost = verbLast && direction === -1 ? 2 : 0;
    let at = direction === 1 ? head.to : quantity.from - 1;
    let joined = false;
    let parted = false;
    let inList = false;
    let listEnd = head.to;
    let letters = 0;
    let passed = false;
    const far = direction === 1 && verbLast && spaced && head.noun !== null && !SENT_OUT.has(head.noun);
    let within = far ? LAST : reach;
    for (let steps = 0; steps < within + 4; steps++, at += direction) {
      const token = finder.tokens[at];
      if (!token) break;
      if (direction === -1 && isShortened(finder, at)) continue;
      if (isBreak(token)) {
        const over =
          direction !== 1 || head.noun === null
            ? null
            : token.text === ','
              ? behindInsertion(finder, at)
              : endsTopic(finder, head, at)
                ? at
                : null;
        if (over === null) break;
        at = over;
        cost += 2;
        continue;
      }
      // "14 were questioned after a policeman was killed": a verb of another clause.
      if (finder.find(at, 'clause') || (direction === -1 && finder.find(at, 'clause-end'))) break;
      // Thai and Korean letters of which no word is known are cut one by one: a name of them is as far as one word.
      if (
        LETTERED.has(finder.lexicon.language) &&
        token.kind === 'word' &&
        token.glued &&
        finder.all(at).length === 0
      ) {
        if (letters++ > 0 && letters < LONGEST_NAME) {
          steps--;
          continue;
        }
      } else letters = 0;
      // Thai parts clauses by a space.
      if (
        !spaced &&
        finder.lexicon.language === 'th' &&
        !(direction === 1 ? token : finder.tokens[at + 1])?.glued &&
        at !== quantity.from - 1
      )
        cost += 4;
      if (unknown && spaced && direction === -1 && !finder.find(at, 'hedge') && endsReach(finder, at)) break;
      // "Killed 3 soldiers and 2 civilians", "two nurses and three soldiers were killed": one verb tells of all in the list.
      const mayList =
        direction === 1 ? head.noun !== null || isNamed(finder, head) : head.noun !== null && closes(finder, head.to);
      // "19 children are among the victims and only three survived", where the verb comes last: a list goes on at once.
      const goesOn = direction === -1 || !verbLast || at <= listEnd + PARTICLE;
      const listed = spaced && mayList && goesOn ? memberAt(finder, at, direction) : null;
      if (listed !== null) {
        at = listed;
        listEnd = listed + 1;
        cost += 2;
        inList = true;
        continue;
      }
      // "Two people drowned and one is missing": behind "and" another count has a verb of its own, unless the two are a list.
      const other = direction === 1 && parted && spaced && !verbLast;
      if (other && (token.kind === 'number' || finder.find(at, 'word'))) break;
      if (direction === 1 && spaced && verbLast && at > listEnd && isOfOthers(finder, head, at)) break;
      cost++;
      passed ||= token.kind === 'number' || finder.find(at, 'word') !== null;
      // "14 miners are since Monday at a depth of 300 metres trapped": what is measured is no other count.
      const measured = far && finder.find(at + 1, 'time', 'unit') !== null;
      if (token.kind === 'number' && !measured) cost += 4;
      // "남성 2명이 총을 쏴 16명이 숨지고": behind another count the verb is that one's.
      if (!measured && (token.kind === 'number' || finder.find(at, 'word'))) within = reach;
      if (finder.find(at, 'and', 'conj')) {
        // "A teacher was shot dead and 25 students were taken": the number begins a clause with a verb of its own.
        if (direction === -1 && ownVerb) break;
        cost += 2;
        joined = true;
        parted ||= at > head.to;
      }
      // "Bij een botsing van twee trams kwamen veertig mensen om": the verb is theirs.
      if (unknown && spaced && direction === 1 && !joined && peopleAt(finder, at)) break;
      const verb = finder.find(at, 'verb');
      if (!verb || (direction === -1 && isInVerb(finder, at))) continue;
      if (verb.entry.id === NONE) break;
      if (verb.entry.id === OTHERS) {
        serves = direction === 1 && isTheirs(finder, head);
        break;
      }
      // "転覆した船に乗っていた16人は救助された", "机上有19人遇难": what is told behind them says more than where they were.
      if (
        direction === -1 &&
        best !== null &&
        WHERE.has(verb.entry.id) &&
        (verbLast || (!spaced && best.cost <= BESIDE))
      )
        break;
      // "The hospital took on 40 nurses".
      if (verb.entry.id === 'patient' && head.noun === 'doctor') break;
      // "200 firefighters search for …", "were charged with the murder of 12 people": it tells nothing of those on its other side.
      if (verb.entry.value === direction || isDenied(finder, at)) break;
      // "Picked up 12 statements of 30 people": it tells of those right behind it; and "seized 12 rifles", a single word, as much of things.
      const loose = passed || (verb.length === 1 && head.noun === null);
      if (verb.entry.value === 1 && spaced && loose) break;
      // "Police search for five men": those who are sought by others may have fled.
      if (verb.entry.id === 'sought' && !isRescue(finder, at)) break;
      const told = verb.entry.id === 'sought' ? 'missing' : verb.entry.id;
      // "100 kidnapped students are free again": not how many were taken.
      if (told === 'abducted' && isFreed(finder, quantity, head)) break;
      // "Charged with a fraud on 50 people": farther off it is somebody else.
      const near = !spaced || verbLast || verb.entry.value === -1;
      if (told === 'suspect' && !near && cost > SUSPECTED) continue;
      // "Killed at least 12 people attending a funeral": what happened to them says more than where they were.
      if (told === 'with' && spaced) {
        // "17 were left with burns", "neun sitzen seit Freitag in Haft"; "in der Maschine saßen 176 Menschen".
        const state = direction === 1 ? stateBehind(finder, at + verb.length) : null;
        if (state !== null && cost <= reach) {
          if (best === null || cost < best.cost) best = { ...state, cost, listed: inList, joined };
          break;
        }
        if (direction === -1 && !joined && !inList) present ??= ridingBefore(finder, at);
      }
      if (told === 'attendee' || told === 'riding') {
        const where = told === 'riding' ? 'aboard' : told;
        // "A crowd of 25,000": they are no more than people, though no word says so.
        const bare = head.noun === null && verb.entry.value === 1 && at + verb.length === quantity.from;
        if (bare && closes(finder, head.to)) return { id: where, from: at, to: at + verb.length };
        if (!joined && !inList && cost <= PRESENT) present ??= { id: where, from: at, to: at + verb.length };
        continue;
      }
      if (SENT.has(head.noun ?? '') && DEALT.has(told) && (joined || inList)) break;
      // "Killed 3 soldiers and 2 civilians and wounded 10": the last verb has a number of its own.
      if (direction === 1 && joined && spaced && !verbLast && hasObject(finder, at + verb.length)) break;
      // "Two trams collided, killing 40 people": the verb has people of its own behind it.
      if (direction === 1 && spaced && (unknown || !verbLast) && countsPeople(finder, at + verb.length)) break;
      // Thai "18 ราย ผู้บาดเจ็บมี 732 ราย": the same behind a space.
      if (direction === 1 && cost > 4 && !spaced && countsSoon(finder, at + verb.length)) break;
      // "With 12 people dead", "… had died and 30 others were hurt": a verb as near in the same clause counts more.
      const weight =
        told === 'with'
          ? cost + 1
          : told === 'aboard' || told === 'suspect'
            ? cost + 0.5
            : joined && spaced
              ? cost + 1.5
              : cost;
      // "Were taken to hospital with burns".
      const hurt = told === 'patient' && stateBehind(finder, at + verb.length)?.id === 'injured';
      const id = told === 'patient' && isDead(finder, at + verb.length) ? 'dead' : hurt ? 'injured' : told;
      const own: boolean = !joined && cost <= SAME;
      const more: boolean =
        best !== null &&
        (own || (id === 'dead' && cost <= SAME)) &&
        MORE[best.id]?.includes(id) === true &&
        !countsWithin(finder, Math.max(best.to, head.to), at);
      const less: boolean =
        best !== null && !best.joined && best.cost <= SAME && MORE[id]?.includes(best.id) === true && cost <= SAME;
      if (cost <= within && !less && (best === null || more || weight < best.cost))
        best = { id, from: at, to: at + verb.length, cost: weight, listed: inList, joined };
      if (own && MORE[id] !== undefined) continue;
      break;
    }
  }
  if (best === null)
    return (
      tollRisen(finder, quantity) ??
      (head.noun === null ? tollStanding(finder, quantity) : null) ??
      presenceOf(head, present)
    );
  if (head.noun === 'crew' && !CREW.has(best.id)) return null;
  // "A boat carrying 278 people sank": what is said of them is that they were on it.
  if (WHERE.has(best.id)) {
    const riding = best.id === 'aboard' ? best : isOfVehicle(finder, quantity, best) ? { ...best, id: 'aboard' } : null;
    return presenceOf(head, riding ?? present);
  }
  if (best.listed || !spaced || head.noun === null) return best;
  return { ...best, listed: best.from < quantity.from ? beginsList(finder, head.to) : endsList(finder, quantity) };
}

/** How far words are looked at: before a verb for one that takes it back, behind one for what else it tells, before a search for who seeks, before a number for the word that tells a part of it, beside the abducted for their release. */
const NEAR = { denied: 3, state: 5, seeker: 16, part: 2, freed: 6 };

/** "No one was hurt", "aucun blessé", "niemand verletzt": a word that takes back what the verb at the token tells. */
function isDenied(finder: Finder, verb: number): boolean {
  for (let at = verb - 1; at >= verb - NEAR.denied; at--) {
    const token = finder.tokens[at];
    if (token?.kind !== 'word') return false;
    if (finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'none' && at + f.length <= verb))
      return true;
  }
  return false;
}

/** "None of the 30 passengers was hurt", "aucun des 30 passagers": a word for a part of those counted, and one that takes it back before it. */
function isOfNone(finder: Finder, quantity: Quantity): boolean {
  for (let back = 1; back <= NEAR.part; back++)
    if (finder.find(quantity.from - back, 'part')) return isDenied(finder, quantity.from - back);
  return false;
}

/** Rescuers are named before the token: whom they seek is missing. */
function isRescue(finder: Finder, before: number): boolean {
  for (let at = before - 1; at >= before - NEAR.seeker; at--) {
    const noun = finder.find(at, 'noun')?.entry.id;
    if (noun === 'rescuer' || noun === 'firefighter') return true;
  }
  return false;
}

/** A word for being set free stands right before the people or behind them, in the same clause. */
function isFreed(finder: Finder, quantity: Quantity, head: Head): boolean {
  const freed = (at: number) => finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'freed');
  for (const [from, step] of [
    [quantity.from - 1, -1],
    [head.to, 1],
  ] as const)
    for (let at = from; Math.abs(at - from) < NEAR.freed; at += step) {
      if (finder.tokens[at]?.kind !== 'word') break;
      if (freed(at)) return true;
    }
  return false;
}

/** What people may be "with", or "sit" in. */
const HELD: ReadonlySet<string> = new Set(['injured', 'arrested']);

/** "Left with burns", "sitzen in Haft": what is told of them behind the verb that ends at the token, in the same clause. */
function stateBehind(finder: Finder, from: number): Fate | null {
  for (let at = from; at < from + NEAR.state; at++) {
    const token = finder.tokens[at];
    if (token?.kind !== 'word' || finder.find(at, 'and', 'conj', 'word')) return null;
    const verb = finder.find(at, 'verb');
    if (verb && HELD.has(verb.entry.id)) return { id: verb.entry.id, from: at, to: at + verb.length };
  }
  return null;
}

/** "In der Maschine saßen …": a vehicle stands right before the verb at the token. */
function ridingBefore(finder: Finder, verb: number): Fate | null {
  for (let from = verb - PHRASE; from < verb; from++) {
    const found = finder.find(from, 'verb');
    if (found?.entry.id === 'riding' && from + found.length === verb) return { id: 'aboard', from, to: verb };
  }
  return null;
}

/** People who travel in groups: there may be others with them. */
const TRAVELLERS: ReadonlySet<string | null> = new Set(['tourist', 'pilgrim']);

/** Where people were, of those who are no more than people: pilgrims aboard may be but a part of those aboard. */
function presenceOf(head: Head, present: Fate | null): Fate | null {
  if (head.noun === 'person') return present;
  return present?.id === 'aboard' && TRAVELLERS.has(head.noun) ? { ...present, listed: true } : null;
}

/** What is told of a crew in place of its being one: the crew that was killed is most often the whole of it. */
const CREW: ReadonlySet<string> = new Set(['missing', 'rescued', 'arrested', 'abducted']);

/** Words of what happens to others than those who are counted: "the missing are sought by 200 firefighters", "none of the 40 was hurt". */
const OTHERS = 'others';

/** What says more of the same people: those "injured in the crash" and "taken to hospital", those "arrested" who are "suspected of fraud". */
const MORE: Readonly<Record<string, readonly string[] | undefined>> = {
  patient: ['dead', 'injured'],
  suspect: ['arrested'],
  trapped: ['dead', 'injured', 'rescued'],
};

/** Farthest verb behind people, where the way on is looked at first, that says more than one before them of where they were. */
const BESIDE = 4;

/** Farthest verb that tells of suspects. */
const SUSPECTED = 3;

/** Farthest verb that tells more of the same people. */
const SAME = 6;

/** Who is sent somewhere, or called there. */
const SENT_OUT: ReadonlySet<string> = new Set(['police', 'soldier', 'rescuer', 'firefighter', 'doctor']);
/** What stands behind people, or ends the word for them, to whom something is done, by language: only there a verb behind them is told apart by it. */
const OBJECT_OF: Readonly<Record<string, RegExp | undefined>> = {
  ja: /^を$/,
  ko: /^[을를]$/,
  ta: /ை$/,
  fa: /^را$/,
  ur: /^کو$/,
  hi: /^को$/,
};

/** Nearest token behind people at which the object may be other people, and no more than a second word for the same. */
const OBJECT_FROM = 3;

/**
 * "50 معترض … ماموران را زخمی کردند": where the verb comes last, other people stand before it as those to whom it is done. Not so "12 نفر از
 * معترضان را بازداشت کرد", twelve of them.
 */
function isOfOthers(finder: Finder, head: Head, at: number): boolean {
  const token = finder.tokens[at];
  if (at < head.to + OBJECT_FROM || !token || OBJECT_OF[finder.lexicon.language]?.test(token.text) !== true)
    return false;
  return PEOPLE.has(finder.find(at - 1, 'noun')?.entry.id ?? '') && finder.find(head.to, 'part') === null;
}

/** "60人が捜索する", "兵士500人を派遣": a verb behind people is what they do or what they are sent for, not so "行方不明の3人を捜索". */
function isTheirs(finder: Finder, head: Head): boolean {
  const object = OBJECT_OF[finder.lexicon.language];
  if (object === undefined) return false;
  const done = [head.to - 1, head.to].some((at) => object.test(finder.tokens[at]?.text ?? ''));
  return !done || SENT_OUT.has(head.noun ?? '');
}

/** "41 patients were admitted and eight children died": what stands behind another number is told of that one. */
function countsWithin(finder: Finder, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (finder.tokens[at]?.kind === 'number' || finder.find(at, 'word')) return true;
  return false;
}

/** Who may find room somewhere: people, and what is told of them by a noun. */
const OCCUPANTS: ReadonlySet<string> = new Set([...common.people, ...common.tolls]);

/** "可容納4萬名觀眾", "dapat menampung 800 pengungsi", "2,000 दर्शकों के बैठने की क्षमता": so many people have room, and none need be there. */
function roomBeside(finder: Finder, quantity: Quantity, head: Head): Fate | null {
  const behind = finder.all(head.to).find((f) => f.entry.kind === 'cue' && f.entry.id === 'room-behind');
  if (behind) return { id: 'person', from: head.to, to: head.to + behind.length };
  let end = quantity.from;
  for (let back = 1; back <= 3; back++) if (finder.find(quantity.from - back, 'hedge')?.length === back) end -= back;
  for (let length = 1; length <= 3; length++) {
    const cue = finder.all(end - length).find((f) => f.entry.kind === 'cue' && f.entry.id === 'room');
    if (cue?.length === length) return { id: 'person', from: end - length, to: end };
  }
  return null;
}

/** Nouns of what people are on board of. */
const VEHICLES: ReadonlySet<string> = new Set(['plane', 'helicopter', 'ship', 'bus', 'car', 'vehicle', 'carriage']);
/** Most words between a vehicle and a verb like "to bring" ("pesawat yang jatuh itu membawa 146 orang"). */
const VEHICLE = 5;

/** "The plane that crashed brought 146 people": the verb before the number is that of a vehicle, and they were on board. */
function isOfVehicle(finder: Finder, quantity: Quantity, verb: Fate): boolean {
  if (verb.from > quantity.from) return false;
  for (let at = verb.from - 1; at >= verb.from - 1 - VEHICLE; at--) {
    const token = finder.tokens[at];
    if (token?.kind !== 'word' || finder.find(at, 'and', 'conj', 'clause')) return false;
    const noun = finder.find(at, 'noun');
    if (noun) return VEHICLES.has(noun.entry.id);
  }
  return false;
}

/** Languages of whose words the letters are cut one by one where none is known. */
const LETTERED: ReadonlySet<string> = new Set(['th', 'ko']);

/** "乗組員16人は、近くの漁船に救助された": a comma right behind the particle of a topic parts nothing. */
function endsTopic(finder: Finder, head: Head, comma: number): boolean {
  if (finder.tokens[comma]?.text !== '、' || comma !== head.to + 1) return false;
  return finder.all(head.to).some((f) => f.entry.kind === 'cue' && f.entry.id === 'topic');
}

/** Verbs that tell where people were, and nothing that happened to them. */
const WHERE: ReadonlySet<string> = new Set(['aboard', 'with']);

/** Words behind or before a list in which a verb of its own is looked for. */
const OWN_VERB = 4;

/** "Killed 3 soldiers and 2 civilians": a further count of people stands behind "and", without a verb of its own. */
function beginsList(finder: Finder, at: number): boolean {
  const last = memberAt(finder, at, 1);
  if (last === null || !closes(finder, last + 1)) return false;
  for (let k = last + 1; k <= last + OWN_VERB; k++) {
    if (!finder.tokens[k] || isBreak(finder.tokens[k]) || finder.find(k, 'and', 'conj')) return true;
    if (hasAux(finder, k) || finder.find(k, 'verb')) return false;
  }
  return true;
}

/** "Two nurses and three soldiers were killed": a count of people without a verb of its own stands before "and". */
function endsList(finder: Finder, quantity: Quantity): boolean {
  let joint = quantity.from - 1;
  for (let back = 1; back <= 3; back++) if (finder.find(quantity.from - back, 'hedge')?.length === back) joint -= back;
  const first = memberAt(finder, joint, -1);
  if (first === null) return false;
  for (let k = first - 1; k >= first - OWN_VERB; k--) {
    if (!finder.tokens[k] || isBreak(finder.tokens[k])) return true;
    if (finder.find(k, 'verb')) return false;
  }
  return true;
}

/** Words at which the way back from a number of something unknown ends: its verb stands right before it. */
function endsReach(finder: Finder, at: number): boolean {
  if (isInVerb(finder, at) || (finder.find(at, 'verb')?.length ?? 0) > 1) return false;
  const unread = finder.tokens[at]?.kind === 'word' && finder.all(at).length === 0;
  return unread || finder.find(at, 'stop', 'and', 'conj') !== null;
}

/** Most words of a verb. */
const PHRASE = 6;

/** "Za mřížemi skončilo jedenáct": the word is one of a verb of several words that begins before it. */
function isInVerb(finder: Finder, at: number): boolean {
  for (let back = 1; back < PHRASE; back++) if ((finder.find(at - back, 'verb')?.length ?? 0) > back) return true;
  return false;
}

/** "Two Palestinians": those of a nation stand behind the number. German prints all nouns with a capital. */
function isNamed(finder: Finder, head: Head): boolean {
  return finder.tokens[head.to]?.capital === true && finder.lexicon.language !== 'de';
}

/** Nothing more is told behind the token in its clause: "… and 3 officers suffered burns" has a verb of its own. */
function closes(finder: Finder, at: number): boolean {
  const token = finder.tokens[at];
  return (
    token === undefined || isBreak(token) || (finder.find(at, 'stop', 'and', 'conj') !== null && !hasAux(finder, at))
  );
}

function hasAux(finder: Finder, at: number): boolean {
  return finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'aux');
}

/** Most words of one member of a list of people: "and at least three young soldiers". */
const MEMBER = 5;

/**
 * Passes over a member of a list of people that begins with "and" at the token: forwards the number and its noun behind it,
 * backwards those before it. Returns the last token passed, or null when there is none.
 */
function memberAt(finder: Finder, at: number, direction: 1 | -1): number | null {
  if (!finder.find(at, 'and', 'conj')) return null;
  const person = (k: number) => {
    const noun = finder.find(k, 'noun');
    return noun !== null && (PEOPLE.has(noun.entry.id) || noun.entry.id === 'attacker');
  };
  const number = (k: number) => finder.tokens[k]?.kind === 'number' || finder.find(k, 'word') !== null;
  let seen = false;
  for (let steps = 1; steps <= MEMBER; steps++) {
    const k = at + direction * steps;
    const token = finder.tokens[k];
    if (!token || isBreak(token) || finder.find(k, 'verb', 'and', 'conj')) return null;
    const [first, last] = direction === 1 ? [number, person] : [person, number];
    if (seen ? last(k) : first(k)) {
      if (seen) return k;
      seen = true;
    }
  }
  return null;
}

function countsSoon(finder: Finder, at: number): boolean {
  if (finder.lexicon.language !== 'th') return false;
  for (let k = at; k < at + 3; k++) if (finder.tokens[k]?.kind === 'number') return true;
  return false;
}

/** A number begins at the token, or behind a hedge. */
export function counts(finder: Finder, at: number): boolean {
  const hedge = finder.find(at, 'hedge');
  const next = at + (hedge?.length ?? 0);
  return finder.tokens[next]?.kind === 'number' || finder.find(next, 'word', 'vague', 'round') !== null;
}

/** A number begins behind a verb, or behind the one letter that Spanish has before people ("y detuvo a 15"). */
function hasObject(finder: Finder, at: number): boolean {
  const letter = finder.tokens[at]?.text.length === 1 && finder.find(at, 'stop') !== null;
  return counts(finder, letter ? at + 1 : at);
}

/** How far behind a verb the people may stand of whom it tells, in words. */
const OBJECT = 8;

/** A number of people stands behind a verb in its clause, before another verb. */
function countsPeople(finder: Finder, verbEnd: number): boolean {
  for (let at = verbEnd; at < verbEnd + OBJECT; at++) {
    const token = finder.tokens[at];
    if (!token || isBreak(token) || finder.find(at, 'and', 'conj', 'verb')) return false;
    // "Killed by three soldiers": those behind a preposition are others.
    if (peopleAt(finder, at)) return at === verbEnd || finder.find(at - 1, 'stop') === null;
  }
  return false;
}

/** A number stands at a token and the people that it counts right behind it. */
function peopleAt(finder: Finder, at: number): boolean {
  if (finder.tokens[at]?.kind !== 'number' && !finder.find(at, 'word')) return false;
  for (let k = at + 1; k <= at + 2; k++) {
    const noun = finder.find(k, 'noun');
    if (noun) return PEOPLE.has(noun.entry.id);
  }
  return false;
}

/** Farthest word before the number at which "the number of" is looked for, and the same where nothing else is counted. */
const COUNTED = { noun: 3, bare: 5 };
/** Most words of an insertion between the two ("the toll, according to the agency, is 45"). */
const INSERTED = 8;

/**
 * "মৃতের সংখ্যা ১৪৪ এবং আহত ৭৩২", "מניין ההרוגים 12": a word for a number of victims right before says whom it counts.
 * @param bare the number has no noun of its own and ends its clause: the word may stand farther off
 */
function countedBefore(
  finder: Finder,
  quantity: Quantity,
  bare: boolean,
): { id: string; from: number; to: number } | null {
  let at = quantity.from - 1;
  for (let steps = 0; steps < (bare ? COUNTED.bare : COUNTED.noun); steps++, at--) {
    const token = finder.tokens[at];
    if (bare && token?.text === ',') {
      const before = insertionBefore(finder, at);
      if (before === null) return null;
      at = before;
      steps--;
      continue;
    }
    if (!token || token.kind === 'number' || isBreak(token)) return null;
    if (!finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'toll')) continue;
    // Hindi "मरने वालों की संख्या": the victims stand farther before the word for their number.
    const farther = finder.lexicon.hand.verbLast ? [-3, -4] : [];
    for (const step of [...(bare ? [1, 0, -1, 2, 3, -2] : [1, -1, -2]), ...farther]) {
      const found = at + step < quantity.from ? victimsAt(finder, at + step, step < 0) : null;
      if (found) return found;
    }
    return null;
  }
  return null;
}

/** Passes over an insertion that ends with the comma. Returns the comma before it, or null. */
function insertionBefore(finder: Finder, comma: number): number | null {
  for (let at = comma - 1; at >= comma - INSERTED; at--) {
    const token = finder.tokens[at];
    if (token?.text === ',') return at;
    if (!token || token.kind === 'number' || isBreak(token) || finder.find(at, 'verb')) return null;
  }
  return null;
}

/** "The toll rose from 15 to 17": the first figure is that of before. */
function isOfBefore(finder: Finder, quantity: Quantity): boolean {
  const cue = (at: number, id: string) => finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id);
  if (!cue(quantity.from - 1, 'rise-from')) return false;
  for (let at = quantity.from - 2; at > quantity.from - 2 - RISE.before; at--) if (cue(at, 'rise')) return true;
  return false;
}

/** "The death toll rose by 45", "число погибших выросло на 45": not the figure that was reached. */
function risesBy(finder: Finder, quantity: Quantity): boolean {
  const cue = (at: number, id: string) => finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id);
  let at = quantity.from - 1;
  // "By at least 45": hedges may stand between.
  for (let back = 1; back <= 3; back++) if (finder.find(quantity.from - back, 'hedge')?.length === back) at -= back;
  const whole = finder.all(at - 1).some((f) => f.entry.kind === 'cue' && f.entry.id === 'rise-by' && f.length === 2);
  return whole || (cue(at, 'rise-by') && (cue(at - 1, 'rise') || cue(at - 2, 'rise')));
}

/** Words between a verb of rising and the number that it leads to, and farthest words that are looked at before it and behind it. */
const RISE = { before: 3, behind: 3, subject: 30, late: 6 };

/** "The death toll … rises to 18", "число погибших … выросло до 42": what the sentence has counted in its subject. */
function tollRisen(finder: Finder, quantity: Quantity): { id: string; from: number; to: number } | null {
  const cue = (at: number, id: string) => finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id);
  if (!risesTo(finder, quantity)) return null;
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - RISE.subject); at--)
    if (cue(at, 'toll'))
      return victimsOf(finder, at, [1, 2, -1, 3, -2, 4, ...(finder.lexicon.hand.verbLast ? [-3, -4] : []), 0]);
  // "До 31 выросло число погибших", "31-re nőtt a halottak száma": the subject stands behind the verb.
  for (let at = quantity.to; at < quantity.to + RISE.late; at++) {
    if (isBreak(finder.tokens[at])) return null;
    if (cue(at, 'toll')) return victimsOf(finder, at, [1, 2, -1, 3, -2]);
  }
  return null;
}

/** "Die Zahl der Toten liegt nach Angaben der Behörden bei 31": a verb for where a number stands, the number behind its preposition. */
function tollStanding(finder: Finder, quantity: Quantity): Fate | null {
  const cue = (at: number, id: string) => finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id);
  let at = quantity.from - 1;
  for (let back = 1; back <= 3; back++) if (finder.find(quantity.from - back, 'hedge')?.length === back) at -= back;
  if (!cue(at, 'stand-at') || !closes(finder, quantity.to)) return null;
  let verb = false;
  for (let k = at - 1; k >= Math.max(0, quantity.from - RISE.subject); k--) {
    if (finder.tokens[k]?.kind === 'number' || /^[.;:]$/.test(finder.tokens[k]?.text ?? '')) return null;
    verb ||= cue(k, 'stand');
    if (verb && cue(k, 'toll')) return victimsOf(finder, k, [1, 2, -1, 3, -2, 0]);
  }
  return null;
}

/** What "the number of" is told of as of victims: cases of an illness, those who were brought away. */
const TOLLED: ReadonlySet<string> = new Set([...CASUALTY, ...common.tolls]);

/** The victims that stand so many words from a word for their number. */
function victimsOf(finder: Finder, toll: number, steps: readonly number[]): Fate | null {
  for (const step of steps) {
    const found = victimsAt(finder, toll + step, step < 0);
    if (found) return found;
  }
  return null;
}

/** A word for victims at a token. @param last whether it may be the last of two ("halálos áldozatok száma", the number of fatal victims) */
function victimsAt(finder: Finder, at: number, last: boolean): Fate | null {
  const whole = last ? finder.find(at - 1, 'noun') : null;
  if (whole?.length === 2 && TOLLED.has(whole.entry.id)) return { id: whole.entry.id, from: at - 1, to: at + 1 };
  const found = finder.find(at, 'noun', 'verb');
  return found && TOLLED.has(found.entry.id) ? { id: found.entry.id, from: at, to: at + found.length } : null;
}

/** A word for a number of victims ("toll", "number"). */
function isTollWord(finder: Finder, at: number): boolean {
  return finder
    .all(at)
    .some((f) => f.entry.kind === 'cue' && f.entry.id === 'toll' && f.length === 1 && f.prefix === '');
}

/** A verb of rising stands before the number or behind it. */
export function risesTo(finder: Finder, quantity: Quantity): boolean {
  const cue = (at: number, id: string) => finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id);
  // "Rose from 15 to 17": the verb stands farther from the second figure.
  let before = RISE.before;
  for (let at = quantity.from - 2; at >= quantity.from - RISE.before; at--)
    if (cue(at, 'rise-from')) before = RISE.before + 2;
  for (let at = quantity.from - before; at < quantity.to + RISE.behind; at++) if (cue(at, 'rise')) return true;
  return false;
}

/** Passes over an insertion between commas ("six people, including four children, were killed"). Returns its second comma, or null. */
function behindInsertion(finder: Finder, comma: number): number | null {
  for (let at = comma + 1; at < comma + 9; at++) {
    const token = finder.tokens[at];
    if (!token) return null;
    if (token.text !== ',') {
      if (isBreak(token)) return null;
      continue;
    }
    for (let k = at + 1; k <= at + 3; k++) if (finder.find(k, 'verb')) return at;
    return null;
  }
  return null;
}

function hasCase(text: string): boolean {
  return text !== text.toUpperCase();
}
