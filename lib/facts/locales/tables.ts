/** The tables of the languages at hand. A language is read only when its tables are there. */
import { LANGUAGES } from '../../language/supported';
import type { CldrWords, DayWords } from '../days/words';
import type { BakedNumbers, HandNouns, HandNumbers } from '../numbers/types';
import type { PersonLocale } from '../persons/lexicon';
import type { RoleLocale } from '../roles/lexicon';
import type { Abbreviations } from './abbreviations';
import type { PlaceGrammar } from './places';
import type { StatementWords } from './statements';
import type { WordTable } from './word-table';

/** What is written by hand for one language: the files of its folder by their names. */
export interface HandTables {
  readonly abbreviations: Abbreviations;
  /** What the news is about. */
  readonly concepts: WordTable;
  readonly days: DayWords;
  readonly nouns: HandNouns;
  readonly numbers: HandNumbers;
  readonly persons: PersonLocale;
  readonly places: PlaceGrammar;
  readonly roles: RoleLocale;
  /** Other words of the news that tell what a sentence speaks of. */
  readonly senses: WordTable;
  readonly statements: StatementWords;
}

/** Id of a place to its names in one language. */
export type PlaceNames = Readonly<Record<string, readonly string[]>>;

/** All tables of one language: also its part of those that are baked (`assets/lexicon/`). */
export interface LanguageTables extends HandTables {
  readonly calendar?: CldrWords;
  readonly counting?: BakedNumbers;
  readonly placeNames?: PlaceNames;
  readonly placeAdjectives?: PlaceNames;
}

/** Reads the tables of a language at once; null when there are none to read. */
type TableReader = (language: string) => LanguageTables | null;

const tables = new Map<string, LanguageTables>();
let reader: TableReader | null = null;

/**
 * Lets the tables of a language be read when they are first asked for: what commands and tests do (`lib/cli/tables-on-disk.ts`). The
 * extension cannot wait for a file in the midst of reading, so that it adds them beforehand.
 */
export function readTablesWith(read: TableReader): void {
  reader = read;
}

/** Adds the tables of a language: from then on it can be read. */
export function addTables(language: string, added: LanguageTables): void {
  tables.set(language, added);
}

/** True for a language that has tables which are not there yet. */
export function lacksTables(language: string): boolean {
  if (!LANGUAGES.has(language) || tables.has(language)) return false;
  const read = reader?.(language);
  if (read) addTables(language, read);
  return !read;
}

/**
 * The tables of a language; null for one that has none. Without its words a text would seem to hold no facts, which nobody would
 * notice, so that missing tables are an error.
 * @param language BCP 47 language subtag
 */
export function tablesOf(language: string): LanguageTables | null {
  if (lacksTables(language)) throw new Error(`The tables of ${language} are not loaded`);
  return tables.get(language) ?? null;
}
