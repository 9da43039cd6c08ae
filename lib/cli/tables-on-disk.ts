/**
 * The tables of the languages as they lie in the repository. Who imports this module can read every language: each one's tables are read
 * when a text in it is first met. Commands and tests do; the extension loads its own files (`entrypoints/background/tables.ts`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../corpus/pack';
import { filesOf } from '../corpus/pack-files';
import { foldedTables, relativeOf, sharedNames, textIn, writeTables } from '../facts/locales/packed';
import { type LanguageTables, readTablesWith } from '../facts/locales/tables';
import { LANGUAGE_LIST, LANGUAGES } from '../language/supported';
import { INTERFACE_LANGUAGES } from '../messages/languages';
import type { Messages } from '../messages/names';
import { FOR_BROWSER, type Texts, textNames, writeTexts } from '../messages/packed';

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

/** The files of the languages by their paths in the package, as `lib/page/language-tables.ts` asks for them. */
export function tableFiles(): { relativeDest: string; contents: string | Uint8Array }[] {
  const all = LANGUAGE_LIST.map((language) => foldedTables(tablesOnDisk(language) as LanguageTables));
  const shared = sharedNames(all);
  const made = new Map<string, Uint8Array>();
  const fileOf = (language: string): Uint8Array => {
    const relative = relativeOf(language);
    const file =
      made.get(language) ??
      writeTables(
        all[LANGUAGE_LIST.indexOf(language)] as LanguageTables,
        shared,
        relative ? textIn(fileOf(relative)) : '',
      );
    made.set(language, file);
    return file;
  };
  return [
    { relativeDest: 'tables/names.json', contents: JSON.stringify(shared) },
    ...LANGUAGE_LIST.map((language) => ({ relativeDest: `tables/${language}.dat`, contents: fileOf(language) })),
  ];
}

/** Where the texts of the interface are, from the root. */
const LOCALES = 'assets/public/_locales';

const messagesOf = (language: string) => parsed(LOCALES, language, 'messages.json') as Messages;

/** The texts of the interface in one language. Places have their first names; countries are left to Intl. */
function textsOf(language: string): Texts {
  const all = Object.entries((readBaked().places.names[language] ?? {}) as Readonly<Record<string, readonly string[]>>);
  const towns = all.filter(([id]) => id.includes('/')).map(([id, [first = '']]) => [id, first]);
  return { messages: messagesOf(language), places: Object.fromEntries(towns) };
}

/** The texts of the interface by their paths in the package, as `lib/platform/i18n.ts` asks for them. */
export function textFiles(): { relativeDest: string; contents: string | Uint8Array }[] {
  const all = INTERFACE_LANGUAGES.map(textsOf);
  const names = textNames(all);
  return [
    { relativeDest: 'texts/names.json', contents: JSON.stringify(names) },
    ...INTERFACE_LANGUAGES.map((language, i) => ({
      relativeDest: `texts/${language}.dat`,
      contents: writeTexts(all[i] as Texts, names),
    })),
  ];
}

/** What of a language's messages the browser itself reads, by its path in the package; null for any other file. */
export function browserMessages(path: string): string | null {
  const language = /^_locales[/\\]([^/\\]+)[/\\]messages\.json$/.exec(path)?.[1];
  if (language === undefined) return null;
  const messages = messagesOf(language);
  const kept = FOR_BROWSER.flatMap((key) => (messages[key] ? [[key, { message: messages[key].message }]] : []));
  return JSON.stringify(Object.fromEntries(kept));
}

/** The bundled pack by its paths in the package, as `entrypoints/background/corpus.ts` asks for it; null for any other file. */
export function packFiles(path: string): { relativeDest: string; contents: string | Uint8Array }[] | null {
  if (!/^pack[/\\]bundled\.json$/.test(path)) return null;
  const { json, texts } = filesOf(parsed('assets/public', path) as Pack);
  return [
    { relativeDest: 'pack/bundled.json', contents: json },
    { relativeDest: 'pack/texts.dat', contents: texts },
  ];
}

readTablesWith(tablesOnDisk);
