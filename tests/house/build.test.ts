import { existsSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../lib/language/supported';
import { INTERFACE_LANGUAGES } from '../../lib/messages/languages';
import { readTexts } from '../../lib/messages/packed';
import { ROOT } from '../../scripts/lib/run.mjs';
import { zipOf } from '../../scripts/lib/zip.mjs';

const MB = 1024 * 1024;
/** Firefox's store refuses a script, style, page or JSON file of this size. */
const LARGEST_FILE = 5 * MB;
/** What a reader downloads: as a zip. Each language of the interface takes some 13 kB of it. */
const LARGEST_PACKAGE = 3_000_000;
/** The background is started anew again and again: it holds no tables of single languages. */
const LARGEST_BACKGROUND = 1.5 * MB;
/** The script that is put into a page on a click: half of it are words by which furniture, dates and outlets are known, in all languages. */
const LARGEST_INJECTED = 240 * 1024;

/** All scripts of the popup, what they load included, each as gzip: it is drawn anew with every click. */
const LARGEST_POPUP = 60 * 1024;

const SHARED = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

describe.each(['chrome', 'firefox', 'edge'])('the package for %s', (browser) => {
  const folder = join(ROOT, '.output', `${browser}-mv3`);
  let files: string[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: a manifest as it was written, of any shape
  let manifest: any;
  beforeAll(async () => {
    if (!existsSync(folder)) throw new Error('There is no build yet: npm run build');
    const entries = await readdir(folder, { recursive: true });
    files = entries.filter((path) => statSync(join(folder, path)).isFile());
    manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  });

  it('has no file that is too large for a store', () => {
    const large = files.filter((path) => statSync(join(folder, path)).size >= LARGEST_FILE);
    expect(large).toEqual([]);
  });

  it('keeps to its size', { timeout: 300_000 }, async () => {
    const written = await Promise.all(files.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })));
    expect(zipOf(written).length).toBeLessThanOrEqual(LARGEST_PACKAGE);
  });

  it('has the tables of every language, each in a file of its own', async () => {
    const tables = files.map((path) => path.replaceAll('\\', '/')).filter((path) => path.startsWith('tables/'));
    expect(tables.sort()).toEqual(
      ['tables/names.json', ...[...LANGUAGES].map((language) => `tables/${language}.dat`)].sort(),
    );
    const script = await readFile(join(folder, 'background.js'), 'utf8');
    expect(script.length).toBeLessThanOrEqual(LARGEST_BACKGROUND);
  });

  it('draws the popup from little', async () => {
    const names = /["'`/](chunks\/[\w.-]+\.js)["'`]|["'`]\.\/([\w.-]+\.js)["'`]/g;
    const all = new Map<string, number>();
    const follow = async (text: string) => {
      for (const [, path, beside] of text.matchAll(names)) {
        const file = path ?? `chunks/${beside}`;
        if (all.has(file) || !existsSync(join(folder, file))) continue;
        const script = await readFile(join(folder, file), 'utf8');
        all.set(file, gzipSync(script).length);
        await follow(script);
      }
    };
    await follow(await readFile(join(folder, 'popup.html'), 'utf8'));
    // What draws is loaded by the script that the page names: both are among them.
    expect(all.size).toBeGreaterThan(2);
    expect([...all.values()].reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LARGEST_POPUP);
  });

  it('has the extraction once', async () => {
    const having = [];
    for (const path of files.filter((path) => extname(path) === '.js')) {
      if ((await readFile(join(folder, path), 'utf8')).includes('unlikelyCandidates')) having.push(path);
    }
    expect(having).toEqual(['extract.js']);
  });

  it('gives the browser the messages that it shows itself, and has all others in the files of its own', async () => {
    const written = JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g);
    const wanted = [...written].map(([, key]) => key);
    expect(wanted.length).toBeGreaterThan(3);
    for (const language of INTERFACE_LANGUAGES) {
      const own = JSON.parse(await readFile(join(folder, '_locales', language, 'messages.json'), 'utf8'));
      expect(Object.keys(own), language).toEqual(expect.arrayContaining([...new Set(wanted), 'menuCompare']));
      expect(Object.keys(own).length, language).toBeLessThan(10);
      const source = join(ROOT, 'assets', 'public', '_locales', language, 'messages.json');
      const names = JSON.parse(await readFile(join(folder, 'texts', 'names.json'), 'utf8'));
      const { messages } = readTexts(await readFile(join(folder, 'texts', `${language}.dat`)), names);
      expect(Object.keys(messages).sort(), language).toEqual(
        Object.keys(JSON.parse(await readFile(source, 'utf8'))).sort(),
      );
    }
  });

  it('puts little into a page, and no extension interface', async () => {
    const script = await readFile(join(folder, 'extract.js'), 'utf8');
    expect(script.length).toBeLessThanOrEqual(LARGEST_INJECTED);
    expect(script).not.toMatch(/webextension|\bbrowser\.runtime|\bchrome\.runtime/);
  });

  it('asks only for what it uses, and for no site', () => {
    expect([...manifest.permissions].sort()).toEqual(
      [...SHARED, ...(browser === 'firefox' ? [] : ['offscreen', 'sidePanel'])].sort(),
    );
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.incognito).toBe('not_allowed');
  });

  it('forbids by its policy what it does not need', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self' https: blob:;");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|http:/);
  });

  it('is named in the language of the reader', () => {
    const titles = [
      manifest.name,
      manifest.description,
      manifest.action.default_title,
      manifest.sidebar_action?.default_title,
    ];
    expect(titles.filter((title) => title !== undefined && !/^__MSG_\w+__$/.test(title))).toEqual([]);
  });

  it('has an icon in every size and all files that the manifest names', () => {
    expect(Object.keys(manifest.icons ?? {})).toEqual(expect.arrayContaining(['16', '32', '48', '128']));
    const named = [
      ...Object.values<string>(manifest.icons ?? {}),
      manifest.action.default_popup,
      manifest.options_ui?.page,
    ];
    expect(named.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  it('has no script that is made from text', async () => {
    const scripts = files.filter((path) => extname(path) === '.js');
    const making = [];
    for (const path of scripts) {
      if (/\beval\(|new Function\b|importScripts\(/.test(await readFile(join(folder, path), 'utf8'))) making.push(path);
    }
    expect(making).toEqual([]);
  });
});
