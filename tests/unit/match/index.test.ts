import { describe, expect, it } from 'vitest';
import { buildIndex, openIndex } from '../../../lib/match/index';

const keys = (...list: string[]) => new Map(list.map((k) => [k, 1]));

describe('the index', () => {
  const data = buildIndex([keys('n:a', 'c:x'), keys('n:b', 'c:x'), keys('n:a', 'n:b', 'c:x')]);

  it('has its terms sorted, so that equal input gives equal bytes', () => {
    expect(data).toEqual({
      terms: ['c:x', 'n:a', 'n:b'],
      postings: [
        [0, 1, 2],
        [0, 2],
        [1, 2],
      ],
    });
    expect(JSON.stringify(buildIndex([keys('c:x', 'n:a'), keys('c:x', 'n:b'), keys('c:x', 'n:b', 'n:a')]))).toBe(
      JSON.stringify(data),
    );
  });

  it('finds the reports that share keys, those with more and rarer ones first', () => {
    const index = openIndex(data, [1, 2, 3]);
    expect(index.find(keys('n:a', 'n:b'), 9).map((c) => c.at)).toEqual([2, 0, 1]);
    expect(index.find(keys('n:a', 'n:b'), 1)).toHaveLength(1);
    expect(index.find(keys('n:unknown'), 9)).toEqual([]);
  });

  it('counts the weeks that carry a key and not the reports', () => {
    const index = openIndex(
      buildIndex([keys('n:a'), keys('n:a'), keys('n:a'), keys('n:b'), keys('n:b')]),
      [7, 7, 7, 8, 9],
    );
    expect(index.idf('n:a')).toBeGreaterThan(index.idf('n:b'));
    expect(index.idf('n:unknown')).toBe(index.idf('n:a'));
  });

  it('takes a report without a day for a week of its own', () => {
    const index = openIndex(buildIndex([keys('n:a'), keys('n:a'), keys('n:b')]), [null, null, null]);
    expect(index.idf('n:b')).toBeGreaterThan(index.idf('n:a'));
  });
});
