/** Parameters that tell where a reader came from and nothing of the page. */
const TRACKING = /^(?:utm_|at_|mc_|wt_|ns_|fbclid$|gclid$|ocid$|cmpid$|xtor$|maca$|from$|ref$|rss$|traffic_source$)/;

/**
 * An address without what does not tell pages apart, for comparison: protocol, www, mobile and AMP variants, capitals, trailing slash,
 * fragment, parameters of campaigns. Two addresses with one key are one page; a report's id is made of it.
 */
export function addressKey(address: string): string {
  const parts = parse(address);
  if (!parts) return address;
  const query = parts.query.filter(([key]) => !TRACKING.test(key.toLowerCase())).map(([k, v]) => `${k}=${v}`);
  return `${parts.host}${parts.path}${query.length > 0 ? `?${query.sort().join('&')}` : ''}`;
}

/** The host of an address without www and mobile variants, in small letters; null for what is no web address. */
export function siteHost(address: string): string | null {
  const match = /^https?:\/\/([^/?#]{1,253})/i.exec(address);
  return match ? bareHost(match[1] as string) : null;
}

function bareHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(www|m|amp|mobile)\./, '');
}

function parse(address: string): { host: string; path: string; query: [string, string][] } | null {
  const match = /^https?:\/\/([^/?#]{1,253})([^?#]{0,2000})(?:\?([^#]{0,2000}))?/i.exec(address);
  if (!match) return null;
  const host = bareHost(match[1] as string);
  const path = (match[2] ?? '')
    .replace(/\/amp(?=\/|$)/, '')
    .replace(/\/$/, '')
    .toLowerCase();
  const query = (match[3] ?? '').split('&').flatMap((pair): [string, string][] => {
    const [key = '', value = ''] = pair.split('=', 2);
    return key === '' ? [] : [[key, value]];
  });
  return { host, path, query };
}
