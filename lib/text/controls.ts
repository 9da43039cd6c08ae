/**
 * Replaces what can hide or turn around text by one space each, so that lengths are kept: control characters other than the line
 * break (Unicode category Cc), bidirectional embeddings, overrides and isolates.
 */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, ' ');
}
