import type { Comparison } from '../model/comparison';
import type { NumberFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { contextsOf } from './context';
import { comparison, message, sideOf } from './side';

/**
 * "Held two meetings with the minister" against "met the minister; working talks were also held": the first counts both with the
 * minister, the second only one. Said of the first text's own sentence it is hard, of "the two talks" alone it is soft.
 */
export function compareMeetings(a: FactSheet, b: FactSheet): Comparison[] {
  return [...meetings(a, b, false), ...meetings(b, a, true)];
}

function meetings(a: FactSheet, b: FactSheet, swap: boolean): Comparison[] {
  const count = factsOf(a, 'number').filter(
    (f) => f.measure === 'count' && f.noun === 'meeting' && !f.ordinal && f.value >= 2 && f.value <= 9,
  );
  const chosen = count.find((f) => withPerson(f, a)) ?? count[0];
  if (!chosen) return [];
  // The other text counts its meetings itself, or knows no working talks: nothing to hold against it.
  if (factsOf(b, 'number').some((f) => f.noun === 'meeting' && f.value === chosen.value && !f.ordinal)) return [];
  const working = factsOf(b, 'concept').find((c) => c.concept === 'working-talks');
  if (!working || hasConcept(a, 'working-talks')) return [];
  const own = sideOf(chosen.evidence, `${chosen.value} meeting`);
  const other = sideOf(working.evidence, '1 meeting + working-talks');
  return [
    comparison(
      {
        kind: 'count',
        verdict: 'conflict',
        level: withPerson(chosen, a) ? 'hard' : 'soft',
        rule: 'count/meetings-and-working-talks',
        reason: message('why_count_working_talks', chosen.value),
        slot: 'count:meeting',
        question: message('q_meetings'),
      },
      swap ? other : own,
      swap ? own : other,
    ),
  ];
}

/** The meetings are with somebody: a person or an office stands in the sentence behind the count. */
function withPerson(count: NumberFact, sheet: FactSheet): boolean {
  return contextsOf(sheet)
    .neighbours(count)
    .some(
      (f) =>
        (f.kind === 'person' || f.kind === 'role') &&
        f.evidence.start > count.evidence.end &&
        f.evidence.start - count.evidence.end < 90,
    );
}

function hasConcept(sheet: FactSheet, concept: string): boolean {
  return sheet.facts.some((f) => f.kind === 'concept' && f.concept === concept);
}
