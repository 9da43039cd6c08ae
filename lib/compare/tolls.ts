import { isLead } from '../match/keys';
import type { Comparison } from '../model/comparison';
import type { NumberFact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { affinity, type Candidate } from './alignment';
import { isEarlierThan, isGreatest, isPast, moved, otherDay, sharesDay } from './number-context';
import { isLocal, otherHolder, sameHolder } from './number-holders';
import { verdictOf } from './number-terms';
import { roundsTo, stepHolds, TOLLS, unitOf } from './rounding';
import { rivals } from './subjects';

/** "39 victims" are the dead where the other text counts its dead. */
export function areDead(x: NumberFact, y: NumberFact): boolean {
  return !x.ordinal && !y.ordinal && [x.noun, y.noun].sort().join() === 'dead,victim';
}

export function isToll(x: NumberFact): boolean {
  return x.measure === 'count' && x.noun !== null && TOLLS.has(x.noun);
}

/** Least affinity of two tolls that are not both the greatest of their text. */
const TOLD_TOGETHER = 0.22;
/** The same for two that lie far apart, and from how many factors of e on they do. */
const TOLD_AS_ONE = 0.7;
const PART_APART = 1.4;
/** Patients may be those of one hospital or of one ward: of two figures that lie farther apart than this, in factors of e, each is of others. */
const SAME_PATIENTS = 0.7;
const PATIENTS: ReadonlySet<string | null> = new Set(['patient']);
/** Factors of e between two tolls from which on that of an earlier day is another event's. */
const RECALLED = 0.7;
/** What speaks for two tolls being of one group, besides what stands around them. */
const TOLL = {
  /** Each is the greatest of its text: the toll of the whole event. */
  main: 0.5,
  /** Both are told of one place or group. */
  held: 0.4,
  /** Both are told in the lead. */
  lead: 0.3,
  /** For each factor of e between them. */
  ratio: -0.15,
};

/** Tolls of one kind: each text gives several, of the whole and of its parts, and they move from hour to hour. */
export function tollOf(
  x: NumberFact,
  y: NumberFact,
  a: FactSheet,
  b: FactSheet,
  left: readonly NumberFact[],
  right: readonly NumberFact[],
): Candidate<NumberFact>[] {
  if (x.hedge === 'vague' || y.hedge === 'vague' || x.value === y.value || roundsTo(x, y)) return [];
  if (stepHolds(x, y) || stepHolds(y, x)) return [];
  const recalled = isPast(x, a);
  if (recalled !== isPast(y, b) || (recalled && !sharesDay(x, y, a, b))) return [];
  const apart = Math.abs(Math.log(Math.max(x.value, 1) / Math.max(y.value, 1)));
  if (PATIENTS.has(x.noun) && apart > SAME_PATIENTS) return [];
  if (apart > RECALLED && isEarlierThan(x, a, b) !== isEarlierThan(y, b, a)) return [];
  const main = !recalled && isMain(x, left, a, b) && isMain(y, right, b, a);
  // The day beside the toll of the whole may be that of the count; beside another it is that of another quake.
  if (!main && otherDay(x, y, a, b)) return [];
  const held = sameHolder(x, a, y, b);
  const alike = affinity(x, a, y, b) + (held ? TOLL.held : 0);
  if (!main && alike < (apart > PART_APART && !held ? TOLD_AS_ONE : TOLD_TOGETHER)) return [];
  if (!main && !held && otherHolder(x, a, y, b)) return [];
  const lead = isLead(a, x) && isLead(b, y);
  return [{ x, y, score: alike + (main ? TOLL.main : 0) + (lead ? TOLL.lead : 0) + TOLL.ratio * apart }];
}

/** The greatest of its kind in the text, those of earlier events aside: the toll of the whole event. */
function isMain(x: NumberFact, all: readonly NumberFact[], own: FactSheet, other: FactSheet): boolean {
  return isGreatest(
    x,
    all.filter((f) => f === x || !(isPast(f, own) || isEarlierThan(f, own, other))),
  );
}

/** Tolls below this agree by chance. */
const FEW = 11;

/**
 * The toll of the whole event in one text, and in the other but that of one of its places ("one dead" early, "eight dead, one of them in the city"): few
 * as they are, they agree by chance.
 */
export function agreeByChance(
  x: NumberFact,
  y: NumberFact,
  a: FactSheet,
  b: FactSheet,
  left: readonly NumberFact[],
  right: readonly NumberFact[],
): boolean {
  if (x.value >= FEW || !isToll(x) || x.noun !== y.noun || sameHolder(x, a, y, b)) return false;
  const whole = (own: NumberFact, all: readonly NumberFact[], from: FactSheet, to: FactSheet) =>
    !isLocal(own, from) && (isHeadline(own, all) || (isLead(from, own) && isMain(own, all, from, to)));
  const part = (own: NumberFact, all: readonly NumberFact[], from: FactSheet, to: FactSheet) =>
    !isHeadline(own, all) &&
    all.some(
      (f) => rivals(f, own) && f.value > own.value && f.evidence.start < own.evidence.start && whole(f, all, from, to),
    );
  return (whole(x, left, a, b) && part(y, right, b, a)) || (whole(y, right, b, a) && part(x, left, a, b));
}

/** The headline gives it, or the lead the same once more. */
function isHeadline(x: NumberFact, all: readonly NumberFact[]): boolean {
  return all.some((f) => f.sentence === 0 && isToll(f) && f.noun === x.noun && f.value === x.value);
}

/** "64 dead", "at least 64 dead" and "64 victims" are one toll. */
function tollValue({ noun, value }: NumberFact): string {
  return `${noun === 'victim' ? 'dead' : noun} ${value}`;
}

/**
 * The value of each toll of two texts, the same for the ways in which one text tells one toll: where the title has "more than 120 dead" and the text
 * 128, both are held against the toll of the other text.
 */
export function tollValues(...texts: readonly (readonly NumberFact[])[]): (toll: NumberFact) => string {
  const values = new Map<NumberFact, string>();
  for (const numbers of texts) {
    const tolls = numbers.filter(isToll);
    for (const x of tolls) {
      const finer = x.hedge === 'exact' ? undefined : tolls.find((f) => isToldRoundly(x, f));
      values.set(x, tollValue(finer ?? x));
    }
  }
  return (toll) => values.get(toll) ?? tollValue(toll);
}

/** The first is the second, told more roundly in another sentence. */
function isToldRoundly(x: NumberFact, f: NumberFact): boolean {
  if (f.value === x.value || f.noun !== x.noun || f.sentence === x.sentence || f.ordinal || f.hedge === 'vague')
    return false;
  return unitOf(f.value) < unitOf(x.value) && (roundsTo(x, f) || stepHolds(x, f));
}

export function toll(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): Comparison {
  return moved(a, b)
    ? verdictOf(x, y, 'update', 'soft', 'toll/update', 'why_toll_update')
    : verdictOf(x, y, 'conflict', 'soft', 'toll/differs', 'why_toll_differs');
}
