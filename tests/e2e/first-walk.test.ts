import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../scripts/drivers';
import { type FileServer, serve } from '../../scripts/drivers/demo-server';
import { appears, type Driver, stop, until, type View } from '../../scripts/drivers/driver';
import { Stage } from '../../scripts/drivers/screens';
import { ROOT } from '../../scripts/lib/run.mjs';

/** So many clicks may lie between the installation and the first discrepancy. */
const MOST_CLICKS = 3;

describe.each(['chromium', 'firefox'] as const)('the first minute in %s', (name) => {
  let driver: Driver;
  let server: FileServer;
  /** When the browser was started with the extension; milliseconds since 1970. */
  let start: number;

  beforeAll(async () => {
    server = await serve(join(ROOT, 'assets', 'demo'));
    start = Date.now();
    driver = await launch(name);
  });
  afterAll(async () => {
    await driver?.close();
    if (server) await stop(server.server);
  });

  /** Waits until a discrepancy stands before the reader's eyes: with its question and two values, within the window. */
  const discrepancySeen = (view: View) =>
    until('a discrepancy', () =>
      view.evaluate(() => {
        const card = [...document.querySelectorAll<HTMLElement>('[data-testid="card"][data-tone="conflict"]')][0];
        const values = [...(card?.querySelectorAll('.value, .side') ?? [])].slice(0, 2);
        return (
          values.length === 2 &&
          values.every((value) => {
            const { top, bottom, height } = value.getBoundingClientRect();
            return height > 0 && top >= 0 && Math.min(bottom, top + 24) <= innerHeight;
          })
        );
      }),
    );

  /** Clicks and times of one way, told at its end. */
  const walk = (way: string) => {
    const steps: string[] = [];
    let clicks = 0;
    let last = Date.now();
    return {
      step: (what: string, clicked: number) => {
        clicks += clicked;
        steps.push(`${what} ${Date.now() - last} ms`);
        last = Date.now();
      },
      end: () => {
        console.log(`${name}, ${way}: ${clicks} clicks; ${steps.join(', ')}`);
        expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
        expect(clicks).toBeGreaterThan(0);
      },
    };
  };

  it('leads to a discrepancy on the page that opens by itself', async () => {
    const { step, end } = walk('first page');
    const welcome = await driver.openedPage('welcome.html');
    await welcome.show();
    console.log(`${name}: first page open ${Date.now() - start} ms after the browser was started`);
    step('the page', 0);
    await welcome.click('[data-testid="try"]');
    step('"Compare this article"', 1);
    await discrepancySeen(welcome);
    step('the discrepancy', 0);
    end();
  });

  it('leads there in the language of the interface', async () => {
    const { step, end } = walk('first page in Arabic');
    const welcome = await driver.openedPage('welcome.html');
    await welcome.show();
    await new Stage(driver, server.origin).settings(welcome, { interfaceLanguage: 'ar' });
    await appears(welcome, '.demo article[lang="ar"][dir="rtl"]');
    await welcome.click('[data-testid="try"]');
    step('"Compare this article"', 1);
    await discrepancySeen(welcome);
    step('the discrepancy', 0);
    end();
    await new Stage(driver, server.origin).settings(welcome, { interfaceLanguage: null });
    await appears(welcome, '.demo article[lang="en"][dir="ltr"]');
  });

  it('leads to a discrepancy on an article', async () => {
    const { step, end } = walk('an article');
    await driver.open(server.origin);
    step('the article', 0);
    await driver.clickAction();
    const popup = await driver.view('popup');
    step('the button', 1);
    await discrepancySeen(popup);
    step('the discrepancy', 0);
    end();
    // The browser makes it as wide as what is in it asks for, with a bar for scrolling beside it or without one.
    const width = await popup.evaluate(() => innerWidth);
    expect(width).toBeGreaterThanOrEqual(380);
    expect(width).toBeLessThanOrEqual(420);
  });
});
