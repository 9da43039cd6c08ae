import { describe, expect, it } from 'vitest';
import { decodePack, encodePack } from '../../../lib/corpus/pack';
import { parseRecords, printedSpans } from '../../../lib/corpus/record';
import type { Report } from '../../../lib/model/article';
import type { FactSheet } from '../../../lib/model/sheet';

const report: Report = {
  id: 'a-report',
  outlet: 'Outlet',
  language: 'en',
  published: '2024-03-28',
  address: null,
  title: 'Seven',
  text: 'More than 1,000 came.',
  textKind: 'abstract',
  agency: null,
  syndicatedOf: null,
  printed: [{ start: 0, end: 5 }],
  note: null,
};
const text = 'Seven\nMore than 1,000 came.';
const sheet: FactSheet = {
  source: {
    text,
    bodyStart: 6,
    language: 'en',
    published: { from: 19810, to: 19810 },
    sentences: [
      { start: 0, end: 5 },
      { start: 6, end: text.length },
    ],
  },
  senses: [
    { id: 'river', start: 3 },
    { id: 'bridge', start: 9 },
  ],
  facts: [
    {
      kind: 'number',
      evidence: { start: 6, end: 21, words: 'More than 1,000' },
      certainty: 'stated',
      sentence: 1,
      value: 1000,
      interval: { lo: 1000, hi: Number.POSITIVE_INFINITY },
      hedge: 'over',
      measure: 'count',
      currency: null,
      noun: null,
      nounEvidence: null,
      ordinal: false,
      conversion: false,
    },
  ],
};

const digest = {
  people: [{ name: 'Seven', mentions: [0], keys: ['SVN'] }],
  keys: [
    ['k:a', 1],
    ['c:US', 1.5],
    ['k:b', 1.5],
  ] as const,
};

describe('packs', () => {
  it('come back as they were written, through JSON', () => {
    const pack = encodePack('Name', 'CC BY 4.0', [{ report, sheet, digest }]);
    const corpus = decodePack(JSON.parse(JSON.stringify(pack)));
    expect(corpus.reports[0]?.report).toEqual(report);
    expect(corpus.reports[0]?.sheet()).toEqual(sheet);
    expect(corpus.reports[0]?.digest()).toEqual(digest);
    expect(corpus.index).toEqual({ terms: ['c:US', 'k:a', 'k:b'], postings: [[0], [0], [0]] });
    expect(corpus.summary).toEqual({ reports: 1, languages: ['en'], outlets: 1, from: '2024-03-28', to: '2024-03-28' });
  });

  it('keep each report together, in whatever order their languages are', () => {
    const entries = ['fr', 'en', 'de', 'fr', 'en'].map((language, i) => ({
      report: {
        ...report,
        id: `r${i}`,
        language,
        outlet: `Outlet ${i}`,
        title: `Seven`,
        text: `More than 1,000 came. ${language} ${i}`,
        address: i % 2 ? null : `https://${i}.example/`,
        note: i === 3 ? 'noted' : null,
      },
      sheet,
      digest,
    }));
    const corpus = decodePack(JSON.parse(JSON.stringify(encodePack('Name', 'CC BY 4.0', entries))));
    expect(corpus.reports.map((each) => each.report)).toEqual(entries.map((each) => each.report));
  });

  it('are refused when columns are missing or of unequal length', () => {
    const pack = encodePack('Name', 'CC BY 4.0', [{ report, sheet, digest }]);
    expect(() => decodePack({ ...pack, columns: pack.columns.slice(1) })).toThrow('damaged');
    expect(() => decodePack({ ...pack, columns: pack.columns.with(3, []) })).toThrow('damaged');
  });

  it('are refused with a sentence when they are something else', () => {
    for (const data of [null, 1, 'pack', [], {}, { format: 'other' }])
      expect(() => decodePack(data)).toThrow('not a Second Source pack');
    expect(() => decodePack({ format: 'second-source-pack', version: 999 })).toThrow('version 999');
    expect(() => decodePack({ format: 'second-source-pack', version: 4 })).toThrow('damaged');
  });
});

describe('printedSpans', () => {
  it('marks every occurrence and joins what touches', () => {
    expect(printedSpans('Ri met Ri Chang Dae', ['Ri', 'Ri Chang Dae'])).toEqual([
      { start: 0, end: 2 },
      { start: 7, end: 19 },
    ]);
    expect(printedSpans('nothing', ['else'])).toEqual([]);
  });
});

describe('parseRecords', () => {
  const line = {
    id: 'a-b',
    outlet: 'O',
    language: 'en',
    published: '2024-03',
    address: null,
    title: 'T',
    text: 'Ten came.',
    printed: ['Ten'],
    agency: null,
    seen: '2026-11',
    licence: 'CC BY 4.0',
  };

  it('reads records and passes over blank lines', () => {
    expect(parseRecords(`${JSON.stringify(line)}\n\n`, 'f')).toHaveLength(1);
  });

  it('names the line and the fault', () => {
    const fault = (change: object) => () => parseRecords(`\n${JSON.stringify({ ...line, ...change })}`, 'f');
    expect(fault({ printed: ['Eleven'] })).toThrow('f, line 2: "printed" holds words that do not occur: Eleven');
    expect(fault({ id: 'A b' })).toThrow('"id"');
    expect(fault({ published: 'March' })).toThrow('"published"');
    expect(fault({ address: 'javascript:alert(1)' })).toThrow('"address"');
    expect(fault({ licence: undefined })).toThrow('"licence"');
    expect(() => parseRecords('{', 'f')).toThrow('not a JSON object');
  });
});
