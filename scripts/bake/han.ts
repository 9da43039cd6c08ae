/**
 * Bakes `assets/lexicon/han.json` out of the rows kept from Unihan 15.0 (`han-source.tsv`, Unicode-3.0) and the Japanese forms of
 * `han-shinjitai.json`: all characters by the gaps between their code points, and for each of them one sign that tells the place of its
 * reading in a list, the commonest first. That is a fifth smaller than the characters of each reading.
 */
import { readFile } from 'node:fs/promises';
import { FIRST, MOST_READINGS, SIGNS } from '../../lib/names/han-signs';

const SOURCE = new URL('../../assets/lexicon/han-source.tsv', import.meta.url);
const SHINJITAI = new URL('../../assets/lexicon/han-shinjitai.json', import.meta.url);

/** The sign of a number. @throws Error when there are not so many */
function sign(n: number): string {
  const found = SIGNS[n];
  if (found === undefined) throw new Error(`There is no sign for ${n}`);
  return found;
}

/** Characters, none twice, by the gaps between their code points; the first by its own. */
function gapsOf(characters: readonly string[]): string {
  let before = FIRST;
  return characters
    .map((character) => {
      const at = character.codePointAt(0) as number;
      const gap = sign(at - before);
      before = at;
      return gap;
    })
    .join('');
}

/** Forms of characters, and which are written for them. */
function formsOf(forms: ReadonlyMap<string, string>): object {
  const from = [...forms.keys()].sort(byUnits);
  return { from: gapsOf(from), to: from.map((form) => forms.get(form)).join('') };
}

/** The readings of one language as they are carried. @param told readings of each character */
function columnsOf(characters: readonly string[], told: ReadonlyMap<string, readonly string[]>): object {
  const often = new Map<string, number>();
  const kept = characters.map((character) => [...(told.get(character) ?? [])].sort(byUnits).slice(0, MOST_READINGS));
  for (const reading of kept.flat()) often.set(reading, (often.get(reading) ?? 0) + 1);
  const readings = [...often.keys()].sort(
    (a, b) => (often.get(b) as number) - (often.get(a) as number) || byUnits(a, b),
  );
  const places = new Map(readings.map((reading, at) => [reading, at + 1]));
  const of = Array.from({ length: MOST_READINGS }, (_, nth) =>
    kept.map((own) => sign(places.get(own[nth] ?? '') ?? 0)).join(''),
  );
  const nobody = sign(0).repeat(characters.length);
  return { readings: readings.join(' '), of: of.filter((column) => column !== nobody) };
}

const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The baked file by its path in the repository. */
export async function bake(): Promise<Record<string, string>> {
  const rows = (await readFile(SOURCE, 'utf8')).split('\n').filter((row) => row !== '' && !row.startsWith('#'));
  const told = [1, 2, 3, 4].map((column) => {
    const of = new Map<string, string[]>();
    for (const row of rows) {
      const fields = row.split('\t');
      const readings = (fields[column] ?? '').split(' ').filter(Boolean);
      if (readings.length > 0) of.set(fields[0] as string, [...(of.get(fields[0] as string) ?? []), ...readings]);
    }
    return of;
  });
  const forms = new Map<string, string>();
  for (const row of rows) {
    const [character = '', , , , , simple = ''] = row.split('\t');
    if (simple) forms.set(character, simple);
  }
  const { about: _, ...shinjitai } = JSON.parse(await readFile(SHINJITAI, 'utf8')) as Record<string, string>;
  const characters = [...new Set(told.flatMap((of) => [...of.keys()]))].sort(byUnits);
  const [mandarin, korean, vietnamese, japanese] = told.map((of) => columnsOf(characters, of));
  const table = {
    about: 'Readings of Han characters. Unihan 15.0, Copyright © 1991-2022 Unicode, Inc., licence Unicode-3.0.',
    characters: gapsOf(characters),
    mandarin,
    korean,
    vietnamese,
    japanese,
    simplified: [formsOf(forms), formsOf(new Map(Object.entries(shinjitai)))],
  };
  return { 'assets/lexicon/han.json': `${JSON.stringify(table)}\n` };
}
