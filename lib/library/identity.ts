import type { Report } from '../model/article';
import { addressKey } from '../text/address';

/** Bytes of the hash that an id keeps: two reports of the library have one id with a chance of one in 10^28. */
const ID_BYTES = 16;

/** Digits and letters of an id of the library, by its kind of thing. */
export type Hashed = string;

/** The id of a report: of its address, else of its outlet and its words. The same report has the same id, whatever brought it. */
export function idOfReport({ address, outlet, title, text }: Report): Promise<Hashed> {
  return address === null ? hashOf(`text\n${outlet}\n${title}\n${text}`) : idOfAddress(address);
}

/** The id that a report with this address has. */
export function idOfAddress(address: string): Promise<Hashed> {
  return hashOf(`address\n${addressKey(address.toWellFormed())}`);
}

/** The beginning of the SHA-256 of a text, in hexadecimal digits. */
export async function hashOf(text: string): Promise<Hashed> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, ID_BYTES), (b) => b.toString(16).padStart(2, '0')).join('');
}

/** A report without lone surrogates in any of its texts: they are no Unicode, and not every store gives them back. */
export function wellFormed(report: Report): Report {
  const fixed = Object.fromEntries(
    Object.entries(report).map(([k, v]) => [k, typeof v === 'string' ? v.toWellFormed() : v]),
  );
  return fixed as unknown as Report;
}
