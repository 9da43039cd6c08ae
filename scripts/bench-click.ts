/**
 * Measures the time from the click on the toolbar button to the complete popup, in real browsers on the demonstration article:
 * `npm run bench:click [chromium|firefox] [--clicks N]` (`npm run build` first). Half of the clicks find the background running; before
 * each of the others it is stopped, as the browsers do after some idle time. Fails when a story is not found or a request was sent.
 * Beside it stands what Readability alone takes on the same page, loaded anew each time. Told apart: until the popup's document begins (the browser opens it), until the reading begins (its script is there and the background has
 * heard of it), and until all is shown.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, launch } from './drivers';
import { serve } from './drivers/demo-server';
import { type Driver, pause, stop } from './drivers/driver';
import { latestReading, settledState } from './drivers/story';
import { ROOT } from './lib/run.mjs';

const LIMIT = 60_000;
const READABILITY = readFileSync(join(ROOT, 'node_modules/@mozilla/readability/Readability.js'), 'utf8');
const args = process.argv.slice(2);
const clicks = Number(args[args.indexOf('--clicks') + 1]) || 20;
const names = (['chromium', 'firefox'] as const).filter((name) => !args.some(isName) || args.includes(name));

function isName(word: string): boolean {
  return word === 'chromium' || word === 'firefox';
}

/** Bytes of all files in a folder. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** A page that was just loaded is still at work; so many milliseconds later a reader's is not. */
const SETTLING = 400;

/** Milliseconds from one click to each stage. */
interface Times {
  /** The popup's document begins. */
  readonly opened: number;
  /** The background begins to read. */
  readonly begun: number;
  /** The popup shows the story and its cards. */
  readonly complete: number;
}

async function click(driver: Driver): Promise<Times> {
  const start = Date.now();
  await driver.clickAction();
  const popup = await driver.view('popup');
  // The popup itself notes the moment, so that asking it does not count.
  const end = await popup.evaluate((limit: number) => {
    const complete = () =>
      document.querySelector('[data-testid="state"][data-state="matched"]') !== null &&
      document.querySelector('[data-testid="card"]') !== null;
    return new Promise<number | null>((done) => {
      const finish = (value: number | null) => {
        observer.disconnect();
        clearTimeout(timer);
        done(value);
      };
      const observer = new MutationObserver(() => complete() && finish(Date.now()));
      const timer = setTimeout(() => finish(null), limit);
      observer.observe(document, { subtree: true, childList: true, attributes: true });
      if (complete()) finish(Date.now());
    });
  }, LIMIT);
  if (end === null) throw new Error(`${driver.name}: no story within ${LIMIT} ms`);
  // What was shown must be the story of this click and not what was kept from an earlier one.
  const state = await settledState(popup, start);
  if (state !== 'matched') throw new Error(`${driver.name}: ${state}`);
  const origin = await popup.evaluate(() => performance.timeOrigin);
  const begun = (await latestReading(popup))?.startedAt ?? Number.NaN;
  await driver.closePopup();
  return { opened: origin - start, begun: begun - start, complete: end - start };
}

/** Milliseconds that Readability alone takes on the page as it is there: to be compiled and to take the article out of a copy. */
function readability(driver: Driver): Promise<number> {
  return driver.page.evaluate((source: string) => {
    const start = performance.now();
    const Reader = new Function('module', `${source}; return Readability;`)({}) as new (
      page: Document,
    ) => { parse(): { textContent: string } | null };
    const article = new Reader(document.cloneNode(true) as Document).parse();
    if (!article?.textContent) throw new Error('Readability found no article');
    return performance.now() - start;
  }, READABILITY);
}

/** Clicks again and again, each time on a page that was loaded anew. */
async function measure(driver: Driver, origin: string, cold: boolean): Promise<Times[]> {
  const times: Times[] = [];
  for (let i = 0; i < clicks; i++) {
    await driver.open(`${origin}?${cold ? 'cold' : 'warm'}=${i}`);
    await pause(SETTLING);
    if (cold) await driver.stopBackground();
    times.push(await click(driver));
  }
  return times;
}

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const [least, median, worst] = [0, times.length >> 1, times.length - 1].map((i) => Math.round(sorted[i] ?? 0));
  return `median ${median} ms, least ${least}, worst ${worst}`;
}

const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');

async function bench(name: BrowserName): Promise<void> {
  const server = await serve(join(ROOT, 'assets', 'demo'));
  const driver = await launch(name);
  try {
    const folder = join(ROOT, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
    console.log(`${name}: package ${(sizeOf(folder) / 1e6).toFixed(2)} MB, load average ${load()}`);
    await driver.open(server.origin);
    await click(driver);
    const alone: number[] = [];
    for (let i = 0; i < clicks; i++) {
      await driver.open(`${server.origin}?alone=${i}`);
      await pause(SETTLING);
      alone.push(await readability(driver));
    }
    console.log(`  Readability alone on the page: ${summary(alone)}`);
    for (const cold of [false, true]) {
      const times = await measure(driver, server.origin, cold);
      const of = (stage: keyof Times) => summary(times.map((time) => time[stage]));
      console.log(`  background ${cold ? 'stopped before' : 'running'}: ${of('complete')} (${times.length} clicks)`);
      console.log(`    the popup's document begins: ${of('opened')}; the reading: ${of('begun')}`);
    }
  } finally {
    const requests = await driver.close();
    await stop(server.server);
    console.log(`  requests by the extension: ${requests.length}; load average ${load()}`);
    if (requests.length > 0) process.exitCode = 1;
  }
}

for (const name of names) await bench(name);
