import { describe, expect, it } from 'vitest';
import type { Level, Verdict } from '../../../lib/model/comparison';
import type { StoryCard, StoryValue } from '../../../lib/model/story';
import { marksOf } from '../../../lib/story/marks';

const place = (reportId: string | null, start: number, end: number) => ({
  reportId,
  evidence: { start, end, words: 'x'.repeat(end - start) },
  differing: [],
  verbatim: true,
});

function value(verdict: Verdict | null, level: Level | null, printed: StoryValue['printed']): StoryValue {
  return { own: verdict === null, normalised: 'v', printed, verdict, level, rule: null, reason: null };
}

function card(id: string, verdict: Verdict, level: Level | null, values: readonly StoryValue[]): StoryCard {
  return { id, kind: 'number', verdict, level, question: { key: 'q_number', args: [] }, values, weight: 1 };
}

describe('the marks of a story', () => {
  it('have the tone of their own value in a report, and that of the card in the article', () => {
    const marks = marksOf([
      card('c0', 'conflict', 'hard', [
        value(null, null, [place(null, 0, 4)]),
        value('conflict', 'hard', [place('a', 0, 4)]),
        value('conflict', 'soft', [place('b', 0, 4)]),
        value('update', 'soft', [place('c', 0, 4)]),
        value('same', null, [place('d', 0, 4)]),
        value('rounding', null, [place('e', 0, 4)]),
      ]),
      card('n0', 'not-stated', null, [value('not-stated', null, [place('f', 0, 4)])]),
    ]);
    const tones = [...marks].map(([id, list]) => [id, list.map((mark) => mark.tone)]);
    expect(Object.fromEntries(tones)).toEqual({
      null: ['conflict'],
      a: ['conflict'],
      b: ['soft'],
      c: ['soft'],
      d: ['same'],
      e: ['same'],
      f: ['only'],
    });
  });

  it('are sorted, and one that would overlap a graver one is left out', () => {
    const marks = marksOf([
      card('c0', 'conflict', 'hard', [value('conflict', 'hard', [place('a', 20, 30)])]),
      card('c1', 'same', null, [value('same', null, [place('a', 25, 35), place('a', 5, 9), place('a', 30, 31)])]),
    ]);
    expect(marks.get('a')).toEqual([
      { start: 5, end: 9, card: 'c1', tone: 'same' },
      { start: 20, end: 30, card: 'c0', tone: 'conflict' },
      { start: 30, end: 31, card: 'c1', tone: 'same' },
    ]);
  });
});
