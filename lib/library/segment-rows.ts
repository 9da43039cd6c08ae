import { buildSegment, type IndexEntry, mergeSegments } from '../match/segments';
import { readMeta, writeMeta } from './meta';
import type { Database, SegmentNote, SegmentRow, TailRow } from './schema';
import { tailRowOf } from './sheet-row';
import { all, send, transact } from './transact';

/** So many reports are sealed into a segment at a time. */
export const SEALED_AT = 1_000;
/** So many segments of about one size become one. */
const FAN = 8;
/** When more reports were removed than this share of those in segments, all segments are written anew. */
const MOST_REMOVED = 0.25;

/** A report of the tail as the index takes it in. */
export function entryOf({ number, week, keys }: TailRow): IndexEntry {
  return { number, week, keys: keys === '' ? [] : keys.split('\n') };
}

/**
 * Seals the tail when it is long enough, and merges segments where there are many; all in one transaction, so that a stop changes nothing.
 * What can be found stays the same. Resolves to false when there was nothing to do.
 */
export function sealTail(database: Database, from = SEALED_AT): Promise<boolean> {
  return transact(database, ['tail', 'segments', 'removed', 'meta'], 'readwrite', async (transaction) => {
    const tail = transaction.objectStore('tail');
    if ((await tail.count()) < from) return false;
    const segments = transaction.objectStore('segments');
    const meta = transaction.objectStore('meta');
    const removed = transaction.objectStore('removed');
    const [rows, notes, gone] = await all(
      () => tail.getAll(),
      () => readMeta(meta, 'segments'),
      () => removed.getAllKeys(),
    );
    const sealed = segmentOf(rows.map(entryOf));
    const notesNow = [...notes, ...(sealed ? [noteOf(sealed)] : [])];
    const merged = tooManyRemoved(gone.length, notesNow, from) ? notesNow : toMerge(notesNow, from);
    send(tail.clear());
    if (sealed) send(segments.put(sealed));
    if (merged.length === 0) {
      writeMeta(meta, { key: 'segments', value: notesNow });
      return true;
    }
    const first = (merged[0] as SegmentNote).first;
    const parts = (await segments.getAll(IDBKeyRange.lowerBound(first))) as SegmentRow[];
    const last = (parts.at(-1) as SegmentRow).last;
    const lacking = new Set(gone);
    const bytes = mergeSegments(
      parts.map((p) => p.bytes),
      lacking,
    );
    const dropped = gone.filter((n) => n >= first && n <= last).length;
    const reports = Math.max(0, parts.reduce((sum, p) => sum + p.reports, 0) - dropped);
    send(segments.delete(IDBKeyRange.lowerBound(first)));
    send(segments.put({ first, last, reports, bytes }));
    send(removed.delete(IDBKeyRange.bound(first, last)));
    const kept = notesNow.slice(0, notesNow.length - merged.length);
    writeMeta(meta, { key: 'segments', value: [...kept, { first, reports, bytes: bytes.length }] });
    return true;
  });
}

/** Reports that are read at a time when the index is made anew. */
const AT_A_TIME = 1_000;

/** Makes the whole index anew from the keys that lie with the facts: the way out when a segment is damaged. In one transaction. */
export function reindex(database: Database): Promise<void> {
  return transact(database, ['sheets', 'tail', 'segments', 'removed', 'meta'], 'readwrite', async (transaction) => {
    const [sheets, segments, meta] = [
      transaction.objectStore('sheets'),
      transaction.objectStore('segments'),
      transaction.objectStore('meta'),
    ];
    for (const name of ['tail', 'segments', 'removed'] as const) send(transaction.objectStore(name).clear());
    const notes: SegmentNote[] = [];
    for (let last = 0; ; ) {
      const rows = await sheets.getAll(IDBKeyRange.lowerBound(last, true), AT_A_TIME);
      const segment = segmentOf(
        rows.map((row) =>
          Array.isArray(row.keys) ? entryOf(tailRowOf(row)) : { number: row.number, week: null, keys: [] },
        ),
      );
      if (!segment) break;
      send(segments.put(segment));
      notes.push(noteOf(segment));
      last = segment.last;
    }
    writeMeta(
      meta,
      { key: 'segments', value: notes },
      { key: 'revision', value: (await readMeta(meta, 'revision')) + 1 },
    );
  });
}

function segmentOf(entries: readonly IndexEntry[]): SegmentRow | null {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return null;
  return { first: first.number, last: last.number, reports: entries.length, bytes: buildSegment(entries) };
}

function noteOf({ first, reports, bytes }: SegmentRow): SegmentNote {
  return { first, reports, bytes: bytes.length };
}

/** The newest segments that are of one size, when they are so many that they should be one. */
function toMerge(notes: readonly SegmentNote[], sealedAt: number): readonly SegmentNote[] {
  let best: readonly SegmentNote[] = [];
  // A merge may make one more of the next size.
  for (let size = 0, count = 0; ; size++) {
    let from = notes.length - count;
    while (from > 0 && tierOf(notes[from - 1] as SegmentNote, sealedAt) <= size) from--;
    const alike = notes.length - from;
    if (alike - count + (count > 0 ? 1 : 0) < FAN) return best;
    count = alike;
    best = notes.slice(from);
  }
}

/** 0 for a segment that was sealed once, one more for each merge of {@link FAN}. */
function tierOf({ reports }: SegmentNote, sealedAt: number): number {
  return Math.max(0, Math.round(Math.log(Math.max(1, reports) / sealedAt) / Math.log(FAN)));
}

function tooManyRemoved(removed: number, notes: readonly SegmentNote[], sealedAt: number): boolean {
  const reports = notes.reduce((sum, n) => sum + n.reports, 0);
  return notes.length > 1 && removed > sealedAt && removed > MOST_REMOVED * reports;
}
