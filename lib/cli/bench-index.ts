/**
 * Measures the index of the library beside MiniSearch, FlexSearch and Orama on the same key sets (`bench-index-sheets.ts`):
 * `npm run bench -- index [--sizes 1000,10000,100000] [--keys 25|all] [--engines NAME,NAME]`. Each engine and size is built in one process and
 * opened from what was saved in another. What they find is held against an exact scan: `first` is the share of questions
 * whose first report has the best score there is, `at 10` the share of the scan's first ten that stand among the engine's first ten (equal
 * scores count as found).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { buildIndex, MOST_CANDIDATES, openIndex } from '../match/index';
import type { Built, Opened } from './bench-index-child';
import { makeNews, type News, readPatterns } from './bench-index-sheets';

const folderOfThis = import.meta.dirname;
const root = join(folderOfThis, '../..');
const QUESTIONS = 1200;

interface Row extends Built, Opened {
  readonly top: number;
  readonly recall: number;
}

/** What is measured, and how it is printed. Of all less is better. */
const MEASURES: readonly (readonly [name: string, of: (row: Row, reports: number) => number, digits: number])[] = [
  ['build and save, ms', (r) => r.ms, 0],
  ['open, ms', (r) => r.opened, 1],
  ['open and first question, ms', (r) => r.opened + r.first, 1],
  ['question p50, ms', (r) => r.p50, 3],
  ['question p95, ms', (r) => r.p95, 3],
  // Less than a hundredth is not told from nothing.
  ['memory, MB', (r) => Math.max(r.memory / 1e6, 0.01), 2],
  ['bytes a report', (r, reports) => r.bytes / reports, 1],
  ['bytes a report, gzip', (r, reports) => r.packed / reports, 1],
];

/** Runs the measurements and prints them. */
export function benchIndex(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      keys: { type: 'string', default: '25' },
      engines: { type: 'string', default: 'this program,MiniSearch,FlexSearch,Orama' },
    },
  });
  const engines = values.engines.split(',');
  const keys = values.keys === 'all' ? null : Number(values.keys);
  // Where the packages are found from.
  const folder = mkdtempSync(join(root, 'node_modules/.bench-'));
  try {
    const child = join(folder, 'child.mjs');
    const entryPoints = [join(folderOfThis, 'bench-index-child.ts')];
    buildSync({ entryPoints, outfile: child, bundle: true, platform: 'node', format: 'esm', packages: 'external' });
    const run = (...task: string[]) =>
      JSON.parse(
        execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=6000', child, ...task], {
          encoding: 'utf8',
          maxBuffer: 2 ** 26,
          env: { ...process.env, BENCH_ROOT: root },
        }),
      );
    const growth: [number, Row][] = [];
    for (const reports of values.sizes.split(',').map(Number)) {
      const news = makeNews(readPatterns(), reports, keys, QUESTIONS);
      const questions = join(folder, 'questions.json');
      writeFileSync(questions, JSON.stringify(news.questions));
      const scan = scanOf(news);
      const rows: [string, Row][] = [];
      for (const engine of engines) {
        const file = join(folder, 'index');
        const built = run('build', engine, String(reports), values.keys, file) as Built;
        const opened = run('open', engine, questions, String(MOST_CANDIDATES), file) as Opened;
        rows.push([engine, { ...built, ...opened, ...scan(opened.told) }]);
      }
      print(reports, news, rows);
      growth.push([reports, rows[0]?.[1] as Row]);
    }
    printGrowth(engines[0] as string, growth);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Holds what was found against the scores of all reports. */
function scanOf({ sheets, questions }: News): (told: Opened['told']) => { top: number; recall: number } {
  const index = openIndex(
    buildIndex(sheets.map((s) => new Map(s.keys.map((key) => [key, 1])))),
    sheets.map((s) => s.week),
  );
  return (told) => {
    let [top, found, wanted] = [0, 0, 0];
    for (const [i, numbers] of told.entries()) {
      const scores = new Map(
        index.find(new Map(questions[i]), sheets.length).map((c) => [sheets[c.at]?.number, c.score] as const),
      );
      const best = [...scores.values()].slice(0, 10);
      const scoreOf = (number: number | undefined) => scores.get(number) ?? 0;
      if (scoreOf(numbers[0]) === best[0]) top++;
      wanted += best.length;
      found += numbers.filter((n) => scoreOf(n) > 0 && scoreOf(n) >= (best.at(-1) ?? 0)).length;
    }
    return { top: top / told.length, recall: found / wanted };
  };
}

function print(reports: number, { sheets }: News, rows: readonly [string, Row][]): void {
  const keys = sheets.reduce((sum, s) => sum + s.keys.length, 0) / reports;
  console.log(
    `\n${reports} reports, ${keys.toFixed(1)} keys each; in brackets how many times the figure of ${rows[0]?.[0]}`,
  );
  console.log(''.padEnd(28) + rows.map(([name]) => name.padStart(20)).join(''));
  for (const [name, of, digits] of MEASURES) {
    const own = of(rows[0]?.[1] as Row, reports);
    const cells = rows.map(([, row], i) => {
      const value = of(row, reports);
      return `${value.toFixed(digits)}${i === 0 ? '' : ` (${(value / own).toFixed(1)})`}`;
    });
    console.log(name.padEnd(28) + cells.map((cell) => cell.padStart(20)).join(''));
  }
  const line = (name: string, of: (row: Row) => string) =>
    console.log(name.padEnd(28) + rows.map(([, row]) => of(row).padStart(20)).join(''));
  line('first, at 10', (r) => `${r.top.toFixed(2)}, ${r.recall.toFixed(2)}`);
  line('questions measured', (r) => String(r.measured));
}

function printGrowth(name: string, rows: readonly (readonly [number, Row])[]): void {
  console.log(`\nGrowth of ${name}`);
  console.log(''.padEnd(28) + rows.map(([reports]) => String(reports).padStart(12)).join(''));
  for (const [measure, of, digits] of MEASURES)
    console.log(measure.padEnd(28) + rows.map(([n, row]) => of(row, n).toFixed(digits).padStart(12)).join(''));
}
