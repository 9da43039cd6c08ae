import browser from 'webextension-polyfill';
import type { MessageSender } from './runtime';

/** A line that the background dropped sooner than this is not opened again before this time is over (milliseconds). */
const AGAIN = 500;

/**
 * Keeps a line to the background open until the returned function is called or this page goes. The browser stops the background
 * at times; the line is then opened again at once, which starts the background, so that it always hears when this page goes.
 */
export function holdLine(name: string): () => void {
  let live = true;
  let end = () => {};
  const open = () => {
    if (!live) return;
    const opened = Date.now();
    const port = browser.runtime.connect({ name });
    port.onDisconnect.addListener(() => {
      // A page that is going hears of it too, when the background stops at the same moment; it can set no timer any more.
      if (!live) return;
      const wait = opened + AGAIN - Date.now();
      if (wait > 0) setTimeout(open, wait);
      else open();
    });
    end = () => port.disconnect();
  };
  const going = () => {
    live = false;
  };
  // A page that the browser kept and shows again has lost its line.
  const back = (event: PageTransitionEvent) => {
    if (!event.persisted || live) return;
    live = true;
    open();
  };
  addEventListener('pagehide', going);
  addEventListener('pageshow', back);
  open();
  return () => {
    removeEventListener('pagehide', going);
    removeEventListener('pageshow', back);
    live = false;
    end();
  };
}

/** Calls back when a page opens a line, and when that page has closed it. Register at the top level. */
export function onLine(
  opened: (name: string, sender: MessageSender) => void,
  closed: (name: string, sender: MessageSender) => void,
): void {
  browser.runtime.onConnect.addListener((port) => {
    const sender: MessageSender = port.sender ?? {};
    opened(port.name, sender);
    port.onDisconnect.addListener(() => closed(port.name, sender));
  });
}
