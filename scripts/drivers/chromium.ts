import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type KeyInput, type Page, type Target } from 'puppeteer-core';
import {
  appears,
  callOf,
  type Driver,
  keysOf,
  type LaunchOptions,
  pause,
  until,
  type View,
  type ViewKind,
} from './driver';
import { requestsFrom } from './net-log';

const FILES: Record<ViewKind, string> = { popup: 'popup.html', panel: 'sidepanel.html' };

/** Starts Chromium, Chrome or Edge with the extension in it. */
export async function launchChromium({ program, extension, headed, names }: LaunchOptions): Promise<Driver> {
  const folder = await mkdtemp(join(tmpdir(), 'second-source-'));
  const netLog = join(folder, 'net-log.json');
  const profile = join(folder, 'profile');
  await pinButton(profile, resolve(extension));
  const browser = await puppeteer.launch({
    executablePath: program,
    headless: !headed,
    // Chrome does not heed --load-extension any more; the extension is installed over the pipe instead.
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: profile,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--lang=en-US',
      '--window-size=1280,900',
      '--no-first-run',
      `--log-net-log=${netLog}`,
      ...(names
        ? [
            `--host-resolver-rules=${names.hosts.map((host) => `MAP ${host} 127.0.0.1:${names.port}`).join(', ')}`,
            `--ignore-certificate-errors-spki-list=${names.key}`,
          ]
        : []),
    ],
  });
  try {
    return await driverOf(browser, resolve(extension), async (origin) => {
      await browser.close();
      const requests = await requestsFrom(netLog, origin);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      return requests;
    });
  } catch (error) {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

/** Puts the button into the toolbar, where a reader would have it; new ones are behind another button. */
async function pinButton(profile: string, extension: string): Promise<void> {
  const preferences = { extensions: { pinned_extensions: [idOf(extension)] } };
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** The id that Chromium gives to an unpacked extension: of its path's SHA-256, 16 bytes with a to p for the hexadecimal digits. */
function idOf(folder: string): string {
  const path = process.platform === 'win32' ? Buffer.from(folder, 'utf16le') : Buffer.from(folder);
  const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

async function driverOf(
  browser: Browser,
  extension: string,
  end: (origin: string) => ReturnType<Driver['close']>,
): Promise<Driver> {
  const errors: string[] = [];
  let scheme: 'light' | 'dark' = 'light';
  let panelWidth: number | null = null;
  let pageWidth: number | null = null;
  let forced = false;

  const id = await browser.installExtension(extension);
  const origin = `chrome-extension://${id}`;
  const installed = (await browser.extensions()).get(id);
  if (!installed) throw new Error('The extension was not installed');

  const isOurs = (target: Target) => target.url().startsWith(`${origin}/`);
  const worker = () =>
    browser.waitForTarget((target) => target.type() === 'service_worker' && isOurs(target), { timeout: 15_000 });
  const listen = async (target: Target) => {
    if (target.type() !== 'service_worker' || !isOurs(target)) return;
    const running = await target.worker().catch(() => null);
    running?.on('console', (message) => {
      if (message.type() === 'error') errors.push(`background: ${message.text()}`);
    });
  };
  browser.on('targetcreated', (target: Target) => void listen(target));
  await listen(await worker());

  const prepared = new WeakMap<Page, CDPSession>();
  const sessionOf = async (page: Page) => {
    const session = prepared.get(page) ?? (await page.createCDPSession());
    prepared.set(page, session);
    return session;
  };
  const prepare = async (page: Page, kind?: ViewKind) => {
    if (!prepared.has(page)) {
      await sessionOf(page);
      // A page that is just being opened has no address yet.
      const name = () => page.url().split('/').slice(3).join('/');
      page.on('pageerror', (error) => errors.push(`${name()}: ${String(error)}`));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${name()}: ${message.text()}`);
      });
    }
    // Puppeteer's own function knows no forced colours.
    const features = [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: forced ? 'active' : 'none' },
    ];
    await (await sessionOf(page)).send('Emulation.setEmulatedMedia', { features });
    const width = kind === 'panel' ? panelWidth : kind === undefined ? pageWidth : null;
    const now = page.viewport()?.width ?? null;
    if (width !== now && width !== null) await page.setViewport({ width, height: 800 });
    if (width === null && now !== null) await page.setViewport(null);
    return page;
  };
  const targetOf = (kind: ViewKind) =>
    browser.targets().find((target) => target.url().startsWith(`${origin}/${FILES[kind]}`));

  // The first tab stays the reader's; tabs of the extension open behind it.
  const [first] = await browser.pages();
  const tab = first ?? (await browser.newPage());

  return {
    name: 'chromium',
    page: viewOf(async () => tab, { tab: true }),
    async open(url) {
      await tab.goto(url, { waitUntil: 'load' });
      await tab.bringToFront();
    },
    async clickAction() {
      await tab.bringToFront();
      await installed.triggerAction(tab);
    },
    // Keys that are sent over the protocol reach the page alone and never the browser's own shortcuts.
    async clickByKeyboard() {
      await tab.bringToFront();
      await installed.triggerAction(tab);
    },
    async view(kind) {
      const target = await until(`the ${kind}`, async () => targetOf(kind));
      const page = await target.asPage();
      await prepare(page, kind);
      return viewOf(() => prepare(page, kind));
    },
    isOpen: async (kind) => targetOf(kind) !== undefined,
    async closePopup() {
      const target = targetOf('popup');
      if (!target) return;
      const page = await target.asPage();
      await page.evaluate(() => window.close()).catch(() => {});
      await until('the popup to close', async () => targetOf('popup') === undefined);
    },
    async closePanel() {
      const target = targetOf('panel');
      if (!target) return;
      const page = await target.asPage();
      await page.evaluate(() => window.close()).catch(() => {});
      await until('the panel to close', async () => targetOf('panel') === undefined);
    },
    async extensionPage(file) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${file}`);
      return viewOf(() => prepare(page), { tab: true });
    },
    async openedPage(file) {
      const target = await until(file, async () =>
        browser.targets().find((each) => each.type() === 'page' && each.url().startsWith(`${origin}/${file}`)),
      );
      const page = await target.asPage();
      return viewOf(() => prepare(page), { tab: true });
    },
    async stopBackground() {
      const running = browser.targets().find((target) => target.type() === 'service_worker' && isOurs(target));
      if (!running) return;
      // A worker that is just answering an event may not heed the first call.
      await until('the background to stop', async () => {
        try {
          await (await running.worker())?.close();
        } catch (error) {
          // It has ended by itself; the list of targets hears of it later.
          if (/no target with given id/i.test(String(error))) return true;
          throw error;
        }
        await until('the end of it', async () => !browser.targets().includes(running), 2_000);
        return true;
      });
    },
    async setPanelWidth(width) {
      panelWidth = width;
    },
    async setColourScheme(wanted) {
      scheme = wanted;
    },
    async setForcedColours(on) {
      forced = on;
    },
    async setPageWidth(width) {
      pageWidth = width;
      await tab.setViewport(width === null ? null : { width, height: 800 });
    },
    async permissionWarnings() {
      const running = await (await worker()).worker();
      if (!running) throw new Error('The background does not run');
      return running.evaluate(() =>
        chrome.management.getPermissionWarningsByManifest(JSON.stringify(chrome.runtime.getManifest())),
      );
    },
    errors: async () => errors,
    ended: new Promise((done) => browser.once('disconnected', () => done())),
    close: () => end(origin),
  };
}

/**
 * A page as a View. It is prepared (width, colours) before each use.
 * @param options.tab true for what is in a tab, which must be in front to be painted
 */
function viewOf(page: () => Promise<Page>, options = { tab: false }): View {
  const self: View = {
    evaluate: async (fn, ...args) => (await page()).evaluate(callOf(fn, args)) as Promise<never>,
    async runScript(source) {
      await (await page()).evaluate(source);
    },
    async click(selector) {
      await appears(self, selector);
      // What still moves would be missed, and another thing be hit.
      const element = await until(`${selector}, at rest`, async () => {
        const found = await (await page()).$(selector);
        await found?.scrollIntoView();
        const before = await found?.boundingBox();
        await pause(30);
        const now = await found?.boundingBox();
        return before && now && before.x === now.x && before.y === now.y ? found : null;
      });
      // The popup may close by the click, and take the answer to it along.
      await element.click().catch((error: unknown) => {
        if (!/closed|detached|destroyed/i.test(String(error))) throw error;
      });
    },
    async press(combination) {
      const shown = await page();
      if (options.tab) await shown.bringToFront();
      const { held, key } = keysOf(combination);
      for (const each of held) await shown.keyboard.down(each as KeyInput);
      // The popup may close by the key.
      const pressed = await shown.keyboard.press(key as KeyInput).then(
        () => true,
        (error: unknown) => {
          if (!/closed|detached|destroyed/i.test(String(error))) throw error;
          return false;
        },
      );
      if (pressed) for (const each of held) await shown.keyboard.up(each as KeyInput);
    },
    async show() {
      if (options.tab) await (await page()).bringToFront();
    },
    async screenshot(file, { full = false } = {}) {
      const shown = await page();
      if (options.tab) await shown.bringToFront();
      // The picture of a whole page that is no taller than its window is shifted where it is written from right to left.
      const taller = full && (await shown.evaluate(() => document.documentElement.scrollHeight > innerHeight));
      await shown.screenshot({ path: file as `${string}.png`, fullPage: taller });
    },
  };
  return self;
}
