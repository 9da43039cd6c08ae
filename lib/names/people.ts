import type { PersonFact, Role } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { nameKeys } from './keys';
import { rememberedComparison as compareNames } from './remembered';

/** One person of a text, with all the mentions that name them. */
export interface Person {
  /** The fullest form printed. */
  readonly name: string;
  readonly language: string;
  /** In the order of the text; never empty. */
  readonly mentions: readonly PersonFact[];
  /** The roles printed beside any of the mentions. */
  readonly roles: readonly Role[];
  /** Blocking keys of all the forms. */
  readonly keys: ReadonlySet<string>;
}

/** Most people of one text that are told apart; a list of names beyond that is no story. */
const MOST_PEOPLE = 40;

const read = new WeakMap<FactSheet, readonly Person[]>();

/** Joins the mentions of a text that name one person ("Sergei Naryshkin", "Naryshkin"). In the order of the text; computed once. */
export function peopleOf(sheet: FactSheet): readonly Person[] {
  let people = read.get(sheet);
  if (!people) {
    people = joinMentions(sheet);
    read.set(sheet, people);
  }
  return people;
}

/** Tells the people of a sheet that were joined before, when the pack was built. `mentions` are indexes into the facts. */
export function knowPeople(
  sheet: FactSheet,
  people: readonly { readonly name: string; readonly mentions: readonly number[]; readonly keys: readonly string[] }[],
): void {
  const { language } = sheet.source;
  read.set(
    sheet,
    people.map(({ name, mentions, keys }) =>
      personOf(
        name,
        language,
        mentions.map((i) => sheet.facts[i] as PersonFact),
        new Set(keys),
      ),
    ),
  );
}

function personOf(name: string, language: string, mentions: readonly PersonFact[], keys: ReadonlySet<string>): Person {
  return { name, language, mentions, roles: mentions.flatMap((m) => (m.role ? [m.role] : [])), keys };
}

function joinMentions(sheet: FactSheet): Person[] {
  const { language } = sheet.source;
  const groups: { name: string; mentions: PersonFact[]; keys: Set<string> }[] = [];
  const byLength = factsOf(sheet, 'person').sort(
    (a, b) => b.name.length - a.name.length || a.evidence.start - b.evidence.start,
  );
  for (const mention of byLength) {
    const keys = nameKeys(mention.name, language);
    const home = groups.find(
      (g) =>
        g.name === mention.name ||
        (keys.some((k) => g.keys.has(k)) && compareNames(g.name, language, mention.name, language).verdict === 'same'),
    );
    if (home) {
      home.mentions.push(mention);
      for (const key of keys) home.keys.add(key);
    } else if (groups.length < MOST_PEOPLE)
      groups.push({ name: mention.name, mentions: [mention], keys: new Set(keys) });
  }
  return groups
    .map((g) => {
      const mentions = g.mentions.sort((a, b) => a.evidence.start - b.evidence.start);
      return personOf(g.name, language, mentions, g.keys);
    })
    .sort((a, b) => (a.mentions[0]?.evidence.start ?? 0) - (b.mentions[0]?.evidence.start ?? 0));
}
