import { type FetchReason, unreadable } from '../model/fetch-failure';
import { type FetchFailure, isFailure } from '../model/library';
import { atomBase, atomEntry, atomFeed } from './atom';
import { jsonFeed } from './json';
import { MAX_TEXT } from './limits';
import { finishFeed, isEnough, type RawFeed, type RawItem, type ReadFeed } from './raw';
import { rssFeed, rssItem } from './rss';
import { sitemapItem } from './sitemap';
import { IS_PAGE, readXml, type XmlNode } from './xml';

const NOT_FEED = 'fetch/no-feed';

/** Elements whose children are looked at one by one, for each kind of root. */
const CONTAINERS: Readonly<Record<string, ReadonlySet<string>>> = {
  rss: new Set(['rss', 'channel']),
  'rdf:rdf': new Set(['rdf:rdf', 'channel']),
  'atom:feed': new Set(['atom:feed']),
  'sitemap:urlset': new Set(['sitemap:urlset']),
};

/** What is said of other texts in XML. */
const OTHERS: Readonly<Record<string, FetchReason>> = {
  html: IS_PAGE,
  'xhtml:html': IS_PAGE,
  opml: 'fetch/is-list',
  'sitemap:sitemapindex': 'fetch/is-sitemaps',
};

const ITEMS = new Set(['item', 'atom:entry', 'sitemap:url']);
/** Elements of a channel besides its items that are kept. */
const MAX_META = 200;

/**
 * Reads a feed: RSS of all versions, Atom, JSON Feed, or a news sitemap. Everything in the result is plain text.
 * A feed that breaks off keeps the items that were whole.
 * @param text the feed, decoded; as a whole or in pieces as they come
 * @param address where it was read: its links are resolved against it
 * @param now this machine's time, milliseconds since 1970: dates that lie ahead of it are none
 * @returns the feed, or in one plain sentence why it is none
 */
export function parseFeed(
  text: string | Iterable<string>,
  address: string,
  now: number = Date.now(),
): ReadFeed | FetchFailure {
  const held: string[] = [];
  let length = 0;
  for (const piece of typeof text === 'string' ? [text] : text) {
    held.push(piece);
    length += piece.length;
    if (length > MAX_TEXT) return unreadable('fetch/feed-long');
  }
  const whole = held.join('');
  // The first character that is no blank and no byte order mark tells JSON from XML.
  let start = 0;
  while (start < whole.length && isBlank(whole.charCodeAt(start))) start++;
  if (start === whole.length) return unreadable('fetch/empty');
  const json = whole[start] === '{' || whole[start] === '[';
  const raw = json ? jsonFeed(whole.slice(start)) : xmlFeed(whole.slice(start), address);
  return isFailure(raw) ? raw : finishFeed(raw, address, now);
}

/** White space of XML and JSON, a byte order mark (some feeds have two), a NUL. */
const isBlank = (unit: number) =>
  unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xfeff || unit === 0xa0 || unit === 0;

function xmlFeed(text: string, address: string): RawFeed | FetchFailure {
  let root: XmlNode | null = null;
  let containers: ReadonlySet<string> = new Set();
  let base = address;
  let broken = false;
  let listed = 0;
  const items: RawItem[] = [];
  const parts: XmlNode[] = [];
  const outcome = readXml(text, {
    root(node) {
      const own = Object.hasOwn(CONTAINERS, node.name) ? CONTAINERS[node.name] : undefined;
      if (own === undefined) {
        return unreadable((Object.hasOwn(OTHERS, node.name) && OTHERS[node.name]) || NOT_FEED);
      }
      root = node;
      containers = own;
      base = atomBase(node, address);
      return null;
    },
    isContainer: (path) => path.every((name) => containers.has(name)),
    node(node, closed) {
      if (!ITEMS.has(node.name)) {
        if (parts.length < MAX_META) parts.push(node);
        return null;
      }
      listed++;
      if (!closed) {
        broken = true;
        return null;
      }
      const item =
        node.name === 'item' ? rssItem(node) : node.name === 'atom:entry' ? atomEntry(node, base) : sitemapItem(node);
      if (item !== null) items.push(item);
      return isEnough(items) ? 'stop' : null;
    },
  });
  if (typeof outcome === 'object') return outcome;
  const found = root as XmlNode | null;
  if (found === null) return unreadable(NOT_FEED);
  if (items.length === 0 && (broken || outcome === 'part')) return unreadable('fetch/breaks-off');
  const meta: XmlNode = { name: '', attributes: new Map(), parts };
  if (found.name === 'atom:feed') return atomFeed(meta, found, items);
  if (found.name !== 'sitemap:urlset') return rssFeed(meta, found, items);
  if (listed > 0 && items.length === 0) {
    return unreadable('fetch/no-news');
  }
  // A sitemap says nothing of itself: its addresses do.
  const [first] = items;
  const name = first?.outlet ?? null;
  const language = items.every((item) => item.language === first?.language) ? (first?.language ?? null) : null;
  return { format: 'sitemap', title: name === null ? null : { value: name, html: true }, language, site: null, items };
}
