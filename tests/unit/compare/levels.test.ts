import { describe, expect, it } from 'vitest';
import { compareSheets } from '../../../lib/compare/compare';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

type Text = readonly [language: string, text: string];

const levels = (a: Text, b: Text) =>
  compareSheets(...([a, b].map(([l, t]) => readFacts('', t, l, parseIsoRange('2024-05-09'))) as [never, never]))
    .filter((c) => c.verdict === 'conflict')
    .map((c) => `${c.rule} ${c.level}`);

describe('names of an office', () => {
  const conflicts = (headline: string) =>
    compareSheets(
      readFacts('', headline, 'pt', parseIsoRange('2024-05-09')),
      readFacts('', 'Prime Minister Tomás Avelar spoke in Lisbon.', 'en', parseIsoRange('2024-05-09')),
    ).filter((c) => c.verdict === 'conflict');

  it('differ by the given name', () => {
    expect(conflicts('O primeiro-ministro Duarte Avelar falou em Lisboa.').map((c) => c.rule)).toEqual([
      'name/given-name-differs',
    ]);
  });

  it('do not differ by a word behind the surname', () => {
    expect(conflicts('O primeiro-ministro Avelar Fala falou em Lisboa.')).toEqual([]);
  });
});

describe('the level of a difference', () => {
  it.each<[string, Text, Text]>([
    [
      'number/depth-km-differs hard',
      ['en', 'The magnitude 6.9 quake struck 17 km north of Bogo on the island of Cebu, at a depth of 10 km.'],
      ['de', 'Das Beben der Stärke 6,9 ereignete sich 17 km nördlich von Bogo auf der Insel Cebu in 5 km Tiefe.'],
    ],
    [
      'time/other-time hard',
      ['fr', 'Le train a déraillé à Oslo vers 11h41 heure locale mardi, ont annoncé les secours.'],
      ['es', 'El tren descarriló en Oslo a las 11:56 hora local el martes, anunciaron los servicios de emergencia.'],
    ],
    // Printed to the unit, whatever the words for what is counted.
    [
      'number/value-differs hard',
      ['en', 'In the election in Romania on 18 May, 11,641,999 people voted.'],
      ['sr', 'На изборима у Румунији 18. маја гласало је 11.641.866 држављана.'],
    ],
  ])('is hard: %s', (wanted, a, b) => {
    expect(levels(a, b)).toContain(wanted);
    expect(levels(b, a)).toContain(wanted);
  });

  it.each<[string, Text, Text]>([
    // Two services, each of which has measured.
    [
      'number/depth-km-differs',
      ['en', 'The USGS put the magnitude 6.9 quake 17 km north of Bogo on the island of Cebu, at a depth of 10 km.'],
      ['de', 'Das GFZ gab für das Beben der Stärke 6,9 nördlich von Bogo auf der Insel Cebu eine Tiefe von 5 km an.'],
    ],
    // A full hour of which no text tells the zone may be rounded.
    [
      'time/other-time',
      ['ko', '화요일 오전 11시 오슬로에서 열차가 탈선했다.'],
      ['ru', 'Поезд сошёл с рельсов в Осло во вторник в 11:22.'],
    ],
    // Where some minutes are reckoned from is another moment.
    [
      'time/other-time',
      [
        'fr',
        'Le train a déraillé à Oslo mardi, dix minutes après son départ à 11h41 heure locale, ont annoncé les secours.',
      ],
      ['es', 'El tren descarriló en Oslo a las 11:56 hora local el martes, anunciaron los servicios de emergencia.'],
    ],
    // A part of a toll moves with the whole.
    [
      'number/value-differs',
      ['en', 'The fire in Oslo injured 76 people, including 11 firefighters.'],
      ['pt', 'O incêndio em Oslo feriu 79 pessoas, entre elas 12 bombeiros.'],
    ],
    // Two counts of one group: rounded figures, and such as are not near to each other.
    [
      'number/value-differs',
      ['en', 'In the election in Romania on 18 May, 11,640,000 people voted.'],
      ['sr', 'На изборима у Румунији 18. маја гласало је 11.700.000 држављана.'],
    ],
  ])('is never hard: %s', (rule, a, b) => {
    expect(levels(a, b)).not.toContain(`${rule} hard`);
  });
});
