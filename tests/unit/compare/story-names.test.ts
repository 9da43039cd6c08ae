import { describe, expect, it } from 'vitest';
import { compareSheets } from '../../../lib/compare/compare';
import { NO_WITNESSES, witnessesOf } from '../../../lib/compare/witnesses';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';
import type { FactSheet } from '../../../lib/model/sheet';

const read = (language: string, text: string): FactSheet => readFacts('', text, language, parseIsoRange('2026-01-02'));

/** Names that agree between the first two texts by what a third one prints. */
function agreed(sheets: readonly FactSheet[], alone = false): string[] {
  const [a, b] = sheets as [FactSheet, FactSheet];
  return compareSheets(a, b, alone ? NO_WITNESSES : witnessesOf(sheets))
    .filter((c) => c.rule === 'name/third-report')
    .map((c) => `${c.left.evidence.words} = ${c.right.evidence.words}`);
}

const ur = read('ur', 'زلزلے کا مرکز نامچے بازار تھا جو ماؤنٹ ایورسٹ کے نزدیک ہے۔');
const he = read('he', "מוקד הרעש היה 68 קילומטרים ממערב לעיר נמצ'ה בזאר שליד האוורסט.");
const en = read('en', 'The quake was centred 68 kilometres west of Namche Bazar, near Mount Everest.');

describe('a name that two texts print and neither spots', () => {
  it('is known by a third report of the story', () => {
    expect(agreed([ur, he, en])).toContain("نامچے بازار = נמצ'ה בזאר");
  });

  it('is known by it in German too, where every noun has a capital letter', () => {
    const de = read('de', 'Bei einem Brand in einer Bar im Skiort Zorn-Kantana sind mehrere Menschen gestorben.');
    const ar = read('ar', 'قتل نحو 40 شخصا في حريق شب داخل حانة في منتجع زورن-كانتانا بجبال الألب.');
    const pl = read('pl', 'Pożar wybuchł w barze w kurorcie Zorn-Kantana w Alpach.');
    expect(agreed([de, ar, pl])).toEqual(['Zorn-Kantana = زورن-كانتانا']);
    expect(agreed([read('de', 'Bei einem Brand im Skiort Zermatt sind Menschen gestorben.'), ar, pl])).toEqual([]);
  });

  it('is not known where the two are compared alone, or no other report prints it', () => {
    expect(agreed([ur, he, en], true)).toEqual([]);
    expect(agreed([ur, he, read('en', 'The quake was felt in Kathmandu, said Asha Gurung.')])).toEqual([]);
  });

  it('is not found in a text that prints another one, or in a lone word that only sounds like it', () => {
    const elsewhere = read('he', 'מוקד הרעש היה ליד העיר פוקרה במערב.');
    expect(agreed([ur, elsewhere, en])).toEqual([]);
    const heavy = read('ar', 'خسرت البرازيل خسارة ثقيلة أمام ألمانيا في نصف النهائي.');
    const goal = read('fa', 'تیم ملی شکست سنگینی خورد و ثقیل بود.');
    expect(agreed([heavy, goal, read('en', 'Germany beat Brazil, for whom only Oscar Schalke scored.')])).toEqual([]);
  });
});

describe('two forms of a name that are far from one another', () => {
  const it_ = read('it', 'Il terremoto ha distrutto la basilica di Norcia, in Umbria.');
  const hr = read('hr', 'Potres je srušio katedralu u Nursiji.');

  it('are one where a third report prints a form between them', () => {
    expect(agreed([it_, hr, read('ro', 'Cutremurul a distrus bazilica din Nursia.')])).toEqual(['Norcia = Nursiji']);
  });

  it('are said to be known from it, in words that claim nothing of their sounds', () => {
    const sheets = [it_, hr, read('ro', 'Cutremurul a distrus bazilica din Nursia.')];
    const found = compareSheets(it_, hr, witnessesOf(sheets)).find((c) => c.rule === 'name/third-report');
    expect(found?.reason).toEqual({ key: 'why_name_third_report', args: ['Norcia', 'Nursiji'] });
  });

  it('stay apart where the third one prints neither', () => {
    expect(agreed([it_, hr, read('fr', 'Le séisme a touché Amatrice et Accumoli.')])).toEqual([]);
  });
});
