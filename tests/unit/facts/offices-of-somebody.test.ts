import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../lib/facts/engine';
import '../../../lib/cli/tables-on-disk';

/** The people of a sentence, each with the office that it gives to them. */
function named(language: string, body: string): string[] {
  return readFacts('', body, language, null).facts.flatMap((fact) =>
    fact.kind === 'person' ? [fact.role === null ? fact.name : `${fact.name} = ${fact.role.office}`] : [],
  );
}

/** Sentences with a word for what somebody is to somebody else: who it is, and who it is not. */
const WHOSE: readonly (readonly [language: string, body: string, people: readonly string[]])[] = [
  ['ar', 'وقال محامي محمد صلاح إن موكله بريء.', ['محمد صلاح']],
  ['ar', 'وقالت والدة أحمد حسن إنها تنتظر.', ['أحمد حسن']],
  ['ar', 'وقال شقيق الرئيس محمد مرسي إنه حزين.', ['محمد مرسي = president']],
  ['ar', 'وقال المحامي سليم العبادي إن الحكم سيستأنف.', ['سليم العبادي = lawyer']],
  ['fa', 'وکیل نسرین محمدی گفت حکم قطعی نیست.', ['نسرین محمدی']],
  ['fa', 'پدر مهسا امینی گفت شکایت می‌کند.', ['مهسا امینی']],
  ['he', 'אביו של דוד כהן אמר כי הוא כואב.', ['דוד כהן']],
  ['he', 'אביו של החייל, רונן קורן, ספד לבנו.', ['רונן קורן = father']],
  ['he', 'ד"ר אבי שושן אמר כי מצבם יציב.', ['אבי שושן']],
  ['he', 'יצחק הרצוג אמר שלום, ועוד הרצוג אמר כי יחזור.', ['יצחק הרצוג', 'הרצוג']],
  ['hi', 'राहुल गांधी के वकील ने कहा कि अपील होगी।', ['राहुल गांधी']],
  ['hi', 'राहुल गांधी की बहन प्रियंका गांधी ने कहा कि अपील होगी।', ['राहुल गांधी', 'प्रियंका गांधी = sister']],
  ['ur', 'عمران خان کے وکیل سلمان صفدر نے کہا کہ اپیل ہوگی۔', ['عمران خان', 'سلمان صفدر = lawyer']],
  ['bn', 'শেখ হাসিনার আইনজীবী আবদুল জলিল বলেন, আপিল হবে।', ['শেখ হাসিনার', 'আবদুল জলিল = lawyer']],
  [
    'tr',
    "Selahattin Demirtaş'ın avukatı Mahsuni Karaman açıklama yaptı.",
    ['Selahattin Demirtaş', 'Mahsuni Karaman = lawyer'],
  ],
  ['tr', "Selahattin Demirtaş'ın avukatı açıklama yaptı.", ['Selahattin Demirtaş']],
  ['az', 'Əli Kərimlinin vəkili bəyanat verib.', ['Əli Kərimlinin']],
  ['az', 'Əli Kərimlinin vəkili Nemət Abbasov bəyanat verib.', ['Əli Kərimlinin', 'Nemət Abbasov = lawyer']],
  ['el', 'Ο πατέρας της Ελένης Παππά κατέθεσε.', ['Ελένης Παππά']],
  ['el', 'Ο δικηγόρος του Αλέξη Παππά, Νίκος Ρήγας, ζήτησε αναβολή.', ['Αλέξη Παππά', 'Νίκος Ρήγας = lawyer']],
  ['sq', 'Babai i Agron Hoxhës kërkoi drejtësi.', ['Agron Hoxhës']],
  ['sq', 'Avokati i familjes, Besnik Berisha, do ta ankimojë vendimin.', ['Besnik Berisha = lawyer']],
];

/** Words that look like an office and are none. */
const NONE: readonly (readonly [language: string, body: string])[] = [
  ['tr', 'Gazeteciler Cemiyeti saldırıyı kınadı.'],
  ['az', 'Jurnalistlər Həbs Olunanlar Komitəsinə müraciət edib.'],
  ['az', 'Fransanın Bakıdakı səfirliyi bağlanıb.'],
  ['ar', 'وتسلم مهندس سوري جائزة الابتكار في برلين.'],
  ['sq', 'Studentët e Universitetit të Tiranës dolën në rrugë.'],
  ['sq', 'Rruga Doktor Shëroi mbetet e bllokuar.'],
];

describe('whose lawyer, whose mother', () => {
  it.each(WHOSE)('%s: %s', (language, body, people) => {
    expect(named(language, body)).toEqual(people);
  });

  it.each(NONE)('%s, nobody: %s', (language, body) => {
    expect(
      readFacts('', body, language, null)
        .facts.filter(({ kind }) => kind === 'person' || kind === 'role')
        .map(({ evidence }) => evidence.words),
    ).toEqual([]);
  });
});
