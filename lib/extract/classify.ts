import { isMarkUnit } from '../text/letters';
import { isLinked, isSentence, weight } from './clean/shape';
import type { Line } from './lines';
import type { NotArticleReason } from './result';

/** What is known of a page when it is asked whether it holds an article at all. */
export interface PageEvidence {
  readonly href: string;
  /** Lines of the whole page. */
  readonly page: readonly Line[];
  /** Lines of the cleaned text. */
  readonly text: readonly Line[];
  /** True when the page declares an article: JSON-LD, `og:type`, a declared time of publication. */
  readonly declared: boolean;
  /** Index of the headline in `page`, or -1. */
  readonly headline?: number;
}

/** A report has at least this many letters; ideographs count double. */
const MIN_LETTERS = 150;
const SEARCH_PATH =
  /\/(?:search|suche|recherche|buscar|busca|busqueda|ricerca|cerca|cautare|poisk|szukaj|zoeken|arama|cari|sok)(?:[/.?]|$)/i;
const SEARCH_QUERY = /^(?:q|s|query|search|keyword|keywords|suche|word|text|buscar)$/;

/** The reason why a page is no article, or null when it is one. A declared article with text is always one. */
export function notArticle(evidence: PageEvidence): NotArticleReason | null {
  const letters = evidence.text.reduce((sum, line) => sum + weight(line.words), 0);
  if (evidence.page.reduce((sum, line) => sum + weight(line.words), 0) < 40) return 'empty';
  const prose = evidence.text.filter(isSentence);
  if (evidence.declared) return letters < MIN_LETTERS / 2 ? 'too-short' : null;
  if (isSearch(evidence.href)) return 'search';
  if (isRoot(evidence.href) && !readsAsOneText(evidence.text)) return 'front-page';
  if (isList(evidence) && !isUnderHeadline(evidence)) return 'front-page';
  return letters < MIN_LETTERS || prose.length === 0 ? 'too-short' : null;
}

function isSearch(href: string): boolean {
  const address = parse(href);
  if (!address) return false;
  return SEARCH_PATH.test(address.pathname) || queryNames(address.search).some((name) => SEARCH_QUERY.test(name));
}

/** Names of the parameters of a query. Cut by hand: in a Firefox content script `searchParams` cannot be iterated. */
function queryNames(search: string): string[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .map((pair) => pair.split('=', 1)[0] as string);
}

/** The first page of a site, also of one of its languages (`/en/`). */
function isRoot(href: string): boolean {
  const address = parse(href);
  return (
    address !== null &&
    /^https?:$/.test(address.protocol) &&
    /^\/(?:[a-z]{2,3}(?:[-_][a-z]{2})?\/?|index\.\w{3,5}|home\/?)?$/i.test(address.pathname) &&
    address.search === ''
  );
}

/** Several paragraphs of prose in a row. */
function readsAsOneText(lines: readonly Line[]): boolean {
  let run = 0;
  for (const line of lines) {
    run = isSentence(line) && weight(line.words) > 120 ? run + 1 : 0;
    if (run >= 4) return true;
  }
  return false;
}

/** The address is that of one story (a long name or number), and its prose stands right under a headline that is no link. */
function isUnderHeadline({ href, page, text, headline = -1 }: PageEvidence): boolean {
  const name = parse(href)?.pathname.split('/').filter(Boolean).at(-1) ?? '';
  const line = page[headline];
  if (!line || isLinked(line) || (name.split(/[-_]/).length < 5 && !/\d{5}/.test(name))) return false;
  const prose = text.filter(isSentence);
  const first = page.findIndex((other, index) => index > headline && other.words === prose[0]?.words);
  return first > 0 && first - headline <= 12 && prose.reduce((sum, other) => sum + weight(other.words), 0) >= 250;
}

/** A list of headlines: most of the prose stands right under a line that is a link, or there is hardly any prose beside the links. */
function isList(evidence: PageEvidence): boolean {
  if (readsAsOneText(evidence.text)) return false;
  const { page } = evidence;
  const isHeadline = (line: Line | undefined) => line !== undefined && isLinked(line) && size(line.words) >= 20;
  const headlines = page.filter(isHeadline);
  if (headlines.length < 8) return false;
  const proseAt = page.map((line, index) => (isSentence(line) ? index : -1)).filter((index) => index >= 0);
  const teasers = proseAt.filter((at) => isHeadline(page[at - 1]) || isHeadline(page[at - 2]));
  if (teasers.length >= 5 && teasers.length >= proseAt.length * 0.6) return true;
  const sum = (lines: readonly Line[]) => lines.reduce((total, line) => total + weight(line.words), 0);
  return sum(headlines) > 3 * sum(evidence.text.filter(isSentence));
}

/** Letters with the signs that belong to them: many scripts of India write a vowel so. */
function size(words: string): number {
  let marks = 0;
  for (let i = 0; i < words.length; i++) if (isMarkUnit(words.charCodeAt(i))) marks++;
  return weight(words) + marks;
}

function parse(href: string): URL | null {
  try {
    return new URL(href);
  } catch {
    return null;
  }
}
