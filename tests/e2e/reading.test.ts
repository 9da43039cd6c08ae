import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../scripts/drivers';
import { type FileServer, serve } from '../../scripts/drivers/demo-server';
import { type Driver, stop, until, type View } from '../../scripts/drivers/driver';
import { settledState, storyIn } from '../../scripts/drivers/story';
import { ROOT } from '../../scripts/lib/run.mjs';
import { violationsIn } from './axe';
import { pages } from './pages';

const PICTURES = join(ROOT, 'test-results', 'pictures');
mkdirSync(PICTURES, { recursive: true });

describe.each(['chromium', 'firefox'] as const)('a reader of a foreign report in %s', (name) => {
  let driver: Driver;
  let server: FileServer;
  let panel: View;
  let closed = false;
  const picture = (what: string) => join(PICTURES, `${name}-reading-${what}.png`);

  beforeAll(async () => {
    server = await serve(join(ROOT, 'assets', 'demo'), pages);
    driver = await launch(name);
    await driver.open(server.origin);
    await driver.clickAction();
    const popup = await driver.view('popup');
    await settledState(popup);
    await popup.click('[data-testid="open-panel"]');
    panel = await driver.view('panel');
    await settledState(panel);
    await driver.closePopup();
  });
  afterAll(async () => {
    if (!closed) await driver?.close();
    if (server) await stop(server.server);
  });

  const there = (selector: string) =>
    until(selector, () => panel.evaluate((css: string) => document.querySelector(css) !== null, selector));
  const textOf = (selector: string) =>
    panel.evaluate((css: string) => document.querySelector(css)?.textContent ?? null, selector);
  const focused = () =>
    panel.evaluate(() => {
      const { activeElement: at } = document;
      const { card, start } = (at as HTMLElement).dataset;
      return { id: at?.id ?? '', words: at?.textContent ?? '', card: card ?? null, start: start ?? null };
    });
  const shownReport = () =>
    panel.evaluate(() => document.querySelector<HTMLElement>('[data-testid="report-view"]')?.dataset.report ?? null);
  /** The first report in a language whose own words conflict with the page, and a card of that conflict. */
  const differing = async (language: string) => {
    const { reports } = await storyIn(panel);
    const report = reports.find((each) => each.language === language && each.marks.some((m) => m.tone === 'conflict'));
    const mark = report?.marks.find(({ tone }) => tone === 'conflict');
    if (!report || !mark) throw new Error(`no report in ${language} differs`);
    return { report, mark };
  };
  const openReport = async (id: string) => {
    await panel.click('#tab-reports');
    await panel.click(`[id="report-${id}"] [data-testid="open-report"]`);
    await there('[data-testid="report-view"]');
  };

  it.each(['ko', 'ar'])(
    'opens a report in %s from the list, and sees its facts and what is compared',
    async (language) => {
      const { report, mark } = await differing(language);
      await openReport(report.id);
      expect(await shownReport()).toBe(report.id);
      await until('the focus on the headline', async () => (await focused()).id === 'reading-title');
      const headline = report.title || 'Headline not known';
      expect((await focused()).words).toBe(headline);
      const text = await panel.evaluate(() => {
        const element = document.querySelector<HTMLElement>('[data-testid="report-text"]');
        return element && { language: element.lang, direction: getComputedStyle(element).direction };
      });
      expect(text).toEqual({ language, direction: language === 'ar' ? 'rtl' : 'ltr' });
      const words = `mark [data-card="${mark.card}"][data-start="${mark.start}"]`;
      // Each width and scheme once is enough for axe, which takes its time.
      const checked = language === 'ko' ? ['250 light', '400 dark'] : ['250 dark', '400 light'];
      for (const width of [250, 400]) {
        await driver.setPanelWidth(width);
        await until('the width', async () => Math.abs((await panel.evaluate(() => innerWidth)) - width) < 20);
        for (const scheme of ['light', 'dark'] as const) {
          await driver.setColourScheme(scheme);
          const beyond = await panel.evaluate(
            () => (document.scrollingElement?.scrollWidth ?? 0) - document.documentElement.clientWidth,
          );
          expect(beyond).toBeLessThanOrEqual(0);
          const looked = checked.includes(`${width} ${scheme}`);
          if (looked) expect(await violationsIn(panel)).toEqual([]);
          await panel.screenshot(picture(`${language}-${width}-${scheme}`));
          await panel.click(words);
          await there('[data-testid="chosen-fact"]');
          await until('the focus in the box', async () => (await focused()).id === 'chosen-question');
          if (looked) expect(await violationsIn(panel)).toEqual([]);
          await panel.screenshot(picture(`${language}-${width}-${scheme}-fact`));
          await panel.press('Escape');
          await until('the focus on the words', async () => (await focused()).start === String(mark.start));
        }
      }
      await driver.setColourScheme('light');
      // Back to the list, to the report that was read.
      await panel.press('Escape');
      await until('the list', async () => (await shownReport()) === null);
      await until('the focus on the report', async () => (await focused()).words === headline);
    },
  );

  it('sees what a Korean report prints, and goes on to the same fact elsewhere, by the keyboard', async () => {
    const story = await storyIn(panel);
    const { report } = await differing('ko');
    const card = story.cards.find(({ kind, verdict }) => kind === 'name' && verdict === 'conflict');
    const place = card?.values.flatMap(({ printed }) => printed).find(({ reportId }) => reportId === report.id);
    if (!card || !place) throw new Error('no name differs');
    await openReport(report.id);
    await panel.click(`mark [data-card="${card.id}"][data-start="${place.evidence.start}"]`);
    await there('[data-testid="read-as"]');
    const told = await textOf('[data-testid="chosen-fact"]');
    expect(told).toContain(place.evidence.words);
    expect(await textOf('[data-testid="read-as"] bdi')).toMatch(/^[A-Z]\p{Script=Latin}+/u);
    await panel.press('Escape');
    await until('the focus on the words', async () => (await focused()).card === card.id);
    await panel.press('Enter');
    await there('[data-testid="chosen-fact"]');
    await panel.press('n');
    await until('another report', async () => ![null, report.id].includes(await shownReport()));
    const next = await shownReport();
    const there2 = card.values.flatMap(({ printed }) => printed).filter(({ reportId }) => reportId === next);
    await until('the focus on its words', async () => (await focused()).card === card.id);
    expect(there2.map(({ evidence }) => String(evidence.start))).toContain((await focused()).start);
    await panel.press('p');
    await until('the first report', async () => (await shownReport()) === report.id);
    await panel.click('[data-testid="fact-card"]');
    await until('the card', async () => (await focused()).id === `card-${card.id}`);
  });

  it('comes back from a report to the button on the card that opened it', async () => {
    const opener = '.card:last-child .source';
    const height = () => panel.evaluate(() => Math.round(scrollY));
    await panel.click('#tab-discrepancies');
    await there(opener);
    const outlet = await textOf(opener);
    await panel.evaluate((css: string) => document.querySelector(css)?.scrollIntoView({ block: 'center' }), opener);
    const before = await height();
    expect(before).toBeGreaterThan(0);
    await panel.click(opener);
    await there('[data-testid="report-view"]');
    await until('the focus on the words', async () => (await focused()).card !== null);
    await panel.click('[data-testid="report-back"]');
    await until('the card', async () => (await shownReport()) === null);
    await until('the focus on the outlet', async () => (await focused()).words === outlet);
    expect(Math.abs((await height()) - before)).toBeLessThan(4);
  });

  it('is told what a sentence says, or why it cannot be told', async () => {
    const { report, mark } = await differing('ko');
    await openReport(report.id);
    const has = await panel.evaluate(() => 'Translator' in globalThis);
    if (!has) {
      expect(await textOf('[data-testid="gloss-absent"]')).toContain('no translator of its own');
      expect(await panel.evaluate(() => document.querySelector('[data-testid="gloss"]'))).toBeNull();
      await panel.screenshot(picture('gloss-absent'));
      return;
    }
    await panel.click(`mark [data-card="${mark.card}"][data-start="${mark.start}"]`);
    await panel.click('.chosen .gloss-ask');
    const step = () =>
      panel.evaluate(() => document.querySelector<HTMLElement>('.chosen [data-testid="gloss"]')?.dataset.step ?? '');
    await until('an answer', async () => ['offered', 'over'].includes(await step()));
    expect(await textOf('.chosen .gloss-result')).toMatch(/language pack|does not translate|on this device/);
    expect(await violationsIn(panel)).toEqual([]);
    await panel.screenshot(picture('gloss'));
  });

  it('is served in the colours of the system alone', async () => {
    await driver.setForcedColours(true);
    await panel.screenshot(picture('forced'));
    await driver.setForcedColours(false);
  });

  it('caused no request and no error', async () => {
    expect(await driver.errors()).toEqual([]);
    closed = true;
    expect(await driver.close()).toEqual([]);
  });
});
