import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { PageMark } from '../../../lib/marks/mark';
import { createMarks, type MarksScope } from '../../../lib/marks/marks';
import { MARK_STYLES } from '../../../lib/marks/styles';

class FakeHighlight {
  priority = 0;
  readonly ranges: Range[];
  constructor(...ranges: Range[]) {
    this.ranges = ranges;
  }
}

class FakeSheet {
  text = '';
  replaceSync(text: string) {
    this.text = text;
  }
}

/** A page in jsdom with stand-ins for what jsdom lacks: highlights, constructed style sheets, and the caret under a point. */
function page(html: string) {
  const { window } = new JSDOM(`<!doctype html><html><body>${html}</body></html>`);
  let sheets: FakeSheet[] = [];
  const highlights = new Map<string, FakeHighlight>();
  let caret: { offsetNode: Node; offset: number } | null = null;
  Object.defineProperty(window.Document.prototype, 'adoptedStyleSheets', {
    get: () => sheets,
    set: (next: FakeSheet[]) => {
      sheets = next;
    },
    configurable: true,
  });
  Object.defineProperty(window.Document.prototype, 'caretPositionFromPoint', {
    value: () => caret,
    configurable: true,
  });
  const scope = {
    Node: window.Node,
    Element: window.Element,
    Document: window.Document,
    CharacterData: window.CharacterData,
    Range: window.Range,
    Highlight: FakeHighlight,
    CSSStyleSheet: FakeSheet,
    CSS: { highlights },
  } as unknown as MarksScope;
  const click = (node: Node, offset: number) => {
    caret = { offsetNode: node, offset };
    window.document.body.dispatchEvent(new window.MouseEvent('click', { bubbles: true }));
  };
  return { window, marks: createMarks(window.document, scope), highlights, sheets: () => sheets, click };
}

const mark = (id: string, quote: string, tone: PageMark['tone'] = 'conflict'): PageMark => ({
  id,
  quote,
  before: '',
  after: '',
  tone,
});
const words = (highlight: FakeHighlight | undefined) => highlight?.ranges.map(String);

describe('marks', () => {
  it('are shown by their tone, and lost places are told', () => {
    const { marks, highlights, sheets } = page('<p>Seven boats sank, nine came home.</p>');
    const outcome = marks.show([mark('a', 'Seven boats'), mark('b', 'nine', 'same'), mark('c', 'ten')]);
    expect(outcome).toEqual({ shown: ['a', 'b'], lost: ['c'] });
    expect(words(highlights.get('marked-a'))).toEqual(['Seven boats']);
    expect(words(highlights.get('marked-c'))).toEqual(['nine']);
    expect(sheets().map((sheet) => sheet.text)).toEqual([MARK_STYLES]);
  });

  it('leave the page as it was, while shown and after', () => {
    const { window, marks, highlights, sheets } = page('<p>Seven boats sank.</p>');
    const before = window.document.documentElement.outerHTML;
    marks.show([mark('a', 'boats')]);
    marks.jump('a');
    expect(window.document.documentElement.outerHTML).toBe(before);
    marks.clear();
    expect(window.document.documentElement.outerHTML).toBe(before);
    expect(highlights.size).toBe(0);
    expect(sheets()).toEqual([]);
  });

  it('put nothing of what they are given into names or styles', () => {
    const evil = '}*{display:none';
    const { marks, highlights, sheets } = page('<p>Seven boats sank.</p>');
    marks.show([
      { ...mark(evil, 'boats'), tone: evil as PageMark['tone'] },
      mark('__proto__', 'Seven', 'constructor' as PageMark['tone']),
    ]);
    expect([...highlights.keys()].every((name) => /^marked-[a-e]$/.test(name))).toBe(true);
    expect(sheets().map((sheet) => sheet.text)).toEqual([MARK_STYLES]);
  });

  it('adopt no style sheet and register nothing when all places are lost', () => {
    const { marks, highlights, sheets } = page('<p>Seven boats sank.</p>');
    expect(marks.show([mark('a', 'ten')])).toEqual({ shown: [], lost: ['a'] });
    expect([highlights.size, sheets().length, marks.jump('a')]).toEqual([0, 0, false]);
  });

  it('answer the click on a mark and no other', async () => {
    const { window, marks, click } = page('<p>Seven boats sank.</p>');
    const node = window.document.querySelector('p')?.firstChild as Node;
    marks.show([mark('a', 'boats')]);
    const next = marks.nextClick();
    click(node, 1);
    click(node, 8);
    expect(await next).toBe('a');
  });

  it('stop waiting at a signal, at clear and at the next call', async () => {
    const { marks } = page('<p>Seven boats sank.</p>');
    marks.show([mark('a', 'boats')]);
    const controller = new AbortController();
    const first = marks.nextClick(controller.signal);
    controller.abort();
    expect(await first).toBeNull();
    const second = marks.nextClick();
    const third = marks.nextClick();
    expect(await second).toBeNull();
    marks.clear();
    expect(await third).toBeNull();
  });
});
