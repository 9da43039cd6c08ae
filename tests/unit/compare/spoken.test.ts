import { describe, expect, it } from 'vitest';
import { phraseAt, spoken } from '../../../lib/compare/spoken';
import { readFacts } from '../../../lib/facts/engine';

const words = (language: string, text: string, id: string) => {
  const sheet = readFacts('', text, language, null);
  const said = spoken(sheet).find((s) => s.id === id);
  return said ? [said.fact.evidence.words, phraseAt(said.fact, sheet).words] : null;
};

describe('words of the lexicon, as shown', () => {
  it('end before a number in Chinese and Japanese', () => {
    expect(words('zh', '震中位于加德满都西北方80公里处', 'northwest-of')?.[0]).toBe('西北方');
    expect(words('ja', '震源はカトマンズの北西80キロ', 'northwest-of')?.[0]).toBe('北西');
  });

  it('never part a number at the end of what follows them', () => {
    expect(words('zh', '位于加德满都西北方大约公里一二三四80公里', 'northwest-of')?.[1]).not.toMatch(/\d$/);
    expect(words('en', 'It lies northwest of the city, about 6.3 km away', 'northwest-of')?.[1]).not.toMatch(/6$/);
  });
});
