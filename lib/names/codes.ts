/** Names with figures in them: flights, missiles, models. */

import type { Span } from '../model/span';
import { foldSameLength } from '../text/fold';

/** The figures of a name, in ASCII, and its letters. */
export interface Code {
  readonly figures: readonly { readonly value: string; readonly span: Span }[];
  /** The letters in lower case; empty for a bare number. */
  readonly letters: string;
}

/** Reads a name as a code; null when it holds no figure. */
export function codeOf(name: string): Code | null {
  const folded = foldSameLength(name);
  const figures = [...folded.matchAll(/\d{1,12}/g)].map((match) => ({
    value: match[0].replace(/^0+(?=\d)/, ''),
    span: { start: match.index, end: match.index + match[0].length },
  }));
  if (figures.length === 0) return null;
  return { figures, letters: folded.replace(/[^\p{L}\p{M}]+/gu, ' ').trim() };
}

/** The figures of each that have no equal in the other, in order. Both empty when the figures are the same. */
export function differingFigures(a: Code, b: Code): { left: Span[]; right: Span[] } {
  const valuesA = a.figures.map((figure) => figure.value);
  const valuesB = b.figures.map((figure) => figure.value);
  if (valuesA.join('-') === valuesB.join('-')) return { left: [], right: [] };
  const left = a.figures.filter((figure) => !valuesB.includes(figure.value)).map((figure) => figure.span);
  const right = b.figures.filter((figure) => !valuesA.includes(figure.value)).map((figure) => figure.span);
  // The same figures in another order or number: all of them differ.
  if (left.length + right.length === 0)
    return { left: a.figures.map((f) => f.span), right: b.figures.map((f) => f.span) };
  return { left, right };
}
