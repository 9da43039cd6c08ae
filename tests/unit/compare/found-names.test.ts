import { describe, expect, it } from 'vitest';
import { compareSheets } from '../../../lib/compare/compare';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

type Text = readonly [language: string, body: string];

/** Printed words of the names that agree between two texts. */
function agreed(x: Text, y: Text): string[] {
  const [a, b] = [x, y].map(([language, body]) => readFacts('', body, language, parseIsoRange('2025-11-22')));
  if (!a || !b) return [];
  return compareSheets(a, b)
    .filter((c) => c.verdict === 'same' && c.kind === 'name')
    .map((c) => `${c.left.evidence.words} = ${c.right.evidence.words}`);
}

describe('a name of several words that one text does not spot', () => {
  const spotted: Text = ['hr', 'Biskup Yohanna Dauwa Bulus kaže da je nestalo 300 učenika.'];

  it('is found in the other, in any order', () => {
    const other: Text = ['pl', 'Stowarzyszenie, którego przewodniczącym jest Bulus Dauwa Yohanna, podało liczbę.'];
    expect(agreed(spotted, other)).toContain('Yohanna Dauwa Bulus = Bulus Dauwa Yohanna');
  });

  it('is not found in a part of it, or in words that only sound like it', () => {
    expect(agreed(spotted, ['pl', 'Przewodniczącym jest od dawna człowiek z miasta Yola.'])).toEqual([]);
    expect(agreed(spotted, ['pl', 'Przewodniczącym jest Jonatan Dowa Balas.'])).toEqual([]);
  });
});

describe('a surname alone', () => {
  it('is that of the one person of the other text who has it', () => {
    expect(
      agreed(['bg', 'Мирослав Клозе отбеляза 16 гола.'], ['ja', '22分にはクローゼがW杯通算16得点目を挙げた。']),
    ).toContain('Мирослав Клозе = クローゼ');
  });

  it('is nobody where two people of the other text have it', () => {
    const found = agreed(
      ['en', 'Vice-President Sara Duterte spoke of her father, former President Rodrigo Duterte.'],
      ['th', 'ตำรวจจับ “ดูเตอร์เต” ที่สนามบิน'],
    );
    expect(found.filter((pair) => pair.startsWith('Sara'))).toEqual([]);
  });
});
