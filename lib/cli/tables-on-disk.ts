/**
 * The tables of the languages as they lie in the repository. Who imports this module can read every language: each one's tables are read
 * when a text in it is first met. Commands and tests do; the extension loads its own files (`entrypoints/background/tables.ts`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type LanguageTables, readTablesWith } from '../facts/locales/tables';
import { LANGUAGE_LIST, LANGUAGES } from '../language/supported';

/** Where each language has a folder, from the root. */
const HAND = 'lib/facts/locales';

type ByLanguage = Readonly<Record<string, object>>;

/** What is baked for all languages in one file, from `assets/lexicon/`. */
interface Baked {
  readonly calendar: ByLanguage;
  readonly numbers: ByLanguage;
  readonly places: Readonly<Record<'names' | 'adjectives', ByLanguage>>;
}

/** The folder of the project: where this module is, unless it was bundled into a file elsewhere; then where the program was started. */
function projectFolder(): string {
  const own = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
  return existsSync(join(own, HAND)) ? own : process.cwd();
}

const root = projectFolder();
const parsed = (...path: string[]): unknown => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

let baked: Baked | null = null;

function readBaked(): Baked {
  const table = (name: string) => parsed('assets/lexicon', `${name}.json`);
  baked ??= { calendar: table('calendar'), numbers: table('numbers'), places: table('places') } as Baked;
  return baked;
}

/**
 * Reads all tables of a language; null for one that has none.
 * @param language BCP 47 language subtag
 * @throws Error when a file is missing or no JSON
 */
export function tablesOnDisk(language: string): LanguageTables | null {
  if (!LANGUAGES.has(language)) return null;
  const files = readdirSync(join(root, HAND, language)).filter((name) => name.endsWith('.json'));
  const hand = files.sort().map((name) => [name.slice(0, -'.json'.length), parsed(HAND, language, name)]);
  const { calendar, numbers, places } = readBaked();
  return {
    ...Object.fromEntries(hand),
    calendar: calendar[language],
    counting: numbers[language],
    placeNames: places.names[language],
    placeAdjectives: places.adjectives[language],
  } as LanguageTables;
}

/** The files of the languages by their paths in the package, as `entrypoints/background/tables.ts` asks for them. */
export function tableFiles(): { relativeDest: string; contents: string }[] {
  return LANGUAGE_LIST.map((language) => ({
    relativeDest: `tables/${language}.json`,
    contents: JSON.stringify(tablesOnDisk(language)),
  }));
}

readTablesWith(tablesOnDisk);
