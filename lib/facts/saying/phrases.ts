import type { Span } from '../../model/span';
import { foldSameLength } from '../../text/fold';
import { LEAD, type Token, tokensOf } from '../gazetteer/spaced';

/** A word or phrase of a list, found in a text. */
export interface Hit<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

interface PhraseWord {
  readonly stem: string;
  readonly open: boolean;
  /** The word in small letters as it is printed, where marks make another word of it; null elsewhere. */
  readonly printed: string | null;
}

interface Phrase<T> {
  readonly words: readonly PhraseWord[];
  readonly whole: string;
  readonly value: T;
}

/** A list of words and phrases, ready for look-up. */
export interface PhraseList<T> {
  readonly groups: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly anywhere: boolean;
}

const LONGEST_ENDING = 7;

/**
 * @param anywhere true for languages whose words are not set apart by spaces
 * @param marked true where marks tell words apart: Vietnamese "nói" (say), "nơi" (place)
 */
export function phraseList<T>(
  items: readonly (readonly [string, T])[],
  anywhere: boolean,
  marked = false,
): PhraseList<T> {
  const groups = new Map<string, Phrase<T>[]>();
  for (const [item, value] of items) {
    const folded = foldSameLength(item);
    const words = folded
      .split(/\s+/)
      .flatMap((w) =>
        tokensOf(w).map((t, i, all) => ({
          stem: t.word,
          open: w.endsWith('*') && i === all.length - 1,
          printed: null,
        })),
      )
      .map((word, i) => (marked ? { ...word, printed: printedWords(item)[i] ?? null } : word));
    const first = words[0];
    if (!first) continue;
    const key = first.stem.slice(0, anywhere ? 1 : LEAD);
    const phrase = { words, whole: folded.replaceAll('*', ''), value };
    const group = groups.get(key);
    if (group) group.push(phrase);
    else groups.set(key, [phrase]);
  }
  for (const group of groups.values()) group.sort((a, b) => b.whole.length - a.whole.length);
  return { groups, anywhere };
}

function printedWords(item: string): string[] {
  return item.toLowerCase().split(/\s+/);
}

/**
 * All places of a list in a text, leftmost and longest first.
 * @param printed the text as it is printed, of the same length as the folded one; asked for lists whose words are told apart by marks
 */
export function findPhrases<T>(
  folded: string,
  tokens: readonly Token[],
  list: PhraseList<T>,
  proclitics: readonly string[],
  printed = folded,
): Hit<T>[] {
  if (list.groups.size === 0) return [];
  return list.anywhere ? anywhere(folded, list) : inWords(folded, printed, tokens, list, proclitics);
}

function anywhere<T>(folded: string, list: PhraseList<T>): Hit<T>[] {
  const out: Hit<T>[] = [];
  let covered = 0;
  for (const at of placesOf(list, characterPlaces(folded))) {
    if (at < covered) continue;
    const phrase = list.groups.get(folded.charAt(at))?.find((p) => folded.startsWith(p.whole, at));
    if (!phrase) continue;
    covered = at + phrase.whole.length;
    out.push({ start: at, end: covered, value: phrase.value });
  }
  return out;
}

/** Where each character, or each beginning of a word, stands in a text: in order. */
type Places = ReadonlyMap<string, readonly number[]>;

/** The places in a text at which something of a list may begin, in order. */
function placesOf<T>(list: PhraseList<T>, places: Places): number[] {
  const out: number[] = [];
  for (const key of list.groups.keys()) for (const at of places.get(key) ?? []) out.push(at);
  return out.sort((a, b) => a - b);
}

/** The places of the text that came last: all lists are looked for in the same one. */
let lastText = '';
let lastPlaces: Places = new Map();

function characterPlaces(folded: string): Places {
  if (folded === lastText) return lastPlaces;
  const made = new Map<string, number[]>();
  for (let at = 0; at < folded.length; at++) {
    const known = made.get(folded.charAt(at));
    if (known) known.push(at);
    else made.set(folded.charAt(at), [at]);
  }
  lastText = folded;
  lastPlaces = made;
  return made;
}

const wordPlaces = new WeakMap<readonly Token[], Places>();

/** Indexes of the tokens by the beginnings of their words. */
function leadsOf(tokens: readonly Token[]): Places {
  const known = wordPlaces.get(tokens);
  if (known) return known;
  const made = new Map<string, number[]>();
  for (let i = 0; i < tokens.length; i++) {
    const { lead } = tokens[i] as Token;
    const same = made.get(lead);
    if (same) same.push(i);
    else made.set(lead, [i]);
  }
  wordPlaces.set(tokens, made);
  return made;
}

function inWords<T>(
  folded: string,
  printed: string,
  tokens: readonly Token[],
  list: PhraseList<T>,
  proclitics: readonly string[],
): Hit<T>[] {
  const out: Hit<T>[] = [];
  let covered = 0;
  // Behind a letter that is written together with it a word may begin otherwise: then every token is looked at.
  const candidates = proclitics.length > 0 ? tokens.keys() : placesOf(list, leadsOf(tokens));
  for (const i of candidates) {
    const token = tokens[i] as Token;
    if (token.start < covered) continue;
    let best = longestAt(folded, printed, tokens, i, token.word, token.lead, token.start, list);
    for (const proclitic of best ? [] : proclitics) {
      if (!token.word.startsWith(proclitic) || token.word.length - proclitic.length < 3) continue;
      const rest = token.word.slice(proclitic.length);
      best = longestAt(folded, printed, tokens, i, rest, rest.slice(0, LEAD), token.start + proclitic.length, list);
      if (best) break;
    }
    if (!best) continue;
    out.push(best);
    covered = best.end;
  }
  return out;
}

function longestAt<T>(
  folded: string,
  printed: string,
  tokens: readonly Token[],
  at: number,
  word: string,
  lead: string,
  start: number,
  list: PhraseList<T>,
): Hit<T> | null {
  const group = list.groups.get(lead);
  if (!group) return null;
  let best: Hit<T> | null = null;
  for (const phrase of group) {
    const end = endOf(folded, printed, tokens, at, word, phrase);
    if (end !== null && (best === null || end > best.end)) best = { start, end, value: phrase.value };
  }
  return best;
}

function endOf<T>(
  folded: string,
  printed: string,
  tokens: readonly Token[],
  at: number,
  word: string,
  phrase: Phrase<T>,
): number | null {
  let end = (tokens[at] as Token).end;
  for (let i = 0; i < phrase.words.length; i++) {
    const wanted = phrase.words[i] as PhraseWord;
    const { stem, open } = wanted;
    const token = tokens[at + i];
    if (!token) return null;
    if (i > 0 && (token.start - end > 1 || folded.charAt(end) === '\n')) return null;
    const value = i === 0 ? word : token.word;
    if (open ? !value.startsWith(stem) || value.length - stem.length > LONGEST_ENDING : value !== stem) return null;
    if (wanted.printed !== null && printed.slice(token.start, token.end).toLowerCase() !== wanted.printed) return null;
    end = token.end;
  }
  return end;
}

/** Those of a sorted list that lie in a span. Logarithmic in the length of the list. */
export function within<T extends Span>(hits: readonly T[], span: Span): T[] {
  const out: T[] = [];
  for (let i = firstFrom(hits, span.start); i < hits.length; i++) {
    const hit = hits[i] as T;
    if (hit.start >= span.end) break;
    if (hit.end <= span.end) out.push(hit);
  }
  return out;
}

/** Index of the first of a sorted list that begins at `start` or behind it. */
export function firstFrom(hits: readonly Span[], start: number): number {
  let lo = 0;
  let hi = hits.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if ((hits[mid] as Span).start < start) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}
