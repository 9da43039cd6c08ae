import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../lib/facts/engine';
import '../../../lib/cli/tables-on-disk';

function offices(language: string, body: string): string[] {
  return readFacts('', body, language, null).facts.flatMap((fact) =>
    fact.kind === 'person' ? [fact.role ? `${fact.name} = ${fact.role.office}` : fact.name] : [],
  );
}

/** Language, sentence, who is named with which office. */
const WHOSE: readonly (readonly [string, string, readonly string[]])[] = [
  ['pl', 'Adwokat Jana Kowalskiego milczy.', ['Jana Kowalskiego']],
  ['pl', 'Według adwokata Jana Kowalskiego to błąd.', ['Jana Kowalskiego = lawyer']],
  ['pl', 'Adwokat Jan Kowalski milczy.', ['Jan Kowalski = lawyer']],
  ['pl', 'Adwokat Jana Kowalskiego Adam Nowak mówił.', ['Jana Kowalskiego', 'Adam Nowak = lawyer']],
  ['pl', 'Rzecznik Donalda Tuska nie odpowiedział.', ['Donalda Tuska']],
  ['pl', 'Prawnicy Donalda Trumpa złożyli apelację.', ['Donalda Trumpa']],
  ['pl', 'Po rozmowie z premierem Donald Tusk wyjechał.', ['Donald Tusk']],
  ['pl', 'Z premierem Donaldem Tuskiem rozmawiano długo.', ['Donaldem Tuskiem = prime-minister']],
  ['pl', 'Żona Donalda Trumpa, Melania Trump, przyleciała.', ['Donalda Trumpa', 'Melania Trump = wife']],
  ['pl', 'Minister w rządzie Donalda Tuska odszedł.', ['Donalda Tuska']],
  ['pl', 'Kierowca Toyoty Corolli zbiegł.', []],
  ['pl', 'Mieszkanka Zielonej Góry wygrała.', []],
  ['pl', 'Burmistrz Zakopanego zapowiedział zmiany.', []],
  ['pl', 'Prezydent Krakowa Aleksander Miszalski ogłosił żałobę.', ['Aleksander Miszalski = mayor']],
  ['pl', 'Matka Boska Częstochowska patrzy.', []],
  ['pl', 'Jan Lekarz mówił o zdrowiu.', ['Jan Lekarz']],
  ['cs', 'Otec Jany Novákové zemřel.', ['Jany Novákové']],
  ['cs', 'Obhájce Davida Ratha podal odvolání.', ['Davida Ratha']],
  ['cs', 'Mluvčí Petra Fialy to potvrdil.', ['Petra Fialy']],
  ['cs', 'Podle mluvčí Jany Novákové to platí.', ['Jany Novákové = spokesperson']],
  ['cs', 'Premiér Babiš kritizoval Petra Fialu.', ['Babiš = prime-minister', 'Petra Fialu']],
  ['cs', 'Řidič Škody Octavia nepřežil.', []],
  ['cs', 'Učitelka Miloslava Kaprová odešla.', ['Miloslava Kaprová = teacher']],
  ['sl', 'Predsednica Roberta Metsola je prišla.', ['Roberta Metsola = president']],
  ['sl', 'Odvetnik Janeza Janše molči.', ['Janeza Janše']],
  ['sr', 'Адвокат Милорада Додика Горан Бубић ћути.', ['Милорада Додика', 'Горан Бубић = lawyer']],
  ['sr', 'Мајка Милице Јовановић плакала је.', ['Милице Јовановић']],
  ['sr', 'Портпаролка Милорада Додика каже.', ['Милорада Додика']],
  ['hr', 'Gradonačelnik Novog Sada Žarko Mićin čeka.', ['Žarko Mićin = mayor']],
  ['hr', 'Vozač Opel Astre poginuo je.', []],
  ['bg', 'Бащата на Иван Петров плака.', ['Иван Петров']],
  ['bg', 'Сблъсъкът стана на улица "Професор Марков".', []],
  ['mk', 'Таткото на Андреј Јованов плачеше.', ['Андреј Јованов']],
];

describe('the case of a name beside an office', () => {
  it.each(WHOSE)('%s: %s', (language, body, expected) => {
    expect(offices(language, body)).toEqual(expected);
  });

  it('is told in time that grows with the text', () => {
    const started = performance.now();
    offices('pl', 'adwokat Jana Kowalskiego, '.repeat(1500));
    offices('cs', `starosta ${'Lhotova '.repeat(3000)}`);
    expect(performance.now() - started).toBeLessThan(15_000);
  }, 30_000);
});
