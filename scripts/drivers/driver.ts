import type { Server } from 'node:http';

/** A view of the extension: what opens from the toolbar button, and what stands beside the page. */
export type ViewKind = 'popup' | 'panel';

/** A function that runs in a document of the browser. It must not use anything from around it. */
// biome-ignore lint/suspicious/noExplicitAny: a function of any signature; `Parameters` and `ReturnType` tell the caller which
export type InPage = (...args: any[]) => unknown;

/** A document of the browser that can be looked into and used as a person would. */
export interface View {
  /** Runs a function in the document and gives its value (plain data). */
  evaluate<F extends InPage>(fn: F, ...args: Parameters<F>): Promise<Awaited<ReturnType<F>>>;
  /** Runs the source text of a script in the document, as axe needs. */
  runScript(source: string): Promise<void>;
  /** A real mouse click in the middle of the first element that matches; waits for it to be there. */
  click(selector: string): Promise<void>;
  /** Presses a key as the keyboard does, on what has the focus: `Tab`, `Shift+Tab`, `Enter`, `ArrowRight`, `a`. */
  press(keys: string): Promise<void>;
  /** Brings a tab to the front: no other is laid out anew when its width changes. */
  show(): Promise<void>;
  /** Writes what the view shows as a PNG file. @param options.full with what is reached by scrolling */
  screenshot(file: string, options?: { readonly full?: boolean }): Promise<void>;
}

/** A request that a document or the background of the extension sent out. */
export interface SentRequest {
  readonly url: string;
  readonly by: string;
}

/** One browser with the extension in it, driven as a reader would use it. */
export interface Driver {
  readonly name: 'chromium' | 'firefox';
  /** The tab that the reader looks at. */
  readonly page: View;
  /** Loads an address in that tab. */
  open(url: string): Promise<void>;
  /** The real click on the toolbar button: it grants access to the tab and opens the popup. */
  clickAction(): Promise<void>;
  /** What the shortcut of the toolbar button does, without a mouse: by its keys in Firefox, by the browser's own trigger in Chromium. */
  clickByKeyboard(): Promise<void>;
  /** The popup or the panel, once it is open. */
  view(kind: ViewKind): Promise<View>;
  isOpen(kind: ViewKind): Promise<boolean>;
  closePopup(): Promise<void>;
  closePanel(): Promise<void>;
  /** A page of the extension (`options.html`) in a tab in the background, with all the extension's rights. */
  extensionPage(file: string): Promise<View>;
  /** A page of the extension that it opened in a tab by itself; waits for it. */
  openedPage(file: string): Promise<View>;
  /** Stops the background as the browser itself does after some idle time. */
  stopBackground(): Promise<void>;
  /** Sets the width of the panel in CSS pixels. */
  setPanelWidth(width: number): Promise<void>;
  setColourScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Few colours of the reader's own in place of the page's, as in the high-contrast modes of systems. */
  setForcedColours(on: boolean): Promise<void>;
  /** Sets the width of what is in tabs, in CSS pixels; null gives the tab's own back. */
  setPageWidth(width: number | null): Promise<void>;
  /** The warnings about permissions that the browser shows when the extension is installed. */
  permissionWarnings(): Promise<string[]>;
  /** Errors on the extension's own consoles so far, reports of the content security policy included. */
  errors(): Promise<string[]>;
  /** Resolves when the browser is closed, by whomever. */
  readonly ended: Promise<void>;
  /** Ends the browser. Resolves with every request that the extension sent to the network in the whole run. */
  close(): Promise<SentRequest[]>;
}

/** How a browser is started. */
export interface LaunchOptions {
  /** Path of the browser's program. */
  readonly program: string;
  /** Folder of the built extension. */
  readonly extension: string;
  /** With a window on the screen; without one by default. */
  readonly headed?: boolean;
  /** Names of the web that this browser finds on this machine, and the certificate that it takes there. No other browser does. */
  readonly names?: TestNames;
}

/** Names that stand for sites of the web in a test. */
export interface TestNames {
  readonly hosts: readonly string[];
  /** Port of this machine at which all of them are, also when an address names none. */
  readonly port: number;
  /** SHA-256 of the public key of their certificate, in base64. */
  readonly key: string;
}

/** Waits until `probe` gives something other than null, undefined, false or an empty string; fails after `ms` milliseconds. */
export async function until<T>(what: string, probe: () => Promise<T>, ms = 15_000): Promise<NonNullable<T>> {
  let last: unknown = 'nothing yet';
  for (const end = Date.now() + ms; Date.now() < end; await pause(50)) {
    const value = await probe().catch((error: unknown) => {
      last = error;
      return null;
    });
    if (value) return value;
  }
  throw new Error(`Waited ${ms} ms for ${what} (${String(last)})`);
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Waits until the selector matches in the view. */
export function appears(view: View, selector: string, ms?: number): Promise<boolean> {
  return until(selector, () => view.evaluate((css: string) => document.querySelector(css) !== null, selector), ms);
}

/** The source text of a call of `fn`. Bundlers may wrap inner functions with `__name`, which no page has. */
export function callOf(fn: InPage, args: readonly unknown[]): string {
  return `(() => { const __name = (f) => f; return (${fn})(...${JSON.stringify(args)}); })()`;
}

/** The parts of a combination of keys: `Shift+Tab` is Tab with Shift held. */
export function keysOf(combination: string): { readonly held: readonly string[]; readonly key: string } {
  const parts = combination === '+' ? ['+'] : combination.split('+');
  return { held: parts.slice(0, -1), key: parts.at(-1) ?? '' };
}

/** Ends a server together with the connections that browsers keep open. */
export function stop(server: Pick<Server, 'close' | 'closeAllConnections'>): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
