import { Readability } from '@mozilla/readability';

/** What is used of Readability beside its public face. The version is pinned, and a test holds the results against the original's. */
interface Inside {
  readonly REGEXPS: { readonly byline: RegExp; readonly hasContent: RegExp; readonly hashUrl: RegExp };
  readonly PHRASING_ELEMS: readonly string[];
  readonly DIV_TO_P_ELEMS: ReadonlySet<string>;
  _metadata: { readonly title: string };
  _articleTitle: string;
  _prepDocument(): void;
  _prepArticle(content: Element): void;
  _initializeNode(node: Element): void;
  _getArticleMetadata(jsonLd: object): { readonly title: string };
  _grabArticle(page: Element): Element | null;
  readonly _doc: Document;
  _simplifyNestedElements(content: Element): void;
  _getInnerText(element: Element, normalizeSpaces?: boolean): string;
  _removeNodes(nodes: ArrayLike<Element>, filter?: NodeFilterFunction): void;
}

type NodeFilterFunction = (this: Inside, node: Element, index: number, nodes: ArrayLike<Element>) => boolean;

const Original = Readability as unknown as {
  new (document: Document, options: { readonly charThreshold: number }): Inside;
  readonly prototype: Inside;
};
const PHRASING: ReadonlySet<string> = new Set(Original.prototype.PHRASING_ELEMS);

/** Milliseconds after which a page is given up; a long one takes a tenth of it. Where there is no page nobody waits in front of it. */
const BUDGET = typeof document === 'undefined' ? Number.POSITIVE_INFINITY : 450;

/** Thrown when the time is up. */
export class OutOfTime extends Error {}

/**
 * Readability without what a snapshot does not need: pictures, styles and addresses are no part of a text. It chooses as the original
 * does, with the same answers to the same questions; only how they are found is shorter. Give it a snapshot: it relies on there being
 * no scripts, no comments, no inline styles, and one address for all pictures.
 */
class Chooser extends Original {
  /** Inner texts while nothing changes: one question after the other is asked of the same element. */
  private texts: Map<Element, string> | null = null;
  /** Lengths of links, weighted, from the first score to the last: in between nothing inside a link changes. */
  private links: Map<Element, number> | null = null;
  private asked = 0;

  constructor(
    document: Document,
    private readonly deadline: number,
  ) {
    super(document, { charThreshold: 300 });
  }

  /** The element with the article, or null. */
  choose(): Element | null {
    this._prepDocument();
    this._metadata = this._getArticleMetadata({});
    this._articleTitle = this._metadata.title;
    const content = this._grabArticle(this._doc.body);
    if (content) this._simplifyNestedElements(content);
    return content;
  }

  /** Looks at the clock. Everything that may read a whole page does so first. */
  private look(): void {
    if (performance.now() > this.deadline) throw new OutOfTime();
  }

  override _initializeNode(node: Element): void {
    this.links ??= new Map();
    super._initializeNode(node);
  }

  override _prepArticle(content: Element): void {
    this.links = null;
    super._prepArticle(content);
  }

  // Of a copied picture nothing is left but its place, and no copied element has a style.
  _fixLazyImages(): void {}
  _cleanStyles(): void {}

  _isProbablyVisible(node: Element): boolean {
    if ((++this.asked & 31) === 0) this.look();
    if (node.hasAttribute('hidden')) return false;
    return node.getAttribute('aria-hidden') !== 'true' || node.className.includes('fallback-image');
  }

  // The original reads the whole text of every element before it looks at its names.
  _isValidByline(node: Element, names: string): boolean {
    if (node.getAttribute('rel') !== 'author' && !this.REGEXPS.byline.test(names)) {
      if (!node.getAttribute('itemprop')?.includes('author')) return false;
    }
    const { length } = (node.textContent ?? '').trim();
    return length > 0 && length < 100;
  }

  _isElementWithoutContent(node: Element): boolean {
    if ((++this.asked & 31) === 0) this.look();
    if (hasText(node)) return false;
    const children = node.childElementCount;
    return children === 0 || children === node.querySelectorAll('br,hr').length;
  }

  _hasSingleTagInsideElement(element: Element, tag: string): boolean {
    const child = element.firstElementChild;
    if (!child || child.nextElementSibling || child.tagName !== tag) return false;
    for (let node = element.firstChild; node; node = node.nextSibling)
      if (node.nodeType === 3 && this.REGEXPS.hasContent.test((node as Text).data)) return false;
    return true;
  }

  _hasChildBlockElement(element: Element): boolean {
    if ((++this.asked & 31) === 0) this.look();
    for (let child = element.firstElementChild; child; child = child.nextElementSibling)
      if (this.DIV_TO_P_ELEMS.has(child.tagName) || this._hasChildBlockElement(child)) return true;
    return false;
  }

  _isPhrasingContent(node: Node): boolean {
    if (node.nodeType === 3) return true;
    if ((++this.asked & 31) === 0) this.look();
    const { tagName } = node as Element;
    if (PHRASING.has(tagName)) return true;
    if (tagName !== 'A' && tagName !== 'DEL' && tagName !== 'INS') return false;
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (!this._isPhrasingContent(child)) return false;
    return true;
  }

  _isWhitespace(node: Node): boolean {
    return node.nodeType === 3
      ? (node as Text).data.trim() === ''
      : node.nodeType === 1 && (node as Element).tagName === 'BR';
  }

  _getLinkDensity(element: Element): number {
    if ((++this.asked & 7) === 0) this.look();
    const links = element.querySelectorAll('a');
    if (links.length === 0) return 0;
    const { length } = this._getInnerText(element);
    if (length === 0) return 0;
    let linked = 0;
    for (const link of links) {
      let own = this.links?.get(link);
      if (own === undefined) {
        const href = link.getAttribute('href');
        own = this._getInnerText(link).length * (href && this.REGEXPS.hashUrl.test(href) ? 0.3 : 1);
        this.links?.set(link, own);
      }
      linked += own;
    }
    return linked / length;
  }

  override _getInnerText(element: Element, normalizeSpaces = true): string {
    if ((++this.asked & 7) === 0) this.look();
    if (!normalizeSpaces) return (element.textContent ?? '').trim();
    const known = this.texts?.get(element);
    if (known !== undefined) return known;
    const text = (element.textContent ?? '').trim().replace(/\s{2,}/g, ' ');
    this.texts?.set(element, text);
    return text;
  }

  // A filter only looks: the texts it asks for stay as they are until an element is taken out.
  override _removeNodes(nodes: ArrayLike<Element>, filter?: NodeFilterFunction): void {
    this.texts = new Map();
    for (let i = nodes.length - 1; i >= 0; i--) {
      const node = nodes[i] as Element;
      const parent = node.parentNode;
      if (!parent || (filter && !filter.call(this, node, i, nodes))) continue;
      parent.removeChild(node);
      this.texts.clear();
    }
    this.texts = null;
  }
}

/** True when there is anything but white space in an element; ends at the first word. */
function hasText(root: Element): boolean {
  let node: Node | null = root.firstChild;
  while (node) {
    if (node.nodeType === 3 && (node as Text).data.trim() !== '') return true;
    let next: Node | null = node.firstChild ?? node.nextSibling;
    while (!next && node) {
      node = node.parentNode;
      if (!node || node === root) return false;
      next = node.nextSibling;
    }
    node = next;
  }
  return false;
}

/** How the content is chosen. */
export interface ChoosingOptions {
  /** Leaves the elements the classes by which they were chosen. */
  readonly keepClasses?: boolean;
  /** Milliseconds after which the search is given up and an error thrown. */
  readonly budget?: number;
}

/** The element of a snapshot that holds the article, or null when there is none. */
export function chooseContent(document: Document, options: ChoosingOptions = {}): Element | null {
  const content = new Chooser(document, performance.now() + (options.budget ?? BUDGET)).choose();
  if (!content) return null;
  if (options.keepClasses !== true)
    for (const element of content.querySelectorAll('[class]')) element.removeAttribute('class');
  return content;
}
