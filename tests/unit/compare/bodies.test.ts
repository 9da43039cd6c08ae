import { describe, expect, it } from 'vitest';
import table from '../../../lib/compare/bodies.json';
import { bodiesIn } from '../../../lib/compare/bodies-read';
import { bodyWordsOf } from '../../../lib/compare/body-words';
import { compareSheets } from '../../../lib/compare/compare';
import { readFacts } from '../../../lib/facts/engine';
import { LANGUAGES } from '../../../lib/language/supported';
import { parseIsoRange } from '../../../lib/model/day';
import { foldSameLength } from '../../../lib/text/fold';

const PUBLISHED = parseIsoRange('2025-03-20');
type Text = readonly [language: string, title: string, body: string];

function read([language, title, body]: Text) {
  return readFacts(title, body, language, PUBLISHED);
}

/** What is read of a sentence: head, senses and place, and the words. */
function bodies(language: string, sentence: string): string[] {
  return bodiesIn(read([language, 'x', sentence])).map(
    (b) => `${[b.what, ...b.of.map((ids) => ids[0])].join('+')} ${b.place}: ${b.evidence.words}`,
  );
}

/** Printed words of the bodies that agree between two texts. */
function agreed(x: Text, y: Text): string[] {
  return compareSheets(read(x), read(y))
    .filter((c) => c.rule === 'organisation/same')
    .map((c) => `${c.left.evidence.words} = ${c.right.evidence.words}`);
}

describe('the words of which names of bodies are put together', () => {
  it('are there for every language, and folded', () => {
    for (const language of LANGUAGES) expect(bodyWordsOf(language), language).not.toBeNull();
    const words = Object.values(table.languages).flatMap((raw) => Object.values(raw));
    expect(words.filter((list) => foldSameLength(list) !== list)).toEqual([]);
  });
});

describe('a composed body', () => {
  it.each([
    ['en', 'The Christian Association of Nigeria said so.', 'union+christian NG: Christian Association of Nigeria'],
    [
      'de',
      'Die Christliche Vereinigung Nigerias teilte das mit.',
      'union+christian NG: Christliche Vereinigung Nigerias',
    ],
    ['sv', 'Det säger Nigerias kristna förbund i dag.', 'union+christian NG: Nigerias kristna förbund'],
    ['zh', '尼日利亚基督教协会说，学生获救。', 'union+christian NG: 尼日利亚基督教协会'],
    ['es', 'Lo dijo la Asociación Cristiana de Nigeria.', 'union+christian NG: Asociación Cristiana de Nigeria'],
    ['el', 'Οι πελάτες της τράπεζας Κύπρου περιμένουν.', 'bank CY: τράπεζας Κύπρου'],
    ['de', 'Die Kunden der Bank von Zypern warten.', 'bank CY: Bank von Zypern'],
    ['ru', 'Об этом сообщил Банк Литвы.', 'bank LT: Банк Литвы'],
    ['ru', 'Японское правительство отказалось.', 'government JP: Японское правительство'],
    ['ja', '日本政府は発表した。', 'government JP: 日本政府'],
    ['ko', '네팔 내무부는 밝혔다.', 'ministry/interior NP: 네팔 내무부'],
    ['hi', 'नेपाल के गृह मंत्रालय ने बताया।', 'ministry/interior NP: नेपाल के गृह मंत्रालय'],
    ['tr', 'Gürcistan İçişleri Bakanlığı açıkladı.', 'ministry/interior GE: Gürcistan İçişleri Bakanlığı'],
    ['fi', 'Asiasta kertoi Nepalin sisäministeriö.', 'ministry/interior NP: Nepalin sisäministeriö'],
    ['de', 'Das bestätigte das nepalesische Innenministerium.', 'ministry/interior NP: nepalesische Innenministerium'],
    [
      'uk',
      'Міністерство внутрішніх справ Непалу повідомило.',
      'ministry/interior NP: Міністерство внутрішніх справ Непалу',
    ],
    ['ar', 'قالت وزارة الداخلية النيبالية ذلك.', 'ministry/interior NP: وزارة الداخلية النيبالية'],
    ['fa', 'پلیس استرالیا اعلام کرد.', 'police AU: پلیس استرالیا'],
    ['th', 'ตำรวจฟิลิปปินส์แถลง', 'police PH: ตำรวจฟิลิปปินส์'],
    ['vi', 'Quốc hội Síp bỏ phiếu hôm nay.', 'parliament CY: Quốc hội Síp'],
    ['id', 'Kepolisian Australia menyatakan hal itu.', 'police AU: Kepolisian Australia'],
    ['fr', 'Le Parlement chypriote vote dimanche.', 'parliament CY: Parlement chypriote'],
    ['pl', 'Litewski parlament głosował wczoraj.', 'parliament LT: Litewski parlament'],
  ])('is read in %s: %s', (language, sentence, expected) => {
    expect(bodies(language, sentence)).toEqual([expected]);
  });

  it.each([
    ['en', 'The police said that banks and parties were closed.'],
    ['en', 'Cypriot banks stay shut, and a Cypriot bank is for sale.'],
    ['en', 'The government spoke. Japan listened to the union of workers.'],
    ['en', 'The embassy in the city was attacked, a ministry too.'],
    ['de', 'Die Polizei und der Innenminister Nepals kamen.'],
    ['ru', 'Министр внутренних дел Непала прибыл.'],
    ['zh', '警方说，银行关门。'],
  ])('is not read where it is plural, general or a person (%s): %s', (language, sentence) => {
    expect(bodies(language, sentence)).toEqual([]);
  });

  it('agrees with itself in another language', () => {
    expect(
      agreed(
        ['el', 'Οι καταθέσεις', 'Οι πελάτες της τράπεζας Κύπρου περιμένουν.'],
        ['de', 'Die Einlagen', 'Die Kunden der Bank von Zypern warten.'],
      ),
    ).toEqual(['τράπεζας Κύπρου = Bank von Zypern']);
    expect(
      agreed(
        ['pt', 'O voto', 'Ele lidera a Aliança para a União dos Romenos.'],
        ['ar', 'التصويت', 'وهو زعيم التحالف من أجل وحدة الرومانيين.'],
      ),
    ).toEqual(['Aliança para a União dos Romenos = التحالف من أجل وحدة الرومانيين']);
  });

  it('agrees with its English acronym', () => {
    expect(
      agreed(
        ['mk', 'Грабнати ученици', 'Тоа го соопшти портпаролот на CAN во саботата.'],
        ['it', 'Studenti rapiti', "Lo rende noto l'Associazione Cristiana della Nigeria."],
      ),
    ).toEqual(['CAN = Associazione Cristiana della Nigeria']);
    expect(
      agreed(
        ['mk', 'Грабнати ученици', 'Тоа го соопшти портпаролот на CBN во саботата.'],
        ['it', 'Studenti rapiti', "Lo rende noto l'Associazione Cristiana della Nigeria."],
      ),
    ).toEqual([]);
  });

  it('does not agree with one of another country, field or sense', () => {
    const en = (body: string): Text => ['en', 'The news of the day', body];
    const fr = (body: string): Text => ['fr', 'Les nouvelles', body];
    expect(agreed(en('The Japanese government refused.'), fr('Le gouvernement chinois a refusé.'))).toEqual([]);
    expect(agreed(en("Nepal's interior ministry refused."), fr('Le ministère népalais de la Santé a refusé.'))).toEqual(
      [],
    );
    expect(
      agreed(en('The Muslim Association of Nigeria spoke.'), fr("L'Association chrétienne du Nigeria a parlé.")),
    ).toEqual([]);
  });

  it('takes the country of the event for a ministry at home, and not for a foreign ministry', () => {
    const tr: Text = ['tr', "Nepal'de deprem", 'Nepal depreminde 42 kişi öldü. İçişleri Bakanlığı bunu duyurdu.'];
    const uk: Text = ['uk', 'Землетрус', 'Міністерство внутрішніх справ Непалу повідомило про 42 загиблих.'];
    expect(agreed(tr, uk)).toEqual(['İçişleri Bakanlığı = Міністерство внутрішніх справ Непалу']);
    const ru: Text = ['ru', 'Визит в КНДР', 'Министр прибыл в КНДР, сообщил МИД.'];
    const en: Text = ['en', 'A visit to North Korea', "North Korea's foreign ministry said that he had arrived."];
    expect(agreed(ru, en)).toEqual([]);
  });
});
