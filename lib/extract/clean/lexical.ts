import { foldSameLength } from '../../text/fold';
import { remembering } from '../memo';
import { containedPhrases, type FurnitureStep, lookupForm, type Phrases, phrasesOf, startOf } from './furniture';
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
  const phrases = phrasesOf(name);
  const letters = weight(words);
  if (letters <= phrases.longest) {
    const bare = lookupForm(words);
    if (phrases.whole.has(bare) || (phrases.whole.size > 0 && phrases.whole.has(plainForm(words)))) return true;
    if (phrases.number.size > 0 && isCounter(bare, phrases.number)) return true;
  }
  if (letters > phrases.limit) return false;
  return (
    (phrases.starts.size > 0 && (begins(phrases, lookupForm(words)) || begins(phrases, foldedForm(words)))) ||
    (phrases.contains.length > 0 && inside(words).has(name))
  );
}

/** The form that is looked up, without signs inside. */
const plainForm = remembering((words) =>
  lookupForm(words)
    .replace(/[^\p{L}\p{N}\s+'.-]/gu, '')
    .trim(),
);

/** Folded only: some phrases begin with a sign ("▶", "[관련기사]"). */
const foldedForm = remembering((words) => foldSameLength(words.normalize('NFC')));

/** The steps that have a phrase which stands anywhere in the line. */
const inside = remembering((words): ReadonlySet<FurnitureStep> => {
  const folded = foldedForm(words);
  const found = new Set<FurnitureStep>();
  const { short, known, byStart } = containedPhrases();
  for (const { step, phrase } of short) if (folded.includes(phrase)) found.add(step);
  for (let i = 0; i < folded.length - 2; i++) {
    const start = startOf(folded, i);
    if (known[start] === 0) continue;
    for (const { step, phrase } of byStart.get(start) ?? []) if (folded.startsWith(phrase, i)) found.add(step);
  }
  return found;
});

function begins(phrases: Phrases, form: string): boolean {
  const group = phrases.starts.get(form[0] ?? '');
  return group?.some((phrase) => startsWithWord(form, phrase)) ?? false;
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
