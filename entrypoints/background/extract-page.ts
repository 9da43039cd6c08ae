import { extractor } from '../../lib/extract/extractor';
import { parseArticle } from '../../lib/messaging/article';
import { MAX_PAGE, type PageToRead } from '../../lib/messaging/extract-line';
import type { Article } from '../../lib/model/article';
import { inertDocument } from '../../lib/page/inert-document';
import { withOffscreen } from '../../lib/platform/offscreen';
import { sendMessage } from '../../lib/platform/runtime';

/**
 * The article of a page that was fetched; null when it is none. Nothing of the page runs or is loaded. Firefox's background has a
 * document itself, Chromium's asks an offscreen page.
 */
export async function articleOfPage(html: string, address: string): Promise<Article | null> {
  const page: PageToRead = { name: 'extract-page', html: html.slice(0, MAX_PAGE).toWellFormed(), address };
  const result = import.meta.env.FIREFOX
    ? extractor()(await inertDocument(page.html), address)
    : await withOffscreen('/offscreen.html', 'Reads a report that was fetched for comparison', () => sendMessage(page));
  const { status, article } = (result ?? {}) as { readonly status?: unknown; readonly article?: unknown };
  return status === 'article' ? parseArticle(article) : null;
}
