import { describe, expect, it } from 'vitest';
import { fitReport } from '../../../lib/corpus/exchange-fit';
import { readReport, reportLine } from '../../../lib/corpus/exchange-format';
import type { Report } from '../../../lib/model/article';
import { reportOf } from './exchange-help';

const fitted = (changes: Partial<Report>) => fitReport(reportOf(1, changes));

describe('a report that is made fit for a pack', () => {
  it('stays as it is when it fits', () => {
    const whole = reportOf(1, { printed: [{ start: 0, end: 3 }], agency: 'dpa', note: 'x', syndicatedOf: 'report-2' });
    expect(fitReport(whole)).toEqual(whole);
  });

  it.each([
    ['2024-03-28T10:22:00+04:00', '2024-03-28'],
    ['2024-03', '2024-03'],
    ['2024-02-30', null],
    ['2024', null],
    ['yesterday', null],
  ])('published %s: %s', (published, expected) => {
    expect(fitted({ published })?.published).toBe(expected);
  });

  it.each([
    ['http://a.example/x', 'https://a.example/x'],
    ['HTTPS://a.example/x#top', 'https://a.example/x'],
    ['javascript:alert(1)', null],
    ['https://user:pw@a.example/', null],
    ['https://localhost/', null],
    ['ftp://a.example/', null],
  ])('address %s: %s', (address, expected) => {
    expect(fitted({ address })?.address).toBe(expected);
  });

  it.each([
    ['en-GB', 'en'],
    ['zh_TW', 'zh'],
    ['DE', 'de'],
  ])('language %s: %s', (language, expected) => {
    expect(fitted({ language })?.language).toBe(expected);
  });

  it('is none without words or without a language', () => {
    expect(fitted({ language: '' })).toBeNull();
    expect(fitted({ language: 'unknown' })).toBeNull();
    expect(fitted({ title: ' — ', text: '…' })).toBeNull();
  });

  it('has the same id for the same page, and another for another', () => {
    const a = fitted({ id: '../x', address: 'http://a.example/1' });
    expect(a?.id).toMatch(/^r-[0-9a-f]{24}$/);
    expect(fitted({ id: 'A', address: 'https://a.example/1#x', title: 'Another' })?.id).toBe(a?.id);
    expect(fitted({ id: 'A', address: 'https://a.example/2' })?.id).not.toBe(a?.id);
    expect(fitted({ id: '', address: null })?.id).not.toBe(fitted({ id: '', address: null, text: 'Other words' })?.id);
  });

  it('keeps what is marked as printed where it is, when the title is cut', () => {
    const title = 'x'.repeat(2_500);
    const printed = [
      { start: 1_990, end: 2_010 },
      { start: 2_400, end: 2_503 },
      { start: 2_507, end: 2_511 },
    ];
    const report = fitted({ title, text: 'Ab cdef ghij', printed });
    const whole = `${report?.title}\n${report?.text}`;
    // What touches is one.
    expect(report?.printed?.map(({ start, end }) => whole.slice(start, end))).toEqual(['xxxxxxxxxx\nAb', 'f gh']);
  });

  it('can be read by every reader, whatever it was', () => {
    const strange = [
      '\u0000',
      '\ud800',
      '\u202e',
      '\n',
      '\t',
      '\u2028',
      '🌉',
      'é',
      '"',
      '\\',
      ' ',
      'words',
      'x'.repeat(700),
      '</script>',
    ];
    let seed = 7;
    const random = (most: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return (seed >>> 8) % most;
    };
    const words = (most: number) =>
      Array.from({ length: random(most) }, () => strange[random(strange.length)]).join('');
    let some = 0;
    for (let i = 0; i < 500; i++) {
      const [title, text] = [words(10), words(20)];
      const report = fitReport({
        id: words(3),
        outlet: words(4),
        language: 'en',
        published: words(2),
        address: random(2) ? `https://a.example/${words(4)}` : words(2),
        title,
        text,
        agency: words(2),
        note: words(9),
        syndicatedOf: words(2),
        printed: Array.from({ length: random(6) }, () => {
          const start = random(title.length + text.length + 1);
          return { start, end: start + random(50) };
        }),
      });
      if (!report) continue;
      some++;
      expect(readReport(JSON.parse(reportLine(report)), 1)).toEqual(report);
    }
    expect(some).toBeGreaterThan(250);
  });
});
