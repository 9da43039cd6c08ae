import type { CorpusReport } from '../../lib/corpus/corpus';
import { profileOf } from '../../lib/match/profile';
import type { OtherText, ReadTab } from '../../lib/messaging/protocol';
import { Gone } from '../../lib/messaging/serve';
import type { Article } from '../../lib/model/article';
import type { StoryView } from '../../lib/model/story';
import { openTabs } from '../../lib/platform/tabs';
import { articleItem, correctionsItem, sessionItem } from '../../lib/storage/items';
import { withOptions } from '../../lib/story/build';
import { storyOfPair } from '../../lib/story/pair';
import { languageOf, readArticle } from '../../lib/story/read';
import { reportOfArticle } from '../../lib/story/report-of';
import { addressKey } from '../../lib/text/address';
import { bundledCorpus } from './corpus';
import { library } from './library';
import { publishedByReader } from './read-tab';
import { loadTables } from './tables';

/** Id of the report that the article of another tab becomes. Nothing in a corpus has it. */
const OTHER_TAB = 'other-tab';

/** The article of a tab with the day that the reader gave, when what was read is still what the tab shows; else null. */
async function articleOfTab(tabId: number): Promise<Article | null> {
  const [article, session] = await Promise.all([articleItem(tabId).get(), sessionItem(tabId).get()]);
  if (!article || !session || session.outdated || (session.phase !== 'done' && session.phase !== 'reading'))
    return null;
  return withOptions(article, { published: publishedByReader(session.story, article) });
}

/**
 * The other tabs whose articles were read and are still there. Without the permission for tabs, which warns at the installation, the browser tells nothing
 * of the others.
 */
export async function readTabs(tabId: number): Promise<ReadTab[]> {
  const own = await articleOfTab(tabId);
  const key = own && addressKey(own.address);
  const found: ReadTab[] = [];
  for (const id of await openTabs()) {
    const article = id === tabId ? null : await articleOfTab(id);
    if (!article || addressKey(article.address) === key) continue;
    const { title, outlet, published, address } = article;
    found.push({ tabId: id, title, outlet, language: languageOf(article), published: published?.iso ?? null, address });
  }
  return found;
}

/** Compares the article of a tab with another text; nothing of it is kept. */
export async function compareWith(tabId: number, other: OtherText, insist: boolean): Promise<StoryView> {
  const article = await articleOfTab(tabId);
  if (!article) throw new Gone('The page has changed since it was read');
  const [bundled, own, corrections] = await Promise.all([bundledCorpus(), library(), correctionsItem.get()]);
  await loadTables(languageOf(article));
  const sheet = readArticle(article);
  const corpus = await own.corpusFor(bundled, profileOf(sheet).keys);
  const text =
    other.kind === 'tab'
      ? await textOfTab(other.tabId)
      : corpus.reports.find(({ report }) => report.id === other.reportId);
  if (!text) throw new Gone('The other text is not there any more');
  return storyOfPair(article, sheet, text, corpus, { insist, corrections });
}

async function textOfTab(tabId: number): Promise<CorpusReport | null> {
  const article = await articleOfTab(tabId);
  if (!article) return null;
  const language = languageOf(article);
  await loadTables(language);
  const sheet = readArticle(article);
  const report = { ...reportOfArticle(article, language), id: OTHER_TAB };
  return { report, sheet: () => sheet, digest: () => null };
}
