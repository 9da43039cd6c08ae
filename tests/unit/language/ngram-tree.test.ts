import { describe, expect, it } from 'vitest';
import table from '../../../assets/lexicon/ngrams.json';
import { WordTree } from '../../../lib/language/ngram-tree';
import { LANGUAGES, toldByScript } from '../../../lib/language/supported';

describe('WordTree', () => {
  // a, b, ab, abc; "a" ends a word and goes on.
  const tree = new WordTree('ab`\tb``\tc``');
  it('numbers its words, the shorter first', () => {
    expect(['a', 'b', 'ab', 'abc'].map((word) => tree.find(word))).toEqual([1, 0, 2, 3].map((_, i) => i));
    expect(tree.size).toBe(4);
  });
  it('finds nothing else, its own marks least of all', () => {
    for (const word of ['', 'c', 'ac', 'abcd', 'abd', '`', 'a`', '\t', 'a\t', 'ba']) expect(tree.find(word)).toBe(-1);
  });
  it('is nothing without words', () => {
    expect(new WordTree('').find('a')).toBe(-1);
  });
  it('refuses what is no tree', () => {
    for (const damaged of ['a', 'a`', 'ab``', 'a```', '`b`']) expect(() => new WordTree(damaged), damaged).toThrow();
  });
});

describe('the table of n-grams', () => {
  it('has languages and a score for each of its n-grams', () => {
    const last = [...table.owners].filter((mark) => indexOf(mark) < table.languages.length).length;
    expect(last).toBe(new WordTree(table.tree).size);
    expect(table.scores.length).toBe(table.owners.length);
  });
  it('has every language that is read and not told by its script', () => {
    const missing = [...LANGUAGES].filter((language) => !toldByScript(language) && !table.languages.includes(language));
    // What the table never had: told from their siblings by words (lib/language/siblings.json).
    expect(missing.sort()).toEqual(['bs', 'id', 'mk']);
    expect(table.languages.filter(toldByScript)).toEqual([]);
  });
});

function indexOf(mark: string): number {
  return Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
    .filter((c) => !/["\\]/.test(c))
    .indexOf(mark);
}
