import { describe, expect, it } from 'vitest';
import { compareNumbers } from '../../../lib/compare/numbers';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

type Text = readonly [language: string, text: string];

const sheet = ([language, text]: Text) => readFacts('', text, language, parseIsoRange('2024-05-12'));
const differences = (a: Text, b: Text) =>
  compareNumbers(sheet(a), sheet(b)).flatMap((c) =>
    c.verdict === 'conflict' ? [`${c.level} ${c.left.evidence.words} // ${c.right.evidence.words}`] : [],
  );

/** "About 400 people were inside", in other words. */
const INSIDE: readonly Text[] = [
  ['bg', 'Вътре са били около 400 души.'],
  ['cs', 'Uvnitř bylo asi 400 lidí.'],
  ['da', 'Omkring 400 mennesker befandt sig i bygningen.'],
  ['de', 'Rund 400 Menschen befanden sich im Saal.'],
  ['es', 'Unas 400 personas se encontraban en el local.'],
  ['fi', 'Sisällä oli noin 400 ihmistä.'],
  ['fr', 'Environ 400 personnes se trouvaient dans la salle.'],
  ['id', 'Sekitar 400 orang berada di dalam gedung.'],
  ['it', 'Nel locale si trovavano circa 400 persone.'],
  ['ja', '店内には約400人がいた。'],
  ['pl', 'Wewnątrz przebywało około 400 osób.'],
  ['ro', 'Înăuntru se aflau circa 400 de persoane.'],
  ['ru', 'Внутри находилось около 400 человек.'],
  ['sv', 'Omkring 400 människor befann sig i lokalen.'],
  ['tr', 'İçeride yaklaşık 400 kişi vardı.'],
  ['uk', 'Усередині перебувало близько 400 людей.'],
];

describe('how many people were there', () => {
  it.each(INSIDE)('is read, and held against another number: %s', (language, text) => {
    const [found] = differences([language, text], ['en', 'The concert was attended by 650 people.']);
    expect(found).toMatch(/^soft .*400.* \/\/ 650 people$/u);
  });

  it('is held against those who were on board', () => {
    expect(
      differences(
        ['hr', 'U vagonu su bila 43 putnika.'],
        ['pl', 'W wypadku uczestniczyło w sumie 58 osób, podała policja.'],
      ),
    ).toEqual(['soft 43 putnika // 58 osób']);
  });

  it.each<[Text, Text]>([
    // Roundings and bounds.
    [
      ['en', 'Some 400 people were inside the club.'],
      ['de', 'Rund 380 Menschen befanden sich im Saal.'],
    ],
    [
      ['ru', 'Внутри находилось более 400 человек.'],
      ['fr', 'Environ 450 personnes se trouvaient dans la salle.'],
    ],
    // What happened to them says more than where they were.
    [
      ['en', 'Some 400 people were inside the club.'],
      ['es', 'Unas 60 personas que se encontraban en el local murieron.'],
    ],
    // Small groups are those of a car or a room.
    [
      ['it', 'Nel locale si trovavano 4 persone.'],
      ['en', 'The funeral was attended by 9 people.'],
    ],
    // A text that tells of two crowds does not tell which of them the other means.
    [
      ['en', 'The concert was attended by 650 people. A vigil was attended by 900 people.'],
      ['pl', 'Wewnątrz przebywało około 400 osób.'],
    ],
    // The number of which nothing is told may be of anything.
    [
      ['en', 'The concert was attended by 650 people.'],
      ['it', 'Nel villaggio vivono 1.200 persone.'],
    ],
  ])('is silent: %s', (a, b) => {
    expect(differences(a, b)).toEqual([]);
  });
});
