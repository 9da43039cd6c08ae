import { type Dom, SKIPPED_IN_TEXT } from '../extract/dom';

/** Most characters that are indexed; places behind them are lost. */
const MAX_CHARACTERS = 1_000_000;

/** A position in a text node. */
export interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** The visible characters of a page without any white space, with the way back to the text nodes. */
export interface PageText {
  readonly text: string;
  /** The place of the character at an index of `text`. */
  placeOf(index: number): Place | null;
  /** True when the characters at `index - 1` and `index` touch on the page: nothing between them in one text node. */
  touches(index: number): boolean;
}

/** What the extraction leaves out of words: blanks and characters that cannot be seen. */
const UNSEEN = /[\p{Cc}\p{Z}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]/u;

/** A text as it is looked for: without white space and unseen characters, so that line breaks and markup do not matter. */
export function searchForm(text: string): string {
  let form = '';
  for (let i = 0; i < text.length; i++) if (!isUnseen(text, i)) form += text[i];
  return form;
}

function isUnseen(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code <= 32 || (code >= 127 && UNSEEN.test(text[at] as string));
}

/** Reads the text nodes under an element, in order, without recursion and without touching them. */
export function readPageText(root: Node, dom: Dom): PageText {
  const nodes: Text[] = [];
  /** For each character its node, as an index into `nodes`, and its offset there. */
  const owner: number[] = [];
  const offsets: number[] = [];
  const parts: string[] = [];
  const open: Node[] = [root];
  while (open.length > 0 && owner.length < MAX_CHARACTERS) {
    const node = open.pop() as Node;
    if (node !== root) {
      const next = dom.nextSibling(node);
      if (next) open.push(next);
    }
    const type = dom.type(node);
    if (type === 1) {
      if (SKIPPED_IN_TEXT.has(dom.name(node as Element).toLowerCase())) continue;
      const child = dom.firstChild(node);
      if (child) open.push(child);
    } else if (type === 3) {
      const data = dom.data(node);
      const number = nodes.push(node as Text) - 1;
      let kept = '';
      for (let i = 0; i < data.length && owner.length < MAX_CHARACTERS; i++) {
        if (isUnseen(data, i)) continue;
        kept += data[i];
        owner.push(number);
        offsets.push(i);
      }
      parts.push(kept);
    }
  }
  return {
    text: parts.join(''),
    placeOf: (index) => {
      const node = nodes[owner[index] ?? -1];
      return node ? { node, offset: offsets[index] as number } : null;
    },
    touches: (index) =>
      index > 0 && owner[index] === owner[index - 1] && offsets[index] === (offsets[index - 1] as number) + 1,
  };
}
