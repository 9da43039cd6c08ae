import { capitalisesNouns, isCaseless } from '../language/caseless';
import { type Day, type DayRange, gapBetween } from '../model/day';
import type { Person } from '../names/people';
import {
  rememberedComparison as compareNames,
  rememberedKeys as keysOf,
  oneName,
  rememberedSearch,
} from '../names/remembered';
import { LEAD } from './keys';
import { daysAgree, figuresAgree, NO_DAYS, REMEASURED, tollGoesOn } from './particulars';
import type { Profile } from './profile';
import type { ProperNoun } from './proper';
import { overlapOf } from './words';

/** What is measured between two texts. Each value is shown to the reader with what it adds to the score. */
export interface Measured {
  readonly name: FeatureName;
  readonly value: number;
  /** What carries it, as printed in the first text. */
  readonly shared: readonly string[];
}

/** Names of the features, in the order of the table of weights. */
export const FEATURES = [
  'gap-0-1',
  'gap-2-3',
  'gap-4-9',
  'gap-10-30',
  'gap-more',
  'gap-unknown',
  'people',
  'people-cover',
  'people-differ',
  'cities',
  'cities-differ',
  'countries',
  'organisations',
  'event-day',
  'event-day-differs',
  'concepts',
  'senses',
  'numbers',
  'proper-nouns',
  'words',
  'keys',
  'names-differ',
  'measures-differ',
] as const;

export type FeatureName = (typeof FEATURES)[number];

/** A person that two texts have in common. */
export interface SharedPerson {
  readonly left: Person | null;
  readonly right: Person | null;
  readonly name: string;
  readonly weight: number;
}

/**
 * Measures all features between two texts. Symmetric, but for the words shown.
 * @param idf inverse document frequency of a key, 0 and more
 * @param search whether names that were not spotted are looked for in scripts without capitals, which takes time
 */
export function measure(a: Profile, b: Profile, idf: (key: string) => number, search = true): Measured[] {
  const people = sharedPeople(a, b, idf, search);
  const names = people.map((p) => p.name);
  const mass = people.reduce((sum, p) => sum + p.weight, 0);
  const least = Math.min(peopleMass(a, idf), peopleMass(b, idf));
  const cities = sharedKeys(a, b, 'p:', idf);
  const countries = sharedKeys(a, b, 'c:', idf);
  const organisations = sharedKeys(a, b, 'o:', idf);
  const numbers = sharedKeys(a, b, 'x:', idf);
  const proper = sharedProper(a, b, people, idf, search);
  // Before the search it is not known which names a text without capitals has.
  const spotted = search || !worthSearching(a, b);
  const gap = gapOf(a, b);
  const commonDays = [...a.leadDays].filter((d) => b.leadDays.has(d) && !announcedOnly(d, a, b, gap));
  const daysDiffer = commonDays.length === 0 && a.leadDays.size > 0 && b.leadDays.size > 0 && dayDistance(a, b) > 1;
  const measured: Measured[] = [
    ...gapFeatures(gap, spanOf(a, b), monthOnly(a, b)),
    { name: 'people', value: saturate(mass, 5), shared: names },
    { name: 'people-cover', value: least > 0 ? Math.min(1, mass / least) : 0, shared: names },
    { name: 'people-differ', value: protagonistsDiffer(a, b, people) ? 1 : 0, shared: [] },
    { name: 'cities', value: saturate(cities.mass, 3), shared: cities.keys },
    { name: 'cities-differ', value: citiesDiffer(a, b) ? 1 : 0, shared: [...a.leadCities] },
    { name: 'countries', value: saturate(countries.mass, 3), shared: countries.keys },
    { name: 'organisations', value: saturate(organisations.mass, 4), shared: organisations.keys },
    { name: 'event-day', value: commonDays.length > 0 ? 1 : 0, shared: [] },
    { name: 'event-day-differs', value: daysDiffer ? 1 : 0, shared: [] },
    { name: 'concepts', value: cosineOf('k:', a, b, idf), shared: sharedKeys(a, b, 'k:', idf).keys },
    { name: 'senses', value: cosineOf('s:', a, b, idf), shared: [] },
    { name: 'numbers', value: saturate(numbers.mass, 5), shared: numbers.keys },
    { name: 'proper-nouns', value: saturate(proper.mass, 3.5), shared: proper.words },
    { name: 'keys', value: keyCosine(a, b, idf), shared: [] },
    {
      name: 'names-differ',
      value: spotted ? nothingNamed(a, b, people.length + proper.words.length + cities.keys.length) : 0,
      shared: [],
    },
    { name: 'measures-differ', value: measuresDiffer(a, b, gap) ? 1 : 0, shared: [] },
    { name: 'words', value: sameLanguage(a, b) ? overlapOf(a.words(), b.words()) : 0, shared: [] },
  ];
  return gap === null ? withoutDays(measured, a, b) : measured;
}

/** What a date or a weekday without a year is of a day that both texts name in full. */
const DATE = 0.8;
const WEEKDAY = 0.8;
/** The most that both are: less than a day that is known. */
const NEARLY = 0.99;
/** What figures of its own tell an event by, against any magnitude and a number in common. */
const LEADING = 1.5;
const FIGURE = 0.5;

/**
 * Where a day of publication is unknown, two quakes of one country and two rounds of one election have nearly all in common. What is left to tell them
 * apart are the days without a year that the texts name, and the leading figures.
 */
export function withoutDays(measured: readonly Measured[], a: Profile, b: Profile): Measured[] {
  const figures = figuresAgree(a.particulars, b.particulars);
  // Where one day of publication is known, the days that the other text names are of the same weeks or of any others: a weekday they share says nothing.
  const bothUnknown = a.sheet.source.published === null && b.sheet.source.published === null;
  const days = bothUnknown ? daysAgree(a.particulars, b.particulars) : NO_DAYS;
  const more: Partial<Record<FeatureName, number>> = {
    'event-day-differs': days.otherDate + WEEKDAY * days.otherWeekday,
    'measures-differ': LEADING * figures.other,
    numbers: FIGURE * figures.same,
  };
  return measured.map((m) => {
    if (m.name === 'event-day' && m.value === 0)
      return { ...m, value: Math.min(NEARLY, DATE * days.date + WEEKDAY * days.weekday) };
    const added = more[m.name];
    return added ? { ...m, value: m.value + added } : m;
  });
}

/** 0 to 1; `half` is the mass that gives 0.63. */
function saturate(mass: number, half: number): number {
  return 1 - Math.exp(-mass / half);
}

/** Days that a publication of which only the month is known is held to be away. */
const MONTH_AWAY = 3;

/** Days between the two publications, or null when one of them is unknown. A month overlaps with all of its days: that tells little. */
export function gapOf(a: Profile, b: Profile): number | null {
  const left = a.sheet.source.published;
  const right = b.sheet.source.published;
  if (!left || !right) return null;
  return gapBetween(left, right) + (isVague(left) || isVague(right) ? MONTH_AWAY : 0);
}

/** Days that a publication is held to be away, at most, where it follows up the toll of the other. */
const FOLLOWED_UP = 4.2;
/** Days beyond which a greater toll is that of another event. */
const LONGEST_TOLL = 45;
/** Keys of what stands in one place: proper nouns, cities and regions. */
const OF_ITS_OWN = /^[wp]:/;

/** The same as far as it speaks against one event: weeks after an accident its dead are still counted. */
export function spanOf(a: Profile, b: Profile): number | null {
  const gap = gapOf(a, b);
  if (gap === null || gap <= FOLLOWED_UP || gap > LONGEST_TOLL) return gap;
  const [earlier, later] = isBefore(a, b) ? [a, b] : [b, a];
  if (!tollGoesOn(earlier.particulars, later.particulars) || citiesDiffer(a, b)) return gap;
  for (const key of a.keys.keys()) if (OF_ITS_OWN.test(key) && b.keys.has(key)) return FOLLOWED_UP;
  return gap;
}

/** Both days of publication are known. */
function isBefore({ sheet: { source: a } }: Profile, { sheet: { source: b } }: Profile): boolean {
  return (a.published as DayRange).from < (b.published as DayRange).from;
}

/** True for a publication of which only the month is known. */
export function isVague(published: DayRange): boolean {
  return published.to - published.from > 7;
}

/** Between so many days and so many more the time between two publications begins to speak against one event. */
const SOON = 3.9;
const LATE = 6;

/** True when only the month of one publication is known, and the other may lie in it. */
export function monthOnly(a: Profile, b: Profile): boolean {
  const left = a.sheet.source.published;
  const right = b.sheet.source.published;
  return left !== null && right !== null && (isVague(left) || isVague(right)) && gapBetween(left, right) === 0;
}

const LATER: ReadonlySet<FeatureName> = new Set(['gap-4-9', 'gap-10-30', 'gap-more']);

function gapFeatures(gap: number | null, span: number | null, month: boolean): Measured[] {
  const bucket: FeatureName =
    gap === null || month
      ? 'gap-unknown'
      : gap <= 1
        ? 'gap-0-1'
        : gap <= 3
          ? 'gap-2-3'
          : gap <= 9
            ? 'gap-4-9'
            : gap <= 30
              ? 'gap-10-30'
              : 'gap-more';
  return (['gap-0-1', 'gap-2-3', 'gap-4-9', 'gap-10-30', 'gap-more', 'gap-unknown'] as const).map((name) => ({
    name,
    value: name !== bucket ? 0 : LATER.has(name) ? Math.min(1, ((span as number) - SOON) / (LATE - SOON)) : 1,
    shared: [],
  }));
}

/** Days between two publications from which a day that is still to come for the earlier one is another event's. */
const ANNOUNCED = 3;

/** True for a day that the earlier of two texts only announces: who reports a first round names the day of the second. */
function announcedOnly(day: Day, a: Profile, b: Profile, gap: number | null): boolean {
  if (gap === null || gap <= ANNOUNCED) return false;
  return [a, b].some(({ sheet: { source } }) => source.published !== null && day > source.published.to + 1);
}

function dayDistance(a: Profile, b: Profile): number {
  let least = Number.POSITIVE_INFINITY;
  for (const x of a.leadDays) for (const y of b.leadDays) least = Math.min(least, Math.abs(x - y));
  return least;
}

/** Product of the weights of a key that both texts carry in their lead. */
const FULL_WEIGHT = 2.25;

function sharedKeys(a: Profile, b: Profile, prefix: string, idf: (key: string) => number) {
  let mass = 0;
  const keys: string[] = [];
  for (const [key, weight] of keysOfKind(a, prefix)) {
    const other = b.keys.get(key);
    if (other === undefined) continue;
    // What only the background of both texts names says little.
    mass += (idf(key) * weight * other) / FULL_WEIGHT;
    keys.push(key.slice(prefix.length));
  }
  return { mass, keys };
}

/** The keys of a profile by what they begin with, in the order of the profile: each kind is asked for again with every other text. */
const kinds = new WeakMap<Profile, Map<string, readonly (readonly [key: string, weight: number])[]>>();

function keysOfKind(profile: Profile, prefix: string): readonly (readonly [key: string, weight: number])[] {
  let known = kinds.get(profile);
  if (!known) {
    known = new Map();
    kinds.set(profile, known);
  }
  let list = known.get(prefix);
  if (!list) {
    list = [...profile.keys].filter(([key]) => key.startsWith(prefix));
    known.set(prefix, list);
  }
  return list;
}

/** Days and senses are features of their own, and a country says little by itself. */
const COUNTED = /^[^dcs]/;

function countedKeys(profile: Profile): readonly (readonly [key: string, weight: number])[] {
  let list = counted.get(profile);
  if (!list) {
    list = [...profile.keys].filter(([key]) => COUNTED.test(key));
    counted.set(profile, list);
  }
  return list;
}

const counted = new WeakMap<Profile, readonly (readonly [key: string, weight: number])[]>();

/** Cosine over all keys, squared rarity times place in the text: how much of what is rare in either text is in both. */
function keyCosine(a: Profile, b: Profile, idf: (key: string) => number): number {
  let dot = 0;
  for (const [key, weight] of countedKeys(a)) {
    const other = b.keys.get(key);
    if (other !== undefined) dot += idf(key) ** 2 * weight * other;
  }
  return dot === 0 ? 0 : dot / Math.sqrt(massOf(a, '', idf) * massOf(b, '', idf));
}

const masses = new WeakMap<Profile, { readonly idf: (key: string) => number; readonly byKind: Map<string, number> }>();

/** Sum over the keys of one kind, or over those that are counted (''), of squared rarity times squared weight; kept for one `idf`. */
function massOf(profile: Profile, prefix: string, idf: (key: string) => number): number {
  let known = masses.get(profile);
  if (known?.idf !== idf) {
    known = { idf, byKind: new Map() };
    masses.set(profile, known);
  }
  let mass = known.byKind.get(prefix);
  if (mass === undefined) {
    mass = 0;
    for (const [key, weight] of prefix === '' ? countedKeys(profile) : keysOfKind(profile, prefix))
      mass += idf(key) ** 2 * weight ** 2;
    known.byKind.set(prefix, mass);
  }
  return mass;
}

/** Cosine over the keys of one kind, squared rarity times place in the text. */
function cosineOf(prefix: string, a: Profile, b: Profile, idf: (key: string) => number): number {
  let dot = 0;
  for (const [key, weight] of keysOfKind(a, prefix)) {
    const other = b.keys.get(key);
    if (other !== undefined) dot += idf(key) ** 2 * weight * other;
  }
  const left = massOf(a, prefix, idf);
  const right = massOf(b, prefix, idf);
  return left > 0 && right > 0 ? dot / Math.sqrt(left * right) : 0;
}

/** The rarest key of a person tells how much it means to share them. */
function weightOf(person: Person, idf: (key: string) => number): number {
  let most = 0;
  for (const key of person.keys) most = Math.max(most, idf(key.startsWith('@') ? key : `n:${key}`));
  return most * (inLead(person) ? 1 : 0.5);
}

function inLead(person: Person): boolean {
  return (person.mentions[0]?.evidence.start ?? 0) < LEAD;
}

function peopleMass(profile: Profile, idf: (key: string) => number): number {
  return profile.people.reduce((sum, p) => sum + weightOf(p, idf), 0);
}

/** The people both texts name. In scripts without capitals a name that was not spotted is looked for in the text. */
export function sharedPeople(a: Profile, b: Profile, idf: (key: string) => number, search: boolean): SharedPerson[] {
  const shared: SharedPerson[] = [];
  const taken = new Set<Person>();
  const missing: Person[] = [];
  for (const left of a.people) {
    const right = b.people.find((p) => !taken.has(p) && samePerson(left, p));
    if (right) {
      taken.add(right);
      shared.push({ left, right, name: left.name, weight: Math.min(weightOf(left, idf), weightOf(right, idf)) });
    } else missing.push(left);
  }
  if (!search) return shared;
  if (isCaseless(b.sheet.source.language)) shared.push(...lookedFor(missing, b, idf, true));
  if (isCaseless(a.sheet.source.language))
    shared.push(
      ...lookedFor(
        b.people.filter((p) => !taken.has(p)),
        a,
        idf,
        false,
      ),
    );
  return shared;
}

/** Most people that are looked for in one text. */
const MOST_SEARCHED = 5;

function lookedFor(
  people: readonly Person[],
  text: Profile,
  idf: (key: string) => number,
  left: boolean,
): SharedPerson[] {
  return people.slice(0, MOST_SEARCHED).flatMap((person) => {
    if (rememberedSearch(text.sheet, person.name, person.language).length === 0) return [];
    return [
      { left: left ? person : null, right: left ? null : person, name: person.name, weight: weightOf(person, idf) },
    ];
  });
}

/** Languages in whose texts proper nouns are not spotted, so that those of the other text are looked for. */
const notSpotted = ({ sheet: { source } }: Profile) => isCaseless(source.language) || capitalisesNouns(source.language);

function sameLanguage(a: Profile, b: Profile): boolean {
  return a.sheet.source.language === b.sheet.source.language;
}

/** Proper nouns both texts print, or that one prints and the other has among its people or, where none are spotted, in its words. */
function sharedProper(
  a: Profile,
  b: Profile,
  people: readonly SharedPerson[],
  idf: (key: string) => number,
  search: boolean,
): { mass: number; words: string[] } {
  const words: string[] = [];
  let mass = 0;
  const taken = new Set<ProperNoun>();
  const shared = new Set(people.flatMap((p) => [p.left, p.right]));
  const languages = [a.sheet.source.language, b.sheet.source.language] as const;
  const one = (x: string, y: string) => oneName(x, languages[0], y, languages[1]);
  // The keys of a person are known, and have among them those of their name: where no key is shared the names need not be looked at.
  const mayBe = (noun: string, language: string, person: Person) =>
    noun === person.name || keysOf(noun, language).some((key) => person.keys.has(key));
  // What is found in a text may be a person whom both have: "마이크 폼페이오(Mike Pompeo)" is not to count twice.
  const ofPerson = (noun: string, language: string) =>
    people.some(({ left, right }) =>
      [left, right].some((p) => p && mayBe(noun, language, p) && oneName(noun, language, p.name, p.language)),
    );
  for (const noun of a.proper) {
    const other = b.proper.find(
      (n) => !taken.has(n) && n.keys.some((k) => noun.keys.includes(k)) && one(noun.word, n.word),
    );
    const found =
      other !== undefined ||
      b.people.some((p) => !shared.has(p) && mayBe(noun.word, languages[0], p) && one(noun.word, p.name)) ||
      (search &&
        notSpotted(b) &&
        !ofPerson(noun.word, languages[0]) &&
        rememberedSearch(b.sheet, noun.word, languages[0]).length > 0);
    if (!found) continue;
    if (other) taken.add(other);
    words.push(noun.word);
    mass += other ? Math.min(nounWeight(noun, idf), nounWeight(other, idf)) : nounWeight(noun, idf);
  }
  for (const noun of b.proper) {
    if (taken.has(noun)) continue;
    const found =
      a.people.some((p) => !shared.has(p) && mayBe(noun.word, languages[1], p) && one(p.name, noun.word)) ||
      (search &&
        notSpotted(a) &&
        !ofPerson(noun.word, languages[1]) &&
        rememberedSearch(a.sheet, noun.word, languages[1]).length > 0);
    if (!found) continue;
    words.push(noun.word);
    mass += nounWeight(noun, idf);
  }
  return { mass, words };
}

/** So many names of people, cities and other things make it odd that two reports of one event share none. */
const MANY_NAMES = 6;

/** 0 when the texts share a name; else up to 1, the more names both of them print. */
function nothingNamed(a: Profile, b: Profile, shared: number): number {
  return shared > 0 ? 0 : Math.min(1, Math.min(namesOf(a), namesOf(b)) / MANY_NAMES);
}

function namesOf(profile: Profile): number {
  const { people, proper } = profile;
  return people.length + proper.length + keysOfKind(profile, 'p:').length;
}

function nounWeight(noun: ProperNoun, idf: (key: string) => number): number {
  let most = 0;
  for (const key of noun.keys) most = Math.max(most, idf(key));
  return most * (noun.lead ? 1 : 0.5);
}

/** True when the two are certainly one person by name. */
export function samePerson(a: Person, b: Person): boolean {
  let common = false;
  for (const key of a.keys) if (b.keys.has(key)) common = true;
  return common && compareNames(a.name, a.language, b.name, b.language).verdict === 'same';
}

/** Each text leads with a person that the other does not know, and they lead with nobody in common. */
function protagonistsDiffer(a: Profile, b: Profile, shared: readonly SharedPerson[]): boolean {
  const known = new Set(shared.flatMap((s) => [s.left, s.right]));
  const leadA = a.people.filter(inLead);
  const leadB = b.people.filter(inLead);
  if (leadA.length === 0 || leadB.length === 0) return false;
  const firstA = leadA[0] as Person;
  const firstB = leadB[0] as Person;
  return !known.has(firstA) && !known.has(firstB);
}

function citiesDiffer(a: Profile, b: Profile): boolean {
  if (a.leadCities.size === 0 || b.leadCities.size === 0) return false;
  for (const city of a.leadCities) if (b.leadCities.has(city) || b.keys.has(`p:${city}`)) return false;
  for (const city of b.leadCities) if (a.keys.has(`p:${city}`)) return false;
  return true;
}

/** Days after which a text that gives another magnitude is about another quake; before, it may be a first measurement or an aftershock. */
const MEASURED_ANEW = 3;

/** True when both texts print magnitudes and have none in common. */
function measuresDiffer(a: Profile, b: Profile, gap: number | null): boolean {
  if (a.magnitudes.length === 0 || b.magnitudes.length === 0 || (gap !== null && gap <= MEASURED_ANEW)) return false;
  return !a.magnitudes.some((x) => b.magnitudes.some((y) => Math.abs(x - y) <= REMEASURED));
}

/** True when looking for names that were not spotted could change the measure. */
export function worthSearching(a: Profile, b: Profile): boolean {
  return notSpotted(a) || notSpotted(b);
}
