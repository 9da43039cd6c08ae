import type { IDBPObjectStore } from 'idb';
import { type MetaRow, NO_COUNTS, type Schema, type SegmentNote, type StoreName } from './schema';
import { send } from './transact';

type Store<Mode extends IDBTransactionMode> = IDBPObjectStore<Schema, StoreName[], 'meta', Mode>;
type ValueOf<Key extends MetaRow['key']> = Extract<MetaRow, { key: Key }>['value'];

const NO_SEGMENTS: readonly SegmentNote[] = [];
const USUAL = { born: '', next: 1, revision: 0, segments: NO_SEGMENTS, counts: NO_COUNTS } as const;

/** A single value; what a new database has when it is not there. */
export async function readMeta<Key extends MetaRow['key']>(store: unknown, key: Key): Promise<ValueOf<Key>> {
  const row = await (store as Store<'readonly'>).get(key);
  return (row?.value ?? USUAL[key]) as ValueOf<Key>;
}

/** Writes single values; the transaction fails when they cannot be written. */
export function writeMeta(store: unknown, ...rows: readonly MetaRow[]): void {
  for (const row of rows) send((store as Store<'readwrite'>).put(row));
}
