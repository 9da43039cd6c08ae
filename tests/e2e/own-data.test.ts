import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseOpml } from '../../lib/feeds/opml';
import { type CatalogueEntry, isFailure } from '../../lib/model/library';
import { builtFor, launch } from '../../scripts/drivers';
import { type Driver, stop, until, type View } from '../../scripts/drivers/driver';
import { type Answer, serveSites, type TestSites, withGranted } from '../../scripts/drivers/secure-server';
import { ROOT } from '../../scripts/lib/run.mjs';
import { violationsIn } from './axe';
import { feedOf } from './sites';
import { count, giveFile, textOf } from './views';

const PICTURES = join(ROOT, 'test-results', 'pictures');
mkdirSync(PICTURES, { recursive: true });

/** Feeds with which the catalogue begins in the languages of the test, each of an outlet of the web that is on this machine here. */
const STARTING = ['en', 'fr'].flatMap((language) =>
  (
    JSON.parse(readFileSync(join(ROOT, 'assets/public/catalogue', `${language}.json`), 'utf8')) as CatalogueEntry[]
  ).filter(({ start }) => start === true),
);
const HOSTS = [...new Set(STARTING.map(({ address }) => new URL(address).hostname))];

describe.each(['chromium', 'firefox'] as const)('what the reader brings and takes away, in %s', (name) => {
  let driver: Driver;
  let sites: TestSites;
  let copy: string;
  let list = '';
  let pack = '';
  const picture = (what: string) => join(PICTURES, `${name}-${what}.png`);
  /** Keeps the text of the next file that the page gives to the reader. */
  const listen = (view: View) =>
    view.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file) => {
        void (file as Blob).text().then((text) => {
          document.documentElement.dataset.given = text;
        });
        return make(file);
      };
    });
  const given = (view: View) =>
    until('a file', () => view.evaluate(() => document.documentElement.dataset.given ?? ''));
  const size = async () => {
    const storage = await driver.extensionPage('library.html#storage');
    return until('the size', () => textOf(storage, '[data-testid="storage-size"]'));
  };

  beforeAll(async () => {
    const answers = Object.fromEntries(
      HOSTS.map((host): [string, Answer] => [
        host,
        (request, response) => {
          if (!STARTING.some(({ address }) => new URL(address).hostname === host && pathOf(address) === request.url))
            return response.writeHead(404).end();
          return response
            .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' })
            .end(feedOf(`https://${host}`));
        },
      ]),
    );
    sites = await serveSites(answers);
    copy = await withGranted(builtFor(name), HOSTS);
    driver = await launch(name, { names: sites.names, extension: copy });
  });
  afterAll(async () => {
    await driver?.close();
    if (sites) await stop(sites.server);
    if (copy) rmSync(copy, { recursive: true, force: true });
  });

  it('begins with today’s news of the languages that are chosen at the first run, after every address was named', async () => {
    const welcome = await driver.openedPage('welcome.html');
    await until('the catalogue', async () => (await count(welcome, '[name="catalogue-language"]')) > 30);
    const chosen = () =>
      welcome.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>('[name="catalogue-language"]:checked')].map((box) => box.value),
      );
    for (const language of ['en', 'fr'])
      if (!(await chosen()).includes(language)) await welcome.click(`[name="catalogue-language"][value="${language}"]`);
    expect((await chosen()).sort()).toEqual(['en', 'fr']);
    const named = await welcome.evaluate(() =>
      [...document.querySelectorAll('.offer')].flatMap((offer) =>
        offer.querySelector<HTMLInputElement>('input')?.checked
          ? [offer.querySelector('.address')?.textContent ?? '']
          : [],
      ),
    );
    expect(named.sort()).toEqual(STARTING.map(({ address }) => address).sort());
    expect(sites.requests).toEqual([]);
    expect(await violationsIn(welcome)).toEqual([]);
    await welcome.screenshot(picture('welcome-feeds'), { full: true });
    await welcome.click('[data-testid="follow-chosen"]');
    await until('the word that it is done', async () =>
      (await textOf(welcome, '[data-testid="welcome-feeds"] .message')).startsWith('Done'),
    );
    const library = await driver.extensionPage('library.html');
    await until(
      'all feeds',
      async () => (await count(library, '[data-testid="feed"][data-status="ok"]')) === STARTING.length,
      60_000,
    );
    expect(new Set(sites.requests.map(({ host }) => host))).toEqual(new Set(HOSTS));
    await library.screenshot(picture('library-started'));
  });

  it('gives the list of feeds as OPML', async () => {
    const library = await driver.extensionPage('library.html');
    await until('the feeds', async () => (await count(library, '[data-testid="feed"]')) === STARTING.length);
    await listen(library);
    await library.click('[data-testid="export-opml"]');
    list = await given(library);
    const read = parseOpml(list);
    if (isFailure(read)) throw new Error(read.detail);
    expect(read.feeds.map(({ address }) => address).sort()).toEqual(STARTING.map(({ address }) => address).sort());
  });

  it('gives the reports as a pack', async () => {
    const library = await driver.extensionPage('library.html#packs');
    await until('the form', async () => (await count(library, '#export-name')) > 0);
    await listen(library);
    await library.evaluate(() => {
      const input = document.querySelector<HTMLInputElement>('#export-name');
      if (input) input.value = 'News of today';
      input?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await until('the button', () =>
      library.evaluate(() => !document.querySelector<HTMLButtonElement>('#export-name ~ button')?.disabled),
    );
    await library.click('#export-name ~ button');
    pack = await given(library);
    const lines = pack.trim().split('\n');
    expect(await size()).toContain(`${lines.length - 2} reports`);
    expect(lines.length - 2).toBeGreaterThanOrEqual(12);
    expect(lines[0]).toContain('News of today');
  });

  it('takes both back into an empty library, the pack by a drop', async () => {
    const storage = await driver.extensionPage('library.html#storage');
    const button = '[data-testid="delete-all"]';
    await until('the button', async () => (await count(storage, button)) > 0);
    const before = await size();
    const again = await driver.extensionPage('library.html#storage');
    await until('the button', async () => (await count(again, button)) > 0);
    await again.click(button);
    await again.click('[data-testid="delete-all-yes"]');
    await until('nothing', async () =>
      (await textOf(again, '[data-testid="storage-size"]')).startsWith('Your library is empty'),
    );

    const library = await driver.extensionPage('library.html');
    await until('the place', async () => (await count(library, '#opml-file')) > 0);
    await giveFile(library, '#opml-file', 'feeds.opml', list);
    await until(
      'the feeds of the list',
      async () => (await count(library, '[data-testid="found"] li')) === STARTING.length,
    );
    expect(await textOf(library, '.message')).toContain(`${STARTING.length} feeds`);
    await library.screenshot(picture('library-opml'));

    const packs = await driver.extensionPage('library.html#packs');
    await until('the place', async () => (await count(packs, '#pack-file')) > 0);
    await packs.evaluate((text: string) => {
      const place = document.querySelector('#pack-file')?.closest('label');
      const data = new DataTransfer();
      data.items.add(new File([text], 'today.jsonl'));
      for (const type of ['dragover', 'drop'])
        place?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    }, pack);
    await until('the offer', async () => (await count(packs, '[data-testid="pack-offer"]')) > 0);
    await packs.screenshot(picture('library-dropped'));
    await packs.click('[data-testid="accept-pack"]');
    await until('the pack', async () => (await count(packs, '[data-testid="packs"] li')) === 1, 60_000);
    await until('all reports', async () => (await size()).split(' ')[0] === before.split(' ')[0], 60_000);
  });

  it('refuses a list that is none', async () => {
    const library = await driver.extensionPage('library.html');
    await until('the place', async () => (await count(library, '#opml-file')) > 0);
    await giveFile(library, '#opml-file', 'feeds.opml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>');
    await until('a sentence', async () => (await textOf(library, '.message')).includes('could not be read'));
    expect(await count(library, '[data-testid="found"] li')).toBe(0);
  });

  it('says that there is no room left, and goes on when there is', async () => {
    const library = await driver.extensionPage('library.html#packs');
    await until('the page', async () => (await count(library, '#pack-file')) > 0);
    // What the browser throws when the disk is full: a test cannot fill a disk.
    await library.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('The disk is full', 'QuotaExceededError');
      };
    });
    await giveFile(library, '#pack-file', 'today.jsonl', pack);
    await until('the word', async () => (await count(library, '[data-testid="trouble"][data-state="full"]')) > 0);
    expect(await count(library, '[data-testid="pack-offer"]')).toBe(0);
    await until('the sentence', async () =>
      (await textOf(library, '[data-testid="message"]')).includes('no room left'),
    );
    expect(await violationsIn(library)).toEqual([]);
    await library.screenshot(picture('library-full'));
    const again = await driver.extensionPage('library.html#packs');
    await until('the page', async () => (await count(again, '#pack-file')) > 0);
    await giveFile(again, '#pack-file', 'today.jsonl', pack);
    await until('the answer', async () => (await count(again, '[data-testid="pack-offer"]')) > 0);
    expect(await count(again, '[data-testid="trouble"][data-state="full"]')).toBe(0);
  });

  it('says that another page holds the library, and goes on when it lets go', async () => {
    await driver.stopBackground();
    const other = await driver.extensionPage('accuracy.html');
    await other.evaluate(
      () =>
        new Promise<void>((done, fail) => {
          const held = indexedDB.open('library');
          held.onerror = () => fail(held.error);
          held.onsuccess = () => {
            (window as unknown as { held: IDBDatabase }).held = held.result;
            const gone = indexedDB.deleteDatabase('library');
            gone.onblocked = () => done();
            gone.onsuccess = () => fail(new Error('It was deleted though it was held'));
          };
        }),
    );
    const library = await driver.extensionPage('library.html#reports');
    await until(
      'the trouble',
      async () => (await count(library, '[data-testid="trouble"][data-state="blocked"]')) > 0,
      60_000,
    );
    expect(await violationsIn(library)).toEqual([]);
    await library.screenshot(picture('library-blocked'));
    await other.evaluate(() => (window as unknown as { held: IDBDatabase }).held.close());
  });

  it('says that the library was written by a newer version, and only reads it', async () => {
    await driver.stopBackground();
    await databaseOf(driver, 'fresh');
    expect(await size()).toContain('Your library is empty');
    await driver.stopBackground();
    await databaseOf(driver, 'newer');
    const library = await driver.extensionPage('library.html#reports');
    await until(
      'the word',
      async () => (await count(library, '[data-testid="trouble"][data-state="newer"]')) > 0,
      60_000,
    );
    expect(await violationsIn(library)).toEqual([]);
    await library.screenshot(picture('library-newer'));
  });

  it('makes a library anew that the browser cannot read', async () => {
    await driver.stopBackground();
    await databaseOf(driver, 'broken');
    const library = await driver.extensionPage('library.html#reports');
    await until(
      'the trouble',
      async () => (await count(library, '[data-testid="trouble"][data-state="broken"]')) > 0,
      60_000,
    );
    expect(await violationsIn(library)).toEqual([]);
    await library.screenshot(picture('library-broken'));
    await library.click('[data-testid="trouble"] button');
    await until('a library', async () => (await count(library, '[data-testid="trouble"]')) === 0, 60_000);
    expect(await size()).toContain('Your library is empty');
  });
});

const pathOf = (address: string) => {
  const { pathname, search } = new URL(address);
  return pathname + search;
};

/** Puts another database in the place of the library's: none, one of a later version, or one without anything in it. */
async function databaseOf(driver: Driver, kind: 'fresh' | 'newer' | 'broken'): Promise<void> {
  const page = await driver.extensionPage('accuracy.html');
  await page.evaluate(async (wanted: string) => {
    const ended = (request: IDBOpenDBRequest) =>
      new Promise<void>((done, fail) => {
        request.onsuccess = () => {
          request.result?.close();
          done();
        };
        request.onerror = () => fail(request.error);
      });
    if (wanted !== 'newer') await ended(indexedDB.deleteDatabase('library'));
    if (wanted === 'broken') await ended(indexedDB.open('library', 1));
    if (wanted === 'newer') await ended(indexedDB.open('library', 99));
  }, kind);
}
