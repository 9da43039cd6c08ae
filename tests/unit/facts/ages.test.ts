import { describe, expect, it } from 'vitest';
import '../../../lib/cli/tables-on-disk';
import { readFacts } from '../../../lib/facts/engine';
import { parseIsoRange } from '../../../lib/model/day';
import type { NumberFact } from '../../../lib/model/fact';

function ages(language: string, text: string): number[] {
  return readFacts('', text, language, parseIsoRange('2025-05-15'))
    .facts.filter((f): f is NumberFact => f.kind === 'number' && f.measure === 'age')
    .map((f) => f.value);
}

describe('an age as a number alone behind a name', () => {
  const told: [string, string, number][] = [
    ['en', 'President Rodrigo Duterte, 79, was arrested in Manila.', 79],
    ['en', 'He lost to André Ventura, 43.', 43],
    ['nl', 'Oud-president Rodrigo Duterte (79) is aangekomen.', 79],
    ['sr', 'Bivši predsednik Rodrigo Duterte (79) rekao je u Hongkongu da ostaje.', 79],
    ['ja', 'ノルウェーの「天才」マグヌス・カールセンさん(22)が22日、チェスの新しい世界王者になった。', 22],
    ['ja', 'フォルクスワーゲンのマルティン・ウィンターコルン最高経営責任者（68）が23日、辞意を表明した。', 68],
  ];
  it.each(told)('%s: %s', (language, text, expected) => {
    expect(ages(language, text)).toEqual([expected]);
  });

  const silent: [string, string][] = [
    ['en', 'Brazil beat Spain 2-1 and Thomas Muller (11) scored a goal in the match.'],
    ['en', 'Angela Merkel, 22 March 2015, spoke to the press.'],
    ['en', 'Angela Merkel, 22, 23 and 24 were seen.'],
    ['en', 'Angela Merkel, 22,000 people and a band were there.'],
    ['pl', 'Andrzej Duda (2015) wygrał wybory.'],
    ['es', 'El presidente Pedro Sánchez (3) habló en Madrid.'],
    ['pt', 'O anúncio foi feito nesta sexta-feira (28) em Lisboa.'],
    ['el', 'Ο Κώστας Βήχος, 27 χρόνια φυλάκιση, θα ασκήσει έφεση.'],
    ['de', 'Angela Merkel (11.) und Olaf Scholz (23.) trafen.'],
  ];
  it.each(silent)('is none in %s: %s', (language, text) => {
    expect(ages(language, text)).toEqual([]);
  });
});

describe('an age at the head of a sentence', () => {
  const told: [string, string][] = [
    ['fr', 'À 22 ans, le Norvégien Magnus Carlsen est devenu champion du monde.'],
    ['it', 'A 22 anni, Magnus Carlsen è campione.'],
    ['pt', 'Aos 22 anos, Magnus Carlsen é campeão.'],
    ['de', 'Mit 22 Jahren ist Magnus Carlsen Weltmeister.'],
  ];
  it.each(told)('%s: %s', (language, text) => {
    expect(ages(language, text)).toEqual([22]);
  });

  const silent: [string, string][] = [
    ['fr', 'Il a été condamné à 22 ans.'],
    ['fr', 'À 22 ans de la fin du siècle, rien ne change.'],
    ['de', 'Mit 22 Jahren Haft muss er rechnen.'],
    ['it', 'A 5 anni, il tasso sale.'],
  ];
  it.each(silent)('is none in %s: %s', (language, text) => {
    expect(ages(language, text)).toEqual([]);
  });
});
