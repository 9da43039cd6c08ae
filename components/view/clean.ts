/**
 * What must never reach the screen inside data: bidirectional embeddings, overrides and isolates (they reorder the words around
 * them), control characters, and the invisible tag characters. Joiners and the plain marks (U+200C to U+200F) stay: scripts need them.
 */
const UNWANTED = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** The text as it may be shown: tabs and line breaks stay. Shorter than the original when something was taken out, so cut spans first. */
export function shown(text: string): string {
  return text.replace(UNWANTED, (c) => (c === '\n' || c === '\t' ? c : ''));
}
