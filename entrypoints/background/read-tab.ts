import { hardCount } from '../../components/view/lanes';
import { profileOf } from '../../lib/match/profile';
import { Gone } from '../../lib/messaging/serve';
import type { Article } from '../../lib/model/article';
import type { FetchFailure } from '../../lib/model/library';
import type { StoryView } from '../../lib/model/story';
import { setBadge } from '../../lib/platform/badge';
import { isRestrictedAddress } from '../../lib/platform/refusal';
import { own } from '../../lib/platform/runtime';
import { tabOfId } from '../../lib/platform/tabs';
import { articleItem, sessionItem } from '../../lib/storage/items';
import type { TabSession } from '../../lib/storage/session';
import { storyOf, withOptions } from '../../lib/story/build';
import { languageOf, readArticle } from '../../lib/story/read';
import { bundledCorpus } from './corpus';
import { readInFull, toReadInFull } from './full-page';
import { library } from './library';
import { afterMatch } from './matched';
import { readPage } from './page';
import { changeSession } from './session';
import { loadTables } from './tables';

/**
 * Reads the page of a tab and compares it. How it goes is told by the tab's session item alone.
 * @param justAsked true when the reader has just clicked the toolbar button, the menu entry or pressed the shortcut
 */
export async function readTab(tabId: number, justAsked: boolean): Promise<void> {
  // The corpus is on its way while the page is read; a failure is met where the corpus is needed.
  bundledCorpus().catch(() => {});
  const tab = await tabOfId(tabId);
  if (!tab) throw new Gone('The tab is closed');
  if (tab.address?.startsWith(own.root)) {
    // One of our own pages: the demonstration, if it was tried.
    const article = await articleItem(tabId).get();
    if (article) return compareArticle(tabId, article, null);
  }
  const reading = await begin(tabId, tab.address);
  if (tab.address !== null && isRestrictedAddress(tab.address)) {
    return end(tabId, { ...reading, phase: 'restricted', story: null });
  }
  const page = await readPage(tabId, justAsked);
  if (page.status === 'article') {
    await articleItem(tabId).set(page.article);
    return finish(tabId, reading, page.article, publishedByReader(reading.story, page.article));
  }
  if (page.status === 'not-article') return end(tabId, { ...reading, phase: 'not-news', story: null });
  if (page.status === 'lapsed') return end(tabId, { ...reading, phase: 'lapsed', outdated: true });
  return end(tabId, { ...reading, phase: page.status, story: null, detail: page.detail });
}

/** Compares an article that is at hand. `published` replaces its day of publication when given. */
export async function compareArticle(tabId: number, article: Article, published: string | null): Promise<void> {
  const tab = await tabOfId(tabId);
  if (!tab) throw new Gone('The tab is closed');
  const reading = await begin(tabId, tab.address);
  await articleItem(tabId).set(article);
  await finish(tabId, reading, article, published);
}

/** Makes the story of a tab anew with another day of publication; null for the page's own. */
export async function setPublished(tabId: number, published: string | null): Promise<void> {
  const [article, session] = await Promise.all([articleItem(tabId).get(), sessionItem(tabId).get()]);
  if (!article || !session || session.outdated) throw new Gone('The page has changed since it was read');
  await finish(tabId, await begin(tabId, session.address), article, published);
}

/** Notes that the page of a tab is another one than was read, once it is. */
export async function noteNavigation(tabId: number): Promise<void> {
  const tab = await tabOfId(tabId);
  const changed = await changeSession(tabId, (session) => {
    if (!session || session.outdated || session.phase === 'reading') return null;
    return tab?.address && tab.address === session.address ? null : { ...session, outdated: true };
  });
  if (changed) await setBadge(tabId, null);
}

/** The story of an article over the bundled corpus and the reader's library. */
async function storyFor(article: Article, published: string | null): Promise<StoryView> {
  const [bundled, own] = await Promise.all([bundledCorpus(), library(), loadTables(languageOf(article))]);
  const dated = withOptions(article, { published });
  const sheet = readArticle(dated);
  return storyOf(dated, sheet, await own.corpusFor(bundled, profileOf(sheet).keys));
}

async function begin(tabId: number, address: string | null): Promise<TabSession> {
  const startedAt = Date.now();
  const reading = await changeSession(tabId, (before) => ({
    phase: 'reading',
    // Two readings within a millisecond must not be taken for one another.
    startedAt: Math.max(startedAt, (before?.startedAt ?? 0) + 1),
    address,
    story: before?.story ?? null,
    outdated: before === null || address === null || before.address !== address,
    detail: null,
  }));
  if (!reading) throw new Error('The reading was not begun');
  return reading;
}

async function finish(tabId: number, reading: TabSession, article: Article, published: string | null): Promise<void> {
  try {
    const story = await storyFor(article, published);
    const waiting = await toReadInFull(story).catch((): string[] => []);
    await show(tabId, reading, story, waiting.length);
    await afterMatch(story).catch(() => {});
    if (waiting.length === 0) return;
    // The story is there already; what the pages say in full comes after it.
    await Promise.all(waiting.map((id) => readInFull(id).catch(() => {})));
    await show(tabId, reading, await storyFor(article, published), 0);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    await end(tabId, { ...reading, phase: 'failed', story: null, detail });
  }
}

async function show(tabId: number, reading: TabSession, story: StoryView, fetching: number): Promise<void> {
  const done = { ...reading, phase: 'done' as const, story, outdated: false };
  await end(tabId, fetching > 0 ? { ...done, fetching } : done);
  await setBadge(tabId, story.state === 'matched' ? hardCount(story) : null);
}

/** Fetches the page of one report and makes the story of the tab anew. What hinders it is told. */
export async function readReport(tabId: number, reportId: string): Promise<FetchFailure | null> {
  const failure = await readInFull(reportId);
  if (failure) return failure;
  const [article, session] = await Promise.all([articleItem(tabId).get(), sessionItem(tabId).get()]);
  if (!article || !session) throw new Gone('The page has changed since it was read');
  await finish(tabId, await begin(tabId, session.address), article, publishedByReader(session.story, article));
  return null;
}

/** Writes the end of a reading, unless a later one has begun in the meantime or the tab was closed. */
async function end(tabId: number, session: TabSession): Promise<void> {
  const written = await changeSession(tabId, (now) => (now?.startedAt === session.startedAt ? session : null));
  if (written && session.phase !== 'done') await setBadge(tabId, null);
}

/** The day that the reader gave for this very article, so that reading it again does not lose it. */
function publishedByReader(story: TabSession['story'], article: Article): string | null {
  if (story?.article.publishedOrigin !== 'reader' || story.article.address !== article.address) return null;
  return story.article.published;
}
