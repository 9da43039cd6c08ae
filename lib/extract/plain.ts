import { assembleArticle } from './assemble';
import { cleanLines } from './clean/clean';
import { agencyOf } from './clean/furniture';
import { knows } from './clean/lexical';
import { isSentence, weight } from './clean/shape';
import type { Line } from './lines';
import { printedDates } from './metadata/dates';
import { hostOf, key } from './metadata/names';
import { besideHeadline } from './metadata/published';
import type { ExtractionResult } from './result';
import { MAX_CHARACTERS } from './snapshot';
import { tidyText } from './text';

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
  'photo-credit',
] as const;

/**
 * The article of a plain text, as a reader pastes it or a file holds it: one line for each paragraph, menus and credits
 * around it as they come. The headline is the doubled line above the text, else the last longer line above it that is no furniture.
 */
export function articleOfText(text: string, href: string): ExtractionResult {
  const lines: Line[] = text
    .slice(0, MAX_CHARACTERS)
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((words) => ({ words: tidyText(words), block: 'p', linked: 0, caption: false }))
    .filter((line) => line.words !== '');
  if (lines.length === 0) return { status: 'not-article', reason: 'empty' };
  const headline = plainHeadline(lines);
  const title = headline < 0 ? '' : (lines[headline]?.words ?? '');
  const host = hostOf(href);
  const context = { title, outlet: host || null, host, byline: null, language: null };
  const { lines: left, removed } = cleanLines(lines, context);
  if (left.reduce((sum, line) => sum + weight(line.words), 0) < 60)
    return { status: 'not-article', reason: 'too-short' };
  const iso = besideHeadline(lines, Math.max(0, headline), null);
  const article = assembleArticle({
    title,
    paragraphs: left.map((line) => line.words),
    outlet: host || null,
    byline:
      removed
        .filter((r) => r.step === 'sign-off')
        .map((r) => agencyOf(r.words))
        .find((name) => name !== null) ?? null,
    declaredLanguage: null,
    published: iso === null ? null : { iso, origin: 'visible-text' },
    address: href,
    truncated: text.length > MAX_CHARACTERS,
  });
  return { status: 'article', article, removed };
}

/** Index of the headline, or -1 for a text that begins with its first paragraph. */
function plainHeadline(lines: readonly Line[]): number {
  const first = lines.findIndex(
    (line) => isSentence(line) && weight(line.words) >= 110 && !FURNITURE.some((step) => knows(step, line.words)),
  );
  const above = lines.slice(0, first < 0 ? Math.min(lines.length - 1, 20) : first);
  const candidates = above
    .map((line, index) => ({ index, words: line.words, key: key(line.words) }))
    .filter(({ words, key: own }) => own.length >= 12 && weight(words) >= 16 && printedDates(words, null).length === 0)
    .filter(({ words }) => words.length <= 400 && !/[©®]/.test(words) && !FURNITURE.some((step) => knows(step, words)));
  const doubled = candidates.findLast(({ key: own }) => candidates.filter((other) => other.key === own).length > 1);
  return doubled?.index ?? candidates.at(-1)?.index ?? -1;
}
