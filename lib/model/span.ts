/** A stretch of a text, in UTF-16 code units: `start` inclusive, `end` exclusive, `0 <= start <= end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of a text that carry a fact, always verbatim: `words === text.slice(start, end)`. */
export interface Evidence extends Span {
  readonly words: string;
}

/** The evidence found at `start`..`end` of `text`. */
export function evidenceAt(text: string, start: number, end: number): Evidence {
  return { start, end, words: text.slice(start, end) };
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `outer` holds the whole of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
