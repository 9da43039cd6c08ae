import type { Span } from '../../model/span';
import { type DigitStyle, isDigit, readLiteral } from './digits';
import { type Lexicon, withoutMarks } from './lexicon';
import type { Literal, Token } from './types';

const LONGEST_WORD = 60;

/** Cuts a sentence into words, printed numbers and marks. `folded` is the whole text folded, offset for offset. */
export function tokenise(text: string, folded: string, sentence: Span, style: DigitStyle, lexicon: Lexicon): Token[] {
  const tokens: Token[] = [];
  let glued = false;
  let i = sentence.start;
  const push = (kind: Token['kind'], end: number, literal: Literal | null = null) => {
    const first = text[i] ?? '';
    tokens.push({
      kind,
      start: i,
      end,
      text: withoutMarks(folded.slice(i, end)),
      glued,
      capital: first !== first.toLowerCase(),
      literal,
    });
    glued = true;
    i = end;
  };
  const fresh = { at: -1 };
  const joint = lexicon.language === 'tr' ? "'" : lexicon.language === 'az' ? '-' : null;
  while (i < sentence.end) {
    const c = folded[i] as string;
    const code = folded.charCodeAt(i);
    if (c === ' ' || c === '\t' || c === '\n' || code === 0x200b) {
      glued = false;
      i++;
    } else if (isDigit(code)) {
      const read = readLiteral(folded, text, i, style);
      push('number', Math.min(read.end, sentence.end), read.literal);
    } else if (isLetter(c)) {
      push('word', wordEnd(folded, i, sentence.end, lexicon, tokens, glued, fresh));
    } else if (c === joint && glued && tokens[tokens.length - 1]?.kind === 'number' && isLetter(folded[i + 1] ?? '')) {
      // Turkish "100'den fazla", Azerbaijani "100-dən çox": the ending is read as the word next to the number.
      i++;
    } else {
      // A pair of surrogates is one mark.
      push('mark', i + (code >= 0xd800 && code <= 0xdbff && i + 1 < sentence.end ? 2 : 1));
    }
  }
  return tokens;
}

const HAN_DIGITS = '一二三四五六七八九';
const HAN_POWERS = '十百千万萬亿億';
/** A word that is all number. */
const HAN_ALL = /^[一二三四五六七八九两兩十百千万萬亿億零〇]+$/;
/** A word that is all number and ends with a power of ten. */
const HAN_NUMBER = /^[一二三四五六七八九两兩十百千万萬亿億]*[十百千万萬亿億零〇]$/;

function wordEnd(
  folded: string,
  at: number,
  limit: number,
  lexicon: Lexicon,
  tokens: readonly Token[],
  glued: boolean,
  fresh: { at: number },
): number {
  if (!lexicon.spaced && !isAlphabetic(folded.charCodeAt(at))) {
    // "二十一名": behind ten, a hundred … a digit goes on with the number, whatever else begins with it.
    const before = glued ? (tokens[tokens.length - 1]?.text ?? '') : '';
    const c = folded[at] as string;
    if ((HAN_DIGITS.includes(c) && HAN_NUMBER.test(before)) || (HAN_POWERS.includes(c) && HAN_ALL.test(before)))
      return at + 1;
    return termEnd(folded, at, limit, lexicon) ?? at + 1;
  }
  if (lexicon.language === 'ko' && folded.charCodeAt(at) >= 0x1100) {
    // Korean writes counters and endings on to the word: known terms are cut off its beginning, one after the other.
    const previous = tokens[tokens.length - 1];
    if (!glued || previous?.kind !== 'word') fresh.at = at;
    const end = termEnd(folded, at, limit, lexicon);
    return end ?? at + 1;
  }
  let end = at;
  while (end < limit && end - at < LONGEST_WORD) {
    const c = folded[end] as string;
    if (isLetter(c)) {
      // "70km에서": Korean endings are written on to Latin letters too.
      if ((!lexicon.spaced || lexicon.language === 'ko') && !isAlphabetic(folded.charCodeAt(end))) break;
      end++;
    } else if (c === "'" && end > at && lexicon.hand.apostrophe && isLetter(folded[end + 1] ?? '')) end++;
    else if (c === "'" && end > at) return end + 1;
    else if (c === '\u200c' || c === '\u00ad') end++;
    else break;
  }
  return Math.max(end, at + 1);
}

/** End of the longest term of the lexicon that begins here, or null. */
function termEnd(folded: string, at: number, limit: number, lexicon: Lexicon): number | null {
  for (const term of lexicon.byCharacter.get(folded[at] ?? '') ?? []) {
    if (at + term.length <= limit && folded.startsWith(term, at)) return at + term.length;
  }
  return null;
}

function isAlphabetic(code: number): boolean {
  return code < 0x0e00 || (code >= 0x1e00 && code < 0x2000);
}

const LETTER = /[\p{L}\p{M}]/u;
/** Answers by code unit: 1 a letter, 2 none. */
const kinds = new Uint8Array(65_536);
function isLetter(c: string): boolean {
  const code = c.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (c === '') return false;
  if (kinds[code] === 0) kinds[code] = c === '々' || LETTER.test(c) ? 1 : 2;
  return kinds[code] === 1;
}
