import { describe, expect, it } from 'vitest';
import type { Line } from '../../../../lib/extract/lines';
import { titleOf } from '../../../../lib/extract/metadata/title';
import type { Declarations } from '../../../../lib/extract/snapshot';

const declare = (title: string, metas: Readonly<Record<string, string>> = {}): Declarations => ({
  metas: Object.entries(metas).map(([key, content]) => ({ key, content })),
  jsonLd: [],
  title,
  language: null,
  canonical: null,
});
const lines = (...entries: readonly (readonly [string, string])[]): Line[] =>
  entries.map(([block, words]) => ({ words, block, linked: 0, caption: false }));

interface Page {
  readonly title?: string;
  readonly shared?: string;
  readonly headline?: string;
  readonly alternative?: string;
  readonly h1?: readonly string[];
  readonly lines?: readonly Line[];
  readonly outlet?: string;
}

function read(page: Page): string {
  const article =
    page.headline === undefined
      ? null
      : {
          headline: page.headline,
          alternative: page.alternative ?? null,
          published: null,
          modified: null,
          publisher: null,
          authors: [],
          language: null,
          free: null,
        };
  const h1 = page.h1 ?? [];
  return titleOf(
    declare(page.title ?? '', page.shared === undefined ? {} : { 'og:title': page.shared }),
    article,
    h1,
    page.outlet ?? 'Harbour Ledger',
    'harbourledger.example',
    page.lines ?? lines(...h1.map((words) => ['h1', words] as const)),
  );
}

const BRIDGE = 'Mayor opens the bridge over the northern river';

describe('the headline', () => {
  it.each([
    ['without the name of the site', { title: `${BRIDGE} | Harbour Ledger`, h1: [BRIDGE] }],
    ['without section and site', { title: `${BRIDGE} - Region - Harbour Ledger`, h1: [BRIDGE] }],
    ['and not the name of the site', { title: BRIDGE, h1: ['Harbour Ledger', BRIDGE] }],
    ['without a kicker in the heading', { shared: BRIDGE, h1: [`Infrastructure – ${BRIDGE}`] }],
    ['without a kicker that is glued to it by a blank', { shared: BRIDGE, h1: [`City Council ${BRIDGE}`] }],
    [
      'without two different kickers',
      { shared: `After three years: ${BRIDGE}`, h1: [`Traffic in the harbour - ${BRIDGE}`] },
    ],
    [
      'that the publisher shares, when a second heading prints it',
      {
        title: 'Bridge northern river: opening, mayor, traffic',
        shared: BRIDGE,
        headline: 'Bridge northern river: opening, mayor, traffic',
        h1: ['Bridge northern river: opening, mayor, traffic'],
        lines: lines(['h1', 'Bridge northern river: opening, mayor, traffic'], ['h2', `Opinion ${BRIDGE}`]),
      },
    ],
    [
      'that is printed, when no heading is an h1',
      {
        title: 'New bridge: what drivers must know',
        shared: BRIDGE,
        headline: 'New bridge: what drivers must know',
        lines: lines(['div', 'Menu'], ['h2', BRIDGE], ['p', 'Text.']),
      },
    ],
    [
      'that the data calls the alternative one, when it is printed',
      { headline: 'New bridge: what drivers must know', alternative: BRIDGE, lines: lines(['h2', BRIDGE]) },
    ],
    [
      'as shared, when the printed line has a kicker',
      { headline: `Infrastructure: ${BRIDGE}`, shared: BRIDGE, lines: lines(['h2', `Infrastructure ${BRIDGE}`]) },
    ],
    [
      'with character references read',
      { headline: 'Mayor opens the bridge over the &quot;northern&quot; river', h1: [] },
    ],
  ] as const)('%s', (_name, page) => {
    expect(read(page).replaceAll('"', '')).toBe(BRIDGE);
  });

  it.each([
    [
      'a colon that is part of it',
      { shared: 'Mayor: We will open the bridge', h1: ['Mayor: We will open the bridge'] },
    ],
    ['a dash that is part of it', { shared: 'The bridge is open - and empty', h1: ['The bridge is open - and empty'] }],
    [
      'a quotation with a dash',
      { shared: "'I saw the bridge - and I wept'", h1: ["'I saw the old bridge - and I wept'"] },
    ],
    ['the first letters of a word', { shared: 'walks over the long bridge', h1: ['Catwalks over the long bridge'] }],
    [
      'a kicker that all declare',
      {
        title: 'Live: The bridge opens today',
        shared: 'Live: The bridge opens today',
        h1: ['Live: The bridge opens today'],
      },
    ],
    [
      'a name that begins like the site',
      {
        h1: ['Harbour Ledgers are found in the old town hall'],
        title: 'Harbour Ledgers are found in the old town hall',
      },
    ],
    ['Japanese', { shared: '市長が北の川の新しい橋を開通させた', h1: ['市長が北の川の新しい橋を開通させた'] }],
    ['Arabic', { shared: 'رئيس البلدية يفتتح الجسر الجديد', h1: ['رئيس البلدية يفتتح الجسر الجديد'] }],
  ] as const)('keeps %s', (_name, page) => {
    expect(read(page)).toBe(page.h1[0]);
  });

  it('is not taken from a heading that nothing else names', () => {
    expect(read({ title: `${BRIDGE} | Harbour Ledger`, h1: ['All the news of the day'] })).toBe(BRIDGE);
    expect(read({ title: '', h1: [] })).toBe('');
  });

  it('is quick on hostile headings', () => {
    const long = `${'a - '.repeat(500)}b`;
    const started = performance.now();
    read({ title: long, shared: long.slice(4), h1: Array.from({ length: 10 }, () => long), headline: long });
    expect(performance.now() - started).toBeLessThan(300);
  });
});
