import browser, { type Runtime } from 'webextension-polyfill';

/** The extension's id and the address of its root, with a slash at the end. */
export const own = { id: browser.runtime.id, root: browser.runtime.getURL('') };

/** Address of a packaged file, by its path from the root: `/pack/bundled.json`. */
export function packagedUrl(path: string): string {
  return browser.runtime.getURL(path);
}

/** A packaged JSON file. Throws when it is missing or no JSON. */
export async function packagedJson(path: string): Promise<unknown> {
  const response = await fetch(packagedUrl(path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

export function sendMessage(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Who sent a message. The polyfill's types leave out `origin`, which every supported browser sets. */
export type MessageSender = Runtime.MessageSender & { readonly origin?: string };

/** Answers messages; a listener that returns `undefined` leaves a message unanswered. Register at the top level. */
export function onMessage(listener: (message: unknown, sender: MessageSender) => Promise<unknown> | undefined): void {
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
}

/** Calls back once after the first installation, and after each update. Register at the top level. */
export function onInstalled(listener: (first: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason === 'install'));
}

/** Version of the extension, as in the manifest. */
export function version(): string {
  return browser.runtime.getManifest().version;
}

export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}
