import { describe, expect, it } from 'vitest';
import { type Corpus, corpusOf } from '../../../lib/corpus/corpus';
import { readFacts } from '../../../lib/facts/engine';
import { buildIndex } from '../../../lib/match/index';
import { keysOf } from '../../../lib/match/keys';
import { linksOf, writeLinks } from '../../../lib/match/links';
import { indexOf } from '../../../lib/match/opened';
import { profileOf } from '../../../lib/match/profile';
import { parseIsoRange } from '../../../lib/model/day';

const texts = [
  ['2023-10-07', 'Quake in Herat kills 14', 'An earthquake of magnitude 6.3 struck Herat in Afghanistan on Saturday.'],
  ['2023-10-08', 'Herat quake', 'The earthquake of magnitude 6.3 in Herat in Afghanistan killed 14 people.'],
  ['2016-05-01', 'Rovers win cup final', 'Rovers beat United 2-1 in the cup final in Leeds.'],
] as const;

function corpus(): Corpus {
  const entries = texts.map(([published, title, text], i) => {
    const sheet = readFacts(title, text, 'en', parseIsoRange(published));
    const report = {
      id: `r${i}`,
      outlet: '',
      language: 'en',
      published,
      address: null,
      title,
      text,
      textKind: 'page',
      agency: null,
      syndicatedOf: null,
      printed: null,
      note: null,
    } as const;
    return { report, sheet };
  });
  return corpusOf(entries, buildIndex(entries.map((e) => keysOf(e.sheet))));
}

describe('the links of a corpus', () => {
  const fresh = corpus();
  const packed: Corpus = { ...fresh, links: writeLinks(fresh, indexOf(fresh)) };
  const linked = (at: number) => ({ at, profile: profileOf((fresh.reports[at] as Corpus['reports'][number]).sheet()) });
  const computed = linksOf(fresh, indexOf(fresh).idf);
  const read = linksOf(packed, indexOf(packed).idf);

  it('are the same from either side, computed or read', () => {
    expect(computed(linked(0), linked(1))).toBeGreaterThan(0);
    expect(computed(linked(1), linked(0))).toBe(computed(linked(0), linked(1)));
    expect(read(linked(0), linked(1))).toBeCloseTo(computed(linked(0), linked(1)), 0);
    expect(read(linked(1), linked(0))).toBe(read(linked(0), linked(1)));
  });

  it('leave out what is far apart', () => {
    expect(packed.links?.[2]).toBe('');
    expect(read(linked(0), linked(2))).toBeLessThan(-5);
  });

  it('are equal for equal corpora', () => {
    const again = corpus();
    expect(writeLinks(again, indexOf(again))).toEqual(packed.links);
  });
});
