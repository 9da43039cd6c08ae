import type { FetchFailure } from '../model/library';

/** A text that is no feed, or none that is read. @param detail a plain English sentence for the reader */
export function unreadable(detail: string): FetchFailure {
  return { kind: 'format', status: null, detail };
}

/** True for a failure in place of what was asked for. No result of this folder has the fields of a failure. */
export function isFailure<T extends object>(result: T | FetchFailure): result is FetchFailure {
  return 'kind' in result && 'detail' in result && 'status' in result;
}
