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
  /** Its place in the group: the longest first. */
  rank: number;
}

/** Entries whose first words begin with the same letters. */
interface Group {
  /** The longest first. */
  readonly entries: Entry[];
  /** The same by their whole first word or stem. */
  readonly byFirst: Map<string, Entry[]>;
  /** Lengths of these words, each once. */
  readonly lengths: number[];
}

/** A word table made ready for the search. */
export interface Lexicon {
  /** True where entries are looked for anywhere: the language puts no blanks between words, or glues endings to all of them. */
  readonly anywhere: boolean;
  /** By the first letters of the first word. */
  readonly groups: ReadonlyMap<string, Group>;
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
  const candidates = beginning(word, group);
  if (candidates.length === 0) return NONE;
  let best: Found[] = [];
  for (const entry of candidates) {
    const end = endOf(folded, tokens, at, word, entry);
    if (end === null || (best[0] && end < best[0].end)) continue;
    if (best[0] && end > best[0].end) best = [];
    if (!best.some((b) => b.id === entry.id)) best.push({ start, end, id: entry.id });
  }
  return best;
}

/** The entries of a group whose first word or stem fits the word, in the order of the group. */
function beginning(word: string, group: Group): readonly Entry[] {
  let first: readonly Entry[] | null = null;
  let all: Entry[] | null = null;
  for (const length of group.lengths) {
    if (length > word.length || word.length - length > LONGEST_ENDING) continue;
    const found = group.byFirst.get(length === word.length ? word : word.slice(0, length));
    if (!found) continue;
    if (!first) first = found;
    else if (all) all.push(...found);
    else all = [...first, ...found];
  }
  return all ? all.sort((a, b) => a.rank - b.rank) : (first ?? NO_ENTRIES);
}

const NO_ENTRIES: readonly Entry[] = [];

function endOf(folded: string, tokens: readonly Token[], at: number, word: string, entry: Entry): number | null {
  let end = (tokens[at] as Token).end;
  for (let i = 0; i < entry.words.length; i++) {
    const stem = entry.words[i] as string;
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
    const longest = group?.entries.find((e) => folded.startsWith(e.whole, at));
    if (!group || !longest) {
      at++;
      continue;
    }
    const end = at + longest.whole.length;
    for (const entry of group.entries)
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
  const groups = new Map<string, Group>();
  for (const [id, list] of Object.entries(table)) {
    for (const item of list) {
      const open = item.endsWith('*');
      const words = tokensOf(foldSameLength(open ? item.slice(0, -1) : item)).map((t) => t.word);
      const first = words[0];
      if (first === undefined) continue;
      const key = first.slice(0, anywhere ? 1 : LEAD);
      const group = groups.get(key) ?? { entries: [], byFirst: new Map<string, Entry[]>(), lengths: [] };
      groups.set(key, group);
      group.entries.push({ id, words, whole: words.join(' '), open, rank: 0 });
    }
  }
  for (const group of groups.values()) prepare(group);
  const proclitics = [...(placeGrammarOf(language).proclitics ?? [])]
    .sort((a, b) => a.length - b.length)
    .map(foldSameLength);
  return { anywhere, groups, proclitics };
}

function prepare({ entries, byFirst, lengths }: Group): void {
  entries.sort((a, b) => b.whole.length - a.whole.length);
  for (const [rank, entry] of entries.entries()) {
    entry.rank = rank;
    const first = entry.words[0] as string;
    const list = byFirst.get(first);
    if (list) list.push(entry);
    else byFirst.set(first, [entry]);
    if (!lengths.includes(first.length)) lengths.push(first.length);
  }
}
