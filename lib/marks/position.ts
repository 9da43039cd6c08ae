import type { Article } from '../model/article';
import type { Span } from '../model/span';
import { anchorQuote, type Found, type Quotation } from './anchor';
import type { PageText } from './page-text';

/** Characters of context on each side. */
const CONTEXT = 64;
/** Characters at both ends of a paragraph by which it is found when something inside it has changed. */
const END = 40;
/** How much longer or shorter a paragraph may have become, as a part of its length, and in characters. */
const GROWTH = 0.25;
const GROWN = 40;

/** Where a paragraph stands in the page. */
export interface ParagraphPlace extends Found {
  /** True when its beginning and its end are there and what is between them is no longer the same. */
  readonly changed: boolean;
}

/** A stretch of an article's text as a quotation with what stands around it, as in the W3C Web Annotation model. */
export function quotationOf(text: string, { start, end }: Span): Quotation {
  return {
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  };
}

/**
 * The places of an article's paragraphs in the page, one for each; null for one that is not there or of which nobody could say where
 * it is. A paragraph is found as a whole, else by its beginning and its end.
 */
export function paragraphPlaces(
  page: PageText,
  article: Pick<Article, 'text' | 'paragraphs'>,
): (ParagraphPlace | null)[] {
  return article.paragraphs.map((span) => {
    const whole = anchorQuote(page, quotationOf(article.text, span));
    if (whole) return { ...whole, changed: false };
    const length = span.end - span.start;
    if (length < 2 * END) return null;
    const head = anchorQuote(page, quotationOf(article.text, { start: span.start, end: span.start + END }));
    const tail = anchorQuote(page, quotationOf(article.text, { start: span.end - END, end: span.end }));
    if (!head || !tail || head.end > tail.start) return null;
    // Blanks are not counted on the page.
    const before = article.text.slice(span.start, span.end).replace(/\s+/g, '').length;
    const grown = Math.abs(tail.end - head.start - before);
    return grown <= before * GROWTH + GROWN ? { start: head.start, end: tail.end, changed: true } : null;
  });
}
