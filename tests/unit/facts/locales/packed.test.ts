import { describe, expect, it } from 'vitest';
import { tablesOnDisk } from '../../../../lib/cli/tables-on-disk';
import { type Lexicon, lexiconOf } from '../../../../lib/facts/entries';
import {
  foldedTables,
  readTables,
  relativeOf,
  sharedNames,
  tablesIn,
  textIn,
  writeTables,
} from '../../../../lib/facts/locales/packed';
import type { LanguageTables } from '../../../../lib/facts/locales/tables';
import { LANGUAGE_LIST } from '../../../../lib/language/supported';

const all = LANGUAGE_LIST.map((language) => tablesOnDisk(language) as LanguageTables);
const shared = sharedNames(all);
/** As JSON, so that the order of the names counts too: of two entries with one word the first is taken. */
const shown = (value: unknown) => JSON.stringify(value);

describe('tables written small', () => {
  it.each(LANGUAGE_LIST.map((language, i) => [language, i] as const))('are read again as they were: %s', (_, i) => {
    const tables = all[i] as LanguageTables;
    const bytes = writeTables(tables, shared);
    expect(shown(readTables(bytes, shared))).toBe(shown(tables));
    expect(writeTables(tables, shared)).toEqual(bytes);
  });

  it.each(LANGUAGE_LIST.map((language, i) => [language, i] as const))(
    'find the same with folded words: %s',
    (language, i) => {
      const tables = all[i] as LanguageTables;
      // Where the words of an id change their order, the ids keep theirs.
      const groups = ({ groups }: Lexicon) =>
        [...groups]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([start, { entries }]) => [start, entries.map((e) => [e.id, e.whole.length])]);
      const words = ({ groups }: Lexicon) =>
        [...groups.values()]
          .flatMap(({ entries }) => entries)
          .map((e) => `${e.id} ${e.whole} ${e.open}`)
          .sort();
      for (const kind of ['concepts', 'senses'] as const) {
        const plain = lexiconOf(tables[kind], language);
        const folded = lexiconOf(foldedTables(tables)[kind], language);
        expect(groups(folded)).toEqual(groups(plain));
        expect(words(folded)).toEqual(words(plain));
      }
    },
  );

  it('take far less than as JSON', () => {
    const small = all.reduce((sum, tables) => sum + writeTables(tables, shared).length, 0);
    const json = all.reduce((sum, tables) => sum + Buffer.byteLength(shown(tables)), 0);
    expect(small).toBeLessThan(json * 0.33);
  });

  it('keep letters beyond those that have a byte of their own, and halves of pairs', () => {
    const letters = Array.from({ length: 300 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    const concepts = { quake: [`${letters}\ud83d`, '🌋'], none: [] };
    const tables = { ...(all[0] as LanguageTables), concepts } as unknown as LanguageTables;
    const names = sharedNames([...all, tables]);
    expect(readTables(writeTables(tables, names), names).concepts).toEqual(concepts);
  });

  it('keep what is neither a text nor a list of words, and words that would fall apart', () => {
    for (const value of [
      ['', 'x'],
      [''],
      [],
      ['a\u001fb'],
      '',
      'a\u001eb',
      '\u001dx',
      7,
      true,
      null,
      [1, ['x']],
      { a: 'b' },
    ]) {
      const settings = { value, list: ['x'], text: 'x' };
      const tables = { ...(all[0] as LanguageTables), persons: settings, days: value } as unknown as LanguageTables;
      const names = sharedNames([...all, tables, { ...tables, persons: { list: 'x', text: ['x'] } } as never]);
      expect(shown(readTables(writeTables(tables, names), names))).toBe(shown(tables));
    }
  });

  it('of Serbian take hardly more than those of Croatian, though they are in two scripts', () => {
    const sizeOf = (language: string) =>
      writeTables(all[LANGUAGE_LIST.indexOf(language as never)] as LanguageTables, shared).length;
    expect(sizeOf('sr')).toBeLessThan(sizeOf('hr') * 1.3);
  });

  it.each(
    LANGUAGE_LIST.flatMap((language) => {
      const relative = relativeOf(language);
      return relative === null ? [] : [[language, relative] as const];
    }),
  )('of %s are far smaller with the text of %s before them, and read with it', (language, relative) => {
    const of = (tag: string) => all[LANGUAGE_LIST.indexOf(tag as never)] as LanguageTables;
    // A language that waits for another waits for one only.
    expect(relativeOf(relative)).toBeNull();
    const before = textIn(writeTables(of(relative), shared));
    const bytes = writeTables(of(language), shared, before);
    expect(bytes.length).toBeLessThan(writeTables(of(language), shared).length * 0.9);
    expect(shown(readTables(bytes, shared, before))).toBe(shown(of(language)));
    expect(() => readTables(bytes, shared)).toThrow('damaged');
  });

  it('keep the names in their order', () => {
    const orders = ['abcde', 'abcde', 'edcba', 'bdaec', 'ca', 'e', '', 'xaybz'];
    const each = orders.map((order) => ({ senses: Object.fromEntries([...order].map((name) => [name, [name]])) }));
    const names = sharedNames(each as unknown as LanguageTables[]);
    for (const tables of each)
      expect(shown(readTables(writeTables(tables as never, names), names))).toBe(shown(tables));
    expect(() => writeTables({ senses: { unknown: [] } } as never, names)).toThrow('not among');
  });

  it('tell that a file is damaged', () => {
    expect(() => readTables(new Uint8Array(), shared)).toThrow();
    expect(() => readTables(writeTables(all[0] as LanguageTables, shared).slice(0, 20), shared)).toThrow();
    for (const text of ['', 'x', '\u001d', '\u001a7', '\u001anull'])
      expect(() => tablesIn(text, shared), JSON.stringify(text)).toThrow('damaged');
  });
});
