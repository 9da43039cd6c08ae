import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// Vitest reads `define` before WXT adds its own, so `import.meta.env.FIREFOX` and the like are undefined in tests, and by way of
// process.env a boolean would become the truthy string "false". They are replaced in the source instead.
const buildEnv: Record<string, unknown> = {
  BROWSER: 'chrome',
  MANIFEST_VERSION: 3,
  CHROME: true,
  FIREFOX: false,
  EDGE: false,
  COMMAND: 'build',
};
const replaceBuildEnv = {
  name: 'replace-build-env',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (id.includes('/node_modules/') || !code.includes('import.meta.env.')) return;
    return code.replace(/import\.meta\.env\.([A-Z_]+)\b/g, (whole, name: string) =>
      name in buildEnv ? JSON.stringify(buildEnv[name]) : whole,
    );
  },
};

/** What every test file runs first: the tables of a language are read when a text in it is. */
const setupFiles = ['lib/cli/tables-on-disk.ts'];

/** Milliseconds. A test takes far less, but not on a machine that is busy with other things. */
const testTimeout = 30_000;

const fakeBrowser = fileURLToPath(new URL('node_modules/wxt/dist/virtual/mock-browser.mjs', import.meta.url));

// What needs a browser's interfaces is tested against WXT's fake of them; all other code is pure and tested as it is.
const browserTests = [
  'tests/components/**/*.test.{ts,tsx}',
  'tests/unit/entrypoints/**/*.test.{ts,tsx}',
  'tests/unit/messaging/**/*.test.{ts,tsx}',
  'tests/unit/page/**/*.test.{ts,tsx}',
  'tests/unit/platform/**/*.test.{ts,tsx}',
  'tests/unit/storage/**/*.test.{ts,tsx}',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: [
            'tests/unit/**/*.test.{ts,tsx}',
            'tests/stories/**/*.test.ts',
            'tests/languages/*.test.ts',
            'tests/contrasts/*.test.ts',
            'tests/counts/*.test.ts',
            'tests/offices/*.test.ts',
          ],
          exclude: browserTests,
          setupFiles,
          restoreMocks: true,
          testTimeout,
        },
      },
      {
        plugins: [replaceBuildEnv, WxtVitest()],
        resolve: { alias: { 'webextension-polyfill': fakeBrowser } },
        test: {
          name: 'browser',
          include: browserTests,
          environment: 'happy-dom',
          setupFiles,
          restoreMocks: true,
          testTimeout,
        },
      },
      { test: { name: 'house', include: ['tests/house/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
