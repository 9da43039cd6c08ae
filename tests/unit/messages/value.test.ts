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
    expect(value('37 age')).toBe('37 years');
    expect(value('2024-03-25+2024-03-27')).toBe('Mar 25, 2024 and Mar 27, 2024');
  });

  it('takes the form of the noun that the number asks for', () => {
    expect(value('1 aftershock')).toBe('1 aftershock');
    const russian = {
      noun_dead: { message: '$1 погибших' },
      noun_dead_one: { message: '$1 погибший' },
    };
    expect(writtenValue('21 dead', russian, 'ru')).toBe('21 погибший');
    expect(writtenValue('2 dead', russian, 'ru')).toBe('2 погибших');
    expect(writtenValue('over 11 dead', russian, 'ru')).toBe('> 11 погибших');
  });

  it('has the number where the language puts it, with the sign close by', () => {
    const noun = (message: string) => ({ noun_dead: { message } });
    expect(writtenValue('over 2400 dead', noun('死者$1人'), 'ja')).toBe('死者>2,400人');
    expect(writtenValue('12 dead', noun('$1명 사망'), 'ko')).toBe('12명 사망');
    expect(writtenValue('at-least 12 dead', noun('$1 morts'), 'fr')).toBe('≥ 12 morts');
    expect(writtenValue('6.3 magnitude', english, 'en')).toBe('magnitude 6.3');
    // What a number is given must not be read as a place in the message.
    expect(writtenValue('12 dead', noun('$$1'), 'en')).toBe('$12');
  });

  it('tells its end or beginning, and whole years and months as such', () => {
    expect(value('until 2030-01-01/2030-12-31')).toBe('until 2030');
    expect(value('since 2024-09-30')).toBe('since Sep 30, 2024');
    expect(value('2024-02-01/2024-02-29')).toBe('February 2024');
    expect(value('2024-02-01/2024-02-28')).toMatch(/^Feb 1\s–\s28, 2024$/);
    expect(value('2019-01-01/2019-12-31+2023-01-01/2023-12-31')).toBe('2019 and 2023');
    expect(value('until tomorrow')).toBeNull();
  });

  it('tells a day in the calendar of the language and in that of most reports', () => {
    expect(writtenValue('2026-11-22', {}, 'fa')).toBe('۱ آذر ۱۴۰۵ (۲۲ نوامبر ۲۰۲۶)');
    expect(writtenValue('2026-11-20/2026-11-22', {}, 'fa')).toMatch(/^۲۹ آبان .* ۱۴۰۵ \(.*نوامبر ۲۰۲۶\)$/);
    expect(writtenValue('2030-01-01/2030-12-31', {}, 'fa')).toMatch(/\(۲۰۳۰\)$/);
    for (const tag of ['ar', 'ar-SA', 'th']) expect(writtenValue('2026-11-22', {}, tag)).not.toContain('(');
    expect(writtenValue('2026-11-22', {}, 'th')).toContain('2026');
  });

  it('is a score, a length, a time or an amount without its currency', () => {
    expect(value('2-1 score')).toBe('2–1');
    expect(value('24-36 year')).toBe('24–36 years');
    expect(value('50-Infinity hour')).toBe('≥ 50 hours');
    expect(value('9-2 year')).toBeNull();
    expect(value('20:15 local')).toBe('20:15 (local time)');
    expect(writtenValue('20:15', {}, 'fa')).toBe('۲۰:۱۵');
    expect(value('25:99')).toBeNull();
    expect(value('? about 310')).toBe('≈ 310');
    expect(value('120 km-h')).toBe('120 kilometers per hour');
    expect(value('67 match-minute')).toBe('minute 67');
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
    expect(fact('role', 'minister/state-security KP')).toBe('minister · state security · North Korea');
    expect(fact('organisation', 'credit-suisse')).toBe('Credit Suisse');
    expect(fact('attribution', 'kcna')).toBe('KCNA');
    expect(fact('time', '06:41Z')).toBe('06:41 UTC');
  });

  it('is written in the language of the interface where it has the words', () => {
    const german = {
      office_president: { message: 'Präsident' },
      office_former: { message: 'ehemalig' },
      place_KP_pyongyang: { message: 'Pjöngjang' },
    };
    expect(writtenFact('role', 'president KP former', german, 'de')).toBe('Präsident · Nordkorea · ehemalig');
    expect(writtenFact('role', 'minister/foreign', german, 'de')).toBe('minister · foreign');
    expect(writtenFact('role', 'president un', german, 'de')).toBe('Präsident · UN');
    expect(writtenFact('place', 'KP/pyongyang', german, 'de')).toBe('Pjöngjang (Nordkorea)');
    expect(writtenFact('place', 'KP/nampo', german, 'de')).toBe('Nampo (Nordkorea)');
  });

  it('has words of the language for what our tables say', () => {
    expect(fact('precedent', 'first in 12 years')).toBe('the first in 12 years');
    expect(fact('precedent', '1 years before')).toBe('an earlier one, 1 year before');
    expect(fact('precedent', 'first ever')).toBe('the first ever');
    expect(fact('announcement', 'not announced')).toBe('not announced');
    expect(writtenFact('announcement', 'announced', { value_announced: { message: 'объявлено' } }, 'ru')).toBe(
      'объявлено',
    );
    expect(fact('precedent', 'first in 12 years before')).toBe('first in 12 years before');
    expect(fact('precedent', '12 years')).toBe('12 years');
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
