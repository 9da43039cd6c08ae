/**
 * Names of the months as pages print them beside a headline, folded, each with its number. From CLDR (Unicode-3.0).
 * A name that means two months in two languages (listopad) is listed with its language only.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { foldSameLength } from '../../lib/text/fold';

const LANGUAGES =
  'en fr de es it pt pt-PT nl ro ru uk be bg mk sr sr-Latn hr bs sl pl cs sk hu el tr az kk uz ky ar he fa hi bn ur ta te ml mr gu id ms vi th sv da nb nn fi et lv lt is ca eu gl sq ka hy sw fil ga'.split(
    ' ',
  );

export async function bake(): Promise<Record<string, string>> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('cldr-dates-full/package.json')), 'main');
  const table: Record<string, Record<string, number>> = {};
  for (const language of LANGUAGES) {
    const file = JSON.parse(await readFile(join(folder, language, 'ca-gregorian.json'), 'utf8'));
    const { months } = file.main[language].dates.calendars.gregorian;
    const names: Record<string, number> = {};
    for (const context of ['format', 'stand-alone'])
      for (const width of ['wide', 'abbreviated'])
        for (const [number, name] of Object.entries(months[context][width] as Record<string, string>)) {
          const folded = foldSameLength(name).replace(/[.\u200f\u200e]+$/, '');
          if (/\p{L}[\p{L}\p{M}]/u.test(folded) && !/\d/.test(folded)) names[folded] ??= Number(number);
        }
    table[language] = Object.fromEntries(Object.entries(names).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return { 'assets/lexicon/page-months.json': `${JSON.stringify(table, null, 1)}\n` };
}
