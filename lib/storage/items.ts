import { parseArticle } from '../messaging/article';
import { newFeed } from '../messaging/feed';
import type { NewFeed } from '../messaging/protocol';
import { integer, list, nullable, record } from '../messaging/schema';
import type { Article } from '../model/article';
import type { Correction } from '../model/correction';
import { localArea, sessionArea } from '../platform/storage';
import { parseCorrections } from './corrections';
import { defineItem, type Item } from './item';
import { type Focus, parseFocus, type TabSession } from './session';
import { sessionIn } from './session-item';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from './settings';

/** The reader's settings: kept until the extension is removed. */
export const settingsItem: Item<Settings> = defineItem({
  area: localArea,
  key: 'settings',
  version: 1,
  fallback: DEFAULT_SETTINGS,
  parse: parseSettings,
});

/** What the reader corrected, oldest first: kept until it is undone or the extension is removed. */
export const correctionsItem: Item<readonly Correction[]> = defineItem<readonly Correction[]>({
  area: localArea,
  key: 'corrections',
  version: 1,
  fallback: [],
  parse: parseCorrections,
});

/** The story of a tab: kept in memory until the tab or the browser is closed. */
export const sessionItem = (tabId: number): Item<TabSession | null> => sessionIn(sessionArea, tabId);

/** The article of a tab, so that the story can be made again with another day of publication. In memory, like the story. */
export const articleItem = (tabId: number): Item<Article | null> =>
  defineItem<Article | null>({
    area: sessionArea,
    key: `article:${tabId}`,
    version: 1,
    fallback: null,
    parse: parseArticle,
  });

/** What the side panel is asked to show for a tab. In memory. */
export const focusItem = (tabId: number): Item<Focus | null> =>
  defineItem<Focus | null>({
    area: sessionArea,
    key: `focus:${tabId}`,
    version: 1,
    fallback: null,
    parse: parseFocus,
  });

/** True while the panel has marked words in the page of a tab. In memory; outlives the background and the panel. */
export const markedItem = (tabId: number): Item<boolean> =>
  defineItem<boolean>({
    area: sessionArea,
    key: `marked:${tabId}`,
    version: 1,
    fallback: false,
    parse: (value) => value === true,
  });

/** A number that grows with each change of the library, so that the pages that show it read it anew. In memory. */
export const libraryItem: Item<number> = defineItem<number>({
  area: sessionArea,
  key: 'library',
  version: 1,
  fallback: 0,
  parse: (value) => (typeof value === 'number' ? value : null),
});

/** Feeds to follow once their sites are allowed, and when the reader asked for it, in milliseconds since 1970. */
export interface Wish {
  readonly feeds: readonly NewFeed[];
  readonly at: number;
}

const readWish = nullable(record<Wish>({ feeds: list(newFeed, 1_000), at: integer(0, Number.MAX_SAFE_INTEGER) }));

/** The feeds that wait for the answer to the browser's question about their sites. In memory. */
export const wishItem: Item<Wish | null> = defineItem<Wish | null>({
  area: sessionArea,
  key: 'wish',
  version: 1,
  fallback: null,
  parse: (value) => readWish(value) ?? null,
});

/** Forgets all that is kept about a tab. */
export async function forgetTab(tabId: number): Promise<void> {
  await Promise.all([sessionItem, articleItem, focusItem, markedItem].map((item) => item(tabId).remove()));
}
