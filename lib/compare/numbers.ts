import { isLead } from '../match/keys';
import type { Comparison } from '../model/comparison';
import type { NumberFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { alignBest, type Candidate } from './alignment';
import { contextsOf, likeness } from './context';
import { otherCounter } from './counters';
import { kinOf } from './kin';
import { leftInSentence } from './left-in-sentence';
import { leftOverOf } from './left-over';
import { currencyUntold, looselyAgree } from './loosely';
import { sharesNumber, significant } from './number-context';
import { candidateOf, difference } from './number-differences';
import { otherHolder } from './number-holders';
import { questionOf } from './number-question';
import { kindOf, numberValue, slotOf, verdictOf } from './number-terms';
import { presenceOf } from './presence';
import { bounded, roundsTo, stepHolds } from './rounding';
import { settledBy } from './settled';
import { comparison, message, sideOf } from './side';
import { otherPurpose, sameSubject } from './subjects';
import { agreeByChance, areDead, isToll, toll, tollOf, tollValues } from './tolls';

/** What is told of an amount that is not told to be for anything. */
const WORTH = 'value';
const DISTANCES: ReadonlySet<string> = new Set(['distance-km', 'distance-m']);

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
      if (!agreed || agreeByChance(x, y, a, b, left, right)) continue;
      const settled = settledBy(x, y, a, b);
      if (settled.x) agreedLeft.add(x);
      if (settled.y) agreedRight.add(y);
      found.push(agreed);
    }
  }
  const open = { x: left.filter((x) => !agreedLeft.has(x)), y: right.filter((y) => !agreedRight.has(y)) };
  const candidates: Candidate<NumberFact>[] = [];
  const tolls: Candidate<NumberFact>[] = [];
  for (const x of open.x) {
    for (const y of open.y) {
      if (x.certainty === 'implied' || y.certainty === 'implied' || otherCounter(x, y, a, b)) continue;
      const special = crossed(x, y, a, b);
      if (special) found.push(special);
      else if (isToll(x) && (sameSubject(x, y) || areDead(x, y))) {
        const told = tollOf(x, y, a, b, left, right);
        tolls.push(...(told.length > 0 ? told : leftInSentence(x, y, a, b, open)));
      } else {
        const told = candidateOf(x, y, a, b, left, right);
        const held = told.length > 0 ? told : kinOf(x, y, a, b, left, right);
        const met = held.length > 0 ? held : presenceOf(x, y, a, b, left, right);
        const rest = met.length > 0 ? met : leftOverOf(x, y, a, b, open);
        candidates.push(...(rest.length > 0 ? rest : leftInSentence(x, y, a, b, open)));
      }
    }
  }
  for (const { x, y } of alignBest(tolls, tollValues(left, right))) found.push(toll(x, y, a, b));
  for (const { x, y, score } of alignBest(candidates, numberValue)) found.push(difference(x, y, score, a, b));
  return found;
}

function agreement(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): Comparison | null {
  const exact =
    x.value === y.value &&
    (x.hedge === 'vague') === (y.hedge === 'vague') &&
    (x.measure !== 'score' || x.interval.lo === y.interval.lo) &&
    !(x.measure === 'age' && otherEnd(x, y));
  if (!exact && (!(roundsTo(x, y) || stepHolds(x, y) || stepHolds(y, x)) || isForAnother(x, y))) return null;
  // Forty kilometres from one town and forty-one from another are two distances.
  if (!exact && DISTANCES.has(x.measure) && otherHolder(x, a, y, b)) return null;
  if (!sameSubject(x, y) && !currencyUntold(x, y) && !looselyAgree(x, y, a, b, exact)) return null;
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

/** Two amounts for two purposes are no rounding of each other, but one that is only "worth" so much may be for any. */
function isForAnother(x: NumberFact, y: NumberFact): boolean {
  return x.measure === 'money' && x.noun !== WORTH && y.noun !== WORTH && otherPurpose(x, y);
}

/** "Aged 7 to 17" and "aged 7 to 18": of two ranges both ends are compared. */
function otherEnd(x: NumberFact, y: NumberFact): boolean {
  return [x, y].every((f) => f.interval.lo < f.interval.hi) && x.interval.hi !== y.interval.hi;
}

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
