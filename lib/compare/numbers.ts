import { isLead } from '../match/keys';
import type { Comparison, ComparisonKind } from '../model/comparison';
import type { NumberFact } from '../model/fact';
import { intersects } from '../model/interval';
import { type FactSheet, factsOf } from '../model/sheet';
import { contextsOf, likeness } from './context';
import { questionOf } from './number-question';
import asked from './number-questions.json';
import { comparison, message, sideOf } from './side';

/** Counts that grow while an event is told: another value is an update, not a contradiction. */
const TOLLS = new Set([
  'dead',
  'injured',
  'missing',
  'victim',
  'evacuated',
  'displaced',
  'arrested',
  'rescued',
  'trapped',
  'affected',
  'case',
  'sick',
]);
/** Measurements that agencies give differently and that are never exact. */
const MEASURED = new Set([
  'magnitude',
  'depth-km',
  'distance-km',
  'km',
  'metre',
  'degree',
  'percent',
  'speed',
  'altitude',
  'hectare',
  'tonne',
]);
/** Measures of which the fact does not tell what was measured: they are held against each other only where a text gives one value. */
const UNTOLD = new Set(['km', 'metre', 'degree', 'percent', 'speed', 'hectare', 'tonne']);
/** Magnitudes further apart than this are those of two quakes: agencies differ by some tenths. */
const FAR_MAGNITUDE = 1;
/** How far two measurements may lie apart, relatively, and still be one with rounding. */
const MEASURED_TOLERANCE: Readonly<Record<string, number>> = {
  magnitude: 0,
  'distance-km': 0.25,
  km: 0.25,
  'depth-km': 0.1,
};
/** How far two amounts of money, or other large numbers, may lie apart and still be one with rounding. */
const ROUNDING = 0.035;

/** Most facts of one sentence that are looked at for a number that both sentences give. */
const MOST_NEIGHBOURS = 24;

/** The value as one word: `7000 container`, `CHF 3000000000`, `6.3 magnitude`. */
export function numberValue(fact: NumberFact): string {
  const { lo, hi } = fact.interval;
  const bounds =
    fact.hedge === 'exact'
      ? String(fact.value)
      : Number.isFinite(lo) && Number.isFinite(hi)
        ? `${fact.hedge} ${fact.value}`
        : `${fact.hedge} ${fact.value}`;
  if (fact.measure === 'score') return `${hi}-${lo} score`;
  if (fact.measure === 'money') return `${fact.currency ?? '?'} ${bounds}`;
  return `${bounds} ${fact.measure === 'count' ? (fact.noun ?? '?') : fact.measure}`;
}

/** Compares the numbers of two texts, like with like only. */
export function compareNumbers(a: FactSheet, b: FactSheet): Comparison[] {
  const left = factsOf(a, 'number');
  const right = factsOf(b, 'number');
  const found: Comparison[] = [];
  const agreedLeft = new Set<NumberFact>();
  const agreedRight = new Set<NumberFact>();
  for (const x of left) {
    for (const y of right) {
      const agreed = agreement(x, y);
      if (!agreed) continue;
      // "Dozens dead" of a headline agrees with the figure, and does not speak for the figure that the report gives below.
      if (y.hedge !== 'vague') agreedLeft.add(x);
      if (x.hedge !== 'vague') agreedRight.add(y);
      found.push(agreed);
    }
  }
  for (const x of left) {
    if (agreedLeft.has(x)) continue;
    for (const y of right) {
      if (agreedRight.has(y)) continue;
      const difference = differenceOf(x, y, a, b);
      if (difference) found.push(difference);
    }
  }
  return found;
}

/** Whether two numbers answer one question by what they count or measure. */
function sameSubject(x: NumberFact, y: NumberFact): boolean {
  if (x.ordinal !== y.ordinal || x.measure !== y.measure) return false;
  if (x.measure === 'count') return x.noun !== null && x.noun === y.noun;
  if (x.measure === 'money') return x.currency !== null && x.currency === y.currency;
  return true;
}

const BROADER: Readonly<Record<string, string>> = asked.broader;

/** "200 firefighters" and "200 workers": one noun holds the other. */
function broader(x: NumberFact, y: NumberFact): boolean {
  if (x.measure !== 'count' || y.measure !== 'count' || x.ordinal || y.ordinal || x.noun === null || y.noun === null)
    return false;
  const up = (noun: string) => (Object.hasOwn(BROADER, noun) ? BROADER[noun] : noun);
  return up(x.noun) === y.noun || x.noun === up(y.noun) || up(x.noun) === up(y.noun);
}

/** Victims may be dead or injured: such a number agrees with either, and contradicts neither. */
function looselySameSubject(x: NumberFact, y: NumberFact): boolean {
  if (x.measure !== 'count' || y.measure !== 'count' || x.ordinal || y.ordinal) return false;
  const loose = new Set(['person', 'victim', null]);
  return (loose.has(x.noun) || loose.has(y.noun)) && x.value >= 11;
}

/** An amount without its currency, or with one that several countries have, agrees with any, and contradicts none. */
function currencyUntold(x: NumberFact, y: NumberFact): boolean {
  return x.measure === 'money' && y.measure === 'money' && (x.currency === null || y.currency === null);
}

/** Both tell what the amount is for, and not the same. */
function otherPurpose(x: NumberFact, y: NumberFact): boolean {
  return x.measure === 'money' && y.measure === 'money' && x.noun !== null && y.noun !== null && x.noun !== y.noun;
}

/** How many different amounts a text gives for the purpose of one of its amounts, in the same currency. */
function amountsFor(x: NumberFact, sheet: FactSheet): number {
  const same = factsOf(sheet, 'number').filter(
    (f) => f.measure === 'money' && f.noun === x.noun && f.currency === x.currency && !f.conversion,
  );
  return new Set(same.map((f) => f.value)).size;
}

/** The two sentences also give one and the same other number ("9,000 jobs, or 8 percent of its workforce"). */
function sharesNumber(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): boolean {
  const others = contextsOf(b)
    .neighbours(y)
    .slice(0, MOST_NEIGHBOURS)
    .filter((f) => f.kind === 'number');
  return contextsOf(a)
    .neighbours(x)
    .slice(0, MOST_NEIGHBOURS)
    .some((f) => f.kind === 'number' && f.value >= 3 && others.some((o) => o.value === f.value && sameSubject(f, o)));
}

/** No other number of the same measure in the text is greater. */
function isStrongest(x: NumberFact, sheet: FactSheet): boolean {
  return factsOf(sheet, 'number').every((f) => f.measure !== x.measure || f.value <= x.value);
}

/** A text gives only one value for what a number counts or measures. */
function isOnlyValue(x: NumberFact, sheet: FactSheet): boolean {
  return factsOf(sheet, 'number').every((f) => !sameSubject(f, x) || f.value === x.value);
}

/** Nouns that say too little of what is counted: two figures for them may count two things, even where each text gives one. */
const GENERAL = new Set(asked.general);
/** Nouns of which a story counts many groups: only figures whose sentences have much in common are of one group, and never surely. */
const MANY = new Set(asked.many);

/** A text gives only one value of a measure. */
function onlyOne(measure: string, sheet: FactSheet): boolean {
  const values = factsOf(sheet, 'number').filter((f) => f.measure === measure);
  return new Set(values.map((f) => `${f.interval.lo}:${f.value}`)).size === 1;
}

function agreement(x: NumberFact, y: NumberFact): Comparison | null {
  const loose = looselySameSubject(x, y) || broader(x, y) ? x.value === y.value : currencyUntold(x, y);
  if (!sameSubject(x, y) && !loose) return null;
  const exact = x.value === y.value && (x.measure !== 'score' || x.interval.lo === y.interval.lo);
  if (!exact && (!roundsTo(x, y) || otherPurpose(x, y))) return null;
  const verdict = exact && (x.hedge === y.hedge || !bounded(x, y)) ? 'same' : 'rounding';
  return comparison(
    {
      kind: kindOf(x),
      verdict,
      rule: exact ? 'number/same-value' : 'number/rounding',
      reason: message(exact ? 'why_number_same' : 'why_number_rounding', x.evidence.words, y.evidence.words),
      slot: slotOf(x),
      question: questionOf(x),
    },
    sideOf(x.evidence, numberValue(x)),
    sideOf(y.evidence, numberValue(y)),
  );
}

/** One of them is only a bound. */
function bounded(x: NumberFact, y: NumberFact): boolean {
  return [x, y].some(
    (f) => f.hedge === 'over' || f.hedge === 'under' || f.hedge === 'at-least' || f.hedge === 'at-most',
  );
}

/** Two values that are one when the coarser is taken for a rounding of the finer. */
export function roundsTo(x: NumberFact, y: NumberFact): boolean {
  const most = Math.max(Math.abs(x.value), Math.abs(y.value));
  const apart = Math.abs(x.value - y.value);
  if (most === 0) return false;
  const fine = isFine(x) && isFine(y);
  const tolerance = MEASURED_TOLERANCE[x.measure];
  if (tolerance !== undefined) return apart / most <= (fine ? Math.min(tolerance, FINE_TOLERANCE) : tolerance);
  if (fine) return false;
  if ((x.measure === 'count' && most < 20) || x.measure === 'score') return false;
  if (x.hedge === 'vague' || y.hedge === 'vague') return intersects(x.interval, y.interval);
  if (x.measure === 'percent' && x.hedge === 'exact' && y.hedge === 'exact') return isRoundedPercent(x.value, y.value);
  if (apart / most <= ROUNDING) return true;
  // "At least 27 dead" is what was counted by then: 31 is a later count, not the same figure told loosely.
  if (countedExactly(x) || countedExactly(y)) return false;
  // "About" widens by itself; a one-sided bound agrees with what lies not far beyond it.
  if (bounded(x, y)) return intersects(x.interval, y.interval) && apart / most <= 0.2;
  return (x.hedge === 'about' || y.hedge === 'about') && intersects(x.interval, y.interval);
}

/** A figure below this that is not round was counted or measured to the unit. */
const FINE = 1000;
/** How far two distances that are not round may lie apart: agencies measure from other points of a town. */
const FINE_TOLERANCE = 0.12;

/** "31 floors", "21 km", "128 dollars": not rounded, so that another such figure is another figure. */
function isFine({ value, hedge, measure }: NumberFact): boolean {
  const step = measure === 'count' || measure === 'money' ? 10 : 5;
  return hedge === 'exact' && Number.isInteger(value) && value < FINE && value % step !== 0;
}

/** A toll of at least so many that is no round number. */
function countedExactly(x: NumberFact): boolean {
  return x.hedge === 'at-least' && x.measure === 'count' && x.noun !== null && TOLLS.has(x.noun) && x.value % 10 !== 0;
}

/** 71.6 percent is 72 when rounded, and not 71.4. */
function isRoundedPercent(x: number, y: number): boolean {
  const decimals = (value: number) => (String(value).split('.')[1] ?? '').length;
  const fewer = Math.min(decimals(x), decimals(y));
  return decimals(x) !== decimals(y) && Math.abs(x - y) <= 0.5001 * 10 ** -fewer;
}

function differenceOf(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): Comparison | null {
  if (x.certainty === 'implied' || y.certainty === 'implied') return null;
  const alike = likeness(contextsOf(a).of(x), contextsOf(b).of(y)) + (sharesNumber(x, y, a, b) ? 0.75 : 0);
  const frame = (verdict: 'conflict' | 'update', level: 'hard' | 'soft', rule: string, why: string) =>
    comparison(
      {
        kind: kindOf(x),
        verdict,
        level,
        rule,
        reason: message(why, numberValue(x), numberValue(y)),
        slot: slotOf(x),
        question: questionOf(x),
      },
      sideOf(x.evidence, numberValue(x)),
      sideOf(y.evidence, numberValue(y)),
    );
  if (!sameSubject(x, y)) return crossed(x, y, alike, isLead(a, x) && isLead(b, y), frame);
  // A bound that holds the other value contradicts nothing.
  if (x.hedge === 'vague' || y.hedge === 'vague') return null;
  if (x.measure === 'count' && x.noun !== null && TOLLS.has(x.noun)) return toll(x, y, a, b, frame);
  if (MEASURED.has(x.measure)) {
    const depth = x.measure === 'depth-km' && isOnlyValue(x, a) && isOnlyValue(y, b);
    if (alike < 0.75 && x.measure !== 'magnitude' && !depth) return null;
    // Aftershocks have magnitudes of their own: only the strongest of each text is that of the event.
    if (x.measure === 'magnitude' && !(isStrongest(x, a) && isStrongest(y, b))) return null;
    // A text may tell only an aftershock.
    if (x.measure === 'magnitude' && Math.abs(x.value - y.value) > FAR_MAGNITUDE) return null;
    // "0 to 10 %": a share of nothing is the lower end of a range.
    if (x.measure === 'percent' && (x.value === 0 || y.value === 0)) return null;
    if (UNTOLD.has(x.measure) && !(onlyOne(x.measure, a) && onlyOne(x.measure, b))) return null;
    return frame('conflict', 'soft', `number/${x.measure}-differs`, 'why_number_measured');
  }
  if (bounded(x, y) && intersects(x.interval, y.interval)) return null;
  if (x.measure === 'money') {
    if (x.conversion || y.conversion || alike < (isLead(a, x) && isLead(b, y) ? 0.5 : 1.5)) return null;
    // Only amounts for one and the same purpose, of which each text gives one, can contradict each other.
    if (x.noun === null || x.noun !== y.noun || amountsFor(x, a) > 1 || amountsFor(y, b) > 1) return null;
    // Ten times as much is the price of a part, or of all of it.
    if (Math.max(x.value, y.value) >= 10 * Math.min(x.value, y.value)) return null;
    return frame('conflict', 'soft', 'money/amount-differs', 'why_money_amount');
  }
  if (x.measure === 'score') {
    if (!onlyOne('score', a) || !onlyOne('score', b) || !isLead(a, x) || !isLead(b, y) || alike < 0.25) return null;
    return frame('conflict', 'hard', 'number/score-differs', 'why_number_differs');
  }
  if (x.measure !== 'count' || x.noun === null || x.noun === 'person') return null;
  // Where each text counts a thing of this sort only once, it is the same thing.
  const many = MANY.has(x.noun);
  const only = !GENERAL.has(x.noun) && isOnlyValue(x, a) && isOnlyValue(y, b);
  if (alike < (many ? 2.5 : 1) && !only) return null;
  // Five times as many are hardly the same things, counted wrongly.
  if (Math.max(x.value, y.value) > 5 * Math.min(x.value, y.value)) return null;
  const exact = x.hedge === 'exact' && y.hedge === 'exact';
  return frame(
    'conflict',
    (alike >= 2.5 || (only && exact && alike >= 0.75)) && !many && !x.ordinal && !OCCURRENCES.has(x.noun)
      ? 'hard'
      : 'soft',
    'number/value-differs',
    'why_number_differs',
  );
}

/** What is counted while it goes on: the number grows from hour to hour, and depends on who counts. */
const OCCURRENCES = new Set([
  'meeting',
  'quake',
  'aftershock',
  'attack',
  'explosion',
  'fire',
  'visit',
  'missile',
  'drone',
]);

type Frame = (verdict: 'conflict' | 'update', level: 'hard' | 'soft', rule: string, why: string) => Comparison;

/** One amount in two currencies; one figure for the dead in one text and for the injured in the other. */
function crossed(x: NumberFact, y: NumberFact, alike: number, lead: boolean, frame: Frame): Comparison | null {
  if (x.value !== y.value || x.ordinal || y.ordinal) return null;
  if (x.measure === 'money' && y.measure === 'money') {
    if (!x.currency || !y.currency || x.conversion || y.conversion || otherPurpose(x, y)) return null;
    // In both leads one amount that is not met by chance needs no other likeness.
    if (alike < 0.75 && !(lead && significant(x.value) >= 2)) return null;
    return frame('conflict', 'hard', 'money/currency-differs', 'why_money_currency');
  }
  const pair = [x.noun, y.noun].sort().join('+');
  if (
    x.measure === 'count' &&
    y.measure === 'count' &&
    (pair === 'dead+injured' || pair === 'dead+missing' || pair === 'injured+missing')
  ) {
    // Only a figure that is not met by chance.
    if (significant(x.value) < 2 || x.value < 100) return null;
    return frame('conflict', 'hard', 'toll/other-count', 'why_toll_other_count');
  }
  return null;
}

/** Digits before the trailing zeros. */
function significant(value: number): number {
  return String(Math.trunc(Math.abs(value))).replace(/0{1,30}$/, '').length;
}

function toll(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet, frame: Frame): Comparison | null {
  if (!sameScope(x, y, a, b) || stepHolds(x, y) || stepHolds(y, x)) return null;
  const left = a.source.published;
  const right = b.source.published;
  const moved = left !== null && right !== null && (left.from !== right.from || left.to !== right.to);
  return frame(
    moved ? 'update' : 'conflict',
    'soft',
    moved ? 'toll/update' : 'toll/differs',
    moved ? 'why_toll_update' : 'why_toll_differs',
  );
}

/** "More than 20" holds 26: a round bound reaches up to the next round number. */
function stepHolds(bound: NumberFact, other: NumberFact): boolean {
  if (bound.hedge !== 'over') return false;
  const zeros = /0{1,15}$/.exec(String(Math.trunc(bound.value)))?.[0].length ?? 0;
  return zeros > 0 && other.value >= bound.value && other.value < bound.value + 10 ** zeros;
}

/** Days before the publication from which on a day belongs to something that is only recalled. */
const PAST = 300;

/** "The deadliest crash since 2004, when 45 people died": the toll of something else. */
function isPast(x: NumberFact, sheet: FactSheet): boolean {
  const { published } = sheet.source;
  return (
    published !== null &&
    contextsOf(sheet)
      .neighbours(x)
      .some((n) => n.kind === 'day' && (n.days.at(-1) as number) < published.from - PAST)
  );
}

/** Tolls of two different days (today's quake, last week's quake) are not compared. */
function sameScope(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): boolean {
  const days = (f: NumberFact, s: FactSheet) =>
    contextsOf(s)
      .neighbours(f)
      .flatMap((n) => (n.kind === 'day' && n.tells === 'event' && n.days.length <= 8 ? [...n.days] : []));
  if (isPast(x, a) || isPast(y, b)) return false;
  const left = days(x, a);
  const right = days(y, b);
  if (left.length === 0 || right.length === 0) return true;
  return left.some((d) => right.some((e) => Math.abs(d - e) <= 1));
}

function kindOf(x: NumberFact): ComparisonKind {
  if (x.measure === 'money') return 'money';
  if (x.measure === 'count' && x.noun !== null && TOLLS.has(x.noun)) return 'toll';
  return x.measure === 'count' &&
    (x.noun === 'meeting' ||
      x.noun === 'quake' ||
      x.noun === 'aftershock' ||
      x.noun === 'visit' ||
      x.noun === 'attack' ||
      x.noun === 'explosion')
    ? 'count'
    : 'number';
}

function slotOf(x: NumberFact): string {
  return `number:${x.measure === 'count' ? (x.noun ?? '') : x.measure === 'money' ? `money:${x.currency ?? ''}:${x.value}` : x.measure}`;
}
