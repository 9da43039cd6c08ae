/**
 * Measures the reading of facts: how long a report and a long text take, what the start of the background costs, and how large the
 * tables are. A part of `npm run bench`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { build } from 'vite';
import { readFacts } from '../facts/engine';
import { parseIsoRange } from '../model/day';
import type { GoldReport } from './gold/format';
import { readGoldSet } from './gold/set';
import { windowOf } from './html';
import { tableFiles, tablesOnDisk } from './tables-on-disk';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** UTF-16 code units of a long text. */
const LONG = 5000;
/** The table of the language detector is counted apart: it is needed for every language. */
const DETECTOR = 'ngrams.json';
/** Read only while tables are baked, or by the script that reads a page. */
const NOT_SHARED = new Set([DETECTOR, 'page-months.json', 'han-shinjitai.json']);
/** Of these each language's file in the package has its own part. */
const BY_LANGUAGE = new Set(['calendar.json', 'numbers.json', 'places.json']);

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Processor time of a call in milliseconds (all threads): what else the machine does counts less than in time by the clock. */
function timed(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The best of some calls: what came between, such as collecting garbage, is left out. */
const best = (runs: number, run: () => unknown): number => Math.min(...Array.from({ length: runs }, () => timed(run)));

const line = (name: string, ...values: string[]) => console.log(`${name.padEnd(42)} ${values.join('  ')}`);
const ms = (value: number) => `${value.toFixed(2).padStart(8)} ms`;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(8)} kB`;

/** A plain page with the text in paragraphs, between a menu and a foot. */
function pageOf(title: string, paragraphs: readonly string[]): string {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const links = (n: number) =>
    Array.from({ length: n }, (_, i) => `<li><a href="/${i}">Section ${i}</a></li>`).join('');
  return `<!doctype html><html><head><title>${escaped(title)}</title></head><body><nav><ul>${links(40)}</ul></nav>
<main><article><h1>${escaped(title)}</h1>${paragraphs.map((p) => `<p>${escaped(p)}</p>`).join('\n')}</article>
<aside><ul>${links(30)}</ul></aside></main><footer><ul>${links(20)}</ul></footer></body></html>`;
}

function byLanguage(reports: readonly GoldReport[]): Map<string, GoldReport[]> {
  const groups = new Map<string, GoldReport[]>();
  for (const report of reports) groups.set(report.lang, [...(groups.get(report.lang) ?? []), report]);
  return groups;
}

function reading(reports: readonly GoldReport[]): void {
  const read = (r: GoldReport) => readFacts(r.title ?? '', r.text, r.lang, parseIsoRange(r.published ?? null));
  for (const r of reports) read(r);
  const each = reports.map((r) => best(3, () => read(r)));
  line('facts of a report', `median ${ms(quantile(each, 0.5))}`, `95 % under ${ms(quantile(each, 0.95))}`);

  const rows: { language: string; facts: number; readability: number }[] = [];
  for (const [language, own] of byLanguage(reports)) {
    const paragraphs: string[] = [];
    // A language with few reports has them several times over; each time they are read anew.
    for (let length = 0, i = 0; length < LONG; i++) {
      const text = (own[i % own.length] as GoldReport).text.slice(0, LONG - length);
      paragraphs.push(text);
      length += text.length + 1;
    }
    const body = paragraphs.join('\n');
    const published = parseIsoRange(own[0]?.published ?? null);
    const facts = best(5, () => readFacts('', body, language, published));
    const window = windowOf(pageOf(own[0]?.title ?? '', paragraphs), 'https://page.invalid/');
    const readability = Math.min(
      ...Array.from({ length: 5 }, () => {
        const copy = window.document.cloneNode(true) as Document;
        return timed(() => new Readability(copy).parse());
      }),
    );
    window.close();
    rows.push({ language, facts, readability });
  }
  const of = (key: 'facts' | 'readability') => rows.map((row) => row[key]);
  const ratios = rows.map((row) => row.facts / row.readability);
  line(
    `facts of ${LONG} characters`,
    `median ${ms(quantile(of('facts'), 0.5))}`,
    `most ${ms(Math.max(...of('facts')))}`,
  );
  line('Readability on the same page (jsdom)', `median ${ms(quantile(of('readability'), 0.5))}`);
  line('facts / Readability', `median ${quantile(ratios, 0.5).toFixed(2)}`, `most ${Math.max(...ratios).toFixed(2)}`);
  const slowest = rows.toSorted((a, b) => b.facts - a.facts).slice(0, 8);
  line('the slowest languages', slowest.map((row) => `${row.language} ${row.facts.toFixed(1)}`).join(', '));
}

/** What runs in a fresh process: the script is imported, one language added, one text read. */
const COLD = `
  const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
  const { readFileSync } = await import('node:fs');
  const [script, tables, language, text] = JSON.parse(process.env.COLD);
  globalThis.gc(); const heap = process.memoryUsage().heapUsed;
  const start = cpu(); const { addTables, readFacts } = await import(script); const imported = cpu();
  globalThis.gc(); const held = process.memoryUsage().heapUsed - heap;
  const before = cpu(); addTables(language, JSON.parse(readFileSync(tables, 'utf8'))); const added = cpu();
  readFacts('', text, language, null); const first = cpu();
  readFacts('', text + ' ', language, null); const second = cpu();
  console.log(JSON.stringify({ imported: imported - start, held, added: added - before, first: first - added, second: second - first }));`;

interface ColdStart {
  readonly imported: number;
  readonly held: number;
  readonly added: number;
  readonly first: number;
  readonly second: number;
}

async function coldStart(reports: readonly GoldReport[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const entry = join(root, 'lib/cli/bench-entry.ts');
    const script = join(folder, 'script.mjs');
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: { outDir: folder, minify: true, lib: { entry, formats: ['es'], fileName: () => 'script.mjs' } },
    });
    const runs: ColdStart[] = [];
    for (const language of ['en', 'ru', 'tr', 'ar', 'ja']) {
      const tables = join(folder, `${language}.json`);
      writeFileSync(tables, JSON.stringify(tablesOnDisk(language)));
      const text = reports.find((r) => r.lang === language)?.text ?? '';
      const run = () =>
        execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', COLD], {
          encoding: 'utf8',
          env: { ...process.env, COLD: JSON.stringify([pathToFileURL(script).href, tables, language, text]) },
        });
      runs.push(JSON.parse(run()) as ColdStart);
    }
    const of = (key: keyof ColdStart) =>
      quantile(
        runs.map((run) => run[key]),
        0.5,
      );
    line('start: the script with what all share', ms(of('imported')), `${(of('held') / 1e6).toFixed(1)} MB of heap`);
    line('start: the tables of a language', ms(of('added')));
    line('start: the first report', ms(of('first')), `the second ${ms(of('second'))}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sizes(): void {
  const folder = join(root, 'assets/lexicon');
  const packed = (text: string | Uint8Array) => gzipSync(text, { level: 9 }).length;
  const baked = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const shared = baked.filter((name) => !NOT_SHARED.has(name) && !BY_LANGUAGE.has(name));
  const sizesOf = (names: readonly string[]) => names.map((name) => packed(readFileSync(join(folder, name))));
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const languages = tableFiles().map(({ relativeDest, contents }) => ({
    name: relativeDest.replace(/^tables\/|\.(?:dat|json)$/g, ''),
    size: packed(contents),
  }));
  const each = languages.map(({ size }) => size);
  const all = sum(sizesOf(shared));
  line(
    'tables that all languages share, gzip -9',
    kB(all),
    shared.map((n, i) => `${n} ${kB(sizesOf(shared)[i] ?? 0).trim()}`).join(', '),
  );
  line('tables of a language, gzip -9', `median ${kB(quantile(each, 0.5))}`, `most ${kB(Math.max(...each))}`);
  line(
    'at hand for one language, gzip -9',
    `median ${kB(all + quantile(each, 0.5))}`,
    `most ${kB(all + Math.max(...each))}`,
  );
  line(`all ${languages.length} languages in the package, gzip -9`, kB(all + sum(each)));
  line('the detector of languages, gzip -9', kB(sizesOf([DETECTOR])[0] ?? 0));
}

/** Prints all measurements of reading. */
export async function benchReading(): Promise<void> {
  const reports = readGoldSet().reports.development;
  reading(reports);
  await coldStart(reports);
  sizes();
}
