import browser from 'webextension-polyfill';

/** Many small values under names that begin alike, in a storage area; the browser's and a Map in tests both fit. */
export interface Records {
  /** The values whose names begin so, by their names. */
  all(prefix: string): Promise<Readonly<Record<string, unknown>>>;
  set(values: Readonly<Record<string, unknown>>): Promise<void>;
  remove(names: readonly string[]): Promise<void>;
}

/** What newer browsers have: without it every value has to be read to learn the names. */
interface NamesArea {
  readonly getKeys?: () => Promise<string[]>;
}

const area = browser.storage.local;

/** Kept on the device until the extension is removed. */
export const localRecords: Records = {
  async all(prefix) {
    const names = await (area as NamesArea).getKeys?.();
    const values = await area.get(names?.filter((name) => name.startsWith(prefix)) ?? null);
    return Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith(prefix)));
  },
  set: (values) => area.set({ ...values }),
  remove: (names) => area.remove([...names]),
};
