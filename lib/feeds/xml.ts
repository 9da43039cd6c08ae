import { Parser } from 'htmlparser2';
import { unreadable } from '../model/fetch-failure';
import type { FetchFailure } from '../model/library';
import { MAX_DEPTH } from './limits';

/** Most attributes of one element, and code units of one attribute, that are kept. */
const MAX_ATTRIBUTES = 64;
const MAX_ATTRIBUTE = 10_000;
/** Elements and code units of text that are kept of one item; what is beyond them is read over. */
const MAX_NODES = 2_000;
const MAX_KEPT = 1_000_000;
/** Code units of text that are kept of one element, so that no field takes the room of the others. */
const MAX_FIELD = 100_000;
/** Tags, attributes and stretches of text of a feed, a character reference being one. A usual feed of 500 items has some 30,000. */
const MAX_EVENTS = 600_000;
/** Code units that are given to the parser at once, so that it can be stopped. */
const CHUNK = 65_536;

/**
 * What a namespace is called in this folder. Elements are known by the address of their namespace, whatever prefix a feed has for it;
 * '' is RSS, which has none of its own in most versions.
 */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['//purl.org/rss/1.0', ''],
  ['//my.netscape.com/rdf/simple/0.9', ''],
  ['//channel.netscape.com/rdf/simple/0.9', ''],
  ['//backend.userland.com/rss', ''],
  ['//backend.userland.com/rss2', ''],
  ['//blogs.law.harvard.edu/tech/rss', ''],
  ['//cyber.harvard.edu/rss/rss.html', ''],
  ['//www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['//www.w3.org/2005/atom', 'atom'],
  ['//purl.org/atom/ns#', 'atom'],
  ['//purl.org/dc/elements/1.0', 'dc'],
  ['//purl.org/dc/elements/1.1', 'dc'],
  ['//purl.org/dc/terms', 'dcterms'],
  ['//purl.org/rss/1.0/modules/content', 'content'],
  ['//search.yahoo.com/mrss', 'media'],
  ['//rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['//www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['//news.yandex.ru', 'yandex'],
  ['//www.sitemaps.org/schemas/sitemap/0.9', 'sitemap'],
  ['//www.google.com/schemas/sitemap/0.84', 'sitemap'],
  ['//www.google.com/schemas/sitemap/0.9', 'sitemap'],
  ['//www.google.com/schemas/sitemap-news/0.9', 'news'],
  ['//www.google.com/schemas/sitemap-video/1.1', 'video'],
  ['//www.w3.org/1999/xhtml', 'xhtml'],
]);

/** Prefixes that feeds use without declaring them, and what is meant. */
const USUAL_PREFIXES = new Set('rdf atom dc dcterms content media feedburner itunes yandex news xhtml'.split(' '));

/** What is said of HTML in place of a feed. */
export const IS_PAGE = 'fetch/is-page';

/** What an element of a namespace that is not known is called: no name that is asked for begins so. */
const STRANGE = '?';

/** An element with everything in it, bounded. */
export interface XmlNode {
  /** `pubdate`, `dc:date`, `atom:entry`: the namespace as this folder calls it and the name in small letters. */
  readonly name: string;
  /** By name in small letters, without the prefix of a namespace; `xml:lang` and `xml:base` keep theirs. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parts: readonly (string | XmlNode)[];
}

interface OpenNode extends XmlNode {
  readonly parts: (string | XmlNode)[];
  /** Code units of its own text that were kept. */
  length: number;
}

/** What is done with what is read. Each answers `stop` when nothing more is needed, or why the text is refused. */
export interface XmlReader {
  /** The root was met. */
  root(node: XmlNode): FetchFailure | null;
  /** True for an element whose children are looked at one by one as it is read; the path begins with the root. */
  isContainer(path: readonly string[]): boolean;
  /** A child of containers, whole. `closed` is false when the text ended within it. */
  node(node: XmlNode, closed: boolean): 'stop' | null;
  /** Most elements that are kept within one such child; 2,000 when it is left out. */
  readonly maxNodes?: number;
}

type Scope = ReadonlyMap<string, string>;

const kindOfNamespace = (address: string): string =>
  NAMESPACES.get(
    address
      .trim()
      .toLowerCase()
      .replace(/^https?:/, '')
      .replace(/\/$/, ''),
  ) ?? STRANGE;

/**
 * Reads XML as it is in the world: forgiving of what is unclosed and unknown, but without any entity other than the five of XML and
 * those by number, and refusing every document type declaration, so that nothing in a text can grow.
 * @returns why it is refused, else whether its root was closed (`whole`), or it broke off or was not needed any further (`part`)
 */
export function readXml(text: string, reader: XmlReader): FetchFailure | 'whole' | 'part' {
  const maxNodes = reader.maxNodes ?? MAX_NODES;
  let failure: FetchFailure | null = null;
  let stopped = false;
  /** True when no more text comes: elements that are closed now were not closed by the feed. */
  let ended = false;
  let whole = false;
  let seenRoot = false;
  let rssRoot = false;
  const stop = (why: FetchFailure | null) => {
    failure ??= why;
    stopped = true;
    parser.pause();
  };

  // The open elements: their written names are kept by the parser.
  const scopes: Scope[] = [new Map([['', '']])];
  const path: string[] = [];
  /** How many of the open elements are containers; those behind them are collected. */
  let containers = 0;
  let collecting: OpenNode[] = [];
  let nodes = 0;
  let kept = 0;
  let events = 0;
  const count = () => {
    if (++events > MAX_EVENTS) stop(unreadable('fetch/markup'));
  };
  /** The element whose attributes are being read: they come one by one, and nothing tells their end but what comes next. */
  let opening: string | null = null;
  let attributes = new Map<string, string>();

  const resolve = (written: string, scope: Scope): string => {
    const colon = written.indexOf(':');
    const local = written.slice(colon + 1).toLowerCase();
    if (colon < 0) {
      const own = rssRoot ? '' : kindOfNamespace(scope.get('') ?? '');
      return own === '' ? local : `${own}:${local}`;
    }
    const prefix = written.slice(0, colon).toLowerCase();
    const declared = scope.get(prefix);
    const own = declared === undefined ? (USUAL_PREFIXES.has(prefix) ? prefix : STRANGE) : kindOfNamespace(declared);
    return own === '' ? local : `${own}:${local}`;
  };

  const opened = () => {
    if (opening === null || stopped) return;
    const written = opening;
    opening = null;
    let scope = scopes.at(-1) as Scope;
    const named = new Map<string, string>();
    let own: Map<string, string> | null = null;
    for (const [name, value] of attributes) {
      if (name === 'xmlns' || name.startsWith('xmlns:')) {
        own ??= new Map(scope);
        if (own.size < MAX_ATTRIBUTES) own.set(name.slice(6).toLowerCase(), value);
      } else {
        const local = /^xml:/i.test(name) ? name : name.slice(name.indexOf(':') + 1);
        if (!named.has(local.toLowerCase())) named.set(local.toLowerCase(), value);
      }
    }
    scope = own ?? scope;
    scopes.push(scope);
    // An rss element may name any namespace, for itself and all that has no prefix: the makers of feeds never agreed on one.
    if (!seenRoot && written.toLowerCase() === 'rss') rssRoot = true;
    const node: OpenNode = { name: resolve(written, scope), attributes: named, parts: [], length: 0 };
    path.push(node.name);
    if (path.length > MAX_DEPTH) {
      stop(unreadable('fetch/too-deep', String(MAX_DEPTH)));
      return;
    }
    if (!seenRoot) {
      seenRoot = true;
      const why = reader.root(node);
      if (why !== null) {
        stop(why);
        return;
      }
    }
    if (containers === path.length - 1 && reader.isContainer(path)) {
      containers++;
      return;
    }
    nodes++;
    // What is beyond the bound is read over: it stands nowhere.
    if (nodes <= maxNodes) collecting.at(-1)?.parts.push(node);
    collecting.push(node);
  };

  const closed = () => {
    opened();
    if (stopped) return;
    path.pop();
    scopes.pop();
    const node = collecting.pop();
    if (node === undefined) {
      containers = Math.min(containers, path.length);
      if (path.length === 0 && !ended) whole = true;
      return;
    }
    if (collecting.length > 0) return;
    nodes = 0;
    kept = 0;
    collecting = [];
    if (reader.node(node, !ended) === 'stop') stop(null);
  };

  const parser = new Parser(
    {
      onopentagname(name) {
        count();
        opened();
        if (stopped) return;
        opening = name;
        attributes = new Map();
      },
      onattribute(name, value) {
        count();
        if (attributes.size < MAX_ATTRIBUTES && !attributes.has(name)) {
          attributes.set(name, value.slice(0, MAX_ATTRIBUTE));
        }
      },
      ontext(data) {
        count();
        opened();
        if (stopped) return;
        const node = collecting.at(-1);
        if (node === undefined || kept >= MAX_KEPT || nodes > maxNodes) return;
        const words = data.slice(0, Math.min(MAX_KEPT - kept, MAX_FIELD - node.length));
        if (words === '') return;
        kept += words.length;
        node.length += words.length;
        // Character references come one by one: they are joined, not listed.
        const last = node.parts.at(-1);
        if (typeof last === 'string') node.parts[node.parts.length - 1] = last + words;
        else node.parts.push(words);
      },
      onclosetag() {
        closed();
      },
      oncomment: count,
      onprocessinginstruction(name, data) {
        count();
        opened();
        if (stopped || !name.startsWith('!')) return;
        stop(
          !seenRoot && /^!doctype\s{1,20}html(?![\w:-])/i.test(data)
            ? unreadable(IS_PAGE)
            : unreadable('fetch/doctype'),
        );
      },
    },
    { xmlMode: true, decodeEntities: true },
  );

  for (let from = 0; from < text.length; from += CHUNK) {
    parser.write(text.slice(from, from + CHUNK));
    if (stopped) return failure ?? 'part';
  }
  ended = true;
  parser.end();
  return failure ?? (whole ? 'whole' : 'part');
}

/** The first child of this name. */
export function childOf(node: XmlNode, name: string): XmlNode | null {
  for (const part of node.parts) if (typeof part !== 'string' && part.name === name) return part;
  return null;
}

/** All children of this name. */
export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.parts.filter((part): part is XmlNode => typeof part !== 'string' && part.name === name);
}

/** The words of an element and all in it, as they stand. */
export function textOf(node: XmlNode | null): string {
  if (node === null) return '';
  return node.parts.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * What is in an element as HTML: elements that stand in it unescaped are written out again.
 * @param isText true when its words are text (XHTML), false when they may be markup themselves (RSS)
 */
export function markupOf(node: XmlNode | null, isText: boolean): string {
  if (node === null) return '';
  return node.parts
    .map((part) => {
      if (typeof part === 'string') return isText ? escaped(part) : part;
      const name = part.name.slice(part.name.indexOf(':') + 1).replace(/[^a-z0-9]/g, '') || 'span';
      const href = part.attributes.get('href');
      const address = name === 'a' && href ? ` href="${escaped(href).replaceAll('"', '&quot;')}"` : '';
      return `<${name}${address}>${markupOf(part, isText)}</${name}>`;
    })
    .join('');
}
