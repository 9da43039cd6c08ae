import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/language/supported';
import { ROOT } from '../../scripts/lib/run.mjs';
import { importsIn } from './imports';

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

/** What each program file of the commands runs, as paths from the root without extension. */
const running = new Map<string, string[]>();
for (const { from, target, isType } of importsIn('lib', 'scripts')) {
  const file = from.replace(/\.\w+$/, '');
  running.set(file, [...(running.get(file) ?? []), ...(isType ? [] : [target, `${target}/index`])]);
}

/** All files that are run with one. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const target of running.get(file) ?? []) reached(target, seen);
  return seen;
}

describe('locales', () => {
  it('hold the same tables in every language and no others', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((d) => d.isDirectory() && d.name !== 'und');
    expect(folders.map((d) => d.name).sort()).toEqual([...LANGUAGES].sort());
    const wrong = [...LANGUAGES].filter(
      (language) => readdirSync(join(folder, language)).sort().join() !== TABLES.map((table) => `${table}.json`).join(),
    );
    expect(wrong).toEqual([]);
  });

  it('have one kind of value for one key', () => {
    const kindOf = (value: unknown) => (Array.isArray(value) ? 'list' : typeof value);
    const wrong: string[] = [];
    for (const table of TABLES) {
      const kinds = new Map<string, string>();
      for (const language of LANGUAGES) {
        for (const [key, value] of Object.entries(read(language, table))) {
          const kind = kinds.get(key) ?? kindOf(value);
          kinds.set(key, kind);
          if (kindOf(value) !== kind) wrong.push(`${language}/${table}: ${key} is a ${kindOf(value)}, not a ${kind}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('can be read by every command that reads texts', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const commands = Object.values(scripts).flatMap((script) => /^tsx (\S+)\.ts$/.exec(script)?.[1] ?? []);
    const reading = commands.filter((command) => reached(command).has('lib/facts/locales/tables'));
    expect(reading).toContain('lib/cli/compare');
    expect(reading.filter((command) => !reached(command).has('lib/cli/tables-on-disk'))).toEqual([]);
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
