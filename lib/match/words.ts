import { foldSameLength } from '../text/fold';

/** Letters of a word that are kept: endings differ, beginnings stay. */
const KEPT = 6;
/** Fewest letters of a word that tells something; shorter ones are mostly grammar. */
const SHORTEST = 5;
/** Fewest letters in scripts that leave out vowels or write syllables. */
const SHORTEST_DENSE = 3;
const DENSE = /[\u0590-\u08ff\u0900-\u0eff\uac00-\ud7af]/;
const UNSPACED = /[\u3400-\u9fff\u30a1-\u30fa\u30fc]{2,200}|[\u0e00-\u0e7f]{3,400}/gu;

/**
 * What the words of a text have in common with another text of the same language: the beginnings of its longer words; pairs of
 * characters in Chinese and Japanese, threes in Thai. Only for comparing two texts of one language.
 */
export function contentWords(text: string, language: string): ReadonlySet<string> {
  const words = new Set<string>();
  const folded = foldSameLength(text);
  if (language === 'zh' || language === 'ja' || language === 'th') {
    const length = language === 'th' ? 3 : 2;
    for (const [run] of folded.matchAll(UNSPACED))
      for (let i = 0; i + length <= run.length; i++) words.add(run.slice(i, i + length));
    return words;
  }
  for (const [word] of folded.matchAll(/[\p{L}\p{M}]{3,60}/gu)) {
    const shortest = DENSE.test(word) ? SHORTEST_DENSE : SHORTEST;
    if (word.length >= shortest) words.add(word.slice(0, language === 'ko' ? 3 : KEPT));
  }
  return words;
}

/** How much two sets have in common: cosine, 0 to 1. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / Math.sqrt(a.size * b.size);
}
