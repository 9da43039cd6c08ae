import { tidyText } from './text';

/** A line of a page: what stands between two block boundaries or line breaks. */
export interface Line {
  readonly words: string;
  /** Local name of the nearest block that holds it: `p`, `h2`, `li`, `td`, `figcaption`, `div`, … */
  readonly block: string;
  /** Characters of it that are inside links. */
  readonly linked: number;
  /** True inside `figure` or `figcaption`, or a block whose class says that it is a caption. */
  readonly caption: boolean;
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);
const CAPTION = /caption|photo-?credit|image-?credit|wp-caption-text|legende-?photo|bildunterschrift/i;
/** Longer lines are cut here: a text of one line is still readable, and nothing behind the reader's limit is. */
const MAX_LINE = 100_000;
/** Enough for the longest live ticker, little enough for the reader not to wait. */
export const LIMITS = { lines: 5_000, characters: 200_000 };

interface Open {
  readonly node: Node;
  readonly block: string;
  readonly linked: boolean;
  readonly caption: boolean;
  /** Set on the way back: the element is done and its line ends. */
  readonly closes: boolean;
}

/**
 * The lines under an element, in order, without recursion. Works on copies only: it reads properties directly.
 * @param most lines and characters that are read; what stands behind them is left out
 */
export function linesOf(root: Element, most: { readonly lines: number; readonly characters: number } = LIMITS): Line[] {
  const lines: Line[] = [];
  let words = '';
  let linked = 0;
  let characters = 0;
  let current = { block: root.localName, caption: false };
  const end = () => {
    const tidy = tidyText(words.length > MAX_LINE ? words.slice(0, MAX_LINE) : words);
    if (tidy !== '')
      lines.push({
        words: tidy,
        block: current.block,
        linked: Math.min(linked, tidy.length),
        caption: current.caption,
      });
    characters += tidy.length;
    words = '';
    linked = 0;
  };
  const open: Open[] = [{ node: root, block: root.localName, linked: false, caption: false, closes: false }];
  while (open.length > 0 && lines.length < most.lines && characters + words.length < most.characters) {
    const entry = open.pop() as Open;
    const { node } = entry;
    if (entry.closes) {
      end();
      current = { block: entry.block, caption: entry.caption };
      continue;
    }
    if (node.nodeType === 3) {
      const data = (node as Text).data;
      words += data;
      if (entry.linked) linked += data.trim().length;
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const name = element.localName;
    if (name === 'br') {
      end();
      continue;
    }
    let { block, linked: inLink, caption } = entry;
    if (BLOCKS.has(name)) {
      end();
      open.push({ ...entry, block: current.block, caption: current.caption, closes: true });
      caption ||= name === 'figure' || name === 'figcaption' || CAPTION.test(element.getAttribute('class') ?? '');
      block = name;
      current = { block, caption };
    } else if (name === 'a') inLink = true;
    for (let child = element.lastChild; child; child = child.previousSibling)
      open.push({ node: child, block, linked: inLink, caption, closes: false });
  }
  end();
  return lines;
}
