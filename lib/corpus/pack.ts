import type { Report, SourceText } from '../model/article';
import { parseIsoRange } from '../model/day';
import type { Fact } from '../model/fact';
import type { FactSheet, Sense } from '../model/sheet';
import type { Span } from '../model/span';
import { sentenceAt } from '../text/source';
import { type Corpus, type CorpusReport, type Digest, type IndexData, summarise } from './corpus';
import { decodeShapes, encodeShapes, type ShapeTable } from './shapes';
import { NumberReader, NumberWriter } from './varint';

/** Version of the pack file that this program writes and reads. */
export const PACK_VERSION = 4;

const DAMAGED = 'This pack is damaged: its reports or its index are missing.';

/** What most reports do not have, or have in common; left out where it is null, or the usual. */
type Extras = Partial<Pick<Report, 'agency' | 'syndicatedOf' | 'note' | 'textKind'>>;

/** A report as a pack keeps it: without the names of its fields, and lists of numbers as {@link NumberWriter} writes them. */
type PackedReport = readonly [
  id: string,
  outlet: string,
  language: string,
  published: string | null,
  address: string | null,
  title: string,
  text: string,
  /** Spans as distances and lengths; null where all is printed. */
  printed: string | null,
  /** Spans of the sentences, likewise. */
  sentences: string,
  /** Facts and people, each a list for {@link decodeShapes}. */
  facts: string,
  people: string,
  /** Words of the multilingual lexicon: of each the distance from the one before, and its number among the senses of the pack. */
  senses: string,
  /** Key terms: for each weight that occurs its number, how many terms, and the distances between their numbers. */
  keys: string,
  extras?: Extras,
];

/** How many fields a report has in a pack. */
const FIELDS = 14;
/**
 * Fields whose columns are in the order of the languages (and in each in the order of the reports): texts of one language side by side are
 * written smaller by whatever compresses the file. By their places in {@link PackedReport}.
 */
const BY_LANGUAGE: ReadonlySet<number> = new Set([1, 4, 5, 6]);
const LANGUAGE = 2;

/** What a pack file holds. Plain JSON; no code, no patterns, no addresses that are fetched. */
export interface Pack {
  readonly format: 'second-source-pack';
  readonly version: number;
  readonly name: string;
  readonly licence: string;
  /** For each field of {@link PackedReport} what all reports have there, since like stands by like then; null where a report has none. */
  readonly columns: readonly (readonly unknown[])[];
  /** The key terms of all reports, sorted. */
  readonly terms: readonly string[];
  /** The senses of all reports, sorted. */
  readonly senses: readonly string[];
  /** The weights that a key can have, ascending. */
  readonly weights: readonly number[];
  readonly table: ShapeTable;
  /** What the reports have in common among themselves, one text for each report; a pack may do without. */
  readonly links?: readonly string[];
}

/** Makes a pack of reports, their fact sheets (in the same order) and their digests. Equal input gives equal bytes. */
export function encodePack(
  name: string,
  licence: string,
  entries: readonly { report: Report; sheet: FactSheet; digest: Digest }[],
): Pack {
  const terms = [...new Set(entries.flatMap((e) => e.digest.keys.map(([term]) => term)))].sort();
  const weights = [...new Set(entries.flatMap((e) => e.digest.keys.map(([, weight]) => weight)))].sort((a, b) => a - b);
  const termAt = new Map(terms.map((t, i) => [t, i]));
  const senses = [...new Set(entries.flatMap((e) => e.sheet.senses.map((s) => s.id)))].sort();
  const senseAt = new Map(senses.map((s, i) => [s, i]));
  const { table, coded } = encodeShapes([
    ...entries.map(({ sheet }) => ({
      text: sheet.source.text,
      facts: sheet.facts.map((fact) => withoutSentence(fact, sheet.source)),
    })),
    ...entries.map(({ sheet, digest }) => ({ text: sheet.source.text, facts: digest.people })),
  ]);
  const reports = entries.map(({ report, sheet, digest }, i): PackedReport => {
    const { agency, syndicatedOf, note, textKind } = report;
    const extras: Extras = {
      ...(textKind === 'abstract' ? {} : { textKind }),
      ...(agency === null ? {} : { agency }),
      ...(syndicatedOf === null ? {} : { syndicatedOf }),
      ...(note === null ? {} : { note }),
    };
    const fields = [
      report.id,
      report.outlet,
      report.language,
      report.published,
      report.address,
      report.title,
      report.text,
      report.printed && packSpans(report.printed),
      packSpans(sheet.source.sentences),
      coded[i] as string,
      coded[entries.length + i] as string,
      packSenses(sheet.senses, senseAt),
      packKeys(digest.keys, termAt, weights),
    ] as const;
    return Object.keys(extras).length > 0 ? [...fields, extras] : fields;
  });
  const columns = columnsOf(reports);
  return { format: 'second-source-pack', version: PACK_VERSION, name, licence, columns, terms, senses, weights, table };
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
  if (
    ![pack.columns, pack.terms, pack.senses, pack.weights, pack.table?.shapes, pack.table?.values].every(Array.isArray)
  )
    throw new Error(DAMAGED);
  const whole = pack as Pack;
  const decoded = reportsIn(whole.columns).map((r) => decodeReport(r, whole));
  return {
    reports: decoded.map((d) => d.report),
    index: postingsOf(whole.terms, decoded),
    summary: summarise(decoded.map((d) => d.report.report)),
    ...(areLinks(whole.links, decoded.length) ? { links: whole.links } : {}),
  };
}

function columnsOf(reports: readonly PackedReport[]): Pack['columns'] {
  const order = byLanguage(reports.map((report) => report[LANGUAGE]));
  return Array.from({ length: FIELDS }, (_, field) => {
    const values = reports.map((report) => report[field] ?? null);
    return BY_LANGUAGE.has(field) ? order.map((at) => values[at]) : values;
  });
}

function reportsIn(columns: Pack['columns']): PackedReport[] {
  const languages = columns[LANGUAGE];
  if (columns.length !== FIELDS || !columns.every((c) => Array.isArray(c) && c.length === languages?.length))
    throw new Error(DAMAGED);
  const order = byLanguage(languages as readonly string[]);
  const reports = order.map((): unknown[] => []);
  for (const [field, column] of columns.entries()) {
    for (const [i, value] of column.entries()) {
      const report = reports[BY_LANGUAGE.has(field) ? (order[i] as number) : i] as unknown[];
      if (field < FIELDS - 1 || value !== null) report.push(value);
    }
  }
  return reports as unknown as PackedReport[];
}

/** The places of the reports in the order of their languages. */
function byLanguage(languages: readonly string[]): number[] {
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...languages.keys()].sort((i, j) => before(languages[i] as string, languages[j] as string) || i - j);
}

function areLinks(links: unknown, reports: number): links is readonly string[] {
  return Array.isArray(links) && links.length === reports && links.every((l) => typeof l === 'string');
}

interface Decoded {
  readonly report: CorpusReport;
  /** Indexes of the key terms of the report. */
  readonly terms: readonly number[];
}

function decodeReport(packed: PackedReport, pack: Pack): Decoded {
  const [
    id,
    outlet,
    language,
    published,
    address,
    title,
    body,
    printed,
    sentences,
    facts,
    people,
    senses,
    keys,
    extras,
  ] = packed;
  const report: Report = {
    id,
    outlet,
    language,
    published,
    address,
    title,
    text: body,
    textKind: 'abstract',
    agency: null,
    syndicatedOf: null,
    note: null,
    ...extras,
    printed: printed === null ? null : unpackSpans(printed),
  };
  const text = `${report.title}\n${report.text}`;
  let sheet: FactSheet | null = null;
  let digest: Digest | null = null;
  return {
    terms: termsIn(keys),
    report: {
      report,
      digest: () => {
        digest ??= {
          people: decodeShapes(pack.table, people, text) as Digest['people'],
          keys: unpackKeys(keys, pack.weights).map(([term, weight]) => [pack.terms[term] as string, weight]),
        };
        return digest;
      },
      sheet: () => {
        sheet ??= {
          ...decodeSheet(report, text, unpackSpans(sentences), decodeShapes(pack.table, facts, text)),
          senses: unpackSenses(senses, pack.senses),
        };
        return sheet;
      },
    },
  };
}

/** A fact without the number of its sentence, where its place in the text tells it. */
function withoutSentence(fact: Fact, source: SourceText): object {
  if (fact.sentence !== sentenceAt(source, fact.evidence.start)) return fact;
  const { sentence: _, ...rest } = fact;
  return rest;
}

function decodeSheet(
  report: Report,
  text: string,
  sentences: readonly Span[],
  facts: readonly unknown[],
): Omit<FactSheet, 'senses'> {
  const source: SourceText = {
    text,
    bodyStart: report.title.length + 1,
    language: report.language,
    published: parseIsoRange(report.published),
    sentences,
  };
  return {
    source,
    facts: (facts as (Fact & { sentence?: number })[]).map((fact) =>
      fact.sentence === undefined ? { ...fact, sentence: sentenceAt(source, fact.evidence.start) } : fact,
    ),
  };
}

function postingsOf(terms: readonly string[], reports: readonly Decoded[]): IndexData {
  const postings: number[][] = terms.map(() => []);
  for (const [at, { terms: carried }] of reports.entries()) for (const term of carried) postings[term]?.push(at);
  return { terms, postings };
}

/** Spans of a text as the distance from the end of the one before, and the length. */
export function packSpans(spans: readonly Span[]): string {
  const out = new NumberWriter();
  let last = 0;
  for (const { start, end } of spans) {
    out.int(start - last).uint(end - start);
    last = end;
  }
  return out.toString();
}

/** Reads what {@link packSpans} wrote. */
export function unpackSpans(packed: string): Span[] {
  const reader = new NumberReader(packed);
  const spans: Span[] = [];
  let last = 0;
  while (!reader.done) {
    const start = last + reader.int();
    last = start + reader.uint();
    spans.push({ start, end: last });
  }
  return spans;
}

function packSenses(senses: FactSheet['senses'], at: ReadonlyMap<string, number>): string {
  const out = new NumberWriter();
  let last = 0;
  for (const { id, start } of senses) {
    out.uint(start - last).uint(at.get(id) as number);
    last = start;
  }
  return out.toString();
}

function unpackSenses(packed: string, ids: readonly string[]): Sense[] {
  const reader = new NumberReader(packed);
  const senses: Sense[] = [];
  let start = 0;
  while (!reader.done) {
    start += reader.uint();
    const id = ids[reader.uint()];
    if (id === undefined) throw new Error(DAMAGED);
    senses.push({ id, start });
  }
  return senses;
}

function packKeys(keys: Digest['keys'], termAt: ReadonlyMap<string, number>, weights: readonly number[]): string {
  const out = new NumberWriter();
  for (const [i, weight] of weights.entries()) {
    const terms = keys.flatMap(([term, w]) => (w === weight ? [termAt.get(term) as number] : [])).sort((a, b) => a - b);
    if (terms.length === 0) continue;
    out.uint(i).uint(terms.length);
    let last = 0;
    for (const term of terms) {
      out.uint(term - last);
      last = term;
    }
  }
  return out.toString();
}

/** The numbers of the terms in packed keys, without their weights. */
function termsIn(packed: string): number[] {
  const reader = new NumberReader(packed);
  const terms: number[] = [];
  while (!reader.done) {
    reader.uint();
    let term = 0;
    for (let left = reader.uint(); left > 0; left--) {
      term += reader.uint();
      terms.push(term);
    }
  }
  return terms;
}

function unpackKeys(packed: string, weights: readonly number[]): [term: number, weight: number][] {
  const reader = new NumberReader(packed);
  const keys: [number, number][] = [];
  while (!reader.done) {
    const weight = weights[reader.uint()];
    if (weight === undefined) throw new Error(DAMAGED);
    let term = 0;
    for (let left = reader.uint(); left > 0; left--) {
      term += reader.uint();
      keys.push([term, weight]);
    }
  }
  return keys;
}
