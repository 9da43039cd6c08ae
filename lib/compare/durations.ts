import type { Comparison, Level } from '../model/comparison';
import type { DayFact, DurationFact } from '../model/fact';
import { intersects } from '../model/interval';
import { type FactSheet, factsOf } from '../model/sheet';
import { affinity, alignBest, type Candidate } from './alignment';
import { contextsOf, distance } from './context';
import { comparison, message, sideOf } from './side';

/** What lasts: a duration beside one of these concepts is one of it. Of each a text usually tells only one. */
const LASTING: ReadonlySet<string> = new Set([
  'mourning',
  'prison',
  'emergency',
  'quarantine',
  'ceasefire',
  'ban',
  'talks',
  'strike',
  'visit',
]);
/** Of these the length may be counted in several ways: from the first day or the first meeting, with or without the nights. */
const LOOSE: ReadonlySet<string> = new Set(['talks', 'strike', 'visit']);
/** Of these a text may tell without a word for them. */
function isLoose(lasting: string | null): boolean {
  return lasting === null || LOOSE.has(lasting);
}

/** Most code units between a duration and the word for what lasts. */
const BESIDE = 45;

/** What it is that lasts so long, or on these days, by the nearest word for such a thing in the sentence; null when there is none. */
export function lastingOf(x: DurationFact | DayFact, sheet: FactSheet): string | null {
  let best: { concept: string; apart: number } | null = null;
  for (const fact of contextsOf(sheet).neighbours(x)) {
    if (fact.kind !== 'concept' || !LASTING.has(fact.concept)) continue;
    const apart = distance(fact.evidence, x.evidence);
    if (apart <= BESIDE && (!best || apart < best.apart)) best = { concept: fact.concept, apart };
  }
  return best?.concept ?? null;
}

/** The text gives one duration, in this unit, for what lasts. */
function isOnlyOne(x: DurationFact, lasting: string, sheet: FactSheet): boolean {
  return factsOf(sheet, 'duration').every(
    (f) => !sameFamily(f, x) || lengthOf(f) === lengthOf(x) || lastingOf(f, sheet) !== lasting,
  );
}

/** Least score of two durations that are held against each other. */
const ALIGNED = 0.8;
/** What it adds: both last for the same thing, each text gives one duration in that unit, one is not much longer, one is twice as long, both are ranges. */
const SPEAKS = { lasting: 1, lone: 0.4, close: 0.25, far: -0.1, ranges: 0.3 };
/** Least affinity of two lengths of one thing where a text gives several of it: "extended, since the first two days" beside four days of talks. */
const AMONG_SEVERAL = 0.8;
/** Two lengths in two units lie at least so far apart: nearer ones are rounded. */
const UNIT_APART = 1.4;
/** The longer against the shorter: below the first they are close, above the second far apart, above the third of something else. */
const CLOSE = 1.34;
const TWICE = 1.9;
const FAR = 3;

/** How many of the smallest unit of its family a unit holds, and the family: hours do not count months. */
const UNITS: Readonly<Record<DurationFact['unit'], { readonly family: string; readonly holds: number }>> = {
  minute: { family: 'hours', holds: 1 },
  hour: { family: 'hours', holds: 60 },
  day: { family: 'hours', holds: 1440 },
  week: { family: 'hours', holds: 10_080 },
  month: { family: 'months', holds: 1 },
  year: { family: 'months', holds: 12 },
};

/** Both can be told in one unit: half an hour and 45 minutes, a year and 18 months. */
function sameFamily(x: DurationFact, y: DurationFact): boolean {
  return UNITS[x.unit].family === UNITS[y.unit].family;
}

/** The lesser end of a duration in the smallest unit of its family. */
function lengthOf(x: DurationFact): number {
  return x.interval.lo * UNITS[x.unit].holds;
}

/** Both ends of a duration in the smallest unit of its family, minutes or months. */
export function extentOf(x: DurationFact): { readonly family: string; readonly lo: number; readonly hi: number } {
  const { family, holds } = UNITS[x.unit];
  return { family, lo: x.interval.lo * holds, hi: x.interval.hi * holds };
}

/** Two durations in two units that are one length: 48 hours and two days, six weeks and 42 days. */
function isSameLength(x: DurationFact, y: DurationFact): boolean {
  return x.unit !== y.unit && sameFamily(x, y) && isExact(x) && isExact(y) && lengthOf(x) === lengthOf(y);
}

/** A length is rounded to so many units, and to this share of it: "half an hour" of 29 minutes. */
const ROUND = { to: 10, share: 0.05 };

function isRound(x: DurationFact, y: DurationFact): boolean {
  const [p, q] = [x.interval.lo, y.interval.lo];
  return (p % ROUND.to === 0 || q % ROUND.to === 0) && Math.abs(p - q) <= ROUND.share * Math.max(p, q);
}

function scoreOf(less: number, more: number): number {
  return more <= CLOSE * less ? SPEAKS.close : more >= TWICE * less ? SPEAKS.far : 0;
}

/** Both ends are printed ("between 7 and 17 years"): two such ranges are one only when both ends are. A hedge widens its value by shares instead. */
function isRange({ interval: { lo, hi } }: DurationFact): boolean {
  return lo < hi && Number.isFinite(hi) && Number.isInteger(lo) && Number.isInteger(hi) && lo * 1.5 !== hi;
}

/** Compares durations that can be told in one unit. A difference is soft: three days may be two nights. Of a sentence or a mourning it is hard. */
export function compareDurations(a: FactSheet, b: FactSheet): Comparison[] {
  const left = factsOf(a, 'duration');
  const right = factsOf(b, 'duration');
  const found: Comparison[] = [];
  const agreed = new Set<DurationFact>();
  for (const x of left) {
    for (const y of right) {
      const length = isSameLength(x, y);
      const ranges = isRange(x) && isRange(y) && !same(x, y);
      if (!length && (x.unit !== y.unit || ranges || !(intersects(x.interval, y.interval) || isRound(x, y)))) continue;
      agreed.add(x).add(y);
      found.push(frame(x, y, length || same(x, y) ? 'same' : 'rounding', null));
    }
  }
  const open = (durations: readonly DurationFact[]) => durations.filter((d) => !agreed.has(d));
  const candidates: Candidate<DurationFact>[] = [];
  for (const x of open(left)) {
    for (const y of open(right)) {
      if (!sameFamily(x, y) || x.certainty === 'implied' || y.certainty === 'implied') continue;
      // "A day" and "24 hours and a half", "six weeks" and "41 days": another unit is another rounding.
      if (x.unit !== y.unit && !(isExact(x) && isExact(y))) continue;
      const [less, more] = [Math.min(lengthOf(x), lengthOf(y)), Math.max(lengthOf(x), lengthOf(y))];
      if (x.unit !== y.unit && more < UNIT_APART * less) continue;
      if (more > FAR * less) continue;
      const [own, other] = [lastingOf(x, a), lastingOf(y, b)];
      // A mourning and a curfew, a sentence and a career. Talks are also told of without the word.
      if (own !== other && !(isLoose(own) && isLoose(other))) continue;
      const lasting = own === other ? own : null;
      const alike = affinity(x, a, y, b);
      const ranges = isRange(x) && isRange(y);
      if (lasting !== null && !(isOnlyOne(x, lasting, a) && isOnlyOne(y, lasting, b)))
        if (alike < AMONG_SEVERAL || more > CLOSE * less) continue;
      const lone = isLone(x, left, x.unit === y.unit) && isLone(y, right, x.unit === y.unit);
      const score =
        alike +
        (ranges && lone ? SPEAKS.ranges : 0) +
        scoreOf(less, more) +
        (lasting !== null ? SPEAKS.lasting : 0) +
        (lone ? SPEAKS.lone : 0);
      if (score >= ALIGNED) candidates.push({ x, y, score });
    }
  }
  for (const { x, y } of alignBest(candidates, durationValue))
    found.push(frame(x, y, 'conflict', isSure(x, y, a, b) ? 'hard' : 'soft'));
  return found;
}

/** What lasts is known, and its length is a matter of one number. */
function isSure(x: DurationFact, y: DurationFact, a: FactSheet, b: FactSheet): boolean {
  const lasting = lastingOf(x, a);
  if (lasting === null || LOOSE.has(lasting) || x.unit !== y.unit || !isExact(x) || !isExact(y)) return false;
  return isOnlyOne(x, lasting, a) && isOnlyOne(y, lasting, b);
}

function frame(
  x: DurationFact,
  y: DurationFact,
  verdict: 'same' | 'rounding' | 'conflict',
  level: Level | null,
): Comparison {
  const differs = verdict === 'conflict';
  return comparison(
    {
      kind: 'duration',
      verdict,
      ...(level ? { level } : {}),
      rule: differs ? 'duration/differs' : 'duration/same',
      reason: message(differs ? 'why_duration_differs' : 'why_duration_same', durationValue(x), durationValue(y)),
      slot: `duration:${x.unit}`,
      question: message('q_duration'),
    },
    sideOf(x.evidence, durationValue(x)),
    sideOf(y.evidence, durationValue(y)),
  );
}

/** The length as one word: `3 day`, `7-17 year`. */
export function durationValue(x: DurationFact): string {
  return `${isExact(x) ? x.interval.lo : `${x.interval.lo}-${x.interval.hi}`} ${x.unit}`;
}

function isExact(x: DurationFact): boolean {
  return x.interval.lo === x.interval.hi;
}

function same(x: DurationFact, y: DurationFact): boolean {
  return x.interval.lo === y.interval.lo && x.interval.hi === y.interval.hi;
}

/** The text gives one duration in this unit, or in any unit in which it can be told. */
function isLone(x: DurationFact, all: readonly DurationFact[], inUnit: boolean): boolean {
  return all.every((f) => (inUnit ? f.unit !== x.unit : !sameFamily(f, x)) || (f.unit === x.unit && same(f, x)));
}
