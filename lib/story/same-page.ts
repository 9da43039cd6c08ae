import type { Report } from '../model/article';

/** What is needed to tell whether a report is the very article being read. */
interface Page {
  readonly address: string;
  readonly title: string;
  readonly text: string;
}

/** True when the report is the record of the very page, or of the same text at the same outlet. */
export function isSamePage(page: Page, report: Report): boolean {
  if (report.address !== null && addressKey(page.address) === addressKey(report.address)) return true;
  if (report.textKind === 'page' && report.title === page.title && report.text === page.text) return true;
  return (
    sameHost(page.address, report.address) && folded(page.title) !== '' && folded(page.title) === folded(report.title)
  );
}

/** An address without what does not tell pages apart: protocol, www, mobile and AMP variants, trailing slash, fragment, trackers. */
export function addressKey(address: string): string {
  const parts = parse(address);
  if (!parts) return address;
  const query = [...parts.query]
    .filter(([key]) => !/^(utm_|fbclid|gclid|from$|ref$)/.test(key))
    .map(([k, v]) => `${k}=${v}`);
  return `${parts.host}${parts.path}${query.length > 0 ? `?${query.sort().join('&')}` : ''}`;
}

function sameHost(a: string, b: string | null): boolean {
  return b !== null && parse(a)?.host !== undefined && parse(a)?.host === parse(b)?.host;
}

function parse(address: string): { host: string; path: string; query: [string, string][] } | null {
  const match = /^https?:\/\/([^/?#]{1,253})([^?#]{0,2000})(?:\?([^#]{0,2000}))?/i.exec(address);
  if (!match) return null;
  const host = (match[1] as string)
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^(www|m|amp|mobile)\./, '');
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

function folded(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
