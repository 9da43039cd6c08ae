import { relativeOf, type SharedNames, tablesIn, textIn } from '../facts/locales/packed';
import type { LanguageTables } from '../facts/locales/tables';
import { packagedBytes, packagedJson } from '../platform/runtime';
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
  const relative = relativeOf(language);
  return readSqueezed(
    fileOf(language),
    async (text) => tablesIn(text, await shared),
    async (bytes) =>
      // Not the relative's text that was kept for the session: with any other one before it the file could not be read.
      textIn(bytes, relative === null ? '' : textIn(await packagedBytes(fileOf(relative)))),
  );
}

function fileOf(language: string): string {
  return `/tables/${language}.dat`;
}
