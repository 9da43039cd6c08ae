import { eld } from 'eld/extrasmall';
import { describe, expect, it } from 'vitest';
import { scoresByNgrams } from '../../../lib/language/ngrams';
import { toldByScript } from '../../../lib/language/supported';

const WORDS = [
  'The harbour was closed for two days because of the storm, the port authority said.',
  'Порт был закрыт на два дня из-за шторма, сообщило управление порта.',
  'Luka je bila dva dana zatvorena zbog nevremena, objavila je lučka uprava.',
  'أُغلق الميناء يومين بسبب العاصفة، بحسب هيئة الموانئ.',
  'तूफ़ान के कारण बंदरगाह दो दिन बंद रहा।',
  'Bão khiến cảng phải đóng cửa hai ngày, theo ban quản lý cảng.',
];
const HARD = [
  '',
  ' ',
  'a',
  'ab',
  'abc',
  'abcd',
  "''' '' '",
  '1234',
  '\ud800 a',
  '😀😀 x😀y',
  'x'.repeat(500),
  'ж'.repeat(1200),
];

describe('scoresByNgrams', () => {
  const scoresOf = (text: string) =>
    Object.entries<number>(eld.detect(text).getScores()).filter(([language]) => !toldByScript(language));
  it('gives the scores of the detector that the table is from, rounded, but for languages that their script tells', () => {
    const joined = WORDS.map((w, i) => `${w} ${WORDS[(i + 1) % WORDS.length]}`.repeat(4));
    for (const text of [...WORDS, ...joined, ...HARD]) {
      const scores = new Map(scoresByNgrams(text));
      const theirs = scoresOf(text);
      expect([...scores.keys()].sort(), text.slice(0, 40)).toEqual(theirs.map(([language]) => language).sort());
      for (const [language, score] of theirs)
        expect(Math.abs((scores.get(language) as number) - score), `${language} ${text}`).toBeLessThan(0.04);
      if (theirs[0]) expect(scoresByNgrams(text)[0]?.[0]).toBe(theirs[0][0]);
    }
  });
  it('gives the best language first, and does not invent one', () => {
    expect(scoresByNgrams(WORDS[0] as string)[0]?.[0]).toBe('en');
    expect(scoresByNgrams('ⴰⴱⴳⴷ ⴰⴱⴳⴷ')).toEqual(scoresOf('ⴰⴱⴳⴷ ⴰⴱⴳⴷ'));
  });
});
