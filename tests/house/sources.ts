import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { ROOT } from '../../scripts/lib/run.mjs';

/** Not ours, or made by a tool. */
const LEFT_OUT = new Set(['node_modules', '.git', '.output', '.wxt', 'test-results', 'coverage']);

/** The files below a folder of the project, as paths from its root with `/`. Nothing when the folder is not there. */
export function filesIn(folder: string): string[] {
  const start = join(ROOT, folder);
  if (!statSync(start, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(start, { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return [];
    const path = relative(ROOT, join(start, entry.name)).split(sep).join('/');
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** The program files below the folders. */
export function codeIn(...folders: string[]): string[] {
  return folders.flatMap(filesIn).filter((path) => /\.(?:ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts'));
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A node of a syntax tree. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Every node of a program's syntax tree, outer ones first. */
export function* nodesOf(code: string, lang: 'ts' | 'tsx' = 'tsx'): Generator<Node> {
  const waiting: unknown[] = [parseAst(code, { lang })];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    if ('type' in value && typeof value.type === 'string') yield value as Node;
    waiting.push(...Object.values(value).reverse());
  }
}

/** The nodes of one of the project's program files. */
export function nodesOfFile(path: string): Generator<Node> {
  return nodesOf(textOf(path), path.endsWith('x') ? 'tsx' : 'ts');
}

/** `path:line` of a place in a file. */
export function placeOf(path: string, offset: number): string {
  return `${path}:${textOf(path).slice(0, offset).split('\n').length}`;
}
