/**
 * Short words kept as a tree of letters, which is half as large as a list of them and is searched without being taken apart: of each
 * node the letters that follow, level by level. The words are numbered in the order in which they end in it: the shorter first, those of one length sorted.
 */

/** Behind the letters of a node. A node without letters ends a word. */
export const LIST_END = '`';
/** Before the letters of a node that ends a word too. */
export const END = '\t';
/** A score of the table stands for so many points. */
export const STEP = 28;

const DAMAGED = 'A tree of words is damaged';
const LIST_END_CODE = LIST_END.charCodeAt(0);
const END_CODE = END.charCodeAt(0);

/** The words of a tree, for look-up. */
export class WordTree {
  /** Of each node, in the order of the tree: where its letters begin, the number of the first node below it, and its word's number or -1. */
  private readonly from: Int32Array;
  private readonly below: Int32Array;
  private readonly word: Int32Array;
  /** How many words there are. */
  readonly size: number;

  /** @throws Error when the tree has other nodes than its letters need */
  constructor(private readonly tree: string) {
    let nodes = 0;
    for (let i = 0; i < tree.length; i++) if (tree.charCodeAt(i) === LIST_END_CODE) nodes++;
    if (tree !== '' && !tree.endsWith(LIST_END)) throw new Error(DAMAGED);
    this.from = new Int32Array(nodes);
    this.below = new Int32Array(nodes);
    this.word = new Int32Array(nodes).fill(-1);
    let at = 0;
    let child = 1;
    let words = 0;
    for (let node = 0; node < nodes; node++) {
      const first = child;
      if (first <= node) throw new Error(DAMAGED);
      let ends = false;
      if (tree.charCodeAt(at) === END_CODE) {
        ends = true;
        at++;
      }
      this.from[node] = at;
      this.below[node] = first;
      while (tree.charCodeAt(at) !== LIST_END_CODE) {
        at++;
        child++;
      }
      at++;
      if (ends || child === first) this.word[node] = words++;
    }
    if (child !== Math.max(nodes, 1) || at !== tree.length) throw new Error(DAMAGED);
    this.size = words;
  }

  /** The number of a word; -1 for one that is not in the tree. */
  find(word: string): number {
    if (word === '' || this.size === 0) return -1;
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const letter = word.charCodeAt(i);
      let at = this.from[node] as number;
      let child = this.below[node] as number;
      for (;;) {
        const here = this.tree.charCodeAt(at++);
        if (here === LIST_END_CODE) return -1;
        if (here === letter) break;
        child++;
      }
      node = child;
    }
    return this.word[node] ?? -1;
  }
}
