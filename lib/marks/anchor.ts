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

/**
 * The one place of a quotation, or null. Words that stand once are found by themselves, when they are not part of a longer word.
 * Of several places the one whose surroundings agree best is taken; when two agree equally well, none is.
 * @param visible tells places that cannot be seen from others; asked only when it has to decide
 */
export function anchorQuote(
  page: PageText,
  mark: PageMark,
  visible: (found: Found) => boolean = () => true,
): Found | null {
  const quote = searchForm(mark.quote);
  if (quote === '' || quote.length > 4_000) return null;
  const before = searchForm(mark.before).slice(-CONTEXT);
  const after = searchForm(mark.after).slice(0, CONTEXT);
  const places: { found: Found; score: number }[] = [];
  for (let at = page.text.indexOf(quote); at >= 0; at = page.text.indexOf(quote, at + 1)) {
    const found = { start: at, end: at + quote.length };
    if (!cutsWord(page, found, before, after))
      places.push({ found, score: agreement(page.text, found, before, after) });
    if (places.length > MAX_PLACES) return null;
  }
  if (places.length === 1) return (places[0] as { found: Found }).found;
  const best = bestOf(places) ?? bestOf(places.filter(({ found }) => visible(found)));
  return best?.found ?? null;
}

/** The place with the greatest score, when there is just one and anything agrees at all. */
function bestOf(places: readonly { found: Found; score: number }[]): { found: Found } | null {
  if (places.length === 1) return places[0] ?? null;
  const sorted = [...places].sort((a, b) => b.score - a.score);
  const [first, second] = sorted;
  return first && second && first.score > second.score && first.score >= 3 ? first : null;
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
