import { describe, expect, it } from 'vitest';
import { articleFromHtml } from '../../../lib/cli/html';
import type { Line } from '../../../lib/extract/lines';
import { ownStory } from '../../../lib/extract/stream';

const SENTENCE =
  'The council of the village said on Monday that the old mill will be open again in the summer of next year.';
const prose = (count: number, name = 'a'): string[] =>
  Array.from({ length: count }, (_, i) => `${SENTENCE.slice(0, -1)} (${name}${i}).`);
const HREF = 'https://quay.example/news/1';

interface Part {
  readonly heading: string;
  readonly block?: string;
  readonly shape?: string;
  readonly linked?: boolean;
  readonly story?: number;
  readonly date?: string;
  readonly prose?: number;
}

function linesOf(parts: readonly Part[]): Line[] {
  return parts.flatMap(
    ({ heading, block = 'h1', shape = 'h1.title\tdiv.item', linked, story = 0, date, prose: count = 4 }) => {
      const line = (words: string, name: string): Line => ({
        words,
        block: name,
        linked: 0,
        caption: false,
        aside: false,
        story,
      });
      return [
        { ...line(heading, block), shape, around: {}, linked: linked ? heading.length : 0 },
        ...(date ? [line(date, 'div')] : []),
        ...prose(count, heading).map((words) => line(words, 'p')),
      ];
    },
  );
}
const own = (parts: readonly Part[], title: string, declared = true, href = HREF) => {
  const page = linesOf(parts);
  return ownStory(
    page,
    page.findIndex((line) => line.words === title),
    title,
    href,
    declared,
  );
};
const MILL = 'The old mill opens again in summer';
const FERRY = 'The ferry stays in the harbour today';
const LIBRARY = 'A night of reading in the library';

describe('the own article among several', () => {
  it('ends where the next one of the same making begins', () => {
    expect(own([{ heading: MILL }, { heading: FERRY }], MILL)).toEqual({ from: 0, to: 5, headline: 0 });
  });

  it('begins at its headline when others stand above it', () => {
    const found = own([{ heading: FERRY }, { heading: MILL }, { heading: LIBRARY }], MILL);
    expect(found).toEqual({ from: 5, to: 10, headline: 5 });
  });

  it.each([
    ['smaller headings that are links', { block: 'h2', shape: 'h2.title\tdiv.item', linked: true }],
    ['smaller headings with dates', { block: 'h2', shape: 'h2.title\tdiv.item', date: '14 May 2024' }],
    ['elements of their own', { block: 'h2', shape: 'h2.title\tarticle.item' }],
  ])('%s', (_name, like) => {
    const parts = [MILL, FERRY].map((heading, i) => ({
      ...like,
      heading,
      story: _name.startsWith('elements') ? i + 1 : 0,
    }));
    expect(own(parts, MILL)).toMatchObject({ from: 0, headline: 0 });
  });

  it('is that of the address when the page has gone on', () => {
    const href = 'https://quay.example/news/the-ferry-stays-in-the-harbour-today-123.html';
    expect(own([{ heading: MILL }, { heading: FERRY }], MILL, true, href)).toMatchObject({ headline: 5 });
  });

  it('is unknown when nothing is declared', () => {
    expect(own([{ heading: MILL }, { heading: FERRY }], MILL, false)).toBe('unknown');
    expect(own([{ heading: MILL }, { heading: FERRY }], '')).toBe('unknown');
  });

  it.each([
    ['a page with one headline', [{ heading: MILL }]],
    ['teasers below it', [{ heading: MILL }, { heading: FERRY, prose: 1 }, { heading: LIBRARY, prose: 0 }]],
    ['subheadings', [{ heading: MILL }, { heading: FERRY, block: 'h2' }, { heading: LIBRARY, block: 'h2' }]],
    ['headings of another making', [{ heading: MILL }, { heading: FERRY, shape: 'h1.sub\tdiv.text' }]],
    [
      'headings without names',
      [
        { heading: MILL, shape: 'h1.\tdiv.' },
        { heading: FERRY, shape: 'h1.\tdiv.' },
      ],
    ],
    ['the headline twice', [{ heading: MILL, prose: 0 }, { heading: MILL }]],
    [
      'parts of a ticker',
      [
        { heading: MILL, prose: 1 },
        ...[FERRY, LIBRARY].map((heading) => ({ heading, block: 'h2', date: '14 May 2024' })),
      ],
    ],
  ] as const)('one article: %s', (_name, parts) => {
    expect(own(parts, MILL)).toBe('one');
  });

  it('is told in a short time', () => {
    const parts = Array.from({ length: 2_000 }, (_, i) => ({
      heading: `${MILL} ${i}`,
      linked: true,
      date: '14 May 2024',
      prose: 2,
    }));
    const page = linesOf(parts);
    const started = performance.now();
    ownStory(page, -1, '', `https://quay.example/${'the-old-mill-'.repeat(5_000)}`, false);
    ownStory(page, 0, `${MILL} 0`, `https://quay.example/${'-'.repeat(100_000)}`, true);
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});

describe('a page with several articles', () => {
  const item = (heading: string, name: string) =>
    `<div class="item"><h1 class="title">${heading}</h1>${prose(4, name)
      .map((words) => `<p>${words}</p>`)
      .join('')}</div>`;
  const read = (title: string, body: string) =>
    articleFromHtml(`<html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`, HREF);

  it('that declares none of them is no article', () => {
    expect(read('Quay Post', item(MILL, 'a') + item(FERRY, 'b'))).toEqual({
      status: 'not-article',
      reason: 'several-stories',
    });
  });

  it('that declares one of them is that one, and says what was left out', () => {
    const result = read(`${FERRY} | Quay Post`, item(MILL, 'a') + item(FERRY, 'b'));
    if (result.status !== 'article') throw new Error(result.reason);
    expect(result.article.title).toBe(FERRY);
    expect(result.article.text.split('\n')).toEqual(prose(4, 'b'));
  });
});
