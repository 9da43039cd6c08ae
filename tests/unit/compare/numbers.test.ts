import { describe, expect, it } from 'vitest';
import { compareNumbers } from '../../../lib/compare/numbers';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

/** What comes of the numbers of two texts of one day, as `verdict/level left // right`. */
function compared(left: [string, string], right: [string, string]): string[] {
  const sheet = ([language, text]: [string, string]) => readFacts('', text, language, parseIsoRange('2025-03-11'));
  return compareNumbers(sheet(left), sheet(right)).map(
    (c) => `${c.verdict}${c.level ? `/${c.level}` : ''} ${c.left.evidence.words} // ${c.right.evidence.words}`,
  );
}

const differences = (left: [string, string], right: [string, string]) =>
  compared(left, right).filter((c) => c.startsWith('conflict') || c.startsWith('update'));

describe('amounts of money', () => {
  it('differ when they are for one purpose', () => {
    expect(
      differences(
        ['en', 'The Danish brewer will be bought by a Belgian group for 4 billion euros in a takeover.'],
        [
          'de',
          'Die dänische Brauerei geht bei der Übernahme an einen belgischen Konzern, zum Preis von 5 Milliarden Euro.',
        ],
      ),
    ).toEqual(['conflict/soft 4 billion euros // 5 Milliarden Euro']);
  });

  it('stay silent when they are for two purposes, or for one that is not told', () => {
    const price: [string, string] = ['en', 'The Danish brewer will be bought by a Belgian group for 4 billion euros.'];
    expect(
      differences(price, ['en', 'The Danish brewer told the Belgian group of a loss of 5 billion euros.']),
    ).toEqual([]);
    expect(differences(price, ['en', 'The Danish brewer and the Belgian group spoke of 5 billion euros.'])).toEqual([]);
  });

  it('stay silent when a text gives several amounts for the purpose, or ten times as much', () => {
    const left: [string, string] = ['en', 'The Danish brewer had a profit of 4 million euros in Belgium.'];
    expect(
      differences(left, [
        'en',
        'The Danish brewer had a profit of 5 million euros in Belgium. The year before its profit was 6 million euros.',
      ]),
    ).toEqual([]);
    expect(differences(left, ['en', 'The Danish brewer had a profit of 400 million euros in Belgium.'])).toEqual([]);
  });

  it('of near values for two purposes are no rounding of each other', () => {
    expect(compared(['en', 'A loss of 4.0 million euros.'], ['en', 'A fine of 4.1 million euros.'])).toEqual([]);
  });

  it('without a currency of one country agree, and never differ', () => {
    expect(compared(['en', 'It will save 12 billion crowns.'], ['ko', '120억 크로나를 절감한다.'])).toHaveLength(1);
    expect(differences(['en', 'It will save 12 billion crowns.'], ['ko', '130억 크로나를 절감한다.'])).toEqual([]);
  });
});

describe('percentages', () => {
  it('stay silent where a text gives several', () => {
    expect(
      differences(
        ['en', 'Inflation in Turkey fell to 71.6 percent, inflation without food was 68 percent.'],
        ['en', 'Inflation in Turkey was 113 percent, and prices rose.'],
      ),
    ).toEqual([]);
    expect(
      differences(
        ['en', 'Prices in Turkey rose by 71.6 percent, those of food by 68 percent.'],
        ['en', 'Prices in Turkey rose by 113 percent.'],
      ),
    ).toEqual([]);
  });

  it.each<[[string, string], [string, string], string]>([
    [
      ['en', 'Labour won 34.6 percent of the vote. Turnout was 78.2 percent.'],
      ['ru', 'Партия получила 34,6% голосов. Явка составила 72,8%.'],
      '78.2 percent // 72,8%',
    ],
    [
      ['de', 'Die Inflation lag bei 4,2 Prozent, die Arbeitslosigkeit bei 6,1 Prozent.'],
      ['fr', 'Le chômage était de 6,1 %. L’inflation a atteint 2,4 %.'],
      '4,2 Prozent // 2,4 %',
    ],
    [
      ['en', 'The bank cut its key rate by 0.25 percentage points, to 6.25 percent.'],
      ['pl', 'Bank obniżył stopę procentową do 6,75 proc.'],
      '6.25 percent // 6,75 proc',
    ],
  ])('differ when they are of one rate, whatever other shares the texts give', (left, right, expected) => {
    expect(differences(left, right)).toEqual([`conflict/soft ${expected}`]);
    expect(differences(left, left)).toEqual([]);
    expect(differences(right, right)).toEqual([]);
  });

  it('stay silent when they are of two rates, or of one long past', () => {
    expect(
      differences(
        ['en', 'Inflation in Norway was 4.2 percent.'],
        ['de', 'Die Arbeitslosigkeit in Norwegen lag bei 3,9 Prozent.'],
      ),
    ).toEqual([]);
    expect(
      differences(
        ['en', 'The party won with 34.6 percent on a turnout of 78.2 percent.'],
        ['de', 'Die Partei gewann mit 34,6 Prozent bei einer Beteiligung von 78,2 Prozent.'],
      ),
    ).toEqual([]);
    expect(
      differences(
        ['en', 'The rate is now 6.25 percent, the interest rate was 6.5 percent in March.'],
        ['en', 'The interest rate was raised from 6.25 percent to 6.5 percent.'],
      ),
    ).toEqual([]);
  });

  it('are of one thing with the amount that changed by them', () => {
    const fell: [string, string] = ['en', 'Net profit fell by 32 per cent to 410 million euros.'];
    expect(differences(fell, ['es', 'El beneficio bajó un 32 %, hasta los 140 millones de euros.'])).toEqual([
      'conflict/soft 410 million euros // 140 millones de euros',
    ]);
    expect(differences(fell, ['es', 'El beneficio bajó un 23 %, hasta los 410 millones de euros.'])).toEqual([
      'conflict/soft 32 per cent // 23 %',
    ]);
    expect(differences(fell, ['es', 'Los ingresos bajaron un 23 %, hasta los 840 millones de euros.'])).toEqual([]);
  });

  it('are rounded by their printed digits only', () => {
    expect(compared(['en', 'Inflation was 71.6 percent.'], ['en', 'Inflation was 72 percent.'])).toEqual([
      'rounding 71.6 percent // 72 percent',
    ]);
    expect(compared(['en', 'Inflation was 71.6 percent.'], ['en', 'Inflation was 71.4 percent.'])).not.toContain(
      'rounding 71.6 percent // 71.4 percent',
    );
  });

  it('are read behind their word in Turkish, where "became" is not "died"', () => {
    expect(compared(['tr', 'Enflasyon yüzde 68,1 oldu.'], ['en', 'Inflation was 68.1 percent.'])).toEqual([
      'same yüzde 68,1 // 68.1 percent',
    ]);
  });
});

describe('masses and lengths', () => {
  it('are one in kilograms and tonnes, and in the letter of a unit', () => {
    expect(compared(['en', 'It weighs 1,710 kilograms.'], ['fr', 'Il pèse 1,71 tonne.'])).toEqual([
      'same 1,710 kilograms // 1,71 tonne',
    ]);
    expect(compared(['en', 'It was found at an altitude of 3,900 m.'], ['de', 'Es lag in 3900 Metern Höhe.'])).toEqual([
      'same 3,900 m // 3900 Metern',
    ]);
    expect(compared(['en', 'It cost $3.9 m to build.'], ['de', 'Der Bau kostete 3,9 Millionen Dollar.'])).toHaveLength(
      1,
    );
    expect(
      differences(['en', 'Rain of 120 mm fell.'], ['ru', 'Выпало 120 миллиметров осадков, 183 человека.']),
    ).toEqual([]);
  });
});

describe('scores', () => {
  const match = (score: string) => `The Portuguese coach praised his team. The match in the league ended ${score}.`;
  const told = (score: string): [string, string] => ['en', `Lisbon won ${score} in Portugal. ${match('well')}`];

  it('differ when each text gives one', () => {
    expect(differences(told('2-1'), told('3-1'))).toEqual(['conflict/hard 2-1 // 3-1']);
    expect(compared(told('2-1'), told('1-2'))).toContain('same 2-1 // 1-2');
  });

  it('stay silent when one of them is of half-time, or a text gives several', () => {
    expect(differences(told('2-1'), told('1-0 at half-time'))).toEqual([]);
    expect(differences(told('2-1'), ['en', `Lisbon won 3-1 in Portugal. ${match('0-0')}`])).toEqual([]);
  });
});

describe('numbers of which nobody knows what they count', () => {
  it('never differ', () => {
    expect(differences(['en', 'Portugal gave 4,500 to Lisbon.'], ['en', 'Portugal gave 5,900 to Lisbon.'])).toEqual([]);
  });
});

describe('ages', () => {
  const carlsen: [string, string] = [
    'en',
    'Magnus Carlsen, 22, beat the defending champion in the Chennai chess match.',
  ];

  it('agree when one is a number behind the name', () => {
    expect(compared(carlsen, ['de', 'Der 22-jährige Magnus Carlsen hat das Schachduell in Chennai gewonnen.'])).toEqual(
      ['same 22 // 22-jährige'],
    );
  });

  it('of a named person are not held against that of somebody else', () => {
    expect(
      differences(carlsen, ['de', 'Der 43-jährige Titelverteidiger verlor das Schachduell in Chennai gegen Carlsen.']),
    ).toEqual([]);
  });
});

describe('measures of other units, converted', () => {
  it.each<[[string, string], [string, string]]>([
    [
      ['fr', 'Le porc pesait 250 kg, selon la police du comté.'],
      ['el', 'Το γουρούνι ζύγιζε 227 κιλά, σύμφωνα με την αστυνομία της κομητείας.'],
    ],
    [
      ['fr', 'Il faisait 26 degrés à Bergen mardi.'],
      ['de', 'Es hatte am Dienstag 27 Grad in Bergen.'],
    ],
    [
      ['az', 'Çin malları üçün 5-10% rüsum qoyub.'],
      ['en', 'China put tariffs of ten per cent on the goods.'],
    ],
  ])('are one where only the rounding parts them: %j', (a, b) => {
    expect(differences(a, b)).toEqual([]);
    expect(differences(b, a)).toEqual([]);
  });

  it.each<[[string, string], [string, string]]>([
    [
      ['fr', 'Il faisait 26 degrés à Bergen mardi.'],
      ['de', 'Es hatte am Dienstag 31 Grad in Bergen.'],
    ],
    [
      ['fr', 'Il faisait 26,2 degrés à Bergen mardi.'],
      ['de', 'Es hatte am Dienstag 26,9 Grad in Bergen.'],
    ],
    [
      ['en', 'China put tariffs of twelve per cent on the goods.'],
      ['az', 'Çin malları üçün 5% rüsum qoyub.'],
    ],
  ])('are two where it does not: %j', (a, b) => {
    expect(differences(a, b)).toHaveLength(1);
  });
});

describe('a toll of few', () => {
  const early: [string, string] = ['es', 'Sismo en Chile: un muerto. Un muerto dejó el sismo, según la policía.'];

  it('does not agree with that of one of the places of the event', () => {
    const late: [string, string] = [
      'en',
      'The quake in Chile left eight dead. Eight people died, police said. Rescue teams worked through the night in the hills above the coast, where roads were cut and the power was out until the morning. In the port a wall killed one person.',
    ];
    expect(compared(early, late).filter((c) => c.includes('one person'))).toEqual([]);
    expect(differences(early, late)).toContain('conflict/soft un muerto // eight dead');
  });

  it('agrees with the only one that the other text tells', () => {
    const late: [string, string] = ['en', 'The quake in Chile left one dead, police said.'];
    expect(compared(early, late).some((c) => c.startsWith('same un muerto // one'))).toBe(true);
    expect(differences(early, late)).toEqual([]);
  });
});

describe('people of whom one text tells what happened to them', () => {
  const left: [string, string] = ['en', 'Gunmen abducted 303 students from the Catholic school in Papiri in Nigeria.'];

  it('are held against those whom the other text counts by who they are', () => {
    expect(differences(left, ['it', 'Nella scuola cattolica di Papiri in Nigeria c\u2019erano 215 studenti.'])).toEqual(
      ['conflict/soft 303 students // 215 studenti'],
    );
    expect(compared(left, ['it', 'Nella scuola cattolica di Papiri c’erano 303 studenti.'])).toContain(
      'same 303 students // 303 studenti',
    );
  });

  it('are a part of all to whom it happened, and no other number of them', () => {
    expect(
      differences(left, ['it', 'A Papiri in Nigeria sono state rapite 315 persone, nella scuola cattolica.']),
    ).toEqual([]);
    expect(
      differences(left, ['it', 'A Papiri in Nigeria sono stati rapiti 12 insegnanti, nella scuola cattolica.']),
    ).toEqual([]);
  });

  it('stay apart where only some of them are told of', () => {
    const hurt: [string, string] = ['en', 'The fire at the Catholic school in Papiri in Nigeria killed 15 students.'];
    expect(differences(hurt, ['it', 'Nella scuola cattolica di Papiri in Nigeria c\u2019erano 215 studenti.'])).toEqual(
      [],
    );
  });
});

describe('people in hospital', () => {
  const left: [string, string] = [
    'en',
    'Fire in Kochani: 152 people were taken to hospital after the fire in the club in Kochani.',
  ];

  it('are an update of the others where the figures are near', () => {
    expect(
      differences(left, [
        'de',
        'Brand in Kocani: 118 Menschen wurden ins Krankenhaus gebracht, nach dem Brand im Club in Kocani.',
      ]),
    ).not.toEqual([]);
  });

  it('are those of another ward where they are far apart', () => {
    expect(
      differences(left, [
        'de',
        'Brand in Kocani: Drei Patienten wurden nach dem Brand im Club ins Krankenhaus nach Athen gebracht.',
      ]),
    ).toEqual([]);
  });
});
