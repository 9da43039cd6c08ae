import { describe, expect, it } from 'vitest';
import type { Line } from '../../../../lib/extract/lines';
import { stampsBeside, stampsOf } from '../../../../lib/extract/metadata/stamps';

const line = (words: string, more: Partial<Line> = {}): Line => ({
  words,
  block: 'p',
  linked: 0,
  caption: false,
  ...more,
});

describe('what the words beside a date say', () => {
  it.each([
    ['Published: 28 March 2024', 'en', 'published'],
    ['Last updated 28 March 2024 10:22', 'en', 'modified'],
    ['28 March 2024 (updated)', 'en', 'modified'],
    ['Publié le 28 mars 2024 à 10h22', 'fr', 'published'],
    ['Mis à jour le 28 mars 2024', 'fr', 'modified'],
    ['Veröffentlicht am 28.03.2024', 'de', 'published'],
    ['Aktualisiert: 28.03.2024, 10:22 Uhr', 'de', 'modified'],
    ['Publicado el 28/03/2024', 'es', 'published'],
    ['Actualizado 28/03/2024 10:22', 'es', 'modified'],
    ['Pubblicato il 28 marzo 2024', 'it', 'published'],
    ['Ultimo aggiornamento: 28 marzo 2024', 'it', 'modified'],
    ['Atualizado em 28 de março de 2024', 'pt', 'modified'],
    ['Gepubliceerd op 28 maart 2024', 'nl', 'published'],
    ['Bijgewerkt: 28 maart 2024', 'nl', 'modified'],
    ['Publicerad 28 mars 2024', 'sv', 'published'],
    ['Opdateret 28. marts 2024', 'da', 'modified'],
    ['Päivitetty 28.3.2024', 'fi', 'modified'],
    ['Opublikowano: 28 marca 2024', 'pl', 'published'],
    ['Ostatnia aktualizacja: 28 marca 2024', 'pl', 'modified'],
    ['Aktualizováno 28. března 2024', 'cs', 'modified'],
    ['Објављено 28. марта 2024.', 'sr', 'published'],
    ['Опубликовано 28 марта 2024', 'ru', 'published'],
    ['Обновлено: 28.03.2024 10:22', 'ru', 'modified'],
    ['Оновлено 28 березня 2024', 'uk', 'modified'],
    ['Δημοσιεύτηκε: 28 Μαρτίου 2024', 'el', 'published'],
    ['Publicat: 28 martie 2024', 'ro', 'published'],
    ['Frissítve: 2024. március 28.', 'hu', 'modified'],
    ['Yayınlanma: 28 Mart 2024', 'tr', 'published'],
    ['Güncelleme: 28 Mart 2024 10:22', 'tr', 'modified'],
    ['פורסם: 28 במרץ 2024', 'he', 'published'],
    ['آخر تحديث: 28 مارس 2024', 'ar', 'modified'],
    ['تاریخ انتشار: ۹ فروردین ۱۴۰۳', 'fa', 'published'],
    ['अपडेट: 28 मार्च 2024', 'hi', 'modified'],
    ['প্রকাশ: ২৮ মার্চ ২০২৪', 'bn', 'published'],
    ['Cập nhật: 28/3/2024', 'vi', 'modified'],
    ['Diterbitkan 28 Maret 2024', 'id', 'published'],
    ['เผยแพร่ 28 มีนาคม 2567', 'th', 'published'],
    ['发布时间：2024-03-28 10:22', 'zh', 'published'],
    ['更新：2024年3月28日', 'ja', 'modified'],
    ['입력 2024.03.28 10:22', 'ko', 'published'],
    ['Valid until 28 March 2024', 'en', 'other'],
    ['Abgerufen am 28.03.2024', 'de', 'other'],
    ['Date limite : 28 mars 2024', 'fr', 'other'],
    ['Член клуба с 28.03.2024', 'ru', 'other'],
    ['截止 2024-03-28', 'zh', 'other'],
    ['마감 2024.03.28', 'ko', 'other'],
    ['28 March 2024', 'en', null],
    ['Paris, 28 mars 2024', 'fr', null],
    ['28.03.2024 | 12 Kommentare', 'de', null],
  ])('%s in %s: %s', (words, language, kind) => {
    expect(stampsOf(words, language)[0]?.kind).toBe(kind);
  });

  it('tells two dates of one line apart', () => {
    expect(stampsOf('입력 2024.03.28 09:12 | 수정 2024.03.29 11:00', 'ko')).toMatchObject([
      { iso: '2024-03-28T09:12', kind: 'published' },
      { iso: '2024-03-29T11:00', kind: 'modified' },
    ]);
    expect(stampsOf('Updated Nov 19, 2024 6:55 AM; Posted Nov 18, 2024 8:19 PM', 'en')).toMatchObject([
      { iso: '2024-11-19T06:55', kind: 'modified' },
      { iso: '2024-11-18T20:19', kind: 'published' },
    ]);
  });

  it.each([
    '© 2010 - 28 March 2024 Harbour Ledger',
    'Copyright 28.03.2024 Harbour Ledger',
    'ⓒ 2024.03.28 항구일보',
    'The bridge over the northern river, which was opened by the mayor on 28 March 2024, is closed again for traffic',
    'yesterday, 10:40',
    'vor 3 Stunden',
    'il y a 2 heures',
    'сегодня, 10:22',
    '3시간 전',
    '2小时前',
  ])('no date of a publication: %s', (words) => {
    expect(stampsOf(words, null)).toEqual([]);
  });
});

const TITLE = line('The mayor opens the bridge over the northern river', { block: 'h1' });
const PROSE = [
  'The mayor opened the new bridge over the northern river on Friday after three years of work and many delays.',
  'Some two thousand people watched as the first bus crossed from the old town to the harbour in the late afternoon.',
  'The bridge cost forty million and carries four lanes, two of them for buses and bicycles, the city said.',
].map((words) => line(words));

const published = (lines: readonly Line[], language = 'en') =>
  stampsBeside(lines, lines.indexOf(TITLE), language).published?.iso ?? null;

describe('the date beside the headline', () => {
  it.each([
    [
      'below the headline',
      [line('Today: 1 April 2024'), TITLE, line('28 March 2024, 10:22'), ...PROSE],
      '2024-03-28T10:22',
    ],
    ['right above it', [line('28 March 2024'), TITLE, ...PROSE], '2024-03-28'],
    ['with a name beside it', [TITLE, line('By Anna Meier | 28 March 2024'), ...PROSE], '2024-03-28'],
    ['with its word on the line before', [TITLE, line('Published'), line('28 March 2024'), ...PROSE], '2024-03-28'],
    [
      'and not the caption',
      [TITLE, line('The bridge on 2 May 2019', { caption: true }), line('28 March 2024'), ...PROSE],
      '2024-03-28',
    ],
    [
      'and not that of the update',
      [TITLE, line('Updated 30 March 2024'), line('Published 28 March 2024'), ...PROSE],
      '2024-03-28',
    ],
    ['below the text, with its word', [TITLE, ...PROSE, line('Published on 28 March 2024')], '2024-03-28'],
    [
      'the fuller of two',
      [TITLE, line('Date: 28 March 2024'), line('28 March 2024, 10:22'), ...PROSE],
      '2024-03-28T10:22',
    ],
  ] as const)('%s', (_name, lines, iso) => {
    expect(published(lines)).toBe(iso);
  });

  it.each([
    ['a comment below the text', [TITLE, ...PROSE, line('Comments'), line('Published on 28 March 2024 by a reader')]],
    ['another article below the text', [TITLE, ...PROSE, line('28 March 2024'), line('Ferries are late again')]],
    ['an event', [TITLE, line('Event date: 28 March 2024'), ...PROSE]],
    ['a deadline', [TITLE, line('Deadline 28 March 2024'), ...PROSE]],
    ['a caption', [TITLE, line('The old bridge, 2 May 2019. Photo: city archive', { caption: true }), ...PROSE]],
    ['a tweet', [TITLE, ...PROSE.slice(0, 2), line('— Anna Meier (@anna_example) 2 May 2019'), ...PROSE]],
    ['a copyright line', [TITLE, ...PROSE, line('© 1 January 2024 Harbour Ledger')]],
    [
      'prose',
      [TITLE, ...PROSE, line('It was first published on 28 March 2024 in a book that nobody has read since then.')],
    ],
    ['a relative stamp', [TITLE, line('3 hours ago'), ...PROSE]],
    ['a range', [TITLE, line('The fair: 28 March 2024 to 2 April 2024, tickets here'), ...PROSE]],
    ['a link', [TITLE, ...PROSE.slice(0, 1), line('Ferries late 28 March 2024', { linked: 26 }), ...PROSE]],
    [
      'the date of the day far above',
      [line('28 March 2024'), ...Array.from({ length: 7 }, () => line('Sport')), TITLE, ...PROSE],
    ],
  ] as const)('none: %s', (_name, lines) => {
    expect(published(lines)).toBeNull();
  });

  it('keeps the last change apart', () => {
    const { published: first, modified } = stampsBeside(
      [TITLE, line('Aktualisiert: 29.03.2024, 08:00 Uhr'), line('Veröffentlicht: 28.03.2024, 10:22 Uhr'), ...PROSE],
      0,
      'de',
    );
    expect([first?.iso, modified?.iso]).toEqual(['2024-03-28T10:22', '2024-03-29T08:00']);
  });

  it('survives a page without headline and without lines', () => {
    expect(stampsBeside([], -1, null)).toEqual({ published: null, modified: null });
    expect(stampsBeside(PROSE, -1, null)).toEqual({ published: null, modified: null });
  });
});
