import { describe, expect, it } from 'vitest';
import { read } from './read';

/** Lengths that are printed as an adjective, and ages that are printed the same way. */
const SENTENCES: readonly (readonly [string, string, string])[] = [
  ['en', 'He got a 5-year sentence.', '5 year'],
  ['en', 'A 5-year-old boy was hurt.', ''],
  ['de', 'Er bekam eine 5-jährige Haftstrafe.', '5 year'],
  ['de', 'Ein 5-jähriger Junge wurde verletzt.', ''],
  ['bg', 'Той получи 5-годишна присъда.', '5 year'],
  ['bg', 'Пострада 5-годишно момче.', ''],
  ['ru', 'Суд назначил 5-летний тюремный срок.', '5 year'],
  ['ru', 'Пострадал 5-летний мальчик.', ''],
  ['pl', 'Dostał 5-letni wyrok.', '5 year'],
  ['pl', 'Ranny został 5-letni chłopiec.', ''],
  ['nl', 'Hij kreeg een 5-jarige celstraf.', '5 year'],
  ['hu', '5 éves börtönbüntetést kapott.', '5 year'],
  ['hu', 'Egy 5 éves fiú megsérült.', ''],
  ['el', 'Επιβλήθηκε 5ετής κάθειρξη.', '5 year'],
  ['sr', 'Добио је 5-годишњу казну.', '5 year'],
  ['sr', 'Десетак минута касније тло се поново затресло.', '8-12 minute'],
  ['ur', 'برازیل 12سال بعد ہارا ہے۔', '12 year'],
  ['fr', 'Le modèle 30m est en vente.', ''],
];

describe('terms of years', () => {
  it.each(SENTENCES)('%s: %s', (language, sentence, expected) => {
    expect(read(language, sentence)).toBe(expected);
  });
});
