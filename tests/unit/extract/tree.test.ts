import { describe, expect, it } from 'vitest';
import { ELEMENT, TEXT, TreeDocument, TreeNode } from '../../../lib/extract/tree';

const text = (data: string) => new TreeNode(TEXT, '', data);

function element(name: string, ...children: TreeNode[]): TreeNode {
  const made = new TreeNode(ELEMENT, name, '');
  for (const child of children) made.append(child);
  return made;
}

/** What `measure` must say, found the slow way. */
function slowly(root: TreeNode) {
  const lengthOf = (node: TreeNode) => node.textContent.trim().replace(/\s{2,}/g, ' ').length;
  const sum = (...names: string[]) =>
    root.elements((e) => names.includes(e.localName)).reduce((total, e) => total + lengthOf(e), 0);
  return {
    length: lengthOf(root),
    commas: root.textContent.split(',').length - 1,
    links: sum('a'),
    paragraphs: root.getElementsByTagName('p').length,
    images: root.getElementsByTagName('img').length,
    items: root.getElementsByTagName('li').length,
    headings: sum('h1', 'h2', 'h3', 'h4', 'h5', 'h6'),
    lists: sum('ul', 'ol'),
    textish: sum('span', 'li', 'td', 'blockquote', 'dl', 'div', 'img', 'ol', 'p', 'pre', 'table', 'ul'),
  };
}

function quickly(root: TreeNode) {
  const { length, commas, linked, linkedHere, paragraphs, images, items, headings, lists, textish } = root.measure();
  return { length, commas, links: linked + linkedHere, paragraphs, images, items, headings, lists, textish };
}

describe('the copy of a page', () => {
  it.each([
    ['blanks at a border count once', [' a ', ' b', 'c\u00a0', '\n', 'd  e,f,', ' ']],
    ['nothing but blanks', [' ', '\n\t', '\u3000']],
    ['nothing', []],
    ['no blanks', ['一', '二,三']],
  ])('%s', (_name, parts) => {
    const root = element(
      'div',
      ...parts.map((part, i) => element(['b', 'p', 'li', 'h2'][i % 4] as string, text(part))),
    );
    expect(quickly(root)).toEqual(slowly(root));
  });

  it('counts again what was changed, whatever was done to it', () => {
    const names = 'div p a span ul li h2 img td b ol'.split(' ');
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const document = new TreeDocument();
    const all: TreeNode[] = [document.body];
    for (let round = 0; round < 1_500; round++) {
      const into = all[random(all.length)] as TreeNode;
      const other = all[1 + random(Math.max(1, all.length - 1))];
      const what = random(6);
      if (what <= 1) into.appendChild(text(['a, b', ' ', ' c', 'd '][random(4)] as string));
      else if (what === 2) {
        const made = element(names[random(names.length)] as string, text('x y '));
        into.appendChild(made);
        all.push(made);
      } else if (what === 3) other?.rename(names[random(names.length)] as string);
      else if (what === 4 && other && !other.contains(into)) into.appendChild(other);
      else if (into.firstChild?.nodeType === TEXT) into.firstChild.remove();
      if (round % 10 === 0) expect(quickly(document.body)).toEqual(slowly(document.body));
    }
    expect(document.body.textContent.length).toBeGreaterThan(100);
  });

  it('puts what stood inside an element into its place', () => {
    const inner = element('p', text('in'));
    const box = element('div', text(' '), inner);
    const root = element('body', text('a'), box, text('b'));
    root.measure();
    root.replaceChild(inner, box);
    expect([root.textContent, root.measure().paragraphs, root.childNodes.length]).toEqual(['ainb', 1, 3]);
  });

  it('takes out of a list of children what goes elsewhere', () => {
    const root = element('body', element('p'), text('t'), element('div'), element('ul'));
    const { children } = root;
    new TreeDocument().body.appendChild(children[1] as TreeNode);
    expect(children.map((child) => child.localName)).toEqual(['p', 'ul']);
  });

  it('goes back to what it was', () => {
    const root = element('body', element('div', element('p', text('one')), text('two')), element('i'));
    (root.firstChild as TreeNode).className = 'named';
    (root.firstChild as TreeNode).setAttribute('role', 'main');
    const kept = root.copy();
    (root.firstChild as TreeNode).remove();
    for (let times = 0; times < 2; times++) {
      root.restore(kept);
      const [first] = root.children;
      expect([root.textContent, first?.className, first?.getAttribute('role'), root.children.length]).toEqual([
        'onetwo',
        'named',
        'main',
        2,
      ]);
      expect(root.lastChild?.previousSibling).toBe(first);
      (root.firstChild as TreeNode).remove();
    }
  });
});
