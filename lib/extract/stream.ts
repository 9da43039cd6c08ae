import { isLinked, isSentence, weight } from './clean/shape';
import type { Line } from './lines';
import { printedDates } from './metadata/dates';
import { key, wordsOf } from './metadata/names';

/**
 * Pages that append the next articles below the one that was asked for. Each begins with a heading of the same making as the page's
 * headline, in an element of its own, and with prose behind it. Subheadings, live tickers and lists of teasers are none of that.
 */

/** Lines of the page's own article: from the first to the one behind the last. */
export interface Story {
  readonly from: number;
  readonly to: number;
  /** Index of its headline. */
  readonly headline: number;
}

/** Letters of prose behind the heading of another article; when the page's own headline is unknown it must be more. */
const MIN_PROSE = { other: 150, unknown: 250 };
/** Letters of a headline. */
const MIN_HEADING = 16;
/** Most headings that are looked at. */
const MAX_HEADINGS = 120;
/** Share of the words of an address that a headline has, when the address is surely that of this headline, or surely not. */
const SLUG = { own: 0.6, other: 0.4, words: 3 };

/**
 * Where the page's own article stands among several; `one` when the page has one article (or none), `unknown` when it has several and
 * nothing tells which was asked for.
 * @param headline index of the line that is the page's headline, or -1
 * @param declared whether the page itself says that this is its headline
 */
export function ownStory(
  page: readonly Line[],
  headline: number,
  title: string,
  href: string,
  declared: boolean,
): Story | 'one' | 'unknown' {
  const wanted = key(title);
  const headings = headingsOf(page);
  const printed =
    headings.find((at) => key((page[at] as Line).words) === wanted) ?? headings.find((at) => at === headline);
  const first = printed ?? -1;
  const others = first >= 0 ? headings.filter((at) => isOther(page, at, first)) : severalAlike(page, headings);
  const starts = (first >= 0 ? [first, ...others] : others).sort((a, b) => a - b);
  const long = starts.filter(
    (at) =>
      at === first || proseIn(page, at, endOf(starts, at, page)) >= (first >= 0 ? MIN_PROSE.other : MIN_PROSE.unknown),
  );
  if (long.length < 2) return 'one';
  const named = bySlug(page, long, href, first);
  const own = named ?? (first >= 0 && declared ? first : null);
  if (own === null) return first >= 0 || headline < 0 ? 'unknown' : 'one';
  const before = long.some((at) => at < own);
  let to = endOf(long, own, page);
  // The section and the date above the next headline.
  for (let i = 0; i < 6 && to > own + 2 && !isSentence(page[to - 1] as Line); i++) to--;
  return { from: before ? own : 0, to, headline: own };
}

/** True when lines of a text stand in several of a page's articles of which none is known to be its own. */
export function isMixed(text: readonly Line[], page: readonly Line[]): boolean {
  const starts = severalAlike(page, headingsOf(page));
  const have = new Set(text.filter(isSentence).map((line) => line.words));
  const touched = starts.filter((at) => {
    const lines = page.slice(at, endOf(starts, at, page));
    return lines.some((line) => weight(line.words) > 40 && have.has(line.words));
  });
  return touched.length > 1;
}

/** Lines that were chosen without those of other articles. */
export function withoutOthers(chosen: readonly Line[], page: readonly Line[], own: Story): ReadonlySet<number> {
  const inside = new Set(page.slice(own.from, own.to).map((line) => line.words));
  const outside = new Set(page.filter((_line, at) => at < own.from || at >= own.to).map((line) => line.words));
  const others = new Set<number>();
  chosen.forEach((line, at) => {
    if (outside.has(line.words) && !inside.has(line.words)) others.add(at);
  });
  return others;
}

/** The lines of an article as the page has them, for when the choice fell on another one. */
export function linesOfStory(page: readonly Line[], own: Story): Line[] {
  return page
    .slice(own.headline + 1, own.to)
    .filter(
      (line) => !line.caption && !line.aside && (isProse(line) || (/^h[2-6]$/.test(line.block) && !isLinked(line))),
    );
}

/** Letters of the prose among some lines. */
export function proseOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + (isProse(line) ? weight(line.words) : 0), 0);
}

function isProse(line: Line): boolean {
  return isSentence(line) && !line.caption && !line.aside && line.linked < line.words.length * 0.5;
}

function headingsOf(page: readonly Line[]): number[] {
  const found: number[] = [];
  for (let at = 0; at < page.length && found.length < MAX_HEADINGS; at++) {
    const line = page[at] as Line;
    if (/^h[123]$/.test(line.block) && !line.aside && !line.caption && isHeadline(line.words)) found.push(at);
  }
  return found;
}

/** Not the name of a site or of a section. */
function isHeadline(words: string): boolean {
  return weight(words) >= MIN_HEADING && words.length <= 400 && (wordsOf(words).length >= 3 || !/\s/.test(words));
}

/** Where the article of a heading ends: at the next one, or with the page. */
function endOf(starts: readonly number[], at: number, page: readonly Line[]): number {
  return starts.find((other) => other > at) ?? page.length;
}

function proseIn(page: readonly Line[], from: number, to: number): number {
  return proseOf(page.slice(from + 1, to));
}

/** True when a heading begins an article as that of the other does. */
function isOther(page: readonly Line[], at: number, own: number): boolean {
  const [line, first] = [page[at] as Line, page[own] as Line];
  if (line.block !== first.block || key(line.words) === key(first.words)) return false;
  // A link between two paragraphs of one text: it stands in one element with them.
  if (page.slice(Math.min(own, at), at).some((above) => above.around === line.around && isProse(above))) return false;
  const ownElement = line.story !== 0 && first.story !== 0 && line.story !== first.story;
  const alike = line.shape === first.shape && /\.[^\s.]/.test(line.shape ?? '') && line.around !== first.around;
  if (line.block === 'h1') return alike || ownElement || isLinked(line);
  return alike && (ownElement || isLinked(line) || hasDate(page, at));
}

/** The date of an article stands near its headline. */
function hasDate(page: readonly Line[], at: number): boolean {
  return [at - 2, at - 1, at + 1, at + 2, at + 3].some((near) => {
    const words = page[near]?.words ?? '';
    return words.length > 0 && words.length <= 80 && printedDates(words, null).length > 0;
  });
}

/** The largest number of headings that begin articles as one another do, for a page without a headline of its own. */
function severalAlike(page: readonly Line[], headings: readonly number[]): number[] {
  let best: number[] = [];
  for (const block of ['h1', 'h2', 'h3']) {
    const same = headings.filter((at) => (page[at] as Line).block === block);
    const first = same[0];
    if (first === undefined) continue;
    const alike = [first, ...same.slice(1).filter((at) => isOther(page, at, first))];
    const long = alike.filter((at) => proseIn(page, at, endOf(alike, at, page)) >= MIN_PROSE.unknown);
    if (long.length > best.length) best = long;
  }
  return best;
}

/** The one headline of which the address is made, where the expected one has nothing to do with it; else null. */
function bySlug(page: readonly Line[], starts: readonly number[], href: string, expected: number): number | null {
  const slug = slugOf(href);
  if (slug.length < SLUG.words) return null;
  const share = (at: number) => {
    const words = new Set(wordsOf((page[at] as Line).words).map(plain));
    return slug.filter((word) => words.has(word)).length / slug.length;
  };
  const fit = starts.filter((at) => share(at) >= SLUG.own);
  if (fit.length !== 1) return null;
  const own = fit[0] as number;
  return starts.every((at) => at === own || share(at) < SLUG.other) || own === expected ? own : null;
}

/** The words of the longest part of the path of an address. */
function slugOf(href: string): string[] {
  let path = '';
  try {
    path = decodeURIComponent(new URL(href).pathname);
  } catch {
    return [];
  }
  const parts = path
    .split('/')
    .map((part) =>
      wordsOf(part.replace(/\.[a-z]{2,5}$/i, '').replace(/[-_+]/g, ' ')).filter((word) => !/^\d+$/.test(word)),
    );
  const longest = parts.reduce((best, part) => (part.length >= best.length ? part : best), []);
  return [...new Set(longest.map(plain))];
}

/** Addresses have no marks above their letters. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[øœ]/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/đ/g, 'd')
    .replace(/ł/g, 'l');
}
