import { NOT_ARTICLE_REASONS, type NotArticleReason } from '../../lib/extract/result';
import { parseArticle } from '../../lib/messaging/article';
import type { Article } from '../../lib/model/article';
import { type Refusal, refusalOf } from '../../lib/platform/refusal';
import { runFile } from '../../lib/platform/scripting';

/** What came of reading the page of a tab. */
export type PageReading =
  | { readonly status: 'article'; readonly article: Article }
  | { readonly status: 'not-article'; readonly reason: NotArticleReason }
  | { readonly status: Refusal; readonly detail: string };

/** After so many milliseconds a page that does not answer is given up. */
const PAGE_LIMIT = 15_000;

/** The popup reads the page itself; after so many milliseconds without a word of it, it has been closed and the page is read from here. */
const POPUP_LIMIT = 1_500;

/** What running the reader in a page gave, or what the browser said against it. */
interface RawPage {
  readonly result: unknown;
  readonly error: string | null;
}

/** Those who wait for the popup to have read the page of a tab. */
const waiting = new Map<number, ((page: RawPage) => void)[]>();

/** Takes what the popup read in the page of a tab. Nobody may wait for it any more. */
export function givePage(tabId: number, page: RawPage): null {
  for (const hear of waiting.get(tabId) ?? []) hear(page);
  waiting.delete(tabId);
  return null;
}

/** As {@link readPage}, where the popup runs the reader; what it gives is checked here in the same way. */
export async function pageOfPopup(tabId: number): Promise<PageReading> {
  const given = new Promise<RawPage>((resolve) => waiting.set(tabId, [...(waiting.get(tabId) ?? []), resolve]));
  const page = await withLimit(given, POPUP_LIMIT).catch(() => null);
  return page ? checked(page, true) : readPage(tabId, true);
}

/**
 * Runs the reader in the page and checks what comes back: the page may be hostile, so only an article of exactly the right
 * shape and size counts.
 */
export async function readPage(tabId: number, justAsked: boolean): Promise<PageReading> {
  try {
    return checked({ result: await withLimit(runFile(tabId, '/extract.js'), PAGE_LIMIT), error: null }, justAsked);
  } catch (error) {
    return checked({ result: null, error: error instanceof Error ? error.message : String(error) }, justAsked);
  }
}

function checked(page: RawPage, justAsked: boolean): PageReading {
  if (page.error !== null) return { status: refusalOf(page.error, justAsked), detail: page.error };
  const { status, article, reason } = (page.result ?? {}) as Partial<Record<string, unknown>>;
  const why = NOT_ARTICLE_REASONS.find((known) => known === reason);
  if (status === 'not-article' && why !== undefined && why !== 'failed') return { status: 'not-article', reason: why };
  const read = status === 'article' ? parseArticle(article) : null;
  return read
    ? { status: 'article', article: read }
    : { status: 'failed', detail: 'The page gave no article that can be used' };
}

function withLimit<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The page did not answer in time')), milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
