import { readFile, writeFile } from 'node:fs/promises';
import { defineConfig } from 'wxt';
import { browserMessages, packFiles, tableFiles, textFiles } from './lib/cli/tables-on-disk';
import { normaliseZip } from './scripts/lib/zip.mjs';

/** A file that WXT writes. Its type knows of texts only; it writes bytes as they are. */
interface WrittenFile {
  relativeDest: string;
  contents: string;
}

/**
 * The content security policy of our own pages and background, the same in every browser. Nothing is allowed that is not named:
 * scripts and styles from the package alone, requests by https alone (checked by the browser at each redirect too), and no
 * string may become markup or script (Trusted Types without any policy).
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  // blob: is how a page that was fetched is read as a document (lib/page/inert-document.ts); it never leaves this machine.
  "connect-src 'self' https: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export default defineConfig({
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox', 'edge'],
  imports: false,
  publicDir: 'assets/public',
  zip: {
    artifactTemplate: '{{name}}-{{version}}-{{browser}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-{{browser}}-sources.zip',
    // The bundled pack is built from assets/corpus; the pictures for the stores build nothing.
    excludeSources: ['tests/**', 'test-results/**', 'coverage/**', 'assets/public/pack/**', 'store/**/*.png'],
  },
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...([...tableFiles(), ...textFiles()] as WrittenFile[]));
      for (const [i, { relativeDest }] of files.entries()) {
        const contents = browserMessages(relativeDest);
        if (contents !== null) files[i] = { relativeDest, contents };
        const [pack, ...more] = packFiles(relativeDest) ?? [];
        if (pack) files.splice(i, 1, pack as WrittenFile, ...(more as WrittenFile[]));
      }
    },
    'zip:done': async (_wxt, files) => {
      // Nobody waits for the sources to be downloaded.
      for (const file of files)
        await writeFile(file, await normaliseZip(await readFile(file), file.endsWith('-sources.zip') ? 1 : undefined));
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      // WXT takes these from the HTML <title>, which is not localised.
      if (manifest.action) manifest.action.default_title = '__MSG_extName__';
      // Firefox's background reads fetched pages itself, with the file that is put into pages (lib/extract/extractor.ts).
      const { background } = manifest as { background?: { scripts?: string[] } };
      if (background?.scripts) background.scripts = ['extract.js', ...background.scripts];
      const { sidebar_action } = manifest as { sidebar_action?: { default_title?: string } };
      if (sidebar_action) sidebar_action.default_title = '__MSG_extName__';
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDesc__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      // offscreen: Chromium's background is a worker and cannot read a fetched page by itself.
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    // Asked one by one, by the reader's own act, for sites that are read automatically. No warning at install.
    optional_host_permissions: ['https://*/*'],
    incognito: 'not_allowed',
    action: { default_title: '__MSG_extName__', ...(browser === 'firefox' ? { default_area: 'navbar' as const } : {}) },
    // Letters that neither Chromium nor Firefox uses itself: a taken one would silently be left out.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      'save-page': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_commandSavePage__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandOpenPanel__' },
    },
    // `wxt` (the development server) reloads scripts from localhost, which the real policy rightly forbids.
    ...(command === 'build' ? { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // No domain is claimed that somebody else may own. It never changes after the first submission (docs/release.md).
              id: 'addon@second-source',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '138' }),
  }),
});
