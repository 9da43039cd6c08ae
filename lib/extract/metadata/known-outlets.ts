import table from './outlets.json';

const NAMES: ReadonlyMap<string, string> = new Map(Object.values(table.seen).flatMap((group) => Object.entries(group)));
/** First labels of hosts that lead to the same outlet. */
const SAME = /^(?:www\d?|m|mobile|amp|news)\./;

/**
 * The usual name of the outlet with this host from a small dated table (`outlets.json`), or null. Other subdomains are not asked:
 * they often are other services.
 */
export function knownOutlet(host: string): string | null {
  return NAMES.get(host) ?? NAMES.get(host.replace(SAME, '')) ?? null;
}
