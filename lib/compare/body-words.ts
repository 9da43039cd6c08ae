import type { tokensOf } from '../facts/gazetteer/spaced';
import { foldSameLength } from '../text/fold';
import table from './bodies.json';

/** How the words that belong to the name of a body stand around its head. */
export type BodyOrder =
  /** Before the head, or behind it after a preposition: "Japan's government", "government of Japan". */
  | 'both'
  /** Adjectives before the head, nouns in the genitive behind it: "японское правительство", "правительство Японии". */
  | 'slav'
  | 'left'
  | 'right'
  /** The same in texts without blanks. */
  | 'chars-left'
  | 'chars-right';

/** A word of the table. */
export interface BodyEntry {
  readonly id: string;
  readonly words: readonly string[];
  /** The last word may have an ending; in a pattern of several words each says so for itself. */
  readonly open: readonly boolean[];
  /** The folded pattern without its stars, for texts without blanks. */
  readonly whole: string;
}

/** The words for bodies of one language. */
export interface BodyWords {
  readonly order: BodyOrder;
  /** By the first two letters of the first word, or by the first letter in texts without blanks; the longest first. */
  readonly groups: ReadonlyMap<string, readonly BodyEntry[]>;
  /** Words that are heads and may be the end of a compound, and words for fields that may be its beginning. */
  readonly compoundHeads: readonly { readonly stem: string; readonly open: boolean }[];
  readonly compoundFields: readonly (readonly [string, string])[];
  /** Words that may stand between two words of a name. */
  readonly links: ReadonlySet<string>;
  /** What is written together with the next word (Arabic, Hebrew). */
  readonly before: readonly string[];
}

/** Longest ending behind a stem, in letters. */
const LONGEST_ENDING = 5;
/** Fewest letters before the head of a compound. */
const SHORTEST_FIRST = 3;

/** What a ministry is in charge of. */
export const FIELDS: ReadonlySet<string> = new Set(table.fields);
/** Words that say something of a body but do not tell it from another: "national". */
export const WHOLE = 'whole';

const LANGUAGES = table.languages as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>;
const made = new Map<string, BodyWords | null>();

/** The words for bodies of a language, made ready once; null when the table has none. */
export function bodyWordsOf(language: string): BodyWords | null {
  let words = made.get(language);
  if (words === undefined) {
    words = compile(language);
    made.set(language, words);
  }
  return words;
}

function compile(language: string): BodyWords | null {
  const raws = Object.entries(LANGUAGES).flatMap(([tags, raw]) => (tags.split(',').includes(language) ? [raw] : []));
  const order = raws[0]?.order as BodyOrder | undefined;
  if (!order) return null;
  const groups = new Map<string, BodyEntry[]>();
  const links = new Set<string>();
  const before: string[] = [];
  const heads: { stem: string; open: boolean }[] = [];
  const fields: [string, string][] = [];
  for (const raw of raws)
    for (const [id, list] of Object.entries(raw)) {
      if (id === 'order') continue;
      if (id === 'before') {
        before.push(...list.split('|').map(foldSameLength));
        continue;
      }
      if (id === 'links') {
        for (const word of list.split(/[| ]/)) links.add(foldSameLength(word));
        continue;
      }
      for (const pattern of list.split('|')) {
        const entry = entryOf(id, pattern);
        const key = entry.whole.slice(0, order.startsWith('chars') ? 1 : 2);
        groups.set(key, [...(groups.get(key) ?? []), entry]);
        if (id === 'ministry') heads.push({ stem: entry.whole, open: entry.open[0] === true });
        if (FIELDS.has(id)) fields.push([entry.whole, id]);
      }
    }
  for (const group of groups.values()) group.sort((a, b) => b.whole.length - a.whole.length);
  return { order, groups, compoundHeads: heads, compoundFields: fields, links, before };
}

function entryOf(id: string, pattern: string): BodyEntry {
  const parts = pattern.split(' ');
  const words = parts.map((p) => foldSameLength(p.replace('*', '')));
  return { id, words, open: parts.map((p) => p.endsWith('*')), whole: words.join(' ') };
}

type Tokens = ReturnType<typeof tokensOf>;

/** Index behind the last token of an entry that begins at a token, or -1. */
export function entryEnd(entry: BodyEntry, tokens: Tokens, at: number, first: string): number {
  for (const [k, stem] of entry.words.entries()) {
    const word = k === 0 ? first : tokens[at + k]?.word;
    if (word === undefined) return -1;
    if (entry.open[k] ? !word.startsWith(stem) || word.length - stem.length > LONGEST_ENDING : word !== stem) return -1;
  }
  return at + entry.words.length;
}

/** The field of a compound such as "Innenministerium", or null. */
export function fieldOfCompound(word: string, words: BodyWords): string | null {
  for (const { stem: head, open } of words.compoundHeads) {
    const at = word.indexOf(head, SHORTEST_FIRST);
    const ending = word.length - at - head.length;
    if (at < 0 || ending > (open ? LONGEST_ENDING : 0)) continue;
    const first = word.slice(0, at);
    for (const [stem, field] of words.compoundFields)
      if (first === stem || (first.startsWith(stem) && first.length - stem.length <= 1)) return field;
  }
  return null;
}
