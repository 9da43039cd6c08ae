import { describe, expect, it } from 'vitest';
import { alignmentOf } from '../../../lib/compare/aligned-sentences';
import { compareSheets } from '../../../lib/compare/compare';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

type Text = readonly [language: string, lines: readonly string[]];

const sheet = ([language, lines]: Text) => readFacts('', lines.join('\n'), language, parseIsoRange('2025-05-14'));
const differences = (a: Text, b: Text) =>
  compareSheets(sheet(a), sheet(b)).flatMap((c) =>
    c.verdict === 'conflict' ? [`${c.level} ${c.rule} ${c.left.evidence.words} // ${c.right.evidence.words}`] : [],
  );

const TITLE = 'The border between Finland and Russia stays closed';
const ARRIVALS = 'The Finnish Border Guard said that 1,127 asylum seekers came last year, compared with 2,706 in 2015.';
const HELSINKI =
  'Prime Minister Petteri Orpo told Parliament in Helsinki on 7 May that the closure would be prolonged.';
const TALLINN = 'Estonia and Latvia asked the European Commission for money for 40 new cameras.';
const ENGLISH: Text = ['en', [TITLE, ARRIVALS, HELSINKI, TALLINN]];
/** The same in German, with the numbers and the day given. */
const german = (before: string, last: string, day: string, cameras = '40'): Text => [
  'de',
  [
    'Grenze zwischen Finnland und Russland bleibt geschlossen',
    `Der finnische Grenzschutz teilte mit, im vergangenen Jahr seien ${last} Asylbewerber gekommen, verglichen mit ${before} im Jahr 2015.`,
    `Ministerpräsident Petteri Orpo sagte dem Parlament in Helsinki am ${day}, die Schließung werde verlängert.`,
    `Estland und Lettland baten die Europäische Kommission um Geld für ${cameras} neue Kameras.`,
  ],
];

describe('sentences that tell the same', () => {
  it('are found in two languages by what no language changes', () => {
    const alignment = alignmentOf(sheet(ENGLISH), sheet(german('2706', '1127', '7. Mai')));
    const pairs = [...alignment].map(([from, { at }]) => [from, at]);
    expect(pairs.length).toBeGreaterThanOrEqual(3);
    expect(pairs.filter(([from, at]) => from !== at)).toEqual([]);
  });

  it('are none where one fits two alike, or has too little in common with any', () => {
    const one: Text = ['en', ['Petteri Orpo spoke in Helsinki.']];
    const two: Text = ['de', ['Petteri Orpo sprach in Helsinki.', 'In Helsinki sprach Petteri Orpo.']];
    expect(alignmentOf(sheet(one), sheet(two)).size).toBe(0);
    expect(alignmentOf(sheet(one), sheet(['de', ['In Helsinki regnete es.']])).size).toBe(0);
    expect(alignmentOf(sheet(['en', ['']]), sheet(two)).size).toBe(0);
  });
});

describe('what is left over in them', () => {
  it('is a difference: a number that no text tells the noun of', () => {
    expect(differences(ENGLISH, german('3706', '1127', '7. Mai'))).toEqual(['soft number/value-differs 2,706 // 3706']);
  });

  it('is a difference: a date', () => {
    expect(differences(ENGLISH, german('2706', '1127', '9. Mai'))).toEqual(['soft date/other-day 7 May // 9. Mai']);
  });

  it.each<[string, Text]>([
    ['what is the same', german('2706', '1127', '7. Mai')],
    ['two numbers that could each be either', german('3706', '2127', '7. Mai')],
    ['a figure many times the other', german('90706', '1127', '7. Mai')],
    ['a rounded figure', german('rund 2700', '1127', '7. Mai')],
    [
      'a sentence that tells something else of the same people',
      [
        'de',
        [
          'Grenze zwischen Finnland und Russland bleibt geschlossen',
          'Im Mai sprach Petteri Orpo in Helsinki mit 12 Ministern, am 9. Mai reiste er nach Riga.',
        ],
      ],
    ],
  ])('is none: %s', (_, other) => {
    expect(differences(ENGLISH, other)).toEqual([]);
  });
});
