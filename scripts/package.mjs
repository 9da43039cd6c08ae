/**
 * `npm run package`: the packages for the stores. Plain Node, so that it runs in a fresh copy: it installs what is missing, builds the
 * zips (Chrome, Edge, Firefox, and the sources that Firefox's store asks for), checks them, runs the linter of that store, and prints the
 * SHA-256 of each, also into `.output/SHA256SUMS`. Equal files give equal bytes, on any system and in any folder.
 *
 *   npm run package                 all of them
 *   npm run package -- firefox      those of one browser
 *   npm run package -- --verify     and builds the sources zip in a folder of its own, which must give the same bytes
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';
import { ROOT, run, tool } from './lib/run.mjs';

const BROWSERS = ['chrome', 'edge', 'firefox'];
const OUTPUT = join(ROOT, '.output');
/** What the linter warns of and why it is no fault. A warning that is not named there is a failure. */
const EXPLAINED = 'store/firefox/reviewers.md';

const failures = [];
function fail(sentence) {
  failures.push(sentence);
  console.error(`FAILED: ${sentence}`);
}

function end() {
  if (failures.length > 0) console.error(`\n${failures.length} failed:\n${failures.map((f) => `  ${f}`).join('\n')}`);
  process.exit(failures.length > 0 ? 1 : 0);
}

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const zipOf = (browser) => `${name}-${version}-${browser}.zip`;
const SOURCES = `${name}-${version}-firefox-sources.zip`;

const words = process.argv.slice(2);
const verify = words.includes('--verify');
const unknown = words.filter((word) => word !== '--verify' && !BROWSERS.includes(word));
if (unknown.length > 0) {
  console.error(`"${unknown[0]}" is not understood. Use: npm run package -- [${BROWSERS.join('|')}] [--verify]`);
  process.exit(2);
}
const asked = BROWSERS.filter((browser) => words.includes(browser));
const browsers = asked.length > 0 ? asked : BROWSERS;
if (verify && !browsers.includes('firefox')) {
  console.error('--verify builds the sources zip, which belongs to firefox.');
  process.exit(2);
}

/** What differs from the last commit, or null when that cannot be told: outside of a repository, without git. */
function uncommitted() {
  if (!existsSync(join(ROOT, '.git'))) return null;
  try {
    return execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(Boolean);
  } catch {
    return null;
  }
}

/** Checks a package that was built: what a store would refuse at once. */
async function check(browser, bytes) {
  const { namesInZip, textInZip } = await import('./lib/zip.mjs');
  const text = await textInZip(bytes, 'manifest.json');
  if (text === null) return fail(`${zipOf(browser)} has no manifest.json at its root`);
  const manifest = JSON.parse(text);
  if (manifest.manifest_version !== 3) fail(`${zipOf(browser)} has manifest version ${manifest.manifest_version}`);
  if (manifest.version !== version) fail(`${zipOf(browser)} has version ${manifest.version}, package.json ${version}`);
  const strange = (await namesInZip(bytes)).filter((path) => /(?:^|\/)\.|\.(?:map|tsx?)$|[^\x20-\x7e]/.test(path));
  if (strange.length > 0) fail(`${zipOf(browser)} has files that belong into no package: ${strange.join(', ')}`);
}

/** Runs the linter of Firefox's store on a package. */
function lint(file) {
  let answer;
  try {
    const [program, ...args] = [...tool('addons-linter'), '--output', 'json', file];
    answer = execFileSync(program, args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  } catch (error) {
    // It ends with 1 when it found errors, and prints them all the same.
    answer = error.stdout ?? '';
  }
  let report;
  try {
    report = JSON.parse(answer);
  } catch {
    return fail('the linter gave no report');
  }
  const explained = readFileSync(join(ROOT, EXPLAINED), 'utf8');
  for (const message of [...report.errors, ...report.warnings, ...report.notices]) {
    const known = message._type === 'warning' && explained.includes(message.code);
    console.log(
      `${message._type} ${message.code} in ${message.file ?? '?'}${known ? ` (explained in ${EXPLAINED})` : ''}`,
    );
    if (!known) fail(`the linter: ${message._type} ${message.code}: ${message.message}`);
  }
  const { errors, warnings, notices } = report.summary;
  console.log(`Linter for Firefox: ${errors} errors, ${warnings} warnings, ${notices} notices`);
}

/** Builds the sources zip where nothing else is, with the installed dependencies, and compares what comes out. */
async function verifySources(sources, firefox) {
  const { sha256, unpackZip } = await import('./lib/zip.mjs');
  const folder = await mkdtemp(join(tmpdir(), 'sources-'));
  try {
    await unpackZip(sources, folder);
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const script = join(folder, 'scripts', 'package.mjs');
    if ((await run([process.execPath, script, 'firefox'], { cwd: folder })) !== 0) {
      return fail('the sources zip does not build');
    }
    for (const [file, bytes] of [
      [zipOf('firefox'), firefox],
      [SOURCES, sources],
    ]) {
      const again = sha256(await readFile(join(folder, '.output', file)));
      if (again !== sha256(bytes)) fail(`${file} built from the sources zip is another one: ${again}`);
      else console.log(`${file}: the sources zip gives the same bytes`);
    }
  } finally {
    // The link goes first, so that nothing can remove what it leads to.
    rmSync(join(folder, 'node_modules'), { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the stores ask for and is not there yet: it stops no build, but a submission. */
function missingForStores() {
  // The sources zip has no pictures.
  if (!existsSync(join(ROOT, '.git'))) return [];
  const locales = readdirSync(join(ROOT, 'assets', 'public', '_locales'));
  const wanted = [
    ...locales.map((locale) => `store/texts/${locale}.json`),
    ...['logo-300x300', 'tile-440x280', 'tile-1400x560'].map((picture) => `store/images/${picture}.png`),
    'store/images/screenshots/en',
  ];
  return wanted.filter((path) => !existsSync(join(ROOT, path)));
}

requireNode();
if (!(await ensureDependencies())) {
  fail('the dependencies could not be installed');
  end();
}
const changed = uncommitted();
if (changed && changed.length > 0) {
  console.warn(
    `Not a clean checkout: ${changed.length} files differ from the last commit. Release packages come from a tag.`,
  );
}

const files = [...browsers.map(zipOf), ...(browsers.includes('firefox') ? [SOURCES] : [])];
for (const file of files) rmSync(join(OUTPUT, file), { force: true });
for (const command of [
  [...tool('tsx'), 'lib/cli/pack.ts'],
  ...browsers.map((browser) => [...tool('wxt'), 'zip', '-b', browser]),
]) {
  if ((await run(command)) === 0) continue;
  fail(`this command failed: ${command.slice(1).join(' ')}`);
  end();
}

const { sha256 } = await import('./lib/zip.mjs');
const built = new Map();
for (const file of files) built.set(file, await readFile(join(OUTPUT, file)));
for (const browser of browsers) await check(browser, built.get(zipOf(browser)));
if (browsers.includes('firefox')) lint(join(OUTPUT, zipOf('firefox')));
if (verify) await verifySources(built.get(SOURCES), built.get(zipOf('firefox')));

const missing = missingForStores();
if (missing.length > 0) console.warn(`Not there yet, and needed for the stores: ${missing.join(', ')}`);
const sums = files.map((file) => `${sha256(built.get(file))}  ${file}`);
writeFileSync(join(OUTPUT, 'SHA256SUMS'), `${sums.join('\n')}\n`);
console.log(`\nIn .output/, with SHA-256 (in SHA256SUMS too):`);
for (const [i, sum] of sums.entries()) console.log(`${sum}  ${(built.get(files[i]).length / 1024).toFixed(0)} kB`);
end();
