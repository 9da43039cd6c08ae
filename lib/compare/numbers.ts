import { isLead } from '../match/keys';
import type { Comparison, ComparisonKind } from '../model/comparison';
import type { NumberFact } from '../model/fact';
import { intersects } from '../model/interval';
import { type FactSheet, factsOf } from '../model/sheet';
import { isOfNamed } from './ages';
import { affinity, alignBest, type Candidate, sharesPlaceNear } from './alignment';
import { contextsOf, likeness } from './context';
import { questionOf } from './number-question';
import tables from './number-questions.json';
import { bounded, roundsTo, TOLLS } from './rounding';
import { comparison, message, sideOf } from './side';
import { broader, type Relation, relationOf, rivals, sameSubject } from './subjects';

/** Measurements that agencies give differently and that are never exact. */
const MEASURED: ReadonlySet<string> = new Set(tables.measured);
/** Magnitudes further apart than this are those of two quakes: agencies differ by some tenths. */
const FAR_MAGNITUDE = 1;

/** Most facts of one sentence that are looked at for a number that both sentences give. */
const MOST_NEIGHBOURS = 24;

/** The value as one word: `7000 container`, `CHF 3000000000`, `6.3 magnitude`. */
export function numberValue(fact: NumberFact): string {
  const { lo, hi } = fact.interval;
  const bounds = fact.hedge === 'exact' ? String(fact.value) : `${fact.hedge} ${fact.value}`;
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
      const agreed = agreement(x, y, a, b);
      if (!agreed) continue;
      // "Dozens dead" of a headline agrees with the figure, and does not speak for the figure that the report gives below.
      if (y.hedge !== 'vague') agreedLeft.add(x);
      if (x.hedge !== 'vague') agreedRight.add(y);
      found.push(agreed);
    }
  }
  const open = { x: left.filter((x) => !agreedLeft.has(x)), y: right.filter((y) => !agreedRight.has(y)) };
  const candidates: Candidate<NumberFact>[] = [];
  const tolls: Candidate<NumberFact>[] = [];
  for (const x of open.x) {
    for (const y of open.y) {
      if (x.certainty === 'implied' || y.certainty === 'implied') continue;
      const special = crossed(x, y, a, b);
      if (special) found.push(special);
      else if (isToll(x) && (sameSubject(x, y) || areDead(x, y))) tolls.push(...tollOf(x, y, a, b, left, right));
      else candidates.push(...candidateOf(x, y, a, b, left, right));
    }
  }
  for (const { x, y } of alignBest(tolls, tollValue)) found.push(toll(x, y, a, b));
  for (const { x, y, score } of alignBest(candidates, numberValue)) found.push(difference(x, y, score));
  return found;
}

/** "39 victims" are the dead where the other text counts its dead. */
function areDead(x: NumberFact, y: NumberFact): boolean {
  return !x.ordinal && !y.ordinal && [x.noun, y.noun].sort().join() === 'dead,victim';
}

function isToll(x: NumberFact): boolean {
  return x.measure === 'count' && x.noun !== null && TOLLS.has(x.noun);
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

/** A text gives only one value of a measure. */
function onlyOne(measure: string, sheet: FactSheet): boolean {
  const values = factsOf(sheet, 'number').filter((f) => f.measure === measure);
  return new Set(values.map((f) => `${f.interval.lo}:${f.value}`)).size === 1;
}

/** Least affinity of two small equal numbers of which it is not sure that they count the same. */
const ALIKE = 0.5;

function agreement(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): Comparison | null {
  if (!sameSubject(x, y)) {
    const loose =
      looselySameSubject(x, y) || broader(x, y) || (relationOf(x, y) !== null && affinity(x, a, y, b) >= ALIKE);
    if (!(loose ? x.value === y.value : currencyUntold(x, y))) return null;
  }
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

/** What speaks for two numbers answering one question, besides what stands around them. */
const SPEAKS = {
  /** Both count the same thing, of which a story has few, or measure the same. */
  sameNoun: 0.4,
  /** Both count the same, but that says little. */
  sameGeneral: 0.15,
  /** Only one text tells what is counted. */
  oneNoun: -0.2,
  /** Each text gives one value for it. */
  onlyValues: 0.8,
  onlyGeneral: 0.2,
  /** Their sentences give one and the same other number. */
  sharedNumber: 0.4,
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
/** Least score of two numbers that are held against each other. */
const ALIGNED = 0.8;
/** The same for what a story counts many groups of. */
const ALIGNED_MANY = 1.1;
/** Least affinity of two ages that can be of one person. */
const SAME_PERSON = 0.6;
/** Least affinity of two amounts of which no text tells what they are for. */
const SAME_AMOUNT = 1.2;
/** Least affinity of two tolls that are not both the greatest of their text. */
const TOLD_TOGETHER = 0.3;
/** Least score from which a difference of exact figures is a hard one. */
const SURE = 1.5;

/** Two numbers that may answer one question with two values: none or one. */
function candidateOf(
  x: NumberFact,
  y: NumberFact,
  a: FactSheet,
  b: FactSheet,
  left: readonly NumberFact[],
  right: readonly NumberFact[],
): Candidate<NumberFact>[] {
  if (x.hedge === 'vague' || y.hedge === 'vague' || x.conversion || y.conversion || x.partial || y.partial) return [];
  const relation = relationOf(x, y);
  // A value that the other text has too, for whatever it counts there, is hardly its mistake.
  if (!relation || left.some((f) => prints(f, y)) || right.some((f) => prints(f, x))) return [];
  if (x.value === y.value || roundsTo(x, y)) return [];
  if (isSlip(x, y)) return affinity(x, a, y, b) >= SLIP ? [{ x, y, score: SLIPPED }] : [];
  if (!mayDiffer(x, y, a, b)) return [];
  // A bound that holds the other value contradicts nothing.
  if (bounded(x, y) && intersects(x.interval, y.interval)) return [];
  // What one text counts as dead, the other as people: "four people were shot" and "one dead" are no contradiction.
  if (isToll(x) || isToll(y) || relation.noun === 'none') return [];
  // A number of which nobody knows what it counts is held against none, but for lengths whose meaning one text leaves open.
  if (relation.noun === 'one' && x.measure === 'count') return [];
  const ratio = Math.max(x.value, y.value) / Math.max(Math.min(x.value, y.value), 0.1);
  if (ratio >= TENFOLD) return [];
  const only = [x, y].every((f, i) => onlyValue(f, i === 0 ? left : right));
  const score =
    affinity(x, a, y, b) +
    nounScore(relation) +
    (only ? (relation.general ? SPEAKS.onlyGeneral : SPEAKS.onlyValues) : 0) +
    (sharesNumber(x, y, a, b) ? SPEAKS.sharedNumber : 0) +
    (ratio < CLOSE ? SPEAKS.close : ratio > FAR ? SPEAKS.far : 0) +
    (otherDay(x, y, a, b) ? SPEAKS.otherDay : 0) +
    (isPast(x, a) !== isPast(y, b) ? SPEAKS.past : 0);
  return score >= (relation.many ? ALIGNED_MANY : ALIGNED) ? [{ x, y, score }] : [];
}

/** A thousand times as much, in the same digits: a million for a billion. */
const THOUSAND = 1000;
/** Least affinity of two numbers of which one slipped. */
const SLIP = 0.5;
/** What a slip scores: it goes before all other ways to pair the two numbers. */
const SLIPPED = 3;

function isSlip(x: NumberFact, y: NumberFact): boolean {
  const [less, more] = [Math.min(x.value, y.value), Math.max(x.value, y.value)];
  return less >= THOUSAND && more === less * THOUSAND && x.hedge !== 'vague' && y.hedge !== 'vague';
}

/** No other number of the text for the same thing is greater. */
function isGreatest(x: NumberFact, all: readonly NumberFact[]): boolean {
  return all.every((f) => !rivals(f, x) || f.value <= x.value);
}

/** A number of a text that could be the other one, and has its value. */
function prints(f: NumberFact, other: NumberFact): boolean {
  return f.value === other.value && relationOf(f, other) !== null;
}

function nounScore({ noun, general }: Relation): number {
  if (noun === 'same') return general ? SPEAKS.sameGeneral : SPEAKS.sameNoun;
  return noun === 'one' ? SPEAKS.oneNoun : 0;
}

/** A text gives only one value for what a number counts or measures. */
function onlyValue(x: NumberFact, all: readonly NumberFact[]): boolean {
  return all.every((f) => !rivals(f, x) || f.value === x.value);
}

/** What by its nature cannot stand against the other, however alike their sentences are. */
function mayDiffer(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): boolean {
  switch (x.measure) {
    case 'magnitude':
      // Aftershocks and earlier quakes have magnitudes of their own, and a text may tell only of one.
      // "First put at 7.7, then at 7.9": what else both sentences give tells that they speak of one quake.
      return (
        Math.abs(x.value - y.value) <= FAR_MAGNITUDE &&
        ((isMainQuake(x, a) && isMainQuake(y, b)) || sharesNumber(x, y, a, b))
      );
    case 'distance-km':
    case 'distance-m':
      // Forty kilometres from one town and sixty from another may be one point.
      return sharesPlaceNear(x, a, y, b);
    case 'percent':
      // "0 to 10 %": a share of nothing is the lower end of a range.
      if (x.value === 0 || y.value === 0) return false;
      // A text is full of shares of this and that.
      return onlyOne('percent', a) && onlyOne('percent', b);
    case 'age':
      // Each person has an age of his own; that of a named one is compared by the name (`ages.ts`).
      return (
        !(isOfNamed(x, a) && isOfNamed(y, b)) &&
        onlyOne('age', a) &&
        onlyOne('age', b) &&
        affinity(x, a, y, b) >= SAME_PERSON
      );
    case 'score':
      return onlyOne('score', a) && onlyOne('score', b) && isLead(a, x) && isLead(b, y) && !isInterim(x, y);
    case 'money':
      // What they are for must be told, or each text gives one amount and says the same around it.
      return (
        amountsFor(x, a) === 1 &&
        amountsFor(y, b) === 1 &&
        (x.noun === null ? y.noun === null && affinity(x, a, y, b) >= SAME_AMOUNT : x.noun === y.noun)
      );
    default:
      return true;
  }
}

function difference(x: NumberFact, y: NumberFact, score: number): Comparison {
  const exact = x.hedge === 'exact' && y.hedge === 'exact';
  const relation = relationOf(x, y);
  const sure =
    score >= SURE &&
    exact &&
    x.measure !== 'age' &&
    relation?.noun === 'same' &&
    !relation.general &&
    !relation.many &&
    !x.ordinal &&
    !OCCURRENCES.has(x.noun ?? '');
  const slip = isSlip(x, y);
  const soft = MEASURED.has(x.measure) || x.measure === 'money';
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
  const level = slip || x.measure === 'score' || (sure && !soft) ? 'hard' : 'soft';
  return verdictOf(x, y, 'conflict', level, rule, why);
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

/** One amount in two currencies; one figure for the dead in one text and for the injured in the other. */
function crossed(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): Comparison | null {
  if (x.value !== y.value || x.ordinal || y.ordinal) return null;
  if (x.measure === 'money' && y.measure === 'money') {
    if (!x.currency || !y.currency || x.conversion || y.conversion || otherPurpose(x, y)) return null;
    if (x.currency === y.currency) return null;
    const alike = likeness(contextsOf(a).of(x), contextsOf(b).of(y)) + (sharesNumber(x, y, a, b) ? 0.75 : 0);
    // In both leads one amount that is not met by chance needs no other likeness.
    if (alike < 0.75 && !(isLead(a, x) && isLead(b, y) && significant(x.value) >= 2)) return null;
    return verdictOf(x, y, 'conflict', 'hard', 'money/currency-differs', 'why_money_currency');
  }
  const pair = [x.noun, y.noun].sort().join('+');
  if (
    x.measure === 'count' &&
    y.measure === 'count' &&
    (pair === 'dead+injured' || pair === 'dead+missing' || pair === 'injured+missing')
  ) {
    // Only a figure that is not met by chance.
    if (significant(x.value) < 2 || x.value < 100) return null;
    return verdictOf(x, y, 'conflict', 'hard', 'toll/other-count', 'why_toll_other_count');
  }
  return null;
}

function verdictOf(
  x: NumberFact,
  y: NumberFact,
  verdict: 'conflict' | 'update',
  level: 'hard' | 'soft',
  rule: string,
  why: string,
): Comparison {
  return comparison(
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
}

/** Digits before the trailing zeros. */
function significant(value: number): number {
  return String(Math.trunc(Math.abs(value))).replace(/0{1,30}$/, '').length;
}

/** What speaks for two tolls being of one group, besides what stands around them. */
const TOLL = {
  /** Each is the greatest of its text: the toll of the whole event. */
  main: 0.5,
  /** Both are told in the lead. */
  lead: 0.3,
  /** For each factor of e between them. */
  ratio: -0.15,
};

/** Tolls of one kind: each text gives several, of the whole and of its parts, and they move from hour to hour. */
function tollOf(
  x: NumberFact,
  y: NumberFact,
  a: FactSheet,
  b: FactSheet,
  left: readonly NumberFact[],
  right: readonly NumberFact[],
): Candidate<NumberFact>[] {
  if (x.hedge === 'vague' || y.hedge === 'vague' || x.value === y.value || roundsTo(x, y)) return [];
  if (isPast(x, a) || isPast(y, b) || stepHolds(x, y) || stepHolds(y, x)) return [];
  const main = isGreatest(x, left) && isGreatest(y, right);
  // The day beside the toll of the whole may be that of the count; beside another it is that of another quake.
  if (!main && otherDay(x, y, a, b)) return [];
  const alike = affinity(x, a, y, b);
  if (!main && alike < TOLD_TOGETHER) return [];
  const lead = isLead(a, x) && isLead(b, y);
  const apart = Math.abs(Math.log(Math.max(x.value, 1) / Math.max(y.value, 1)));
  return [{ x, y, score: alike + (main ? TOLL.main : 0) + (lead ? TOLL.lead : 0) + TOLL.ratio * apart }];
}

/** "64 dead" and "at least 64 dead" are one toll. */
function tollValue({ noun, value }: NumberFact): string {
  return `${noun} ${value}`;
}

function toll(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): Comparison {
  return moved(a, b)
    ? verdictOf(x, y, 'update', 'soft', 'toll/update', 'why_toll_update')
    : verdictOf(x, y, 'conflict', 'soft', 'toll/differs', 'why_toll_differs');
}

/** The reports are of two days: a figure may have moved between them. */
function moved({ source: { published: left } }: FactSheet, { source: { published: right } }: FactSheet): boolean {
  return left !== null && right !== null && (left.from !== right.from || left.to !== right.to);
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

/** The days of events that the sentence of a number names. */
function daysOf(x: NumberFact, sheet: FactSheet): number[] {
  return contextsOf(sheet)
    .neighbours(x)
    .flatMap((n) => (n.kind === 'day' && n.tells === 'event' && n.days.length <= 8 ? [...n.days] : []));
}

/** Both sentences name days, and none of one lies beside one of the other. */
function otherDay(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): boolean {
  const [left, right] = [daysOf(x, a), daysOf(y, b)];
  return left.length > 0 && right.length > 0 && !left.some((d) => right.some((e) => Math.abs(d - e) <= 1));
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
