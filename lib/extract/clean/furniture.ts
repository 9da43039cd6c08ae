import { foldSameLength } from '../../text/fold';
import { isHalf, isLetterUnit } from '../../text/letters';
import { remembering } from '../memo';
import { composed } from '../text';
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
  /** The beginning of a line, up to the end of a word. */
  readonly starts: readonly string[];
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

/** A line folded and nothing else: some phrases begin with a sign ("▶", "[관련기사]"). */
export const foldedForm: (line: string) => string = remembering((line) => foldSameLength(composed(line)));

/** A line as it is looked up: folded, marks of emphasis and punctuation at both ends left out, blanks single. */
export const lookupForm: (line: string) => string = remembering((line) =>
  line.length > MAX_LOOKUP ? formOf(line.slice(0, MAX_LOOKUP)) : trimmed(foldedForm(line)),
);

/** The same for a phrase of the tables, which is not remembered. */
function formOf(phrase: string): string {
  return trimmed(foldSameLength(composed(phrase)));
}

/** Longest part of a line that is looked up. */
const MAX_LOOKUP = 600;
/** Most signs that are left out at each end. */
const MAX_SIGNS = 40;

function trimmed(folded: string): string {
  let form = folded;
  // Most lines have single blanks, and a letter at each end.
  let blank = false;
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    if (unit > 32 && unit < 127) blank = false;
    else if (unit === 32 && !blank) blank = true;
    else if (unit <= 32 || !isLetterUnit(unit)) {
      form = form.replace(/\s{1,20}/g, ' ');
      break;
    } else blank = false;
  }
  let start = 0;
  while (start < form.length && start < MAX_SIGNS) {
    const unit = form.charCodeAt(start);
    if (isHalf(unit)) return trimmedSlowly(form);
    if (isLetterUnit(unit)) break;
    start++;
  }
  let end = form.length;
  while (end > start && form.length - end < MAX_SIGNS) {
    const unit = form.charCodeAt(end - 1);
    if (isHalf(unit)) return trimmedSlowly(form);
    if (unit === PLUS || isLetterUnit(unit)) break;
    end--;
  }
  return form.slice(start, end);
}

const PLUS = 43;

/** The same for characters that are written by a pair of code units. */
function trimmedSlowly(form: string): string {
  return form.replace(/^[^\p{L}\p{N}]{1,40}/u, '').replace(/[^\p{L}\p{N}+]{1,40}$/u, '');
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
  const whole = (kind: string) => new Set(list(kind).map(formOf));
  const folded = (kind: string) => [...new Set(list(kind).map((phrase) => foldSameLength(composed(phrase))))];
  const wholePhrases = whole('whole');
  const phrases: Phrases = {
    limit: typeof entry.limit === 'number' ? entry.limit : 60,
    // Twice, because folding may make a sign of a letter.
    longest: Math.max(120, ...[...wholePhrases].map((phrase) => 2 * weight(phrase))),
    whole: wholePhrases,
    starts: folded('starts'),
    contains: folded('contains'),
    number: whole('number'),
    credit: whole('credit'),
    words: whole('words'),
    inner: folded('inner'),
  };
  built.set(step, phrases);
  return phrases;
}

/** Made at the first question. */
let agencies: ReadonlyMap<string, string> | null = null;

/** The name of a news agency if the words are that and nothing else (`AFP`, `(Reuters)`, `— ТАСС`). */
export function agencyOf(words: string): string | null {
  if (words.length > 60) return null;
  agencies ??= new Map(agencyNames.map((name) => [formOf(name), name]));
  return agencies.get(lookupForm(words)) ?? null;
}
