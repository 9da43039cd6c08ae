import { expect, it } from 'vitest';
import {
  hasDigit,
  isAlphabetic,
  isBlankUnit,
  isHalf,
  isLetterUnit,
  isMarkUnit,
  isSpellingUnit,
  isWordUnit,
  spacedOut,
} from '../../../lib/text/letters';

it.each([
  ['letters and digits', isLetterUnit, /[\p{L}\p{N}]/u],
  ['words', isWordUnit, /[\p{L}\p{N}\p{M}]/u],
  ['spelling', isSpellingUnit, /[\p{L}\p{M}]/u],
  ['letters', isAlphabetic, /\p{L}/u],
  ['marks', isMarkUnit, /\p{M}/u],
  ['blanks', isBlankUnit, /[\p{Cc}\p{Z}]/u],
  ['digits', (unit: number) => hasDigit(String.fromCharCode(unit)), /\p{Nd}/u],
  ['halves of pairs', isHalf, /\p{Cs}/u],
] as const)('knows every code unit as the patterns do: %s', (_name, asked, pattern) => {
  const wrong: number[] = [];
  for (let unit = 0; unit < 65_536; unit++)
    if (asked(unit) !== pattern.test(String.fromCharCode(unit))) wrong.push(unit);
  expect(wrong).toEqual([]);
});

it('finds digits that are written by a pair', () => {
  expect(['no 𝟗', 'no 😀'].map(hasDigit)).toEqual([true, false]);
});

it('leaves one blank where something is left out', () => {
  expect(['  a, b ', '…', 'x', ''].map((text) => spacedOut(text, isLetterUnit))).toEqual(['a b', '', 'x', '']);
});
