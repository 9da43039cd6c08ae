import { describe, expect, it, vi } from 'vitest';
import browser from 'webextension-polyfill';
import {
  allowedOrigins,
  isAllowed,
  patternOf,
  removeSites,
  removeUnneeded,
  requestSites,
} from '../../../lib/platform/permissions';

/** The browser's permissions, as far as they are used. */
function permissions(granted: string[], answer: boolean | Error = true) {
  const request = vi.fn(async (_wanted: { origins: string[] }) => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
  const own = {
    contains: vi.fn(async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.includes(origin))),
    request,
    remove: vi.fn(async (_wanted: { origins: string[] }) => true),
    getAll: async () => ({ origins: granted }),
  };
  Object.assign(browser, { permissions: own });
  return own;
}

describe('the permission of sites', () => {
  it.each([
    ['https://courier.org', 'https://courier.org/*'],
    ['https://courier.org:8443/rss?a#b', 'https://courier.org/*'],
    ['https://ПОЧТА.рф/', 'https://xn--80a1acny.xn--p1ai/*'],
    ['http://courier.org/', null],
    ['file:///etc/passwd', null],
    ['*://*/*', null],
    ['', null],
  ])('is that of a host: %s', (address, pattern) => {
    expect(patternOf(address)).toBe(pattern);
  });

  it('is given back when nothing needs it any more, and kept for what does', async () => {
    const own = permissions([]);
    await removeUnneeded(['https://courier.org/rss', 'https://post.org/rss'], ['https://post.org/other', 'none']);
    expect(own.remove.mock.calls).toEqual([[{ origins: ['https://courier.org/*'] }]]);
    own.remove.mockClear();
    expect(await removeUnneeded(['https://post.org/rss', 'http://courier.org/'], ['https://post.org:8443/'])).toBe(
      true,
    );
    expect(own.remove).not.toHaveBeenCalled();
  });

  it('is asked of the browser', async () => {
    const own = permissions(['https://courier.org/*']);
    expect(await isAllowed('https://courier.org/rss')).toBe(true);
    expect(await isAllowed('https://post.org/rss')).toBe(false);
    own.contains.mockRejectedValue(new Error('Invalid value'));
    expect(await isAllowed('https://courier.org/rss')).toBe(false);
  });

  it('is not asked for what is no site', async () => {
    const own = permissions([]);
    expect(await isAllowed('http://courier.org/rss')).toBe(false);
    expect(await requestSites(['http://courier.org', 'nonsense'])).toBe(false);
    expect(await removeSites([])).toBe(true);
    expect([own.contains, own.request, own.remove].map((call) => call.mock.calls.length)).toEqual([0, 0, 0]);
  });

  it('is asked of the reader once for all, each site once, and at once', () => {
    const own = permissions([]);
    void requestSites(['https://courier.org/a', 'https://courier.org/b', 'https://post.org/', 'ftp://x.org']);
    expect(own.request).toHaveBeenCalledExactlyOnceWith({ origins: ['https://courier.org/*', 'https://post.org/*'] });
  });

  it('is refused by the reader or by the browser', async () => {
    permissions([], false);
    expect(await requestSites(['https://courier.org'])).toBe(false);
    permissions([], new Error('This function must be called during a user gesture'));
    expect(await requestSites(['https://courier.org'])).toBe(false);
  });

  it('is listed and given back', async () => {
    const own = permissions(['https://post.org/*', 'https://courier.org/*']);
    expect(await allowedOrigins()).toEqual(['https://courier.org', 'https://post.org']);
    expect(await removeSites(['https://post.org/rss'])).toBe(true);
    expect(own.remove).toHaveBeenCalledWith({ origins: ['https://post.org/*'] });
  });
});
