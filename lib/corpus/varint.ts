/**
 * Whole numbers written as printable text, so that long lists of small numbers stay small inside JSON: one character for 0 to 46,
 * two up to 2,208, and so on. The characters are those of ASCII that JSON need not escape.
 */
const ALPHABET = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (c) => c !== '"' && c !== '\\',
);
/** The first characters end a number, the others say that more follows. */
const LAST = 47;
const MORE = ALPHABET.length - LAST;

const VALUES = new Int8Array(128).fill(-1);
for (const [value, character] of ALPHABET.entries()) VALUES[character.charCodeAt(0)] = value;

/** Writes numbers one behind the other. */
export class NumberWriter {
  private text = '';

  /** A whole number from 0 to 2^53 − 1. @throws RangeError for anything else. */
  uint(n: number): this {
    if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${n} cannot be written`);
    let rest = n;
    while (rest >= LAST) {
      rest -= LAST;
      this.text += ALPHABET[LAST + (rest % MORE)];
      rest = Math.floor(rest / MORE);
    }
    this.text += ALPHABET[rest];
    return this;
  }

  /** A whole number of either sign, up to 2^52 away from nought. */
  int(n: number): this {
    return this.uint(n < 0 ? -2 * n - 1 : 2 * n);
  }

  toString(): string {
    return this.text;
  }
}

/** Reads what {@link NumberWriter} wrote. Reading past the end, or anything else, throws an Error. */
export class NumberReader {
  private at = 0;

  constructor(private readonly text: string) {}

  get done(): boolean {
    return this.at >= this.text.length;
  }

  uint(): number {
    let n = 0;
    let place = 1;
    for (;;) {
      const value = VALUES[this.text.charCodeAt(this.at)] ?? -1;
      if (value < 0) throw new Error('The numbers of this pack are damaged.');
      this.at++;
      n += value * place;
      if (value < LAST) return n;
      place *= MORE;
    }
  }

  int(): number {
    const n = this.uint();
    return n % 2 === 0 ? n / 2 : -(n + 1) / 2;
  }
}
