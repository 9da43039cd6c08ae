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

/** The percentages of a text with what they are of. */
function rates(language: string, text: string): string[] {
  return recogniseNumbers(sourceText('', text, language, null, new Set()), [])
    .filter((f): f is NumberFact => f.kind === 'number' && f.measure === 'percent')
    .map((f) => `${f.value} ${f.noun ?? '-'}`);
}

describe('what a percentage is of', () => {
  const cases: [string, string, string[]][] = [
    ['en', 'Inflation stood at 4.2 per cent in April and unemployment at 6.', ['4.2 inflation']],
    ['en', 'The economy is expected to grow by 1.9 percent.', ['1.9 growth']],
    ['en', '78.2% of voters took part.', ['78.2 turnout']],
    ['en', 'Labour won 34.6 percent on a turnout of 78.2 percent.', ['34.6 -', '78.2 turnout']],
    ['en', 'The bank cut its key rate by 0.25 percentage points, to 6.25 percent.', ['0.25 points', '6.25 interest']],
    ['en', 'It bought 30 percent of the shares. The shares lost 6.5 percent.', ['30 -', '6.5 shares']],
    ['en', 'Turnout was 60 percent against 58 percent.', ['60 -', '58 -']],
    ['en', 'The interest rate fell to 6.25 percent from 6.5 percent.', ['6.25 -', '6.5 -']],
    ['ru', 'Банк снизил ключевую ставку на 25 базисных пунктов, до 6,25%.', ['6.25 interest']],
    ['zh', '匈牙利4月通货膨胀率为4.2%。', ['4.2 inflation']],
    ['ru', 'Явка составила 72,8%.', ['72.8 turnout']],
    ['cs', 'Strana získala 34,6 procenta hlasů při účasti 72,8 procenta.', ['34.6 -', '72.8 turnout']],
    ['tr', 'Enflasyon yüzde 4,2 oldu.', ['4.2 inflation']],
    ['ja', '失業率は2.6%だった。', ['2.6 unemployment']],
    ['ar', 'بلغ معدل التضخم 4.2%.', ['4.2 inflation']],
    ['hu', 'Az alapkamat 6,25 százalék lett.', ['6.25 interest']],
    ['ko', '투표율은 78.2%였다.', ['78.2 turnout']],
    ['fi', 'Yhtiön osakkeet halpenivat 6,5 prosenttia.', ['6.5 shares']],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => expect(rates(language, text)).toEqual(expected));

  it('stays untold where nothing tells it', () => {
    expect(rates('en', 'Prices of bread rose by 12 percent.')).toEqual(['12 -']);
    expect(rates('en', 'Inflation worried him: 12 percent agreed.')).toEqual(['12 -']);
  });

  it('is that of the amount that changed by it', () => {
    expect(rates('fr', 'Un bénéfice net de 410 millions d’euros, en recul de 32 %.')).toEqual(['32 profit']);
    expect(amounts('en', 'Net profit fell by 32 percent in the first quarter, to 410 million euros.')).toEqual([
      '410000000 profit',
    ]);
    expect(amounts('en', 'Profit fell by 32 percent; a mill went for 410 million euros.')).toEqual(['410000000 -']);
  });

  it('is looked for beyond a word that says little', () => {
    expect(amounts('en', 'He took bribes worth 410,000 euros.')).toEqual(['410000 bribe']);
    expect(amounts('ru', 'Ущерб правительство оценивает в 75 млн евро.')).toEqual(['75000000 damage']);
    expect(amounts('en', 'The stake is worth 410,000 euros.')).toEqual(['410000 value']);
  });
});

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
