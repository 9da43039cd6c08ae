import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../lib/facts/engine';

/** The minutes of a match in a text, in order. */
function minutes(language: string, text: string): number[] {
  return readFacts('', text, language, null).facts.flatMap((f) =>
    f.kind === 'number' && f.measure === 'match-minute' ? [f.value] : [],
  );
}

describe('minutes of a match', () => {
  it.each([
    ['cs', 'Skóre otevřel ve 12. minutě.', [12]],
    ['ru', 'Он забил на 113-й минуте.', [113]],
    ['ur', 'اس نے 12ویں منٹ میں برتری دلائی۔', [12]],
    ['el', 'Σκόραραν στο 12ο λεπτό, στο 20’ και (87’).', [12, 20, 87]],
    ['vi', 'Anh ghi bàn phút thứ 87.', [87]],
    ['zh', '他在第113分钟进球。', [113]],
    ['tr', 'Golleri 20. ve 63. dakikalarda attı.', [20, 63]],
    ['en', 'She scored in the 10th minute.', [10]],
    ['lt', 'Įvartis pelnytas 113-ąją minutę.', [113]],
  ] as const)('are read in %s: %s', (language, text, values) => {
    expect(minutes(language, text)).toEqual(values);
  });

  it.each([
    ['en', "For 20 minutes 30 people fled, and he was 6' tall."],
    ['de', 'Die letzte Minute und die 10 Minuten davor.'],
    ['id', 'Beberapa menit 30 orang lari.'],
    ['fr', 'Il a duré 90 minutes 30 secondes.'],
    ['ru', 'Матч шёл 90 минут.'],
  ] as const)('are no lengths (%s: %s)', (language, text) => {
    expect(minutes(language, text)).toEqual([]);
  });
});

describe('minutes of a half', () => {
  it.each([
    ['ja', '得点は前半11分のFWミュラー、24分と26分のMFクロース、後半24分と34分のFWシュルレ。', [11, 24, 26, 69, 79]],
    ['ko', '손흥민은 후반 37분 결승골을 넣었다.', [82]],
    ['zh', '梅西在上半场第23分钟破门,下半场第15分钟再下一城。', [23, 60]],
    ['zh', '梅西在第63分钟破门。', [63]],
    ['es', 'Marcó en el minuto 15 del segundo tiempo.', [60]],
    ['ru', 'Он забил на 15-й минуте второго тайма.', [60]],
    ['en', 'She scored in the 15th minute of the second half.', [60]],
    ['de', 'Er traf in der 15. Minute der zweiten Halbzeit.', [60]],
    // Counted from the beginning of the match already.
    ['en', 'She scored in the 63rd minute of the second half.', [63]],
    ['en', 'She scored in the 23rd minute and again in the second half.', [23]],
  ] as const)('count on from the first half in %s: %s', (language, text, values) => {
    expect(minutes(language, text)).toEqual(values);
  });

  it.each([
    ['ja', '試合は30分間中断した。後半は雨だった。'],
    ['ja', '地震は前半に10分続いた。'],
    ['ja', '後半は雨だった。10分後に再開した。'],
    ['ko', '전반 30분 동안 비가 왔다.'],
  ] as const)('are no lengths (%s: %s)', (language, text) => {
    expect(minutes(language, text)).toEqual([]);
  });

  it('are ordinals alone in brackets behind one that is named', () => {
    expect(
      minutes('de', 'Es trafen Müller (11. Minute), Klose (23.), Kroos (25., 26.) und zweimal Schürrle (69., 79.).'),
    ).toEqual([11, 23, 25, 26, 69, 79]);
    expect(minutes('de', 'Sieger wurde Müller (1.), vor Schmidt (2.) und Huber (3.).')).toEqual([]);
  });
});
