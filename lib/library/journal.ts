import { sketchOf } from '../match/copies';
import type { Report } from '../model/article';
import type { Feed, StoredReport } from '../model/library';
import type { Records } from '../platform/records';
import type { Draft } from './draft';
import type { SheetRow } from './schema';

const PREFIX = 'library.';
const SAVED = `${PREFIX}saved.`;
const FEED = `${PREFIX}feed.`;
const MARK = `${PREFIX}mark`;
/** Version of what is written here. What another version wrote is left alone. */
const VERSION = 1;

/** What the reader saved by hand, whole: the database may be lost, and then this is read. */
interface SavedRecord {
  readonly version: number;
  readonly report: Report;
  readonly sheet: Omit<SheetRow, 'number'>;
  readonly addedAt: number;
  readonly bytes: number;
}

/** What the last write left: another database that is empty, where there were reports, has lost them. */
export interface Mark {
  readonly born: string;
  readonly reports: number;
}

/** A feed as it is followed, without its state. */
export type FollowedFeed = Pick<Feed, 'address' | 'title' | 'outlet' | 'language' | 'followedAt'>;

/** The second copy, in `storage.local`, of what the reader did by hand: saved pages and followed feeds. */
export class Journal {
  constructor(private readonly records: Records) {}

  /** Notes what was saved. */
  async note(drafts: readonly Draft[], now: number): Promise<void> {
    if (drafts.length === 0) return;
    const entries = drafts.map(({ id, report, sheet, addedAt, bytes }) => {
      const record: SavedRecord = { version: VERSION, report, sheet, addedAt: addedAt ?? now, bytes };
      return [SAVED + id, record] as const;
    });
    await this.records.set(Object.fromEntries(entries));
  }

  async forget(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.records.remove(ids.map((id) => SAVED + id));
  }

  /** Everything that was saved, ready to be put again, the latest first. */
  async saved(): Promise<Draft[]> {
    const found = await this.records.all(SAVED);
    return Object.values(found)
      .filter(isSaved)
      .map(({ report, sheet, addedAt, bytes }) => ({
        id: report.id,
        givenId: report.id,
        report,
        sheet,
        addedAt,
        bytes,
        source: 'saved' as const,
        sketch: sketchOf(report),
      }))
      .sort((a, b) => b.addedAt - a.addedAt);
  }

  /** The same as reports, for when the database cannot be read. They have no number. */
  async reports(): Promise<StoredReport[]> {
    return (await this.saved()).map(({ id, report, addedAt = 0, bytes }) => ({
      id,
      number: 0,
      sources: ['saved'],
      report,
      addedAt,
      matchedAt: null,
      bytes,
    }));
  }

  async noteFeed(id: string, feed: FollowedFeed): Promise<void> {
    const { address, title, outlet, language, followedAt } = feed;
    await this.records.set({ [FEED + id]: { version: VERSION, address, title, outlet, language, followedAt } });
  }

  async forgetFeed(id: string): Promise<void> {
    await this.records.remove([FEED + id]);
  }

  async feeds(): Promise<FollowedFeed[]> {
    const found = Object.values(await this.records.all(FEED));
    return found.filter(
      (f): f is FollowedFeed => isVersion(f) && typeof (f as { address?: unknown }).address === 'string',
    );
  }

  async mark(mark: Mark): Promise<void> {
    await this.records.set({ [MARK]: mark });
  }

  async marked(): Promise<Mark | null> {
    const mark = (await this.records.all(MARK))[MARK] as Partial<Mark> | undefined;
    return typeof mark?.born === 'string' && typeof mark.reports === 'number' ? (mark as Mark) : null;
  }

  async clear(): Promise<void> {
    await this.records.remove(Object.keys(await this.records.all(PREFIX)));
  }
}

function isVersion(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { version?: unknown }).version === VERSION;
}

function isSaved(value: unknown): value is SavedRecord {
  if (!isVersion(value)) return false;
  const { report, sheet, addedAt } = value as Partial<SavedRecord>;
  return (
    typeof report?.id === 'string' &&
    typeof report.text === 'string' &&
    typeof sheet?.facts === 'string' &&
    typeof addedAt === 'number'
  );
}
