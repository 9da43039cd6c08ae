import { isLead } from '../match/keys';
import type { Comparison } from '../model/comparison';
import type { NumberFact } from '../model/fact';
import { intersects } from '../model/interval';
import { type FactSheet, factsOf } from '../model/sheet';
import { isOfNamed } from './ages';
import { affinity, type Candidate, excludeOneAnother, sharesPlaceNear } from './alignment';
import {
  amountsFor,
  isEarlierThan,
  isOnlyOf,
  isOnlyUntold,
  isPast,
  onlyOne,
  onlyValue,
  otherDay,
  prints,
  sharesNumber,
  sharesPercent,
  significant,
} from './number-context';
import { otherName, otherPlace, sameHolder, sameOwnDay, samePlaceHeld } from './number-holders';
import { isSure, ratioOf } from './number-levels';
import tables from './number-questions.json';
import { isWordless, verdictOf } from './number-terms';
import { isConverted, isHeld, isInRange, roundsTo } from './rounding';
import { purposeIn, type Relation, relationOf } from './subjects';
import { isToll } from './tolls';

/** Measurements that agencies give differently and that are never exact. */
const MEASURED: ReadonlySet<string> = new Set(tables.measured);
/** What a story tells several of, one after the other: the tenth game and the ninth are two games. */
const SERIAL: ReadonlySet<string | null> = new Set(tables.serial);
/** Magnitudes further apart than this are those of two quakes: agencies differ by some tenths. */
const FAR_MAGNITUDE = 1;

/** The first magnitude that a text gives, or an equal one: of the quake that it reports, not of an aftershock or of an earlier quake. */
function isMainQuake(x: NumberFact, sheet: FactSheet): boolean {
  const first = factsOf(sheet, 'number').find((f) => f.measure === 'magnitude');
  return first !== undefined && first.value === x.value;
}

/** Goals more than one apart are hardly a slip, but a score on the way to the other ("had led 2-0", where 5-0 is the end). */
function isInterim(x: NumberFact, y: NumberFact): boolean {
  const goals = (f: NumberFact) => f.interval.lo + f.interval.hi;
  const [less, more] = goals(x) <= goals(y) ? [x, y] : [y, x];
  return goals(more) - goals(less) > 1 && less.interval.lo <= more.interval.lo && less.interval.hi <= more.interval.hi;
}

/** What speaks for two numbers answering one question, besides what stands around them. */
const SPEAKS = {
  /** Both count the same thing, of which a story has few, or measure the same. */
  sameNoun: 0.4,
  /** Both count the same, but that says little. */
  sameGeneral: 0.15,
  /** The word for what both count is one of those by which what stands around them is known again. */
  ownWord: -0.3,
  /** Only one text tells what is counted. */
  oneNoun: -0.2,
  /** Each text gives one value for it. */
  onlyValues: 0.8,
  onlyGeneral: 0.2,
  /** Their sentences give one and the same other number. */
  sharedNumber: 0.4,
  /** Both belong to one person, party, body or place. */
  holder: 0.3,
  /** One is not much more than the other. */
  close: 0.3,
  /** One is many times the other. */
  far: -0.4,
  /** Their sentences name other days, or only one of them tells of the past. */
  otherDay: -0.5,
  past: -0.5,
};

/** The greater of two numbers against the lesser: below the first they are close, above the second far apart. */
const CLOSE = 1.28;
const FAR = 3;
/** Ten times as many are hardly the same things, counted wrongly; as much money is the price of a part, or of all. */
const TENFOLD = 10;
/** The same for a depth: a digit too many is a slip ("100 km" for "10 km"). */
const TWENTYFOLD = 20;
/** Twice as far from a place is another point, unless the texts tell of one distance only. */
const TWICE = 2;
/** Least score of two numbers that are held against each other. */
const ALIGNED = 0.8;
/** The same for what a story counts many groups of. */
const ALIGNED_MANY = 1.1;
/** The same for values of which several reports of the story print one and none both. */
const ALIGNED_EXCLUSIVE = 0.3;
/** The greater of two such values against the lesser, at the most. */
const EXCLUSIVE = 1.3;
/** The same for counts of one thing of which a story has few. */
const EXCLUSIVE_COUNT = 1.5;
/** Two whole numbers below this are met by chance. */
const FEW = 11;
/** Years by which one person's age is told differently between two birthdays. */
const BIRTHDAY = 1;
/** Least affinity of the only distances of two texts. */
const SAME_POINT = 1;
/** Least affinity of two ages that can be of one person. */
const SAME_PERSON = 0.6;
/** Least affinity of two shares that belong to one name. */
const WHOSE = 0.2;
/** Two shares of which only their sentences tell that they are of one list lie closer than this, relatively. */
const AS_LISTED = 1.05;
/** Least affinity of two amounts of which no text tells what they are for. */
const SAME_AMOUNT = 1.2;

/** Two numbers that may answer one question with two values: none or one. */
export function candidateOf(
  x: NumberFact,
  y: NumberFact,
  a: FactSheet,
  b: FactSheet,
  left: readonly NumberFact[],
  right: readonly NumberFact[],
): Candidate<NumberFact>[] {
  if (x.hedge === 'vague' || y.hedge === 'vague' || x.conversion || y.conversion || x.partial || y.partial) return [];
  // Minutes of a match are held against each other by who scored (`match-minutes.ts`).
  if (x.measure === 'match-minute') return [];
  if (x.ordinal && (SERIAL.has(x.noun) || SERIAL.has(y.noun))) return [];
  const relation = relationOf(x, y);
  // A value that the other text has too, for whatever it counts there, is hardly its mistake.
  if (!relation || left.some((f) => prints(f, y)) || right.some((f) => prints(f, x))) return [];
  if (x.value === y.value || roundsTo(x, y)) return [];
  if (isSlip(x, y)) return affinity(x, a, y, b) >= SLIP ? [{ x, y, score: SLIPPED }] : [];
  const exclusive = areExclusive(x, y, relation);
  const told = isToldAlike(x, y, left, right);
  if (!exclusive && !told && !mayDiffer(x, y, a, b)) return [];
  if (isHeld(x, y) || isInRange(x, y) || isInRange(y, x) || isConverted(x, y)) return [];
  // What one text counts as dead, the other as people: "four people were shot" and "one dead" are no contradiction.
  if (isToll(x) || isToll(y)) return [];
  // A number of which nobody knows what it counts is held against none, but for large ones of one name (votes), and lengths of any meaning.
  if (
    x.measure === 'count' &&
    (relation.noun === 'none' || relation.noun === 'one') &&
    !exclusive &&
    !isOwnLarge(x, y, a, b)
  )
    return [];
  const ratio = ratioOf(x, y);
  if (ratio >= (x.measure === 'depth-km' ? TWENTYFOLD : TENFOLD)) return [];
  const only = told || [x, y].every((f, i) => onlyValue(f, i === 0 ? left : right));
  const score =
    affinity(x, a, y, b) +
    nounScore(relation) +
    (isWordless(x) && isWordless(y) ? SPEAKS.ownWord : 0) +
    (only ? (relation.general ? SPEAKS.onlyGeneral : SPEAKS.onlyValues) : 0) +
    (sharesNumber(x, y, a, b) ? SPEAKS.sharedNumber : 0) +
    (sameHolder(x, a, y, b) ? SPEAKS.holder : 0) +
    (ratio < CLOSE ? SPEAKS.close : ratio > FAR ? SPEAKS.far : 0) +
    (x.measure !== 'age' && otherDay(x, y, a, b) ? SPEAKS.otherDay : 0) +
    (x.measure !== 'age' && isPast(x, a) !== isPast(y, b) ? SPEAKS.past : 0);
  return score >= (exclusive ? ALIGNED_EXCLUSIVE : relation.many ? ALIGNED_MANY : ALIGNED) ? [{ x, y, score }] : [];
}

/** Both are of one named rate or purpose ("turnout", "fine"), and the only ones of it in their texts. */
function isToldAlike(x: NumberFact, y: NumberFact, left: readonly NumberFact[], right: readonly NumberFact[]): boolean {
  if (x.measure !== y.measure || purposeIn(x) !== purposeIn(y) || (x.measure !== 'percent' && x.measure !== 'money'))
    return false;
  return ratioOf(x, y) <= FAR && isOnlyOf(x, left) && isOnlyOf(y, right);
}

/** Money, shares and counts of which no report of the story prints both values; aftershocks and distances are too many for that. */
function areExclusive(x: NumberFact, y: NumberFact, relation: Relation): boolean {
  const few = [x, y].every(({ value }) => value < FEW && Number.isInteger(value));
  if (few || x.measure !== y.measure || !excludeOneAnother(x, y)) return false;
  const told = x.measure === 'count' && relation.noun === 'same' && !relation.general && !relation.many;
  return (
    (x.measure === 'money' || x.measure === 'percent' || x.measure === 'count') &&
    ratioOf(x, y) <= (told ? EXCLUSIVE_COUNT : EXCLUSIVE)
  );
}

/** Numbers from this on, of which no text tells what they count, are known again by the name that they belong to. */
const LARGE = 1000;

function isOwnLarge(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): boolean {
  const told = [x, y].every((f) => f.value >= LARGE && significant(f.value) > 2);
  return told && ratioOf(x, y) < FAR && sameHolder(x, a, y, b);
}

/** A thousand times as much, in the same digits: a million for a billion. */
const THOUSAND = 1000;
/** Least affinity of two numbers of which one slipped. */
const SLIP = 0.35;
/** What a slip scores: it goes before all other ways to pair the two numbers. */
const SLIPPED = 3;

function isSlip(x: NumberFact, y: NumberFact): boolean {
  const [less, more] = [Math.min(x.value, y.value), Math.max(x.value, y.value)];
  return less >= THOUSAND && more === less * THOUSAND && x.hedge !== 'vague' && y.hedge !== 'vague';
}

function nounScore({ noun, general }: Relation): number {
  if (noun === 'same') return general ? SPEAKS.sameGeneral : SPEAKS.sameNoun;
  return noun === 'one' ? SPEAKS.oneNoun : 0;
}

/** Each text tells one distance, in sentences that are much alike, of a place that is not known in both. */
function isOnlyDistance(x: NumberFact, a: FactSheet, y: NumberFact, b: FactSheet): boolean {
  return (
    x.measure === y.measure &&
    onlyOne(x.measure, a) &&
    onlyOne(y.measure, b) &&
    !otherPlace(x, a, y, b) &&
    affinity(x, a, y, b) >= SAME_POINT
  );
}

/** A tenth of a magnitude, and what is left over where decimals are kept as binary fractions. */
const TENTH = 0.101;
/** Least affinity of two magnitudes that are those of one quake, though of no main one. */
const ONE_QUAKE = 1.3;

/** The quake of last month, which some reports put at 7.8 and others at 7.9, and none at both. */
function isRecalledOtherwise(x: NumberFact, a: FactSheet, y: NumberFact, b: FactSheet): boolean {
  return Math.abs(x.value - y.value) <= TENTH && excludeOneAnother(x, y) && affinity(x, a, y, b) >= ONE_QUAKE;
}

/** What by its nature cannot stand against the other, however alike their sentences are. */
function mayDiffer(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): boolean {
  switch (x.measure) {
    case 'magnitude':
      // Aftershocks and earlier quakes have magnitudes of their own, and a text may tell only of one.
      // "First put at 7.7, then at 7.9": what else both sentences give tells that they speak of one quake.
      // One day in both sentences tells it too, and that is not the day of most of the magnitudes.
      return (
        Math.abs(x.value - y.value) <= FAR_MAGNITUDE &&
        ((isMainQuake(x, a) && isMainQuake(y, b)) ||
          sharesNumber(x, y, a, b) ||
          (isMainQuake(x, a) === isMainQuake(y, b) && sameOwnDay(x, a, y, b)) ||
          isRecalledOtherwise(x, a, y, b))
      );
    case 'distance-km':
    case 'distance-m':
      // Forty kilometres from one town and sixty from another may be one point.
      return (
        (samePlaceHeld(x, a, y, b) ||
          isOnlyDistance(x, a, y, b) ||
          (sharesPlaceNear(x, a, y, b) && !otherPlace(x, a, y, b))) &&
        isEarlierThan(x, a, b) === isEarlierThan(y, b, a) &&
        (ratioOf(x, y) < TWICE || (onlyOne(x.measure, a) && onlyOne(y.measure, b)))
      );
    case 'percent':
      // "0 to 10 %": a share of nothing is the lower end of a range.
      if (x.value === 0 || y.value === 0) return false;
      // A text is full of shares of this and that: each text gives one, or both tell whose it is, and they are not those of two votes.
      return onlyOne('percent', a) && onlyOne('percent', b)
        ? ratioOf(x, y) <= FAR || sameHolder(x, a, y, b)
        : ratioOf(x, y) < CLOSE &&
            (sameHolder(x, a, y, b) ||
              (isOnlyUntold(x, a) && isOnlyUntold(y, b) && !otherName(x, a, y, b)) ||
              (ratioOf(x, y) < AS_LISTED && sharesPercent(x, y, a, b) && !otherName(x, a, y, b))) &&
            isEarlierThan(x, a, b) === isEarlierThan(y, b, a) &&
            !otherDay(x, y, a, b) &&
            affinity(x, a, y, b) >= WHOSE;
    case 'age':
      // The ages of a group are held against those of a group, where each text tells of one.
      if (isGroup(x) || isGroup(y))
        return isGroup(x) && isGroup(y) && onlyGroup(a) && onlyGroup(b) && intersects(x.interval, y.interval);
      // Each person has an age of his own; that of a named one is compared by the name (`ages.ts`), and with no other.
      return (
        (isOfNamed(x, a) !== isOfNamed(y, b) && Math.abs(x.value - y.value) > BIRTHDAY && sameHolder(x, a, y, b)) ||
        (!isOfNamed(x, a) &&
          !isOfNamed(y, b) &&
          onlyOne('age', a) &&
          onlyOne('age', b) &&
          affinity(x, a, y, b) >= SAME_PERSON)
      );
    case 'score':
      return onlyOne('score', a) && onlyOne('score', b) && isLead(a, x) && isLead(b, y) && !isInterim(x, y);
    case 'money':
      // What they are for must be told, or each text gives one amount and says the same around it.
      return (
        amountsFor(x, a) === 1 &&
        amountsFor(y, b) === 1 &&
        (x.noun === null ? y.noun === null && affinity(x, a, y, b) >= SAME_AMOUNT : purposeIn(x) === purposeIn(y))
      );
    default:
      return true;
  }
}

/** The ages of several, told by the least and the greatest ("7–17 years old"). */
function isGroup({ measure, interval }: NumberFact): boolean {
  return measure === 'age' && interval.lo < interval.hi && Number.isFinite(interval.hi);
}

function onlyGroup(sheet: FactSheet): boolean {
  return factsOf(sheet, 'number').filter(isGroup).length === 1;
}

/** The difference of two numbers that answer one question. @param score of the two, as by `candidateOf` */
export function difference(x: NumberFact, y: NumberFact, score: number, a: FactSheet, b: FactSheet): Comparison {
  const slip = isSlip(x, y);
  const rule = slip
    ? 'number/thousand-times'
    : MEASURED.has(x.measure)
      ? `number/${x.measure}-differs`
      : x.measure === 'money'
        ? 'money/amount-differs'
        : x.measure === 'score'
          ? 'number/score-differs'
          : 'number/value-differs';
  const why = slip
    ? 'why_number_thousand'
    : MEASURED.has(x.measure)
      ? 'why_number_measured'
      : x.measure === 'money'
        ? 'why_money_amount'
        : 'why_number_differs';
  const level = slip || x.measure === 'score' || isSure(x, y, score, a, b) ? 'hard' : 'soft';
  return verdictOf(x, y, 'conflict', level, rule, why);
}
