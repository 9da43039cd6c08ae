import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFor, launch } from '../../scripts/drivers';
import { type FileServer, serve } from '../../scripts/drivers/demo-server';
import { type Driver, pause, stop, until, type View } from '../../scripts/drivers/driver';
import { serveSites, type TestSites, withGranted } from '../../scripts/drivers/secure-server';
import { latestReading, settledState } from '../../scripts/drivers/story';
import { ROOT } from '../../scripts/lib/run.mjs';
import { AGENCY, INDEX, PAPER, PUBLISHER, sitesOf } from './sites';
import { harbourPack } from './sites/pack';
import { count, textOf } from './views';

const HOSTS = [PAPER, AGENCY, PUBLISHER, INDEX];

/** Where the keyboard is in a view. */
interface Place {
  /** True for an element, false when the keyboard is nowhere. */
  readonly somewhere: boolean;
  readonly what: string;
  /** Why it cannot be seen where the keyboard is, or nothing. */
  readonly unseen: string;
}

/** No mouse and no call of `click` or `focus` anywhere in this file: whatever happens, happens by keys. */
describe.each(['chromium', 'firefox'] as const)('a reader without a mouse in %s', (name) => {
  let driver: Driver;
  let server: FileServer;
  let sites: TestSites;
  let copy: string;

  beforeAll(async () => {
    server = await serve(join(ROOT, 'assets', 'demo'));
    let origin: (host: string) => string = () => '';
    const files = new Map([['/harbours.jsonl', await harbourPack()]]);
    sites = await serveSites(sitesOf((host) => origin(host), files));
    origin = sites.origin;
    copy = await withGranted(builtFor(name), HOSTS);
    driver = await launch(name, { names: sites.names, extension: copy });
  });
  afterAll(async () => {
    await driver?.close();
    if (server) await stop(server.server);
    if (sites) await stop(sites.server);
    if (copy) rmSync(copy, { recursive: true, force: true });
  });

  const isAt = (view: View, selector: string) =>
    view.evaluate((css: string) => document.activeElement?.matches(css) ?? false, selector);

  const placeIn = (view: View): Promise<Place> =>
    view.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || element === document.documentElement)
        return { somewhere: false, what: 'nothing', unseen: '' };
      const what = `${element.localName}#${element.id}.${element.className} "${(element.textContent ?? '').slice(0, 40)}"`;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const drawn = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      const box = element.getBoundingClientRect();
      // An element over several lines has its middle between them.
      // Firefox leaves a tall one where it is when its beginning can be seen; no more is asked by WCAG 2.2 (2.4.11).
      const points = [...element.getClientRects()].flatMap((r) =>
        [r.height / 2, Math.min(r.height / 2, 16)].map((down) => [r.x + r.width / 2, r.y + down] as const),
      );
      const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight);
      const free = inside.filter(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top !== null && (element.contains(top) || top.contains(element));
      });
      const unseen = !drawn
        ? 'it has no outline'
        : inside.length === 0
          ? `it is out of view at ${Math.round(box.y)} of ${innerHeight}`
          : free.length === 0
            ? 'something stands before it'
            : '';
      return { somewhere: true, what, unseen };
    });

  /** Goes on with the Tab key until the keyboard is at what is wanted. At each stop on the way the reader must see where they are. */
  const tabTo = async (view: View, selector: string, options: { back?: boolean; most?: number } = {}) => {
    const { back = false, most = 160 } = options;
    const unseen: string[] = [];
    const way: string[] = [];
    await view.show();
    // Firefox draws no outline in a window that is not yet the one in front. Where it never is, the first stop tells.
    for (let wait = 0; wait < 30 && !(await view.evaluate(() => document.hasFocus())); wait++) await pause(100);
    for (let i = 0; i < most; i++) {
      if (i > 0 && (await isAt(view, selector))) {
        expect(unseen).toEqual([]);
        return i;
      }
      await view.press(back ? 'Shift+Tab' : 'Tab');
      let place = await placeIn(view);
      // What is just being scrolled to or drawn is looked at again, for three seconds at most.
      for (let again = 0; again < 20 && place.unseen !== ''; again++) {
        await pause(150);
        place = await placeIn(view);
      }
      way.push(place.what);
      if (place.unseen !== '') unseen.push(`${place.what}: ${place.unseen}`);
    }
    throw new Error(`${selector} was not reached by ${most} keys; the last stops: ${way.slice(-8).join(' → ')}`);
  };
  /** The keyboard is somewhere in the view, also after what had it was drawn anew. */
  const notLost = async (view: View) => {
    await pause(250);
    expect(await placeIn(view)).toMatchObject({ somewhere: true });
  };
  const type = async (view: View, text: string) => {
    for (const letter of text) await view.press(letter);
  };

  it('tries the first page', async () => {
    const welcome = await driver.openedPage('welcome.html');
    await until('the page', async () => (await count(welcome, '[data-testid="try"]')) > 0);
    await tabTo(welcome, 'input[name="story"]');
    await welcome.press('ArrowDown');
    expect(await count(welcome, '[data-chosen="true"] + label, label + [data-chosen="true"]')).toBeGreaterThan(0);
    await welcome.press('ArrowUp');
    await tabTo(welcome, '[data-testid="try"]');
    await welcome.press('Enter');
    await until('the story', async () => (await count(welcome, '[data-state="matched"] .summary')) > 0);
    await notLost(welcome);
    await tabTo(welcome, '.result .card .why > summary');
  });

  it('asks about an article and opens the panel', async () => {
    await driver.open(server.origin);
    const since = Date.now();
    await driver.clickByKeyboard();
    const popup = await driver.view('popup');
    expect(await settledState(popup, since)).toBe('matched');
    expect(await tabTo(popup, '[data-testid="open-panel"]')).toBeGreaterThan(3);
    await popup.press('Enter');
    const panel = await driver.view('panel');
    await driver.setPanelWidth(400);
    expect(await settledState(panel)).toBe('matched');
  });

  it('goes through the sections of the panel by arrows', async () => {
    const panel = await driver.view('panel');
    await tabTo(panel, '#tab-discrepancies');
    const ids = await panel.evaluate(() => [...document.querySelectorAll('[role="tab"]')].map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(3);
    for (const id of [...ids.slice(1), ids[0]]) {
      await panel.press('ArrowRight');
      await until(`the section ${id}`, () => isAt(panel, `#${id}[aria-selected="true"]`));
    }
    await panel.press('End');
    await until('the last section', () => isAt(panel, `#${ids.at(-1)}`));
    await panel.press('Home');
    await until('the first section', () => isAt(panel, `#${ids[0]}`));
  });

  it('looks into the reasons, and keeps the place in the panel when the story is made anew', async () => {
    const panel = await driver.view('panel');
    await tabTo(panel, '.card .why > summary');
    await panel.press('Enter');
    const before = await panel.evaluate(() => document.activeElement?.closest('.card')?.id);
    const since = Date.now();
    // As the background does by itself when reports have come in full.
    await panel.evaluate(async () => {
      const [key] = Object.keys(await chrome.storage.session.get()).filter((each) => each.startsWith('story:'));
      await chrome.runtime.sendMessage({
        name: 'read',
        body: { tabId: Number(key?.slice('story:'.length)), asked: 'panel' },
      });
    });
    await until('another reading', async () => ((await latestReading(panel))?.startedAt ?? 0) >= since);
    expect(await settledState(panel, since)).toBe('matched');
    await notLost(panel);
    const after = await panel.evaluate(() => ({
      card: document.activeElement?.closest('.card')?.id,
      what: document.activeElement?.localName,
      open: (document.activeElement?.parentElement as HTMLDetailsElement | null)?.open,
    }));
    expect(after).toEqual({ card: before, what: 'summary', open: true });
  });

  it('opens a report and comes back to where they were', async () => {
    const panel = await driver.view('panel');
    await tabTo(panel, '.card .source');
    const from = await panel.evaluate(() => document.activeElement?.textContent);
    await panel.press('Enter');
    await until(
      'the report',
      async () => await panel.evaluate(() => document.activeElement?.closest('.card') === null),
    );
    await notLost(panel);
    expect(await panel.evaluate(() => document.querySelector('.panel-story')?.hasAttribute('hidden'))).toBe(true);
    // Where words were chosen the first key closes what is told about them, which may come to the screen late.
    const inReport = () =>
      panel.evaluate(() => document.querySelector('.panel-story')?.hasAttribute('hidden') === true);
    for (let keys = 0; keys < 3 && (await inReport()); keys++) {
      await panel.press('Escape');
      await pause(400);
    }
    await until('the way back', () =>
      panel.evaluate((text: string) => document.activeElement?.textContent === text, from ?? ''),
    );
  });

  it('marks the words in the page and takes the marks away', async () => {
    const panel = await driver.view('panel');
    await tabTo(panel, '.toggle[aria-pressed]', { back: true });
    await panel.press('Enter');
    await until('the marks', () => driver.page.evaluate(() => CSS.highlights.size > 0));
    await notLost(panel);
    await until('the pressed button', () => isAt(panel, '[aria-pressed="true"]'));
    await panel.press('Space');
    await until('no marks', () => driver.page.evaluate(() => CSS.highlights.size === 0));
    await notLost(panel);
  });

  it('filters the reports by language', async () => {
    const panel = await driver.view('panel');
    await tabTo(panel, '[role="tab"][aria-selected="true"]');
    for (let i = 0; i < 8 && !(await isAt(panel, '#tab-reports')); i++) await panel.press('ArrowRight');
    const all = await count(panel, '[data-testid="report"]');
    await tabTo(panel, '.filter select');
    await panel.press('ArrowDown');
    await until('fewer reports', async () => (await count(panel, '[data-testid="report"]')) < all);
    expect(await count(panel, '[data-testid="report"]')).toBeGreaterThan(0);
    await notLost(panel);
    await panel.press('ArrowUp');
    await until('all reports', async () => (await count(panel, '[data-testid="report"]')) === all);
  });

  it('keeps the story as a file', async () => {
    const panel = await driver.view('panel');
    await panel.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file) => {
        document.documentElement.dataset.given = (file as Blob).type;
        return make(file);
      };
    });
    // From the tabs backwards over the beginning it is nearer than through all reports.
    await tabTo(panel, '[role="tab"][aria-selected="true"]', { back: true });
    await panel.press('Home');
    await tabTo(panel, '[data-testid="export"] > summary');
    await panel.press('Enter');
    await tabTo(panel, '[data-testid="export-csv"]');
    await panel.press('Enter');
    await until('the file', async () =>
      (await panel.evaluate(() => document.documentElement.dataset.given ?? '')).startsWith('text/csv'),
    );
    await notLost(panel);
  });

  it('chooses in the options', async () => {
    const options = await driver.extensionPage('options.html');
    await until('the options', async () => (await count(options, 'input[name="appearance"]')) > 0);
    await tabTo(options, 'input[name="appearance"]');
    await options.press('ArrowDown');
    await until('light', () => options.evaluate(() => document.documentElement.dataset.appearance === 'light'));
    await notLost(options);
    await options.press('ArrowUp');
    await until('as the system', () =>
      options.evaluate(() => document.documentElement.dataset.appearance === 'system'),
    );
    await tabTo(options, 'input[name="text-size"]');
    await options.press('ArrowDown');
    await until('large', () => options.evaluate(() => document.documentElement.dataset.textSize === 'large'));
    await options.press('ArrowUp');
    await tabTo(options, 'fieldset.columns input[type="checkbox"]');
    await options.press('Space');
    await until('a language', async () => (await count(options, 'fieldset.columns input:checked')) === 1);
    await notLost(options);
    await options.press('Space');
  });

  it('follows a feed', async () => {
    const library = await driver.extensionPage('library.html');
    await until('the page', async () => (await count(library, '#feed-address')) > 0);
    await tabTo(library, '#feed-address');
    await type(library, `${sites.origin(AGENCY)}/feed`);
    await library.press('Enter');
    await until('the feed', async () => (await count(library, '[data-testid="found"] li')) > 0);
    await notLost(library);
    await tabTo(library, '[data-testid="found"] li button');
    await library.press('Enter');
    await until('its items', async () => (await count(library, '[data-testid="feed"][data-status="ok"]')) > 0, 30_000);
    await notLost(library);
  });

  it('takes in a pack and takes it out again', async () => {
    const library = await driver.extensionPage('library.html#packs');
    await until('the page', async () => (await count(library, '#pack-address')) > 0);
    await tabTo(library, '#pack-address');
    await type(library, `${sites.origin(PUBLISHER)}/harbours.jsonl`);
    await library.press('Enter');
    await until('the pack', async () => (await count(library, '[data-testid="pack-offer"]')) > 0);
    await notLost(library);
    await tabTo(library, '[data-testid="accept-pack"]');
    await library.press('Enter');
    await until('the pack in the list', async () => (await count(library, '[data-testid="packs"] li')) > 0, 30_000);
    await notLost(library);
    await tabTo(library, '[data-testid="packs"] [data-testid="confirm"]');
    await library.press('Enter');
    await until('the question', async () => (await count(library, '[data-testid="confirm-yes"]')) > 0);
    expect(await isAt(library, '[data-testid="confirm-yes"]')).toBe(true);
    await library.press('Enter');
    await until('no pack', async () => (await count(library, '[data-testid="packs"] li')) === 0, 30_000);
    await notLost(library);
  });

  it('deletes everything, is asked first, and can say no', async () => {
    const library = await driver.extensionPage('library.html#storage');
    const size = () => textOf(library, '[data-testid="storage-size"]');
    await until('the reports', async () => /^1[0-9] reports/.test(await size()));
    await tabTo(library, '.tab-content > button:last-of-type');
    await library.press('Enter');
    await until('the question', () => isAt(library, '.confirm .danger'));
    await library.press('Escape');
    await until('no question', async () => (await count(library, '.confirm')) === 0);
    expect(await isAt(library, '.tab-content > button:last-of-type')).toBe(true);
    expect(await size()).toMatch(/^1[0-9] reports/);
    await library.press('Enter');
    await until('the question', () => isAt(library, '.confirm .danger'));
    await library.press('Enter');
    await until('nothing', async () => (await size()).startsWith('Your library is empty'), 30_000);
    await notLost(library);
  });

  it('meets no error on the consoles of the extension', async () => {
    expect(await driver.errors()).toEqual([]);
  });
});
