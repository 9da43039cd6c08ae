/**
 * Bakes `assets/lexicon/han.json` out of the rows kept from Unihan 15.0 (`han-source.tsv`, Unicode-3.0) and the Japanese forms of
 * `han-shinjitai.json`: for each reading the characters that have it, which is the shortest way to write it down.
 */
import { readFile } from 'node:fs/promises';

const SOURCE = new URL('../../assets/lexicon/han-source.tsv', import.meta.url);
const SHINJITAI = new URL('../../assets/lexicon/han-shinjitai.json', import.meta.url);

/** Adds `character` to the list of each of the readings; the first reading of a character comes before the others. */
function put(table: Map<string, string>, readings: string, character: string): void {
  for (const reading of readings.split(' ').filter(Boolean)) table.set(reading, (table.get(reading) ?? '') + character);
}

/** The table as an object with sorted keys, so that the result does not depend on the order of the rows. */
function sorted(table: Map<string, string>): Record<string, string> {
  return Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The baked file by its path in the repository. */
export async function bake(): Promise<Record<string, string>> {
  const rows = (await readFile(SOURCE, 'utf8')).split('\n').filter((row) => row !== '' && !row.startsWith('#'));
  const [mandarin, korean, vietnamese, japanese] = [new Map(), new Map(), new Map(), new Map()] as Map<
    string,
    string
  >[];
  const simplified = new Map<string, string>();
  for (const row of rows) {
    const [character = '', pinyin = '', hangul = '', viet = '', on = '', simple = ''] = row.split('\t');
    put(mandarin as Map<string, string>, pinyin, character);
    put(korean as Map<string, string>, hangul, character);
    put(vietnamese as Map<string, string>, viet, character);
    put(japanese as Map<string, string>, on, character);
    if (simple) simplified.set(character, simple);
  }
  const shinjitai = JSON.parse(await readFile(SHINJITAI, 'utf8')) as Record<string, string>;
  for (const [form, simple] of Object.entries(shinjitai)) if (form !== 'about') simplified.set(form, simple);
  const table = {
    about: 'Readings of Han characters. Unihan 15.0, Copyright © 1991-2022 Unicode, Inc., licence Unicode-3.0.',
    mandarin: sorted(mandarin as Map<string, string>),
    korean: sorted(korean as Map<string, string>),
    vietnamese: sorted(vietnamese as Map<string, string>),
    japanese: sorted(japanese as Map<string, string>),
    simplified: [...simplified].map(([from, to]) => from + to).join(''),
  };
  return { 'assets/lexicon/han.json': `${JSON.stringify(table)}\n` };
}
