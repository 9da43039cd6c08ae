import { describe, expect, it } from 'vitest';
import { contentWords, overlapOf } from '../../../lib/match/words';

describe('words in common', () => {
  it('are beginnings of longer words, so that endings do not part them', () => {
    const a = contentWords('Президент подписал соглашение', 'ru');
    const b = contentWords('Соглашение подписано президентом', 'ru');
    expect(overlapOf(a, b)).toBe(1);
    expect(contentWords('an old man is in it', 'en').size).toBe(0);
  });

  it('are pairs of characters in Chinese', () => {
    expect(overlapOf(contentWords('西班牙火車相撞', 'zh'), contentWords('火車在西班牙相撞', 'zh'))).toBeGreaterThan(
      0.6,
    );
    expect(overlapOf(contentWords('西班牙火車相撞', 'zh'), contentWords('法國總統選舉', 'zh'))).toBe(0);
  });

  it('are none with an empty text', () => {
    expect(overlapOf(new Set(), contentWords('nothing whatever', 'en'))).toBe(0);
  });
});
