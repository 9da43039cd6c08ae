import { READING_VERSION } from '../facts/reading-version';
import type { IndexEntry } from '../match/segments';
import { Tally } from './counts';
import { type Draft, isBetter, isSameText, originalOf } from './draft';
import { isClaimedBy, stepped } from './job-rows';
import type { JobStep } from './library';
import { readMeta, writeMeta } from './meta';
import { changedRow, type IndexChange, removeRow } from './rows';
import type { Database, ReportRow } from './schema';
import { entryOf } from './segment-rows';
import { tailRowOf } from './sheet-row';
import { all, each, send, transact } from './transact';

/** What came of a transaction that put reports. */
export interface Put {
  readonly ids: readonly string[];
  readonly added: number;
  readonly change: IndexChange | null;
  readonly revision: number;
  readonly reports: number;
  /** Which database it was. */
  readonly born: string;
  /** True when the job's claim was lost: then nothing was written. */
  readonly lost: boolean;
}

/** Of the reports that share a part of a sketch with one, so many are looked at. */
const MOST_OF_BAND = 6;

/** Puts reports in one transaction. @param version of the present reading engine */
export function putDrafts(
  database: Database,
  drafts: readonly Draft[],
  now: number,
  step?: JobStep,
  version = READING_VERSION,
): Promise<Put> {
  const stores = ['reports', 'sheets', 'tail', 'removed', 'meta', 'jobs'] as const;
  const durability = drafts.some((d) => d.source === 'saved') ? 'strict' : 'default';
  return transact(
    database,
    [...stores],
    'readwrite',
    async (transaction) => {
      const meta = transaction.objectStore('meta');
      const reports = transaction.objectStore('reports');
      const lookUp = async <V>(keys: readonly string[], find: (key: string) => Promise<V>) => {
        const once = [...new Set(keys)];
        const found = await each(once, find);
        return new Map(once.map((key, i) => [key, found[i] as V]));
      };
      const [job, born, counts, first, revision, rows, bands] = await all(
        () => (step ? transaction.objectStore('jobs').get(step.id) : undefined),
        () => readMeta(meta, 'born'),
        () => readMeta(meta, 'counts'),
        () => readMeta(meta, 'next'),
        () => readMeta(meta, 'revision'),
        () =>
          lookUp(
            drafts.map((d) => d.id),
            (id) => reports.index('id').get(id),
          ),
        () =>
          lookUp(
            drafts.flatMap((d) => d.sketch),
            (band) => reports.index('sketch').getAll(band, MOST_OF_BAND),
          ),
      );
      const ids = drafts.map((d) => d.id);
      if (step && !isClaimedBy(job, step.by)) {
        return { ids, added: 0, change: null, revision, reports: counts.reports, born, lost: true };
      }
      const tally = new Tally(counts);
      const given = new Map(drafts.map((d) => [d.givenId, d.id]));
      const entries = new Map<number, IndexEntry>();
      const removed: number[] = [];
      let next = first;
      let added = 0;
      for (const draft of drafts) {
        const old = rows.get(draft.id);
        const sources = old?.sources.includes(draft.source) ? old.sources : [...(old?.sources ?? []), draft.source];
        const better = old ? isBetter(draft, old) : true;
        if (old && (!better || isSameText(draft, old))) {
          const by = better ? draft.source : old.by;
          if (sources === old.sources && by === old.by) continue;
          const row = changedRow({ ...old, by }, { sources });
          tally.remove(old);
          tally.add(row);
          send(reports.put(row));
          rows.set(draft.id, row);
          continue;
        }
        if (old) {
          removeRow(transaction, tally, old);
          if (!entries.delete(old.number)) removed.push(old.number);
        } else added++;
        const original = draft.report.syndicatedOf === null ? undefined : given.get(draft.report.syndicatedOf);
        const row: ReportRow = changedRow(
          {
            id: draft.id,
            number: next++,
            sources,
            report: { ...draft.report, syndicatedOf: original ?? originalOf(draft, bands, rows) },
            addedAt: old?.addedAt ?? draft.addedAt ?? now,
            matchedAt: old?.matchedAt ?? null,
            bytes: draft.bytes,
            by: draft.source,
            sketch: draft.sketch,
          },
          {},
        );
        const sheet = { ...draft.sheet, number: row.number };
        const tail = tailRowOf(sheet);
        tally.add(row);
        send(reports.put(row));
        send(transaction.objectStore('sheets').put(sheet));
        send(transaction.objectStore('tail').put(tail));
        entries.set(row.number, entryOf(tail));
        rows.set(draft.id, row);
        for (const band of row.sketch) bands.get(band)?.push(row);
      }
      const change = entries.size + removed.length > 0 ? { added: [...entries.values()], removed } : null;
      writeMeta(meta, { key: 'counts', value: tally.counts }, { key: 'next', value: next });
      if (change) writeMeta(meta, { key: 'revision', value: revision + 1 });
      // What comes from the second copy may have been read by an older engine.
      if (drafts.some(({ sheet }) => (sheet.read ?? 0) < version)) writeMeta(meta, { key: 'read', value: 0 });
      if (step && job) send(transaction.objectStore('jobs').put(stepped(job, step, now)));
      return {
        ids,
        added,
        change,
        revision: revision + (change ? 1 : 0),
        reports: tally.counts.reports,
        born,
        lost: false,
      };
    },
    durability,
  );
}
