/**
 * What a code unit is, looked up in a table that fills as it is asked. Patterns with classes of Unicode (`\p{L}`) tell the same, but each
 * of them takes up to a millisecond when it is first used, and a page is read once.
 */

const KNOWN = 1;
const LETTER = 2;
const NUMBER = 4;
const DIGIT = 8;
const MARK = 16;
const BLANK = 32;

const classes = new Uint8Array(65_536);

const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [/\p{L}/u, LETTER],
  [/\p{N}/u, NUMBER],
  [/\p{Nd}/u, DIGIT],
  [/\p{M}/u, MARK],
  [/[\p{Cc}\p{Z}]/u, BLANK],
];

function classOf(unit: number): number {
  const known = classes[unit] as number;
  if (known !== 0) return known;
  let found = KNOWN;
  if (unit < 128) {
    const small = unit | 32;
    if (small >= 97 && small <= 122) found |= LETTER;
    else if (unit >= 48 && unit <= 57) found |= NUMBER | DIGIT;
    else if (unit <= 32 || unit === 127) found |= BLANK;
  } else {
    const character = String.fromCharCode(unit);
    for (const [pattern, bit] of PATTERNS) if (pattern.test(character)) found |= bit;
  }
  classes[unit] = found;
  return found;
}

/** A letter, a digit or an ideograph (`\p{L}`, `\p{N}`). Half of a pair is none: see `isHalf`. */
export function isLetterUnit(unit: number): boolean {
  return (classOf(unit) & (LETTER | NUMBER)) !== 0;
}

/** A letter or an ideograph, no digit (`\p{L}`). */
export function isAlphabetic(unit: number): boolean {
  return (classOf(unit) & LETTER) !== 0;
}

/** A letter, a digit, an ideograph or a mark that belongs to one (`\p{L}`, `\p{N}`, `\p{M}`). */
export function isWordUnit(unit: number): boolean {
  return (classOf(unit) & (LETTER | NUMBER | MARK)) !== 0;
}

/** A letter or a mark, no digit (`\p{L}`, `\p{M}`). */
export function isSpellingUnit(unit: number): boolean {
  return (classOf(unit) & (LETTER | MARK)) !== 0;
}

/** A mark that belongs to the letter before it (`\p{M}`). */
export function isMarkUnit(unit: number): boolean {
  return (classOf(unit) & MARK) !== 0;
}

/** White space or a control character (`\p{Z}`, `\p{Cc}`). */
export function isBlankUnit(unit: number): boolean {
  return (classOf(unit) & BLANK) !== 0;
}

/** Half of a pair that writes one character. */
export function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** True when a text has a character that is written by a pair. */
export function hasHalves(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isHalf(text.charCodeAt(i))) return true;
  return false;
}

/** True when there is a decimal digit of any script in a text (`\p{Nd}`). */
export function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128 ? unit >= 48 && unit <= 57 : (classOf(unit) & DIGIT) !== 0) return true;
    if (isHalf(unit)) return /\p{Nd}/u.test(text);
  }
  return false;
}

/**
 * A text in which each run of what is not wanted is one blank, without blanks at its ends. For texts without pairs.
 * @param wanted code units that stay
 */
export function spacedOut(text: string, wanted: (unit: number) => boolean): string {
  let out = '';
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && wanted(text.charCodeAt(i))) {
      if (from < 0) from = i;
    } else if (from >= 0) {
      out = out === '' ? text.slice(from, i) : `${out} ${text.slice(from, i)}`;
      from = -1;
    }
  }
  return out;
}
