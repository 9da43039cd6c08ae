import { describe, expect, it } from 'vitest';
import german from '../../../assets/public/_locales/de/messages.json';
import english from '../../../assets/public/_locales/en/messages.json';
import japanese from '../../../assets/public/_locales/ja/messages.json';
import { formatCount, formatMessage, formatParts } from '../../../lib/messages/format';

const messages = {
  met: { message: '$2 met $1.' },
  cost: { message: 'It cost $$$1.' },
  files_one: { message: '$1 file' },
  files_few: { message: '$1 soubory' },
  files_other: { message: '$1 files' },
};

describe('a number that is not exact', () => {
  it.each([
    ['en', english, 'vague 20 dead', 'about 20 dead'],
    ['en', english, 'CHF over 3000', 'more than CHF 3,000'],
    ['en', english, 'at-most 30 km', 'at most 30 kilometers'],
    ['de', german, 'at-least 3 house', 'mindestens 3 Häuser'],
    ['ja', japanese, 'about 20 dead', '死者約20人'],
    ['en', {}, 'about 20 km', '≈ 20 kilometers'],
  ])('is told in words within a sentence: %s', (language, messages, given, told) => {
    const sentence = { ...messages, why_number_differs: { message: '$1; $2' } };
    const said = formatMessage(sentence, { key: 'why_number_differs', args: [given, '1 dead'] }, language);
    expect(said.split(';')[0]?.replace(/\u00a0/g, ' ')).toBe(told);
  });
});

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
    const say = (arg: string, language = 'en') => formatMessage({}, { key: 'why_day_other', args: [arg] }, language);
    expect(say('2024-03-28')).toBe('Mar 28, 2024');
    expect(say('2024-03-28', 'de')).toBe('28.03.2024');
    expect(say('2024-03-25/2024-03-27').replace(/\u2009/g, ' ')).toBe('Mar 25 – 27, 2024');
    for (const same of ['2024-13-40', '2024-03', '7000', '2024-03-27/2024-03-25', 'a/b', '2024-03-25/x'])
      expect(say(same)).toBe(same);
  });
});

describe('the values of a comparison', () => {
  const say = (arg: string, language = 'en') =>
    formatMessage({}, { key: 'why_number_differs', args: [arg] }, language).replace(/[\u2009\u00a0\u202f]/g, ' ');
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

describe('printed words', () => {
  it('are shown as they are printed, also where they look like a value', () => {
    const messages = { q_number: { message: 'What is the number ($1)?' }, why_contradiction: { message: '$1, $2' } };
    for (const printed of ['7.300 Haushalte', '12 dead', '2024-03-28', 'CHF 3000000000', '7000']) {
      expect(formatMessage(messages, { key: 'q_number', args: [printed] }, 'de')).toBe(
        `What is the number (${printed})?`,
      );
      expect(formatMessage(messages, { key: 'why_contradiction', args: [printed, 'x'] }, 'de')).toBe(`${printed}, x`);
      expect(formatMessage({}, { key: 'no_such_key', args: [printed] }, 'de')).toBe(printed);
    }
  });
  it('are told from numbers that a message counts with, which are written in the digits of the language', () => {
    const messages = { why_only_here: { message: '$1' }, why_age_differs: { message: '$1: $2, $3' } };
    expect(formatMessage(messages, { key: 'why_only_here', args: ['1234'] }, 'fa')).toBe('۱٬۲۳۴');
    expect(formatMessage(messages, { key: 'why_age_differs', args: ['Ann', '37', '39'] }, 'fa')).toBe('Ann: ۳۷, ۳۹');
  });
  it('are not read again when they are a count that was written already', () => {
    const messages = { files_other: { message: '$1 files' }, corpus_size: { message: 'holds $1' } };
    const count = formatCount(messages, 'files', 7300, 'de');
    expect(formatMessage(messages, { key: 'corpus_size', args: [count] }, 'de')).toBe('holds 7.300 files');
  });
});

describe('a message that counts', () => {
  const russian = {
    why_not_stated_one: { message: 'Есть в $1 другой публикации.' },
    why_not_stated_many: { message: 'Есть в $1 других публикациях.' },
    why_not_stated_other: { message: 'x' },
    pack_too_long_one: { message: '$2: $3 знак' },
    pack_too_long_many: { message: '$2: $3 знаков' },
  };
  const say = (key: string, ...args: string[]) => formatMessage(russian, { key, args }, 'ru');
  it('has the form that its count asks for', () => {
    expect(say('why_not_stated', '21')).toBe('Есть в 21 другой публикации.');
    expect(say('why_not_stated', '5')).toBe('Есть в 5 других публикациях.');
  });
  it('counts by the argument that is the count', () => {
    expect(say('pack/too-long', '1', 'title', '300')).toBe('title: 300 знаков');
    expect(say('pack/too-long', '5', 'title', '301')).toBe('title: 301 знак');
  });
  it('is shown by its arguments when no form of it is there, or the count is none', () => {
    expect(say('relation_other_day', '5')).toBe('5');
    expect(say('why_not_stated', 'x')).toBe('x');
  });
});

describe('an office', () => {
  const german = {
    q_name_role: { message: 'Wer ist „$1“?' },
    office_minister: { message: 'Minister' },
    domain_finance: { message: 'Finanzen' },
    value_within: { message: '$1 ($2)' },
  };
  const say = (...args: string[]) => formatMessage(german, { key: 'q_name_role', args }, 'de');
  it('is named in the language', () => {
    expect(say('minister', 'ministru')).toBe('Wer ist „Minister“?');
    expect(say('minister/finance', 'ministru de finanțe')).toBe('Wer ist „Minister (Finanzen)“?');
  });
  it('is shown as printed when the language has no name for it, and never as an id', () => {
    expect(say('chief-of-staff', 'szef sztabu')).toBe('Wer ist „szef sztabu“?');
    expect(say('toString', 'x')).toBe('Wer ist „x“?');
    expect(say('minister/no-such-field', 'x')).toBe('Wer ist „Minister“?');
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
