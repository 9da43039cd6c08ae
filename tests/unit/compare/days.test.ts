import { describe, expect, it } from 'vitest';
import { compareSheets } from '../../../lib/compare/compare';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

type Text = readonly [language: string, text: string];

/** The differences of days and minutes of two texts of Thursday 15 May 2025, as `rule level: left / right`. */
function differences([l, left]: Text, [r, right]: Text): string[] {
  const read = (language: string, text: string) => readFacts('', text, language, parseIsoRange('2025-05-15'));
  return compareSheets(read(l, left), read(r, right))
    .filter(
      (c) =>
        c.verdict === 'conflict' && (c.kind === 'date' || c.kind === 'duration' || c.rule === 'number/other-minute'),
    )
    .map((c) => `${c.rule} ${c.level}: ${c.left.evidence.words} / ${c.right.evidence.words}`);
}

describe('a date and the weekday beside it', () => {
  it('is a hard difference when the other text has the day that the weekday means', () => {
    expect(
      differences(
        ['en', 'The ferry sank on Tuesday, 14 May 2025 near Rhodes.'],
        ['de', 'Die Fähre sank am 13. Mai 2025 vor Rhodos.'],
      ),
    ).toEqual(['date/weekday-against-date hard: 14 May 2025 / 13. Mai 2025']);
    expect(
      differences(
        ['id', 'Feri itu tenggelam pada Selasa malam, 14 Mei 2025 di dekat Rhodos.'],
        ['es', 'El transbordador se hundió el martes cerca de Rodas.'],
      ),
    ).toEqual(['date/weekday-against-date hard: 14 Mei 2025 / martes']);
  });

  it('stays silent when the weekday is right, when the text names the other day too, and far from the publication', () => {
    const german: Text = ['de', 'Die Fähre sank am 13. Mai 2025 vor Rhodos.'];
    expect(differences(['en', 'The ferry sank on Tuesday, 13 May 2025 near Rhodes.'], german)).toEqual([]);
    expect(
      differences(
        ['en', 'The ferry left on Tuesday, 14 May 2025. It had been inspected on 13 May 2025 in Rhodes.'],
        german,
      ),
    ).toEqual([]);
    expect(differences(['en', 'The old ferry was built on Tuesday, 3 March 1998 in Turku.'], german)).toEqual([]);
  });
});

describe('periods and beginnings', () => {
  it('differ softly when one end is the same, and when the only beginnings are days apart', () => {
    expect(
      differences(['fr', 'Elle a dirigé la région de 2007 à 2012.'], ['pl', 'Rządziła regionem w latach 2007-2013.']),
    ).toEqual(['date/other-end-of-period soft: de 2007 à 2012 / 2007-2013']);
    expect(differences(['en', 'He was mayor from 2013 to 2021.'], ['fr', 'Il a été maire de 2009 à 2021.'])).toEqual([
      'date/other-end-of-period soft: from 2013 to 2021 / de 2009 à 2021',
    ]);
    expect(
      differences(
        ['en', 'The border has been closed since 4 May 2025.'],
        ['de', 'Die Grenze ist seit dem 5. Mai 2025 geschlossen.'],
      ),
    ).toEqual(['date/other-beginning soft: since 4 May 2025 / seit dem 5. Mai 2025']);
  });

  it('stay silent when both ends differ, when there are other periods, or the text has both beginnings', () => {
    expect(
      differences(
        ['en', 'He was mayor from 2013 to 2021 and a deputy from 2003 to 2009.'],
        ['fr', 'Il a siégé au conseil de 2009 à 2021.'],
      ),
    ).toEqual([]);
    expect(
      differences(['fr', 'Elle a dirigé la région de 2007 à 2012.'], ['pl', 'Rządziła regionem w latach 1999-2004.']),
    ).toEqual([]);
    expect(
      differences(
        ['en', 'The border has been closed since 4 May 2025, the airport since 5 May 2025.'],
        ['de', 'Der Flughafen ist seit dem 6. Mai 2025 geschlossen.'],
      ),
    ).toEqual([]);
  });
});

describe('the only day to come of two texts', () => {
  it('differs softly where the words near it tell of one thing', () => {
    expect(
      differences(
        ['en', 'The central bank cut its rate on Tuesday. The next meeting will be held on 24 June.'],
        ['fr', 'La banque centrale a baissé son taux mardi. La prochaine réunion aura lieu le 17 juin.'],
      ),
    ).toEqual(['date/other-day-to-come soft: 24 June / 17 juin']);
    expect(
      differences(
        ['en', 'The carmaker Lumen will cut 4,500 jobs by 2027.'],
        ['fr', "Le constructeur Lumen supprimera 4 500 emplois d'ici 2029."],
      ),
    ).toEqual(["date/other-day-to-come soft: by 2027 / d'ici 2029"]);
  });

  it('stays silent where they tell of something else, of somebody else, or of another turn', () => {
    const french: Text = ['fr', 'La prochaine réunion de la banque centrale aura lieu le 17 juin.'];
    expect(differences(['en', 'The central bank holds an election of its council on 24 June.'], french)).toEqual([]);
    expect(differences(['en', 'The festival begins on 5 June.'], ['fr', 'Le festival se termine le 12 juin.'])).toEqual(
      [],
    );
    expect(
      differences(
        ['en', 'Norway will play the final in Bergen on 12 July.'],
        ['es', 'Dinamarca jugará la final en Copenhague el 20 de julio.'],
      ),
    ).toEqual([]);
    expect(
      differences(
        ['en', 'The second round of the talks begins on 12 June.'],
        ['es', 'La tercera ronda de negociaciones comienza el 19 de junio.'],
      ),
    ).toEqual([]);
  });

  it('stays silent where one of them is among several, was over when the other text was written, or is of a month that is named', () => {
    const french: Text = ['fr', 'La prochaine réunion de la banque centrale aura lieu le 17 juin.'];
    expect(
      differences(['en', 'The next meetings of the central bank will be held on 24 June and on 22 July.'], french),
    ).toEqual([]);
    expect(differences(['en', 'The last meeting of the central bank was held on 24 April.'], french)).toEqual([]);
    expect(differences(['en', 'The next meeting of the central bank will be held in June.'], french)).toEqual([]);
  });
});

describe('beginnings, origins and precedents', () => {
  it('differ softly when both texts have one, of one thing', () => {
    expect(
      differences(
        ['en', 'The cholera outbreak has killed 86 people since April.'],
        ['fr', "L'épidémie de choléra, qui a commencé en mars, a fait 86 morts."],
      ),
    ).toEqual(['date/other-beginning soft: since April / mars']);
    expect(differences(['en', 'The bridge was built in 1998.'], ['fr', 'Le pont a été construit en 1989.'])).toEqual([
      'date/other-origin soft: 1998 / 1989',
    ]);
    expect(
      differences(
        ['en', 'It is the first visit of a Kazakh president since 2018.'],
        ['fr', "C'est la première visite d'un président kazakh depuis 2008."],
      ),
    ).toEqual(['date/other-precedent soft: since 2018 / depuis 2008']);
  });

  it('stay silent on the same days in other words, and on what is of another thing', () => {
    const april: Text = ['en', 'The cholera outbreak has killed 86 people since April.'];
    expect(differences(april, ['fr', "L'épidémie de choléra, qui a commencé en avril, a fait 86 morts."])).toEqual([]);
    expect(differences(april, ['fr', "L'eau est coupée depuis mars dans trois districts."])).toEqual([]);
    expect(differences(['en', 'The bridge was built in 1998.'], ['fr', "L'hôpital a été construit en 1989."])).toEqual(
      [],
    );
    expect(
      differences(
        ['en', 'The last visit of a Kazakh president was in 2018.'],
        ['fr', "C'est la première visite d'un président kazakh depuis 2018."],
      ),
    ).toEqual([]);
    expect(
      differences(
        ['en', 'It is the first visit of a Kazakh president since 2018.'],
        ['fr', "C'est le premier séisme de cette force depuis 2008."],
      ),
    ).toEqual([]);
  });
});

describe('a run of days and a length', () => {
  const french: Text = ['fr', 'Le président est arrivé à Helsinki pour une visite de trois jours.'];

  it('differ softly when they are two days apart and more', () => {
    expect(differences(['en', 'The president is on a visit to Helsinki from 14 to 18 May.'], french)).toEqual([
      'duration/other-than-run soft: from 14 to 18 May / trois jours',
    ]);
  });

  it('stay silent when the nights are counted, of something else, and beside another length', () => {
    expect(differences(['en', 'The president is on a visit to Helsinki from 14 to 16 May.'], french)).toEqual([]);
    expect(differences(['en', 'The president is on a visit to Helsinki from 14 to 17 May.'], french)).toEqual([]);
    expect(differences(['en', 'The ports of Helsinki are on strike from 14 to 18 May.'], french)).toEqual([]);
    expect(
      differences(['en', 'The three-day visit to Helsinki and a private visit last from 14 to 18 May.'], french),
    ).toEqual([]);
  });
});

describe('a day beside days that both texts have', () => {
  it('differs softly where the words near it tell of one thing', () => {
    expect(
      differences(
        ['en', 'Labour won the election in Norway held on Sunday. Parliament convenes on 2 June.'],
        ['es', 'Los laboristas ganaron las elecciones del lunes en Noruega. El Parlamento se reúne el 2 de junio.'],
      ),
    ).toEqual(['date/day-of-report soft: Sunday / lunes']);
  });

  it('stays silent when it is counted from another day', () => {
    expect(
      differences(
        ['en', 'Cases of measles in Texas rose to 90 on Wednesday, up from 58 on Monday.'],
        ['fr', '90 cas de rougeole avaient été recensés mercredi au Texas, contre 58 trois jours plus tôt.'],
      ),
    ).toEqual([]);
  });
});

describe('one night', () => {
  it('is of two days', () => {
    const english: Text = ['en', 'Drones attacked Odesa on Wednesday night and hit a hospital.'];
    expect(differences(english, ['en', 'Odesa was attacked by drones in the night to Thursday.'])).toEqual([]);
    expect(differences(english, ['pt', 'Drones atacaram Odessa na madrugada de quinta-feira.'])).toEqual([]);
    expect(differences(english, ['en', 'Drones attacked Odesa on Tuesday at noon and hit a hospital.'])).toEqual([
      'date/day-of-report soft: Wednesday / Tuesday',
    ]);
  });
});

describe('the small hours', () => {
  it('are of one day, whatever the night before', () => {
    expect(
      differences(
        ['ja', '14日未明、アテネの病院で火災があり、3人が死亡した。'],
        ['ja', '13日未明、アテネの病院で火災があり、3人が死亡した。'],
      ),
    ).toEqual(['date/day-of-report soft: 14日 / 13日']);
  });
});

describe('minutes of a match', () => {
  it('differ for one scorer, whatever the order of the words', () => {
    expect(
      differences(
        ['id', 'Gol dicetak Brandauer pada menit ke-112 dari umpan Novak.'],
        ['es', 'Brandauer marcó en el minuto 113, a pase de Novak.'],
      ),
    ).toEqual(['number/other-minute hard: menit ke-112 / minuto 113']);
    expect(
      differences(
        ['hr', 'U finalu je Lena Brandauer pogodila u 13. minuti.'],
        ['tr', 'Finalde Lena Brandauer 12. dakikada golü attı.'],
      ),
    ).toEqual(['number/other-minute hard: 13. minuti / 12. dakikada']);
  });

  it('stay silent for a minute that both have, and for goals far apart', () => {
    expect(
      differences(
        ['en', 'Brandauer scored in the 12th minute and again in the 14th minute.'],
        ['bg', 'Брандауер вкара в 12-ата минута.'],
      ),
    ).toEqual([]);
    expect(
      differences(['en', 'Brandauer scored in the 12th minute.'], ['de', 'Brandauer traf in der 78. Minute.']),
    ).toEqual([]);
    expect(differences(['en', 'The game lasted 12 minutes.'], ['de', 'Brandauer traf in der 13. Minute.'])).toEqual([]);
  });
});

describe('lengths of time', () => {
  it('differ softly for one thing in two languages', () => {
    expect(
      differences(
        ['it', 'Dopo cinque giorni di negoziati a Ginevra Iran e Francia hanno firmato un accordo.'],
        ['de', 'Nach vier Tagen Verhandlungen in Genf unterschrieben Iran und Frankreich ein Abkommen.'],
      ),
    ).toEqual(['duration/differs soft: cinque giorni / vier Tagen']);
  });

  it('of talks differ where one text has no word for the talks, and not from a ban or a mourning', () => {
    const talks: Text = [
      'fr',
      "Au bout de douze ans de négociations, l'Iran et la France ont signé un accord à Genève.",
    ];
    expect(
      differences(talks, ['de', 'Nach dreizehn Jahren unterschrieben der Iran und Frankreich in Genf ein Abkommen.']),
    ).toEqual(['duration/differs soft: douze ans / dreizehn Jahren']);
    expect(
      differences(
        ['fr', "L'Iran et la France ont signé à Genève : trois jours de deuil national."],
        ['de', 'Nach vier Tagen unterschrieben der Iran und Frankreich in Genf ein Abkommen.'],
      ),
    ).toEqual([]);
  });

  it('are one in two units, or rounded', () => {
    expect(
      differences(
        ['en', 'After 48 hours of talks in Geneva Iran and France signed an agreement.'],
        ['de', 'Nach zwei Tagen Verhandlungen in Genf unterschrieben Iran und Frankreich ein Abkommen.'],
      ),
    ).toEqual([]);
    expect(
      differences(
        ['en', 'The blackout in Geneva lasted 29 minutes.'],
        ['fr', 'La panne de courant à Genève a duré 30 minutes.'],
      ),
    ).toEqual([]);
  });
});

describe('days that need the day of publication, in a text that has none', () => {
  /** Agreements and differences of days: a text without a day of publication, or with its month alone, and one of Thursday 15 May 2025. */
  function told([l, left]: Text, [r, right]: Text, published: string | null = null): string[] {
    const a = readFacts('', left, l, parseIsoRange(published));
    const b = readFacts('', right, r, parseIsoRange('2025-05-15'));
    return compareSheets(a, b)
      .filter((c) => c.kind === 'date')
      .map((c) => `${c.verdict} ${c.rule}: ${c.left.evidence.words} / ${c.right.evidence.words} ${c.left.value}`);
  }
  const german: Text = ['de', 'Die Fähre sank am 13. Mai 2025 vor Rhodos.'];

  it('agree with the day that falls on the weekday, and with the day of the year', () => {
    expect(told(['es', 'El transbordador se hundió el martes cerca de Rodas.'], german)).toEqual([
      'same date/undated: martes / 13. Mai 2025 2025-05-13',
    ]);
    expect(told(['fi', 'Lautta upposi tiistaina lähellä Rodosta.'], german, '2025-05')).toEqual([
      'same date/undated: tiistaina / 13. Mai 2025 2025-05-13',
    ]);
    expect(told(['hi', 'नौका 13 मई को रोड्स के पास डूबी।'], german)).toEqual([
      'same date/undated: 13 मई / 13. Mai 2025 2025-05-13',
    ]);
    expect(
      told(['hr', 'Trajekt je potonuo u utorak kod Rodosa.'], ['en', 'The ferry sank on Tuesday near Rhodes.']),
    ).toEqual(['same date/undated: utorak / Tuesday 2025-05-13']);
  });

  it('say nothing of another weekday, of a day far from the publication or outside the month, nor next to "next"', () => {
    expect(told(['es', 'El transbordador se hundió el miércoles cerca de Rodas.'], german)).toEqual([]);
    expect(told(['es', 'El transbordador se hundió el martes cerca de Rodas.'], german, '2025-03')).toEqual([]);
    expect(
      told(
        ['es', 'El transbordador se hundió el martes cerca de Rodas.'],
        ['de', 'Die Fähre war am 4. Februar 2025 geprüft worden.'],
      ),
    ).toEqual([]);
    expect(told(['en', 'The ferry will leave next Tuesday.'], german)).toEqual([]);
    expect(told(['en', 'The ferry sank yesterday.'], german)).toEqual([]);
  });
});

describe('midnight', () => {
  const times = (left: string, right: string) => {
    const read = (text: string) => readFacts('', text, 'en', parseIsoRange('2025-05-15'));
    return compareSheets(read(left), read(right))
      .filter((c) => c.kind === 'time')
      .map((c) => `${c.verdict} ${c.left.evidence.words} / ${c.right.evidence.words}`);
  };
  const fire = (when: string) => `The fire in the Orion bar in Zurich broke out ${when}, police in Zurich said.`;

  it('is another time than half past one, but what was after it may have been then', () => {
    expect(times(fire('shortly before midnight local time'), fire('at 01:30 local time'))).toEqual([
      'conflict midnight local time / 01:30 local time',
    ]);
    expect(times(fire('after midnight local time'), fire('at 01:30 local time'))).toEqual([]);
  });
});

describe('years', () => {
  const dates = (left: string, right: string) => {
    const read = (text: string) => readFacts('', text, 'en', parseIsoRange('2025-05-15'));
    return compareSheets(read(left), read(right))
      .filter((c) => c.kind === 'date')
      .map((c) => `${c.verdict} ${c.rule}: ${c.left.evidence.words} / ${c.right.evidence.words}`);
  };

  it('agree when counted back, as the end of a season, and as a beginning', () => {
    expect(dates('It was the strongest quake in 45 years.', 'It was the strongest quake since 1980.')).toEqual([
      'same date/years-ago: 45 years / since 1980',
    ]);
    expect(dates('They won the cup in the 1973/74 season.', 'They won the cup in 1974.')).toEqual([
      'rounding date/within: 1973/74 / 1974',
    ]);
    expect(dates('The line has run since 1885.', 'The line opened in 1885.')).toEqual([
      'rounding date/within: since 1885 / 1885',
    ]);
  });

  it('stay silent when they are others', () => {
    expect(dates('It was the strongest quake in 44 years.', 'It was the strongest quake since 1980.')).toEqual([]);
    expect(dates('They won the cup in the 1973/74 season.', 'They won the cup in 1975.')).toEqual([]);
  });
});
