import { isAllowed } from '../platform/permissions';
import { type AskedFailure, type Fetched, type FetchedBytes, type FetchOptions, fetchBytes, fetchText } from './fetch';

/** As the extension fetches: only where the reader has given the browser's permission. */
export type OwnOptions = Omit<FetchOptions, 'allowed'>;

/** `fetchBytes` with the browser's permissions. */
export function fetchOwnBytes(address: string, options: OwnOptions = {}): Promise<FetchedBytes | AskedFailure> {
  return fetchBytes(address, { ...options, allowed: isAllowed });
}

/** `fetchText` with the browser's permissions. */
export function fetchOwnText(address: string, options: OwnOptions = {}): Promise<Fetched | AskedFailure> {
  return fetchText(address, { ...options, allowed: isAllowed });
}
