/**
 * The tables of the languages written small for the package. The languages have the same words to name (concepts, places, offices), so that
 * these are kept once for all, and each language has no more than a list of its own words in that order. A language's letters are
 * written as one byte each.
 */
import { foldSameLength } from '../../text/fold';
import { squeeze, unsqueeze } from '../../text/squeeze';
import type { LanguageTables } from './tables';
import type { WordTable } from './word-table';

/** Objects that are taken apart, by their paths. All hold text, or lists of texts. */
const FIELDS = [
  ['senses'],
  ['placeNames'],
  ['placeAdjectives'],
  ['concepts'],
  ['nouns', 'nouns'],
  ['roles', 'offices'],
  ['roles', 'domains'],
] as const;

/** Between the words of one name and between the names. Neither may occur in a word. */
const WORD_END = '\u001f';
const NAME_END = '\u001e';
/** In the place of a name that the language does not have. */
const ABSENT = '\u001d';
/** Before a name's words when they are one text and no list of texts. */
const TEXT = '\u001c';
/** Between the parts of a file. */
const PART_END = '\u0000';

/** The names that all languages have in common: for each of the {@link FIELDS} a list. */
export type SharedNames = readonly (readonly string[])[];

type Dict = Record<string, unknown>;

/** What stands first in a file: the tables without the fields. */
interface Head {
  readonly rest: Dict;
  /**
   * For each field: 0 when the language has none, 1 when it has the shared names in their order, or their indexes in its own order. The words
   * of the fields that are there follow, each behind a {@link PART_END}.
   */
  readonly orders: readonly (0 | 1 | readonly number[])[];
}

/** The names of all languages, so that the order of each is kept where it can be. */
export function sharedNames(all: readonly LanguageTables[]): SharedNames {
  return FIELDS.map((path) => {
    const names: string[] = [];
    for (const tables of all) {
      let last = -1;
      for (const name of Object.keys(at(tables as unknown as Dict, path) ?? {})) {
        const known = names.indexOf(name);
        if (known >= 0) last = known;
        else names.splice(++last, 0, name);
      }
    }
    return names;
  });
}

/**
 * The tables with the words of the word tables folded, and those of one id sorted, which is smaller. They are looked for folded and in any order, so that
 * nothing else is found.
 */
export function foldedTables(tables: LanguageTables): LanguageTables {
  const folded = (table: WordTable): WordTable =>
    Object.fromEntries(Object.entries(table).map(([id, words]) => [id, words.map(foldSameLength).sort()]));
  return { ...tables, concepts: folded(tables.concepts), senses: folded(tables.senses) };
}

/** The file of a language. Equal tables give equal bytes. */
export function writeTables(tables: LanguageTables, shared: SharedNames): Uint8Array {
  const rest = JSON.parse(JSON.stringify(tables)) as Dict;
  const parts: string[] = [];
  const orders = FIELDS.map((path, i): Head['orders'][number] => {
    const field = at(rest, path);
    if (!field) return 0;
    put(rest, path, null);
    const names = shared[i] as readonly string[];
    parts.push(names.map((name) => wordsOf(field[name])).join(NAME_END));
    const order = Object.keys(field).map((name) => names.indexOf(name));
    return order.every((index, k) => k === 0 || index > (order[k - 1] as number)) ? 1 : order;
  });
  return squeeze([JSON.stringify({ rest, orders } satisfies Head), ...parts].join(PART_END));
}

/**
 * The tables in a file. The same value as was written, the order of names in it included.
 * @throws Error when the file is damaged
 */
export function readTables(bytes: Uint8Array, shared: SharedNames): LanguageTables {
  return tablesIn(unsqueeze(bytes), shared);
}

/**
 * The tables in the text of a file, as `unsqueeze` gives it: for who keeps that text, because to read a file again takes longer.
 * @throws Error when it is no such text
 */
export function tablesIn(text: string, shared: SharedNames): LanguageTables {
  const [head = '', ...parts] = text.split(PART_END);
  const { rest, orders } = JSON.parse(head) as Head;
  for (const [i, path] of FIELDS.entries()) {
    const order = orders[i];
    if (order)
      put(rest, path, fieldOf((parts.shift() as string).split(NAME_END), order, shared[i] as readonly string[]));
  }
  return rest as unknown as LanguageTables;
}

function at(tables: Dict, path: readonly string[]): Dict | undefined {
  return path.reduce<Dict | undefined>((value, name) => value?.[name] as Dict | undefined, tables);
}

function put(tables: Dict, path: readonly string[], value: Dict | null): void {
  const home = at(tables, path.slice(0, -1)) as Dict;
  home[path[path.length - 1] as string] = value;
}

function wordsOf(value: unknown): string {
  if (value === undefined) return ABSENT;
  if (typeof value === 'string') return TEXT + checked(value);
  const words = value as readonly string[];
  return words.length === 0 ? WORD_END : words.map(checked).join(WORD_END);
}

function checked(word: unknown): string {
  const fits = typeof word === 'string' && word !== '' && ![...word].some((c) => c < ' ');
  if (!fits) throw new Error(`"${word}" cannot be written into a table`);
  return word;
}

function fieldOf(values: readonly string[], order: 1 | readonly number[], names: readonly string[]): Dict {
  const field: Dict = {};
  const add = (index: number) => {
    const value = values[index] as string;
    if (value === ABSENT) return;
    const name = names[index] as string;
    if (value.startsWith(TEXT)) field[name] = value.slice(1);
    else field[name] = value === WORD_END ? [] : value.split(WORD_END);
  };
  if (order === 1) for (let index = 0; index < values.length; index++) add(index);
  else for (const index of order) add(index);
  return field;
}
