import { PackRefused } from './exchange-refusal';

/** Longest line of a pack, in bytes without its end. */
export const LONGEST_LINE = 1_000_000;

/** Deepest nesting of a line: a report holds a list that holds spans. */
const DEEPEST = 8;

/** A line of a file: its bytes with the line feed, and its number from 1. `ended` is false when the file stops within it. */
export interface Line {
  readonly bytes: Uint8Array;
  readonly number: number;
  readonly ended: boolean;
}

/** Cuts bytes that come piece by piece into lines. Holds no more than one line. */
export class LineCutter {
  private readonly held: Uint8Array[] = [];
  private heldBytes = 0;
  private count = 0;

  /** The lines that end in the next piece. @throws PackRefused for a line that is too long */
  *push(piece: Uint8Array): Generator<Line, void, void> {
    let start = 0;
    while (start < piece.length) {
      const feed = piece.indexOf(10, start);
      const end = feed < 0 ? piece.length : feed + 1;
      if (this.heldBytes + end - start > LONGEST_LINE + 1) throw new PackRefused('pack/line-too-long', this.count + 1);
      const part = piece.subarray(start, end);
      start = end;
      if (feed < 0) {
        // A piece may be a window on memory that its owner uses again.
        this.held.push(part.slice());
        this.heldBytes += part.length;
      } else {
        this.count++;
        yield { bytes: this.joined(part), number: this.count, ended: true };
      }
    }
  }

  /** What stands behind the last line feed, or null. */
  rest(): Line | null {
    return this.heldBytes === 0 ? null : { bytes: this.joined(null), number: this.count + 1, ended: false };
  }

  private joined(last: Uint8Array | null): Uint8Array {
    if (this.heldBytes === 0 && last) return last;
    const all = new Uint8Array(this.heldBytes + (last?.length ?? 0));
    let at = 0;
    for (const part of last ? [...this.held, last] : this.held) {
      all.set(part, at);
      at += part.length;
    }
    this.held.length = 0;
    this.heldBytes = 0;
    return all;
  }
}

/**
 * Reads the JSON object of a line. The parser is trusted only with what is not nested deeply, and a field that stands twice is refused,
 * because readers differ in which of the two they take.
 * @param text the line without its line feed
 * @throws PackRefused
 */
export function parseLine(text: string, number: number): Record<string, unknown> {
  if (text.trim() === '') throw new PackRefused('pack/line-empty', number);
  if (text.includes('\r')) throw new PackRefused('pack/line-ends', number);
  const { deepest, fields } = shapeOf(text);
  if (deepest > DEEPEST) throw new PackRefused('pack/too-deep', number);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new PackRefused('pack/not-json', number);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new PackRefused('pack/not-json', number);
  if (fieldsOf(value) !== fields) throw new PackRefused('pack/repeated-field', number);
  return value as Record<string, unknown>;
}

/** How deep a text of JSON is nested and how many fields its objects have, by its brackets and colons outside of strings. Linear. */
function shapeOf(text: string): { deepest: number; fields: number } {
  let depth = 0;
  let deepest = 0;
  let fields = 0;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x22: // "
        i = endOfString(text, i);
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth++;
        if (depth > deepest) deepest = depth;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth--;
        break;
      case 0x3a: // :
        fields++;
        break;
    }
  }
  return { deepest, fields };
}

/** Where the string that begins at `start` ends: at its quotation mark, or at the end of the text. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}

/** The number of fields of a value and of all that it holds. */
function fieldsOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let fields = 0;
  if (Array.isArray(value)) {
    for (const entry of value) fields += fieldsOf(entry);
    return fields;
  }
  const object = value as Record<string, unknown>;
  for (const name of Object.keys(object)) fields += 1 + fieldsOf(object[name]);
  return fields;
}
