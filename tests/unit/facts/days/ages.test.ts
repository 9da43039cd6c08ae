import { describe, expect, it } from 'vitest';
import type { DayFact } from '../../../../lib/model/fact';
import { factsOf, read } from './read';

describe('years that are an age', () => {
  const ages: [string, string][] = [
    ['de', 'Sie gewann mit 22 Jahren ihren ersten Titel.'],
    ['fr', 'À 22 ans, elle a gagné le tournoi.'],
    ['cs', 'Zemřeli dva muži ve věku 22 a 28 let.'],
    ['cs', 'Bylo jim 15 a 17 let.'],
    ['nl', 'De politie zoekt een man van 34 jaar.'],
  ];
  it.each(ages)('are no duration in %s: %s', (language, text) => {
    expect(read(language, text)).toBe('');
  });

  it('stay a duration as a sentence', () => {
    expect(read('de', 'Der Täter wurde zu 5 Jahren Haft verurteilt.')).toBe('5 year');
    expect(read('fr', 'Il a été condamné à 5 ans de prison.')).toBe('5 year');
    expect(read('en', 'He was jailed for 5 years.')).toBe('5 year');
  });
});

describe('a range of clocks', () => {
  it('has the word and the zone of either end for both', () => {
    expect(read('tr', 'Elektrik 14.00-15.00 saatlerinde kesilecek.')).toBe('14:00; 15:00');
    expect(read('id', 'Kantor buka pukul 09.00-17.30 WIB.')).toBe('09:00 420; 17:30 420');
    expect(read('de', 'Die Bank ist 9.00-17.00 Uhr offen.')).toBe('09:00; 17:00');
  });

  it('is not read from numbers alone', () => {
    expect(read('en', 'The score was 10.30-12.40 in group play.')).toBe('');
    expect(read('en', 'Call 555-10.30 now.')).toBe('');
  });
});

describe('a date in two ordinals', () => {
  it('is read where the sentence goes on', () => {
    expect(read('cs', 'Stalo se to 15. 3. v Praze.')).toBe('2024-03-15');
    expect(read('sk', 'Stretnutie sa koná 15. 3. v Bratislave.')).toBe('2024-03-15');
  });

  it('is not read from two places of a list', () => {
    expect(read('cs', 'Skončil na 3. a 4. místě.')).toBe('');
  });
});

describe('a day that is part of a name', () => {
  it('is assumed only, so that it stands against nothing', () => {
    const certainty = (language: string, text: string) =>
      (factsOf(language, text, '2024-03-28')[0] as DayFact | undefined)?.certainty;
    expect(certainty('tr', '15 Mayıs Şehitler Köprüsü trafiğe kapatıldı.')).toBe('implied');
    expect(certainty('en', 'He spoke of the January 11 attacks.')).toBe('implied');
    expect(certainty('en', 'The March 24 attacks killed many.')).toBe('stated');
    expect(certainty('tr', '15 Mart depremi yıkıma yol açtı.')).toBe('stated');
  });
});

describe('the day between commas before a verb of saying', () => {
  it('is that of saying where it opens the sentence', () => {
    expect(read('uk', 'У неділю, 24 березня, повідомила поліція.')).toBe('said 2024-03-24');
    expect(read('uk', 'Поліція, яка розслідує пожежу в барі, в неділю, 24 березня, повідомила про 24 загиблих.')).toBe(
      'said 2024-03-24',
    );
    expect(read('en', 'The fire broke out on Sunday, police said.')).toBe('2024-03-24');
    expect(read('uk', 'Пожежа сталася у неділю, 24 березня, повідомила поліція.')).toBe('2024-03-24');
  });
});
