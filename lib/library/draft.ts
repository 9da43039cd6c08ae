import { READING_VERSION } from '../facts/reading-version';
import { areCopies, sketchOf } from '../match/copies';
import type { Report } from '../model/article';
import type { NewReport, SourceId } from '../model/library';
import { idOfReport, wellFormed } from './identity';
import type { ReportRow, SheetRow } from './schema';
import { sheetRowOf } from './sheet-row';

/** A report that is ready to be put: everything that takes time was done before the transaction. */
export interface Draft {
  readonly id: string;
  readonly report: Report;
  /** The id that it had before, which other reports of the same delivery may name. */
  readonly givenId: string;
  readonly sheet: Omit<SheetRow, 'number'>;
  readonly sketch: readonly string[];
  readonly source: SourceId;
  readonly bytes: number;
  /** When it came in, when that is not now. */
  readonly addedAt?: number;
}

/** Makes a report ready to be put. @param version of the reading engine that has read it */
export async function draftOf(
  { report: given, sheet, keys, people, source }: NewReport,
  version = READING_VERSION,
): Promise<Draft> {
  const formed = wellFormed(given);
  const id = await idOfReport(formed);
  const report = { ...formed, id };
  const { number: _, ...made } = sheetRowOf(0, report, sheet, keys, people);
  const row = { ...made, read: version };
  return { id, report, givenId: given.id, sheet: row, sketch: sketchOf(report), source, bytes: bytesOf(report, row) };
}

/**
 * The better the text, the higher: what the reader saved; a page that was read when it was open; a page from elsewhere; an abstract,
 * which has the facts of its report; a feed's summary.
 */
function worthOf(source: SourceId, { textKind }: Report): number {
  if (source === 'saved') return 4;
  if (textKind === 'page') return source === 'visited' ? 3 : 2;
  return textKind === 'abstract' ? 1 : 0;
}

/** True when the text of a draft is to be kept: it is worth more, or comes later from the same source. */
export function isBetter(draft: Draft, old: ReportRow): boolean {
  const [now, before] = [worthOf(draft.source, draft.report), worthOf(old.by, old.report)];
  return now > before || (now === before && draft.source === old.by);
}

/** True when nothing is to be read or found otherwise than before. */
export function isSameText({ report }: Draft, { report: old }: ReportRow): boolean {
  const fields = ['title', 'text', 'published', 'language', 'textKind', 'outlet'] as const;
  return fields.every((field) => report[field] === old[field]);
}

/** The report of which a draft is a copy: the earliest that is one text with it, or what that one is a copy of. */
export function originalOf(
  { id, report, sketch }: Draft,
  bands: ReadonlyMap<string, readonly ReportRow[]>,
  rows: ReadonlyMap<string, ReportRow | undefined>,
): string | null {
  let earliest: ReportRow | null = null;
  for (const candidate of new Set(sketch.flatMap((band) => bands.get(band) ?? []))) {
    // What was replaced in this very transaction is not there any more.
    const gone = rows.has(candidate.id) && rows.get(candidate.id)?.number !== candidate.number;
    if (gone || candidate.id === id || (earliest && earliest.number < candidate.number)) continue;
    if (areCopies(report, candidate.report)) earliest = candidate;
  }
  const original = earliest?.report.syndicatedOf ?? earliest?.id ?? null;
  return original === id ? null : original;
}

function bytesOf(report: Report, sheet: Omit<SheetRow, 'number'>): number {
  const texts = [report.title, report.text, report.outlet, report.address ?? ''].join('');
  const keys = sheet.keys.reduce((sum, [, joined]) => sum + joined.length, 0);
  const read = sheet.facts.length + sheet.people.length + sheet.senses.length + sheet.sentences.length + keys;
  return new TextEncoder().encode(texts).length + read + (sheet.source?.length ?? 0);
}
