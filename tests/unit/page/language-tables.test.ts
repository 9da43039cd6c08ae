import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tableFiles, tablesOnDisk } from '../../../lib/cli/tables-on-disk';
import { foldedTables } from '../../../lib/facts/locales/packed';
import type { LanguageTables } from '../../../lib/facts/locales/tables';

const files = new Map(tableFiles().map(({ relativeDest, contents }) => [`/${relativeDest}`, contents]));
const kept = new Map<string, unknown>();
const read: string[] = [];
let full = false;

vi.mock('../../../lib/platform/runtime', () => ({
  packagedJson: async (path: string) => JSON.parse(files.get(path) as string),
  packagedBytes: async (path: string) => {
    read.push(path);
    const contents = files.get(path);
    if (contents === undefined) throw new Error(`${path}: 404`);
    return contents;
  },
}));
vi.mock('../../../lib/platform/storage', () => ({
  sessionArea: {
    get: async (key: string) => kept.get(key),
    set: async (key: string, value: unknown) => {
      if (full) throw new Error('quota');
      kept.set(key, value);
    },
  },
}));

const { packagedTables } = await import('../../../lib/page/language-tables');
const expected = foldedTables(tablesOnDisk('da') as LanguageTables);

describe('packagedTables', () => {
  beforeEach(() => {
    kept.clear();
    read.length = 0;
    full = false;
  });

  it('reads the file of a language once, then what was kept of it', async () => {
    expect(await packagedTables('da')).toEqual(expected);
    await vi.waitFor(() => expect(kept.size).toBe(1));
    expect(await packagedTables('da')).toEqual(expected);
    expect(read).toEqual(['/tables/da.dat']);
  });

  it('reads the file when what was kept is something else', async () => {
    for (const strange of ['', 'x', '{"orders":[1]}', 7]) {
      kept.set('file:/tables/da.dat', strange);
      expect(await packagedTables('da')).toEqual(expected);
    }
    expect(read.length).toBe(4);
  });

  it('reads a language that is like another with the file of the other, whatever was kept of that', async () => {
    kept.set('file:/tables/hr.dat', 'strange');
    expect(await packagedTables('bs')).toEqual(foldedTables(tablesOnDisk('bs') as LanguageTables));
    expect(read).toEqual(['/tables/bs.dat', '/tables/hr.dat']);
    await vi.waitFor(() => expect(kept.has('file:/tables/bs.dat')).toBe(true));
    await packagedTables('bs');
    expect(read.length).toBe(2);
  });

  it('needs no room to keep it', async () => {
    full = true;
    expect(await packagedTables('da')).toEqual(expected);
  });

  it('throws for a language without tables', async () => {
    await expect(packagedTables('xx')).rejects.toThrow();
  });
});
