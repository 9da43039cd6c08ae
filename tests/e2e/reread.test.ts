import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePack } from '../../lib/corpus/exchange';
import { fitReport } from '../../lib/corpus/exchange-fit';
import { READING_VERSION } from '../../lib/facts/reading-version';
import type { Report } from '../../lib/model/article';
import { launch } from '../../scripts/drivers';
import { type Driver, pause, until, type View } from '../../scripts/drivers/driver';
import { violationsIn } from './axe';
import { TODAY } from './sites/stories';

/** So many that a fast machine is still at it when the page is looked at. */
const REPORTS = 900;

/** A pack of made-up reports. */
async function pack(): Promise<string> {
  const reports = Array.from({ length: REPORTS }, (_, i) => {
    const town = `Marrowby${'abcdefghijklmnopqrstuvwxyz'[i % 26]}${i}`;
    const title = `Council of ${town} opens bridge number ${i}`;
    const text = `The council of ${town} opened its bridge number ${i} on Monday, mayor Anna Berg said. It is ${100 + i} metres long.`;
    const address = `https://reread.test/${i}`;
    return fitReport({ outlet: 'Courier', language: 'en', title, text, published: TODAY, address }) as Report;
  });
  let whole = '';
  const header = { name: 'Bridges', publisher: 'A test', licence: 'CC BY 4.0', made: TODAY };
  for await (const piece of writePack(header, reports)) whole += new TextDecoder().decode(piece);
  return whole;
}

/** What is in the library: how many reports, how many addresses, and which engines have read them. */
interface Inside {
  readonly reports: number;
  readonly addresses: number;
  readonly read: readonly (number | null)[];
  readonly empty: number;
  readonly jobs: readonly string[];
}

describe.each(['chromium', 'firefox'] as const)('the library in %s after an update', (name) => {
  let driver: Driver;
  let page: View;

  beforeAll(async () => {
    driver = await launch(name, {});
    page = await driver.extensionPage('library.html#storage');
  });
  afterAll(async () => {
    await driver?.close();
  });

  const send = (message: object) =>
    page.evaluate(
      (body: object) => chrome.runtime.sendMessage(body).then((answer: { ok?: boolean } | null) => answer?.ok === true),
      message,
    );

  const inside = (): Promise<Inside> =>
    page.evaluate(
      () =>
        new Promise<Inside>((done, fail) => {
          const open = indexedDB.open('library');
          open.onerror = () => fail(open.error);
          open.onsuccess = () => {
            const transaction = open.result.transaction(['reports', 'sheets', 'jobs']);
            const all = (store: string) => transaction.objectStore(store).getAll();
            const [reports, sheets, jobs] = [all('reports'), all('sheets'), all('jobs')];
            transaction.oncomplete = () => {
              open.result.close();
              const addresses = new Set(
                reports.result.map((row: { report: { address: string } }) => row.report.address),
              );
              done({
                reports: reports.result.length,
                addresses: addresses.size,
                read: [...new Set(sheets.result.map((row: { read?: number }) => row.read ?? null))],
                empty: sheets.result.filter((row: { facts: string }) => row.facts === '[]').length,
                jobs: jobs.result.map((row: { kind: string }) => row.kind),
              });
            };
          };
        }),
    );

  /**
   * Leaves the library as the version before engines had numbers did; the facts are emptied, so that one sees that they are read again.
   * The state is told from within the same transaction: a background that starts at that moment reads again at once.
   */
  const asBefore = () =>
    page.evaluate(
      () =>
        new Promise<Pick<Inside, 'read' | 'empty'>>((done, fail) => {
          const open = indexedDB.open('library');
          open.onerror = () => fail(open.error);
          open.onsuccess = () => {
            const transaction = open.result.transaction(['sheets', 'meta'], 'readwrite');
            const sheets = transaction.objectStore('sheets');
            const cursor = sheets.openCursor();
            let left: IDBRequest<{ read?: number; facts: string }[]>;
            cursor.onsuccess = () => {
              if (!cursor.result) {
                left = sheets.getAll();
                return;
              }
              const { read: _, ...row } = cursor.result.value;
              cursor.result.update({ ...row, facts: '[]', people: '[]' });
              cursor.result.continue();
            };
            transaction.objectStore('meta').delete('read');
            transaction.oncomplete = () => {
              open.result.close();
              done({
                read: [...new Set(left.result.map((row) => row.read ?? null))],
                empty: left.result.filter((row) => row.facts === '[]').length,
              });
            };
            transaction.onerror = () => fail(transaction.error);
          };
        }),
    );

  it('is read again by itself, told on its page, and whole when the background is stopped meanwhile', async () => {
    const text = await pack();
    await page.evaluate(
      (whole: string) =>
        new Promise<void>((done, fail) => {
          const open = indexedDB.open('library');
          open.onerror = () => fail(open.error);
          open.onsuccess = () => {
            const transaction = open.result.transaction('staged', 'readwrite');
            transaction.objectStore('staged').put({ job: 'import-1', file: new Blob([whole]) });
            transaction.oncomplete = () => {
              open.result.close();
              done();
            };
            transaction.onerror = () => fail(transaction.error);
          };
        }),
      text,
    );
    await send({ name: 'importPack', body: { staged: 'import-1', address: null } });
    await until(
      'the import',
      async () => {
        const { reports, jobs } = await inside();
        return reports === REPORTS && jobs.length === 0;
      },
      60_000,
    );
    expect(await asBefore()).toEqual({ read: [null], empty: REPORTS });

    const words = () => page.evaluate(() => document.querySelector('[data-testid="jobs"]')?.textContent ?? '');
    const seen = new Set<string>();
    let checked = false;
    let stops = 0;
    await driver.stopBackground();
    await until(
      'the end of the reading',
      async () => {
        await send({ name: 'describeLibrary', body: {} }).catch(() => false);
        for (let i = 0; i < 100; i++) {
          const told = await words();
          if (told !== '') seen.add(told);
          if (told !== '' && !checked) {
            checked = true;
            expect(await violationsIn(page)).toEqual([]);
            await page.screenshot(`test-results/reread-${name}.png`);
          }
          // It is cut off a few times, wherever it is.
          if (told !== '' && stops < 3) {
            stops++;
            await driver.stopBackground();
            break;
          }
          await pause(30);
        }
        const { read, jobs } = await inside();
        return read.length === 1 && read[0] === READING_VERSION && jobs.length === 0;
      },
      120_000,
    );
    expect([...seen].some((told) => told.startsWith('Reading your reports again'))).toBe(true);
    expect(stops).toBeGreaterThan(0);
    expect(await inside()).toEqual({
      reports: REPORTS,
      addresses: REPORTS,
      read: [READING_VERSION],
      empty: 0,
      jobs: [],
    });
    await until('the page to be told', async () => (await words()) === '', 10_000);
    expect(await driver.errors()).toEqual([]);
  }, 240_000);
});
