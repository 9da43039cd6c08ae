import { describe, expect, it } from 'vitest';
import {
  cleaned,
  cut,
  dayPart,
  directionOfLanguage,
  directionOfText,
  escapeMarkup,
  field,
  isolated,
  languageTag,
  linkable,
} from '../../../lib/export/fields';
import { escapeMarkdown } from '../../../lib/export/markdown';

describe('a field', () => {
  it('is one line without controls, tags and turns of direction', () => {
    expect(cleaned('a\u202eb\u2066c\u2069\u0000d\u{e0041}\ufeff\uffffe')).toBe('abcde');
    expect(cleaned('one\r\ntwo\u2028three\tfour')).toBe('one two three four');
    expect(cleaned('\ud800x')).toBe('\ufffdx');
  });

  it('keeps the joiners and marks that scripts need', () => {
    expect(cleaned('می\u200cخواهم क्\u200dष \u200fא')).toBe('می\u200cخواهم क्\u200dष \u200fא');
  });

  it('is cut between characters', () => {
    expect(cut('short', 5)).toBe('short');
    expect(cut('longer', 5)).toBe('long…');
    expect(cut('ab😀cd', 4)).toBe('ab…');
    expect(cut('abe\u0301cd', 4)).toBe('ab…');
    expect(cut(`x${'\u0301'.repeat(500)}`, 100).length).toBeLessThanOrEqual(100);
    expect(field(' a '.repeat(1_000_000), 10)).toBe('a  a  a…');
  });
});

describe('markup', () => {
  it('is escaped', () => {
    expect(escapeMarkup(`<a href="x" b='y'>&\``)).toBe('&#60;a href=&#34;x&#34; b=&#39;y&#39;&#62;&#38;&#96;');
  });

  it('of Markdown is escaped', () => {
    expect(escapeMarkdown('[a](b) *c* _d_ `e` <f> &g; h|i #j ~k 1. l')).toBe(
      '\\[a\\]\\(b\\) \\*c\\* \\_d\\_ \\`e\\` &lt;f&gt; &amp;g; h\\|i \\#j \\~k 1\\. l',
    );
    expect(escapeMarkdown('5 % %%x%%')).toBe('5 % \\%%x\\%%');
  });
});

describe('an address', () => {
  it.each([
    ['https://news.example/a?b=c#d', 'https://news.example/a?b=c#d'],
    ['HTTPS://News.Example', 'https://news.example/'],
    ['http://xn--80ak6aa92e.example:8080/x', 'http://xn--80ak6aa92e.example:8080/x'],
    ['https://news.example/جسر"<>', 'https://news.example/%D8%AC%D8%B3%D8%B1%22%3C%3E'],
    ['https://news.example/\ud800', 'https://news.example/%EF%BF%BD'],
  ])('%j may be a link', (address, link) => {
    expect(linkable(address)).toBe(link);
  });

  it.each([
    null,
    '',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://news.example/x',
    'file:///etc/passwd',
    '//news.example/',
    'https:news.example',
    'https://user@news.example/',
    'https://user:pw@news.example/',
    'https://news.example\\@evil.example/',
    'https://аpple.example/',
    'https://news.example/ x',
    'https://news.example/\nx',
    ' https://news.example/',
    `https://news.example/${'a'.repeat(8_192)}`,
  ])('%j may not', (address) => {
    expect(linkable(address)).toBeNull();
  });
});

describe('tags, days and directions', () => {
  it('are checked', () => {
    expect(['en', 'sr-Latn', 'zh-Hant-TW'].map(languageTag)).toEqual(['en', 'sr-Latn', 'zh-Hant-TW']);
    expect(['', 'e', 'en"x', 'en_US', '../en', 'a'.repeat(9)].map(languageTag)).toEqual(Array(6).fill('und'));
    expect(dayPart('2024-05-05T08:00+02:00')).toBe('2024-05-05');
    expect([dayPart('2024-05'), dayPart('2024'), dayPart('x'), dayPart(null), dayPart('2024-05-055')]).toEqual([
      '2024-05',
      null,
      null,
      null,
      null,
    ]);
    expect(['ar', 'fa-IR', 'he', 'ur', 'pa-Arab'].map(directionOfLanguage)).toEqual(Array(5).fill('rtl'));
    expect(['en', 'ja', 'ku-Latn', 'pa'].map(directionOfLanguage)).toEqual(Array(4).fill('ltr'));
    expect(directionOfText('31 شخصا', 'ltr')).toBe('rtl');
    expect(directionOfText('31', 'rtl')).toBe('rtl');
  });

  it('are kept apart in plain text where they may differ', () => {
    expect(isolated('Berg', 'ltr')).toBe('Berg');
    expect(isolated('بيرغ', 'ltr')).toBe('\u2068بيرغ\u2069');
    expect(isolated('Berg', 'rtl')).toBe('\u2068Berg\u2069');
    expect(isolated('It is بيرغ', 'ltr', 'ltr')).toBe('\u2066It is بيرغ\u2069');
    expect(isolated('', 'rtl')).toBe('');
  });
});
