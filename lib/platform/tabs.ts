import browser, { type Tabs } from 'webextension-polyfill';

/** A tab, as far as the extension may see it. */
export interface Tab {
  readonly id: number;
  readonly windowId: number;
  /** Null while the extension has no permission for the page. */
  readonly address: string | null;
}

function tabOf(tab: Tabs.Tab | undefined): Tab | null {
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, address: tab.url ?? null };
}

/** The tab in front in the window that the calling page belongs to. */
export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tabOf(tab);
}

/** The tab with this id, or null when it is closed. */
export async function tabOfId(tabId: number): Promise<Tab | null> {
  return tabOf(await browser.tabs.get(tabId).catch(() => undefined));
}

/** The ids of all open tabs. */
export async function openTabs(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** The tab that the calling page itself is shown in; null in a popup or a side panel. */
export async function ownTab(): Promise<Tab | null> {
  return tabOf(await browser.tabs.getCurrent());
}

/** Calls back whenever another tab comes to the front of a window; returns the way to stop. */
export function onActivated(listener: (tabId: number, windowId: number) => void): () => void {
  const heard = (info: Tabs.OnActivatedActiveInfoType) => listener(info.tabId, info.windowId);
  browser.tabs.onActivated.addListener(heard);
  return () => browser.tabs.onActivated.removeListener(heard);
}

/** Calls back when a tab has loaded another page, or the page has changed its address; returns the way to stop. */
export function onNavigated(listener: (tabId: number) => void): () => void {
  const heard = (tabId: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (change.status === 'complete' || change.url !== undefined) listener(tabId);
  };
  browser.tabs.onUpdated.addListener(heard);
  return () => browser.tabs.onUpdated.removeListener(heard);
}

/** Calls back when the page of a tab is loaded; its address is null where the extension may not see it. Register at the top level. */
export function onLoaded(listener: (tabId: number, address: string | null) => void): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status === 'complete') listener(tabId, tab.url ?? null);
  });
}

/** Calls back when a tab is closed. Register at the top level. */
export function onClosed(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(listener);
}

export async function openTab(address: string): Promise<void> {
  await browser.tabs.create({ url: address });
}
