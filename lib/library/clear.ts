import { readMeta, writeMeta } from './meta';
import { type Database, NO_COUNTS, STORES } from './schema';
import { send, transact } from './transact';

/** Empties all stores in one transaction. Numbers go on where they were, so that an index that is open elsewhere finds nothing wrong. */
export function clearDatabase(database: Database): Promise<void> {
  return transact(database, [...STORES], 'readwrite', async (transaction) => {
    const meta = transaction.objectStore('meta');
    const revision = await readMeta(meta, 'revision');
    for (const name of STORES) if (name !== 'meta') send(transaction.objectStore(name).clear());
    writeMeta(
      meta,
      { key: 'revision', value: revision + 1 },
      { key: 'segments', value: [] },
      { key: 'counts', value: NO_COUNTS },
    );
  });
}
