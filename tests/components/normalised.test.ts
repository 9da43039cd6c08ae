import { describe, expect, it } from 'vitest';
import { normalisedBeside, withoutIds } from '../../components/view/normalised';
import { sharedAs } from '../../components/view/shared';

describe('the normalised value beside the words', () => {
  it.each([
    ['toll', '13 погибших', '13 dead', '13 dead', 'en', '13 dead'],
    ['date', 'Monday to Wednesday', '2024-03-25/2024-03-27', 'Mar 25 – 27, 2024', 'en', 'Mar 25 – 27, 2024'],
    ['time', '6時22分', '18:22', '18:22', 'en', '18:22'],
    ['name', '리창대', 'Ri Chang Dae', 'Ri Chang Dae', 'en', 'Ri Chang Dae'],
  ])('is told for %s “%s”', (kind, words, normalised, written, language, shown) => {
    expect(normalisedBeside(kind, words, normalised, written, language)).toBe(shown);
  });

  it.each([
    ['what the words say already', 'toll', '13 dead', '13 dead', '13 Dead', 'en'],
    ['ids of no known place', 'place', 'north-west of Herat', 'northwest-of', 'northwest-of', 'en'],
    ['amounts that are not written out', 'money', '3 milliards', 'CHF 3e9', 'CHF 3e9', 'en'],
    ['ids of offices', 'role', 'le ministre', 'minister/state-security KP', 'minister, state security', 'en'],
    ['what was announced', 'announcement', 'a annoncé', 'announced', 'announced', 'en'],
    ['a name in the reader’s own script', 'name', 'Ri Čang Daeom', 'Ri Chang Dae', 'Ri Chang Dae', 'en'],
    [
      'a name in a script that is not the reader’s',
      'name',
      'トシュコフスキ',
      'Панче Тошковски',
      'Панче Тошковски',
      'en',
    ],
    ['dozens and hundreds', 'toll', '数百人', 'vague 100 dead', '≈ 100 dead', 'en'],
    ['nothing', 'date', 'x', '', '', 'en'],
    ['a name when the language is none', 'name', '리창대', 'Ri Chang Dae', 'Ri Chang Dae', '?'],
  ])('is not told for %s', (_, kind, words, normalised, written, language) => {
    expect(normalisedBeside(kind, words, normalised, written, language)).toBeNull();
  });
});

describe('an id of our tables', () => {
  it('is shown to nobody but readers of English', () => {
    expect(withoutIds('contradiction', 'dead', 'dead', 'de')).toBeNull();
    expect(withoutIds('contradiction', 'dead', 'dead', 'en-GB')).toBe('dead');
    expect(withoutIds('place', 'AT/vienna', 'Wien (Österreich)', 'de')).toBe('Wien (Österreich)');
    expect(withoutIds('name', 'Ri', 'Ri', 'de')).toBe('Ri');
  });
});

describe('what two texts have in common', () => {
  const fact = (kind: string, value: string) => `${kind} ${value}`;
  it('is written as values are', () => {
    expect(sharedAs('cities', 'AT/vienna', fact, 'de')).toBe('place AT/vienna');
    expect(sharedAs('organisations', 'un', fact, 'de')).toBe('organisation un');
    expect(sharedAs('numbers', 'injured:12', fact, 'de')).toBe('number 12 injured');
    expect(sharedAs('numbers', ':15', fact, 'de')).toBe('number 15 ?');
    expect(sharedAs('numbers', 'score:2-1', fact, 'de')).toBe('number 2-1 score');
    expect(sharedAs('people', 'Ann Lee', fact, 'de')).toBe('Ann Lee');
  });
  it('is left out when only our tables have a word for it', () => {
    expect(sharedAs('concepts', 'state-visit', fact, 'ja')).toBeNull();
    expect(sharedAs('concepts', 'state-visit', fact, 'en')).toBe('state visit');
  });
});
