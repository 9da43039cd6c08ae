import { describe, expect, it } from 'vitest';
import {
  bearersOf,
  factAt,
  marksWith,
  neighboursOf,
  normalisedOf,
  readingOrder,
  reasonFor,
  tallyOf,
} from '../../components/view/facts-in-report';
import { beginningOf, paragraphsOf } from '../../components/view/paragraphs';
import type { StoryCard } from '../../lib/model/story';
import { splitSentences } from '../../lib/text/sentences';
import { ARABIC, COPY, DAY_CARD, EN, MONEY_CARD, NAME_CARD, other, own, printed, report, story } from './sample';

const sentencesOf = (text: string, marks: readonly string[] = []) =>
  paragraphsOf(
    text,
    splitSentences(text, new Set(['dr'])),
    marks.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })),
  ).map((paragraph) => paragraph.map(({ start, end, next }) => [text.slice(start, end), text.slice(end, next)]));

describe('paragraphs', () => {
  it('are begun by line breaks; what stands between sentences is kept', () => {
    expect(sentencesOf('Dr. Berg came. She left.\n\nNobody  saw her.')).toEqual([
      [
        ['Dr. Berg came.', ' '],
        ['She left.', ''],
      ],
      [['Nobody  saw her.', '']],
    ]);
    expect(sentencesOf('')).toEqual([]);
    expect(sentencesOf('他来了。她走了。')).toEqual([
      [
        ['他来了。', ''],
        ['她走了。', ''],
      ],
    ]);
  });

  it('never cut a mark', () => {
    const text = 'One came. Two left. Three stayed.\nFour ran.';
    expect(sentencesOf(text, ['One', 'came. Two', 'Three'])).toEqual([
      [
        ['One came. Two left.', ' '],
        ['Three stayed.', ''],
      ],
      [['Four ran.', '']],
    ]);
    expect(sentencesOf(text, ['stayed.\nFour'])[0]?.at(-1)?.[0]).toBe('Three stayed.\nFour ran.');
  });

  it('take as long as the text is, not its square', () => {
    const text = 'A b. '.repeat(40_000);
    const marks = Array.from({ length: 40_000 }, (_, i) => ({ start: i * 5, end: i * 5 + 1 }));
    const start = performance.now();
    expect(paragraphsOf(text, splitSentences(text, new Set()), marks)[0]).toHaveLength(40_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('begin with whole words, and never with half a character', () => {
    expect(beginningOf('short', 10)).toEqual({ end: 5, cut: false });
    expect(beginningOf('one two three', 9)).toEqual({ end: 7, cut: true });
    expect(beginningOf('𠮷𠮷𠮷', 3)).toEqual({ end: 2, cut: true });
  });
});

describe('the facts of a report', () => {
  const [withMarks] = story().reports;
  if (!withMarks) throw new Error('no report');

  it('are found by their place', () => {
    const start = printed(EN, 'Anna Borg').evidence.start;
    expect(factAt(NAME_CARD, 'en', start)?.printed.evidence.words).toBe('Anna Borg');
    expect(factAt(NAME_CARD, 'en', null)?.value.verdict).toBe('conflict');
    expect(factAt(NAME_CARD, 'copy', null)).toBeNull();
  });

  it('are marked for the card that is looked at, also where another card has the words', () => {
    expect(marksWith(withMarks, null)).toBe(withMarks.marks);
    expect(marksWith(withMarks, NAME_CARD)).toBe(withMarks.marks);
    const wide: StoryCard = {
      ...NAME_CARD,
      id: 'c9',
      values: [own('Anna Berg'), other([printed(EN, 'Minister Anna Borg')], { verdict: 'same' })],
    };
    const marks = marksWith(withMarks, wide);
    expect(marks.map(({ card, tone }) => [card, tone])).toEqual([
      ['c9', 'same'],
      ['c1', 'soft'],
    ]);
    expect(EN.title.length + 1).toBe(marks[0]?.start);
  });

  it('are counted by cards, gravest first', () => {
    const mark = (card: string, tone: 'same' | 'conflict') => ({ start: 0, end: 1, card, tone });
    expect(tallyOf([mark('a', 'same'), mark('b', 'conflict'), mark('a', 'same'), mark('c', 'same')])).toEqual([
      { tone: 'conflict', count: 1 },
      { tone: 'same', count: 2 },
    ]);
  });

  it('lead to the next report that states them, past copies', () => {
    const order = readingOrder(story().reports, []);
    expect(order.map(({ id }) => id)).toEqual(['en', 'ar']);
    expect(readingOrder(story().reports, ['ar']).map(({ id }) => id)).toEqual(['ar', 'en']);
    expect(neighboursOf(order, EN)).toMatchObject({ previous: null, at: 1, of: 2 });
    expect(neighboursOf(order, COPY)).toMatchObject({ at: 1 });
    expect(neighboursOf(order, report({ id: 'gone' }))).toMatchObject({ previous: null, next: null, at: 0 });
    expect(bearersOf(MONEY_CARD, order, EN).next?.id).toBe('ar');
    const lone: StoryCard = { ...DAY_CARD, values: [other([printed(EN, '4 May')], { verdict: 'same' })] };
    expect(bearersOf(lone, order, EN)).toMatchObject({ previous: null, next: null, at: 1, of: 1 });
  });

  it('are read in the script of the reader, where a name is printed in it', () => {
    const fact = factAt(NAME_CARD, 'ar', null);
    if (!fact) throw new Error('no fact');
    expect(normalisedOf(fact, 'en')).toBe('Anna Borg');
    expect(normalisedOf(fact, 'ar')).toBe('آنا بورغ');
    expect(normalisedOf(fact, 'ko')).toBe('Anna Borg');
    const apart = { ...fact, card: MONEY_CARD, printed: { ...fact.printed, normalised: 'EUR 34e6' } };
    expect(normalisedOf(apart, 'en')).toBe('EUR 34e6');
    expect(ARABIC.id).toBe('ar');
  });

  it('have the reason of their value, with their own words in it', () => {
    const places = [printed(EN, 'Anna Borg'), printed(ARABIC, 'آنا بورغ')];
    const value = other(places, { verdict: 'same', reason: { key: 'why', args: ['Anna Berg', 'Anna Borg', 'x'] } });
    const fact = (at: number) => ({ card: NAME_CARD, value, printed: places[at] as (typeof places)[number] });
    expect(reasonFor(fact(0), null)?.args).toEqual(['Anna Berg', 'Anna Borg', 'x']);
    expect(reasonFor(fact(1), null)?.args).toEqual(['Anna Berg', 'آنا بورغ', 'x']);
    expect(reasonFor(fact(1), 'Anna Borg')?.args).toEqual(['Anna Berg', 'Anna Borg', 'x']);
    expect(reasonFor({ ...fact(1), printed: { ...fact(1).printed, normalised: 'v' } }, null)).toBeNull();
    expect(reasonFor({ ...fact(1), value: { ...value, reason: null } }, null)).toBeNull();
    const itsOwn = { key: 'why', args: ['Anna Berg', 'بورغ'] };
    expect(reasonFor({ ...fact(1), printed: { ...fact(1).printed, reason: itsOwn } }, null)).toEqual(itsOwn);
  });
});
