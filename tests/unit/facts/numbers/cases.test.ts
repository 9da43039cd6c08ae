import { describe, expect, it } from 'vitest';
import '../../../../lib/cli/tables-on-disk';
import { readFacts } from '../../../../lib/facts/engine';
import { parseIsoRange } from '../../../../lib/model/day';
import type { NumberFact } from '../../../../lib/model/fact';

function numbers(language: string, text: string): string[] {
  return readFacts('', text, language, parseIsoRange('2025-05-15'))
    .facts.filter((f): f is NumberFact => f.kind === 'number')
    .map((f) => `${f.value} ${f.noun ?? '-'}`);
}

describe('numbers in words with the ending of a case', () => {
  const tolls: [string, string, string][] = [
    ['hu', 'Harmincegyre nőtt a halottak száma.', '31 dead'],
    ['hu', 'A halottak száma tizenötre emelkedett.', '15 dead'],
    ['tr', 'Ölü sayısı otuz bire yükseldi.', '31 dead'],
    ['tr', 'Ölü sayısı yirmi sekizden otuza yükseldi.', '30 dead'],
    ['az', 'Ölənlərin sayı otuz birə çatıb.', '31 dead'],
    ['et', 'Hukkunute arv tõusis kolmekümne üheni.', '31 dead'],
    ['hy', 'Զոհերի թիվը հասել է երեսունմեկի։', '31 dead'],
    ['ka', 'დაღუპულთა რიცხვი ოცდათერთმეტამდე გაიზარდა.', '31 dead'],
    ['hi', 'मरने वालों की संख्या इकतीस हो गई।', '31 dead'],
    ['ur', 'مرنے والوں کی تعداد اکتیس ہوگئی۔', '31 dead'],
    ['ar', 'قتل ثلاثة عشر شخصا في الحريق.', '13 dead'],
    ['ar', 'قتل اثنا عشر شخصا في الحريق.', '12 dead'],
    ['he', 'שלושה עשר בני אדם נהרגו בשריפה.', '13 dead'],
    ['he', 'שנים עשר בני אדם נהרגו בשריפה.', '12 dead'],
    ['sl', 'V nesreči je umrlo dvajset ljudi.', '20 dead'],
    ['sk', 'Zahynulo dvadsiatich piatich ľudí.', '25 dead'],
    ['uk', 'Загинули двадцятьох людей.', '20 dead'],
    ['bs', 'Poginulo je trideset i pet osoba.', '35 dead'],
    ['de', 'Bei dem Brand starben einunddreissig Menschen.', '31 dead'],
    ['no', 'Syv mennesker døde i brannen.', '7 dead'],
    ['hr', 'Pušteno je triju muškaraca.', '3 person'],
  ];
  it.each(tolls)('%s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toContain(expected);
  });

  const silent: [string, string][] = [
    ['hu', 'A miniszter hatnak tartja, és ezt a hétre ígérte.'],
    ['hu', 'Erről egyre többet beszélnek.'],
    ['tr', 'Bu yüzden ona birden kızdı.'],
    ['tr', 'Ülke ikiye bölündü.'],
    ['de', 'Die Fahrer achten auf den Verkehr.'],
    ['az', 'Bu barədə birdən danışdı.'],
    ['et', 'Ühes majas põles tuli.'],
    ['ar', 'زار الوزير عشرات المدن.'],
  ];
  it.each(silent)('are none in %s: %s', (language, text) => {
    expect(numbers(language, text).filter((n) => !n.startsWith('20 '))).toEqual([]);
  });

  it('are none when only a part of the word is a number', () => {
    expect(numbers('fi', 'Kolmenakymmenenä kuoli.')).toEqual([]);
  });
});

describe('a toll whose subject stands behind the number', () => {
  const tolls: [string, string, string][] = [
    ['hu', '31-re nőtt a halottak száma Nepálban', '31 dead'],
    ['hu', 'Elérte a 31-et a halottak száma.', '31 dead'],
    ['pl', 'Do 31 wzrosła liczba ofiar śmiertelnych trzęsienia ziemi', '31 dead'],
    ['he', 'עלה ל-31 מספר ההרוגים', '31 dead'],
    ['tr', "Depremde can kaybı 31'e çıktı.", '31 dead'],
    ['hi', 'भूकंप में मरने वालों की संख्या 31 हुई', '31 dead'],
    ['ur', 'زلزلے میں ہلاک ہونے والوں کی تعداد 31 ہو گئی ہے۔', '31 dead'],
    ['de', 'Die Zahl der Toten hat 31 erreicht.', '31 dead'],
    ['nl', 'Het dodental heeft 31 bereikt.', '31 dead'],
    ['es', 'Con ello, la cifra de víctimas mortales llega a 31.', '31 dead'],
    ['en', 'Police put the deaths at nearly 31,000.', '31000 dead'],
  ];
  it.each(tolls)('%s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toContain(expected);
  });

  const others: [string, string, string[]][] = [
    ['pt', 'Chegou a quatro o número de ministros favoráveis.', ['4 minister']],
    ['pl', 'Do 31 stopni wzrosła temperatura, a liczba ofiar jest nieznana.', ['31 -']],
    ['en', 'Prices rose to 31, the number of dead is unknown.', ['31 -']],
    ['sk', 'Na 31 stúpol počet áut.', ['31 car']],
  ];
  it.each(others)('is not of another subject in %s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual(expected);
  });
});
