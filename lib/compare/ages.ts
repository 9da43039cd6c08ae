import type { Comparison } from '../model/comparison';
import type { NumberFact, PersonFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { type Person, peopleOf } from '../names/people';
import { distance } from './context';
import { samePerson } from './names';
import { comparison, message, sideOf } from './side';

/** Most code units between an age and the name of the person whose age it is. */
const BESIDE = 30;

/** The ages that two texts give to one person, by the name beside the age. A year apart may be a birthday. */
export function compareAges(a: FactSheet, b: FactSheet): Comparison[] {
  const right = agesOf(b);
  return agesOf(a).flatMap(({ age: x, person: p }) =>
    right.flatMap(({ age: y, person: q }) => {
      if (x.value === y.value || !samePerson(p, q)) return [];
      const birthday = Math.abs(x.value - y.value) <= 1;
      return [
        comparison(
          {
            kind: 'number',
            verdict: 'conflict',
            level: birthday ? 'soft' : 'hard',
            rule: 'number/age-differs',
            reason: message('why_age_differs', p.name, x.value, y.value),
            slot: `number:age:${p.name}`,
            question: message('q_age', p.name),
          },
          sideOf(x.evidence, `${x.value} age`),
          sideOf(y.evidence, `${y.value} age`),
        ),
      ];
    }),
  );
}

/** The ages of a text that stand beside one name, and not beside two. */
function agesOf(sheet: FactSheet): { age: NumberFact; person: Person }[] {
  const people = peopleOf(sheet);
  const named = factsOf(sheet, 'person');
  return factsOf(sheet, 'number').flatMap((age) => {
    if (age.measure !== 'age') return [];
    const beside = named.filter((p) => p.sentence === age.sentence && distance(p.evidence, age.evidence) <= BESIDE);
    const person = beside.length === 1 ? holder(beside[0] as PersonFact, people) : undefined;
    return person ? [{ age, person }] : [];
  });
}

/** The age is that of somebody who is named beside it. */
export function isOfNamed(age: NumberFact, sheet: FactSheet): boolean {
  return agesOf(sheet).some((known) => known.age === age);
}

function holder(mention: PersonFact, people: readonly Person[]): Person | undefined {
  return people.find((p) => p.mentions.includes(mention));
}
