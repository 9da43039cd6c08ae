/** How the tables of the languages come into the package of the extension. */

/** Where the tables of all languages are put together. */
const ALL_TABLES = '/lib/facts/locales/all.ts';

/**
 * A Vite plugin that takes the tables of the languages out of the scripts: they would be most of the background, which the browser
 * starts anew again and again, and a reader has a few of the languages. Each language is a file of its own instead.
 */
export const tablesApart = {
  name: 'tables-apart',
  enforce: 'pre' as const,
  load: (id: string) => (id.replaceAll('\\', '/').endsWith(ALL_TABLES) ? 'export const ALL = {};' : null),
};

/** The files of the languages by their paths in the package, as `entrypoints/background/tables.ts` asks for them. */
export async function tableFiles(): Promise<{ relativeDest: string; contents: string }[]> {
  const { ALL } = await import('../facts/locales/all');
  return Object.entries(ALL).map(([language, tables]) => ({
    relativeDest: `tables/${language}.json`,
    contents: JSON.stringify(tables),
  }));
}
