import type { RawFeed, RawItem, RawMedia } from './raw';
import { childOf, childrenOf, markupOf, textOf, type XmlNode } from './xml';

/** The words of the first of these children that has any, or null. */
function words(node: XmlNode, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const child of childrenOf(node, name)) {
      const text = textOf(child);
      if (text.trim() !== '') return text;
    }
  }
  return null;
}

function html(node: XmlNode, ...names: readonly string[]) {
  for (const name of names) {
    for (const child of childrenOf(node, name)) {
      const value = markupOf(child, child.name.startsWith('xhtml:'));
      if (value.trim() !== '') return { value, html: true };
    }
  }
  return null;
}

/** An address in an Atom link within RSS: the page's, not the feed's own. */
function atomLink(node: XmlNode): string | null {
  const link = childrenOf(node, 'atom:link').find((l) => (l.attributes.get('rel') ?? 'alternate') === 'alternate');
  return link?.attributes.get('href') ?? null;
}

function mediaOf(item: XmlNode): RawMedia[] {
  const groups = [item, ...childrenOf(item, 'media:group')];
  const contents = groups.flatMap((group) => childrenOf(group, 'media:content'));
  return [
    ...childrenOf(item, 'enclosure').map((e) => ({ type: (e.attributes.get('type') ?? '').toLowerCase() })),
    ...contents.map((c) => ({ type: (c.attributes.get('type') ?? c.attributes.get('medium') ?? '').toLowerCase() })),
  ];
}

/** An item of RSS in any version. */
export function rssItem(item: XmlNode): RawItem {
  const guid = childOf(item, 'guid');
  const id = guid === null ? (item.attributes.get('about') ?? null) : textOf(guid);
  // An id is an address unless it says that it is none.
  const isAddress =
    id !== null &&
    guid?.attributes.get('ispermalink')?.trim().toLowerCase() !== 'false' &&
    /^\s{0,20}https?:/i.test(id);
  return {
    id,
    addresses: [
      words(item, 'feedburner:origlink'),
      words(item, 'link'),
      atomLink(item),
      isAddress ? id : null,
      item.attributes.get('about') ?? null,
    ],
    base: null,
    title: html(item, 'title', 'dc:title', 'media:title'),
    summary: html(item, 'description', 'dc:description', 'dcterms:abstract', 'itunes:summary', 'media:description'),
    content: html(item, 'content:encoded', 'yandex:full-text', 'xhtml:body', 'xhtml:div', 'atom:content'),
    dates: [
      words(item, 'pubdate'),
      words(item, 'dc:date', 'dcterms:issued', 'dcterms:created', 'dcterms:date'),
      words(item, 'atom:published'),
      words(item, 'atom:updated', 'dcterms:modified'),
    ],
    language: words(item, 'dc:language', 'language') ?? item.attributes.get('xml:lang') ?? null,
    author: words(item, 'dc:creator', 'author', 'itunes:author'),
    outlet: words(item, 'source'),
    categories: [...childrenOf(item, 'category'), ...childrenOf(item, 'dc:subject')].map((c) => textOf(c)),
    media: mediaOf(item),
  };
}

/** What a channel of RSS says of itself. */
export function rssFeed(meta: XmlNode, root: XmlNode, items: readonly RawItem[]): RawFeed {
  return {
    format: root.name === 'rdf:rdf' ? 'rdf' : 'rss',
    title: html(meta, 'title', 'dc:title'),
    language: words(meta, 'language', 'dc:language') ?? root.attributes.get('xml:lang') ?? null,
    site: words(meta, 'link') ?? atomLink(meta),
    items,
  };
}
