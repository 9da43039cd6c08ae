import { join } from 'node:path';
import { findBrowser } from '../lib/browsers.mjs';
import { ROOT } from '../lib/run.mjs';
import { launchChromium } from './chromium';
import type { Driver, TestNames } from './driver';
import { launchFirefox } from './firefox';

export type BrowserName = Driver['name'];

/**
 * Starts a browser with the built extension in it, and waits for the page that it shows at the first run. Fails when the browser is
 * missing: a test that was not run proves nothing.
 */
export async function launch(
  name: BrowserName,
  options: { headed?: boolean; names?: TestNames; extension?: string } = {},
): Promise<Driver> {
  const program = findBrowser(name);
  if (!program) throw new Error(`${name} was not found. Install it, or set ${name.toUpperCase()}_PATH to its program.`);
  const built = options.extension ?? builtFor(name);
  const start = name === 'chromium' ? launchChromium : launchFirefox;
  const { headed = false, names } = options;
  const driver = await start({ program, extension: built, headed, ...(names ? { names } : {}) });
  await driver.openedPage('welcome.html');
  return driver;
}

/** The folder of the extension as it was built for a browser. */
export function builtFor(name: BrowserName): string {
  return join(ROOT, '.output', name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}
