import { type DomScope, domOf } from '../extract/dom';
import { anchorQuote, type Found } from './anchor';
import type { MarkOutcome, MarkTone, PageMark } from './mark';
import { type PageText, readPageText } from './page-text';
import { HIGHLIGHT_NAMES, MARK_STYLES } from './styles';

/** What is used of the window: constructors and registries that markup cannot replace on a prototype. */
export interface MarksScope extends DomScope {
  readonly Range: typeof Range;
  readonly Highlight: typeof Highlight;
  readonly CSSStyleSheet: typeof CSSStyleSheet;
  readonly CSS: { readonly highlights: HighlightRegistry };
}

/** Marks words on a page. No node of the page is changed or added; the highlights can be seen by the page while they are shown. */
export interface Marks {
  /** Replaces what is shown. */
  show(marks: readonly PageMark[]): MarkOutcome;
  /** Scrolls to the first mark with this id and makes it stand out. False when there is none. */
  jump(id: string): boolean;
  /** Takes everything back and ends a waiting `nextClick`. */
  clear(): void;
  /** The id of the next mark that the reader clicks; null when marks are cleared, replaced, or the signal ends the waiting. */
  nextClick(signal?: AbortSignal): Promise<string | null>;
}

/** Most marks at a time. */
const MAX_MARKS = 500;

/**
 * Marks on a document.
 * @param page the document
 * @param scope the global object of the page or of the content script
 */
export function createMarks(page: Document, scope: MarksScope): Marks {
  const dom = domOf(scope);
  const highlights = scope.CSS.highlights;
  let placed: { id: string; range: Range }[] = [];
  let sheet: CSSStyleSheet | null = null;
  let waiting: AbortController | null = null;

  const clear = () => {
    waiting?.abort();
    waiting = null;
    for (const name of Object.values(HIGHLIGHT_NAMES)) highlights.delete(name);
    if (sheet) setSheets(scope, page, (sheets) => sheets.filter((one) => one !== sheet));
    sheet = null;
    placed = [];
  };

  const show = (marks: readonly PageMark[]): MarkOutcome => {
    clear();
    const root = dom.root(page);
    if (!root) return { shown: [], lost: marks.map((mark) => mark.id) };
    const text = readPageText(root, dom);
    const byTone = new Map<MarkTone, Range[]>();
    const lost: string[] = [];
    for (const mark of marks.slice(0, MAX_MARKS)) {
      const tone: MarkTone = Object.hasOwn(HIGHLIGHT_NAMES, mark.tone) ? mark.tone : 'only';
      const found = anchorQuote(text, mark, (place) => isVisible(rangeOf(scope, page, text, place)));
      const range = found ? rangeOf(scope, page, text, found) : null;
      if (!range) {
        lost.push(mark.id);
        continue;
      }
      placed.push({ id: mark.id, range });
      byTone.set(tone, [...(byTone.get(tone) ?? []), range]);
    }
    lost.push(...marks.slice(MAX_MARKS).map((mark) => mark.id));
    if (placed.length > 0) {
      const made = new scope.CSSStyleSheet();
      made.replaceSync(MARK_STYLES);
      sheet = made;
      setSheets(scope, page, (sheets) => [...sheets, made]);
      for (const [tone, ranges] of byTone) highlights.set(HIGHLIGHT_NAMES[tone], new scope.Highlight(...ranges));
    }
    return { shown: placed.map((one) => one.id), lost };
  };

  const jump = (id: string): boolean => {
    const range = placed.find((one) => one.id === id)?.range;
    if (!range) return false;
    const above = Object.getOwnPropertyDescriptor(scope.Node.prototype, 'parentNode')?.get?.call(
      range.startContainer,
    ) as Node | null;
    // Right under a shadow root: the root itself has no place on the screen, its host has.
    const parent = above && dom.type(above) === 11 ? (above as ShadowRoot).host : (above as Element | null);
    const calm = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true;
    if (parent)
      scope.Element.prototype.scrollIntoView?.call(parent, { block: 'center', behavior: calm ? 'auto' : 'smooth' });
    const current = new scope.Highlight(range);
    current.priority = 1;
    highlights.set(HIGHLIGHT_NAMES.current, current);
    return true;
  };

  const nextClick = (signal?: AbortSignal): Promise<string | null> => {
    waiting?.abort();
    const own = new AbortController();
    waiting = own;
    return new Promise((resolve) => {
      const onClick = (event: Event) => {
        const { clientX, clientY } = event as MouseEvent;
        const point = pointAt(scope, page, clientX, clientY);
        const hit = point && placed.find(({ range }) => holds(range, point.node, point.offset));
        if (!hit) return;
        resolve(hit.id);
        own.abort();
      };
      const onEnd = () => own.abort();
      own.signal.addEventListener('abort', () => {
        scope.Node.prototype.removeEventListener.call(page, 'click', onClick, { capture: true });
        signal?.removeEventListener('abort', onEnd);
        resolve(null);
      });
      signal?.addEventListener('abort', onEnd);
      scope.Node.prototype.addEventListener.call(page, 'click', onClick, { capture: true });
      if (signal?.aborted) own.abort();
    });
  };

  return { show, jump, clear, nextClick };
}

function rangeOf(scope: MarksScope, page: Document, text: PageText, found: Found): Range | null {
  const start = text.placeOf(found.start);
  const end = text.placeOf(found.end - 1);
  if (!start || !end) return null;
  const range = scope.Document.prototype.createRange.call(page);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset + 1);
  // Words that begin in one tree and end in another cannot be one range: the browser would mark something else.
  return range.startContainer === start.node && range.endContainer === end.node ? range : null;
}

/** False only where there is layout and the words have no box in it. */
function isVisible(range: Range | null): boolean {
  return range !== null && (typeof range.getClientRects !== 'function' || range.getClientRects().length > 0);
}

function holds(range: Range, node: Node, offset: number): boolean {
  try {
    return range.isPointInRange(node, offset);
  } catch {
    return false;
  }
}

/** The text position under a point of the window. Chromium long had only the one name, Firefox the other. */
function pointAt(scope: MarksScope, page: Document, x: number, y: number): { node: Node; offset: number } | null {
  const { caretPositionFromPoint, caretRangeFromPoint } = scope.Document.prototype;
  if (typeof caretPositionFromPoint === 'function') {
    const position = caretPositionFromPoint.call(page, x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : null;
  }
  const range = typeof caretRangeFromPoint === 'function' ? caretRangeFromPoint.call(page, x, y) : null;
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** Changes the adopted style sheets. They are no nodes: the page's markup stays as it is. */
function setSheets(scope: MarksScope, page: Document, change: (sheets: CSSStyleSheet[]) => CSSStyleSheet[]): void {
  const property = Object.getOwnPropertyDescriptor(scope.Document.prototype, 'adoptedStyleSheets');
  if (!property?.get || !property.set) return;
  try {
    property.set.call(page, change([...(property.get.call(page) as CSSStyleSheet[])]));
  } catch {
    // Where a browser keeps a content script from adopting style sheets the marks stay without colour; the background may insert MARK_STYLES.
  }
}
