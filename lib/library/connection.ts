import type { LibraryState } from '../model/library';
import { LibraryFault, wordsOf } from './fault';
import { repairMeta } from './meta';
import { MIGRATIONS, type Migration } from './migrations';
import { deleteDatabase, type OpenEvents, type Opened, openDatabase } from './open';
import type { Database } from './schema';

/** How often a call is tried, and after how many milliseconds it is tried again. What every call does may be done twice. */
const PAUSES = [30, 150, 600] as const;

/** How many milliseconds are waited for the browser to open the database. */
const OPENING = 10_000;
/** The same once it is known that another context is in the way. */
const BLOCKED = 2_000;

/** Errors that say that there is no room. */
const FULL = /quota|no space|disk full|FILE_ERROR_NO_SPACE/i;

export interface ConnectionOptions {
  readonly name: string;
  readonly migrations?: readonly Migration[];
  /** Milliseconds to wait, at each further try; tests give shorter ones. */
  readonly pauses?: readonly number[];
  readonly patience?: { readonly opening: number; readonly blocked: number };
}

/**
 * The connection to the database: opened when it is first needed and again when it was lost. What the browser throws is tried again
 * where that can help, and becomes a {@link LibraryFault} otherwise.
 */
export class Connection {
  private opening: Promise<Opened> | null = null;
  private isBlocked = false;
  private known: { readonly state: LibraryState; readonly detail: string | null } = { state: 'ready', detail: null };

  constructor(private readonly options: ConnectionOptions) {}

  /** How the last calls went. */
  get standing(): { readonly state: LibraryState; readonly detail: string | null } {
    return this.known;
  }

  /** Runs work that only reads. */
  read<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.run(false, work);
  }

  /** Runs work that writes; `work` must resolve after the commit and may be run again. */
  write<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.run(true, work);
  }

  /** Lets go of the database; the next call opens it again. */
  close(): void {
    const opening = this.opening;
    this.opening = null;
    void opening?.then(({ database }) => database.close()).catch(() => {});
  }

  /** Throws the database away with all that is in it. */
  async destroy(): Promise<void> {
    this.close();
    await deleteDatabase(this.options.name, this.patience.opening);
    this.known = { state: 'ready', detail: null };
  }

  private get patience() {
    return this.options.patience ?? { opening: OPENING, blocked: BLOCKED };
  }

  private async run<T>(writes: boolean, work: (database: Database) => Promise<T>): Promise<T> {
    const pauses = this.options.pauses ?? PAUSES;
    for (let attempt = 0; ; attempt++) {
      let newer = false;
      try {
        const { database, readOnly } = await this.opened();
        newer = readOnly;
        if (readOnly && writes) throw this.fault('newer', 'It was written by a newer version');
        const done = await work(database);
        if (readOnly) this.note('newer', 'It was written by a newer version');
        // That something can be read says nothing about the room there is.
        else if (writes || this.known.state !== 'full') this.note('ready', null);
        return done;
      } catch (error) {
        const last = attempt >= pauses.length;
        if (error instanceof LibraryFault && (last || error.state !== 'broken'))
          throw this.fault(error.state, error.detail);
        // Its stores need not be those that are known here.
        if (newer && last) throw this.fault('newer', wordsOf(error));
        if (isFull(error)) throw this.fault('full', wordsOf(error));
        if (last) throw this.fault('broken', wordsOf(error));
        this.close();
        await new Promise((resolve) => setTimeout(resolve, pauses[attempt]));
      }
    }
  }

  private opened(): Promise<Opened> {
    if (!this.opening) {
      const opening: Promise<Opened> = this.openNow({
        gone: () => {
          // Closed at once: an upgrade or a deletion by another context waits for it.
          void opening.then(({ database }) => database.close()).catch(() => {});
          if (this.opening === opening) this.opening = null;
        },
        blocked: () => {
          this.isBlocked = true;
        },
      });
      this.opening = opening;
      opening.catch(() => {
        if (this.opening === opening) this.opening = null;
      });
    }
    return this.inTime(this.opening);
  }

  private async openNow(events: OpenEvents): Promise<Opened> {
    this.isBlocked = false;
    const opened = await openDatabase(this.options.name, this.options.migrations ?? MIGRATIONS, events);
    try {
      if (!opened.readOnly) await repairMeta(opened.database);
    } catch (error) {
      opened.database.close();
      throw error;
    }
    return opened;
  }

  /** An opening that does not end is not waited for for ever, but it is kept: it may yet end well. */
  private inTime(opening: Promise<Opened>): Promise<Opened> {
    const { opening: most, blocked } = this.patience;
    return new Promise((resolve, reject) => {
      const start = Date.now();
      const timer = setInterval(
        () => {
          const waited = Date.now() - start;
          if (this.isBlocked && waited >= blocked)
            end(new LibraryFault('blocked', 'An older version is open in another page of the extension'));
          else if (waited >= most) end(new LibraryFault('blocked', 'The browser does not open it'));
        },
        Math.min(blocked, 100),
      );
      const end = (fault: LibraryFault) => {
        clearInterval(timer);
        reject(fault);
      };
      opening.then(resolve, reject).finally(() => clearInterval(timer));
    });
  }

  private note(state: LibraryState, detail: string | null): void {
    if (this.known.state !== state || this.known.detail !== detail) this.known = { state, detail };
  }

  private fault(state: LibraryFault['state'], detail: string): LibraryFault {
    this.note(state, detail);
    return new LibraryFault(state, detail);
  }
}

/** True when the browser says that there is no room: the error itself, or the one for which a transaction was aborted. */
function isFull(error: unknown): boolean {
  const { name, message, inner } = (error ?? {}) as { name?: unknown; message?: unknown; inner?: unknown };
  if (name === 'QuotaExceededError') return true;
  return FULL.test(`${String(message ?? '')} ${String((inner as { name?: unknown } | undefined)?.name ?? '')}`);
}
