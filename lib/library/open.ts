import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { LibraryFault, wordsOf } from './fault';
import { type Migration, migrate } from './migrations';
import { type Database, STORES } from './schema';

/** What an open database tells by itself. */
export interface OpenEvents {
  /** Another context wants to upgrade or delete it, or the browser has closed it: it must not be used any more. */
  readonly gone: () => void;
  /** Another context keeps an older version open; this one waits for it. */
  readonly blocked: () => void;
}

/** An open database. `readOnly`: it was written by a newer version of the extension. */
export interface Opened {
  readonly database: Database;
  readonly readOnly: boolean;
}

/**
 * Opens the database and brings it to the version of the last migration. One that is newer already is opened as it is, to be read.
 * @throws whatever the browser says
 */
export async function openDatabase(
  name: string,
  migrations: readonly Migration[],
  events: OpenEvents,
): Promise<Opened> {
  let failure: unknown = null;
  const callbacks = {
    upgrade(database: IDBPDatabase, from: number, _to: number | null, transaction: Parameters<typeof migrate>[1]) {
      void migrate(database, transaction, from, migrations).catch((error) => {
        failure = error;
      });
    },
    blocked: events.blocked,
    blocking: events.gone,
    terminated: events.gone,
  };
  let database: Database | null;
  let readOnly = false;
  try {
    // biome-ignore lint/suspicious/noExplicitAny: while it is upgraded the stores are those of an older version
    database = (await openDB<any>(name, migrations.length, callbacks as never)) as Database | null;
  } catch (error) {
    if (failure !== null) throw failure;
    if ((error as { name?: unknown } | null)?.name !== 'VersionError') throw error;
    const { upgrade: _, ...others } = callbacks;
    // biome-ignore lint/suspicious/noExplicitAny: the stores are those of a version that is not known yet
    database = (await openDB<any>(name, undefined, others as never)) as Database | null;
    readOnly = true;
  }
  if (!database) throw new LibraryFault('broken', 'The browser gave no database');
  const missing = STORES.filter((store) => !database.objectStoreNames.contains(store));
  if (missing.length > 0 && !readOnly) {
    database.close();
    throw new LibraryFault('broken', `Stores are missing: ${missing.join(', ')}`);
  }
  return { database, readOnly };
}

/** Throws the whole database away. @throws LibraryFault when another context does not let go of it, or the browser cannot */
export async function deleteDatabase(name: string, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LibraryFault('blocked', 'It could not be deleted in time')), milliseconds);
  });
  try {
    await Promise.race([deleteDB(name), limit]);
  } catch (error) {
    throw error instanceof LibraryFault ? error : new LibraryFault('broken', wordsOf(error));
  } finally {
    clearTimeout(timer);
  }
}
