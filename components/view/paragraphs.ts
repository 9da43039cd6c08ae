import type { Span } from '../../lib/model/span';

/** A sentence in its text, and what stands between it and the next one of its paragraph. */
export interface SentenceSpan extends Span {
  /** Where the next sentence of the paragraph begins; `end` in the last one. */
  readonly next: number;
}

/** The sentences of one paragraph. */
export type Paragraph = readonly SentenceSpan[];

/**
 * Puts sentences together into paragraphs: a line break between two sentences begins a new one. Sentences that share a mark are taken
 * as one, so that a mark is never cut.
 * @param sentences in the coordinates of the text, in order, as `splitSentences` gives them
 * @param marks what must not be cut, in the same coordinates
 */
export function paragraphsOf(text: string, sentences: readonly Span[], marks: readonly Span[]): Paragraph[] {
  const paragraphs: SentenceSpan[][] = [];
  const ordered = [...marks].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    const before = last?.at(-1);
    if (last && before) {
      // Marks are passed once: one that ends in this sentence holds no later ones together. They do not overlap.
      while ((ordered[at]?.end ?? Number.POSITIVE_INFINITY) <= before.end) at++;
      const mark = ordered[at];
      if (mark && mark.start < before.end && sentence.start < mark.end) {
        last[last.length - 1] = { start: before.start, end: sentence.end, next: sentence.end };
        continue;
      }
      if (!text.slice(before.end, sentence.start).includes('\n')) {
        last[last.length - 1] = { ...before, next: sentence.start };
        last.push({ ...sentence, next: sentence.end });
        continue;
      }
    }
    paragraphs.push([{ ...sentence, next: sentence.end }]);
  }
  return paragraphs;
}

/** The beginning of a text, cut between two words, with a sign that there is more. */
export function beginningOf(text: string, length: number): { readonly end: number; readonly cut: boolean } {
  if (text.length <= length) return { end: text.length, cut: false };
  const space = text.lastIndexOf(' ', length);
  // Scripts without spaces are cut between two characters, and never inside one.
  const end = space > length / 2 ? space : length;
  const code = text.charCodeAt(end - 1);
  return { end: code >= 0xd800 && code <= 0xdbff ? end - 1 : end, cut: true };
}
