import { describe, expect, it } from 'vitest';
import { compareNumbers } from '../../../lib/compare/numbers';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

type Text = readonly [language: string, text: string];

const sheet = ([language, text]: Text) => readFacts('', text, language, parseIsoRange('2025-05-14'));
const differences = (a: Text, b: Text) =>
  compareNumbers(sheet(a), sheet(b)).flatMap((c) =>
    c.verdict === 'conflict' ? [`${c.level} ${c.left.evidence.words} // ${c.right.evidence.words}`] : [],
  );

const UNIONS: Text = [
  'en',
  'On Wednesday 140,000 people marched through Brussels, according to the unions; police spoke of 80,000.',
];

describe('counts that are left over once all others agree', () => {
  it.each<[Text, Text, string]>([
    [
      ['en', 'The carmaker Volvo will cut 4,500 jobs by 2027, chief executive Karin Ek said.'],
      ['en', 'Karin Ek, chief executive of the carmaker Volvo, announced that 5,400 positions will go by 2027.'],
      'soft 4,500 jobs // 5,400',
    ],
    // By the source: what the unions counted agrees, so that what is left is what the police counted.
    [
      UNIONS,
      ['en', 'Police counted 60,000 demonstrators in Brussels on Wednesday, the organisers 140,000.'],
      'soft 80,000 // 60,000 demonstrators',
    ],
    // Neither tells what it counts, but the sentences are one.
    [
      UNIONS,
      [
        'de',
        'Am Mittwoch zogen nach Angaben der Gewerkschaften 140.000 Menschen durch Brüssel; die Polizei sprach von 60.000.',
      ],
      'soft 80,000 // 60.000',
    ],
  ])('are held against each other: %s', (a, b, shown) => {
    expect(differences(a, b)).toEqual([shown]);
  });

  it.each<[Text, Text]>([
    // Two figures are open, and nobody knows which of them is which.
    [UNIONS, ['en', 'Police counted 60,000 demonstrators in Brussels on Wednesday, the organisers 110,000.']],
    // Neither of the figures that are left tells what it counts, and the sentences have little else in common.
    [UNIONS, ['de', 'In Brüssel waren es nach Angaben der Gewerkschaften 140.000, am Ende in Lüttich 60.000.']],
    // What the police say agrees; the other text gives no count of the unions.
    [UNIONS, ['en', 'Police counted 80,000 demonstrators in Brussels on Wednesday.']],
    // The sentences have nothing in common.
    [
      ['en', 'The carmaker Volvo will cut 4,500 jobs by 2027.'],
      ['en', 'Shareholders met in Oslo, where 5,400 took the floor or sent a message.'],
    ],
    // A share of which the sign was not printed is no count.
    [
      ['en', 'In the Senate race in Ohio, Brown had 90,000 votes in Akron.'],
      ['en', 'In the Senate race in Ohio, Brown had 54.5 in Akron.'],
    ],
    // One is the other, rounded.
    [
      ['en', 'The carmaker Volvo will cut 4,512 jobs by 2027, chief executive Karin Ek said.'],
      ['en', 'Karin Ek, chief executive of the carmaker Volvo, announced that 4,500 positions will go by 2027.'],
    ],
  ])('are left alone where it is not sure: %s', (a, b) => {
    expect(differences(a, b)).toEqual([]);
  });
});

describe('things of which the table of nouns has no word', () => {
  it.each<[Text, Text, string]>([
    [
      ['en', 'India put three satellites into orbit from Sriharikota on Wednesday.'],
      ['fr', 'L’Inde a placé cinq satellites en orbite mercredi depuis Sriharikota.'],
      'soft three satellites // cinq satellites',
    ],
    [
      ['es', 'El miércoles llegaron a Lusaka, la capital de Zambia, 900.000 dosis de la vacuna contra el cólera.'],
      ['ru', 'В среду в столицу Замбии Лусаку прибыли 600 тысяч доз вакцины от холеры.'],
      'soft 900.000 dosis // 600 тысяч доз',
    ],
  ])('are held against each other: %s', (a, b, shown) => {
    expect(differences(a, b)).toEqual([shown]);
  });

  it.each<[Text, Text]>([
    [
      ['en', 'India put three satellites into orbit from Sriharikota on Wednesday.'],
      ['fr', 'L’Inde a placé trois satellites en orbite mercredi depuis Sriharikota.'],
    ],
    // Of other things, and of the same in sentences that have nothing in common.
    [
      ['en', 'Cholera has reached nine districts of Zambia.'],
      ['en', 'Cholera vaccine in six ships is on its way to Zambia.'],
    ],
    [
      ['en', 'The rocket lifted off with three satellites aboard.'],
      ['en', 'In Brazil the agency has kept five satellites for the weather since 2019.'],
    ],
  ])('are left alone: %s', (a, b) => {
    expect(differences(a, b)).toEqual([]);
  });
});
