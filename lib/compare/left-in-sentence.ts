import type { NumberFact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { alignmentOf } from './aligned-sentences';
import { affinity, type Candidate } from './alignment';
import type { Open } from './left-over';
import { isEarlierThan, isPast, otherDay, prints } from './number-context';
import { otherHolder } from './number-holders';
import { ratioOf } from './number-levels';
import tables from './number-questions.json';
import { isConverted, isHeld, isRange, roundsTo, stepHolds } from './rounding';
import { otherPurpose, relationOf } from './subjects';

/** The greater against the lesser, from which on two numbers hardly answer one question: in two sentences that are one, and in others. */
const FAR = { one: 10, alike: 1.6 };
/** Least likeness of two sentences that are one, in two languages, and of two that tell much the same. */
const LIKE = { one: 0.8, alike: 0.6 };
/** Least weight of the figures that both sentences have, by which they are known for one. */
const FIGURE = 0.9;
/** Least likeness of what stands around the two numbers, in such sentences. */
const AROUND = { one: 0.9, alike: 1.2 };
/** Fewest words, figures and days that both sentences have, for numbers of which not both tell what they count. */
const WORDS = 4;
/** What such a pair scores: more than most that are found by what stands around them alone. */
const SCORE = 1.2;

/**
 * Two numbers left over in sentences that tell the same, when all others of these sentences have found their like: of their measure and of
 * what they count, one is left in each. None or one.
 */
export function leftInSentence(
  x: NumberFact,
  y: NumberFact,
  a: FactSheet,
  b: FactSheet,
  open: Open,
): Candidate<NumberFact>[] {
  if (![x, y].every(isPlain) || x.value === y.value) return [];
  const relation = relationOf(x, y);
  if (!relation || x.measure !== y.measure || otherPurpose(x, y) || SEVERAL.has(x.measure)) return [];
  const like = alignmentOf(a, b).get(x.sentence);
  if (like?.at !== y.sentence || like.cosine < LIKE.alike) return [];
  const one = like.cosine >= LIKE.one;
  const known = one || like.figures >= FIGURE;
  const told = relation.noun === 'same' || relation.noun === 'none';
  if (ratioOf(x, y) >= (known && told ? FAR.one : FAR.alike)) return [];
  if (!one && !(relation.noun === 'same' || (known && told))) return [];
  // "Six foot six" and 1.98 metres, where no unit was read.
  if (relation.noun !== 'same' && (like.words < WORDS || ![x, y].every((f) => Number.isInteger(f.value)))) return [];
  if (affinity(x, a, y, b) < (one ? AROUND.one : AROUND.alike)) return [];
  if (roundsTo(x, y) || stepHolds(x, y) || stepHolds(y, x) || isHeld(x, y)) return [];
  if (isRange(x) !== isRange(y) || isConverted(x, y)) return [];
  if (!isAlone(x, y, open.x) || !isAlone(y, x, open.y)) return [];
  if (open.x.some((f) => prints(f, y)) || open.y.some((f) => prints(f, x))) return [];
  if (otherHolder(x, a, y, b) || otherDay(x, y, a, b)) return [];
  if (isPast(x, a) !== isPast(y, b) || isEarlierThan(x, a, b) !== isEarlierThan(y, b, a)) return [];
  return [{ x, y, score: SCORE }];
}

/** Measures of which one sentence gives several for several things: a quake and its aftershocks, the way from one town and another, two people. */
const SEVERAL: ReadonlySet<string> = new Set(tables.several);

function isPlain(f: NumberFact): boolean {
  return !f.ordinal && f.hedge !== 'vague' && !f.conversion && !f.partial && f.certainty !== 'implied';
}

/** No other number that is left over in its sentence could be held against the other one. */
function isAlone(x: NumberFact, other: NumberFact, open: readonly NumberFact[]): boolean {
  return open.every(
    (f) => f.sentence !== x.sentence || f.value === x.value || f.ordinal !== x.ordinal || relationOf(f, other) === null,
  );
}
