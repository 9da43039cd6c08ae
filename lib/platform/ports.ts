import browser from 'webextension-polyfill';
import type { MessageSender } from './runtime';

/** Milliseconds before a line that the background has dropped is opened again. */
const AGAIN = 500;

/**
 * Keeps a line to the background open until the returned function is called or this page goes. The browser stops the background
 * at times; the line is then opened again.
 */
export function holdLine(name: string): () => void {
  let live = true;
  let end = () => {};
  const open = () => {
    if (!live) return;
    const port = browser.runtime.connect({ name });
    port.onDisconnect.addListener(() => setTimeout(open, AGAIN));
    end = () => port.disconnect();
  };
  open();
  return () => {
    live = false;
    end();
  };
}

/** Calls back when a line is closed by the page that held it. Register at the top level. */
export function onLineClosed(listener: (name: string, sender: MessageSender) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    const sender: MessageSender = port.sender ?? {};
    port.onDisconnect.addListener(() => listener(port.name, sender));
  });
}
