import { describe, expect, it } from 'vitest';
import { isFailure } from '../../../lib/model/library';
import { askable } from '../../../lib/net/address';

/** Spellings of addresses that are never asked: this machine, private networks, other protocols, logins, tricks. */
const REFUSED = [
  // Numbers in every base and length, for 127.0.0.1 and private networks.
  'https://127.0.0.1/',
  'https://127.0.0.1:8443/rss',
  'https://127.1/',
  'https://127.0.1/',
  'https://0/',
  'https://0.0.0.0/',
  'https://2130706433/',
  'https://017700000001/',
  'https://0177.0.0.1/',
  'https://0177.0.0.01/',
  'https://0x7f000001/',
  'https://0x7f.1/',
  'https://0x7F.0x0.0x0.0x1/',
  'https://127.0.0.1./',
  'https://10.0.0.1/',
  'https://10.1/',
  'https://172.16.0.1/',
  'https://192.168.1.1/admin',
  'https://3232235777/',
  'https://0xc0a80101/',
  'https://169.254.169.254/latest/meta-data/',
  'https://0xA9FEA9FE/',
  'https://2852039166/',
  'https://100.64.0.1/',
  'https://8.8.8.8/',
  'https://255.255.255.255/',
  'https://１２７.０.０.１/',
  'https://127。0。0。1/',
  'https://①②⑦.0.0.1/',
  // IPv6, also with IPv4 in it.
  'https://[::1]/',
  'https://[::]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://[fe80::1]/',
  'https://[fc00::1]/',
  'https://[2001:db8::1]:8443/',
  // Names of this machine and of private networks.
  'https://localhost/',
  'https://LOCALHOST/',
  'https://localhost./',
  'https://localhost:8443/',
  'https://ｌｏｃａｌｈｏｓｔ/',
  'https://news.localhost/',
  'https://localhost.localdomain/',
  'https://router/',
  'https://intranet/rss',
  'https://printer.local/',
  'https://printer.LOCAL/',
  'https://printer.local./',
  'https://vault.internal/',
  'https://metadata.google.internal/',
  'https://nas.home.arpa/',
  'https://nas.lan/',
  'https://nas.home/',
  'https://wiki.corp/',
  'https://1.0.0.127.in-addr.arpa/',
  'https://abcdefghij.onion/',
  'https://courier.org./rss',
  'https://com/',
  // Other protocols.
  'http://courier.org/rss',
  'HTTP://courier.org/rss',
  'ftp://courier.org/rss',
  'file:///etc/passwd',
  'data:text/xml,<rss/>',
  'javascript:alert(1)',
  'blob:https://courier.org/1',
  'about:blank',
  'chrome-extension://abc/popup.html',
  'moz-extension://abc/popup.html',
  'view-source:https://courier.org/',
  'ws://courier.org/',
  'feed:https://courier.org/rss',
  // Logins and tricks with them.
  'https://user:pw@courier.org/',
  'https://user@courier.org/',
  'https://:pw@courier.org/',
  'https://courier.org@127.0.0.1/',
  'https://courier.org%40127.0.0.1/',
  // What browsers drop or turn.
  'https://cou\nrier.org/',
  'https://cou\trier.org/',
  'https://courier.org\\@127.0.0.1/',
  'https:\\\\127.0.0.1/',
  'https://courier.org/a b',
  'https://127.0.0.1%00.courier.org/',
  'https://cou rier.org/',
  '\u0000https://courier.org/',
  // No addresses at all.
  '',
  ' ',
  'https://',
  'https:///rss',
  'https://.org/',
  'https://courier..org/',
  'https://courier.123/',
  'https://courier.c0m/',
  'https://%31%32%37.0.0.1/',
  'courier.org/rss',
  '//courier.org/rss',
  '/rss',
  'https://xn--/',
  'https://courier.org:99999/',
  `https://courier.org/${'a'.repeat(2_000)}`,
  `https://courier.org/${'ä'.repeat(900)}`,
  `https://${'a.'.repeat(900)}org/`,
];

const ASKED = [
  ['https://courier.org/rss', 'https://courier.org/rss'],
  ['HTTPS://WWW.Courier.ORG/RSS', 'https://www.courier.org/RSS'],
  ['https://courier.org:8443/rss', 'https://courier.org:8443/rss'],
  ['https://news.courier.co.uk/rss?a=1&b=2#c', 'https://news.courier.co.uk/rss?a=1&b=2#c'],
  ['https://почта.рф/rss', 'https://xn--80a1acny.xn--p1ai/rss'],
  ['https://xn--80a1acny.xn--p1ai/rss', 'https://xn--80a1acny.xn--p1ai/rss'],
  ['https://127.0.0.1.courier.org/', 'https://127.0.0.1.courier.org/'],
  ['https://10news.com/', 'https://10news.com/'],
  ['https://1.fm/', 'https://1.fm/'],
  ['https://local.courier.org/', 'https://local.courier.org/'],
  ['https://localhost.courier.org/', 'https://localhost.courier.org/'],
  ['https://internal-affairs.gov/', 'https://internal-affairs.gov/'],
  ['https://thelocal.se/', 'https://thelocal.se/'],
  ['https://homearpa.org/', 'https://homearpa.org/'],
  ['https://courier.org/%20a/ü', 'https://courier.org/%20a/%C3%BC'],
  ['https://courier.org/?q=user:pw@host', 'https://courier.org/?q=user:pw@host'],
  ['https://courier.org/@user', 'https://courier.org/@user'],
  ['https://courier.museum/', 'https://courier.museum/'],
  [' https://courier.org/ ', 'https://courier.org/'],
] as const;

describe('addresses that are asked', () => {
  it('are told from more than sixty spellings of others', () => {
    expect(REFUSED.length).toBeGreaterThan(90);
  });

  it.each(REFUSED)('never: %j', (address) => {
    const url = askable(address);
    expect(url).toMatchObject({ kind: 'address', status: null });
    expect(isFailure(url) && url.detail).toMatch(/^[A-Z].{10,120}\.$/);
  });

  it.each([
    ['https://[::1]/', 'Its host is a number; only names of the public web are asked.'],
    ['https://0x7f.1/', 'Its host is a number; only names of the public web are asked.'],
    ['https://courier.org./', 'The name of its host ends in a dot.'],
    ['https://printer.local/', 'Its host is not a name of the public web.'],
    ['http://courier.org/', 'Only https addresses are asked.'],
    ['https://u@courier.org/', 'The address has a user name or a password in it.'],
    ['nonsense', 'This is not an address.'],
  ])('tell why they are not: %s', (address, detail) => {
    expect(askable(address)).toMatchObject({ kind: 'address', status: null, detail });
  });

  it.each(ASKED)('are: %s', (address, href) => {
    const url = askable(address);
    expect(isFailure(url) ? url.detail : url.href).toBe(href);
  });
});
