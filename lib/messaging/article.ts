import type { Article, ArticleDetails, Certainty, Dateline, MetadataOrigin, Published } from '../model/article';
import type { Span } from '../model/span';
import { flag, integer, list, nullable, oneOf, type Reader, record, text } from './schema';

/** Longest article text taken from a page, in UTF-16 code units. */
export const MAX_ARTICLE = 200_000;

const span: Reader<Span> = (value) => {
  const read = record<Span>({ start: integer(0, MAX_ARTICLE), end: integer(0, MAX_ARTICLE) })(value);
  return read && read.start <= read.end ? read : undefined;
};

const origin: Reader<MetadataOrigin> = oneOf(
  'json-ld',
  'meta',
  'time-element',
  'visible-text',
  'address',
  'html-lang',
  'text',
  'reader',
);

const certainty: Reader<Certainty> = oneOf('sure', 'likely', 'possible');

const published: Reader<Published> = record<Published>({ iso: text(60), origin });

const details: Reader<ArticleDetails> = record<ArticleDetails>({
  publishedCertainty: nullable(certainty),
  modified: nullable(published),
  dateline: nullable(record<Dateline>({ place: nullable(text(200)), day: nullable(text(60)) })),
  agency: nullable(text(200)),
});

type Plain = Omit<Article, 'details'>;

const fields: { readonly [K in keyof Plain]: Reader<Plain[K]> } = {
  title: text(2_000),
  text: text(MAX_ARTICLE),
  paragraphs: list(span, 20_000),
  outlet: nullable(text(300)),
  byline: nullable(text(1_000)),
  declaredLanguage: nullable(text(60)),
  published: nullable(published),
  address: text(4_000),
  truncated: flag,
};

const plain: Reader<Article> = record<Plain>(fields);
const detailed: Reader<Article> = record<Required<Article>>({ ...fields, details });

/** Reads an article as it comes from a page, which may be hostile: exact fields, capped lengths. The details may be missing. */
export const article: Reader<Article> = (value) => detailed(value) ?? plain(value);

/** The article, or null when the value is none. */
export function parseArticle(value: unknown): Article | null {
  return article(value) ?? null;
}
