/**
 * Names of months, weekdays and relative days per language, from CLDR (cldr-dates-full, Unicode-3.0).
 * Inflected forms that CLDR lacks are in lib/facts/locales/<tag>/days.json.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Our tag, and the CLDR locales that are joined under it. */
const LOCALES: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    (
      'en fr ro ru ar bg cs de el es fa hu id it ja ko nl pt sk sl uk sv da fi pl hr bs mk sq tr az be et lt lv ' +
      'ka hy he ur hi bn ta vi ms th'
    )
      .split(' ')
      .map((tag) => [tag, [tag]]),
  ),
  no: ['nb', 'nn'],
  sr: ['sr', 'sr-Latn'],
  zh: ['zh', 'zh-Hant'],
  ar: ['ar', 'ar-LB', 'ar-MA', 'ar-DZ'],
  de: ['de', 'de-AT'],
  pt: ['pt', 'pt-PT'],
};

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

type Names = Record<string, string>;
interface Contexts {
  format: Record<string, Names>;
  'stand-alone': Record<string, Names>;
}
interface Gregorian {
  months: Contexts;
  days: Contexts;
}

const require = createRequire(import.meta.url);
const root = dirname(require.resolve('cldr-dates-full/package.json'));

async function read(locale: string, file: string): Promise<Record<string, never>> {
  const json = JSON.parse(await readFile(join(root, 'main', locale, file), 'utf8'));
  return json.main[locale].dates;
}

function join2(values: readonly (string | undefined)[], drop: readonly string[] = []): string {
  const clean = values.filter((v): v is string => v !== undefined && v !== '').map((v) => v.replace(/\.$/, ''));
  return [...new Set(clean)].filter((v) => !drop.includes(v)).join('|');
}

function forms(contexts: readonly Contexts[], width: string, key: string): (string | undefined)[] {
  return contexts.flatMap((c) => [c.format[width]?.[key], c['stand-alone'][width]?.[key]]);
}

/** The tables of one language: lists are `|`-separated, months and weekdays are in order (Monday first). */
async function language(locales: readonly string[]) {
  const months: Contexts[] = [];
  const days: Contexts[] = [];
  const fields: Record<string, Names>[] = [];
  for (const locale of locales) {
    const gregorian = (await read(locale, 'ca-gregorian.json')) as unknown as { calendars: { gregorian: Gregorian } };
    months.push(gregorian.calendars.gregorian.months);
    days.push(gregorian.calendars.gregorian.days);
    fields.push(((await read(locale, 'dateFields.json')) as unknown as { fields: Record<string, Names> }).fields);
  }
  const wide = Array.from({ length: 12 }, (_, m) => join2(forms(months, 'wide', String(m + 1))));
  const wideDays = WEEKDAYS.map((d) => join2(forms(days, 'wide', d)));
  const relative = (field: string, steps: readonly number[]) =>
    Object.fromEntries(
      steps
        .map((n) => [n, join2(fields.map((f) => f[field]?.[`relative-type-${n}`]))] as const)
        .filter(([, names]) => names !== ''),
    );
  return {
    months: wide,
    monthsShort: wide.map((names, m) => join2(forms(months, 'abbreviated', String(m + 1)), names.split('|'))),
    weekdays: wideDays,
    weekdaysShort: wideDays.map((names, d) =>
      join2(
        [...forms(days, 'abbreviated', WEEKDAYS[d] ?? ''), ...forms(days, 'short', WEEKDAYS[d] ?? '')],
        names.split('|'),
      ),
    ),
    relative: relative('day', [-3, -2, -1, 0, 1, 2, 3]),
    relativeMonth: relative('month', [-1, 0, 1]),
    relativeYear: relative('year', [-1, 0, 1]),
  };
}

/** Bakes assets/lexicon/calendar.json. */
export async function bake(): Promise<Record<string, string>> {
  const lines: string[] = [];
  for (const tag of Object.keys(LOCALES).sort()) {
    lines.push(`${JSON.stringify(tag)}:${JSON.stringify(await language(LOCALES[tag] ?? []))}`);
  }
  return { 'assets/lexicon/calendar.json': `{\n${lines.join(',\n')}\n}\n` };
}
