import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../lib/facts/engine';
import { parseIsoRange } from '../../../../lib/model/day';

/** Each number of a text with its hedge and what it counts. */
function numbers(language: string, text: string): string[] {
  return readFacts('', text, language, parseIsoRange('2025-05-15')).facts.flatMap((f) =>
    f.kind === 'number' ? [`${f.hedge === 'exact' ? '' : `${f.hedge} `}${f.value} ${f.noun ?? '-'}`] : [],
  );
}

describe('tolls listed by place', () => {
  const lists: [string, string, string[]][] = [
    ['de', 'Es gab 278 Tote, 229 davon in Latium und 49 in den Marken.', ['278 dead', '229 dead', '49 dead']],
    ['nl', 'Er zijn 57 slachtoffers: 40 in Nepal en 17 in India.', ['57 victim', '40 victim', '17 victim']],
    ['it', 'Almeno 30 morti a Roma, 12 a Milano.', ['at-least 30 dead', '12 dead']],
    ['tr', 'Ölü sayısı 26, yalnızca Cebu’da 21.', ['26 dead', '21 dead']],
    ['zh', '印度有34人、孟加拉有12人丧生。', ['34 dead', '12 dead']],
  ];
  it.each(lists)('take the noun of the list in %s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual(expected);
  });

  const others: [string, string, string[]][] = [
    ['en', 'The blast killed 39 people, 25 in hospital.', ['39 dead', '25 -']],
    ['en', 'Police arrested 12 men in Lyon and 30 cars burned.', ['12 arrested', '30 vehicle']],
    ['pl', 'Burze pochłonęły 14 ofiar, w 20 miejscowościach głosowano później.', ['14 victim', '20 -']],
    ['de', 'Es gab 278 Tote, 40 Schulen blieben zu.', ['278 dead', '40 school']],
  ];
  it.each(others)('leave other numbers alone in %s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual(expected);
  });
});

describe('other readings', () => {
  it('of a toll that has risen to a figure are no bound', () => {
    expect(numbers('ru', 'До 56 человек выросло число погибших при пожаре.')).toEqual(['56 dead']);
    expect(numbers('ru', 'В зале может быть до 56 человек.')).toEqual(['at-most 56 person']);
  });

  const trapped: [string, string, string][] = [
    ['bn', 'ভেতরে আটকে আছেন ৮১ জন শ্রমিক।', '81 trapped'],
    ['tr', 'Madende 15 işçi mahsur kaldı.', '15 trapped'],
    ['vi', 'Mười lăm công nhân bị mắc kẹt.', '15 trapped'],
    ['he', '15 כורים לכודים במכרה.', '15 trapped'],
  ];
  it.each(trapped)('of trapped people in %s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual([expected]);
  });

  it('of the price of one share with the currency before it', () => {
    const [price] = readFacts('', 'They pay USD 128 per share in cash.', 'en', null).facts.filter(
      (f) => f.kind === 'number',
    );
    expect(price).toMatchObject({ measure: 'money', currency: 'USD', noun: 'share' });
  });
});

describe('a number in words without its noun, in a list of places', () => {
  const cases: [string, string, string[]][] = [
    ['en', 'At least 144 people died in Myanmar and eight in Thailand.', ['144 dead', '8 dead']],
    ['es', 'Al menos 144 muertos en Birmania y ocho en Tailandia.', ['144 dead', '8 dead']],
    ['de', '144 Tote in Myanmar und acht in Thailand.', ['144 dead', '8 dead']],
    ['ru', 'Погибли 144 человека в Мьянме и восемь в Таиланде.', ['144 dead', '8 dead']],
    ['hu', 'Legalább 144 halottja van Mianmarban és nyolc Thaiföldön annak a földrengésnek.', ['144 dead', '8 dead']],
    ['en', 'At least 144 people died in Myanmar and eight in Thailand were injured.', ['144 dead', '8 injured']],
    ['en', 'At least 144 people died in Myanmar and two met in Thailand.', ['144 dead']],
    ['en', 'He has flats in Myanmar and two in Thailand.', []],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => {
    expect(numbers(language, text).map((n) => n.replace('at-least ', ''))).toEqual(expected);
  });
});
