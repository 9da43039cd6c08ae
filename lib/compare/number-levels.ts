import { organisationOf } from '../facts/organisations';
import type { NumberFact } from '../model/fact';
import { intersects } from '../model/interval';
import type { FactSheet } from '../model/sheet';
import { sentenceOf } from './alignment';
import { significant } from './number-context';
import { sameHolder } from './number-holders';
import tables from './number-questions.json';
import { isPartBeyondWhole, relationOf } from './subjects';
import { isToll } from './tolls';

/** What is counted while it goes on: the number grows from hour to hour, and depends on who counts. */
const OCCURRENCES: ReadonlySet<string> = new Set(tables.occurrences);
/** What is counted with or without another group: passengers with the crew, hostages with those who died, wagons that overturned or derailed. */
const ELASTIC: ReadonlySet<string> = new Set(tables.elastic);
/** Those of which a carrier has a list. */
const CARRIED: ReadonlySet<string> = new Set(tables.carried);
/** Languages of countries where an age may be told by the year of birth. */
const COUNT_FROM_BIRTH: ReadonlySet<string> = new Set(tables.countFromBirth);
/** Measurements that agencies give differently. */
const MEASURED: ReadonlySet<string> = new Set(tables.measured);
/** The same: one instrument reads depth and distance of one quake, so that exact figures in sentences that are much alike exclude one another. */
const FIXED: ReadonlySet<string> = new Set(tables.fixed);

/** Least scores from which a difference of exact figures is a hard one. */
const SURE = {
  /** Of a noun of which a story has few. */
  plain: 1.5,
  /** The same, one not much more than the other: a floor more or less, and not a part of the whole. */
  close: 1,
  /** Ages; those beside one name; those that are a year apart. */
  age: 2,
  holder: 1.5,
  year: 2.2,
  /** Depths and distances. */
  fixed: 2,
  /** Figures of a noun of which a story counts many groups. */
  many: 2.2,
  /** "The fourth state", "the fifth country". */
  ordinal: 0.9,
  /** A part and the whole. */
  broader: 2,
};
/** The greater of two numbers against the lesser, up to which they are close. */
const CLOSE = 1.28;
/** Digits from which on two close figures for one noun are one figure, printed in two ways. */
const DIGITS = 5;
/** Relative difference of two such figures. */
const DIGIT_APART = 1.02;
/** The same whatever the words for what is counted: 11,641,999 people and 11,641,866 citizens. */
const UNIT_DIGITS = 7;
const UNIT_APART = 1.001;
/** A crew is a smaller share of all who are aboard, above one. */
const CREW = 1.06;
/** Digits of a number that was counted by a list. */
const LISTED = 3;
/** Ten times as much. */
const TENFOLD = 10;
/** Least value for a noun of which a story counts many groups: smaller ones are of parts. */
const HUNDRED = 100;

/** How many times the lesser of two numbers the greater is. */
export function ratioOf(x: NumberFact, y: NumberFact): number {
  return Math.max(x.value, y.value) / Math.max(Math.min(x.value, y.value), 0.1);
}

/**
 * Two numbers that cannot both be true: exact ones that surely answer one question, of something that neither grows nor is measured
 * by each agency for itself.
 */
export function isSure(x: NumberFact, y: NumberFact, score: number, a: FactSheet, b: FactSheet): boolean {
  if (isOneDigitMore(x, y)) return !otherBody(x, a, y, b);
  if (x.measure === 'money') return false;
  if (x.hedge !== 'exact' || y.hedge !== 'exact') return isBeyondHedges(x, y, score);
  if (ratioOf(x, y) < UNIT_APART && [x, y].every((f) => significant(f.value) >= UNIT_DIGITS)) return true;
  const relation = relationOf(x, y);
  // More of a crew than were aboard at all.
  if (relation?.noun === 'broader') return isPartBeyondWhole(x, y) && score >= SURE.broader && publishedTogether(a, b);
  if (relation?.noun !== 'same') return false;
  const close = ratioOf(x, y) < CLOSE;
  if (FIXED.has(x.measure)) return score >= SURE.fixed && !otherBody(x, a, y, b);
  if (MEASURED.has(x.measure)) return false;
  // In a series that goes on, a later report tells of a later victim.
  if (x.measure === 'age') return close && score >= leastForAges(x, a, y, b) && publishedTogether(a, b);
  if (CARRIED.has(x.noun ?? '') && isListed(x) && isListed(y) && ratioOf(x, y) > CREW && close)
    return score >= SURE.many;
  if (ELASTIC.has(x.noun ?? '')) return false;
  if (OCCURRENCES.has(x.noun ?? '') || (besideToll(x, a) && besideToll(y, b))) return false;
  if (x.ordinal) return !relation.many && score >= SURE.ordinal;
  if (
    close &&
    score >= SURE.plain &&
    ratioOf(x, y) < DIGIT_APART &&
    [x, y].every((f) => significant(f.value) >= DIGITS)
  )
    return true;
  if (relation.many) return close && score >= SURE.many && [x, y].every((f) => f.value >= HUNDRED);
  return !relation.general && score >= (close ? SURE.close : SURE.plain);
}

/** A depth in the same digits with a nought more: "100 km" for "10 km". */
function isOneDigitMore(x: NumberFact, y: NumberFact): boolean {
  return x.measure === 'depth-km' && y.measure === x.measure && Math.abs(ratioOf(x, y) - TENFOLD) < 1e-9;
}

/** "Close to 32,000" and "37 thousand" of what neither grows nor moves: no hedge reaches the other figure. */
function isBeyondHedges(x: NumberFact, y: NumberFact, score: number): boolean {
  const relation = relationOf(x, y);
  if (x.measure !== 'count' || relation?.noun !== 'same' || relation.general || relation.many || x.ordinal)
    return false;
  if (ELASTIC.has(x.noun ?? '') || OCCURRENCES.has(x.noun ?? '')) return false;
  if (![x, y].every((f) => (f.hedge === 'exact' || f.hedge === 'about') && significant(f.value) > 1)) return false;
  return score >= SURE.plain && !intersects(x.interval, y.interval);
}

/** A list stands behind it: no round number, in three digits and more. */
function isListed({ value }: NumberFact): boolean {
  return value >= HUNDRED && significant(value) >= LISTED;
}

/** A year between two ages may be a birthday, though hardly on the days of publication, or another way to count. */
function leastForAges(x: NumberFact, a: FactSheet, y: NumberFact, b: FactSheet): number {
  if (Math.abs(x.value - y.value) > 1) return sameHolder(x, a, y, b) ? SURE.holder : SURE.age;
  const countsFromBirth = [a, b].some((sheet) => COUNT_FROM_BIRTH.has(sheet.source.language));
  return countsFromBirth ? Number.POSITIVE_INFINITY : SURE.year;
}

/** Days of publication between which two texts tell of the same state of things. */
const TOGETHER = 1;

function publishedTogether(a: FactSheet, b: FactSheet): boolean {
  const [x, y] = [a.source.published, b.source.published];
  return x !== null && y !== null && Math.abs(x.from - y.from) <= TOGETHER;
}

/** The sentences name two services, each of which has measured for itself. */
function otherBody(x: NumberFact, a: FactSheet, y: NumberFact, b: FactSheet): boolean {
  const [mine, theirs] = [bodiesOf(x, a), bodiesOf(y, b)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((id) => theirs.includes(id));
}

function bodiesOf(x: NumberFact, sheet: FactSheet): string[] {
  return sentenceOf(x, sheet).flatMap((f) =>
    f.kind === 'organisation' && f.organisation && organisationOf(f.organisation)?.measures ? [f.organisation] : [],
  );
}

/** "79 injured, 12 of them firefighters": a part of a toll moves with the whole. */
function besideToll(x: NumberFact, sheet: FactSheet): boolean {
  return sentenceOf(x, sheet).some((f) => f.kind === 'number' && f !== x && isToll(f) && f.value > x.value);
}
