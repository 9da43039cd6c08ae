import { describe, expect, it } from 'vitest';
import { compareSheets } from '../../../lib/compare/compare';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

/** What is said of names and offices, without the rest: `verdict level rule: left / right`. */
function names(a: [string, string], b: [string, string]): string[] {
  const read = ([language, text]: [string, string]) => readFacts('', text, language, parseIsoRange('2024-05-03'));
  return compareSheets(read(a), read(b))
    .filter((c) => c.kind === 'name' || c.kind === 'role')
    .map((c) => `${c.verdict} ${c.level ?? '-'} ${c.rule}: ${c.left.evidence.words} / ${c.right.evidence.words}`);
}

const differences = (a: [string, string], b: [string, string]) => names(a, b).filter((n) => n.startsWith('conflict'));
const agreements = (a: [string, string], b: [string, string]) => names(a, b).filter((n) => n.startsWith('same'));

describe('names of which nothing is known', () => {
  it('agree as a whole, across scripts', () => {
    const ru: [string, string] = ['ru', 'Поезд остановился у деревни Торлак Мостари, сообщили в полиции.'];
    const es: [string, string] = ['es', 'El tren se detuvo cerca de la aldea de Torlak Mostari, dijo la policía.'];
    expect(agreements(ru, es)).toEqual(['same - name/transliteration: Торлак Мостари / Torlak Mostari']);
  });

  it('agree when they stand in quotation marks', () => {
    const bg: [string, string] = ['bg', 'Пожарът избухна в бар „Мирандола“ малко след полунощ.'];
    const it: [string, string] = ['it', 'Il rogo è scoppiato nel bar «Mirandola» poco dopo la mezzanotte.'];
    expect(agreements(bg, it).length).toBeGreaterThan(0);
  });

  it('say nothing of names that only begin alike', () => {
    const fr: [string, string] = ['fr', 'Le bateau a quitté le port de Valmondra à midi.'];
    const pl: [string, string] = ['pl', 'Statek wypłynął z portu Valkirowo w południe.'];
    expect(names(fr, pl)).toEqual([]);
  });
});

describe('another name in the place of one', () => {
  it('is a difference in an office that one person holds', () => {
    const en: [string, string] = [
      'en',
      'Governor Edwin Marlowe told local radio that a school in Torlak had collapsed.',
    ];
    const it: [string, string] = [
      'it',
      'Una scuola a Torlak è crollata, ha detto alla radio locale il governatore Nelson Bruni.',
    ];
    expect(differences(en, it)).toEqual(['conflict soft name/unrelated: Edwin Marlowe / Nelson Bruni']);
  });

  it('is none where both texts print of which town', () => {
    const en: [string, string] = [
      'en',
      'The mayor of Valmondra, Edwin Marlowe, told local radio that a school had collapsed.',
    ];
    const it: [string, string] = [
      'it',
      'Una scuola è crollata, ha detto alla radio locale il sindaco di Torlak, Nelson Bruni.',
    ];
    expect(differences(en, it)).toEqual([]);
  });

  it('is a difference when one word of a long name is another', () => {
    const ru: [string, string] = ['ru', 'Представитель полиции Иван Петрович Кузнецов рассказал о нападении.'];
    const en: [string, string] = [
      'en',
      'Police spokesman John Michael Anderson said that Peter Paul Johnson was missing.',
    ];
    const de: [string, string] = [
      'de',
      'Polizeisprecher John Michael Peterson sagte, dass Peter Paul Johnson vermisst werde.',
    ];
    expect(differences(en, de)).toEqual([
      'conflict hard name/surname-differs: John Michael Anderson / John Michael Peterson',
    ]);
    expect(differences(ru, en)).toEqual([]);
  });

  it('is one of persons in a list, and of anything within one language', () => {
    const list = (language: string, said: string, ...names: string[]): [string, string] => [
      language,
      `${names.join(', ')} ${said}`,
    ];
    expect(
      differences(
        list('en', 'won the race in Torlak.', 'Edwin Marlowe', 'Nelson Bruni', 'Anna Holm'),
        list('de', 'gewannen das Rennen in Torlak.', 'Edwin Marlowe', 'Nelson Bruni', 'Klara Steiner'),
      ),
    ).toEqual(['conflict soft name/other: Anna Holm / Klara Steiner']);
  });

  it('is none where it may be the same, translated or respelt', () => {
    expect(
      differences(
        ['en', 'Edwin Marlowe and Nelson Bruni met on the West Side Highway in Torlak.'],
        ['ms', 'Edwin Marlowe dan Nelson Bruni bertemu di Lebuhraya Sebelah Barat di Torlak.'],
      ),
    ).toEqual([]);
    expect(
      differences(
        ['en', 'Edwin Marlowe, Nelson Bruni, Paul Carragher won the race in Torlak.'],
        ['az', 'Edwin Marlowe, Nelson Bruni, Pol Karraher Torlakda yarışda qalib gəlib.'],
      ),
    ).toEqual([]);
  });

  it('is a difference of the given name though both begin alike', () => {
    expect(
      differences(
        ['en', 'Governor Andrea Marlowe said that the bank of Torlak cut its rate by 25 basis points.'],
        ['en', 'The bank of Torlak cut its rate by 25 basis points, its governor, Andras Marlowe, said.'],
      ).map((n) => n.split(':')[0]),
    ).toEqual(['conflict hard name/given-name-differs']);
    expect(
      differences(
        ['en', 'Governor Dave Marlowe said that the bank of Torlak cut its rate by 25 basis points.'],
        ['en', 'The bank of Torlak cut its rate by 25 basis points, its governor, David Marlowe, said.'],
      ),
    ).toEqual([]);
  });

  it('is none for a short form or initials', () => {
    const en: [string, string] = ['en', 'Prime Minister K. P. Harrington resigned in London on Tuesday.'];
    const fr: [string, string] = ['fr', 'Le premier ministre Kenneth Paul Harrington a démissionné mardi à Londres.'];
    expect(differences(en, fr)).toEqual([]);
  });
});

describe('offices of one person', () => {
  it('agree when one text says the office more shortly', () => {
    const es: [string, string] = ['es', 'El ministro de Transportes Oscar Lorente visitó el lugar el viernes.'];
    const hr: [string, string] = ['hr', 'Ministar Oscar Lorente posjetio je mjesto u petak.'];
    expect(agreements(es, hr).some((n) => n.includes('role/same-office'))).toBe(true);
  });

  it('are a soft difference when both can be true', () => {
    const en: [string, string] = ['en', 'Interior minister Gabriel Marlowe said that nobody was hurt.'];
    const fr: [string, string] = ['fr', 'Le vice-premier ministre Gabriel Marlowe a dit que personne n’était blessé.'];
    expect(differences(en, fr).map((n) => n.split(':')[0])).toEqual(['conflict soft role/two-offices']);
  });

  it('are the same for the president and the head of one court', () => {
    const es: [string, string] = ['es', 'La presidenta de la Corte Constitucional, Clara Bruni, leyó el fallo.'];
    const ru: [string, string] = ['ru', 'Глава Конституционного суда Клара Бруни зачитала решение.'];
    expect(differences(es, ru)).toEqual([]);
    expect(agreements(es, ru).some((n) => n.includes('role/same-office'))).toBe(true);
  });
});

describe('acronyms', () => {
  it('that differ by a letter from the one of the table are a slip', () => {
    const ko: [string, string] = ['ko', '미국 지질조사국(USGC)은 진원의 깊이가 19㎞라고 밝혔다.'];
    const es: [string, string] = ['es', 'El USGS ubicó el epicentro a 19 kilómetros de profundidad.'];
    expect(differences(ko, es)).toEqual(['conflict hard name/acronym: USGC / USGS']);
  });

  it('that are two names of one body are none', () => {
    const fr: [string, string] = ['fr', 'L’ONU a demandé un cessez-le-feu.'];
    const de: [string, string] = ['de', 'Die UNO hat eine Waffenruhe gefordert.'];
    expect(differences(fr, de)).toEqual([]);
  });
});
