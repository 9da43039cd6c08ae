import type { Counts, ReportRow } from './schema';

/** Counts of the library, changed report by report inside a transaction. */
export class Tally {
  private reports: number;
  private bytes: number;
  private readonly languages: Map<string, number>;
  private readonly sources: Map<string, number>;
  private readonly outlets: Map<string, number>;

  constructor(counts: Counts) {
    this.reports = counts.reports;
    this.bytes = counts.bytes;
    this.languages = new Map(Object.entries(counts.languages));
    this.sources = new Map(Object.entries(counts.sources));
    this.outlets = new Map(Object.entries(counts.outlets));
  }

  add(row: ReportRow): void {
    this.change(row, 1);
  }

  remove(row: ReportRow): void {
    this.change(row, -1);
  }

  get counts(): Counts {
    return {
      reports: this.reports,
      bytes: this.bytes,
      languages: Object.fromEntries(this.languages),
      sources: Object.fromEntries(this.sources),
      outlets: Object.fromEntries(this.outlets),
    };
  }

  private change({ bytes, report, sources }: ReportRow, by: 1 | -1): void {
    this.reports = Math.max(0, this.reports + by);
    this.bytes = Math.max(0, this.bytes + by * bytes);
    step(this.languages, report.language, by);
    for (const source of sources) step(this.sources, source, by);
    step(this.outlets, report.outlet, by);
  }
}

function step(map: Map<string, number>, name: string, by: 1 | -1): void {
  const count = (map.get(name) ?? 0) + by;
  if (count > 0) map.set(name, count);
  else map.delete(name);
}
