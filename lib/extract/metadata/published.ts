import type { Certainty, Published } from '../../model/article';
import { parseIsoRange } from '../../model/day';
import type { Line } from '../lines';
import type { Snapshot } from '../snapshot';
import type { TreeNode } from '../tree';
import { declaredDate, type FigureOrder } from './dates';
import type { StructuredArticle } from './json-ld';
import { hostOf } from './names';
import { type Stamp, stampsBeside, stampsOf } from './stamps';

/** Metas that hold the time of publication and nothing else, best first. */
const SURE = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publishdate',
  'publish_date',
  'published',
  'publication_date',
  'publicationdate',
  'published_time',
  'published_at',
  'pubdate',
  'article_date_original',
  'originalpublicationdate',
  'rnews:datepublished',
  'cxenseparse:publishtime',
  'cxenseparse:recs:publishtime',
  'article.published',
  'article:published',
  'dc.date.issued',
  'dcterms.issued',
  'article.created',
];
/** Metas that may also hold the time of the last change, or of the delivery of the page. */
const UNSURE = [
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'date',
  'created',
  'created_at',
  'dc.created',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'og:modified_time',
  'article:modified',
  'lastmod',
  'last-modified',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'modified_time',
  'article.updated',
  'revision_date',
];

/** What a page tells about the time of its article. */
export interface PublicationTimes {
  readonly published: Published | null;
  readonly certainty: Certainty | null;
  /** The last change, when it is told and later than the publication. */
  readonly modified: Published | null;
}

/**
 * When the article was published; see `timesOf`.
 * @param headline index of the headline in `lines`, or -1
 */
export function publishedOf(
  snapshot: Snapshot,
  article: StructuredArticle | null,
  lines: readonly Line[],
  headline: number,
  address: string,
  language: string | null,
): Published | null {
  return timesOf(snapshot, article, lines, headline, address, language).published;
}

/**
 * When the article was published, by the first of: structured data, metas that mean nothing else, elements marked as the date of
 * publication, metas that may mean something else, a `time` element near the headline, a date that is printed beside the headline,
 * the address. A date that is printed without a word beside it gives way to the address. The others tell how certain the first is.
 * Dates of other articles, of copyright lines, of events, of comments and of changes are not taken.
 * @param headline index of the headline in `lines`, or -1
 */
export function timesOf(
  snapshot: Snapshot,
  article: StructuredArticle | null,
  lines: readonly Line[],
  headline: number,
  address: string,
  language: string | null,
): PublicationTimes {
  const order = figureOrder(address, lines);
  const { metas } = snapshot.declarations;
  const declared = (text: string | null | undefined) => (text ? declaredDate(text, language, order) : null);
  const byMeta = (keys: readonly string[]): string | null => {
    for (const wanted of keys) {
      const iso = declared(metas.find((meta) => meta.key === wanted)?.content);
      if (iso) return iso;
    }
    return null;
  };
  const elements = elementsOf(snapshot.document, language, order);
  const at = headline >= 0 ? headline : headingIndex(lines);
  const stamps = stampsBeside(lines, at, language, order);
  const inAddress = addressDay(address);
  const found: Published[] = [];
  const add = (iso: string | null | undefined, origin: Published['origin']) => {
    if (iso) found.push({ iso, origin });
  };
  const plain = (stamp: Stamp | null) => stamp !== null && (stamp.kind === 'published' || stamp.score >= 2.4);
  add(declared(article?.published), 'json-ld');
  add(byMeta(SURE), 'meta');
  add(elements.marked, 'time-element');
  add(byMeta(UNSURE), 'meta');
  add(elements.near, 'time-element');
  if (plain(stamps.published)) add(stamps.published?.iso, 'visible-text');
  add(inAddress, 'address');
  if (!plain(stamps.published)) add(stamps.published?.iso, 'visible-text');
  if (found.length === 0) add(elements.only, 'time-element');
  // The date that readers see, even if it is only that of the last change.
  if (found.length === 0) add(stamps.modified?.iso, 'visible-text');
  const first = found[0] ?? null;
  // Of two that name one day the one that tells the time as well.
  const timed = found.find(({ iso }) => iso.includes('T') && iso.slice(0, 10) === first?.iso);
  const published = timed ?? first;
  const changed: Published[] = [];
  const change = (iso: string | null | undefined, origin: Published['origin']) => {
    if (iso) changed.push({ iso, origin });
  };
  change(declared(article?.modified), 'json-ld');
  change(byMeta(MODIFIED), 'meta');
  change(stamps.modified?.iso, 'visible-text');
  const modified = changed.find((entry) => published === null || isLater(entry.iso, published.iso)) ?? null;
  return { published, certainty: certaintyOf(found, plain(stamps.published)), modified };
}

/** The first heading of the page, of the highest rank that it has. */
function headingIndex(lines: readonly Line[]): number {
  const first = lines.findIndex((line) => line.block === 'h1');
  return first >= 0 ? first : lines.findIndex((line) => line.block === 'h2');
}

/** `sure`: two places agree, or the page declares it and nothing contradicts. `possible`: an address or a bare date alone, or a contradiction. */
function certaintyOf(found: readonly Published[], labelled: boolean): Certainty | null {
  const [first, ...others] = found;
  if (!first) return null;
  const near = (other: Published) => {
    const [a, b] = [parseIsoRange(first.iso), parseIsoRange(other.iso)];
    return a !== null && b !== null && Math.abs(a.from - b.from) <= 1;
  };
  const declared = first.origin === 'json-ld' || first.origin === 'meta' || first.origin === 'time-element';
  if (others.some((other) => !near(other))) return others.some(near) ? 'likely' : declared ? 'likely' : 'possible';
  if (others.length > 0) return 'sure';
  return declared ? 'sure' : first.origin === 'visible-text' && labelled ? 'likely' : 'possible';
}

function isLater(iso: string, than: string): boolean {
  if (iso.slice(0, 10) !== than.slice(0, 10)) return iso.slice(0, 10) > than.slice(0, 10);
  const [a, b] = [Date.parse(iso), Date.parse(than)];
  return /[Z+]|-\d\d:\d\d$/.test(iso.slice(10)) === /[Z+]|-\d\d:\d\d$/.test(than.slice(10)) && a > b;
}

const MONTHS_IN_ADDRESS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day in the path of an address: `/2024/03/28/`, `/2024-03-28`, `-20240328-`, `/2024/0328/`, `/202403/28/`, `/2024/mar/28/`; or null. */
export function addressDay(address: string): string | null {
  const path = /^[a-z]{2,8}:\/\/[^/?#]{1,260}(\/[^?#]{0,600})/i.exec(address)?.[1] ?? '';
  const shapes = [
    /(?:^|\D)(20\d\d|199\d)[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)/,
    /(?:^|\D)(20\d\d|199\d)(\d\d)(\d\d)(?!\d)/,
    /\/(20\d\d|199\d)\/(\d\d)(\d\d)(?!\d)/,
    /\/(20\d\d|199\d)[-/]?(\d\d)\/(\d\d)(?=\/)/,
    /(?:^|\D)(20\d\d|199\d)[/-](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[/-](\d{1,2})(?!\d)/i,
  ];
  for (const shape of shapes) {
    const parts = shape.exec(path);
    if (!parts) continue;
    const month = /^\d/.test(parts[2] ?? '')
      ? (parts[2] ?? '')
      : String(MONTHS_IN_ADDRESS.indexOf((parts[2] ?? '').toLowerCase()) + 1);
    const iso = declaredDate(`${parts[1]}-${month.padStart(2, '0')}-${(parts[3] ?? '').padStart(2, '0')}`, null);
    if (iso) return iso;
  }
  return null;
}

const DAY_FIRST = /\.(?:uk|au|nz|ie|in|za|ng|ke|gh|pk|bd|lk|sg|my|hk|mt|zw|ug|tz|bw|na|jm|tt|np|eu)$/;
const MONTH_FIRST = /\.(?:us|gov|mil|ph)$/;

/** What comes first in a date of figures: told by the country of the host, or by a date on the page that can be read in one order only. */
function figureOrder(address: string, lines: readonly Line[]): FigureOrder {
  const host = hostOf(address);
  if (DAY_FIRST.test(host)) return 'day-first';
  if (MONTH_FIRST.test(host)) return 'month-first';
  let day = 0;
  let month = 0;
  for (const { words } of lines.slice(0, 400)) {
    if (words.length > 200) continue;
    const parts = /(?:^|\D)(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d\d(?!\d)/.exec(words);
    if (!parts) continue;
    if (Number(parts[1]) > 12) day++;
    else if (Number(parts[2]) > 12) month++;
  }
  return day > 0 && month === 0 ? 'day-first' : month > 0 && day === 0 ? 'month-first' : null;
}

/** Dates of elements: marked as that of the publication, near the headline, or the only one of the page. */
function elementsOf(
  document: TreeNode,
  language: string | null,
  order: FigureOrder,
): { readonly marked: string | null; readonly near: string | null; readonly only: string | null } {
  const times = document
    .elements((element) => element.localName === 'time' || element.getAttribute('itemprop') === 'datePublished')
    .slice(0, 60);
  const read = (element: TreeNode) => {
    const value = element.getAttribute('datetime') ?? element.getAttribute('content');
    return (
      (value ? declaredDate(value, language, order) : null) ??
      declaredDate(element.textContent.slice(0, 100), language, order)
    );
  };
  const says = (element: TreeNode) => `${element.getAttribute('itemprop') ?? ''} ${element.className}`;
  const heading = document.element((element) => element.localName === 'h1');
  const marks = times.filter((element) => /datePublished|pubdate|(?:^|\s)published(?:\s|$)/i.test(says(element)));
  const marked = marks.find((element) => heading && shares(element, heading)) ?? marks[0] ?? null;
  const usable = times.filter(
    (element) => !/modif|updat|comment|event|relat/i.test(says(element)) && !isElsewhere(element, heading),
  );
  let near: string | null = null;
  for (
    let scope: TreeNode | null = heading?.parentElement ?? null, level = 0;
    scope && level < 4 && near === null;
    scope = scope.parentElement, level++
  ) {
    const within = usable.filter((element) => scope?.contains(element));
    if (within.length > 4) break;
    near = within.map(read).find((date) => date !== null) ?? null;
  }
  const days = new Set(usable.map(read).filter((date) => date !== null));
  return { marked: marked ? read(marked) : null, near, only: days.size === 1 ? ([...days][0] as string) : null };
}

/** True when an element stands beside another story, in a comment or below the text, and the headline does not. */
function isElsewhere(element: TreeNode, heading: TreeNode | null): boolean {
  if (heading === null) return false;
  const inArticle = heading.closest(isArticle) !== null;
  const box = element.closest((around) => (inArticle && isArticle(around)) || isBeside(around));
  return box !== null && !box.contains(heading);
}

function isArticle({ localName }: TreeNode): boolean {
  return localName === 'article';
}

function isBeside({ localName, className }: TreeNode): boolean {
  return localName === 'aside' || localName === 'footer' || (className !== '' && /comment|related/i.test(className));
}

/** True when two elements stand in one `article`, or in one part of the page that is not all of it. */
function shares(element: TreeNode, heading: TreeNode): boolean {
  const article = heading.closest(
    (around) =>
      isArticle(around) || around.localName === 'main' || (around.getAttribute('itemtype') ?? '').includes('Article'),
  );
  return article?.contains(element) === true;
}

/** The date that is printed beside the headline, or null. */
export function besideHeadline(lines: readonly Line[], headline: number, language: string | null): string | null {
  const stamps = stampsBeside(lines, headline, language);
  return (stamps.published ?? stamps.modified)?.iso ?? null;
}

/** The date of a line that holds little else, or null. A copyright line has no date. */
export function dateLine(words: string, language: string | null): string | null {
  return stampsOf(words, language)[0]?.iso ?? null;
}
