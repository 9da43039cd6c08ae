import { foldSameLength } from '../../text/fold';
import type { Line } from '../lines';
import { type FurnitureStep, lookupForm, type Phrases, phrasesOf } from './furniture';
import { weight } from './shape';
import type { Step } from './step';

/** Steps that know a line by its words alone, from the word lists in `furniture.json`. */
export function lexicalStep(name: FurnitureStep): Step {
  return { name, over: () => (line) => (matches(phrasesOf(name), formsOf(line)) ? 'drop' : 'keep') };
}

/** True when the word lists of a step know the line. */
export function knows(name: FurnitureStep, words: string): boolean {
  return matches(phrasesOf(name), makeForms(words));
}

/** A line in the forms in which it is looked up; made once for all steps. */
interface Forms {
  readonly length: number;
  readonly weight: number;
  /** See `lookupForm`. */
  readonly bare: string;
  /** The same without signs inside. */
  readonly plain: string;
  /** Folded only: some phrases begin with a sign ("▶", "[관련기사]"). */
  readonly folded: string;
}

const made = new WeakMap<Line, Forms>();

function formsOf(line: Line): Forms {
  const known = made.get(line);
  if (known) return known;
  const forms = makeForms(line.words);
  made.set(line, forms);
  return forms;
}

function makeForms(words: string): Forms {
  if (words.length > 700) return { length: words.length, weight: words.length, bare: '', plain: '', folded: '' };
  const bare = lookupForm(words);
  return {
    length: words.length,
    weight: weight(words),
    bare,
    plain: bare.replace(/[^\p{L}\p{N}\s+'.-]/gu, '').trim(),
    folded: foldSameLength(words.normalize('NFC')),
  };
}

function matches(phrases: Phrases, line: Forms): boolean {
  if (line.length > 700) return false;
  if (phrases.whole.has(line.bare) || phrases.whole.has(line.plain)) return true;
  if (phrases.number.size > 0 && isCounter(line.bare, phrases.number)) return true;
  if (line.weight > phrases.limit) return false;
  return (
    begins(phrases, line.bare) ||
    begins(phrases, line.folded) ||
    phrases.contains.some((phrase) => line.folded.includes(phrase))
  );
}

function begins(phrases: Phrases, form: string): boolean {
  return (phrases.starts.get(form[0] ?? '') ?? []).some((phrase) => startsWithWord(form, phrase));
}

const WORD = /[\p{L}\p{N}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

function startsWithWord(text: string, phrase: string): boolean {
  if (!text.startsWith(phrase)) return false;
  const last = phrase.at(-1) ?? '';
  return !WORD.test(last) || !WORD.test(text[phrase.length] ?? ' ') || UNSPACED.test(last);
}

/** A number with the words that say what it counts, in either order: `Views: 113`, `113 views`, `Comment (0)`, `조회수 1,024`. */
function isCounter(form: string, words: ReadonlySet<string>): boolean {
  if (form.length > 60 || !/\d/.test(form)) return false;
  const rest = form
    .replace(/\d[\d.,]{0,12}(?:\s?[kKmMкт万](?![\p{L}]))?/gu, ' ')
    .replace(/[^\p{L}\p{M}\s'-]/gu, ' ')
    .replace(/\s{1,60}/g, ' ')
    .trim();
  return rest !== '' && words.has(rest);
}
