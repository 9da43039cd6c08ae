import { type Dom, SKIPPED_IN_TEXT } from './dom';
import { forgetAll } from './memo';
import { ELEMENT, TEXT, TreeDocument, TreeNode } from './tree';

/** Most elements that are copied. Longer pages are read from the beginning only. */
export const MAX_ELEMENTS = 15_000;
/** Most nodes that are looked at, copied or not. */
const MAX_VISITS = 150_000;
/** Most characters of visible text that are copied. */
export const MAX_CHARACTERS = 400_000;
/** Deeper nesting is flattened: Readability asks for the text of every ancestor. */
const MAX_DEPTH = 64;
/** Most characters of one attribute, and of one block of JSON-LD. */
const MAX_ATTRIBUTE = 2_000;
const MAX_JSON_LD = 400_000;

/** What a page says about itself in its head and its structured data. */
export interface Declarations {
  /** `name`, `property` or `itemprop` of each `meta`, lower case, with its content, in order. */
  readonly metas: readonly { readonly key: string; readonly content: string }[];
  /** Text of each `script type="application/ld+json"`. */
  readonly jsonLd: readonly string[];
  /** Text of `<title>`, or an empty string. */
  readonly title: string;
  /** `lang` of the root element. */
  readonly language: string | null;
  /** Address of `link rel="canonical"`. */
  readonly canonical: string | null;
}

/** A copy of a page that is safe to work on: bounded, inert, without names that can hide a property. */
export interface Snapshot {
  readonly document: TreeDocument;
  readonly declarations: Declarations;
  /** True when a limit was reached and the rest of the page was left out. */
  readonly truncated: boolean;
  readonly elements: number;
  /** Characters of visible text that were copied. */
  readonly characters: number;
}

const KEPT = new Set(
  'a abbr address article aside b bdi bdo big blockquote br center cite code data dd del details dfn div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label legend li main mark ol p picture pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'.split(
    ' ',
  ),
);
const PHRASING = new Set('p span a li h1 h2 h3 h4 h5 h6 b i em strong font u small mark cite q td'.split(' '));
/** Attributes that are copied, or tell something that is. */
const READ = new Set([
  'class',
  'role',
  'rel',
  'itemprop',
  'itemtype',
  'content',
  'datetime',
  'aria-hidden',
  'aria-modal',
  'hidden',
  'href',
  'id',
  'style',
]);

/**
 * Copies a page into a document of its own, in one walk without recursion. The page is only read. Ids get a prefix and names are
 * dropped, so that no element of the copy can be mistaken for a property of the document.
 * @param most elements that are copied; the rest of the page is left out
 */
export function takeSnapshot(page: Document, dom: Dom, most = MAX_ELEMENTS): Snapshot {
  // What was remembered of the page before is of no use for this one.
  forgetAll();
  const copy = new TreeDocument();
  const declarations = new DeclarationCollector(dom);
  const root = dom.root(page);
  let elements = 0;
  let characters = 0;
  let visits = 0;
  let truncated = false;
  declarations.language = root ? bounded(dom.attribute(root, 'lang') ?? dom.attribute(root, 'xml:lang')) : null;
  /** What is being read: the next node of each level, with the element of the copy that takes it; the last one is next. */
  const open: { next: Node | null; readonly into: TreeNode; readonly depth: number }[] = [];
  const first = root ? dom.firstChild(root) : null;
  if (first) open.push({ next: first, into: copy.body, depth: 0 });
  for (let level = open.at(-1); level; level = open.at(-1)) {
    const { next: node, into, depth } = level;
    if (!node) {
      open.pop();
      continue;
    }
    if (++visits > MAX_VISITS || elements >= most || characters >= MAX_CHARACTERS) {
      truncated = true;
      break;
    }
    level.next = dom.nextSibling(node);
    const type = dom.type(node);
    if (type === TEXT || type === 4) {
      let data = dom.data(node);
      if (data.length > MAX_CHARACTERS - characters) {
        data = data.slice(0, MAX_CHARACTERS - characters);
        truncated = true;
      }
      characters += data.length;
      into.append(new TreeNode(TEXT, '', data));
      continue;
    }
    if (type !== ELEMENT) continue;
    const element = node as Element;
    const name = lowerCase(dom.name(element));
    if (declarations.take(element, name)) continue;
    // The head is walked for what it declares.
    if (name !== 'head' && SKIPPED_IN_TEXT.has(name)) continue;
    let target = into;
    if (name !== 'head' && name !== 'body') {
      elements++;
      const made = new TreeNode(ELEMENT, KEPT.has(name) ? name : PHRASING.has(into.localName) ? 'span' : 'div', '');
      copyAttributes(element, made, dom, name);
      into.append(made);
      if (depth < MAX_DEPTH) target = made;
    } else if (name === 'body') {
      const className = dom.attribute(element, 'class');
      if (className) copy.body.className = cutAttribute(className);
    }
    const child = dom.firstChild(element);
    if (child) open.push({ next: child, into: target, depth: depth + 1 });
    const shadow = dom.shadow(element);
    const inShadow = shadow ? dom.firstChild(shadow) : null;
    if (inShadow) open.push({ next: inShadow, into: target, depth: depth + 1 });
  }
  return { document: copy, declarations, truncated, elements, characters };
}

function copyAttributes(from: Element, to: TreeNode, dom: Dom, name: string): void {
  for (const attribute of dom.attributeNames(from)) {
    if (!READ.has(attribute)) continue;
    const value = dom.attribute(from, attribute);
    if (value === null) continue;
    if (attribute === 'class') to.className = cutAttribute(value);
    else if (attribute === 'id') {
      // The blank after the sign keeps Readability's own patterns working, which look for whole words.
      if (value !== '') to.id = `§ ${cutAttribute(value)}`;
    } else if (attribute === 'href') {
      if (name === 'a' && value !== '') to.setAttribute('href', value.startsWith('#') ? '#here' : '/there');
    } else if (attribute === 'style') {
      if (hiddenByStyle(value)) to.setAttribute('hidden', '');
    } else to.setAttribute(attribute, attribute === 'hidden' ? '' : cutAttribute(value));
  }
}

function hiddenByStyle(style: string): boolean {
  return /display\s?:\s?none|visibility\s?:\s?hidden/i.test(cutAttribute(style));
}

function cutAttribute(value: string): string {
  return value.length > MAX_ATTRIBUTE ? value.slice(0, MAX_ATTRIBUTE) : value;
}

/** Nearly all names are in lower case already. */
function lowerCase(name: string): string {
  return KEPT.has(name) ? name : name.toLowerCase();
}

function bounded(value: string | null): string | null {
  return value === null ? null : cutAttribute(value);
}

/** Gathers the declarations as the walk meets them. */
class DeclarationCollector implements Declarations {
  readonly metas: { key: string; content: string }[] = [];
  readonly jsonLd: string[] = [];
  title = '';
  language: string | null = null;
  canonical: string | null = null;

  constructor(private readonly dom: Dom) {}

  /** True when the element was one of these and is not part of the visible page. */
  take(element: Element, name: string): boolean {
    if (name === 'meta') this.takeMeta(element);
    else if (name === 'script') this.takeScript(element);
    else if (name === 'link') this.takeLink(element);
    else if (name === 'title') this.title ||= this.text(element, MAX_ATTRIBUTE);
    else return false;
    return true;
  }

  private takeMeta(element: Element): void {
    const attribute = (name: string) => this.dom.attribute(element, name);
    const key = attribute('property') ?? attribute('name') ?? attribute('itemprop') ?? attribute('http-equiv');
    const content = attribute('content');
    if (!key || !content || this.metas.length >= 400) return;
    this.metas.push({ key: cutAttribute(key).trim().toLowerCase(), content: cutAttribute(content) });
  }

  private takeScript(element: Element): void {
    const type = this.dom.attribute(element, 'type');
    if (!type || type.length > 100 || !type.toLowerCase().includes('ld+json') || this.jsonLd.length >= 20) return;
    const text = this.text(element, MAX_JSON_LD + 1);
    if (text.length <= MAX_JSON_LD) this.jsonLd.push(text);
  }

  private takeLink(element: Element): void {
    if (this.canonical !== null || this.dom.attribute(element, 'rel')?.toLowerCase() !== 'canonical') return;
    const href = this.dom.attribute(element, 'href');
    // Half an address would be another address.
    this.canonical = href !== null && href.length <= MAX_ATTRIBUTE ? href : null;
  }

  private text(element: Element, limit: number): string {
    let text = '';
    for (let node = this.dom.firstChild(element); node && text.length < limit; node = this.dom.nextSibling(node)) {
      const type = this.dom.type(node);
      if (type === 3 || type === 4) text += this.dom.data(node).slice(0, limit - text.length);
    }
    return text;
  }
}
