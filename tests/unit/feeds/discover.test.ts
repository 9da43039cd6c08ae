import { describe, expect, it } from 'vitest';
import { typedAddress } from '../../../lib/feeds/address';
import { discoverFeeds, linksOfPage, namedFeeds, usualAddresses } from '../../../lib/feeds/discover';
import type { FetchFailure } from '../../../lib/model/library';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const FEED = '<rss><channel><title>Courier</title><item><title>A</title></item></channel></rss>';
const EMPTY = '<!doctype html><html><head><title>x</title></head><body></body></html>';
const missing: FetchFailure = { kind: 'status', status: 404, detail: 'There is nothing at this address (404).' };
const notAllowed: FetchFailure = { kind: 'not-allowed', status: null, detail: 'x has not been allowed.' };

/** A web of a few addresses; a string that begins with https is a redirect. */
function web(pages: Record<string, string | FetchFailure>) {
  const asked: string[] = [];
  const read = async (address: string) => {
    asked.push(address);
    const page = pages[address] ?? missing;
    if (typeof page !== 'string') return page;
    return page.startsWith('https://') ? { address: page, text: pages[page] as string } : { address, text: page };
  };
  return { asked, read };
}
const link = (href: string, type = 'application/rss+xml', title = '') => ({ rel: 'alternate', type, href, title });
const page = (...links: string[]) =>
  `<!doctype html><html><head>${links.map((href) => `<link rel="alternate" type="application/rss+xml" href="${href}">`).join('')}</head></html>`;

describe('the address that a reader types', () => {
  it.each([
    ['courier.org', 'https://courier.org/'],
    [' https://courier.org/rss ', 'https://courier.org/rss'],
    ['http://courier.org/rss', 'https://courier.org/rss'],
    ['feed://courier.org/rss', 'https://courier.org/rss'],
    ['feed:https://courier.org/rss', 'https://courier.org/rss'],
    ['HTTPS://Courier.ORG', 'https://courier.org/'],
    ['почта.рф', 'https://xn--80a1acny.xn--p1ai/'],
    ['courier.org:8443/rss', 'https://courier.org:8443/rss'],
  ])('%s', (typed, address) => {
    expect(typedAddress(typed)).toBe(address);
  });

  it.each([
    '',
    'courier',
    'localhost',
    '127.0.0.1',
    'http://[::1]/',
    'ftp://courier.org',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'u:p@courier.org',
    'two words',
    'courier.org\\x',
    'https://10.0.0.1:8080/rss',
  ])('is none: %s', (typed) => {
    expect(typedAddress(typed)).toBeNull();
  });
});

describe('the feeds that a page names', () => {
  it('are those of feed types, each once, without comments', () => {
    const feeds = namedFeeds(
      [
        link('/rss', 'application/rss+xml', 'Courier &amp; news'),
        link('/rss'),
        link('/atom', 'application/atom+xml; charset=utf-8'),
        link('/comments/feed/'),
        link('/feed.json', 'application/feed+json'),
        link('/wp-json/v2/posts/1', 'application/json'),
        link('/fr', 'text/html'),
        link('http://other.net/rss'),
        link('javascript:alert(1)'),
        link(''),
        { ...link('/style'), rel: 'stylesheet' },
        { ...link('/upper', 'APPLICATION/RSS+XML'), rel: 'Alternate Feed' },
      ],
      'https://courier.org/news/',
    );
    expect(feeds.map(({ address }) => address)).toEqual(
      [
        'https://courier.org/rss',
        'https://courier.org/atom',
        'https://courier.org/feed.json',
        'https://courier.org/news/',
        'https://courier.org/upper',
      ].filter((address) => address !== 'https://courier.org/news/'),
    );
    expect(feeds[0]?.title).toBe('Courier & news');
  });

  it('are found in its markup, against its base', () => {
    const { links, base } = linksOfPage(
      '<html><head><base href="/a/"><base href="/b/"><link rel=alternate type=application/rss+xml href=rss title="x &amp; y"><script>"<link href=no>"</script><!-- <link href=no> --></head>',
      'https://courier.org/',
    );
    expect(base).toBe('https://courier.org/a/');
    expect(links).toEqual([{ rel: 'alternate', type: 'application/rss+xml', href: 'rss', title: 'x & y' }]);
  });
});

describe('looking for a feed', () => {
  it('asks a feed only once', async () => {
    const { asked, read } = web({ 'https://courier.org/rss': FEED });
    const found = await discoverFeeds('courier.org/rss', read, NOW);
    expect(found.feeds.map(({ address }) => address)).toEqual(['https://courier.org/rss']);
    expect([asked.length, found.tried]).toEqual([1, []]);
  });

  it('follows what a page names, three at most', async () => {
    const { asked, read } = web({
      'https://courier.org/': page('/1', '/2', 'https://feeds.net/3', '/4'),
      'https://courier.org/1': FEED,
      'https://courier.org/2': EMPTY,
      'https://feeds.net/3': notAllowed,
    });
    const found = await discoverFeeds('courier.org', read, NOW);
    expect(found.feeds.map(({ address }) => address)).toEqual(['https://courier.org/1']);
    expect(found.tried.map(({ address, failure }) => [address, failure.kind])).toEqual([
      ['https://courier.org/', 'format'],
      ['https://courier.org/2', 'format'],
      ['https://feeds.net/3', 'not-allowed'],
    ]);
    expect(asked).toHaveLength(4);
  });

  it('tries the usual addresses of a site that names none', async () => {
    const { asked, read } = web({ 'https://courier.org/news/today': EMPTY, 'https://courier.org/rss.xml': FEED });
    const found = await discoverFeeds('courier.org/news/today', read, NOW);
    expect(found.feeds.map(({ address }) => address)).toEqual(['https://courier.org/rss.xml']);
    expect(asked).toEqual([
      'https://courier.org/news/today',
      'https://courier.org/feed',
      'https://courier.org/rss',
      'https://courier.org/rss.xml',
    ]);
  });

  it('goes where a redirect led', async () => {
    const { read } = web({
      'https://courier.org/': 'https://www.courier.org/',
      'https://www.courier.org/': page('rss'),
      'https://www.courier.org/rss': FEED,
    });
    expect((await discoverFeeds('courier.org', read, NOW)).feeds[0]?.address).toBe('https://www.courier.org/rss');
  });

  it('also from a page that is missing, but not from a site that does not answer or may not be asked', async () => {
    const gone = web({ 'https://courier.org/feed': FEED });
    expect((await discoverFeeds('courier.org/old', gone.read, NOW)).feeds).toHaveLength(1);
    for (const failure of [notAllowed, { ...notAllowed, kind: 'network' as const }]) {
      const { asked, read } = web({ 'https://courier.org/': failure, 'https://courier.org/feed': FEED });
      expect((await discoverFeeds('courier.org', read, NOW)).feeds).toEqual([]);
      expect(asked).toHaveLength(1);
    }
  });

  it('asks nothing for what is no address', async () => {
    const { asked, read } = web({});
    const found = await discoverFeeds('http://192.168.0.1/rss', read, NOW);
    expect(found.tried[0]?.failure.kind).toBe('address');
    expect(asked).toEqual([]);
  });

  it('knows few usual addresses', () => {
    expect(usualAddresses('https://courier.org/feed')).toHaveLength(5);
    expect(usualAddresses('nonsense')).toEqual([]);
  });
});
