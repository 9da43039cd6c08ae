import { tablesOf } from '../../lib/facts/locales/tables';
import type { WiderOutcome } from '../../lib/messaging/protocol';
import { Gone } from '../../lib/messaging/serve';
import { failureAlone } from '../../lib/model/fetch-failure';
import { isFailure } from '../../lib/model/library';
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

/** Sends exactly the request that was shown, and only when the reader has turned this on. */
export async function lookWider(tabId: number, address: string, signal: AbortSignal): Promise<WiderOutcome> {
  const refused = (detail: string): WiderOutcome => ({
    status: 'refused',
    failure: { kind: 'not-allowed', status: null, detail },
  });
  if (!(await settingsItem.get()).wider) return refused('Looking wider is turned off');
  if ((await requestFor(tabId)) !== address) return refused('The story has changed since the request was shown');
  const answer = await fetchOwnText(address, { accept: 'application/json', signal });
  if (isFailure(answer)) return { status: 'refused', failure: failureAlone(answer) };
  try {
    return { status: 'found', pages: readIndexAnswer(answer.text) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { status: 'refused', failure: { kind: 'format', status: null, detail } };
  }
}
