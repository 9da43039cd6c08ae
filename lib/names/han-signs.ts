/**
 * Small whole numbers as signs of a text, for the table of Han readings: letters that a package writes in one byte first, then in two, then in
 * three. None of them means anything to JSON or to the direction of a line.
 */

/** Code points, first and last, in the order of the numbers. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x23, 0x23],
  [0x25, 0x5b],
  [0x5d, 0x5f],
  [0x61, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x2ff],
  [0x400, 0x482],
  [0x48a, 0x52f],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
];

/** The sign of each number from nought on. */
export const SIGNS: string = RANGES.map(([first, last]) =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i)),
).join('');

/** The code point before which no Han character of the table stands: the first gap is counted from it. */
export const FIRST = 0x33ff;

/** Most readings of a character that are told. */
export const MOST_READINGS = 3;

/** The number of a sign; -1 for what is none. Quick, since all readings of a text go through it. */
export function numberOf(sign: number): number {
  let before = 0;
  for (const [first, last] of RANGES) {
    if (sign <= last) return sign < first ? -1 : before + sign - first;
    before += last - first + 1;
  }
  return -1;
}
