import type { SourceText } from '../model/article';
import type { Fact, QuoteFact } from '../model/fact';
import { evidenceAt } from '../model/span';
import { sentenceAt } from '../text/source';

/** Opening marks with the marks that close them (CLDR delimiters of the languages we read). */
const CLOSING: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“”',
  '"': '"',
  '「': '」',
  '『': '』',
  '‹': '›',
  '»': '«',
};
/** Longest quotation, in code units: a mark that is not closed by then was no quotation. */
const LONGEST = 600;
/** A Hebrew abbreviation, whose mark before the last letter is no quotation mark: ארה“ב. */
const HEBREW = /[\u05d0-\u05ea]/;

/** Finds what stands between quotation marks, marks left out. A quotation shorter than two words, or across a line break, is none. */
export function recogniseQuotes(source: SourceText, _earlier: readonly Fact[]): QuoteFact[] {
  const { text } = source;
  const found: QuoteFact[] = [];
  const opening = /[«“„"「『‹»]/g;
  for (let at = opening.exec(text); at; at = opening.exec(text)) {
    const i = at.index;
    if (HEBREW.test(text.charAt(i - 1)) && HEBREW.test(text.charAt(i + 1))) continue;
    const closers = CLOSING[text[i] as string];
    if (closers === undefined) continue;
    const limit = Math.min(text.length, i + LONGEST);
    let end = -1;
    for (let j = i + 1; j < limit; j++) {
      const c = text[j] as string;
      if (c === '\n') break;
      if (closers.includes(c) && !(HEBREW.test(text.charAt(j - 1)) && HEBREW.test(text.charAt(j + 1)))) {
        end = j;
        break;
      }
    }
    if (end < 0) continue;
    const words = text.slice(i + 1, end).trim();
    if (words.includes(' ') || words.length >= 6) {
      found.push({
        kind: 'quote',
        speaker: null,
        certainty: 'stated',
        sentence: sentenceAt(source, i),
        evidence: evidenceAt(text, i + 1, end),
      });
    }
    opening.lastIndex = end + 1;
  }
  return found;
}
