import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database, Schema } from './schema';

/**
 * Runs work in one transaction and resolves after the commit. When anything fails, all of it is taken back, and the error is the one for
 * which the browser took it back (no room, say), where it names one.
 * @param durability `strict`: it is on the disk when this resolves, not only handed to the system
 */
export async function transact<Names extends StoreNames<Schema>[], Mode extends 'readonly' | 'readwrite', T>(
  database: Database,
  names: Names,
  mode: Mode,
  work: (transaction: IDBPTransaction<Schema, Names, Mode>) => Promise<T>,
  durability: IDBTransactionDurability = 'default',
): Promise<T> {
  const transaction = database.transaction(names, mode, { durability });
  const ended = transaction.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await work(transaction);
    const failed = await ended;
    if (failed) throw failed.error;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    const reason = (await ended)?.error;
    throw (reason as { name?: unknown } | undefined)?.name === 'QuotaExceededError' ? reason : error;
  }
}

/** Makes a request of a transaction whose answer is not waited for: when it fails, the transaction does. */
export function send(request: Promise<unknown>): void {
  request.catch(() => {});
}

/**
 * Makes several requests of a transaction at once and waits for all. When one cannot even be made, because the transaction was aborted in
 * between, the others are still waited for: an answer that nobody waits for is reported by the browser as an error of its own.
 */
export function all<T extends readonly (() => unknown)[]>(
  ...requests: T
): Promise<{ -readonly [K in keyof T]: Awaited<ReturnType<T[K]>> }> {
  return Promise.all(requests.map(async (request) => request())) as never;
}

/** The same for requests that are alike. */
export function each<K, V>(keys: Iterable<K>, request: (key: K) => Promise<V>): Promise<V[]> {
  return Promise.all(Array.from(keys, async (key) => request(key)));
}
