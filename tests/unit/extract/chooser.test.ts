import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { windowOf } from '../../../lib/cli/html';
import { chooseContent, OutOfTime } from '../../../lib/extract/chooser';
import { domOf } from '../../../lib/extract/dom';
import { takeSnapshot } from '../../../lib/extract/snapshot';
import { ELEMENT, TEXT, type TreeDocument, TreeNode } from '../../../lib/extract/tree';
import { CLEAN, hostilePages } from '../../hostile/pages';

const FIXTURES = 'tests/fixtures/pages';
const pages = [
  ...readdirSync(FIXTURES)
    .sort()
    .map((slug) => ({ name: slug, html: readFileSync(join(FIXTURES, slug, 'page.html'), 'utf8') })),
  ...hostilePages(0.003),
];

/** A fresh copy of a page. */
function copyOf(html: string, most?: number) {
  const window = windowOf(html, 'https://page.example/a/b');
  const snapshot = takeSnapshot(window.document, domOf(window), most);
  window.close();
  return snapshot;
}

const ATTRIBUTES = ['class', 'id', 'role', 'rel', 'itemprop', 'href', 'hidden', 'aria-hidden', 'aria-modal'];

/** A copy as a document of a browser, which the original needs. */
function documentOf(copy: TreeDocument): Document {
  const { document } = windowOf('<!doctype html><title></title>', 'https://page.example/a/b');
  const open: [TreeNode, Element][] = [[copy.body, document.body]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, into] = next;
    for (const name of ATTRIBUTES) {
      const value = from.getAttribute(name);
      if (value !== null) into.setAttribute(name, value);
    }
    if (from.localName === 'img') into.setAttribute('src', '/picture.jpg');
    for (const node of from.childNodes) {
      const made = node.nodeType === TEXT ? document.createTextNode(node.data) : document.createElement(node.localName);
      into.append(made);
      if (node.nodeType === ELEMENT) open.push([node, made as Element]);
    }
  }
  return document;
}

/** What matters of an element: its text by paragraphs, without blanks, and how much of it is linked. */
function gist(content: Element | TreeNode | null | undefined) {
  if (!content) return null;
  const bare = (element: Element | TreeNode) => (element.textContent ?? '').replace(/\s+/g, '');
  const all = (names: readonly string[]): readonly (Element | TreeNode)[] =>
    content instanceof TreeNode
      ? content.elements((element) => names.includes(element.localName))
      : [...content.querySelectorAll(names.join(','))];
  return {
    text: bare(content),
    paragraphs: all(['p', 'h2', 'h3', 'li', 'td']).map((e) => `${e.localName} ${bare(e)}`),
    links: all(['a']).map(bare),
  };
}

describe('the chooser', () => {
  it.each(pages)('chooses as Readability does: $name', ({ html }) => {
    const original = new Readability<Element>(documentOf(copyOf(html).document), {
      charThreshold: 300,
      disableJSONLD: true,
      serializer: (element) => element as Element,
    }).parse();
    expect(gist(chooseContent(copyOf(html).document))).toEqual(gist(original?.content));
  });

  it('leaves the classes by which the cleaner knows what a block is', () => {
    const content = chooseContent(copyOf(CLEAN.replace('<p>Point 2', '<p class="lead">Point 2')).document);
    expect(content?.elements((element) => element.className === 'lead').length).toBe(1);
  });

  it('gives up when the time is over', () => {
    const long = CLEAN.replace('</article>', `${'<div><p>One more.</p></div>'.repeat(200)}</article>`);
    expect(() => chooseContent(copyOf(long).document, -1)).toThrow(OutOfTime);
  });
});

it('a snapshot of less than the page says so', () => {
  expect(copyOf(CLEAN).truncated).toBe(false);
  const short = copyOf(CLEAN, 5);
  expect([short.truncated, short.elements]).toEqual([true, 5]);
});
