import { describe, expect, it } from 'vitest';
import type { DayFact, OrganisationFact } from '../../../../lib/model/fact';
import { factsOf, read } from './read';

describe('the day of publication', () => {
  it('is needed by weekdays, relative days, day numbers and dates without a year', () => {
    expect(read('en', 'He came on Monday, left yesterday and returned on March 25.', null)).toBe('');
    expect(read('ko', '25일 서울에 도착했다.', null)).toBe('');
    expect(read('en', 'He came on 25 March 2024 and in October 2023.', null)).toBe('2024-03-25; 2023-10');
  });

  it('may be known by its month only', () => {
    expect(read('ru', 'Он приехал 25 марта, в понедельник.', '2024-03')).toBe('2024-03-25?');
  });

  it('takes the year that is nearest, and the past before the future', () => {
    expect(read('de', 'Es war am 30. Dezember.', '2024-01-02')).toBe('2023-12-30');
    expect(read('de', 'Es ist am 2. Januar.', '2023-12-30')).toBe('2024-01-02');
    expect(read('en', 'It was on September 13.')).toBe('2023-09-13?');
  });

  it('anchors a weekday on or before it', () => {
    expect(read('en', 'He left on Thursday.')).toBe('2024-03-28');
    expect(read('en', 'He left last Thursday.')).toBe('2024-03-21');
    expect(read('fr', 'Il est parti vendredi.')).toBe('2024-03-22');
  });

  it('lets a range of weekdays run on when the publication is inside it', () => {
    expect(read('en', 'He is here from Monday to Thursday.', '2024-03-25')).toBe('2024-03-25/2024-03-28?');
  });

  it('reads day numbers later than it with reserve', () => {
    expect(read('ko', '29일 만났다.')).toBe('2024-03-29?');
    expect(read('ko', '31일 만났다.')).toBe('');
  });
});

describe('a weekday beside a date', () => {
  it('belongs to it', () => {
    const [fact] = factsOf('fr', 'Arrivé vendredi 13 septembre 2024 au soir.', '2024-09-14');
    expect(fact?.evidence.words).toBe('vendredi 13 septembre 2024');
  });

  it('is left out of the evidence when it is wrong', () => {
    const facts = factsOf('fr', 'Arrivé lundi 13 septembre 2024 au soir.', '2024-09-14');
    expect(facts.map((f) => f.evidence.words)).toEqual(['13 septembre 2024']);
  });

  it('does not take a number of things for a date', () => {
    expect(read('ro', 'Marți 14 oameni au plecat.')).toBe('2024-03-26');
  });
});

describe('parts that were not printed', () => {
  const assumed = (language: string, text: string) => (factsOf(language, text)[0] as DayFact | undefined)?.assumed;
  it('are named', () => {
    expect(assumed('en', 'on March 25')).toEqual(['year']);
    expect(assumed('ko', '25일')).toEqual(['month', 'year']);
    expect(assumed('en', 'on 25 March 2024')).toEqual([]);
    expect(assumed('en', 'on Monday')).toEqual([]);
  });
});

describe('evidence', () => {
  it.each([
    ['en', 'stayed from Monday to Wednesday there', 'from Monday to Wednesday'],
    ['pt', 'esteve lá entre os dias 25 e 27 de março', 'entre os dias 25 e 27 de março'],
    ['ro', 'a stat de luni până miercuri', 'de luni până miercuri'],
    ['el', 'ήταν από τη Δευτέρα ως χθες Τετάρτη', 'από τη Δευτέρα ως χθες Τετάρτη'],
    ['ru', 'был С 25 по 27 марта', 'С 25 по 27 марта'],
    ['en', 'arrived on March 25 by ship', 'March 25'],
  ])('%s: %s', (language, text, words) => {
    expect(factsOf(language, text)[0]?.evidence.words).toBe(words);
  });
});

describe('the day of saying', () => {
  it.each([
    ['en', 'KCNA said on Thursday that he left.', 'said 2024-03-28'],
    ['fr', "Il est parti, a annoncé jeudi l'agence.", 'said 2024-03-28'],
    ['ru', 'Об этом в четверг сообщили в ведомстве.', 'said 2024-03-28'],
    ['sk', 'Soul 28. marca (TASR) - Hostia odišli.', 'said 2024-03-28'],
    ['en', 'PYONGYANG, March 28. The guests left.', 'said 2024-03-28'],
    ['en', 'The minister said the guests arrived on Monday.', '2024-03-25'],
    ['en', 'The guests met on Wednesday and said little.', '2024-03-27'],
    ['ru', 'Он вернулся в среду и заявил протест.', '2024-03-27'],
    ['fr', 'Le ministre a annoncé que la réunion de mardi était finie.', '2024-03-26'],
  ])('%s: %s', (language, text, expected) => {
    expect(read(language, text)).toBe(expected);
  });
});

describe('what earlier recognisers found', () => {
  it('hides days inside names', () => {
    const text = 'The March 23 Movement met.';
    const name: OrganisationFact = {
      kind: 'organisation',
      organisation: null,
      name: 'March 23 Movement',
      agency: false,
      certainty: 'stated',
      sentence: 1,
      evidence: { start: 5, end: 22, words: 'March 23 Movement' },
    };
    expect(factsOf('en', text, '2024-03-28', [name])).toEqual([]);
    expect(factsOf('en', text)).toHaveLength(1);
  });
});

describe('the afternoon printed once', () => {
  it('holds for the later clocks of the sentence', () => {
    expect(read('zh', '消防下午2時51分接報，下午3時34分升級，6時22分再升級。')).toBe('14:51; 15:34; 18:22');
    expect(read('ja', '午後2時51分に通報があり、6時22分に鎮火した。')).toBe('14:51; 18:22');
  });

  it('does not hold for another day, an earlier hour or another sentence', () => {
    expect(read('zh', '消防下午2時51分接報，次日6時22分撲滅。')).toBe('14:51; 06:22');
    expect(read('zh', '消防下午2時51分接報，1時20分離開。')).toBe('14:51; 01:20');
    expect(read('zh', '消防下午2時51分接報。6時22分撲滅。')).toBe('14:51; 06:22');
    expect(read('ko', '오후 3시에 시작해 다음 날 6시에 끝났다.')).toBe('15:00; 06:00');
    expect(read('ja', '午後2時51分に始まり、翌日6時22分に終わった。')).toBe('14:51; 06:22');
    expect(read('zh', '上午9時開始，3時結束。')).toBe('09:00; 03:00');
  });
});

describe('lengths and clocks told by the words around them', () => {
  it('reads hedges behind a length, articles within a range, and more days than a month has', () => {
    expect(read('tr', 'Görüşmeler 10 saatten fazla sürdü.')).toBe('10-Infinity hour');
    expect(read('it', 'Dura tra i 10 e i 18 anni.')).toBe('10-18 year');
    expect(read('ko', '선고까지는 111일이 걸렸다.')).toBe('111 day');
  });

  it('takes no count before a country for a clock, no ordinal for a length', () => {
    expect(read('es', 'Son ya 1500 en España.')).toBe('');
    expect(read('zh', '這是第111日。')).toBe('');
  });
});
