import { JSDOM, VirtualConsole } from 'jsdom';
import { extractArticle } from '../extract/extract';
import { articleOfText } from '../extract/plain';
import type { ExtractionResult } from '../extract/result';

/** The article of a saved page, or of a text: what is given is told apart by its markup. Runs no script and loads nothing. */
export function articleFromHtml(html: string, href: string): ExtractionResult {
  if (!looksLikeHtml(html)) return articleOfText(html, href);
  const window = windowOf(html, href);
  try {
    return extractArticle(window.document, href, window);
  } finally {
    window.close();
  }
}

/** A page as a window of jsdom. Style sheets are left out: they cost most of the time and some stop the parser. */
export function windowOf(html: string, href: string): Window & typeof globalThis {
  return new JSDOM(withoutStyles(html), { url: usable(href), virtualConsole: new VirtualConsole() }).window;
}

/** The page without its `<style>` elements. Linear: searches forward only. */
function withoutStyles(html: string): string {
  const parts: string[] = [];
  const lower = html.toLowerCase();
  let at = 0;
  while (at < html.length) {
    const start = lower.length === html.length ? lower.indexOf('<style', at) : -1;
    const end = start < 0 ? -1 : lower.indexOf('</style>', start);
    if (end < 0) break;
    parts.push(html.slice(at, start));
    at = end + 8;
  }
  parts.push(html.slice(at));
  return parts.join('');
}

/** True when a file begins with markup or holds the elements of a page. */
export function looksLikeHtml(text: string): boolean {
  return /^\s{0,200}<(?:!doctype|!--|html|head|body|\?xml)|<(?:html|body|head|p|div|article|h1)(?:\s[^<>]{0,300})?>/i.test(
    text.slice(0, 20_000),
  );
}

function usable(href: string): string {
  try {
    return /^https?:$/.test(new URL(href).protocol) ? href : 'https://page.invalid/';
  } catch {
    return 'https://page.invalid/';
  }
}
