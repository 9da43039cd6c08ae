import { unreadable } from '../model/fetch-failure';
import { type FetchFailure, isFailure } from '../model/library';
import { tidyText } from '../text/tidy';
import { parseAddress, usableAddress } from './address';
import { lineOfHtml } from './html';
import { languageTag } from './language-tag';
import { MAX_NAME, MAX_TEXT } from './limits';
import { cutText } from './plain';
import { IS_PAGE, readXml, type XmlNode } from './xml';

/** Feeds that are taken of one list. */
const MAX_FEEDS = 2_000;
const MAX_NODES = 20_000;

/** A feed of a list. */
export interface OpmlFeed {
  readonly title: string;
  /** https address of the feed. */
  readonly address: string;
  /** https address of the site, or null. */
  readonly site: string | null;
  /** BCP 47 subtag, or null. */
  readonly language: string | null;
}

/** An outline that names a feed which cannot be followed. */
export interface RefusedOutline {
  readonly title: string;
  /** Why. */
  readonly failure: FetchFailure;
}

/** A list of feeds as it was read. */
export interface OpmlList {
  readonly title: string;
  readonly feeds: readonly OpmlFeed[];
  readonly refused: readonly RefusedOutline[];
  /** True when the list was longer than is taken. */
  readonly capped: boolean;
}

const nameOf = (text: string | undefined) => cutText(lineOfHtml((text ?? '').slice(0, 4_000), MAX_NAME), MAX_NAME);

/**
 * Reads a list of feeds (OPML 1.0 and 2.0), with outlines inside outlines, each address once. An address in plain http is taken in its https spelling,
 * because nothing else is ever asked: lists are often older than the https of their sites.
 * @returns the list, or in one plain sentence why it is none
 */
export function parseOpml(text: string): OpmlList | FetchFailure {
  if (text.length > MAX_TEXT) return unreadable('fetch/feed-long');
  let title = '';
  let nodes = 0;
  let seenRoot = false;
  const top: XmlNode[] = [];
  const outcome = readXml(text.replace(/^[\s\ufeff\0]{1,100000}/, ''), {
    maxNodes: MAX_NODES,
    root(node) {
      seenRoot = true;
      if (node.name === 'opml') return null;
      return unreadable(/(?:^|:)html$/.test(node.name) ? IS_PAGE : 'fetch/no-list');
    },
    isContainer: (path) => path.every((name) => name === 'opml' || name === 'head' || name === 'body'),
    node(node) {
      if (node.name === 'title') title = nameOf(node.parts.find((part) => typeof part === 'string'));
      if (node.name === 'outline') top.push(node);
      return top.length >= MAX_NODES ? 'stop' : null;
    },
  });
  if (typeof outcome === 'object') return outcome;
  if (!seenRoot) return unreadable('fetch/no-list');
  if (outcome === 'part' && top.length === 0) return unreadable('fetch/list-breaks-off');
  const feeds = new Map<string, OpmlFeed>();
  const refused: RefusedOutline[] = [];
  let capped = false;
  const waiting = [...top].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (++nodes >= MAX_NODES || feeds.size >= MAX_FEEDS) {
      capped = true;
      break;
    }
    const read = feedOf(node);
    if (read !== null && isFailure(read)) refused.push({ title: titleOf(node), failure: read });
    else if (read !== null && !feeds.has(read.address)) feeds.set(read.address, read);
    for (const part of [...node.parts].reverse()) {
      if (typeof part !== 'string' && part.name === 'outline') waiting.push(part);
    }
  }
  return { title, feeds: [...feeds.values()], refused: refused.slice(0, MAX_FEEDS), capped };
}

const titleOf = (node: XmlNode) => nameOf(node.attributes.get('title')) || nameOf(node.attributes.get('text'));

/** The feed that an outline names, null for a folder. */
function feedOf(node: XmlNode): OpmlFeed | FetchFailure | null {
  const written = node.attributes.get('xmlurl');
  const type = node.attributes.get('type')?.trim().toLowerCase() ?? '';
  if (written === undefined) {
    return type === 'rss' || type === 'atom' ? unreadable('fetch/none-given') : null;
  }
  const trimmed = written.trim();
  const address = usableAddress(trimmed.replace(/^(?:feed:\/\/|http:\/\/)/i, 'https://'), null);
  if (address === null) {
    if (trimmed === '') return unreadable('fetch/none-given');
    return unreadable(parseAddress(trimmed) === null ? 'fetch/no-address' : 'fetch/not-public');
  }
  return {
    title: titleOf(node) || (parseAddress(address)?.hostname ?? ''),
    address,
    site: usableAddress(node.attributes.get('htmlurl') ?? null, address),
    language: languageTag(node.attributes.get('language') ?? null),
  };
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => tidyText(text).replace(/[&<>"]/g, (character) => ESCAPES[character] as string);

/** A list of feeds as OPML 2.0, in the order of their titles: the same feeds give the same text. */
export function writeOpml(title: string, feeds: readonly OpmlFeed[]): string {
  const key = (feed: OpmlFeed) => `${feed.title}\n${feed.address}`;
  const sorted = [...feeds].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const lines = sorted.map((feed) => {
    const fields: [string, string | null][] = [
      ['type', 'rss'],
      ['text', feed.title],
      ['title', feed.title],
      ['xmlUrl', feed.address],
      ['htmlUrl', feed.site],
      ['language', feed.language],
    ];
    const written = fields.flatMap(([name, value]) => (value === null ? [] : [`${name}="${escaped(value)}"`]));
    return `    <outline ${written.join(' ')}/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escaped(title)}</title>`,
    '  </head>',
    '  <body>',
    ...lines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}
