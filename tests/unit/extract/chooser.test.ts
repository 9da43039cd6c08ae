import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { windowOf } from '../../../lib/cli/html';
import { chooseContent, OutOfTime } from '../../../lib/extract/chooser';
import { domOf } from '../../../lib/extract/dom';
import { takeSnapshot } from '../../../lib/extract/snapshot';
import { CLEAN, hostilePages } from '../../hostile/pages';

const FIXTURES = 'tests/fixtures/pages';
const pages = [
  ...readdirSync(FIXTURES)
    .sort()
    .map((slug) => ({ name: slug, html: readFileSync(join(FIXTURES, slug, 'page.html'), 'utf8') })),
  ...hostilePages(0.003),
];

/** A fresh copy of a page. */
function copyOf(html: string, most?: number) {
  const window = windowOf(html, 'https://page.example/a/b');
  const snapshot = takeSnapshot(window.document, domOf(window), most);
  window.close();
  return snapshot;
}

/** What matters of an element: its text by paragraphs, without blanks, and how much of it is linked. */
function gist(content: Element | null | undefined) {
  if (!content) return null;
  const bare = (element: Element) => (element.textContent ?? '').replace(/\s+/g, '');
  return {
    text: bare(content),
    paragraphs: [...content.querySelectorAll('p, h2, h3, li, td')].map((e) => `${e.localName} ${bare(e)}`),
    links: [...content.querySelectorAll('a')].map(bare),
  };
}

describe('the chooser', () => {
  it.each(pages)('chooses as Readability does: $name', ({ html }) => {
    const original = new Readability<Element>(copyOf(html).document, {
      charThreshold: 300,
      disableJSONLD: true,
      serializer: (element) => element as Element,
    }).parse();
    expect(gist(chooseContent(copyOf(html).document))).toEqual(gist(original?.content));
  });

  it('leaves classes only when they are asked for', () => {
    const html = CLEAN.replace('<p>Point 2', '<p class="lead">Point 2');
    const classes = (keepClasses: boolean) =>
      chooseContent(copyOf(html).document, { keepClasses })?.querySelectorAll('.lead').length;
    expect([classes(true), classes(false)]).toEqual([1, 0]);
  });

  it('gives up when the time is over', () => {
    expect(() => chooseContent(copyOf(CLEAN).document, { budget: -1 })).toThrow(OutOfTime);
  });
});

it('a snapshot of less than the page says so', () => {
  expect(copyOf(CLEAN).truncated).toBe(false);
  const short = copyOf(CLEAN, 5);
  expect([short.truncated, short.elements]).toEqual([true, 5]);
});
