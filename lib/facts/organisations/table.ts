import table from '../../../assets/lexicon/organisation-names.json';

/** What the table tells of a body besides its names. */
export interface Told {
  readonly agency?: boolean;
  readonly measures?: boolean;
  readonly country?: string;
  readonly domain?: string;
}

/** Names of bodies that hold for the same languages. */
interface Column {
  /** Language tags joined with commas; `*` for every language. */
  readonly languages: string;
  /** The names by the place of their body among the {@link BODIES}. */
  readonly names: ReadonlyMap<number, readonly string[]>;
}

/** The ids of all bodies. */
export const BODIES: readonly string[] = table.ids.split('|');
/** Acronyms that are those of no body. */
export const NOT_BODIES: readonly string[] = table.notBodies;
/** Folded beginnings of the word for a news agency. */
export const AGENCY_WORDS: readonly string[] = table.agencyWords;
/** Words for "state news agency" and "state media": with a country beside them they name its agency, or an unnamed source. */
export const DESCRIPTIVE: {
  readonly agency: readonly string[];
  readonly media: readonly string[];
  readonly agencyOf: Readonly<Record<string, string | undefined>>;
} = table.descriptive;

const TOLD: Readonly<Record<string, Told | undefined>> = table.told;
const PLACES = new Map(BODIES.map((id, at) => [id, at]));

let columns: readonly Column[] | null = null;

/** As `scripts/bake/organisations.ts` writes them: before the names of a body the number of bodies that are stepped over. */
function readColumns(): readonly Column[] {
  columns ??= table.names.map(([languages = '', entries = '']) => {
    const names = new Map<number, string[]>();
    let at = -1;
    for (const entry of entries.split('|')) {
      const own = entry.split(';');
      at += /^\d+$/.test(own[0] as string) ? Number(own.shift()) + 1 : 1;
      names.set(at, own);
    }
    return { languages, names };
  });
  return columns;
}

/** What the table tells of a body; undefined for an id that it does not have. */
export function toldOf(id: string): Told | undefined {
  return PLACES.has(id) ? (Object.hasOwn(TOLD, id) ? TOLD[id] : {}) : undefined;
}

/** The names that hold for one language, each with the id of its body; those for every language under `*`. */
export function namesFor(language: string): [name: string, id: string][] {
  const own = readColumns().filter(({ languages }) => languages.split(',').includes(language));
  return own.flatMap(({ names }) =>
    [...names].flatMap(([at, list]) => list.map((name): [string, string] => [name, BODIES[at] as string])),
  );
}

/** All names of a body, in any language. */
export function namesOf(id: string): string[] {
  const at = PLACES.get(id);
  return at === undefined ? [] : readColumns().flatMap(({ names }) => names.get(at) ?? []);
}
