/**
 * Checks the words of each language on the sentences of `tests/languages`: `npm run languages [-- TAG...] [--json]`. Prints how many cases of
 * each part come out right, and every one that does not. Exits 0 whatever the figures.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type LanguageCases, LanguageCheck, languageOf, type Outcome, type Scene } from './languages/check';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});

const FOLDER = 'tests/languages';
const PARTS = ['same', 'changed', 'days', 'numbers', 'silent'] as const;

const load = <T>(name: string): T => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as T;
const { scenes, published } = load<{ scenes: Scene[]; published: string }>('scenes.json');
const check = new LanguageCheck(scenes, published);
const tags = positionals.length > 0 ? positionals : known();
const table: Record<string, Record<string, [right: number, all: number]>> = {};
for (const tag of tags) {
  const outcomes = check.outcomes(languageOf(tag), load<LanguageCases>(`${tag}.json`));
  table[tag] = Object.fromEntries(PARTS.map((part) => [part, count(outcomes, part)]));
  if (options.json) continue;
  const line = PARTS.map((part) => `${part} ${(table[tag]?.[part] ?? []).join('/')}`).join('  ');
  process.stdout.write(`${tag.padEnd(6)} ${line}\n`);
  for (const { part, name, wrong } of outcomes)
    if (wrong !== null) process.stdout.write(`       ${part} ${name}: ${wrong}\n`);
}
if (options.json) process.stdout.write(`${JSON.stringify(table)}\n`);

function known(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && name !== 'scenes.json')
    .map((name) => name.slice(0, -'.json'.length))
    .sort();
}

function count(outcomes: readonly Outcome[], part: string): [number, number] {
  const of = outcomes.filter((o) => o.part === part);
  return [of.filter((o) => o.wrong === null).length, of.length];
}
