import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { fitted, widthOf, wrap } from '../../../lib/export/drawing';
import { gridOf } from '../../../lib/export/grid';
import { DARK, gridAsSvg, LIGHT, type Palette, timelineAsSvg } from '../../../lib/export/svg';
import { timelineOf } from '../../../lib/export/timeline';
import type { StoryCard, StoryValue, StoryView } from '../../../lib/model/story';
import { arabicStory, other, own, printed, report, story } from '../../components/sample';
import { WORDS, wordsIn } from './messages';
import { manyScripts, movingToll, poisoned } from './samples';

const LTR = { palette: LIGHT, direction: 'ltr' } as const;
const RTL = { palette: DARK, direction: 'rtl' } as const;

const parsed = (svg: string | null) =>
  new JSDOM(svg ?? '', { contentType: 'image/svg+xml' }).window.document.documentElement;
const number = (element: Element, name: string) => Number(element.getAttribute(name));

/** Where each line of text is drawn, by the width that is reckoned with. */
function linesOf(svg: string | null) {
  return [...parsed(svg).querySelectorAll('text')].map((element) => {
    const text = element.textContent ?? '';
    const width = widthOf(text, number(element, 'font-size'));
    const x = number(element, 'x');
    const anchor = element.getAttribute('text-anchor');
    const isLeft = (anchor === 'start') === (element.getAttribute('direction') === 'ltr');
    const left = anchor === 'middle' ? x - width / 2 : isLeft ? x : x - width;
    return { text, left, right: left + width, y: number(element, 'y') };
  });
}

/** Lines that leave the picture or cover one another. */
function faultsOf(svg: string | null): string[] {
  const root = parsed(svg);
  const lines = linesOf(svg);
  const outside = lines.filter(
    ({ left, right, y }) => left < 0 || right > number(root, 'width') + 1 || y < 8 || y > number(root, 'height') - 4,
  );
  const covered = lines.flatMap((a, i) =>
    lines.slice(i + 1).filter((b) => Math.abs(a.y - b.y) < 9 && a.left < b.right - 1 && b.left < a.right - 1),
  );
  return [...outside.map(({ text }) => `outside: ${text}`), ...covered.map(({ text }) => `covered: ${text}`)];
}

const VIEWS: readonly (readonly [string, StoryView])[] = [
  ['the sample', manyScripts()],
  ['a toll', movingToll()],
  ['Arabic', arabicStory()],
  ['long words', poisoned('Überwältigend'.repeat(50))],
  ['long sentences', poisoned('so many words in a row, and then some more; '.repeat(50))],
  ['heaps of marks', poisoned(`a${'\u0301'.repeat(500)} b`)],
  ['long Japanese', poisoned('橋が開通'.repeat(50))],
  ['long Arabic', poisoned('افتتاح جسر الميناء '.repeat(50))],
];

describe('the pictures', () => {
  it.each(VIEWS)('of %s have every line inside and none on another', (_, view) => {
    for (const options of [LTR, RTL]) {
      expect(faultsOf(gridAsSvg(view, WORDS, options))).toEqual([]);
      expect(faultsOf(timelineAsSvg(view, WORDS, options))).toEqual([]);
    }
  });

  it('are mirrored from right to left', () => {
    for (const draw of [gridAsSvg, timelineAsSvg]) {
      const [ltr, rtl] = [draw(movingToll(), WORDS, LTR), draw(movingToll(), WORDS, RTL)];
      const width = number(parsed(ltr), 'width');
      const placesOf = (svg: string | null) => linesOf(svg).map(({ text, left, right }) => ({ text, left, right }));
      const mirrored = placesOf(ltr).map(({ text, left, right }) => ({
        text,
        left: width - right,
        right: width - left,
      }));
      for (const [i, place] of placesOf(rtl).entries()) {
        expect(place.text).toBe(mirrored[i]?.text);
        expect(Math.abs(place.left - (mirrored[i]?.left ?? 0))).toBeLessThan(1.5);
      }
      // The first of each is the ground of the whole picture.
      const grounds = (svg: string | null) => [...parsed(svg).querySelectorAll('rect')].slice(1);
      const [plain, turned] = [grounds(ltr), grounds(rtl)];
      expect(plain.length).toBeGreaterThan(2);
      for (const [i, rect] of turned.entries()) {
        const twin = plain[i] as Element;
        expect(number(rect, 'x')).toBeCloseTo(width - number(twin, 'x') - number(twin, 'width'), -0.5);
      }
    }
  });

  it('have a title and a description that tell what they show', () => {
    const grid = parsed(gridAsSvg(manyScripts(), WORDS, { ...LTR, prefix: 'grid' }));
    expect(grid.getAttribute('role')).toBe('img');
    expect(grid.querySelector(`#${grid.getAttribute('aria-labelledby')}`)?.textContent).toBe(
      'Who reports what: Harbour bridge opened',
    );
    const description = grid.querySelector(`#${grid.getAttribute('aria-describedby')}`)?.textContent ?? '';
    expect(description).toContain(
      'Who is the minister? This page: Anna Berg; Outlet en: Discrepancy: Anna Borg; صحيفة الميناء: Discrepancy: آنا بورغ; 港新聞: Discrepancy: アンナ・ボルグ',
    );
    const line = parsed(timelineAsSvg(movingToll(), WORDS, LTR)).querySelector('desc')?.textContent ?? '';
    expect(line).toContain('2024-05-03: Outlet early · English: Bus falls into a river, 12 dead');
    expect(line).toContain('Day unknown: Outlet undated');
    expect(line).toContain(
      'How many people died? 2024-05-03: Outlet early · English: Update: 12 dead: 12 dead; 2024-05-04: This page · English: 19 dead: 12 years; 2024-05-04: 港新聞 · Japanese: Same: 19 dead: 19 dead; 2024-05-06: Outlet late · English: Softer difference: > 24 dead: more than 24 dead',
    );
  });

  it('tell verdicts by shape and by colour', () => {
    const looks = new Map<string, Set<string>>();
    for (const shape of parsed(gridAsSvg(manyScripts(), WORDS, LTR)).querySelectorAll('[data-tone]')) {
      const tone = shape.getAttribute('data-tone') ?? '';
      const look = [
        shape.localName,
        shape.getAttribute('d'),
        shape.getAttribute('r'),
        shape.getAttribute('fill'),
      ].join();
      looks.set(tone, (looks.get(tone) ?? new Set()).add(look));
    }
    expect([...looks.keys()].sort()).toEqual(['conflict', 'only', 'own', 'same', 'soft']);
    expect([...looks.values()].every((set) => set.size === 1)).toBe(true);
    const withoutColour = [...looks.values()].map(([look = '']) => look.replace(/,[^,]*$/, ''));
    expect(new Set(withoutColour).size).toBe(5);
  });

  it('carry the language and the direction of each field', () => {
    const texts = [...parsed(gridAsSvg(manyScripts(), WORDS, LTR)).querySelectorAll('text')];
    const arabic = texts.find((text) => text.textContent?.includes('بورغ'));
    expect(arabic?.getAttribute('xml:lang')).toBe('ar');
    expect(arabic?.getAttribute('direction')).toBe('rtl');
    expect(arabic?.getAttribute('text-anchor')).toBe('end');
  });

  it('are the same for the same story, and need an interface in no certain language', () => {
    for (const draw of [gridAsSvg, timelineAsSvg]) {
      expect(draw(structuredClone(manyScripts()), WORDS, LTR)).toBe(draw(manyScripts(), WORDS, LTR));
      expect(parsed(draw(arabicStory(), wordsIn('ar'), RTL)).getAttribute('xml:lang')).toBe('ar');
    }
  });

  it('break no word that has room in a column, and slant no script without italics', () => {
    const base = manyScripts();
    const svg = gridAsSvg(base, WORDS, LTR);
    expect(linesOf(svg).map(({ text }) => text)).toContain('アンナ・ボルグ');
    const abstract = base.cards.map((card) => ({
      ...card,
      values: card.values.map((value) => ({
        ...value,
        printed: value.printed.map((p) => ({ ...p, verbatim: false })),
      })),
    }));
    const slanted = [
      ...parsed(gridAsSvg({ ...base, cards: abstract }, WORDS, LTR)).querySelectorAll('[font-style="italic"]'),
    ];
    expect(new Set(slanted.map((text) => text.getAttribute('xml:lang')))).toEqual(new Set(['en']));
  });

  it('are none when there is nothing to show', () => {
    expect(gridAsSvg(story({ cards: [] }), WORDS, LTR)).toBeNull();
    expect(gridAsSvg(story({ reports: [] }), WORDS, LTR)).toBeNull();
    expect(timelineAsSvg(story({ reports: [] }), WORDS, LTR)).toBeNull();
    const undated = story({ reports: [report({ id: 'x', published: null })] });
    expect(timelineAsSvg({ ...undated, article: { ...undated.article, published: null } }, WORDS, LTR)).toBeNull();
  });
});

describe('the colours', () => {
  /** WCAG 2 contrast of two colours written as `#rrggbb`. */
  const contrast = (a: string, b: string) => {
    const light = (colour: string) => {
      const [r = 0, g = 0, bl = 0] = [1, 3, 5]
        .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
    };
    const [x, y] = [light(a), light(b)];
    return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  };

  it.each([
    ['light', LIGHT],
    ['dark', DARK],
  ] as const)('of the %s picture can be told apart from what is behind them', (_, palette: Palette) => {
    for (const text of [palette.ink, palette.softInk]) expect(contrast(text, palette.paper)).toBeGreaterThan(4.5);
    for (const wash of Object.values(palette.washes))
      for (const text of [palette.ink, palette.softInk]) expect(contrast(text, wash)).toBeGreaterThan(4.5);
    for (const [tone, colour] of Object.entries(palette.tones)) {
      expect(contrast(colour, palette.paper)).toBeGreaterThan(3);
      expect(contrast(colour, palette.washes[tone as keyof Palette['washes']])).toBeGreaterThan(3);
    }
  });

  it('are those of the interface', () => {
    const tokens = readFileSync('assets/styles/tokens.css', 'utf8');
    const token = (name: string) => /#\w+, #\w+/.exec(tokens.slice(tokens.indexOf(`--${name}: `)))?.[0];
    for (const tone of ['conflict', 'soft', 'same', 'only'] as const) {
      expect(token(tone)).toBe(`${LIGHT.tones[tone]}, ${DARK.tones[tone]}`);
      expect(token(`${tone}-wash`)).toBe(`${LIGHT.washes[tone]}, ${DARK.washes[tone]}`);
    }
    expect(token('sheet')).toBe(`${LIGHT.paper}, ${DARK.paper}`);
    expect(token('ink')).toBe(`${LIGHT.ink}, ${DARK.ink}`);
  });
});

describe('lines of text', () => {
  it('are broken at blanks, and anywhere in what has none', () => {
    expect(wrap('one two three four', 10, 60, 9)).toEqual(['one two', 'three four']);
    expect(wrap('橋が開通した', 10, 35, 9)).toEqual(['橋が開', '通した']);
    expect(wrap('', 10, 50, 3)).toEqual([]);
  });

  it('end in an ellipsis when there are too many', () => {
    const lines = wrap('one two three four five six seven', 10, 50, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(wrap('橋が開通した港の橋', 10, 35, 2)).toEqual(['橋が開', '通し…']);
    for (const text of ['abcdefghijklmnop', '橋が開通した港の橋', '😀😀😀😀😀😀😀'])
      for (const width of [20, 30, 50]) {
        expect(widthOf(fitted(text, 10, width), 10)).toBeLessThanOrEqual(width);
        for (const line of wrap(text, 10, width, 2)) expect(widthOf(line, 10)).toBeLessThanOrEqual(width);
      }
  });
});

describe('the grid', () => {
  const cardOf = (answers: Readonly<Record<string, string>>, weight: number): StoryCard => {
    const values = new Map<string, string[]>();
    for (const [id, answer] of Object.entries(answers)) values.set(answer, [...(values.get(answer) ?? []), id]);
    return {
      id: `w${weight}`,
      kind: 'name',
      verdict: 'conflict',
      level: 'hard',
      question: { key: 'q_name', args: [] },
      values: [
        own('Anna Berg'),
        ...[...values.values()].map((ids) =>
          other(
            ids.map((id) => printed(report({ id }), 'Anna Borg')),
            { verdict: 'conflict' },
          ),
        ),
      ],
      weight,
    };
  };
  const reports = ['a', 'b', 'c', 'd', 'e'].map((id) => report({ id }));

  it('puts reports with one answer side by side, by the weightiest question first', () => {
    const view = story({
      reports,
      cards: [cardOf({ a: 'x', b: 'y', c: 'y', d: 'x' }, 10), cardOf({ d: 'x', b: 'x', c: 'y', a: 'y' }, 90)],
    });
    const grid = gridOf(view);
    expect(grid.rows.map(({ card }) => card.weight)).toEqual([90, 10]);
    expect(grid.columns.map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c', 'e']);
    expect(grid.rows[0]?.cells.map((cell) => cell?.value ?? null)).toEqual([1, 1, 2, 2, null]);
    expect(grid.rows[0]?.article).toMatchObject({ tone: 'own', value: 0, words: 'Anna Berg' });
  });

  it('keeps the order of reports that do not differ', () => {
    expect(gridOf(story({ reports, cards: [] })).columns.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('puts in one group what was found the same as the article’s value, and gives each group a letter', () => {
    const base = cardOf({ a: 'x', b: 'y', c: 'z' }, 10);
    const [mine, x, y, z] = base.values as [StoryValue, StoryValue, StoryValue, StoryValue];
    const values = [
      mine,
      x,
      { ...y, verdict: 'same', level: null },
      { ...z, verdict: 'rounding', level: null },
    ] as const;
    const [row] = gridOf(story({ reports, cards: [{ ...base, values }] })).rows;
    expect(row?.groups.map(({ letter, tone, reports: size }) => [letter, tone, size])).toEqual([
      ['A', 'own', 2],
      ['B', 'conflict', 1],
    ]);
    expect(row?.article?.group).toBe(0);
    expect(row?.cells.map((cell) => cell && [cell.group, cell.tone])).toEqual([
      [0, 'same'],
      [0, 'same'],
      [1, 'conflict'],
      null,
      null,
    ]);
  });

  it('begins with the first value of others where the article gives none', () => {
    const base = cardOf({ a: 'x' }, 10);
    const values = base.values.slice(1).map((value) => ({ ...value, verdict: 'not-stated' as const, level: null }));
    const [row] = gridOf(story({ reports, cards: [{ ...base, values }] })).rows;
    expect(row?.groups.map(({ letter, tone }) => [letter, tone])).toEqual([['A', 'only']]);
    expect(row?.article).toBeNull();
  });

  it('can be put in order by another question, whose answers make the runs', () => {
    const view = story({
      reports,
      cards: [cardOf({ a: 'x', b: 'y', c: 'y', d: 'x' }, 90), cardOf({ a: 'y', b: 'x' }, 10)],
    });
    expect(gridOf(view).runs.map(({ group, columns }) => [group?.letter ?? null, columns])).toEqual([
      ['B', 2],
      ['C', 2],
      [null, 1],
    ]);
    const other = gridOf(view, undefined, 'w10');
    expect(other.rows.map(({ card }) => card.id)).toEqual(['w90', 'w10']);
    expect(other.columns.map(({ id }) => id)).toEqual(['a', 'b', 'd', 'c', 'e']);
    expect(other.runs.map(({ group, columns }) => [group?.letter ?? null, columns])).toEqual([
      ['B', 1],
      ['C', 1],
      [null, 3],
    ]);
    expect(gridOf(view, undefined, 'no such card').columns).toEqual(gridOf(view).columns);
  });

  it('tells how much it leaves out', () => {
    const view = story({ reports, cards: [cardOf({ a: 'x' }, 10), cardOf({ a: 'x' }, 90)] });
    expect(gridOf(view, { rows: 1, columns: 2 })).toMatchObject({ moreRows: 1, moreColumns: 3 });
  });
});

describe('the time line', () => {
  it('has the texts in the order of time, those without a day last', () => {
    const { entries, span } = timelineOf(movingToll());
    expect(entries.map(({ reportId }) => reportId)).toEqual(['month', 'early', null, 'middle', 'late', 'undated']);
    expect(span).toEqual({ from: 19844, to: 19874 });
  });

  it('orders times of one day by the moment and not by the clock', () => {
    const at = (id: string, published: string) => report({ id, published });
    const view = story({
      reports: [
        at('day', '2024-05-05'),
        at('tokyo', '2024-05-05T13:00+09:00'),
        at('london', '2024-05-05T05:00Z'),
        at('broken', '2024-05-05T99:99'),
      ],
    });
    expect(timelineOf(view).entries.map(({ reportId }) => reportId)).toEqual([
      'tokyo',
      'london',
      null,
      'day',
      'broken',
    ]);
  });

  it('follows a figure that moves, and no other', () => {
    const { figures } = timelineOf(movingToll());
    expect(figures).toHaveLength(1);
    expect(figures[0]).toMatchObject({ card: 't0', unit: 'dead' });
    expect(figures[0]?.points.map(({ reportId, amount, hedge }) => [reportId, amount, hedge])).toEqual([
      ['early', 12, null],
      [null, 19, null],
      ['middle', 19, null],
      ['late', 24, 'over'],
    ]);
  });

  it.each([
    ['all of one day', { published: '2024-05-05' }, '12 dead'],
    ['of two units', {}, '12 injured'],
    ['a word', {}, 'vague 12 dead'],
    ['the same', {}, '19 dead'],
    ['no number', {}, '3-1 score'],
    ['out of all bounds', {}, '1e+300 dead'],
  ])('leaves a figure that is %s', (_, over, normalised) => {
    const text = report({ id: 'x', published: '2024-05-09', ...over });
    const card: StoryCard = {
      id: 'f',
      kind: 'toll',
      verdict: 'update',
      level: null,
      question: { key: 'q_count_dead', args: [] },
      values: [own('12 years', '19 dead'), other([printed(text, '4 May')], { verdict: 'update', normalised })],
      weight: 1,
    };
    expect(timelineOf(story({ reports: [text], cards: [card] })).figures).toEqual([]);
  });
});
