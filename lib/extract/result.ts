import type { Article } from '../model/article';

/** Something that was taken out of the text, and by which step: a reader or a test can ask why words are missing. */
export interface Removal {
  /** Name of the cleaning step: `share-line`, `copyright`, `photo-credit`, … */
  readonly step: string;
  /** The words that were removed, as they stood on the page; long ones are cut at 200 characters. */
  readonly words: string;
}

/**
 * Why a page holds no article.
 * `not-html`: an image, a PDF viewer, an XML or another document that is no web page. `empty`: nothing to read.
 * `front-page`: the first page of a site or of a section, a list of headlines. `search`: results of a search.
 * `several-stories`: some articles below one another, and nothing tells which of them was asked for.
 * `too-short`: some text, but less than a report has. `failed`: the page defeated the reader.
 */
export type NotArticleReason = (typeof NOT_ARTICLE_REASONS)[number];

export const NOT_ARTICLE_REASONS = [
  'not-html',
  'empty',
  'front-page',
  'search',
  'several-stories',
  'too-short',
  'failed',
] as const;

/**
 * What came of reading a page. Plain data: it crosses from the page to the extension as the return value of the injected script.
 */
export type ExtractionResult =
  | { readonly status: 'article'; readonly article: Article; readonly removed: readonly Removal[] }
  | { readonly status: 'not-article'; readonly reason: NotArticleReason };
