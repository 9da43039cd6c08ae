/**
 * Measures the extraction on a folder of saved pages beside @mozilla/readability and defuddle: from the command line (jsdom) and in
 * Chromium. `npm run bench:extract -- <folder> [--json] [--only=node|browser] [--set=name] [--ours] [--misses] [--rounds=n] [--start]`.
 * The folder holds `gold.jsonl` (`{id, set, url, gold: {text, title?, date?, lang?, site?}}`) and `pages/<id>.html.gz`.
 * Text: F1 of the mean precision and the mean recall of 4-token shingles, as in the article extraction benchmark.
 * Times: each page is read in some rounds (three in Chromium, one in jsdom, or `--rounds`), by one extractor right after the other in one
 * process, each on a document of its own that is parsed beforehand, the order turned round after each round. The time of a page is the
 * median of its rounds. The number in brackets is the median, or the 95th percentile, of the extractor's times over that of
 * Readability's times: a ratio of two times of the set, and no mean of the pages' ratios.
 * `--start` measures what comes before: the script is evaluated and reads its first page in a browser that was just opened, in
 * milliseconds of the processor (`threadTicks` of the debugging protocol), the median of a dozen pages.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { READERS, type ReaderName, type Reading, readWith } from '../lib/cli/extraction/readers';
import { type GoldPage, judge, pageF1, type Summary, summarise } from '../lib/cli/extraction/score';
import { windowOf } from '../lib/cli/html';
import { findBrowser } from './lib/browsers.mjs';
import { ROOT } from './lib/run.mjs';

type Place = 'node' | 'browser';

const args = process.argv.slice(2);
const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
const folder = args.find((arg) => !arg.startsWith('--'));
if (!folder) {
  console.error(
    'Which folder? npm run bench:extract -- <folder> [--json] [--only=node|browser] [--set=name] [--ours] [--misses] [--rounds=n] [--start]',
  );
  process.exit(2);
}
const names = (Object.keys(READERS) as ReaderName[]).filter((name) => name === 'ours' || !args.includes('--ours'));
const places = (['node', 'browser'] as const).filter((place) => (option('only') ?? place) === place);
const pages = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as GoldPage)
  .filter((page) => !option('set') || page.set === option('set'));

/** The page as text, in the character set that it declares. */
function markupOf(page: GoldPage): string {
  const bytes = gunzipSync(readFileSync(join(folder as string, 'pages', `${page.id}.html.gz`)));
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_000));
  const label = /charset\s?=\s?["']?([\w-]{3,20})/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

type Read = (name: ReaderName, html: string, url: string) => Reading | Promise<Reading>;

function readInNode(name: ReaderName, html: string, url: string): Reading {
  const window = windowOf(html, url);
  try {
    return readWith(name, { document: window.document, url, scope: window });
  } finally {
    window.close();
  }
}

/** Puts the extractors into an empty page of Chromium, where the markup is parsed and read; no script of the page runs. */
async function openBrowser(): Promise<{ read: Read; close: () => Promise<void> }> {
  const script = await scriptOf(`import { readWith } from './lib/cli/extraction/readers';
    globalThis.readPage = (name, html, url) => {
      const document = new DOMParser().parseFromString(html, 'text/html');
      return readWith(name, { document, url, scope: globalThis });
    };`);
  const browser = await launch();
  const tab = await browser.newPage();
  await tab.evaluate(script);
  const read: Read = (name, html, url) =>
    tab.evaluate(
      (...given: [string, string, string]) =>
        (globalThis as unknown as { readPage: (...of: [string, string, string]) => Reading }).readPage(...given),
      name,
      html,
      url,
    );
  return { read, close: () => browser.close() };
}

async function scriptOf(contents: string): Promise<string> {
  const bundle = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    logLevel: 'error',
  });
  return bundle.outputFiles[0]?.text ?? '';
}

function launch() {
  const program = findBrowser('chromium');
  if (!program) throw new Error('Chromium was not found. Install it, or set CHROMIUM_PATH to its program.');
  return puppeteer.launch({
    executablePath: program,
    headless: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** Scripts that do nothing but make `read`, to see what each costs at its start. */
const STARTS = {
  ours: `import { extractArticle } from './lib/extract/extract';
    globalThis.read = (document, url) => { extractArticle(document, url, globalThis); };`,
  readability: `import { Readability } from '@mozilla/readability';
    globalThis.read = (document) => { new Readability(document, { serializer: (element) => element }).parse(); };`,
};

/** What a script costs at its start, one line for each of them. */
async function measureStarts(): Promise<string[]> {
  const sample = pages.filter((_page, index) => index % Math.ceil(pages.length / 12) === 0);
  const lines: string[] = [];
  for (const [name, contents] of Object.entries(STARTS)) {
    const script = await scriptOf(contents);
    const costs: { evaluation: number; first: number; second: number }[] = [];
    for (const page of sample) {
      const browser = await launch();
      const tab = await browser.newPage();
      const session = await tab.createCDPSession();
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const costOf = async (expression: string) => {
        const spent = async () => {
          const { metrics } = await session.send('Performance.getMetrics');
          return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1_000;
        };
        const before = await spent();
        await tab.evaluate(`${expression};0`);
        return (await spent()) - before;
      };
      const parsed = (id: string) =>
        `globalThis.${id} = new DOMParser().parseFromString(${JSON.stringify(markupOf(page))}, 'text/html')`;
      await tab.evaluate(`globalThis.script = ${JSON.stringify(script)};0`);
      await tab.evaluate(`${parsed('one')};${parsed('two')};0`);
      // The first question costs more than the others.
      await costOf('0');
      const nothing = await costOf('0');
      const evaluation = (await costOf('(0, eval)(script)')) - nothing;
      const first = (await costOf(`read(one, ${JSON.stringify(page.url)})`)) - nothing;
      costs.push({ evaluation, first, second: (await costOf(`read(two, ${JSON.stringify(page.url)})`)) - nothing });
      await browser.close();
    }
    const of = (pick: keyof (typeof costs)[number]) => `${median(costs.map((cost) => cost[pick])).toFixed(1)} ms`;
    lines.push(
      `start    ${name.padEnd(11)}  ${(script.length / 1_000).toFixed(0)} kB  evaluation ${of('evaluation')}  first page ${of('first')}  the same again ${of('second')}`,
    );
  }
  return lines;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

interface Row {
  readonly page: GoldPage;
  readonly reading: Reading;
  readonly judged: ReturnType<typeof judge>;
}

async function measure(read: Read, rounds: number): Promise<Map<ReaderName, Row[]>> {
  const rows = new Map<ReaderName, Row[]>(names.map((name) => [name, []]));
  for (const page of pages) {
    const html = markupOf(page);
    const readings = new Map<ReaderName, Reading[]>(names.map((name) => [name, []]));
    for (let round = 0; round < rounds; round++)
      for (const name of round % 2 === 0 ? names : names.toReversed())
        readings.get(name)?.push(await read(name, html, page.url));
    for (const [name, all] of readings) {
      const milliseconds = median(all.map((reading) => reading.milliseconds));
      const reading = { ...(all[0] as Reading), milliseconds };
      rows.get(name)?.push({ page, reading, judged: judge(page, reading) });
    }
  }
  return rows;
}

const show = (value: number | null) => (value === null ? '  –  ' : value.toFixed(3));

function line(place: Place, set: string, name: string, s: Summary, base: Summary | null): string {
  const ratio = (own: number, other: number | undefined) => (other ? `(${(own / other).toFixed(2)})` : '');
  return [
    place.padEnd(7),
    set.padEnd(8),
    name.padEnd(11),
    `${s.pages} pages`,
    `F1 ${show(s.f1)} (P ${show(s.precision)} R ${show(s.recall)})`,
    `below .5: ${s.poor}`,
    `title ${show(s.title)}`,
    `day ${show(s.day)} (${s.dayWrong} wrong)`,
    `language ${show(s.language)}`,
    `outlet ${show(s.outlet)}`,
    `median ${s.medianTime.toFixed(1)} ms ${ratio(s.medianTime, base?.medianTime)}`,
    `95 % ${s.time95.toFixed(1)} ms ${ratio(s.time95, base?.time95)}`,
  ].join('  ');
}

function misses(rows: readonly Row[]): string[] {
  const wrong = (pick: (row: Row) => number | null) => rows.filter((row) => pick(row) === 0);
  return [
    ...[...rows]
      .filter((row) => pageF1(row.judged) < 0.9)
      .sort((a, b) => pageF1(a.judged) - pageF1(b.judged))
      .map(
        (r) => `text ${show(r.judged.precision)} ${show(r.judged.recall)} ${r.page.id} ${r.reading.title.slice(0, 60)}`,
      ),
    ...wrong((r) => r.judged.title).map(
      (r) => `title ${r.page.id}\n  have ${r.reading.title}\n  want ${r.page.gold.title}`,
    ),
    ...wrong((r) => r.judged.day).map((r) => `day ${r.page.id} have ${r.reading.date} want ${r.page.gold.date}`),
    ...wrong((r) => r.judged.outlet).map(
      (r) => `outlet ${r.page.id} have ${r.reading.outlet} want ${r.page.gold.site}`,
    ),
    ...wrong((r) => r.judged.language).map(
      (r) => `language ${r.page.id} have ${r.reading.language} want ${r.page.gold.lang}`,
    ),
  ];
}

const summaries: Partial<Record<Place, Record<string, Partial<Record<ReaderName, Summary>>>>> = {};
const texts: string[] = [];
for (const place of places) {
  const browser = place === 'browser' ? await openBrowser() : null;
  const rows = await measure(browser?.read ?? readInNode, Number(option('rounds') ?? (browser ? 3 : 1)));
  await browser?.close();
  const sets: Record<string, Partial<Record<ReaderName, Summary>>> = {};
  for (const set of [...new Set(pages.map((page) => page.set))]) {
    const of = (name: ReaderName) => summarise((rows.get(name) ?? []).filter((row) => row.page.set === set));
    const base = names.includes('readability') ? of('readability') : null;
    sets[set] = Object.fromEntries(names.map((name) => [name, of(name)]));
    for (const name of names) texts.push(line(place, set, name, of(name), base));
  }
  summaries[place] = sets;
  if (args.includes('--misses')) texts.push(...misses(rows.get('ours') ?? []));
}
if (args.includes('--start') && places.includes('browser')) texts.push(...(await measureStarts()));
console.log(args.includes('--json') ? JSON.stringify(summaries, null, 2) : texts.join('\n'));
