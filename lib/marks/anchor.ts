import type { PageMark } from './mark';
import { type PageText, searchForm } from './page-text';

/** A stretch of `PageText.text`. */
export interface Found {
  readonly start: number;
  readonly end: number;
}

/** More places than this of the same words are not compared. */
const MAX_PLACES = 500;
/** Characters of context that are compared on each side. */
const CONTEXT = 64;
/** Longest quotation: a paragraph as long as an article may be. */
const MAX_QUOTE = 60_000;
/** Agreeing characters that make a place certain; those of the quotation itself count half. */
const CERTAIN = 12;
/** Agreeing characters that tell one of several places: a full stop and a bracket do not. */
const TELLING = 3;

/** What is looked for: the words, and what stood before and behind them. */
export type Quotation = Pick<PageMark, 'quote' | 'before' | 'after'>;

/**
 * The one place of a quotation, or null. Enough must agree, since the words may have gone from the page and stand elsewhere by chance:
 * long words speak for themselves, short ones by what stands around them. Of several places the one whose surroundings agree best is
 * taken; when two agree equally well, none is. A place inside a longer word is none.
 * @param visible tells places that cannot be seen from others; asked only when it has to decide
 */
export function anchorQuote(
  page: PageText,
  mark: Quotation,
  visible: (found: Found) => boolean = () => true,
): Found | null {
  const quote = searchForm(mark.quote);
  if (quote === '' || quote.length > MAX_QUOTE) return null;
  const before = searchForm(mark.before).slice(-CONTEXT);
  const after = searchForm(mark.after).slice(0, CONTEXT);
  const places: { found: Found; score: number }[] = [];
  for (let at = page.text.indexOf(quote); at >= 0; at = page.text.indexOf(quote, at + 1)) {
    const found = { start: at, end: at + quote.length };
    if (!cutsWord(page, found, before, after))
      places.push({ found, score: agreement(page.text, found, before, after) });
    if (places.length > MAX_PLACES) return null;
  }
  const enough = Math.min(CERTAIN - quote.length / 2, before.length + after.length);
  const certain = (list: typeof places) => {
    const [first, second] = [...list].sort((a, b) => b.score - a.score);
    if (!first || first.score < enough) return null;
    return !second || (first.score > second.score && first.score >= TELLING) ? first.found : null;
  };
  // What cannot be seen counts only where nothing else decides: a page may hold its headline twice.
  return certain(places) ?? (places.length > 1 ? certain(places.filter(({ found }) => visible(found))) : null);
}

/** Characters that agree, counted outwards from the quotation on both sides. */
function agreement(text: string, found: Found, before: string, after: string): number {
  let score = 0;
  for (let i = 1; i <= before.length && text[found.start - i] === before[before.length - i]; i++) score++;
  for (let i = 0; i < after.length && text[found.end + i] === after[i]; i++) score++;
  return score;
}

/** True when the words are a part of a longer word on the page but not in the text they were taken from ("7" in "27"). */
function cutsWord(page: PageText, { start, end }: Found, before: string, after: string): boolean {
  const { text } = page;
  const head = page.touches(start) && joins(text[start - 1], text[start]) && text[start - 1] !== before.at(-1);
  const tail = page.touches(end) && joins(text[end - 1], text[end]) && text[end] !== after[0];
  return head || tail;
}

function joins(left: string | undefined, right: string | undefined): boolean {
  const word = /[\p{L}\p{N}\p{M}]/u;
  const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
  return (
    left !== undefined &&
    right !== undefined &&
    word.test(left) &&
    word.test(right) &&
    !(ideograph.test(left) || ideograph.test(right))
  );
}
