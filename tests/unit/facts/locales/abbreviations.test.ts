import { describe, expect, it } from 'vitest';
import { abbreviationsOf } from '../../../../lib/facts/locales/abbreviations';
import { splitSentences } from '../../../../lib/text/sentences';

function sentences(text: string, language: string): string[] {
  return splitSentences(text, abbreviationsOf(language)).map((s) => text.slice(s.start, s.end));
}

describe('abbreviationsOf', () => {
  it.each([
    ['en', 'Mr. Brown met Dr. Green. They shook hands.', 2],
    ['ru', 'Банк выделил 3 млрд. Рублями платить нельзя.', 1],
    ['ru', 'Он уехал в г. Омск. Там холодно.', 2],
    ['de', 'Sie verkaufen Obst, bzw. Gemüse. Das reicht.', 2],
    ['cs', 'Přivezl ovoce, např. Jablka a hrušky. Odjel.', 2],
    ['ro', 'Dl. Ionescu a plecat. A venit dna. Pop.', 2],
  ])('keeps an abbreviation inside its sentence (%s: %s)', (language, text, count) => {
    expect(sentences(text, language)).toHaveLength(count);
  });

  it.each([
    ['de', 'Es bleibt so. Danach ging er.'],
    ['es', 'Bajaron a la calle. Nadie habló.'],
    ['en', 'They saw the sun. It was late.'],
    ['sk', 'Nevedel, kto to je asi. Potom odišiel.'],
    ['it', 'Andarono al mare. Pioveva.'],
    ['fr', 'Il a vu son ex. Elle est partie.'],
  ])('does not take an ordinary word for an abbreviation (%s: %s)', (language, text) => {
    expect(sentences(text, language)).toHaveLength(2);
  });

  it('has nothing for a language without a list, and for names of the object prototype', () => {
    expect(abbreviationsOf('xx').size).toBe(0);
    expect(abbreviationsOf('constructor').size).toBe(0);
  });

  it('gives the same set each time', () => {
    expect(abbreviationsOf('fr')).toBe(abbreviationsOf('fr'));
  });
});
