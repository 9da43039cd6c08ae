import { describe, expect, it } from 'vitest';
import { writtenClock, writtenDate, writtenSpan } from '../../components/view/dates';
import { syndicates } from '../../components/view/lanes';
import { directionOf, languageName } from '../../components/view/language-name';
import { writtenMoment } from '../../components/view/moments';
import { pageMarks } from '../../components/view/page-marks';
import { report, story } from './sample';

describe('times of day', () => {
  it('are those of the publisher’s clock, with its zone', () => {
    expect(writtenClock('2024-05-05T08:00+02:00', 'de')).toBe('08:00 UTC+2');
    expect(writtenClock('2024-05-05T23:50:12-0330', 'de')).toBe('23:50 UTC-3:30');
    expect(writtenClock('2024-05-05T23:50:12.123Z', 'de')).toBe('23:50 UTC');
  });

  it.each([null, '2024-05-05', '2024-05-05T08:00', '2024-05-05T99:99Z', 'T08:00'.repeat(50)])(
    'are none of %s',
    (iso) => {
      expect(writtenClock(iso, 'en')).toBeNull();
    },
  );
});

describe('dates', () => {
  it('show the publisher’s day whatever the hour and the zone', () => {
    expect(writtenDate('2024-03-28T00:10:00+14:00', 'en')).toBe('Mar 28, 2024');
    expect(writtenDate('2024-03-28T23:50:00-11:00', 'en')).toBe('Mar 28, 2024');
  });
  it('keep a month a month and refuse what is no date', () => {
    expect(writtenDate('2024-03', 'en')).toBe('March 2024');
    for (const text of [null, '', '2024', '2024-13-40', 'yesterday', '<b>']) expect(writtenDate(text, 'en')).toBeNull();
  });
  it('stand in the calendar of the language and in that of most reports', () => {
    expect(writtenDate('2024-03-28T08:00+02:00', 'fa')).toBe('۹ فروردین ۱۴۰۳ (۲۸ مارس ۲۰۲۴)');
    expect(writtenDate('2024-03', 'fa')).toMatch(/^اسفند ۱۴۰۲.{1,5}فروردین ۱۴۰۳ \(مارس ۲۰۲۴\)$/);
    expect(writtenSpan('2024-03-28', '2024-03-29', 'fa')).toBe(
      '۹ فروردین ۱۴۰۳ – ۱۰ فروردین ۱۴۰۳ (۲۸ مارس ۲۰۲۴ – ۲۹ مارس ۲۰۲۴)',
    );
    expect(writtenSpan('2024-03-28', '2024-03-28', 'en')).toBe('Mar 28, 2024');
  });
  it.each(['th', 'ar-SA', 'ar-u-ca-islamic', 'ja-JP-u-ca-japanese', 'en-TH'])(
    'are Gregorian ones in %s',
    (language) => {
      const year = new Intl.NumberFormat(language, { useGrouping: false }).format(2024);
      expect(writtenDate('2024-03-28', language)).toContain(year);
      expect(writtenDate('2024-03-28', language)).not.toContain('(');
      expect(writtenMoment(Date.UTC(2024, 2, 28, 12), Date.UTC(2026, 2, 28), language)).toContain(year);
    },
  );
});

describe('names of languages', () => {
  it('come from the browser, from CLDR, or are the tag itself', () => {
    expect(languageName('ru', 'en')).toBe('Russian');
    expect(languageName('ru', 'de')).toBe('Russisch');
    expect(languageName('not a tag', 'en')).toBe('not a tag');
    expect(languageName('qqq', 'en')).toBe('qqq');
  });
  it('tell the direction of the interface', () => {
    expect(['ar', 'fa', 'he', 'ur', 'yi'].map(directionOf)).toEqual(Array(5).fill('rtl'));
    expect(['en', 'ru', 'zh-CN', 'az', '?'].map(directionOf)).toEqual(Array(5).fill('ltr'));
  });
});

describe('copies', () => {
  it('stand under their original, and alone when it is not there', () => {
    const reports = [
      report({ id: 'a', syndicatedOf: 'b' }),
      report({ id: 'b' }),
      report({ id: 'c', syndicatedOf: 'elsewhere' }),
    ];
    const groups = syndicates(reports).map((group) => [group.report.id, ...group.copies.map((copy) => copy.id)]);
    expect(groups).toEqual([['b', 'a'], ['c']]);
  });
  it('lose no report when copies point at one another', () => {
    const reports = [report({ id: 'a', syndicatedOf: 'b' }), report({ id: 'b', syndicatedOf: 'a' })];
    const ids = syndicates(reports).flatMap((group) => [group.report.id, ...group.copies.map((copy) => copy.id)]);
    expect(ids.sort()).toEqual(['a', 'b']);
  });
});

describe('marks for the page', () => {
  it('leave out what was found the same, unless it is asked for or nothing else is there', () => {
    const base = story();
    const [name, money] = base.article.marks;
    if (!name || !money) throw new Error('The sample has no marks');
    const mixed = { ...base, article: { ...base.article, marks: [name, { ...money, tone: 'same' as const }] } };
    expect(pageMarks(mixed).map((mark) => mark.id)).toEqual(['c0']);
    expect(pageMarks(mixed, 'c1').map((mark) => mark.id)).toEqual(['c0', 'c1']);
    const same = { ...base, article: { ...base.article, marks: [{ ...money, tone: 'same' as const }] } };
    expect(pageMarks(same).map((mark) => mark.id)).toEqual(['c1']);
  });

  it('carry the words and their surroundings, never across the end of the headline', () => {
    const [first] = pageMarks(story());
    expect(first).toEqual({
      id: 'c0',
      quote: 'Anna Berg',
      before: 'Minister ',
      after: ' opened the harbour bridge on 4 May, the',
      tone: 'conflict',
    });
  });
});
