import { describe, expect, it } from 'vitest';
import { NumberReader, NumberWriter } from '../../../lib/corpus/varint';

describe('numbers as text', () => {
  it('come back, whatever their size and sign', () => {
    const numbers = [0, 1, 46, 47, 92, 93, 2208, 2209, 99_999, 2 ** 31, 2 ** 50];
    const out = new NumberWriter();
    for (const n of numbers) out.uint(n).int(n).int(-n);
    const reader = new NumberReader(out.toString());
    for (const n of numbers) expect([reader.uint(), reader.int(), reader.int() + 0]).toEqual([n, n, n === 0 ? 0 : -n]);
    expect(reader.done).toBe(true);
  });

  it('take one character up to 46 and two up to 2,208, none of which JSON escapes', () => {
    expect(new NumberWriter().uint(46).toString()).toHaveLength(1);
    expect(new NumberWriter().uint(47).toString()).toHaveLength(2);
    expect(new NumberWriter().uint(2208).toString()).toHaveLength(2);
    expect(new NumberWriter().uint(2209).toString()).toHaveLength(3);
    const out = new NumberWriter();
    for (let n = 0; n < 3000; n++) out.uint(n);
    expect(JSON.stringify(out.toString())).toBe(`"${out}"`);
  });

  it('refuse what is no whole number, and what is damaged', () => {
    for (const n of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => new NumberWriter().uint(n)).toThrow(RangeError);
    for (const text of ['', '\u00e9', '"', new NumberWriter().uint(47).toString().slice(0, 1)])
      expect(() => new NumberReader(text).uint()).toThrow('damaged');
  });
});
