import { knows } from './clean/lexical';
import { isPhotoCredit } from './clean/photo-credit';
import { isSentence, weight } from './clean/shape';
import type { Line } from './lines';
import { printedDates } from './metadata/dates';
import { key } from './metadata/names';

/** Steps whose lines are never a headline. */
const FURNITURE = [
  'control',
  'social',
  'language-switch',
  'counter',
  'share',
  'follow',
  'subscribe',
  'related',
  'reuse',
  'advertisement',
] as const;

/**
 * Index of the line that is the headline by its place alone, or -1 for a text that begins with its first paragraph: the doubled line
 * above the text, else the last longer line above it that is no furniture.
 */
export function printedHeadline(lines: readonly Line[]): number {
  const isFurniture = (words: string) => isPhotoCredit(words) || FURNITURE.some((step) => knows(step, words));
  const first = lines.findIndex((line) => isSentence(line) && weight(line.words) >= 110 && !isFurniture(line.words));
  const above = lines.slice(0, Math.min(first < 0 ? lines.length - 1 : first, 400));
  const candidates = above
    .map((line, index) => ({ index, words: line.words, key: key(line.words) }))
    .filter(({ words, key: own }) => own.length >= 12 && weight(words) >= 16 && words.length <= 400)
    .filter(({ words }) => printedDates(words, null).length === 0 && !/[©®]/.test(words) && !isFurniture(words));
  const doubled = candidates.findLast(({ key: own }) => candidates.filter((other) => other.key === own).length > 1);
  return doubled?.index ?? candidates.at(-1)?.index ?? -1;
}
