import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../lib/facts/engine';
import type { Comparison, ComparisonKind } from '../../../lib/model/comparison';
import { reasonsOf } from '../../../lib/model/reasons';
import { evidenceAt } from '../../../lib/model/span';
import { type Compared, cardsOf } from '../../../lib/story/cards';

const sheet = readFacts('Title', 'Text without a fact.', 'en', null);

function same(kind: ComparisonKind, value: string): Comparison {
  return {
    kind,
    verdict: 'same',
    level: null,
    rule: `${kind}/same`,
    reason: { key: 'why', args: [] },
    slot: 'slot',
    question: { key: 'q', args: [] },
    left: { evidence: evidenceAt('Title\nText', 6, 10), value: 'own', differing: [] },
    right: { evidence: evidenceAt('Title\nText', 0, 5), value, differing: [] },
  };
}

const compared = (id: string, comparison: Comparison): Compared => ({
  id,
  language: 'en',
  sheet,
  printed: null,
  comparisons: [comparison],
});

const valuesOf = (kind: ComparisonKind) =>
  cardsOf(sheet, [compared('a', same(kind, 'first')), compared('b', same(kind, 'second'))])
    .flatMap((card) => card.values)
    .filter((value) => !value.own)
    .map(({ normalised, printed }) => [normalised, printed.map((place) => [place.reportId, place.normalised ?? null])]);

describe('values that agree by one rule', () => {
  it('stand together, each place with its own value where it is another', () => {
    expect(valuesOf('role')).toEqual([
      [
        'first',
        [
          ['a', null],
          ['b', 'second'],
        ],
      ],
    ]);
  });

  it('have one value where they are spellings of a name', () => {
    expect(valuesOf('name')).toEqual([
      [
        'first',
        [
          ['a', null],
          ['b', null],
        ],
      ],
    ]);
  });

  it('are spelt for readers who do not know the letters of a name, and of nothing else', () => {
    const korean = (kind: ComparisonKind) => {
      const comparison = same(kind, 'v');
      const right = { ...comparison.right, evidence: evidenceAt('리창대', 0, 3) };
      const report = { ...compared('a', { ...comparison, right }), language: 'ko' };
      return cardsOf(sheet, [report]).flatMap((card) => card.values)[1]?.printed[0]?.spoken;
    };
    expect(korean('name')).toBe('Richangdae');
    expect(korean('role')).toBeUndefined();
    expect(valuesOf('name').flat(3)).not.toContain('Title');
  });

  it('have the reason of each spelling, which names its own words', () => {
    const spelt = (value: string, rule = 'name/same'): Comparison => ({
      ...same('name', value),
      rule,
      reason: { key: 'why_name_transliteration', args: ['own', value] },
    });
    const cards = cardsOf(sheet, [
      compared('a', spelt('first')),
      compared('b', spelt('second')),
      compared('c', spelt('first')),
    ]);
    const value = cards.flatMap((card) => card.values).find(({ own }) => !own);
    expect(value?.printed.map(({ reason }) => reason?.args[1] ?? null)).toEqual([null, 'second', null]);
    expect(value && reasonsOf(value).map(({ reason }) => reason?.args)).toEqual([
      ['own', 'first'],
      ['own', 'second'],
    ]);
    expect(value && reasonsOf(value).map(({ rule }) => rule)).toEqual(['name/same', 'name/same']);
  });

  it('are not said to be what they are where another spelling is spoken of', () => {
    const spelt = (value: string): Comparison => ({
      ...same('organisation', value),
      reason: { key: 'why_organisation_same', args: ['SVR', value] },
    });
    const reasons = (...words: string[]) =>
      cardsOf(
        sheet,
        words.map((word, i) => compared(`r${i}`, spelt(word))),
      )
        .flatMap((card) => card.values)
        .flatMap((value) => (value.own ? [] : reasonsOf(value).map(({ reason }) => reason?.args[1])));
    expect(reasons('SVR', 'СВР', '対外情報局')).toEqual(['СВР', '対外情報局']);
    expect(reasons('SVR')).toEqual(['SVR']);
  });

  it('have one reason where it is the same for all', () => {
    const cards = cardsOf(sheet, [compared('a', same('name', 'first')), compared('b', same('name', 'second'))]);
    const value = cards.flatMap((card) => card.values).find(({ own }) => !own);
    expect(value?.printed.some((place) => 'reason' in place || 'rule' in place)).toBe(false);
    expect(value && reasonsOf(value)).toHaveLength(1);
  });
});
