import { type Candidate, gainOf, type KeyIndex, priorWeeks, rarity } from './index';

/** A report as the index takes it in. */
export interface IndexEntry {
  /** The report's number in the library, 0 to 2^32 - 1. */
  readonly number: number;
  /** The week of its publication, as any integer; null where the day is unknown. */
  readonly week: number | null;
  readonly keys: Iterable<string>;
}

/** An index that takes in reports and lets go of them. {@link Candidate.at} is the report's number. */
export interface GrowingIndex extends KeyIndex {
  /** Takes in a report. One that has its number already is replaced. */
  add(entry: IndexEntry): void;
  /** Lets go of a report. A number that is not there is passed over. */
  remove(number: number): void;
  /** How many reports can be found. */
  readonly size: number;
}

const MAGIC = 'SSIX0001';
const DAMAGED = 'A segment of the index is damaged.';

/** Writes reports as a segment. Numbers must ascend. Equal input gives equal bytes. @throws RangeError for numbers that do not. */
export function buildSegment(entries: readonly IndexEntry[]): Uint8Array {
  let last = -1;
  const rows = entries.map(({ number, week, keys }) => {
    if (!Number.isInteger(number) || number <= last) throw new RangeError('The numbers of the reports must ascend.');
    last = number;
    return [number, week, [...new Set(keys)].sort()] as const;
  });
  return new TextEncoder().encode(MAGIC + JSON.stringify(rows));
}

function readSegment(bytes: Uint8Array): IndexEntry[] {
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith(MAGIC)) throw new Error(DAMAGED);
  try {
    const rows = JSON.parse(text.slice(MAGIC.length)) as [number, number | null, string[]][];
    return rows.map(([number, week, keys]) => ({ number, week, keys }));
  } catch {
    throw new Error(DAMAGED);
  }
}

/** One segment of several, without the reports that were removed. Of two reports with one number the later segment's stays. */
export function mergeSegments(segments: readonly Uint8Array[], removed: ReadonlySet<number>): Uint8Array {
  const all = new Map(segments.flatMap((s) => readSegment(s).map((e) => [e.number, e] as const)));
  return buildSegment([...all.values()].filter((e) => !removed.has(e.number)).sort((a, b) => a.number - b.number));
}

/**
 * Opens an index over sealed segments and the reports that came after them.
 * @param removed numbers of reports that are not found any more, whether in a segment or in the tail
 * @throws Error when a segment is damaged
 */
export function openSegments(
  segments: readonly Uint8Array[],
  tail: readonly IndexEntry[],
  removed: Iterable<number>,
): GrowingIndex {
  const reports = new Map<number, { week: number | null; keys: Set<string> }>();
  const add = ({ number, week, keys }: IndexEntry) => reports.set(number, { week, keys: new Set(keys) });
  for (const segment of segments) readSegment(segment).forEach(add);
  tail.forEach(add);
  for (const number of removed) reports.delete(number);
  const countWeeks = (has: (keys: Set<string>) => boolean) => {
    const known = new Set<number>();
    let unknown = 0;
    for (const { week, keys } of reports.values()) {
      if (!has(keys)) continue;
      if (week === null) unknown++;
      else known.add(week);
    }
    return known.size + unknown;
  };
  const idf = (key: string) =>
    rarity(
      countWeeks(() => true),
      countWeeks((keys) => keys.has(key)) + priorWeeks(key),
    );
  return {
    idf,
    get weeks() {
      return countWeeks(() => true);
    },
    weeksOf: (key) => countWeeks((keys) => keys.has(key)),
    find(query, limit) {
      const gains = [...query].map(([key, weight]) => [key, gainOf(idf(key), weight)] as const);
      const found: Candidate[] = [];
      for (const [number, { keys }] of reports) {
        let score = 0;
        for (const [key, gain] of gains) if (keys.has(key)) score += gain;
        if (score > 0) found.push({ at: number, score });
      }
      return found.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, limit);
    },
    add: (entry) => void add(entry),
    remove: (number) => void reports.delete(number),
    get size() {
      return reports.size;
    },
  };
}
