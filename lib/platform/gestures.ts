import browser from 'webextension-polyfill';

/** Where a gesture outside our own pages happened. */
export interface GestureTab {
  readonly id: number | undefined;
  readonly windowId: number | undefined;
}

/** Puts one entry into the menu of a page. Call it after installation and each update. */
export async function installMenu(id: string, title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id, title, contexts: ['page', 'selection'] });
}

/** Calls back on a click on a menu entry. Register at the top level. */
export function onMenu(id: string, listener: (tab: GestureTab) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === id) listener({ id: tab?.id, windowId: tab?.windowId });
  });
}

/** Calls back on a keyboard command of the manifest. Register at the top level. */
export function onCommand(name: string, listener: (tab: GestureTab) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name) listener({ id: tab?.id, windowId: tab?.windowId });
  });
}

/** Whether the browser keeps the toolbar button out of sight, in the menu of its extensions; false where it does not tell. */
export async function buttonIsHidden(): Promise<boolean> {
  const { isOnToolbar } = await browser.action.getUserSettings();
  return isOnToolbar === false;
}

/** A keyboard shortcut as it is assigned now; empty when it is not. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  readonly keys: string;
}

export async function shortcuts(): Promise<readonly Shortcut[]> {
  const all = await browser.commands.getAll();
  return all.map(({ name, description, shortcut }) => ({
    name: name ?? '',
    description: description ?? '',
    keys: shortcut ?? '',
  }));
}

/** What Firefox has for it (137 and later); the polyfill's types do not know it. */
interface ShortcutSettings {
  readonly openShortcutSettings?: () => Promise<void>;
}

const settings = browser.commands as typeof browser.commands & ShortcutSettings;

/** Opens the browser's page on which shortcuts are changed; null where an extension may not. */
export const changeShortcuts: (() => void) | null = settings.openShortcutSettings
  ? () => void settings.openShortcutSettings?.().catch(() => {})
  : browser.runtime.getURL('').startsWith('moz-extension:')
    ? null
    : () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' }).catch(() => {});
