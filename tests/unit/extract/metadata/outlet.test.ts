import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../../lib/extract/metadata/address';
import { knownOutlet } from '../../../../lib/extract/metadata/known-outlets';
import { outletOf, readableOutlet, spelledOut } from '../../../../lib/extract/metadata/outlet';
import table from '../../../../lib/extract/metadata/outlets.json';
import evidence from '../../../../lib/extract/metadata/outlets.seen.json';
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
    ['the edition on the web left out', { 'og:site_name': '港口新聞Web' }, null, 'minato.example', '港口新聞'],
    [
      'the name with its blanks and capitals',
      { 'og:site_name': 'quaypost' },
      'Quay Post',
      'quaypost.example',
      'Quay Post',
    ],
    ['a brand in small letters as it is', { 'og:site_name': 'quay' }, 'Quay', 'quay.example', 'quay'],
    [
      'the site and not the company named after it',
      { 'application-name': 'Quay' },
      'Quay Publishing Group UK',
      'quay.example',
      'Quay',
    ],
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

describe('a name that is no more than the host', () => {
  it.each([
    ['a company', ['Quay Times GmbH'], 'Quay Times'],
    ['a line', ['All news of the harbour', '“Quay Times”, the paper of the harbour'], 'Quay Times'],
    ['what is written most often', ['QUAY TIMES', 'Quay Times 1', 'Quay Times 2'], 'Quay Times'],
    ['small letters in a sentence', ['at the quay times are hard'], 'quaytimes.example'],
    ['one word', ['Quaytimes'], 'quaytimes.example'],
    ['nothing', ['Harbour'], 'quaytimes.example'],
  ])('is spelled as in %s', (_name, texts, wanted) => {
    expect(spelledOut('quaytimes.example', texts, 'quaytimes.example')).toBe(wanted);
  });

  it('may be the address with another ending', () => {
    expect(spelledOut('quaytimes.net', ['Quay Times'], 'quaytimes.example')).toBe('Quay Times');
    expect(spelledOut('QuayTimes.net', ['Quay Times'], 'quaytimes.example')).toBe('QuayTimes.net');
    expect(spelledOut('Harbour.net', ['Quay Times'], 'quaytimes.example')).toBe('Harbour.net');
    expect(spelledOut('The Harbour', ['Quay Times'], 'quaytimes.example')).toBe('The Harbour');
  });

  it('is found in a short time', () => {
    const started = performance.now();
    spelledOut(`${'a'.repeat(60)}.example`, Array(5_000).fill('A '.repeat(100)), `${'a'.repeat(60)}.example`);
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});

describe('a name that many readers cannot read', () => {
  const read = (name: string, lines: readonly string[], metas = {}, host = 'minato-np.example') =>
    readableOutlet(name, declare(metas), lines, host);

  it.each([
    ['© The Minato Shimbun, All Rights Reserved.', 'みなと新聞 (The Minato Shimbun)'],
    ['Copyright (C) 2001-2024 Minato Shimbun Co., Ltd.', 'みなと新聞 (Minato Shimbun)'],
    ['© Northern Holding. All rights reserved.', 'みなと新聞'],
    ['© minato-np.example', 'みなと新聞'],
    ['The Minato Shimbun wrote on Monday that the quay is closed.', 'みなと新聞'],
  ])('%s', (line, wanted) => {
    expect(read('みなと新聞', ['港の橋が閉まる', line], {}, 'minato.example')).toBe(wanted);
  });

  it('has its letters from the notice in the head of the page as well', () => {
    expect(
      read('みなと新聞', [], { copyright: '©2020-2025 The Minato Shimbun. All rights reserved.' }, 'minato.jp'),
    ).toBe('みなと新聞 (The Minato Shimbun)');
  });

  it('is left alone when it can be read', () => {
    expect(read('Quay Post', ['© The Quay Post Limited'], {}, 'quaypost.example')).toBe('Quay Post');
    expect(readableOutlet(null, declare({}), [], 'quay.example')).toBeNull();
  });

  it('is found in a short time among hostile notices', () => {
    const started = performance.now();
    read('みなと新聞', Array(5_000).fill(`© ${'A '.repeat(140)}`));
    read('みなと新聞', Array(5_000).fill(`(c) ${'- '.repeat(140)}`), { copyright: `© ${'2001'.repeat(50_000)}` });
    expect(performance.now() - started).toBeLessThan(1_000);
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

  it('says of each entry where it was seen', () => {
    const seen = new Set(Object.values(evidence.pages).flatMap((group) => Object.keys(group)));
    for (const line of readFileSync('tests/gold/outlets.jsonl', 'utf8').split('\n').filter(Boolean))
      for (const host of (JSON.parse(line) as { domains: string[] }).domains) seen.add(host);
    const unseen = Object.values(table.seen)
      .flatMap((group) => Object.keys(group))
      .filter((host) => !seen.has(host));
    expect(unseen).toEqual([]);
    for (const group of Object.values(evidence.pages))
      for (const address of Object.values(group)) expect(address).toMatch(/^https?:\/\/\S+$/);
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
