import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Feed, Job, SourceId, StoredPack, StoredReport } from '../model/library';

/** A report as it lies in the database. Its facts are apart, so that lists are cheap. Key: `number`. */
export interface ReportRow extends StoredReport {
  /** What brought the text that is kept. */
  readonly by: SourceId;
  /**
   * Its place in the order in which reports are dropped: unmatched ones (0) by when they came in, then matched ones (1) by when they last
   * were. Missing for what the reader saved, which is never dropped.
   */
  readonly drop?: readonly [0 | 1, number];
  /** By which copies of its text are found (`lib/match/copies.ts`), each with the language before it. */
  readonly sketch: readonly string[];
}

/** What was read from a report, made small (sheet-row.ts). Key: `number`. */
export interface SheetRow {
  readonly number: number;
  /** The week of its publication in the index: whole days since 1970 by seven, rounded down; null where the day is unknown. */
  readonly week: number | null;
  /** The keys of each weight, joined by line breaks. */
  readonly keys: readonly (readonly [weight: number, keys: string])[];
  /** Lengths of the sentences and the gaps between them (`lib/corpus/pack.ts`). */
  readonly sentences: string;
  /** Facts and people, as JSON. */
  readonly facts: string;
  readonly people: string;
  readonly senses: string;
  /** What of the source text does not follow from the report. */
  readonly source?: string;
  /** Which reading engine has read it (`lib/facts/reading-version.ts`); missing in what was read before engines had numbers. */
  readonly read?: number;
}

/** A report that no segment of the index holds yet. Key: `number`. */
export interface TailRow {
  readonly number: number;
  readonly week: number | null;
  /** Joined by line breaks. */
  readonly keys: string;
}

/** A sealed part of the index. Key: `first`. */
export interface SegmentRow {
  readonly first: number;
  readonly last: number;
  readonly reports: number;
  readonly bytes: Uint8Array;
}

/** What is known of a segment without reading it. */
export interface SegmentNote {
  readonly first: number;
  readonly reports: number;
  readonly bytes: number;
}

/** A job with what its code needs, and who works on it until when. Key: `id`. */
export interface JobRow extends Job {
  readonly cursor: unknown;
  readonly payload: unknown;
  readonly attempts: number;
  readonly claim: { readonly by: string; readonly until: number; readonly milliseconds: number } | null;
}

/** Counts that are kept with every write, so that nobody has to count. */
export interface Counts {
  readonly reports: number;
  readonly bytes: number;
  readonly languages: Readonly<Record<string, number>>;
  readonly sources: Readonly<Record<string, number>>;
  readonly outlets: Readonly<Record<string, number>>;
}

/** Single values. Key: `key`. */
export type MetaRow =
  /** Made with the database: another one tells that it is another database. */
  | { readonly key: 'born'; readonly value: string }
  /** The number that the next report gets. */
  | { readonly key: 'next'; readonly value: number }
  /** Goes up with each change of what the index holds, so that an index that was opened before knows that it is old. */
  | { readonly key: 'revision'; readonly value: number }
  /** The segments without their bytes, in order. */
  | { readonly key: 'segments'; readonly value: readonly SegmentNote[] }
  | { readonly key: 'counts'; readonly value: Counts }
  /** The reading engine by which, or by later ones, all reports were read; missing while that is not so. */
  | { readonly key: 'read'; readonly value: number };

/** All stores of the present version. */
export interface Schema extends DBSchema {
  reports: {
    key: number;
    value: ReportRow;
    indexes: {
      id: string;
      sources: string;
      language: string;
      published: string;
      drop: [number, number];
      sketch: string;
    };
  };
  sheets: { key: number; value: SheetRow };
  tail: { key: number; value: TailRow };
  segments: { key: number; value: SegmentRow };
  removed: { key: number; value: { readonly number: number } };
  feeds: { key: string; value: Feed; indexes: { due: number } };
  packs: { key: string; value: StoredPack };
  jobs: { key: string; value: JobRow };
  staged: { key: string; value: { readonly job: string; readonly file: Blob } };
  meta: { key: string; value: MetaRow };
}

export type StoreName = StoreNames<Schema>;
export type Database = IDBPDatabase<Schema>;
export type Writing<Names extends StoreName[] = StoreName[]> = IDBPTransaction<Schema, Names, 'readwrite'>;

/** All stores; a database that lacks one of them is damaged. */
export const STORES: readonly StoreName[] = [
  'reports',
  'sheets',
  'tail',
  'segments',
  'removed',
  'feeds',
  'packs',
  'jobs',
  'staged',
  'meta',
];

export const NO_COUNTS: Counts = { reports: 0, bytes: 0, languages: {}, sources: {}, outlets: {} };
