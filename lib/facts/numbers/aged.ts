import type { Finder } from './lexicon';
import { isBreak } from './marks';
import type { Quantity } from './quantity';

/** An adjective of age behind the number ("29-jährig", "29岁"), or a word for it before ("aged 29", "בן 29"). */
export function agedAt(finder: Finder, quantity: Quantity): { from: number; to: number } | null {
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
export function isAged(finder: Finder, at: number, value: number): boolean {
  return finder
    .all(at)
    .some((f) => f.entry.kind === 'cue' && f.entry.id === 'aged' && (f.length === 1 || value <= OLDEST));
}

/** "A 5-year sentence", "5-летний срок": a noun for a stretch of time, not for somebody who is so old. */
export function isTerm(finder: Finder, at: number): boolean {
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
export function ends(finder: Finder, at: number): boolean {
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

/** A word for an age stands at a token or one of the two behind it. */
export function isAge(finder: Finder, at: number): boolean {
  for (let i = at; i <= at + 2; i++) {
    const cue = finder.find(i, 'cue');
    if (cue?.entry.id === 'age') return true;
  }
  return false;
}

/** "Berusia 45 tahun", "pria 45 tahun", "วัย 45 ปี": the word for the age or for the person stands before the years. */
export function isAgeBefore(finder: Finder, quantity: Quantity): boolean {
  const ids = ['age', 'bearer'];
  return finder
    .all(quantity.from - 1)
    .some((f) => f.entry.kind === 'cue' && ids.includes(f.entry.id) && f.length === 1 && quantity.value <= OLDEST);
}
