import type { Comparison } from '../model/comparison';
import type { DayFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { affinity, keysNear, sentenceOf } from './alignment';
import { distance } from './context';
import { dayConflict } from './day-values';
import tables from './lone-days.json';
import people from './precedent-people.json';

const senses = (ids: readonly string[]): ReadonlySet<string> => new Set(ids.map((id) => `s:${id}`));
const concepts = (ids: readonly string[]): ReadonlySet<string> => new Set(ids.map((id) => `k:${id}`));

/** Senses that tell what happens on a day. */
const HAPPENINGS = senses(tables.happenings);
const BEGINNINGS = senses(tables.beginnings);
const ENDS = senses(tables.ends);
const ORIGINS = senses(tables.origins);
const LAST = senses(tables.last);
/** Concepts that are no happening: people, and bodies and things of which a text tells many. */
const PEOPLE = concepts(people.concepts);
const BARE = concepts(tables.bare);
/** Keys of what has a name. */
const NAMED = /^(?:[pnowc]:|@)/;

/** Least affinity of two lone days where both have a word near them for one happening, and where they have none. */
const ALIKE = { happening: 0.25, bare: 0.8 };
/** The same where the texts have other days of the sort, all of them alike, and of days that follow one another: zones or a night may lie between them. */
const SURE = 0.9;
/** The same of two beginnings, and of two years in which something was built or had been before. */
const BEGUN = 0.6;
const TURN = 0.5;
/** Days by which two answers to one question lie apart at the most, by what is named. */
const FAR: Readonly<Record<string, number>> = { day: 62, month: 124, year: 1830 };
/** The same of two beginnings. */
const STARTS: Readonly<Record<string, number>> = { day: 7, month: 124, year: 0 };

/** The two texts that are compared. */
interface Pair {
  readonly a: FactSheet;
  readonly b: FactSheet;
  /** First day of the earlier publication. */
  readonly from: number;
  /** Last day of the later publication. */
  readonly to: number;
}

/** A sort of days of which a text mostly has one. */
interface Sort {
  readonly rule: string;
  readonly has: (x: DayFact, sheet: FactSheet, pair: Pair) => boolean;
  /** Whether the two answer one question; `alone` when neither text has another day of the sort. */
  readonly speaks: (x: DayFact, y: DayFact, pair: Pair, alone: boolean) => boolean;
}

const SORTS: readonly Sort[] = [
  { rule: 'date/other-day-to-come', has: isToCome, speaks: areToComeOfOne },
  { rule: 'date/other-beginning', has: isBeginning, speaks: areBeginningsOfOne },
  { rule: 'date/other-origin', has: isOrigin, speaks: areOriginsOfOne },
  { rule: 'date/other-precedent', has: isPrecedent, speaks: arePrecedentsOfOne },
];

/**
 * Days of a sort of which each text has one that the other has not: the next meeting, the year in which something was built. They answer one
 * question where what stands near them is of one thing, though the sentences at the end of two texts have little in common. All of them soft: what is
 * planned is put off, and what began in a night began on two days.
 * @param settled whether the other text has the day too
 */
export function compareLoneDays(
  a: FactSheet,
  b: FactSheet,
  settled: (x: DayFact, others: readonly DayFact[]) => boolean,
): Comparison[] {
  const [p, q] = [a.source.published, b.source.published];
  if (!p || !q) return [];
  const pair: Pair = { a, b, from: Math.min(p.from, q.from), to: Math.max(p.to, q.to) };
  const [left, right] = [stated(a), stated(b)];
  const found: Comparison[] = [];
  for (const { rule, has, speaks } of SORTS) {
    const xs = left.filter((x) => has(x, a, pair));
    const ys = xs.length > 0 ? right.filter((y) => has(y, b, pair)) : [];
    for (const shape of Object.keys(FAR)) {
      const [mine, theirs] = [xs.filter((x) => x.shape === shape), ys.filter((y) => y.shape === shape)];
      const [x, y] = [onlyOpen(mine, right, settled), onlyOpen(theirs, left, settled)];
      if (!x || !y) continue;
      const alone = mine.every((f) => sameValue(f, x)) && theirs.every((f) => sameValue(f, y));
      if (speaks(x, y, pair, alone)) found.push(dayConflict(rule, 'soft', x, y));
    }
  }
  return found;
}

function stated(sheet: FactSheet): DayFact[] {
  return factsOf(sheet, 'day').filter((f) => f.tells === 'event' && f.certainty === 'stated');
}

/** The only value of a sort that the other text has not, by its first mention; null when there are several or none. */
function onlyOpen(
  facts: readonly DayFact[],
  others: readonly DayFact[],
  settled: (x: DayFact, others: readonly DayFact[]) => boolean,
): DayFact | null {
  const open = facts.filter((f) => !settled(f, others) && !others.some((o) => isWithin(f, o)));
  const first = open[0];
  return first && open.every((f) => sameValue(f, first)) ? first : null;
}

/** The same days, whatever their bound ("since 2018", "in 2018"), or a day of a run or of a month that the other text names. A year says nothing of its days. */
function isWithin(x: DayFact, o: DayFact): boolean {
  if (sameValue(x, o)) return true;
  const [first, last] = [x.days[0] as number, x.days.at(-1) as number];
  return o.days.length > 1 && o.shape !== 'year' && o.days.includes(first) && o.days.includes(last);
}

function sameValue(x: DayFact, y: DayFact): boolean {
  return x.days[0] === y.days[0] && x.days.at(-1) === y.days.at(-1);
}

function apart(x: DayFact, y: DayFact): number {
  return Math.abs((x.days[0] as number) - (y.days[0] as number));
}

/** The keys near a day that are of one sort. */
function near(x: DayFact, sheet: FactSheet, is: (key: string) => boolean): string[] {
  return [...keysNear(x, sheet).keys()].filter(is);
}

function hasNear(x: DayFact, sheet: FactSheet, keys: ReadonlySet<string>): boolean {
  return near(x, sheet, (key) => keys.has(key)).length > 0;
}

/** `one` when both days have a key of a sort in common, `other` when both have such keys and none in common, `unknown` when one has none. */
function common(x: DayFact, y: DayFact, { a, b }: Pair, is: (key: string) => boolean): 'one' | 'other' | 'unknown' {
  const [left, right] = [near(x, a, is), near(y, b, is)];
  if (left.some((key) => right.includes(key))) return 'one';
  return left.length > 0 && right.length > 0 ? 'other' : 'unknown';
}

function isHappening(key: string): boolean {
  return HAPPENINGS.has(key) || (key.startsWith('k:') && !PEOPLE.has(key) && !BARE.has(key));
}

function isThing(key: string): boolean {
  return key.startsWith('k:') && !PEOPLE.has(key);
}

function isNamed(key: string): boolean {
  return NAMED.test(key);
}

/** Whether the two days are of one happening, as far as the words near them tell; `other` when those of one tell of something else, or of somebody else. */
function happeningOf(x: DayFact, y: DayFact, pair: Pair): 'one' | 'other' | 'unknown' {
  const { a, b } = pair;
  if (common(x, y, pair, isNamed) === 'other') return 'other';
  // The first and the last day of one thing.
  if (hasNear(x, a, BEGINNINGS) && hasNear(y, b, ENDS)) return 'other';
  if (hasNear(x, a, ENDS) && hasNear(y, b, BEGINNINGS)) return 'other';
  return areOfOtherTurns(x, y, pair) ? 'other' : common(x, y, pair, isHappening);
}

/** "The second round", "the third match": both sentences number what they tell of, and not alike. */
function areOfOtherTurns(x: DayFact, y: DayFact, { a, b }: Pair): boolean {
  const turns = (f: DayFact, s: FactSheet) =>
    sentenceOf(f, s).flatMap((n) => (n.kind === 'number' && n.ordinal ? [n.value] : []));
  const [left, right] = [turns(x, a), turns(y, b)];
  return left.length > 0 && right.length > 0 && !left.some((value) => right.includes(value));
}

/** A day after both publications. */
function isToCome(x: DayFact, _: FactSheet, { to }: Pair): boolean {
  return (x.days[0] as number) > to;
}

function areToComeOfOne(x: DayFact, y: DayFact, pair: Pair, alone: boolean): boolean {
  if (x.bound !== y.bound || apart(x, y) > (FAR[x.shape] ?? 0)) return false;
  const happening = happeningOf(x, y, pair);
  if (happening === 'other') return false;
  const alike = affinity(x, pair.a, y, pair.b);
  if (!alone && !(happening === 'one' && alike >= SURE)) return false;
  if (x.shape === 'day' && apart(x, y) === 1 && (alike < SURE || hasHour(x, pair.a) || hasHour(y, pair.b)))
    return false;
  return alike >= (happening === 'one' ? ALIKE.happening : ALIKE.bare);
}

function hasHour(x: DayFact, sheet: FactSheet): boolean {
  return sentenceOf(x, sheet).some((f) => f.kind === 'time');
}

/** A day since which something lasts, or on which it began. */
function isBeginning(x: DayFact, sheet: FactSheet, { to }: Pair): boolean {
  if ((x.days[0] as number) > to) return false;
  return x.bound === 'since' || (x.bound === 'at' && hasNear(x, sheet, BEGINNINGS));
}

function areBeginningsOfOne(x: DayFact, y: DayFact, pair: Pair, alone: boolean): boolean {
  if (!alone || apart(x, y) > (STARTS[x.shape] ?? 0) || !(x.bound === 'since' || y.bound === 'since')) return false;
  return happeningOf(x, y, pair) === 'one' && affinity(x, pair.a, y, pair.b) >= BEGUN;
}

/** A year in which something was built or opened. Years of founding are left out: the words for it stand beside what founders did. */
function isOrigin(x: DayFact, sheet: FactSheet, { from }: Pair): boolean {
  return x.shape === 'year' && x.bound === 'at' && (x.days.at(-1) as number) < from && hasNear(x, sheet, ORIGINS);
}

function areOriginsOfOne(x: DayFact, y: DayFact, pair: Pair, alone: boolean): boolean {
  if (!alone || common(x, y, pair, isThing) === 'other' || common(x, y, pair, isNamed) === 'other') return false;
  return common(x, y, pair, (key) => ORIGINS.has(key)) === 'one' && affinity(x, pair.a, y, pair.b) >= TURN;
}

/** A year since which something had not been, or in which it was for the last time. */
function isPrecedent(x: DayFact, sheet: FactSheet, { from }: Pair): boolean {
  if (x.shape !== 'year' || (x.days.at(-1) as number) >= from) return false;
  return x.bound === 'since' || isTurn(x, sheet);
}

/** "The first since 2018", "the last was in 2018". */
function isTurn(x: DayFact, sheet: FactSheet): boolean {
  const first = sentenceOf(x, sheet).some((f) => f.kind === 'first' && distance(f.evidence, x.evidence) === 0);
  return first || hasNear(x, sheet, LAST);
}

function arePrecedentsOfOne(x: DayFact, y: DayFact, pair: Pair, alone: boolean): boolean {
  const turns = [isTurn(x, pair.a), isTurn(y, pair.b)].filter(Boolean).length;
  if (!alone || turns === 0) return false;
  const happening = happeningOf(x, y, pair);
  // "Since 2018" alone may be told of an office or a war.
  if (happening === 'other' || (turns === 1 && happening !== 'one')) return false;
  return affinity(x, pair.a, y, pair.b) >= TURN;
}
