import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../../lib/extract/metadata/address';
import { knownOutlet } from '../../../../lib/extract/metadata/known-outlets';
import { outletOf } from '../../../../lib/extract/metadata/outlet';
import table from '../../../../lib/extract/metadata/outlets.json';
import type { Declarations } from '../../../../lib/extract/snapshot';

const declare = (metas: Readonly<Record<string, string>>, title = ''): Declarations => ({
  metas: Object.entries(metas).map(([key, content]) => ({ key, content })),
  jsonLd: [],
  title,
  language: null,
  canonical: null,
});
const publisher = (name: string) => ({
  headline: null,
  alternative: null,
  published: null,
  modified: null,
  publisher: name,
  authors: [],
  language: null,
  free: null,
});

describe('the name of an outlet', () => {
  it.each([
    ['a name before an address', { 'og:site_name': 'HPZ.NET' }, 'Hafen Post Zeitung', 'hpz.net', 'Hafen Post Zeitung'],
    [
      'a name before an address of the same letters',
      { 'og:site_name': 'hafenpost.de' },
      'Hafenpost',
      'hafenpost.de',
      'Hafenpost',
    ],
    [
      'the spelling of umlauts in hosts',
      { 'og:site_name': 'Küsten.de' },
      'Küstenblatt',
      'kuestenblatt.de',
      'Küstenblatt',
    ],
    [
      'an address in brackets left out',
      { publisher: 'Hafenpost (www.hafenpost.de)' },
      null,
      'hafenpost.de',
      'Hafenpost',
    ],
    ['the legal form left out', { publisher: 'Hafenpost GmbH' }, null, 'hafenpost.de', 'Hafenpost'],
    [
      'the slogan left out',
      { 'og:site_name': 'Daily Quay - News, weather and sport' },
      null,
      'dailyquay.example',
      'Daily Quay',
    ],
    [
      'an address, when there is nothing else',
      { 'og:site_name': 'hafenpost.de' },
      null,
      'hafenpost.de',
      'hafenpost.de',
    ],
    ['the host, when nothing is declared', {}, null, 'quay.example', 'quay.example'],
    ['a name in another script', { 'og:site_name': '港口日报' }, null, 'gangkou.example', '港口日报'],
  ] as const)('%s', (_name, metas, structured, host, wanted) => {
    expect(outletOf(declare(metas), structured === null ? null : publisher(structured), `https://${host}/a`, [])).toBe(
      wanted,
    );
  });

  it('is the end of the title that spells the host, before a publisher that has nothing to do with it', () => {
    const found = outletOf(
      declare({}, 'Mayor opens the bridge - Quay Times'),
      publisher('Northern Holding'),
      'https://quaytimes.example/a',
      [],
    );
    expect(found).toBe('Quay Times');
  });

  it.each([
    ['a rights notice', { publisher: '© 2024 Somebody' }],
    ['an address', { publisher: 'https://social.example/quay' }],
    ['a number', { 'og:site_name': '2024' }],
    ['nothing but a sign', { 'og:site_name': '|' }],
  ] as const)('is not %s', (_name, metas) => {
    expect(outletOf(declare(metas), null, 'https://quay.example/a', [])).toBe('quay.example');
  });
});

describe('the table of outlets', () => {
  it('knows hosts with the labels that lead to the same outlet, and no other part of a site', () => {
    expect(knownOutlet('sueddeutsche.de')).toBe('Süddeutsche Zeitung');
    expect(knownOutlet('m.sueddeutsche.de')).toBe('Süddeutsche Zeitung');
    expect(knownOutlet('shop.sueddeutsche.de')).toBeNull();
    expect(knownOutlet('notsueddeutsche.de')).toBeNull();
    expect(knownOutlet('')).toBeNull();
    expect(knownOutlet('__proto__')).toBeNull();
  });

  it('says of each entry when it was looked at', () => {
    for (const [day, group] of Object.entries(table.seen)) {
      expect(day).toMatch(/^20\d\d-\d\d-\d\d$/);
      for (const [host, name] of Object.entries(group)) {
        expect(host).toMatch(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/);
        expect(name).toBe(name.trim());
        expect(name.length).toBeGreaterThan(1);
        expect(name.length).toBeLessThan(60);
      }
    }
  });
});

describe('the canonical address', () => {
  const page = 'https://news.quay.example/2024/03/28/bridge.html?utm_source=feed#top';
  const at = (canonical: string | null, metas: Readonly<Record<string, string>> = {}) =>
    addressOf({ ...declare(metas), canonical }, page);

  it.each([
    ['https://www.quay.example/bridge', 'https://www.quay.example/bridge'],
    ['/2024/03/28/bridge.html', 'https://news.quay.example/2024/03/28/bridge.html'],
    ['https://news.quay.example/bridge#comments', 'https://news.quay.example/bridge'],
  ])('%s is taken', (canonical, wanted) => {
    expect(at(canonical)).toBe(wanted);
  });

  it.each([
    'https://evil.example/bridge',
    'https://news.quay.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'https://name:word@news.quay.example/bridge',
    'https://',
    `https://news.quay.example/${'a'.repeat(2_100)}`,
  ])('%s is not', (canonical) => {
    expect(at(canonical)).toBe(page.replace('#top', ''));
  });

  it('is that of og:url when there is no link', () => {
    expect(at(null, { 'og:url': 'https://news.quay.example/bridge' })).toBe('https://news.quay.example/bridge');
  });
});
