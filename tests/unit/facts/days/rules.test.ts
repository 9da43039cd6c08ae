import { describe, expect, it } from 'vitest';
import type { DayFact, OrganisationFact } from '../../../../lib/model/fact';
import { factsOf, read } from './read';

describe('the day of publication', () => {
  it('is needed by weekdays, relative days, day numbers and dates without a year', () => {
    expect(read('en', 'He came on Monday, left yesterday and returned on March 25.', null)).toBe(
      'undated-day; undated-day',
    );
    expect(read('ko', '25일 서울에 도착했다.', null)).toBe('undated-day');
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

describe('seasons and lists of years', () => {
  it('are two years in one, and years without a word before them', () => {
    expect(read('vi', 'Real Madrid thắng 7-3 mùa 1959-60.')).toBe('1959-01-01/1960-12-31?');
    expect(read('hu', 'Az 1973/74-es idény bajnoka.')).toBe('1973-01-01/1974-12-31?');
    expect(factsOf('de', 'Wie schon 1954, 1974 und 1990 heißt der Meister Deutschland.')).toHaveLength(1);
  });

  it('are not read from other numbers', () => {
    expect(read('en', 'The bill is 1973-76 in the files.')).toBe('');
    expect(read('de', 'Es kamen 1954, 1974 Gäste.')).toBe('');
    expect(read('en', 'Flight 1999-00 left.')).toBe('1999-01-01/2000-12-31?');
  });
});

describe('the day of saying and of what is said', () => {
  it('is the first when a short subject and the verb follow the day that opens the sentence', () => {
    expect(read('uk', '26 березня прокуратура Львова оголосила про підозру двом чоловікам.')).toBe('said 2024-03-26');
    expect(read('uk', '26 березня двоє чоловіків загинули у Львові.')).toBe('2024-03-26');
  });

  it('is the second behind a subject of what a speaker tells, in Korean', () => {
    expect(read('ko', '뉴스1은 제13호 태풍 갈매기가 27일 베트남에 상륙했다고 전했다.')).toBe('2024-03-27');
    expect(read('ko', '조선중앙통신은 27일 로켓을 발사했다고 보도했다.')).toBe('said 2024-03-27');
  });
});

describe('a weekday to come', () => {
  it('is known by the ending of the verb', () => {
    expect(read('es', 'El equipo disputará el domingo la final.')).toBe('2024-03-31');
    expect(read('hi', 'रविवार को जर्मनी आठवां फाइनल खेलेगा।')).toBe('2024-03-31');
    expect(read('it', 'La squadra giocherà domenica la finale.')).toBe('2024-03-31');
  });

  it('is not when only a name ends so', () => {
    expect(read('es', 'El domingo se hundió un barco de Irán cerca de Teherán.')).toBe('2024-03-24');
  });
});

describe('a day since which something lasts', () => {
  it('ends at the comma behind it', () => {
    expect(read('de', 'Verhandelt wurde seit Montag, am Dienstag und Mittwoch kamen die Minister.')).toBe(
      'since 2024-03-25; 2024-03-26+2024-03-27',
    );
  });

  it('has a word of its own in Arabic', () => {
    expect(read('ar', 'الاقوى منذ العام 1980.')).toBe('since 1980');
    expect(read('ar', 'وقع في الساعات الأولى من يوم الثلاثاء.')).toBe('2024-03-26');
  });
});

describe('Indonesian and Malay', () => {
  it('know each other’s weekdays and months, since a short text may be told as the other', () => {
    expect(read('ms', 'Gempa terjadi pada Minggu (24/3/2024) malam.')).toBe('2024-03-24');
    expect(read('ms', 'Mereka tiba pada Senin, 3 Agustus 2020.')).toBe('2020-08-03');
    expect(read('id', 'Mereka tiba pada Khamis.')).toBe('2024-03-28');
  });

  it('keep the week apart from Sunday', () => {
    expect(read('ms', 'Dia tinggal dua minggu.')).toBe('2 week');
    expect(read('id', 'Dia tinggal dua minggu.')).toBe('2 week');
  });
});
