/** Where the reports of a pack come from: files of lines, folders of saved pages, lists of feeds, feeds. Each is read as a stream. */

import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describePack, PackRefused, packReports } from '../corpus/exchange';
import type { LooseReport } from '../corpus/exchange-fit';
import { LineCutter } from '../corpus/exchange-lines';
import { parseRecords } from '../corpus/record';
import { reportOfItem } from '../feeds/items';
import { notNews } from '../feeds/news';
import { parseOpml } from '../feeds/opml';
import { parseFeed } from '../feeds/parse';
import { detectLanguage } from '../language/detect';
import { isFailure } from '../model/library';
import { decodeText } from '../net/decode';
import { ACCEPT_FEEDS, type Fetcher, fetchText } from '../net/fetch';
import { reportOfRecord } from './pack-record';
import { CommandFault, nodeTools, withFile } from './pack-tools';

/** A report with the place where it was found: a file and line, a file, an address. */
export interface Found {
  readonly report: LooseReport;
  readonly place: string;
  /** True when its id was given and is not made from its address or its words. */
  readonly named: boolean;
}

/** What is told while sources are read. */
export interface Listener {
  /** Something is left out that does not spoil the rest: a page that is no article, a feed that does not answer. */
  leftOut(place: string, why: string): void;
  /** Something is wrong in what was written to be read. */
  fault(place: string, why: string): void;
}

/** All reports of a source. @throws CommandFault when there is no such thing */
export async function* reportsFrom(source: string, listener: Listener, fetcher?: Fetcher): AsyncGenerator<Found> {
  if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(source)) {
    yield* fromFeeds([source], listener, fetcher);
    return;
  }
  const info = await stat(source).catch(() => null);
  if (!info) throw new CommandFault(`${source} does not exist.`, 1);
  if (info.isDirectory()) yield* fromFolder(source, listener);
  else if (/\.(?:opml|xml)$/i.test(source)) yield* fromOpml(source, listener, fetcher);
  else if (/\.html?$/i.test(source)) yield* fromPage(source, listener);
  else yield* fromLines(source, listener);
}

async function* fromLines(file: string, listener: Listener): AsyncGenerator<Found> {
  const cutter = new LineCutter();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) {
      for (const { bytes, number } of cutter.push(chunk as Uint8Array)) {
        const line = textOf(bytes, decoder, `${file}, line ${number}`);
        if (number === 1 && line.startsWith('{"format":')) {
          yield* fromPack(file);
          return;
        }
        yield* fromLine(line, file, number, listener);
      }
    }
    const rest = cutter.rest();
    const place = `${file}, line ${rest?.number}`;
    if (rest) yield* fromLine(textOf(rest.bytes, decoder, place), file, rest.number, listener);
  } catch (error) {
    if (error instanceof PackRefused) throw new CommandFault(`${file}: ${error.message}`, 1);
    throw error;
  }
}

function textOf(bytes: Uint8Array, decoder: TextDecoder, place: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new CommandFault(`${place}: not valid UTF-8.`, 1);
  }
}

/** The reports of another pack, once the whole of it was found good. */
async function* fromPack(file: string): AsyncGenerator<Found> {
  const tools = nodeTools();
  await withFile(file, (blob) => describePack(blob, { tools }));
  let number = 0;
  for await (const { reports } of packReports(createReadStream(file), { tools }))
    for (const report of reports) yield { report, place: `${file}, report ${++number}`, named: true };
}

function* fromLine(line: string, file: string, number: number, listener: Listener): Generator<Found> {
  if (line.trim() === '') return;
  const place = `${file}, line ${number}`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    listener.fault(place, 'not a JSON object');
    return;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    listener.fault(place, 'not a JSON object');
    return;
  }
  const values = value as Record<string, unknown>;
  if (isRecord(values)) {
    try {
      // One line at a time, whose number only this function knows.
      for (const record of parseRecords(line.trim(), '')) yield { report: reportOfRecord(record), place, named: true };
    } catch (error) {
      listener.fault(place, (error as Error).message.replace(/^, line 1: /, ''));
    }
    return;
  }
  const report = looseReport(values);
  if (typeof report === 'string') listener.fault(place, report);
  else yield { report, place, named: values.id !== undefined };
}

/** True for a line of a corpus source file: its `printed` are words, not spans, and it says when the page was seen. */
function isRecord(values: Readonly<Record<string, unknown>>): boolean {
  return 'seen' in values && 'licence' in values;
}

/** The fields that a line with a report may have, and what each may be besides missing. */
const FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: isText,
  outlet: isText,
  language: isTextOrNull,
  published: isTextOrNull,
  address: isTextOrNull,
  title: isText,
  text: isText,
  textKind: (value) => value === 'abstract' || value === 'page' || value === 'summary',
  agency: isTextOrNull,
  syndicatedOf: isTextOrNull,
  printed: (value) => value === null || (Array.isArray(value) && value.every(isSpan)),
  note: isTextOrNull,
};

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): boolean {
  return value === null || isText(value);
}

function isSpan(value: unknown): boolean {
  const { start, end } = (value ?? {}) as { start?: unknown; end?: unknown };
  return (
    Number.isInteger(start) && Number.isInteger(end) && 0 <= (start as number) && (start as number) <= (end as number)
  );
}

/** A report as somebody wrote it, or what is wrong with it. Only title or text, and the outlet, must be there. */
function looseReport(values: Readonly<Record<string, unknown>>): LooseReport | string {
  for (const [name, value] of Object.entries(values)) {
    if (!Object.hasOwn(FIELDS, name)) return `"${name}" is no field of a report`;
    if (value !== undefined && !FIELDS[name]?.(value)) return `"${name}" is not what it should be`;
  }
  const { title = '', text = '', outlet, language } = values as Partial<LooseReport>;
  if (!outlet?.trim()) return '"outlet" is missing';
  if (`${title}${text}`.trim() === '') return 'neither "title" nor "text" has words';
  return { ...(values as Partial<LooseReport>), outlet, title, text, language: language || languageOf(title, text) };
}

function languageOf(title: string, text: string, declared: string | null = null): string {
  const { language } = detectLanguage(`${title}\n${text}`, declared);
  return language === 'und' ? '' : language;
}

async function* fromFolder(folder: string, listener: Listener): AsyncGenerator<Found> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.html?$/i.test(name)).sort();
  if (names.length === 0) throw new CommandFault(`${folder} has no saved pages (.html, .htm).`, 1);
  for (const name of names) yield* fromPage(join(folder, name), listener);
}

/** What the reasons of `lib/extract/result.ts` mean, for people. */
const REASONS = {
  'not-html': 'it is no web page',
  empty: 'it is empty',
  'front-page': 'it is a list of headlines',
  search: 'it is a list of search results',
  'too-short': 'its text is too short for a report',
  'several-stories': 'it has several stories, and does not say which is its own',
  failed: 'it could not be read',
} as const;

async function* fromPage(file: string, listener: Listener): AsyncGenerator<Found> {
  const html = decodeText(await readFile(file), null);
  if (typeof html !== 'string') {
    listener.leftOut(file, html.detail);
    return;
  }
  const address = ownAddress(html);
  // What takes pages apart is large, and most packs are made without it.
  const { articleFromHtml } = await import('./html');
  const result = articleFromHtml(html, address ?? pathToFileURL(file).href);
  if (result.status !== 'article') {
    listener.leftOut(file, REASONS[result.reason]);
    return;
  }
  const { title, text, outlet, declaredLanguage, published, details } = result.article;
  const language = languageOf(title, text, declaredLanguage);
  if (language === '') {
    listener.leftOut(file, 'its language is not known');
    return;
  }
  const found = result.article.address;
  const report: LooseReport = {
    outlet: outlet ?? hostOf(address) ?? '',
    language,
    published: published?.iso ?? null,
    address: /^https?:/i.test(found) ? found : address,
    title,
    text,
    textKind: 'page',
    agency: details?.agency ?? null,
  };
  yield { report, place: file, named: false };
}

/** The address that a saved page gives for itself: what the browser noted when it saved it, else its canonical address. */
function ownAddress(html: string): string | null {
  const head = html.slice(0, 200_000);
  const saved = /<!-- saved from url=\(\d{4}\)(https?:\/\/[^\s<>"']{1,2000})/i.exec(head)?.[1];
  const link = /<link\s[^<>]{0,300}rel=["']?canonical["']?[^<>]{0,2000}>/i.exec(head)?.[0];
  const meta = /<meta\s[^<>]{0,300}property=["']?og:url["']?[^<>]{0,2000}>/i.exec(head)?.[0];
  return (
    saved ??
    /href=["']?(https?:\/\/[^"'\s<>]{1,2000})/i.exec(link ?? '')?.[1] ??
    /content=["']?(https?:\/\/[^"'\s<>]{1,2000})/i.exec(meta ?? '')?.[1] ??
    null
  );
}

function hostOf(address: string | null): string | null {
  return address === null ? null : (URL.parse(address)?.hostname.replace(/^www\./, '') ?? null);
}

async function* fromOpml(file: string, listener: Listener, fetcher?: Fetcher): AsyncGenerator<Found> {
  const text = decodeText(await readFile(file), null);
  const list = typeof text === 'string' ? parseOpml(text) : text;
  if (isFailure(list)) throw new CommandFault(`${file}: ${list.detail}`, 1);
  for (const { title, failure } of list.refused) listener.leftOut(`${file}, "${title}"`, failure.detail);
  if (list.capped) listener.leftOut(file, 'the list goes on; the rest was not read');
  yield* fromFeeds(
    list.feeds.map((feed) => feed.address),
    listener,
    fetcher,
  );
}

/** The items of feeds. Only the origins of the addresses themselves are asked, wherever a feed redirects. */
async function* fromFeeds(addresses: readonly string[], listener: Listener, fetcher?: Fetcher): AsyncGenerator<Found> {
  const origins = new Set(addresses.map((address) => URL.parse(address)?.origin));
  for (const address of addresses) {
    const allowed = (origin: string) => origins.has(origin);
    const answer = await fetchText(address, { allowed, accept: ACCEPT_FEEDS }, fetcher);
    const feed = isFailure(answer) ? answer : parseFeed(answer.text, answer.address);
    if (isFailure(feed)) {
      listener.leftOut(address, feed.detail);
      continue;
    }
    if (feed.capped) listener.leftOut(address, `only the first ${feed.items.length} items were taken`);
    const outlet = feed.title || hostOf(address) || '';
    for (const item of feed.items) {
      const place = `${address} ${item.guid}`;
      const why = notNews(item);
      const report = reportOfItem(item, { address, outlet, title: feed.title, language: feed.language });
      if (why) listener.leftOut(place, `no news (${why})`);
      else if (!report) listener.leftOut(place, 'its language is not known');
      else yield { report, place, named: false };
    }
  }
}
