import type { Tab } from './tabs';

/**
 * The few things that the popup does before anything else of it is loaded, without the polyfill, which takes longer to load than
 * they do: both browsers give promises by these names.
 */
interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly tabs: {
    query(which: { active: true; currentWindow: true }): Promise<{ id?: number; windowId?: number; url?: string }[]>;
  };
  readonly scripting: {
    executeScript(what: {
      target: { tabId: number };
      files: string[];
    }): Promise<{ result?: unknown; error?: unknown }[]>;
  };
}

function api(): Api {
  const { browser, chrome } = globalThis as unknown as { readonly browser?: Partial<Api>; readonly chrome?: Api };
  return (browser?.runtime ? browser : chrome) as Api;
}

/** The tab in front in the window of the popup. */
export async function earlyTab(): Promise<Tab | null> {
  const [tab] = await api().tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, address: tab.url ?? null };
}

/** Runs a packaged script in the page of a tab and returns its value. Throws what the browser says when the page may not be read. */
export async function earlyRun(tabId: number, file: string): Promise<unknown> {
  const [first] = await api().scripting.executeScript({ target: { tabId }, files: [file] });
  // Firefox tells a script's own fault here; Chromium gives null.
  if (first?.error) throw first.error;
  return first?.result;
}

export function earlySend(message: unknown): Promise<unknown> {
  return api().runtime.sendMessage(message);
}
