/**
 * Scores of languages by byte n-grams: the method and the table of Nito-ELD 2 (Apache-2.0, `extrasmall`), with the table kept as one
 * sorted string that is searched and never taken apart. Gives the scores of that program exactly.
 */
import table from '../../assets/lexicon/ngrams.json';

/** Longest text that is read, in code units, and the bytes after which it is cut: at a blank, then anywhere. */
const LONGEST = 1000;
const CUT_AT_BLANK = 350;
const CUT = 380;
const LONGEST_WORD = 70;
/** The table leaves out what all scores have in common. */
const BASE = 53;
/** Brings the scores between 0 and 1. */
const SCALE = 25;
const { ngrams, bytes } = table;

let separators: RegExp | null = null;

/** Languages of the table (ISO 639-1) that the text may be in, with scores between 0 and 1, best first. */
export function scoresByNgrams(text: string): [string, number][] {
  separators ??= new RegExp(table.separators, 'gu');
  const found = ngramsOf(wordsOf(text.slice(0, LONGEST).replace(separators, ' ').trim().toLowerCase()));
  const sums = new Array<number>(table.languages.length).fill(0);
  for (const ngram of found) addScores(ngram, sums);
  const scores: [string, number][] = [];
  for (const [i, sum] of sums.entries()) {
    const mean = sum / found.size;
    if (sum > 0) scores.push([table.languages[i] as string, mean / (mean + SCALE)]);
  }
  return scores.sort((a, b) => b[1] - a[1]);
}

/** Words in UTF-8, each byte above 127 as the one character that the table has for it. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let word = '';
  let count = 0;
  const byte = (value: number) => {
    word += bytes[value];
    count++;
  };
  for (let i = 0; i < text.length && count <= CUT; i++) {
    let code = text.charCodeAt(i);
    if (code === 32) {
      if (word !== '') words.push(word);
      word = '';
      if (count > CUT_AT_BLANK) break;
      count++;
    } else if (code < 0x80) {
      word += text[i];
      count++;
    } else if (code < 0x800) {
      byte(0xc0 | (code >> 6));
      byte(0x80 | (code & 0x3f));
    } else if (code < 0xd800 || code >= 0xe000) {
      byte(0xe0 | (code >> 12));
      byte(0x80 | ((code >> 6) & 0x3f));
      byte(0x80 | (code & 0x3f));
    } else {
      i++;
      code = 0x10000 + (((code & 0x3ff) << 10) | (text.charCodeAt(i) & 0x3ff));
      byte(0xf0 | (code >> 18));
      byte(0x80 | ((code >> 12) & 0x3f));
      byte(0x80 | ((code >> 6) & 0x3f));
      byte(0x80 | (code & 0x3f));
    }
  }
  if (word !== '') words.push(word);
  return words;
}

/** Four bytes at every third place, with a blank where the word begins or ends. */
function ngramsOf(words: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const word of words) {
    const length = Math.min(word.length, LONGEST_WORD);
    let at = 0;
    for (; at + 4 < length; at += 3) found.add((at === 0 ? ' ' : '') + word.slice(at, at + 4));
    found.add(`${at === 0 ? ' ' : ''}${word.slice(length > 3 ? length - 4 : 0)} `);
  }
  return found;
}

/** Looks an n-gram up by bisection: records are `ngram§scores¶`, sorted; a score is a letter for the language and two hex digits. */
function addScores(ngram: string, sums: number[]): void {
  let low = 0;
  let high = ngrams.length;
  while (low < high) {
    const start = ngrams.lastIndexOf('¶', ((low + high) >> 1) - 1) + 1;
    const end = ngrams.indexOf('§', start);
    const here = ngrams.slice(start, end);
    const next = ngrams.indexOf('¶', end) + 1;
    if (here === ngram) {
      for (let i = end + 1; i + 3 < next; i += 3) {
        const language = ngrams.charCodeAt(i) - 48;
        sums[language] = (sums[language] ?? 0) + Number.parseInt(ngrams.slice(i + 1, i + 3), 16) + BASE;
      }
      return;
    }
    if (here < ngram) low = next;
    else high = start;
  }
}
