import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleFromHtml, windowOf } from '../../../lib/cli/html';
import { extractArticle } from '../../../lib/extract/extract';

const FOLDER = 'tests/fixtures/pages/quiet-visit-en';
const clean = readFileSync(`${FOLDER}/page.html`, 'utf8');
const { href } = JSON.parse(readFileSync(`${FOLDER}/expected.json`, 'utf8')) as { href: string };
const expected = articleFromHtml(clean, href);

/** Markup whose names or ids hide a property of the document or of a form. */
const CLOBBERS = [
  '<form name="body"></form>',
  '<img name="title" alt="">',
  '<img name="documentElement" alt="">',
  '<img name="head" alt="">',
  '<img name="baseURI" alt="">',
  '<img name="defaultView" alt="">',
  '<form name="implementation"></form>',
  '<form name="cloneNode"></form>',
  '<form name="querySelector"></form>',
  '<form name="getElementsByTagName"></form>',
  '<form><input name="attributes"></form>',
  '<form><input name="textContent"><input name="innerText"></form>',
  '<form><input name="childNodes"><input name="children"></form>',
  '<form><input name="parentNode"></form>',
  '<form><input name="tagName"><input name="localName"><input name="nodeType"></form>',
  '<form><input name="firstChild"><input name="nextSibling"></form>',
  '<form id="chrome"><input name="runtime" id="evil"></form>',
  '<form id="browser"><input name="runtime"></form>',
  '<a id="Readability"></a><a id="secondSourceMarks"></a>',
  '<a id="__proto__"></a><a id="constructor"></a>',
];

describe('a page with clobbered names', () => {
  it.each(CLOBBERS)('gives the article of its clean twin: %s', (markup) => {
    expect(articleFromHtml(clean.replace('<body>', `<body>${markup}`), href)).toEqual(expected);
  });

  it('gives it too when the whole text is inside a clobbered form', () => {
    const inside = clean
      .replace('<body>', '<body><form><input name="firstChild"><input name="textContent"><input name="getAttribute">')
      .replace('</body>', '</form></body>');
    const result = articleFromHtml(inside, href);
    expect(result.status === 'article' && result.article.text).toBe(
      expected.status === 'article' && expected.article.text,
    );
  });
});

it('leaves the page as it was', () => {
  const window = windowOf(clean, href);
  const before = window.document.documentElement.outerHTML;
  extractArticle(window.document, href, window);
  expect(window.document.documentElement.outerHTML).toBe(before);
  window.close();
});

const SENTENCE = 'The council met on Tuesday and spoke about the bridge, the road and the money for both of them. ';
const BODY = `<h1>Council speaks about the bridge</h1>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(6)}`;

describe('hostile contents', () => {
  const read = (html: string) => {
    const result = articleFromHtml(
      `<!doctype html><html><head><title>Council speaks about the bridge</title></head><body>${html}</body></html>`,
      'https://page.example/a/b',
    );
    if (result.status !== 'article') throw new Error(result.reason);
    return result.article;
  };

  it('drops controls of direction, tags and lone surrogates, and cuts runs of marks', () => {
    const { text } = read(
      `${BODY}<p>${SENTENCE}\u202Eabc\u2066 x\u{E0041}y \uD800 a${'\u0301'.repeat(5_000)}. ${SENTENCE}</p>`,
    );
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u);
    expect(text.isWellFormed()).toBe(true);
    expect(text).not.toMatch(/\p{M}{31}/u);
    expect(text).toMatch(/\p{M}{30}/u);
  });

  it('keeps markup that is written as text, as text', () => {
    const words = '<img src=x onerror=alert(1)>';
    expect(read(`${BODY}<p>${SENTENCE} ${words.replace('<', '&lt;')} ${SENTENCE}</p>`).text).toContain(words);
  });

  it('reads the beginning of a text without end, and says so', () => {
    const article = read(`<h1>Council speaks about the bridge</h1><p>${SENTENCE.repeat(800)}</p>`);
    expect(article.truncated).toBe(true);
    expect(article.text.length).toBeLessThanOrEqual(60_000);
    expect(read(BODY).truncated).toBe(false);
  });

  it('cuts a title, an outlet and an address that are too long', () => {
    const long = 'Bridge '.repeat(5_000);
    const html = `<html lang="${'x'.repeat(1_000)}"><head><title>${long}</title><meta property="og:site_name" content="${long}"><meta name="author" content="${long}"><link rel="canonical" href="https://page.example/${'a'.repeat(100_000)}"></head><body>${BODY.replace('<h1>Council speaks about the bridge', `<h1>${long}`)}</body></html>`;
    const result = articleFromHtml(html, 'https://page.example/a/b');
    expect(result.status).toBe('article');
    if (result.status !== 'article') return;
    expect(result.article.title.length).toBeLessThanOrEqual(400);
    expect((result.article.outlet ?? '').length).toBeLessThanOrEqual(200);
    expect((result.article.byline ?? '').length).toBeLessThanOrEqual(200);
    expect(result.article.address).toBe('https://page.example/a/b');
    expect(result.article.declaredLanguage).toBeNull();
  });

  it.each([
    ['nested arrays', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    [
      'prototype',
      '{"__proto__":{"headline":"x"},"constructor":1,"@type":"NewsArticle","headline":{"a":1},"author":[1,2],"datePublished":["x"]}',
    ],
    ['no JSON', '{"@type":"NewsArticle","headline":"Council'],
    ['null', 'null'],
  ])('survives structured data of another shape: %s', (_name, json) => {
    const article = read(`<script type="application/ld+json">${json}</script>${BODY}`);
    expect(article.title).toBe('Council speaks about the bridge');
    expect(article.published).toBeNull();
    expect(({} as Record<string, unknown>).headline).toBeUndefined();
  });

  it('takes no canonical address of another site', () => {
    const html = `<html><head><title>Council speaks about the bridge</title><link rel="canonical" href="https://other.example/x"></head><body>${BODY}</body></html>`;
    const result = articleFromHtml(html, 'https://page.example/a/b#part');
    expect(result.status === 'article' && result.article.address).toBe('https://page.example/a/b');
  });
});

describe('pages without an article', () => {
  const reason = (html: string, address: string) => {
    const result = articleFromHtml(html, address);
    return result.status === 'not-article' ? result.reason : 'article';
  };
  const results = Array.from(
    { length: 9 },
    (_, i) => `<div><a href="/n/${i}">Council speaks about the bridge number ${i}</a><p>${SENTENCE}</p></div>`,
  ).join('');

  it('tells why', () => {
    expect(reason('<html><body></body></html>', 'https://page.example/a')).toBe('empty');
    expect(
      reason(
        '<html><body><p>Please wait while the page is being loaded for you.</p></body></html>',
        'https://page.example/a',
      ),
    ).toBe('too-short');
    expect(reason(`<html><body><h1>Search</h1>${results}</body></html>`, 'https://page.example/search?q=bridge')).toBe(
      'search',
    );
    expect(reason(`<html><body><h1>News</h1>${results}</body></html>`, 'https://page.example/region')).toBe(
      'front-page',
    );
    expect(reason('', 'https://page.example/a')).toBe('empty');
  });

  it('does not call a story with a list of related links a front page', () => {
    const html = `<html><body><article>${BODY}</article><div>${results.replaceAll(`<p>${SENTENCE}</p>`, '')}</div></body></html>`;
    expect(reason(html, 'https://page.example/region/bridge')).toBe('article');
  });

  it('reads no picture and no feed', () => {
    const window = windowOf(clean, href);
    const of = (contentType: string) => {
      const parsed = new window.DOMParser().parseFromString('<x/>', contentType as DOMParserSupportedType);
      return extractArticle(parsed, href, window);
    };
    expect(of('application/xml')).toEqual({ status: 'not-article', reason: 'not-html' });
    expect(of('image/svg+xml')).toEqual({ status: 'not-article', reason: 'not-html' });
    window.close();
  });
});
