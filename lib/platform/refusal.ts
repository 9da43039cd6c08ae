/** Why the browser did not let a script into a page. */
export type Refusal = 'restricted' | 'lapsed' | 'failed';

/** Pages that no extension may read, by what the browsers say about them. */
const RESTRICTED = [
  'cannot access a chrome',
  'cannot access a edge',
  'cannot access an edge',
  'cannot access contents of url "chrome',
  'cannot access contents of url "edge',
  'cannot access contents of url "about:',
  'cannot access contents of url "devtools:',
  'extensions gallery cannot be scripted',
  'cannot be scripted due to an extensionssettings policy',
  'showing error page',
  'cannot attach to',
];

/** What the browsers say when the permission of the toolbar click is missing or over. */
const LAPSED = ['cannot access contents of', 'missing host permission'];

/**
 * Tells from the browser's message why a page could not be read.
 * @param justAsked true when a toolbar click came just before: a missing permission then means a page that no extension may read
 *   (Firefox says no more than that)
 */
export function refusalOf(message: string, justAsked: boolean): Refusal {
  const said = message.toLowerCase();
  if (RESTRICTED.some((words) => said.includes(words))) return 'restricted';
  if (LAPSED.some((words) => said.includes(words))) return justAsked ? 'restricted' : 'lapsed';
  return 'failed';
}

/** Hosts that the browsers keep for themselves. */
const CLOSED_HOSTS = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']);

/** True for an address that is no page of the web, is a file to look at rather than a page, or is a browser's own shop. */
export function isRestrictedAddress(address: string): boolean {
  const url = URL.parse(address);
  if (!url) return false;
  if (url.protocol !== 'http:' && url.protocol !== 'https:' && url.protocol !== 'file:') return true;
  return CLOSED_HOSTS.has(url.hostname) || url.pathname.toLowerCase().endsWith('.pdf');
}
