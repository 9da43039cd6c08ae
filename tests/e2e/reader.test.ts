import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../scripts/drivers';
import { type FileServer, serve } from '../../scripts/drivers/demo-server';
import { type Driver, pause, stop, until, type View } from '../../scripts/drivers/driver';
import { latestReading, settledState, storyIn } from '../../scripts/drivers/story';
import { ROOT } from '../../scripts/lib/run.mjs';
import { violationsIn } from './axe';
import { pages } from './pages';
import { count } from './views';

const PICTURES = join(ROOT, 'test-results', 'pictures');
mkdirSync(PICTURES, { recursive: true });

describe.each(['chromium', 'firefox'] as const)('a reader in %s', (name) => {
  let driver: Driver;
  let server: FileServer;
  let closed = false;
  const picture = (what: string) => join(PICTURES, `${name}-${what}.png`);

  beforeAll(async () => {
    server = await serve(join(ROOT, 'assets', 'demo'), pages);
    driver = await launch(name);
  });
  afterAll(async () => {
    if (!closed) await driver?.close();
    if (server) await stop(server.server);
  });

  /** Opens a page, clicks the toolbar button and waits for the end of the reading. */
  const ask = async (address: string): Promise<{ popup: View; state: string }> => {
    await driver.closePopup();
    await driver.open(new URL(address, server.origin).href);
    return click();
  };
  const click = async (): Promise<{ popup: View; state: string }> => {
    const since = Date.now();
    await driver.clickAction();
    const popup = await driver.view('popup');
    return { popup, state: await settledState(popup, since) };
  };
  /** What is kept about the latest reading, for the message of a failed check. */
  const told = async (view: View) => {
    const reading = await latestReading(view);
    return JSON.stringify(reading && { ...reading, story: reading.story?.state ?? null });
  };
  const openPanelFrom = async (popup: View): Promise<View> => {
    await popup.click('[data-testid="open-panel"]');
    return driver.view('panel');
  };

  describe('before any click', () => {
    it('is asked for no permission', async () => {
      expect(await driver.permissionWarnings()).toEqual([]);
    });

    it('is shown a first page that can be used without a mouse or eyes', async () => {
      const welcome = await driver.openedPage('welcome.html');
      await until('the first page', async () => (await count(welcome, '[data-testid="try"]')) > 0);
      expect(await violationsIn(welcome)).toEqual([]);
      await welcome.screenshot(picture('welcome'));
    });

    it('can try three stories there, and sees the look-alikes of one kept apart', async () => {
      const welcome = await driver.openedPage('welcome.html');
      expect(await count(welcome, '.stories input')).toBe(3);
      await welcome.click('[data-testid="story-verdict"]');
      await welcome.click('[data-testid="try"]');
      await until('the story', async () => (await count(welcome, '[data-state="matched"] .summary')) > 0);
      await until('the look-alikes', async () => (await count(welcome, '[data-testid="kept-apart"] li')) > 0);
      expect(await violationsIn(welcome)).toEqual([]);
      await welcome.screenshot(picture('welcome-story'));
      // Another story has nothing to show until it is tried.
      await welcome.click('[data-testid="story-visit"]');
      await until('the button', async () => (await count(welcome, '[data-testid="try"]')) > 0);
    });

    it('sees no panel that opened by itself', async () => {
      expect(await driver.isOpen('panel')).toBe(false);
      expect(await driver.isOpen('popup')).toBe(false);
    });

    it('has all shortcuts assigned', async () => {
      const options = await driver.extensionPage('options.html');
      const commands = await options.evaluate(() => chrome.commands.getAll());
      expect(commands.length).toBeGreaterThanOrEqual(2);
      expect(commands.filter(({ shortcut }) => !shortcut)).toEqual([]);
    });

    it('is not read', async () => {
      await driver.open(server.origin);
      const options = await driver.extensionPage('options.html');
      const refused = await options.evaluate(async () => {
        // Older versions of Firefox let an extension run scripts in its own pages.
        const tabs = (await chrome.tabs.query({})).filter(({ url }) => !url?.startsWith(location.origin));
        const tries = tabs.map(({ id = -1 }) =>
          chrome.scripting.executeScript({ target: { tabId: id }, files: ['/extract.js'] }).then(
            (results) => `ran: ${JSON.stringify(results).slice(0, 200)}`,
            (error: unknown) => String(error),
          ),
        );
        return Promise.all(tries);
      });
      expect(refused.length).toBeGreaterThan(0);
      expect(refused.filter((answer) => !/cannot access|missing host permission/i.test(answer))).toEqual([]);
    });

    it('has options that can be used without a mouse or eyes', async () => {
      const options = await driver.extensionPage('options.html');
      await until('the options', async () => (await count(options, 'main, h1')) > 0);
      expect(await violationsIn(options)).toEqual([]);
      await options.screenshot(picture('options'));
    });

    it('has a page of figures, to which the options lead', async () => {
      const options = await driver.extensionPage('options.html');
      await until('the options', async () => (await count(options, 'a[href="/accuracy.html"]')) > 0);
      const figures = await driver.extensionPage('accuracy.html');
      await until('the figures', async () => (await count(figures, 'tbody tr')) > 50);
      expect(await violationsIn(figures)).toEqual([]);
      await figures.screenshot(picture('accuracy'));
    });

    it('visits pages that cannot see the extension', async () => {
      const options = await driver.extensionPage('options.html');
      const root = await options.evaluate(() => location.origin);
      const seen = await driver.page.evaluate(
        (origin: string) =>
          Promise.all(
            ['manifest.json', 'popup.html', 'extract.js', 'icon/128.png'].map((file) =>
              fetch(`${origin}/${file}`).then(
                () => file,
                () => null,
              ),
            ),
          ),
        root,
      );
      expect(seen).toEqual([null, null, null, null]);
    });
  });

  describe('with a news story', () => {
    it('gets the story by one click, and the page is not touched', async () => {
      await driver.closePopup();
      await driver.open(server.origin);
      await driver.page.evaluate(() => {
        const watched = window as unknown as { changes: number };
        watched.changes = 0;
        new MutationObserver((changes) => {
          watched.changes += changes.length;
        }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      });
      const { popup, state } = await click();
      expect(state, await told(popup)).toBe('matched');
      const story = await storyIn(popup);
      const hard = story.cards.filter(({ verdict, level }) => verdict === 'conflict' && level === 'hard');
      expect(story.reports.length).toBeGreaterThan(1);
      expect(new Set(story.reports.map(({ language }) => language)).size).toBeGreaterThan(1);
      expect(hard.length).toBeGreaterThan(0);
      expect(await count(popup, '[data-testid="card"]')).toBe(Math.min(hard.length, 2));
      expect(await popup.evaluate(() => document.querySelector('[data-testid="summary"]')?.textContent)).toContain(
        String(story.reports.length),
      );
      const traces = await driver.page.evaluate(() => ({
        changes: (window as unknown as { changes: number }).changes,
        highlights: CSS.highlights.size,
      }));
      expect(traces).toEqual({ changes: 0, highlights: 0 });
      await popup.screenshot(picture('popup'));
    });

    it('sees evidence that stands in the texts', async () => {
      const story = await storyIn(await driver.view('popup'));
      const texts = new Map(
        story.reports.map((report) => [report.id as string | null, `${report.title}\n${report.text}`]),
      );
      texts.set(null, `${story.article.title}\n${story.article.text}`);
      const printed = story.cards.flatMap(({ values }) => values.flatMap((value) => value.printed));
      expect(printed.length).toBeGreaterThan(0);
      const wrong = printed.filter(
        ({ reportId, evidence }) => texts.get(reportId)?.slice(evidence.start, evidence.end) !== evidence.words,
      );
      expect(wrong).toEqual([]);
    });

    it('is served by axe and by the eye in the popup, light and dark', async () => {
      const popup = await driver.view('popup');
      expect(await violationsIn(popup)).toEqual([]);
      await driver.setColourScheme('dark');
      expect(await popup.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
      expect(await violationsIn(popup)).toEqual([]);
      await popup.screenshot(picture('popup-dark'));
      await driver.setColourScheme('light');
    });

    it('gets the story again after the background was stopped', async () => {
      await driver.stopBackground();
      const { popup, state } = await ask('/');
      expect(state, await told(popup)).toBe('matched');
      expect(await count(popup, '[data-testid="card"]')).toBeGreaterThan(0);
    });

    it('opens the panel from the popup, also when the background was stopped in between', async () => {
      const popup = await driver.view('popup');
      const inPopup = await storyIn(popup);
      await driver.stopBackground();
      const panel = await openPanelFrom(popup);
      expect(await settledState(panel)).toBe('matched');
      expect((await storyIn(panel)).cards.map(({ id }) => id)).toEqual(inPopup.cards.map(({ id }) => id));
      expect(await count(panel, '[data-testid="card"]')).toBeGreaterThan(0);
    });

    it.each([250, 400])('can use the panel at %d pixels, light and dark', async (width) => {
      const panel = await driver.view('panel');
      await driver.setPanelWidth(width);
      await until('the width', async () => Math.abs((await panel.evaluate(() => innerWidth)) - width) < 20);
      for (const scheme of ['light', 'dark'] as const) {
        await driver.setColourScheme(scheme);
        const beyond = await panel.evaluate(
          () => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth,
        );
        expect(beyond).toBeLessThanOrEqual(0);
        expect(await violationsIn(panel)).toEqual([]);
        await panel.screenshot(picture(`panel-${width}-${scheme}`));
      }
      await driver.setColourScheme('light');
    });

    it.each(['grid', 'timeline'])('sees the %s as a picture that fits, and walks in it by keyboard', async (tab) => {
      const panel = await driver.view('panel');
      await panel.click(`#tab-${tab}`);
      const part = tab === 'grid' ? '[data-place]' : '[data-spot]';
      await until('the picture', async () => (await count(panel, part)) > 10);
      for (const width of [250, 400]) {
        await driver.setPanelWidth(width);
        await until('the width', async () => Math.abs((await panel.evaluate(() => innerWidth)) - width) < 20);
        // The time line is drawn anew for each width, a moment after the panel got it.
        await until('the drawing', () =>
          panel.evaluate(() =>
            [...document.querySelectorAll('.timeline-picture')].every(
              (each) => Number(each.getAttribute('width')) === Math.floor(each.parentElement?.clientWidth ?? 0),
            ),
          ),
        );
        const outside = await panel.evaluate(() => {
          const beyond = (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth;
          // Two words of one picture never stand on one another.
          const boxes = [...document.querySelectorAll('.timeline-picture text')].map((t) => t.getBoundingClientRect());
          const covered = boxes.filter((a, i) =>
            boxes.some(
              (b, j) =>
                j > i && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4,
            ),
          );
          return { beyond, covered: covered.length };
        });
        expect(outside).toEqual({ beyond: Math.min(0, outside.beyond), covered: 0 });
        expect(await violationsIn(panel)).toEqual([]);
        await panel.screenshot(picture(`panel-${tab}-${width}`));
      }
      const walked = await panel.evaluate((parts: string) => {
        const stops = [...document.querySelectorAll<HTMLElement>(parts)].filter((each) => each.tabIndex === 0);
        stops[0]?.focus();
        const press = (key: string) =>
          document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        press('ArrowRight');
        press('ArrowDown');
        return {
          stops: stops.length,
          moved: document.activeElement !== stops[0] && document.activeElement?.matches(parts),
        };
      }, part);
      expect(walked).toEqual({ stops: 1, moved: true });
      await panel.click('#tab-discrepancies');
    });

    it('jumps from a card to the words in the page, which are marked and not changed', async () => {
      await driver.closePopup();
      const panel = await driver.view('panel');
      const before = await driver.page.evaluate(() => ({
        highlights: CSS.highlights.size,
        markup: document.documentElement.outerHTML,
      }));
      expect(before.highlights).toBe(0);
      await panel.click('[data-testid="card"] .value[data-own="true"] button');
      await until('the marks', () => driver.page.evaluate(() => CSS.highlights.size > 0));
      const words = await driver.page.evaluate(() =>
        [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String)),
      );
      const { article } = await storyIn(panel);
      const text = `${article.title}\n${article.text}`;
      expect(words.length).toBeGreaterThan(0);
      expect(words.filter((each) => !text.includes(each))).toEqual([]);
      expect(await driver.page.evaluate(() => document.documentElement.outerHTML)).toBe(before.markup);
      await driver.page.screenshot(picture('page-marked'));
    });

    const marksGo = () => until('the marks to go', () => driver.page.evaluate(() => CSS.highlights.size === 0));

    it('finds no marks once the panel is closed', async () => {
      await driver.closePanel();
      await marksGo();
    });

    it.each([
      ['some time before', 3_000],
      // Nobody is there then to take the marks away: it is done as soon as anything starts the background again.
      ['at that very moment', 0],
    ])('finds no marks once the panel is closed, when the background was stopped %s', async (_when, wait) => {
      const { popup } = await ask('/');
      const panel = await openPanelFrom(popup);
      await settledState(panel);
      await driver.closePopup();
      await panel.click('[data-testid="card"] .value[data-own="true"] button');
      await until('the marks', () => driver.page.evaluate(() => CSS.highlights.size > 0));
      await driver.stopBackground();
      await pause(wait);
      await driver.closePanel();
      if (wait === 0) await driver.extensionPage('options.html');
      await marksGo();
    });
  });

  describe('with other pages', () => {
    it.each([
      ['a front page', '/front.html', 'not-news'],
      ['a form', '/shop.html', 'not-news'],
      ['a story of which no other report is there', '/unknown-event.html', 'none'],
    ])('is told calmly about %s', async (_what, path, expected) => {
      const { popup, state } = await ask(path);
      expect(state, await told(popup)).toBe(expected);
      expect(await count(popup, '[data-testid="card"]')).toBe(0);
      expect(await violationsIn(popup)).toEqual([]);
      await popup.screenshot(picture(`popup-${path.slice(1, -5)}`));
    });

    it('is told that the browser lets nobody read its own pages', async () => {
      const { popup, state } = await ask(name === 'chromium' ? 'chrome://version/' : 'about:license');
      expect(state, await told(popup)).toBe('restricted');
      await popup.screenshot(picture('popup-restricted'));
    });

    it('reads Arabic from right to left', async () => {
      const { popup, state } = await ask('/arabic.html');
      const { article } = await storyIn(popup);
      expect(article.language).toBe('ar');
      expect(article.text).toContain('بيونغ يانغ');
      expect(state, await told(popup)).toBe('matched');
      const directions = await popup.evaluate(() =>
        [...document.querySelectorAll('[data-testid="card"] .side[data-own="true"] q bdi')].map(
          (element) => getComputedStyle(element).direction,
        ),
      );
      expect(directions.length).toBeGreaterThan(0);
      expect([...new Set(directions)]).toEqual(['rtl']);
      await popup.screenshot(picture('popup-arabic'));
    });

    it('gets the same text from a page whose elements hide the names that scripts use', async () => {
      const clean = (await storyIn((await ask('/')).popup)).article;
      const clobbered = (await storyIn((await ask('/clobbered.html')).popup)).article;
      expect(clobbered.text).toBe(clean.text);
      expect(clobbered.title).toBe(clean.title);
    });

    it('sees markup in a text as text', async () => {
      const { popup } = await ask('/payloads.html');
      const { article } = await storyIn(popup);
      expect(`${article.title}\n${article.text}`).toContain('<img src=x onerror');
      const panel = await openPanelFrom(popup);
      await settledState(panel);
      const made = await panel.evaluate(() => ({
        ran: 'ran' in window,
        elements: document.querySelectorAll('img[src="x"], [onerror], [onload], a[href^="javascript:"]').length,
      }));
      expect(made).toEqual({ ran: false, elements: 0 });
      await driver.closePanel();
    });
  });

  it('meets no error on the extension’s consoles in all this', async () => {
    expect(await driver.errors()).toEqual([]);
  });

  it('causes no request by the extension in all this', async () => {
    const requests = await driver.close();
    closed = true;
    expect(requests).toEqual([]);
  });
});

describe.each(['chromium', 'firefox'] as const)('the count of requests in %s', (name) => {
  it('sees one that an extension page sends, and the policy stops one without encryption', async () => {
    const server = await serve(join(ROOT, 'assets', 'demo'));
    const driver = await launch(name);
    const secure = `${server.origin.replace('http:', 'https:')}asked`;
    const plain = `${server.origin}refused`;
    try {
      const options = await driver.extensionPage('options.html');
      for (const address of [secure, plain]) {
        await options.evaluate(
          (url: string) =>
            fetch(url).then(
              () => 'answered',
              () => 'failed',
            ),
          address,
        );
      }
    } finally {
      const requests = await driver.close();
      await stop(server.server);
      expect(requests.map(({ url }) => url)).toContain(secure);
      expect(requests.map(({ url }) => url)).not.toContain(plain);
    }
  });
});
