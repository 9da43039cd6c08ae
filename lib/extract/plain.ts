import { tidyText } from '../text/tidy';
import { assembleArticle } from './assemble';
import { cleanLines } from './clean/clean';
import { agencyOf } from './clean/furniture';
import { weight } from './clean/shape';
import { printedHeadline } from './headline';
import type { Line } from './lines';
import { hostOf } from './metadata/names';
import { besideHeadline } from './metadata/published';
import type { ExtractionResult } from './result';
import { MAX_CHARACTERS } from './snapshot';

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
  const headline = printedHeadline(lines);
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
