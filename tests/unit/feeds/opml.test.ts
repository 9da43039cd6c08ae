import { describe, expect, it } from 'vitest';
import { type OpmlFeed, type OpmlList, parseOpml, writeOpml } from '../../../lib/feeds/opml';
import { isFailure } from '../../../lib/model/library';

function listOf(text: string): OpmlList {
  const list = parseOpml(text);
  if (isFailure(list)) throw new Error(list.detail);
  return list;
}
const body = (outlines: string) =>
  `<?xml version="1.0"?><opml version="1.0"><head><title>My feeds</title></head><body>${outlines}</body></opml>`;
const refusedOf = (outline: string) => listOf(body(outline)).refused.map(({ failure }) => failure.detail);

describe('lists of feeds', () => {
  it('are read with their folders', () => {
    const list = listOf(
      body(`<outline text="World"><outline type="rss" text="Courier" title="Harbour &amp;amp; Courier" xmlUrl="https://a.org/rss" htmlUrl="https://a.org/" language="pt-BR"/>
      <outline text="Deeper"><outline text="Post" xmlurl="http://b.org/rss"/></outline></outline>
      <outline text="Last" xmlUrl="feed://c.org/rss" htmlUrl="javascript:alert(1)"/>`),
    );
    expect(list.title).toBe('My feeds');
    expect(list.feeds).toEqual([
      { title: 'Harbour & Courier', address: 'https://a.org/rss', site: 'https://a.org/', language: 'pt' },
      { title: 'Post', address: 'https://b.org/rss', site: null, language: null },
      { title: 'Last', address: 'https://c.org/rss', site: null, language: null },
    ]);
    expect([list.refused, list.capped]).toEqual([[], false]);
  });

  it('have each address once, and the host for a missing title', () => {
    const list = listOf(body('<outline xmlUrl="https://a.org/rss"/><outline text="x" xmlUrl="https://a.org/rss"/>'));
    expect(list.feeds.map(({ title }) => title)).toEqual(['a.org']);
  });

  it.each([
    ['<outline type="rss" text="A"/>', 'No address is given (xmlUrl).'],
    ['<outline type="rss" text="A" xmlUrl=""/>', 'No address is given (xmlUrl).'],
    ['<outline text="A" xmlUrl="no address"/>', 'This is not an address.'],
    ['<outline text="A" xmlUrl="/rss"/>', 'This is not an address.'],
    ['<outline text="A" xmlUrl="ftp://a.org/rss"/>', 'This is not an https address of the public web.'],
    ['<outline text="A" xmlUrl="javascript:alert(1)"/>', 'This is not an https address of the public web.'],
    ['<outline text="A" xmlUrl="https://127.0.0.1/rss"/>', 'This is not an https address of the public web.'],
    ['<outline text="A" xmlUrl="http://localhost/rss"/>', 'This is not an https address of the public web.'],
    ['<outline text="A" xmlUrl="https://u:p@a.org/rss"/>', 'This is not an https address of the public web.'],
  ])('tell which outline is broken: %s', (outline, sentence) => {
    expect(refusedOf(outline)).toEqual([sentence]);
    const both = listOf(body(`${outline}<outline xmlUrl="https://a.org/ok"/>`));
    expect(both.feeds).toHaveLength(1);
  });

  it.each([
    '<outline text="A folder"/>',
    '<outline type="link" text="A" url="https://a.org"/>',
    '<outline/>',
    '<x xmlUrl="https://a.org"/>',
  ])('do not take for a feed: %s', (outline) => {
    expect(listOf(body(outline))).toMatchObject({ feeds: [], refused: [] });
  });

  it('that break off keep what was there, if anything was', () => {
    const whole = body('<outline xmlUrl="https://a.org/rss"/><outline xmlUrl="https://b.org/rss"/>');
    expect(listOf(whole.slice(0, whole.indexOf('https://b.org'))).feeds.map(({ address }) => address)).toEqual([
      'https://a.org/rss',
    ]);
    expect(parseOpml('<opml><body>')).toMatchObject({ detail: 'The list breaks off before its first feed.' });
  });

  const FEEDS: OpmlFeed[] = [
    { title: 'b "quoted" <b> & more', address: 'https://b.org/rss?a=1&b=2', site: null, language: 'en' },
    { title: 'Ä', address: 'https://a.org/rss', site: 'https://a.org/', language: null },
    { title: 'עברית \u202e\u0000\n', address: 'https://c.org/rss', site: null, language: 'he' },
  ];

  it('are written so that they are read again', () => {
    const read = listOf(writeOpml('Mine & yours', FEEDS));
    expect(read.title).toBe('Mine & yours');
    expect([...read.feeds].sort((a, b) => (a.address < b.address ? -1 : 1))).toEqual([
      FEEDS[1],
      // What looks like markup in a title is read as such.
      { ...FEEDS[0], title: 'b "quoted" & more' },
      { ...FEEDS[2], title: 'עברית' },
    ]);
  });

  it('are written alike, whatever their order', () => {
    expect(writeOpml('x', FEEDS)).toBe(writeOpml('x', [...FEEDS].reverse()));
    expect(writeOpml('x', [])).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head>\n    <title>x</title>\n  </head>\n  <body>\n  </body>\n</opml>\n',
    );
  });
});
