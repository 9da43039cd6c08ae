import type { NewFeed } from '../../lib/messaging/protocol';
import type { Feed, Retention, SourceId, StoredPack } from '../../lib/model/library';

/** Which of the reports are listed. */
export interface ReportChoice {
  readonly source: SourceId | null;
  readonly language: string | null;
}

/** What the reader can do with the library. Those that need a permission ask for it, so they are called at once in the click. */
export interface LibraryActions {
  /** Looks for feeds at an address that the reader typed. */
  readonly findFeeds: (address: string) => void;
  /** Stops looking for feeds, and for a pack. */
  readonly stopFinding: () => void;
  readonly stopLooking: () => void;
  readonly follow: (feeds: readonly NewFeed[]) => void;
  readonly unfollow: (feed: Feed, drop: boolean) => void;
  /** Asks for the permission that a feed lacks. */
  readonly allow: (feed: Feed) => void;
  readonly readFeeds: (ids: readonly string[] | null) => void;
  readonly importOpml: (file: File) => void;
  readonly exportOpml: () => void;
  readonly chooseReports: (choice: ReportChoice) => void;
  readonly moreReports: () => void;
  readonly forget: (ids: readonly string[]) => void;
  readonly openPack: (file: File) => void;
  readonly fetchPack: (address: string) => void;
  readonly acceptPack: () => void;
  readonly declinePack: () => void;
  readonly removePack: (pack: StoredPack) => void;
  readonly exportPack: (choice: ReportChoice, name: string) => void;
  readonly cancelJob: (id: string) => void;
  readonly addSite: (address: string) => void;
  readonly removeSite: (site: string) => void;
  readonly setWider: (on: boolean) => void;
  readonly setRetention: (retention: Retention) => void;
  /** Looks again whether the library can be opened. */
  readonly retry: () => void;
  readonly rebuild: () => void;
  readonly deleteAll: () => void;
}
