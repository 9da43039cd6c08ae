/**
 * Bakes `assets/lexicon/organisation-names.json` out of `organisations.json`, which is written by hand: the names of one script side by side, which
 * makes the package smaller.
 */
import { readFile } from 'node:fs/promises';

const SOURCE = new URL('../../assets/lexicon/organisations.json', import.meta.url);
/** Signs of the baked table, which no name holds. */
const SIGNS = /[|;]/;

interface Written {
  readonly organisations: Readonly<
    Record<string, { readonly names: readonly string[] | Readonly<Record<string, readonly string[]>> }>
  >;
}

/** The script of a name, by its first letter. */
function scriptOf(name: string): string {
  const scripts = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Hangul', 'Han', 'Katakana'];
  const first = /\p{L}/u.exec(name)?.[0] ?? '';
  return scripts.find((script) => new RegExp(`\\p{sc=${script}}`, 'u').test(first)) ?? 'other';
}

/** The baked file by its path in the repository. @throws Error when a name holds one of the signs that stand between names */
export async function bake(): Promise<Record<string, string>> {
  const { organisations, ...rest } = JSON.parse(await readFile(SOURCE, 'utf8')) as Written & Record<string, unknown>;
  const ids = Object.keys(organisations);
  const lists = new Map<string, string[][]>();
  const told: Record<string, object> = {};
  for (const [at, { names, ...more }] of Object.values(organisations).entries()) {
    if (Object.keys(more).length > 0) told[ids[at] as string] = more;
    const tongues = Array.isArray(names) ? { '*': names as string[] } : (names as Record<string, string[]>);
    for (const [tongue, own] of Object.entries(tongues))
      for (const name of own) {
        if (SIGNS.test(name)) throw new Error(`"${name}" holds a sign that stands between names`);
        const key = `${tongue} ${scriptOf(name)}`;
        if (!lists.has(key))
          lists.set(
            key,
            Array.from({ length: ids.length }, () => []),
          );
        (lists.get(key) as string[][])[at]?.push(name);
      }
  }
  const table = {
    ...rest,
    about: 'Made from organisations.json.',
    ids: ids.join('|'),
    told,
    names: [...lists].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, of]) => [key.split(' ')[0], columnOf(of)]),
  };
  return { 'assets/lexicon/organisation-names.json': `${JSON.stringify(table)}\n` };
}

/** Names by the places of their bodies; before those of a body how many without any stand before it, where there are some. */
function columnOf(of: readonly (readonly string[])[]): string {
  let skipped = 0;
  const entries: string[] = [];
  for (const names of of) {
    if (names.length === 0) {
      skipped++;
      continue;
    }
    entries.push([...(skipped > 0 ? [String(skipped)] : []), ...names].join(';'));
    skipped = 0;
  }
  return entries.join('|');
}
