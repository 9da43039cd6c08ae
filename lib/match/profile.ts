import type { Digest } from '../corpus/corpus';
import type { Day } from '../model/day';
import { type FactSheet, factsOf } from '../model/sheet';
import { knowPeople, type Person, peopleOf } from '../names/people';
import { isLead, keysOf, LEAD_WEIGHT } from './keys';
import { type Leading, leadingOf } from './leading';
import { type Particulars, particularsOf } from './particulars';
import { type ProperNoun, properNounsOf } from './proper';
import { contentWords } from './words';

/** What the decision needs of one text, computed once. */
export interface Profile {
  readonly sheet: FactSheet;
  readonly keys: ReadonlyMap<string, number>;
  readonly people: readonly Person[];
  /** Proper nouns of which nothing else is known, each once. */
  readonly proper: readonly ProperNoun[];
  /** Beginnings of the longer words, for texts in one language. */
  readonly words: () => ReadonlySet<string>;
  /** Days of events told in the title or the lead; the days of saying and publishing are left out. */
  readonly leadDays: ReadonlySet<Day>;
  /** Cities and regions of the title or the lead. */
  readonly leadCities: ReadonlySet<string>;
  /** People of the table (heads of state, ministers and the like) of the title or the lead, by their ids. */
  readonly leadPeople: ReadonlySet<string>;
  /** Countries named anywhere, as names or adjectives. */
  readonly countries: ReadonlySet<string>;
  /** Magnitudes of quakes. */
  readonly magnitudes: readonly number[];
  /** Results of games as `7-1`, the higher figure first. */
  readonly scores: ReadonlySet<string>;
  /** By what events of one kind differ. */
  readonly particulars: Particulars;
  /** What the reports of one event agree on: {@link Particulars.traits}. */
  readonly traits: ReadonlySet<string>;
  /** True when no day of publication is known. */
  readonly undated: boolean;
  /** What the text leads with. */
  readonly leading: () => Leading;
}

/** Days from the publication beyond which a day is background and not the event told. */
const BACKGROUND = 14;

function nearPublication(day: Day, { source: { published } }: FactSheet): boolean {
  return published === null || (day >= published.from - BACKGROUND && day <= published.to + BACKGROUND);
}

/** Longest run of days that is taken for the days of one event. */
const LONGEST_EVENT = 8;

const profiles = new WeakMap<FactSheet, Profile>();

/**
 * The profile of a sheet; computed once for each sheet.
 * @param digest what a pack holds of it already
 */
export function profileOf(sheet: FactSheet, digest: Digest | null = null): Profile {
  const known = profiles.get(sheet);
  if (known) return known;
  if (digest) knowPeople(sheet, digest.people);
  const made = makeProfile(sheet, digest ? new Map(digest.keys) : keysOf(sheet));
  profiles.set(sheet, made);
  return made;
}

function makeProfile(sheet: FactSheet, keys: ReadonlyMap<string, number>): Profile {
  const leadDays = new Set<Day>();
  for (const fact of factsOf(sheet, 'day')) {
    if (fact.tells === 'report' || fact.bound !== 'at' || fact.days.length > LONGEST_EVENT || !isLead(sheet, fact))
      continue;
    if (fact.shape === 'month' || fact.shape === 'year') continue;
    for (const day of fact.days) if (nearPublication(day, sheet)) leadDays.add(day);
  }
  const leadCities = new Set<string>();
  const countries = new Set<string>();
  for (const fact of factsOf(sheet, 'place')) {
    if (fact.use === 'dateline') continue;
    countries.add(fact.place.split('/')[0] as string);
    if (fact.level !== 'country' && isLead(sheet, fact)) leadCities.add(fact.place);
  }
  const leadPeople = new Set<string>();
  for (const [key, weight] of keys) if (key.startsWith('@') && weight === LEAD_WEIGHT) leadPeople.add(key);
  const magnitudes: number[] = [];
  const scores = new Set<string>();
  for (const { ordinal, measure, value, interval } of factsOf(sheet, 'number')) {
    if (ordinal) continue;
    if (measure === 'magnitude') magnitudes.push(value);
    else if (measure === 'score') scores.add(`${interval.hi}-${interval.lo}`);
  }
  const particulars = particularsOf(sheet, leadDays, scores);
  const proper = properNounsOf(sheet);
  let words: ReadonlySet<string> | null = null;
  let leading: Leading | null = null;
  return {
    sheet,
    keys,
    people: peopleOf(sheet),
    proper,
    words: () => {
      words ??= contentWords(sheet.source.text, sheet.source.language);
      return words;
    },
    leadDays,
    leadCities,
    leadPeople,
    countries,
    magnitudes,
    scores,
    particulars,
    traits: particulars.traits,
    undated: sheet.source.published === null,
    leading: () => {
      leading ??= leadingOf(sheet, { leadCities, leadPeople, proper, particulars });
      return leading;
    },
  };
}

/** What a pack holds of a report, so that the match need not compute it again. */
export function digestOf(sheet: FactSheet): Digest {
  const at = new Map(sheet.facts.map((f, i) => [f, i]));
  return {
    people: peopleOf(sheet).map(({ name, mentions, keys }) => ({
      name,
      mentions: mentions.map((m) => at.get(m) as number),
      keys: [...keys],
    })),
    keys: [...keysOf(sheet)],
  };
}
