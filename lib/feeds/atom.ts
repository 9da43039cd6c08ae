import { parseAddress } from './address';
import type { RawFeed, RawItem, RawText } from './raw';
import { childOf, childrenOf, markupOf, textOf, type XmlNode } from './xml';

/** Words of Atom: plain, HTML or XHTML, as their type says. Atom 0.3 has MIME types and a `mode`. */
function wordsOf(node: XmlNode | null): RawText | null {
  if (node === null) return null;
  const type = (node.attributes.get('type') ?? 'text').trim().toLowerCase();
  const isXhtml = type === 'xhtml' || type === 'application/xhtml+xml' || node.attributes.get('mode') === 'xml';
  const hasElements = node.parts.some((part) => typeof part !== 'string');
  const value = markupOf(node, isXhtml && hasElements);
  if (value.trim() === '') return null;
  // A publisher who names no type often means HTML; what is no markup reads the same as either.
  return { value, html: true };
}

/** The address of the page among the links of an entry or a feed. */
function linkOf(node: XmlNode): string | null {
  const links = childrenOf(node, 'atom:link').filter((l) => (l.attributes.get('rel') ?? 'alternate') === 'alternate');
  const page = links.find((l) => /^$|html/i.test(l.attributes.get('type') ?? '')) ?? links[0];
  return page?.attributes.get('href') ?? null;
}

const text = (node: XmlNode, name: string): string | null => textOf(childOf(node, name)) || null;

/** The address that `xml:base` gives, resolved against the one above it. */
function baseOf(node: XmlNode, above: string): string {
  const own = node.attributes.get('xml:base');
  return own === undefined ? above : (parseAddress(own, above)?.href ?? above);
}

/** An entry of Atom. @param above address against which its base is resolved */
export function atomEntry(entry: XmlNode, above: string): RawItem {
  const id = text(entry, 'atom:id');
  const author = childOf(entry, 'atom:author');
  const source = childOf(entry, 'atom:source');
  const content = childOf(entry, 'atom:content');
  const links = childrenOf(entry, 'atom:link');
  return {
    id,
    addresses: [
      text(entry, 'feedburner:origlink'),
      linkOf(entry),
      id !== null && /^\s{0,20}https:/i.test(id) ? id : null,
    ],
    base: baseOf(entry, above),
    title: wordsOf(childOf(entry, 'atom:title')),
    summary: wordsOf(childOf(entry, 'atom:summary')),
    content: content?.attributes.has('src') ? null : wordsOf(content),
    dates: [
      text(entry, 'atom:published'),
      text(entry, 'atom:issued'),
      text(entry, 'dc:date'),
      text(entry, 'atom:created'),
      text(entry, 'atom:updated'),
      text(entry, 'atom:modified'),
    ],
    language: entry.attributes.get('xml:lang') ?? content?.attributes.get('xml:lang') ?? text(entry, 'dc:language'),
    author: author === null ? text(entry, 'dc:creator') : text(author, 'atom:name'),
    outlet: source === null ? null : text(source, 'atom:title'),
    categories: childrenOf(entry, 'atom:category').map(
      (c) => c.attributes.get('label') ?? c.attributes.get('term') ?? '',
    ),
    media: links
      .filter((l) => l.attributes.get('rel') === 'enclosure')
      .map((l) => ({ type: (l.attributes.get('type') ?? '').toLowerCase() })),
  };
}

/** What an Atom feed says of itself. */
export function atomFeed(meta: XmlNode, root: XmlNode, items: readonly RawItem[]): RawFeed {
  return {
    format: 'atom',
    title: wordsOf(childOf(meta, 'atom:title')),
    language: root.attributes.get('xml:lang') ?? text(meta, 'dc:language'),
    site: linkOf(meta),
    items,
  };
}

export { baseOf as atomBase };
