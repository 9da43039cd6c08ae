import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { requestsFrom } from '../../../scripts/drivers/net-log';
import { adviceFor } from '../../../scripts/lib/browsers.mjs';
import { isInstalled } from '../../../scripts/lib/install.mjs';
import { isSupported } from '../../../scripts/lib/node-version.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-up-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '22.13.1', '24.0.0'])('%s will do', (version) => {
    expect(isSupported(version)).toBe(true);
  });

  it.each(['18.20.4', '20.18.3', '21.7.3', '22.11.0'])('%s is too old', (version) => {
    expect(isSupported(version)).toBe(false);
  });
});

describe('what is installed', () => {
  const lock = (packages: object) => writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
  const installed = (packages: object) => {
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages }));
  };

  it('is what the lock file asks for', () => {
    lock({ '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } });
    installed({ 'node_modules/a': { version: '1.0.0' } });
    expect(isInstalled(folder)).toBe(true);
  });

  it('is nothing yet', () => {
    lock({ '': {} });
    expect(isInstalled(folder)).toBe(false);
  });

  it('is another version, or not all of it', () => {
    lock({ 'node_modules/a': { version: '1.0.1' }, 'node_modules/c': { version: '1.0.0' } });
    installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/c': { version: '1.0.0' } });
    expect(isInstalled(folder)).toBe(false);
  });
});

it('tells which browser is missing', () => {
  expect(adviceFor(['firefox'])).toMatch(/^Firefox was not found: /);
  expect(adviceFor(['chromium', 'firefox'])).toMatch(/^Chromium, Chrome or Edge and Firefox was not found: /);
});

describe('the log of requests', () => {
  const own = 'chrome-extension://abc';
  const event = (initiator: string) => JSON.stringify({ params: { url: 'https://example.org/', initiator } });

  it('gives those of the extension alone, also from a log that was cut off', async () => {
    const file = join(folder, 'log.json');
    const log = `{"constants": {}, "events": [\n${event(own)},\n${event('https://example.org')},\n${event('not an origin')}`;
    for (const text of [`${log}]}`, `${log},\n`]) {
      writeFileSync(file, text);
      expect(await requestsFrom(file, own)).toEqual([{ url: 'https://example.org/', by: own }]);
    }
  });
});
