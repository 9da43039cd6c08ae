import { tidyText } from '../../text/tidy';
import type { Declarations } from '../snapshot';
import { cut, decodeEntities } from '../text';
import type { StructuredArticle } from './json-ld';
import { hostOf, key, ownerLabel, titleParts } from './names';

/** Metas that hold the name of the site, best first; between the first and the others comes the publisher of the structured data. */
const KEYS = [
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'sitename',
];
const MAX_NAME = 80;
/** What papers write behind their names for their edition on the web: `中日新聞Web`, `東京新聞デジタル`. */
const WEB_EDITION =
  /(?<=新聞|新闻|日報|日报|時報|时报|신문|일보)\s?(?:web|デジタル|digital|online|オンライン|電子版|电子版)$/iu;
/** What companies write behind their names. */
const LEGAL_FORM =
  /[\s,]{1,3}(?:gmbh(?: & co\.? kg(?:aa)?)?|ag|se|kg|e\.?v|ltd|limited|inc|llc|plc|corp|co|pty|b\.?v|n\.?v|s\.?a\.?s?|s\.?l|s\.?r\.?l|s\.?p\.?a|a\.?s|a\.?ş|oy|ab|aps|d\.?o\.?o|s\.?r\.?o|ооо|ао)\.?$/i;

/**
 * The name of the outlet as it calls itself: of the names that the page declares the first that has to do with its host, a name
 * before an address ("FAZ.NET"), else the first, else the host. Slogans, addresses in brackets and legal forms are left out.
 */
export function outletOf(
  declarations: Declarations,
  article: StructuredArticle | null,
  address: string,
  headings: readonly string[],
): string | null {
  const host = hostOf(address);
  const names = declaredNames(declarations, article, host);
  const inTitle = fromTitle(declarations.title, host, headings);
  const related = names.filter((name) => relatedToHost(name, host));
  // The company that publishes is named after the site, not the site after it.
  const label = key(ownerLabel(host));
  const site =
    metaOf(declarations, 'og:site_name') === null ? related.find((other) => key(other) === label) : undefined;
  const name =
    (site !== undefined && !isAddress(site) ? site : undefined) ??
    related.find((other) => !isAddress(other)) ??
    related[0] ??
    (inTitle !== null && relatedToHost(inTitle, host) ? inTitle : null) ??
    names[0] ??
    inTitle;
  return name === null || name === undefined ? host || null : wellSpelled(name, [...names, inTitle]);
}

/** `nationalpost` for `National Post`: of the names with the same letters one that is written as a name is. */
function wellSpelled(name: string, others: readonly (string | null)[]): string {
  if (/[\p{Lu}\s]/u.test(name) || !/^\p{Ll}{6}/u.test(name)) return name;
  const own = key(name);
  return (
    others.find((other) => other !== null && /\p{Lu}/u.test(other) && /\s/.test(other) && key(other) === own) ?? name
  );
}

/** Most lines and longest line in which a notice of rights is looked for; longest name in it. */
const RIGHTS = { lines: 5_000, line: 300, name: 50 };
/** Marks of a notice of rights, its years, and what stands around the name. */
const RIGHTS_MARK = /©|ⓒ|\(c\)|\bcopyrights?\b/i;
const RIGHTS_WORDS = /©|ⓒ|\(c\)|\bcopyrights?\b|\b(?:19|20)\d\d\b|[–—-](?=\s|$)|\ball rights reserved\b|\bby\b/gi;

/** Longest text in which a name is looked for that is written like the host. */
const MAX_MENTION = 200;

/**
 * For a name that is no more than the host the same letters as the page writes them elsewhere, when those are several words that begin
 * with capitals: `kleinezeitung.at` is "Kleine Zeitung".
 * @param texts metas and lines of the page
 */
export function spelledOut(name: string | null, texts: readonly string[], host: string): string | null {
  const label = key(ownerLabel(host));
  // A name with capitals in it is written as its owner wants it.
  if (name === null || label.length < 6 || /\p{Lu}/u.test(name) || (name !== host && !isAddress(name))) return name;
  if (key(ownerLabel(name)) !== label) return name;
  const found = new Map<string, number>();
  for (const text of texts) {
    if (text.length > MAX_MENTION || text.length < label.length || !key(text).includes(label)) continue;
    const mention = mentionOf(text, label);
    if (mention !== null) found.set(mention, (found.get(mention) ?? 0) + 1);
  }
  return [...found].sort((a, b) => b[1] - a[1])[0]?.[0] ?? name;
}

/** Two to five words of a text that together have these letters, the first and the last with a capital; else null. */
function mentionOf(text: string, letters: string): string | null {
  const words = tidyText(text)
    .split(' ')
    .map((word) => word.replace(/^[^\p{L}\p{N}]{1,20}|[^\p{L}\p{N}]{1,20}$/gu, ''));
  for (let from = 0; from < words.length; from++) {
    if (!/^\p{Lu}/u.test(words[from] as string)) continue;
    let joined = key(words[from] as string);
    for (let to = from + 1; to < from + 5 && to < words.length && letters.startsWith(joined); to++) {
      joined += key(words[to] as string);
      if (joined === letters && /^[\p{Lu}\p{N}]/u.test(words[to] as string)) return words.slice(from, to + 1).join(' ');
    }
  }
  return null;
}

/**
 * A name in letters that many readers cannot read, with the name in Latin letters in brackets behind it when the page has that in its
 * notice of rights and it has to do with the host: `産経新聞 (The Sankei Shimbun)`. Other names are given back as they are.
 * @param lines texts of the page's lines
 */
export function readableOutlet(
  name: string | null,
  declarations: Declarations,
  lines: readonly string[],
  host: string,
): string | null {
  if (name === null || /\p{Script=Latin}{3}/u.test(name)) return name;
  const notices = lines.slice(-RIGHTS.lines).filter((line) => line.length <= RIGHTS.line && RIGHTS_MARK.test(line));
  for (const notice of [metaOf(declarations, 'copyright') ?? '', ...notices.reverse().slice(0, 20)])
    for (const piece of cut(notice, RIGHTS.line)
      .replace(RIGHTS_WORDS, '\n')
      .split(/[\n,;|.·/]/)) {
      const latin = bare(tidyText(piece));
      if (
        latin.length > 2 &&
        latin.length <= RIGHTS.name &&
        /^\p{Lu}[\p{Script=Latin}\p{M}\d\s'’&-]*$/u.test(latin) &&
        latin.split(' ').length <= 5 &&
        relatedToHost(latin, host)
      )
        return `${name} (${latin})`;
    }
  return name;
}

/** All names that a page declares for its site, best first, each once. */
export function declaredNames(
  declarations: Declarations,
  article: StructuredArticle | null,
  host: string,
): readonly string[] {
  const [first, ...others] = KEYS.map((wanted) => metaOf(declarations, wanted));
  const names = [first ?? null, article?.publisher ?? null, ...others]
    .filter((name): name is string => name !== null && !/^https?:|[©®]|all rights reserved/i.test(name))
    .map((name) => bare(withoutSlogan(tidyText(decodeEntities(cut(name, 400))), host)).replace(WEB_EDITION, ''))
    .filter((name) => key(name).length > 1 && name.length <= MAX_NAME && !/^\d+$|@/.test(name));
  return [...new Set(names)];
}

/** Without an address in brackets at the end, and without the legal form of the company. */
function bare(name: string): string {
  return name
    .replace(/\s?\([^()\s]{1,60}\.[^()\s.]{2,10}\)$/, '')
    .replace(LEGAL_FORM, '')
    .trim();
}

/** `FAZ.NET`, `taz.de`: the address of the site in the place of its name. */
function isAddress(name: string): boolean {
  return /^(?:www\.)?[\p{L}\p{N}-]{1,40}(?:\.[\p{L}-]{2,10}){1,3}$/u.test(name);
}

function metaOf(declarations: Declarations, wanted: string): string | null {
  return declarations.metas.find((meta) => meta.key === wanted)?.content ?? null;
}

/** `Daily Planet - News, weather and sport`: the part that has to do with the host, else the first. */
function withoutSlogan(name: string, host: string): string {
  const parts = titleParts(name);
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
  // Hosts spell ä, ö and ü with two letters.
  const spelled = key(name.toLowerCase().replace(/[äöü]/g, (letter) => `${letter}e`));
  if (spelled !== own && (spelled.includes(label) || (spelled.length > 3 && label.includes(spelled)))) return true;
  const initials = name
    .split(/[\s-]+/)
    .map((word) => key(word)[0] ?? '')
    .join('');
  return initials.length > 1 && label === initials;
}
