import { tidyText } from '../../text/tidy';
import type { Line } from '../lines';
import type { Declarations } from '../snapshot';
import { cut, decodeEntities } from '../text';
import type { StructuredArticle } from './json-ld';
import { key, namesOutlet, titleParts, wordsOf } from './names';
import { declaredNames } from './outlet';

/** Longest headline that is kept, in code units. */
export const MAX_TITLE = 400;
/** Headings below this line of the page are of other articles or of chapters. */
const MAX_LINES = 400;
/** Longest kicker, in code units. */
const MAX_KICKER = 80;

/**
 * The headline as printed, without the site's name and without a kicker that the page's own declarations leave out. What the page
 * prints as a heading is preferred, but a heading is believed only when the page's own declarations say the same: the first heading
 * of a page is often the name of the site or of a section. Of two headings that are both declared, that of `og:title` is the
 * publisher's; the other is written for search engines.
 * @param headings texts of the page's `h1`, in order
 * @param lines lines of the page, to see what is printed where there is no `h1`
 */
export function titleOf(
  declarations: Declarations,
  article: StructuredArticle | null,
  headings: readonly string[],
  outlet: string | null,
  host: string,
  lines: readonly Line[] = [],
): string {
  const names = [outlet, ...declaredNames(declarations, article, host)];
  const isOutlet = (text: string) => names.some((name) => namesOutlet(text, name, host));
  const clean = (text: string | null | undefined): string => {
    let title = tidyText(decodeEntities(cut(text ?? '', 2_000)));
    for (const name of names) title = withoutOutlet(title, name, host);
    return isOutlet(title) ? '' : title;
  };
  const shared = clean(meta(declarations, 'og:title'));
  const declared = [
    clean(article?.headline),
    shared,
    clean(meta(declarations, 'twitter:title')),
    clean(declarations.title),
    clean(article?.alternative),
  ].filter((text) => text !== '');
  const usable = (text: string) => key(text).length > 4 && !isOutlet(text);
  const first = headings.map((text) => cut(text, MAX_TITLE)).filter(usable);
  const second = lines
    .slice(0, MAX_LINES)
    .filter((line) => /^h[2-4]$/.test(line.block) && line.linked <= line.words.length / 2)
    .map((line) => cut(line.words, MAX_TITLE))
    .filter(usable);
  const equals = (a: string) => (b: string) => key(a) === key(b);
  if (isTitle(shared) && !first.some(equals(shared)) && second.some((text) => endsWith(text, shared) !== null))
    return cut(shared, MAX_TITLE);
  const heading =
    first.find((text) => declared.some(equals(text))) ??
    first.find((text) => declared.some((other) => likeness(text, other) >= 0.6)) ??
    first.find((text) => withoutKicker(text, shared) !== text) ??
    (first.length === 0 ? second.find((text) => declared.some(equals(text))) : undefined);
  if (heading === undefined) return cut(printed(declared, lines) ?? declared[0] ?? first[0] ?? '', MAX_TITLE);
  return cut(withoutKicker(heading, shared), MAX_TITLE);
}

function meta(declarations: Declarations, wanted: string): string | null {
  return declarations.metas.find((entry) => entry.key === wanted)?.content ?? null;
}

/** Of the declared headlines the first that stands on a line of the page, alone or behind a kicker. */
function printed(declared: readonly string[], lines: readonly Line[]): string | null {
  const shown = lines.slice(0, MAX_LINES).filter((line) => line.words.length <= MAX_TITLE && line.words.length >= 12);
  const keys = new Map(shown.map((line) => [key(line.words), line.words]));
  const behindKicker = (text: string) => {
    const end = key(text);
    for (const [own, words] of keys) if (own.endsWith(end) && endsWith(words, text) !== null) return true;
    return false;
  };
  return (
    declared.find((text) => keys.has(key(text))) ?? declared.find((text) => isTitle(text) && behindKicker(text)) ?? null
  );
}

/** Long enough not to be a kicker itself: three words, or eight letters of a script without blanks. */
function isTitle(text: string): boolean {
  return key(text).length >= 12 ? wordsOf(text).length >= 3 || /\p{Script=Han}|\p{Script=Kana}/u.test(text) : false;
}

/**
 * The end of a heading that has the letters of a title, or null: what stands before it is a kicker (`Premier League – Headline`). An
 * empty kicker counts as well.
 */
function endsWith(heading: string, title: string): string | null {
  const [whole, end] = [key(heading), key(title)];
  if (!whole.endsWith(end)) return null;
  if (whole.length === end.length) return heading;
  // The shortest end of the heading that has all letters of the title, found by halves.
  let [low, high] = [0, heading.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (key(heading.slice(middle)).length >= end.length) low = middle;
    else high = middle - 1;
  }
  if (low > MAX_KICKER || /[\p{L}\p{N}\p{M}]/u.test(heading[low - 1] ?? ' ')) return null;
  return heading.slice(low);
}

/**
 * A printed heading without its kicker, when the declared title shows where the headline begins: it is the end of the heading, or
 * both have a kicker of their own before the same words.
 */
function withoutKicker(heading: string, shared: string): string {
  if (isTitle(shared)) {
    const end = endsWith(heading, shared);
    if (end !== null) return key(heading) === key(shared) ? heading : shared;
  }
  const [own, other] = [kickerOf(heading), kickerOf(shared)];
  if (own === '' || other === '' || likeness(own, other) > 0.3) return heading;
  const rest = heading.slice(own.length);
  return isTitle(rest) && key(shared.slice(other.length)) === key(rest) ? rest : heading;
}

/** What stands before the first colon or dash of a headline, with it; empty when nothing does. */
function kickerOf(title: string): string {
  return /^.{2,80}?(?:\s[-–—|]|:)\s/u.exec(title)?.[0] ?? '';
}

/** `Headline | Outlet`, `Outlet: Headline`: the headline. */
export function withoutOutlet(title: string, outlet: string | null, host: string): string {
  const parts = titleParts(title);
  if (parts.length < 2) return title;
  const last = parts.at(-1) as string;
  if (namesOutlet(last, outlet, host))
    return withoutOutlet(
      title.slice(0, title.lastIndexOf(last)).replace(/[\s|｜\-–—·•»«/:_]{1,5}$/u, ''),
      outlet,
      host,
    );
  const first = parts[0] as string;
  if (namesOutlet(first, outlet, host)) return title.slice(first.length).replace(/^[\s|｜\-–—·•»«/:_]{1,5}/u, '');
  return title;
}

/** Share of the words that two headlines have in common (Jaccard), or how far one is the beginning of the other. */
function likeness(a: string, b: string): number {
  const [left, right] = [new Set(wordsOf(a)), new Set(wordsOf(b))];
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  const all = left.size + right.size - common;
  const [x, y] = [key(a), key(b)];
  const begins =
    x.length >= 12 && y.length >= 12 && (x.startsWith(y) || y.startsWith(x) || x.endsWith(y) || y.endsWith(x));
  return begins ? Math.max(0.6, common / all) : all === 0 ? 0 : common / all;
}
