import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtFor, launch } from '../../scripts/drivers';
import { type Driver, stop, until, type View } from '../../scripts/drivers/driver';
import { serveSites, type TestSites, withGranted } from '../../scripts/drivers/secure-server';
import { settledState, storyIn } from '../../scripts/drivers/story';
import { ROOT } from '../../scripts/lib/run.mjs';
import { violationsIn } from './axe';
import { AGENCY, INDEX, PAPER, PUBLISHER, sitesOf } from './sites';
import { harbourPack } from './sites/pack';
import { ITALIAN_PAGE, ITEMS } from './sites/stories';
import { count, giveFile, textOf } from './views';

const PICTURES = join(ROOT, 'test-results', 'pictures');
mkdirSync(PICTURES, { recursive: true });

const HOSTS = [PAPER, AGENCY, PUBLISHER, INDEX];

describe.each(['chromium', 'firefox'] as const)('the library in %s', (name) => {
  let driver: Driver;
  let sites: TestSites;
  let copy: string;
  let stopped = false;
  const files = new Map<string, string>();
  const picture = (what: string) => join(PICTURES, `${name}-${what}.png`);
  const type = (view: View, selector: string, value: string) =>
    view.evaluate(
      (css: string, text: string) => {
        const input = document.querySelector<HTMLInputElement>(css);
        if (!input) throw new Error(`There is no ${css}`);
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      },
      selector,
      value,
    );
  const ask = async (address: string) => {
    await driver.closePopup();
    await driver.open(address);
    return click();
  };
  const click = async () => {
    const since = Date.now();
    await driver.clickAction();
    const popup = await driver.view('popup');
    return { popup, state: await settledState(popup, since) };
  };

  beforeAll(async () => {
    files.set('/harbours.jsonl', await harbourPack());
    let origin: (host: string) => string = () => '';
    sites = await serveSites(sitesOf((host) => origin(host), files));
    origin = sites.origin;
    copy = await withGranted(builtFor(name), HOSTS);
    driver = await launch(name, { names: sites.names, extension: copy });
  });
  afterAll(async () => {
    await driver?.close();
    if (sites && !stopped) await stop(sites.server);
    if (copy) rmSync(copy, { recursive: true, force: true });
  });

  it('follows a feed that it finds at the address of its site', async () => {
    const library = await driver.extensionPage('library.html');
    await until('the page', async () => (await count(library, '#feed-address')) > 0);
    await type(library, '#feed-address', `${sites.origin(AGENCY)}/feed`);
    await library.click('.entry button');
    await until('the feed', async () => (await count(library, '[data-testid="found"] li')) > 0);
    await library.click('[data-testid="found"] button');
    await until('its items', async () => (await count(library, '[data-testid="feed"][data-status="ok"]')) > 0, 30_000);
    expect(await textOf(library, '[data-testid="feed"]')).toContain('12 items');
    expect(await violationsIn(library)).toEqual([]);
    await library.screenshot(picture('library-feeds'));
  });

  it('shows a report of the feed in the popup, with its discrepancies', async () => {
    const { popup, state } = await ask(`${sites.origin(PAPER)}/ferry`);
    expect(state).toBe('matched');
    const story = await storyIn(popup);
    const languages = new Set(story.reports.map((report) => report.language));
    expect([...languages].sort()).toEqual(expect.arrayContaining(['de', 'es', 'fr', 'it']));
    const hard = story.cards.filter((card) => card.verdict === 'conflict' && card.level === 'hard');
    const words = hard.flatMap((card) => card.values.flatMap((v) => v.printed.map((p) => p.evidence.words)));
    expect(words).toEqual(expect.arrayContaining(['Paolo Conti', 'Pietro Conti']));
    await until('the card', async () => (await textOf(popup, 'main')).includes('Pietro Conti'));
    await popup.screenshot(picture('library-popup'));
  });

  it('reads that report in full, since its site is allowed, and says of the others that they are summaries', async () => {
    const popup = await driver.view('popup');
    const kinds = await until('the whole report', async () => {
      const { reports } = await storyIn(popup);
      const italian = reports.find((report) => report.language === 'it');
      return italian?.textKind === 'page' ? reports.map((report) => `${report.language} ${report.textKind}`) : null;
    });
    expect(kinds).toContain('it page');
    expect(kinds).toContain('de summary');
  });

  it('saves the page, and finds it again from another one', async () => {
    const popup = await driver.view('popup');
    await popup.click('[data-testid="save-page"]');
    await until('the answer', async () => (await textOf(popup, '.message')).includes('Saved'));
    const { popup: other, state } = await ask(`${sites.origin(AGENCY)}${ITEMS[0]?.path}`);
    expect(state).toBe('matched');
    const story = await storyIn(other);
    expect(story.reports.map((report) => report.outlet)).toContain('Harbour Daily');
  });

  it('lists what it has and where it is from', async () => {
    const library = await driver.extensionPage('library.html#reports');
    await until('the reports', async () => (await count(library, '[data-testid="stored-report"]')) >= 13);
    expect(await violationsIn(library)).toEqual([]);
    await library.screenshot(picture('library-reports'));
    const storage = await driver.extensionPage('library.html#storage');
    await until('the size', async () => (await textOf(storage, '[data-testid="storage-size"]')).includes('13 reports'));
    expect(await violationsIn(storage)).toEqual([]);
    await storage.screenshot(picture('library-storage'));
  });

  it('asks without cookies or referrer, and a second time only whether something is new', async () => {
    const library = await driver.extensionPage('library.html');
    await until('the button', async () => (await count(library, '[data-testid="read-all"]')) > 0);
    const before = sites.requests.length;
    await library.click('[data-testid="read-all"]');
    await until('a second request', async () => sites.requests.slice(before).some(({ path }) => path === '/feed'));
    const asked = sites.requests.filter(({ host, path }) => host === AGENCY && path === '/feed');
    expect(asked.at(-1)?.headers['if-none-match']).toBe('"one"');
    expect(asked.flatMap(({ headers }) => [headers.cookie, headers.referer]).filter(Boolean)).toEqual([]);
  });

  it('looks wider only when it is turned on, with the request that was shown and no other', async () => {
    const asked = () => sites.requests.filter(({ host }) => host === INDEX).map(({ path }) => path);
    const panelOfFerry = async () => {
      const { popup } = await ask(`${sites.origin(PAPER)}/ferry`);
      await popup.click('[data-testid="open-panel"]');
      const opened = await driver.view('panel');
      await until('the panel', async () => (await count(opened, '[data-testid="wider"]')) > 0);
      await opened.click('[data-testid="wider"] summary');
      return opened;
    };
    expect(await count(await panelOfFerry(), '[data-testid="wider-show"]')).toBe(0);
    await driver.closePanel();
    const library = await driver.extensionPage('library.html#wider');
    await until('the page', async () => (await count(library, '[data-testid="wider"]')) > 0);
    await library.click('[data-testid="wider"]');
    await until('the setting', () =>
      library.evaluate(() => document.querySelector<HTMLInputElement>('[data-testid="wider"]')?.checked ?? false),
    );
    const panel = await panelOfFerry();
    await until('the way to it', async () => (await count(panel, '[data-testid="wider-show"]')) > 0);
    await panel.click('[data-testid="wider-show"]');
    await until('the request', async () => (await count(panel, '[data-testid="wider-request"]')) > 0);
    expect(asked()).toEqual([]);
    const shown = await textOf(panel, '[data-testid="wider-request"]');
    expect(shown).toContain(`https://${INDEX}/`);
    expect(shown).not.toContain('sandbank');
    await panel.click('[data-testid="wider-send"]');
    await until('the pages', async () => (await count(panel, '[data-testid="wider-pages"] li')) > 0, 30_000);
    expect(asked().map((path) => decodeURIComponent(`https://${INDEX}${path}`))).toEqual([shown]);
    expect(await textOf(panel, '[data-testid="wider-pages"]')).toContain(
      'Ferry stranded off Brindisi, says coastguard',
    );
    expect(await violationsIn(panel)).toEqual([]);
    await panel.screenshot(picture('library-wider'));
  });

  it('gives the story as files', async () => {
    const panel = await driver.view('panel');
    await panel.evaluate(() => {
      const made: [string, number][] = [];
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file) => {
        made.push([(file as Blob).type, (file as Blob).size]);
        return make(file);
      };
      (window as unknown as { made: typeof made }).made = made;
    });
    await panel.click('[data-testid="export"] summary');
    const formats = ['html', 'markdown', 'csv', 'json', 'grid-svg', 'grid-png', 'timeline-svg', 'timeline-png'];
    for (const format of formats) await panel.click(`[data-testid="export-${format}"]`);
    const made = await until('the files', async () => {
      const all = await panel.evaluate(() => (window as unknown as { made: [string, number][] }).made);
      return all.length === formats.length ? all : null;
    });
    expect(made.map(([type]) => type).sort()).toEqual([
      'application/json',
      'image/png',
      'image/png',
      'image/svg+xml',
      'image/svg+xml',
      'text/csv',
      'text/html',
      'text/markdown',
    ]);
    expect(made.filter(([, size]) => size < 500)).toEqual([]);
    await panel.click('[data-testid="copy-card"]');
    await until('the word that it was copied', async () => (await textOf(panel, '.message')).startsWith('Copied'));
    expect(await violationsIn(panel)).toEqual([]);
    await panel.screenshot(picture('library-export'));
    await driver.closePanel();
  });

  it('reads and keeps the pages of a site that the reader named, as they are opened', async () => {
    const library = await driver.extensionPage('library.html#sites');
    await until('the page', async () => (await count(library, '#site-address')) > 0);
    await type(library, '#site-address', sites.origin(PAPER));
    await library.click('.entry button');
    await until('the site', async () => (await count(library, '[data-testid="sites"] li')) > 0);
    await driver.open(`${sites.origin(PAPER)}/visited`);
    await until(
      'the page in the library',
      () =>
        library.evaluate(async () => {
          const answer = await chrome.runtime.sendMessage({ name: 'describeLibrary', body: {} });
          return answer.value.sources.some(({ source }: { source: string }) => source === 'visited');
        }),
      30_000,
    );
    const badges = await library.evaluate(async () => {
      const tabs = await chrome.tabs.query({});
      return Promise.all(tabs.map(({ id = -1 }) => chrome.action.getBadgeText({ tabId: id })));
    });
    // The minister's given name and the count of passengers.
    expect(badges).toContain('2');
    // A page behind another takes no click.
    const again = await driver.extensionPage('library.html#sites');
    await until('the site', async () => (await count(again, '[data-testid="sites"] li')) > 0);
    await again.click('[data-testid="sites"] button');
    await until('no site', async () => (await count(again, '[data-testid="sites"] li')) === 0);
  });

  it('says so when the browser has thrown the library away, and brings back what was saved', async () => {
    const library = await driver.extensionPage('library.html#reports');
    await until('the reports', async () => (await count(library, '[data-testid="stored-report"]')) > 0);
    await driver.stopBackground();
    await library.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const request = indexedDB.deleteDatabase('library');
          request.onsuccess = () => done();
          request.onerror = () => fail(request.error);
        }),
    );
    const again = await driver.extensionPage('library.html#reports');
    await until('the trouble', async () => (await count(again, '[data-testid="trouble"][data-state="lost"]')) > 0);
    expect(await violationsIn(again)).toEqual([]);
    await again.screenshot(picture('library-lost'));
    await again.click('[data-testid="trouble"] button');
    await until('what was saved', async () => (await count(again, '[data-testid="stored-report"]')) > 0, 30_000);
    expect(await count(again, '[data-testid="trouble"]')).toBe(0);
    expect(await textOf(again, '[data-testid="reports"]')).toContain('Harbour Daily');
  });

  it('asks no private host, neither by itself nor where a site leads', async () => {
    let arrived = 0;
    const own = createServer((_request, response) => {
      arrived++;
      response.end('<rss version="2.0"><channel><title>Private</title></channel></rss>');
    });
    await new Promise<void>((done) => own.listen(0, '127.0.0.1', done));
    const { port } = own.address() as AddressInfo;
    const library = await driver.extensionPage('library.html');
    const outcome = (address: string) =>
      library.evaluate(async (body: object) => JSON.stringify(await chrome.runtime.sendMessage(body)), {
        name: 'findFeeds',
        body: { address },
      });
    for (const host of [
      '127.0.0.1',
      'localhost',
      'localhost.',
      '0x7f.1',
      '2130706433',
      '[::1]',
      '[::ffff:7f00:1]',
      '0177.1',
    ])
      for (const scheme of ['http', 'https']) {
        const address = `${scheme}://${host}:${port}/feed`;
        expect(await outcome(address), address).toContain('"refused"');
        const led = `${sites.origin(AGENCY)}/to?${encodeURIComponent(address)}`;
        expect(await outcome(led), led).toContain('"refused"');
      }
    await stop(own);
    expect(arrived).toBe(0);
  });

  it('deletes everything when it is asked twice', async () => {
    const storage = await driver.extensionPage('library.html#storage');
    const button = '.tab-content > button:last-of-type';
    await until('the button', async () => (await count(storage, button)) > 0);
    await storage.click(button);
    await storage.click('.danger');
    await until('nothing', async () =>
      (await textOf(storage, '[data-testid="storage-size"]')).startsWith('Your library is empty'),
    );
  });

  it('offers the feed that a page links to, and follows it though the popup closes at once', async () => {
    const { popup } = await ask(`${sites.origin(PAPER)}/ferry`);
    await until('the offer', async () => (await count(popup, '[data-testid="follow-feed"]')) === 1);
    expect(await textOf(popup, '[data-testid="follow-feed"]')).toContain('Harbour Daily');
    await popup.click('[data-testid="follow-feed"]');
    await driver.closePopup();
    const library = await driver.extensionPage('library.html');
    await until('the feed', async () => (await count(library, '[data-testid="feed"][data-status="ok"]')) > 0, 30_000);
    await library.click('[data-testid="feed"] [data-testid="confirm"]');
    await library.click('.danger');
    await until('no feed', async () => (await count(library, '[data-testid="feed"]')) === 0);
    const size = () => textOf(library, '[role="tab"]:nth-of-type(2)');
    await until('no report', async () => (await size()).endsWith('0'), 30_000);
  });

  it('describes a pack before it takes it in, and compares with it', async () => {
    const library = await driver.extensionPage('library.html#packs');
    await until('the page', async () => (await count(library, '#pack-address')) > 0);
    await type(library, '#pack-address', `${sites.origin(PUBLISHER)}/harbours.jsonl`);
    await library.click('.entry button');
    await until('the pack', async () => (await count(library, '[data-testid="pack-offer"]')) > 0);
    expect(await textOf(library, '[data-testid="pack-offer"]')).toContain('Harbours');
    expect(await violationsIn(library)).toEqual([]);
    await library.screenshot(picture('library-pack'));
    await library.click('[data-testid="accept-pack"]');
    await until('the pack in the list', async () => (await count(library, '[data-testid="packs"] li')) > 0, 30_000);
    const { popup, state } = await ask(`${sites.origin(PAPER)}/ferry`);
    expect(state).toBe('matched');
    expect((await storyIn(popup)).reports.map((report) => report.outlet)).toEqual([ITALIAN_PAGE.outlet]);
  });

  it('refuses a pack that was changed, with a sentence, and keeps nothing of it', async () => {
    const library = await driver.extensionPage('library.html#packs');
    await until('the page', async () => (await count(library, '#pack-file')) > 0);
    // As a file this time.
    await giveFile(library, '#pack-file', 'changed.jsonl', (files.get('/harbours.jsonl') ?? '').replace('241', '240'));
    await until('the refusal', async () => (await count(library, '[data-testid="pack-refused"]')) > 0);
    expect(await textOf(library, '[data-testid="pack-refused"]')).toContain('changed');
    expect(await count(library, '[data-testid="packs"] li')).toBe(1);
  });

  it('works without any net on what is there', async () => {
    stopped = true;
    await stop(sites.server);
    await driver.closePopup();
    const { popup, state } = await click();
    expect(state).toBe('matched');
    expect((await storyIn(popup)).reports.map((report) => report.outlet)).toEqual([ITALIAN_PAGE.outlet]);
    const library = await driver.extensionPage('library.html#packs');
    await until('the page', async () => (await count(library, '#pack-address')) > 0);
    await type(library, '#pack-address', `${sites.origin(PUBLISHER)}/harbours.jsonl`);
    await library.click('.entry button');
    await until('a sentence', async () => (await count(library, '.failure')) > 0, 30_000);
  });

  it('has no error on its consoles', async () => {
    // Firefox reports what the policy has stopped: the plain http addresses to which a site led above.
    const stoppedByPolicy = /blocked the loading of a resource \(connect-src\) at http:/;
    expect((await driver.errors()).filter((error) => !stoppedByPolicy.test(error))).toEqual([]);
  });
});
