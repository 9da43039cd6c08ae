import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../../lib/facts/engine';
import { parseIsoRange } from '../../../../lib/model/day';
import type { NumberFact } from '../../../../lib/model/fact';

/** Each number of a text as value, what it counts, and whether it is a part of a whole or assumed. */
function numbers(language: string, text: string): string[] {
  return readFacts('', text, language, parseIsoRange('2025-05-15'))
    .facts.filter((f): f is NumberFact => f.kind === 'number')
    .map((f) => `${f.value} ${f.noun ?? '-'}${f.partial ? ' part' : ''}${f.certainty === 'implied' ? ' implied' : ''}`);
}

describe('numbers that are a part of a whole', () => {
  const parts: [string, string, string[]][] = [
    ['en', 'Another nine candidates were rejected.', ['9 candidate part']],
    ['ru', 'Регистрацию получили еще девяти кандидатам.', ['9 candidate part']],
    ['nl', 'Meta en 23 andere sociale media werden beboet.', ['23 - part']],
    ['zh', '其他23家公司也受到影响。', ['23 company part']],
    ['ar', 'وتضررت 23 شركة أخرى.', ['23 company part']],
    ['tr', 'Dokuz aday daha reddedildi.', ['9 candidate part']],
    ['en', 'Three people died on Monday. Another two people died in hospital.', ['3 dead', '2 dead part implied']],
  ];
  it.each(parts)('%s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual(expected);
  });

  const wholes: [string, string, string[]][] = [
    ['en', '14 people were killed and 78 others were injured.', ['14 dead', '78 injured']],
    ['zh', '事故造成3人死亡，另有12人受伤。', ['3 dead', '12 injured']],
    ['en', 'More than nine candidates were there.', ['9 candidate']],
    ['pt', 'Mais de nove candidatos ficaram de fora.', ['9 candidate']],
  ];
  it.each(wholes)('says nothing of a part in %s: %s', (language, text, expected) => {
    expect(numbers(language, text)).toEqual(expected);
  });

  it('takes each of a list of people as a part of all of whom the verb tells', () => {
    expect(numbers('en', 'Rebels killed 3 soldiers and 2 civilians.')).toEqual(['3 dead implied', '2 dead implied']);
    expect(numbers('en', 'The attack killed 3 soldiers and 2 civilians were wounded.')).toEqual([
      '3 dead',
      '2 injured',
    ]);
    expect(numbers('de', 'Drei Soldaten und zwei Zivilisten wurden getötet.')).toEqual([
      '3 dead implied',
      '2 dead implied',
    ]);
  });
});
