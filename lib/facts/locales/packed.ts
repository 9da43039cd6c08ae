/**
 * The tables of the languages written small for the package. The languages have the same things to name (concepts, places, offices, settings), so
 * that these names are kept once for all, as a tree, and each language has no more than a list of its own words in that order.
 */
import { foldSameLength } from '../../text/fold';
import { squeeze, unsqueeze } from '../../text/squeeze';
import { ordered, orderOf } from './order';
import relatives from './relatives.json';
import type { LanguageTables } from './tables';
import { hasOneScript, inOneScript, inTwoScripts } from './two-scripts';
import type { WordTable } from './word-table';

/** Between the words of a list, and alone for a list without words. */
const WORD_END = '\u001f';
/** Between the values. */
const VALUE_END = '\u001e';
/** In the place of a value that the language does not have. */
const ABSENT = '\u001d';
/** Before a text where most languages have a list, and before a list where most have a text. */
const OTHER = '\u001c';
/** Before a value that is neither, as JSON. */
const AS_JSON = '\u001a';
/** A text is written without the words that follow from others where at most this part of it is left. */
const WORTH = 0.9;

/** What most languages have under a name that holds no further names. */
const LISTS = 0;
const TEXTS = 1;

/** What the languages have in common of a value: the names in an object with what is under each; of all else what most of them are. */
type Shape = typeof LISTS | typeof TEXTS | SharedNames;

/** The names that all languages have in common, in the order in which most languages have them. */
export interface SharedNames {
  readonly names: readonly string[];
  /** What is under each of the names. */
  readonly under: readonly Shape[];
}

type Dict = Readonly<Record<string, unknown>>;

/** The names of all languages. */
export function sharedNames(all: readonly LanguageTables[]): SharedNames {
  return shapeOf(all) as SharedNames;
}

/**
 * The tables with the words of the word tables folded, and those of one id sorted, as are those of offices, which is smaller. They are looked for folded and in any order, so that
 * nothing else is found.
 */
export function foldedTables(tables: LanguageTables): LanguageTables {
  const folded = (table: WordTable): WordTable =>
    Object.fromEntries(Object.entries(table).map(([id, words]) => [id, words.map(foldSameLength).sort()]));
  const sorted = (table: WordTable): WordTable =>
    Object.fromEntries(Object.entries(table).map(([id, words]) => [id, [...words].sort()]));
  const { roles } = tables;
  return {
    ...tables,
    concepts: folded(tables.concepts),
    senses: folded(tables.senses),
    roles: { ...roles, offices: sorted(roles.offices), ...(roles.domains ? { domains: sorted(roles.domains) } : {}) },
  };
}

/** Languages of which most words are those of another: their files are written and read with its text before them. */
const RELATIVES: Readonly<Record<string, string | undefined>> = relatives;

/** The language with whose text before it ({@link textIn}) the file of a language is written and read; null for one that stands alone. */
export function relativeOf(language: string): string | null {
  return RELATIVES[language] ?? null;
}

/**
 * The file of a language. Equal tables give equal bytes.
 * @param before the text of the relative ({@link relativeOf})
 * @throws Error when a name is none of the shared ones
 */
export function writeTables(tables: LanguageTables, shared: SharedNames, before = ''): Uint8Array {
  const values: string[] = [];
  // What stands in the tables as undefined is not there in JSON.
  write(JSON.parse(JSON.stringify(tables)), shared, values);
  const whole = values.join(VALUE_END);
  const short = values.map(inOneScript).join(VALUE_END);
  // In a language of one script a few words look like a pair: not worth the work of reading.
  return squeeze(short.length < whole.length * WORTH ? short : whole, before);
}

/**
 * The tables in a file. The same value as was written, the order of names in it included.
 * @throws Error when the file is damaged
 */
export function readTables(bytes: Uint8Array, shared: SharedNames, before = ''): LanguageTables {
  return tablesIn(textIn(bytes, before), shared);
}

/** The text of a file, for {@link tablesIn}. @param before as it was written with @throws Error when the file is damaged */
export function textIn(bytes: Uint8Array, before = ''): string {
  const text = unsqueeze(bytes, before);
  return hasOneScript(text) ? text.split(VALUE_END).map(inTwoScripts).join(VALUE_END) : text;
}

/**
 * The tables in the text of a file, as {@link textIn} gives it: for who keeps that text, because to read a file again takes longer.
 * @throws Error when it is no such text
 */
export function tablesIn(text: string, shared: SharedNames): LanguageTables {
  const values = text.split(VALUE_END);
  let at = 0;
  const read = (shape: Shape): unknown => {
    const value = values[at++];
    if (value === undefined) throw new Error(DAMAGED);
    // Most values have no mark: one look at the first letter is faster than one for each mark.
    const marked = value.charCodeAt(0) < 0x20;
    if (marked && value === ABSENT) return undefined;
    if (marked && value.startsWith(AS_JSON)) return JSON.parse(value.slice(1));
    if (typeof shape !== 'object') return leafOf(value, shape, marked);
    const names: string[] = [];
    const below: Record<string, unknown> = {};
    for (let i = 0; i < shape.names.length; i++) {
      const name = shape.names[i] as string;
      const under = read(shape.under[i] as Shape);
      if (under === undefined) continue;
      names.push(name);
      below[name] = under;
    }
    return value === '' ? below : Object.fromEntries(ordered(names, value).map((name) => [name, below[name]]));
  };
  const tables = read(shared);
  if (at !== values.length || !isDict(tables)) throw new Error(DAMAGED);
  return tables as unknown as LanguageTables;
}

const DAMAGED = 'The tables of a language are damaged';

function isDict(value: unknown): value is Dict {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The shape of what the languages have under one name; who lacks it has no part in it. */
function shapeOf(values: readonly unknown[]): Shape {
  const objects = values.filter(isDict);
  if (objects.length === 0) {
    const texts = values.filter((value) => typeof value === 'string');
    return texts.length * 2 > values.length ? TEXTS : LISTS;
  }
  const valuesOf = (name: string) => objects.flatMap((object) => (Object.hasOwn(object, name) ? [object[name]] : []));
  const names = namesOf(objects);
  return { names, under: names.map((name) => shapeOf(valuesOf(name))) };
}

/** The names in objects, in the order that is most frequent; further ones behind the name that they follow. */
function namesOf(objects: readonly Dict[]): string[] {
  const orders = new Map<string, { readonly order: string[]; times: number }>();
  for (const object of objects) {
    const order = Object.keys(object);
    const key = JSON.stringify(order);
    const known = orders.get(key);
    if (known) known.times++;
    else orders.set(key, { order, times: 1 });
  }
  const names: string[] = [];
  for (const { order } of [...orders.values()].sort((x, y) => y.times - x.times)) {
    let last = -1;
    for (const name of order) {
      const known = names.indexOf(name);
      if (known >= 0) last = known;
      else names.splice(++last, 0, name);
    }
  }
  // Whole numbers come first and rise, as in every object.
  return Object.keys(Object.fromEntries(names.map((name) => [name, 0])));
}

/** Adds the text of a value: one for all that is no object, else one for the order of its names and then those of each shared name. */
function write(value: unknown, shape: Shape, values: string[]): void {
  if (value === undefined) values.push(ABSENT);
  else if (typeof shape !== 'object') values.push(textOfLeaf(value, shape));
  else if (!isDict(value)) values.push(AS_JSON + JSON.stringify(value));
  else {
    values.push(orderOf(Object.keys(value), shape.names));
    for (const [i, name] of shape.names.entries())
      write(Object.hasOwn(value, name) ? value[name] : undefined, shape.under[i] as Shape, values);
  }
}

function textOfLeaf(value: unknown, shape: Shape): string {
  if (typeof value === 'string' && isPlain(value)) return shape === TEXTS ? value : OTHER + value;
  const words = Array.isArray(value) && value.every((word) => typeof word === 'string' && word !== '' && isPlain(word));
  if (!words) return AS_JSON + JSON.stringify(value);
  return (shape === LISTS ? '' : OTHER) + (value.length === 0 ? WORD_END : value.join(WORD_END));
}

function leafOf(text: string, shape: Shape, marked: boolean): string | string[] {
  const other = marked && text.startsWith(OTHER);
  const own = other ? text.slice(1) : text;
  if ((shape === TEXTS) !== other) return own;
  return own === WORD_END ? [] : own.split(WORD_END);
}

/** Whether a text has none of the letters that stand between and before texts here. */
function isPlain(text: string): boolean {
  return ![...text].some((letter) => letter < ' ');
}
