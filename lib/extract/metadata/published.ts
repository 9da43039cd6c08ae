import type { Published } from '../../model/article';
import { isSentence } from '../clean/shape';
import type { Line } from '../lines';
import type { Snapshot } from '../snapshot';
import { declaredDate, printedDates } from './dates';
import type { StructuredArticle } from './json-ld';

/** Metas that hold the time of publication, best first. */
const KEYS = [
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
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'cxenseparse:publishtime',
  'cxenseparse:recs:publishtime',
  'article.published',
  'article:published',
  'date',
  'created',
  'originalpublicationdate',
  'article_date_original',
  'rnews:datepublished',
];
/** How far above and below the headline a printed date belongs to it, in lines. */
const LINES_ABOVE = 6;
const LINES_BELOW = 14;
/** A line with more letters than this beside its date tells of something else. */
const MAX_AROUND = 60;

/**
 * When the article was published, by the first of: structured data, metas, a `time` element near the headline, a date that is
 * printed near the headline, the address. Dates of other articles, of copyright lines and of updates are not taken.
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
  const structured = article?.published ? declaredDate(article.published, language) : null;
  if (structured) return { iso: structured, origin: 'json-ld' };
  for (const wanted of KEYS) {
    const content = snapshot.declarations.metas.find((meta) => meta.key === wanted)?.content;
    const iso = content ? declaredDate(content, language) : null;
    if (iso) return { iso, origin: 'meta' };
  }
  const element = timeElement(snapshot.document, language);
  if (element) return { iso: element, origin: 'time-element' };
  const printed = headline < 0 ? null : besideHeadline(lines, headline, language);
  if (printed) return { iso: printed, origin: 'visible-text' };
  const path = /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(address.slice(0, 500));
  const iso = path
    ? declaredDate(`${path[1]}-${path[2]?.padStart(2, '0')}-${path[3]?.padStart(2, '0')}`, language)
    : null;
  return iso ? { iso, origin: 'address' } : null;
}

/** A `time` that is declared as the publication's, else the only one, else the first inside `header` or near `h1`. */
function timeElement(document: Document, language: string | null): string | null {
  const times = [...document.querySelectorAll('time[datetime], [itemprop="datePublished"]')].slice(0, 60);
  const read = (element: Element) =>
    declaredDate(element.getAttribute('datetime') ?? element.textContent?.slice(0, 100) ?? '', language);
  const declared = times.find((element) =>
    /datePublished|pubdate/i.test(`${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('class') ?? ''}`),
  );
  if (declared) {
    const iso = read(declared);
    if (iso) return iso;
  }
  const heading = document.querySelector('h1');
  for (
    let scope = heading?.parentElement ?? null, level = 0;
    scope && level < 4;
    scope = scope.parentElement, level++
  ) {
    const within = times.filter(
      (element) => scope?.contains(element) && !/modif|updat/i.test(element.getAttribute('class') ?? ''),
    );
    if (within.length > 4) return null;
    const iso = within.map(read).find((date) => date !== null);
    if (iso) return iso;
  }
  const days = new Set(times.map(read).filter((date) => date !== null));
  return days.size === 1 ? ([...days][0] as string) : null;
}

/** The date on a short line around the headline: the first below it, as long as the text has not begun, else the nearest above. */
export function besideHeadline(lines: readonly Line[], headline: number, language: string | null): string | null {
  let prose = 0;
  for (let i = headline; i <= headline + LINES_BELOW && i < lines.length && prose < 2; i++) {
    const line = lines[i] as Line;
    const iso = dateLine(line.words, language);
    if (iso) return iso;
    if (isSentence(line)) prose++;
  }
  for (let i = headline - 1; i >= headline - LINES_ABOVE && i >= 0; i--) {
    const iso = dateLine(lines[i]?.words ?? '', language);
    if (iso) return iso;
  }
  return null;
}

/** The date of a line that holds little else, or null. A copyright line has no date. */
export function dateLine(words: string, language: string | null): string | null {
  if (words.length > 200 || /[©®]|copyright/i.test(words)) return null;
  const dates = printedDates(words, language);
  const first = dates[0];
  if (!first) return null;
  const around = words.length - dates.reduce((sum, date) => sum + date.end - date.start, 0);
  return around <= MAX_AROUND ? first.iso : null;
}
