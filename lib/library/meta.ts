import type { IDBPObjectStore } from 'idb';
import { Tally } from './counts';
import { type Database, type MetaRow, NO_COUNTS, type Schema, type StoreName } from './schema';
import { all, send, transact } from './transact';

type Store<Mode extends IDBTransactionMode> = IDBPObjectStore<Schema, StoreName[], 'meta', Mode>;
type ValueOf<Key extends MetaRow['key']> = Extract<MetaRow, { key: Key }>['value'];

const KEYS: readonly MetaRow['key'][] = ['born', 'next', 'revision', 'segments', 'counts'];

/** A single value. @throws Error when it is missing: a usual one in its place would give away numbers that are taken */
export async function readMeta<Key extends MetaRow['key']>(store: unknown, key: Key): Promise<ValueOf<Key>> {
  const row = await (store as Store<'readonly'>).get(key);
  if (!row) throw new Error(`The library lacks its value "${key}"`);
  return row.value as ValueOf<Key>;
}

/** Writes single values; the transaction fails when they cannot be written. */
export function writeMeta(store: unknown, ...rows: readonly MetaRow[]): void {
  for (const row of rows) send((store as Store<'readwrite'>).put(row));
}

/** Reports that are counted at a time. */
const AT_A_TIME = 500;

/** Makes the single values anew from what is there, when one of them is missing. */
export async function repairMeta(database: Database): Promise<void> {
  const found = await transact(database, ['meta'], 'readonly', (t) => t.objectStore('meta').getAllKeys());
  if (KEYS.every((key) => found.includes(key))) return;
  await transact(database, ['reports', 'removed', 'segments', 'meta'], 'readwrite', async (transaction) => {
    const [reports, meta] = [transaction.objectStore('reports'), transaction.objectStore('meta')];
    const [removed, segments, born] = await all(
      () => transaction.objectStore('removed').getAllKeys(),
      () => transaction.objectStore('segments').getAll(),
      () => meta.get('born'),
    );
    const tally = new Tally(NO_COUNTS);
    let highest = Math.max(0, removed.at(-1) ?? 0, ...segments.map((s) => s.last));
    for (let last = 0; ; ) {
      const rows = await reports.getAll(IDBKeyRange.lowerBound(last, true), AT_A_TIME);
      for (const row of rows) tally.add(row);
      last = rows.at(-1)?.number ?? last;
      highest = Math.max(highest, last);
      if (rows.length < AT_A_TIME) break;
    }
    writeMeta(
      meta,
      born ?? { key: 'born', value: crypto.randomUUID() },
      { key: 'next', value: highest + 1 },
      // Another one than any that was there before, so that no index that is open is taken for the latest.
      { key: 'revision', value: Date.now() },
      {
        key: 'segments',
        value: segments.map(({ first, reports, bytes }) => ({ first, reports, bytes: bytes.length })),
      },
      { key: 'counts', value: tally.counts },
    );
  });
}
