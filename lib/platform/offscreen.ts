import browser from 'webextension-polyfill';

/** The part of Chromium's `chrome.offscreen` that is used. */
interface Offscreen {
  createDocument(options: { url: string; reasons: readonly string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** Chromium's own name for it; the polyfill does not know it. */
const offscreen = (): Offscreen | undefined => (browser as unknown as { readonly offscreen?: Offscreen }).offscreen;

/** How many are using the document now. */
let users = 0;
let opened: Promise<void> | null = null;

/**
 * Opens a page of the extension that nobody sees, for the time of some work: the background of Chromium is a worker and has no
 * document. Several pieces of work share one page, which is closed after the last.
 * @param url path of a packaged page
 * @throws what the browser says when it gives none
 */
export async function withOffscreen<T>(url: string, why: string, work: () => Promise<T>): Promise<T> {
  const own = offscreen();
  if (!own) throw new Error('This browser has no offscreen documents');
  users++;
  try {
    opened ??= own.createDocument({ url, reasons: ['DOM_PARSER'], justification: why }).catch((error) => {
      // One that was left by a background that was stopped serves as well.
      if (!String(error).includes('single offscreen')) throw error;
    });
    await opened;
    return await work();
  } finally {
    users--;
    if (users === 0) {
      opened = null;
      await own.closeDocument().catch(() => {});
    }
  }
}
