/**
 * The copy of a page on which the extraction works: objects of this program and not of the browser, so that nothing in a page can take
 * the place of a property, and looking at a node costs next to nothing. It has what Readability asks of a document and no more.
 */

/** `Node.nodeType` of the nodes that a copy has. */
export const ELEMENT = 1;
export const TEXT = 3;
const DOCUMENT = 9;

/** What is counted once for an element with all that is in it, and again only when something in it was changed. Lengths in code units. */
export interface Measure {
  /** Characters that are no white space. */
  readonly letters: number;
  /** Runs of white space, those at both ends included. */
  readonly blanks: number;
  readonly beginsBlank: boolean;
  readonly endsBlank: boolean;
  /** Length of the text without blanks at its ends, each run of white space counted as one. */
  readonly length: number;
  /** The sign `,` only. */
  readonly commas: number;
  /** Length of the links inside it; those that lead to another place of the page apart. */
  readonly linked: number;
  readonly linkedHere: number;
  /** Elements inside it. */
  readonly paragraphs: number;
  readonly images: number;
  readonly items: number;
  /** Length of the headings, of what usually holds text, and of the lists inside it; what is in two of them counts twice. */
  readonly headings: number;
  readonly textish: number;
  readonly lists: number;
}

type Counted = { -readonly [Name in keyof Measure]: Measure[Name] };

const TEXTISH = new Set('span li td blockquote dl div img ol p pre table ul'.split(' '));

/** A node of a copy: an element, a text or the document. One class for all of them: its properties are found fastest so. */
export class TreeNode {
  parentNode: TreeNode | null = null;
  previousSibling: TreeNode | null = null;
  nextSibling: TreeNode | null = null;
  firstChild: TreeNode | null = null;
  lastChild: TreeNode | null = null;
  /** `class` of an element. */
  className = '';
  id = '';
  /** Upper case, as Readability wants it; undefined where there is none. */
  tagName: string | undefined;
  /** What Readability notes of an element. */
  readability: { contentScore: number } | undefined = undefined;
  _readabilityDataTable: boolean | undefined = undefined;
  private measured: Measure | null = null;
  /** Its elements while somebody goes through them and takes some out. */
  private live: TreeNode[] | null = null;
  /** Names and values in turn: most elements have none, the others a few. */
  private attributes: string[] | null = null;

  /**
   * @param nodeType as in a document of the browser
   * @param localName lower case; empty for a text
   * @param data characters of a text
   */
  constructor(
    readonly nodeType: number,
    public localName: string,
    readonly data: string,
  ) {
    this.tagName = nodeType === ELEMENT ? upperCase(localName) : undefined;
  }

  get nodeName(): string {
    return this.tagName ?? (this.nodeType === TEXT ? '#text' : '#document');
  }

  getAttribute(name: string): string | null {
    if (name === 'class') return this.className === '' ? null : this.className;
    if (name === 'id') return this.id === '' ? null : this.id;
    const { attributes } = this;
    if (attributes === null) return null;
    for (let i = 0; i < attributes.length; i += 2) if (attributes[i] === name) return attributes[i + 1] as string;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    if (name === 'class') this.className = value;
    else if (name === 'id') this.id = value;
    else {
      this.attributes ??= [];
      const at = this.attributes.indexOf(name);
      if (at >= 0 && at % 2 === 0) this.attributes[at + 1] = value;
      else this.attributes.push(name, value);
    }
  }

  /** Takes over the attributes of another element; those that both have get its values. */
  takeAttributes(from: TreeNode): void {
    if (from.className !== '') this.className = from.className;
    if (from.id !== '') this.id = from.id;
    const { attributes } = from;
    if (attributes === null) return;
    for (let i = 0; i < attributes.length; i += 2)
      this.setAttribute(attributes[i] as string, attributes[i + 1] as string);
  }

  /** Makes another element of it; what it holds and where it stands stays. */
  rename(localName: string): void {
    this.localName = localName;
    this.tagName = upperCase(localName);
    this.changed();
  }

  appendChild(child: TreeNode): void {
    child.remove();
    this.append(child);
    this.changed();
  }

  /** The same for a node that stands nowhere yet, while nothing was measured. */
  append(child: TreeNode): void {
    const last = this.lastChild;
    child.parentNode = this;
    child.previousSibling = last;
    if (last) last.nextSibling = child;
    else this.firstChild = child;
    this.lastChild = child;
    this.live = null;
  }

  remove(): void {
    const { parentNode: parent, previousSibling: before, nextSibling: behind } = this;
    if (!parent) return;
    if (before) before.nextSibling = behind;
    else parent.firstChild = behind;
    if (behind) behind.previousSibling = before;
    else parent.lastChild = before;
    this.parentNode = null;
    this.previousSibling = null;
    this.nextSibling = null;
    if (parent.live && this.nodeType === ELEMENT) parent.live.splice(parent.live.indexOf(this), 1);
    parent.changed();
  }

  removeChild(child: TreeNode): void {
    child.remove();
  }

  /** Puts a node, which may stand inside the old one, into the place of a child. */
  replaceChild(fresh: TreeNode, old: TreeNode): void {
    fresh.remove();
    const { previousSibling: before, nextSibling: behind } = old;
    fresh.parentNode = this;
    fresh.previousSibling = before;
    fresh.nextSibling = behind;
    if (before) before.nextSibling = fresh;
    else this.firstChild = fresh;
    if (behind) behind.previousSibling = fresh;
    else this.lastChild = fresh;
    old.parentNode = null;
    old.previousSibling = null;
    old.nextSibling = null;
    this.live = null;
    this.changed();
  }

  get parentElement(): TreeNode | null {
    return this.parentNode?.nodeType === ELEMENT ? this.parentNode : null;
  }

  get firstElementChild(): TreeNode | null {
    let node = this.firstChild;
    while (node && node.nodeType !== ELEMENT) node = node.nextSibling;
    return node;
  }

  get nextElementSibling(): TreeNode | null {
    let node = this.nextSibling;
    while (node && node.nodeType !== ELEMENT) node = node.nextSibling;
    return node;
  }

  get childElementCount(): number {
    let count = 0;
    for (let node = this.firstChild; node; node = node.nextSibling) if (node.nodeType === ELEMENT) count++;
    return count;
  }

  /** Its elements. What is taken out of it goes out of the list too, as in a document of the browser. */
  get children(): readonly TreeNode[] {
    this.live ??= this.childNodes.filter((node) => node.nodeType === ELEMENT);
    return this.live;
  }

  get childNodes(): TreeNode[] {
    const nodes: TreeNode[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get textContent(): string {
    if (this.nodeType === TEXT) return this.data;
    let text = '';
    for (let node = this.firstChild; node; node = nextWithin(node, this)) if (node.nodeType === TEXT) text += node.data;
    return text;
  }

  /** Elements under this one, in order. */
  elements(wanted: (element: TreeNode) => boolean): TreeNode[] {
    const found: TreeNode[] = [];
    for (let node = this.firstChild; node; node = nextWithin(node, this))
      if (node.nodeType === ELEMENT && wanted(node)) found.push(node);
    return found;
  }

  /** The first element under this one that is wanted, or null. */
  element(wanted: (element: TreeNode) => boolean): TreeNode | null {
    for (let node = this.firstChild; node; node = nextWithin(node, this))
      if (node.nodeType === ELEMENT && wanted(node)) return node;
    return null;
  }

  getElementsByTagName(name: string): TreeNode[] {
    return this.elements((element) => element.localName === name);
  }

  /** The element itself or the nearest around it that is wanted, or null. */
  closest(wanted: (element: TreeNode) => boolean): TreeNode | null {
    for (let node: TreeNode | null = this; node; node = node.parentElement) if (wanted(node)) return node;
    return null;
  }

  contains(other: TreeNode): boolean {
    for (let node: TreeNode | null = other; node; node = node.parentNode) if (node === this) return true;
    return false;
  }

  /** What is in it, counted. */
  measure(): Measure {
    this.measured ??= this.nodeType === TEXT ? measureOfText(this.data) : measureOfElement(this);
    return this.measured;
  }

  /** Forgets what was counted of it and of all around it. What is around something that was not counted was not counted either. */
  private changed(): void {
    for (let node: TreeNode | null = this; node?.measured; node = node.parentNode) node.measured = null;
  }

  /** Makes what it holds the same as in a copy that was taken before. The copy stays. */
  restore(kept: TreeNode): void {
    while (this.firstChild) this.firstChild.remove();
    const copy = kept.copy();
    while (copy.firstChild) this.appendChild(copy.firstChild);
  }

  /** A copy with all that is in it. */
  copy(): TreeNode {
    const root = this.shell();
    let into = root;
    let node: TreeNode = this;
    for (;;) {
      const child: TreeNode | null = node.firstChild;
      if (child) {
        node = child;
      } else {
        while (node !== this && !node.nextSibling) {
          node = node.parentNode as TreeNode;
          into = into.parentNode ?? root;
        }
        if (node === this) return root;
        node = node.nextSibling as TreeNode;
        into = into.parentNode ?? root;
      }
      const made = node.shell();
      into.append(made);
      into = made;
    }
  }

  /** A copy of the node alone. */
  private shell(): TreeNode {
    const made = new TreeNode(this.nodeType, this.localName, this.data);
    made.className = this.className;
    made.id = this.id;
    if (this.attributes) made.attributes = [...this.attributes];
    return made;
  }
}

/** A document of a copy: an `html` with a `body`, no title. */
export class TreeDocument extends TreeNode {
  readonly documentElement: TreeNode;
  readonly body: TreeNode;
  readonly title = '';

  constructor() {
    super(DOCUMENT, '', '');
    this.documentElement = this.createElement('html');
    this.body = this.createElement('body');
    this.append(this.documentElement);
    this.documentElement.append(this.body);
  }

  createElement(name: string): TreeNode {
    return new TreeNode(ELEMENT, name.toLowerCase(), '');
  }
}

/** The node behind another one in the order of the text, inside `root`. */
function nextWithin(node: TreeNode, root: TreeNode): TreeNode | null {
  if (node.firstChild) return node.firstChild;
  let at: TreeNode = node;
  while (!at.nextSibling) {
    const parent: TreeNode | null = at.parentNode;
    if (!parent || parent === root) return null;
    at = parent;
  }
  return at.nextSibling;
}

const upper = new Map<string, string>();

/** Remembers what it has seen: there are few names. */
function upperCase(name: string): string {
  let made = upper.get(name);
  if (made === undefined) {
    made = name.toUpperCase();
    upper.set(name, made);
  }
  return made;
}

const NOTHING: Measure = {
  letters: 0,
  blanks: 0,
  beginsBlank: false,
  endsBlank: false,
  length: 0,
  commas: 0,
  linked: 0,
  linkedHere: 0,
  paragraphs: 0,
  images: 0,
  items: 0,
  headings: 0,
  textish: 0,
  lists: 0,
};
const BLANK: Measure = { ...NOTHING, blanks: 1, beginsBlank: true, endsBlank: true };

function measureOfText(data: string): Measure {
  let letters = 0;
  let blanks = 0;
  let commas = 0;
  let blank = false;
  for (let i = 0; i < data.length; i++) {
    const unit = data.charCodeAt(i);
    if (isBlank(unit)) {
      if (!blank) blanks++;
      blank = true;
      continue;
    }
    blank = false;
    letters++;
    if (unit === 44) commas++;
  }
  if (letters === 0) return blanks === 0 ? NOTHING : BLANK;
  const beginsBlank = isBlank(data.charCodeAt(0));
  const length = letters + blanks - Number(beginsBlank) - Number(blank);
  return {
    letters,
    blanks,
    beginsBlank,
    endsBlank: blank,
    length,
    commas,
    linked: 0,
    linkedHere: 0,
    paragraphs: 0,
    images: 0,
    items: 0,
    headings: 0,
    textish: 0,
    lists: 0,
  };
}

/** White space as `\s` and `trim` know it. */
function isBlank(unit: number): boolean {
  if (unit > 32 && unit < 160) return false;
  return (
    unit === 32 ||
    (unit >= 9 && unit <= 13) ||
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}

/** Nesting is bounded by whoever made the copy. */
function measureOfElement(element: TreeNode): Measure {
  if (!element.firstChild) return NOTHING;
  const sum: Counted = { ...NOTHING };
  let isEmpty = true;
  for (let child: TreeNode | null = element.firstChild; child; child = child.nextSibling) {
    const part = child.measure();
    if (part.letters + part.blanks > 0) {
      if (isEmpty) sum.beginsBlank = part.beginsBlank;
      // Blanks at both sides of the border are one run.
      sum.blanks += part.blanks - (!isEmpty && sum.endsBlank && part.beginsBlank ? 1 : 0);
      sum.letters += part.letters;
      sum.commas += part.commas;
      sum.endsBlank = part.endsBlank;
      isEmpty = false;
    }
    if (child.nodeType === ELEMENT) addElement(sum, child, part);
  }
  sum.length = sum.letters === 0 ? 0 : sum.letters + sum.blanks - Number(sum.beginsBlank) - Number(sum.endsBlank);
  return sum;
}

function addElement(sum: Counted, child: TreeNode, part: Measure): void {
  sum.linked += part.linked;
  sum.linkedHere += part.linkedHere;
  sum.paragraphs += part.paragraphs;
  sum.images += part.images;
  sum.items += part.items;
  sum.headings += part.headings;
  sum.textish += part.textish;
  sum.lists += part.lists;
  const name = child.localName;
  if (TEXTISH.has(name)) sum.textish += part.length;
  if (name === 'a') {
    if (child.getAttribute('href')?.startsWith('#')) sum.linkedHere += part.length;
    else sum.linked += part.length;
  } else if (name === 'p') sum.paragraphs++;
  else if (name === 'img') sum.images++;
  else if (name === 'li') sum.items++;
  else if (name === 'ul' || name === 'ol') sum.lists += part.length;
  else if (name.length === 2 && name >= 'h1' && name <= 'h6') sum.headings += part.length;
}
