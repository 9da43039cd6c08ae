import { describe, expect, it } from 'vitest';
import { foldSameLength } from '../../../lib/text/fold';

describe('foldSameLength', () => {
  it('lowers case, drops marks and joins look-alikes', () => {
    expect(foldSameLength('Narîşkin')).toBe('nariskin');
    expect(foldSameLength('Ё ٧٠٠٠ ۷')).toBe('е 7000 7');
    expect(foldSameLength('İstanbul')).toBe('istanbul');
    expect(foldSameLength('25–27')).toBe('25-27');
    expect(foldSameLength('ארה“ב')).toBe(foldSameLength('ארה״ב'));
    expect(foldSameLength('„שלום“')).toBe('„שלום“');
    expect(foldSameLength('ي')).toBe(foldSameLength('ی'));
  });

  it('keeps letters apart that are not one letter', () => {
    expect(foldSameLength('й')).toBe('й');
    expect(foldSameLength('и')).not.toBe(foldSameLength('й'));
    expect(foldSameLength('а')).not.toBe('a');
  });

  it('keeps the length, whatever comes', () => {
    for (const text of ['ﷺ', 'ß', '가', '𝔸', '\ud800', 'e\u0301', 'ŉ', 'ǰ', 'ΐ', 'ﬁ', '１２'])
      expect(foldSameLength(text)).toHaveLength(text.length);
  });
});
