import type { Span } from '../model/span';

/** Characters that end a sentence in the scripts we read. */
const ENDERS = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '۔', '।', '։', '…', '｡']);
const CJK_ENDERS = new Set(['。', '！', '？', '｡']);
/** What may stand between the ender and the next sentence. */
const CLOSERS = new Set(['"', "'", '”', '’', '»', '«', '“', ')', ']', '」', '』', '）', '】', '›']);

/**
 * Splits a text into sentences. A line break always ends a sentence, so that a headline or a list item stays by itself.
 * A full stop ends one only when it is followed by white space and is not part of an abbreviation, an initial, an ordinal
 * ("25. až 27. marca") or a number. Linear in the length of the text.
 * @param abbreviations lower-case words, without their stop, that do not end a sentence ("mr", "dr", "г", "млрд")
 * @param ordinals whether the language marks an ordinal by a stop behind digits ("25. Sitzung")
 */
export function splitSentences(text: string, abbreviations: ReadonlySet<string>, ordinals = true): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    if (c === '\n') {
      push(i);
      continue;
    }
    if (c >= '0' && c <= 'z' && c !== '?') continue;
    if (!ENDERS.has(c)) continue;
    let next = i + 1;
    while (next < text.length && (ENDERS.has(text[next] as string) || CLOSERS.has(text[next] as string))) next++;
    if (CJK_ENDERS.has(c)) {
      push(next);
      i = next - 1;
      continue;
    }
    if (next < text.length && !isSpace(text.charCodeAt(next))) continue;
    if (c === '.' && !stopEndsSentence(text, i, next, abbreviations, ordinals)) continue;
    push(next);
    i = next - 1;
  }
  push(text.length);
  return spans;
}

function stopEndsSentence(
  text: string,
  stop: number,
  next: number,
  abbreviations: ReadonlySet<string>,
  ordinals: boolean,
): boolean {
  let at = stop;
  while (at > 0 && isWordCharacter(text[at - 1] as string) && stop - at < 24) at--;
  const word = text.slice(at, stop);
  let after = next;
  while (after < text.length && text[after] === ' ') after++;
  const follower = text[after] ?? '\n';
  if (follower === '\n') return true;
  if (word === '') return true;
  const lower = word.toLowerCase();
  if (abbreviations.has(lower)) return false;
  // An initial: "S. Naryshkin", "С. Е. Нарышкин".
  if ([...word].length === 1 && word !== lower) return false;
  // Lower case goes on after a stop only inside a sentence.
  if (follower !== follower.toUpperCase()) return false;
  // An ordinal before a month or a noun: "25. März"; a capital letter alone does not tell, so digits of one or two places hold.
  // What stands behind a comma or a colon is the end of a decimal, a score or a time of day: "magnitude 7,4. It …".
  if (/^\d{1,2}$/.test(word) && (ordinals ? /[\p{L}\d]/u : /\d/).test(follower))
    return /\d[,:]/.test(text.slice(Math.max(0, at - 2), at));
  return true;
}

function isWordCharacter(c: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(c);
}

function isSpace(code: number): boolean {
  return (
    code === 32 ||
    code === 10 ||
    code === 13 ||
    code === 9 ||
    code === 160 ||
    code === 0x3000 ||
    code === 0x202f ||
    code === 0x2009
  );
}
