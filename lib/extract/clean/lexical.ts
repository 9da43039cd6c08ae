import { hasHalves, isAlphabetic, isLetterUnit, isSpellingUnit, spacedOut } from '../../text/letters';
import { remembering } from '../memo';
import { FURNITURE_STEPS, type FurnitureStep, foldedForm, lookupForm, phrasesOf } from './furniture';
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
  return weight(words) <= (lists.most.get(name) as number) && stepsKnowing(words).has(name);
}

/** A phrase and the step that has it, with the most letters that a line may have for it to count. */
interface Entry {
  readonly step: FurnitureStep;
  readonly phrase: string;
  readonly most: number;
}

/** The phrases of all steps together, so that a line is looked up once and not by each step. */
interface MergedPhrases {
  /** A line with more letters than this is not known to the step. */
  readonly most: ReadonlyMap<FurnitureStep, number>;
  /** A line with more letters is no whole phrase of any step. */
  readonly longestWhole: number;
  readonly whole: ReadonlyMap<string, readonly Entry[]>;
  readonly number: ReadonlyMap<string, readonly Entry[]>;
  /** What a line begins with. */
  readonly starts: Beginnings;
  /** What stands anywhere in it. */
  readonly contains: Beginnings;
}

/** Phrases by the sign of their beginning. */
interface Beginnings {
  /** Phrases of one or two code units. */
  readonly short: Entry[];
  /** 1 where a longer phrase begins so. */
  readonly known: Uint8Array;
  readonly longer: Map<number, Entry[]>;
}

/** Made at the first question: constants. */
let lists: MergedPhrases | null = null;

function mergedPhrases(): MergedPhrases {
  const most = new Map<FurnitureStep, number>();
  const whole = new Map<string, Entry[]>();
  const number = new Map<string, Entry[]>();
  const beginnings = (): Beginnings => ({ short: [], known: new Uint8Array(65_536), longer: new Map() });
  const [starts, contains] = [beginnings(), beginnings()];
  let longestWhole = 0;
  for (const step of FURNITURE_STEPS) {
    const phrases = phrasesOf(step);
    const { longest, limit } = phrases;
    if (phrases.whole.size > 0 || phrases.number.size > 0) longestWhole = Math.max(longestWhole, longest);
    most.set(step, phrases.starts.length > 0 || phrases.contains.length > 0 ? Math.max(longest, limit) : longest);
    for (const phrase of phrases.whole) add(whole, phrase, { step, phrase, most: longest });
    for (const phrase of phrases.number) add(number, phrase, { step, phrase, most: longest });
    for (const phrase of phrases.starts) addBeginning(starts, { step, phrase, most: limit });
    for (const phrase of phrases.contains) addBeginning(contains, { step, phrase, most: limit });
  }
  return { most, longestWhole, whole, number, starts, contains };
}

function add<Key>(to: Map<Key, Entry[]>, key: Key, entry: Entry): void {
  const group = to.get(key);
  if (group) group.push(entry);
  else to.set(key, [entry]);
}

function addBeginning({ short, known, longer }: Beginnings, entry: Entry): void {
  if (entry.phrase.length < 3) {
    short.push(entry);
    return;
  }
  const start = startOf(entry.phrase);
  known[start] = 1;
  add(longer, start, entry);
}

/** One number for the first three code units; different ones may share it. */
function startOf(text: string): number {
  return (text.charCodeAt(0) ^ (text.charCodeAt(1) << 5) ^ (text.charCodeAt(2) << 10)) & 0xffff;
}

const NONE: ReadonlySet<FurnitureStep> = new Set();

/** The steps whose word lists know a line. */
const stepsKnowing = remembering((words): ReadonlySet<FurnitureStep> => {
  const { whole, number, starts, contains, longestWhole } = lists as MergedPhrases;
  const letters = weight(words);
  const bare = lookupForm(words);
  const folded = foldedForm(words);
  const found: FurnitureStep[] = [];
  if (letters <= longestWhole) {
    take(whole.get(bare), letters, found);
    const plain = plainForm(bare);
    if (plain !== bare) take(whole.get(plain), letters, found);
    const counted = counterWords(bare);
    if (counted !== null) take(number.get(counted), letters, found);
  }
  takeBeginnings(starts, bare, letters, found);
  if (folded !== bare) takeBeginnings(starts, folded, letters, found);
  takeInside(contains, folded, letters, found);
  return found.length > 0 ? new Set(found) : NONE;
});

function take(entries: readonly Entry[] | undefined, letters: number, found: FurnitureStep[]): void {
  if (entries) for (const { step, most } of entries) if (letters <= most) found.push(step);
}

function takeBeginnings({ short, known, longer }: Beginnings, form: string, letters: number, found: FurnitureStep[]) {
  for (const { step, phrase, most } of short) if (letters <= most && startsWithWord(form, phrase)) found.push(step);
  if (form.length < 3) return;
  const start = startOf(form);
  if (known[start] === 0) return;
  for (const { step, phrase, most } of longer.get(start) as Entry[])
    if (letters <= most && startsWithWord(form, phrase)) found.push(step);
}

/** The form that is looked up, without signs inside. */
function plainForm(bare: string): string {
  for (let i = 0; i < bare.length; i++) {
    const unit = bare.charCodeAt(i);
    if (unit !== 32 && !isLetterUnit(unit)) return withoutSigns(bare).trim();
  }
  return bare.trim();
}

const KEPT_SIGNS = "+'.-";

function withoutSigns(bare: string): string {
  if (hasHalves(bare)) return bare.replace(/[^\p{L}\p{N}\s+'.-]/gu, '');
  let out = '';
  for (const sign of bare)
    if (isLetterUnit(sign.charCodeAt(0)) || KEPT_SIGNS.includes(sign) || sign.trim() === '') out += sign;
  return out;
}

/** The steps that have a phrase which stands anywhere in the line. */
function takeInside({ short, known, longer }: Beginnings, folded: string, letters: number, found: FurnitureStep[]) {
  for (const { step, phrase, most } of short) if (letters <= most && folded.includes(phrase)) found.push(step);
  // The same sum as `startOf`, carried on from one place to the next.
  let second = folded.charCodeAt(0);
  let third = folded.charCodeAt(1);
  for (let i = 0; i < folded.length - 2; i++) {
    const first = second;
    second = third;
    third = folded.charCodeAt(i + 2);
    const start = (first ^ (second << 5) ^ (third << 10)) & 0xffff;
    if (known[start] === 0) continue;
    for (const { step, phrase, most } of longer.get(start) as Entry[])
      if (letters <= most && folded.startsWith(phrase, i)) found.push(step);
  }
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function startsWithWord(text: string, phrase: string): boolean {
  if (!text.startsWith(phrase)) return false;
  if (!isLetterUnit(phrase.charCodeAt(phrase.length - 1))) return true;
  if (text.length === phrase.length || !isLetterUnit(text.charCodeAt(phrase.length))) return true;
  return UNSPACED.test(phrase.at(-1) ?? '');
}

/** The words that stand with a number and nothing else: `Views: 113`, `113 views`, `Comment (0)`, `조회수 1,024`; or null. */
function counterWords(form: string): string | null {
  if (form.length > 60 || !/\d/.test(form)) return null;
  const words = form.replace(
    /\d[\d.,]{0,12}(?:(\s?[kKmMкт万]))?/g,
    (all: string, short: string | undefined, at: number) =>
      // `12k`, but no beginning of a word.
      short !== undefined && isAlphabetic(form.charCodeAt(at + all.length)) ? ` ${short}` : ' ',
  );
  const rest = hasHalves(form)
    ? words
        .replace(/[^\p{L}\p{M}\s'-]/gu, ' ')
        .replace(/\s{1,60}/g, ' ')
        .trim()
    : spacedOut(words, isCounted);
  return rest === '' ? null : rest;
}

function isCounted(unit: number): boolean {
  return isSpellingUnit(unit) || unit === APOSTROPHE || unit === HYPHEN;
}

const APOSTROPHE = 39;
const HYPHEN = 45;
