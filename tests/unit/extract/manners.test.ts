import { describe, expect, it } from 'vitest';
import { articleFromHtml } from '../../../lib/cli/html';
import manners from './manners.json';

/**
 * Fifteen invented reports with the furniture that stands around real ones, each in three kinds of markup. Nothing of the furniture may be
 * in the text, and nothing of the text may be missing.
 */
type Page = (typeof manners)[number];
type Part = Page['text'][number];

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const wordsOf = (part: Part) =>
  typeof part === 'string' ? part : (('caption' in part ? part.caption : part.heading) ?? '');
const isCaption = (part: Part) => typeof part !== 'string' && part.caption !== undefined;

const MARKUPS: Record<string, (page: Page) => string> = {
  semantic: ({ title, above, text, below }) =>
    `<header><ul>${above.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul></header><main><article><h1>${escaped(title)}</h1>${text
      .map((part) =>
        typeof part === 'string'
          ? `<p>${escaped(part)}</p>`
          : isCaption(part)
            ? `<figure><img src="p.jpg"><figcaption>${escaped(wordsOf(part))}</figcaption></figure>`
            : `<h2>${escaped(wordsOf(part))}</h2>`,
      )
      .join('')}</article></main><footer>${below.map((line) => `<p>${escaped(line)}</p>`).join('')}</footer>`,
  'div soup': ({ title, above, text, below }) =>
    `<div class="w"><div class="t">${above.map((line) => `<div>${escaped(line)}</div>`).join('')}<div class="h">${escaped(title)}</div><div class="c">${text
      .map((part) => `<div>${escaped(wordsOf(part))}</div>`)
      .join('')}</div>${below.map((line) => `<div>${escaped(line)}</div>`).join('')}</div></div>`,
  'flat lines': ({ title, above, text, below }) =>
    `<div>${[...above, title, ...text.map(wordsOf), ...below].map(escaped).join('<br>\n')}</div>`,
};

/** A credit in brackets at the end of the last paragraph is no part of it. */
const expectedOf = (page: Page) =>
  page.text.filter((part) => !isCaption(part)).map((part) => wordsOf(part).replace(/ \(Traducerea-[^)]*\)$/, ''));

describe.each(Object.keys(MARKUPS))('in the manner of real pages, as %s', (markup) => {
  it.each(manners.map((page) => [page.slug, page] as const))('%s', (slug, page) => {
    const html = `<!DOCTYPE html><html lang="${page.language}"><head><title>${escaped(page.title)} | ${escaped(page.outlet)}</title><meta property="og:site_name" content="${escaped(page.outlet)}"></head><body>${MARKUPS[markup]?.(page)}</body></html>`;
    const result = articleFromHtml(html, `https://www.${slug}.example/news/2024/03/28/${slug}-100200`);
    expect(result.status).toBe('article');
    if (result.status !== 'article') return;
    expect(result.article.title).toBe(page.title);
    expect(result.article.text.split('\n')).toEqual(expectedOf(page));
  });
});
