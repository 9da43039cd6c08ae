import { type GrowingIndex, openSegments } from '../match/segments';
import type { Connection } from './connection';
import { LibraryFault, wordsOf } from './fault';
import { readMeta } from './meta';
import type { IndexChange } from './rows';
import type { Database } from './schema';
import { entryOf, reindex, SEALED_AT, sealTail } from './segment-rows';
import { all, transact } from './transact';

/** An index that is open, and the revision of the library that it holds. */
interface Current {
  readonly index: GrowingIndex;
  readonly born: string;
  revision: number;
  /** Reports taken in since it was opened: they lie in memory as they are. */
  grown: number;
}

/** An index that took in more than so many reports is opened anew from its segments, which take less memory. */
const MOST_GROWN = 2 * SEALED_AT;

/**
 * The index over all reports of the library. It is opened when it is first asked, and follows what this context writes; what another
 * one wrote is noticed by the revision, which is looked at with each question, and then it is opened anew.
 */
export class KeyIndexOfLibrary {
  private current: Current | null = null;
  private opening: Promise<Current> | null = null;
  private sealing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly sealedAt: number,
  ) {}

  /** Asks the index as it is now. A damaged one is made anew once. @throws LibraryFault */
  async ask<T>(question: (index: GrowingIndex, born: string, revision: number) => T): Promise<T> {
    const answer = async () => {
      const { index, born, revision } = await this.latest();
      return question(index, born, revision);
    };
    try {
      return await answer();
    } catch (error) {
      if (error instanceof LibraryFault) throw error;
      this.current = null;
      await this.connection.write(reindex);
      try {
        return await answer();
      } catch (again) {
        throw again instanceof LibraryFault ? again : new LibraryFault('broken', wordsOf(again));
      }
    }
  }

  /** Takes in what was written in this context: how the index changes, and the revision that the library has by it. */
  follow({ change, born, revision }: { change: IndexChange | null; born: string; revision: number }): void {
    const { current } = this;
    if (!change || !current || (current.born === born && current.revision >= revision)) return;
    if (current.born !== born || current.revision !== revision - 1 || current.grown > MOST_GROWN) {
      this.current = null;
      return;
    }
    for (const number of change.removed) current.index.remove(number);
    for (const entry of change.added) current.index.add(entry);
    current.grown += change.added.length;
    current.revision = revision;
  }

  /** Seals the tail when it is long enough, after what is sealed already. What fails is tried again after the next write. */
  sealSoon(): void {
    this.sealing = this.sealing
      .then(() => this.connection.write((database) => sealTail(database, this.sealedAt)))
      .catch(() => {});
  }

  /** Resolves when nothing is being sealed. */
  async settled(): Promise<void> {
    let seen: Promise<unknown> | null = null;
    while (seen !== this.sealing) {
      seen = this.sealing;
      await seen;
    }
  }

  /** Forgets what is open. */
  close(): void {
    this.current = null;
  }

  private async latest(): Promise<Current> {
    const { born, revision } = await this.connection.read(readRevision);
    const isLatest = (current: Current | null) => current?.born === born && current.revision >= revision;
    while (!isLatest(this.current)) {
      // Two that ask at once wait for one.
      this.opening ??= this.openNow().finally(() => {
        this.opening = null;
      });
      const opened = await this.opening;
      // Another database by now: it was deleted after it was asked for its revision.
      if (opened.born !== born) return opened;
    }
    return this.current as Current;
  }

  private async openNow(): Promise<Current> {
    const { segments, tail, removed, born, revision } = await this.connection.read(readIndex);
    const index = openSegments(segments, tail, removed);
    this.current = { index, born, revision, grown: 0 };
    return this.current;
  }
}

function readRevision(database: Database) {
  return transact(database, ['meta'], 'readonly', (transaction) => {
    const meta = transaction.objectStore('meta');
    return all(
      () => readMeta(meta, 'born'),
      () => readMeta(meta, 'revision'),
    ).then(([born, revision]) => ({ born, revision }));
  });
}

/** The whole index as it lies in the database at one moment. */
function readIndex(database: Database) {
  return transact(database, ['segments', 'tail', 'removed', 'meta'], 'readonly', async (transaction) => {
    const [segments, tail, removed, born, revision] = await all(
      () => transaction.objectStore('segments').getAll(),
      () => transaction.objectStore('tail').getAll(),
      () => transaction.objectStore('removed').getAllKeys(),
      () => readMeta(transaction.objectStore('meta'), 'born'),
      () => readMeta(transaction.objectStore('meta'), 'revision'),
    );
    return { segments: segments.map((s) => s.bytes), tail: tail.map(entryOf), removed, born, revision };
  });
}
