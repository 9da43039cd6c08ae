/**
 * One measurement in a process of its own: `build ENGINE REPORTS KEYS FILE` or `open ENGINE QUESTIONS LIMIT FILE`. Prints JSON. Times are
 * processor time of all threads, memory is what the heap and buffers hold after collecting garbage.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ENGINES, type Engine } from './bench-index-engines';
import { makeNews, type Question, readPatterns } from './bench-index-sheets';

/** Questions that come before the measuring, and how long they may take in ms. */
const WARM = 200;
const WARM_MS = 3000;
/** How long the measured questions may take in ms, if there are {@link FEWEST}. */
const MOST_MS = 10_000;
const FEWEST = 20;
/** An index is built so often, if that does not take longer than this in ms; the least time counts. */
const MOST_BUILDS = 5;
const MOST_BUILD_MS = 3000;
/** Of so many questions the first ten reports found are told. */
const TOLD = 100;

const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const held = () => {
  for (let i = 0; i < 4; i++) (globalThis as unknown as { gc(): void }).gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

async function build(engine: Engine, reports: number, keys: number | null, file: string) {
  const { sheets } = makeNews(readPatterns(), reports, keys, 0);
  held();
  const times: number[] = [];
  let saved = new Uint8Array();
  for (let sum = 0; times.length < MOST_BUILDS && sum < MOST_BUILD_MS; sum += times.at(-1) as number) {
    held();
    const start = used();
    saved = Uint8Array.from(await engine.build(sheets)());
    times.push(used() - start);
  }
  const ms = Math.min(...times);
  writeFileSync(file, saved);
  return { ms, bytes: saved.length, packed: gzipSync(saved).length };
}

async function open(engine: Engine, questionsFile: string, limit: number, file: string) {
  const questions = JSON.parse(readFileSync(questionsFile, 'utf8')) as Question[];
  const before = held();
  let saved: Uint8Array | null = new Uint8Array(readFileSync(file));
  const start = used();
  const find = await engine.open(saved);
  const opened = used() - start;
  saved = null;
  const asked = used();
  find(questions[0] as Question, limit);
  const first = used() - asked;
  const warm = performance.now();
  let at = 1;
  while (at < WARM && performance.now() - warm < WARM_MS) find(questions[at++] as Question, limit);
  const times: number[] = [];
  const began = performance.now();
  for (; at < questions.length && (times.length < FEWEST || performance.now() - began < MOST_MS); at++) {
    const from = used();
    find(questions[at] as Question, limit);
    times.push(used() - from);
  }
  // The index is asked again below, so that nothing of it is let go before the figure is taken.
  const memory = held() - before;
  times.sort((a, b) => a - b);
  const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] as number;
  const told = questions.slice(0, Math.min(TOLD, at)).map((question) => find(question, limit).slice(0, 10));
  return { opened, first, p50: quantile(0.5), p95: quantile(0.95), measured: times.length, memory, told };
}

export type Built = Awaited<ReturnType<typeof build>>;
export type Opened = Awaited<ReturnType<typeof open>>;

const [task, name, second, third, file] = process.argv.slice(2) as [string, string, string, string, string];
const engine = ENGINES.find((e) => e.name === name);
if (!engine) throw new Error(`No engine ${name}`);
const result =
  task === 'build'
    ? await build(engine, Number(second), third === 'all' ? null : Number(third), file)
    : await open(engine, second, Number(third), file);
console.log(JSON.stringify(result));
