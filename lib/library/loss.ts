import type { Connection } from './connection';
import type { Journal, Mark } from './journal';
import { readMeta } from './meta';
import type { Database } from './schema';
import { transact } from './transact';

/** How much the count may have changed before it is written anew. */
const ENOUGH = 0.1;

/**
 * Notices that the browser has thrown the database away: each database has a name of its own, and the name of the one that held reports
 * is kept in `storage.local` with their count. A database of another name is not the one that was there.
 */
export class Loss {
  private known: { readonly born: string; readonly lost: boolean } | null = null;
  private marked: number | null = null;

  constructor(
    private readonly connection: Connection,
    private readonly journal: Journal,
  ) {}

  /** Looks before the first write of this context, so that what it writes does not hide the loss. */
  async noticed(): Promise<void> {
    if (!this.known) await this.isLost();
  }

  /** True when there were reports in a database that is not there any more. @throws LibraryFault when the present one cannot be read */
  async isLost(): Promise<boolean> {
    const born = await this.connection.read(bornOf);
    const mark = await this.journal.marked().catch(() => null);
    const lost = mark !== null && mark.reports > 0 && mark.born !== born;
    this.known = { born, lost };
    return lost;
  }

  /** Notes how many reports there are now, unless it is about the same, or there is a loss that nobody has dealt with. */
  async mark({ born, reports }: Mark): Promise<void> {
    // Another database than before: it was deleted in between, by the browser or on purpose.
    if (this.known?.born !== born) {
      this.marked = null;
      await this.isLost();
    }
    if (!this.known || this.known.lost || this.known.born !== born) return;
    const last = this.marked;
    if (last !== null && last > 0 === reports > 0 && Math.abs(last - reports) <= ENOUGH * last) return;
    this.marked = reports;
    await this.journal.mark({ born, reports }).catch(() => {});
  }

  /** Notes that the present database is the one that counts, whatever was before. */
  async found(): Promise<void> {
    const [born, reports] = await this.connection.read((database) =>
      transact(database, ['meta'], 'readonly', async (t) => {
        const meta = t.objectStore('meta');
        return [await readMeta(meta, 'born'), (await readMeta(meta, 'counts')).reports] as const;
      }),
    );
    this.known = { born, lost: false };
    this.marked = null;
    await this.mark({ born, reports });
  }

  /** Forgets what it knows: the database was deleted on purpose. */
  forget(): void {
    this.known = null;
    this.marked = null;
  }
}

function bornOf(database: Database): Promise<string> {
  return transact(database, ['meta'], 'readonly', (t) => readMeta(t.objectStore('meta'), 'born'));
}
