import { addTables, type LanguageTables, lacksTables } from '../../lib/facts/locales/tables';
import { packagedJson } from '../../lib/platform/runtime';

/** Loads the tables of a language from the package, unless they are there or the language has none. */
export async function loadTables(language: string): Promise<void> {
  if (!lacksTables(language)) return;
  addTables(language, (await packagedJson(`/tables/${language}.json`)) as LanguageTables);
}
