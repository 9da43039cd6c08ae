/**
 * `npm test`: everything that must hold before a change is good. Plain Node without dependencies, so that it runs in a fresh copy:
 * it installs what is missing, then checks style and types, builds the pack and the extension, and runs all tests,
 * those in real browsers too. Prints every step, and at the end one line "N passed, N failed".
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { adviceFor, ensureBrowsers } from './lib/browsers.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';
import { ROOT, run, tool } from './lib/run.mjs';

const RESULTS = join(ROOT, 'test-results');

/** Sums of all test runs. A step that fails without a failed test of its own (lint, types, a build) counts as one failure. */
const sum = { passed: 0, failed: 0 };
const failures = [];

async function step(name, work) {
  const start = Date.now();
  console.log(`\n== ${name}`);
  const ok = await work();
  console.log(`== ${name}: ${ok ? 'ok' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  if (!ok) failures.push(name);
  return ok;
}

/** A step that is one command; its failure counts as one. */
function command(name, ...commands) {
  return step(name, async () => {
    for (const each of commands) {
      if ((await run(each)) === 0) continue;
      sum.failed++;
      return false;
    }
    return true;
  });
}

/** A run of Vitest, whose tests are counted one by one. */
function vitest(name, ...args) {
  return step(name, async () => {
    const file = join(RESULTS, `${name.replaceAll(/\W+/g, '-')}.json`);
    rmSync(file, { force: true });
    const code = await run([
      ...[...tool('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      ...args,
    ]);
    const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
    sum.passed += report?.numPassedTests ?? 0;
    const failed = report?.numFailedTests ?? 0;
    // A file that cannot be loaded has no tests that could fail.
    sum.failed += failed > 0 || code === 0 ? failed : 1;
    return code === 0;
  });
}

function finish() {
  if (failures.length > 0) console.log(`\nFailed: ${failures.join('; ')}`);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  process.exit(failures.length > 0 || sum.failed > 0 ? 1 : 0);
}

requireNode();
mkdirSync(RESULTS, { recursive: true });
const started = Date.now();

if (!(await step('dependencies', ensureDependencies))) {
  sum.failed++;
  finish();
}

await step('browsers', async () => {
  const missing = await ensureBrowsers();
  if (missing.length === 0) return true;
  console.error(adviceFor(missing));
  sum.failed++;
  return false;
});

await command('style', [...tool('@biomejs/biome', 'biome'), 'check', '.']);
await command(
  'types',
  [...tool('wxt'), 'prepare'],
  [...tool('typescript', 'tsc'), '--noEmit'],
  [...tool('typescript', 'tsc'), '-p', 'tsconfig.pure.json'],
);
await command('pack', [...tool('tsx'), 'lib/cli/pack.ts']);
await command('build', ...['chrome', 'firefox', 'edge'].map((browser) => [...tool('wxt'), 'build', '-b', browser]));
await command('store rules for Firefox', [...tool('addons-linter'), '.output/firefox-mv3']);
await vitest('tests');
await vitest('tests in browsers', '-c', 'vitest.e2e.config.ts');

console.log(`\nTime: ${((Date.now() - started) / 1000).toFixed(0)} s`);
finish();
