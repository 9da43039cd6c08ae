import { describe, expect, it } from 'vitest';
import { compareSheets } from '../../../lib/compare/compare';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';

/** What is told of the designators of two texts. */
function told(a: readonly [string, string], b: readonly [string, string]): string[] {
  const read = ([language, text]: readonly [string, string]) =>
    readFacts('', text, language, parseIsoRange('2026-01-20'));
  return compareSheets(read(a), read(b))
    .filter((c) => c.rule === 'name/designator' || c.rule === 'name/other-type')
    .map((c) => `${c.verdict} ${c.left.evidence.words} = ${c.right.evidence.words}`);
}

describe('a line, a road, a flight that both texts print', () => {
  it.each([
    ['it', 'Un treno della linea R-4 è deragliato.', 'ru', 'Состав линии R4 врезался в стену.', 'R-4 = R4'],
    ['es', 'Cayó un muro de la AP-7 sobre las vías.', 'de', 'Die Mauer an der Autobahn AP7 stürzte ein.', 'AP-7 = AP7'],
    ['en', 'The F-16 crashed at noon.', 'pl', 'Samolot F-16 rozbił się w południe.', 'F-16 = F-16'],
  ] as const)('%s: %s | %s: %s', (one, a, other, b, pair) => {
    expect(told([one, a], [other, b])).toEqual([`same ${pair}`]);
  });

  it.each([
    ['en', 'The train of line R4 derailed.', 'it', 'Un treno della linea R-3 è deragliato.'],
    ['en', 'The quake of M6.5 struck at noon.', 'it', 'Una scossa M6.2 ha colpito il centro.'],
    ['en', 'They met the G7 leaders.', 'it', 'Hanno incontrato i leader del G7.'],
    ['en', 'Score: A 12-3.', 'it', 'Risultato: A 12-4.'],
  ] as const)('stays silent, %s: %s | %s: %s', (one, a, other, b) => {
    expect(told([one, a], [other, b])).toEqual([]);
  });
});

describe('types of one maker', () => {
  it.each([
    [
      'en',
      'An Mi-17 helicopter crashed in Nepal on Tuesday.',
      'en',
      'An Mi-8 helicopter came down in Nepal on Tuesday.',
      'conflict Mi-17 = Mi-8',
    ],
    [
      'en',
      'An Mi-17 helicopter crashed in Nepal on Tuesday.',
      'ru',
      'Вертолет Ми-8 разбился в Непале во вторник.',
      'conflict Mi-17 = Ми-8',
    ],
    ['en', 'An Mi-8 helicopter crashed in Nepal.', 'ru', 'В Непале разбился вертолет Ми-8.', 'same Mi-8 = Ми-8'],
  ] as const)('%s: %s | %s: %s', (one, a, other, b, pair) => {
    expect(told([one, a], [other, b])).toEqual([pair]);
  });

  it.each([
    // Two aircraft in one text.
    [
      'en',
      'An Mi-17 helicopter crashed in Nepal on Tuesday; an F-16 jet searched for it.',
      'en',
      'An Mi-8 helicopter came down in Nepal on Tuesday.',
    ],
    // Of two makers: one of them may have been another aircraft.
    ['en', 'An Mi-17 helicopter crashed in Nepal on Tuesday.', 'en', 'A Su-27 jet came down in Nepal on Tuesday.'],
    // Nothing tells what it is.
    ['en', 'The Mi-17 crashed in Nepal on Tuesday.', 'en', 'The Mi-8 came down in Nepal on Tuesday.'],
    // Of two things.
    ['en', 'An S-300 missile fell in Nepal on Tuesday.', 'en', 'An S-92 helicopter fell in Nepal on Tuesday.'],
  ] as const)('stays silent, %s: %s | %s: %s', (one, a, other, b) => {
    expect(told([one, a], [other, b])).toEqual([]);
  });
});
