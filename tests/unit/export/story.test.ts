import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../../lib/export/csv';
import { STYLE, STYLE_HASH } from '../../../lib/export/page-style';
import { recordOf, type StoryRecord } from '../../../lib/export/record';
import { cardAsText, storyAsCsv, storyAsHtml, storyAsJson, storyAsMarkdown } from '../../../lib/export/story';
import type { StoryView } from '../../../lib/model/story';
import { arabicStory, EN, NAME_CARD, other, own, printed, story } from '../../components/sample';
import { readCsv } from './csv-reader';
import { STAMP, WORDS, wordsIn } from './messages';
import { manyScripts, movingToll } from './samples';

const view = manyScripts();
const rowsOf = (of: StoryView) => {
  const [head = [], ...rows] = readCsv(storyAsCsv(of, STAMP, WORDS).slice(1));
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
};

describe('a story as JSON', () => {
  const read = JSON.parse(storyAsJson(view, STAMP, WORDS)) as StoryRecord;

  it('is read back as it was', () => {
    expect(read).toEqual(JSON.parse(JSON.stringify(recordOf(view, STAMP, WORDS))));
    expect(read).toMatchObject({ format: 'second-source-story', version: 1, exported: { program: '0.1.0' } });
  });

  it('has the words of every value where its offsets say', () => {
    const texts = new Map(
      [read.article, ...read.reports].map((t) => ['id' in t ? t.id : null, `${t.title}\n${t.text}`]),
    );
    const places = read.cards.flatMap(({ values }) => values.flatMap(({ printed }) => printed));
    expect(places.length).toBeGreaterThan(8);
    for (const { report, start, end, words } of places) expect(texts.get(report)?.slice(start, end)).toBe(words);
  });

  it('says sentences and values in the language of the reader', () => {
    const card = read.cards.find(({ id }) => id === 'c2');
    expect(card?.values[0]).toMatchObject({ normalised: '2024-05-04', written: 'May 4, 2024' });
    expect(card?.values[1]?.reason).toEqual({
      key: 'why_day_same',
      args: ['2024-05-04'],
      text: 'Both give the same days: May 4, 2024.',
    });
  });

  it('has every field of the story but the marks', () => {
    const keys = (value: unknown): string[] =>
      Array.isArray(value)
        ? value.flatMap(keys)
        : value && typeof value === 'object'
          ? Object.entries(value).flatMap(([key, inner]) => [key, ...keys(inner)])
          : [];
    const elsewhere = new Set(['marks', 'card', 'tone', 'reportId', 'evidence']);
    const written = new Set(keys(read));
    expect([...new Set(keys(view))].filter((key) => !elsewhere.has(key) && !written.has(key))).toEqual([]);
  });
});

describe('a value that is an id of our tables', () => {
  const base = story();
  const card = {
    ...(base.cards[0] as StoryView['cards'][number]),
    id: 'words',
    kind: 'contradiction' as const,
    values: [
      own('12 years', 'own-hand'),
      other([printed(EN, 'the harbour')], { verdict: 'conflict', normalised: 'by-police', level: 'soft' }),
    ],
  };
  const of = { ...base, cards: [card] };

  it('is told in the words of who prints it, and kept in the files for programs', () => {
    const [read] = (JSON.parse(storyAsJson(of, STAMP, WORDS)) as StoryRecord).cards;
    expect(read?.values.map(({ normalised, written }) => [normalised, written])).toEqual([
      ['own-hand', '12 years'],
      ['by-police', 'the harbour'],
    ]);
    expect(storyAsCsv(of, STAMP, WORDS)).toContain('"by-police"');
    for (const text of [
      storyAsMarkdown(of, STAMP, WORDS).replaceAll('\\', ''),
      storyAsHtml(of, STAMP, WORDS),
      cardAsText(of, 'words', STAMP, WORDS) ?? '',
    ]) {
      expect(text).toContain('the harbour');
      expect(text).not.toMatch(/own-hand|by-police/);
    }
  });
});

describe('a story as CSV', () => {
  it('has one row for each place of a value', () => {
    const rows = rowsOf(view);
    const places = view.cards.flatMap(({ values }) => values.flatMap(({ printed }) => printed));
    expect(rows.map((row) => row.words)).toEqual(places.map(({ evidence }) => evidence.words));
    expect(rows.every((row) => Object.keys(row).length === COLUMNS.length)).toBe(true);
  });

  it('tells everything of a row', () => {
    const row = rowsOf(view).find(({ language }) => language === 'ja');
    expect(row).toMatchObject({
      card: 'c0',
      kind: 'name',
      card_verdict: 'conflict',
      card_level: 'hard',
      source: 'report',
      verdict: 'conflict',
      rule: 'name/surname-differs',
      words: 'アンナ・ボルグ',
      verbatim: 'yes',
      start: '7',
      end: '14',
      outlet: '港新聞',
      published: '2024-05-06',
      address: 'https://news.example/ja',
      title: '港の橋が開通',
      article_address: 'https://port.example/bridge',
      exported_at: STAMP.at,
      program: '0.1.0',
    });
    expect(rowsOf(view).find(({ source }) => source === 'article')).toMatchObject({
      outlet: 'The Port Daily',
      report: '',
    });
    expect(rowsOf(view).filter(({ verbatim }) => verbatim === 'no')).toHaveLength(1);
  });

  it('begins with a byte order mark and ends each line by RFC 4180', () => {
    const csv = storyAsCsv(view, STAMP, WORDS);
    expect(csv.startsWith('\ufeff"card","kind",')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('a story as Markdown', () => {
  const text = storyAsMarkdown(view, STAMP, WORDS);

  it('names the article, every card with its values and sources, and the reports', () => {
    expect(text).toContain('# Harbour bridge opened\n');
    expect(text).toContain('- **Address** <https://port.example/bridge>');
    expect(text).toContain(
      '  - “アンナ・ボルグ” · 港新聞 · Japanese · 2024-05-06 · characters 7 to 14 · <https://news.example/ja>',
    );
    expect(text).toContain('“\u2068آنا بورغ\u2069” · \u2068صحيفة الميناء\u2069 · Arabic');
    expect(text).toContain('Rule sample/conflict');
    for (const heading of ['Differences', 'Softer differences and updates', 'Same', 'Only here', 'Reports', 'Related'])
      expect(text).toContain(`\n## ${heading}\n`);
  });

  it('puts only words as printed in quotation marks', () => {
    expect(text).toContain('  - 35 million euros (our abstract) · Outlet en');
    expect(text).not.toContain('“35 million euros”');
  });

  it('names the agency of a report', () => {
    expect(text).toContain('Evening Copy · English · 2024-05-05 · via AFP');
    expect(storyAsMarkdown(view, STAMP, { ...WORDS, agencyName: () => 'Agence' })).toContain('via Agence');
  });

  it('keeps look-alikes apart, with the reason', () => {
    const related = text.slice(text.indexOf('## Related'));
    expect(related).toContain('Another bridge closed');
    expect(related).toContain('  - Another event\\: published 30 days apart\\.');
    expect(text.indexOf('Another bridge closed')).toBe(text.lastIndexOf('Another bridge closed'));
  });

  it('says so when there is no discrepancy', () => {
    expect(storyAsMarkdown(story({ cards: [], reports: [] }), STAMP, WORDS)).toContain('No discrepancy was found');
  });
});

describe('a card as text', () => {
  it('has its words with their sources', () => {
    expect(cardAsText(view, 'c0', STAMP, WORDS)).toBe(
      [
        'Who is the minister?',
        'Name · Discrepancy',
        '',
        '• This page · Anna Berg',
        '    “Anna Berg” · The Port Daily · English · 2024-05-05',
        '    https://port.example/bridge',
        '≠ Discrepancy · Anna Borg',
        '    “Anna Borg” · Outlet en · English · 2024-05-05',
        '    https://news.example/en',
        '    “\u2068آنا بورغ\u2069” · \u2068صحيفة الميناء\u2069 · Arabic · 2024-05-05',
        '    https://news.example/ar',
        '    The given name is the same, the surname is not: Berg and Borg.',
        '≠ Discrepancy · アンナ・ボルグ',
        '    “アンナ・ボルグ” · 港新聞 · Japanese · 2024-05-06',
        '    https://news.example/ja',
        '    The given name is the same, the surname is not: Berg and Borg.',
        '',
        'Exported 2026-11-22T15:00:00Z by Second Source 0.1.0',
        '',
      ].join('\n'),
    );
  });

  it('says whose words are not as printed', () => {
    expect(cardAsText(view, 'c1', STAMP, WORDS)).toContain('    35 million euros (our abstract) · Outlet en');
  });

  it('names a source once, with all its words', () => {
    const twice = {
      ...NAME_CARD,
      values: [
        own('4 May'),
        other([printed(EN, '4 May'), printed(EN, 'Anna Borg'), printed(EN, '4 May')], { verdict: 'same' }),
      ],
    };
    expect(cardAsText(story({ cards: [twice] }), 'c0', STAMP, WORDS)).toContain(
      '    “4 May” · “Anna Borg” · Outlet en · English · 2024-05-05\n    https://news.example/en\n    The given',
    );
  });

  it('is nothing when there is no such card', () => {
    expect(cardAsText(view, 'x', STAMP, WORDS)).toBeNull();
  });
});

describe('a story as a page', () => {
  const html = storyAsHtml(view, STAMP, WORDS);
  const { document } = new JSDOM(html).window;

  it('allows its own style and nothing else', () => {
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    const style = document.querySelector('style')?.textContent ?? '';
    const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
    expect(style).toBe(STYLE);
    expect(STYLE_HASH).toBe(hash);
    expect(policy).toBe(`default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'`);
    expect(
      document.querySelectorAll('script, link, img, iframe, object, embed, base, form, [src], [style]'),
    ).toHaveLength(0);
    expect(style).not.toMatch(/url\(|@import|expression/);
  });

  it('links to the reports, and tells them nothing', () => {
    const links = [...document.querySelectorAll('a')];
    expect(new Set(links.map((a) => a.getAttribute('href')))).toContain('https://news.example/ja');
    expect(new Set(links.map((a) => a.getAttribute('rel')))).toEqual(new Set(['noopener noreferrer']));
    expect(document.querySelector('meta[name="referrer"]')?.getAttribute('content')).toBe('no-referrer');
  });

  it('gives each field its language and a direction of its own', () => {
    const words = [...document.querySelectorAll('q bdi')];
    expect(words.map((e) => [e.getAttribute('lang'), e.getAttribute('dir'), e.textContent])).toContainEqual([
      'ar',
      'auto',
      'آنا بورغ',
    ]);
    expect([...document.querySelectorAll('bdi')].filter((e) => e.getAttribute('dir') !== 'auto')).toEqual([]);
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.documentElement.getAttribute('dir')).toBe('ltr');
  });

  it('marks the part that differs', () => {
    const marked = [...document.querySelectorAll('mark')].map((e) => [e.textContent, e.parentElement?.textContent]);
    expect(marked).toEqual([['Borg', 'Anna Borg']]);
  });

  it('tells words of an abstract from those that are printed', () => {
    const ours = [...document.querySelectorAll('.ours')].map((e) => e.textContent);
    expect(ours).toEqual(['35 million euros']);
    expect([...document.querySelectorAll('q')].map((e) => e.textContent)).not.toContain('35 million euros');
  });

  it('has headings in order, a card for each question, and a list of each kind of report', () => {
    const levels = [...document.querySelectorAll('h1, h2, h3')].map((e) => Number(e.tagName[1]));
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
    expect(document.querySelectorAll('article.card')).toHaveLength(view.cards.length);
    expect(document.body.textContent).toContain('Another event: published 30 days apart.');
    expect(document.body.textContent).toContain('These reports are about another event.');
    expect([...document.querySelectorAll('figure svg > title')].map((e) => e.textContent)).toEqual([
      'Who reports what: Harbour bridge opened',
      'Time line: Harbour bridge opened',
    ]);
  });

  it('has no id twice', () => {
    const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('runs from right to left for a reader of Arabic', () => {
    const page = new JSDOM(storyAsHtml(arabicStory(), STAMP, wordsIn('ar'))).window.document;
    expect(page.documentElement.getAttribute('dir')).toBe('rtl');
    expect(page.querySelector('svg')?.getAttribute('direction')).toBe('rtl');
  });
});

describe('every export', () => {
  const all = (of: StoryView) =>
    [
      storyAsJson(of, STAMP, WORDS),
      storyAsCsv(of, STAMP, WORDS),
      storyAsMarkdown(of, STAMP, WORDS),
      storyAsHtml(of, STAMP, WORDS),
      cardAsText(of, of.cards[0]?.id ?? '', STAMP, WORDS),
    ] as const;

  it('is the same for the same story', () => {
    for (const of of [view, movingToll(), arabicStory()]) expect(all(structuredClone(of))).toEqual(all(of));
  });

  it('leaves the story as it is', () => {
    const before = structuredClone(view);
    all(view);
    expect(view).toEqual(before);
  });

  it('can be made of a story without anything', () => {
    const [json, csv, markdown, html, card] = all(story({ cards: [], reports: [], related: [], state: 'none' }));
    expect(JSON.parse(json)).toMatchObject({ state: 'none', cards: [], reports: [] });
    expect(readCsv(csv.slice(1))).toEqual([[...COLUMNS]]);
    expect(markdown).toContain('Harbour bridge opened');
    expect(new JSDOM(html).window.document.querySelectorAll('article, figure')).toHaveLength(0);
    expect(card).toBeNull();
  });
});
