import { addTables, lacksTables } from '../../lib/facts/locales/tables';
import { packagedTables } from '../../lib/page/language-tables';
import { OWN_LANGUAGE } from './first';

/** Tables that are on their way, by language. */
const coming = new Map<string, Promise<void>>();

/** Loads the tables of a language from the package, unless they are there or the language has none. */
export async function loadTables(language: string): Promise<void> {
  if (!lacksTables(language)) return;
  const under = coming.get(language);
  if (under) return under;
  const work = packagedTables(language)
    .then((tables) => {
      if (lacksTables(language)) addTables(language, tables);
    })
    .finally(() => coming.delete(language));
  coming.set(language, work);
  return work;
}

/** Loads the tables of the language that the reader's browser speaks: the article is in it more often than not. */
export function guessTables(): Promise<void> {
  return loadTables(OWN_LANGUAGE);
}
