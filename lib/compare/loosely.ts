import type { NumberFact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { affinity } from './alignment';
import { significant } from './number-context';
import tables from './number-questions.json';
import { areHuman, broader, relationOf } from './subjects';

/** What cannot be said of the same people: who is dead is not injured, missing or freed. */
const EXCLUSIVE: readonly ReadonlySet<string>[] = tables.exclusive.map((fates) => new Set(fates));
/** Nouns that tell little of who is counted. */
const LOOSE: ReadonlySet<string | null> = new Set(['person', 'victim', null]);
/** Those who have one vote each. */
const VOTERS: ReadonlySet<string | null> = new Set(tables.voters);
/** A number from which on an equal one is hardly met by chance. */
const UNUSUAL = 11;
/** Digits from which on the same is sure. */
const TELLING = 3;
/** Least affinity of two numbers that agree: of usual ones, of unusual ones, and of one that is the other rounded. */
const ALIKE = { usual: 0.5, unusual: 0.3, rounded: 0.35 };
/** Amounts from this on are told without their currency ("5.8 billion"). */
const LARGE = 1e6;

/** Two numbers that agree although what they count is told in other words, or by one text only. */
export function looselyAgree(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet, exact: boolean): boolean {
  if (x.ordinal || y.ordinal) return x.value === y.value && relationOf(x, y) !== null && alike(x, y, a, b, ALIKE.usual);
  if (isBareAmount(x, y) || isBareAmount(y, x)) return true;
  const people = areHuman(x, y) && !exclude(x, y);
  if (!exact) return x.value >= UNUSUAL && (people || relationOf(x, y) !== null) && alike(x, y, a, b, ALIKE.rounded);
  if (broader(x, y) || isLoose(x, y) || isVoteOf(x, y) || isVoteOf(y, x)) return true;
  if (people && significant(x.value) >= TELLING) return true;
  if (!people && relationOf(x, y) === null) return false;
  return alike(x, y, a, b, x.value >= UNUSUAL ? ALIKE.unusual : ALIKE.usual);
}

function alike(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet, least: number): boolean {
  return affinity(x, a, y, b) >= least;
}

/** Victims may be dead or injured: such a number agrees with either, and contradicts neither. */
function isLoose(x: NumberFact, y: NumberFact): boolean {
  return (
    x.measure === 'count' && y.measure === 'count' && (LOOSE.has(x.noun) || LOOSE.has(y.noun)) && x.value >= UNUSUAL
  );
}

/** "By 4 votes to 1", "four of five judges": those who voted so. */
function isVoteOf(x: NumberFact, y: NumberFact): boolean {
  return x.measure === 'count' && y.measure === 'count' && x.noun === 'vote' && VOTERS.has(y.noun);
}

/** "5.8 billion" and "5.8 billion euros". */
function isBareAmount(x: NumberFact, y: NumberFact): boolean {
  return x.measure === 'count' && x.noun === null && x.value >= LARGE && y.measure === 'money';
}

/** What two texts count cannot be the same people. */
function exclude(x: NumberFact, y: NumberFact): boolean {
  return EXCLUSIVE.some((fates) => x.noun !== y.noun && fates.has(x.noun ?? '') && fates.has(y.noun ?? ''));
}

/** An amount without its currency, or with one that several countries have, agrees with any, and contradicts none. */
export function currencyUntold(x: NumberFact, y: NumberFact): boolean {
  return x.measure === 'money' && y.measure === 'money' && (x.currency === null || y.currency === null);
}
