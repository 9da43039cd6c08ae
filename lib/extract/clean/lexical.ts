import { type FurnitureStep, lookupForm, phrasesOf } from './furniture';
import { weight } from './shape';
import type { Step } from './step';

/** Steps that know a line by its words alone, from the word lists in `furniture.json`. */
export function lexicalStep(name: FurnitureStep): Step {
  return {
    name,
    over: () => (line) => (knows(name, line.words) ? 'drop' : 'keep'),
  };
}

/** True when the word lists of a step know the line. */
export function knows(name: FurnitureStep, words: string): boolean {
  if (words.length > 700) return false;
  const phrases = phrasesOf(name);
  const form = lookupForm(words);
  if (phrases.whole.has(form) || phrases.whole.has(withoutSymbols(form))) return true;
  if (phrases.number.size > 0 && isCounter(form, phrases.number)) return true;
  if (weight(words) > phrases.limit) return false;
  // A leading arrow or bracket is part of some phrases ("▶", "[관련기사]"), so the beginning is looked up twice.
  const lower = lookupForm(`a${words}`).slice(1);
  return (
    phrases.starts.some((phrase) => startsWithWord(form, phrase) || startsWithWord(lower, phrase)) ||
    phrases.contains.some((phrase) => lower.includes(phrase))
  );
}

function withoutSymbols(form: string): string {
  return form.replace(/[^\p{L}\p{N}\s+'.-]/gu, '').trim();
}

function startsWithWord(text: string, phrase: string): boolean {
  if (!text.startsWith(phrase)) return false;
  const last = phrase.at(-1) ?? '';
  const next = text[phrase.length] ?? ' ';
  const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
  return !/[\p{L}\p{N}]/u.test(last) || !/[\p{L}\p{N}]/u.test(next) || cjk.test(last);
}

/** A number with the words that say what it counts, in either order: `Views: 113`, `113 views`, `Comment (0)`, `조회수 1,024`. */
function isCounter(form: string, words: ReadonlySet<string>): boolean {
  if (form.length > 60 || !/\d/.test(form)) return false;
  const rest = form
    .replace(/\d[\d.,]{0,12}\s?[kKmMкт万]?(?=$|[^\p{L}])|\d[\d.,]{0,12}/gu, ' ')
    .replace(/[^\p{L}\s'-]/gu, ' ')
    .replace(/\s{1,60}/g, ' ')
    .trim();
  return rest !== '' && words.has(rest);
}
