import { tidyText } from '../text/tidy';
import { assembleArticle } from './assemble';
import { carriedLines, stateLines } from './carried';
import { OutOfTime } from './chooser';
import { notArticle } from './classify';
import { cleanLines } from './clean/clean';
import { agencyOf } from './clean/furniture';
import { knows } from './clean/lexical';
import { isSentence, weight } from './clean/shape';
import type { CleanContext } from './clean/step';
import { headlineIndex } from './clean/steps';
import { isReadableType } from './content-type';
import { type DomScope, domOf } from './dom';
import { printedHeadline } from './headline';
import { type Line, linesOf } from './lines';
import { addressOf } from './metadata/address';
import { bylineOf } from './metadata/byline';
import { detailsOf } from './metadata/details';
import { type StructuredArticle, structuredArticles } from './metadata/json-ld';
import { knownOutlet } from './metadata/known-outlets';
import { declaredLanguage } from './metadata/language';
import { hostOf, key } from './metadata/names';
import { outletOf, readableOutlet, spelledOut } from './metadata/outlet';
import { timesOf } from './metadata/published';
import { MAX_TITLE, titleOf, withoutOutlet } from './metadata/title';
import { readableContent } from './readable';
import { otherStories, recoverLines } from './recover';
import type { ExtractionResult } from './result';
import { type Snapshot, takeSnapshot } from './snapshot';
import { statesOf } from './states';
import { isMixed, linesOfStory, ownStory, proseOf, type Story, withoutOthers } from './stream';
import { cut } from './text';

/** So much of a page is read when all of it takes too long. */
const ELEMENTS_IN_HASTE = 1_500;

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
    const read = (most?: number) => {
      return articleOf(takeSnapshot(page, dom, most), href, () => statesOf(page, dom));
    };
    try {
      return read();
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      // The beginning of it, then; the article says that it is no more.
      return read(ELEMENTS_IN_HASTE);
    }
  } catch {
    return { status: 'not-article', reason: 'failed' };
  }
}

/** @param states the data in the scripts of the page itself, asked for only when its copy does not suffice */
function articleOf(snapshot: Snapshot, href: string, states: () => readonly unknown[]): ExtractionResult {
  const { declarations, document } = snapshot;
  const pageLines = linesOf(document.body, 'page');
  const headings = document
    .getElementsByTagName('h1')
    .slice(0, 10)
    .map((heading) => tidyText(heading.textContent.slice(0, 1_000)));
  const articles = structuredArticles(declarations.jsonLd);
  const first = bestStructured(articles, [...headings, declarations.title]);
  const address = addressOf(declarations, href);
  const host = hostOf(href);
  const outlet = outletOf(declarations, first, href, headings);
  const language = declaredLanguage(declarations, first);
  const declared = titleOf(declarations, first, headings, outlet, host, pageLines);
  const printed =
    key(declared).length >= 8 ? declared : cut(pageLines[printedHeadline(pageLines)]?.words ?? declared, MAX_TITLE);
  const place = headlineIndex(
    pageLines.map((line) => line.words),
    printed,
  );
  const story = ownStory(pageLines, place, printed, href, isDeclared(declarations, first, printed));
  const one = typeof story === 'string' ? null : story;
  const headline = one?.headline ?? place;
  const title =
    one && !isMain(one, pageLines, printed) ? cut(pageLines[one.headline]?.words ?? '', MAX_TITLE) : printed;
  const structured = one ? sameHeadline(articles, [title]) : first;
  const times = timesOf(snapshot, structured, pageLines, headline, address, language);
  const byline = bylineOf(snapshot, structured, outlet, host);
  const content = readableContent(document);
  const chosen = content ? linesOf(content) : [];
  const others = one ? withoutOthers(chosen, pageLines, one) : otherStories(chosen, pageLines, headline);
  const left = chosen.filter((_line, index) => !others.has(index));
  if (story === 'unknown' && isMixed(left, pageLines)) return { status: 'not-article', reason: 'several-stories' };
  const found = one ? ownLines(left, pageLines, one) : recoverLines(left, pageLines, headline);
  const context = { title, outlet, host, byline, language };
  const shown = cleanLines(found, context);
  const { lines, removed: furniture } =
    structured?.free === false || isLocked(declarations.metas)
      ? shown
      : longer(shown, () => carried(declarations.jsonLd, states, title, context));
  const removed = [
    ...[...others].map((index) => ({ step: 'other-story', words: cut((chosen[index] as Line).words, 200) })),
    ...furniture,
  ];
  const ogType = declarations.metas.find((meta) => meta.key === 'og:type')?.content.toLowerCase() ?? '';
  const reason = notArticle({
    href,
    page: lines === shown.lines ? pageLines : lines,
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
    outlet: knownOutlet(host) ?? printedOutlet(outlet, declarations, pageLines, host),
    byline: byline ?? agency,
    declaredLanguage: language,
    published: times.published,
    address,
    truncated:
      snapshot.truncated || isCut(pageLines, lines, structured?.free === false || isLocked(declarations.metas)),
  });
  const details = detailsOf(times, lines, removed, byline, language);
  return { status: 'article', article: { ...article, details }, removed };
}

type Cleaned = ReturnType<typeof cleanLines>;

/** Text with more letters than this is what the page shows, and its data is not looked at. */
const SHOWN = 600;

/**
 * What the page shows, or what it carries in its data, when it shows hardly anything or only the beginning of that. Where the reader
 * has to pay the data is not read.
 */
function longer(shown: Cleaned, data: () => Cleaned): Cleaned {
  const size = (cleaned: Cleaned) => cleaned.lines.reduce((sum, line) => sum + weight(line.words), 0);
  const own = size(shown);
  if (own >= SHOWN) return shown;
  const other = data();
  if (size(other) < Math.max(150, own * 2)) return shown;
  const text = key(other.lines.map((line) => line.words).join(' '));
  const first = key(shown.lines.find(isSentence)?.words ?? '').slice(0, 60);
  return own < 150 || first === '' || text.includes(first) ? other : shown;
}

function carried(
  jsonLd: readonly string[],
  states: () => readonly unknown[],
  title: string,
  context: CleanContext,
): Cleaned {
  const bodies = jsonLd.filter((block) => block.includes('rticleBody'));
  const lines = carriedLines(bodies, title);
  return cleanLines(lines.length > 0 ? lines : stateLines(states(), title), context);
}

/** The name of the outlet as a reader knows it, with what the page prints where its declarations hold no more than an address. */
function printedOutlet(
  name: string | null,
  declarations: Snapshot['declarations'],
  page: readonly Line[],
  host: string,
): string | null {
  const lines = page.map((line) => line.words);
  const texts = [...declarations.metas.map(({ content }) => content), ...lines];
  return readableOutlet(spelledOut(name, texts, host), declarations, lines, host);
}

/** The article of a page with several: what was chosen of it, or what the page has of it when the choice fell on another. */
function ownLines(chosen: readonly Line[], page: readonly Line[], own: Story): readonly Line[] {
  const whole = linesOfStory(page, own);
  if (proseOf(chosen) < proseOf(whole) / 2) return whole;
  return recoverLines(chosen, page.slice(own.from, own.to), own.headline - own.from);
}

/** True when the page declares this headline. */
function isDeclared(declarations: Snapshot['declarations'], article: StructuredArticle | null, title: string): boolean {
  const own = key(title);
  const metas = declarations.metas.filter(({ key: name }) => name === 'og:title' || name === 'twitter:title');
  return [article?.headline ?? '', declarations.title, ...metas.map(({ content }) => content)].some((text) =>
    key(text).includes(own),
  );
}

/** True when the headline of a story is that of the page. */
function isMain(own: Story, page: readonly Line[], title: string): boolean {
  return key(page[own.headline]?.words ?? '') === key(title);
}

/** Of several article objects the one whose headline the page prints, else the first that has a date. */
function bestStructured(articles: readonly StructuredArticle[], printed: readonly string[]): StructuredArticle | null {
  return (
    sameHeadline(articles, printed) ??
    (articles.length === 1 || articles.length === 2
      ? (articles.find((a) => a.published !== null) ?? articles[0] ?? null)
      : null)
  );
}

function sameHeadline(articles: readonly StructuredArticle[], printed: readonly string[]): StructuredArticle | null {
  const keys = printed.map((text) => key(withoutOutlet(text, null, ''))).filter((text) => text.length > 7);
  const same = articles.find((article) => {
    const own = key(article.headline ?? '');
    return own.length > 7 && keys.some((text) => text === own || text.startsWith(own) || own.startsWith(text));
  });
  return same ?? null;
}

/** True when the publisher shows only the beginning: said by the page's own data, by a line, or by dots at the end. */
function isCut(page: readonly Line[], text: readonly Line[], paid: boolean): boolean {
  const length = text.reduce((sum, line) => sum + line.words.length, 0);
  if (paid && length < 1_500) return true;
  if (length < 2_500 && page.some((line) => knows('continues', line.words))) return true;
  const last = text.at(-1)?.words ?? '';
  return length < 1_500 && /(?:\.\.\.|…)\]?$/.test(last);
}

/** `article:content_tier` and what others call it. */
function isLocked(metas: Snapshot['declarations']['metas']): boolean {
  return metas.some(
    ({ key: name, content }) =>
      /content_?tier$|^cxenseparse:.{0,20}paywall|^(?:article:)?(?:is)?_?paywall(?:ed)?$|^isaccessibleforfree$/.test(
        name,
      ) &&
      (name === 'isaccessibleforfree' ? /^false$/i : /^(?:locked|paid|premium|true|yes|hard)$/i).test(content.trim()),
  );
}
