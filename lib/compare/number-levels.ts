import { organisationOf } from '../facts/organisations';
import type { NumberFact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { sentenceOf } from './alignment';
import { significant } from './number-context';
import tables from './number-questions.json';
import { relationOf } from './subjects';
import { isToll } from './tolls';

/** What is counted while it goes on: the number grows from hour to hour, and depends on who counts. */
const OCCURRENCES: ReadonlySet<string> = new Set(tables.occurrences);
/** What is counted with or without another group: passengers with the crew, hostages with those who died, wagons that overturned or derailed. */
const ELASTIC: ReadonlySet<string> = new Set(tables.elastic);
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
  /** Ages. */
  age: 2,
  /** Depths and distances. */
  fixed: 2,
  /** Figures of a noun of which a story counts many groups. */
  many: 2.2,
  /** "The fourth state", "the fifth country". */
  ordinal: 1.2,
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
  if (x.hedge !== 'exact' || y.hedge !== 'exact' || x.measure === 'money') return false;
  if (ratioOf(x, y) < UNIT_APART && [x, y].every((f) => significant(f.value) >= UNIT_DIGITS)) return true;
  const relation = relationOf(x, y);
  if (relation?.noun !== 'same') return false;
  const close = ratioOf(x, y) < CLOSE;
  if (FIXED.has(x.measure)) return score >= SURE.fixed && !otherBody(x, a, y, b);
  if (MEASURED.has(x.measure)) return false;
  // A year between them may be a birthday; in a series that goes on, a later report tells of a later victim.
  if (x.measure === 'age')
    return close && Math.abs(x.value - y.value) > 1 && score >= SURE.age && publishedTogether(a, b);
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
