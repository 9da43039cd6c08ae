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

  it('is found around the one word of it that is spotted', () => {
    const president: Text = ['fr', 'Le président Marcelo Rebelo de Sousa a dit sa tristesse.'];
    expect(agreed(president, ['ko', '어제 마르셀루 헤벨루 드소자 대통령은 애도를 표했다.'])).toContain(
      'Marcelo Rebelo de Sousa = 마르셀루 헤벨루 드소자',
    );
    expect(agreed(president, ['ko', '어제 안토니우 코스타 드소자 대통령은 애도를 표했다.'])).toEqual([]);
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

  it('is not that of a person whom another word of its text is more like', () => {
    const other: Text = ['ja', '22分にはクローゼがW杯通算16得点目を挙げた。クロースの2ゴールもあった。'];
    const found = agreed(['bg', 'Мирослав Клозе отбеляза 16 гола.'], other);
    expect(found).toContain('Мирослав Клозе = クローゼ');
    expect(found).not.toContain('Мирослав Клозе = クロース');
  });

  it('is that of the one of two whom the other text names more often', () => {
    const found = agreed(
      ['en', 'Vice-President Sara Duterte spoke of Rodrigo Duterte. Former President Rodrigo Duterte was arrested.'],
      ['ru', 'Бывший президент Дутерте был арестован.'],
    );
    expect(found).toContain('Rodrigo Duterte = Дутерте');
    expect(found.filter((pair) => pair.startsWith('Sara'))).toEqual([]);
  });

  it('in Han characters is no slip of a foreign name in the same office', () => {
    const [a, b] = [
      readFacts('', '美国国务卿阿什顿星期一抵达日内瓦。', 'zh', parseIsoRange('2025-11-22')),
      readFacts('', 'US Secretary of State John Kerry arrived in Geneva.', 'en', parseIsoRange('2025-11-22')),
    ];
    expect(compareSheets(a, b).filter((c) => c.verdict === 'conflict')).toEqual([]);
  });

  it('is nobody where two people of the other text have it', () => {
    const found = agreed(
      ['en', 'Vice-President Sara Duterte spoke of her father, former President Rodrigo Duterte.'],
      ['th', 'ตำรวจจับ “ดูเตอร์เต” ที่สนามบิน'],
    );
    expect(found.filter((pair) => pair.startsWith('Sara'))).toEqual([]);
  });
});

describe('a foreign name in Chinese characters that gives its sounds faintly', () => {
  const head: Text = ['nl', 'Voorzitter van de eurogroep Jeroen Dijsselbloem sprak in Brussel.'];

  it('is that of the holder of the same office', () => {
    expect(agreed(head, ['zh', '欧元集团主席迪塞尔布洛姆3月25日表示，计划已获通过。'])).toContain(
      'Jeroen Dijsselbloem = 迪塞尔布洛姆',
    );
  });

  it('is nobody for sure in another office, or with other sounds', () => {
    expect(agreed(head, ['zh', '国防部长迪塞尔布洛姆3月25日表示，计划已获通过。'])).toEqual([]);
    expect(agreed(head, ['zh', '欧元集团主席卡纳尔斯基3月25日表示，计划已获通过。'])).toEqual([]);
  });
});

describe('a name with a hyphen', () => {
  it('is found for a text that writes it as one word', () => {
    const written: Text = ['lv', 'Kūrortā Zornkantanā dega bārs.'];
    expect(agreed(written, ['de', 'Beim Brand im Schweizer Skiort Zorn-Kantana starben Menschen.'])).toContain(
      'Zornkantanā = Zorn-Kantana',
    );
    expect(agreed(written, ['de', 'Beim Brand im Schweizer Skiort Zorn-Vallera starben Menschen.'])).toEqual([]);
  });
});
