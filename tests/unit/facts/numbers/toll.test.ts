import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../lib/facts/engine';
import { parseIsoRange } from '../../../../lib/model/day';
import type { NumberFact } from '../../../../lib/model/fact';

function numbers(language: string, text: string): string[] {
  return readFacts('', text, language, parseIsoRange('2025-05-15'))
    .facts.filter((f): f is NumberFact => f.kind === 'number')
    .map((f) => `${f.value} ${f.noun ?? '-'}`);
}

describe('a toll told by its number alone', () => {
  const tolls: [string, string, string][] = [
    ['en', 'The death toll, according to officials, is 45.', '45 dead'],
    ['es', 'La cifra de muertos, según la agencia, es de 45.', '45 dead'],
    ['pt', 'O número de mortos, segundo a agência, é de 45.', '45 dead'],
    ['ru', 'Число погибших, по данным властей, составляет 45.', '45 dead'],
    ['pl', 'Liczba ofiar śmiertelnych wynosi 45.', '45 dead'],
    ['it', 'Il bilancio delle vittime è di 45.', '45 victim'],
    ['ro', 'Numărul morților este de 45.', '45 dead'],
    ['nl', 'Het dodental staat op 45.', '45 dead'],
    ['da', 'Dødstallet er 45.', '45 dead'],
    ['no', 'Dødstallet er 45.', '45 dead'],
    ['sq', 'Numri i të vdekurve është 45.', '45 dead'],
    ['hi', 'मृतकों की संख्या 45 है।', '45 dead'],
    ['de', 'Die Zahl der Toten stieg auf 45.', '45 dead'],
  ];
  it.each(tolls)('%s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual([expected]);
  });

  const others: [string, string, string[]][] = [
    ['en', 'The death toll rose by 45.', ['45 -']],
    ['en', 'The death toll rose to 45.', ['45 dead']],
    ['de', 'Die Zahl der Toten stieg um 45.', ['45 -']],
    ['ru', 'Число погибших выросло на 45.', ['45 -']],
    ['ru', 'Число погибших выросло до 45.', ['45 dead']],
    ['es', 'La cifra de muertos aumentó en 45.', ['45 -']],
    ['pl', 'Liczba ofiar wzrosła o 45.', ['45 -']],
    ['fr', 'Le nombre de morts a augmenté de 45.', ['45 -']],
    ['en', 'The death toll among the 45 passengers is unknown.', ['45 passenger']],
    ['hi', 'मकान संख्या 45', []],
  ];
  it.each(others)('is not what it grew by, nor what stands beside it in %s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual(expected);
  });
});
