import type { Connection } from './connection';
import { type Described, describeDatabase, readCounts } from './describe';
import type { Counts } from './schema';

/** What of the library is told beside a story. */
export interface AboutLibrary {
  readonly counts: Counts;
  readonly span: Pick<Described, 'from' | 'to'>;
}

/**
 * How many reports the library has, in which languages and of which days, read once for each revision: reports come and go with a
 * revision of their own, so that a click that follows another has nothing to count.
 */
export class Summary {
  private known: { readonly born: string; readonly revision: number; readonly about: AboutLibrary } | null = null;

  constructor(private readonly connection: Connection) {}

  /** @param of the database, and its revision as the index saw it */
  async at({ born, revision }: { readonly born: string; readonly revision: number }): Promise<AboutLibrary> {
    if (this.known?.born === born && this.known.revision === revision) return this.known.about;
    const [counts, span] = await Promise.all([
      this.connection.read(readCounts),
      this.connection.read(describeDatabase),
    ]);
    const about = { counts, span };
    this.known = { born, revision, about };
    return about;
  }

  close(): void {
    this.known = null;
  }
}
