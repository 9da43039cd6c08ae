import { readFacts } from '../../lib/facts/engine';
import { digestOf } from '../../lib/match/profile';
import type { Report } from '../../lib/model/article';
import { parseIsoRange } from '../../lib/model/day';
import type { NewReport, SourceId } from '../../lib/model/library';
import { loadTables } from './tables';

/** Reads the facts of a report, as those of an article are read, so that it can be put into the library. */
export async function newReport(report: Report, source: SourceId): Promise<NewReport> {
  await loadTables(report.language);
  const sheet = readFacts(report.title, report.text, report.language, parseIsoRange(report.published));
  const { keys, people } = digestOf(sheet);
  return { report, sheet, keys: new Map(keys), people, source };
}
