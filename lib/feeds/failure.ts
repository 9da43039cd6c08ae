import type { FetchFailure } from '../model/library';

/** A text that is no feed, or none that is read. @param detail a plain English sentence for the reader */
export function unreadable(detail: string): FetchFailure {
  return { kind: 'format', status: null, detail };
}
