/**
 * Checks the words of each language on the sentences of `tests/languages`: `npm run languages [-- TAG...] [--json]`. Prints how many cases of
 * each part come out right, and every one that does not. Exits 0 whatever the figures.
 */
import { parseArgs } from 'node:util';
import type { Outcome } from './languages/check';
import { openLanguages } from './languages/files';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});

const PARTS = ['same', 'changed', 'days', 'numbers', 'silent'] as const;

const languages = openLanguages();
const tags = positionals.length > 0 ? positionals : languages.tags;
const table: Record<string, Record<string, [right: number, all: number]>> = {};
for (const tag of tags) {
  const outcomes = languages.outcomes(tag);
  table[tag] = Object.fromEntries(PARTS.map((part) => [part, count(outcomes, part)]));
  if (options.json) continue;
  const line = PARTS.map((part) => `${part} ${(table[tag]?.[part] ?? []).join('/')}`).join('  ');
  process.stdout.write(`${tag.padEnd(6)} ${line}\n`);
  for (const { part, name, wrong } of outcomes)
    if (wrong !== null) process.stdout.write(`       ${part} ${name}: ${wrong}\n`);
}
if (options.json) process.stdout.write(`${JSON.stringify(table)}\n`);

function count(outcomes: readonly Outcome[], part: string): [number, number] {
  const of = outcomes.filter((o) => o.part === part);
  return [of.filter((o) => o.wrong === null).length, of.length];
}
