import type { SourceText } from '../../model/article';
import { foldSameLength } from '../../text/fold';
import { foldedText, type Token, tokensOf } from './tokens';

/**
 * A table of phrases. In a pattern, `*` after a word allows up to four more letters (an inflected ending), `=` before it asks
 * for the very same capitals, or for the mark of a Hebrew abbreviation. A word in capitals is an acronym and must be printed so; a capitalised word must begin with one.
 * Patterns in scripts written without spaces (and in Hangul, where endings are attached) are searched as character strings; there `=`
 * before the whole asks that no Han character stands on either side ("父", but not in "祖父").
 */
export interface PhraseIndex<T> {
  readonly root: Node<T>;
  readonly unspaced: ReadonlyMap<string, readonly Unspaced<T>[]>;
  /** Words looked up before, and whether a phrase begins with them. */
  readonly begins: Map<string, boolean>;
}

/** A phrase found in a text. `first` and `last` are token indexes (inclusive), -1 for one found as a character string. */
export interface PhraseMatch<T> {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly value: T;
  /** Index of the token that was stepped over inside the phrase ("Agence *russe* de renseignement"), or -1. */
  readonly skipped: number;
}

interface Node<T> {
  exact: ReadonlyMap<string, Node<T>>;
  stems: ReadonlyMap<string, Node<T>>;
  stemLengths: number[];
  readonly leaves: Leaf<T>[];
}

interface Leaf<T> {
  readonly value: T;
  readonly words: readonly Word[];
}

interface Word {
  readonly key: string;
  readonly stem: boolean;
  readonly caps: 'upper' | 'title' | 'any';
  readonly strict: boolean;
}

interface Unspaced<T> {
  readonly key: string;
  /** Not inside a longer run of Han characters. */
  readonly alone: boolean;
  readonly value: T;
}

const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const HAN = /\p{sc=Han}/u;
const MAX_ENDING = 4;
/** Most words of which is kept whether a phrase begins with them. */
const MOST_KEPT = 4000;
/** First syllables of the particles and suffixes that may be attached to a Korean noun. */
const PARTICLE_STARTS = new Set('이가은는을를의에와과도로께만측들및등보부까씨님');

/** Builds a table from patterns and what they stand for. */
export function compilePhrases<T>(patterns: Iterable<readonly [string, T]>): PhraseIndex<T> {
  const root = emptyNode<T>();
  const unspaced = new Map<string, Unspaced<T>[]>();
  for (const [pattern, value] of patterns) {
    if (UNSPACED.test(pattern)) {
      const alone = pattern.startsWith('=');
      const key = foldSameLength(alone ? pattern.slice(1) : pattern).replace(/\s/g, '');
      const first = key[0] as string;
      const list = unspaced.get(first);
      if (list) list.push({ key, alone, value });
      else unspaced.set(first, [{ key, alone, value }]);
      continue;
    }
    const words = wordsOf(pattern);
    if (words.length === 0) continue;
    let node = root;
    for (const word of words) node = descend(node, word);
    node.leaves.push({ value, words });
  }
  for (const list of unspaced.values()) list.sort((a, b) => b.key.length - a.key.length);
  return { root, unspaced, begins: new Map() };
}

/** What no word follows; most nodes are the last of their phrase, and a map for each of them would take long to make. */
const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();

function emptyNode<T>(): Node<T> {
  return { exact: NOTHING, stems: NOTHING, stemLengths: [], leaves: [] };
}

function descend<T>(node: Node<T>, word: Word): Node<T> {
  const table = word.stem ? node.stems : node.exact;
  let next = table.get(word.key);
  if (!next) {
    next = emptyNode<T>();
    const own = table === NOTHING ? new Map<string, Node<T>>() : (table as Map<string, Node<T>>);
    own.set(word.key, next);
    if (word.stem) node.stems = own;
    else node.exact = own;
    if (word.stem && !node.stemLengths.includes(word.key.length)) node.stemLengths.push(word.key.length);
  }
  return next;
}

function wordsOf(pattern: string): Word[] {
  const words: Word[] = [];
  for (const found of pattern.matchAll(
    /(=?)((?:[\p{L}\p{M}\p{N}"״]|(?<=[גזצתד])['׳](?=[\u05d0-\u05ea])|(?<=[גזצ])['׳](?=\s|$))+)(\*?)/gu,
  )) {
    const printed = found[2] as string;
    const first = printed[0] as string;
    const capital = first !== first.toLowerCase();
    const upper = capital && printed.length > 1 && printed === printed.toUpperCase();
    words.push({
      key: foldSameLength(printed).replace(/[\p{Mn}"״]/gu, ''),
      stem: found[3] === '*',
      caps: upper ? 'upper' : capital ? 'title' : 'any',
      strict: found[1] === '=',
    });
  }
  return words;
}

/** What may be told about the text in which phrases are searched. */
export interface PhraseContext {
  /** True for a token that may be stepped over once inside a phrase: the adjective of a country. */
  readonly skippable?: (token: number) => boolean;
  /** Proclitics that may be written at the beginning of a word (Arabic و ب ل, Hebrew ה ו ב), longest first. */
  readonly prefixes?: readonly string[];
  /** Shortest acronym that may be printed with one capital only ("Nato", Italian "Svr"); Infinity for none. */
  readonly softAcronym?: number;
}

/** All phrases of the table in a text: leftmost, longest first, not overlapping. In order. */
export function findPhrases<T>(
  source: SourceText,
  index: PhraseIndex<T>,
  context: PhraseContext = {},
): PhraseMatch<T>[] {
  const tokens = tokensOf(source);
  const found: PhraseMatch<T>[] = [];
  for (let i = 0; i < tokens.length; ) {
    const match = matchAt(source, tokens, i, index, context);
    if (match) found.push(match);
    i = match ? match.last + 1 : i + 1;
  }
  if (index.unspaced.size === 0 || !isUnspacedText(source)) return found;
  const loose = findUnspaced(source, index.unspaced);
  if (loose.length === 0) return found;
  return [...found, ...loose].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The longest phrase that begins at a token, or null. */
export function matchAt<T>(
  source: SourceText,
  tokens: readonly Token[],
  i: number,
  index: PhraseIndex<T>,
  context: PhraseContext,
): PhraseMatch<T> | null {
  if (!mayBegin(tokens[i] as Token, index, context)) return null;
  let best: PhraseMatch<T> | null = null;
  const walk = (node: Node<T>, at: number, skipped: number, used: readonly number[], shift: number) => {
    for (const leaf of node.leaves) {
      const last = used[used.length - 1] as number;
      if (best && best.last >= last) continue;
      if (!casesAgree(source, tokens, leaf, used, context)) continue;
      const first = tokens[used[0] as number] as Token;
      best = {
        start: first.start + shift,
        end: (tokens[last] as Token).end,
        first: i,
        last,
        value: leaf.value,
        skipped,
      };
    }
    const token = tokens[at];
    if (!token || used.length > 9) return;
    if (used.length > 0 && !joins(token)) return;
    for (const next of nextNodes(node, token.key)) walk(next, at + 1, skipped, [...used, at], shift);
    if (used.length === 0) {
      for (const prefix of context.prefixes ?? []) {
        if (token.key.length < prefix.length + 2 || !token.key.startsWith(prefix)) continue;
        for (const next of nextNodes(node, token.key.slice(prefix.length)))
          walk(next, at + 1, skipped, [at], prefix.length);
        const definite = behindTo(prefix, token.key);
        for (const next of definite === null ? [] : nextNodes(node, definite))
          walk(next, at + 1, skipped, [at], prefix.length - 1);
      }
    } else if (skipped < 0 && context.skippable?.(at)) {
      const after = tokens[at + 1];
      if (after && joins(after)) walk(node, at + 1, at, used, shift);
    }
  };
  walk(index.root, i, -1, [], 0);
  return best;
}

/** A quick look whether any phrase begins with this word: most words begin none. */
function mayBegin<T>(token: Token, { root, begins }: PhraseIndex<T>, context: PhraseContext): boolean {
  let first = begins.get(token.key);
  if (first === undefined) {
    first = nextNodes(root, token.key).length > 0;
    if (begins.size >= MOST_KEPT) begins.clear();
    begins.set(token.key, first);
  }
  if (first) return true;
  return (context.prefixes ?? []).some((prefix) => {
    if (!token.key.startsWith(prefix)) return false;
    const definite = behindTo(prefix, token.key);
    return (
      nextNodes(root, token.key.slice(prefix.length)).length > 0 ||
      (definite !== null && nextNodes(root, definite).length > 0)
    );
  });
}

/** Arabic "للأمم" is written for "ل" and "الأمم": the word with its article, or null. */
function behindTo(prefix: string, key: string): string | null {
  return prefix.endsWith('لل') ? `ال${key.slice(prefix.length)}` : null;
}

function joins(token: Token): boolean {
  return (
    token.glue === 'space' ||
    token.glue === 'hyphen' ||
    token.glue === 'apostrophe' ||
    token.glue === 'quote' ||
    token.glue === 'dot'
  );
}

function nextNodes<T>(node: Node<T>, key: string): readonly Node<T>[] {
  let nodes: Node<T>[] | null = null;
  const exact = node.exact.get(key);
  if (exact) nodes = [exact];
  for (const length of node.stemLengths) {
    if (key.length < length || key.length > length + MAX_ENDING) continue;
    const stem = node.stems.get(key.slice(0, length));
    if (!stem) continue;
    if (nodes) nodes.push(stem);
    else nodes = [stem];
  }
  return nodes ?? NO_NODES;
}

const NO_NODES: readonly never[] = [];

function casesAgree<T>(
  source: SourceText,
  tokens: readonly Token[],
  leaf: Leaf<T>,
  used: readonly number[],
  context: PhraseContext,
): boolean {
  for (let k = 0; k < used.length; k++) {
    const word = leaf.words[k] as Word;
    const token = tokens[used[k] as number] as Token;
    if (word.caps === 'any') {
      if (word.strict && token.end - token.start === token.key.length) return false;
      continue;
    }
    if (token.caps === 'none') return false;
    if (word.caps === 'title') {
      if (word.strict && token.caps === 'upper') return false;
      continue;
    }
    const printed = source.text.slice(token.start, token.start + word.key.length);
    if (printed === printed.toUpperCase()) continue;
    if (word.strict || word.key.length < (context.softAcronym ?? Number.POSITIVE_INFINITY)) return false;
  }
  return true;
}

function findUnspaced<T>(source: SourceText, table: ReadonlyMap<string, readonly Unspaced<T>[]>): PhraseMatch<T>[] {
  const folded = foldedText(source);
  const found: PhraseMatch<T>[] = [];
  for (let i = 0; i < folded.length; ) {
    const list = table.get(folded[i] as string);
    const match = list ? longestAt(folded, i, list) : null;
    if (match) found.push(match);
    i = match ? match.end : i + 1;
  }
  return found;
}

const unspacedTexts = new WeakMap<SourceText, boolean>();

/** True for a text with a letter of those scripts; patterns that are searched as strings all have one. */
function isUnspacedText(source: SourceText): boolean {
  let known = unspacedTexts.get(source);
  if (known === undefined) {
    known = UNSPACED.test(foldedText(source));
    unspacedTexts.set(source, known);
  }
  return known;
}

function longestAt<T>(folded: string, start: number, list: readonly Unspaced<T>[]): PhraseMatch<T> | null {
  for (const { key, alone, value } of list) {
    const end = endOfString(folded, start, key);
    if (end < 0 || !edgesAgree(folded, start, end, key)) continue;
    if (alone && (HAN.test(folded[start - 1] ?? '') || HAN.test(folded[end] ?? ''))) continue;
    return { start, end, first: -1, last: -1, value, skipped: -1 };
  }
  return null;
}

/** Compares character by character; a single space inside Hangul, or between Hangul and a figure, is stepped over. */
function endOfString(folded: string, start: number, key: string): number {
  let at = start;
  for (let k = 0; k < key.length; k++, at++) {
    if (k > 0 && folded[at] === ' ' && isSteppedOver(folded, at)) at++;
    if (folded[at] !== key[k]) return -1;
  }
  return at;
}

function isSteppedOver(folded: string, at: number): boolean {
  if (isHangul(folded.charCodeAt(at + 1))) return true;
  return isHangul(folded.charCodeAt(at - 1)) && /[0-9]/.test(folded[at + 1] ?? '');
}

/** A katakana word is not cut out of a longer one, nor a Hangul word of up to two syllables, nor Latin letters out of a word. */
function edgesAgree(folded: string, start: number, end: number, key: string): boolean {
  const before = folded.charCodeAt(start - 1);
  const after = folded.charCodeAt(end);
  if (isKatakana(key.charCodeAt(0)) && isKatakana(before)) return false;
  if (isKatakana(key.charCodeAt(key.length - 1)) && isKatakana(after)) return false;
  if (key.length <= 2 && isHangul(key.charCodeAt(0)) && isHangul(before)) return false;
  if (key.length <= 2 && isHangul(key.charCodeAt(0)) && isHangul(after) && !PARTICLE_STARTS.has(folded[end] as string))
    return false;
  if (/[a-z]/.test(key[0] as string) && /[a-z]/.test(folded[start - 1] ?? ' ')) return false;
  return true;
}

/** True for a katakana letter or the prolonged sound mark. */
export function isKatakana(code: number): boolean {
  return (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc;
}

/** True for a Hangul syllable. */
export function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}
