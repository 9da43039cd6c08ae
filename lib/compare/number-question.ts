import type { Message } from '../model/comparison';
import type { NumberFact } from '../model/fact';
import asked from './number-questions.json';
import { message } from './side';

const COUNTS: ReadonlySet<string> = new Set(asked.counts);
const MEASURES: ReadonlySet<string> = new Set(asked.measures);

/**
 * The question that a number answers: "How many people died?" where there is one of its own, else one with the printed word for
 * what is counted.
 */
export function questionOf(fact: NumberFact): Message {
  const printed = fact.nounEvidence?.words ?? fact.evidence.words;
  if (fact.measure === 'money') return message('q_money');
  if (fact.measure === 'match-minute') return message('q_time');
  if (fact.ordinal) return message(fact.noun === 'anniversary' ? 'q_ordinal_anniversary' : 'q_ordinal', printed);
  if (fact.measure === 'count') {
    return fact.noun !== null && COUNTS.has(fact.noun)
      ? message(`q_count_${fact.noun}`, printed)
      : message('q_number', printed);
  }
  return MEASURES.has(fact.measure) ? message(`q_measure_${fact.measure}`, printed) : message('q_number', printed);
}
