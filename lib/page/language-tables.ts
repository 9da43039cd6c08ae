import { relativeOf, type SharedNames, tablesIn, textIn } from '../facts/locales/packed';
import type { LanguageTables } from '../facts/locales/tables';
import { packagedJson } from '../platform/runtime';
import { readSqueezed } from '../platform/squeezed';

let names: Promise<SharedNames> | null = null;

/** What all languages have in common; read once, and again when that failed. */
export function tableNames(): Promise<SharedNames> {
  names ??= (packagedJson('/tables/names.json') as Promise<SharedNames>).catch((error) => {
    names = null;
    throw error;
  });
  return names;
}

/** The tables of a language from the package. Throws when it has none. */
export function packagedTables(language: string): Promise<LanguageTables> {
  // Both at once.
  const shared = tableNames();
  return readFile(language, async (text) => tablesIn(text, await shared));
}

function readFile<T>(language: string, read: (text: string) => T | Promise<T>): Promise<T> {
  const relative = relativeOf(language);
  return readSqueezed(`/tables/${language}.dat`, read, async (bytes) =>
    textIn(bytes, relative === null ? '' : await readFile(relative, (text) => text)),
  );
}
