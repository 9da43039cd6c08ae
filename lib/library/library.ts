/**
 * The reader's library: what they saved, follow and imported, in IndexedDB. This is its one front door; nothing else of this folder
 * is imported from outside, but for the types named here.
 *
 *     const library = await openLibrary();
 *     await library.put([{ report, sheet, keys: keysOf(sheet), source: 'saved' }]);
 *     const corpus = await library.corpusFor(await bundledCorpus(), keysOf(sheet));
 *     const story = buildStory(article, corpus);
 *
 * It runs in the background (a worker or a page) and in the extension's own pages, in several of them at once. What holds:
 * - A promise of a write is kept after the commit, and not before. A stop at any moment leaves either all or nothing of a call.
 * - Every call may be made again: what is there already is not written twice.
 * - `openLibrary`, `standing`, `describe`, `corpusFor`, `list` and `get` never throw. Where the database cannot be read they tell what is
 *   known: the bundled corpus alone, and of the reports those that the reader saved, from their second copy in `storage.local`.
 * - Everything else throws nothing but {@link LibraryFault}, which says how the library stands and what the browser said.
 * - Long work (`removeSource`, `retain`, an import) is cut into slices; a job says how far it has come.
 *
 * Inside, from below: schema.ts, meta.ts and migrations.ts (what is stored; a change of it is a further migration with a fixture of the version
 * before, see tests/unit/library/migrations.test.ts), open.ts, connection.ts, fault.ts and transact.ts (the connection, what the browser
 * throws, and one transaction), compact.ts and sheet-row.ts (facts written small), identity.ts, counts.ts, rows.ts, draft.ts, put.ts, reports.ts,
 * forget.ts, matched.ts, retention.ts and reread.ts (reports), segment-rows.ts, key-index.ts, recent.ts, summary.ts and combine.ts (the index and the corpus for
 * one click; copies of a text are told by `lib/match/copies.ts`), journal.ts and loss.ts (the second copy, and how a loss is noticed),
 * feeds.ts, packs.ts, jobs.ts, job-rows.ts, staged.ts, describe.ts, export.ts, clear.ts, and make.ts, which puts them together.
 */
import type { Corpus, CorpusReport } from '../corpus/corpus';
import type { Report } from '../model/article';
import type {
  Feed,
  FeedState,
  Job,
  LibraryDescription,
  LibraryState,
  NewReport,
  PutOutcome,
  Retention,
  SourceId,
  StoredPack,
  StoredReport,
} from '../model/library';
import { localRecords } from '../platform/records';
import { makeLibrary } from './make';

export { LibraryFault } from './fault';

/** How the library stands, and what the browser said about a state other than `ready`. */
export interface Standing {
  readonly state: LibraryState;
  readonly detail: string | null;
}

/** Which reports are meant; what is left out does not restrict. */
export interface ReportFilter {
  readonly source?: SourceId;
  /** BCP 47 subtag. */
  readonly language?: string;
}

/** One page of a list. */
export interface ReportPage {
  /** The latest that came in, or whose text was replaced, first. */
  readonly reports: readonly StoredReport[];
  /** What to give as `after` for the next page; null at the end. */
  readonly next: number | null;
}

/** How far a job has come, written in one commit with what it did. */
export interface JobStep {
  readonly id: string;
  /** Who claimed it. */
  readonly by: string;
  /** Where to go on: any plain value that the job's code understands. */
  readonly cursor: unknown;
  readonly done: number;
  readonly total?: number | null;
}

/** A job with what its code needs to go on. */
export interface ClaimedJob extends Job {
  readonly cursor: unknown;
  /** What it was given when it was added. Plain data. */
  readonly payload: unknown;
  /** How often it was claimed since its last step, this time included: a job that ends every worker can be given up. */
  readonly attempts: number;
}

/** What came of a slice of long work. */
export interface Slice {
  /** How many reports went. */
  readonly removed: number;
  /** False when nothing is left to do. */
  readonly more: boolean;
}

/** The feeds that the reader follows. */
export interface Feeds {
  list(): Promise<Feed[]>;
  get(id: string): Promise<Feed | null>;
  /** Follows feeds; one that is followed already keeps its state. Resolves to the ids, made from the addresses, in the order given. */
  follow(
    feeds: readonly Pick<Feed, 'address' | 'title' | 'outlet' | 'language'>[],
    firstRead?: number,
  ): Promise<string[]>;
  /** Changes the state of a feed by what it is now, in one transaction; null when it is no longer followed. */
  change(id: string, change: (state: FeedState) => FeedState): Promise<Feed | null>;
  /** Feeds whose next reading is due, the most overdue first. */
  due(now: number): Promise<Feed[]>;
  /** Stops following. Its reports stay until `removeSource('feed:ID')`. */
  unfollow(id: string): Promise<void>;
}

/** The packs that were imported. */
export interface Packs {
  list(): Promise<StoredPack[]>;
  get(id: string): Promise<StoredPack | null>;
  put(pack: StoredPack): Promise<void>;
  /** Takes the pack from the list. Its reports stay until `removeSource('pack:ID')`. */
  remove(id: string): Promise<void>;
}

/** Work that outlives the background. */
export interface Jobs {
  list(): Promise<Job[]>;
  /** Adds a job that waits. With the id of one that waits or runs already, nothing happens; one that has ended is begun anew. */
  add(job: {
    readonly id?: string;
    readonly kind: Job['kind'];
    readonly subject: string;
    readonly total?: number | null;
    readonly payload?: unknown;
  }): Promise<string>;
  /**
   * Takes the oldest job that waits, or whose worker is gone, for so many milliseconds; null when there is none.
   * @param by a name of one's own: two that claim with the same name are one, so that a worker that starts anew takes up its own job at once
   * @param mostAttempts jobs that would have been claimed more often than this since their last step are passed over
   */
  claim(
    by: string,
    milliseconds: number,
    kinds?: readonly Job['kind'][],
    mostAttempts?: number,
  ): Promise<ClaimedJob | null>;
  /** Notes how far it is and prolongs the claim. False: it was cancelled, or belongs to another by now, and work on it must end. */
  step(step: JobStep, milliseconds: number): Promise<boolean>;
  /** Ends it, as done or with what was thrown. False as with `step`. */
  finish(id: string, by: string, failure?: unknown): Promise<boolean>;
  /** Puts it back so that anyone may claim it at once. */
  release(id: string, by: string): Promise<void>;
  cancel(id: string): Promise<void>;
  /** What a job was given when it was added; null when it is not there. */
  payload(id: string): Promise<unknown>;
  /** Takes it from the list, with its staged files. */
  remove(id: string): Promise<void>;
}

/** Stored reports that an older reading engine has read. */
export interface StaleSlice {
  /** In the order in which they came in; fewer than asked for, where others are up to date. */
  readonly reports: readonly StoredReport[];
  /** Where to go on when these are put: the cursor of the job's step. */
  readonly cursor: unknown;
  readonly more: boolean;
}

/** The reading again of stored reports after an update of the program: a job (`reread`) that is done in slices. */
export interface Rereading {
  /** Adds the job where it is due. True when there is one to be claimed. */
  begin(): Promise<boolean>;
  /** The next of at most so many stored reports. @param cursor of the job, null at the beginning */
  slice(cursor: unknown, most: number): Promise<StaleSlice>;
  /**
   * Puts reports that were read again in the place of what was read before, in one commit with the job's step; `read` null leaves the facts as they
   * are. What went meanwhile does not come back. False when the claim was lost: then nothing was written.
   */
  put(
    reports: readonly { readonly number: number; readonly read: NewReport | null }[],
    step: JobStep,
  ): Promise<boolean>;
  /** Notes that all are read, and takes the job from the list. */
  end(id: string, by: string): Promise<void>;
}

/** Files that wait for their import, so that it can go on after a stop. */
export interface Staged {
  put(job: string, file: Blob): Promise<void>;
  get(job: string): Promise<Blob | null>;
  remove(job: string): Promise<void>;
}

/** The reader's library. */
export interface Library {
  standing(): Promise<Standing>;
  /**
   * Puts reports, all or none, with their facts and keys. A report that is there gets the further source; its text is replaced only by a
   * better one (what the reader saved, then what was read on a page, then an abstract, then a feed's summary).
   * @param step of the import that brings them; when its claim is lost, nothing is written and there are no `ids`
   */
  put(reports: readonly NewReport[], step?: JobStep): Promise<PutOutcome>;
  /** Those that are there, in the order of the ids. */
  get(ids: readonly string[]): Promise<StoredReport[]>;
  /** The id that a report with this address has, whether it is there or not. */
  idOfAddress(address: string): Promise<string>;
  /** Reports with their facts, by their numbers in the index; those that are gone or damaged are left out. */
  byNumbers(numbers: readonly number[]): Promise<CorpusReport[]>;
  /** @param after where the page before ended; at most 500 reports a page */
  list(filter?: ReportFilter, after?: number | null, most?: number): Promise<ReportPage>;
  /** Takes a source from reports; those without any go. Without a source they go altogether. Resolves to how many went. */
  forget(ids: readonly string[], source?: SourceId): Promise<number>;
  /** Notes that reports were found to be of the event being read. Their feeds count those that were for the first time (`matched`). */
  markMatched(ids: readonly string[], at?: number): Promise<void>;
  /** Takes a source from at most so many reports, as `forget` does. */
  removeSource(source: SourceId, most?: number): Promise<Slice>;
  /** Drops at most so many reports that are beyond what is kept. */
  retain(retention: Retention, most?: number): Promise<Slice>;
  /** The bundled reports and the best candidates of the library as one corpus. */
  corpusFor(bundled: Corpus, keys: ReadonlyMap<string, number>): Promise<Corpus>;
  /** All reports as they are kept, the oldest first, for an export. Throws {@link LibraryFault} while it goes on. */
  reports(filter?: ReportFilter): AsyncIterable<Report>;
  describe(): Promise<LibraryDescription>;
  /** Deletes everything: reports, feeds, packs, jobs, and the second copy of what was saved. */
  deleteAll(): Promise<void>;
  /** Makes a library anew where it is lost or broken, with what the second copy holds. Resolves to how many reports were brought back. */
  rebuild(): Promise<number>;
  readonly feeds: Feeds;
  readonly packs: Packs;
  readonly jobs: Jobs;
  readonly staged: Staged;
  readonly rereading: Rereading;
  /** Resolves when all work that goes on behind the calls (sealing of the index) has ended. */
  settled(): Promise<void>;
  /** Closes the connection; the next call opens it again. */
  close(): void;
}

/** Name of the database in the browser. */
const NAME = 'library';

let opened: Library | null = null;

/** Opens the library, once in each context. Never fails: how it stands is told by {@link Library.standing}. */
export async function openLibrary(): Promise<Library> {
  opened ??= makeLibrary({
    name: NAME,
    records: localRecords,
    now: () => Date.now(),
    quota: async () => (await navigator.storage?.estimate?.())?.quota ?? null,
  });
  return opened;
}
