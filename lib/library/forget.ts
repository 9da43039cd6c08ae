import type { SourceId } from '../model/library';
import { Tally } from './counts';
import type { Slice } from './library';
import { readMeta, writeMeta } from './meta';
import { changedRow, type IndexChange, REMOVING, removeRow } from './rows';
import type { Database, ReportRow, Writing } from './schema';
import { all, each, send, transact } from './transact';

/** What came of a transaction that took reports out. */
export interface Forgotten extends Slice {
  readonly change: IndexChange | null;
  readonly revision: number;
  readonly reports: number;
  /** Which database it was. */
  readonly born: string;
  /** Ids of the reports from which `saved` was taken, or that went. */
  readonly ids: readonly string[];
}

type Removing = Writing<[...typeof REMOVING]>;

/** Takes a source, or all, from the reports with these ids; those that have none left go. */
export function forgetReports(database: Database, ids: readonly string[], source?: SourceId): Promise<Forgotten> {
  return removing(database, source, async (transaction) => {
    const byId = transaction.objectStore('reports').index('id');
    const rows = await each(new Set(ids), (id) => byId.get(id));
    return { rows: rows.filter((row) => row !== undefined), more: false };
  });
}

/** Takes a source from at most so many of its reports. */
export function forgetSource(database: Database, source: SourceId, most: number): Promise<Forgotten> {
  return removing(database, source, async (transaction) => {
    const rows = await transaction.objectStore('reports').index('sources').getAll(source, most);
    return { rows, more: rows.length === most };
  });
}

/**
 * Takes reports out, chosen inside the transaction.
 * @param source only this source is taken from them; without it they go
 */
export function removing(
  database: Database,
  source: SourceId | undefined,
  choose: (transaction: Removing) => Promise<{ rows: readonly ReportRow[]; more: boolean }>,
): Promise<Forgotten> {
  return transact(database, [...REMOVING], 'readwrite', async (transaction) => {
    const meta = transaction.objectStore('meta');
    const [{ rows, more }, born, counts, revision] = await all(
      () => choose(transaction as Removing),
      () => readMeta(meta, 'born'),
      () => readMeta(meta, 'counts'),
      () => readMeta(meta, 'revision'),
    );
    const tally = new Tally(counts);
    const removed: number[] = [];
    for (const row of rows) {
      const sources = source === undefined ? [] : row.sources.filter((s) => s !== source);
      if (sources.length === row.sources.length) continue;
      if (sources.length === 0) {
        removeRow(transaction, tally, row);
        removed.push(row.number);
        continue;
      }
      const left = changedRow(row, { sources });
      tally.remove(row);
      tally.add(left);
      send(transaction.objectStore('reports').put(left));
    }
    const change = removed.length > 0 ? { added: [], removed } : null;
    writeMeta(meta, { key: 'counts', value: tally.counts });
    if (change) writeMeta(meta, { key: 'revision', value: revision + 1 });
    const saved = rows.filter((row) => row.sources.includes('saved') && (source === undefined || source === 'saved'));
    return {
      removed: removed.length,
      more,
      change,
      revision: revision + (change ? 1 : 0),
      reports: tally.counts.reports,
      born,
      ids: saved.map((row) => row.id),
    };
  });
}
