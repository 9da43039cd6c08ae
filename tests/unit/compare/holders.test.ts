import { describe, expect, it } from 'vitest';
import { compareNumbers } from '../../../lib/compare/numbers';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

type Text = [language: string, text: string, day?: string];

/** What comes of the numbers of two texts, as `verdict/level left // right`. */
function compared(left: Text, right: Text): string[] {
  const sheet = ([language, text, day]: Text) => readFacts('', text, language, parseIsoRange(day ?? '2025-03-11'));
  return compareNumbers(sheet(left), sheet(right)).map(
    (c) => `${c.verdict}${c.level ? `/${c.level}` : ''} ${c.left.evidence.words} // ${c.right.evidence.words}`,
  );
}

const differences = (left: Text, right: Text) =>
  compared(left, right).filter((c) => c.startsWith('conflict') || c.startsWith('update'));
const agreements = (left: Text, right: Text) =>
  compared(left, right).filter((c) => c.startsWith('same') || c.startsWith('rounding'));

const PORTUGAL: Text = ['en', 'Marta Sobral won 41.2 percent of the vote in Portugal and Rui Tavares 35.8 percent.'];

describe('shares of one person', () => {
  it('differ where both texts give several shares', () => {
    expect(
      differences(PORTUGAL, ['es', 'Marta Sobral obtuvo el 40,6 % de los votos en Portugal y Rui Tavares el 36,9 %.']),
    ).toEqual(['conflict/soft 41.2 percent // 40,6 %', 'conflict/soft 35.8 percent // 36,9 %']);
  });

  it('stay silent when they are those of two persons, or of another vote', () => {
    expect(differences(PORTUGAL, ['es', 'Marta Sobral obtuvo en Portugal el 41,2 % y Inês Prado el 34,1 %.'])).toEqual(
      [],
    );
    expect(differences(PORTUGAL, ['en', 'In Portugal Marta Sobral had 23.4 percent and Rui Tavares 21.9.'])).toEqual(
      [],
    );
  });
});

describe('whose a share is', () => {
  const LIST: Text = [
    'en',
    'The nationalist Rui Tavares has 50.09 percent in Portugal, and the mayor of Lisbon, Marta Sobral, who is in favour of the European Union, has 49.51 percent.',
  ];

  it('is told by the person of its clause, however far, and not by a body that stands nearer', () => {
    expect(
      differences(LIST, ['es', 'En Portugal Rui Tavares tiene el 50,09 % de los votos y Marta Sobral el 49,91 %.']),
    ).toEqual(['conflict/soft 49.51 percent // 49,91 %']);
    // The share of the other candidate is nobody's mistake.
    expect(
      differences(LIST, ['es', 'En Portugal Marta Sobral tiene el 49,51 % de los votos y Rui Tavares el 50,09 %.']),
    ).toEqual([]);
  });

  it('is told by what is left to the whole, where one of two candidates is only "he"', () => {
    const he: Text = ['de', 'In Portugal kam er auf 54,17 Prozent der Stimmen, Rui Tavares auf 45,83 Prozent.'];
    expect(
      differences(he, ['en', 'In Portugal she won 53.6 percent of the vote, and Rui Tavares had 46.4 percent.']),
    ).toContain('conflict/soft 54,17 Prozent // 53.6 percent');
    expect(
      differences(he, ['en', 'In Portugal she won 53.6 percent of the vote, and Inês Prado had 46.4 percent.']),
    ).not.toContain('conflict/soft 54,17 Prozent // 53.6 percent');
  });

  it('is the one before it, although another figure opens the sentence', () => {
    const opened: Text = [
      'en',
      'They are 10 percent apart: Marta Sobral has 54.10 percent in Portugal, Rui Tavares the rest.',
    ];
    const other: Text = ['es', 'Marta Sobral obtuvo el 53,6 % en Portugal y Rui Tavares el 46,4 %.'];
    expect(differences(opened, other)).not.toContain('conflict/soft 54.10 percent // 46,4 %');
    expect(differences(opened, other)).toContain('conflict/soft 54.10 percent // 53,6 %');
  });
});

describe('an age', () => {
  const LEFT: Text = ['da', 'Han spillede remis mod den 46-årige inder Viswanathan Anand. »Tillykke,« sagde Anand.'];

  it('is held against another by a name that only one text has as that of a person', () => {
    expect(
      differences(LEFT, ['ru', 'Гроссмейстер Вишванатан Ананд, которому 43 года, уступил титул в Ченнаи.']),
    ).toEqual(['conflict/hard 46-årige // 43 года']);
  });

  it('stays silent between two birthdays, and beside another name', () => {
    expect(
      differences(LEFT, ['ru', 'Гроссмейстер Вишванатан Ананд, которому 45 лет, уступил титул в Ченнаи.']),
    ).toEqual([]);
    expect(
      differences(LEFT, ['ru', 'Гроссмейстер Бхаскаран Адхибан, которому 43 года, уступил титул в Ченнаи.']),
    ).toEqual([]);
  });
});

describe('tolls of one place', () => {
  it('differ, although neither is the greatest of its text', () => {
    expect(
      differences(
        ['en', 'The storm killed 90 people in all. In Manila 31 people died, in Cebu 12 people died.'],
        ['de', 'Bei dem Sturm starben 90 Menschen. In Manila kamen 36 Menschen ums Leben.'],
      ),
    ).toEqual(['conflict/soft 31 people // 36 Menschen']);
  });

  it('stay silent when they are of two places', () => {
    expect(
      differences(
        ['en', 'The storm killed 90 people in all. In Cebu 12 people died.'],
        ['de', 'Bei dem Sturm starben 90 Menschen. In Manila kamen 36 Menschen ums Leben.'],
      ),
    ).toEqual([]);
  });

  it('stay silent about an earlier disaster that one text recalls', () => {
    expect(
      differences(
        ['en', 'The quake in Nepal killed 42 people.', '2025-05-12'],
        ['fr', 'Le séisme du 25 avril au Népal a fait 8.100 morts.', '2025-05-12'],
      ),
    ).toEqual([]);
  });

  it('of victims and of the dead are one', () => {
    expect(
      differences(
        ['it', 'Sono 250 le vittime del terremoto in Umbria. I morti sono 250.'],
        ['en', 'The quake in Umbria killed 278 people.'],
      ),
    ).not.toEqual([]);
  });
});

describe('a toll that a text tells twice', () => {
  const LEFT: Text = ['en', 'More than 120 dead in Goma. The fire in Goma killed 128 people.'];

  it('is held against the other toll in both its forms', () => {
    expect(differences(LEFT, ['de', 'Bei dem Brand in Goma starben 94 Menschen.'])).toEqual([
      'conflict/soft 128 people // 94 Menschen',
      'conflict/soft More than 120 dead // 94 Menschen',
    ]);
  });

  it('is none where the other text has either of them', () => {
    expect(differences(LEFT, ['de', 'Bei dem Brand in Goma starben 128 Menschen.'])).toEqual([]);
    expect(differences(LEFT, ['de', 'Bei dem Brand in Goma starben mehr als 120 Menschen.'])).toEqual([]);
  });
});

describe('an early day in the sentence of a toll', () => {
  const long = (year: string): Text => [
    'th',
    `เพลิงไหม้อพาร์ตเมนต์ในฮ่องกงคร่าชีวิตแล้ว 94 ศพ ${'เจ้าหน้าที่บอกไม่ได้ว่าตอนเกิดเหตุมีคนอยู่ข้างในเท่าใด '.repeat(4)} ${year}`,
  ];
  const today: Text = ['en', 'The fire in Hong Kong killed 128 people.'];

  it('makes it past only when it stands near', () => {
    expect(differences(today, long('รุนแรงที่สุดตั้งแต่ปี 2537'))).toEqual(['conflict/soft 128 people // 94 ศพ']);
    expect(
      differences(today, ['en', 'The fire in Hong Kong is the deadliest since 1996, when 41 people died.']),
    ).toEqual([]);
  });
});

describe('names too short for their sounds', () => {
  it('are no other place in another script, and are one in the same script with an ending', () => {
    const russian: Text = ['ru', 'Всего погибли 69 человек. В городе Бого погибли 30 человек.'];
    expect(differences(['pl', 'W sumie zginęło 69 osób. W mieście Bogo zginęło 19 osób.'], russian)).toEqual([
      'conflict/soft 19 osób // 30 человек',
    ]);
    expect(differences(['pl', 'W sumie zginęło 69 osób. W mieście Pagadian zginęło 19 osób.'], russian)).toEqual([]);
  });
});

describe('an agreement that says little', () => {
  it('does not speak for the exact figure beside it', () => {
    expect(
      differences(
        ['en', 'The fire in Goma killed 54 people.'],
        ['en', 'More than 50 dead in Goma. The fire in Goma killed 59 people.'],
      ),
    ).toEqual(['conflict/soft 54 people // 59 people']);
  });

  it('speaks for a figure that the other text gives as well', () => {
    expect(
      differences(
        ['en', 'The fire in Goma killed 54 people.'],
        ['en', 'More than 50 dead in Goma. The fire in Goma killed 54 people.'],
      ),
    ).toEqual([]);
  });
});

describe('people who are called by other words', () => {
  it('agree when as many are told of', () => {
    expect(
      agreements(
        ['en', 'Gunmen abducted 215 pupils from a school in Niger.'],
        ['es', 'Hombres armados se llevaron a 215 estudiantes de una escuela en Níger.'],
      ),
    ).toHaveLength(1);
    expect(agreements(['en', 'The fire killed 215 people.'], ['en', 'The fire injured 215 people.'])).toEqual([]);
  });

  it('may differ where the words can be said of one group, and never where they cannot', () => {
    expect(
      differences(
        ['en', 'A tower collapsed in Bangkok and 43 workers are missing under the rubble, said minister Somchai.'],
        [
          'de',
          'In Bangkok stürzte ein Turm ein, 81 Menschen sind unter den Trümmern verschüttet, so Minister Somchai.',
        ],
      ).every((c) => c.startsWith('conflict/soft')),
    ).toBe(true);
    expect(
      differences(
        ['en', 'A tower collapsed in Bangkok and 43 workers were hurt.'],
        ['de', 'In Bangkok stürzte ein Turm ein, 41 Ärzte halfen.'],
      ),
    ).toEqual([]);
  });
});

describe('bounds', () => {
  it('that lie far apart differ, near ones and those of one step do not', () => {
    const left: Text = ['en', 'The storm cancelled more than 130 flights in Manila.'];
    expect(differences(left, ['de', 'Wegen des Sturms fielen in Manila mehr als 180 Flüge aus.'])).toHaveLength(1);
    expect(differences(left, ['de', 'Wegen des Sturms fielen in Manila mehr als 140 Flüge aus.'])).toEqual([]);
    expect(differences(left, ['de', 'Wegen des Sturms fielen in Manila mehr als 100 Flüge aus.'])).toEqual([]);
  });
});

describe('amounts', () => {
  it('without their currency agree with those that have one', () => {
    expect(
      agreements(
        ['it', 'Nelle casse entrano in tutto 5,8 miliardi.'],
        ['en', 'The plan brings the state 5.8 billion euros.'],
      ),
    ).toHaveLength(1);
  });

  it('printed to the same digit are no rounding of each other', () => {
    expect(
      agreements(
        ['en', 'The fund for Umbria has 235 million euros.'],
        ['de', 'Der Fonds für Umbrien hat 234 Millionen Euro.'],
      ),
    ).toEqual([]);
    expect(
      agreements(
        ['en', 'The fund for Umbria has 235 million euros.'],
        ['de', 'Der Fonds für Umbrien hat rund 234 Millionen Euro.'],
      ),
    ).toHaveLength(1);
  });
});
