import type { IndexEntry } from '../match/segments';
import type { StoredReport } from '../model/library';
import type { Connection } from './connection';
import { Tally } from './counts';
import { type Draft, draftOf } from './draft';
import { isClaimedBy, stepped } from './job-rows';
import type { JobStep, Rereading, StaleSlice } from './library';
import { readMeta, writeMeta } from './meta';
import type { Put } from './put';
import { storedOf } from './reports';
import { REMOVING, removeRow } from './rows';
import type { Database, ReportRow, SheetRow } from './schema';
import { entryOf } from './segment-rows';
import { tailRowOf } from './sheet-row';
import { all, each, send, transact } from './transact';

/** The job of it. There is one at a time. */
export const REREADING = 'reread';

/** How far the rereading is: reports up to `after` are done, and those that came in before it began end at `until`. */
interface Cursor {
  readonly version: number;
  readonly after: number;
  readonly until: number;
}

/** A report that was read again; without a draft it could not be read, and stays as it is. */
interface Again {
  readonly number: number;
  readonly draft: Draft | null;
}

/**
 * Reads stored reports again that an older engine has read.
 * @param put told of each transaction, so that the index follows
 * @param version of the present reading engine
 */
export function rereadingOf(
  connection: Connection,
  now: () => number,
  put: (done: Put) => void,
  version: number,
): Rereading {
  return {
    begin: () => connection.write((database) => begin(database, version, now())),
    slice: (cursor, most) => connection.read((database) => slice(database, cursorOf(cursor, version), version, most)),
    async put(reports, step) {
      const again = await Promise.all(
        reports.map(async ({ number, read }) => ({ number, draft: read && (await draftOf(read, version)) })),
      );
      const done = await connection.write((database) => putAgain(database, again, version, step, now()));
      if (!done.lost) put(done);
      return !done.lost;
    },
    end: (id, by) => connection.write((database) => end(database, id, by, version)),
  };
}

const isStale = ({ read }: SheetRow, version: number) => (read ?? 0) < version;

/** Where a cursor of this engine is; null where there is none, or that of another engine. */
function cursorOf(cursor: unknown, version: number): Cursor | null {
  const given = (cursor ?? {}) as Partial<Record<keyof Cursor, unknown>>;
  const { after, until } = given;
  if (given.version !== version || !Number.isSafeInteger(after) || !Number.isSafeInteger(until)) return null;
  return { version, after: after as number, until: until as number };
}

/** Adds the job when reports were read by an older engine. False when there is nothing to do, or the reader has cancelled it. */
function begin(database: Database, version: number, now: number): Promise<boolean> {
  return transact(database, ['meta', 'jobs'], 'readwrite', async (transaction) => {
    const [meta, jobs] = [transaction.objectStore('meta'), transaction.objectStore('jobs')];
    const [read, counts, job] = await all(
      () => meta.get('read'),
      () => readMeta(meta, 'counts'),
      () => jobs.get(REREADING),
    );
    if (((read?.value as number | undefined) ?? 0) >= version) {
      // It was stopped between the last report and its own end.
      if (job) send(jobs.delete(REREADING));
      return false;
    }
    if (counts.reports === 0) {
      writeMeta(meta, { key: 'read', value: version });
      return false;
    }
    const open = job?.state === 'waiting' || job?.state === 'running';
    if (open && job.payload === version) return true;
    // What was cancelled stays so for this engine.
    if (job?.state === 'cancelled' && job.payload === version) return false;
    send(
      jobs.put({
        id: REREADING,
        kind: REREADING,
        subject: '',
        state: 'waiting',
        done: 0,
        total: counts.reports,
        detail: null,
        startedAt: now,
        cursor: null,
        payload: version,
        attempts: 0,
        claim: null,
      }),
    );
    return true;
  });
}

/** The next reports, in the order in which they came in. */
function slice(database: Database, from: Cursor | null, version: number, most: number): Promise<StaleSlice> {
  return transact(database, ['sheets', 'reports', 'meta'], 'readonly', async (transaction) => {
    const until = from?.until ?? (await readMeta(transaction.objectStore('meta'), 'next')) - 1;
    const after = from?.after ?? 0;
    if (after >= until) return { reports: [], cursor: { version, after: until, until }, more: false };
    const range = IDBKeyRange.bound(after, until, true, false);
    const sheets = await transaction.objectStore('sheets').getAll(range, most);
    const stale = sheets.filter((sheet) => isStale(sheet, version));
    const store = transaction.objectStore('reports');
    const rows = await each(stale, ({ number }) => store.get(number));
    const more = sheets.length === most;
    return {
      reports: rows.flatMap((row): StoredReport[] => (row ? [storedOf(row)] : [])),
      cursor: { version, after: more ? (sheets.at(-1) as SheetRow).number : until, until },
      more,
    };
  });
}

/**
 * Puts what was read anew, in one transaction with how far it is. A number stands for one text as it was read, so each report gets another
 * one; all else of it stays. What went or was replaced meanwhile is passed over.
 */
function putAgain(
  database: Database,
  again: readonly Again[],
  version: number,
  step: JobStep,
  now: number,
): Promise<Put> {
  return transact(database, [...REMOVING, 'jobs'], 'readwrite', async (transaction) => {
    const meta = transaction.objectStore('meta');
    const [reports, sheets] = [transaction.objectStore('reports'), transaction.objectStore('sheets')];
    const [job, born, counts, first, revision, rows, olds] = await all(
      () => transaction.objectStore('jobs').get(step.id),
      () => readMeta(meta, 'born'),
      () => readMeta(meta, 'counts'),
      () => readMeta(meta, 'next'),
      () => readMeta(meta, 'revision'),
      () => each(again, ({ number }) => reports.get(number)),
      () => each(again, ({ number }) => sheets.get(number)),
    );
    const about = { ids: [], added: 0, reports: counts.reports, born };
    if (!isClaimedBy(job, step.by)) return { ...about, change: null, revision, lost: true };
    const tally = new Tally(counts);
    const added: IndexEntry[] = [];
    const removed: number[] = [];
    let next = first;
    for (const [i, { number, draft }] of again.entries()) {
      const [row, old] = [rows[i], olds[i]];
      if (!row || !old || !isStale(old, version)) continue;
      if (!draft || draft.id !== row.id) {
        send(sheets.put({ ...old, read: version }));
        continue;
      }
      removeRow(transaction, tally, row);
      removed.push(number);
      const now: ReportRow = { ...row, number: next++, bytes: draft.bytes, sketch: draft.sketch };
      const sheet: SheetRow = { ...draft.sheet, number: now.number };
      const tail = tailRowOf(sheet);
      tally.add(now);
      send(reports.put(now));
      send(sheets.put(sheet));
      send(transaction.objectStore('tail').put(tail));
      added.push(entryOf(tail));
    }
    const change = removed.length > 0 ? { added, removed } : null;
    writeMeta(meta, { key: 'counts', value: tally.counts }, { key: 'next', value: next });
    if (change) writeMeta(meta, { key: 'revision', value: revision + 1 });
    send(transaction.objectStore('jobs').put(stepped(job, step, now)));
    return { ...about, change, revision: revision + (change ? 1 : 0), lost: false };
  });
}

/** Notes that all is read by this engine, and takes the job from the list. */
function end(database: Database, id: string, by: string, version: number): Promise<void> {
  return transact(database, ['meta', 'jobs'], 'readwrite', async (transaction) => {
    const jobs = transaction.objectStore('jobs');
    if (!isClaimedBy(await jobs.get(id), by)) return;
    writeMeta(transaction.objectStore('meta'), { key: 'read', value: version });
    send(jobs.delete(id));
  });
}
