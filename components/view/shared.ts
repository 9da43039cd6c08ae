/** Features whose common entries are ids of our tables, in words of English. */
const OF_TABLES: ReadonlySet<string> = new Set(['concepts', 'senses']);
const PLACES: ReadonlySet<string> = new Set(['cities', 'cities-differ', 'countries']);

/**
 * What two texts have in common, as a reader writes it: places, bodies and numbers in the language of the interface, names as printed. Null for
 * what only our tables have a word for, unless the reader reads English.
 * @param feature name of the feature of the match
 * @param entry as the feature holds it: `AT/vienna`, `percent:3.75`, a name
 * @param fact writes a normalised value
 */
export function sharedAs(
  feature: string,
  entry: string,
  fact: (kind: string, value: string) => string,
  language: string,
): string | null {
  if (PLACES.has(feature)) return fact('place', entry);
  if (feature === 'organisations') return fact('organisation', entry);
  if (feature === 'numbers') {
    const [measure = '', value = ''] = entry.split(':');
    return fact('number', `${value} ${measure === '' || measure === 'money' ? '?' : measure}`);
  }
  if (!OF_TABLES.has(feature)) return entry;
  return language.split('-')[0] === 'en' ? entry.replaceAll('-', ' ') : null;
}
