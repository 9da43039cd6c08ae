import { JSDOM, VirtualConsole } from 'jsdom';
import { extractArticle } from '../extract/extract';
import { articleOfText } from '../extract/plain';
import type { ExtractionResult } from '../extract/result';

/** The article of a saved page, or of a text: what is given is told apart by its markup. Runs no script and loads nothing. */
export function articleFromHtml(html: string, href: string): ExtractionResult {
  if (!looksLikeHtml(html)) return articleOfText(html, href);
  const { window } = new JSDOM(html, { url: usable(href), virtualConsole: new VirtualConsole() });
  try {
    return extractArticle(window.document, href, window);
  } finally {
    window.close();
  }
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
