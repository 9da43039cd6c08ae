import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tablesOnDisk } from '../../../../lib/cli/tables-on-disk';
import type { LanguageTables } from '../../../../lib/facts/locales/tables';

// As in the package of the extension: modules that nobody gave a reader of tables, and no language at first.
beforeEach(() => {
  vi.resetModules();
});
const engine = () => import('../../../../lib/facts/engine');
const tables = () => import('../../../../lib/facts/locales/tables');

/** The kinds of the facts in a German sentence, read as a text in the language. */
async function read(language: string): Promise<string[]> {
  const { readFacts } = await engine();
  return readFacts('', 'Zwölf Menschen starben am 3. März 2024 in Berlin.', language, null).facts.map(
    (fact) => fact.kind,
  );
}

describe('the tables of a language', () => {
  it('must be there before a text in it is read', async () => {
    const { addTables, lacksTables } = await tables();
    expect(lacksTables('de')).toBe(true);
    await expect(read('de')).rejects.toThrow('The tables of de are not loaded');
    // What the package holds has gone through JSON.
    addTables('de', JSON.parse(JSON.stringify(tablesOnDisk('de'))) as LanguageTables);
    expect(lacksTables('de')).toBe(false);
    expect(await read('de')).toEqual(expect.arrayContaining(['number', 'day', 'place']));
  });

  it('are asked for only where a language has some', async () => {
    const { lacksTables, readTablesWith } = await tables();
    const reader = vi.fn(() => null);
    readTablesWith(reader);
    expect(lacksTables('eo')).toBe(false);
    expect(await read('eo')).not.toContain('place');
    expect(reader).not.toHaveBeenCalled();
  });

  it('are read once by a reader, and still lacking when it finds none', async () => {
    const { lacksTables, readTablesWith, tablesOf } = await tables();
    const reader = vi.fn((language: string) => (language === 'de' ? tablesOnDisk('de') : null));
    readTablesWith(reader);
    expect(lacksTables('fr')).toBe(true);
    expect(() => tablesOf('fr')).toThrow('The tables of fr are not loaded');
    reader.mockClear();
    expect(lacksTables('de')).toBe(false);
    expect(tablesOf('de')).toBe(tablesOf('de'));
    expect(reader).toHaveBeenCalledTimes(1);
  });

  it.each(['ar', 'en', 'ja', 'ko', 'sr', 'th'])('are all that is needed to read a text in %s', async (language) => {
    const { addTables, lacksTables } = await tables();
    const { readFacts } = await engine();
    expect(lacksTables(language)).toBe(true);
    addTables(language, tablesOnDisk(language) as LanguageTables);
    expect(() => readFacts('', '“10” – 3/4/2024, KCNA (Xi Jinping)', language, null)).not.toThrow();
  });
});
