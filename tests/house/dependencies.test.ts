import { describe, expect, it } from 'vitest';
import { importsIn } from './imports';
import { codeIn, textOf } from './sources';

const manifest: Record<
  'dependencies' | 'devDependencies' | 'overrides' | 'scripts',
  Record<string, string>
> = JSON.parse(textOf('package.json'));
const lock: { packages: Record<string, { dependencies?: object; devDependencies?: object; resolved?: string }> } =
  JSON.parse(textOf('package-lock.json'));

/** `@scope/name` or `name` of what is imported. */
const packageOf = (target: string) =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

describe('dependencies', () => {
  it('have exact versions', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.overrides };
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('are those of the lock file', () => {
    expect(lock.packages['']?.dependencies).toEqual(manifest.dependencies);
    expect(lock.packages['']?.devDependencies).toEqual(manifest.devDependencies);
  });

  it('are few at run time, and each has its reason in the design', () => {
    const names = Object.keys(manifest.dependencies);
    const rows = [...textOf('docs/design.md').matchAll(/^\| (\S+) \| \S.* \|$/gm)].map(([, name]) => name);
    expect(names.length).toBeLessThanOrEqual(6);
    expect(names.filter((name) => !rows.includes(name))).toEqual([]);
  });

  it('are declared where the extension imports them', () => {
    const used = importsIn('lib', 'components', 'entrypoints')
      .filter(({ isPackage, from, target }) => isPackage && !target.startsWith('node:') && !from.startsWith('lib/cli/'))
      .map(({ target }) => packageOf(target));
    const allowed = [...Object.keys(manifest.dependencies), 'wxt'];
    expect([...new Set(used)].filter((name) => !allowed.includes(name))).toEqual([]);
  });

  it('have all their scripts', () => {
    const files = Object.values(manifest.scripts).flatMap((script) => script.match(/[\w./-]+\.(?:ts|mjs)\b/g) ?? []);
    const present = new Set([...codeIn('lib', 'scripts'), 'vitest.e2e.config.ts']);
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((file) => !present.has(file))).toEqual([]);
  });
});
