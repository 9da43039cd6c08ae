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
