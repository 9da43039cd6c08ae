/**
 * Measures the comparison of names on the lists of `tests/fixtures/names`: `npm run names [-- --misses] [--every] [--json]`. Prints
 * precision and recall on names that rules join, with the table of people switched off, then by pair of scripts, then the names that
 * only the table joins, without it and with it. `--misses` lists every pair judged wrongly, `--every` takes all pairs of long rows.
 * Exits 0 whatever the figures.
 */
import { parseArgs } from 'node:util';
import { compareByRules, compareNames } from '../names/compare';
import { type NameScore, precisionOf, readNames, recallOf, scoreNames, variantPairs } from './score-names';

const { values: options } = parseArgs({
  options: {
    misses: { type: 'boolean', default: false },
    every: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const { variants, others } = readNames();
const byRules = [...variantPairs(variants.rows, options.every), ...others];
const byTable = [...variantPairs(variants.aliasRows, options.every), ...others];

const scores: Record<string, NameScore> = {
  rules: scoreNames(byRules, compareByRules),
  'rules and table': scoreNames(byRules, compareNames),
  'table names, rules only': scoreNames(byTable, compareByRules),
  'table names, with the table': scoreNames(byTable, compareNames),
};

if (options.json) {
  const plain = Object.entries(scores).map(([name, { all, byScripts, misses }]) => [
    name,
    { all, byScripts: Object.fromEntries(byScripts), misses },
  ]);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(plain))}\n`);
} else {
  process.stdout.write(`${variants.rows.length} rows, ${variants.aliasRows.length} rows of the table\n`);
  for (const [name, score] of Object.entries(scores)) print(name, score);
}

function print(name: string, { all, byScripts, misses }: NameScore): void {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  process.stdout.write(
    `\n${name}: precision ${percent(precisionOf(all))}, recall ${percent(recallOf(all))}\n` +
      `  one person: ${all.variants} pairs, same ${all.found}, unsure ${all.variants - all.found - all.split}, different ${all.split}\n` +
      `  two people: ${all.others} pairs, same ${all.merged}, unsure ${all.others - all.merged - all.apart}, different ${all.apart}\n`,
  );
  for (const kind of [true, false]) {
    const reasons = new Map<string, number>();
    for (const { one, verdict, reason } of misses)
      if (one === kind) reasons.set(`${verdict} ${reason}`, (reasons.get(`${verdict} ${reason}`) ?? 0) + 1);
    const listed = [...reasons].sort((a, b) => b[1] - a[1]).map(([reason, n]) => `${reason} ${n}`);
    if (listed.length > 0) process.stdout.write(`  ${kind ? 'missed' : 'merged'}: ${listed.join(', ')}\n`);
  }
  if (name === 'rules') {
    process.stdout.write('  scripts                    recall            merged\n');
    for (const [scripts, counts] of [...byScripts].sort((a, b) => a[0].localeCompare(b[0])))
      process.stdout.write(
        `  ${scripts.padEnd(22)} ${`${counts.found}/${counts.variants}`.padStart(10)} ${counts.variants > 0 ? percent(recallOf(counts)).padStart(8) : ''.padStart(8)} ${`${counts.merged}/${counts.others}`.padStart(9)}\n`,
      );
  }
  if (options.misses)
    for (const { a, b, one, verdict, reason } of misses)
      process.stdout.write(`  ${one ? 'missed' : 'MERGED'} ${verdict} (${reason}): ${a} | ${b}\n`);
}
