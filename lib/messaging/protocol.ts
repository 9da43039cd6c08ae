import type { Article } from '../model/article';
import type { Message } from '../model/comparison';
import type { CorrectionDraft } from '../model/correction';
import type { FetchFailure, LibraryDescription, PackDescription, Retention } from '../model/library';
import type { CorpusSummary, StoryView } from '../model/story';
import type { TabSession } from '../storage/session';

/** What came of a message: a value, or a failure that is told rather than thrown. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** `malformed`: not a message of this protocol. `gone`: there is nothing to work on any more. `failed`: see `detail`. */
export interface Failure {
  readonly kind: 'malformed' | 'gone' | 'failed';
  /** What the browser or the program said, in English. */
  readonly detail: string;
  /** The same as a message of the interface, where there is one. */
  readonly reason?: Message | null;
}

/** Every message, by name: pages of the extension ask, the background answers. Pages of the web have no part in it. */
export interface Protocol {
  /**
   * Reads the page in a tab and compares it; the session item of the tab tells how it goes. `asked` says whether a toolbar click came just
   * before: then the answer is the session with the story as the popup draws it, sooner than it is stored; null when there is none. `popup`: the same, and the popup runs the
   * reader in the page itself; `pageRead` follows.
   */
  read: { body: { readonly tabId: number; readonly asked: 'popup' | 'toolbar' | 'panel' }; value: TabSession | null };
  /** What running the reader in the page of a tab gave, as it came: a value, which may be anything, or what the browser said against it. */
  pageRead: {
    body: { readonly tabId: number; readonly result: unknown; readonly error: string | null };
    value: null;
  };
  /** Compares a given article, such as the demonstration, as if it stood in the tab. */
  compare: { body: { readonly tabId: number; readonly article: Article }; value: null };
  /** Makes the story of a tab anew with the day of publication that the reader gives (`2024-03-28`), or with the page's own (null). */
  setPublished: { body: { readonly tabId: number; readonly published: string | null }; value: null };
  /** Keeps what the reader says about a finding and makes the stories of all tabs anew. Gives the id of the correction. */
  correct: { body: { readonly correction: CorrectionDraft }; value: { readonly id: string } };
  /** Takes corrections back, the given ones or all (null), and makes the stories of all tabs anew. */
  undoCorrections: { body: { readonly ids: readonly string[] | null }; value: null };
  /** The reports of the story of a tab that come from a pack, the bundled one included, with whom to tell about a mistake. */
  describeRecords: { body: { readonly tabId: number }; value: readonly RecordOrigin[] };
  /** The other tabs whose articles were read and are still there. */
  readTabs: { body: { readonly tabId: number }; value: readonly ReadTab[] };
  /**
   * Compares the article of a tab with that of another tab, or with one report. Nothing of it is kept. When they are not taken for reports of one event
   * nothing is compared, unless the reader insists.
   */
  compareWith: {
    body: { readonly tabId: number; readonly other: OtherText; readonly insist: boolean };
    value: StoryView;
  };
  /** Tells what the bundled corpus holds. */
  describeCorpus: { body: Record<never, never>; value: CorpusDescription };

  /** Puts the article of a tab into the library. Answered when it is on the disk. */
  savePage: { body: { readonly tabId: number }; value: { readonly id: string; readonly added: boolean } };
  /** Takes reports out of the library, whatever brought them. */
  forgetReports: { body: { readonly ids: readonly string[] }; value: null };
  /** Fetches the page of a report of which only headline and summary are there, and makes the story of the tab anew. The site must be allowed. */
  readReport: { body: { readonly tabId: number; readonly reportId: string }; value: FetchFailure | null };

  /** Follows feeds and reads them at once. Their sites must be allowed. */
  followFeeds: { body: { readonly feeds: readonly NewFeed[] }; value: null };
  /**
   * Follows feeds as soon as their sites are allowed, within two minutes. The popup may be closed by the browser's question, or by the reader, before it
   * hears the answer. No feeds: what was asked before is taken back.
   */
  followOnceAllowed: { body: { readonly feeds: readonly NewFeed[] }; value: null };
  /** Follows a feed no more; with `drop` the reports that only it brought go too. */
  unfollowFeed: { body: { readonly id: string; readonly drop: boolean }; value: null };
  /** Reads feeds now: the given ones, or all. */
  pollFeeds: { body: { readonly ids: readonly string[] | null }; value: null };
  /** Addresses of the feeds that are followed. */
  listFeeds: { body: Record<never, never>; value: readonly string[] };
  /** The feeds that the page of a tab links to. */
  pageFeeds: { body: { readonly tabId: number }; value: readonly FoundFeed[] };
  /** Looks for feeds at an address of a site or a feed. The site must be allowed. */
  findFeeds: { body: { readonly address: string }; value: FindOutcome };

  /** Reads a file that was laid down in the library (`stage`), or what an address gives, and tells what is in it. Nothing of it is used yet. */
  describePack: { body: { readonly staged: string }; value: PackOutcome };
  fetchPack: { body: { readonly address: string }; value: PackOutcome };
  /** Takes the pack in: a job, which goes on when the background was stopped. */
  importPack: { body: { readonly staged: string; readonly address: string | null }; value: PackOutcome };
  /** Forgets a file that was laid down and is not wanted. */
  dropStaged: { body: { readonly staged: string }; value: null };
  /** Removes a pack and the reports that only it brought. */
  removePack: { body: { readonly id: string }; value: null };
  /** Stops work that takes long. Nothing happens when it is over. */
  stop: { body: { readonly work: StoppableWork; readonly tabId: number | null }; value: null };
  cancelJob: { body: { readonly id: string }; value: null };

  /** The request that looking wider would send for the story of a tab, word for word; null when the story has nothing to ask with. */
  widerRequest: { body: { readonly tabId: number }; value: string | null };
  /** Sends that request. The engine must be turned on in the settings and its site allowed. */
  lookWider: { body: { readonly tabId: number; readonly address: string }; value: WiderOutcome };

  describeLibrary: { body: Record<never, never>; value: LibraryDescription };
  /** Drops what is over the limits now. */
  applyRetention: { body: { readonly retention: Retention }; value: null };
  /** Makes a lost or broken library anew, with what the journal of saved pages has. */
  rebuildLibrary: { body: Record<never, never>; value: null };
  /** Deletes the whole library: reports, feeds, packs, journal. */
  deleteLibrary: { body: Record<never, never>; value: null };
}

/**
 * Work that the reader can stop. `reading`: of the page in a tab. `fetching`: of reports in full. `wider`: the request to a public index.
 * `find`: of feeds at an address. `pack`: of a pack from an address.
 */
export type StoppableWork = 'reading' | 'fetching' | 'wider' | 'find' | 'pack';

/** Where a report of a story comes from. */
export interface RecordOrigin {
  readonly reportId: string;
  readonly pack: string;
  readonly publisher: string | null;
  /** E-mail address for mistakes, null where none is known. */
  readonly contact: string | null;
}

/** A tab whose article was read. */
export interface ReadTab {
  readonly tabId: number;
  readonly title: string;
  readonly outlet: string | null;
  readonly language: string;
  /** ISO 8601, or null when the page does not tell. */
  readonly published: string | null;
  readonly address: string;
}

/** What an article is compared with: the article of another tab, or a report. */
export type OtherText =
  | { readonly kind: 'tab'; readonly tabId: number }
  | { readonly kind: 'report'; readonly reportId: string };

/** A feed to follow. */
export interface NewFeed {
  readonly address: string;
  readonly title: string;
  readonly outlet: string;
  readonly language: string | null;
}

/** A feed that was found on a page or at an address. */
export interface FoundFeed {
  readonly feed: NewFeed;
  /** How many items it has now; null when it was not read. */
  readonly items: number | null;
}

export type FindOutcome =
  | { readonly status: 'found'; readonly feeds: readonly FoundFeed[] }
  | { readonly status: 'refused'; readonly failure: FetchFailure };

/** What came of a pack. A refusal has the key and the arguments of its message. */
export type PackOutcome =
  | { readonly status: 'described'; readonly staged: string; readonly pack: PackDescription; readonly there: boolean }
  | { readonly status: 'refused'; readonly reason: Message; readonly sentence: string }
  | { readonly status: 'failed'; readonly failure: FetchFailure };

/** A page that a public news index knows. */
export interface WiderPage {
  readonly address: string;
  readonly title: string;
  /** Host of the outlet. */
  readonly outlet: string;
  readonly language: string | null;
  /** ISO 8601 time at which the index saw it. */
  readonly seen: string | null;
}

export type WiderOutcome =
  | { readonly status: 'found'; readonly pages: readonly WiderPage[] }
  | { readonly status: 'refused'; readonly failure: FetchFailure };

/** The bundled corpus, for the options page. */
export interface CorpusDescription {
  readonly summary: CorpusSummary;
  /** The notices that the pack carries about its origin and licence, each once. */
  readonly notices: readonly string[];
}

export type MessageName = keyof Protocol;

/** A message on its way. */
export type Envelope = { [N in MessageName]: { readonly name: N; readonly body: Protocol[N]['body'] } }[MessageName];
