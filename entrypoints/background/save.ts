import { Gone } from '../../lib/messaging/serve';
import type { Article } from '../../lib/model/article';
import type { SourceId } from '../../lib/model/library';
import { tellSaved } from '../../lib/platform/badge';
import { articleItem } from '../../lib/storage/items';
import { languageOf } from '../../lib/story/read';
import { reportOfArticle } from '../../lib/story/report-of';
import { changing } from './library';
import { readTab } from './read-tab';
import { newReport } from './report';

/** Puts the article of a tab into the library. Resolves when it is on the disk. */
export async function savePage(tabId: number): Promise<{ id: string; added: boolean }> {
  const article = await articleItem(tabId).get();
  if (!article) throw new Gone('There is no article to save');
  return keepArticle(article, 'saved');
}

/** Puts an article into the library. */
export async function keepArticle(article: Article, source: SourceId): Promise<{ id: string; added: boolean }> {
  const report = await newReport(reportOfArticle(article, languageOf(article)), source);
  const { ids, added } = await changing((library) => library.put([report]));
  return { id: ids[0] as string, added: added > 0 };
}

/** Reads the page of a tab and saves it: what the shortcut does. The toolbar button tells that it was done. */
export async function saveTab(tabId: number): Promise<void> {
  await readTab(tabId, true);
  await savePage(tabId);
  await tellSaved(tabId);
}
