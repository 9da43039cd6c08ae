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
    // The only times of both, one of them a guess that may well mean the other.
    [
      'time/other-time soft',
      ['bs', 'U diskoteci u Oslu je u četvrtak oko 2:30 izbio požar, kažu svjedoci.'],
      ['de', 'In einer Diskothek in Oslo brach am Donnerstag um 3:00 Uhr ein Feuer aus.'],
    ],
    // The age of one who is named beside it.
    [
      'number/value-differs hard',
      ['da', 'I dag spillede han remis mod den 46-årige inder Viswanathan Anand og sikrede sig matchen i Chennai.'],
      [
        'de',
        'Der Inder Viswanathan Anand, der 43 Jahre alt ist, spielte heute in Chennai remis und verlor den Wettkampf.',
      ],
    ],
    // The weekday and the other text agree against the date.
    [
      'date/weekday-against-date hard',
      ['en', 'The quake struck Oslo on Wednesday, 9 May 2024, at 22:00, the agency said.'],
      ['de', 'Das Beben erschütterte Oslo am 8. Mai 2024 um 22.00 Uhr, teilte die Behörde mit.'],
    ],
    // A nought too many. Distances that both are a guess may be told from two sides of a town, or of two quakes.
    [
      'number/depth-km-differs hard',
      ['en', 'The quake struck near Norcia on Sunday at 7.40 am at a depth of about 100 km.'],
      ['de', 'Das Beben ereignete sich am Donnerstag um 7.40 Uhr bei Norcia in einer Tiefe von 10 km.'],
    ],
    [
      'number/distance-km-differs soft',
      ['en', 'The quake struck about 62 kilometres from Manay on Thursday, the magnitude was 7.4.'],
      ['it', 'Il terremoto di magnitudo 7.4 è avvenuto giovedì a circa 20 chilometri da Manay.'],
    ],
    // More of a crew than were aboard at all; two lists of passengers.
    [
      'number/value-differs hard',
      ['en', 'The military helicopter with five people aboard crashed near Loreto in Agusan del Sur on Thursday.'],
      [
        'de',
        'Der Militärhubschrauber mit sechs Besatzungsmitgliedern stürzte am Donnerstag bei Loreto in Agusan del Sur ab.',
      ],
    ],
    [
      'number/value-differs hard',
      ['en', 'The train from Malaga to Madrid, which carried 317 passengers, derailed near Adamuz on Thursday.'],
      ['de', 'Der Zug von Malaga nach Madrid mit 289 Passagieren entgleiste am Donnerstag bei Adamuz.'],
    ],
    [
      'number/value-differs hard',
      ['en', 'Because of the storm, close to 32,000 voters in Lisbon vote a week later.'],
      ['de', 'Wegen des Sturms stimmen in Lissabon 37.000 Wähler eine Woche später ab.'],
    ],
    [
      'number/value-differs hard',
      ['en', 'Cyprus is the fifth country to ask the euro zone for help.'],
      ['de', 'Zypern ist das vierte Land, das die Eurozone um Hilfe bittet.'],
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
    // Two exact clocks may be the first and the last minute of one thing.
    [
      'time/other-time',
      ['en', 'The court in Oslo opened its session on Thursday at 11:00.'],
      ['de', 'Das Gericht in Oslo verkündete am Donnerstag um 11.22 Uhr sein Urteil.'],
    ],
    // With the crew or without, and the passengers of one train and of two.
    [
      'number/value-differs',
      ['en', 'The train from Malaga to Madrid, which carried 317 passengers, derailed near Adamuz on Thursday.'],
      ['de', 'Der Zug von Malaga nach Madrid mit 313 Passagieren entgleiste am Donnerstag bei Adamuz.'],
    ],
    [
      'number/value-differs',
      ['en', 'The train from Malaga to Madrid, which carried 317 passengers, derailed near Adamuz on Thursday.'],
      ['de', 'Der Zug von Malaga nach Madrid mit etwa 400 Passagieren entgleiste am Donnerstag bei Adamuz.'],
    ],
    // A hedge that reaches the other figure, and an estimate of those who were there.
    [
      'number/value-differs',
      ['en', 'The club in Oslo burned on Thursday with about 400 guests inside.'],
      ['de', 'In dem Klub in Oslo waren beim Brand am Donnerstag rund 500 Gäste.'],
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
