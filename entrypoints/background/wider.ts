import { tablesOf } from '../../lib/facts/locales/tables';
import type { WiderOutcome } from '../../lib/messaging/protocol';
import { Gone } from '../../lib/messaging/serve';
import { type FetchReason, failed, failureAlone } from '../../lib/model/fetch-failure';
import { type FetchFailure, isFailure } from '../../lib/model/library';
import { fetchOwnText } from '../../lib/net/own';
import { articleItem, sessionItem, settingsItem } from '../../lib/storage/items';
import { withOptions } from '../../lib/story/build';
import { languageOf, readArticle } from '../../lib/story/read';
import { readIndexAnswer, widerRequest } from '../../lib/story/wider';
import { loadTables } from './tables';

/** The request that would be sent for the story of a tab, or null. */
export async function requestFor(tabId: number): Promise<string | null> {
  const [article, session] = await Promise.all([articleItem(tabId).get(), sessionItem(tabId).get()]);
  if (!article) throw new Gone('There is no story to look wider for');
  await Promise.all([loadTables('en'), loadTables(languageOf(article))]);
  const english = tablesOf('en');
  const published = session?.story?.article.publishedOrigin === 'reader' ? session.story.article.published : null;
  const sheet = readArticle(withOptions(article, { published }));
  return widerRequest(sheet, { placeNames: english?.placeNames ?? {}, concepts: english?.concepts ?? {} });
}

/** Most code units of an answer that is no list that are quoted. */
const MOST_QUOTED = 200;

/** Sends exactly the request that was shown, and only when the reader has turned this on. */
export async function lookWider(tabId: number, address: string, signal: AbortSignal): Promise<WiderOutcome> {
  const refused = (kind: FetchFailure['kind'], why: FetchReason, ...words: string[]): WiderOutcome => ({
    status: 'refused',
    failure: failed(kind, why, ...words),
  });
  if (!(await settingsItem.get()).wider) return refused('not-allowed', 'fetch/wider-off');
  if ((await requestFor(tabId)) !== address) return refused('not-allowed', 'fetch/story-changed');
  const answer = await fetchOwnText(address, { accept: 'application/json', signal });
  if (isFailure(answer)) return { status: 'refused', failure: failureAlone(answer) };
  try {
    return { status: 'found', pages: readIndexAnswer(answer.text) };
  } catch {
    // It tells faults of a question as a sentence.
    return refused('format', 'fetch/no-index-list', answer.text.slice(0, MOST_QUOTED));
  }
}
