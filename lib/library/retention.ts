import type { Retention } from '../model/library';
import { type Forgotten, removing } from './forget';
import type { Database } from './schema';

const DAY = 86_400_000;

/** Drops at most so many of the reports that are beyond what is kept, those first that were never matched and came in first. */
export function retain(database: Database, { days, most }: Retention, now: number, slice: number): Promise<Forgotten> {
  return removing(database, undefined, async (transaction) => {
    const order = transaction.objectStore('reports').index('drop');
    if (days !== null) {
      const old = IDBKeyRange.bound([0, Number.NEGATIVE_INFINITY], [0, now - days * DAY], false, true);
      const rows = await order.getAll(old, slice);
      if (rows.length > 0) return { rows, more: true };
    }
    const beyond = (await order.count()) - most;
    if (beyond <= 0) return { rows: [], more: false };
    return { rows: await order.getAll(null, Math.min(slice, beyond)), more: beyond > slice };
  });
}
