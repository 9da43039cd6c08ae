/**
 * Tells the story of a page on the command line: `npm run compare -- FILE [--against FILE …] [--published DAY] [--json]`.
 * FILE is HTML or plain text. Without `--against` the bundled pack is the corpus; with it, the files named there are. A file may be
 * followed by `@2024-03-28` to give its day of publication where it does not tell it.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Corpus, corpusOf } from '../corpus/corpus';
import { decodePack } from '../corpus/pack';
import { buildIndex } from '../match/index';
import { keysOf } from '../match/keys';
import type { Article } from '../model/article';
import { buildStory } from '../story/build';
import { readArticle } from '../story/read';
import { articleFromHtml } from './html';
import { printStory } from './print-story';
import './tables-on-disk';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string', multiple: true, default: [] },
    published: { type: 'string' },
    address: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const [first, ...rest] = positionals;
if (!first) fail('Name a file to read: npm run compare -- FILE [--against FILE …] [--published DAY] [--json]');
const article = load(first, values.published ?? null, values.address ?? null);
const others = values.against.length > 0 ? [...values.against, ...rest] : [];
const corpus = others.length > 0 ? corpusOfFiles(others) : bundled();
const story = buildStory(article, corpus);
process.stdout.write(values.json ? `${JSON.stringify(story)}\n` : printStory(story));

function load(name: string, published: string | null, address: string | null): Article {
  const [, file = name, day = null] = /^(.+)@(\d{4}-\d{2}(?:-\d{2})?)$/.exec(name) ?? [];
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    fail(`${file} cannot be read.`);
  }
  const result = articleFromHtml(text, address ?? canonicalOf(text) ?? `file:///${file.replace(/^\/+/, '')}`);
  if (result.status !== 'article') fail(`${file} holds no article (${result.reason}).`);
  const iso = published ?? day;
  return iso ? { ...result.article, published: { iso, origin: 'reader' } } : result.article;
}

/** The address that a saved page gives for itself: without it the page could not be told from the record of it in the corpus. */
function canonicalOf(text: string): string | null {
  const link = /<link\s[^<>]{0,300}rel=["']?canonical["']?[^<>]{0,2000}>/i.exec(text)?.[0];
  return /href=["']?(https?:\/\/[^"'\s<>]{1,2000})/i.exec(link ?? '')?.[1] ?? null;
}

function corpusOfFiles(files: readonly string[]): Corpus {
  const entries = files.map((name, i) => {
    const page = load(name, null, null);
    const sheet = readArticle(page);
    const report = {
      id: `file-${i + 1}`,
      outlet: page.outlet ?? name,
      language: sheet.source.language,
      published: page.published?.iso.slice(0, 10) ?? null,
      address: page.address.startsWith('http') ? page.address : null,
      title: page.title,
      text: page.text,
      textKind: 'page' as const,
      agency: null,
      syndicatedOf: null,
      printed: null,
      note: null,
    };
    return { report, sheet };
  });
  return corpusOf(entries, buildIndex(entries.map((e) => keysOf(e.sheet))));
}

function bundled(): Corpus {
  const file = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'assets/public/pack/bundled.json');
  try {
    return decodePack(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    fail(`The bundled pack cannot be read (${String(error)}). Run npm run pack first.`);
  }
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
