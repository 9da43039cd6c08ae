import browser from 'webextension-polyfill';

/** Shows a number on the toolbar icon of one tab; nothing for null. The browser takes it away when the tab goes elsewhere. */
export async function setBadge(tabId: number, count: number | null): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: count === null ? '' : count > 99 ? '99+' : String(count) });
    await browser.action.setBadgeBackgroundColor({ tabId, color: count ? '#b3261e' : '#4a6b57' });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed in the meantime.
  }
}

/** Shows on the toolbar icon of a tab that its page was saved. */
export async function tellSaved(tabId: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: '✓' });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#4a6b57' });
  } catch {
    // The tab was closed in the meantime.
  }
}
