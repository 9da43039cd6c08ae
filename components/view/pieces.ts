import type { Span } from '../../lib/model/span';
import { shown } from './clean';

/** A stretch of a text with the span it belongs to, or none. */
export interface Piece<S extends Span> {
  readonly text: string;
  readonly span: S | null;
}

/**
 * Cuts a text at spans. Spans outside the text, empty ones, and ones that overlap an earlier one are passed over.
 * @param offset what the first character of the text counts as in the coordinates of the spans
 */
export function piecesOf<S extends Span>(text: string, spans: readonly S[], offset = 0): Piece<S>[] {
  const pieces: Piece<S>[] = [];
  let at = 0;
  const push = (end: number, span: S | null) => {
    const piece = shown(text.slice(at, end));
    if (piece !== '') pieces.push({ text: piece, span });
    at = end;
  };
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const [start, end] = [span.start - offset, span.end - offset];
    if (start < at || end > text.length || start >= end) continue;
    push(start, null);
    push(end, span);
  }
  push(text.length, null);
  return pieces;
}
