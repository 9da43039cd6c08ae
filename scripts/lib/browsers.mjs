import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** Debian packages with the browsers, and fonts for the languages in the screenshots. */
const DEBIAN_PACKAGES = ['chromium', 'firefox-esr', 'fonts-noto-core', 'fonts-noto-cjk'];

const LINUX = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC = {
  chromium: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  ),
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

const WINDOWS = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where a browser may be on this system, likeliest first. */
function candidates(kind) {
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((name) => process.env[name])
      .filter(Boolean);
    return WINDOWS[kind].flatMap((path) => folders.map((folder) => join(folder, path)));
  }
  if (process.platform === 'darwin') {
    const own = process.env.HOME ? MAC[kind].map((path) => join(process.env.HOME, path)) : [];
    return [...MAC[kind], ...own];
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter(
    Boolean,
  );
  return LINUX[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * The path of a browser, or null when there is none.
 * CHROMIUM_PATH and FIREFOX_PATH come first: when one is set, nothing else is tried.
 * @param {'chromium' | 'firefox'} kind `chromium` takes Chromium, Chrome or Edge
 * @returns {string | null}
 */
export function findBrowser(kind) {
  const named = process.env[kind === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH'];
  if (named) return isProgram(named) ? named : null;
  return candidates(kind).find(isProgram) ?? null;
}

/** Installs the browsers with Debian's package manager, when that is possible without asking anybody. */
async function installOnDebian() {
  const rights = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const install = [...rights, 'apt-get', 'install', '-y', '--no-install-recommends', ...DEBIAN_PACKAGES];
  console.log(`Installing ${DEBIAN_PACKAGES.join(' ')} ...`);
  if ((await run(install, options)) === 0) return;
  // The package lists may be missing or old.
  if ((await run([...rights, 'apt-get', 'update'], options)) === 0) await run(install, options);
}

/**
 * Finds the browsers and installs the missing ones on Debian. Resolves with the names of those that are still missing.
 * @param {('chromium' | 'firefox')[]} kinds
 * @returns {Promise<string[]>}
 */
export async function ensureBrowsers(kinds = ['chromium', 'firefox']) {
  const missing = () => kinds.filter((kind) => !findBrowser(kind));
  if (missing().length > 0 && existsSync('/etc/debian_version')) await installOnDebian();
  return missing();
}

/** What to do about missing browsers, in one sentence. */
export function adviceFor(missing) {
  const names = missing.map((kind) => (kind === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox')).join(' and ');
  const how = existsSync('/etc/debian_version')
    ? `run: sudo apt-get install -y --no-install-recommends ${DEBIAN_PACKAGES.join(' ')}`
    : 'install it, or set CHROMIUM_PATH or FIREFOX_PATH to its program file';
  return `${names} was not found: ${how}.`;
}
