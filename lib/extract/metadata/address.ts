import type { Declarations } from '../snapshot';
import { hostOf } from './names';

const MAX_ADDRESS = 2_000;

/**
 * The canonical address of the article when the page gives a usable one: https or http, on the same site, not the site's first
 * page while the page itself is deeper. Otherwise the address of the page, without its fragment.
 */
export function addressOf(declarations: Declarations, href: string): string {
  const own = parse(href, undefined);
  if (own) own.hash = '';
  const page = own ? own.href : href.slice(0, MAX_ADDRESS);
  const declared = declarations.canonical ?? declarations.metas.find((meta) => meta.key === 'og:url')?.content ?? null;
  if (declared === null || declared.length > MAX_ADDRESS || !own) return page;
  const canonical = parse(declared, href);
  if (!canonical || !/^https?:$/.test(canonical.protocol) || canonical.username !== '' || canonical.password !== '')
    return page;
  if (site(hostOf(canonical.href)) !== site(hostOf(href))) return page;
  if (canonical.pathname === '/' && own.pathname !== '/' && canonical.search === '') return page;
  canonical.hash = '';
  return canonical.href;
}

function parse(address: string, base: string | undefined): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** The last two labels of a host, three when the second is short (`bbc.co.uk`). Good enough to tell one publisher from another. */
function site(host: string): string {
  const labels = host.split('.');
  return labels.slice((labels.at(-2)?.length ?? 0) <= 3 ? -3 : -2).join('.');
}
