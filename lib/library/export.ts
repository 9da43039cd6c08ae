import type { Report } from '../model/article';
import type { Connection } from './connection';
import type { ReportFilter } from './library';
import { transact } from './transact';

/** Reports that are read at a time. */
const AT_A_TIME = 200;

/**
 * All reports that a filter lets through, the oldest number first. What comes in or goes meanwhile may be there or not; what gets another
 * number meanwhile, because it is read again, is there once.
 */
export async function* exportReports(
  connection: Connection,
  { source, language }: ReportFilter,
): AsyncGenerator<Report> {
  const given = new Set<string>();
  for (let last = 0; ; ) {
    const after = last;
    const rows = await connection.read((database) =>
      transact(database, ['reports'], 'readonly', (transaction) =>
        transaction.objectStore('reports').getAll(IDBKeyRange.lowerBound(after, true), AT_A_TIME),
      ),
    );
    for (const { id, number, report, sources } of rows) {
      last = number;
      if (given.has(id)) continue;
      given.add(id);
      if (source !== undefined && !sources.includes(source)) continue;
      if (language === undefined || report.language === language) yield report;
    }
    if (rows.length < AT_A_TIME) return;
  }
}
