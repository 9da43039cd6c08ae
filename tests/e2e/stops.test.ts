import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePack } from '../../lib/corpus/exchange';
import { fitReport } from '../../lib/corpus/exchange-fit';
import type { Article, Report } from '../../lib/model/article';
import { builtFor, launch } from '../../scripts/drivers';
import { type Driver, pause, stop, until, type View } from '../../scripts/drivers/driver';
import { serveSites, type TestSites, withGranted } from '../../scripts/drivers/secure-server';
import { TODAY } from './sites/stories';

/** So often the background is stopped in each browser. */
const STOPS = 100;
/** Longest wait before a stop, in milliseconds: about as long as the slowest of the things that are cut off. */
const LONGEST_WAIT = 250;
const REPORTS_OF_A_PACK = 40;

const SITE = 'stops.test';

/** The next number of a fixed row that looks like chance, 0 to below 1, so that a run can be repeated. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const town = (n: number) => `Marrowby${'abcdefghijklmnopqrstuvwxyz'[n % 26]}${n}`;

const articleOf = (n: number): Article => ({
  title: `Council of ${town(n)} opens bridge number ${n}`,
  text: `The council of ${town(n)} opened its bridge number ${n} on Monday. It is ${100 + n} metres long and cost ${n} million pounds.`,
  paragraphs: [],
  outlet: 'Bridge Courier',
  byline: null,
  declaredLanguage: 'en',
  published: { iso: TODAY, origin: 'meta' },
  address: `https://${SITE}/saved/${n}`,
  truncated: false,
});

async function packOf(n: number): Promise<string> {
  const reports = Array.from({ length: REPORTS_OF_A_PACK }, (_, i) => {
    const { title, text, address } = articleOf(10_000 + n * REPORTS_OF_A_PACK + i);
    const report = { outlet: 'Pack Courier', language: 'en', title, text, published: TODAY };
    return fitReport({ ...report, address: address.replace('saved', 'packed') }) as Report;
  });
  let whole = '';
  const header = { name: `Bridges ${n}`, publisher: 'A test', licence: 'CC BY 4.0', made: TODAY };
  for await (const piece of writePack(header, reports)) whole += new TextDecoder().decode(piece);
  return whole;
}

/** What happened to something that was asked for. */
interface Asked {
  readonly address: string;
  readonly acknowledged: boolean;
}

describe.each(['chromium', 'firefox'] as const)('the library in %s, when its background is stopped', (name) => {
  let driver: Driver;
  let sites: TestSites;
  let copy: string;
  let page: View;
  /** Items of the feed; it grows with each reading. */
  let items = 0;

  beforeAll(async () => {
    sites = await serveSites({
      [SITE]: (_request, response) => {
        items++;
        const list = Array.from({ length: items }, (_, i) => {
          const { title, text } = articleOf(50_000 + i);
          return `<item><title>${title}</title><link>${sites.origin(SITE)}/item/${i}</link><description>${text}</description></item>`;
        }).slice(-300);
        response
          .writeHead(200, { 'content-type': 'application/rss+xml' })
          .end(`<rss version="2.0"><channel><title>Stops</title>${list.join('')}</channel></rss>`);
      },
    });
    copy = await withGranted(builtFor(name), [SITE]);
    driver = await launch(name, { names: sites.names, extension: copy });
    page = await driver.extensionPage('library.html');
  });
  afterAll(async () => {
    await driver?.close();
    if (sites) await stop(sites.server);
    if (copy) rmSync(copy, { recursive: true, force: true });
  });

  /** Asks the background, and tells whether it said that it was done. It is not waited for longer than a stop takes. */
  const send = (message: object): Promise<boolean> =>
    page.evaluate(async (body: object) => {
      try {
        const answer = await Promise.race([
          chrome.runtime.sendMessage(body),
          new Promise((done) => setTimeout(() => done(null), 5_000)),
        ]);
        return (answer as { ok?: boolean } | null)?.ok === true;
      } catch {
        return false;
      }
    }, message);

  const save = (n: number) =>
    page
      .evaluate(
        (tab: number, article: Article) =>
          chrome.storage.session.set({ [`article:${tab}`]: { version: 1, value: article } }),
        100_000 + n,
        articleOf(n),
      )
      .then(() => send({ name: 'savePage', body: { tabId: 100_000 + n } }));

  /** Lays a pack down as the page of the library does, and asks for it. */
  const importPack = async (n: number): Promise<boolean> => {
    const text = await packOf(n);
    await page.evaluate(
      (id: string, whole: string) =>
        new Promise<void>((done, fail) => {
          const open = indexedDB.open('library');
          open.onerror = () => fail(open.error);
          open.onsuccess = () => {
            const transaction = open.result.transaction('staged', 'readwrite');
            transaction.objectStore('staged').put({ job: id, file: new Blob([whole]) });
            transaction.oncomplete = () => {
              open.result.close();
              done();
            };
            transaction.onerror = () => fail(transaction.error);
          };
        }),
      `import-${n}`,
      text,
    );
    return send({ name: 'importPack', body: { staged: `import-${n}`, address: null } });
  };

  it(`loses nothing of what it said was done, over ${STOPS} stops at random moments`, async () => {
    const chance = chances(7);
    const saved: Asked[] = [];
    const packs: number[] = [];
    await send({
      name: 'followFeeds',
      body: { feeds: [{ address: `${sites.origin(SITE)}/feed`, title: 'Stops', outlet: 'Stops', language: 'en' }] },
    });
    for (let n = 0; n < STOPS; n++) {
      const kind = n % 4;
      const asked =
        kind === 3
          ? importPack(n).then((done) => done && packs.push(n))
          : kind === 2
            ? send({ name: 'pollFeeds', body: { ids: null } })
            : save(n).then((acknowledged) => saved.push({ address: articleOf(n).address, acknowledged }));
      await pause(chance() * LONGEST_WAIT);
      await driver.stopBackground();
      await asked;
    }
    // One more start, as any click makes, and everything that was begun comes to its end.
    await until('the background', () => send({ name: 'describeLibrary', body: {} }), 30_000);
    await until(
      'the end of all jobs',
      async () => {
        const jobs = await rows('jobs');
        const open = jobs.filter(({ state }) => state === 'waiting' || state === 'running');
        if (open.length > 0) await send({ name: 'pollFeeds', body: { ids: [] } });
        return open.length === 0;
      },
      120_000,
    );
    // A job that was stopped again and again is not at fault.
    expect((await rows('jobs')).filter(({ state }) => state === 'failed')).toEqual([]);
    const reports = await rows('reports');
    const addresses = reports.map(({ report }) => (report as Report).address);
    expect(new Set(addresses).size).toBe(addresses.length);
    const lost = saved.filter(({ address, acknowledged }) => acknowledged && !addresses.includes(address));
    expect(lost).toEqual([]);
    expect(saved.filter(({ acknowledged }) => acknowledged).length).toBeGreaterThan(0);
    const whole = packs.map((n) => ({ n, there: countOfPack(addresses, n) }));
    expect(whole.filter(({ there }) => there !== REPORTS_OF_A_PACK)).toEqual([]);
    const told = saved.filter(({ acknowledged }) => acknowledged).length;
    console.log(
      `${name}: ${STOPS} stops; ${told} of ${saved.length} saves and ${packs.length} imports acknowledged, none lost; ${reports.length} reports`,
    );
    // What was not acknowledged is done when it is asked once more.
    for (const { address, acknowledged } of saved) {
      if (acknowledged) continue;
      const n = Number(address.split('/').at(-1));
      await until(`save ${n}`, () => save(n), 20_000);
    }
    expect(await driver.errors()).toEqual([]);
  }, 900_000);

  const countOfPack = (addresses: readonly (string | null)[], n: number) => {
    const first = 10_000 + n * REPORTS_OF_A_PACK;
    return addresses.filter((address) => {
      const number = /\/packed\/(\d+)$/.exec(address ?? '')?.[1];
      return number !== undefined && Number(number) >= first && Number(number) < first + REPORTS_OF_A_PACK;
    }).length;
  };

  /** The rows of a store of the library, as they are on the disk. */
  const rows = (store: string): Promise<Record<string, unknown>[]> =>
    page.evaluate(
      (from: string) =>
        new Promise<Record<string, unknown>[]>((done, fail) => {
          const open = indexedDB.open('library');
          open.onerror = () => fail(open.error);
          open.onsuccess = () => {
            const all = open.result.transaction(from).objectStore(from).getAll();
            all.onsuccess = () => {
              open.result.close();
              done(all.result);
            };
            all.onerror = () => fail(all.error);
          };
        }),
      store,
    );
});
