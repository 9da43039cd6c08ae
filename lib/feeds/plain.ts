import { tidyText } from '../text/tidy';

/** A text line by line, each as it can be shown and compared; empty lines are left out. */
export function plainLines(text: string): string {
  return text
    .split(/[\n\r\u2028\u2029]/)
    .map(tidyText)
    .filter((line) => line !== '')
    .join('\n');
}

const SENTENCE_ENDS = '.!?…。！？｡।॥۔؟։።';

/**
 * The beginning of a text, at most `limit` code units: up to the last whole sentence when that is more than half of it, else up to
 * the last whole word, with three dots. A number or a name is never cut in two.
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  for (let i = limit - 1; i > limit / 2; i--) {
    if (!SENTENCE_ENDS.includes(text.charAt(i))) continue;
    // "3.5" and "U.S.A" end no sentence; Chinese and Japanese leave no blank behind theirs.
    if (/[\s\p{Lo}]/u.test(text.charAt(i + 1)) && !/\p{Lu}/u.test(text.charAt(i - 1))) return text.slice(0, i + 1);
  }
  for (let i = limit - 1; i > limit / 2; i--) {
    if (/\s/.test(text.charAt(i))) return `${text.slice(0, i).trimEnd()}…`;
  }
  return `${text
    .slice(0, limit - 1)
    .toWellFormed()
    .replace(/\ufffd$/, '')}…`;
}

const DOTS = /(?:\.{3}|…)$/;
/** Scripts that put no blanks between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u;
const LONGEST_WORD = 40;

/**
 * A text that somebody cut, ending in three dots right behind a word, without that word: it may be half of a name or of a number ("killed 1...").
 * Dots behind a blank or a bracket were put behind a whole word, and nothing is taken away.
 */
export function withoutCutWord(text: string): string {
  if (!DOTS.test(text)) return text;
  const body = text.replace(DOTS, '');
  if (!/[\p{L}\p{M}\p{N}\p{P}]/u.test(body.slice(-1)) || /[\])}.?!。」』”»]/.test(body.slice(-1))) return text;
  let start = body.length;
  while (start > 0 && !/\s/.test(body.charAt(start - 1)) && body.length - start <= LONGEST_WORD) start--;
  const word = body.slice(start);
  if (word.length <= LONGEST_WORD && !UNSPACED.test(word)) {
    return start === 0 ? text : `${body.slice(0, start).trimEnd()} …`;
  }
  // Only figures and foreign names can be half there in such a script.
  let end = body.length;
  while (end > 0 && /[\p{Nd}.,%A-Za-z]/u.test(body.charAt(end - 1))) end--;
  return end === body.length || end === 0 ? text : `${body.slice(0, end)}…`;
}
