import browser, { type Runtime } from 'webextension-polyfill';

/** The extension's id and the address of its root, with a slash at the end. */
export const own = { id: browser.runtime.id, root: browser.runtime.getURL('') };

/** Address of a packaged file, by its path from the root: `/pack/bundled.json`. */
export function packagedUrl(path: string): string {
  return browser.runtime.getURL(path);
}

/** Packaged files that are on their way because they will be needed, by path. */
const coming = new Map<string, Promise<Response>>();

/** Begins to load a packaged file that will soon be asked for. A failure is met by who asks. */
export function fetchPackaged(path: string): void {
  const work = fetch(packagedUrl(path));
  work.catch(() => {});
  coming.set(path, work);
}

async function packaged(path: string): Promise<Response> {
  const begun = coming.get(path);
  coming.delete(path);
  const response = await (begun?.catch(() => fetch(packagedUrl(path))) ?? fetch(packagedUrl(path)));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** A packaged JSON file. Throws when it is missing or no JSON. */
export async function packagedJson(path: string): Promise<unknown> {
  return (await packaged(path)).json();
}

/** A packaged file as it is. Throws when it is missing. */
export async function packagedBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await packaged(path)).arrayBuffer());
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
