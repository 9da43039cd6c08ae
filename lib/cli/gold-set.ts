/**
 * The project's own test set: `npm run gold` writes the files of reports that `npm run evaluate` takes, from the records under
 * `assets/corpus/`, and prints what the set holds. `--check` writes nothing and fails if a file differs. `--questions` prints the
 * questions of the second labelling, one JSON object a line, without the first answers.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { agreementOf, questionsOf } from './gold/second';
import { type GoldSet, HALVES, readGoldSet, readSecond, reportsFile } from './gold/set';

const { values: options } = parseArgs({
  options: { check: { type: 'boolean', default: false }, questions: { type: 'boolean', default: false } },
});

const set = readGoldSet();
const labels = HALVES.flatMap((half) => set.labels[half]);
const questions = questionsOf(labels);

if (options.questions) {
  for (const { expected: _, ...shown } of questions) console.log(JSON.stringify(shown));
} else {
  for (const half of HALVES) {
    const { file, text } = reportsFile(set, half);
    if (!options.check) writeFileSync(file, text);
    else if (readFileSync(file, 'utf8') !== text) {
      console.error(`${file} is not what its records give: run npm run gold`);
      process.exitCode = 1;
    }
  }
  print(set);
}

function print({ events, reports }: GoldSet): void {
  const all = HALVES.flatMap((half) => reports[half]);
  const lookalikes = events.filter((e) => e.lookalikes.length > 0).length;
  console.log(
    `${events.length} events (${lookalikes} with a look-alike, ${events.filter((e) => e.running).length} running), ` +
      `${all.length} reports, ${new Set(all.map((r) => r.lang)).size} languages, ${new Set(all.map((r) => r.outlet)).size} outlets, ${labels.length} labels`,
  );
  for (const half of HALVES) {
    const own = events.filter((e) => e.half === half).length;
    console.log(`  ${half}: ${own} events, ${reports[half].length} reports, ${set.labels[half].length} labels`);
  }
  table('languages', all, (r) => r.lang);
  table('fields', events, (e) => e.field);
  table('continents', events, (e) => e.continent);
  table('reports by event', all, (r) => r.event, '\n  ');
  table('labels', labels, (l) => [l.verdict, l.level].filter(Boolean).join(' '));
  table('labels by kind and verdict', labels, (l) => [l.type, l.verdict, l.level].filter(Boolean).join(' '), '\n  ');
  table(
    'causes of soft conflicts',
    labels.filter((l) => l.level === 'soft'),
    (l) => l.cause ?? 'not given',
  );
  table('how much of the page was seen', all, (r) => r.seen?.split('; ')[1] ?? 'not recorded');
  const { asked, answered, agreed, kappa, differences } = agreementOf(questions, readSecond());
  const share =
    answered === 0
      ? 'none yet'
      : `${agreed} of ${answered} alike (${((100 * agreed) / answered).toFixed(1)} %), kappa ${kappa.toFixed(2)}`;
  console.log(`\nsecond labelling: ${asked} questions; ${share}`);
  for (const [difference, n] of differences) console.log(`  ${difference}: ${n}`);
}

function table<T>(name: string, items: readonly T[], keyOf: (item: T) => string, separator = ', '): void {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  const rows = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key, n]) => `${key} ${n}`);
  console.log(`\n${name} (${counts.size})${separator === ', ' ? ': ' : separator}${rows.join(separator)}`);
}
