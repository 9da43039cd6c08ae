import { earlyRun, earlySend, earlyTab } from '../platform/early';
import type { Tab } from '../platform/tabs';
import type { TabSession } from '../storage/session';
import type { Envelope, Outcome } from './protocol';

/** What was asked for by the click on the toolbar button. */
export interface Asked {
  /** The tab in front; null when there is none. */
  readonly tab: Tab | null;
  /** The answer of the background; null when it was not asked. Never rejects. */
  readonly outcome: Promise<Outcome<TabSession | null>> | null;
}

const say = (message: Envelope) => earlySend(message);

/**
 * Asks the background to read the tab in front, and runs the reader in its page meanwhile, so that the page is read while the
 * background starts. What the page gave goes to the background as it came, and is checked there.
 */
export async function askToRead(): Promise<Asked> {
  const tab = await earlyTab();
  if (!tab) return { tab, outcome: null };
  const { id: tabId } = tab;
  const outcome = say({ name: 'read', body: { tabId, asked: 'popup' } }).then(
    (answer) => (answer as Outcome<TabSession | null> | undefined) ?? failed('No answer from the background'),
    failed,
  );
  void earlyRun(tabId, '/extract.js')
    .then(
      (result) => say({ name: 'pageRead', body: { tabId, result: result ?? null, error: null } }),
      (error) => say({ name: 'pageRead', body: { tabId, result: null, error: textOf(error) } }),
    )
    // A background that cannot be reached is told of by the other answer.
    .catch(() => {});
  return { tab, outcome };
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 2_000);

function failed(error: unknown): Outcome<TabSession | null> {
  return { ok: false, failure: { kind: 'failed', detail: textOf(error) } };
}
