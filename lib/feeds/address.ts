import { MAX_ADDRESS } from './limits';

/** The part of the browsers' and Node's `URL` that is used here; this folder is compiled without their types. */
interface Address {
  protocol: string;
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
  readonly pathname: string;
  readonly href: string;
  readonly origin: string;
  hash: string;
  readonly searchParams: {
    get(name: string): string | null;
    delete(name: string): void;
    keys(): IterableIterator<string>;
  };
}

const { URL: Parsed } = globalThis as unknown as { readonly URL: new (address: string, base?: string) => Address };

/** An address taken apart, or null when it is none. Characters that browsers drop from addresses (line breaks, tabs) make it none. */
export function parseAddress(address: string, base?: string): Address | null {
  const text = address.trim();
  if (text === '' || text.length > MAX_ADDRESS || /[\p{Cc}\s\\]/u.test(text)) return null;
  try {
    return new Parsed(text, base);
  } catch {
    return null;
  }
}

/** Second labels under which names are registered in some countries (`example.co.uk`). */
const REGISTRIES = new Set('ac co com edu gob gouv gov go in info mil ne net nic nom or org web'.split(' '));

/** The part of a host name that one owner registers: `news.example.co.uk` -> `example.co.uk`. */
function siteOfHost(host: string): string {
  const labels = host.split('.');
  const count = labels.length > 2 && labels.at(-1)?.length === 2 && REGISTRIES.has(labels.at(-2) ?? '') ? 3 : 2;
  return labels.slice(-count).join('.');
}

/** True for a host name of the public web: it has a dot, no dot at its end, and is no number (IPv4) and in no brackets (IPv6). */
function isPublicName(host: string): boolean {
  const labels = host.split('.');
  return labels.length > 1 && /\p{L}/u.test(labels.at(-1) ?? '') && !host.includes('[');
}

/** Redirectors of search services that carry the page's address in a parameter. */
const REDIRECTORS: readonly { readonly host: RegExp; readonly path: string; readonly parameters: readonly string[] }[] =
  [
    { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, path: '/url', parameters: ['url', 'q'] },
    { host: /^(?:www\.)?bing\.com$/, path: '/news/apiclick.aspx', parameters: ['url'] },
  ];

/**
 * The https address that an item, a link or an outline names, resolved against where it stands; null for everything else.
 * An `http` address becomes `https` when its host belongs to the same site as `base`, which was itself read over https: feeds often
 * print the addresses of the time before. On any other host nobody knows whether https is answered, and the address is left out.
 * Parameters of campaigns are taken away.
 * @param base null for a text that stands nowhere: only whole https addresses are taken then
 */
export function usableAddress(text: string | null, base: string | null): string | null {
  if (text === null) return null;
  let url = parseAddress(text, base ?? undefined);
  if (url === null) return null;
  // "https://redir.example.org/rss/*https://www.example.org/page": what is counted stands before what is meant.
  const counted = url.href.lastIndexOf('/*http');
  if (counted >= 0) url = parseAddress(url.href.slice(counted + 2)) ?? url;
  const host = url.hostname;
  const redirector = REDIRECTORS.find((r) => r.host.test(host) && url?.pathname.toLowerCase() === r.path);
  if (redirector) {
    const inner = redirector.parameters.map((name) => url?.searchParams.get(name)).find(Boolean);
    const target = inner ? parseAddress(inner) : null;
    if (target !== null) url = target;
  }
  if (url.protocol === 'http:') {
    const own = base === null ? null : parseAddress(base);
    if (own?.protocol !== 'https:' || siteOfHost(own.hostname) !== siteOfHost(url.hostname)) return null;
    // A port of plain http answers no https.
    if (/:\d+$/.test(url.origin)) return null;
    url.protocol = 'https:';
  }
  dropCampaign(url);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return isPublicName(url.hostname) && url.href.length <= MAX_ADDRESS ? url.href : null;
}

/** Parameters of campaigns: they tell where a reader came from and nothing of the page. */
const CAMPAIGN =
  /^(?:utm_|at_(?:medium|campaign|custom|bbc)|wt_z?mc$|fbclid$|gclid$|xtor$|maca$|ns_(?:mchannel|source|campaign))/i;
/** Takes parameters away; an address without any of them stays as it is written. */
function dropCampaign(url: Address): void {
  for (const name of [...url.searchParams.keys()]) if (CAMPAIGN.test(name)) url.searchParams.delete(name);
}

/**
 * The https address that a reader typed for a site or a feed: with or without `https://`, also as `feed:` address. Null when it is
 * none of the public web.
 */
export function typedAddress(text: string): string | null {
  const trimmed = text.trim();
  const named = trimmed.replace(/^(?:feed:(?=https?:)|feed:\/\/)/i, '');
  const whole = /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(named) ? named : `https://${named}`;
  return usableAddress(whole.replace(/^http:/i, 'https:'), null);
}
