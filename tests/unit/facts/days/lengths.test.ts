import { describe, expect, it } from 'vitest';
import { read } from './read';

describe('years behind "of"', () => {
  const lengths: [string, string, string][] = [
    ['fr', "Au bout de douze ans d'âpres négociations.", '12 year'],
    ['fr', 'Une période de 5 ans.', '5 year'],
    ['es', 'Al cabo de 12 años se firmó.', '12 year'],
    ['it', 'Al termine di 12 anni di trattative.', '12 year'],
    ['pt', 'Ao cabo de 12 anos de conversas.', '12 year'],
  ];
  it.each(lengths)('are a length behind a word for one in %s: %s', (language, text, expected) => {
    expect(read(language, text)).toBe(expected);
  });

  const ages: [string, string][] = [
    ['fr', 'Un garçon de douze ans.'],
    ['es', 'Un niño de 12 años.'],
    ['it', 'Un ragazzo di 12 anni.'],
  ];
  it.each(ages)('are no length elsewhere in %s: %s', (language, text) => {
    expect(read(language, text)).toBe('');
  });
});

describe('a range of years', () => {
  it('is read as a whole where its words are those for from and until', () => {
    expect(read('ru', 'Лишение свободы на срок от 10 до 18 лет.')).toBe('10-18 year');
    expect(read('pl', 'Kara od 10 do 18 lat więzienia.')).toBe('10-18 year');
  });

  it('is never read as its upper end alone', () => {
    expect(read('fr', 'Des enfants de 10 à 18 ans.')).toBe('');
    expect(read('es', 'Niños de 10 a 18 años.')).toBe('');
  });
});

describe('a decade and a month', () => {
  it('are lengths without a number', () => {
    expect(read('en', 'The talks took more than a decade.')).toBe('10-Infinity year');
    expect(read('no', 'Konflikten varte i mer enn et tiår.')).toBe('10-Infinity year');
    expect(read('pt', 'Foram mais de uma década de negociações.')).toBe('10-Infinity year');
    expect(read('el', 'Θα τον καλέσει εντός ενός μηνός.')).toBe('1 month');
    expect(read('fr', "Il le saura dans un délai d'un mois.")).toBe('1 month');
  });

  it('leave numbers before them alone', () => {
    expect(read('fr', 'Ils ont négocié vingt-et-un mois.')).toBe('21 month');
    expect(read('en', 'It was a twenty-one month sentence.')).toBe('21 month');
    expect(read('en', 'They meet twice a month.')).toBe('');
  });
});
