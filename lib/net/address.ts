import { failed } from '../model/fetch-failure';
import type { FetchFailure } from '../model/library';

/** Longest address that is asked, in code units. */
export const MAX_ADDRESS = 2_000;

/** Longest name of a host (RFC 1035). */
const MAX_HOST = 253;

/** Names that are no hosts of the public web: of this machine, of a home or office network (RFC 2606, 6761, 6762, 7686, 8375, 9476). */
const PRIVATE_ENDINGS = [
  'localhost',
  'localdomain',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'home.arpa',
  'onion',
  'i2p',
  'invalid',
  'alt',
  'arpa',
];

/**
 * The address taken apart when it may be asked: https, a host name of the public web, no user or password, at most 2,000
 * code units. Numbers as hosts are refused in every spelling, because `URL` writes them all in one way. Else why not.
 * The rules are the same for tests and for everyone: a name that leads to a private machine is left to the browser's own rules.
 */
export function askable(address: string): URL | FetchFailure {
  if (address.length > MAX_ADDRESS) return failed('address', 'fetch/too-long');
  // Line breaks and tabs are dropped by browsers, backslashes turned: what is shown would not be what is asked.
  if (/[\p{Cc}\s\\]/u.test(address.trim())) {
    return failed('address', 'fetch/characters');
  }
  const url = URL.parse(address);
  if (url === null) return failed('address', 'fetch/no-address');
  if (url.protocol !== 'https:') return failed('address', 'fetch/https');
  if (url.username !== '' || url.password !== '') {
    return failed('address', 'fetch/password');
  }
  if (url.href.length > MAX_ADDRESS) return failed('address', 'fetch/too-long');
  const host = url.hostname;
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  if (host.startsWith('[') || /^[\d.]+$/.test(host)) {
    return failed('address', 'fetch/host-number');
  }
  if (last === '') return failed('address', 'fetch/host-dot');
  if (labels.length < 2 || PRIVATE_ENDINGS.some((ending) => host === ending || host.endsWith(`.${ending}`))) {
    return failed('address', 'fetch/host-private');
  }
  // A top-level domain has letters only, or begins with xn-- when it is in another script.
  if (host.length > MAX_HOST || labels.includes('') || !/^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/.test(last)) {
    return failed('address', 'fetch/host-private');
  }
  return url;
}
