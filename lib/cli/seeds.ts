/**
 * Runs texts that were saved with their page furniture through everything: `npm run seeds -- FOLDER --reports R.jsonl`. Each `*.txt` is
 * wrapped in HTML in the manner of news sites, with the day of publication and the address that the record of it in R.jsonl gives
 * (`seed` names the file), read, and compared with the bundled pack. Then each is read raw, as text without a day.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodePack } from '../corpus/pack';
import type { StoryView } from '../model/story';
import { buildStory } from '../story/build';
import { type GoldReport, readLines } from './gold/format';
import { articleFromHtml } from './html';
import { storyLines } from './print-story';
import './tables-on-disk';
import { counted } from './counted';

const [folder, flag, file] = process.argv.slice(2);
if (!folder || flag !== '--reports' || !file) {
  console.error('npm run seeds -- FOLDER --reports R.jsonl');
  process.exit(2);
}
const gold = readLines<GoldReport & { seed?: string }>(file);
const eventOf = new Map(gold.map((r) => [r.id, r.event]));
const pack = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'assets/public/pack/bundled.json');
const corpus = decodePack(JSON.parse(readFileSync(pack, 'utf8')));
const inPack = new Set(corpus.reports.map((r) => r.report.id));

for (const name of readdirSync(folder)
  .filter((f) => f.endsWith('.txt'))
  .sort()) {
  const record = gold.find((r) => r.seed === name);
  if (!record) {
    console.log(`${name}: no record names it`);
    continue;
  }
  const text = readFileSync(join(folder, name), 'utf8');
  for (const manner of ['paragraphs', 'breaks', 'divisions'] as const) {
    const page = articleFromHtml(wrap(text, record, manner), record.url ?? 'https://seed.invalid/story');
    if (page.status !== 'article') {
      console.log(`${name}, ${manner}: no article (${page.reason})`);
      continue;
    }
    const story = buildStory(page.article, corpus);
    console.log(`\n== ${name}, ${manner}: ${page.removed.length} pieces of furniture removed`);
    console.log(tally(story, record));
    if (manner === 'paragraphs') console.log(storyLines(story, ['hard', 'soft', 'only-here']).join('\n'));
  }
  const raw = articleFromHtml(text, 'https://seed.invalid/raw');
  console.log(
    `${name}, raw: ${raw.status === 'article' ? `${buildStory(raw.article, corpus).state}, published ${raw.article.published?.iso ?? 'unknown'}` : raw.reason}`,
  );
}

function tally(story: StoryView, record: GoldReport): string {
  const wanted = gold.filter((r) => r.event === record.event && r.id !== record.id && inPack.has(r.id));
  const accepted = new Set(story.reports.map((r) => r.id));
  const right = wanted.filter((r) => accepted.has(r.id));
  const wrong = story.reports.filter((r) => eventOf.get(r.id) !== record.event);
  const events = new Map<string, number>();
  for (const r of story.related) events.set(eventOf.get(r.id) ?? '?', (events.get(eventOf.get(r.id) ?? '?') ?? 0) + 1);
  return [
    `${right.length} of ${counted(wanted.length, 'report')} of the event accepted, in ${counted(new Set(right.map((r) => r.lang)).size, 'language')}; ${wrong.length} of other events${wrong.length > 0 ? `: ${wrong.map((r) => r.id).join(' ')}` : ''}`,
    `related: ${[...events].map(([event, n]) => `${event} ${n}`).join(', ') || 'none'}`,
  ].join('\n');
}

function wrap(text: string, record: GoldReport, manner: 'paragraphs' | 'breaks' | 'divisions'): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const title = escapeHtml((record.title ?? '').trim());
  const body =
    manner === 'paragraphs'
      ? lines.map((l) => `<p>${escapeHtml(l)}</p>`).join('\n')
      : manner === 'breaks'
        ? lines.map(escapeHtml).join('<br><br>\n')
        : lines.map((l) => `<div><div class="t">${escapeHtml(l)}</div></div>`).join('\n');
  return `<!doctype html><html lang="${record.lang}"><head><meta charset="utf-8"><title>${title}</title>
<meta property="article:published_time" content="${record.published ?? ''}"></head><body><div class="wrap">${body}</div></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
