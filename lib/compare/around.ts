import { keysOfFact } from '../match/keys';
import type { Fact } from '../model/fact';
import { nameKeys } from '../names/keys';

/** Before the key of a figure, whatever it counts. */
const FIGURE = '#';
/** Least figure that says something of its sentence; smaller ones stand everywhere. */
const LEAST = 3;
/** Least figure that is hardly met by chance. */
const UNUSUAL = 11;
/** What a figure of both sentences says: a small one, a round one, any other. */
const WEIGHT = { small: 0.2, round: 0.35, other: 0.9 };
/** Sound classes of a proper noun that are too few to find a text by, but enough to know it again beside a fact. */
const SHORT = 2;

/**
 * The keys by which what stands around a fact is known again in another text of the same event: those by which texts are found, short proper
 * nouns ("Kebbi"), and figures whatever they count ("25 pupils", "25 abducted"), lengths of time and clocks.
 */
export function aroundKeys(fact: Fact, language: string): string[] {
  const keys = keysOfFact(fact, language);
  switch (fact.kind) {
    case 'proper':
      return keys.length > 0 ? keys : nameKeys(fact.word, language).flatMap((k) => (isShort(k) ? [`w:${k}`] : []));
    case 'number':
      return fact.value >= LEAST && fact.measure !== 'score' ? [...keys, `${FIGURE}${fact.value}`] : keys;
    case 'duration':
      return fact.interval.lo === fact.interval.hi ? [`${FIGURE}${fact.interval.lo}${fact.unit}`] : keys;
    case 'time':
      return [`${FIGURE}${fact.minutes}:`];
    default:
      return keys;
  }
}

function isShort(key: string): boolean {
  return key.length === SHORT && /^[A-Z]+$/.test(key);
}

/** The key is that of a figure. */
export function isFigure(key: string): boolean {
  return key.startsWith(FIGURE);
}

/** How much a key of a figure says; null for keys of other kinds. */
export function weightOfFigure(key: string): number | null {
  if (!isFigure(key)) return null;
  const value = Number.parseFloat(key.slice(FIGURE.length));
  if (value < UNUSUAL) return Number.isInteger(value) ? WEIGHT.small : WEIGHT.other;
  return value % 10 === 0 ? WEIGHT.round : WEIGHT.other;
}

/** Fewest letters of a word of a name by which it is known again as it is spelled. */
const FEWEST_LETTERS = 4;
/** Most words of one name. */
const MOST_WORDS = 6;

/** The words of a name as they are spelled, without case and accents: within one script they tell the same name surely. */
export function spelledWords(fact: Fact): string[] {
  const name = fact.kind === 'person' ? fact.name : fact.kind === 'proper' ? fact.word : '';
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s-]/u)
    .slice(0, MOST_WORDS)
    .filter((word) => word.length >= FEWEST_LETTERS);
}
