import { describe, expect, it } from 'vitest';
import { compareSheets } from '../../../lib/compare/compare';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

type Text = readonly [language: string, text: string];

/** The differences of two texts of Thursday 15 May 2025, as `rule level: left / right`. */
function differences([l, left]: Text, [r, right]: Text): string[] {
  const read = (language: string, text: string) => readFacts('', text, language, parseIsoRange('2025-05-15'));
  return compareSheets(read(l, left), read(r, right))
    .filter((c) => c.verdict === 'conflict' || c.verdict === 'update')
    .map((c) => `${c.rule} ${c.level}: ${c.left.evidence.words} / ${c.right.evidence.words}`);
}

describe('places of the event', () => {
  const fire = (city: string): Text => [
    'en',
    `A fire broke out in a hospital in ${city} on Tuesday. Two patients died.`,
  ];

  it('do not differ from a city in an aside', () => {
    const told = (aside: string): Text => [
      'pt',
      `Um incêndio atingiu um hospital na terça-feira ${aside}. Dois pacientes morreram.`,
    ];
    expect(differences(fire('Bratislava'), told('em Viena'))).toEqual(['place/other-city soft: Bratislava / Viena']);
    expect(differences(fire('Bratislava'), told('(noite de segunda em Brasília)'))).toEqual([]);
  });

  it('differ softly when each text names one city', () => {
    expect(differences(fire('Bratislava'), fire('Vienna'))).toEqual(['place/other-city soft: Bratislava / Vienna']);
    expect(
      differences(fire('Bratislava'), [
        'de',
        'In einem Krankenhaus in Wien brach am Dienstag ein Feuer aus. Zwei Patienten starben.',
      ]),
    ).toEqual(['place/other-city soft: Bratislava / Wien']);
  });

  it('is none where both name the village itself', () => {
    const from = (city: string, place: string) =>
      [
        'en',
        `Two trains collided in the village of ${place} on the line to ${city} on Tuesday. Two passengers died.`,
      ] as const;
    expect(differences(from('Madrid', 'Zantora'), from('Lisbon', 'Zantora'))).toEqual([]);
    expect(differences(from('Madrid', 'Zantora'), from('Lisbon', 'Velmire'))).toEqual([
      'place/other-city soft: Madrid / Lisbon',
    ]);
  });

  it('stay silent when a text names both, when one is the dateline or the country, and when the sentences speak of other things', () => {
    expect(
      differences(fire('Bratislava'), [
        'en',
        'A fire broke out in a hospital in Vienna, an hour from Bratislava. Two patients died.',
      ]),
    ).toEqual([]);
    expect(
      differences(fire('Bratislava'), [
        'en',
        'VIENNA (Reuters) - A fire broke out in a hospital in Bratislava on Tuesday.',
      ]),
    ).toEqual([]);
    expect(differences(fire('Bratislava'), ['en', 'A fire broke out in a hospital in Slovakia on Tuesday.'])).toEqual(
      [],
    );
    expect(
      differences(fire('Bratislava'), ['en', 'The health minister, who was in Vienna, spoke of two deaths.']),
    ).toEqual([]);
  });
});

describe('denials', () => {
  const ministry = (verb: string): Text => [
    'en',
    `The defence ministry of Greece ${verb} on Tuesday that its ships had left the port.`,
  ];

  it('contradict a confirmation by the same side', () => {
    const found = differences(ministry('denied'), ministry('confirmed'));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^announcement\/denied-and-confirmed hard/);
    expect(differences(ministry('confirmed'), ministry('denied'))).toHaveLength(1);
  });

  it('stay silent when the one text tells of both, when another side speaks, and when something else is denied', () => {
    expect(differences(ministry('denied'), ministry('denied'))).toEqual([]);
    expect(
      differences(ministry('denied'), [
        'en',
        'The defence ministry of Greece first denied that its ships had left the port. On Tuesday it confirmed that they had left.',
      ]),
    ).toEqual([]);
    expect(
      differences(ministry('denied'), [
        'en',
        'The defence ministry of Turkey confirmed on Tuesday that the ships had left the port.',
      ]),
    ).toEqual([]);
    expect(
      differences(ministry('denied'), ['en', 'The government of Greece confirmed that pensions will rise next year.']),
    ).toEqual([]);
  });
});

describe('times of day', () => {
  const train = (when: string): Text => [
    'en',
    `The train derailed near Lyon on Wednesday at ${when}. Nobody was killed.`,
  ];

  it('differ when no time zone explains it', () => {
    expect(differences(train('5:40 local time'), train('7:20 local time'))).toEqual([
      'time/other-time hard: 5:40 local time / 7:20 local time',
    ]);
    expect(
      differences(train('5:40 local time'), [
        'de',
        'Der Zug entgleiste am Mittwoch um 7.20 Uhr bei Lyon. Niemand kam ums Leben.',
      ]),
    ).toEqual(['time/other-time soft: 5:40 local time / 7.20 Uhr']);
  });

  it('stay silent within minutes, an hour apart between two countries, and when they are of two things', () => {
    expect(differences(train('5:40 local time'), train('5:42 local time'))).toEqual([]);
    expect(
      differences(train('5:40 local time'), ['ru', 'Поезд сошёл с рельсов под Лионом в среду в 6:40. Никто не погиб.']),
    ).toEqual([]);
    expect(
      differences(train('5:40 local time'), ['en', 'The minister will speak to the press at 11:20 local time.']),
    ).toEqual([]);
  });

  it('differ by minutes in two languages, also about a full hour', () => {
    expect(
      differences(
        ['de', 'Das Feuer brach am Sonntag gegen 2.35 Uhr in einer Bäckerei in Lyon aus.'],
        ['fr', 'L’incendie s’est déclaré dimanche vers 3 heures du matin dans une boulangerie de Lyon.'],
      ),
    ).toEqual(['time/other-time soft: 2.35 Uhr / 3 heures du matin']);
    expect(
      differences(train('5:40 local time'), [
        'it',
        'Il treno è deragliato mercoledì alle 5:51 ora locale vicino a Lione. Nessun morto.',
      ]),
    ).toEqual(['time/other-time hard: 5:40 local time / 5:51 ora locale']);
  });

  it('are one where a word puts the moment before or behind the clock', () => {
    expect(
      differences(
        ['it', 'Poco dopo le 14:30 una scossa ha colpito Amatrice.'],
        ['pl', 'Wstrząs nawiedził Amatrice o godz. 14.36.'],
      ),
    ).toEqual([]);
    expect(
      differences(
        ['fi', 'Juna suistui raiteilta Lyonissa illalla puoli kahdeksan jälkeen.'],
        ['sl', 'Vlak je v Lyonu iztiril ob 19.45.'],
      ),
    ).toEqual([]);
  });

  it('are one on a clock of twelve hours and one of twenty-four', () => {
    expect(
      differences(['zh', '里昂一列火車於2時51分出軌。'], ['vi', 'Một đoàn tàu trật bánh ở Lyon lúc 14h51.']),
    ).toEqual([]);
  });
});

describe('one day in the lead', () => {
  const blast = (day: string): Text => [
    'en',
    `The explosion at the chemical plant in Slovakia happened on ${day}. Three workers were injured.`,
  ];

  it('differs softly when the sentences tell of one thing', () => {
    expect(differences(blast('Monday'), blast('Sunday'))).toEqual(['date/day-of-report soft: Monday / Sunday']);
  });

  it('stays silent when one comes days after the other text was published as past', () => {
    const fire = (day: string) => `Forty people died in a fire in the bar Le Phare in Nantes on ${day}.`;
    const identified =
      'The police of Nantes finished on Sunday the identification of all who died in the fire in the bar Le Phare.';
    const sheet = (text: string, published: string) => readFacts('', text, 'en', parseIsoRange(published));
    const dates = (published: string) =>
      compareSheets(sheet(fire('15 May'), published), sheet(identified, '2025-05-19'))
        .filter((c) => c.kind === 'date' && c.verdict === 'conflict')
        .map((c) => c.rule);
    expect(dates('2025-05-16')).toEqual([]);
    // A text of the day before could have told of it.
    expect(dates('2025-05-17')).toEqual(['date/other-day']);
  });

  it('stays silent when the days are of two things, or a text gives both', () => {
    expect(
      differences(blast('Monday'), [
        'en',
        'The explosion at the plant in Slovakia injured three workers. The manager resigned on Wednesday.',
      ]),
    ).toEqual([]);
    expect(
      differences(blast('Monday'), [
        'en',
        'The explosion at the chemical plant in Slovakia happened on Monday, police said on Sunday. Three workers were injured.',
      ]),
    ).toEqual([]);
  });
});

describe('names in one office', () => {
  const met = (name: string): Text => [
    'en',
    `Prime Minister ${name} met the president of Poland in Warsaw on Tuesday.`,
  ];

  it('differ by the given name, though no country is printed', () => {
    expect(differences(met('Marek Dvorak'), met('Milan Dvorak'))).toEqual([
      'name/given-name-differs hard: Marek Dvorak / Milan Dvorak',
    ]);
  });

  it('stay silent when they have nothing in common, as of two countries, or in two scripts that may have mangled one', () => {
    expect(differences(met('Marek Dvorak'), met('Jens Olafsen'))).toEqual([]);
    expect(differences(met('KP Sharma'), met('Bishnu Sharma'))).toEqual([]);
    expect(
      differences(met('George Simion'), [
        'el',
        'Ο πρωθυπουργός Τζότζε Σιμιόν συνάντησε τον πρόεδρο της Πολωνίας στη Βαρσοβία την Τρίτη.',
      ]),
    ).toEqual([]);
  });
});

describe('slips of a thousand', () => {
  it('are hard, and ten times as much is not one', () => {
    const fee = (amount: string): Text => [
      'en',
      `If the regulators refuse the takeover, the German group will pay the American company a break fee of ${amount}.`,
    ];
    expect(differences(fee('$2 billion'), fee('$2 million'))).toEqual([
      'number/thousand-times hard: $2 billion / $2 million',
    ]);
    expect(differences(fee('$2 billion'), fee('$20 billion'))).toEqual([]);
  });
});

describe('ages', () => {
  const suspect = (words: string): Text => ['en', `Police in Oslo arrested ${words} after the attack on Tuesday.`];

  it('of one named person are compared by the name', () => {
    expect(differences(suspect('Erik Solberg, 34,'), suspect('34-year-old Erik Solberg'))).toEqual([]);
    expect(differences(suspect('43-year-old Erik Solberg'), suspect('34-year-old Erik Solberg'))).toEqual([
      'number/age-differs hard: 43-year / 34-year',
    ]);
  });

  it('of two people stay silent', () => {
    expect(differences(suspect('43-year-old Erik Solberg'), suspect('34-year-old Jonas Hagen'))).toEqual([]);
  });
});
