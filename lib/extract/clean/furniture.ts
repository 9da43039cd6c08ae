import { foldSameLength } from '../../text/fold';
import agencyNames from './agencies.json';
import table from './furniture.json';

/** The phrases of one step, folded, of all languages together: a page often carries menus in another language than its text. */
export interface Phrases {
  /** Lines with more letters than this are never judged by their beginning or by words inside. */
  readonly limit: number;
  /** The whole line. */
  readonly whole: ReadonlySet<string>;
  /** The beginning of a line, up to the end of a word; by the first character. */
  readonly starts: ReadonlyMap<string, readonly string[]>;
  /** Anywhere in a line. */
  readonly contains: readonly string[];
  /** Words that make a line together with a number. */
  readonly number: ReadonlySet<string>;
  /** Words before a colon that name who made a picture. */
  readonly credit: ReadonlySet<string>;
  /** Words that stand beside a date of publication. */
  readonly words: ReadonlySet<string>;
  /** Words inside brackets at the end of a text. */
  readonly inner: readonly string[];
}

export type FurnitureStep = keyof typeof table;

/** A line as it is looked up: folded, marks of emphasis and punctuation at both ends left out, blanks single. */
export function lookupForm(line: string): string {
  return foldSameLength(line.slice(0, 600).normalize('NFC'))
    .replace(/\s{1,20}/g, ' ')
    .replace(/^[^\p{L}\p{N}]{1,40}/u, '')
    .replace(/[^\p{L}\p{N}+]{1,40}$/u, '');
}

const built = new Map<FurnitureStep, Phrases>();

/** The phrases of a step. Built at the first call: constants. */
export function phrasesOf(step: FurnitureStep): Phrases {
  const known = built.get(step);
  if (known) return known;
  const entry = table[step] as Record<string, number | Record<string, string[]>>;
  const list = (kind: string): string[] => {
    const languages = entry[kind];
    return typeof languages === 'object' ? Object.values(languages).flat() : [];
  };
  const whole = (kind: string) => new Set(list(kind).map(lookupForm));
  const folded = (kind: string) => [...new Set(list(kind).map((phrase) => foldSameLength(phrase.normalize('NFC'))))];
  const phrases: Phrases = {
    limit: typeof entry.limit === 'number' ? entry.limit : 60,
    whole: whole('whole'),
    starts: byFirst(folded('starts')),
    contains: folded('contains'),
    number: whole('number'),
    credit: whole('credit'),
    words: whole('words'),
    inner: folded('inner'),
  };
  built.set(step, phrases);
  return phrases;
}

function byFirst(phrases: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const phrase of phrases) {
    const group = groups.get(phrase[0] ?? '');
    if (group) group.push(phrase);
    else groups.set(phrase[0] ?? '', [phrase]);
  }
  return groups;
}

const agencies: ReadonlyMap<string, string> = new Map(agencyNames.map((name) => [lookupForm(name), name]));

/** The name of a news agency if the words are that and nothing else (`AFP`, `(Reuters)`, `— ТАСС`). */
export function agencyOf(words: string): string | null {
  return words.length <= 60 ? (agencies.get(lookupForm(words)) ?? null) : null;
}
