import data from './function-words.json';

/** What a function word that no other language has adds to a score in a headline, as a share. */
const GAIN = 0.1;
/** The most that all of them together add. */
const MOST = 0.3;
/** Only headlines are looked at: n-grams tell of longer texts. */
const LIMIT = 160;

type Weights = ReadonlyMap<string, number>;

let ready: ReadonlyMap<string, Weights> | null = null;

/**
 * How far the function words of a headline in Latin script speak for a language: 1 without any, more for each different one, the less the
 * more languages have it. Cyrillic languages have so many of them in common that they were told worse with them than without.
 * @returns a factor from 1 to 1.3; 1 for long texts and for languages of which no words are known
 */
export function functionWordFactor(text: string, language: string): number {
  if (text.length > LIMIT) return 1;
  ready ??= prepared();
  const weights = ready.get(language);
  if (!weights) return 1;
  // Letters with a full stop beside them are those of an abbreviation.
  const words = text
    .toLowerCase()
    .normalize('NFC')
    .match(/(?<![\p{L}.])\p{L}+(?![\p{L}.])/gu);
  let gain = 0;
  for (const word of new Set(words ?? [])) gain += weights.get(word) ?? 0;
  return 1 + Math.min(MOST, gain);
}

function prepared(): ReadonlyMap<string, Weights> {
  const lists = Object.entries(data.words).map(([language, words]) => [language, words.split(' ')] as const);
  const owners = new Map<string, number>();
  for (const [, words] of lists) for (const word of words) owners.set(word, (owners.get(word) ?? 0) + 1);
  return new Map(
    lists.map(([language, words]) => [language, new Map(words.map((w) => [w, GAIN / (owners.get(w) ?? 1)]))] as const),
  );
}
