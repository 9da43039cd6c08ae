import { describe, expect, it } from 'vitest';
import { compareSheets } from '../../../lib/compare/compare';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

const PUBLISHED = parseIsoRange('2025-03-20');
type Text = readonly [language: string, title: string, body: string];

/** Rules and printed words of what agrees between two texts. */
function agreed(x: Text, y: Text, rule: string): string[] {
  const [a, b] = [x, y].map(([language, title, body]) => readFacts(title, body, language, PUBLISHED));
  if (!a || !b) return [];
  return compareSheets(a, b)
    .filter((c) => c.verdict === 'same' && c.rule === rule)
    .map((c) => `${c.left.evidence.words} = ${c.right.evidence.words}`);
}

describe('acronyms that no table knows', () => {
  const rule = 'organisation/acronym';
  it('agree across scripts', () => {
    expect(
      agreed(
        ['en', 'Party congress in the capital', 'The leader of KRV spoke to the members on Monday.'],
        ['mk', 'Конгрес на партијата', 'Водачот на КРВ им се обрати на членовите во понеделникот.'],
        rule,
      ),
    ).toEqual(['KRV = КРВ']);
  });
  it('agree with the words that they stand for', () => {
    expect(
      agreed(
        ['cs', 'Volby v neděli', 'Strana ZPD vyhrála volby v neděli večer.'],
        ['pl', 'Wybory', 'W niedzielę wygrała partia Zjednoczenie dla Postępu i Dobrobytu.'],
        rule,
      ),
    ).toEqual(['ZPD = Zjednoczenie dla Postępu i Dobrobytu']);
  });
  it('do not agree when they differ, are Roman figures, or stand in a line of capitals', () => {
    expect(agreed(['en', 'Match', 'The team KRV won.'], ['pl', 'Mecz', 'Drużyna KRW wygrała.'], rule)).toEqual([]);
    expect(
      agreed(['en', 'Opening', 'Hall XIV was opened.'], ['fr', 'Ouverture', 'La salle XIV a été ouverte.'], rule),
    ).toEqual([]);
    expect(
      agreed(['en', 'THE OLD MILL BURNT DOWN', 'It was a mill.'], ['en', 'A mill', 'OLD wood burnt, it said.'], rule),
    ).toEqual([]);
  });
});

describe("saints' names", () => {
  const rule = 'name/saint';
  it.each<[Text, Text]>([
    [
      ['it', 'Crolla la chiesa', 'La basilica di San Benedetto è crollata.'],
      ['fr', 'Une église détruite', 'La basilique Saint-Benoît a été détruite.'],
    ],
    [
      ['en', 'Fire at school', "A fire broke out at St. Mary's School."],
      ['uk', 'Пожежа у школі', 'Пожежа сталася у школі Святої Марії.'],
    ],
    [
      ['de', 'Feuer', 'Im Krankenhaus Sankt Nikolaus brannte es.'],
      ['zh', '医院火灾', '圣尼古拉医院发生火灾。'],
    ],
  ])('agree in translation: %j', (x, y) => {
    expect(agreed(x, y, rule)).toHaveLength(1);
  });
  it('stay apart when the saints differ, or no saint is meant', () => {
    expect(
      agreed(
        ['it', 'Crolla la chiesa', 'La basilica di San Pietro è crollata.'],
        ['fr', 'Une église détruite', 'La basilique Saint-Benoît a été détruite.'],
        rule,
      ),
    ).toEqual([]);
    expect(
      agreed(['de', 'Feuer', 'In Sankt Petersburg brannte es.'], ['fr', 'Feu', "L'église Saint-Pierre a brûlé."], rule),
    ).toEqual([]);
  });
});

describe('an office that each text gives to one person only', () => {
  const rule = 'role/lone-office';
  const spanish: Text = [
    'es',
    'El fuego en Oviedo',
    'El alcalde Pedro Lamas visitó el hospital con 14 heridos en Oviedo.',
  ];
  it('agrees in sentences that have much in common', () => {
    expect(
      agreed(
        spanish,
        ['it', "L'incendio a Oviedo", "Il sindaco Pedro Lamas ha visitato l'ospedale con 14 feriti a Oviedo."],
        rule,
      ).length +
        agreed(
          spanish,
          ['it', "L'incendio a Oviedo", "Il sindaco Pedro Lamas ha visitato l'ospedale con 14 feriti a Oviedo."],
          'role/same-office',
        ).length,
    ).toBe(1);
  });
  it('stays silent of two mayors', () => {
    expect(
      agreed(
        spanish,
        [
          'it',
          "L'incendio",
          "Il sindaco Pedro Lamas e il sindaco Mario Rinaldi hanno visitato l'ospedale con 14 feriti.",
        ],
        rule,
      ),
    ).toEqual([]);
  });
});

describe('the six powers', () => {
  it.each<[Text, Text]>([
    [
      ['en', 'Talks', 'Iran and six world powers met on Monday.'],
      ['fr', 'Négociations', "L'Iran et le groupe 5+1 se sont réunis lundi."],
    ],
    [
      ['pl', 'Rozmowy', 'Przedstawiciele sześciu mocarstw spotkali się z Iranem.'],
      ['ko', '협상', '이란과 주요 6개국이 만났다.'],
    ],
  ])('are one body under a number: %j', (x, y) => {
    expect(agreed(x, y, 'organisation/same')).toHaveLength(1);
  });
  it('are no body when six things are counted', () => {
    expect(
      agreed(
        ['en', 'Talks', 'Six countries sent rescuers.'],
        ['fr', 'Talks', 'Le groupe 5+1 s’est réuni.'],
        'organisation/same',
      ),
    ).toEqual([]);
  });
});
