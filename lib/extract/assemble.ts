import type { Article, Published } from '../model/article';
import type { Span } from '../model/span';
import { MAX_TEXT } from '../text/source';
import { cut } from './text';

/** What an article is put together from. */
export interface ArticleParts {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly declaredLanguage: string | null;
  readonly published: Published | null;
  readonly address: string;
  readonly truncated: boolean;
}

/** Longest name of an outlet or a writer, in code units. */
const MAX_NAME = 200;

/** Joins the paragraphs up to the reader's limit and notes where each of them stands. */
export function assembleArticle(parts: ArticleParts): Article {
  const room = MAX_TEXT - parts.title.length - 1;
  const spans: Span[] = [];
  const kept: string[] = [];
  let at = 0;
  let truncated = parts.truncated;
  for (const paragraph of parts.paragraphs) {
    const words = cut(paragraph, Math.max(0, room - at));
    if (words.length < paragraph.length) truncated = true;
    if (words === '') break;
    kept.push(words);
    spans.push({ start: at, end: at + words.length });
    at += words.length + 1;
  }
  return {
    title: parts.title,
    text: kept.join('\n'),
    paragraphs: spans,
    outlet: parts.outlet === null ? null : cut(parts.outlet, MAX_NAME),
    byline: parts.byline === null ? null : cut(parts.byline, MAX_NAME),
    declaredLanguage: parts.declaredLanguage,
    published: parts.published,
    address: cut(parts.address, 2_000),
    truncated,
  };
}
