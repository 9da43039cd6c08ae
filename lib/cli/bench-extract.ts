/**
 * Measures the extraction on a folder of saved pages: `npm run bench:extract -- <folder> [--baseline] [--set name] [--worst n]`.
 * The folder holds `gold.jsonl` (`{id, set, url, gold: {text, title?, date?, lang?, site?}}`) and `pages/<id>.html.gz`.
 * Text: F1 of the mean precision and the mean recall of 4-token shingles, as in the article extraction benchmark.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { extractArticle } from '../extract/extract';
import type { ExtractionResult } from '../extract/result';
import { windowOf } from './html';

interface Gold {
  readonly id: string;
  readonly set: string;
  readonly url: string;
  readonly gold: { text: string; title?: string; date?: string; lang?: string[]; site?: string[] };
}

interface Reading {
  readonly text: string;
  readonly title: string;
  readonly date: string | null;
  readonly language: string | null;
  readonly outlet: string | null;
  readonly milliseconds: number;
}

/** The page as text, in the character set that it declares. */
function decode(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_000));
  const label = /charset\s?=\s?["']?([\w-]{3,20})/i.exec(head)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

function shingles(text: string): Map<string, number> {
  const tokens =
    text.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{M}\p{N}_])+/gu,
    ) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i < Math.max(tokens.length - 3, Math.min(tokens.length, 1)); i++) {
    const shingle = tokens.slice(i, i + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function overlap(found: string, wanted: string): { precision: number | null; recall: number | null } {
  const [a, b] = [shingles(found), shingles(wanted)];
  let common = 0;
  let extra = 0;
  let missing = 0;
  for (const [shingle, n] of a) {
    common += Math.min(n, b.get(shingle) ?? 0);
    extra += Math.max(0, n - (b.get(shingle) ?? 0));
  }
  for (const [shingle, n] of b) missing += Math.max(0, n - (a.get(shingle) ?? 0));
  return {
    precision: common + extra > 0 ? common / (common + extra) : null,
    recall: common + missing > 0 ? common / (common + missing) : null,
  };
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / Math.max(1, numbers.length);
const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function ours(html: string, url: string): Reading {
  const window = windowOf(html, url);
  const started = performance.now();
  const result: ExtractionResult = extractArticle(window.document, url, window);
  const milliseconds = performance.now() - started;
  const article = result.status === 'article' ? result.article : null;
  window.close();
  return {
    text: article?.text ?? '',
    title: article?.title ?? (result.status === 'not-article' ? `(${result.reason})` : ''),
    date: article?.published?.iso.slice(0, 10) ?? null,
    language: article?.declaredLanguage ?? null,
    outlet: article?.outlet ?? null,
    milliseconds,
  };
}

function plainReadability(html: string, url: string): Reading {
  const window = windowOf(html, url);
  const started = performance.now();
  const article = new Readability(window.document).parse();
  const milliseconds = performance.now() - started;
  window.close();
  const day = /^\d{4}-\d{2}-\d{2}/.exec(article?.publishedTime ?? '')?.[0] ?? null;
  return {
    text: article?.textContent ?? '',
    title: article?.title ?? '',
    date: day,
    language: article?.lang ?? null,
    outlet: article?.siteName ?? null,
    milliseconds,
  };
}

function judge(page: Gold, reading: Reading) {
  const { gold } = page;
  const outlet = fold(reading.outlet ?? '');
  const sites = (gold.site ?? []).map(fold);
  return {
    ...overlap(reading.text, gold.text),
    title: gold.title ? Number(fold(reading.title) === fold(gold.title)) : null,
    day: gold.date ? Number(reading.date === gold.date.slice(0, 10)) : null,
    language: gold.lang?.length ? Number(gold.lang.includes((reading.language ?? '').split('-')[0] ?? '')) : null,
    outlet: sites.length ? Number(outlet !== '' && sites.some((s) => s.includes(outlet) || outlet.includes(s))) : null,
  };
}

function report(name: string, set: string, rows: readonly (ReturnType<typeof judge> & { ms: number })[]): string {
  const values = (pick: (row: (typeof rows)[number]) => number | null) =>
    rows.map(pick).filter((n): n is number => n !== null);
  const [p, r] = [mean(values((row) => row.precision)), mean(values((row) => row.recall))];
  const share = (pick: (row: (typeof rows)[number]) => number | null) =>
    values(pick).length ? mean(values(pick)).toFixed(3) : '  –  ';
  return [
    name.padEnd(12),
    set.padEnd(8),
    `pages ${rows.length}`,
    `F1 ${((2 * p * r) / (p + r)).toFixed(3)} (precision ${p.toFixed(3)}, recall ${r.toFixed(3)})`,
    `title ${share((row) => row.title)}`,
    `day ${share((row) => row.day)}`,
    `language ${share((row) => row.language)}`,
    `outlet ${share((row) => row.outlet)}`,
    `median ${median(rows.map((row) => row.ms)).toFixed(0)} ms`,
  ].join('  ');
}

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith('--'));
if (!folder) {
  console.error('Which folder? npm run bench:extract -- <folder> [--baseline] [--worst=20] [--set=name]');
  process.exit(2);
}
const option = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
const pages: Gold[] = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as Gold)
  .filter((page) => !option('set') || page.set === option('set'));
const readers = args.includes('--baseline') ? { ours, readability: plainReadability } : { ours };
for (const [name, read] of Object.entries(readers)) {
  const rows = pages.map((page) => {
    const html = decode(gunzipSync(readFileSync(join(folder, 'pages', `${page.id}.html.gz`))));
    const reading = read(html, page.url);
    return { ...judge(page, reading), ms: reading.milliseconds, page, reading };
  });
  for (const set of [...new Set(pages.map((page) => page.set))])
    console.log(
      report(
        name,
        set,
        rows.filter((row) => row.page.set === set),
      ),
    );
  const worst = Number(option('worst') ?? 0);
  if (worst === 0 || name !== 'ours') continue;
  const score = (row: (typeof rows)[number]) => (row.precision ?? 0) + (row.recall ?? 0);
  for (const row of [...rows].sort((a, b) => score(a) - score(b)).slice(0, worst))
    console.log(
      `text  ${row.precision?.toFixed(2)} ${row.recall?.toFixed(2)}  ${row.page.id}  ${row.reading.title.slice(0, 60)}`,
    );
  for (const row of rows.filter((r) => r.title === 0))
    console.log(`title ${row.page.id}\n      have ${row.reading.title}\n      want ${row.page.gold.title}`);
  for (const row of rows.filter((r) => r.day === 0))
    console.log(`day   ${row.page.id}  have ${row.reading.date}  want ${row.page.gold.date}`);
  for (const row of rows.filter((r) => r.outlet === 0))
    console.log(`outlet ${row.page.id}  have ${row.reading.outlet}  want ${row.page.gold.site}`);
  for (const row of rows.filter((r) => r.language === 0))
    console.log(`lang  ${row.page.id}  have ${row.reading.language}  want ${row.page.gold.lang}`);
}
