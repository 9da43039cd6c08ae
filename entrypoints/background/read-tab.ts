import { atAGlance, hardCount, lanesOf } from '../../components/view/lanes';
import { profileOf } from '../../lib/match/profile';
import { Gone } from '../../lib/messaging/serve';
import type { Article } from '../../lib/model/article';
import type { FetchFailure } from '../../lib/model/library';
import type { StoryView } from '../../lib/model/story';
import { setBadge } from '../../lib/platform/badge';
import { isRestrictedAddress } from '../../lib/platform/refusal';
import { own } from '../../lib/platform/runtime';
import { tabOfId } from '../../lib/platform/tabs';
import { articleItem, correctionsItem, sessionItem } from '../../lib/storage/items';
import type { TabSession } from '../../lib/storage/session';
import { type StoryInSteps, storyInSteps, withOptions } from '../../lib/story/build';
import { glanceOf } from '../../lib/story/glance';
import { languageOf, readArticle } from '../../lib/story/read';
import { bundledCorpus } from './corpus';
import { readInFull, toReadInFull } from './full-page';
import { library } from './library';
import { afterMatch } from './matched';
import { pageOfPopup, readPage } from './page';
import { changeSession } from './session';
import { stoppable } from './stoppable';
import { guessTables, loadTables } from './tables';

/** Hears of a story as soon as it is made, before it is stored. */
type Tell = (session: TabSession) => void;

/**
 * Reads the page of a tab and compares it. How it goes is told by the tab's session item.
 * @param justAsked true when the reader has just clicked the toolbar button, the menu entry or pressed the shortcut
 * @param tell hears of the story sooner than the session item does
 * @param page the reading of the page, where that is under way already
 */
export async function readTab(
  tabId: number,
  justAsked: boolean,
  tell: Tell = () => {},
  page = readPage(tabId, justAsked),
): Promise<void> {
  // All of it is on its way at once: the page, the corpus and the tab. A failure is met where each of them is needed.
  getReady();
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
  const read = await page;
  if (read.status === 'article') {
    const { article } = read;
    const kept = articleItem(tabId).set(article);
    await finish(tabId, reading, article, publishedByReader(reading.story, article), tell);
    return kept;
  }
  if (read.status === 'not-article')
    return end(tabId, { ...reading, phase: 'not-news', story: null, detail: read.reason });
  if (read.status === 'lapsed') return end(tabId, { ...reading, phase: 'lapsed', outdated: true });
  return end(tabId, { ...reading, phase: read.status, story: null, detail: read.detail });
}

/**
 * As {@link readTab}, for a view that waits: the session as soon as there is a story, null when there is none. What comes after goes on.
 * @param popupReads true when the popup runs the reader in the page
 */
export function readForView(tabId: number, popupReads: boolean): Promise<TabSession | null> {
  return new Promise((resolve, reject) => {
    const page = popupReads ? pageOfPopup(tabId) : readPage(tabId, true);
    readTab(tabId, true, resolve, page).then(() => resolve(null), reject);
  });
}

/** Loads what every reading needs, while the page is read. A failure is met where each of it is needed. */
function getReady(): void {
  for (const work of [bundledCorpus(), library(), guessTables()]) work.catch(() => {});
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

/** Makes the story of a tab anew from what is at hand: nothing is read or fetched for it. */
export async function remake(tabId: number): Promise<void> {
  const [article, session] = await Promise.all([articleItem(tabId).get(), sessionItem(tabId).get()]);
  if (!article || !session?.story || session.outdated) return;
  const story = await storyFor(article, publishedByReader(session.story, article));
  // The reading stays the one that it was: which tab was read last does not change, and one that has begun since has the word.
  const same = (now: TabSession | null) =>
    now?.startedAt === session.startedAt && now.phase === 'done' && !now.outdated;
  const written = await changeSession(tabId, (now) => (now && same(now) ? { ...now, story } : null));
  if (written) await setBadge(tabId, story.state === 'matched' ? hardCount(story) : null);
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
  return (await stepsFor(article, published)).whole();
}

/** The same in two steps. */
async function stepsFor(article: Article, published: string | null): Promise<StoryInSteps> {
  const [bundled, own, corrections] = await Promise.all([
    bundledCorpus(),
    library(),
    correctionsItem.get(),
    loadTables(languageOf(article)),
  ]);
  const dated = withOptions(article, { published });
  const sheet = readArticle(dated);
  return storyInSteps(dated, sheet, await own.corpusFor(bundled, profileOf(sheet).keys), corrections);
}

/** Begins a reading. Resolves when it is known what was there before; that is not yet stored then. */
function begin(tabId: number, address: string | null): Promise<TabSession> {
  const startedAt = Date.now();
  return new Promise((resolve, reject) => {
    changeSession(tabId, (before) => {
      const reading: TabSession = {
        phase: 'reading',
        // Two readings within a millisecond must not be taken for one another.
        startedAt: Math.max(startedAt, (before?.startedAt ?? 0) + 1),
        address,
        story: before?.story ?? null,
        outdated: before === null || address === null || before.address !== address,
        detail: null,
      };
      resolve(reading);
      return reading;
    }).catch(reject);
  });
}

async function finish(
  tabId: number,
  reading: TabSession,
  article: Article,
  published: string | null,
  tell: Tell = () => {},
): Promise<void> {
  try {
    const steps = await stepsFor(article, published);
    const compared = steps.compared();
    if (compared) {
      tell(doneWith(reading, atGlance(compared), 0));
      await onItsWay();
    }
    const story = steps.whole();
    if (!compared) tell(doneWith(reading, atGlance(story), 0));
    const waiting = await toReadInFull(story).catch((): string[] => []);
    await show(tabId, reading, story, waiting.length);
    await afterMatch(story).catch(() => {});
    if (waiting.length === 0) return;
    // The story is there already; what the pages say in full comes after it.
    await stoppable('fetching', tabId, (signal) =>
      Promise.all(waiting.map((id) => readInFull(id, signal).catch(() => {}))),
    );
    await show(tabId, reading, await storyFor(article, published), 0);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    await end(tabId, { ...reading, phase: 'failed', story: null, detail });
  }
}

/** Resolves when an answer that was just given has been sent. */
function onItsWay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** What the popup draws of a story. */
function atGlance(story: StoryView): StoryView {
  return glanceOf(story, new Set(atAGlance(lanesOf(story.cards)).map(({ id }) => id)));
}

/** How a reading stands when its story is made. */
function doneWith(reading: TabSession, story: StoryView, fetching: number): TabSession {
  const done = { ...reading, phase: 'done' as const, story, outdated: false };
  return fetching > 0 ? { ...done, fetching } : done;
}

async function show(tabId: number, reading: TabSession, story: StoryView, fetching: number): Promise<void> {
  await end(tabId, doneWith(reading, story, fetching));
  await setBadge(tabId, story.state === 'matched' ? hardCount(story) : null);
}

/** Fetches the page of one report and makes the story of the tab anew. What hinders it is told. */
export async function readReport(tabId: number, reportId: string): Promise<FetchFailure | null> {
  const { failure, stopped } = await stoppable('fetching', tabId, async (signal) => ({
    failure: await readInFull(reportId, signal),
    stopped: signal.aborted,
  }));
  // What the reader has stopped is no failure.
  if (stopped) return null;
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
export function publishedByReader(story: TabSession['story'], article: Article): string | null {
  if (story?.article.publishedOrigin !== 'reader' || story.article.address !== article.address) return null;
  return story.article.published;
}
