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
/** Longest run of combining marks that the extraction keeps. */
const MAX_MARKS = 30;

const PLAIN = 1;
const LEFT_OUT = 2;
const MARK = 3;
const HALF = 4;
/** What each code unit is, found out when it is first met; 0 is not known yet. */
const kinds = new Uint8Array(65_536);

function kindOf(unit: number): number {
  const known = kinds[unit] as number;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  const kind =
    unit >= 0xd800 && unit <= 0xdfff
      ? HALF
      : UNSEEN.test(character)
        ? LEFT_OUT
        : /\p{M}/u.test(character)
          ? MARK
          : PLAIN;
  kinds[unit] = kind;
  return kind;
}

/** A text as it is looked for: without white space and unseen characters, so that line breaks and markup do not matter. */
export function searchForm(text: string): string {
  let form = '';
  eachSeen(text, { marks: 0 }, (character) => {
    form += character;
    return true;
  });
  return form;
}

/**
 * The code units of a text as the extraction leaves them, one for one, with their places.
 * @param run marks so far in a run, which may go on in the next node
 * @param take says whether to go on
 */
function eachSeen(text: string, run: { marks: number }, take: (character: string, at: number) => boolean): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = kindOf(unit);
    if (kind === LEFT_OUT) continue;
    if (kind === MARK && ++run.marks > MAX_MARKS) continue;
    if (kind !== MARK) run.marks = 0;
    if (kind === HALF) {
      const next = text.charCodeAt(i + 1);
      if (unit > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff)) {
        if (!take('\ufffd', i)) return;
        continue;
      }
      // Tags, which only a machine reads.
      const isTag = unit === 0xdb40 && next <= 0xdc7f;
      if (!isTag && !(take(text[i] as string, i) && take(text[i + 1] as string, i + 1))) return;
      i++;
      continue;
    }
    if (!take(text[i] as string, i)) return;
  }
}

/**
 * Reads the text nodes under an element, those of open shadow roots too, in the order in which the extraction reads them, without
 * recursion and without touching them.
 */
export function readPageText(root: Node, dom: Dom): PageText {
  const nodes: Text[] = [];
  /** For each character its node, as an index into `nodes`, and its offset there. */
  const owner: number[] = [];
  const offsets: number[] = [];
  const parts: string[] = [];
  const run = { marks: 0 };
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
      const shadow = dom.shadow(node as Element);
      const inShadow = shadow ? dom.firstChild(shadow) : null;
      if (inShadow) open.push(inShadow);
    } else if (type === 3) {
      const number = nodes.push(node as Text) - 1;
      let kept = '';
      eachSeen(dom.data(node), run, (character, at) => {
        kept += character;
        owner.push(number);
        offsets.push(at);
        return owner.length < MAX_CHARACTERS;
      });
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
