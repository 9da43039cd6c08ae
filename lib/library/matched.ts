import type { Feed } from '../model/library';
import { changedRow } from './rows';
import type { Database } from './schema';
import { each, send, transact } from './transact';

/** Notes when reports were last found to be of the event being read; the feeds that brought them count those that were for the first time. */
export function markMatched(database: Database, ids: readonly string[], at: number): Promise<void> {
  return transact(database, ['reports', 'feeds'], 'readwrite', async (transaction) => {
    const [reports, feeds] = [transaction.objectStore('reports'), transaction.objectStore('feeds')];
    const rows = await each(new Set(ids), (id) => reports.index('id').get(id));
    const first = new Map<string, number>();
    for (const row of rows) {
      if (!row || (row.matchedAt !== null && row.matchedAt >= at)) continue;
      send(reports.put(changedRow(row, { matchedAt: at })));
      if (row.matchedAt !== null) continue;
      for (const source of row.sources) {
        if (source.startsWith('feed:')) first.set(source.slice(5), (first.get(source.slice(5)) ?? 0) + 1);
      }
    }
    const followed = await each(first.keys(), (id) => feeds.get(id));
    for (const feed of followed) {
      if (!feed) continue;
      const matched = feed.state.matched + (first.get(feed.id) ?? 0);
      send(feeds.put({ ...feed, state: { ...feed.state, matched } } satisfies Feed));
    }
  });
}
