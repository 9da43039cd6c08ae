import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  callOf,
  type Driver,
  type InPage,
  keysOf,
  type LaunchOptions,
  pause,
  type SentRequest,
  until,
  type View,
  type ViewKind,
} from './driver';
import { Marionette } from './marionette';

/** The address host of the extension in the test profile; Firefox would choose a random one. */
const HOST = '6a1b2c3d-0000-4000-8000-000000000001';
const ORIGIN = `moz-extension://${HOST}`;

/** What `extension.getViews` calls them. */
const VIEW_TYPE: Record<ViewKind, string> = { popup: 'popup', panel: 'sidebar' };

/** Where the views are in the browser's own window. */
const VIEW_BROWSER: Record<ViewKind, string> = {
  popup: `document.querySelector('browser.webextension-popup-browser')`,
  panel: `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`,
};

/** The keys that have no character, as the WebDriver standard writes them. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Backspace: '\uE003',
  Delete: '\uE017',
  F6: '\uE036',
};

/** A profile that sends nothing by itself, asks nothing and opens nothing. */
const PREFERENCES = {
  // Any free port; Firefox writes it into the profile.
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'intl.accept_languages': 'en-US',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
};

/** Starts Firefox with the extension in it. */
export async function launchFirefox({ program, extension, headed, names }: LaunchOptions): Promise<Driver> {
  const manifest = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const profile = await mkdtemp(join(tmpdir(), 'second-source-'));
  const preferences = {
    ...PREFERENCES,
    'extensions.webextensions.uuids': JSON.stringify({ [id]: HOST }),
    ...(names
      ? { 'network.dns.localDomains': names.hosts.join(','), 'network.socket.forcePort': `443=${names.port}` }
      : {}),
  };
  await writeFile(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const started = spawn(
    program,
    [
      ...(headed ? [] : ['--headless']),
      ...['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile, 'about:blank'],
    ],
    { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' } },
  );
  const ended = new Promise<void>((done) => started.once('exit', () => done()));
  const end = () => endOf(started, profile);
  try {
    const port = await until('Firefox to start', () => portOf(profile), 60_000);
    return await driverOf(
      await Marionette.connect(port, { acceptInsecureCerts: names !== undefined }),
      resolve(extension),
      id,
      { ended, end },
    );
  } catch (error) {
    await end();
    throw error;
  }
}

async function portOf(profile: string): Promise<number> {
  return Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8'));
}

async function endOf(browser: ChildProcess, profile: string): Promise<void> {
  const ended = () => browser.exitCode !== null || browser.signalCode !== null;
  if (!ended()) await Promise.race([new Promise((done) => browser.once('exit', done)), pause(5_000)]);
  if (!ended()) browser.kill('SIGKILL');
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * Watches, in the browser's own window, what the extension sends and what it complains of. All requests of all processes pass
 * the observer; `loadInfo` tells for whom one is made.
 */
const WATCH = `(() => {
  const { id, origin } = args[0];
  const watch = (window.secondSource = { requests: [], errors: [] });
  const isOurs = (principal) => principal?.addonId === id || principal?.addonPolicy?.id === id;
  watch.observer = { observe(channel) {
    channel.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
    if (isOurs(triggeringPrincipal) || isOurs(loadingPrincipal)) watch.requests.push({ url: channel.URI.spec, by: origin });
  } };
  Services.obs.addObserver(watch.observer, 'http-on-opening-request');
  watch.listener = { observe(message) {
    if (!(message instanceof Ci.nsIScriptError) || message.flags & Ci.nsIScriptError.warningFlag) return;
    if (message.sourceName.startsWith(origin)) watch.errors.push(message.errorMessage + ' (' + message.sourceName + ')');
  } };
  Services.console.registerListener(watch.listener);
  const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
  watch.log = (event) => {
    if (event.level === 'error' && event.filename?.startsWith(origin)) watch.errors.push(event.arguments.map(String).join(' '));
  };
  storage.addLogEventListener(watch.log, Services.scriptSecurityManager.getSystemPrincipal());
})()`;

/**
 * What Firefox says of an answer that was still on its way to a page that was closed, or in a background that was stopped. Chromium says nothing;
 * no code of ours is running any more that could do anything about it.
 */
const UNLOADED = /^Promise (?:resolved|rejected) after context unloaded/;

interface Process {
  readonly ended: Promise<void>;
  readonly end: () => Promise<void>;
}

async function driverOf(client: Marionette, extension: string, id: string, { ended, end }: Process): Promise<Driver> {
  const chrome = <T>(expression: string, ...args: unknown[]) =>
    client.alone(() => client.inChrome(() => client.run(expression, args))) as Promise<T>;

  await chrome(WATCH, { id, origin: ORIGIN });
  await client.send('Addon:Install', { path: extension, temporary: true });
  const button = `#${id.replaceAll(/[^a-z0-9_-]/gi, '_')}-BAP`;
  await until('the toolbar button', () => chrome<boolean>(`!!document.querySelector(args[0])`, button));

  const tabs: string[] = [];
  const openTab = async () => {
    const { handle } = await client.send('WebDriver:NewWindow', { type: 'tab', focus: false });
    tabs.push(handle as string);
    return handle as string;
  };
  const go = (handle: string) => client.send('WebDriver:SwitchToWindow', { handle, focus: false });
  /** Brings a tab to the front. Only inside `alone`. */
  const toFront = (handle: string) => client.send('WebDriver:SwitchToWindow', { handle, focus: true });
  const inFront = () => toFront(pageTab);
  const pageTab = (await client.send('WebDriver:GetWindowHandle')).value as string;
  const inTab = <T>(handle: string, steps: () => Promise<T>) =>
    client.alone(async () => {
      await go(handle);
      try {
        return await steps();
      } finally {
        await go(pageTab);
      }
    });

  /** The tab with a page of the extension. Only inside `alone`. */
  const find = async (file: string): Promise<string | null> => {
    const handles = (await client.send('WebDriver:GetWindowHandles')) as unknown as string[];
    try {
      for (const handle of handles) {
        await go(handle);
        const { value } = await client.send('WebDriver:GetCurrentURL');
        if (String(value).startsWith(`${ORIGIN}/${file}`)) return handle;
      }
      return null;
    } finally {
      await go(pageTab);
    }
  };

  /** A tab of the extension, from which the popup and the panel can be reached. It is opened when it is first needed. */
  let helper: Promise<string> | null = null;
  const helperTab = () => {
    helper ??= client.alone(async () => {
      const handle = await openTab();
      await go(handle);
      await client.send('WebDriver:Navigate', { url: `${ORIGIN}/manifest.json` });
      await go(pageTab);
      return handle;
    });
    return helper;
  };

  const tabView = (handle: string): View => ({
    evaluate: (fn, ...args) => inTab(handle, () => client.run(callOf(fn, args))) as Promise<never>,
    runScript: async (source) => void (await inTab(handle, () => client.run(`void (0, eval)(args[0])`, [source]))),
    click: async (selector) => {
      await until(selector, () => inTab(handle, () => client.click(selector).then(() => true)));
    },
    async press(combination) {
      const { held, key } = keysOf(combination);
      await inTab(handle, async () => {
        // Only what is in front hears the keyboard. A tab that is there already would lose its focus by being brought there.
        const { value } = await client.send('WebDriver:ExecuteScript', {
          script: 'return document.hasFocus()',
          args: [],
        });
        if (value !== true) await toFront(handle);
        await client.press(held.map(keyValue), keyValue(key));
      });
    },
    show: () => inTab(handle, async () => void (await toFront(handle))),
    async screenshot(file, { full = false } = {}) {
      const { value } = await inTab(handle, () => client.send('WebDriver:TakeScreenshot', { full, hash: false }));
      await writeFile(file, Buffer.from(value as string, 'base64'));
    },
  });

  const keyValue = (key: string) => KEYS[key] ?? key;

  /** Runs statements with the globals of the popup or the panel. The helper tab shares their process and their origin. */
  const inView = async (kind: ViewKind, body: string) => {
    const handle = await helperTab();
    return inTab(handle, () =>
      client.run(
        `(() => {
          const view = browser.extension.getViews({ type: args[0] })[0];
          if (!view) throw new Error('The ' + args[0] + ' is not open');
          with (view) { ${body} }
        })()`,
        [VIEW_TYPE[kind]],
      ),
    );
  };
  const callInView = (kind: ViewKind, fn: InPage, ...args: unknown[]) => inView(kind, `return ${callOf(fn, args)}`);

  /** Brings the focus into the panel as a person does, who presses F6 to go from one part of the window to the next. Only inside `inChrome`. */
  const goToPanel = async () => {
    const there = `Services.focus.focusedElement === ${VIEW_BROWSER.panel}`;
    for (let i = 0; i < 8 && !(await client.run(there)); i++) {
      await client.press([], keyValue('F6'));
      // The focus crosses from one process to another a moment after the key; a key too early would lead past the panel.
      for (let wait = 0; wait < 10 && !(await client.run(there)); wait++) await pause(20);
    }
    if (!(await client.run(there)))
      throw new Error(
        `The focus is not in the panel but in ${await client.run('Services.focus.focusedElement?.outerHTML.slice(0, 200)')}`,
      );
  };

  const viewOf = (kind: ViewKind): View => ({
    evaluate: (fn, ...args) => callInView(kind, fn, ...args) as Promise<never>,
    runScript: async (source) => void (await inView(kind, source)),
    async click(selector) {
      const middleOf = () =>
        callInView(
          kind,
          (css: string) => {
            const element = document.querySelector(css);
            element?.scrollIntoView({ block: 'nearest' });
            const box = element?.getBoundingClientRect();
            return box?.width ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
          },
          selector,
        ) as Promise<{ x: number; y: number } | null>;
      // What still moves would be missed, and another thing be hit.
      const { x, y } = await until(`${selector}, at rest`, async () => {
        const before = await middleOf();
        await pause(30);
        const now = await middleOf();
        return before && now && before.x === now.x && before.y === now.y ? now : null;
      });
      await client.alone(() =>
        client.inChrome(async () => {
          const frame = (await client.run(`(() => {
            const view = ${VIEW_BROWSER[kind]};
            const box = view.getBoundingClientRect();
            const outer = view.ownerDocument === document ? { x: 0, y: 0 } : view.ownerDocument.defaultView.frameElement.getBoundingClientRect();
            return { x: box.x + outer.x, y: box.y + outer.y };
          })()`)) as { x: number; y: number };
          await client.clickAt(frame.x + x, frame.y + y);
        }),
      );
    },
    async press(combination) {
      const { held, key } = keysOf(combination);
      await client.alone(() =>
        client.inChrome(async () => {
          if (kind === 'panel') await goToPanel();
          await client.press(held.map(keyValue), keyValue(key));
        }),
      );
    },
    show: async () => {},
    async screenshot(file, { full = false } = {}) {
      const height = full
        ? await callInView(kind, () => Math.max(document.documentElement.scrollHeight, innerHeight))
        : null;
      const data = await chrome<string>(
        `(async () => {
        const view = ${VIEW_BROWSER[kind]};
        const whole = args[0] === null ? null : new DOMRect(0, 0, view.clientWidth, args[0]);
        const image = await view.browsingContext.currentWindowGlobal.drawSnapshot(whole, window.devicePixelRatio, 'white', whole !== null);
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        canvas.getContext('2d').drawImage(image, 0, 0);
        return canvas.toDataURL('image/png').split(',')[1];
      })()`,
        height,
      );
      await writeFile(file, Buffer.from(data, 'base64'));
    },
  });
  // The preference is for tabs; the popup and the panel follow the theme of the window unless they are told otherwise.
  let scheme: 'light' | 'dark' = 'light';
  const paint = (kind: ViewKind) =>
    chrome(
      `(() => {
        const view = ${VIEW_BROWSER[kind]};
        if (view) view.browsingContext.prefersColorSchemeOverride = args[0];
      })()`,
      scheme,
    );
  let pageWidth: number | null = null;
  const fitTabs = () =>
    chrome(
      `(() => {
        for (const { linkedBrowser } of gBrowser.tabs) linkedBrowser.style.maxWidth = args[0];
      })()`,
      pageWidth === null ? '' : `${pageWidth}px`,
    );
  const isOpen = (kind: ViewKind) => chrome<boolean>(`!!(${VIEW_BROWSER[kind]})`);

  return {
    name: 'firefox',
    page: tabView(pageTab),
    async open(url) {
      await client.alone(async () => {
        await inFront();
        await client.send('WebDriver:Navigate', { url });
      });
    },
    async clickAction() {
      // A tab that opens while the popup does would be taken for the one in front.
      await helperTab();
      await client.alone(async () => {
        await inFront();
        await client.inChrome(() => client.click(button));
      });
    },
    async clickByKeyboard() {
      await helperTab();
      await client.alone(async () => {
        await inFront();
        await client.inChrome(() => client.press([keyValue('Alt'), keyValue('Shift')], 'k'));
      });
    },
    async view(kind) {
      // A view that is just opening holds an empty document first.
      await until(`the ${kind}`, () =>
        callInView(kind, () => location.protocol === 'moz-extension:' && document.readyState !== 'loading'),
      );
      await paint(kind);
      return viewOf(kind);
    },
    isOpen,
    async closePopup() {
      await chrome(`(${VIEW_BROWSER.popup})?.closest('panel')?.hidePopup()`);
      await until('the popup to close', async () => !(await isOpen('popup')));
    },
    async closePanel() {
      await chrome('SidebarController.hide()');
      await until('the panel to close', async () => !(await isOpen('panel')));
    },
    async extensionPage(file) {
      const handle = await client.alone(openTab);
      await inTab(handle, () => client.send('WebDriver:Navigate', { url: `${ORIGIN}/${file}` }));
      await fitTabs();
      return tabView(handle);
    },
    async openedPage(file) {
      const handle = await until(file, () => client.alone(() => find(file)));
      return tabView(handle);
    },
    stopBackground: () =>
      chrome(`WebExtensionPolicy.getByID(args[0]).extension.terminateBackground({ ignoreDevToolsAttached: true })`, id),
    setPanelWidth: (width) =>
      chrome(`void (document.getElementById('sidebar-box').style.width = args[0])`, `${width}px`),
    async setColourScheme(wanted) {
      scheme = wanted;
      await chrome(
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', args[0])`,
        wanted === 'dark' ? 0 : 1,
      );
      await paint('popup');
      await paint('panel');
    },
    async setForcedColours(on) {
      // 2: never the page's own colours.
      await chrome(`Services.prefs.setIntPref('browser.display.document_color_use', args[0])`, on ? 2 : 1);
    },
    async setPageWidth(width) {
      pageWidth = width;
      await fitTabs();
    },
    permissionWarnings: () =>
      chrome(
        `(async () => {
          const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
          const { Extension } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
          const { userPermissions } = await AddonManager.getAddonByID(args[0]);
          return Extension.formatPermissionStrings({ permissions: userPermissions, type: 'webExtension' }).msgs;
        })()`,
        id,
      ),
    errors: async () => (await chrome<string[]>('window.secondSource.errors')).filter((error) => !UNLOADED.test(error)),
    ended,
    async close() {
      const requests = await chrome<SentRequest[]>('window.secondSource.requests');
      await client.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
      client.disconnect();
      await end();
      return requests;
    },
  };
}
