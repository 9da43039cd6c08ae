import { describe, expect, it } from 'vitest';
import { recogniseDays } from '../../../../lib/facts/days/recognise';
import { recogniseNumbers } from '../../../../lib/facts/numbers/recognise';
import { parseIsoRange } from '../../../../lib/model/day';
import type { Fact, FirstFact, NumberFact } from '../../../../lib/model/fact';
import { sourceText } from '../../../../lib/text/source';
import sentences from './sentences.json';

const MARKS = { exact: '', about: '~', 'at-least': '>=', over: '>', 'at-most': '<=', under: '<', vague: '?' } as const;
const ABBREVIATIONS = new Set(['mrd', 'млрд', 'млн', 'тыс', 'тис', 'хил', 'tis', 'tys', 'mld', 'str', 'стр', 'st']);

function read(language: string, text: string, title = ''): Fact[] {
  const source = sourceText(title, text, language, parseIsoRange('2024-03-28'), ABBREVIATIONS);
  return recogniseNumbers(source, recogniseDays(source, []));
}

/** One fact in short: hedge, value and what it counts; `=` for a conversion, `#` for an ordinal. */
function short(fact: Fact): string {
  if (fact.kind === 'first') return `first ${(fact as FirstFact).within}`;
  const number = fact as NumberFact;
  const head = `${number.conversion ? '=' : ''}${number.ordinal ? '#' : ''}${MARKS[number.hedge]}`;
  if (number.measure === 'money') return `${head}${number.currency ?? '???'} ${number.value}`;
  return `${head}${number.value} ${number.measure === 'count' ? (number.noun ?? '-') : number.measure}`;
}

describe('recogniseNumbers', () => {
  for (const [language, cases] of Object.entries(sentences as unknown as Record<string, [string, string[]][]>)) {
    describe(language, () => {
      for (const [text, expected] of cases) {
        it(text, () => {
          expect(read(language, text).map(short)).toEqual(expected);
        });
      }
    });
  }

  it('tells what a number can mean', () => {
    const intervals = read(
      'en',
      'About 7,000 containers, over 1,000 dead, up to 5 ships, thousands of votes, 5-7 houses.',
    ).map((f) => (f as NumberFact).interval);
    expect(intervals).toEqual([
      { lo: 6500, hi: 7500 },
      { lo: 1000, hi: Number.POSITIVE_INFINITY },
      { lo: 0, hi: 5 },
      { lo: 2000, hi: 9999 },
      { lo: 5, hi: 7 },
    ]);
  });

  it('keeps the evidence tight and points at the noun', () => {
    const [fact] = read('fr', 'Le port a perdu plus de 7 000 gros conteneurs dans la tempête.') as NumberFact[];
    expect(fact?.evidence.words).toBe('plus de 7 000 gros conteneurs');
    expect(fact?.nounEvidence?.words).toBe('conteneurs');
  });

  it('reads grouping marks by the language, and by the shape where the language leaves it open', () => {
    const values = (language: string, text: string) => read(language, text).map((f) => (f as NumberFact).value);
    expect(values('en', '1.234 percent, 1,234 people, 1,023,456 votes')).toEqual([1.234, 1234, 1023456]);
    expect(values('de', '1.234 Menschen, 1,234 Milliarden Euro')).toEqual([1234, 1.234e9]);
    expect(values('es', 'más de 2,400 fallecidos')).toEqual([2400]);
    expect(values('fr', '1\u202f329 maisons')).toEqual([1329]);
    expect(values('hi', '12,34,567 लोग')).toEqual([1234567]);
  });

  it('takes a bare decimal for a magnitude only in a text about a quake', () => {
    expect(read('en', 'The quake shook Galdo. One agency gave 6.4.').map(short)).toEqual(['6.4 magnitude']);
    expect(read('en', 'The juries met in Galdo. One of them gave 6.4.').map(short)).toEqual(['6.4 -']);
  });

  it('takes francs for Swiss only where the text names Switzerland', () => {
    expect(read('cs', 'Švýcarská banka zaplatí 3 miliardy franků.').map(short)).toEqual(['CHF 3000000000']);
    expect(read('cs', 'Banka zaplatí 3 miliardy franků.').map(short)).toEqual(['??? 3000000000']);
  });

  it.each([
    ['en', 'A man aged 29 was killed.'],
    ['uk', '29-річний водій загинув.'],
    ['pl', 'Zginął 29-letni kierowca.'],
    ['sk', 'Zahynul 29-ročný vodič.'],
    ['bg', 'Загина 29-годишен шофьор.'],
    ['sr', 'Погинуо је 29-годишњи возач.'],
    ['hu', 'Meghalt egy 29 éves sofőr.'],
    ['it', 'È morto un 29enne.'],
    ['de', 'Ein 29-Jähriger wurde getötet.'],
    ['nl', 'Een 29-jarige man kwam om het leven.'],
    ['sv', 'En 29-årig förare dödades.'],
    ['tr', '29 yaşındaki sürücü öldü.'],
    ['he', 'נהג בן 29 נהרג.'],
    ['hi', '29 वर्षीय व्यक्ति की मौत।'],
    ['zh', '一名29岁男子死亡。'],
    ['ko', '29세 남성이 숨졌다.'],
    ['vi', 'Người đàn ông 29 tuổi thiệt mạng.'],
    ['hy', 'Զոհվել է 29-ամյա վարորդ:'],
  ])('takes no age for a number of victims (%s: %s)', (language, text) => {
    const counted = read(language, text).filter((f) => f.kind === 'number' && f.measure !== 'age' && f.value > 1);
    expect(counted.map(short)).toEqual([]);
  });

  it('leaves days, times and durations alone', () => {
    expect(read('en', 'From March 25 to 27 they met for three days at 10:30 on 28.03.2024.')).toEqual([]);
  });

  it('reads languages it has no words for by their digits and symbols', () => {
    expect(read('sw', 'Bei ni $3.50 na 45%').map(short)).toEqual(['USD 3.5', '45 percent']);
  });

  it('never throws, and its evidence is what stands in the text', () => {
    const alphabet = [
      ...'0123456789 .,-–’\u00a0%$€()aeznт이一百万二و٣५\n',
      ' mii de ',
      ' million ',
      ' тыс. ',
      ' people ',
      ' killed ',
    ];
    let seed = 7;
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed;
    };
    const languages = Object.keys(sentences);
    for (let round = 0; round < 180; round++) {
      let text = '';
      for (let i = next() % 60; i >= 0; i--) text += alphabet[next() % alphabet.length];
      const language = languages[round % languages.length] as string;
      const source = sourceText('', text, language, null, new Set());
      for (const fact of recogniseNumbers(source, [])) {
        expect(source.text.slice(fact.evidence.start, fact.evidence.end)).toBe(fact.evidence.words);
        expect(fact.evidence.words.length).toBeGreaterThan(0);
        if (fact.kind === 'number') expect(fact.interval.lo).toBeLessThanOrEqual(fact.interval.hi);
      }
    }
  }, 30_000);

  it('takes time in proportion to the text', () => {
    const hostile = ['9', '1,', '1 ', '1-', 'hundertund', '(', 'million and ', '14 people, '];
    const measure = (text: string) => {
      const source = sourceText('', text, 'de', null, ABBREVIATIONS);
      const from = performance.now();
      recogniseNumbers(source, []);
      return performance.now() - from;
    };
    for (const piece of hostile) expect(measure(piece.repeat(Math.ceil(20_000 / piece.length)))).toBeLessThan(6000);
  }, 60_000);
});

describe('a part of what is counted behind it, and years behind a name', () => {
  const all = (language: string, text: string) => read(language, text).map(short).join('; ');

  it('reads both numbers, the part as implied', () => {
    const facts = read('sv', 'Fyra av fem domare fällde honom.') as NumberFact[];
    expect(facts.map((f) => `${short(f)} ${f.certainty}`)).toEqual(['4 judge implied', '5 judge stated']);
    expect(all('en', 'One of five cars was red.')).not.toContain('1 ');
  });

  it('takes years for an age only behind two words of a name', () => {
    expect(all('fr', 'Jean Dupont, 45 ans, a parlé.')).toBe('45 age');
    expect(all('fr', 'Elle a vécu à New York, 23 ans, puis à Lyon.')).toBe('');
  });
});
