import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../lib/feeds/parse';
import type { FeedEntry, ReadFeed } from '../../../lib/feeds/raw';
import { isFailure } from '../../../lib/model/library';
import { decodeText } from '../../../lib/net/decode';

const folder = join(import.meta.dirname, '../../fixtures/feeds');
const expected: Record<string, { address: string; feed: ReadFeed }> = JSON.parse(
  readFileSync(join(folder, 'expected.json'), 'utf8'),
);
const NOW = Date.parse('2026-11-22T12:00:00Z');
const ADDRESS = 'https://www.courier.org/rss.xml';

function feedOf(text: string, address = ADDRESS): ReadFeed {
  const feed = parseFeed(text, address, NOW);
  if (isFailure(feed)) throw new Error(feed.detail);
  return feed;
}

function refusal(text: string | string[]): string | null {
  const feed = parseFeed(text, ADDRESS, NOW);
  return isFailure(feed) ? feed.detail : null;
}

const NAMESPACES =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"';
const rss = (items: string, head = '<title>Courier</title><link>https://www.courier.org/</link>') =>
  `<?xml version="1.0"?><rss version="2.0" ${NAMESPACES}><channel>${head}${items}</channel></rss>`;
/** The only item of a feed with these fields. */
const item = (fields: string, title = '<title>A headline of some length</title>') => {
  const [first] = feedOf(rss(`<item>${title}${fields}</item>`)).items;
  return first as FeedEntry;
};

describe('feeds of the world', () => {
  const files = readdirSync(folder).filter((file) => /\.(?:xml|rdf|json)$/.test(file) && file !== 'expected.json');

  it('are in many languages and all formats', () => {
    const feeds = Object.values(expected).map(({ feed }) => feed);
    expect(new Set(feeds.map((feed) => feed.items[0]?.language)).size).toBeGreaterThanOrEqual(16);
    expect(new Set(feeds.map((feed) => feed.format))).toEqual(new Set(['rss', 'rdf', 'atom', 'json', 'sitemap']));
    expect(Object.keys(expected).sort()).toEqual(files.sort());
  });

  it.each(files)('are read: %s', (file) => {
    const text = decodeText(readFileSync(join(folder, file)), null);
    expect(typeof text).toBe('string');
    const { address, feed } = expected[file] as { address: string; feed: ReadFeed };
    expect(parseFeed(text as string, address, NOW)).toEqual(feed);
  });

  it.each(files)('are read alike in pieces: %s', (file) => {
    const text = decodeText(readFileSync(join(folder, file)), null) as string;
    const { address, feed } = expected[file] as { address: string; feed: ReadFeed };
    const pieces = Array.from({ length: Math.ceil(text.length / 7) }, (_, i) => text.slice(i * 7, i * 7 + 7));
    expect(parseFeed(pieces, address, NOW)).toEqual(feed);
  });
});

describe('words', () => {
  it.each([
    ['<![CDATA[Toll <b>rises</b> to&nbsp;14]]>', 'Toll rises to 14'],
    ['Toll &lt;i&gt;rises&lt;/i&gt;', 'Toll rises'],
    ['Toll &amp;amp; trouble', 'Toll & trouble'],
    ['Toll &amp;amp;#8217;s', 'Toll ’s'],
    ['AT&amp;T and 3 < 5', 'AT&T and 3 < 5'],
    ['&#x41;&#66;', 'AB'],
    ['a&#0;b&#xD800;c', 'a\ufffdb\ufffdc'],
    ['a\u202eb\u2066c\u200bd', 'abcd'],
    ['Line\n  two\t three', 'Line two three'],
    ['&unknown; stays', '&unknown; stays'],
    ['می\u200cگویند', 'می\u200cگویند'],
  ])('of a headline: %s', (written, read) => {
    expect(item('', `<title>${written}</title>`).title).toBe(read);
  });

  it.each([
    ['<p>One.</p><p>Two.</p>', 'One.\nTwo.'],
    ['One<br/>Two', 'One\nTwo'],
    ['<ul><li>One<li>Two</ul>', 'One\nTwo'],
    ['<script>alert(1)</script><style>p{}</style>Text<noscript>no</noscript>', 'Text'],
    ['<img src=x onerror=alert(1)>Text', 'Text'],
    ['<figure><img><figcaption>In 2019</figcaption></figure><p>Text</p>', 'Text'],
    ['<table><tr><td>1<td>2</table>', '1\n2'],
    ['W<b>or</b>d', 'Word'],
    ['&lt;p&gt;Twice escaped&lt;/p&gt;', 'Twice escaped'],
    ['<iframe srcdoc="<p>x</p>"></iframe>Text', 'Text'],
    ['<svg><title>x</title></svg>Text', 'Text'],
  ])('of a summary: %s', (html, read) => {
    expect(item(`<description><![CDATA[${html}]]></description>`).summary).toBe(read);
  });

  it('of a summary are the beginning, up to a whole sentence', () => {
    const { summary } = item(`<description>${'Fourteen people were hurt in 2024. '.repeat(500)}</description>`);
    expect(summary.length).toBeLessThanOrEqual(2_000);
    expect(summary.length).toBeGreaterThan(1_900);
    expect(summary.endsWith('in 2024.')).toBe(true);
  });

  it('are cut between words, never in a number', () => {
    const { summary } = item(`<description>${'1234567 '.repeat(900)}</description>`);
    expect(summary).toMatch(/ 1234567…$/);
    expect(item('', `<title>${'ab '.repeat(900)}</title>`).title.length).toBeLessThanOrEqual(500);
    const chinese = item('', `<title>${'渡'.repeat(9_000)}</title>`).title;
    expect(chinese.length).toBe(500);
    const emoji = item('', `<title>${'😀'.repeat(900)}</title>`).title;
    expect(emoji.isWellFormed()).toBe(true);
  });

  it.each([
    ['Fourteen were hurt, the minister sai...', 'Fourteen were hurt, the minister …'],
    ['The ferry carried 1…', 'The ferry carried …'],
    ['The cost is 1,5...', 'The cost is …'],
    ['На борту были 212 пасс...', 'На борту были 212 …'],
    ['船上有乘客21…', '船上有乘客…'],
    ['船上有乘客…', '船上有乘客…'],
    ['The ferry carried 212 ...', 'The ferry carried 212 ...'],
    ['The ferry carried 212 […]', 'The ferry carried 212 […]'],
    ['It carried 212 (two hundred)...', 'It carried 212 (two hundred)...'],
    ['The ferry carried 212.', 'The ferry carried 212.'],
    ['Word...', 'Word...'],
    ['...', '...'],
  ])('that was cut is without its last word, which may be half a figure: %s', (written, read) => {
    expect(item(`<description>${written}</description>`).summary).toBe(read);
  });

  it('may be written as references throughout', () => {
    const letters = [...'Паром сел на мель. '.repeat(100)].map((letter) => `&amp;#${letter.codePointAt(0)};`).join('');
    expect(item(`<description>${letters}</description>`).summary).toBe('Паром сел на мель. '.repeat(100).trim());
  });

  it('of a headline that was cut is without half a figure', () => {
    expect(item('', '<title>Ferry aground, toll rises to 1...</title>').title).toBe('Ferry aground, toll rises to …');
    expect(item('', '<title>And then she said...</title>').title).toBe('And then she said...');
  });

  it('of the whole text serve where there is no summary, by whole paragraphs', () => {
    const content = `<content:encoded><![CDATA[${'<p>A paragraph of words that goes on for a while and then ends.</p>'.repeat(90)}]]></content:encoded>`;
    const { summary } = item(content);
    expect(summary.split('\n').every((line) => line.endsWith('ends.'))).toBe(true);
    expect(summary.length).toBeLessThanOrEqual(2_000);
    expect(item(`<description>Short.</description>${content}`).summary).toBe('Short.');
    expect(item(`<description>A headline of some length</description>${content}`).summary).toBe(summary);
  });

  it('are without the links to the item and the lines that name it again', () => {
    const link = '<link>https://www.courier.org/a</link>';
    const of = (html: string) => item(`${link}<description><![CDATA[${html}]]></description>`).summary;
    expect(of('One. <a href="/a">Read more</a>')).toBe('One.');
    expect(of('<p>One.</p><p><a href="https://www.courier.org/a?utm_source=rss">Weiter</a></p>')).toBe('One.');
    expect(
      of(
        '<p>One.</p><p>The post <a href="/a">A headline of some length</a> appeared first on <a href="/">Courier</a>.</p>',
      ),
    ).toBe('One.');
    // Links elsewhere, and links within a sentence, are its words.
    expect(of('One, says <a href="https://www.courier.org/b">the ministry</a>')).toBe('One, says the ministry');
    expect(of('The <a href="/a">ferry</a> sank.')).toBe('The ferry sank.');
  });
});

describe('addresses', () => {
  const address = (link: string) => item(`<link>${link}</link>`).address;

  it.each([
    ['https://www.courier.org/a', 'https://www.courier.org/a'],
    ['/a', 'https://www.courier.org/a'],
    ['//www.courier.org/a', 'https://www.courier.org/a'],
    ['http://www.courier.org/a', 'https://www.courier.org/a'],
    ['http://courier.org/a', 'https://courier.org/a'],
    ['http://news.courier.org/a', 'https://news.courier.org/a'],
    [' https://courier.org/a ', 'https://courier.org/a'],
    ['https://other.net/a', 'https://other.net/a'],
    ['https://courier.org/a?utm_source=x&amp;id=3', 'https://courier.org/a?id=3'],
    ['https://bücher.de/a', 'https://xn--bcher-kva.de/a'],
    ['https://www.google.com/url?rct=j&amp;url=https://courier.org/a&amp;ct=ga', 'https://courier.org/a'],
    ['https://redir.courier.org/online/rss091/*https://www.courier.org/a', 'https://www.courier.org/a'],
    ['http://www.bing.com/news/apiclick.aspx?ref=x&amp;url=https%3a%2f%2fcourier.org%2fa', 'https://courier.org/a'],
  ])('are taken: %s', (link, read) => {
    expect(address(link)).toBe(read);
  });

  it.each([
    'http://other.net/a',
    'https://redir.courier.org/online/rss091/*http://other.net/a',
    'https://redir.courier.org/online/rss091/*https://127.0.0.1/a',
    'http://www.courier.org:8080/a',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://courier.org/1',
    'file:///etc/passwd',
    'https://user:pw@courier.org/a',
    'https://127.0.0.1/a',
    'https://2130706433/a',
    'https://0x7f.1/a',
    'https://[::1]/a',
    'https://localhost/a',
    'https://intranet/a',
    'https://courier.org./a',
    'https://courier.org\\@other.net/a',
    'ht\ntps://courier.org/a',
    `https://courier.org/${'a'.repeat(3_000)}`,
    'ftp://courier.org/a',
    '',
  ])('are left out: %s', (link) => {
    expect(address(link)).toBeNull();
  });

  it('of a site under a country are told apart', () => {
    const of = (link: string) =>
      feedOf(rss(`<item><title>A</title><link>${link}</link></item>`), 'https://www.post.co.uk/rss').items[0]?.address;
    expect(of('http://news.post.co.uk/a')).toBe('https://news.post.co.uk/a');
    expect(of('http://other.co.uk/a')).toBeNull();
  });

  it('may be the id, unless the feed says that it is none', () => {
    expect(item('<guid>https://www.courier.org/g</guid>').address).toBe('https://www.courier.org/g');
    expect(item('<guid isPermaLink="false">https://www.courier.org/g</guid>').address).toBeNull();
    expect(item('<guid>4711</guid>').address).toBeNull();
  });
});

describe('dates, languages and names', () => {
  it('come from whatever field has them', () => {
    expect(item('<pubDate>nonsense</pubDate><dc:date>2026-11-20</dc:date>').published).toBe('2026-11-20');
    expect(item('<dc:date>2026-11-25</dc:date>').published).toBeNull();
    expect(item('').published).toBeNull();
  });

  it('are the item’s own before the feed’s', () => {
    const feed = feedOf(
      rss(
        '<item xml:lang="fr"><title>A</title></item><item><title>B</title><dc:language>nb-NO</dc:language></item><item><title>C</title></item>',
        '<language>en_US</language>',
      ),
    );
    expect(feed.items.map(({ language }) => language)).toEqual(['fr', 'no', 'en']);
    expect(feed.language).toBe('en');
  });

  it.each(['', 'english', '../en', 'e', 'x'.repeat(99)])('no language: %j', (tag) => {
    expect(feedOf(rss('', `<language>${tag}</language>`)).language).toBeNull();
  });

  it('of the outlet stand apart from the headline in a gathered feed', () => {
    const read = item('<source url="https://p.org">Post</source>', '<title>Ferry aground - Post</title>');
    expect([read.title, read.outlet]).toEqual(['Ferry aground', 'Post']);
    expect(item('', '<title>Ferry aground - Post</title>').title).toBe('Ferry aground - Post');
  });

  it('of the feed itself stand behind no headline', () => {
    const of = (feed: string, title: string) =>
      feedOf(rss(`<item><title>${title}</title></item>`, `<title>${feed}</title>`)).items[0]?.title;
    expect(of('Courier - World', 'Ferry aground - Courier')).toBe('Ferry aground');
    expect(of('Courier', 'Ferry aground | Courier')).toBe('Ferry aground');
    expect(of('Courier', 'Ferry aground - Post')).toBe('Ferry aground - Post');
    expect(of('Courier', 'The new Courier')).toBe('The new Courier');
    expect(of('Courier', 'Courier')).toBe('Courier');
    expect(of('', 'Ferry aground - ')).toBe('Ferry aground -');
  });

  it('of day and time at the end of a summary are no words of it', () => {
    expect(item('<description>Toll rises. Leia mais (09/24/2018 - 19h22)</description>').summary).toBe(
      'Toll rises. Leia mais',
    );
    expect(item('<description>He was born here (09/24/1918)</description>').summary).toBe(
      'He was born here (09/24/1918)',
    );
  });

  it('tell what comes with an item', () => {
    expect(item('<enclosure type="audio/mpeg" url="x"/><category>Podcast</category>')).toMatchObject({
      media: ['audio'],
      categories: ['Podcast'],
    });
    expect(item('<media:group><media:content medium="video"/></media:group>').media).toEqual(['video']);
  });
});

describe('namespaces', () => {
  it('are known by their address, not by their prefix', () => {
    const feed = feedOf(
      '<rss version="2.0" xmlns:a="http://purl.org/dc/elements/1.1/" xmlns:dc="http://evil.org/"><channel><item><title>A</title><a:date>2026-11-20</a:date><dc:date>2020-01-01</dc:date></item><item><title>B</title><dc:date>2020-01-01</dc:date></item></channel></rss>',
    );
    expect(feed.items.map(({ published }) => published)).toEqual(['2026-11-20', null]);
  });

  it('that are usual may go undeclared', () => {
    const feed = feedOf('<rss><channel><item><title>A</title><dc:date>2026-11-20</dc:date></item></channel></rss>');
    expect(feed.items[0]?.published).toBe('2026-11-20');
  });

  it('of RSS may be any, those of Atom may not', () => {
    expect(
      feedOf('<rss xmlns="http://anything.org/"><channel><item><title>A</title></item></channel></rss>').items,
    ).toHaveLength(1);
    expect(refusal('<feed xmlns="http://anything.org/"><entry><title>A</title></entry></feed>')).toBe(
      'This is not a feed.',
    );
    expect(refusal('<feed><entry><title>A</title></entry></feed>')).toBe('This is not a feed.');
  });

  it('do not leave their element', () => {
    const feed = feedOf(
      '<rss><channel><x xmlns:q="http://purl.org/dc/elements/1.1/"/><item><title>A</title><q:date>2026-11-20</q:date></item></channel></rss>',
    );
    expect(feed.items[0]?.published).toBeNull();
  });
});

describe('what is no feed', () => {
  it.each([
    ['', 'The answer is empty.'],
    [' \n\ufeff\ufeff ', 'The answer is empty.'],
    ['<!doctype html><html><head></head></html>', 'This is a page, not a feed.'],
    [
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html xmlns="http://www.w3.org/1999/xhtml"/>',
      'This is a page, not a feed.',
    ],
    ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', 'This is a page, not a feed.'],
    ['<html><head><title>x</title></head></html>', 'This is a page, not a feed.'],
    ['<opml version="2.0"><body/></opml>', 'This is a list of feeds (OPML), not a feed: it can be imported.'],
    [
      '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"/>',
      'This is a list of sitemaps, not a sitemap with news.',
    ],
    [
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.org/b</loc></url></urlset>',
      'This is a sitemap, but none of its addresses is marked as news.',
    ],
    ['Just words.', 'This is not a feed.'],
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'This is not a feed.'],
    ['<?xml version="1.0"?>', 'This is not a feed.'],
    ['<rss><channel><title>x</title>', 'The feed breaks off before its first item is complete.'],
    ['<rss><channel><item><title>x</title>', 'The feed breaks off before its first item is complete.'],
    ['{"version":', 'This is neither XML nor JSON that can be read.'],
    ['{"items":[]}', 'This is JSON, but not a feed.'],
    ['[1,2]', 'This is JSON, but not a feed.'],
    ['{"version":"https://evil.org/?https://jsonfeed.org/version/1","items":[]}', 'This is JSON, but not a feed.'],
    ['{"version":{"toString":"https://jsonfeed.org/version/1"},"items":[]}', 'This is JSON, but not a feed.'],
  ])('is told in a sentence: %s', (text, sentence) => {
    expect(refusal(text)).toBe(sentence);
  });

  it('is not a feed without items', () => {
    expect(feedOf(rss('')).items).toEqual([]);
    expect(feedOf('{"version":"https://jsonfeed.org/version/1.1"}').items).toEqual([]);
  });

  it('is not a feed that breaks off: its whole items are kept', () => {
    expect(
      feedOf(rss('<item><title>A</title></item><item><title>B</ti').replace('</channel></rss>', '')).items.map(
        ({ title }) => title,
      ),
    ).toEqual(['A']);
  });
});

describe('JSON feeds', () => {
  const json = (fields: object) => feedOf(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...fields }));

  it('take fields of the wrong kind for missing', () => {
    const [read] = json({
      title: ['x'],
      items: [
        {
          id: { a: 1 },
          title: 'A',
          summary: 7,
          url: ['https://a.org'],
          authors: 'Ann',
          tags: [1, 'x'],
          attachments: {},
        },
        5,
        null,
        [],
        'x',
      ],
    }).items;
    expect(read).toEqual({
      guid: 'A 7',
      address: null,
      title: 'A',
      summary: '7',
      published: null,
      language: null,
      author: null,
      outlet: null,
      categories: ['x'],
      media: [],
    });
  });

  it('pollute nothing', () => {
    feedOf(
      '{"version":"https://jsonfeed.org/version/1.1","__proto__":{"x":1},"items":[{"__proto__":{"x":1},"title":"A","constructor":{"prototype":{"x":1}}}]}',
    );
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('take no field from the prototype', () => {
    expect(json({ items: [{ __proto__: null, title: 'toString' }] }).items[0]?.title).toBe('toString');
  });
});
