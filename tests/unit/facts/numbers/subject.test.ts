import { describe, expect, it } from 'vitest';
import { numbersInShort } from '../../../../lib/cli/languages/check';
import { readFacts } from '../../../../lib/facts/engine';
import { parseIsoRange } from '../../../../lib/model/day';

function read(language: string, text: string): string {
  return numbersInShort(readFacts('', text, language, parseIsoRange('2024-03-28')).facts);
}

describe('people counted before the verb', () => {
  it.each([
    ['fi', 'Matkustajia oli kaikkiaan noin 400.', '~400 passenger'],
    ['sk', 'Polícia uviedla, že obetí je už 16 a v nemocnici ostáva 40 ľudí.', '16 victim; 40 patient'],
    ['it', 'I passeggeri sono 317.', '317 passenger'],
    ['es', 'Los pasajeros eran 317.', '317 passenger'],
    ['pl', 'Pasażerów było 38.', '38 passenger'],
  ])('%s: %s', (language, text, expected) => {
    expect(read(language, text)).toBe(expected);
  });

  it.each([
    ['en', 'The suspects are 24.', '24 -'],
    ['ru', 'Ей было 16.', '16 -'],
    ['es', 'Los pasajeros son 2 de cada 3.', '2 -; 3 -'],
    ['it', 'I passeggeri sono 2 o 3 volte di più.', '2 -'],
  ])('says nothing of the age of people, or of parts: %s %s', (language, text, expected) => {
    expect(read(language, text)).toBe(expected);
  });
});

describe('small numbers in words', () => {
  it('are worth reading before a nation', () => {
    expect(read('ro', 'Victimele: cinci portughezi, trei britanici.')).toBe('5 -; 3 -');
    expect(read('ro', 'Doi portughezi au plecat acasă.')).toBe('');
  });

  it('are worth reading before powers', () => {
    expect(read('fr', 'Téhéran et cinq grandes puissances ont négocié. Les deux puissances se taisent.')).toBe(
      '5 country',
    );
  });
});

describe('the sign of a magnitude', () => {
  it('is read on the digits in a text about a quake', () => {
    expect(read('ja', '8月のM6.2の地震に続き、M5.9とM5.4が起きている。')).toBe(
      '6.2 magnitude; 5.9 magnitude; 5.4 magnitude',
    );
  });

  it('is a letter of a code elsewhere', () => {
    expect(read('ja', 'BMWのM3.5とM240を発表した。')).toBe('');
  });
});

describe('verbs of exceeding', () => {
  it.each([
    ['pl', 'Bilans zabitych przekroczył 1800.', '>1800 dead'],
    ['tr', "Ölü sayısı 1.800'ü aştı.", '>1800 dead'],
    ['de', 'Die Zahl der Toten überstieg 1800.', '>1800 dead'],
    ['es', 'El número de muertos superó los 1.800.', '>1800 dead'],
  ])('are bounds: %s %s', (language, text, expected) => {
    expect(read(language, text)).toBe(expected);
  });
});
