import sentences from './fetch-sentences.json';
import type { FetchFailure } from './library';

/** What exactly was wrong with what was fetched: a key of the message files, which are also the keys of `fetch-sentences.json`. */
export type FetchReason = keyof typeof sentences;

/** A failure in the words of the library, with the same sentence for the interface and in plain English. @param args what the sentence names */
export function failed(kind: FetchFailure['kind'], key: FetchReason, ...args: readonly string[]): FetchFailure {
  const detail = sentences[key].replace(/\$([1-9])/g, (_, n: string) => args[Number(n) - 1] ?? '');
  return { kind, status: null, detail, reason: { key, args } };
}

/** A text that is no feed, or none that is read. @param args what the sentence names */
export const unreadable = (key: FetchReason, ...args: readonly string[]): FetchFailure =>
  failed('format', key, ...args);

/** A failure by itself, without what was found out beside it (how long a server asks to wait). */
export function failureAlone({ kind, status, detail, reason }: FetchFailure): FetchFailure {
  return reason === undefined ? { kind, status, detail } : { kind, status, detail, reason };
}
