/** The table of people as it is carried: the names of one language side by side, which is smaller and lets one language be looked at alone. */
import table from '../../assets/lexicon/people-names.json';

/** Between two people, and between two names of one. */
const NEXT_PERSON = '|';
const NEXT_NAME = '/';

/** As `scripts/bake/people.ts` writes it. */
interface Carried {
  readonly ambiguous: readonly string[];
  /** The ids of all people; nothing for one that follows from the first English name. */
  readonly ids: string;
  /** For each language the names of all people, in the order of the ids; nothing for one without a name in it. */
  readonly names: Readonly<Record<string, string>>;
}

const CARRIED: Carried = table;

/** Forms that are words or other names too. */
export const AMBIGUOUS: readonly string[] = CARRIED.ambiguous;
/** The languages in which people have names: ISO 639-1, and `zh-Hant`. */
export const TONGUES: readonly string[] = Object.keys(CARRIED.names);

const columns = new Map<string, readonly (readonly string[])[]>();
let ids: readonly string[] | null = null;

/** The id that follows from a name: "Lech Wałęsa" gives `lech-wa-esa`, "Angela Merkel" `angela-merkel`. */
export function idOfName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
}

/** The names of all people in one language, by the place of the person; empty for who has none, and all empty for another language. */
export function namesOfAll(tongue: string): readonly (readonly string[])[] {
  let made = columns.get(tongue);
  if (!made) {
    const column = Object.hasOwn(CARRIED.names, tongue) ? (CARRIED.names[tongue] as string) : '';
    made = column.split(NEXT_PERSON).map((names) => (names === '' ? [] : names.split(NEXT_NAME)));
    if (columns.size < 100) columns.set(tongue, made);
  }
  return made;
}

/** The ids of all people, in the order of their places. */
export function peopleIds(): readonly string[] {
  if (!ids) {
    const english = namesOfAll('en');
    ids = CARRIED.ids.split(NEXT_PERSON).map((id, at) => id || idOfName(english[at]?.[0] ?? ''));
  }
  return ids;
}
