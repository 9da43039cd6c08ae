import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import sentences from '../../lib/corpus/exchange-sentences.json';
import kinds from '../../lib/messages/arguments.json';
import { type Messages, messageName } from '../../lib/messages/format';
import { INTERFACE_LANGUAGES } from '../../lib/messages/languages';
import fetchSentences from '../../lib/model/fetch-sentences.json';

const LOCALES = 'assets/public/_locales';
const read = (tag: string) => JSON.parse(readFileSync(join(LOCALES, tag, 'messages.json'), 'utf8')) as Messages;
const english = read('en');
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** `count_reports_one` without the category; null for a message that depends on no count. */
function countOf(key: string): string | null {
  const base = key.replace(PLURAL, '');
  return base !== key && Object.hasOwn(english, `${base}_other`) && Object.hasOwn(english, `${base}_one`) ? base : null;
}

/** The noun behind a number, whose forms a language may or may not have; null for anything else. */
function nounOf(key: string): string | null {
  const base = key.replace(PLURAL, '');
  return key.startsWith('noun_') && base !== key && Object.hasOwn(english, base) ? base : null;
}

/** Plural categories into which whole numbers fall (CLDR, through Intl). */
function categoriesOf(tag: string): ReadonlySet<string> {
  const rules = new Intl.PluralRules(tag);
  return new Set([...Array.from({ length: 1_200 }, (_, n) => n), 1_000_000, 2_000_000].map((n) => rules.select(n)));
}

const argumentsOf = (message: string): string[] => [...(message.match(/\$[1-9$]/g) ?? [])].sort();

describe('the languages of the interface', () => {
  it('are the folders there are', () => {
    expect(readdirSync(LOCALES).sort()).toEqual([...INTERFACE_LANGUAGES].sort());
    expect(INTERFACE_LANGUAGES[0]).toBe('en');
    expect(INTERFACE_LANGUAGES.length).toBeGreaterThanOrEqual(16);
  });

  describe.each(INTERFACE_LANGUAGES.map((tag) => [tag]))('%s', (tag) => {
    const messages = read(tag);
    const categories = categoriesOf(tag);

    it('has every message, and none that the program does not know', () => {
      const wanted = new Set(
        Object.keys(english)
          .filter((key) => nounOf(key) === null)
          .flatMap((key) => {
            const base = countOf(key);
            return base === null ? [key] : [...categories].map((category) => `${base}_${category}`);
          }),
      );
      const there = Object.keys(messages).filter((key) => nounOf(key) === null);
      // A category that whole numbers do not reach does no harm.
      const unknown = there.filter((key) => !wanted.has(key) && !Object.hasOwn(english, key) && countOf(key) === null);
      expect({ missing: [...wanted].filter((key) => !Object.hasOwn(messages, key)), unknown }).toEqual({
        missing: [],
        unknown: [],
      });
    });

    it('loses no argument', () => {
      const wrong = Object.entries(messages).filter(([key, { message }]) => {
        const base = nounOf(key) ?? (countOf(key) === null ? key : `${countOf(key)}_other`);
        const wanted = argumentsOf(english[base]?.message ?? '');
        const given = argumentsOf(message);
        // A category that holds one number alone may write it as a word or leave it out; so may English.
        const single = /_(zero|one|two)$/.test(key) && countOf(key) !== null && numbersOf(tag, key) <= 1;
        return single ? given.some((argument) => !wanted.includes(argument)) : given.join() !== wanted.join();
      });
      expect(wrong.map(([key, { message }]) => `${key}: ${message}`)).toEqual([]);
    });

    it('has nothing empty, nothing with spaces around it, no marks of direction and no markup', () => {
      const wrong = Object.entries(messages).filter(
        ([, { message }]) =>
          message.trim() !== message || message === '' || /[\u200e\u200f\u202a-\u202e\u2066-\u2069<]/.test(message),
      );
      expect(wrong.map(([key]) => key)).toEqual([]);
    });

    it('fits where the browsers and the stores show it', () => {
      expect(messages.extName?.message).toBe('Second Source');
      expect([...(messages.extDesc?.message ?? '')].length).toBeLessThanOrEqual(132);
    });

    it('is that language and not English', () => {
      const sentences = Object.entries(messages).filter(([, { message }]) => message.split(' ').length >= 4);
      const same = sentences.filter(([key, { message }]) => english[key]?.message === message).map(([key]) => key);
      if (tag === 'en') expect(same.length).toBe(sentences.length);
      else expect(same).toEqual([]);
    });
  });
});

/** How many whole numbers a category holds, up to a thousand. */
function numbersOf(tag: string, key: string): number {
  const category = PLURAL.exec(key)?.[1];
  const rules = new Intl.PluralRules(tag);
  return Array.from({ length: 1_000 }, (_, n) => n).filter((n) => rules.select(n) === category).length;
}

describe('the messages', () => {
  const sources = ['components', 'entrypoints', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|json)$/.test(file) && !/^facts[\\/]locales|^language[\\/]/.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  const text = sources.join('\n');
  const literals = new Set(
    [...text.matchAll(/['"`]([\w@./-]{2,80})['"`]/g)].map((found) => messageName(found[1] ?? '')),
  );
  const patterns = [
    ...new Set(
      [...text.matchAll(/`([\w@/-]{2,40})\$\{[^`{}]{1,80}\}([\w/-]{0,30})`/g)].map(
        ([, before, after]) => `${before}|${after}`,
      ),
    ),
  ]
    .map((pair) => pair.split('|').map(messageName) as [string, string])
    .filter(([before]) => /_/.test(before));
  const manifest = readFileSync('wxt.config.ts', 'utf8');

  it.each([
    ['a refused pack', sentences],
    ['what could not be fetched', fetchSentences],
  ])('say of %s what the commands say of it', (_, all) => {
    expect(Object.keys(all).length).toBeGreaterThan(30);
    for (const [key, sentence] of Object.entries(all)) {
      const name = messageName(key);
      expect((english[name] ?? english[`${name}_other`])?.message).toBe(sentence);
    }
  });

  it('that are given values or numbers exist', () => {
    const listed = [...kinds.values, ...kinds.numbers, ...kinds.offices];
    expect(listed.length).toBeGreaterThan(10);
    for (const name of listed) {
      const beginning = name.endsWith('*') ? name.slice(0, -1) : null;
      const found = Object.keys(english).filter((key) =>
        beginning === null ? key === name || countOf(key) === name : key.startsWith(beginning),
      );
      expect(found, name).not.toEqual([]);
    }
  });

  it('are all used', () => {
    const used = (key: string) =>
      literals.has(key) ||
      manifest.includes(`__MSG_${key}__`) ||
      patterns.some(
        ([before, after]) => key.startsWith(before) && key.endsWith(after) && key.length > before.length + after.length,
      );
    const unused = Object.keys(english).filter(
      (key) => ![key, countOf(key), nounOf(key)].some((k) => k !== null && used(k)),
    );
    expect(unused).toEqual([]);
  });

  it('are found by this test when they are not used', () => {
    expect(literals.has('no_such_message_anywhere'.slice(0, -1))).toBe(false);
    expect(patterns.length).toBeGreaterThan(10);
    expect(patterns.length).toBeLessThan(200);
  });
});
