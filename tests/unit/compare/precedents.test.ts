import { describe, expect, it } from 'vitest';
import { comparePrecedents } from '../../../lib/compare/precedents';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

function compared(left: string, right: string): string[] {
  const sheet = (text: string) => readFacts('', text, 'en', parseIsoRange('2025-01-01'));
  return comparePrecedents(sheet(left), sheet(right)).map(
    (c) => `${c.verdict} ${c.left.evidence.words} // ${c.right.evidence.words}`,
  );
}

const CLAIM = 'President Lena Brandauer visited Salzburg for the first time in history.';

describe('claims of a first', () => {
  it('are contradicted by a precedent of the same kind', () => {
    expect(compared(CLAIM, 'President Lena Brandauer visited Salzburg in 2013.')).toHaveLength(1);
  });

  it('are not contradicted by a text that makes the claim too', () => {
    expect(compared(CLAIM, `${CLAIM} President Lena Brandauer was born in Salzburg in 1983.`)).toEqual([]);
  });

  it('are not contradicted by a year in which the same people did something else', () => {
    expect(compared(CLAIM, 'President Lena Brandauer lost to the mayor of Salzburg in 2013.')).toEqual([]);
  });

  it('are not contradicted by a year that the claiming text gives itself', () => {
    const waltz = 'Lena Brandauer conducted in Salzburg a waltz of 1899';
    expect(compared(`${waltz} for the first time in history.`, `${waltz}.`)).toEqual([]);
  });
});
