/**
 * Measures the stages of one click on the bundled pack: `npm run bench`. Times of one machine tell little, so each stage is also given
 * as a ratio to reading the facts of one report, measured in the same run. The first story comes before anything else is run: then
 * every table is still to be made ready, as it is when a click wakes the background of the extension. Last comes the index of the library
 * beside others, which takes minutes; `npm run bench -- index` measures it alone (see `bench-index.ts`).
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareSheets } from '../compare/compare';
import { decodePack } from '../corpus/pack';
import { decide } from '../match/decide';
import { indexOf } from '../match/opened';
import { profileOf } from '../match/profile';
import { rank } from '../match/rank';
import type { Article } from '../model/article';
import { buildStory } from '../story/build';
import { readArticle } from '../story/read';
import { benchIndex } from './bench-index';
import { benchReading } from './bench-reading';
import './tables-on-disk';

if (process.argv[2] === 'index') {
  benchIndex(process.argv.slice(3));
  process.exit();
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const json = readFileSync(join(root, 'assets/public/pack/bundled.json'), 'utf8');
const article = JSON.parse(readFileSync(join(root, 'assets/demo/article.json'), 'utf8')) as Article;

/** Median of `runs` calls, in milliseconds. */
function median(runs: number, run: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] as number;
}

/** One call, in milliseconds of processor time: what else the machine does counts less than in time by the clock. */
function once<T>(run: () => T): { result: T; ms: number } {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  return { result, ms: (user + system) / 1000 };
}

const { result: corpus, ms: firstDecode } = once(() => decodePack(JSON.parse(json)));
const { ms: firstStory } = once(() => buildStory(article, corpus));
const { ms: secondStory } = once(() => buildStory(article, corpus));
const sheets = corpus.reports.map((r) => r.sheet());
const reports: Article[] = corpus.reports.map(({ report }) => ({
  ...article,
  title: report.title,
  text: report.text,
  declaredLanguage: report.language,
}));
readArticle(article);

const perReport = median(3, () => reports.map(readArticle)) / reports.length;
const fresh = () => profileOf(readArticle(article));
const index = indexOf(corpus);
const stages: [string, number][] = [
  ['after start: decode the pack', firstDecode],
  ['after start: the first story', firstStory],
  ['after start: the second story', secondStory],
  ['read the facts of a report', perReport],
  ['decode the pack and open its index', median(9, () => indexOf(decodePack(JSON.parse(json))))],
  ['read the facts of the demo article', median(9, () => readArticle(article))],
  ['rank the candidates of the demo article', median(9, () => rank(fresh(), corpus))],
  [
    'judge every report instead',
    median(5, () => {
      const profile = fresh();
      return sheets.map((s) => decide(profile, profileOf(s), index.idf));
    }),
  ],
  ['compare two texts', median(9, () => sheets.slice(0, 20).map((s) => compareSheets(readArticle(article), s))) / 20],
  ['the whole story', median(9, () => buildStory(article, corpus))],
];
for (const [name, ms] of stages)
  console.log(`${name.padEnd(42)} ${ms.toFixed(2).padStart(8)} ms  ${(ms / perReport).toFixed(1).padStart(7)} ×`);
console.log();
await benchReading();
console.log();
benchIndex([]);
