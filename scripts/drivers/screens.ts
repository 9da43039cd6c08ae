import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePack } from '../../lib/corpus/exchange';
import { fitReport, type LooseReport } from '../../lib/corpus/exchange-fit';
import type { Article } from '../../lib/model/article';
import type { Feed, Job } from '../../lib/model/library';
import type { StoryView } from '../../lib/model/story';
import type { TabSession } from '../../lib/storage/session';
import type { Settings } from '../../lib/storage/settings';
import { ROOT } from '../lib/run.mjs';
import { appears, type Driver, pause, until, type View } from './driver';
import { settledState, storyIn } from './story';

/** Hosts that the followed feeds of the screens have; the extension is started with these allowed. None is ever asked. */
export const ALLOWED = ['feeds.harbour.test', 'wire.meridian.test'] as const;

/** Where a screen is shown: what opens from the button, what stands beside the page, a page in a tab. */
export type ScreenKind = 'popup' | 'panel' | 'page';

/** Something that the reader can come to see. */
export interface Screen {
  /** Small letters and hyphens: `panel-same`. */
  readonly name: string;
  readonly kind: ScreenKind;
  /** Brings it up, and resolves when it is there. */
  readonly show: (stage: Stage) => Promise<View>;
}

/** One browser in which the screens are brought up one after the other. */
export class Stage {
  readonly driver: Driver;
  readonly #address: string;
  #story: StoryView | null = null;
  #filled = false;
  readonly #held = new Map<string, View>();

  /** @param address of the page with the article of the demonstration */
  constructor(driver: Driver, address: string) {
    this.driver = driver;
    this.#address = address;
  }

  /** The popup over the article, with its story. */
  async popup(): Promise<View> {
    if (await this.driver.isOpen('popup')) return this.driver.view('popup');
    await this.driver.open(this.#address);
    const since = Date.now();
    await this.driver.clickAction();
    const popup = await this.driver.view('popup');
    const state = await settledState(popup, since);
    if (state !== 'matched') throw new Error(`The article of the demonstration is ${state}`);
    this.#story = await storyIn(popup);
    return popup;
  }

  /** The panel beside the article, with its story. */
  async panel(): Promise<View> {
    if (await this.driver.isOpen('panel')) return this.driver.view('panel');
    const popup = await this.popup();
    await popup.click('[data-testid="open-panel"]');
    const panel = await this.driver.view('panel');
    await settledState(panel);
    await this.driver.closePopup();
    return panel;
  }

  /** The story of the article as it was found. */
  async story(): Promise<StoryView> {
    if (!this.#story) await this.popup();
    if (!this.#story) throw new Error('There is no story');
    return this.#story;
  }

  /** Puts a reading into the place from which the popup and the panel read it, and waits until it is shown. */
  async reading(view: View, session: Partial<TabSession>, state: string): Promise<View> {
    await view.evaluate(
      async (change: Partial<TabSession>) => {
        const kept = Object.entries(await chrome.storage.session.get()).filter(([key]) => key.startsWith('story:'));
        const latest = kept.sort(
          ([, a], [, b]) => (b as { value: TabSession }).value.startedAt - (a as { value: TabSession }).value.startedAt,
        )[0];
        if (!latest) throw new Error('Nothing was read');
        const [key, item] = latest;
        const { value } = item as { value: TabSession };
        await chrome.storage.session.set({
          [key]: { version: 1, value: { ...value, detail: null, fetching: 0, ...change, startedAt: Date.now() } },
        });
      },
      { phase: 'done', outdated: false, ...session },
    );
    await appears(view, `[data-testid="state"][data-state="${state}"]`);
    return view;
  }

  /** A page of the extension in a tab; each is opened once. */
  async page(file: string, ready: string): Promise<View> {
    await this.#leave();
    const view = this.#held.get(file) ?? (await this.driver.extensionPage(file));
    this.#held.set(file, view);
    await view.show();
    await appears(view, ready);
    return view;
  }

  /** Loads a page that was opened again. */
  async again(file: string, ready: string): Promise<View> {
    const view = await this.page(file, 'body');
    await view.evaluate(() => setTimeout(() => location.reload()));
    await until('the page to load', () =>
      view.evaluate(() => document.readyState === 'complete' && performance.now() < 3_000),
    );
    await appears(view, ready);
    return view;
  }

  /** Puts feeds, a pack, saved pages and a job into the library, as a reader has them after some time. */
  async fill(): Promise<void> {
    if (this.#filled) return;
    this.#filled = true;
    const view = await this.page('library.html', '[role="tab"]');
    await view.evaluate(putRows, 'staged', [{ job: 'import-screens' }], await packText());
    await view.evaluate(ask, { name: 'importPack', body: { staged: 'import-screens', address: null } });
    const { article } = await this.story();
    for (const n of [0, 1]) await this.#save(view, { ...article, address: `https://wire.meridian.test/${n}` }, n);
    await view.evaluate(putRows, 'feeds', FEEDS, null);
    await view.evaluate(putRows, 'jobs', JOBS, null);
    await view.evaluate(changed);
    await view.click('#tab-packs');
    await appears(view, '[data-testid="packs"] li', 60_000);
  }

  async #save(view: View, of: StoryView['article'], n: number): Promise<void> {
    const article: Article = {
      title: of.title,
      text: of.text,
      paragraphs: [],
      outlet: of.outlet,
      byline: null,
      declaredLanguage: of.language,
      published: of.published === null ? null : { iso: of.published, origin: 'meta' },
      address: of.address,
      truncated: false,
    };
    await view.evaluate(
      (key: string, value: Article) => chrome.storage.session.set({ [key]: { version: 1, value } }),
      `article:${100_000 + n}`,
      article,
    );
    await view.evaluate(ask, { name: 'savePage', body: { tabId: 100_000 + n } });
  }

  /** The popup closes when something else comes to the front; so that no screen depends on it, it is closed before. */
  #leave(): Promise<void> {
    return this.driver.closePopup();
  }

  /** Gives what is shown a width in CSS pixels, null the one that it has by itself, and waits until it is laid out. */
  async widen(view: View, kind: ScreenKind, width: number | null): Promise<void> {
    if (kind === 'page') await this.driver.setPageWidth(width);
    if (kind === 'panel') {
      await this.driver.setPanelWidth(width ?? 400);
      await this.driver.view('panel');
    }
    // The browsers make the popup as wide as what is in it would like to be.
    if (kind === 'popup')
      await view.evaluate(
        (wanted: string) => document.documentElement.style.setProperty('--popup-inline-size', wanted),
        width === null ? '' : `${width}px`,
      );
    const wanted = width ?? (kind === 'panel' ? 400 : null);
    if (wanted !== null)
      await until(`the width ${wanted}`, async () => Math.abs((await view.evaluate(() => innerWidth)) - wanted) < 22);
    await pause(60);
  }

  /** Takes the colours of the system alone, or gives the page's own back, and waits until the view has heard of it. */
  async forceColours(view: View, kind: ScreenKind, on: boolean): Promise<void> {
    await this.driver.setForcedColours(on);
    if (kind !== 'page') await this.driver.view(kind);
    await until(`colours that are ${on ? '' : 'not '}forced`, async () => {
      const forced = await view.evaluate(() => matchMedia('(forced-colors: active)').matches);
      return forced === on;
    });
  }

  /** Changes settings, and waits until the view has taken them. */
  async settings(view: View, change: Partial<Settings>): Promise<void> {
    await view.evaluate(async (given: Partial<Settings>) => {
      const { settings } = (await chrome.storage.local.get('settings')) as { settings?: { value: Settings } };
      await chrome.storage.local.set({ settings: { version: 1, value: { ...settings?.value, ...given } } });
    }, change);
    if (change.interfaceLanguage === undefined) return;
    const wanted = change.interfaceLanguage ?? 'en';
    await until(`the language ${wanted}`, () =>
      view.evaluate((tag: string) => document.documentElement.lang.startsWith(tag), wanted),
    );
  }
}

/** Sends a message to the background; for use inside a page. */
const ask = async (message: object) => {
  const answer = (await chrome.runtime.sendMessage(message)) as { ok?: boolean } | undefined;
  if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
};

/** Tells the extension's pages that the library has changed; for use inside a page. */
const changed = () => chrome.storage.session.set({ library: { version: 1, value: Date.now() } });

/** Puts rows into a store of the library, with a file in each when one is given; for use inside a page. */
const putRows = (store: string, rows: readonly object[], file: string | null) =>
  new Promise<void>((done, fail) => {
    const open = indexedDB.open('library');
    open.onerror = () => fail(open.error);
    open.onsuccess = () => {
      const transaction = open.result.transaction(store, 'readwrite');
      for (const row of rows)
        transaction.objectStore(store).put(file === null ? row : { ...row, file: new Blob([file]) });
      transaction.oncomplete = () => {
        open.result.close();
        done();
      };
      transaction.onerror = () => fail(transaction.error);
    };
  });

/** Reports of one event of the bundled corpus as a pack of a file. */
async function packText(): Promise<string> {
  const lines = (await readFile(join(ROOT, 'assets', 'corpus', 'lisbon-gloria-funicular-2025-09-03.jsonl'), 'utf8'))
    .split('\n')
    .filter((line) => line.startsWith('{'));
  const reports = lines.slice(0, 40).flatMap((line) => fitReport(JSON.parse(line) as LooseReport) ?? []);
  const header = { name: 'Lisbon 2025', publisher: 'Harbour Desk', licence: 'CC BY 4.0', made: '2025-09-20' };
  let text = '';
  for await (const piece of writePack(header, reports)) text += new TextDecoder().decode(piece);
  return text;
}

const HOUR = 3_600_000;
const feed = (id: string, outlet: string, language: string, host: string, state: Partial<Feed['state']>): Feed => ({
  id,
  outlet,
  title: outlet,
  language,
  address: `https://${host}/${language}/world/latest-news/rss.xml`,
  followedAt: Date.now() - 200 * HOUR,
  state: {
    status: 'ok',
    lastRead: Date.now() - 2 * HOUR,
    nextRead: Date.now() + 10_000 * HOUR,
    failingSince: null,
    failure: null,
    items: 32,
    added: 4,
    matched: 2,
    etag: null,
    modified: null,
    ...state,
  },
});

/** Feeds in each way that one can stand. */
const FEEDS: readonly Feed[] = [
  feed('a', 'Harbour Daily', 'en', 'feeds.harbour.test', {}),
  feed('b', 'وكالة المرفأ', 'ar', 'wire.meridian.test', { items: 1, matched: 0 }),
  feed('c', '港湾新聞', 'ja', 'feeds.harbour.test', { status: 'new', lastRead: null }),
  feed('d', 'Meridian Wire', 'de', 'wire.meridian.test', {
    status: 'failing',
    failingSince: Date.now() - 50 * HOUR,
    failure: { kind: 'status', status: 503, detail: 'Service Unavailable' },
  }),
  feed('e', 'Gazeta Portu', 'pl', 'not-allowed.test', {}),
];

/** A job that was broken off, which nothing takes up again. */
const JOBS: readonly (Job & object)[] = [
  {
    id: 'screens',
    kind: 'import',
    subject: 'Lisbon 2025',
    state: 'failed',
    done: 12,
    total: 40,
    detail: 'Line 13 is no report',
    startedAt: Date.now() - HOUR,
  },
].map((job) => ({ ...job, cursor: null, payload: null, attempts: 1, claim: null }) as Job);

const none = { reports: [], possible: [], cards: [] };
const marksNone = (story: StoryView): StoryView['article'] => ({ ...story.article, marks: [] });

/** Stories in each state, made from the one that was found. */
const STORIES: Readonly<Record<string, (story: StoryView) => StoryView>> = {
  matched: (story) => story,
  calm: (story) => ({ ...story, cards: story.cards.filter(({ verdict }) => verdict !== 'conflict') }),
  possible: (story) => ({
    ...story,
    ...none,
    state: 'possible',
    article: { ...marksNone(story), published: null, publishedOrigin: null },
    possible: story.reports.slice(0, 4),
    related: story.related.slice(0, 3),
  }),
  none: (story) => ({ ...story, ...none, state: 'none', article: marksNone(story), related: [] }),
};

const storyScreens = (kind: 'popup' | 'panel'): Screen[] => {
  const screen = (
    name: string,
    state: string,
    session: (story: StoryView) => Partial<TabSession>,
    then?: (view: View) => Promise<unknown>,
  ): Screen => ({
    name: `${kind}-${name}`,
    kind,
    show: async (stage) => {
      const story = await stage.story();
      const view = await stage.reading(await stage[kind](), session(story), state);
      await then?.(view);
      return view;
    },
  });
  return [
    ...Object.entries(STORIES).map(([name, make]) =>
      screen(name, name === 'calm' ? 'matched' : name, (story) => ({ story: make(story) })),
    ),
    screen(
      'reading',
      'reading',
      () => ({ phase: 'reading', story: null }),
      (view) => appears(view, '.working progress'),
    ),
    screen('fetching', 'matched', (story) => ({ phase: 'reading', story, fetching: 3 })),
    screen('not-news', 'not-news', () => ({ phase: 'not-news', story: null })),
    screen('several-stories', 'not-news', () => ({ phase: 'not-news', story: null, detail: 'several-stories' })),
    screen('restricted', 'restricted', () => ({ phase: 'restricted', story: null })),
    screen('lapsed', 'lapsed', (story) => ({ phase: 'lapsed', story: kind === 'panel' ? story : null })),
    screen('failed', 'failed', () => ({
      phase: 'failed',
      story: null,
      detail: 'Error: The frame with this id was removed',
    })),
  ];
};

const TABS = ['discrepancies', 'same', 'only', 'reports', 'related', 'grid', 'timeline'];

const panelTabs: readonly Screen[] = TABS.map((tab) => ({
  name: `panel-tab-${tab}`,
  kind: 'panel',
  show: async (stage) => {
    const view = await stage.reading(await stage.panel(), { story: await stage.story() }, 'matched');
    await view.click(`#tab-${tab}`);
    await appears(view, `#tab-${tab}[aria-selected="true"]`);
    return view;
  },
}));

/** Everything that can be folded out, folded out. */
const unfolded: Screen = {
  name: 'panel-unfolded',
  kind: 'panel',
  show: async (stage) => {
    const view = await panelTabs[0]?.show(stage);
    if (!view) throw new Error('There is no panel');
    await view.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true;
    });
    return view;
  },
};

/** A report that is read in the place of the story. The last of the panel: nothing goes back from it. */
const report: Screen = {
  name: 'panel-report',
  kind: 'panel',
  show: async (stage) => {
    const view = await panelTabs[0]?.show(stage);
    if (!view) throw new Error('There is no panel');
    await view.click('.card .source');
    await appears(view, '.panel-story[hidden]');
    return view;
  },
};

const SECTIONS: Readonly<Record<string, string>> = {
  feeds: '#feed-address',
  reports: '[data-testid="reports"]',
  packs: '#pack-file',
  sites: '#site-address',
  wider: '[data-testid="wider"]',
  storage: '[data-testid="storage-size"]',
};

const inLibrary = (name: string, section: string, fill: boolean): Screen => ({
  name,
  kind: 'page',
  show: async (stage) => {
    if (fill) await stage.fill();
    const view = await stage.page('library.html', '[role="tab"]');
    await view.click(`#tab-${section}`);
    await appears(view, SECTIONS[section] ?? 'main');
    if (fill && section === 'reports') await appears(view, '[data-testid="stored-report"]');
    return view;
  },
});

/** Ways in which the library can be out of order: what is done to the browser's database for each. */
const TROUBLES: readonly Screen[] = [
  {
    name: 'library-full',
    kind: 'page',
    show: async (stage) => {
      const view = await stage.again('library.html', '[role="tab"]');
      await view.click('#tab-packs');
      await appears(view, '#pack-file');
      // The browser's answer when there is no room left; what the page does then is its own.
      await view.evaluate(() => {
        IDBObjectStore.prototype.put = () => {
          throw new DOMException('No room', 'QuotaExceededError');
        };
        const input = document.querySelector<HTMLInputElement>('#pack-file');
        const data = new DataTransfer();
        data.items.add(new File(['{}'], 'some.jsonl'));
        if (!input) throw new Error('There is no place for a file');
        input.files = data.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await appears(view, '[data-testid="trouble"][data-state="full"]');
      await appears(view, '[data-testid="message"]');
      return view;
    },
  },
  ...['newer', 'broken', 'lost', 'blocked'].map(
    (state): Screen => ({
      name: `library-${state}`,
      kind: 'page',
      show: async (stage) => {
        const helper = await stage.page('accuracy.html', 'main');
        await helper.evaluate(disturb, state);
        const view = await stage.again('library.html', 'main');
        await appears(view, `[data-testid="trouble"][data-state="${state}"]`, 25_000);
        return view;
      },
    }),
  ),
];

/** Brings the library's database into a state in which something is wrong with it; for use inside a page. */
const disturb = async (state: string) => {
  const held = window as unknown as { hold?: IDBDatabase };
  const open = (version: number, upgrade: (database: IDBDatabase) => void) =>
    new Promise<IDBDatabase>((done, fail) => {
      const request = indexedDB.open('library', version);
      request.onupgradeneeded = () => upgrade(request.result);
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  const remove = () =>
    new Promise<void>((done, fail) => {
      const request = indexedDB.deleteDatabase('library');
      request.onsuccess = () => done();
      request.onerror = () => fail(request.error);
    });
  if (state === 'newer') (await open(1_000, () => {})).close();
  if (state === 'broken') {
    await remove();
    (await open(1, () => {})).close();
  }
  // There was one that held reports, and this is not it.
  if (state === 'lost') await remove();
  if (state === 'blocked') {
    // A page that does not let go, and a deletion that waits for it: nobody else is let in.
    held.hold = await open(1, () => {});
    void remove();
  }
};

/** All screens, those last after which the library is no more. */
export const SCREENS: readonly Screen[] = [
  ...storyScreens('popup'),
  ...storyScreens('panel'),
  ...panelTabs,
  unfolded,
  report,
  {
    name: 'welcome',
    kind: 'page',
    show: (stage) => stage.page('welcome.html', '[data-testid="follow-chosen"], .catalogue'),
  },
  {
    name: 'welcome-tried',
    kind: 'page',
    show: async (stage) => {
      const view = await stage.page('welcome.html', '[data-testid="try"], [data-state="matched"]');
      if (await view.evaluate(() => document.querySelector('[data-state="matched"]') === null))
        await view.click('[data-testid="try"]');
      await appears(view, '[data-state="matched"] .summary');
      return view;
    },
  },
  { name: 'options', kind: 'page', show: (stage) => stage.page('options.html', '.notices, section') },
  { name: 'accuracy', kind: 'page', show: (stage) => stage.page('accuracy.html', 'tbody tr') },
  ...Object.keys(SECTIONS).map((section) => inLibrary(`library-${section}-empty`, section, false)),
  ...Object.keys(SECTIONS).map((section) => inLibrary(`library-${section}`, section, true)),
  ...TROUBLES,
];
