import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followAllowed, followOnceAllowed } from '../../../entrypoints/background/feeds';
import type { NewFeed } from '../../../lib/messaging/protocol';
import { wishItem } from '../../../lib/storage/items';

const followed: string[] = [];
const allowed = new Set<string>();

// The library and the reading of feeds are tested elsewhere; here it matters which feeds come to be followed, and when.
vi.mock('../../../entrypoints/background/library', () => ({
  changing: (change: (own: object) => unknown) =>
    change({ feeds: { follow: async (feeds: NewFeed[]) => followed.push(...feeds.map((feed) => feed.address)) } }),
}));
vi.mock('../../../entrypoints/background/poll', () => ({ poll: async () => {} }));
vi.mock('../../../lib/platform/permissions', () => ({ isAllowed: async (address: string) => allowed.has(address) }));

const ADDRESS = 'https://port.example/feed';
const feed: NewFeed = { address: ADDRESS, title: 'Port', outlet: 'Port', language: 'en' };

beforeEach(() => {
  fakeBrowser.reset();
  followed.length = 0;
  allowed.clear();
});
afterEach(() => void vi.useRealTimers());

describe('a feed that is asked for', () => {
  it('is followed at once when its site is allowed already', async () => {
    allowed.add(ADDRESS);
    await followOnceAllowed([feed]);
    expect(followed).toEqual([ADDRESS]);
    expect(await wishItem.get()).toBeNull();
  });

  it('is followed when the permission comes, by whatever is left to hear of it', async () => {
    await followOnceAllowed([feed]);
    expect(followed).toEqual([]);
    allowed.add('https://other.example/feed');
    await followAllowed();
    expect(followed).toEqual([]);
    allowed.add(ADDRESS);
    await followAllowed();
    await followAllowed();
    expect(followed).toEqual([ADDRESS]);
  });

  it('is not followed when the reader said no, also when the site is allowed for something else later', async () => {
    await followOnceAllowed([feed]);
    await followOnceAllowed([]);
    allowed.add(ADDRESS);
    await followAllowed();
    expect(followed).toEqual([]);
  });

  it('is not followed when no answer came in two minutes', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    await followOnceAllowed([feed]);
    vi.setSystemTime(Date.now() + 121_000);
    allowed.add(ADDRESS);
    await followAllowed();
    expect(followed).toEqual([]);
    expect(await wishItem.get()).toBeNull();
  });
});
