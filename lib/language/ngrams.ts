/**
 * Scores of languages by byte n-grams: the method and the table of Nito-ELD 2 (Apache-2.0, `extrasmall`). The table is written small:
 * its n-grams are a tree, scores are rounded, and languages that their script tells are left out. What is told stays the same (docs/evaluation.md).
 */
import table from '../../assets/lexicon/ngrams.json';
import { STEP, WordTree } from './ngram-tree';

/** Longest text that is read, in code units, and the bytes after which it is cut: at a blank, then anywhere. */
const LONGEST = 1000;
const CUT_AT_BLANK = 350;
const CUT = 380;
const LONGEST_WORD = 70;
/** The table leaves out what all scores have in common. */
const BASE = 53;
/** Brings the scores between 0 and 1. */
const SCALE = 25;
const { bytes, owners, scores } = table;

let separators: RegExp | null = null;

/** Languages of the table (ISO 639-1) that the text may be in, with scores between 0 and 1, best first. */
export function scoresByNgrams(text: string): [string, number][] {
  separators ??= new RegExp(table.separators, 'gu');
  const found = ngramsOf(wordsOf(text.slice(0, LONGEST).replace(separators, ' ').trim().toLowerCase()));
  const sums = new Array<number>(table.languages.length).fill(0);
  for (const ngram of found) addScores(ngram, sums);
  const scores: [string, number][] = [];
  for (const [i, sum] of sums.entries()) {
    const mean = sum / found.size;
    if (sum > 0) scores.push([table.languages[i] as string, mean / (mean + SCALE)]);
  }
  return scores.sort((a, b) => b[1] - a[1]);
}

/** Words in UTF-8, each byte above 127 as the one character that the table has for it. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = '';
  let count = 0;
  const byte = (value: number) => {
    word += bytes[value];
    count++;
  };
  for (let i = 0; i < text.length && count <= CUT; i++) {
    let code = text.charCodeAt(i);
    if (code === 32) {
      if (word !== '') words.push(word);
      word = '';
      if (count > CUT_AT_BLANK) break;
      count++;
    } else if (code < 0x80) {
      word += text[i];
      count++;
    } else if (code < 0x800) {
      byte(0xc0 | (code >> 6));
      byte(0x80 | (code & 0x3f));
    } else if (code < 0xd800 || code >= 0xe000) {
      byte(0xe0 | (code >> 12));
      byte(0x80 | ((code >> 6) & 0x3f));
      byte(0x80 | (code & 0x3f));
    } else {
      i++;
      code = 0x10000 + (((code & 0x3ff) << 10) | (text.charCodeAt(i) & 0x3ff));
      byte(0xf0 | (code >> 18));
      byte(0x80 | ((code >> 12) & 0x3f));
      byte(0x80 | ((code >> 6) & 0x3f));
      byte(0x80 | (code & 0x3f));
    }
  }
  if (word !== '') words.push(word);
  return words;
}

/** Four bytes at every third place, with a blank where the word begins or ends. */
function ngramsOf(words: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const word of words) {
    const length = Math.min(word.length, LONGEST_WORD);
    let at = 0;
    for (; at + 4 < length; at += 3) found.add((at === 0 ? ' ' : '') + word.slice(at, at + 4));
    found.add(`${at === 0 ? ' ' : ''}${word.slice(length > 3 ? length - 4 : 0)} `);
  }
  return found;
}

/** The table made ready: which n-gram has which number, and where its languages begin in `owners` and its scores in `scores`. */
interface Ready {
  readonly tree: WordTree;
  readonly from: Int32Array;
}

let ready: Ready | null = null;

/** The number of a mark in `owners`: all that is printed in ASCII but for what JSON would have to escape. */
const numberOf = (mark: number): number => mark - 32 - (mark > QUOTE ? 1 : 0) - (mark > BACKSLASH ? 1 : 0);
const QUOTE = 34;
const BACKSLASH = 92;
const LANGUAGES = table.languages.length;

function prepare(): Ready {
  const tree = new WordTree(table.tree);
  const from = new Int32Array(tree.size);
  let gram = 0;
  for (let i = 0; gram < from.length && i < owners.length; i++) {
    from[gram] = i;
    while (numberOf(owners.charCodeAt(i)) >= LANGUAGES) i++;
    gram++;
  }
  return { tree, from };
}

function addScores(ngram: string, sums: number[]): void {
  ready ??= prepare();
  const number = ready.tree.find(ngram);
  if (number < 0) return;
  for (let i = ready.from[number] as number; i < owners.length; i++) {
    const mark = numberOf(owners.charCodeAt(i));
    // All languages of an n-gram but the last have marks of their own, behind those of the last ones.
    const language = mark % LANGUAGES;
    sums[language] = (sums[language] ?? 0) + (scores.charCodeAt(i) - 48) * STEP + BASE;
    if (mark < LANGUAGES) return;
  }
}
