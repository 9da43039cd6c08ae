import common from './common.json';
import type { Literal } from './types';

/** How a text writes its numbers. */
export interface DigitStyle {
  readonly decimal: '.' | ',';
  /** True when a plain space separates thousands. */
  readonly spaces: boolean;
  /** Words that are printed for the decimal mark ("7 দশমিক 7"), folded. */
  readonly points: readonly string[];
}

const LONGEST = 30;

/**
 * The style of a text: that of its language, unless every decimal in it is written the other way round ("6.3" in a Spanish
 * text from Mexico).
 */
export function styleOf(text: string, decimal: string, group: string, spoken: readonly string[] = []): DigitStyle {
  let points = 0;
  let commas = 0;
  for (const found of text.matchAll(/(?<![\d.,:])\d{1,2}([.,])\d{1,2}(?![\d.,:]|\.\d)/g)) {
    if (found[1] === '.') {
      // "05.10" is a time of day more often than a number.
      if (!/^\d{2}\.\d{2}$/.test(found[0]) && !/^\d\.\d{2}$/.test(found[0])) points++;
    } else commas++;
  }
  const own = decimal === ',' ? ',' : '.';
  const other = own === ',' ? points > 0 && commas === 0 : commas > 0 && points === 0;
  return { decimal: other ? (own === ',' ? '.' : ',') : own, spaces: /[\s\u00a0\u202f]/.test(group), points: spoken };
}

/**
 * Reads the number in digits that begins at `at`. The text is folded: every digit is ASCII.
 * @returns the number and the offset behind it; null when it is none ("1.2.3", "12.03.2024")
 */
export function readLiteral(
  folded: string,
  original: string,
  at: number,
  style: DigitStyle,
): { literal: Literal | null; end: number } {
  const groups: string[] = [];
  const separators: string[] = [];
  let i = at;
  for (;;) {
    const from = i;
    while (i < folded.length && isDigit(folded.charCodeAt(i)) && i - at < LONGEST) i++;
    groups.push(folded.slice(from, i));
    const c = folded[i] ?? '';
    if (i - at >= LONGEST || !isSeparator(c) || !isDigit(folded.charCodeAt(i + 1))) break;
    if (c === ' ') {
      if (
        !thousandsFollow(folded, i + 1) ||
        (groups[0] ?? '').length > 3 ||
        !isGroupSpace(original[i] ?? '', style, groups)
      )
        break;
      if (groups.length > 1 && (groups[groups.length - 1] ?? '').length !== 3) break;
      if (separators.some((s) => s !== ' ')) break;
    }
    separators.push(c);
    i++;
  }
  const spoken = separators.length === 0 ? spokenDecimal(folded, i, style.points) : null;
  if (spoken) return { literal: decimalOf([groups[0] as string, spoken.digits]), end: spoken.end };
  const turned = separators.length === 0 ? turnedDecimal(folded, i) : null;
  if (turned) return { literal: decimalOf([turned.digits, groups[0] as string]), end: turned.end };
  return { literal: literalOf(groups, separators, style), end: i };
}

/** Most digits behind a decimal mark that is printed as a word. */
const MOST_SPOKEN = 3;

/** "দশমিক 7" behind the whole part of a number. */
function spokenDecimal(folded: string, at: number, points: readonly string[]): { digits: string; end: number } | null {
  const from = folded[at] === ' ' ? at + 1 : at;
  const point = points.find((word) => folded.startsWith(word, from));
  if (point === undefined) return null;
  const start = from + point.length + (folded[from + point.length] === ' ' ? 1 : 0);
  let end = start;
  while (isDigit(folded.charCodeAt(end)) && end - start <= MOST_SPOKEN) end++;
  return end > start && end - start <= MOST_SPOKEN ? { digits: folded.slice(start, end), end } : null;
}

/** Arabic agencies print the fraction first, with a letter for the mark: "8ر2" is 2.8, "09ر50%" is 50.09 percent. */
function turnedDecimal(folded: string, at: number): { digits: string; end: number } | null {
  if (!common.turnedPoints.includes(folded[at] ?? '')) return null;
  let end = at + 1;
  while (isDigit(folded.charCodeAt(end)) && end - at <= LONGEST) end++;
  return end > at + 1 && end - at <= LONGEST ? { digits: folded.slice(at + 1, end), end } : null;
}

function literalOf(groups: readonly string[], separators: readonly string[], style: DigitStyle): Literal | null {
  const first = groups[0] ?? '';
  const last = groups[groups.length - 1] ?? '';
  if (groups.join('').length > 18) return null;
  if (separators.length === 0) {
    // "007": a code.
    if (first.length > 1 && first.startsWith('0')) return null;
    return { value: Number(first), grouped: null, decimals: 0, plain: true };
  }
  const mark = separators[separators.length - 1] ?? '';
  const rest = separators.slice(0, -1);
  const thousands = (to: number) =>
    first.length >= 1 &&
    first.length <= 3 &&
    !first.startsWith('0') &&
    groups.slice(1, to).every((g) => g.length === 3);
  const indian =
    first.length <= 2 && last.length === 3 && groups.length > 2 && groups.slice(1, -1).every((g) => g.length === 2);
  const whole = { value: Number(groups.join('')), grouped: null, decimals: 0, plain: false };
  if (mark === "'" || mark === ' ' || mark === '٬') return thousands(groups.length) ? whole : null;
  if (mark === '٫') return decimalOf(groups);
  // An Arabic comma right between digits ("6،1") is a decimal mark; several of them part a list.
  if (mark === '،') return separators.length === 1 && first.length <= 3 && last.length <= 2 ? decimalOf(groups) : null;
  if (separators.length === 1) {
    if (last.length !== 3 || first.length > 3 || first.startsWith('0')) return decimalOf(groups);
    // "350.000": nobody prints three noughts behind a decimal mark.
    if (mark !== style.decimal || last === '000') return whole;
    return { ...decimalOf(groups), grouped: whole.value };
  }
  if (rest.every((s) => s === mark)) return thousands(groups.length) || indian ? whole : null;
  if (rest.some((s) => s === mark) || rest.some((s) => s !== rest[0])) return null;
  return thousands(groups.length - 1) ? decimalOf(groups) : null;
}

function decimalOf(groups: readonly string[]): Literal {
  const fraction = groups[groups.length - 1] ?? '';
  return {
    value: Number(`${groups.slice(0, -1).join('')}.${fraction}`),
    grouped: null,
    decimals: fraction.length,
    plain: false,
  };
}

function thousandsFollow(folded: string, at: number): boolean {
  for (let k = 0; k < 3; k++) if (!isDigit(folded.charCodeAt(at + k))) return false;
  return !isDigit(folded.charCodeAt(at + 3));
}

/** A narrow or no-break space always groups; a plain one where the language writes thousands so. */
function isGroupSpace(printed: string, style: DigitStyle, groups: readonly string[]): boolean {
  return printed !== ' ' || style.spaces || groups.length > 1;
}

function isSeparator(c: string): boolean {
  return c === '.' || c === ',' || c === "'" || c === ' ' || c === '٫' || c === '٬' || c === '،';
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
