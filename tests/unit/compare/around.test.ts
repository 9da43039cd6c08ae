import { describe, expect, it } from 'vitest';
import { compareSheets } from '../../../lib/compare/compare';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

type Text = readonly [language: string, text: string];

const KINDS: ReadonlySet<string> = new Set(['number', 'toll', 'count', 'duration']);

/** What comes of the numbers and durations of two texts of one day, as `verdict left // right`. */
function compared(a: Text, b: Text): string[] {
  const sheet = ([language, text]: Text) => readFacts('', text, language, parseIsoRange('2024-05-12'));
  return compareSheets(sheet(a), sheet(b)).flatMap((c) =>
    KINDS.has(c.kind) ? [`${c.verdict} ${c.left.evidence.words} // ${c.right.evidence.words}`] : [],
  );
}

const differences = (a: Text, b: Text) => compared(a, b).filter((c) => c.startsWith('conflict'));

describe('distances', () => {
  it.each<[Text, Text, string]>([
    [
      ['en', 'The quake struck 82 km east of Kathmandu at a depth of 19 km.'],
      ['fr', "Le séisme s'est produit à 97 km à l'est de Katmandou, à 19 km de profondeur."],
      'conflict 82 km // 97 km',
    ],
    [
      ['es', 'El epicentro del sismo se situó a 68 kilómetros al este de Katmandú.'],
      ['de', 'Das Epizentrum des Bebens lag rund 80 Kilometer östlich von Kathmandu.'],
      'conflict 68 kilómetros // rund 80 Kilometer',
    ],
    [
      ['ru', 'Эпицентр находился в 17 км к северу от Катманду.'],
      ['ja', '震源はカトマンズの北21キロ。'],
      'conflict 17 км // 21キロ',
    ],
  ])('of one place differ when neither is the other one rounded: %s', (a, b, wanted) => {
    expect(differences(a, b)).toContain(wanted);
  });

  it.each<[Text, Text]>([
    // A rounding to tens, to fives, to halves.
    [
      ['en', 'The quake struck 83 km east of Kathmandu.'],
      ['ko', '진앙은 카트만두 동쪽 약 80km다.'],
    ],
    [
      ['de', 'Das Epizentrum lag rund 100 Kilometer östlich von Kathmandu.'],
      ['it', "L'epicentro era a 109 chilometri a est di Kathmandu."],
    ],
    [
      ['ar', 'وقع الزلزال على عمق 18.5 كيلومترا قرب كاتماندو.'],
      ['es', 'El sismo se produjo a 19 km de profundidad cerca de Katmandú.'],
    ],
    // Measured from other points.
    [
      ['fr', "Le séisme s'est produit à 33 kilomètres au nord de Katmandou."],
      ['no', 'Skjelvet skjedde 36 kilometer nord for Katmandu.'],
    ],
    // Of two places.
    [
      ['en', 'The USGS put the epicentre 68 km west of Pokhara.'],
      ['fr', "L'USGS place l'épicentre à 83 km à l'est de Katmandou."],
    ],
  ])('are silent: %s', (a, b) => {
    expect(differences(a, b)).toEqual([]);
  });

  it('from two places neither agree nor differ', () => {
    const left: Text = ['en', 'The epicentre was 81 km from Kathmandu.'];
    expect(compared(left, ['es', 'El epicentro se situó a 80 km de Pokhara.'])).toEqual([]);
    expect(compared(left, ['es', 'El epicentro se situó a 80 km de Katmandú.'])).toEqual(['rounding 81 km // 80 km']);
    expect(
      differences(
        ['en', 'The epicentre was 62 km from Manay, a town of Davao Oriental.'],
        ['it', "L'epicentro distava 123 km da Davao e 20 km da Manay."],
      ),
    ).not.toContain('conflict 62 km // 123 km');
  });

  it('that are the only ones of two texts differ without a known place, in sentences that are much alike', () => {
    const left: Text = [
      'pl',
      'Epicentrum wstrząsu o magnitudzie 6,9 znajdowało się 17 km od Bogo na wyspie Cebu, na głębokości 5 km.',
    ];
    expect(
      differences(left, ['ja', 'セブ島ボゴの北東21キロで、マグニチュード6.9、震源の深さ5キロの地震が起きた。']),
    ).toEqual(['conflict 17 km // 21キロ']);
    expect(differences(left, ['ja', 'マニラの空港から21キロの村で市長が会見した。'])).toEqual([]);
  });
});

describe('shares', () => {
  const FIRST: Text = [
    'en',
    'In the first round Sobral had won 31.3 percent and Tavares 23.5 percent. A poll gives her 66 percent now, and 20 percent are undecided.',
  ];

  it('are held against each other where both sentences give one other share', () => {
    expect(
      differences(FIRST, [
        'pl',
        'W pierwszej turze zdobyła 31,1 proc. głosów, przed Tavaresem (23,5 proc.). Frekwencja wyniosła 52 proc., a 3 proc. głosów było nieważnych.',
      ]),
    ).toEqual(['conflict 31.3 percent // 31,1 proc']);
  });

  it('are those of the person before the country that stands nearer', () => {
    expect(
      differences(
        ['en', 'Marta Sobral led the vote in Portugal with 30.6 percent, and Rui Tavares had 24.9 percent.'],
        ['es', 'Marta Sobral ganó en Portugal con el 31,4 % y Rui Tavares sumó el 23,1 %.'],
      ),
    ).toEqual(['conflict 30.6 percent // 31,4 %', 'conflict 24.9 percent // 23,1 %']);
  });

  it.each<[Text, Text]>([
    [FIRST, ['es', 'Sobral obtuvo el 31,3 % y Tavares el 23,5 %.']],
    [FIRST, ['de', 'Prado kam auf 28,9 Prozent, Tavares auf 23,5 Prozent und Lopes auf 12 Prozent.']],
    [FIRST, ['fr', "L'inflation est de 2,1 % et le chômage de 7,4 %, dit Sobral."]],
  ])('are silent of two persons, and of other things: %s', (a, b) => {
    expect(differences(a, b)).toEqual([]);
  });
});

describe('lengths of time', () => {
  it.each<[Text, Text, string]>([
    [
      ['es', 'Una réplica de magnitud 6,6 siguió dos horas después.'],
      ['de', 'Ein Nachbeben der Stärke 6,6 folgte 45 Minuten später.'],
      'conflict dos horas // 45 Minuten',
    ],
    [
      ['uk', 'У Кебі викрали дітей віком від 12 до 17 років.'],
      ['it', 'A Kebi sono stati rapiti bambini tra i 10 e i 17 anni.'],
      'conflict 12 до 17 років // 10 e i 17 anni',
    ],
  ])('differ in two units, and as ranges: %s', (a, b, wanted) => {
    expect(differences(a, b)).toContain(wanted);
  });

  it.each<[Text, Text]>([
    [
      ['en', 'The talks in Geneva lasted 48 hours.'],
      ['fr', 'Les négociations à Genève ont duré deux jours.'],
    ],
    [
      ['es', 'La víctima quedó atrapada unos 50 minutos.'],
      ['de', 'Das Opfer war eine Stunde lang eingeschlossen.'],
    ],
    [
      ['pl', 'Uczniowie mają od 12 do 17 lat.'],
      ['cs', 'Žáci mají od 12 do 17 let.'],
    ],
    [
      ['en', 'The curfew in Lagos lasts six hours, the ban on rallies 30 days.'],
      ['pt', 'O toque de recolher em Lagos dura seis horas.'],
    ],
  ])('are silent when they are one, or of two things: %s', (a, b) => {
    expect(differences(a, b)).toEqual([]);
  });
});

describe('figures and short names around a value', () => {
  it('tell that two values answer one question, whatever the figures count', () => {
    expect(
      differences(
        ['en', 'In Kebbi gunmen took 25 schoolgirls and 7 trucks; the school has 310 desks.'],
        ['fr', 'À Kebbi, des hommes armés ont enlevé 25 élèves et pris 9 camions; le lycée a 310 tables.'],
      ),
    ).toContain('conflict 7 trucks // 9 camions');
  });

  it('say nothing against two texts of which one gives fewer figures', () => {
    const short: Text = ['en', 'The tower in Tai Po has 31 floors.'];
    const long: Text = ['de', 'Der Turm in Tai Po hat 32 Stockwerke, 248 Wohnungen, 6 Aufzüge und 1983 Fenster.'];
    expect(differences(short, long)).toContain('conflict 31 floors // 32 Stockwerke');
  });
});

describe('minutes of a match', () => {
  it.each<[Text, Text]>([
    [
      ['hr', 'PSG je poveo kad je Hakimi pogodio u 13. minuti.'],
      ['cs', 'Skóre otevřel ve 12. minutě Hakimí.'],
    ],
    [
      ['tr', 'Doué 21. dakikada golü attı.'],
      ['fr', 'Doué a marqué à la 20e minute.'],
    ],
  ])('differ beside a name that both spell alike: %s', (a, b) => {
    expect(differences(a, b)).toHaveLength(1);
  });

  it('are silent beside two names', () => {
    expect(
      differences(
        ['hr', 'PSG je poveo kad je Hakimi pogodio u 13. minuti.'],
        ['cs', 'Ve 12. minutě byl vyloučen Barella.'],
      ),
    ).toEqual([]);
  });
});
