import { assembleArticle } from './assemble';
import { notArticle } from './classify';
import { cleanLines } from './clean/clean';
import { agencyOf } from './clean/furniture';
import { knows } from './clean/lexical';
import { headlineIndex } from './clean/steps';
import { isReadableType } from './content-type';
import { type DomScope, domOf } from './dom';
import { printedHeadline } from './headline';
import { type Line, linesOf } from './lines';
import { addressOf } from './metadata/address';
import { bylineOf } from './metadata/byline';
import { type StructuredArticle, structuredArticles } from './metadata/json-ld';
import { knownOutlet } from './metadata/known-outlets';
import { declaredLanguage } from './metadata/language';
import { hostOf, key } from './metadata/names';
import { outletOf } from './metadata/outlet';
import { publishedOf } from './metadata/published';
import { MAX_TITLE, titleOf, withoutOutlet } from './metadata/title';
import { readableContent } from './readable';
import { otherStories, recoverLines } from './recover';
import type { ExtractionResult } from './result';
import { type Snapshot, takeSnapshot } from './snapshot';
import { cut, tidyText } from './text';

/**
 * Reads the article of a page. The page is only looked at, never changed, and may be hostile: whatever it holds, the answer is a
 * result and never an error. No extension API is used, so the function runs in an injected script, in a test and in Node.
 * @param page the document as it stands
 * @param href its address: `location.href`, not a property of the document
 * @param scope whose prototypes are used; the window of the document when that is not the global one
 */
export function extractArticle(
  page: Document,
  href: string,
  scope: DomScope = globalThis as unknown as DomScope,
): ExtractionResult {
  try {
    const dom = domOf(scope);
    if (!isReadableType(dom.contentType(page))) return { status: 'not-article', reason: 'not-html' };
    return articleOf(takeSnapshot(page, dom), href);
  } catch {
    return { status: 'not-article', reason: 'failed' };
  }
}

function articleOf(snapshot: Snapshot, href: string): ExtractionResult {
  const { declarations, document } = snapshot;
  const pageLines = linesOf(document.body);
  const headings = [...document.querySelectorAll('h1')]
    .slice(0, 10)
    .map((h) => tidyText((h.textContent ?? '').slice(0, 1_000)));
  const structured = bestStructured(structuredArticles(declarations.jsonLd), [...headings, declarations.title]);
  const address = addressOf(declarations, href);
  const host = hostOf(href);
  const outlet = outletOf(declarations, structured, href, headings);
  const language = declaredLanguage(declarations, structured);
  const declared = titleOf(declarations, structured, headings, outlet, host, pageLines);
  const title =
    key(declared).length >= 8 ? declared : cut(pageLines[printedHeadline(pageLines)]?.words ?? declared, MAX_TITLE);
  const headline = headlineIndex(
    pageLines.map((line) => line.words),
    title,
  );
  const published = publishedOf(snapshot, structured, pageLines, headline, address, language);
  const byline = bylineOf(snapshot, structured, outlet, host);
  const content = readableContent(document);
  const chosen = content ? linesOf(content) : [];
  const others = otherStories(chosen, pageLines, headline);
  const found = recoverLines(
    chosen.filter((_line, index) => !others.has(index)),
    pageLines,
    headline,
  );
  const context = { title, outlet, host, byline, language };
  const { lines, removed: furniture } = cleanLines(found, context);
  const removed = [
    ...[...others].map((index) => ({ step: 'other-story', words: cut((chosen[index] as Line).words, 200) })),
    ...furniture,
  ];
  const ogType = declarations.metas.find((meta) => meta.key === 'og:type')?.content.toLowerCase() ?? '';
  const reason = notArticle({
    href,
    page: pageLines,
    text: lines,
    declared: structured !== null || /article/.test(ogType),
    headline,
  });
  if (reason !== null) return { status: 'not-article', reason };
  const agency =
    removed
      .filter((r) => r.step === 'sign-off')
      .map((r) => agencyOf(r.words))
      .find((name) => name !== null) ?? null;
  const article = assembleArticle({
    title,
    paragraphs: lines.map((line) => line.words),
    outlet: knownOutlet(host) ?? outlet,
    byline: byline ?? agency,
    declaredLanguage: language,
    published,
    address,
    truncated: snapshot.truncated || isCut(pageLines, lines, structured),
  });
  return { status: 'article', article, removed };
}

/** Of several article objects the one whose headline the page prints, else the first that has a date. */
function bestStructured(articles: readonly StructuredArticle[], printed: readonly string[]): StructuredArticle | null {
  const keys = printed.map((text) => key(withoutOutlet(text, null, ''))).filter((text) => text.length > 7);
  const same = articles.find((article) => {
    const own = key(article.headline ?? '');
    return own.length > 7 && keys.some((text) => text === own || text.startsWith(own) || own.startsWith(text));
  });
  return (
    same ??
    (articles.length === 1 || articles.length === 2
      ? (articles.find((a) => a.published !== null) ?? articles[0] ?? null)
      : null)
  );
}

/** True when the publisher shows only the beginning: said by the page's own data, by a line, or by dots at the end. */
function isCut(page: readonly Line[], text: readonly Line[], structured: StructuredArticle | null): boolean {
  const length = text.reduce((sum, line) => sum + line.words.length, 0);
  if (structured?.free === false && length < 1_500) return true;
  if (length < 2_500 && page.some((line) => knows('continues', line.words))) return true;
  const last = text.at(-1)?.words ?? '';
  return length < 1_500 && /(?:\.\.\.|…)\]?$/.test(last);
}
