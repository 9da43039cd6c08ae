import { isDue } from '../feeds/schedule';
import type { Feed, FeedState } from '../model/library';
import type { Connection } from './connection';
import { hashOf } from './identity';
import type { Journal } from './journal';
import type { Feeds } from './library';
import { send, transact } from './transact';

/** The state of a feed that was never read. */
function unread(firstRead: number): FeedState {
  return {
    status: 'new',
    lastRead: null,
    nextRead: firstRead,
    failingSince: null,
    failure: null,
    items: 0,
    added: 0,
    matched: 0,
    etag: null,
    modified: null,
  };
}

/** The shelf of feeds. Which are followed is noted in the journal too. */
export function feedsOf(connection: Connection, journal: Journal, now: () => number): Feeds {
  return {
    list: () => connection.read((database) => database.getAll('feeds')),
    get: (id) => connection.read(async (database) => (await database.get('feeds', id)) ?? null),
    async follow(feeds, firstRead = 0) {
      const at = now();
      const made = await Promise.all(
        feeds.map(async ({ address, title, outlet, language }): Promise<Feed> => {
          const id = await hashOf(`feed\n${address.toWellFormed()}`);
          const texts = { address: address.toWellFormed(), title: title.toWellFormed(), outlet: outlet.toWellFormed() };
          return { id, ...texts, language, followedAt: at, state: unread(firstRead) };
        }),
      );
      await connection.write((database) =>
        transact(database, ['feeds'], 'readwrite', async (transaction) => {
          const store = transaction.objectStore('feeds');
          const there = new Set(await store.getAllKeys());
          for (const feed of made) if (!there.has(feed.id)) send(store.put(feed));
        }),
      );
      for (const feed of made) await journal.noteFeed(feed.id, feed).catch(() => {});
      return made.map((feed) => feed.id);
    },
    change: (id, change) =>
      connection.write((database) =>
        transact(database, ['feeds'], 'readwrite', async (transaction) => {
          const store = transaction.objectStore('feeds');
          const feed = await store.get(id);
          if (!feed) return null;
          const changed: Feed = { ...feed, state: change(feed.state) };
          send(store.put(changed));
          return changed;
        }),
      ),
    // Not by the index alone: a clock that was set back leaves times that lie a year ahead.
    due: async (at) =>
      (await connection.read((database) => database.getAll('feeds')))
        .filter((feed) => isDue(feed.state, at))
        .sort((a, b) => a.state.nextRead - b.state.nextRead),
    async unfollow(id) {
      await connection.write((database) => database.delete('feeds', id));
      await journal.forgetFeed(id).catch(() => {});
    },
  };
}
