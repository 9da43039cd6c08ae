import { describe, expect, it } from 'vitest';
import { escapeMarkup } from '../../../lib/export/fields';
import { storyAsCsv, storyAsHtml, storyAsJson, storyAsMarkdown } from '../../../lib/export/story';
import { correctionOf } from '../../../lib/story/corrections';
import { story } from '../../components/sample';
import { readCsv } from './csv-reader';
import { WORDS as ENGLISH } from './messages';

const where = { key: 'page:port.example/bridge', title: 'Bridge', outlet: null };
const correction = correctionOf({ kind: 'hidden-kind', hidden: 'money', where }, 5);
const person = correctionOf(
  {
    kind: 'same-person',
    one: { name: 'Anna Berg', language: 'en' },
    other: { name: '=Анна Борг', language: 'ru' },
    where,
  },
  6,
);
const other = correctionOf(
  { kind: 'other-event', report: { key: 'page:far.example/b', title: '<b>Far</b>', outlet: null }, where },
  7,
);
const corrected = story({
  corrected: [
    { correction, findings: 1, reports: 0 },
    { correction: person, findings: 1, reports: 0 },
    { correction: other, findings: 0, reports: 1 },
  ],
});
const stamp = { at: '2026-11-22T15:00:00Z', version: '0.1.0' };
const SENTENCE = /Kept out by the reader’s corrections: 2 differences and 1 report/;

const SAID = [
  'Differences of this kind are hidden: Money',
  'Anna Berg and =Анна Борг are one person',
  '“<b>Far</b>” is about another event',
];

describe('what corrections keep out', () => {
  it('is told in what people read', () => {
    expect(storyAsMarkdown(corrected, stamp, ENGLISH).replaceAll('\\', '')).toMatch(SENTENCE);
    expect(storyAsHtml(corrected, stamp, ENGLISH)).toMatch(SENTENCE);
  });

  it('is told in figures to programs', () => {
    expect(JSON.parse(storyAsJson(corrected, stamp, ENGLISH)).corrected).toMatchObject({
      findings: 2,
      reports: 1,
      by: [
        { kind: 'hidden-kind', said: { text: SAID[0] }, findings: 1, reports: 0 },
        { kind: 'same-person', said: { text: SAID[1] }, findings: 1, reports: 0 },
        { kind: 'other-event', said: { text: SAID[2] }, findings: 0, reports: 1 },
      ],
    });
    const untouched = JSON.parse(storyAsJson(story(), stamp, ENGLISH)).corrected;
    expect(untouched).toEqual({ findings: 0, reports: 0, by: [] });
  });

  it('says the same in every export, by each correction', () => {
    const plain = (text: string) => text.replaceAll('\\', '').replace(/[\u2066-\u2069]/g, '');
    const markdown = plain(storyAsMarkdown(corrected, stamp, ENGLISH));
    const html = storyAsHtml(corrected, stamp, ENGLISH);
    for (const said of SAID) {
      expect(markdown).toContain(`- ${said.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}\n`);
      expect(html).toContain(escapeMarkup(said));
    }
    expect(html).not.toContain('<b>Far');
  });

  it('has rows of its own in a table, behind those of the values', () => {
    const [head = [], ...rows] = readCsv(storyAsCsv(corrected, stamp, ENGLISH).slice(1));
    const cells = rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
    const first = cells.findIndex(({ source }) => source === 'correction');
    expect(cells.slice(first).map(({ source }) => source)).toEqual(['correction', 'correction', 'correction']);
    expect(cells.slice(first).map((row) => [row.rule, row.corrected_findings, row.corrected_reports])).toEqual([
      ['correction/hidden-kind', '1', '0'],
      ['correction/same-person', '1', '0'],
      ['correction/other-event', '0', '1'],
    ]);
    expect(cells.slice(first).map(({ reason }) => reason)).toEqual(SAID);
    expect(cells.slice(first).every(({ card, words, program }) => card === '' && words === '' && program !== '')).toBe(
      true,
    );
    expect(cells.slice(0, first).every((row) => row.corrected_findings === '' && row.corrected_reports === '')).toBe(
      true,
    );
    expect(storyAsCsv(story(), stamp, ENGLISH)).not.toContain('correction/');
  });

  it('is not spoken of where nothing is kept out', () => {
    for (const text of [storyAsMarkdown(story(), stamp, ENGLISH), storyAsHtml(story(), stamp, ENGLISH)])
      expect(text).not.toContain('Kept out');
  });
});
