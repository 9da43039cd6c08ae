/** Shows the extension at work on the demonstration article: in a window, or without a screen by pictures and the story as text. */
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { BrowserName } from './drivers';
import { launch } from './drivers';
import { type FileServer, serve } from './drivers/demo-server';
import { type Driver, stop } from './drivers/driver';
import { settledState, storyIn } from './drivers/story';
import { ROOT } from './lib/run.mjs';
import { linesOf } from './story-text';

const PICTURES = join(ROOT, 'test-results', 'start');

async function inWindow(driver: Driver, { origin }: FileServer): Promise<void> {
  await driver.open(origin);
  console.log(`\nThe demonstration article is open: ${origin}`);
  console.log('Click the toolbar button of Second Source (Alt+Shift+K). Close the browser to end.');
  await driver.ended;
  await driver.close().catch(() => []);
}

async function headless(driver: Driver, { origin }: FileServer): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await driver.open(origin);
  await driver.clickAction();
  const popup = await driver.view('popup');
  await settledState(popup);
  const pictures = ['popup', 'panel', 'page'].map((name) => join(PICTURES, `${driver.name}-${name}.png`));
  const [popupPicture = '', panelPicture = '', pagePicture = ''] = pictures;
  await popup.screenshot(popupPicture);
  const story = await storyIn(popup);
  await popup.click('[data-testid="open-panel"]');
  const panel = await driver.view('panel');
  await settledState(panel);
  await panel.screenshot(panelPicture);
  await driver.page.screenshot(pagePicture);
  console.log(`\n${linesOf(story).join('\n')}`);
  console.log('\nThere is no screen, so here are pictures:');
  for (const picture of pictures) console.log(`  ${relative(ROOT, picture)}`);
  console.log(`\nRequests sent by the extension: ${(await driver.close()).length}`);
}

const [name = 'chromium', mode] = process.argv.slice(2);
const server = await serve(join(ROOT, 'assets', 'demo'));
const driver = await launch(name as BrowserName, { headed: mode === 'window' });
try {
  await (mode === 'window' ? inWindow : headless)(driver, server);
} catch (error) {
  await driver.close().catch(() => []);
  throw error;
} finally {
  await stop(server.server);
}
