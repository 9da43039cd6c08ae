import { describe, expect, it } from 'vitest';
import { readingsOf, simplify } from '../../../lib/names/han';
import { numberOf, SIGNS } from '../../../lib/names/han-signs';

describe('the table of Han readings', () => {
  it('reads every sign back as its number, and none that could be read otherwise', () => {
    expect(new Set(SIGNS).size).toBe(SIGNS.length);
    expect([...SIGNS].every((sign, n) => numberOf(sign.charCodeAt(0)) === n)).toBe(true);
    expect(numberOf('"'.charCodeAt(0))).toBe(-1);
    expect(numberOf('\\'.charCodeAt(0))).toBe(-1);
    expect(JSON.stringify(SIGNS)).toBe(`"${SIGNS}"`);
  });

  it('has the readings of a character in four languages, and those of its other form', () => {
    expect(readingsOf('金', 'mandarin')).toContain('jin');
    expect(readingsOf('金', 'korean')).toEqual(expect.arrayContaining(['금', '김']));
    expect(readingsOf('阮', 'vietnamese').length).toBeGreaterThan(0);
    expect(readingsOf('山', 'japanese')).toContain('san');
    expect(readingsOf('习', 'korean')).toEqual(readingsOf('習', 'korean'));
  });

  it('has none for what is no Han character', () => {
    for (const none of ['', 'a', 'か', '한', '𠮷', '金山']) expect(readingsOf(none, 'mandarin')).toEqual([]);
  });

  it('writes traditional and Japanese forms as simplified ones', () => {
    expect(simplify('習近平と張')).toBe('习近平と张');
    expect(simplify('広')).toBe(simplify('廣'));
  });
});
