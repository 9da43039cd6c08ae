import type { IndexEntry } from '../match/segments';
import type { SourceId } from '../model/library';
import type { Tally } from './counts';
import type { ReportRow, Writing } from './schema';
import { send } from './transact';

/** How the index changes by a transaction. */
export interface IndexChange {
  readonly added: readonly IndexEntry[];
  readonly removed: readonly number[];
}

/** A row's place in the order in which reports are dropped; undefined for what the reader saved. */
export function dropOf({ sources, addedAt, matchedAt }: ReportRow): readonly [0 | 1, number] | undefined {
  if (sources.includes('saved')) return undefined;
  return matchedAt === null ? [0, addedAt] : [1, matchedAt];
}

/** A row with other sources, or matched at another time. */
export function changedRow(row: ReportRow, change: { sources?: readonly SourceId[]; matchedAt?: number }): ReportRow {
  const { drop: _, ...rest } = { ...row, ...change };
  const drop = dropOf(rest);
  return drop ? { ...rest, drop } : rest;
}

/** The stores that the removal of a report touches. */
export const REMOVING = ['reports', 'sheets', 'tail', 'removed', 'meta'] as const;

/** Takes a report out of all stores; its number is noted, because a segment of the index may hold it. */
export function removeRow(transaction: unknown, tally: Tally, row: ReportRow): void {
  const { number } = row;
  const writing = transaction as Writing;
  for (const name of ['reports', 'sheets', 'tail'] as const) send(writing.objectStore(name).delete(number));
  send(writing.objectStore('removed').put({ number }));
  tally.remove(row);
}
