import type { SourceText } from '../../model/article';
import { foldSameLength } from '../../text/fold';
import { placeGrammarOf } from '../locales/places';

/** How a token is joined to the one before it in the same sentence; `break` for anything that ends a phrase. */
export type Glue = 'space' | 'hyphen' | 'apostrophe' | 'dot' | 'quote' | 'open' | 'close' | 'comma' | 'colon' | 'break';

/** A run of letters, marks and digits. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded (see `foldSameLength`), without combining marks and without the ending of an acronym ("fn" of Norwegian "FNs"). */
  readonly key: string;
  /** `upper`: at least two letters, all capitals. `title`: begins with a capital. `none`: lower case, or a script without case. */
  readonly caps: 'upper' | 'title' | 'none';
  readonly glue: Glue;
  readonly sentence: number;
}

const cache = new WeakMap<SourceText, readonly Token[]>();
const foldedTexts = new WeakMap<SourceText, string>();

/** The whole text folded, same offsets; kept per text. */
export function foldedText(source: SourceText): string {
  const known = foldedTexts.get(source);
  if (known !== undefined) return known;
  const made = foldSameLength(source.text);
  foldedTexts.set(source, made);
  return made;
}

/** The tokens of a text in order. Hyphens and apostrophes separate tokens; a Hebrew geresh or gershayim inside a word does not. */
export function tokensOf(source: SourceText): readonly Token[] {
  const known = cache.get(source);
  if (known) return known;
  const made = tokenise(source);
  cache.set(source, made);
  return made;
}

function tokenise(source: SourceText): Token[] {
  const { text } = source;
  const folded = foldedText(source);
  const tokens: Token[] = [];
  const endings = placeGrammarOf(source.language).acronymEndings ?? [];
  for (let s = 0; s < source.sentences.length; s++) {
    const span = source.sentences[s] as { start: number; end: number };
    const word = /[\p{L}\p{M}\p{N}]+/gu;
    let previous = -1;
    let at = span.start;
    while (at < span.end) {
      word.lastIndex = at;
      const found = word.exec(text);
      if (!found || found.index >= span.end) break;
      let end = Math.min(found.index + found[0].length, span.end);
      end = hebrewEnd(text, gereshEnd(text, end, span.end), span.end);
      end = scriptEnd(text, found.index, end);
      const glue = previous < 0 ? 'break' : glueOf(text.slice(previous, found.index));
      const words = text.slice(found.index, end);
      const ending = endings.find((e) => isAcronymWith(words, e)) ?? '';
      const key = withoutMarks(folded.slice(found.index, end - ending.length));
      tokens.push({ start: found.index, end, key, caps: capsOf(words), glue, sentence: s });
      previous = end;
      at = end;
    }
  }
  return tokens;
}

/** What is written before the last letter of a Hebrew abbreviation. */
const HEBREW_MARK = new Set(['"', '״', '“', '”']);

/** "FNs": capitals, at least two, and an ending in small letters. */
function isAcronymWith(word: string, ending: string): boolean {
  const letters = word.slice(0, -ending.length);
  return word.endsWith(ending) && letters.length > 1 && letters === letters.toUpperCase();
}

/** A word without combining marks and without the quotation mark of Hebrew abbreviations. */
function withoutMarks(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    // Below these there are no marks, and most words hold nothing else.
    if (code >= 0x300 || code === 0x22) return mayHoldMarks(word, i) ? word.replace(/[\p{Mn}"״]/gu, '') : word;
  }
  return word;
}

/** Answers by code unit: 1 for a mark or half of a pair of units, 2 for anything else. */
const kinds = new Uint8Array(65_536);

function mayHoldMarks(word: string, from: number): boolean {
  for (let i = from; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (kinds[code] === 0) kinds[code] = /[\p{Mn}"״\ud800-\udfff]/u.test(word[i] as string) ? 1 : 2;
    if (kinds[code] === 1) return true;
  }
  return false;
}

/** A letter of Hebrew that a geresh makes that of a foreign sound, and the geresh: "ג'ורג'", "צ'כיה", but not "ה'טיימס'". */
const GERESH = /(?:[גזצתד]['׳’‘](?=[\u05d0-\u05ea])|[גזצ]['׳’‘](?=[\s,.]|$))/y;

/** A geresh inside a word parts no words. @returns where the word ends */
function gereshEnd(text: string, from: number, limit: number): number {
  let end = from;
  for (;;) {
    GERESH.lastIndex = end - 1;
    if (!GERESH.test(text)) return end;
    end++;
    while (end < limit && isHebrewLetter(text.charCodeAt(end))) end++;
  }
}

function isHebrewLetter(code: number): boolean {
  return code >= 0x5d0 && code <= 0x5ea;
}

/** Hebrew abbreviations carry a quotation mark before their last letter. */
function hebrewEnd(text: string, end: number, limit: number): number {
  if (!HEBREW_MARK.has(text.charAt(end)) || end + 1 >= limit) return end;
  const isHebrew = (c: string | undefined) => c !== undefined && c >= '\u05d0' && c <= '\u05ea';
  if (!isHebrew(text[end - 1]) || !isHebrew(text[end + 1])) return end;
  // "מנכ"לית": the ending of a woman's title.
  if (text.startsWith('ית', end + 2) && end + 4 <= limit && !isHebrew(text[end + 4])) return end + 4;
  return isHebrew(text[end + 2]) ? end : end + 2;
}

/** "FBIに", "CNN은", "据CNN报道": Latin letters are a word of their own among those of a script without spaces or with particles. */
function scriptEnd(text: string, start: number, end: number): number {
  let before = scriptOf(text.charCodeAt(start));
  for (let i = start + 1; i < end; i++) {
    const script = scriptOf(text.charCodeAt(i));
    if (script !== before && script !== 'any' && before !== 'any') return i;
    before = script;
  }
  return end;
}

function scriptOf(code: number): 'latin' | 'glued' | 'any' {
  if (code < 0x250) return code < 0x41 ? 'any' : 'latin';
  if (code >= 0x3040 && code <= 0x9fff) return 'glued';
  return (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xe00 && code <= 0xe7f) ? 'glued' : 'any';
}

function capsOf(words: string): Token['caps'] {
  const first = words[0] as string;
  if (first === first.toLowerCase()) return 'none';
  return words.length > 1 && words === words.toUpperCase() ? 'upper' : 'title';
}

const SINGLE_GLUE: Readonly<Record<string, Glue>> = {
  '-': 'hyphen',
  '‑': 'hyphen',
  '‐': 'hyphen',
  '–': 'hyphen',
  '+': 'hyphen',
  "'": 'apostrophe',
  '’': 'apostrophe',
  ʼ: 'apostrophe',
  '‘': 'apostrophe',
  '.': 'dot',
  '(': 'open',
  '（': 'open',
  '[': 'open',
  ')': 'close',
  '）': 'close',
  ',': 'comma',
  '，': 'comma',
  '،': 'comma',
  '、': 'comma',
  ':': 'colon',
  '：': 'colon',
};

function glueOf(gap: string): Glue {
  if (gap.length > 4) return 'break';
  const bare = gap.replace(/[\s\u200c\u200b\u200f]/g, '');
  if (bare === '') return 'space';
  if (/^["“”„«»‹›「」『』]$/.test(bare)) return 'quote';
  const glue = SINGLE_GLUE[bare];
  if (glue === undefined) return 'break';
  if (glue === 'hyphen' && bare !== gap) return 'break';
  return glue;
}
