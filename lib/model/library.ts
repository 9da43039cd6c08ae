import type { Report } from './article';
import type { Message } from './comparison';
import type { FactSheet } from './sheet';

/**
 * What brought a report into the reader's library: `saved` (by the reader's own act), `visited` (read on a site that the reader
 * allowed), `feed:ID`, `pack:ID`.
 */
export type SourceId = 'saved' | 'visited' | `feed:${string}` | `pack:${string}`;

/** A report on its way into the library, with everything that was read from it. */
export interface NewReport {
  readonly report: Report;
  readonly sheet: FactSheet;
  /** The keys that the index holds, with their weights (`lib/match/keys.ts`). */
  readonly keys: ReadonlyMap<string, number>;
  /** Its people: the fullest form of each name, which facts mention them (indexes into the facts), and the keys of the name. */
  readonly people: readonly {
    readonly name: string;
    readonly mentions: readonly number[];
    readonly keys: readonly string[];
  }[];
  readonly source: SourceId;
}

/** A report as the library keeps it. */
export interface StoredReport {
  /** Made from the address, else from outlet and words: the same report has the same id, whatever brought it. */
  readonly id: string;
  /** Number of the report in the index: whole, from 1, never used twice. */
  readonly number: number;
  /** What brought it, each once; never empty. */
  readonly sources: readonly SourceId[];
  readonly report: Report;
  /** When it came in and when it was last found to be of the event that was being read; milliseconds since 1970. */
  readonly addedAt: number;
  readonly matchedAt: number | null;
  /** About how many bytes it takes. */
  readonly bytes: number;
}

/** What came of putting reports into the library. */
export interface PutOutcome {
  /** Ids, in the order given. */
  readonly ids: readonly string[];
  /** How many were not there before. */
  readonly added: number;
}

/** How the library stands. `ready`: it can be read and written. All others have a sentence and a way out on screen. */
export type LibraryState =
  | 'ready'
  /** The disk gives no more room: nothing new is written, everything is readable. */
  | 'full'
  /** Written by a newer version of the extension: readable only. */
  | 'newer'
  /** Another page of the extension keeps an older version open. */
  | 'blocked'
  /** The browser cannot open or read it: it can be rebuilt from the journal and from an export. */
  | 'broken'
  /** It was there and is empty now: the browser has thrown it away. */
  | 'lost';

/** Counts of the library, for the storage page. */
export interface LibraryDescription {
  readonly state: LibraryState;
  /** What the browser said about a state other than `ready`. */
  readonly detail: string | null;
  readonly reports: number;
  /** About how many bytes the reports and the index take. */
  readonly bytes: number;
  /** How many bytes the browser grants, null when it does not tell. */
  readonly quota: number | null;
  readonly languages: readonly { readonly language: string; readonly reports: number }[];
  readonly sources: readonly { readonly source: SourceId; readonly reports: number }[];
  /** Days of publication of the oldest and the newest report, null when there is none. */
  readonly from: string | null;
  readonly to: string | null;
}

/** How long and how much is kept. What the reader saved is not counted and never dropped. */
export interface Retention {
  /** Days after which a report that was not matched is dropped; null: for ever. */
  readonly days: number | null;
  /** Most reports that are kept besides the saved ones; the oldest unmatched go first. */
  readonly most: number;
}

/** A feed that the reader follows. */
export interface Feed {
  /** Made from the address. */
  readonly id: string;
  /** https address. */
  readonly address: string;
  readonly title: string;
  readonly outlet: string;
  /** BCP 47 subtag that the feed or the catalogue names, or null: each item is looked at. */
  readonly language: string | null;
  readonly followedAt: number;
  readonly state: FeedState;
}

/** How the polling of a feed stands. */
export interface FeedState {
  /** `new`: not read yet. `allowed` is asked of the browser and not kept here. */
  readonly status: 'new' | 'ok' | 'failing';
  /** Milliseconds since 1970; null before the first. */
  readonly lastRead: number | null;
  /** When it is to be read next. */
  readonly nextRead: number;
  /** Since when it has been failing, and why. */
  readonly failingSince: number | null;
  readonly failure: FetchFailure | null;
  /** Items in the feed when it was last read, how many of them were new, and how many of all its items were ever matched. */
  readonly items: number;
  readonly added: number;
  readonly matched: number;
  /** For conditional requests. */
  readonly etag: string | null;
  readonly modified: string | null;
  /** What tells the items that were met (`newItems` in `lib/feeds/items.ts`), so that one that the reader took out does not come back. */
  readonly seen?: readonly string[];
}

/** Why something could not be fetched. */
export interface FetchFailure {
  readonly kind: /** The address is none that may be asked: not https, a private or local host, a name and password in it. */
    | 'address'
    /** The reader has not allowed this site. */
    | 'not-allowed'
    /** No answer: offline, no such host, refused, a certificate that is not trusted. */
    | 'network'
    | 'timeout'
    | 'too-large'
    /** An answer other than 2xx; `status` tells which. */
    | 'status'
    /** It led to another site that may not be asked. */
    | 'redirect'
    /** It is no feed, no pack or no page that can be read. */
    | 'format';
  /** HTTP status, when the server gave one. */
  readonly status: number | null;
  /** What exactly, in English, for the reader who reports it. */
  readonly detail: string;
  /** The same for the interface; null where the kind and the status say it all, missing where only a browser has words for it. */
  readonly reason?: Message | null;
}

/** True for a failure in place of what was asked for. Nothing else that is asked for has all of its fields. */
export function isFailure<T extends object>(result: T | FetchFailure): result is FetchFailure {
  return 'kind' in result && 'detail' in result && 'status' in result;
}

/** One item of a feed, before it is read as a report. Plain text only. */
export interface FeedItem {
  /** The feed's own id of the item, else its address. */
  readonly guid: string;
  /** https address of the page, or null. */
  readonly address: string | null;
  readonly title: string;
  readonly summary: string;
  /** ISO 8601 time or day, or null when it is missing or no date. */
  readonly published: string | null;
  readonly language: string | null;
  readonly author: string | null;
}

/** A feed as it was parsed. */
export interface ParsedFeed {
  readonly format: 'rss' | 'rdf' | 'atom' | 'json' | 'sitemap';
  readonly title: string;
  readonly language: string | null;
  /** Address of the site, or null. */
  readonly site: string | null;
  readonly items: readonly FeedItem[];
  /** True when there were more items than are taken. */
  readonly capped: boolean;
}

/** One feed of the catalogue. */
export interface CatalogueEntry {
  /** Small letters, digits and hyphens. */
  readonly id: string;
  readonly outlet: string;
  /** ISO 3166-1 alpha-2 of the outlet's seat. */
  readonly country: string;
  /** BCP 47 subtag of the feed's texts. */
  readonly language: string;
  readonly address: string;
  /** `broadcaster` (international, many languages), `agency`, `paper`, `public` (a national broadcaster), `site`. */
  readonly kind: 'broadcaster' | 'agency' | 'paper' | 'public' | 'site';
  /** Where its address was seen: an https address. */
  readonly seenAt: string;
  /** ISO 8601 day on which it was seen there. */
  readonly seenOn: string;
  /** True when it belongs to the starting set of its language. */
  readonly start?: boolean;
}

/** What a pack says of itself and what is in it, shown before it is accepted. */
export interface PackDescription {
  /** Hash of its content: the same pack has the same id. */
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly licence: string;
  /** ISO 8601 day on which it was made, or null. */
  readonly made: string | null;
  readonly reports: number;
  readonly languages: readonly { readonly language: string; readonly reports: number }[];
  readonly from: string | null;
  readonly to: string | null;
  readonly bytes: number;
  /** `unsigned`; `valid`: signed by `key`; a signature that does not fit refuses the pack. */
  readonly signature: 'unsigned' | 'valid';
  /** The public key of the signer as base64url, null when unsigned. */
  readonly key: string | null;
}

/** A pack in the library. */
export interface StoredPack extends PackDescription {
  readonly importedAt: number;
  /** https address from which it is refreshed, or null for a file. */
  readonly address: string | null;
}

/** Work that may take longer than the background lives: kept in the library with a cursor, and gone on with after a stop. */
export interface Job {
  readonly id: string;
  readonly kind: 'import' | 'poll' | 'export' | 'rebuild' | 'drop' | 'reread';
  /** What it is about: a pack's name, a feed's title. */
  readonly subject: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  /** What the browser or the program said when it failed, in English. */
  readonly detail: string | null;
  /** Why it failed, where the interface has a sentence for it; older versions kept none. */
  readonly reason?: Message | null;
  readonly startedAt: number;
}
