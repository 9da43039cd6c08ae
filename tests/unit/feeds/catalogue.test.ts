import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CATALOGUE_INDEX,
  cataloguePath,
  groupCatalogue,
  LARGEST_START,
  readCatalogue,
  readCatalogueIndex,
  startingSet,
} from '../../../lib/feeds/catalogue';
import { LANGUAGE_LIST } from '../../../lib/language/supported';
import type { CatalogueEntry } from '../../../lib/model/library';
import { addressKey } from '../../../lib/text/address';

const root = join(__dirname, '../../../assets/public');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const languages = readdirSync(join(root, 'catalogue'))
  .filter((name) => name.endsWith('.json') && name !== 'index.json')
  .map((name) => name.slice(0, -'.json'.length));
const files = languages.map((language) => {
  const path = cataloguePath(language);
  if (path === null) throw new Error(`${language} is not read`);
  return { language, text: textOf(path), ...readCatalogue(JSON.parse(textOf(path)), language) };
});
const all = files.flatMap((file) => file.entries);

/** Services that gather the feeds of others, or make feeds for them. */
const AGGREGATORS =
  /(?:^|\.)(?:google\.com|feedburner\.com|rsshub\.app|rss\.app|feedly\.com|fetchrss\.com|politepol\.com)$/;

describe('the catalogue of the package', () => {
  it('has at least 150 feeds in at least 35 languages', () => {
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(files.length).toBeGreaterThanOrEqual(35);
  });

  it('has feeds in each language that is read', () => {
    expect([...languages].sort()).toEqual([...LANGUAGE_LIST].sort());
  });

  it.each(files)('$language: every entry is read', ({ entries, refused }) => {
    expect(refused).toEqual([]);
    expect(entries.length).toBeGreaterThan(0);
  });

  it.each(files)('$language: one entry a line', ({ text, entries }) => {
    const lines = text.trimEnd().split('\n');
    expect(lines.length).toBe(entries.length + 2);
    for (const line of lines.slice(1, -1)) expect(() => JSON.parse(line.replace(/,$/, ''))).not.toThrow();
  });

  it('has every id and every address once', () => {
    expect(new Set(all.map((entry) => entry.id)).size).toBe(all.length);
    expect(new Set(all.map((entry) => addressKey(entry.address))).size).toBe(all.length);
  });

  it('says where and when each address was seen', () => {
    for (const { address, seenAt, seenOn } of all) {
      expect(address.startsWith('https://')).toBe(true);
      expect(seenAt.startsWith('https://')).toBe(true);
      expect(seenOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it('has no feed of an aggregator', () => {
    expect(all.filter((entry) => AGGREGATORS.test(new URL(entry.address).hostname))).toEqual([]);
  });

  it('names a public file by its commit, where the address was seen in one', () => {
    const there = all.map((entry) => entry.seenAt).filter((address) => new URL(address).hostname === 'github.com');
    for (const address of there) expect(address).toMatch(/\/blob\/[0-9a-f]{40}\//);
  });

  it.each(files)('$language: begins with one to six outlets of different kinds', ({ language, entries }) => {
    const start = startingSet(entries, [language]);
    expect(start.length).toBeGreaterThanOrEqual(1);
    expect(start.length).toBeLessThanOrEqual(LARGEST_START);
    expect(start).toEqual(entries.filter((entry) => entry.start));
    if (start.length >= 3) expect(new Set(start.map((entry) => entry.kind)).size).toBeGreaterThanOrEqual(2);
    // Two feeds of one host are one voice.
    expect(new Set(start.map((entry) => new URL(entry.address).hostname)).size).toBe(start.length);
  });

  it('counts its feeds in the index', () => {
    const index = readCatalogueIndex(JSON.parse(textOf(CATALOGUE_INDEX)));
    const counted = LANGUAGE_LIST.map((language) => {
      const entries = all.filter((entry) => entry.language === language);
      return { language, feeds: entries.length, start: entries.filter((entry) => entry.start).length };
    });
    expect(index).toEqual(counted);
  });
});

const GOOD: CatalogueEntry = {
  id: 'en-example',
  outlet: 'The Example',
  country: 'GB',
  language: 'en',
  address: 'https://news.example.com/rss.xml',
  kind: 'paper',
  seenAt: 'https://lists.example.org/feeds',
  seenOn: '2026-11-22',
};
const read = (...entries: unknown[]) => readCatalogue(entries, 'en');

describe('entries that are taken', () => {
  it.each([
    ['one without the mark', {}],
    ['one of the starting set', { start: true }],
    ['an id with digits and hyphens', { id: 'en-24-7-example' }],
    ['an outlet in another script', { outlet: 'Звязда' }],
    ['an address with parameters', { address: 'https://example.com/feed?type=rss&lang=e' }],
    ['an address with an empty path segment', { address: 'https://example.com//rss/front.aspx' }],
    ['an agency', { kind: 'agency' }],
    ['a public broadcaster', { kind: 'public' }],
    ['an international broadcaster', { kind: 'broadcaster' }],
    ['a site', { kind: 'site' }],
    ['a leap day', { seenOn: '2028-02-29' }],
  ])('%s', (_, change) => {
    const entry = { ...GOOD, ...change };
    expect(read(entry)).toEqual({ entries: [entry], refused: [] });
  });
});

describe('entries that are refused', () => {
  it.each([
    ['no object', null, /object/],
    ['a list', [], /object/],
    ['an unknown field', { ...GOOD, votes: 1 }, /votes/],
    ['no id', { ...GOOD, id: undefined }, /id/],
    ['a capital letter in the id', { ...GOOD, id: 'en-Example' }, /id/],
    ['two hyphens in the id', { ...GOOD, id: 'en--example' }, /id/],
    ['a long id', { ...GOOD, id: 'e'.repeat(65) }, /id/],
    ['no outlet', { ...GOOD, outlet: '' }, /outlet/],
    ['an outlet of many letters', { ...GOOD, outlet: 'e'.repeat(201) }, /outlet/],
    ['an outlet that turns the line', { ...GOOD, outlet: 'The \u202eExample' }, /not seen/],
    ['a country in small letters', { ...GOOD, country: 'gb' }, /country/],
    ['a country of three letters', { ...GOOD, country: 'GBR' }, /country/],
    ['another language', { ...GOOD, language: 'fr' }, /language/],
    ['http', { ...GOOD, address: 'http://news.example.com/rss.xml' }, /https/],
    ['a script for an address', { ...GOOD, address: 'javascript:alert(1)' }, /https/],
    ['a path for an address', { ...GOOD, address: '/rss.xml' }, /https/],
    ['an address with a password', { ...GOOD, address: 'https://a:b@example.com/rss.xml' }, /https/],
    ['an address on a private machine', { ...GOOD, address: 'https://127.0.0.1/rss.xml' }, /https/],
    ['an address without a dot', { ...GOOD, address: 'https://localhost/rss.xml' }, /https/],
    [
      'an address behind a redirector',
      { ...GOOD, address: 'https://www.google.com/url?q=https://example.com/rss' },
      /https/,
    ],
    ['an address with a campaign', { ...GOOD, address: 'https://example.com/rss?utm_source=list' }, /https/],
    ['an unknown kind', { ...GOOD, kind: 'blog' }, /kind/],
    ['no place where it was seen', { ...GOOD, seenAt: undefined }, /where/],
    ['a place that is no address', { ...GOOD, seenAt: 'a list' }, /where/],
    ['a place over http', { ...GOOD, seenAt: 'http://lists.example.org/' }, /where/],
    ['no day', { ...GOOD, seenOn: undefined }, /day/],
    ['a month for a day', { ...GOOD, seenOn: '2026-11' }, /day/],
    ['a day that is not in the calendar', { ...GOOD, seenOn: '2026-02-30' }, /day/],
    ['a mark that is no mark', { ...GOOD, start: 'yes' }, /starting/],
    ['a mark that is false', { ...GOOD, start: false }, /starting/],
  ])('%s', (_, entry, why) => {
    const file = read(GOOD, entry);
    expect(file.entries).toEqual([GOOD]);
    expect(file.refused).toEqual([{ index: 1, why: expect.stringMatching(why) }]);
  });

  it('an id that was there before', () => {
    const file = read(GOOD, { ...GOOD, address: 'https://example.com/other' });
    expect(file.entries).toEqual([GOOD]);
    expect(file.refused).toEqual([{ index: 1, why: expect.stringContaining('id') }]);
  });

  it('an address that was there before, spelt otherwise', () => {
    const twin = { ...GOOD, id: 'en-twin', address: 'https://news.example.com/rss.xml/?utm_source=list' };
    expect(read(GOOD, twin).refused).toEqual([{ index: 1, why: expect.stringContaining('address') }]);
  });

  it('a file that is no list', () => {
    expect(readCatalogue({ entries: [GOOD] }, 'en').entries).toEqual([]);
    expect(readCatalogue({ entries: [GOOD] }, 'en').refused).toHaveLength(1);
  });
});

describe('the index', () => {
  it('keeps languages in their order', () => {
    const index = [
      { language: 'ro', feeds: 3, start: 1 },
      { language: 'en', feeds: 2, start: 2 },
    ];
    expect(readCatalogueIndex(index)).toEqual(index);
  });

  it.each([
    ['no list', {}],
    ['no object', [null]],
    ['a language that is not read', [{ language: 'xx', feeds: 1, start: 1 }]],
    ['a path for a language', [{ language: '../en', feeds: 1, start: 1 }]],
    ['a language without feeds', [{ language: 'en', feeds: 0, start: 0 }]],
    ['half a feed', [{ language: 'en', feeds: 1.5, start: 1 }]],
    ['a number below nought', [{ language: 'en', feeds: 2, start: -1 }]],
    ['more to start with than there are', [{ language: 'en', feeds: 1, start: 2 }]],
  ])('leaves out %s', (_, value) => {
    expect(readCatalogueIndex(value)).toEqual([]);
  });

  it('takes a language once', () => {
    const first = { language: 'en', feeds: 2, start: 1 };
    expect(readCatalogueIndex([first, { ...first, feeds: 9 }])).toEqual([first]);
  });
});

describe('paths', () => {
  it('are those of languages that are read', () => {
    expect(cataloguePath('be')).toBe('/catalogue/be.json');
    for (const language of ['xx', '', '../index', 'EN', 'constructor']) expect(cataloguePath(language)).toBeNull();
  });
});

describe('starting sets', () => {
  const entry = (language: string, outlet: string, start: boolean): CatalogueEntry => {
    const id = `${language}-${outlet.toLowerCase()}`;
    const plain = { ...GOOD, id, language, outlet, address: `https://${id}.example.com/rss` };
    return start ? { ...plain, start } : plain;
  };

  it('are of the chosen languages only', () => {
    const entries = [entry('en', 'A', true), entry('en', 'B', false), entry('ro', 'C', true), entry('fr', 'D', true)];
    expect(startingSet(entries, ['en', 'ro']).map((one) => one.outlet)).toEqual(['A', 'C']);
    expect(startingSet(entries, [])).toEqual([]);
  });

  it('have an outlet once a language, and again in another', () => {
    const entries = [entry('en', 'A', true), { ...entry('en', 'A', true), id: 'en-a-2' }, entry('fr', 'A', true)];
    expect(startingSet(entries, ['en', 'fr']).map((one) => one.id)).toEqual(['en-a', 'fr-a']);
  });

  it('are capped', () => {
    const entries = [...'ABCDEFGHIJ'].map((outlet) => entry('en', outlet, true));
    expect(startingSet(entries, ['en'])).toHaveLength(LARGEST_START);
  });

  it('of a whole choice name every address once', () => {
    const start = startingSet(all, LANGUAGE_LIST);
    expect(new Set(start.map((one) => one.address)).size).toBe(start.length);
    expect(new Set(start.map((one) => one.language)).size).toBe(LANGUAGE_LIST.length);
  });
});

describe('groups', () => {
  it('follow the order of the tables', () => {
    const groups = groupCatalogue(all);
    expect(groups.map((group) => group.language)).toEqual(LANGUAGE_LIST);
    expect(groups.flatMap((group) => group.entries)).toHaveLength(all.length);
  });

  it('have no empty ones and none of unknown languages', () => {
    expect(groupCatalogue([GOOD, { ...GOOD, language: 'xx' }])).toEqual([{ language: 'en', entries: [GOOD] }]);
    expect(groupCatalogue([])).toEqual([]);
  });
});
