import { foldSameLength } from '../../text/fold';
import { remembering } from '../memo';
import { containedPhrases, FURNITURE_STEPS, type FurnitureStep, lookupForm, phrasesOf } from './furniture';
import { weight } from './shape';
import type { Step } from './step';

/** Steps that know a line by its words alone, from the word lists in `furniture.json`. */
export function lexicalStep(name: FurnitureStep): Step {
  return { name, over: () => (line) => (knows(name, line.words) ? 'drop' : 'keep') };
}

/** Longer lines are never furniture. */
const MAX_LENGTH = 700;

/** True when the word lists of a step know the line. */
export function knows(name: FurnitureStep, words: string): boolean {
  if (words.length > MAX_LENGTH) return false;
  lists ??= mergedPhrases();
  return weight(words) <= lists.heaviest && stepsKnowing(words).has(name);
}

/** A phrase and the step that has it, with the most letters that a line may have for it to count. */
interface Entry {
  readonly step: FurnitureStep;
  readonly phrase: string;
  readonly most: number;
}

/** The phrases of all steps together, so that a line is looked up once and not by each step. */
interface MergedPhrases {
  /** A line with more letters than this is known to no step. */
  readonly heaviest: number;
  readonly whole: ReadonlyMap<string, readonly Entry[]>;
  readonly number: ReadonlyMap<string, readonly Entry[]>;
  /** By the first character. */
  readonly starts: ReadonlyMap<string, readonly Entry[]>;
}

/** Made at the first question: constants. */
let lists: MergedPhrases | null = null;

function mergedPhrases(): MergedPhrases {
  const whole = new Map<string, Entry[]>();
  const number = new Map<string, Entry[]>();
  const starts = new Map<string, Entry[]>();
  const add = (to: Map<string, Entry[]>, key: string, entry: Entry) => {
    const group = to.get(key);
    if (group) group.push(entry);
    else to.set(key, [entry]);
  };
  let heaviest = 0;
  for (const step of FURNITURE_STEPS) {
    const phrases = phrasesOf(step);
    heaviest = Math.max(heaviest, phrases.longest, phrases.limit);
    for (const phrase of phrases.whole) add(whole, phrase, { step, phrase, most: phrases.longest });
    for (const phrase of phrases.number) add(number, phrase, { step, phrase, most: phrases.longest });
    for (const [first, group] of phrases.starts)
      for (const phrase of group) add(starts, first, { step, phrase, most: phrases.limit });
  }
  return { heaviest, whole, number, starts };
}

const NONE: ReadonlySet<FurnitureStep> = new Set();

/** The steps whose word lists know a line. */
const stepsKnowing = remembering((words): ReadonlySet<FurnitureStep> => {
  const { whole, number, starts } = lists as MergedPhrases;
  const letters = weight(words);
  const bare = lookupForm(words);
  const found = new Set<FurnitureStep>();
  const take = ({ step, most }: Entry) => {
    if (letters <= most) found.add(step);
  };
  whole.get(bare)?.forEach(take);
  const plain = plainForm(bare);
  if (plain !== bare) whole.get(plain)?.forEach(take);
  const counted = counterWords(bare);
  if (counted !== null) number.get(counted)?.forEach(take);
  const folded = foldedForm(words);
  const begin = (form: string) => {
    for (const entry of starts.get(form[0] ?? '') ?? []) if (startsWithWord(form, entry.phrase)) take(entry);
  };
  begin(bare);
  if (folded !== bare) begin(folded);
  for (const step of inside(folded)) if (letters <= phrasesOf(step).limit) found.add(step);
  return found.size > 0 ? found : NONE;
});

/** The form that is looked up, without signs inside. */
function plainForm(bare: string): string {
  return /[^a-z0-9 ]/.test(bare) ? bare.replace(/[^\p{L}\p{N}\s+'.-]/gu, '').trim() : bare.trim();
}

/** Folded only: some phrases begin with a sign ("▶", "[관련기사]"). */
const foldedForm = (words: string): string => foldSameLength(words.normalize('NFC'));

/** The steps that have a phrase which stands anywhere in the line. */
function inside(folded: string): ReadonlySet<FurnitureStep> {
  const found = new Set<FurnitureStep>();
  const { short, known, byStart } = containedPhrases();
  for (const { step, phrase } of short) if (folded.includes(phrase)) found.add(step);
  // The same sum as `startOf`, carried on from one place to the next.
  let second = folded.charCodeAt(0);
  let third = folded.charCodeAt(1);
  for (let i = 0; i < folded.length - 2; i++) {
    const first = second;
    second = third;
    third = folded.charCodeAt(i + 2);
    const start = (first ^ (second << 5) ^ (third << 10)) & 0xffff;
    if (known[start] === 0) continue;
    for (const { step, phrase } of byStart.get(start) ?? []) if (folded.startsWith(phrase, i)) found.add(step);
  }
  return found;
}

const WORD = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function startsWithWord(text: string, phrase: string): boolean {
  if (!text.startsWith(phrase)) return false;
  const last = phrase.at(-1) ?? '';
  return !WORD.test(last) || !WORD.test(text[phrase.length] ?? ' ') || UNSPACED.test(last);
}

/** The words that stand with a number and nothing else: `Views: 113`, `113 views`, `Comment (0)`, `조회수 1,024`; or null. */
function counterWords(form: string): string | null {
  if (form.length > 60 || !/\d/.test(form)) return null;
  const rest = form
    .replace(/\d[\d.,]{0,12}(?:\s?[kKmMкт万](?![\p{L}]))?/gu, ' ')
    .replace(/[^\p{L}\p{M}\s'-]/gu, ' ')
    .replace(/\s{1,60}/g, ' ')
    .trim();
  return rest === '' ? null : rest;
}
