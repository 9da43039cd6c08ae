import { foldSameLength } from '../text/fold';
import { isUnspaced } from './gazetteer/lexicon';
import { LEAD, type Token, tokensOf } from './gazetteer/spaced';
import { placeGrammarOf } from './locales/places';
import type { WordTable } from './locales/word-table';

/** Longest ending behind a stem, in letters; the word is another one when more follows. */
const LONGEST_ENDING = 8;

/** The id of words that say nothing, which hides what is in them: "sin embargo" is no embargo. */
const NOTHING = '-';

interface Entry {
  readonly id: string;
  readonly words: readonly string[];
  /** The words with a blank between them. */
  readonly whole: string;
  readonly open: boolean;
}

/** A word table made ready for the search. */
export interface Lexicon {
  /** True where entries are looked for anywhere: the language puts no blanks between words, or glues endings to all of them. */
  readonly anywhere: boolean;
  /** By the first letters of the first word. */
  readonly groups: ReadonlyMap<string, readonly Entry[]>;
  readonly proclitics: readonly string[];
}

/** A stretch of the text that expresses an id of the table. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/**
 * All entries of a table in a text, the longest at each place; several at one place when two ids share a word. Those of the id `-` are left out,
 * and so is all that begins inside them.
 * @param text the text, folded as {@link foldSameLength} does
 */
export function findEntries(text: string, lexicon: Lexicon): Found[] {
  if (lexicon.groups.size === 0) return [];
  return lexicon.anywhere ? findAnywhere(text, lexicon) : findWords(text, tokensOf(text), lexicon);
}

function findWords(folded: string, tokens: readonly Token[], lexicon: Lexicon): Found[] {
  const out: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    let best = matchesAt(folded, tokens, i, token.word, token.lead, token.start, lexicon);
    for (const proclitic of best.length > 0 ? [] : lexicon.proclitics) {
      if (!token.word.startsWith(proclitic) || token.word.length - proclitic.length < 2) continue;
      const rest = token.word.slice(proclitic.length);
      best = matchesAt(folded, tokens, i, rest, rest.slice(0, LEAD), token.start + proclitic.length, lexicon);
      if (best.length > 0) break;
    }
    if (best.every((b) => b.id !== NOTHING)) {
      out.push(...best);
      continue;
    }
    out.push(...best.filter((b) => b.id !== NOTHING));
    const { end } = best[0] as Found;
    while ((tokens[i + 1]?.start ?? end) < end) i++;
  }
  return out;
}

const NONE: Found[] = [];

/** The longest matches that begin with a word; several when two concepts share it. */
function matchesAt(
  folded: string,
  tokens: readonly Token[],
  at: number,
  word: string,
  lead: string,
  start: number,
  lexicon: Lexicon,
): Found[] {
  const group = lexicon.groups.get(lead);
  if (!group) return NONE;
  let best: Found[] = [];
  for (const entry of group) {
    const end = endOf(folded, tokens, at, word, entry);
    if (end === null || (best[0] && end < best[0].end)) continue;
    if (best[0] && end > best[0].end) best = [];
    if (!best.some((b) => b.id === entry.id)) best.push({ start, end, id: entry.id });
  }
  return best;
}

function endOf(folded: string, tokens: readonly Token[], at: number, word: string, entry: Entry): number | null {
  let end = (tokens[at] as Token).end;
  for (const [i, stem] of entry.words.entries()) {
    const token = tokens[at + i];
    if (!token) return null;
    if (i > 0 && (token.start - end > 1 || folded.charAt(end) === '\n')) return null;
    const value = i === 0 ? word : token.word;
    if (entry.open ? !value.startsWith(stem) || value.length - stem.length > LONGEST_ENDING : value !== stem)
      return null;
    end = token.end;
  }
  return end;
}

function findAnywhere(folded: string, lexicon: Lexicon): Found[] {
  const out: Found[] = [];
  for (let at = 0; at < folded.length; ) {
    const group = lexicon.groups.get(folded.charAt(at));
    const longest = group?.find((e) => folded.startsWith(e.whole, at));
    if (!group || !longest) {
      at++;
      continue;
    }
    const end = at + longest.whole.length;
    for (const entry of group)
      if (entry.whole === longest.whole && entry.id !== NOTHING) out.push({ start: at, end, id: entry.id });
    at = end;
  }
  return out;
}

/**
 * Makes a word table ready for the search.
 * @param language BCP 47 language subtag, for its proclitics and its way of writing words
 */
export function lexiconOf(table: WordTable, language: string): Lexicon {
  const anywhere = isUnspaced(language) || language === 'ko';
  const groups = new Map<string, Entry[]>();
  for (const [id, list] of Object.entries(table)) {
    for (const item of list) {
      const open = item.endsWith('*');
      const words = tokensOf(foldSameLength(open ? item.slice(0, -1) : item)).map((t) => t.word);
      const first = words[0];
      if (first === undefined) continue;
      const key = first.slice(0, anywhere ? 1 : LEAD);
      const group = groups.get(key);
      const entry = { id, words, whole: words.join(' '), open };
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  for (const group of groups.values()) group.sort((a, b) => b.whole.length - a.whole.length);
  const proclitics = [...(placeGrammarOf(language).proclitics ?? [])]
    .sort((a, b) => a.length - b.length)
    .map(foldSameLength);
  return { anywhere, groups, proclitics };
}
