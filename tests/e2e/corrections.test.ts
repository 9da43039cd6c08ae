import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Correction } from '../../lib/model/correction';
import { launch } from '../../scripts/drivers';
import { type FileServer, serve } from '../../scripts/drivers/demo-server';
import { appears, type Driver, stop, until, type View } from '../../scripts/drivers/driver';
import { settledState, storyIn } from '../../scripts/drivers/story';
import { ROOT } from '../../scripts/lib/run.mjs';
import { violationsIn } from './axe';
import { pages } from './pages';
import { count, textOf } from './views';

const PICTURES = join(ROOT, 'test-results', 'pictures');
mkdirSync(PICTURES, { recursive: true });

describe.each(['chromium', 'firefox'] as const)('what a reader corrects, in %s', (name) => {
  let driver: Driver;
  let server: FileServer;
  let panel: View;
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

  const kept = (view: View) =>
    view.evaluate(async () => {
      const { corrections } = await chrome.storage.local.get('corrections');
      return ((corrections as { value?: unknown } | undefined)?.value ?? []) as Correction[];
    });
  /** The ids of what differs, as it is kept; with the ids of the reports of the event. */
  const state = async () => {
    const story = await storyIn(panel);
    return {
      differences: story.cards.filter(({ verdict }) => verdict === 'conflict').map(({ id }) => id),
      reports: story.reports.map(({ id }) => id),
      corrected: story.corrected?.length ?? 0,
    };
  };
  const correctedBecomes = (number: number) =>
    until(`${number} corrections in the story`, async () => (await state()).corrected === number);
  /** Opens the menu of the first place that matches and chooses an entry. */
  const correct = async (place: string, entry: string) => {
    await panel.click(`${place} .correct > summary`);
    await panel.click(`${place} [data-testid="${entry}"]`);
    await appears(panel, '[data-testid="undo"]');
  };
  /** Reads the page, by the toolbar button; the popup is open then. */
  const ask = async (): Promise<View> => {
    await driver.open(server.origin);
    const since = Date.now();
    await driver.clickAction();
    const popup = await driver.view('popup');
    expect(await settledState(popup, since)).toBe('matched');
    return popup;
  };
  const CARD = '[data-testid="card"][data-kind="name"][data-tone="conflict"]';
  let before: Awaited<ReturnType<typeof state>>;

  it('has the story of another tab, and the story of a page in the panel', async () => {
    const welcome = await driver.openedPage('welcome.html');
    await welcome.click('[data-testid="story-visit"]');
    await welcome.click('[data-testid="try"]');
    await appears(welcome, '[data-state="matched"] .summary', 30_000);
    const popup = await ask();
    await popup.click('[data-testid="open-panel"]');
    panel = await driver.view('panel');
    await settledState(panel);
    await driver.closePopup();
    before = await state();
    expect(before.differences.length).toBeGreaterThan(1);
    expect(before.corrected).toBe(0);
    expect(await count(panel, '[data-testid="corrected"]')).toBe(0);
  });

  it('says that two names are one person’s: the difference goes, and the story says so', async () => {
    await panel.click(`${CARD} .correct > summary`);
    expect(await violationsIn(panel)).toEqual([]);
    await panel.screenshot(picture('correct-menu'));
    await panel.click(`${CARD} [data-testid="correct-same-person"]`);
    await appears(panel, '[data-testid="told"]');
    await correctedBecomes(1);
    const after = await state();
    expect(before.differences.filter((id) => !after.differences.includes(id))).toHaveLength(1);
    expect(after.differences.filter((id) => !before.differences.includes(id))).toEqual([]);
    expect(await textOf(panel, '[data-testid="corrected"] summary')).toContain('1');
    expect(await panel.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('undo');
    expect(await violationsIn(panel)).toEqual([]);
    await panel.screenshot(picture('corrected'));
  });

  it('takes it back at once', async () => {
    await panel.click('[data-testid="undo"]');
    await correctedBecomes(0);
    expect(await state()).toEqual(before);
    await until('the word of it', async () => (await textOf(panel, '[data-testid="told"]')).includes('Undone'));
    expect(await kept(panel)).toEqual([]);
    await panel.click('[data-testid="told"] button');
    expect(await count(panel, '[data-testid="told"]')).toBe(0);
  });

  it('sets a report apart, which is listed as related', async () => {
    await panel.click('#tab-reports');
    const first = await panel.evaluate(() => document.querySelector('[data-testid="report"]')?.id ?? '');
    await correct(`#${first}`, 'correct-other-event');
    await correctedBecomes(1);
    const id = first.replace('report-', '');
    expect((await state()).reports).not.toContain(id);
    expect((await storyIn(panel)).related.map((report) => report.id)).toContain(id);
    await panel.click('#tab-related');
    await appears(panel, `[id="${first}"] .reason`);
    await panel.screenshot(picture('set-apart'));
    await panel.click('[data-testid="told"] .plain');
  });

  it('hides a kind, finds it hidden after the background was stopped, and is told in the popup', async () => {
    await panel.click('#tab-discrepancies');
    await correct(CARD, 'correct-hidden-kind');
    await correctedBecomes(2);
    await driver.stopBackground();
    const popup = await ask();
    expect((await kept(popup)).map(({ kind }) => kind)).toEqual(['other-event', 'hidden-kind']);
    await appears(popup, '[data-testid="corrected"]');
    expect(await count(popup, CARD)).toBe(0);
    expect(await violationsIn(popup)).toEqual([]);
    await popup.screenshot(picture('popup-corrected'));
    await driver.closePopup();
  });

  it('finds all corrections in the options and takes them back', async () => {
    const options = await driver.extensionPage('options.html#corrections');
    await until('two corrections', async () => (await count(options, '[data-testid="undo-correction"]')) === 2);
    expect(await violationsIn(options)).toEqual([]);
    await options.screenshot(picture('options-corrections'));
    await options.click('[data-testid="undo-correction"]');
    await until('one', async () => (await count(options, '[data-testid="undo-correction"]')) === 1);
    await options.click('[data-testid="undo-correction"]');
    await until('none', async () => (await kept(options)).length === 0);
    await correctedBecomes(0);
    expect(await state()).toEqual(before);
    // What was told of the last one goes with it, wherever it is taken back.
    await until('nothing told', async () => (await count(panel, '[data-testid="told"]')) === 0);
    // The options took the place of the page in front.
    await ask();
    await driver.closePopup();
  });

  it('prepares a message about a record, which nobody sends', async () => {
    await panel.click('#tab-reports');
    const first = await panel.evaluate(() => document.querySelector('[data-testid="report"]')?.id ?? '');
    await panel.click(`#${first} .correct > summary`);
    await panel.click(`#${first} [data-testid="record-error"]`);
    const message = await panel.evaluate(() => document.querySelector<HTMLTextAreaElement>('textarea')?.value ?? '');
    expect(message).toContain(first.replace('report-', ''));
    expect(message).not.toContain((await storyIn(panel)).article.title);
    expect(await count(panel, 'a[href^="mailto:"]')).toBe(0);
    expect(await violationsIn(panel)).toEqual([]);
    await panel.screenshot(picture('record-error'));
  });

  it('compares the page with the one in another tab, and goes back', async () => {
    await panel.click('[data-testid="other-tabs"] > summary');
    await appears(panel, '[data-testid="other-tab"]');
    expect(await violationsIn(panel)).toEqual([]);
    await panel.screenshot(picture('other-tabs'));
    await panel.click('[data-testid="other-tab"]');
    await appears(panel, '[data-testid="pair"]');
    expect(
      await panel.evaluate(() => document.querySelector<HTMLElement>('[data-testid="pair"]')?.dataset.decision),
    ).toBe('same-event');
    expect(await count(panel, '[data-testid="card"]')).toBeGreaterThan(0);
    expect(await violationsIn(panel)).toEqual([]);
    await panel.screenshot(picture('pair'));
    // Nothing of it is kept.
    const session = await panel.evaluate(async () => JSON.stringify(await chrome.storage.session.get()));
    expect(session).not.toContain('"pair"');
    await panel.click('[data-testid="pair-back"]');
    await appears(panel, '[data-testid="other-tabs"]');
    expect(await state()).toEqual(before);
  });

  it('is told when the page in the other tab is about another event, and compares it only by insisting', async () => {
    const welcome = await driver.openedPage('welcome.html');
    // In a tab behind the others no mouse can click.
    for (const button of ['story-verdict', 'try']) {
      await until(button, async () => (await count(welcome, `[data-testid="${button}"]`)) > 0);
      await welcome.evaluate(
        (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`)?.click(),
        button,
      );
    }
    await appears(welcome, '[data-state="matched"] .summary', 30_000);
    await ask();
    await driver.closePopup();
    if ((await count(panel, '[data-testid="other-tabs"][open]')) === 0)
      await panel.click('[data-testid="other-tabs"] > summary');
    await appears(panel, '[data-testid="other-tab"]');
    await panel.click('[data-testid="other-tab"]');
    await appears(panel, '[data-testid="pair-insist"]');
    expect(await count(panel, '[data-testid="card"]')).toBe(0);
    await panel.screenshot(picture('pair-other-event'));
    await panel.click('[data-testid="pair-insist"]');
    await until('the tabs', async () => (await count(panel, '[role="tab"]')) > 0);
    expect(await textOf(panel, '[data-testid="pair"]')).toContain('because you asked');
    expect(await violationsIn(panel)).toEqual([]);
    await panel.screenshot(picture('pair-insisted'));
    await panel.click('[data-testid="pair-back"]');
    await until('the story', async () => (await count(panel, '[data-testid="pair"]')) === 0);
  });

  it('compares a look-alike by hand, and comes back to the list it was in', async () => {
    await panel.click('#tab-related');
    await panel.click('[data-testid="report"] .correct > summary');
    await panel.click('[data-testid="report"] [data-testid="compare-anyway"]');
    await appears(panel, '[data-testid="pair"]');
    expect(await textOf(panel, '[data-testid="pair"]')).toContain('because you asked');
    await panel.click('[data-testid="pair-back"]');
    await appears(panel, '#tab-related[aria-selected="true"]');
  });

  it('meets no error and causes no request', async () => {
    expect(await driver.errors()).toEqual([]);
    const requests = await driver.close();
    closed = true;
    expect(requests).toEqual([]);
  });
});
