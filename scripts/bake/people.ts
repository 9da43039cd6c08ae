/**
 * Bakes `assets/lexicon/people-names.json` out of `people.json`, which is written by hand: the names of each language side by side, so that the
 * package is smaller and only the languages at hand are looked through.
 */
import { readFile } from 'node:fs/promises';
import { idOfName } from '../../lib/names/people-table';

const SOURCE = new URL('../../assets/lexicon/people.json', import.meta.url);

/** The baked file by its path in the repository. @throws Error when a name holds one of the signs that stand between names */
export async function bake(): Promise<Record<string, string>> {
  const { ambiguous, people } = JSON.parse(await readFile(SOURCE, 'utf8')) as {
    ambiguous: string[];
    people: Record<string, Record<string, string[]>>;
  };
  const all = Object.entries(people);
  const tongues = [...new Set(all.flatMap(([, names]) => Object.keys(names)))];
  const column = (tongue: string) => {
    const names = all.map(([, of]) => of[tongue] ?? []);
    const strange = names.flat().find((name) => /[|/]/.test(name));
    if (strange !== undefined) throw new Error(`"${strange}" holds a sign that stands between names`);
    return names.map((own) => own.join('/')).join('|');
  };
  const table = {
    about: 'Made from people.json.',
    ambiguous,
    ids: all.map(([id, { en }]) => (id === idOfName(en?.[0] ?? '') ? '' : id)).join('|'),
    names: Object.fromEntries(tongues.map((tongue) => [tongue, column(tongue)])),
  };
  return { 'assets/lexicon/people-names.json': `${JSON.stringify(table)}\n` };
}
