import { describe, expect, it } from 'vitest';
import { roundsTo } from '../../../../lib/compare/rounding';
import { readFacts } from '../../../../lib/facts/engine';
import { parseIsoRange } from '../../../../lib/model/day';
import type { NumberFact } from '../../../../lib/model/fact';

function numbers(language: string, text: string): NumberFact[] {
  return readFacts('', text, language, parseIsoRange('2025-05-15')).facts.filter(
    (f): f is NumberFact => f.kind === 'number',
  );
}

const read = (language: string, text: string) =>
  numbers(language, text).map((f) => `${f.interval.lo}-${f.interval.hi} ${f.noun ?? f.measure}`);

describe('numbers without a figure', () => {
  const cases: [string, string, string][] = [
    ['en', 'Dozens were killed.', '20-99 dead'],
    ['en', 'Hundreds of people were killed.', '200-999 dead'],
    ['en', 'Tens of millions of people fled.', '20000000-99999999 person'],
    ['zh', '数百人遇难。', '200-999 dead'],
    ['zh', '上百人受伤。', '100-999 injured'],
    ['zh', '百余人受伤。', '101-199 injured'],
    ['zh', '损失数百亿元。', '20000000000-99999999999 loss'],
    ['ja', '十数人が負傷した。', '11-19 injured'],
    ['mk', 'Десетици лица загинаа.', '20-99 dead'],
    ['id', 'Belasan orang tewas.', '11-19 dead'],
    ['pl', 'Zginęło kilkanaście osób.', '11-19 dead'],
    ['hi', 'लाखों लोग बेघर हुए।', '200000-9999999 displaced'],
    ['ru', 'Пострадали десятки тысяч человек.', '20000-99999 injured'],
    ['de', 'Hunderte Millionen Euro fehlen.', '200000000-999999999 money'],
    ['ar', 'مئات الملايين من الدولارات', '200000000-999999999 money'],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => {
    expect(read(language, text)).toEqual([expected]);
  });

  it('agree with what lies in their bounds only', () => {
    const one = (language: string, text: string) => numbers(language, text)[0] as NumberFact;
    const hundreds = one('zh', '数百人遇难。');
    expect(roundsTo(hundreds, one('en', '340 people were killed.'))).toBe(true);
    expect(roundsTo(hundreds, one('en', 'More than 100 people were killed.'))).toBe(true);
    expect(roundsTo(hundreds, one('en', '120 people were killed.'))).toBe(false);
    expect(roundsTo(hundreds, one('ru', 'Погибли не менее двух человек.'))).toBe(false);
    expect(roundsTo(hundreds, one('en', 'Up to 5000 people were killed.'))).toBe(false);
    expect(roundsTo(hundreds, one('en', 'Dozens of people were killed.'))).toBe(false);
    expect(roundsTo(hundreds, one('it', 'Centinaia di persone sono morte.'))).toBe(true);
    const tens = one('mk', 'Десетици лица загинаа.');
    expect(roundsTo(tens, one('mk', 'Загинаа триесет и пет лица.'))).toBe(true);
    expect(roundsTo(tens, one('mk', 'Загинаа сто и пет лица.'))).toBe(false);
  });
});
