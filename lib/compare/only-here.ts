import { isCaseless } from '../language/caseless';
import type { DayFact, Fact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { overlaps } from '../model/span';
import { type Person, peopleOf } from '../names/people';
import { rememberedSearch } from '../names/remembered';
import { daysValue } from './day-values';
import { isSeason } from './days';
import { loneDesignators } from './designators';
import type { Lone } from './lone';
import { loneDurations, loneNumbers, loneTimes } from './lone-figures';
import { lonePlaces, loneProperNouns } from './lone-names';
import { samePerson } from './names';
import { message } from './side';
import { canBe } from './undated-days';

/** The facts of a text that none of the others carries. */
export function loneFacts(text: FactSheet, others: readonly FactSheet[]): Lone[] {
  if (others.length === 0) return [];
  return [
    ...lonePeople(text, others),
    ...loneDays(text, others),
    ...loneNumbers(text, others),
    ...loneTimes(text, others),
    ...loneDurations(text, others),
    ...lonePlaces(text, others),
    ...loneProperNouns(text, others),
    ...loneDesignators(text, others),
    ...loneOrganisations(text, others),
    ...loneConcepts(text, others),
  ];
}

function lonePeople(text: FactSheet, others: readonly FactSheet[]): Lone[] {
  return peopleOf(text).flatMap((p) => {
    const first = p.mentions.find((m) => m.name === p.name) ?? p.mentions[0];
    if (!first) return [];
    const known = others.some((o) => named(p, o));
    return known
      ? []
      : [{ kind: 'name' as const, question: message('q_name'), value: p.name, evidence: first.evidence, weight: 3 }];
  });
}

/** True when a text names a person: as one of its people, or in words that were not spotted as a name. */
function named(p: Person, text: FactSheet): boolean {
  if (peopleOf(text).some((q) => samePerson(p, q))) return true;
  if (!isCaseless(text.source.language)) return false;
  const spotted = factsOf(text, 'person');
  return rememberedSearch(text, p.name, p.language).some((s) => !spotted.some((f) => overlaps(f.evidence, s)));
}

function loneDays(text: FactSheet, others: readonly FactSheet[]): Lone[] {
  const told = new Set<number>();
  for (const other of others) {
    for (const day of factsOf(other, 'day')) {
      // A run of days does not tell each of them.
      if (day.shape === 'month' || day.shape === 'year' || (day.shape === 'range' && day.days.length > 3)) continue;
      for (const d of day.days) told.add(d);
    }
    const { published } = other.source;
    if (published && published.to - published.from < 3) told.add(published.from);
  }
  const undated = others.flatMap((o) => factsOf(o, 'undated-day').map((x) => ({ x, of: o })));
  const runs = new Set(others.flatMap((o) => factsOf(o, 'day')).map(daysValue));
  const lone = factsOf(text, 'day').filter(
    (f: DayFact) =>
      f.tells === 'event' &&
      !isSeason(f) &&
      f.days.every((d) => !told.has(d)) &&
      !runs.has(daysValue(f)) &&
      !undated.some(({ x, of }) => canBe(x, of, f, text)),
  );
  return lone.map((f) => ({
    kind: 'date',
    question: message('q_day'),
    value: daysValue(f),
    evidence: f.evidence,
    weight: 2,
  }));
}

function loneOrganisations(text: FactSheet, others: readonly FactSheet[]): Lone[] {
  const known = new Set(others.flatMap((o) => o.facts.flatMap(organisationsOf)));
  const seen = new Set<string>();
  return factsOf(text, 'organisation').flatMap((f) => {
    const id = f.organisation;
    if (!id || known.has(id) || seen.has(id)) return [];
    seen.add(id);
    return [
      {
        kind: f.agency ? ('attribution' as const) : ('organisation' as const),
        question: message(f.agency ? 'q_source' : 'q_organisation'),
        value: id,
        evidence: f.evidence,
        weight: f.agency ? 1 : 1.5,
      },
    ];
  });
}

function organisationsOf(fact: Fact): string[] {
  if (fact.kind === 'organisation') return fact.organisation ? [fact.organisation] : [];
  const role = fact.kind === 'person' ? fact.role : fact.kind === 'role' ? fact.role : null;
  return role?.organisation ? [role.organisation] : [];
}

function loneConcepts(text: FactSheet, others: readonly FactSheet[]): Lone[] {
  const known = new Set(others.flatMap((o) => factsOf(o, 'concept').map((c) => c.concept)));
  const seen = new Set<string>();
  return factsOf(text, 'concept').flatMap((f) => {
    if (known.has(f.concept) || seen.has(f.concept)) return [];
    seen.add(f.concept);
    return [
      { kind: 'topic' as const, question: message('q_topic'), value: f.concept, evidence: f.evidence, weight: 0.5 },
    ];
  });
}
