import type { Report } from '../model/article';
import type { FactSheet } from '../model/sheet';
import type { CorpusSummary } from '../model/story';

/** Postings of the fact keys: `postings[i]` are indexes into the reports, ascending, that carry `terms[i]`. */
export interface IndexData {
  readonly terms: readonly string[];
  readonly postings: readonly (readonly number[])[];
}

/** What the match needs of a report, computed once when the pack is built. */
export interface Digest {
  /** The people of the report: the fullest form of the name, which facts mention them (indexes), and their blocking keys. */
  readonly people: readonly {
    readonly name: string;
    readonly mentions: readonly number[];
    readonly keys: readonly string[];
  }[];
  /** The keys of the report with their weights. */
  readonly keys: readonly (readonly [string, number])[];
}

/** A report with what was read from it. The facts are decoded when they are first asked for. */
export interface CorpusReport {
  readonly report: Report;
  readonly sheet: () => FactSheet;
  /** What was computed when the pack was built; null for a report that was read just now. */
  readonly digest: () => Digest | null;
}

/** All reports that can be matched against. */
export interface Corpus {
  readonly reports: readonly CorpusReport[];
  readonly index: IndexData;
  readonly summary: CorpusSummary;
  /** What the reports have in common among themselves, one text for each report (see `lib/match/links.ts`); absent where it is not known yet. */
  readonly links?: readonly string[];
}

/** A corpus over reports and sheets that are at hand. */
export function corpusOf(entries: readonly { report: Report; sheet: FactSheet }[], index: IndexData): Corpus {
  const reports = entries.map(({ report, sheet }) => ({ report, sheet: () => sheet, digest: () => null }));
  return { reports, index, summary: summarise(reports.map((r) => r.report)) };
}

/** Counts of a corpus, for the reader. */
export function summarise(reports: readonly Report[]): CorpusSummary {
  const days = reports.flatMap((r) => (r.published ? [r.published] : [])).sort();
  return {
    reports: reports.length,
    languages: [...new Set(reports.map((r) => r.language))].sort(),
    outlets: new Set(reports.map((r) => r.outlet)).size,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}
