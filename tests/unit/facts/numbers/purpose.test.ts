import { describe, expect, it } from 'vitest';
import { recogniseNumbers } from '../../../../lib/facts/numbers/recognise';
import type { NumberFact } from '../../../../lib/model/fact';
import { sourceText } from '../../../../lib/text/source';

/** The amounts of a text with what they are for. */
function amounts(language: string, text: string): string[] {
  return recogniseNumbers(sourceText('', text, language, null, new Set()), [])
    .filter((f): f is NumberFact => f.kind === 'number' && f.measure === 'money')
    .map((f) => `${f.value} ${f.noun ?? '-'}`);
}

describe('what an amount of money is for', () => {
  const cases: [string, string, string[]][] = [
    ['en', 'The group bought the mill for 40 million euros.', ['40000000 price']],
    [
      'en',
      'The group had a loss of 9 million euros and revenue of 80 million euros.',
      ['9000000 loss', '80000000 revenue'],
    ],
    ['en', 'The tickets are 20 euros a share.', ['20 share']],
    ['de', 'Die Kommission verhängte eine Strafe von 30 Millionen Euro.', ['30000000 fine']],
    ['fr', "L'usine a coûté 12 millions d'euros.", ['12000000 cost']],
    ['ru', 'Убыток компании составил 5 млн евро.', ['5000000 loss']],
    ['pl', 'Gwarancja opiewa na 7 mln euro.', ['7000000 guarantee']],
    ['zh', '公司罚款300万欧元。', ['3000000 fine']],
    ['ja', '純利益は50億円だった。', ['5000000000 profit']],
    ['fi', 'Yhtiö sai 3 miljoonan euron sakon.', ['3000000 fine']],
  ];
  for (const [language, text, expected] of cases) it(text, () => expect(amounts(language, text)).toEqual(expected));

  it('stays untold where the clause does not tell it, or another number is nearer', () => {
    expect(amounts('en', 'Mr Bell spoke of 4 million euros.')).toEqual(['4000000 -']);
    expect(amounts('en', 'After the loss, he spoke of 4 million euros.')).toEqual(['4000000 -']);
    expect(amounts('en', 'A fine hit 12 people, of whom one had 4 million euros.')).toEqual(['4000000 -']);
  });

  it('reads an amount before a time, and the scale that a range shares', () => {
    expect(amounts('en', 'It will save €300 million a year.')).toEqual(['300000000 savings']);
    expect(amounts('en', 'Sales of 3 million euros a month.')).toEqual(['3000000 revenue']);
    expect(amounts('de', 'Die Bauten kosten 8 bis 12 Millionen Euro.')).toEqual(['8000000 cost', '12000000 cost']);
  });

  it('takes the currency that is printed once for the next amount too, as implied', () => {
    const text = 'Of the 2.5 million dollars the winner gets 1.35 million, before 2.1 million viewers or patients.';
    const facts = recogniseNumbers(sourceText('', text, 'en', null, new Set()), []) as NumberFact[];
    expect(facts.map((f) => `${f.value} ${f.measure} ${f.certainty}`)).toEqual([
      '2500000 money stated',
      '1350000 money implied',
      '2100000 count stated',
    ]);
  });

  it('does not take what follows another scale for a part of it', () => {
    expect(amounts('ko', '순이익은 1조2천400억원이다.')).toEqual(['1240000000000 profit']);
    expect(amounts('ko', '매출은 15조6천억원이다.')).toEqual(['15600000000000 revenue']);
    expect(amounts('en', 'The plant needs an investment of Rs 2 lakh crore.')).toEqual(['2000000000000 investment']);
  });
});
