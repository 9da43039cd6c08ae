import { describe, expect, it } from 'vitest';
import { looseKeys, mayBeOne, nameKeys } from '../../../lib/names/keys';
import variants from '../../fixtures/names/variants.json';

const part = (text: string): [string, string] => [text.slice(text.indexOf(':') + 1), text.slice(0, text.indexOf(':'))];
const share = (a: string, b: string) => {
  const keys = new Set(nameKeys(...part(a)));
  return nameKeys(...part(b)).some((key) => keys.has(key));
};

describe('nameKeys', () => {
  it('gives the spellings of one name a key in common', () => {
    let [shared, all] = [0, 0];
    for (const row of variants.rows) {
      for (const [i, a] of row.entries()) {
        for (const b of row.slice(i + 1)) {
          all++;
          if (share(a, b)) shared++;
        }
      }
    }
    expect(shared / all).toBeGreaterThan(0.97);
  });

  it('gives names of different people a key in common only now and then', () => {
    const first = variants.rows.map((row) => row[0] as string);
    let [shared, all] = [0, 0];
    for (const [i, a] of first.entries()) {
      for (const b of first.slice(i + 1)) {
        all++;
        if (share(a, b)) shared++;
      }
    }
    expect(shared / all).toBeLessThan(0.08);
  });

  it('names people of the table by their id, East Asian surnames by their class and codes by their figures', () => {
    expect(nameKeys('特朗普', 'zh')).toContain('@donald-trump');
    expect(nameKeys('리창대', 'ko')).toContain('=lee');
    expect(nameKeys('JAL 0516', 'en')).toContain('#516');
    expect(nameKeys('Sergey Naryshkin', 'en').some((key) => key.startsWith('#'))).toBe(false);
  });
});

describe('looseKeys', () => {
  const may = (a: string, b: string) => mayBeOne(...part(a), ...part(b));

  it.each([
    ['en:Winterkorn', 'ko:빈터콘'],
    ['en:Winterkorn', 'zh:溫特科恩'],
    ['en:Ferdinand Marcos', 'th:มาร์กอส'],
    ['lv:Kranmontanā', 'uk:Кран-Монтані'],
    ['ja:クランモンタナ', 'bg:Кран Монтана'],
  ])('lets %s and %s be compared', (a, b) => {
    expect(may(a, b)).toBe(true);
  });

  it('are few in common between names of different people', () => {
    const first = variants.rows.map((row) => row[0] as string);
    let [shared, all] = [0, 0];
    for (const [i, a] of first.entries()) {
      for (const b of first.slice(i + 1)) {
        all++;
        if (may(a, b)) shared++;
      }
    }
    expect(shared / all).toBeLessThan(0.16);
  });

  it('are short, and none for an empty name', () => {
    expect([...looseKeys('Winterkorn', 'de')]).toContain('PNT');
    expect(looseKeys('', 'en').size).toBe(0);
  });
});
