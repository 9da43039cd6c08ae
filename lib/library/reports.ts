import type { IDBPObjectStore } from 'idb';
import type { CorpusReport } from '../corpus/corpus';
import type { StoredReport } from '../model/library';
import type { ReportFilter, ReportPage } from './library';
import type { Database, ReportRow, Schema } from './schema';
import { corpusReportOf } from './sheet-row';
import { all, each, transact } from './transact';

type Reports = IDBPObjectStore<Schema, ['reports'], 'reports', 'readonly'>;

/** Most reports of one page of a list. */
export const MOST_OF_PAGE = 500;

/** A row without what only the database needs. */
export function storedOf({ by: _, drop: __, sketch: ___, ...stored }: ReportRow): StoredReport {
  return stored;
}

/** The reports with these ids that are there, in this order. */
export function getReports(database: Database, ids: readonly string[]): Promise<StoredReport[]> {
  return transact(database, ['reports'], 'readonly', async (transaction) => {
    const byId = transaction.objectStore('reports').index('id');
    const rows = await each(ids, (id) => byId.get(id));
    return rows.flatMap((row) => (row ? [storedOf(row)] : []));
  });
}

/** Reports with what was read from them, by their numbers. Those that are gone, or whose facts are damaged, are left out. */
export function loadReports(database: Database, numbers: readonly number[]): Promise<[number, CorpusReport][]> {
  if (numbers.length === 0) return Promise.resolve([]);
  return transact(database, ['reports', 'sheets'], 'readonly', async (transaction) => {
    const [reports, sheets] = [transaction.objectStore('reports'), transaction.objectStore('sheets')];
    const runs = await each(runsOf(numbers), ([first, last]) => {
      const range = IDBKeyRange.bound(first, last);
      return all(
        () => (first === last ? reports.get(first).then((row) => (row ? [row] : [])) : reports.getAll(range)),
        () => (first === last ? sheets.get(first).then((row) => (row ? [row] : [])) : sheets.getAll(range)),
      );
    });
    const facts = new Map(runs.flatMap(([, rows]) => rows.map((row) => [row.number, row] as const)));
    const rows = new Map(runs.flatMap(([found]) => found.map((row) => [row.number, row] as const)));
    return numbers.flatMap((number) => {
      const [row, sheet] = [rows.get(number), facts.get(number)];
      if (!row || !sheet) return [];
      try {
        return [[row.number, corpusReportOf(row.report, sheet)] as [number, CorpusReport]];
      } catch {
        return [];
      }
    });
  });
}

/**
 * The numbers in ascending order, neighbours as one run: the reports of one event often came in one after the other, and one request for
 * several costs hardly more than one for one.
 */
function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** One page of the reports that a filter lets through, the highest number first. */
export function listReports(
  database: Database,
  { source, language }: ReportFilter,
  after: number | null,
  most: number,
): Promise<ReportPage> {
  const limit = Math.max(1, Math.min(MOST_OF_PAGE, most));
  return transact(database, ['reports'], 'readonly', async (transaction) => {
    const store = transaction.objectStore('reports');
    const reports: StoredReport[] = [];
    const take = (row: ReportRow) => {
      if (language !== undefined && row.report.language !== language) return false;
      if (source !== undefined && !row.sources.includes(source)) return false;
      reports.push(storedOf(row));
      return reports.length === limit;
    };
    if (source === undefined && language === undefined) {
      const range = after === null ? null : IDBKeyRange.upperBound(after, true);
      for (let at = await store.openCursor(range, 'prev'); at; at = await at.continue()) if (take(at.value)) break;
    } else {
      const [name, key] = await rarest(store, source, language);
      let at = await store.index(name).openCursor(IDBKeyRange.only(key), 'prev');
      if (at && after !== null && at.primaryKey >= after) at = await at.continuePrimaryKey(key, after - 1);
      for (; at; at = await at.continue()) if (take(at.value)) break;
    }
    return { reports, next: reports.length === limit ? (reports.at(-1) as StoredReport).number : null };
  });
}

/** By which index the reports of a filter are fewest. */
async function rarest(
  store: Reports,
  source: string | undefined,
  language: string | undefined,
): Promise<readonly ['sources' | 'language', string]> {
  if (source === undefined) return ['language', language ?? ''];
  if (language === undefined) return ['sources', source];
  const [bySource, byLanguage] = await all(
    () => store.index('sources').count(source),
    () => store.index('language').count(language),
  );
  return bySource <= byLanguage ? ['sources', source] : ['language', language];
}
