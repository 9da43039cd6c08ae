import type { LibraryDescription, SourceId } from '../model/library';
import { readMeta } from './meta';
import type { Counts, Database } from './schema';
import { all, transact } from './transact';

/** What the database tells about itself. */
export type Described = Omit<LibraryDescription, 'state' | 'detail' | 'quota'>;

export const NOTHING: Described = { reports: 0, bytes: 0, languages: [], sources: [], from: null, to: null };

/** Counts for the storage page. */
export function describeDatabase(database: Database): Promise<Described> {
  return transact(database, ['reports', 'meta'], 'readonly', async (transaction) => {
    const meta = transaction.objectStore('meta');
    const published = transaction.objectStore('reports').index('published');
    // Reports without a day have null there, which is no key: they are not in this index.
    const [counts, segments, first, last] = await all(
      () => readMeta(meta, 'counts'),
      () => readMeta(meta, 'segments'),
      () => published.openKeyCursor(null, 'next'),
      () => published.openKeyCursor(null, 'prev'),
    );
    return {
      reports: counts.reports,
      bytes: counts.bytes + segments.reduce((sum, s) => sum + s.bytes, 0),
      languages: mostFirst(counts.languages).map(([language, reports]) => ({ language, reports })),
      sources: mostFirst(counts.sources).map(([source, reports]) => ({ source: source as SourceId, reports })),
      from: first?.key ?? null,
      to: last?.key ?? null,
    };
  });
}

/** The counts as they are kept. */
export function readCounts(database: Database): Promise<Counts> {
  return transact(database, ['meta'], 'readonly', (t) => readMeta(t.objectStore('meta'), 'counts'));
}

function mostFirst(counts: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
