import type { Report, SourceText } from '../model/article';
import { parseIsoRange } from '../model/day';
import type { Fact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import type { Span } from '../model/span';
import type { CorpusSummary } from '../model/story';

/** Version of the pack file that this program writes and reads. */
export const PACK_VERSION = 1;

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
  /** Null for a report that was read just now. */
  readonly digest: Digest | null;
}

/** All reports that can be matched against. */
export interface Corpus {
  readonly reports: readonly CorpusReport[];
  readonly index: IndexData;
  readonly summary: CorpusSummary;
}

interface PackedReport extends Omit<Report, 'printed'> {
  readonly printed: readonly (readonly [number, number])[] | null;
  readonly sentences: readonly (readonly [number, number])[];
  readonly facts: readonly unknown[];
  readonly digest: Digest;
}

/** What a pack file holds. Plain JSON; no code, no patterns, no addresses that are fetched. */
export interface Pack {
  readonly format: 'second-source-pack';
  readonly version: number;
  readonly name: string;
  readonly licence: string;
  readonly reports: readonly PackedReport[];
  readonly index: IndexData;
}

/** Makes a pack of reports, their fact sheets (in the same order) and the index over them. */
export function encodePack(
  name: string,
  licence: string,
  entries: readonly { report: Report; sheet: FactSheet; digest: Digest }[],
  index: IndexData,
): Pack {
  return {
    format: 'second-source-pack',
    version: PACK_VERSION,
    name,
    licence,
    reports: entries.map(({ report, sheet, digest }) => ({
      ...report,
      digest,
      printed: report.printed?.map((s) => [s.start, s.end] as const) ?? null,
      sentences: sheet.source.sentences.map((s) => [s.start, s.end] as const),
      facts: sheet.facts.map(packValue),
    })),
    index,
  };
}

/** A corpus over reports and sheets that are at hand. */
export function corpusOf(entries: readonly { report: Report; sheet: FactSheet }[], index: IndexData): Corpus {
  const reports = entries.map(({ report, sheet }) => ({ report, sheet: () => sheet, digest: null }));
  return { reports, index, summary: summarise(reports.map((r) => r.report)) };
}

/**
 * Reads a pack.
 * @throws Error with a sentence for the reader when the data is no pack, or one of another version.
 */
export function decodePack(data: unknown): Corpus {
  const pack = data as Partial<Pack> | null;
  if (typeof pack !== 'object' || pack === null || pack.format !== 'second-source-pack')
    throw new Error('This file is not a Second Source pack.');
  if (pack.version !== PACK_VERSION)
    throw new Error(`This pack has version ${String(pack.version)}; version ${PACK_VERSION} is needed.`);
  if (!Array.isArray(pack.reports) || !Array.isArray(pack.index?.terms) || !Array.isArray(pack.index?.postings)) {
    throw new Error('This pack is damaged: its reports or its index are missing.');
  }
  const reports = pack.reports.map(decodeReport);
  return { reports, index: pack.index as IndexData, summary: summarise(reports.map((r) => r.report)) };
}

function decodeReport(packed: PackedReport): CorpusReport {
  const { printed, sentences, facts, digest, ...rest } = packed;
  const report: Report = { ...rest, printed: printed?.map(([start, end]) => ({ start, end })) ?? null };
  let sheet: FactSheet | null = null;
  return {
    report,
    digest,
    sheet: () => {
      sheet ??= decodeSheet(report, sentences, facts);
      return sheet;
    },
  };
}

function decodeSheet(report: Report, sentences: PackedReport['sentences'], facts: readonly unknown[]): FactSheet {
  const text = `${report.title}\n${report.text}`;
  const source: SourceText = {
    text,
    bodyStart: report.title.length + 1,
    language: report.language,
    published: parseIsoRange(report.published),
    sentences: sentences.map(([start, end]) => ({ start, end })),
  };
  return { source, facts: facts.map((f) => unpackValue(f, text) as Fact) };
}

/** Evidence becomes `{"@": [start, end]}` (its words are in the text already), an infinite bound `{"∞": 1}`. */
function packValue(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return { '∞': value > 0 ? 1 : -1 };
  if (Array.isArray(value)) return value.map(packValue);
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Record<string, unknown>;
  if (typeof object.words === 'string') return { '@': [object.start, object.end] };
  return Object.fromEntries(Object.entries(object).map(([k, v]) => [k, packValue(v)]));
}

function unpackValue(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((v) => unpackValue(v, text));
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Record<string, unknown>;
  const at = object['@'];
  if (Array.isArray(at)) {
    const [start, end] = at as [number, number];
    return { start, end, words: text.slice(start, end) };
  }
  if ('∞' in object) return object['∞'] === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  // A copy keeps the shape of the object, which is much cheaper than building it key by key.
  const copy = { ...object };
  for (const key in copy) {
    const inner = copy[key];
    if (typeof inner === 'object' && inner !== null) copy[key] = unpackValue(inner, text);
  }
  return copy;
}

function summarise(reports: readonly Report[]): CorpusSummary {
  const days = reports.flatMap((r) => (r.published ? [r.published] : [])).sort();
  return {
    reports: reports.length,
    languages: [...new Set(reports.map((r) => r.language))].sort(),
    outlets: new Set(reports.map((r) => r.outlet)).size,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}

/** Where each of the printed words stands in a text; every occurrence counts. Sorted, joined where they touch. */
export function printedSpans(text: string, printed: readonly string[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const words of printed) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      spans.push({ start: at, end: at + words.length });
    }
  }
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push(span);
  }
  return joined;
}
