import { describe, expect, it } from 'vitest';
import { articleOfItem, identityOf, newItems, reportOfItem } from '../../../lib/feeds/items';
import { notNews } from '../../../lib/feeds/news';
import type { FeedItem } from '../../../lib/model/library';

const FEED = { address: 'https://courier.org/rss', outlet: 'Courier', title: 'Courier - World', language: 'en' };
const item = (fields: Partial<FeedItem> = {}): FeedItem => ({
  guid: 'https://courier.org/a',
  address: 'https://courier.org/a',
  title: 'Ferry runs aground off Lindholm',
  summary: 'Fourteen people were hurt.\nThe cause is not known.',
  published: '2026-11-21T23:30:00+01:00',
  language: 'en',
  author: null,
  ...fields,
});

describe('an item as a text', () => {
  it('is its headline and its summary', () => {
    const article = articleOfItem(item({ author: 'Ann Brook' }), FEED);
    expect(article).toMatchObject({
      title: 'Ferry runs aground off Lindholm',
      outlet: 'Courier',
      byline: 'Ann Brook',
      declaredLanguage: 'en',
      published: { iso: '2026-11-21T23:30:00+01:00' },
      address: 'https://courier.org/a',
    });
    expect(article.paragraphs.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      'Fourteen people were hurt.',
      'The cause is not known.',
    ]);
    expect(articleOfItem(item({ summary: '' }), FEED).paragraphs).toEqual([]);
  });

  it('is of the outlet that it names itself', () => {
    expect(articleOfItem({ ...item(), outlet: 'Post' } as FeedItem, FEED).outlet).toBe('Post');
    expect(articleOfItem(item(), { ...FEED, outlet: '' }).outlet).toBe('Courier - World');
  });

  it('is a report of the publisher’s own day', () => {
    expect(reportOfItem(item(), FEED)).toMatchObject({
      language: 'en',
      published: '2026-11-21',
      textKind: 'summary',
      address: 'https://courier.org/a',
      text: 'Fourteen people were hurt.\nThe cause is not known.',
    });
    expect(reportOfItem(item({ published: null }), FEED)?.published).toBeNull();
  });

  it('is in the language of its words, not in the one that its feed declares', () => {
    const words = {
      title: 'Паром сел на мель у Линдхольма',
      summary: 'На борту были 212 пассажиров, пострадали 14 человек.',
    };
    expect(reportOfItem(item({ ...words, language: 'en' }), FEED)?.language).toBe('ru');
    expect(
      reportOfItem(item({ title: '14 : 7', summary: '', language: null }), { ...FEED, language: null }),
    ).toBeNull();
    expect(reportOfItem(item({ title: '', summary: '' }), FEED)).toBeNull();
  });

  it('has an id of its own', () => {
    const ids = [
      reportOfItem(item(), FEED)?.id,
      reportOfItem(item({ address: 'https://courier.org/b' }), FEED)?.id,
      reportOfItem(item({ address: null, guid: '1' }), FEED)?.id,
      reportOfItem(item({ address: null, guid: '1' }), { ...FEED, address: 'https://post.org/rss' })?.id,
    ];
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{10,40}$/);
  });

  it('is known by its address without what campaigns add', () => {
    const same = [
      'https://courier.org/a',
      'https://www.courier.org/a/',
      'https://courier.org/a?utm_source=rss',
      'https://courier.org/a?at_medium=RSS#x',
    ];
    expect(new Set(same.map((address) => identityOf(item({ address })))).size).toBe(1);
    const other = [
      'https://courier.org/A',
      'https://courier.org/a?id=2',
      'https://courier.org/a?id=3',
      'https://courier.org/',
    ];
    expect(new Set(other.map((address) => identityOf(item({ address })))).size).toBe(4);
  });
});

describe('items that are new', () => {
  const many = (count: number, of: (i: number) => Partial<FeedItem>) =>
    Array.from({ length: count }, (_, i) => item(of(i)));

  it('are new once', () => {
    const items = many(20, (i) => ({ guid: `g${i}`, address: `https://courier.org/${i}` }));
    const first = newItems(items, []);
    expect(first.fresh).toHaveLength(20);
    expect(newItems(items, first.seen).fresh).toEqual([]);
    expect(newItems([...items, item({ guid: 'x', address: 'https://courier.org/x' })], first.seen).fresh).toHaveLength(
      1,
    );
  });

  it('are not new with another id at every reading', () => {
    const at = (time: number) => many(5, (i) => ({ guid: `${time}-${i}`, address: `https://courier.org/${i}` }));
    const first = newItems(at(1), []);
    expect(newItems(at(2), first.seen).fresh).toEqual([]);
  });

  it('are not new at another address with the same id', () => {
    const first = newItems([item({ guid: '7', address: 'https://courier.org/old-headline' })], []);
    expect(newItems([item({ guid: '7', address: 'https://courier.org/new-headline' })], first.seen).fresh).toEqual([]);
  });

  it('are one for one id 1,000 times with other texts, when they have no address', () => {
    const items = many(1_000, (i) => ({ guid: 'same', address: null, title: `Title ${i}` }));
    const first = newItems(items, []);
    expect(first.fresh).toHaveLength(1);
    expect(
      newItems(
        many(1_000, (i) => ({ guid: 'same', address: null, title: `Other ${i}` })),
        first.seen,
      ).fresh,
    ).toEqual([]);
  });

  it('are all that stand at addresses of their own, when one id stands on all', () => {
    const items = many(30, (i) => ({ guid: 'https://courier.org/', address: `https://courier.org/${i}` }));
    const first = newItems(items, []);
    expect(first.fresh).toHaveLength(30);
    const more = [...items, item({ guid: 'https://courier.org/', address: 'https://courier.org/30' })];
    expect(newItems(more, first.seen).fresh).toHaveLength(1);
  });

  it('are one at one address, whatever they say', () => {
    expect(
      newItems(
        many(100, (i) => ({ guid: `g${i}`, title: `Title ${i}` })),
        [],
      ).fresh,
    ).toHaveLength(1);
  });

  it('are all of them when the feed becomes another feed', () => {
    const first = newItems(
      many(50, (i) => ({ guid: `a${i}`, address: `https://courier.org/${i}` })),
      [],
    );
    expect(
      newItems(
        many(50, (i) => ({ guid: `b${i}`, address: `https://post.org/${i}` })),
        first.seen,
      ).fresh,
    ).toHaveLength(50);
  });

  it('are remembered within bounds, what is in the feed longest', () => {
    let seen: readonly string[] = [];
    const standing = item({ guid: 'standing', address: 'https://courier.org/standing' });
    for (let poll = 0; poll < 40; poll++) {
      const items = many(499, (i) => ({ guid: `${poll}-${i}`, address: `https://courier.org/${poll}/${i}` }));
      const next = newItems([...items, standing], seen);
      expect(next.fresh).toHaveLength(poll === 0 ? 500 : 499);
      expect(next.seen.length).toBeLessThanOrEqual(4_000);
      seen = next.seen;
    }
  });

  it('are told within a moment', () => {
    const items = many(500, (i) => ({ guid: 'x'.repeat(2_000) + i, address: `https://courier.org/${i}` }));
    const before = process.cpuUsage();
    newItems(
      items,
      many(4_000, () => ({})).map((_, i) => `g${i}`),
    );
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(300);
  });
});

describe('what is no news', () => {
  const declared = (categories: string[], media: string[] = [], summary = '') =>
    notNews({ categories, media, summary });

  it.each([
    ['Sponsored content', 'advertising'],
    ['ANZEIGE', 'advertising'],
    ['Horoscope', 'pastimes'],
    ['Life/Horoscopes', 'pastimes'],
    ['News | Opinion', 'opinions'],
    ['Мнения', 'opinions'],
    ['Podcast', 'listening'],
  ])('is told by its category: %s', (category, kind) => {
    expect(declared(['World', category])).toBe(kind);
  });

  it('is told by what comes with it, when there is hardly a word', () => {
    expect(declared([], ['audio'])).toBe('audio');
    expect(declared([], ['video'], 'Watch.')).toBe('video');
  });

  it.each([
    [[], []],
    [['World', 'Europe'], ['image']],
    [['Opinion polls'], []],
    [['Public opinion'], []],
    [['Advertising industry'], []],
    [['Live'], []],
    [['Live blog'], []],
    [['Olympic Games'], []],
    [['Analysis'], []],
    [['constructor', '__proto__', 'toString'], []],
    [[], ['image']],
    [[], ['video', 'image']],
  ])('is not guessed: %j %j', (categories, media) => {
    expect(declared(categories, media)).toBeNull();
  });

  it('is no report that brings a recording of itself', () => {
    expect(declared([], ['audio'], 'x'.repeat(200))).toBeNull();
  });
});
