import type { Comparison } from '../model/comparison';
import type { Fact, Role } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { overlaps } from '../model/span';
import { type Person, peopleOf } from '../names/people';
import { affinity } from './alignment';
import tables from './local-offices.json';
import { samePerson } from './names';
import { roleValue, sameOffice } from './offices';
import { comparison, message, sideOf } from './side';

/** An office where a text prints it first, with the fact that carries it. */
interface Printed {
  readonly role: Role;
  readonly fact: Fact;
}

const LONE: ReadonlySet<string> = new Set(tables.lone);
/** Affinity from which on two sentences tell of one office. */
const ONE_OFFICE = 0.6;

/**
 * "The mayor of Bucharest" and "primátor": an office that each text gives to one person only, or to nobody by name, in sentences
 * that have much in common. Nothing else is known of it, so that it can only agree.
 * @param known what was found of offices before
 */
export function compareLoneOffices(a: FactSheet, b: FactSheet, known: readonly Comparison[]): Comparison[] {
  const isTold = (role: Role) => known.some((c) => overlaps(c.left.evidence, role.evidence));
  const right = loneOffices(b);
  return [...loneOffices(a)].flatMap(([office, x]) => {
    const y = right.get(office);
    if (!y || x.role.qualifier !== y.role.qualifier || sameOffice(x.role, y.role) === 'different') return [];
    if (isTold(x.role) || (!isOneHolder(x, a, y, b) && affinity(x.fact, a, y.fact, b) < ONE_OFFICE)) return [];
    const [left, other] = [x.role, y.role];
    return [
      comparison(
        {
          kind: 'role',
          verdict: 'same',
          rule: 'role/lone-office',
          reason: message('why_role_same', left.evidence.words, other.evidence.words),
          slot: `role:${roleValue(left)}`,
          question: message('q_office'),
        },
        sideOf(left.evidence, roleValue(left)),
        sideOf(other.evidence, roleValue(other)),
      ),
    ];
  });
}

/** The one text gives the office to a person, and the other names that person in the sentence of the office. */
function isOneHolder(x: Printed, a: FactSheet, y: Printed, b: FactSheet): boolean {
  const holders = (printed: Printed, sheet: FactSheet) =>
    peopleOf(sheet).filter((p) => p.mentions.some((m) => m.sentence === printed.fact.sentence));
  const holds = (printed: Printed, p: Person) => p.mentions.some((m) => m === printed.fact);
  const [left, right] = [holders(x, a), holders(y, b)];
  return left.some((p) => right.some((q) => (holds(x, p) || holds(y, q)) && samePerson(p, q)));
}

/** Offices of which a text prints one holder and one country at most, by the office. */
function loneOffices(sheet: FactSheet): Map<string, Printed> {
  const found = new Map<string, Printed>();
  const several = new Set<string>();
  for (const fact of sheet.facts) {
    const role = fact.kind === 'role' || fact.kind === 'person' ? fact.role : null;
    if (!role || !LONE.has(role.office)) continue;
    const first = found.get(role.office);
    if (!first) found.set(role.office, { role, fact });
    else if (!isOne(first, role, fact)) several.add(role.office);
  }
  for (const office of several) found.delete(office);
  return found;
}

function isOne(first: Printed, role: Role, fact: Fact): boolean {
  if (sameOffice(first.role, role) === 'different' || first.role.qualifier !== role.qualifier) return false;
  if (first.fact.kind !== 'person' || fact.kind !== 'person') return true;
  return first.fact.name.split(' ').at(-1) === fact.name.split(' ').at(-1);
}
