/**
 * `npm start`: builds the extension and shows it at work in a browser, with the demonstration article in front.
 * `npm start -- firefox` or `-- chromium` takes that browser, `-- --headless` shows no window. Plain Node without dependencies, so
 * that it runs in a fresh copy.
 */
import { adviceFor, ensureBrowsers, findBrowser } from './lib/browsers.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';
import { run, tool } from './lib/run.mjs';

const KINDS = ['chromium', 'firefox'];

/** Ends with a sentence when a step went wrong. */
function need(ok, sentence) {
  if (ok) return;
  console.error(sentence);
  process.exit(1);
}

requireNode();
const wanted = process.argv.slice(2).filter((word) => KINDS.includes(word));
need(await ensureDependencies(), 'The dependencies could not be installed (npm ci).');

const choice = wanted.length > 0 ? wanted : KINDS;
if (!choice.some(findBrowser)) await ensureBrowsers(choice.slice(0, 1));
const browser = choice.find(findBrowser);
need(browser, adviceFor(choice));

const build = browser === 'firefox' ? 'firefox' : 'chrome';
need((await run([...tool('tsx'), 'lib/cli/pack.ts'])) === 0, 'The bundled pack could not be built.');
need((await run([...tool('wxt'), 'build', '-b', build])) === 0, 'The extension could not be built.');

const onLinux = process.platform === 'linux';
const hasScreen = !onLinux || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headed = hasScreen && !process.argv.includes('--headless');
process.exit(await run([...tool('tsx'), 'scripts/demonstration.ts', browser, headed ? 'window' : 'headless']));
