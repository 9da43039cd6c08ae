import type { Declarations } from '../snapshot';
import { cut, decodeEntities, tidyText } from '../text';
import type { StructuredArticle } from './json-ld';
import { hostOf, key, ownerLabel, titleParts } from './names';

/** Metas that hold the name of the site, best first. */
const KEYS = ['og:site_name', 'application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'publisher'];
const MAX_NAME = 80;

/**
 * The name of the outlet as it calls itself: of the names that the page declares the first that has to do with its host, else the
 * first, else the host. A slogan behind the name is left out.
 */
export function outletOf(
  declarations: Declarations,
  article: StructuredArticle | null,
  address: string,
  headings: readonly string[],
): string | null {
  const host = hostOf(address);
  const names = [
    metaOf(declarations, 'og:site_name'),
    article?.publisher ?? null,
    ...KEYS.slice(1).map((k) => metaOf(declarations, k)),
  ]
    .filter((name): name is string => name !== null && !/^https?:/i.test(name))
    .map((name) => withoutSlogan(tidyText(decodeEntities(name)), host))
    .filter((name) => key(name).length > 1 && name.length <= MAX_NAME);
  return (
    names.find((name) => relatedToHost(name, host)) ??
    names[0] ??
    fromTitle(declarations.title, host, headings) ??
    (host || null)
  );
}

function metaOf(declarations: Declarations, wanted: string): string | null {
  return declarations.metas.find((meta) => meta.key === wanted)?.content ?? null;
}

/** `Daily Planet - News, weather and sport`: the part that has to do with the host, else the first. */
function withoutSlogan(name: string, host: string): string {
  const parts = titleParts(cut(name, 400));
  if (parts.length < 2) return name;
  return parts.find((part) => relatedToHost(part, host)) ?? (name.length > 40 ? (parts[0] ?? name) : name);
}

/** The part of `<title>` that is the name of the site: known by its host, or because all before it is the printed headline. */
function fromTitle(title: string, host: string, headings: readonly string[]): string | null {
  const parts = titleParts(tidyText(cut(title, 1_000)));
  if (parts.length < 2) return null;
  const known = parts.slice(1).find((part) => part.length <= 40 && relatedToHost(part, host));
  if (known) return known;
  const last = parts.at(-1) as string;
  const rest = key(parts.slice(0, -1).join(' '));
  return last.length <= 30 && rest.length >= 8 && headings.some((heading) => key(heading) === rest) ? last : null;
}

/** True when the letters of the name are in the host's or the other way round, or when its initials are. */
export function relatedToHost(name: string, host: string): boolean {
  const own = key(name);
  const label = key(ownerLabel(host));
  if (own.length < 2 || label.length < 2) return false;
  if (own.includes(label) || label.includes(own)) return true;
  const initials = name
    .split(/[\s-]+/)
    .map((word) => key(word)[0] ?? '')
    .join('');
  return initials.length > 1 && label === initials;
}
