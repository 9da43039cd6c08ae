import { describe, expect, it } from 'vitest';
import { articleFromHtml } from '../../../../lib/cli/html';
import { addressDay } from '../../../../lib/extract/metadata/published';
import { parseArticle } from '../../../../lib/messaging/article';
import type { Article } from '../../../../lib/model/article';

const TEXT = [
  'The mayor opened the new bridge over the northern river on Friday after three years of work and many delays.',
  'Some two thousand people watched as the first bus crossed from the old town to the harbour in the late afternoon.',
  'The bridge cost forty million and carries four lanes, two of them for buses and bicycles, the city said.',
  'The ferry that has carried cars for a hundred years will go on until the summer and then be shown in the museum.',
];

interface Parts {
  readonly head?: string;
  readonly above?: string;
  readonly below?: string;
  readonly end?: string;
  readonly address?: string;
  readonly text?: readonly string[];
}

function read(parts: Parts): Article {
  const html = `<!DOCTYPE html><html lang="en"><head><title>Mayor opens the bridge over the northern river</title>${parts.head ?? ''}</head>
<body>${parts.above ?? ''}<article><h1>Mayor opens the bridge over the northern river</h1>${parts.below ?? ''}
${(parts.text ?? TEXT).map((words) => `<p>${words}</p>`).join('\n')}</article>${parts.end ?? ''}</body></html>`;
  const result = articleFromHtml(html, parts.address ?? 'https://quay.example/news/bridge');
  if (result.status !== 'article') throw new Error(result.reason);
  return result.article;
}

const ld = (fields: Readonly<Record<string, unknown>>) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Mayor opens the bridge over the northern river', ...fields })}</script>`;

describe('the day of publication', () => {
  it.each([
    [
      'structured data',
      { head: ld({ datePublished: '2024-03-28T10:22:00+04:00' }) },
      '2024-03-28T10:22:00+04:00',
      'json-ld',
      'sure',
    ],
    [
      'a meta',
      { head: '<meta property="article:published_time" content="2024-03-28T06:22:00Z">' },
      '2024-03-28T06:22:00Z',
      'meta',
      'sure',
    ],
    [
      'microdata',
      { below: '<span itemprop="datePublished" content="2024-03-28">yesterday</span>' },
      '2024-03-28',
      'time-element',
      'sure',
    ],
    [
      'microdata without a machine date',
      { below: '<span itemprop="datePublished">28 March 2024</span>' },
      '2024-03-28',
      'time-element',
      'sure',
    ],
    [
      'a time element',
      { below: '<time datetime="2024-03-28T10:22">3 hours ago</time>' },
      '2024-03-28T10:22',
      'time-element',
      'sure',
    ],
    [
      'a line with its word',
      { below: '<div>Published 28 March 2024, 10:22 GMT</div>' },
      '2024-03-28T10:22Z',
      'visible-text',
      'likely',
    ],
    ['the address', { address: 'https://quay.example/2024/03/28/bridge' }, '2024-03-28', 'address', 'possible'],
    [
      'a line and the address',
      { below: '<div>28 March 2024, 10:22</div>', address: 'https://quay.example/2024/03/28/bridge' },
      '2024-03-28T10:22',
      'visible-text',
      'sure',
    ],
    [
      'structured data against a printed date',
      { head: ld({ datePublished: '2024-03-28' }), below: '<div>2 May 2019</div>' },
      '2024-03-28',
      'json-ld',
      'likely',
    ],
    [
      'a date in figures, in the order of the country',
      { below: '<div>03/04/2024</div>', address: 'https://quay.co.uk/news/bridge' },
      '2024-04-03',
      'visible-text',
      'possible',
    ],
    [
      'a date in figures, in the order of another on the page',
      { below: '<div>03/04/2024</div>', end: '<footer><p>Ferries: 25/12/2023</p></footer>' },
      '2024-04-03',
      'visible-text',
      'possible',
    ],
  ] as const)('by %s', (_name, parts, iso, origin, certainty) => {
    const article = read(parts);
    expect([article.published?.iso, article.published?.origin, article.details?.publishedCertainty]).toEqual([
      iso,
      origin,
      certainty,
    ]);
  });

  it.each([
    [
      'of another article',
      {
        end: '<aside><h2>More news</h2><a href="/x"><time datetime="2024-03-01">1 March 2024</time> Ferries are late</a><a href="/y"><time datetime="2024-03-02">2 March 2024</time> Rain again</a></aside>',
      },
    ],
    [
      'of a comment',
      { end: '<section class="comments"><h3>Comments</h3><p>Anna, 28 March 2024</p><p>Good.</p></section>' },
    ],
    ['of a copyright line', { end: '<footer>© 28 March 2024 Quay</footer>' }],
    ['of an event', { below: '<div>Event date: 28 March 2024</div>' }],
    ['in figures whose order nobody tells', { below: '<div>03/04/2024</div>' }],
    ['that is relative', { below: '<div>yesterday, 10:40</div>' }],
    ['without a year', { below: '<div>28 March, 10:40</div>' }],
    ['that does not exist', { head: ld({ datePublished: '2024-02-30' }), below: '<div>30 February 2024</div>' }],
    [
      'of another age',
      { head: '<meta name="date" content="1024-03-28">', address: 'https://quay.example/1824/03/28/bridge' },
    ],
    ['that is no text', { head: ld({ datePublished: { '@value': '2024-03-28' }, dateModified: 7 }) }],
  ] as const)('is none %s', (_name, parts) => {
    const article = read(parts);
    expect([article.published, article.details?.publishedCertainty, article.details?.modified]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('keeps the last change apart', () => {
    const article = read({ head: ld({ datePublished: '2024-03-28T10:00:00Z', dateModified: '2024-03-29T08:00:00Z' }) });
    expect([article.published?.iso, article.details?.modified]).toEqual([
      '2024-03-28T10:00:00Z',
      { iso: '2024-03-29T08:00:00Z', origin: 'json-ld' },
    ]);
    expect(
      read({ head: ld({ datePublished: '2024-03-28', dateModified: '2024-03-28' }) }).details?.modified,
    ).toBeNull();
    expect(
      read({ head: ld({ datePublished: '2024-03-28', dateModified: '2023-03-28' }) }).details?.modified,
    ).toBeNull();
  });

  it('tells the dateline and the agency, and what it tells passes from the page', () => {
    const text = [`RIVERTON, March 28 (Reuters) - ${TEXT[0]}`, ...TEXT.slice(1)];
    const article = read({ head: ld({ datePublished: '2024-03-28' }), text });
    expect(article.details).toMatchObject({ dateline: { place: 'RIVERTON', day: '2024-03-28' }, agency: 'Reuters' });
    expect(parseArticle(JSON.parse(JSON.stringify(article)))).toEqual(article);
    expect(parseArticle({ ...article, details: { ...article.details, agency: 7 } })).toBeNull();
    expect(parseArticle({ ...article, details: { ...article.details, more: 1 } })).toBeNull();
  });
});

describe('the day in an address', () => {
  it.each([
    'https://quay.example/2024/03/28/bridge',
    'https://quay.example/2024/3/28/bridge.html',
    'https://quay.example/news/2024-03-28-bridge',
    'https://quay.example/bridge-20240328-a1b2.html',
    'https://quay.example/n1/2024/0328/c1002-40200000.html',
    'https://quay.example/202403/28/t20240328_11.html',
    'https://quay.example/world/2024/mar/28/bridge',
    'https://quay.example/a/2024_03_28/bridge',
  ])('%s', (address) => {
    expect(addressDay(address)).toBe('2024-03-28');
  });

  it.each([
    'https://quay.example/2024/03/bridge',
    'https://quay.example/2024/13/28/bridge',
    'https://quay.example/2024/02/30/bridge',
    'https://quay.example/article/120240328123',
    'https://quay.example/article-99999999.html',
    'https://quay.example/bridge?date=2024-03-28',
    'https://quay.example/bridge#2024-03-28',
    'https://2024-03-28.example/bridge',
    'https://quay.example/1924/03/28/bridge',
    'not an address 2024/03/28',
    '',
  ])('none: %s', (address) => {
    expect(addressDay(address)).toBeNull();
  });
});
