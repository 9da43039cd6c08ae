import type { Span } from '../model/span';

/**
 * One line of a corpus source file (`assets/corpus/*.jsonl`): readable, written and corrected by people.
 * What the program uses is built from it by `npm run pack`.
 */
export interface CorpusRecord {
  readonly id: string;
  readonly outlet: string;
  /** BCP 47 language subtag of the abstract, which is that of the report. */
  readonly language: string;
  /** ISO 8601 day or month of publication. */
  readonly published: string | null;
  /** Address of the report at its own outlet, or null where it is not known. */
  readonly address: string | null;
  /** The headline as printed; where the page gave none, a heading of our own (`titleOwn`). */
  readonly title: string;
  readonly titleOwn?: boolean;
  /** The abstract, in our own words. */
  readonly text: string;
  /** Words of the abstract that are as printed in the report: names, numbers, dates, quoted phrases. Each occurs literally. */
  readonly printed: readonly string[];
  /** The agency whose text the report carries, or null. */
  readonly agency: string | null;
  /** Id of the record of which this is a copy. */
  readonly syndicatedOf?: string;
  /** When and how far the page was seen. */
  readonly seen: string;
  /** Licence of the abstract. */
  readonly licence: 'CC BY 4.0';
  /** Anything a reader of the record should know. */
  readonly note?: string;
}

const TEXT_FIELDS = ['id', 'outlet', 'language', 'title', 'text', 'seen'] as const;

/** Reads a source file, one JSON object a line; blank lines are passed over. @throws Error that names the line and the fault. */
export function parseRecords(jsonl: string, file: string): CorpusRecord[] {
  const records: CorpusRecord[] = [];
  for (const [index, line] of jsonl.split('\n').entries()) {
    if (line.trim() === '') continue;
    const where = `${file}, line ${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new Error(`${where}: not a JSON object`);
    }
    const fault = faultOf(value);
    if (fault) throw new Error(`${where}: ${fault}`);
    records.push(value as CorpusRecord);
  }
  return records;
}

function faultOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
  const record = value as Record<string, unknown>;
  for (const field of TEXT_FIELDS) if (typeof record[field] !== 'string') return `"${field}" is not a text`;
  if (!/^[a-z0-9-]{3,60}$/.test(record.id as string))
    return '"id" has other characters than small letters, digits and hyphens';
  if (record.published !== null && !/^\d{4}-\d{2}(-\d{2})?$/.test(String(record.published)))
    return '"published" is no day or month';
  if (record.address !== null && !/^https?:\/\//.test(String(record.address))) return '"address" is no web address';
  if (!Array.isArray(record.printed)) return '"printed" is not a list';
  const whole = `${record.title}\n${record.text}`;
  for (const words of record.printed) {
    if (typeof words !== 'string' || words === '') return '"printed" holds something that is not words';
    if (!whole.includes(words)) return `"printed" holds words that do not occur: ${words}`;
  }
  if (record.licence !== 'CC BY 4.0') return '"licence" is missing';
  return null;
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
