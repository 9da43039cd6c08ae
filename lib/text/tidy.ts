import { isBlankUnit, isHalf, isMarkUnit, spacedOut } from './letters';

/** Longest run of combining marks that is kept (Unicode Standard Annex 15, stream-safe text, allows 30). */
const MAX_MARKS = 30;

/**
 * Text of a page or a feed as it can be shown and compared: white space collapsed to single blanks, no control characters, no
 * bidirectional controls, no invisible tags, soft hyphens or zero-width blanks, no lone surrogates, no long runs of combining
 * marks. Joiners stay: Persian and the scripts of India spell with them.
 */
export function tidyText(untidy: string): string {
  const text = untidy.trim();
  // Most lines hold nothing to be tidied but blanks: one look at each code unit tells.
  let marks = 0;
  let blanks = false;
  let last: number = PLAIN;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let kind = kinds[unit] as number;
    if (kind === 0) {
      kind = kindOf(unit);
      kinds[unit] = kind;
    }
    if (kind === SPECIAL) return tidyAll(text);
    marks = kind === MARK ? marks + 1 : 0;
    if (marks > MAX_MARKS) return tidyAll(text);
    if (kind === BLANK && (last === BLANK || unit !== 32)) blanks = true;
    last = kind;
  }
  return blanks ? spacedOut(text, isNoBlank) : text;
}

function isNoBlank(unit: number): boolean {
  return kinds[unit] !== BLANK;
}

function tidyAll(text: string): string {
  return text
    .toWellFormed()
    .replace(UNSEEN, '')
    .replace(BLANKS, ' ')
    .replace(/\p{M}{31,200000}/gu, (run) => [...run].slice(0, MAX_MARKS).join(''))
    .trim();
}

const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c\u{e0000}-\u{e007f}]/gu;
const BLANKS = /[\p{Cc}\p{Z}]+/gu;

/** What a code unit asks for, found out when it is first met; 0 is not known yet. */
const kinds = new Uint8Array(65_536);
const PLAIN = 1;
const BLANK = 2;
const MARK = 3;
/** Unseen, or half of a pair. */
const SPECIAL = 4;

function kindOf(unit: number): number {
  if (isHalf(unit)) return SPECIAL;
  if (isBlankUnit(unit)) return BLANK;
  if (unit > 127 && String.fromCharCode(unit).replace(UNSEEN, '') === '') return SPECIAL;
  return isMarkUnit(unit) ? MARK : PLAIN;
}
