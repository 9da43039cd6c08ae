import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { windowOf } from '../../../lib/cli/html';
import { extractArticle } from '../../../lib/extract/extract';
import { CLEAN, hostilePages, PAYLOADS } from '../../hostile/pages';

const ADDRESS = 'https://page.example/region/bridge';

/** Reads a page and looks whether it is as it was. */
function read(html: string) {
  const window = windowOf(html, ADDRESS);
  const hash = () =>
    createHash('sha256')
      .update(window.document.body?.parentElement?.outerHTML ?? '')
      .digest('hex');
  try {
    const isClobbered = typeof window.document.body?.parentElement?.outerHTML !== 'string';
    const before = isClobbered ? '' : hash();
    const result = extractArticle(window.document, ADDRESS, window);
    return { result, changed: !isClobbered && hash() !== before, ran: 'ran' in window };
  } finally {
    window.close();
  }
}

const clean = read(CLEAN).result;

// The parser of jsdom takes most of the time: the pages are a hundredth of what the browsers are given.
describe.each(hostilePages(0.01))('$name', ({ html, gives }) => {
  it('is read without harm', () => {
    const { result, changed, ran } = read(html);
    expect({ changed, ran }).toEqual({ changed: false, ran: false });
    if (gives === 'clean') expect(result).toEqual(clean);
    if (gives === 'article') expect(result.status).toBe('article');
    if (gives === 'nothing') expect(result.status).toBe('not-article');
  });
});

describe('hostile words', () => {
  it('stay the words they are', () => {
    const page = hostilePages(0.01).find(({ name }) => name === 'payloads as text');
    const { result } = read(page?.html ?? '');
    if (result.status !== 'article') throw new Error(result.reason);
    const shown = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim();
    for (const text of PAYLOADS) expect(result.article.text).toContain(shown(text));
  });

  it('take no more than twice the time when they are twice as long', () => {
    // Counted in steps of the clock that a busy machine does not blur: the best of three.
    const best = (html: string) =>
      Math.min(
        ...[0, 1, 2].map(() => {
          const window = windowOf(html, ADDRESS);
          const started = performance.now();
          extractArticle(window.document, ADDRESS, window);
          const took = performance.now() - started;
          window.close();
          return took;
        }),
      );
    for (const unit of ['\u0301\u0323', ' (', 'a: ', '1.', '«', '– ', '@x', '\u00a0\u3000']) {
      const page = (times: number) => CLEAN.replace('</article>', `<p>${unit.repeat(times)}</p></article>`);
      const [once, twice] = [best(page(20_000)), best(page(40_000))];
      expect(twice, unit).toBeLessThan(Math.max(3 * once, 100));
    }
  });
});
