/** Cuts a text into the tokens of the date grammar: numbers, known words, other words, marks, line breaks. */
import { type NumericPiece, readCluster } from './numeric';
import { type Flag, type Found, foldWords, isGluedLetter, isLetter, type Lexicon, lookUp, type Meaning } from './words';

/** A token. Offsets count in the text. */
export interface Token {
  readonly kind: 'number' | 'date' | 'dead' | 'word' | 'mark' | 'break';
  readonly start: number;
  readonly end: number;
  /** True when white space stands before it. */
  readonly spaced: boolean;
  /** Value of a plain number. */
  readonly value: number;
  readonly piece: NumericPiece | null;
  readonly meaning: Meaning | null;
}

/** What the readers of dates, times and durations share. */
export interface Tokens {
  readonly text: string;
  readonly folded: string;
  readonly list: readonly Token[];
  readonly lexicon: Lexicon;
}

const CLUSTER = /\d+(?:[.,:/'-]\d+)*/y;

/** Tokenises a text. Linear: every word is looked up once, at its start. */
export function tokenise(text: string, lexicon: Lexicon): Tokens {
  const folded = foldWords(lexicon.settings.accents ?? false, text);
  const list: Token[] = [];
  const order = lexicon.settings.order ?? 'dmy';
  const prefixes = lexicon.settings.prefixes ?? '';
  let spaced = true;
  let at = 0;
  const push = (
    kind: Token['kind'],
    end: number,
    meaning: Meaning | null,
    piece: NumericPiece | null = null,
    value = -1,
  ) => {
    list.push({ kind, start: at, end, spaced, value, piece, meaning });
    spaced = false;
    at = end;
  };
  while (at < folded.length) {
    const c = folded[at] as string;
    if (c === '\n') {
      push('break', at + 1, null);
      spaced = true;
    } else if (c === ' ' || c === '\t' || c === '\r') {
      spaced = true;
      at++;
    } else if (c >= '0' && c <= '9') {
      const word = lookUp(lexicon, folded, text, at);
      if (word) {
        push('word', word.end, word.meaning);
        continue;
      }
      CLUSTER.lastIndex = at;
      const cluster = CLUSTER.exec(folded)?.[0] ?? c;
      for (const piece of readCluster(cluster, order)) {
        const end = at + piece.to - piece.from;
        if (piece.kind === 'dash') push('mark', end, lookUp(lexicon, folded, text, at)?.meaning ?? null);
        else if (piece.kind === 'plain')
          push('number', end, null, piece, piece.to - piece.from > 9 ? -1 : Number(folded.slice(at, end)));
        else push(piece.kind, end, null, piece);
      }
    } else if (isLetter(c)) {
      const year = lexicon.settings.glued ? yearInHan(folded, at) : null;
      if (year !== null) push('number', at + 4, null, null, year);
      else word(c);
    } else {
      const found = lookUp(lexicon, folded, text, at);
      push(found ? 'word' : 'mark', found ? found.end : at + 1, found?.meaning ?? null);
    }
  }
  return { text, folded, list, lexicon };

  function word(c: string): void {
    const found = lookUp(lexicon, folded, text, at);
    if (found) {
      const unit = isCounted(found.meaning) ? unitAt(found.end) : null;
      const taken = unit ?? found;
      push('word', taken.end, taken.meaning);
      return;
    }
    if (prefixes.includes(c)) {
      const inner: Found | null = lookUp(lexicon, folded, text, at + 1);
      // Two letters: ובאוקטובר, "and in October". The second one is read next.
      const second = !inner && prefixes.includes(folded[at + 1] ?? ' ') && lookUp(lexicon, folded, text, at + 2);
      if (inner || second || isDigit(folded[at + 1])) {
        const own = lookUp(lexicon, `${c} `, `${c} `, 0);
        push('word', at + 1, own?.meaning ?? null);
        if (inner) push('word', inner.end, inner.meaning);
        return;
      }
    }
    let end = at + 1;
    // Scripts without spaces are tried at every character, Hangul only at the beginning of a word.
    if (!isGluedLetter(c) || isHangul(c)) while (end < folded.length && sameRun(folded[end] as string, c)) end++;
    push('word', end, null);
  }

  /** "Dua tahun lalu", "5 năm qua", "beberapa bulan lalu": behind a count it is no last year but so many years. */
  function isCounted({ relativeYear, relativeMonth, relativeWeek }: Meaning): boolean {
    if (relativeYear === undefined && relativeMonth === undefined && relativeWeek === undefined) return false;
    const before = list.at(-1);
    if (before?.meaning?.flags.has('several')) return true;
    const { number, count } = before?.meaning ?? {};
    if (number === undefined && count === undefined && (before?.kind !== 'number' || before.value > MOST_COUNTED))
      return false;
    // "Ngày 5 tháng trước" is the fifth of last month, "quý 3 năm trước" the third quarter of last year.
    const lead = list.at(-2)?.meaning?.flags;
    return !lead?.has('dayCue') && !lead?.has('notDate');
  }

  /** The unit of time with which a phrase begins, or null. */
  function unitAt(end: number): Found | null {
    for (let to = at + 1; to < end; to++) {
      const unit = lookUp(lexicon, folded.slice(0, to), text, at);
      if (unit?.end === to && unit.meaning.unit !== undefined) return unit;
    }
    return null;
  }
}

/** Greater numbers before a year are years themselves. */
const MOST_COUNTED = 300;

const HAN_DIGITS = '〇一二三四五六七八九';

/** A year written digit by digit, with its mark behind: 二〇二五年. Null for anything else. */
function yearInHan(folded: string, at: number): number | null {
  if (folded[at + 4] !== '年') return null;
  let value = 0;
  for (let i = at; i < at + 4; i++) {
    const c = folded[i] as string;
    const digit = HAN_DIGITS.indexOf(c === '零' || c === '○' ? '〇' : c);
    if (digit < 0) return null;
    value = value * 10 + digit;
  }
  return value;
}

function sameRun(next: string, first: string): boolean {
  return isLetter(next) && isGluedLetter(next) === isGluedLetter(first);
}

function isHangul(c: string): boolean {
  return c >= '\uac00' && c <= '\ud7af';
}

function isDigit(c: string | undefined): boolean {
  return c !== undefined && c >= '0' && c <= '9';
}

/** True when the token at `i` has the role. */
export function has(tokens: Tokens, i: number, flag: Flag): boolean {
  return tokens.list[i]?.meaning?.flags.has(flag) ?? false;
}

/** True when the token at `i` is this character. */
export function is(tokens: Tokens, i: number, mark: string): boolean {
  const token = tokens.list[i];
  return token !== undefined && token.end - token.start === 1 && tokens.folded[token.start] === mark;
}

/** True when no white space stands between the tokens `i - 1` and `i`. */
export function touches(tokens: Tokens, i: number): boolean {
  const token = tokens.list[i];
  return token !== undefined && !token.spaced && i > 0;
}
