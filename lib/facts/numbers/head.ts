import { agedAt, isAge, isAgeBefore, isAged, isTerm } from './aged';
import common from './common.json';
import { CASUALTY, type Finder, type Found, PEOPLE, PERCENT_SIGNS, SYMBOLS } from './lexicon';
import { isBreak, partsClause } from './marks';
import { currencyAt, perShare } from './money';
import type { Quantity } from './quantity';
import { isTollWord } from './rising';
import { temperatureAt, unitHead } from './units';

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
export function told(finder: Finder, quantity: Quantity, head: Head | 'silent'): Head | 'silent' {
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

/** Thai "เสียชีวิต 2 บาดเจ็บ 3": what happened stands before each number, and the word behind this one is that of the next. */
function isOfNext(finder: Finder, quantity: Quantity, end: number): boolean {
  if (finder.lexicon.language !== 'th' || finder.tokens[end]?.kind !== 'number') return false;
  return CASUALTY.has(finder.find(quantity.from - 1, 'noun', 'verb')?.entry.id ?? '');
}
