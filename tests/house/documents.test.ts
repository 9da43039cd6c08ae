import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../scripts/lib/run.mjs';
import { codeIn, filesIn, textOf } from './sources';

const documents = [
  'README.md',
  'PRIVACY.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...[...filesIn('docs'), ...filesIn('store')].filter((path) => path.endsWith('.md')),
];

/** Where a path named in a document begins. */
const BEGINS =
  /^(?:assets|components|docs|entrypoints|lib|scripts|store|tests|\.ci|\.github)\/|^[\w.-]+\.(?:md|json|config\.ts)$/;

/** The paths of the project that a text names between backquotes or in a link. */
function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words]) => words ?? '');
  const linked = [...text.matchAll(/\]\(([^)\s#]+)/g)].map(([, words]) => words ?? '');
  return [...quoted, ...linked].filter((words) => BEGINS.test(words) && !/[<>*{]|\s/.test(words));
}

/** The commands `npm run …` that a text names. */
const commandsIn = (text: string) => [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '');

describe('documents', () => {
  it.each(documents)('%s names only paths that exist', (path) => {
    expect(pathsIn(textOf(path)).filter((named) => !existsSync(join(ROOT, named)))).toEqual([]);
  });

  it.each(documents)('%s names only commands that exist', (path) => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    expect(commandsIn(textOf(path)).filter((name) => !(name in scripts))).toEqual([]);
  });

  it('see paths and nothing else', () => {
    expect(
      pathsIn('See `lib/model/day.ts`, [the design](docs/design.md), `lib/<name>/x.ts`, `a/b` and `npm test`.'),
    ).toEqual(['lib/model/day.ts', 'docs/design.md']);
  });

  it('describe every folder of lib, and no other', () => {
    const layout = /^lib\/\n((?: {2}\S.*\n)+)/m.exec(textOf('docs/design.md'))?.[1] ?? '';
    const described = [...layout.matchAll(/^ {2}(\w+)\//gm)].map(([, name]) => name);
    const present = new Set(codeIn('lib').map((path) => path.split('/')[1]));
    expect(described.toSorted()).toEqual([...present].toSorted());
  });
});
