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
  /** Children of an open shadow root, if there is one. */
  shadow(element: Element): Node | null;
  /** The root element, or null for an empty document. */
  root(document: Document): Element | null;
  /** MIME type of the document (`text/html`). */
  contentType(document: Document): string;
  /** A new document without scripts, layout or a window. */
  blank(document: Document): Document;
}

/** Takes the getters of a scope's prototypes. */
export function domOf(scope: DomScope): Dom {
  const get = <T>(prototype: object, property: string): ((node: object) => T) => {
    const getter = Object.getOwnPropertyDescriptor(prototype, property)?.get;
    if (!getter) throw new TypeError(`This document has no ${property}`);
    return (node) => getter.call(node) as T;
  };
  const { Node: N, Element: E, Document: D, CharacterData: C } = scope;
  const implementation = get<DOMImplementation>(D.prototype, 'implementation');
  const getAttribute = E.prototype.getAttribute;
  return {
    firstChild: get(N.prototype, 'firstChild'),
    nextSibling: get(N.prototype, 'nextSibling'),
    type: get(N.prototype, 'nodeType'),
    data: get(C.prototype, 'data'),
    name: get(E.prototype, 'localName'),
    attribute: (element, name) => getAttribute.call(element, name),
    shadow: get(E.prototype, 'shadowRoot'),
    root: get(D.prototype, 'documentElement'),
    contentType: get(D.prototype, 'contentType'),
    blank: (document) => implementation(document).createHTMLDocument(''),
  };
}

/** Elements whose text is not the page's: code, styles, and what is shown only where scripts are off. */
export const SKIPPED_IN_TEXT: ReadonlySet<string> = new Set(
  'script style noscript template iframe object textarea select title head svg canvas audio video'.split(' '),
);
