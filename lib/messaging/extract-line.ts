import { type Reader, record, text } from './schema';

/** A fetched page on its way to the offscreen document, and nothing else the background sends. */
export interface PageToRead {
  readonly name: 'extract-page';
  readonly html: string;
  /** Where it was fetched from. */
  readonly address: string;
}

/** Longest page that is read, in UTF-16 code units. */
export const MAX_PAGE = 5_000_000;

const page: Reader<PageToRead> = record<PageToRead>({
  name: (value) => (value === 'extract-page' ? value : undefined),
  html: text(MAX_PAGE),
  address: text(4_000),
});

/** Reads such a message; null for any other. Never throws. */
export function readPageToRead(value: unknown): PageToRead | null {
  return page(value) ?? null;
}
