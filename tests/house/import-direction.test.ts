import { describe, expect, it } from 'vitest';
import { type Import, importsIn } from './imports';
import { codeIn } from './sources';

/** Which folders of lib/ each of them may import, besides itself. docs/design.md says why. */
const PURE = [
  'model',
  'text',
  'language',
  'facts',
  'names',
  'match',
  'compare',
  'story',
  'corpus',
  'messages',
  'feeds',
  'export',
];
const FACTS = ['model', 'text', 'language'];
const MATCH = [...FACTS, 'facts', 'names'];
const BROWSER = [...PURE, 'platform', 'messaging', 'storage', 'page', 'net', 'library'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  language: ['model', 'text'],
  facts: [...FACTS, 'names'],
  names: FACTS,
  match: [...MATCH, 'corpus'],
  compare: [...MATCH, 'match'],
  corpus: ['model', 'text'],
  feeds: ['model', 'text', 'language'],
  messages: ['model', 'text'],
  export: ['model', 'text', 'messages'],
  story: PURE.filter((folder) => folder !== 'export'),
  extract: FACTS,
  marks: ['model', 'text', 'extract'],
  platform: ['text', 'model', 'messages', 'marks'],
  messaging: BROWSER,
  storage: BROWSER,
  page: BROWSER,
  net: ['model', 'platform'],
  library: [...PURE, 'platform', 'net'],
  cli: [...PURE, 'extract', 'net'],
};

/** The folder of lib/ in which a path is, or null. */
const folderOf = (path: string) => /^lib\/([^/]+)\//.exec(path)?.[1] ?? null;
const shown = ({ from, target }: Import) => `${from} imports ${target}`;
const lib = importsIn('lib');

describe('imports', () => {
  it('finds them', () => {
    expect(lib.length).toBeGreaterThan(50);
    expect(lib.map(shown)).toContain('lib/model/story.ts imports lib/model/span');
  });

  it('run one way between the folders of lib', () => {
    const wrong = lib.filter(({ from, target }) => {
      const [own, other] = [folderOf(from), folderOf(target)];
      return own && other && own !== other && !MAY_IMPORT[own]?.includes(other);
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it('know every folder of lib', () => {
    const folders = new Set(codeIn('lib').map(folderOf));
    expect([...folders].filter((folder) => folder === null || !(folder in MAY_IMPORT))).toEqual([]);
  });

  it('go in no circle', () => {
    const running = importsIn('lib', 'components', 'entrypoints').filter(({ isType }) => !isType);
    expect(circlesOf(running)).toEqual([]);
  });

  it('leave entrypoints and tests alone', () => {
    const wrong = importsIn('lib', 'components', 'scripts').filter(({ target }) =>
      /^(?:entrypoints|tests)\//.test(target),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it('keep entrypoints apart from one another', () => {
    const context = (path: string) => /^entrypoints\/([^/.]+)/.exec(path)?.[1] ?? null;
    const wrong = importsIn('entrypoints').filter(
      ({ from, target }) => context(target) !== null && context(target) !== context(from),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it('give components no browser and no storage', () => {
    const wrong = importsIn('components').filter(
      ({ target, isType }) => !isType && /^lib\/(?:platform|storage|extract|cli)\//.test(target),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it.each([
    ['webextension-polyfill', 'lib/platform/'],
    ['@mozilla/readability', 'lib/extract/'],
    ['idb', 'lib/library/'],
    ['htmlparser2', 'lib/feeds/'],
  ])('take %s only in %s', (name, folder) => {
    // The commands are not part of the extension: one may measure a package by itself.
    const users = importsIn('lib', 'components', 'entrypoints').filter(
      ({ from, target, isPackage }) =>
        isPackage && !from.startsWith('lib/cli/') && (target === name || target.startsWith(`${name}/`)),
    );
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ from }) => !from.startsWith(folder)).map(shown)).toEqual([]);
  });

  it('take the browser interfaces by nothing but the platform', () => {
    const wrong = importsIn('lib', 'components', 'entrypoints').filter(({ target }) => target === 'wxt/browser');
    expect(wrong.map(shown)).toEqual([]);
  });
});

describe('the search for circles', () => {
  const edge = (from: string, target: string): Import => ({
    from: `${from}.ts`,
    target,
    isPackage: false,
    isType: false,
  });

  it('finds one', () => {
    expect(circlesOf([edge('lib/a', 'lib/b'), edge('lib/b', 'lib/c'), edge('lib/c', 'lib/a')])).toEqual([
      'lib/a -> lib/b -> lib/c -> lib/a',
    ]);
  });

  it('is silent on a diamond', () => {
    expect(circlesOf([edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')])).toEqual([]);
  });
});

/** The circles that a depth-first walk over the imports meets. */
function circlesOf(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, target, isPackage } of imports) {
    const own = from.replace(/\.tsx?$/, '');
    if (!isPackage) next.set(own, [...(next.get(own) ?? []), target]);
  }
  // A folder's index may be imported by the name of the folder.
  const named = (target: string) => (!next.has(target) && next.has(`${target}/index`) ? `${target}/index` : target);
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (file: string, path: string[]) => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(named(target), [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return circles;
}
