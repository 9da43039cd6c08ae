import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../lib/library/compact';

const text = 'Quake kills 12 in Kobe on Monday';
const again = (value: unknown) => unpack(pack(value, text), text);

describe('facts written small', () => {
  it.each([
    [{ start: 18, end: 22, words: 'Kobe' }],
    [{ start: 18, end: 22, words: 'another word' }],
    [{ start: 18, end: 22, words: 'Kobe', more: 1 }],
    [
      { start: 3, end: 9 },
      { start: -3, end: 9 },
      { start: 3, end: -9 },
      { start: 1e15, end: 2e15 },
    ],
    [
      [1e15, 1e15 + 1, 1e15 + 2, 1e15 + 3],
      [-1e15, -1e15 + 1, -1e15 + 2, -1e15 + 3],
    ],
    [{ lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY }],
    [['@', '@@x', '@18=22', '@>', '@1+5', '$t', '']],
    [[1, 2, 3, 4, 5, 6], [-3, -2, -1, 0], [1, 2, 3], [1, 3, 4, 5], [], [1.5, 2.5, 3.5, 4.5]],
    [{ a: null, b: true, c: 0.1, d: { e: [{ f: 'g' }] } }],
    ['\0 and \ud7ff'],
  ])('come back as they were: %j', (...values) => {
    for (const value of values) expect(again(value)).toEqual(value);
  });

  it('are small: the words of the text and long runs are not repeated', () => {
    const days = Array.from({ length: 366 }, (_, i) => 19_000 + i);
    expect(pack({ days, evidence: { start: 18, end: 22, words: 'Kobe' } }, text)).toBe(
      '{"days":"@19000+366","evidence":"@18=22"}',
    );
  });

  it('leave out what is undefined', () => {
    expect(again({ a: undefined, b: 1 })).toEqual({ b: 1 });
  });

  it.each(['"@"', '"@x"', '"@1"', '"@1+999999999"', '"@1=2=3"', '{"__proto__":1}', '{', ''])(
    'are refused when damaged: %s',
    (json) => {
      expect(() => unpack(json, text)).toThrow();
    },
  );
});
