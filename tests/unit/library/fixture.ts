import 'fake-indexeddb/auto';

/** A whole database as JSON: its version, its stores with their indexes, and what is in them. Bytes are in base64. */
export interface DatabaseFixture {
  readonly version: number;
  readonly stores: readonly {
    readonly name: string;
    readonly keyPath: string;
    readonly indexes: readonly {
      readonly name: string;
      readonly keyPath: string;
      readonly unique: boolean;
      readonly multiEntry: boolean;
    }[];
    readonly rows: readonly unknown[];
  }[];
}

const request = <T>(asked: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

/** Writes down a database. */
export async function writeDown(name: string): Promise<DatabaseFixture> {
  const database = await request(indexedDB.open(name));
  const names = [...database.objectStoreNames].sort();
  const transaction = database.transaction(names);
  const stores = await Promise.all(
    names.map(async (store) => {
      const { keyPath, indexNames } = transaction.objectStore(store);
      const indexes = [...indexNames].sort().map((index) => {
        const { keyPath, unique, multiEntry } = transaction.objectStore(store).index(index);
        return { name: index, keyPath: keyPath as string, unique, multiEntry };
      });
      const rows = await request(transaction.objectStore(store).getAll());
      return { name: store, keyPath: keyPath as string, indexes, rows: rows.map(toJson) };
    }),
  );
  database.close();
  return { version: database.version, stores };
}

/** Makes a database as it was written down, by the browser's interface alone. */
export async function setUp(name: string, { version, stores }: DatabaseFixture): Promise<void> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const { name, keyPath, indexes, rows } of stores) {
      const store = opening.result.createObjectStore(name, { keyPath });
      for (const { name, keyPath, ...options } of indexes) store.createIndex(name, keyPath, options);
      for (const row of rows) store.add(fromJson(row));
    }
  };
  (await request(opening)).close();
}

function toJson(value: unknown): unknown {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, toJson(v)]));
}

function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  const { $bytes } = value as { $bytes?: string };
  if ($bytes !== undefined) return Uint8Array.from(Buffer.from($bytes, 'base64'));
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, fromJson(v)]));
}
