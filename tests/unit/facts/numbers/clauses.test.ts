import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../lib/facts/engine';
import { parseIsoRange } from '../../../../lib/model/day';
import type { NumberFact } from '../../../../lib/model/fact';

function numbers(language: string, text: string): string[] {
  return readFacts('', text, language, parseIsoRange('2025-05-15'))
    .facts.filter((f): f is NumberFact => f.kind === 'number' && f.certainty === 'stated')
    .map((f) => `${f.value} ${f.noun ?? '-'}`);
}

describe('a verb of another clause tells nothing of the people counted', () => {
  const cases: [string, string, string[]][] = [
    ['en', '14 people were questioned after a policeman was killed.', ['14 person']],
    ['en', '14 people were killed after the dam broke.', ['14 dead']],
    ['id', '14 warga diperiksa setelah insiden yang menewaskan seorang polisi.', ['14 person']],
    ['id', 'Sudah 14 warga Korsel meninggal akibat MERS.', ['14 dead']],
    ['id', 'Sebanyak 14 warga dievakuasi setelah banjir.', ['14 evacuated']],
    ['ms', '14 orang disoal selepas seorang polis maut.', ['14 person']],
    ['ms', '14 penduduk maut selepas kebakaran.', ['14 dead']],
    ['nl', '14 mensen ondervraagd nadat een agent werd gedood.', ['14 person']],
    ['sv', '14 personer förhördes efter att en polis dödats.', ['14 person']],
    ['pt', '14 pessoas foram ouvidas após um policial morrer.', ['14 person']],
    ['ar', 'استجواب 14 شخصا بعد مقتل شرطي', ['14 person']],
    ['he', '14 בני אדם נחקרו לאחר ששוטר נהרג', ['14 person']],
    ['hi', 'पुलिसकर्मी की मौत के बाद 14 लोगों से पूछताछ', ['14 person']],
    ['hi', 'हादसे के बाद 14 लोगों की मौत', ['14 dead']],
    ['zh', '一名警察死亡后14人被问话。', ['14 person']],
    ['zh', '事故发生后14人死亡。', ['14 dead']],
    ['ko', '경찰관이 숨진 뒤 14명이 조사를 받았다.', ['14 person']],
    ['tr', 'Kazanın ardından 14 kişi öldü.', ['14 dead']],
    ['en', 'Two people drowned and one is missing.', ['2 dead', '1 missing']],
    ['en', 'Two people were killed and one wounded.', ['2 dead', '1 injured']],
    ['ru', 'Двое утонули, один пропал без вести.', ['2 dead', '1 missing']],
    ['es', 'Dos personas se ahogaron y una está desaparecida.', ['2 dead']],
    ['th', 'เสียชีวิต 2 บาดเจ็บ 3', ['2 dead', '3 injured']],
    ['th', 'เสียชีวิต 2 ราย บาดเจ็บ 3 ราย', ['2 dead', '3 injured']],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual(expected);
  });
});

describe('a word for both counts nothing without its noun', () => {
  const silent: [string, string][] = [
    ['es', 'Ambos fueron detenidos.'],
    ['es', 'Los dos murieron.'],
    ['ru', 'Оба погибли.'],
    ['de', 'Beide wurden getötet.'],
    ['fr', 'Les deux ont été tués.'],
    ['en', 'The two were killed.'],
    ['sv', 'Båda dödades.'],
    ['ro', 'Ambii au murit.'],
    ['it', 'Entrambi sono morti.'],
    ['bg', 'Двамата загинаха.'],
    ['el', 'Οι δύο σκοτώθηκαν.'],
    ['sq', 'Të dy u vranë.'],
    ['ta', 'இருவரும் உயிரிழந்தனர்'],
    ['hi', 'दोनों की मौत'],
    ['es', 'Ambos pilotos murieron.'],
  ];
  it.each(silent)('%s: %s', (language, text) => {
    expect(numbers(language, text)).toEqual([]);
  });

  const counts: [string, string, string[]][] = [
    ['es', 'Los dos hombres fueron detenidos.', ['2 arrested']],
    ['es', 'Los dos mil muertos.', ['2000 dead']],
    ['es', 'Dos murieron.', ['2 dead']],
    ['fr', 'Les deux cents victimes.', ['200 victim']],
    ['bg', 'Двама загинаха.', ['2 dead']],
    ['el', 'Δύο σκοτώθηκαν.', ['2 dead']],
  ];
  it.each(counts)('%s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual(expected);
  });
});

describe('an Arabic noun in the singular is no count, one in the dual is two', () => {
  const cases: [string, string[]][] = [
    ['قتيل في انفجار', []],
    ['القتيل يدعى أحمد', []],
    ['قتلى وجرحى في انفجار', []],
    ['سقوط قتيل واحد', ['1 dead']],
    ['قتيلان في انفجار', ['2 dead']],
    ['سقط 14 قتيلا', ['14 dead']],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(numbers('ar', text)).toEqual(expected);
  });
});

describe('a verb of one side tells nothing of those on the other, nor one that is taken back of anybody', () => {
  const cases: [string, string, string[]][] = [
    ['en', 'He was charged with the murder of 12 people.', ['12 person']],
    ['en', 'Prosecutors charged 12 people with fraud.', ['12 suspect']],
    ['en', 'The death of two teenagers shocked the town of 4,000 people.', ['2 dead', '4000 person']],
    ['fr', 'Le médecin a recueilli 12 témoignages de 30 personnes.', ['12 -', '30 person']],
    ['en', 'Police are searching for two men who robbed a bank.', ['2 person']],
    ['en', 'Divers are searching for two men.', ['2 missing']],
    ['es', 'Los bomberos buscan a dos hombres.', ['2 missing']],
    ['en', 'None of the 30 people on the bus were injured.', ['30 person']],
    ['de', 'Keiner der 30 Passagiere wurde verletzt.', ['30 passenger']],
    ['fr', 'Aucun des 30 passagers n’a été blessé.', ['30 passenger']],
    ['en', '12 people were taken to hospital with burns.', ['12 injured']],
    ['en', 'Twenty people on the train were injured.', ['20 injured']],
    ['en', 'There were 176 people on the plane.', ['176 aboard']],
    ['de', 'In der Maschine saßen 176 Menschen.', ['176 aboard']],
    ['de', 'In der Halle saßen 176 Menschen.', ['176 person']],
  ];
  it.each(cases)('%s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual(expected);
  });
});
