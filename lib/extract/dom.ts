/**
 * Reading of a page that may have replaced its own properties: `<form><input name="firstChild"></form>` makes `form.firstChild`
 * an input. The getters of the prototypes cannot be replaced by markup, so every property of the page's own nodes is read by them.
 */

/** The constructors whose prototypes are used. In a page they are the global ones; for a document made by jsdom its window's. */
export interface DomScope {
  readonly Node: typeof Node;
  readonly Element: typeof Element;
  readonly Document: typeof Document;
  readonly CharacterData: typeof CharacterData;
}

/** Safe access to the nodes of a hostile page. */
export interface Dom {
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  /** `Node.nodeType`: 1 element, 3 text, 4 CDATA section. */
  type(node: Node): number;
  /** The characters of a text node. */
  data(node: Node): string;
  /** Lower-case local name of an element of any namespace. */
  name(element: Element): string;
  attribute(element: Element, name: string): string | null;
  /** Names of all its attributes, as they are written in the page's own document. */
  attributeNames(element: Element): readonly string[];
  /** Children of an open shadow root, if there is one. */
  shadow(element: Element): Node | null;
  /** The root element, or null for an empty document. */
  root(document: Document): Element | null;
  /** MIME type of the document (`text/html`). */
  contentType(document: Document): string;
}

/** Takes the getters of a scope's prototypes. */
export function domOf(scope: DomScope): Dom {
  const getter = (prototype: object, property: string): (() => unknown) => {
    const found = Object.getOwnPropertyDescriptor(prototype, property)?.get;
    if (!found) throw new TypeError(`This document has no ${property}`);
    return found;
  };
  const { Node: N, Element: E, Document: D, CharacterData: C } = scope;
  const firstChild = getter(N.prototype, 'firstChild');
  const nextSibling = getter(N.prototype, 'nextSibling');
  const nodeType = getter(N.prototype, 'nodeType');
  const data = getter(C.prototype, 'data');
  const localName = getter(E.prototype, 'localName');
  const shadowRoot = getter(E.prototype, 'shadowRoot');
  const documentElement = getter(D.prototype, 'documentElement');
  const contentType = getter(D.prototype, 'contentType');
  const { getAttribute, getAttributeNames } = E.prototype;
  // Written out one by one: a call whose target never changes is what a compiler can make fast.
  return {
    firstChild: (node) => firstChild.call(node) as Node | null,
    nextSibling: (node) => nextSibling.call(node) as Node | null,
    type: (node) => nodeType.call(node) as number,
    data: (node) => data.call(node) as string,
    name: (element) => localName.call(element) as string,
    attribute: (element, name) => getAttribute.call(element, name),
    attributeNames: (element) => getAttributeNames.call(element),
    shadow: (element) => shadowRoot.call(element) as Node | null,
    root: (document) => documentElement.call(document) as Element | null,
    contentType: (document) => contentType.call(document) as string,
  };
}

/**
 * Elements whose text is not the page's: code, styles, what is shown only where scripts are off, and the controls and menus that an
 * article never consists of. The extraction and the marks leave out the same, so that what was read is found again.
 */
export const SKIPPED_IN_TEXT: ReadonlySet<string> = new Set(
  'script style noscript template iframe object embed svg math canvas audio video source track map area select option optgroup input textarea button nav menu dialog link meta base title frame frameset noframes applet param datalist progress meter head'.split(
    ' ',
  ),
);
