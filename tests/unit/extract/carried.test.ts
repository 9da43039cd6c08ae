import { describe, expect, it } from 'vitest';
import { carriedText, paragraphsOf } from '../../../lib/extract/carried';

const P = [
  'The bridge over the Linde closes on Monday, and walkers will take a small boat to the other side.',
  'The ferry of the neighbouring village takes bicycles as well, the council wrote in a letter on Friday.',
  'The work costs two million, and half of it is paid by the county, said the mayor at the meeting.',
];
const TITLE = 'Bridge over the Linde closes for repairs';

describe('texts in the data of a page', () => {
  it.each([
    ['articleBody', { '@type': 'NewsArticle', headline: TITLE, articleBody: P.join('\n') }],
    ['markup in a string', { story: { title: TITLE, body: P.map((p) => `<p>${p}</p>`).join('') } }],
    ['a list of blocks', { props: { story: { title: TITLE, blocks: P.map((p) => ({ type: 'text', content: p })) } } }],
    ['a list of strings', { a: [{ headline: TITLE, paragraphs: P }] }],
    [
      'rendered content',
      [{ title: { rendered: TITLE }, content: { rendered: P.map((p) => `<p>${p}</p>`).join('\n') } }],
    ],
  ])('%s', (_name, data) => {
    expect(carriedText([JSON.stringify(data)], TITLE)).toEqual(P);
  });

  it('of two texts that of the headline, though it is the shorter one', () => {
    const other = { title: 'Another story of the day', body: `<p>${P.join('</p><p>')}</p><p>${P.join(' ')}</p>` };
    const own = { title: TITLE, body: `<p>${P.join('</p><p>')}</p>` };
    expect(carriedText([JSON.stringify({ stories: [other, own] })], TITLE)).toEqual(P);
  });

  it.each([
    ['no JSON', 'window.x = 1;'],
    ['addresses and code', JSON.stringify({ body: 'https://a.example/x?y=1&z=2;'.repeat(40) })],
    ['labels', JSON.stringify({ items: ['Home', 'Sport', 'Weather', 'Contact'].map((text) => ({ text })) })],
    ['too short', JSON.stringify({ articleBody: P[0] })],
    ['a script that is too long', JSON.stringify({ articleBody: P.join('\n').repeat(6_000) })],
  ])('nothing: %s', (_name, block) => {
    expect(carriedText([block], TITLE)).toBeNull();
  });

  it('deep nesting ends', () => {
    expect(carriedText([`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`], TITLE)).toBeNull();
  });

  it('markup is taken apart as text', () => {
    expect(paragraphsOf('<p>One &amp; two<br>three</p><script>alert(1)</script><p onclick="x">four')).toEqual([
      'One & two',
      'three',
      'four',
    ]);
  });

  it('markup without end is read in a short time', () => {
    const started = performance.now();
    paragraphsOf('<p '.repeat(60_000));
    paragraphsOf(`<script${' a'.repeat(80_000)}`);
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
