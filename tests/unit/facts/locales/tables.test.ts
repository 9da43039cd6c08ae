import { describe, expect, it, vi } from 'vitest';
import { readFacts } from '../../../../lib/facts/engine';
import { addTables, type LanguageTables, lacksTables } from '../../../../lib/facts/locales/tables';

// As in the package of the extension, where no language is there at first.
vi.mock('../../../../lib/facts/locales/all', () => ({ ALL: {} }));

const { ALL } = await vi.importActual<{ ALL: Readonly<Record<string, LanguageTables>> }>(
  '../../../../lib/facts/locales/all',
);
const read = (language: string) =>
  readFacts('', 'Zwölf Menschen starben am 3. März 2024 in Berlin.', language, null).facts.map((fact) => fact.kind);

describe('the tables of a language', () => {
  it('must be there before a text in it is read', () => {
    expect(lacksTables('de')).toBe(true);
    expect(() => read('de')).toThrow('The tables of de are not loaded');
    // What the package holds has gone through JSON.
    addTables('de', JSON.parse(JSON.stringify(ALL.de)) as LanguageTables);
    expect(lacksTables('de')).toBe(false);
    expect(read('de')).toEqual(expect.arrayContaining(['number', 'day', 'place']));
  });

  it('are asked for only where a language has some', () => {
    expect(lacksTables('eo')).toBe(false);
    expect(read('eo')).not.toContain('place');
  });

  it.each(['ar', 'en', 'ja', 'ko', 'sr', 'th'])('are all that is needed to read a text in %s', async (language) => {
    vi.resetModules();
    const engine = await import('../../../../lib/facts/engine');
    const fresh = await import('../../../../lib/facts/locales/tables');
    expect(fresh.lacksTables(language)).toBe(true);
    fresh.addTables(language, ALL[language] as LanguageTables);
    expect(() => engine.readFacts('', '“10” – 3/4/2024, KCNA (Xi Jinping)', language, null)).not.toThrow();
  });
});
