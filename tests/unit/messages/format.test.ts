import { describe, expect, it } from 'vitest';
import { formatCount, formatMessage, formatParts } from '../../../lib/messages/format';

const messages = {
  met: { message: '$2 met $1.' },
  cost: { message: 'It cost $$$1.' },
  files_one: { message: '$1 file' },
  files_few: { message: '$1 soubory' },
  files_other: { message: '$1 files' },
};

describe('formatMessage', () => {
  it('puts arguments into their places', () => {
    expect(formatMessage(messages, { key: 'met', args: ['Ann', 'Bob'] }, 'en')).toBe('Bob met Ann.');
    expect(formatMessage(messages, { key: 'cost', args: ['5'] }, 'en')).toBe('It cost $5.');
  });
  it('takes an argument as it is, whatever stands in it', () => {
    expect(formatMessage(messages, { key: 'met', args: ['$2', '$1'] }, 'en')).toBe('$1 met $2.');
  });
  it('keeps arguments apart from the words of the message', () => {
    expect(formatParts(messages, { key: 'met', args: ['Ann', 'Bob'] }, 'en')).toEqual([
      { text: 'Bob', argument: true },
      { text: ' met ', argument: false },
      { text: 'Ann', argument: true },
      { text: '.', argument: false },
    ]);
  });
  it('shows the arguments of a key it does not know, and the key when there are none', () => {
    expect(formatMessage(messages, { key: 'why_new', args: ['Ann', 'Bob'] }, 'en')).toBe('Ann · Bob');
    expect(formatMessage(messages, { key: 'why_new', args: [] }, 'en')).toBe('why_new');
    expect(formatMessage(messages, { key: 'constructor', args: [] }, 'en')).toBe('constructor');
    expect(formatMessage(messages, { key: '__proto__', args: ['x'] }, 'en')).toBe('x');
  });
  it('leaves an empty place where an argument is missing', () => {
    expect(formatMessage(messages, { key: 'met', args: ['Ann'] }, 'en')).toBe(' met Ann.');
  });
  it('writes days in the language, and nothing else', () => {
    const say = (arg: string, language = 'en') => formatMessage({}, { key: 'x', args: [arg] }, language);
    expect(say('2024-03-28')).toBe('Mar 28, 2024');
    expect(say('2024-03-28', 'de')).toBe('28.03.2024');
    expect(say('2024-03-25/2024-03-27').replace(/\u2009/g, ' ')).toBe('Mar 25 – 27, 2024');
    for (const same of ['2024-13-40', '2024-03', '7000', '2024-03-27/2024-03-25', 'a/b', '2024-03-25/x'])
      expect(say(same)).toBe(same);
  });
});

describe('the values of a comparison', () => {
  const say = (arg: string, language = 'en') =>
    formatMessage({}, { key: 'x', args: [arg] }, language).replace(/[\u2009\u00a0\u202f]/g, ' ');
  it('are written as lists of days', () => {
    expect(say('2024-03-25+2024-03-27')).toBe('Mar 25, 2024 and Mar 27, 2024');
    expect(say('2024-03-25+2024-03-27', 'de')).toBe('25.03.2024 und 27.03.2024');
    expect(say('2024-03-01+2024-03-25/2024-03-27')).toBe('Mar 1, 2024 and Mar 25 – 27, 2024');
    for (const same of ['2024-03-25+', '+2024-03-25', '2024-03-25+x', 'a+b']) expect(say(same)).toBe(same);
  });
  it('are written as amounts of money', () => {
    expect(say('CHF 3000000000')).toBe('CHF 3,000,000,000');
    expect(say('EUR 2.5', 'de')).toBe('2,50 EUR');
    for (const same of ['CHF', 'CHF x', 'Chf 3000', 'SVR 12 34', 'CHF 30000000000000000']) expect(say(same)).toBe(same);
  });
  it('are written as numbers with what they count', () => {
    expect(say('7000 container')).toBe('7,000 container');
    expect(say('7000 container', 'de')).toBe('7.000 container');
    expect(say('6.3 magnitude', 'de')).toBe('6,3 magnitude');
    for (const same of ['75th anniversary', '2024 elections', '12 34', 'Boeing 7370 jets', '7000'])
      expect(say(same)).toBe(same);
  });
});

describe('formatCount', () => {
  it('follows the plural rules of the language', () => {
    expect(formatCount(messages, 'files', 1, 'en')).toBe('1 file');
    expect(formatCount(messages, 'files', 0, 'en')).toBe('0 files');
    expect(formatCount(messages, 'files', 3, 'cs')).toBe('3 soubory');
  });
  it('falls back to the general form and writes digits of the language', () => {
    expect(formatCount(messages, 'files', 11, 'ru')).toBe('11 files');
    expect(formatCount(messages, 'files', 1234, 'de')).toBe('1.234 files');
  });
});
