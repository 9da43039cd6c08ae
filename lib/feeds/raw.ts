import type { FeedItem, ParsedFeed } from '../model/library';
import { tidyText } from '../text/tidy';
import { parseAddress, usableAddress } from './address';
import { feedDate, timeOfDate } from './dates';
import { type Block, lineOfHtml, paragraphsOfHtml } from './html';
import { languageTag } from './language-tag';
import { MAX_GUID, MAX_ITEMS, MAX_NAME, MAX_SEEN, MAX_SUMMARY, MAX_TITLE } from './limits';
import { cutText, withoutCutWord } from './plain';

/** Words as a format gives them. */
export interface RawText {
  readonly value: string;
  /** True when markup in it is to be read as such. */
  readonly html: boolean;
}

/** A picture, sound or film that comes with an item. */
export interface RawMedia {
  /** MIME type in small letters, or ''. */
  readonly type: string;
}

/** An item as its format gives it, nothing cleaned. */
export interface RawItem {
  readonly id: string | null;
  /** Addresses of its page, the best first. */
  readonly addresses: readonly (string | null)[];
  /** Address against which the others are resolved, null for the feed's own. */
  readonly base: string | null;
  readonly title: RawText | null;
  readonly summary: RawText | null;
  /** The whole text, when the feed brings it. */
  readonly content: RawText | null;
  /** Dates of publication, the best first, then of the last change. */
  readonly dates: readonly (string | null)[];
  readonly language: string | null;
  readonly author: string | null;
  readonly outlet: string | null;
  readonly categories: readonly string[];
  readonly media: readonly RawMedia[];
}

/** A feed as its format gives it, nothing cleaned. */
export interface RawFeed {
  readonly format: ParsedFeed['format'];
  readonly title: RawText | null;
  readonly language: string | null;
  readonly site: string | null;
  readonly items: readonly RawItem[];
}

/** An item with what tells whether it is news. */
export interface FeedEntry extends FeedItem {
  /** Name of the outlet when the feed gathers from several, else null. */
  readonly outlet: string | null;
  /** As the feed names them, at most 20. */
  readonly categories: readonly string[];
  /** What comes with it: `audio`, `video`, `image`, each once. */
  readonly media: readonly string[];
}

/** A feed as it was parsed, its items with everything that was read of them. */
export interface ReadFeed extends ParsedFeed {
  readonly items: readonly FeedEntry[];
}

/** So many times the length of a field is read of it: blanks of indented markup count, and are dropped. */
const WIDTH = 3;

const lineOf = (text: RawText | null, limit: number): string =>
  text === null
    ? ''
    : cutText(text.html ? lineOfHtml(text.value, limit * WIDTH) : tidyText(text.value.slice(0, limit * WIDTH)), limit);

const nameOf = (text: string | null): string | null =>
  lineOf(text === null ? null : { value: text, html: true }, MAX_NAME) || null;

/** What is compared to tell whether two lines say the same: letters and digits. */
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Day and time in brackets at the very end: when it was published, in an order of day and month that nobody can tell. */
const STAMP = /\s?\(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[\s,-]{0,4}\d{1,2}[h:.]\d{2}\)$/;

/** A headline of so many code units is repeated by no sentence by chance; the closing line around it is no longer than this. */
const LEAST_TITLE = 12;
const AROUND_TITLE = 120;

/**
 * The summary of an item: its paragraphs without a link to the item itself at their end ("Read more") and without a closing
 * paragraph that only names the item again ("The post ... appeared first on ...").
 */
function summaryOf(raw: RawText, title: string, own: readonly string[], base: string, whole: boolean): string {
  const paragraphs: Block[] = raw.html
    ? paragraphsOfHtml(raw.value, MAX_SUMMARY * WIDTH)
    : raw.value
        .slice(0, MAX_SUMMARY * WIDTH)
        .split(/\r\n|[\n\r\u2028\u2029]/)
        .map((line) => ({ text: tidyText(line), link: null }))
        .filter((block) => block.text !== '');
  const lines: string[] = [];
  for (const [i, { text, link }] of paragraphs.entries()) {
    const toItem = link !== null && own.includes(usableAddress(link.address, base) ?? '');
    const words = toItem ? text.slice(0, link.start).trim() : text;
    const isLast = i > 0 && i === paragraphs.length - 1;
    if (isLast && title.length >= LEAST_TITLE && text.length <= title.length + AROUND_TITLE && text.includes(title))
      continue;
    if (words !== '') lines.push(words);
  }
  // Of a whole text only the beginning is taken, paragraph by paragraph; a summary is taken as it is.
  let text = '';
  for (const line of lines) {
    if (whole && text !== '' && text.length + line.length > MAX_SUMMARY) break;
    text += text === '' ? line : `\n${line}`;
    if (text.length > MAX_SUMMARY) break;
  }
  return cutText(withoutCutWord(text.replace(STAMP, '')), MAX_SUMMARY);
}

/** What of a feed is needed for its items. */
interface About {
  readonly address: string;
  readonly language: string | null;
  /** The feed's title, and what stands in it before a dash: `Courier` of `Courier - World`. */
  readonly names: readonly string[];
}

/** Code units of a name that is looked for behind headlines. */
const LEAST_NAME = 3;
const DASHES = [' - ', ' | ', ' – ', ' — '];

function entryOf(raw: RawItem, feed: About, now: number): FeedEntry | null {
  const feedAddress = feed.address;
  const base = raw.base ?? feedAddress;
  // Without `http` the item of a feed that was itself read over https is judged by the feed's own address.
  const resolve = (address: string | null) => {
    const absolute = address === null ? null : (parseAddress(address, base)?.href ?? null);
    return usableAddress(absolute, feedAddress);
  };
  const addresses = raw.addresses.map(resolve).filter((address) => address !== null);
  const address = addresses[0] ?? null;
  const outlet = nameOf(raw.outlet);
  let title = lineOf(raw.title, MAX_TITLE);
  // Services that gather news put the outlet behind the headline, and so do some outlets with their own name.
  for (const name of outlet === null ? feed.names : [outlet, ...feed.names]) {
    const behind = DASHES.map((dash) => dash + name).find((end) => title.endsWith(end) && title.length > end.length);
    if (behind === undefined) continue;
    title = title.slice(0, -behind.length);
    break;
  }
  // A figure at the end of a headline that was cut may be half of one.
  if (/\p{N}[^\s]{0,20}$/u.test(title)) title = withoutCutWord(title);
  let summary = raw.summary === null ? '' : summaryOf(raw.summary, title, addresses, base, false);
  // A summary that says no more than the headline (and the outlet) is none.
  if (summary.length < MAX_TITLE * 2) {
    const said = bare(summary);
    if (said === bare(title) || (outlet !== null && said === bare(title + outlet))) summary = '';
  }
  if (summary === '' && raw.content !== null) summary = summaryOf(raw.content, title, addresses, base, true);
  if (title === '' && summary === '') return null;
  const guid =
    tidyText((raw.id ?? '').slice(0, MAX_GUID)) || address || tidyText(`${title} ${summary}`.slice(0, MAX_GUID));
  const published = raw.dates.map((date) => feedDate(date, now)).find((date) => date !== null) ?? null;
  const kinds = raw.media.map(({ type }) => type.split('/')[0] ?? '');
  return {
    guid,
    address,
    title,
    summary,
    published,
    language: languageTag(raw.language) ?? feed.language,
    author: nameOf(raw.author),
    outlet,
    categories: raw.categories
      .slice(0, 20)
      .map((category) => nameOf(category))
      .filter((category) => category !== null),
    media: ['audio', 'video', 'image'].filter((kind) => kinds.includes(kind)),
  };
}

/**
 * A feed with its items cleaned: plain text, https addresses, dates that are dates. Items without a word are left out. Of more
 * than 500 items the newest are kept, in the order of the feed; those without a date count as older than all others.
 * @param address the feed's own address, against which its links are resolved
 * @param now this machine's time, milliseconds since 1970
 */
export function finishFeed(raw: RawFeed, address: string, now: number): ReadFeed {
  const language = languageTag(raw.language);
  let chosen = raw.items;
  const capped = chosen.length > MAX_ITEMS;
  if (capped) {
    const times = chosen.map((item, index) => {
      const date = item.dates.map((text) => feedDate(text, now)).find((text) => text !== null);
      return { index, time: date ? timeOfDate(date) : Number.NEGATIVE_INFINITY };
    });
    times.sort((a, b) => (a.time === b.time ? a.index - b.index : b.time - a.time));
    const kept = new Set(times.slice(0, MAX_ITEMS).map(({ index }) => index));
    chosen = chosen.filter((_, index) => kept.has(index));
  }
  const title = lineOf(raw.title, MAX_TITLE);
  const [short = title] = DASHES.map((dash) => title.split(dash)[0] ?? '').sort((a, b) => a.length - b.length);
  const names = [...new Set([title, short])].filter((name) => name.length >= LEAST_NAME);
  return {
    format: raw.format,
    title,
    language,
    site: usableAddress(raw.site, address),
    items: chosen.flatMap((item) => entryOf(item, { address, language, names }, now) ?? []),
    capped,
  };
}

/** True when no more items are needed to choose the newest from. */
export function isEnough(items: readonly RawItem[]): boolean {
  return items.length >= MAX_SEEN;
}
