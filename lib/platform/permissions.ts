import browser from 'webextension-polyfill';

/**
 * The pattern by which the browsers give permission for a site: its host on any port, https only. Firefox knows no ports in patterns.
 * @param address an origin or any address on it; null for anything that is not https
 */
export function patternOf(address: string): string | null {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && url.hostname !== '' ? `https://${url.hostname}/*` : null;
}

const patternsOf = (addresses: readonly string[]) => [
  ...new Set(addresses.map(patternOf).filter((pattern) => pattern !== null)),
];

/** True when the reader has allowed the site of this address, by itself or with all sites. */
export async function isAllowed(address: string): Promise<boolean> {
  const pattern = patternOf(address);
  if (pattern === null) return false;
  try {
    return await browser.permissions.contains({ origins: [pattern] });
  } catch {
    return false;
  }
}

/**
 * Asks the reader to allow the sites of these addresses, in one question of the browser. Call it synchronously in a click handler of an own page, with no `await`
 * before it: the browsers refuse it otherwise. False when the reader or the browser says no.
 */
export function requestSites(addresses: readonly string[]): Promise<boolean> {
  const patterns = patternsOf(addresses);
  if (patterns.length === 0) return Promise.resolve(false);
  return browser.permissions.request({ origins: patterns }).catch(() => false);
}

/** Gives the permissions of the sites of these addresses back. True when they are gone. */
export function removeSites(addresses: readonly string[]): Promise<boolean> {
  const patterns = patternsOf(addresses);
  if (patterns.length === 0) return Promise.resolve(true);
  return browser.permissions.remove({ origins: patterns }).catch(() => false);
}

/**
 * Gives the permissions of sites back that nothing needs any more.
 * @param gone addresses that are not asked any more
 * @param needed addresses that still are
 */
export function removeUnneeded(gone: readonly string[], needed: readonly string[]): Promise<boolean> {
  const kept = new Set(patternsOf(needed));
  return removeSites(gone.filter((address) => !kept.has(patternOf(address) ?? '')));
}

/** The origins that the reader has allowed, as the browser lists them, without the pattern: `https://example.org`, `https://*` for all sites. */
export async function allowedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return [...new Set(origins.map((pattern) => pattern.replace(/\/\*$/, '')))].sort();
}

/** Calls back when the reader has allowed a site, here or in the browser's own pages. Register at the top level. */
export function onAllowed(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
}
