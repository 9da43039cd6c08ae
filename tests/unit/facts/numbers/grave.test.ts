import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../lib/facts/engine';
import { parseIsoRange } from '../../../../lib/model/day';
import type { NumberFact } from '../../../../lib/model/fact';

function numbers(language: string, text: string): string[] {
  return readFacts('', text, language, parseIsoRange('2025-05-15'))
    .facts.filter((f): f is NumberFact => f.kind === 'number' && f.certainty === 'stated')
    .map((f) => `${f.value} ${f.measure === 'count' ? (f.noun ?? '-') : f.measure}`);
}

describe('how many are badly hurt', () => {
  const cases: [string, string, string[]][] = [
    ['en', '12 people were hurt, four of them seriously.', ['12 injured', '4 serious']],
    ['en', 'Five people were seriously injured.', ['5 serious']],
    ['de', '37 weitere wurden verletzt, fünf davon schwer.', ['37 injured', '5 serious']],
    ['de', 'Fünf Schwerverletzte kamen in die Klinik.', ['5 serious']],
    ['nl', '37 mensen gewond; vier van hen ernstig.', ['37 injured', '4 serious']],
    ['pl', 'Ranne są 23 osoby, w tym siedem ciężko.', ['23 injured', '7 serious']],
    ['es', 'Hay cinco heridos graves.', ['5 serious']],
    ['es', 'Quince heridos, tres en estado grave.', ['15 injured', '3 serious']],
    ['fr', 'Cinq sont dans un état critique.', ['5 serious']],
    ['it', '12 feriti, di cui tre gravi.', ['12 injured', '3 serious']],
    ['pt', '12 feridos, três em estado grave.', ['12 injured', '3 serious']],
    ['ru', 'Говорят о 37 пострадавших, четверо в тяжелом состоянии.', ['37 injured', '4 serious']],
    ['cs', '12 zraněných, z toho tři těžce.', ['12 injured', '3 serious']],
    ['hu', '12 sérült, közülük három súlyosan.', ['12 injured', '3 serious']],
    ['el', '12 τραυματίες, τρεις σοβαρά.', ['12 injured', '3 serious']],
    ['fi', 'Loukkaantunut 152, joista 24 on kriittisessä tilassa.', ['152 injured', '24 serious']],
    ['tr', "12 kişi yaralandı, 3'ü ağır.", ['12 injured', '3 serious']],
    ['ar', 'إصابة 12 شخصا، 3 منهم في حالة خطيرة', ['12 injured', '3 serious']],
    ['hi', '12 घायल, 3 की हालत गंभीर', ['12 injured', '3 serious']],
    ['ko', '부상자 중 5명은 위중하다.', ['5 serious']],
    ['ja', '5人が重傷を負った。', ['5 serious']],
    ['zh', '事故造成13人重伤。', ['13 serious']],
    ['vi', '12 người bị thương, 3 người nguy kịch.', ['12 injured', '3 serious']],
    ['id', 'Kecelakaan melukai 122 orang; 12 orang kritis.', ['122 injured', '12 serious']],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual(expected);
  });

  const others: [string, string, string[]][] = [
    ['de', '12 Häuser wurden beschädigt, fünf davon schwer.', ['12 house']],
    ['de', '12 Menschen wurden verletzt, fünf Autos schwer beschädigt.', ['12 injured', '5 vehicle']],
    ['en', '12 people were hurt and four cars were badly damaged.', ['12 injured', '4 vehicle']],
    ['en', 'Twelve spoke seriously of it.', []],
    ['es', 'Quince heridos, cinco menos graves.', ['15 injured']],
    ['en', 'Five people were injured.', ['5 injured']],
  ];
  it.each(others)('is not told in %s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual(expected);
  });
});

describe('people who are the topic of a sentence', () => {
  const cases: [string, string, string[]][] = [
    ['ko', '사망자는 오후 3시 발표 때와 같은 55명이다.', ['55 dead']],
    ['ko', '부상자는 전날보다 늘어난 76명이다.', ['76 injured']],
    ['ko', '경찰은 현장에 30명이 있었다고 했다.', ['30 person']],
    ['ja', '死者は前日より増えて30人となった。', ['30 dead']],
    ['ja', '死者は確認されていないが、30人が避難した。', ['30 evacuated']],
    ['ja', '警察は現場に30人を派遣した。', ['30 person']],
    ['th', 'คร่าชีวิตผู้คนในฟิลิปปินส์แล้วอย่างน้อย 2 ราย', ['2 dead']],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual(expected);
  });
});

describe('young people, customers, buildings', () => {
  const cases: [string, string, string[]][] = [
    ['es', 'Unos 400 jóvenes asistían al concierto.', ['400 person']],
    ['en', 'About 400 youths attended the concert.', ['400 attendee']],
    ['ru', '12 подростков погибли.', ['12 dead']],
    ['hu', '12 fiatal halt meg.', ['12 dead']],
    ['zh', '12名青年死亡。', ['12 dead']],
    ['it', 'La tempesta ha lasciato senza corrente 400mila utenze.', ['400000 customer']],
    ['en', 'The fire destroyed 340 structures.', ['340 building']],
    ['fa', '۱۲۰۰ پرواز لغو شد.', ['1200 flight']],
    ['fa', 'پرواز ۱۲۰۰ به تهران رسید.', []],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual(expected);
  });
});

describe('what stands farther off', () => {
  const cases: [string, string, string[]][] = [
    ['sr', 'Дубина му је била само два километра.', ['2 depth-km']],
    ['en', 'The river is 10 km long.', ['10 km']],
    [
      'ro',
      '144 de morți și 732 de răniți. 90 de muncitori, prinși sub o clădire.',
      ['144 dead', '732 injured', '90 worker'],
    ],
    ['zh', '全球有一千一百萬架柴油車裝上相同軟件。', ['11000000 vehicle']],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual(expected);
  });
});
