import { discoverFeeds, namedFeeds, type PageLink } from '../../lib/feeds/discover';
import type { FindOutcome, FoundFeed, NewFeed } from '../../lib/messaging/protocol';
import { type FetchFailure, isFailure } from '../../lib/model/library';
import { askable } from '../../lib/net/address';
import { ACCEPT_FEEDS } from '../../lib/net/fetch';
import { fetchOwnText } from '../../lib/net/own';
import { linksInPage } from '../../lib/platform/page-links';
import { isAllowed } from '../../lib/platform/permissions';
import { tabOfId } from '../../lib/platform/tabs';
import { wishItem } from '../../lib/storage/items';
import { drop } from './drop';
import { changing } from './library';
import { poll } from './poll';

/** Follows feeds and reads them at once. Addresses that may not be asked are passed over. */
export async function followFeeds(feeds: readonly NewFeed[]): Promise<void> {
  const usable = feeds.filter((feed) => !isFailure(askable(feed.address)));
  const ids = await changing((own) => own.feeds.follow(usable));
  void poll(ids).catch(() => {});
}

/** How long the answer to the browser's question is waited for, in milliseconds: a site that is allowed later is allowed for something else. */
const PATIENCE = 2 * 60_000;

/** Follows feeds once their sites are allowed, which they may be already; none: what was asked before is taken back. */
export async function followOnceAllowed(feeds: readonly NewFeed[]): Promise<void> {
  if (feeds.length === 0) return wishItem.remove();
  await wishItem.set({ feeds, at: Date.now() });
  await followAllowed();
}

/** Follows the feeds that waited for the permission, if it has come. */
export async function followAllowed(): Promise<void> {
  const wish = await wishItem.get();
  if (!wish) return;
  if (Date.now() - wish.at > PATIENCE) return wishItem.remove();
  const allowed = await Promise.all(wish.feeds.map((feed) => isAllowed(feed.address)));
  if (!allowed.every(Boolean)) return;
  await followFeeds(wish.feeds);
  await wishItem.remove();
}

/** Follows a feed no more. */
export async function unfollowFeed(id: string, dropReports: boolean): Promise<void> {
  await changing((own) => own.feeds.unfollow(id));
  if (dropReports) await drop(`feed:${id}`, id);
}

/** The feeds that the page of a tab links to. */
export async function pageFeeds(tabId: number): Promise<FoundFeed[]> {
  const [tab, links] = await Promise.all([tabOfId(tabId), linksInPage(tabId).catch((): PageLink[] => [])]);
  if (!tab?.address) return [];
  const outlet = URL.parse(tab.address)?.hostname.replace(/^www\./, '') ?? '';
  return namedFeeds(links, tab.address).map(({ address, title }) => ({
    feed: { address, title, outlet: title || outlet, language: null },
    items: null,
  }));
}

/** Looks for feeds at an address that the reader typed. */
export async function findFeeds(typed: string, signal: AbortSignal): Promise<FindOutcome> {
  const { feeds, tried } = await discoverFeeds(
    typed,
    (address) => fetchOwnText(address, { accept: ACCEPT_FEEDS, signal }),
    Date.now(),
  );
  const first = tried[0]?.failure;
  if (feeds.length === 0 && first) return { status: 'refused', failure: plain(first) };
  return {
    status: 'found',
    feeds: feeds.map(({ address, feed }) => ({
      feed: {
        address,
        title: feed.title,
        outlet: feed.title || (URL.parse(address)?.hostname ?? ''),
        language: feed.language,
      },
      items: feed.items.length,
    })),
  };
}

function plain({ kind, status, detail }: FetchFailure): FetchFailure {
  return { kind, status, detail };
}
