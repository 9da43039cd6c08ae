import { describe, expect, it } from 'vitest';
import { codeIn, type Node, nodesOf, nodesOfFile, placeOf } from './sources';

/** Names that turn a string into markup or script. Text from a page or a pack must never come near one. */
const PROPERTIES = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc']);
const DOCUMENT_METHODS = new Set(['write', 'writeln']);
const CALLED = new Set(['eval', 'Function']);

/** What sends a request. Only the platform folder may, and there it reads files of the package. */
const REQUESTING = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'sendBeacon',
  'importScripts',
]);

const nameOf = (node: unknown) => (node as { name?: string; value?: unknown } | null)?.name ?? null;

/** What is banned at a node, or null. */
function sinkAt(node: Node): string | null {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') {
    return PROPERTIES.has(node.name as string) ? (node.name as string) : null;
  }
  if (node.type === 'Literal') return PROPERTIES.has(node.value as string) ? (node.value as string) : null;
  if (node.type === 'MemberExpression' && nameOf(node.object) === 'document') {
    const property = nameOf(node.property) ?? '';
    return DOCUMENT_METHODS.has(property) ? `document.${property}` : null;
  }
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const name = nameOf(node.callee) ?? '';
    return CALLED.has(name) ? name : null;
  }
  return null;
}

function sinksIn(nodes: Iterable<Node>): { name: string; at: number }[] {
  return [...nodes].flatMap((node) => {
    const name = sinkAt(node);
    return name ? [{ name, at: node.start }] : [];
  });
}

/** The requests that are made in a program: calls of the above, as functions, constructors or methods. */
function requestsIn(nodes: Iterable<Node>): { name: string; at: number }[] {
  return [...nodes].flatMap((node) => {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return [];
    const callee = node.callee as Node;
    const name = nameOf(callee) ?? nameOf(callee.property) ?? '';
    return REQUESTING.has(name) ? [{ name, at: node.start }] : [];
  });
}

/** Who may ask: for files of the package, for addresses that the reader allowed, and for a page that was fetched already (a blob). */
const ASKING = ['lib/platform/', 'lib/net/fetch.ts', 'lib/page/inert-document.ts', 'lib/cli/'];

describe('requests', () => {
  it('are made in few places', () => {
    const found = codeIn('lib', 'components', 'entrypoints')
      .filter((path) => !ASKING.some((place) => path.startsWith(place)))
      .flatMap((path) => requestsIn(nodesOfFile(path)).map(({ name, at }) => `${placeOf(path, at)} ${name}`));
    expect(found).toEqual([]);
  });

  it.each(['fetch(x)', 'window.fetch(x)', 'new WebSocket(x)', 'navigator.sendBeacon(x)'])('are found: %s', (code) => {
    expect(requestsIn(nodesOf(code))).toHaveLength(1);
  });
});

describe('sinks for markup and script', () => {
  it('are in no source', () => {
    const files = codeIn('lib', 'components', 'entrypoints');
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap((path) =>
      sinksIn(nodesOfFile(path)).map(({ name, at }) => `${placeOf(path, at)} ${name}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    'el.innerHTML = x',
    'el["outerHTML"] = x',
    'el.insertAdjacentHTML("beforeend", x)',
    'const a = <p dangerouslySetInnerHTML={{ __html: x }} />',
    'eval(x)',
    'new Function("return 1")',
    'Function("return 1")()',
    'document.write(x)',
  ])('are found: %s', (code) => {
    expect(sinksIn(nodesOf(code))).not.toEqual([]);
  });

  it.each(['el.textContent = x', 'const evaluate = (f: Function) => f', 'stream.write(x)', '// innerHTML is banned'])(
    'are not seen where there is none: %s',
    (code) => {
      expect(sinksIn(nodesOf(code))).toEqual([]);
    },
  );
});
