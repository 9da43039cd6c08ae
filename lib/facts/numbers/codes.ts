import { type Finder, PERCENT_SIGNS, SYMBOLS } from './lexicon';
import { codeAt } from './money';
import type { Quantity } from './quantity';
import type { Token } from './types';

/** Most groups of digits in a telephone number. */
export const LONGEST_CALL = 6;

/** Hungarian "a 22-es villamos": an ending that makes the number a name, but not of a magnitude ("7-es erősségű"). */
export function isDesignation(finder: Finder, quantity: Quantity): boolean {
  const hyphen = finder.tokens[quantity.to];
  const ending = finder.tokens[quantity.to + 1];
  // Turkish "22 numaralı otobüs": where the verb stands last, what names a number stands behind it.
  if (finder.lexicon.hand.verbLast && finder.lexicon.spaced && quantity.plain && finder.find(quantity.to, 'label'))
    // Persian "۱۲۰۰ پرواز": what has a number of its own may be counted as well.
    return finder.find(quantity.to, 'noun') === null;
  if (!quantity.plain || hyphen?.text !== '-' || !hyphen.glued || !ending?.glued) return false;
  if (!finder.find(quantity.to + 1, 'label')) return false;
  return !finder.all(quantity.to + 2).some((f) => f.entry.kind === 'cue' && f.entry.id === 'magnitude');
}

/** Letters or a hyphen on a number make it a code: "G7", "F-16", "COVID-19", "12:30", "2.0.1". */
export function isCode(
  finder: Finder,
  at: number,
  before: Token | undefined,
  behind: Token | undefined,
  token: Token,
): boolean {
  if (before && token.glued) {
    if (
      before.kind === 'word' &&
      isLatin(before.text) &&
      finder.lexicon.spaced &&
      !codeAt(before) &&
      SYMBOLS[before.text] === undefined &&
      !finder.find(at - 1, 'currency', 'hedge') &&
      !(before.text.endsWith("'") && isMeasured(finder, at))
    )
      return true;
    if (before.kind === 'word' && isLatin(before.text) && !finder.lexicon.spaced && !codeAt(before)) return true;
    if (before.text === '-' && before.glued) {
      const joined = finder.tokens[at - 2];
      // Hebrew joins a preposition to digits by a hyphen.
      const prefix = joined?.kind === 'word' && finder.lexicon.prefixes.includes(joined.text);
      if (joined?.kind === 'number') return true;
      if (joined?.kind === 'word' && !prefix && !finder.find(at - 2, 'noun', 'currency')) return true;
    }
    if (/^[:/#№_&@.+·]$/.test(before.text) && (before.glued || /^[#№@]$/.test(before.text))) return true;
  }
  if (before && /^[#№]$/.test(before.text)) return true;
  // The rest of a telephone number: "0800 555 111".
  for (let k = at - 1; k >= Math.max(0, at - LONGEST_CALL) && finder.tokens[k]?.kind === 'number'; k--)
    if (finder.tokens[k]?.literal === null) return true;
  if (inRow(finder, at)) return true;
  if (isAddress(finder, at)) return true;
  if (
    behind?.glued &&
    /^[:/_&@+·]$/.test(behind.text) &&
    finder.tokens[at + 2]?.glued &&
    finder.tokens[at + 2]?.kind === 'number'
  )
    return true;
  // The minute of a match: "scored in the 63’".
  if (
    behind?.glued &&
    /^['’′]$/.test(behind.text) &&
    !(finder.tokens[at + 2]?.glued && finder.tokens[at + 2]?.kind !== 'mark')
  )
    return true;
  // "+380 44 …": the first group of a telephone number.
  if (before?.text === '+' && token.glued && behind?.kind === 'number' && !behind.glued) return true;
  // "123-45-67": more than two numbers joined by hyphens are a telephone number or a code.
  const joins = (k: number) => {
    const dash = finder.tokens[k];
    return dash?.text === '-' && dash.glued && finder.tokens[k + 1]?.kind === 'number' && finder.tokens[k + 1]?.glued;
  };
  if (joins(at + 1) && joins(at + 3)) return true;
  return isMove(finder, at);
}

/** What a move of chess is written as behind its number: "Nf3", "exd6", "Qxe5", "b5". */
const MOVE = /^(?:[kqrbn][a-h]?[1-8]?x?|[a-h]x|[a-h](?=[1-8]))?[a-h][1-8]$/;

/** "After 28...Qg5 and 30.exd6": the number of a move counts nothing. */
function isMove(finder: Finder, at: number): boolean {
  let next = at + 1;
  while (next <= at + 3 && finder.tokens[next]?.text === '.' && finder.tokens[next]?.glued) next++;
  if (next === at + 1) return false;
  let word = '';
  for (let k = next; k < next + 4 && finder.tokens[k]?.glued && finder.tokens[k]?.kind !== 'mark'; k++)
    word += finder.tokens[k]?.text ?? '';
  return MOVE.test(word);
}

/** "L'80%", "all'1,5", "l'80 per cento", but not "nell'89": behind an article without its vowel two digits alone are a year. */
function isMeasured(finder: Finder, at: number): boolean {
  const next = finder.tokens[at + 1];
  const literal = finder.tokens[at]?.literal;
  return (
    (literal != null && !literal.plain) ||
    (next !== undefined && PERCENT_SIGNS.has(next.text)) ||
    finder.find(at + 1, 'unit', 'currency', 'scale', 'noun') !== null
  );
}

/** Most words of the name of a street. */
const STREET = 4;

/** The number of a house: "25 Baker Street", "calle Mayor, 25", "14 rue de la Paix". Only capitals and small words stand in the name. */
function isAddress(finder: Finder, at: number): boolean {
  const token = finder.tokens[at];
  if (!finder.lexicon.spaced || !token?.literal?.plain || token.literal.value > 9999) return false;
  const street = (i: number) => finder.all(i).some((f) => f.entry.kind === 'cue' && f.entry.id === 'street');
  const named = (i: number) => {
    const word = finder.tokens[i];
    return word?.kind === 'word' && (word.capital || word.end - word.start <= 3);
  };
  const comma = (i: number) => finder.tokens[i]?.text === ',';
  const first = comma(at + 1) ? at + 2 : at + 1;
  let name = false;
  for (let i = first; i <= first + STREET; i++) {
    // "12 streets" are counted: a name stands before or behind the word.
    if (street(i)) return name || namedBehind(finder, i);
    if (!named(i)) break;
    name ||= finder.tokens[i]?.capital === true;
  }
  const last = comma(at - 1) ? at - 2 : at - 1;
  name = false;
  for (let i = last; i >= last - STREET; i--) {
    // "Dunajska cesta 25", "Dlouhá ulice 15": the name before the word.
    if (street(i)) return name || namedBefore(finder, i);
    if (!named(i)) return false;
    name ||= finder.tokens[i]?.capital === true;
  }
  return false;
}

/** A name of three letters and more stands right before the word for a street: "V" is the first word of a sentence. */
function namedBefore(finder: Finder, street: number): boolean {
  const word = finder.tokens[street - 1];
  return word?.kind === 'word' && word.capital && word.end - word.start > 2;
}

/** A name begins behind the word for a street, at once or behind small words. */
function namedBehind(finder: Finder, street: number): boolean {
  for (let i = street + 1; i <= street + 3; i++) {
    const word = finder.tokens[i];
    if (word?.kind !== 'word') return false;
    if (word.capital) return true;
    if (word.end - word.start > 3) return false;
  }
  return false;
}

/** True in three groups of digits and more with nothing between them: a telephone number ("22 123 45 67"), a row of a table. */
function inRow(finder: Finder, at: number): boolean {
  const isNumber = (d: number) => finder.tokens[at + d]?.kind === 'number';
  return (isNumber(-1) && (isNumber(-2) || isNumber(1))) || (isNumber(1) && isNumber(2));
}

function isLatin(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code < 0x250;
}
