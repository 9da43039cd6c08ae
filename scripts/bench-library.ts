/**
 * Measures the library in Chromium's own database: `npm run bench:library [--reports 100000]` (`npm run build` first). A copy of the built
 * extension gets a page that fills a library with made-up news, is closed, and is opened again to be asked. The memory is what the page's
 * heap has grown by between the bundled corpus alone and the library after all questions.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import puppeteer, { type Page } from 'puppeteer-core';
import { makeNews, readPatterns } from '../lib/cli/bench-index-sheets';
import { builtFor } from './drivers';
import { findBrowser } from './lib/browsers.mjs';
import { ROOT } from './lib/run.mjs';

const { values } = parseArgs({ options: { reports: { type: 'string', default: '100000' } } });
const reports = Number(values.reports);
const QUESTIONS = 600;
const KEYS = 25;

type Bench = Record<'fill' | 'ask' | 'bundled', () => Promise<unknown>>;

async function withPage<T>(program: string, extension: string, profile: string, work: (page: Page) => Promise<T>) {
  const browser = await puppeteer.launch({
    executablePath: program,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    protocolTimeout: 3_600_000,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--no-first-run'],
  });
  try {
    const id = await browser.installExtension(extension);
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/bench.html`);
    await page.waitForFunction(() => 'bench' in window);
    return await work(page);
  } finally {
    await browser.close();
  }
}

const run = <T>(page: Page, name: keyof Bench) =>
  page.evaluate((part) => (window as unknown as { bench: Bench }).bench[part](), name) as Promise<T>;

/** Bytes on the page's heap that are in use, after what is not needed any more was thrown away. */
async function heap(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

const program = findBrowser('chromium');
if (!program) throw new Error('chromium was not found. Install it, or set CHROMIUM_PATH to its program.');
const folder = await mkdtemp(join(tmpdir(), 'second-source-bench-'));
try {
  const extension = join(folder, 'extension');
  await cp(builtFor('chromium'), extension, { recursive: true });
  const news = makeNews(readPatterns(), reports, KEYS, QUESTIONS);
  const places = new Map<string, number>();
  const placeOf = (key: string) => {
    const known = places.get(key) ?? places.size;
    places.set(key, known);
    return known;
  };
  const sheets = news.sheets.map(({ week, keys }) => [week, ...keys.map(placeOf)]);
  await writeFile(
    join(extension, 'bench-news.json'),
    JSON.stringify({ names: [...places.keys()], sheets, questions: [] }),
  );
  await writeFile(join(extension, 'bench-questions.json'), JSON.stringify({ questions: news.questions }));
  await writeFile(
    join(extension, 'bench.html'),
    '<!doctype html><meta charset="utf-8"><script src="bench.js"></script>',
  );
  await build({
    entryPoints: [join(ROOT, 'scripts/bench/library-page.ts')],
    bundle: true,
    minify: true,
    outfile: join(extension, 'bench.js'),
    logLevel: 'error',
  });
  const profile = join(folder, 'profile');
  const ms = await withPage(program, extension, profile, (page) => run<number>(page, 'fill'));
  const asked = await withPage(program, extension, profile, async (page) => {
    await run(page, 'bundled');
    const before = await heap(page);
    const times = await run<Record<string, number>>(page, 'ask');
    return { ...times, before, after: await heap(page) } as Record<string, number>;
  });
  const of = (name: string) => asked[name] ?? 0;
  console.log(`chromium, ${of('reports')} reports of ${KEYS} keys, load average ${loadavg()[0]?.toFixed(1)}`);
  console.log(`  filled in ${(ms / 1000).toFixed(0)} s, ${(ms / reports).toFixed(2)} ms a report`);
  console.log(
    `  database ${(of('bytes') / 1e6).toFixed(1)} MB counted, ${(of('bytes') / reports).toFixed(0)} bytes a report`,
  );
  console.log(`  opened with the first question in ${of('opened').toFixed(1)} ms`);
  console.log(
    `  ${of('asked')} questions with their candidates read: p50 ${of('p50').toFixed(2)} ms, p95 ${of('p95').toFixed(2)} ms; ${of('found')} found something`,
  );
  console.log(
    `  heap ${(of('after') / 1e6).toFixed(1)} MB, of it ${((of('after') - of('before')) / 1e6).toFixed(1)} MB by the library and its questions`,
  );
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
