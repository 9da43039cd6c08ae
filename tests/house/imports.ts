import { dirname, posix } from 'node:path';
import { codeIn, type Node, nodesOfFile } from './sources';

/** What one file imports. */
export interface Import {
  readonly from: string;
  /** A path from the root without file extension for a file of the project (`lib/text/fold`), else the name of a package. */
  readonly target: string;
  readonly isPackage: boolean;
  /** True when only types are imported, which leave no trace in the program. */
  readonly isType: boolean;
}

const IMPORTING = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

/** The imports of a file: static and dynamic ones, those for types, and re-exports. */
export function importsOf(path: string): Import[] {
  const found: Import[] = [];
  for (const node of nodesOfFile(path)) {
    if (!IMPORTING.has(node.type)) continue;
    const named = (node.source as Node | null)?.value;
    if (typeof named === 'string') found.push({ ...resolve(path, named), isType: isType(node) });
  }
  return found;
}

/** `import type …`, `import { type A, type B } …`, and the same of exports. */
function isType(node: Node): boolean {
  const kinds = ((node.specifiers as Node[] | undefined) ?? []).map(
    ({ importKind, exportKind }) => importKind ?? exportKind,
  );
  const whole = node.importKind ?? node.exportKind;
  return (
    node.type === 'TSImportType' || whole === 'type' || (kinds.length > 0 && kinds.every((kind) => kind === 'type'))
  );
}

function resolve(path: string, name: string): Omit<Import, 'isType'> {
  if (!name.startsWith('.')) return { from: path, target: name, isPackage: true };
  return { from: path, target: posix.join(dirname(path), name).replace(/\.(?:tsx?|mjs)$/, ''), isPackage: false };
}

/** The imports of every program file below the folders. */
export function importsIn(...folders: string[]): Import[] {
  return codeIn(...folders).flatMap(importsOf);
}
