/**
 * Measures the comparison on invented events that every language tells (`tests/contrasts`): `npm run contrasts [-- EVENT...] [--in TAG,...]
 * [--against TAG,...] [--misses N]`. Without `--in` each language is held against five others; with it, against all. Prints, by claim and by language, how many changed values are found, how many alike are shown to agree, and every
 * difference that is shown where nothing differs. Exits 0 whatever the figures.
 */
import { parseArgs } from 'node:util';
import { type ContrastOutcome, contrast, openContrasts, PIVOTS } from './contrasts/check';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { in: { type: 'string' }, against: { type: 'string' }, misses: { type: 'string', default: '0' } },
});
const most = Number(options.misses);
const sets = openContrasts();
const all: ContrastOutcome[] = [];
for (const event of positionals.length > 0 ? positionals : sets.keys()) {
  const set = sets.get(event);
  if (!set) throw new Error(`There is no event ${event}`);
  const outcomes = contrast(
    set,
    options.in?.split(','),
    options.against?.split(',') ?? (options.in ? undefined : [...PIVOTS, 'en-2']),
  );
  all.push(...outcomes);
  print(`${event}  ${shares(outcomes)}\n`);
  for (const claim of Object.keys(set.claims)) {
    const of = outcomes.filter((o) => o.claim === claim);
    print(`    ${claim.padEnd(14)} ${shares(of)}\n`);
    for (const o of of.filter((o) => !o.right && o.part !== 'agreed').slice(0, most))
      print(`        ${o.tags.join(' ')} ${o.part}: ${o.shown || 'nothing shown'}\n`);
  }
  for (const o of outcomes.filter((o) => o.part === 'silent' && !o.right))
    print(`    FALSE ${o.tags.join(' ')}: ${o.shown}\n`);
}
print('\n');
const tags = [...new Set(all.flatMap((o) => o.tags))].sort();
for (const tag of tags) print(`${tag.padEnd(8)} ${shares(all.filter((o) => o.tags.includes(tag)))}\n`);
print(`\nall      ${shares(all)}\n`);

function shares(outcomes: readonly ContrastOutcome[]): string {
  return (['changed', 'agreed', 'same', 'silent'] as const)
    .map((part) => {
      const of = outcomes.filter((o) => o.part === part);
      const right = of.filter((o) => o.right).length;
      return of.length === 0 ? '' : `${part} ${right}/${of.length} ${(right / of.length).toFixed(2)}`;
    })
    .filter(Boolean)
    .join('  ');
}

function print(text: string): void {
  process.stdout.write(text);
}
