/**
 * Makes the pictures for the stores: `npm run store:images`, or some languages of it: `npm run store:images -- en ar`. The extension runs in
 * Chromium, reads an article of ours, follows feeds of ours (scripts/store-images.json; sites and outlets are invented), and what it shows is
 * photographed. A page then puts the page and the panel side by side, as the browser does, with the caption of store/texts above them.
 */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { directionOf } from '../components/view/language-name';
import { builtFor, launch } from './drivers';
import { appears, type Driver, pause, stop, until, type View } from './drivers/driver';
import { serveSites, withGranted } from './drivers/secure-server';
import { settledState } from './drivers/story';
import { findBrowser } from './lib/browsers.mjs';
import { ROOT } from './lib/run.mjs';
import { smallPng } from './lib/small-png';
import story from './store-images.json';

const IMAGES = join(ROOT, 'store', 'images');
const LANGUAGES = ['en', 'ar', 'ja', 'de'];
/** Bytes that a picture may take in the repository. */
const MOST = 300_000;
const WIDTH = 1280;
const HEIGHT = 800;
/** Height of the line with the caption, and what is free around the window below it. */
const HEAD = 84;
const FREE = 28;
const PANEL = 400;
const WINDOW = { width: WIDTH - 2 * FREE, height: HEIGHT - HEAD - FREE };

interface Text {
  readonly host: string;
  readonly outlet: string;
  readonly language: string;
  readonly path: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const DAY = 86_400_000;
/** News is of today whenever the pictures are made: `{1}` in a text is the day one day ago, written in the text's language. */
const dated = (text: string, language: string) =>
  text.replace(/\{(\d)\}/g, (_, days: string) =>
    new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : language, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    }).format(Date.now() - Number(days) * DAY),
  );

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const PAPER_STYLE = `
  body { margin: 0; font: 19px/1.6 Georgia, 'Noto Serif', serif; color: #222; background: #fff }
  header { border-block-end: 3px double #333; padding: 18px 44px 10px } header b { font-size: 30px; letter-spacing: .01em }
  nav { font: 14px system-ui, sans-serif; padding: 8px 44px; border-block-end: 1px solid #ddd; color: #555 } nav span { margin-inline-end: 20px }
  main { padding: 26px 44px; max-width: 720px } h1 { font-size: 36px; line-height: 1.2; margin: 0 0 8px }
  .when { font: 14px system-ui, sans-serif; color: #666; margin: 0 0 20px }`;

function pageOf({ language, outlet, title, paragraphs }: Text): string {
  const published = new Date().toISOString().slice(0, 10);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: `${published}T06:00:00Z`,
    publisher: { '@type': 'Organization', name: outlet },
  };
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.now());
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="${escaped(outlet)}"><style>${PAPER_STYLE}</style>
<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script></head>
<body><header><b>${escaped(outlet)}</b></header><nav><span>World</span> <span>Coast</span> <span>Economy</span> <span>Weather</span></nav>
<main><article><h1>${escaped(title)}</h1><p class="when"><time datetime="${published}">${day}</time></p>
${paragraphs.map((each) => `<p>${escaped(dated(each, language))}</p>`).join('\n')}</article></main></body></html>`;
}

function feedOf({ language, outlet, path, title, paragraphs }: Text, origin: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>${escaped(outlet)}</title><link>${origin}/</link>
<description>News</description><language>${language}</language><item><title>${escaped(title)}</title><link>${origin}${path}</link><guid>${origin}${path}</guid>
<pubDate>${new Date().toUTCString()}</pubDate><description>${escaped(dated(paragraphs.join(' '), language))}</description></item></channel></rss>`;
}

const fileIn = (folder: string) => (name: string) => join(folder, `${name}.png`);

/** Presses a button without the mouse, which would rest over something and show it as pointed at. */
const press = async (view: View, selector: string) => {
  await appears(view, selector);
  await view.evaluate((css: string) => document.querySelector<HTMLElement>(css)?.click(), selector);
};

/** What is photographed once for all languages, and in each language. Files in a folder of their own. */
class Studio {
  readonly #file: (name: string) => string;

  /** @param article address of the article that is read */
  constructor(
    private readonly driver: Driver,
    private readonly article: string,
    folder: string,
  ) {
    this.#file = fileIn(folder);
  }

  async #language(view: View, tag: string): Promise<void> {
    await view.evaluate(async (language: string) => {
      const { settings } = (await chrome.storage.local.get('settings')) as { settings?: { value: object } };
      await chrome.storage.local.set({
        settings: { version: 1, value: { ...settings?.value, interfaceLanguage: language } },
      });
    }, tag);
    await until(`the language ${tag}`, () =>
      view.evaluate((wanted: string) => document.documentElement.lang.startsWith(wanted), tag),
    );
    await pause(200);
  }

  async #read(): Promise<View> {
    await this.driver.closePopup();
    await this.driver.open(this.article);
    const since = Date.now();
    await this.driver.clickAction();
    const popup = await this.driver.view('popup');
    const state = await settledState(popup, since);
    if (state !== 'matched') throw new Error(`The article is ${state}`);
    return popup;
  }

  /** The popup in each language, and the page without anything on it. */
  async popups(languages: readonly string[]): Promise<void> {
    await this.driver.setPageWidth(WINDOW.width);
    const popup = await this.#read();
    // Reports that are read in full change the story a little later.
    await until('all reports', async () =>
      popup.evaluate(() => document.querySelector('[data-testid="fetching"]') === null),
    );
    for (const tag of languages) {
      await this.#language(popup, tag);
      await popup.screenshot(this.#file(`popup-${tag}`));
    }
    await this.driver.page.screenshot(this.#file('page-wide'));
  }

  /** The panel at the given sections in each language, and the page beside it with the words marked. */
  async panels(languages: readonly string[], tabs: readonly string[]): Promise<void> {
    await this.driver.setPageWidth(WINDOW.width - PANEL);
    const popup = await this.#read();
    await popup.click('[data-testid="open-panel"]');
    await this.driver.setPanelWidth(PANEL);
    const panel = await this.driver.view('panel');
    await settledState(panel);
    await this.driver.closePopup();
    await press(panel, '.toggle[aria-pressed="false"]');
    await until('the marks', () => this.driver.page.evaluate(() => CSS.highlights.size > 0));
    await pause(200);
    await this.driver.page.screenshot(this.#file('page-marked'));
    for (const tag of languages) {
      await this.#language(panel, tag);
      for (const tab of tabs) {
        await press(panel, `#tab-${tab}`);
        await appears(panel, `#tab-${tab}[aria-selected="true"]`);
        // From the tabs on: what stands above them is on the first picture. The tabs stay in view by themselves.
        await panel.evaluate((first: boolean) => {
          (document.activeElement as HTMLElement | null)?.blur();
          const tabsHeight = document.querySelector('[role="tablist"]')?.getBoundingClientRect().height ?? 0;
          const top = document.querySelector('[role="tabpanel"]')?.getBoundingClientRect().top ?? 0;
          scrollTo(0, first ? 0 : scrollY + top - tabsHeight - 12);
          // The reports that differ stand last.
          for (const wide of document.querySelectorAll('[role="tabpanel"] *'))
            if (getComputedStyle(wide).overflowX === 'auto')
              wide.scrollLeft = (document.documentElement.dir === 'rtl' ? -1 : 1) * wide.scrollWidth;
        }, tab === tabs[0]);
        await pause(150);
        await panel.screenshot(this.#file(`${tab}-${tag}`));
      }
    }
    await this.#language(panel, 'en');
    await this.driver.closePanel();
  }

  async library(languages: readonly string[]): Promise<void> {
    await this.driver.setPageWidth(WINDOW.width);
    const library = await this.driver.extensionPage('library.html');
    await appears(library, '[data-testid="feed"][data-status="ok"]');
    for (const tag of languages) {
      await this.#language(library, tag);
      await library.screenshot(this.#file(`library-${tag}`));
    }
  }
}

const SHADOW = '0 1px 3px rgb(0 0 0 / 20%), 0 12px 36px rgb(0 0 0 / 18%)';

const FRAME = `
  * { box-sizing: border-box } body { margin: 0; width: ${WIDTH}px; height: ${HEIGHT}px; overflow: hidden; background: #d5e6e7;
    font-family: system-ui, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK JP', sans-serif }
  p { margin: 0; height: ${HEAD}px; padding: 0 ${FREE}px; display: flex; align-items: center; gap: 16px; color: #0f3a40; font-size: 27px; font-weight: 600 }
  p img { width: 44px; height: 44px }
  .window { position: relative; display: flex; margin: 0 ${FREE}px; width: ${WINDOW.width}px; height: ${WINDOW.height}px; overflow: hidden;
    border-radius: 10px 10px 0 0; background: #fff; box-shadow: ${SHADOW} }
  .window > img { display: block; object-fit: cover; object-position: top; height: ${WINDOW.height}px }
  .panel { width: ${PANEL}px; position: relative; box-shadow: 0 0 0 1px #b9c2c4; flex: none }
  .rest { width: ${WINDOW.width - PANEL}px; flex: none } .whole { width: ${WINDOW.width}px }
  /* Over the free margin of the page, on whichever side the browser's buttons are. */
  .window > .popup { position: absolute; inset-block-start: 12px; right: 24px; height: auto; max-height: ${WINDOW.height - 24}px;
    border-radius: 8px; box-shadow: ${SHADOW} }`;

const dataOf = async (file: string) => `data:image/png;base64,${(await readFile(file)).toString('base64')}`;

/** Draws a document and writes it as a small PNG. */
async function draw(page: Page, html: string, width: number, height: number, to: string): Promise<void> {
  await page.setViewport({ width, height });
  await page.setContent(html, { waitUntil: 'load' });
  const file = smallPng(Buffer.from(await page.screenshot()));
  await mkdir(join(to, '..'), { recursive: true });
  await writeFile(to, file);
  const { size } = await stat(to);
  if (size > MOST) throw new Error(`${relative(ROOT, to)} has ${size} bytes, at most ${MOST}`);
  console.log(`${relative(ROOT, to)} ${Math.round(size / 1000)} kB`);
}

async function compose(page: Page, file: (name: string) => string, tag: string): Promise<void> {
  const { captions } = JSON.parse(await readFile(join(ROOT, 'store', 'texts', `${tag}.json`), 'utf8')) as {
    captions: Record<string, string>;
  };
  const icon = await readFile(join(ROOT, 'assets', 'icon', 'icon.svg'));
  const head = (name: string) =>
    `<p><img src="data:image/svg+xml;base64,${icon.toString('base64')}" alt="">${escaped(captions[name] ?? '')}</p>`;
  const picture = async (name: string, kind: string) => `<img class="${kind}" src="${await dataOf(file(name))}">`;
  const beside = async (left: string, tab: string) =>
    `${await picture(left, 'rest')}${await picture(`${tab}-${tag}`, 'panel')}`;
  const windows: Record<string, string> = {
    popup: `${await picture('page-wide', 'whole')}${await picture(`popup-${tag}`, 'popup')}`,
    panel: await beside('page-marked', 'discrepancies'),
    same: await beside('page-marked', 'same'),
    grid: await beside('page-marked', 'grid'),
    library: await picture(`library-${tag}`, 'whole'),
  };
  for (const [name, inside] of Object.entries(windows)) {
    const html = `<!doctype html><html lang="${tag}" dir="${directionOf(tag)}"><meta charset="utf-8"><style>${FRAME}</style>${head(name)}<div class="window">${inside}</div></html>`;
    await draw(page, html, WIDTH, HEIGHT, join(IMAGES, 'screenshots', tag, `${name}.png`));
  }
}

/** Sheets with lines, one of which differs, as on the icon; no words, so that one picture serves all languages. */
function tileOf(width: number, height: number, icon: string, size: number): string {
  const lines = [
    [70, 46, 60],
    [70, 62, 60],
    [70, 46, 60],
    [70, 54, 60],
  ];
  const w = height * 0.5;
  const h = height * 0.62;
  const sheet = (x: number, n: number, fill: string, line: string) => {
    const rows = (lines[n] ?? []).map((length, i) => {
      const y = height * 0.5 - h / 2 + h * (0.24 + i * 0.26);
      return `<rect x="${x + w * 0.14}" y="${y}" width="${w * 0.01 * length}" height="${h * 0.09}" rx="${h * 0.045}" fill="${i === 1 ? '#ff7a66' : line}"/>`;
    });
    return `<rect x="${x}" y="${height * 0.5 - h / 2}" width="${w}" height="${h}" rx="${h * 0.09}" fill="${fill}"/>${rows.join('')}`;
  };
  const middle = width / 2;
  const gap = w * 1.16;
  const sheets = [-2, -1, 1, 2]
    .map((at, n) => {
      const centre = middle + Math.sign(at) * (size * 0.62 + (Math.abs(at) - 1) * gap + w / 2);
      return sheet(centre - w / 2, n, Math.abs(at) === 1 ? '#1f7681' : '#17656f', '#bfe0e3');
    })
    .join('');
  return `<!doctype html><style>body{margin:0;width:${width}px;height:${height}px;background:#0f5c66;position:relative;overflow:hidden}
    svg.back{position:absolute;inset:0} div{position:absolute;left:${middle - size / 2}px;top:${(height - size) / 2}px;width:${size}px;height:${size}px}
    div svg{width:100%;height:100%;display:block}</style>
    <svg class="back" width="${width}" height="${height}">${sheets}</svg><div>${icon}</div>`;
}

async function tiles(page: Page): Promise<void> {
  const icon = await readFile(join(ROOT, 'assets', 'icon', 'icon.svg'), 'utf8');
  await draw(page, tileOf(440, 280, icon, 168), 440, 280, join(IMAGES, 'tile-440x280.png'));
  await draw(page, tileOf(1400, 560, icon, 320), 1400, 560, join(IMAGES, 'tile-1400x560.png'));
  const logo = `<!doctype html><style>body{margin:0;width:300px;height:300px;background:#fbfaf7;display:grid;place-items:center}svg{width:240px;height:240px}</style>${icon}`;
  await draw(page, logo, 300, 300, join(IMAGES, 'logo-300x300.png'));
}

async function photograph(languages: readonly string[], folder: string): Promise<void> {
  const texts: readonly Text[] = story.reports;
  const { article } = story as { article: Text };
  // The browser finds all hosts of this run at one port, whatever their addresses say.
  const origin = (host: string) => `https://${host}`;
  const html = 'text/html; charset=utf-8';
  const sites = await serveSites(
    Object.fromEntries(
      [article, ...texts].map((text) => [
        text.host,
        (request, response) => {
          if (request.url === '/feed')
            response
              .writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' })
              .end(feedOf(text, origin(text.host)));
          else if (request.url === text.path) response.writeHead(200, { 'content-type': html }).end(pageOf(text));
          else response.writeHead(404).end();
        },
      ]),
    ),
  );
  const copy = await withGranted(
    builtFor('chromium'),
    texts.map(({ host }) => host),
  );
  const driver = await launch('chromium', { names: sites.names, extension: copy });
  try {
    const library = await driver.extensionPage('library.html');
    await library.evaluate(
      (feeds: readonly object[]) => chrome.runtime.sendMessage({ name: 'followFeeds', body: { feeds } }),
      texts.map(({ host, outlet, language }) => ({
        address: `${origin(host)}/feed`,
        title: outlet,
        outlet,
        language,
      })),
    );
    await until(
      'all feeds',
      async () =>
        (await library.evaluate(() => document.querySelectorAll('[data-testid="feed"][data-status="ok"]').length)) ===
        texts.length,
      60_000,
    );
    const studio = new Studio(driver, `${origin(article.host)}${article.path}`, folder);
    await studio.popups(languages);
    await studio.panels(languages, ['discrepancies', 'same', 'grid']);
    await studio.library(languages);
  } finally {
    await driver.close();
    await stop(sites.server);
    await rm(copy, { recursive: true, force: true });
  }
}

/** Texts of the interface that a language lacks; forms of a plural count as one. */
async function missingIn(tag: string): Promise<string[]> {
  const keysOf = async (folder: string) => {
    const file = join(ROOT, 'assets', 'public', '_locales', folder, 'messages.json');
    return new Set(
      Object.keys(JSON.parse(await readFile(file, 'utf8'))).map((key) =>
        key.replace(/_(?:zero|one|two|few|many|other)$/, ''),
      ),
    );
  };
  const own = await keysOf(tag);
  return [...(await keysOf('en'))].filter((key) => !own.has(key));
}

const given = process.argv.slice(2);
const languages = given.length > 0 ? given : LANGUAGES;
for (const tag of languages) {
  const missing = await missingIn(tag);
  if (missing.length > 0)
    throw new Error(`The interface lacks ${missing.length} texts in ${tag}: ${missing.slice(0, 5).join(', ')}`);
}
const folder = join(tmpdir(), `second-source-pictures-${process.pid}`);
await mkdir(folder, { recursive: true });
try {
  await photograph(languages, folder);
  const program = findBrowser('chromium');
  if (!program) throw new Error('chromium was not found');
  const browser = await puppeteer.launch({
    executablePath: program,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await tiles(page);
    for (const tag of languages) await compose(page, fileIn(folder), tag);
  } finally {
    await browser.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
