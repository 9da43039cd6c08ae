import contacts from './contact.json';

/**
 * Where mistakes in records are told. `contact.json` has the address for the bundled pack, null while there is none; a pack from elsewhere may name one in
 * its field `publisher`. An address is never made up.
 */

/** E-mail address for mistakes in the bundled pack, or null. */
export function bundledContact(): string | null {
  const { bundled } = contacts as { readonly bundled: string | null };
  return bundled;
}

const LONGEST_PUBLISHER = 1_000;

/** The first e-mail address that a publisher's name holds ("Port Archive <desk@port.example>"), or null. Linear in its length. */
export function contactIn(publisher: string): string | null {
  const words = publisher.slice(0, LONGEST_PUBLISHER).split(/[\s<>()[\],;:"']/u);
  return words.find((word) => word.length <= 254 && ADDRESS.test(word)) ?? null;
}

const ADDRESS = /^[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,7}\.[A-Za-z]{2,24}$/;
