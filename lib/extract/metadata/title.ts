import type { Declarations } from '../snapshot';
import { cut, decodeEntities, tidyText } from '../text';
import type { StructuredArticle } from './json-ld';
import { key, namesOutlet, titleParts, wordsOf } from './names';

/** Longest headline that is kept, in code units. */
export const MAX_TITLE = 400;

/**
 * The headline as printed, without the site's name. What the page prints as a heading is preferred, but a heading is believed
 * only when the page's own declarations say the same: the first heading of a page is often the name of the site or of a section.
 * @param headings texts of the page's `h1`, in order
 */
export function titleOf(
  declarations: Declarations,
  article: StructuredArticle | null,
  headings: readonly string[],
  outlet: string | null,
  host: string,
): string {
  const declared = [
    article?.headline ?? null,
    meta(declarations, 'og:title'),
    meta(declarations, 'twitter:title'),
    declarations.title,
  ]
    .map((text) => withoutOutlet(tidyText(decodeEntities(cut(text ?? '', 2_000))), outlet, host))
    .filter((text) => text !== '' && !namesOutlet(text, outlet, host));
  const printed = headings
    .map((text) => cut(text, MAX_TITLE))
    .filter((text) => key(text).length > 4 && !namesOutlet(text, outlet, host));
  const same = printed.find((heading) => declared.some((text) => key(text) === key(heading)));
  const alike = same ?? printed.find((heading) => declared.some((text) => likeness(heading, text) >= 0.6));
  return cut(alike ?? declared[0] ?? printed[0] ?? '', MAX_TITLE);
}

function meta(declarations: Declarations, wanted: string): string | null {
  return declarations.metas.find((entry) => entry.key === wanted)?.content ?? null;
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
