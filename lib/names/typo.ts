/** Slips of the pen: one letter wrong, missing, added or exchanged with its neighbour. */

/** Shortest word in which a slip can be told from another name, in letters. */
const MIN_LENGTH = 6;

/**
 * True when one slip parts two words of one script, and the slip is nothing that makes another name: the first letter must agree,
 * and the end must not turn Giorgia into Giorgio or Daniel into Daniela.
 * @param a lower-case word without diacritics
 */
export function isSlip(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < MIN_LENGTH - 1 || Math.max(a.length, b.length) < MIN_LENGTH)
    return false;
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const atEnd = endA === a.length && endB === b.length;
  if (atEnd && /^[aoeiuyаоеиыуяαοη]?$/.test(a.slice(start)) && /^[aoeiuyаоеиыуяαοη]?$/.test(b.slice(start)))
    return false;
  const [lengthA, lengthB] = [endA - start, endB - start];
  if (lengthA + lengthB <= 2 && lengthA <= 1 && lengthB <= 1) return true;
  return lengthA === 2 && lengthB === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
