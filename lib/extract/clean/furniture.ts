import { foldSameLength } from '../../text/fold';
import { remembering } from '../memo';
import agencyNames from './agencies.json';
import table from './furniture.json';
import { weight } from './shape';

/** The phrases of one step, folded, of all languages together: a page often carries menus in another language than its text. */
export interface Phrases {
  /** Lines with more letters than this are never judged by their beginning or by words inside. */
  readonly limit: number;
  /** A line with more letters than this is longer than any whole phrase, and than any counter. */
  readonly longest: number;
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

/** All steps that have phrases. */
export const FURNITURE_STEPS = Object.keys(table) as readonly FurnitureStep[];

/** A line as it is looked up: folded, marks of emphasis and punctuation at both ends left out, blanks single. */
export const lookupForm: (line: string) => string = remembering((line) =>
  trimmed(foldSameLength(line.slice(0, MAX_LOOKUP).normalize('NFC'))),
);

/** Longest part of a line that is looked up. */
const MAX_LOOKUP = 600;

function trimmed(folded: string): string {
  // Most lines have single blanks, and a letter at each end.
  let form = folded;
  if (/[^\S ]| {2}/.test(form)) form = form.replace(/\s{1,20}/g, ' ');
  if (!/^[a-z0-9]/.test(form)) form = form.replace(/^[^\p{L}\p{N}]{1,40}/u, '');
  return isPlain(form.charCodeAt(form.length - 1)) ? form : form.replace(/[^\p{L}\p{N}+]{1,40}$/u, '');
}

/** True for a small letter or a digit of ASCII. */
function isPlain(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
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
  const wholePhrases = whole('whole');
  const phrases: Phrases = {
    limit: typeof entry.limit === 'number' ? entry.limit : 60,
    // Twice, because folding may make a sign of a letter.
    longest: Math.max(120, ...[...wholePhrases].map((phrase) => 2 * weight(phrase))),
    whole: wholePhrases,
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

/** Phrases that may stand anywhere in a line, of all steps, by the sign of their beginning. */
export interface ContainedPhrases {
  /** Phrases of one or two code units. */
  readonly short: readonly { readonly step: FurnitureStep; readonly phrase: string }[];
  /** 1 where a longer phrase begins so. */
  readonly known: Uint8Array;
  readonly byStart: ReadonlyMap<number, readonly { readonly step: FurnitureStep; readonly phrase: string }[]>;
}

let contained: ContainedPhrases | null = null;

/** One number for the three code units at a place; different ones may share it. */
export function startOf(text: string, at: number): number {
  return (text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 5) ^ (text.charCodeAt(at + 2) << 10)) & 0xffff;
}

/** The phrases of all steps together, so that a line is read once. Built at the first call: constants. */
export function containedPhrases(): ContainedPhrases {
  if (contained) return contained;
  const short: { step: FurnitureStep; phrase: string }[] = [];
  const known = new Uint8Array(65_536);
  const byStart = new Map<number, { step: FurnitureStep; phrase: string }[]>();
  for (const step of FURNITURE_STEPS)
    for (const phrase of phrasesOf(step).contains) {
      if (phrase.length < 3) {
        short.push({ step, phrase });
        continue;
      }
      const start = startOf(phrase, 0);
      known[start] = 1;
      byStart.set(start, [...(byStart.get(start) ?? []), { step, phrase }]);
    }
  contained = { short, known, byStart };
  return contained;
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
