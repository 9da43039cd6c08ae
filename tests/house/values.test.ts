import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import asked from '../../lib/compare/number-questions.json';
import { INTERFACE_LANGUAGES } from '../../lib/messages/languages';
import { type Messages, messageName } from '../../lib/messages/names';
import { isWrittenByIntl, nounKey, writtenFact } from '../../lib/messages/value';

const TABLES = 'lib/facts/locales';
const json = (...path: string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const messagesOf = (tag: string) => json('assets/public/_locales', tag, 'messages.json') as Messages;
const english = messagesOf('en');
const tables = (file: string) =>
  readdirSync(TABLES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(TABLES, entry.name, file)))
    .map((entry) => json(TABLES, entry.name, file));

/** Verbs that become no noun of a number: they are read as another ("riding" as "aboard", "sought" as "missing"), or shield those counted. */
const NO_NOUNS = new Set(['with', 'riding', 'sought', 'others', 'none']);
/** The mark behind the id of a verb that tells of the people on one side of it only. */
const SIDE = /[<>]$/;
/** Measures that stand in one word with their number. */
const MEASURES_IN_WORDS = new Set(['age', 'metre']);
/** Measures that are written in a way of their own. */
const OWN_WAY = new Set(['count', 'money', 'score']);

const nouns = new Set<string>();
for (const table of tables('nouns.json'))
  for (const id of [
    ...Object.keys(table.nouns ?? {}),
    ...Object.keys(table.verbs ?? {}).map((v) => v.replace(SIDE, '')),
  ])
    if (!NO_NOUNS.has(id)) nouns.add(id);
for (const table of tables('numbers.json'))
  for (const id of Object.keys(table.fused ?? {})) {
    const told = id.split(':')[0] as string;
    // "Neunjährig" measures, and counts nothing.
    if (!MEASURES_IN_WORDS.has(told)) nouns.add(told);
  }

// What the recognisers give by themselves stands in the lists by which numbers are compared.
for (const id of [...asked.counts, ...asked.tolls, ...asked.humans]) nouns.add(id);

const measures = new Set<string>();
for (const table of tables('nouns.json')) for (const id of Object.keys(table.units ?? {})) measures.add(id);
for (const cue of ['depth', 'distance', 'altitude']) for (const unit of ['km', 'm']) measures.add(`${cue}-${unit}`);
for (const folder of ['numbers', 'days'])
  for (const file of readdirSync(join('lib/facts', folder)).filter((name) => name.endsWith('.ts')))
    for (const [, id = ''] of readFileSync(join('lib/facts', folder, file), 'utf8').matchAll(
      /\bmeasure: (?:[\w.' =?]{1,60}[?:] )?'([a-z-]{2,20})'/g,
    ))
      measures.add(id);

describe('what numbers count', () => {
  it('is found by this test', () => {
    for (const id of ['crew', 'hostage', 'voter', 'aboard', 'attendee', 'dead']) expect(nouns).toContain(id);
    for (const id of ['fahrenheit', 'match-minute', 'age', 'altitude-m', 'barrel']) expect(measures).toContain(id);
  });

  it.each(INTERFACE_LANGUAGES.map((tag) => [tag]))('has its words in %s', (tag) => {
    const messages = messagesOf(tag);
    expect([...nouns].filter((id) => !Object.hasOwn(messages, nounKey(id)))).toEqual([]);
    expect(
      [...measures].filter((id) => !OWN_WAY.has(id) && !isWrittenByIntl(id) && !Object.hasOwn(messages, nounKey(id))),
    ).toEqual([]);
  });

  it('is asked for by a question of its own where the lists say so', () => {
    const missing = (kind: string, ids: readonly string[]) =>
      ids.map((id) => messageName(`q_${kind}_${id}`)).filter((key) => !Object.hasOwn(english, key));
    expect([...missing('count', asked.counts), ...missing('measure', asked.measures)]).toEqual([]);
  });

  it.each([
    ['ar', ['two', 'few']],
    ['pl', ['one', 'few', 'many', 'other']],
    ['ro', ['one', 'few', 'other']],
    ['ru', ['one', 'few', 'many', 'other']],
    ['uk', ['one', 'few', 'many', 'other']],
  ])('has the forms that the numbers of %s ask for', (tag, forms) => {
    const messages = messagesOf(tag);
    const counted = [...nouns].filter((id) => id !== 'anniversary');
    const missing = counted.flatMap((id) =>
      forms.map((form) => `${nounKey(id)}_${form}`).filter((key) => !Object.hasOwn(messages, key)),
    );
    expect(missing).toEqual([]);
  });

  it('is a dual in Arabic, with the number that is compared behind it', () => {
    const written = (value: string) => writtenFact('number', value, messagesOf('ar'), 'ar');
    expect(written('2 dead')).toBe('قتيلان (2)');
    expect(written('at-least 2 dead')).toBe('قتيلان (≥2)');
    expect(written('3 dead')).toBe('3 قتلى');
    expect(written('11 dead')).toBe('11 قتيلًا');
    expect(written('100 dead')).toBe('100 قتيل');
  });

  it.each(INTERFACE_LANGUAGES.map((tag) => [tag]))('stands with its number in %s, in every form', (tag) => {
    const messages = messagesOf(tag);
    const without = Object.entries(messages).filter(
      ([key, { message }]) => key.startsWith('noun_') && message.split('$1').length !== 2,
    );
    expect(without).toEqual([]);
    const written = (value: string) => writtenFact('number', value, messages, tag);
    const digits = new Intl.NumberFormat(tag);
    for (const id of nouns)
      for (const n of [1, 2, 3, 5, 11, 21, 100, 1.5, 2_000_000]) {
        expect(written(`${n} ${id}`), id).toContain(digits.format(n));
        expect(written(`over ${n} ${id}`), id).toMatch(/>/);
      }
  });
});

describe('offices', () => {
  const offices = new Set<string>();
  const domains = new Set<string>();
  for (const table of tables('roles.json')) {
    for (const id of Object.keys(table.offices ?? {})) {
      const [office = '', domain] = (id.split('@')[0] as string).split('/');
      offices.add(office);
      if (domain !== undefined) domains.add(domain);
    }
    for (const id of Object.keys(table.domains ?? {})) domains.add(id);
  }

  it('and what they are for have names in English', () => {
    expect(offices.size).toBeGreaterThan(20);
    expect(domains.size).toBeGreaterThan(10);
    expect([...offices].filter((id) => !Object.hasOwn(english, messageName(`office/${id}`)))).toEqual([]);
    expect([...domains].filter((id) => !Object.hasOwn(english, messageName(`domain/${id}`)))).toEqual([]);
  });
});

describe('quotation marks', () => {
  const style = readFileSync('assets/styles/story.css', 'utf8');

  it.each(INTERFACE_LANGUAGES.map((tag) => [tag]))('are on the screen as in texts: %s', (tag) => {
    const [open = '', close = ''] = (messagesOf(tag).quoted?.message ?? '').split('$1');
    const rule = style.split('}').find((block) => {
      const [selector = ''] = block.replace(/\/\*[^*]*\*\//g, '').split('{');
      return selector.split(',').some((one) => one.trim() === (tag === 'en' ? ':root' : `:root:lang(${tag})`));
    });
    const [, first, second] = /quotes: "([^"]+)" "([^"]+)"/.exec((rule ?? '').replaceAll('\\00a0', '\u00a0')) ?? [];
    // A language without a rule of its own has the marks of English.
    const [englishOpen, englishClose] = (english.quoted?.message ?? '').split('$1');
    expect([first ?? englishOpen, second ?? englishClose]).toEqual([open, close]);
  });
});
