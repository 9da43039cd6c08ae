import { describe, expect, it } from 'vitest';
import english from '../../../assets/public/_locales/en/messages.json';
import { writtenFact, writtenValue } from '../../../lib/messages/value';

const value = (text: string, language = 'en') => writtenValue(text, english, language)?.replace(/\u00a0/g, ' ') ?? null;
const fact = (kind: string, text: string) => writtenFact(kind, text, english, 'en');

describe('a value', () => {
  it('is written with the words and signs of the language', () => {
    expect(value('CHF 3000000000')).toBe('CHF 3,000,000,000');
    expect(value('over 2400 dead')).toBe('> 2,400 dead');
    expect(value('at-least 14 dead')).toBe('≥ 14 dead');
    expect(value('8 aftershock')).toBe('8 aftershocks');
    expect(value('28 depth-km')).toBe('28 kilometers');
    expect(value('24 year', 'de')).toBe('24 Jahre');
    expect(value('2024-03-25+2024-03-27')).toBe('Mar 25, 2024 and Mar 27, 2024');
  });

  it('is left alone when it is printed words', () => {
    for (const words of ['2024 elections', 'about 7,000 containers', 'Kim Jong Un', 'over there', 'CHF', '', '7']) {
      expect(value(words)).toBeNull();
    }
  });
});

describe('a fact', () => {
  it('shows no ids of places, offices and bodies', () => {
    expect(fact('place', 'KP/pyongyang')).toBe('Pyongyang (North Korea)');
    expect(fact('place', 'RU')).toBe('Russia');
    expect(fact('role', 'minister/state-security KP')).toBe('minister, state security · North Korea');
    expect(fact('organisation', 'credit-suisse')).toBe('Credit Suisse');
    expect(fact('attribution', 'kcna')).toBe('KCNA');
    expect(fact('time', '06:41Z')).toBe('06:41 UTC');
  });

  it('is given back as it is when nothing is known of it', () => {
    expect(fact('place', 'zz-9')).toBe('zz-9');
    expect(fact('name', 'Ri Chang Dae')).toBe('Ri Chang Dae');
  });

  it.each(['5 constructor', '12 toString', '3 __proto__', 'constructor 5 x', 'valueOf 7'])(
    'takes a printed noun for no more than a noun: %s',
    (value) => {
      expect(writtenFact('number', value, {}, 'en')).not.toMatch(/function|native code|object Object/);
    },
  );
});
