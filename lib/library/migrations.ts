import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { type MetaRow, NO_COUNTS } from './schema';
import { send } from './transact';

/**
 * Brings a database from one version to the next. It runs inside the browser's own transaction of the upgrade: a stop or an error at any
 * moment leaves the database as it was. It may wait for nothing but that transaction. It knows the stores as they were at its time, not
 * by the types of the present, and is never changed once it was released; a change of the stores is a further one.
 */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/** The migrations in order: the first makes version 1 of nothing. */
export const MIGRATIONS: readonly Migration[] = [beginning];

/** 0 → 1. */
function beginning(database: IDBPDatabase): void {
  const reports = database.createObjectStore('reports', { keyPath: 'number' });
  reports.createIndex('id', 'id', { unique: true });
  reports.createIndex('sources', 'sources', { multiEntry: true });
  reports.createIndex('language', 'report.language');
  reports.createIndex('published', 'report.published');
  reports.createIndex('drop', 'drop');
  reports.createIndex('sketch', 'sketch', { multiEntry: true });
  for (const name of ['sheets', 'tail', 'removed']) database.createObjectStore(name, { keyPath: 'number' });
  database.createObjectStore('segments', { keyPath: 'first' });
  database.createObjectStore('feeds', { keyPath: 'id' }).createIndex('due', 'state.nextRead');
  for (const name of ['packs', 'jobs']) database.createObjectStore(name, { keyPath: 'id' });
  database.createObjectStore('staged', { keyPath: 'job' });
  const meta = database.createObjectStore('meta', { keyPath: 'key' });
  const rows: MetaRow[] = [
    { key: 'born', value: crypto.randomUUID() },
    { key: 'next', value: 1 },
    { key: 'revision', value: 0 },
    { key: 'segments', value: [] },
    { key: 'counts', value: NO_COUNTS },
  ];
  for (const row of rows) send(meta.add(row));
}

/** Runs the migrations that a database lacks. @throws whatever a migration throws; the browser then keeps the old version */
export async function migrate(
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
  from: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  // That it was taken back is told by the request to open.
  transaction.done.catch(() => {});
  try {
    for (const migration of migrations.slice(from)) await migration(database, transaction);
  } catch (error) {
    // The promise of a handler is not looked at by the browser: without this the half of a migration would be committed.
    try {
      transaction.abort();
    } catch {
      // It is over already.
    }
    throw error;
  }
}
