/**
 * Text of one language written with one byte for most of its letters, whatever their alphabet: half of UTF-8, and smaller still once it is
 * compressed. For files of the package.
 */

/** A byte from here on stands for a letter of the file's alphabet; the last one for any other unit, whose two bytes follow. */
const FIRST = 128;
const OTHER = 255;
/** So many units are put into the text at a time: as arguments of a call, of which no browser takes any number. */
const AT_ONCE = 8192;

/** Text as bytes: a line with the letters that have a byte of their own, then one byte for most units. */
export function bytesOf(text: string): Uint8Array {
  const counts = new Map<number, number>();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= FIRST) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const letters = [...counts.keys()].sort((a, b) => (counts.get(b) as number) - (counts.get(a) as number) || a - b);
  const alphabet = letters.slice(0, OTHER - FIRST).sort((a, b) => a - b);
  const byteOf = new Map(alphabet.map((unit, i) => [unit, FIRST + i]));
  const out: number[] = [alphabet.length];
  const pair = (unit: number) => out.push(unit & 0xff, unit >> 8);
  for (const unit of alphabet) pair(unit);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const byte = unit < FIRST ? unit : byteOf.get(unit);
    if (byte !== undefined) out.push(byte);
    else {
      out.push(OTHER);
      pair(unit);
    }
  }
  return Uint8Array.from(out);
}

/** The text that {@link bytesOf} wrote; of damaged bytes any text. */
export function textOf(bytes: Uint8Array): string {
  const size = bytes[0] ?? 0;
  const units = new Uint16Array(256);
  for (let i = 0; i < FIRST; i++) units[i] = i;
  for (let i = 0; i < size; i++) units[FIRST + i] = (bytes[1 + 2 * i] as number) | ((bytes[2 + 2 * i] as number) << 8);
  const out = new Uint16Array(bytes.length);
  let length = 0;
  for (let i = 1 + 2 * size; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (byte !== OTHER) out[length++] = units[byte] as number;
    else {
      out[length++] = (bytes[i + 1] as number) | ((bytes[i + 2] as number) << 8);
      i += 2;
    }
  }
  let text = '';
  for (let i = 0; i < length; i += AT_ONCE) {
    const part = out.subarray(i, Math.min(length, i + AT_ONCE));
    text += String.fromCharCode.apply(null, part as unknown as number[]);
  }
  return text;
}
