/**
 * Takes pictures of every screen of the extension in real browsers, at several widths, in light and dark, with forced colours and in several
 * languages, and lays them side by side in one page: `npm run screens`, or a part of it: `npm run screens -- firefox panel-`.
 * The pictures are looked at by people; that nothing is cut off or hidden is tested in tests/e2e/screens.test.ts.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { INTERFACE_LANGUAGES } from '../lib/messages/languages';
import { type BrowserName, builtFor, launch } from './drivers';
import { serve } from './drivers/demo-server';
import { stop, type View } from './drivers/driver';
import { ALLOWED, SCREENS, type Screen, type ScreenKind, Stage } from './drivers/screens';
import { withGranted } from './drivers/secure-server';
import { findBrowser } from './lib/browsers.mjs';
import { ROOT } from './lib/run.mjs';

const FOLDER = join(ROOT, 'test-results', 'screens');
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** How a screen is looked at. */
interface Look {
  /** Language of the interface. */
  readonly language: string;
  /** CSS pixels. */
  readonly width: number;
  readonly colours: 'light' | 'dark' | 'forced';
}

const look = (language: string, width: number, colours: Look['colours']): Look => ({ language, width, colours });

/** By language, so that each is changed to once. */
const LOOKS: readonly Look[] = [
  look('en', 250, 'light'),
  look('en', 400, 'light'),
  look('en', 400, 'dark'),
  look('en', 250, 'forced'),
  look('en', 1280, 'light'),
  look('ar', 250, 'light'),
  look('ar', 400, 'dark'),
  look('ar', 1280, 'light'),
  look('ja', 250, 'light'),
];

const fits = ({ width, language }: Look, kind: ScreenKind) =>
  (width <= 400 || kind === 'page') && INTERFACE_LANGUAGES.includes(language);

async function wear(stage: Stage, view: View, kind: ScreenKind, { width, colours }: Look): Promise<void> {
  const { driver } = stage;
  await driver.setColourScheme(colours === 'dark' ? 'dark' : 'light');
  // This also asks for the view: the driver dresses it then.
  await stage.forceColours(view, kind, colours === 'forced');
  // The popup has a width of its own, a little less than 400.
  const own = (kind === 'popup' && width === 400) || width === 1280;
  await stage.widen(view, kind, own ? null : width);
}

async function picture(stage: Stage, { name, kind, show }: Screen, browser: string): Promise<string[]> {
  const taken: string[] = [];
  const view: View = await show(stage);
  let spoken = 'en';
  for (const each of LOOKS.filter((one) => fits(one, kind))) {
    if (each.language !== spoken) await stage.settings(view, { interfaceLanguage: each.language });
    spoken = each.language;
    await wear(stage, view, kind, each);
    const file = `${browser}--${name}--${each.language}-${each.width}-${each.colours}.png`;
    await view.screenshot(join(FOLDER, file), { full: kind !== 'popup' });
    taken.push(file);
  }
  await stage.settings(view, { interfaceLanguage: null });
  await wear(stage, view, kind, look('en', kind === 'page' ? 1280 : 400, 'light'));
  return taken;
}

async function inBrowser(name: BrowserName, screens: readonly Screen[]): Promise<void> {
  const server = await serve(join(ROOT, 'assets', 'demo'));
  const extension = await withGranted(builtFor(name), ALLOWED);
  const driver = await launch(name, { extension });
  try {
    const stage = new Stage(driver, server.origin);
    for (const screen of screens) {
      const start = Date.now();
      try {
        const taken = await picture(stage, screen, name);
        console.log(`${name} ${screen.name}: ${taken.length} pictures, ${Date.now() - start} ms`);
      } catch (error) {
        process.exitCode = 1;
        console.log(`${name} ${screen.name}: FAILED ${String(error)}`);
      }
    }
  } finally {
    await driver.close();
    await stop(server.server);
    await rm(extension, { recursive: true, force: true });
  }
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** All pictures that are there, one row for each screen in each browser. */
async function sheet(): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = (await readdir(FOLDER)).filter((file) => /^\w+--.*--.*\.png$/.test(file));
  const rows = new Map<string, string[]>();
  for (const screen of SCREENS)
    for (const browser of BROWSERS) {
      const start = `${browser}--${screen.name}--`;
      const own = LOOKS.map((l) => `${start}${l.language}-${l.width}-${l.colours}.png`).filter((f) =>
        files.includes(f),
      );
      if (own.length > 0) rows.set(`${screen.name} ${browser}`, own);
    }
  return rows;
}

const STYLE = `
  body { margin: 16px; font: 14px system-ui, sans-serif; background: #d9dde1; color: #111 }
  section { margin-block-end: 24px }
  div { display: flex; flex-wrap: wrap; gap: 12px; align-items: start }
  figure { margin: 0 } figcaption { font-size: 12px; padding-block: 2px }
  a { display: block; max-height: 1400px; overflow: hidden; border: 1px solid #888 }
  img { display: block; max-width: 640px }`;

function pageOf(rows: ReadonlyMap<string, readonly string[]>): string {
  const sections = [...rows].map(
    ([title, files]) =>
      `<section id="${title.replace(' ', '--')}"><h2>${escaped(title)}</h2><div>${files
        .map(
          (file) =>
            `<figure><a href="${file}"><img src="${file}" alt="${escaped(title)}"></a><figcaption>${file.split('--')[2]?.slice(0, -4)}</figcaption></figure>`,
        )
        .join('')}</div></section>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Screens</title><style>${STYLE}</style>\n${sections.join('\n')}</html>\n`;
}

/** The rows as pictures, for whoever has no browser at hand. */
async function draw(file: string, titles: readonly string[]): Promise<void> {
  const program = findBrowser('chromium');
  if (!program) return;
  const browser = await puppeteer.launch({
    executablePath: program,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1500, height: 900 });
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await mkdir(join(FOLDER, 'sheets'), { recursive: true });
    for (const title of titles) {
      const id = title.replace(' ', '--');
      const section = await page.$(`[id="${id}"]`);
      await section?.screenshot({ path: join(FOLDER, 'sheets', `${id}.png`) });
    }
  } finally {
    await browser.close();
  }
}

const given = process.argv.slice(2);
const browsers = BROWSERS.filter((name) => given.includes(name));
const parts = given.filter((each) => !BROWSERS.some((name) => name === each));
const screens = SCREENS.filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)));
if (given.length === 0) await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
for (const name of browsers.length > 0 ? browsers : BROWSERS) await inBrowser(name, screens);
const rows = await sheet();
const file = join(FOLDER, 'index.html');
await writeFile(file, pageOf(rows));
const named = [...rows.keys()].filter(
  (title) =>
    screens.some(({ name }) => title.startsWith(`${name} `)) &&
    (browsers.length === 0 || browsers.some((name) => title.endsWith(` ${name}`))),
);
await draw(file, named);
console.log(
  `${named.length} screens in ${relative(ROOT, file)}, as pictures in ${relative(ROOT, join(FOLDER, 'sheets'))}`,
);
