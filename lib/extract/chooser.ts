import { Readability } from '@mozilla/readability';
import { ELEMENT, TEXT, type TreeDocument, type TreeNode } from './tree';

/** What is used of Readability beside its public face. The version is pinned, and a test holds the results against the original's. */
interface Inside {
  readonly REGEXPS: Readonly<Record<string, RegExp>>;
  readonly PHRASING_ELEMS: readonly string[];
  readonly DIV_TO_P_ELEMS: ReadonlySet<string>;
  readonly FLAG_CLEAN_CONDITIONALLY: number;
  _metadata: { readonly title: string };
  _articleTitle: string;
  _prepDocument(): void;
  _getArticleMetadata(jsonLd: object): { readonly title: string };
  _grabArticle(page: TreeNode): TreeNode | null;
  readonly _doc: TreeDocument;
  readonly _linkDensityModifier: number;
  _flagIsActive(flag: number): boolean;
  _removeFlag(flag: number): void;
  _getClassWeight(element: TreeNode): number;
  _hasAncestorTag(node: TreeNode, tag: string, most?: number, counts?: (node: TreeNode) => boolean): boolean;
  _simplifyNestedElements(content: TreeNode): void;
  _isElementWithoutContent(element: TreeNode): boolean;
  _removeAndGetNext(node: TreeNode): TreeNode | null;
  _getNextNode(node: TreeNode, passed?: boolean): TreeNode | null;
}

const Original = Readability as unknown as {
  new (document: TreeDocument, options: { readonly charThreshold: number }): Inside;
  readonly prototype: Inside;
};
const PHRASING: ReadonlySet<string> = new Set(Original.prototype.PHRASING_ELEMS);

/** A pattern that is asked about the names of blocks, of which a page has few and repeats them: it remembers its answers. */
function remembered(pattern: RegExp): { test(names: string): boolean } {
  const known = new Map<string, boolean>();
  return {
    test(names) {
      let answer = known.get(names);
      if (answer === undefined) {
        if (known.size > MOST_NAMES) known.clear();
        answer = pattern.test(names);
        known.set(names, answer);
      }
      return answer;
    },
  };
}

/** Names of blocks that are remembered at a time. */
const MOST_NAMES = 5_000;
/** The patterns that are asked about names, and about nothing else. */
const OF_NAMES = ['unlikelyCandidates', 'okMaybeItsACandidate', 'positive', 'negative', 'byline', 'shareElements'];
const PATTERNS = {
  ...Original.prototype.REGEXPS,
  ...Object.fromEntries(OF_NAMES.map((name) => [name, remembered(Original.prototype.REGEXPS[name] as RegExp)])),
} as Readonly<Record<string, RegExp>>;

/** Milliseconds after which a page is given up; a long one takes a tenth of it. Where there is no page nobody waits in front of it. */
const BUDGET = typeof document === 'undefined' ? Number.POSITIVE_INFINITY : 450;

/** Thrown when the time is up. */
export class OutOfTime extends Error {}

/**
 * Readability on the copy of a page: pictures, styles and addresses are no part of a text, and what is in an element is counted once.
 * It chooses as the original does, with the same answers to the same questions; only how they are found is shorter. Give it a
 * snapshot: it relies on there being no scripts, no comments, no inline styles, no embedded pages and no form controls.
 */
class Chooser extends Original {
  override readonly REGEXPS = PATTERNS;
  private asked = 0;
  /** The page before the search, which takes it apart. */
  private kept: TreeNode | null = null;

  constructor(
    document: TreeDocument,
    private readonly deadline: number,
  ) {
    super(document, { charThreshold: 300 });
  }

  /** The element with the article, or null. */
  choose(): TreeNode | null {
    this._prepDocument();
    this._metadata = this._getArticleMetadata({});
    this._articleTitle = this._metadata.title;
    this.kept = this._doc.body.copy();
    const content = this._grabArticle(this._doc.body);
    if (content) this._simplifyNestedElements(content);
    return content;
  }

  /**
   * What the original does before it searches again with one rule less. It puts the markup of the page back before that, of which this
   * copy has none; the page itself is put back here.
   */
  override _removeFlag(flag: number): void {
    super._removeFlag(flag);
    if (this.kept) this._doc.body.restore(this.kept);
  }

  /** Looks at the clock, now and then. */
  private look(): void {
    if ((++this.asked & 31) === 0 && performance.now() > this.deadline) throw new OutOfTime();
  }

  // Of a copied picture nothing is left but its place, and no copied element has a style.
  _fixLazyImages(): void {}
  _cleanStyles(): void {}

  _isProbablyVisible(node: TreeNode): boolean {
    this.look();
    if (node.hasAttribute('hidden')) return false;
    return node.getAttribute('aria-hidden') !== 'true' || node.className.includes('fallback-image');
  }

  // The original reads the whole text of every element before it looks at its names.
  _isValidByline(node: TreeNode, names: string): boolean {
    if (node.getAttribute('rel') !== 'author' && !this.REGEXPS.byline?.test(names)) {
      if (!node.getAttribute('itemprop')?.includes('author')) return false;
    }
    const { length } = node.textContent.trim();
    return length > 0 && length < 100;
  }

  override _isElementWithoutContent(node: TreeNode): boolean {
    this.look();
    if (hasText(node)) return false;
    const children = node.childElementCount;
    return children === 0 || children === this._getAllNodesWithTag(node, ['br', 'hr']).length;
  }

  _hasSingleTagInsideElement(element: TreeNode, tag: string): boolean {
    const child = element.firstElementChild;
    if (!child || child.tagName !== tag || child.nextElementSibling) return false;
    // The original asks for a last character that is no blank.
    for (let node = element.firstChild; node; node = node.nextSibling)
      if (node.nodeType === TEXT && /\S$/.test(node.data)) return false;
    return true;
  }

  _hasChildBlockElement(element: TreeNode): boolean {
    this.look();
    for (let child = element.firstChild; child; child = child.nextSibling)
      if (
        child.nodeType === ELEMENT &&
        (this.DIV_TO_P_ELEMS.has(child.tagName ?? '') || this._hasChildBlockElement(child))
      )
        return true;
    return false;
  }

  _isPhrasingContent(node: TreeNode): boolean {
    const { tagName } = node;
    if (tagName === undefined || PHRASING.has(tagName)) return true;
    this.look();
    if (tagName !== 'A' && tagName !== 'DEL' && tagName !== 'INS') return false;
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (!this._isPhrasingContent(child)) return false;
    return true;
  }

  _isWhitespace(node: TreeNode): boolean {
    return node.nodeType === TEXT ? node.measure().letters === 0 : node.tagName === 'BR';
  }

  _getLinkDensity(element: TreeNode): number {
    this.look();
    const { length, linked, linkedHere } = element.measure();
    return length === 0 ? 0 : (linked + linkedHere * 0.3) / length;
  }

  _getInnerText(element: TreeNode, normalizeSpaces = true): string {
    this.look();
    const { letters, length } = element.measure();
    if (letters === 0) return '';
    const text = element.textContent.trim();
    return !normalizeSpaces || text.length === length ? text : text.replace(/\s{2,}/g, ' ');
  }

  _getAllNodesWithTag(root: TreeNode, tags: readonly string[]): TreeNode[] {
    const [first] = tags;
    return root.elements(tags.length === 1 ? (e) => e.localName === first : (e) => tags.includes(e.localName));
  }

  _setNodeTag(node: TreeNode, tag: string): TreeNode {
    node.rename(tag.toLowerCase());
    return node;
  }

  _removeNodes(nodes: readonly TreeNode[], filter?: (node: TreeNode, index: number) => boolean): void {
    for (let i = nodes.length - 1; i >= 0; i--) {
      const node = nodes[i] as TreeNode;
      if (node.parentNode && (!filter || filter.call(this, node, i))) node.remove();
    }
  }

  override _simplifyNestedElements(content: TreeNode): void {
    let node: TreeNode | null = content;
    while (node) {
      if (node.parentNode && isPlainBox(node) && !node.id.startsWith('readability')) {
        if (this._isElementWithoutContent(node)) {
          node = this._removeAndGetNext(node);
          continue;
        }
        if (this._hasSingleTagInsideElement(node, 'DIV') || this._hasSingleTagInsideElement(node, 'SECTION')) {
          const child = node.firstElementChild as TreeNode;
          child.takeAttributes(node);
          node.parentNode.replaceChild(child, node);
          node = child;
          continue;
        }
      }
      node = this._getNextNode(node);
    }
  }

  _cleanConditionally(content: TreeNode, tag: string): void {
    if (!this._flagIsActive(this.FLAG_CLEAN_CONDITIONALLY)) return;
    this._removeNodes(this._getAllNodesWithTag(content, [tag]), (node) => this.isFishy(node, tag));
  }

  /** The rules of the original's `_cleanConditionally`, without those about embedded pages and form controls. */
  private isFishy(node: TreeNode, tag: string): boolean {
    this.look();
    const isData = (table: TreeNode) => table._readabilityDataTable === true;
    if (tag === 'table' && isData(node)) return false;
    if (this._hasAncestorTag(node, 'table', -1, isData) || this._hasAncestorTag(node, 'code')) return false;
    if (node.element((element) => element.localName === 'table' && isData(element))) return false;
    const weight = this._getClassWeight(node);
    if (weight < 0) return true;
    const { commas, length, lists, images, paragraphs, items, headings, textish } = node.measure();
    if (commas >= 10) return false;
    if (length <= LONGEST_AD_WORD) {
      const text = this._getInnerText(node);
      if (this.REGEXPS.adWords?.test(text) || this.REGEXPS.loadingWords?.test(text)) return true;
    }
    const isList = tag === 'ul' || lists / length > 0.9;
    const density = this._getLinkDensity(node);
    const isInFigure = this._hasAncestorTag(node, 'figure');
    const remove =
      (!isInFigure && images > 1 && paragraphs / images < 0.5) ||
      (!isList && items - 100 > paragraphs) ||
      (!isList &&
        !isInFigure &&
        (length === 0 ? 0 : headings / length) < 0.9 &&
        length < 25 &&
        (images === 0 || images > 2) &&
        density > 0) ||
      (!isList && weight < 25 && density > 0.2 + this._linkDensityModifier) ||
      (weight >= 25 && density > 0.5 + this._linkDensityModifier) ||
      (images === 0 && (length === 0 || textish === 0));
    // Lists of pictures only may stay.
    return remove && !(isList && images === items && node.children.every((child) => child.childElementCount <= 1));
  }
}

/** Longer texts are none of the words by which Readability knows an advertisement or a page that is still loading. */
const LONGEST_AD_WORD = 40;

function isPlainBox({ localName }: TreeNode): boolean {
  return localName === 'div' || localName === 'section';
}

/** True when there is anything but white space in an element; ends at the first word. */
function hasText(root: TreeNode): boolean {
  for (let child = root.firstChild; child; child = child.nextSibling)
    if (child.nodeType === TEXT ? child.measure().letters > 0 : hasText(child)) return true;
  return false;
}

/** The element of a snapshot that holds the article, or null when there is none.
 * @param budget milliseconds after which the search is given up and an error thrown
 */
export function chooseContent(document: TreeDocument, budget = BUDGET): TreeNode | null {
  return new Chooser(document, performance.now() + budget).choose();
}
