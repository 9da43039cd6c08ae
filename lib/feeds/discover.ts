import { Parser } from 'htmlparser2';
import { failed } from '../model/fetch-failure';
import { type FetchFailure, isFailure } from '../model/library';
import { parseAddress, typedAddress, usableAddress } from './address';
import { lineOfHtml } from './html';
import { MAX_NAME } from './limits';
import { parseFeed } from './parse';
import { cutText } from './plain';
import type { ReadFeed } from './raw';

/** A link of a page as it stands there: `<link rel type href title>`. */
export interface PageLink {
  readonly rel: string;
  readonly type: string;
  readonly href: string;
  readonly title: string;
}

/** A feed that a page names. */
export interface NamedFeed {
  /** https address. */
  readonly address: string;
  readonly title: string;
}

/** Code units of a page in which its links are looked for: its head stands at its beginning. */
const MAX_PAGE = 512 * 1024;
/** Links of a page that are looked at, and feeds of it that are told. */
const MAX_LINKS = 500;
const MAX_FEEDS = 20;
/** Feeds of a page that are asked, after the address itself. */
const ASKED = 3;

const TYPES = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/xml',
  'text/xml',
]);

/** Addresses of comments, which are no news: every page of some programs names two feeds, and this is the second. */
const COMMENTS = /\/comments?\/(?:feed|rss|atom)|[?&](?:feed|withcomments)=(?:comments|1)/i;

/** Where feeds usually are, tried when a site names none; few, because each is a request. */
const USUAL = ['/feed', '/rss', '/rss.xml', '/atom.xml', '/feed.json', '/sitemap-news.xml'];

/** The feeds that the links of a page name, in their order, each once; those of comments are left out. */
export function namedFeeds(links: readonly PageLink[], page: string): NamedFeed[] {
  const feeds = new Map<string, NamedFeed>();
  for (const link of links.slice(0, MAX_LINKS)) {
    if (feeds.size >= MAX_FEEDS) break;
    const relations = link.rel.toLowerCase().split(/\s+/);
    const type = link.type.toLowerCase().split(';')[0]?.trim() ?? '';
    // JSON is the type of feeds of the first version, and of much else: WordPress names its programming interface so.
    const isJsonFeed = type === 'application/json' && /feed/i.test(link.href);
    if (!relations.includes('alternate') || !(TYPES.has(type) || isJsonFeed)) continue;
    const address = usableAddress(link.href, page);
    if (address === null || COMMENTS.test(address) || feeds.has(address)) continue;
    feeds.set(address, { address, title: cutText(lineOfHtml(link.title.slice(0, 2_000), MAX_NAME), MAX_NAME) });
  }
  return [...feeds.values()];
}

/** The links in the beginning of a page (512 kB), and the address against which they are resolved. */
export function linksOfPage(html: string, page: string): { links: PageLink[]; base: string } {
  const links: PageLink[] = [];
  let base: string | null = null;
  let name = '';
  let attributes = new Map<string, string>();
  let depth = 0;
  const flush = () => {
    const get = (attribute: string) => attributes.get(attribute) ?? '';
    if (name === 'link' && get('href') !== '') {
      links.push({ rel: get('rel'), type: get('type'), href: get('href'), title: get('title') });
    }
    if (name === 'base' && base === null) base = parseAddress(get('href'), page)?.href ?? null;
    name = '';
    if (links.length >= MAX_LINKS) parser.pause();
  };
  const parser = new Parser(
    {
      onopentagname(tag) {
        flush();
        name = tag === 'link' || tag === 'base' ? tag : '';
        attributes = new Map();
        // A page of so many elements inside one another is past its head.
        if (++depth > 500) parser.pause();
      },
      onattribute(attribute, value) {
        if (name !== '' && attributes.size < 30 && !attributes.has(attribute)) {
          attributes.set(attribute, value.slice(0, 4_000));
        }
      },
      onclosetag() {
        depth--;
        flush();
      },
      ontext: flush,
      onend: flush,
    },
    { decodeEntities: true },
  );
  parser.write(html.slice(0, MAX_PAGE));
  parser.end();
  return { links, base: base ?? page };
}

/** The addresses on a site at which feeds usually are. */
export function usualAddresses(page: string): string[] {
  const origin = parseAddress(page)?.origin ?? null;
  return origin === null ? [] : USUAL.map((path) => origin + path).filter((address) => address !== page);
}

/** A text that was fetched. */
export interface FetchedText {
  readonly text: string;
  /** Where it was, after redirects. */
  readonly address: string;
}

/** What came of looking for a feed. */
export interface Discovery {
  readonly feeds: readonly { readonly address: string; readonly feed: ReadFeed }[];
  /** Addresses that were asked in vain, in order. */
  readonly tried: readonly { readonly address: string; readonly failure: FetchFailure }[];
}

/**
 * Looks for the feed of a site. Asked in this order: the address itself; when it is a page, the first three feeds that it names; when
 * it names none, the usual addresses, up to the first that answers. A feed on another site that is not allowed yet is in `tried`, with `not-allowed`.
 * @param typed an address as the reader typed it, of a feed or of a site
 * @param read fetches a text; never throws
 */
export async function discoverFeeds(
  typed: string,
  read: (address: string) => Promise<FetchedText | FetchFailure>,
  now: number,
): Promise<Discovery> {
  const feeds: { address: string; feed: ReadFeed }[] = [];
  const tried: { address: string; failure: FetchFailure }[] = [];
  const start = typedAddress(typed);
  if (start === null) {
    return { feeds, tried: [{ address: typed.trim().slice(0, 200), failure: failed('address', 'fetch/not-public') }] };
  }
  const ask = async (address: string): Promise<FetchedText | null> => {
    const answer = await read(address);
    if (isFailure(answer)) {
      tried.push({ address, failure: answer });
      return null;
    }
    const feed = parseFeed(answer.text, answer.address, now);
    if (isFailure(feed)) tried.push({ address: answer.address, failure: feed });
    else if (!feeds.some((found) => found.address === answer.address)) feeds.push({ address: answer.address, feed });
    return answer;
  };
  const first = await ask(start);
  if (feeds.length > 0) return { feeds, tried };
  // A page that may not be asked or is not there says nothing of the rest of its site, a missing one may have feeds all the same.
  const status = tried[0]?.failure.status ?? null;
  if (first === null && status !== 404 && status !== 410) return { feeds, tried };
  const page = first?.address ?? start;
  const { links, base } = first === null ? { links: [], base: page } : linksOfPage(first.text, page);
  const named = namedFeeds(links, base);
  for (const { address } of named.slice(0, ASKED)) await ask(address);
  if (named.length > 0) return { feeds, tried };
  for (const address of usualAddresses(page)) {
    await ask(address);
    if (feeds.length > 0) break;
  }
  return { feeds, tried };
}
