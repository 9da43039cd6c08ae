import { parseArticle } from '../../lib/messaging/article';
import type { Article } from '../../lib/model/article';
import { type Refusal, refusalOf } from '../../lib/platform/refusal';
import { runFile } from '../../lib/platform/scripting';

/** What came of reading the page of a tab. */
export type PageReading =
  | { readonly status: 'article'; readonly article: Article }
  | { readonly status: 'not-article' }
  | { readonly status: Refusal; readonly detail: string };

/** After so many milliseconds a page that does not answer is given up. */
const PAGE_LIMIT = 15_000;

/**
 * Runs the reader in the page and checks what comes back: the page may be hostile, so only an article of exactly the right
 * shape and size counts.
 */
export async function readPage(tabId: number, justAsked: boolean): Promise<PageReading> {
  let result: unknown;
  try {
    result = await withLimit(runFile(tabId, '/extract.js'), PAGE_LIMIT);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { status: refusalOf(detail, justAsked), detail };
  }
  const { status, article, reason } = (result ?? {}) as Partial<Record<string, unknown>>;
  if (status === 'not-article' && reason !== 'failed') return { status: 'not-article' };
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
