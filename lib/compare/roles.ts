import type { Comparison } from '../model/comparison';
import type { Role } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { type Person, peopleOf } from '../names/people';
import { rememberedComparison as compareNames } from '../names/remembered';
import { distance } from './context';
import tables from './local-offices.json';
import { compareLoneOffices } from './lone-offices';
import { samePerson } from './names';
import { isOfBody, roleValue, sameOffice } from './offices';
import { comparison, message, sideOf } from './side';

/** Compares the offices that two texts give to one person, and finds the offices that both texts name. */
export function compareRoles(a: FactSheet, b: FactSheet): Comparison[] {
  const right = peopleOf(b);
  const found = peopleOf(a).flatMap((p) => right.flatMap((q) => (samePerson(p, q) ? rolesOf(p, a, q, b) : [])));
  const shared = sharedOffices(a, b, found);
  return [...found, ...shared, ...compareLoneOffices(a, b, [...found, ...shared])];
}

/** Most mentions of one office that are set beside those of the other text. */
const MOST_MENTIONS = 3;

/** Offices that say themselves whose they are, named in both texts, whoever holds them. */
function sharedOffices(a: FactSheet, b: FactSheet, known: readonly Comparison[]): Comparison[] {
  const told = new Set(known.map((c) => c.left.evidence.start));
  const right = offices(b);
  return offices(a).flatMap(({ role: x, holder: p }) => {
    if (told.has(x.evidence.start)) return [];
    return right
      .filter(({ role: y, holder: q }) => sameOffice(x, y) === 'same' && isOfOne(x, y) && !isAnother(p, a, q, b))
      .slice(0, MOST_MENTIONS)
      .map(({ role: y }) =>
        comparison(
          {
            kind: 'role',
            verdict: 'same',
            rule: 'role/same-office',
            reason: message('why_role_same', x.evidence.words, y.evidence.words),
            slot: `role:${roleValue(x)}`,
            question: message('q_office'),
          },
          sideOf(x.evidence, roleValue(x)),
          sideOf(y.evidence, roleValue(y)),
        ),
      );
  });
}

/** An office where a text prints it first, and the name beside it. */
interface Printed {
  readonly role: Role;
  readonly holder: string | null;
}

/** The offices of a text, beside names and alone, each printed form once. */
function offices(sheet: FactSheet): Printed[] {
  const seen = new Map<string, Printed>();
  for (const fact of sheet.facts) {
    const role = fact.kind === 'role' || fact.kind === 'person' ? fact.role : null;
    if (role && !seen.has(role.evidence.words))
      seen.set(role.evidence.words, { role, holder: fact.kind === 'person' ? fact.name : null });
  }
  return [...seen.values()];
}

/**
 * Ministers of one field are those of one state only where both texts say of which: "the foreign minister" may be any of them. Whose office
 * a body is says so itself.
 */
function isOfOne(x: Role, y: Role): boolean {
  if (x.organisation !== null || y.organisation !== null) return true;
  return x.country !== null || y.country !== null ? x.country === y.country : x.qualifier === y.qualifier;
}

/** Both offices have a name beside them, and the names are two people's. */
function isAnother(p: string | null, a: FactSheet, q: string | null, b: FactSheet): boolean {
  if (p === null || q === null) return false;
  return compareNames(p, a.source.language, q, b.source.language).verdict === 'different';
}

function rolesOf(p: Person, a: FactSheet, q: Person, b: FactSheet): Comparison[] {
  const found: Comparison[] = [];
  const frame: Frame = (verdict, rule, why, x, y, level = 'hard') =>
    comparison(
      {
        kind: 'role',
        verdict,
        level,
        rule,
        reason: message(why, x.evidence.words, y.evidence.words),
        slot: `role:${p.name}`,
        question: message('q_role', p.name),
      },
      sideOf(x.evidence, roleValue(x)),
      sideOf(y.evidence, roleValue(y)),
    );
  for (const x of p.roles) {
    for (const y of q.roles) {
      // Of one person an office said more shortly is the same one.
      const same = sameOffice(x, y);
      if (same === 'different' || (otherStanding(x, y) && isDated(x, y))) continue;
      if (same === 'unknown' && ((x.office !== y.office && !bothCompanyHeads(x, y)) || x.qualifier !== y.qualifier))
        continue;
      found.push(frame('same', 'role/same-office', 'why_role_same', x, y));
    }
  }
  // An office can change with time: only reports of the same days are held against each other.
  const [one, other] = [a.source.published, b.source.published];
  if (!one || !other || Math.abs(one.from - other.from) > 60) return found;
  for (const x of p.roles)
    for (const y of q.roles)
      if (exclusive(x, y) && !isSaidBoth(x, p, y, q))
        found.push(frame('conflict', 'role/other-office', 'why_role_differs', x, y));
  const ministries = twoMinistries(p, a, q, b, frame);
  if (found.length > 0 || ministries.length > 0) return [...found, ...ministries];
  const past = standings(p, a, q, b, frame);
  return past.length > 0 ? past : twoOffices(p, q, frame);
}

const COMPANY_HEADS: ReadonlySet<string> = new Set(tables.companyHeads);

/** One person at the head of a company: "chief executive", "director general", "presidente". A president of a country is none of them. */
function bothCompanyHeads(x: Role, y: Role): boolean {
  if (x.domain || y.domain) return false;
  if (COMPANY_HEADS.has(x.office)) return COMPANY_HEADS.has(y.office) || isCompanyPresident(y);
  return COMPANY_HEADS.has(y.office) && isCompanyPresident(x);
}

/** A president of whom no country is printed may be that of a company. */
function isCompanyPresident({ office, country, qualifier }: Role): boolean {
  return office === 'president' && country === null && qualifier === null;
}

type Frame = (
  verdict: 'same' | 'conflict',
  rule: string,
  why: string,
  x: Role,
  y: Role,
  level?: 'hard' | 'soft',
) => Comparison;

const TOGETHER: ReadonlySet<string> = new Set(tables.together.map((pair) => pair.join(' ')));
const SURE: ReadonlySet<string> = new Set(tables.sure.map((pair) => pair.join(' ')));
/** Pairs of offices of which one is known by its field. */
const FIELDS: ReadonlySet<string> = new Set(tables.fields.map((pair) => pair.join(' ')));
const DATED: ReadonlySet<string> = new Set(tables.dated);

/** One person with an office in each text that is not the other one said otherwise. */
function twoOffices(p: Person, q: Person, frame: Frame): Comparison[] {
  const [x, y] = [onlyRole(p), onlyRole(q)];
  if (!x || !y || isSaidBoth(x, p, y, q)) return [];
  const joins = (pairs: ReadonlySet<string>) =>
    namesOf(x).some((one) => namesOf(y).some((other) => pairs.has(`${one} ${other}`) || pairs.has(`${other} ${one}`)));
  if (!x.qualifier && !y.qualifier && joins(TOGETHER)) {
    const sure = joins(SURE) && (x.domain === y.domain || joins(FIELDS));
    return [
      sure
        ? frame('conflict', 'role/other-office', 'why_role_differs', x, y)
        : frame('conflict', 'role/two-offices', 'why_role_two', x, y, 'soft'),
    ];
  }
  return [];
}

/** What an office is known by: itself, and itself with its field. */
function namesOf({ office, domain }: Role): string[] {
  return domain === null ? [office] : [office, `${office}/${domain}`];
}

/**
 * "A former finance minister" against "who once was minister of defence": of one person each text tells of one ministry only, and one of them that it is
 * past. Soft, since one person may have led both.
 */
function twoMinistries(p: Person, a: FactSheet, q: Person, b: FactSheet, frame: Frame): Comparison[] {
  const [x, y] = [onlyMinistry(p, a), onlyMinistry(q, b)];
  if (!x || !y || (x.qualifier !== 'former' && y.qualifier !== 'former') || sameOffice(x, y) !== 'different') return [];
  return [frame('conflict', 'role/two-offices', 'why_role_two', x, y, 'soft')];
}

/** The one ministry of which a text names a minister, if it is in a sentence that names this person and nobody else. */
function onlyMinistry(person: Person, sheet: FactSheet): Role | null {
  const named = sheet.facts.flatMap((fact) => {
    const role = fact.kind === 'role' || fact.kind === 'person' ? fact.role : null;
    return role?.office === 'minister' && role.domain !== null ? [{ role, sentence: fact.sentence }] : [];
  });
  const [first] = named;
  if (!first || new Set(named.map(({ role }) => role.domain)).size > 1) return null;
  const people = factsOf(sheet, 'person').filter((f) => f.sentence === first.sentence);
  return people.length > 0 && people.every((f) => person.mentions.includes(f)) ? first.role : null;
}

const BOTH = Object.entries(tables.both as Readonly<Record<string, readonly (readonly string[])[]>>).reduce(
  (found, [language, pairs]) => found.set(language, new Set(pairs.map((pair) => pair.join(' ')))),
  new Map<string, ReadonlySet<string>>(),
);
/** States whose ministers are called secretaries. */
const SECRETARIES: ReadonlySet<string> = new Set(tables.secretaries);

/**
 * The language of one text has one word for both offices: Polish "prezes" is who chairs and who directs a company, and a Romanian
 * "secretar de stat" is a deputy minister, but of the United States the minister.
 */
function isSaidBoth(x: Role, p: Person, y: Role, q: Person): boolean {
  return saysBoth(x, p, y) || saysBoth(y, q, x);
}

function saysBoth(role: Role, { language }: Person, other: Role): boolean {
  if (!BOTH.get(language.split('-')[0] as string)?.has(`${role.office} ${other.office}`)) return false;
  if (role.office !== 'deputy-minister') return true;
  const country = role.country ?? other.country;
  return (
    role.domain === null &&
    (other.domain === null || other.domain === 'foreign') &&
    (country === null || SECRETARIES.has(country))
  );
}

/** A former or acting holder of an office in one text only. Who was elected may be called by the office already. */
function otherStanding(x: Role, y: Role): boolean {
  if (x.qualifier === y.qualifier || (x.office !== y.office && sameOffice(x, y) !== 'same')) return false;
  return x.qualifier !== 'elect' && y.qualifier !== 'elect';
}

/**
 * An office of which a report says whether it is past, or held for the time being: that of a mayor, of the president of a court.
 * A former president or minister is often called by the title alone, and so is who leads a country for the time being.
 */
function isDated(x: Role, y: Role): boolean {
  return DATED.has(x.office) || (x.office === 'president' && isOfBody(x) && isOfBody(y));
}

/** "The former mayor" against "the mayor", of one person: each text must say one of it wherever it names this office. */
function standings(p: Person, a: FactSheet, q: Person, b: FactSheet, frame: Frame): Comparison[] {
  for (const x of p.roles)
    for (const y of q.roles) {
      if (!otherStanding(x, y) || !isDated(x, y) || sameOffice(x, y) === 'different') continue;
      if (isMixed(p, x) || isMixed(q, y) || tellsPastTerm(x, p, a) || tellsPastTerm(y, q, b)) continue;
      return [frame('conflict', 'role/former', 'why_role_former', x, y, 'soft')];
    }
  return [];
}

/** Most code units between an office and the years in which it was held. */
const BESIDE = 60;

/** "Mayor of Split between 2013 and 2021", "mayor until March": what a text calls by the office alone is past by the days beside it. */
function tellsPastTerm({ evidence }: Role, { mentions }: Person, sheet: FactSheet): boolean {
  const { published } = sheet.source;
  if (!published) return false;
  const own = new Set(mentions.map((m) => m.sentence));
  return factsOf(sheet, 'day').some(
    (day) =>
      own.has(day.sentence) &&
      (day.shape === 'range' || day.shape === 'year' || day.bound === 'until') &&
      (day.days.at(-1) as number) < published.from &&
      distance(day.evidence, evidence) <= BESIDE,
  );
}

/** The text gives a person this office once as a former or acting one, and once without that. */
function isMixed(person: Person, role: Role): boolean {
  return person.roles.some((r) => r.office === role.office && r.qualifier !== role.qualifier);
}

/** The office of a person who is given one and the same all through a text. */
function onlyRole(person: Person): Role | null {
  const [first] = person.roles;
  if (!first) return null;
  return person.roles.every((r) => r.office === first.office && r.qualifier === first.qualifier) ? first : null;
}

/** "The police chief", "the head of the fire brigade": who commands it, unless it is told of what body he is director. */
function commands({ office, domain }: Role): boolean {
  return office === 'director' && (domain === null || COMMANDED.has(domain));
}

const COMMANDED: ReadonlySet<string> = new Set(tables.commanded);

/** Military command against a civil council, one ministry against another: offices that nobody mixes up by wording. */
function exclusive(x: Role, y: Role): boolean {
  if (x.qualifier || y.qualifier) return false;
  const military = new Set(['commander', 'commander-in-chief', 'general', 'marshal']);
  const civil = new Set(['secretary', 'minister', 'prime-minister', 'director', 'ambassador']);
  if ((military.has(x.office) && civil.has(y.office)) || (military.has(y.office) && civil.has(x.office))) {
    if (commands(x) || commands(y)) return false;
    return x.office.startsWith('commander') || y.office.startsWith('commander');
  }
  return x.office === 'minister' && y.office === 'minister' && sameOffice(x, y) === 'different';
}
