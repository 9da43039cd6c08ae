import { detectLanguage } from '../language/detect';
import type { Article, Report } from '../model/article';
import type { Feed, FeedItem } from '../model/library';
import { addressKey } from '../text/address';
import type { FeedEntry } from './raw';

/** What of a feed is needed to read its items. */
export type ItemFeed = Pick<Feed, 'address' | 'outlet' | 'title' | 'language'>;

/** The outlet of an item: its own when the feed gathers from several. */
function outletOf(item: FeedItem, feed: ItemFeed): string {
  return (item as Partial<FeedEntry>).outlet || feed.outlet || feed.title;
}

/**
 * An item as a text to be read: its headline and its summary. An item without a headline is all summary.
 * The language is what the feed declares; the text decides, as with pages.
 */
export function articleOfItem(item: FeedItem, feed: ItemFeed): Article {
  const paragraphs: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of item.summary === '' ? [] : item.summary.split('\n')) {
    paragraphs.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return {
    title: item.title,
    text: item.summary,
    paragraphs,
    outlet: outletOf(item, feed),
    byline: item.author,
    declaredLanguage: item.language ?? feed.language,
    published: item.published === null ? null : { iso: item.published, origin: 'meta' },
    address: item.address ?? feed.address,
    truncated: false,
  };
}

/** Two hashes of 32 bits joined: 64 bits as 13 digits, of which two of one feed are never alike by chance. */
function hashOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (a >>> 0).toString(36).padStart(7, '0') + (b >>> 0).toString(36).padStart(7, '0');
}

/** What tells an item from the others of its feed: its address without what campaigns add, else its id. */
export function identityOf(item: FeedItem): string {
  return item.address === null ? `g${hashOf(item.guid)}` : `a${hashOf(addressKey(item.address))}`;
}

/**
 * An item as a report. Its language is told from its words; null when it is none that is read, or when there are no words.
 * The id is made from the address, else from the feed's address and the item's id.
 */
export function reportOfItem(item: FeedItem, feed: ItemFeed): Report | null {
  const text = `${item.title}\n${item.summary}`;
  if (text.trim() === '') return null;
  const { language } = detectLanguage(text, item.language ?? feed.language);
  if (language === 'und') return null;
  return {
    id: item.address === null ? `item-g${hashOf(`${feed.address} ${item.guid}`)}` : `item-${identityOf(item)}`,
    outlet: outletOf(item, feed),
    language,
    published: item.published === null ? null : item.published.slice(0, 10),
    address: item.address,
    title: item.title,
    text: item.summary,
    textKind: 'summary',
    agency: null,
    syndicatedOf: null,
    printed: null,
    note: null,
  };
}

/** The items of a feed that have been met, as short texts, the latest first. Kept with the feed. */
export type SeenItems = readonly string[];

/** So many are remembered of one feed: four times as many as it may hold, and two for each. */
const REMEMBERED = 4_000;

/**
 * The items that have not been met, each once, and what is to be remembered for the next time. An item is known again by its address, or by its id
 * when that id stands on one item only: some feeds give all items one id, others give each item a new id at every reading.
 * A text that was changed under its address is not new.
 */
export function newItems<T extends FeedItem>(items: readonly T[], seen: SeenItems): { fresh: T[]; seen: SeenItems } {
  const addressesOfGuid = new Map<string, Set<string>>();
  for (const item of items) {
    const addresses = addressesOfGuid.get(item.guid) ?? new Set();
    addresses.add(item.address === null ? '' : addressKey(item.address));
    addressesOfGuid.set(item.guid, addresses);
  }
  const known = new Set(seen);
  const met = new Set<string>();
  const fresh: T[] = [];
  for (const item of items) {
    const keys = [identityOf(item)];
    if (item.address !== null && addressesOfGuid.get(item.guid)?.size === 1) keys.push(`g${hashOf(item.guid)}`);
    if (!keys.some((key) => known.has(key) || met.has(key))) fresh.push(item);
    for (const key of keys) met.add(key);
  }
  return { fresh, seen: [...met, ...seen.filter((key) => !met.has(key))].slice(0, REMEMBERED) };
}
