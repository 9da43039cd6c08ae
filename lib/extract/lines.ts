import { tidyText } from '../text/tidy';
import { roleOf } from './blocks';
import { ELEMENT, TEXT, type TreeNode } from './tree';

/** A line of a page: what stands between two block boundaries or line breaks. */
export interface Line {
  readonly words: string;
  /** Local name of the nearest block that holds it: `p`, `h2`, `li`, `td`, `figcaption`, `div`, … */
  readonly block: string;
  /** Characters of it that are inside links. */
  readonly linked: number;
  /** True inside `figure` or `figcaption`, or a block whose class says that it is a caption. */
  readonly caption: boolean;
  /** True inside a block whose class says that it stands beside the text: a newsletter, related stories, the writer's portrait. */
  readonly aside?: boolean;
  /** Names and classes of the block and the two around it. Paragraphs of one text share it. */
  readonly shape?: string;
  /** The element around the block, to tell whether two stand in one. */
  readonly around?: object | null;
  /** Number of the outermost `article` element that holds it, from 1; 0 outside of all. */
  readonly story?: number;
  /** True inside `blockquote`. */
  readonly quoted?: boolean;
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);
/** Longer lines are cut here: a text of one line is still readable, and nothing behind the reader's limit is. */
const MAX_LINE = 100_000;
/** Enough for the longest live ticker, little enough for the reader not to wait. */
export const LIMITS = { lines: 5_000, characters: 200_000 };
/** What is read: the element of the text, or a whole page, in which the text may be a small part. */
export type LineSource = 'text' | 'page';

/** A block whose name gives its text a role, inside others of the kind. */
interface Marked {
  readonly role: 'caption' | 'aside';
  /** True for `figure` and `figcaption`, which need no name. */
  readonly sure: boolean;
  readonly around: Marked | null;
  characters: number;
}

/** A block with more than this share of all text is no caption and stands beside nothing, whatever its name. */
const MAX_SHARE = { text: 0.25, page: 0.04 };
/** Most of a line that may be links if its block is asked for. */
const MAX_LINKED = 0.7;
/** Smaller blocks are what their names say. */
const SURE_CHARACTERS = 600;

/** Where a line stands. */
interface Place {
  readonly block: string;
  readonly marked: Marked | null;
  /** The block that holds the line. */
  readonly holder: TreeNode;
  readonly story: number;
  readonly quoted: boolean;
}

/** An element that is being read. */
interface Open {
  /** Its next child, or null when all were read. */
  next: TreeNode | null;
  /** Where its lines stand. */
  readonly place: Place;
  readonly linked: boolean;
  /** Of a block: where the line stands that begins behind it. */
  readonly behind: Place | null;
}

/**
 * The lines under an element, in order, without recursion. Works on copies only: it reads properties directly.
 * @param source a block that is large for a text may be small for its page
 * @param most lines and characters that are read; what stands behind them is left out
 */
export function linesOf(
  root: TreeNode,
  source: LineSource = 'text',
  most: { readonly lines: number; readonly characters: number } = LIMITS,
): Line[] {
  const lines: { words: string; linked: number; place: Place }[] = [];
  let stories = 0;
  let words = '';
  let linked = 0;
  let characters = 0;
  let current: Place = { block: root.localName, marked: null, holder: root, story: 0, quoted: false };
  const end = () => {
    const tidy = words === '' ? '' : tidyText(words.length > MAX_LINE ? words.slice(0, MAX_LINE) : words);
    if (tidy !== '') {
      lines.push({ words: tidy, linked: Math.min(linked, tidy.length), place: current });
      for (let mark = current.marked; mark; mark = mark.around) mark.characters += tidy.length;
    }
    characters += tidy.length;
    words = '';
    linked = 0;
  };
  const open: Open[] = [];
  let begun = false;
  while (lines.length < most.lines && characters + words.length < most.characters) {
    const around: Open | undefined = open.at(-1);
    let node: TreeNode | null = root;
    if (around) {
      node = around.next;
      if (!node) {
        open.pop();
        if (around.behind) {
          end();
          current = around.behind;
        }
        continue;
      }
      around.next = node.nextSibling;
    } else if (begun) break;
    begun = true;
    const type = node.nodeType;
    if (type === TEXT) {
      const { data } = node;
      words += data;
      if (around?.linked) linked += data.trim().length;
      continue;
    }
    if (type !== ELEMENT) continue;
    const element = node;
    const name = element.localName;
    // The reading of a character beside it is not in the line.
    if (name === 'rt' || name === 'rp') continue;
    if (name === 'br') {
      end();
      continue;
    }
    let place = around?.place ?? current;
    let inLink = around?.linked ?? false;
    let behind: Place | null = null;
    const role = roleOf(element.className);
    if (BLOCKS.has(name)) {
      end();
      behind = current;
      const figure = name === 'figure' || name === 'figcaption';
      let { marked, story } = place;
      // Markup may nest without end; the roles of the outer blocks suffice.
      if ((figure || role === 'caption' || role === 'aside') && depthOf(marked) < 20)
        marked = { role: role === 'aside' ? 'aside' : 'caption', sure: figure, around: marked, characters: 0 };
      if (name === 'article' && story === 0) story = ++stories;
      place = { block: name, marked, holder: element, story, quoted: place.quoted || name === 'blockquote' };
      current = place;
    } else if (role === 'popup')
      continue; // A card that opens over a name in a sentence is no part of the sentence.
    else if (name === 'a') inLink = true;
    open.push({ next: element.firstChild, place, linked: inLink, behind });
  }
  end();
  const largest = Math.max(SURE_CHARACTERS, characters * MAX_SHARE[source]);
  return lines.map(({ words: own, linked: inLinks, place }) => ({
    words: own,
    block: place.block,
    linked: inLinks,
    caption: isMarked(place.marked, 'caption', largest),
    aside: isMarked(place.marked, 'aside', largest),
    // Of a text that was chosen, and of links that are no headings, nobody asks it.
    ...(source === 'page' && (inLinks <= own.length * MAX_LINKED || /^h[1-3]$/.test(place.block))
      ? { shape: shapeOf(place.holder), around: place.holder.parentElement }
      : {}),
    story: place.story,
    quoted: place.quoted,
  }));
}

function depthOf(mark: Marked | null): number {
  let depth = 0;
  for (let around = mark; around; around = around.around) depth++;
  return depth;
}

function isMarked(mark: Marked | null, role: Marked['role'], largest: number): boolean {
  for (let around = mark; around; around = around.around)
    if (around.role === role && (around.sure || around.characters <= largest)) return true;
  return false;
}

function shapeOf(block: TreeNode): string {
  let shape = '';
  let element: TreeNode | null = block;
  for (let i = 0; i < 3 && element; i++) {
    shape += `${element.localName}.${element.className.slice(0, 120)}${i === 0 ? '\t' : ' '}`;
    element = element.parentElement;
  }
  return shape;
}
