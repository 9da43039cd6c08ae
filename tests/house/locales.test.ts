import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/language/supported';
import { ROOT } from '../../scripts/lib/run.mjs';

/** What each language must have, in `lib/facts/locales/<language>/`. */
const TABLES = [
  'abbreviations',
  'concepts',
  'days',
  'nouns',
  'numbers',
  'persons',
  'places',
  'roles',
  'senses',
  'statements',
];
const folder = join(ROOT, 'lib/facts/locales');
const read = (language: string, table: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, language, `${table}.json`), 'utf8')) as Record<string, unknown>;

describe('locales', () => {
  it('hold every table of every language', () => {
    const missing = [...LANGUAGES].flatMap((language) =>
      TABLES.filter((table) => !existsSync(join(folder, language, `${table}.json`))).map((t) => `${language}/${t}`),
    );
    expect(missing).toEqual([]);
  });

  it('hold no table that nobody reads', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((d) => d.isDirectory() && d.name !== 'und');
    expect(folders.map((d) => d.name).filter((name) => !LANGUAGES.has(name))).toEqual([]);
    const all = readFileSync(join(folder, 'all.ts'), 'utf8');
    const unread = [...LANGUAGES].flatMap((language) => {
      const index = readFileSync(join(folder, language, 'index.ts'), 'utf8');
      return [
        ...(all.includes(`import ${language} from './${language}';`) ? [] : [language]),
        ...TABLES.filter((table) => !index.includes(`'./${table}.json'`)).map((table) => `${language}/${table}`),
      ];
    });
    expect(unread).toEqual([]);
  });

  it('know the same concepts, counted things and acts in every language', () => {
    const ids = (language: string, table: string, key: string) => {
      const data = read(language, table);
      return Object.keys((data[key] ?? data) as object);
    };
    for (const [table, key] of [
      ['senses', 'senses'],
      ['concepts', 'concepts'],
      ['nouns', 'nouns'],
      ['statements', 'verbs'],
    ] as const) {
      const english = ids('en', table, key);
      for (const language of LANGUAGES) {
        const own = new Set(ids(language, table, key));
        expect({ language, table, missing: english.filter((id) => !own.has(id)) }).toEqual({
          language,
          table,
          missing: [],
        });
      }
    }
  });
});
