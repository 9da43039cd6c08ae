import type { FetchFailure } from '../model/library';

/** A failure in the words of the library. @param detail a plain English sentence for the reader */
export function failed(kind: FetchFailure['kind'], detail: string, status: number | null = null): FetchFailure {
  return { kind, status, detail };
}
