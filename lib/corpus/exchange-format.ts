import type { Report } from '../model/article';
import { parseIsoRange } from '../model/day';
import type { Span } from '../model/span';
import { PackRefused } from './exchange-refusal';

/** The version of the format that is read and written. */
export const EXCHANGE_VERSION = 1;

/** What the first line of a pack says. */
export interface PackHeader {
  readonly name: string;
  readonly publisher: string;
  readonly licence: string;
  /** ISO 8601 day. */
  readonly made: string;
}

/** What the last line of a pack says. */
export interface PackTrailer {
  readonly reports: number;
  /** SHA-256 of every byte before the last line, as small hexadecimal digits. */
  readonly sha256: string;
  /** Public Ed25519 key and signature as base64url, or null. */
  readonly key: string | null;
  readonly signature: string | null;
}

/** Longest texts, in UTF-16 code units. */
export const LONGEST = {
  id: 60,
  header: 300,
  outlet: 300,
  agency: 300,
  title: 2_000,
  text: 200_000,
  note: 2_000,
  address: 2_000,
};
/** Most spans that are marked as printed. */
const MOST_SPANS = 5_000;

const FORMAT = 'second-source-reports';
/** Files for an index over many reports, made with `--keys`: no packs. */
const KEYS_FORMAT = 'second-source-keys';
/** The file in the extension's package (`pack.ts`). */
const BUNDLED_FORMAT = 'second-source-pack';
/** The name of the bundled pack without what can be varied unseen. */
const BUNDLED_NAMES = new Set(['bundledreports', 'secondsource', 'secondsourcebundledreports', 'builtin']);

const HEADER_FIELDS = ['format', 'version', 'name', 'publisher', 'licence', 'made'] as const;
const REPORT_FIELDS = [
  'id',
  'outlet',
  'language',
  'published',
  'address',
  'title',
  'text',
  'textKind',
  'agency',
  'syndicatedOf',
  'printed',
  'note',
] as const satisfies readonly (keyof Report)[];
const TRAILER_FIELDS = ['reports', 'sha256'] as const;
const SIGNED_FIELDS = [...TRAILER_FIELDS, 'key', 'signature'] as const;

type Values = Readonly<Record<string, unknown>>;

/** Reads the first line. @throws PackRefused */
export function readHeader(line: Values): PackHeader {
  if (line.format === KEYS_FORMAT) throw new PackRefused('pack/keys');
  if (line.format === BUNDLED_FORMAT) throw new PackRefused('pack/bundled-format');
  if (line.format !== FORMAT) throw new PackRefused('pack/not-a-pack');
  const { version } = line;
  if (typeof version === 'number' && Number.isInteger(version) && version > EXCHANGE_VERSION)
    throw new PackRefused('pack/newer', version);
  if (version !== EXCHANGE_VERSION) throw new PackRefused('pack/version');
  exactly(HEADER_FIELDS, line, 1);
  const header = {
    name: words(line.name, 'name', LONGEST.header, 1),
    publisher: words(line.publisher, 'publisher', LONGEST.header, 1),
    licence: words(line.licence, 'licence', LONGEST.header, 1),
    made: dayIn(line.made, 'made', 1),
  };
  if (header.made.length !== 10) throw new PackRefused('pack/day', 1, 'made');
  if (isBundledName(header.name)) throw new PackRefused('pack/bundled-name');
  return header;
}

/** True for a name that a reader would take for that of the pack which comes with the extension. */
function isBundledName(name: string): boolean {
  return BUNDLED_NAMES.has(
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  );
}

/** Reads the line of a report. @throws PackRefused */
export function readReport(line: Values, number: number): Report {
  exactly(REPORT_FIELDS, line, number);
  const { id, language, textKind, syndicatedOf } = line;
  if (!isId(id)) throw new PackRefused('pack/id', number);
  if (syndicatedOf !== null && !isId(syndicatedOf)) throw new PackRefused('pack/id', number);
  if (syndicatedOf === id) throw new PackRefused('pack/copy-of-itself', number);
  if (typeof language !== 'string' || !/^[a-z]{2,3}$/.test(language)) throw new PackRefused('pack/language', number);
  if (textKind !== 'abstract' && textKind !== 'page' && textKind !== 'summary')
    throw new PackRefused('pack/kind', number);
  const title = textOf(line.title, 'title', LONGEST.title, number);
  oneLine(title, 'title', number);
  const text = textOf(line.text, 'text', LONGEST.text, number);
  if (CONTROL.test(text)) throw new PackRefused('pack/control', number, 'text');
  if (title.trim() === '' && text.trim() === '') throw new PackRefused('pack/no-words', number);
  return {
    id,
    outlet: words(line.outlet, 'outlet', LONGEST.outlet, number),
    language,
    published: line.published === null ? null : dayIn(line.published, 'published', number),
    address: line.address === null ? null : addressIn(line.address, number),
    title,
    text,
    textKind,
    agency: line.agency === null ? null : words(line.agency, 'agency', LONGEST.agency, number),
    syndicatedOf,
    printed: line.printed === null ? null : spansIn(line.printed, title.length + 1 + text.length, number),
    note: line.note === null ? null : words(line.note, 'note', LONGEST.note, number),
  };
}

/** True when a line is meant as the last one. */
export function isTrailer(line: Values): boolean {
  return Object.hasOwn(line, 'sha256') || Object.hasOwn(line, 'reports');
}

/** Reads the last line. @throws PackRefused */
export function readTrailer(line: Values, number: number): PackTrailer {
  const signed = Object.hasOwn(line, 'key') || Object.hasOwn(line, 'signature');
  if (signed && !(Object.hasOwn(line, 'key') && Object.hasOwn(line, 'signature')))
    throw new PackRefused('pack/signature-half');
  exactly(signed ? SIGNED_FIELDS : TRAILER_FIELDS, line, number);
  const { reports, sha256, key = null, signature = null } = line;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) throw new PackRefused('pack/hash-form');
  if (typeof reports !== 'number' || !Number.isSafeInteger(reports) || reports < 0)
    throw new PackRefused('pack/count-form');
  if (!signed) return { reports, sha256, key: null, signature: null };
  // 32 and 64 bytes as base64url.
  if (typeof key !== 'string' || !/^[\w-]{43}$/.test(key)) throw new PackRefused('pack/signature-form');
  if (typeof signature !== 'string' || !/^[\w-]{86}$/.test(signature)) throw new PackRefused('pack/signature-form');
  return { reports, sha256, key, signature };
}

/** The first line, without its line feed. */
export function headerLine({ name, publisher, licence, made }: PackHeader): string {
  return JSON.stringify({ format: FORMAT, version: EXCHANGE_VERSION, name, publisher, licence, made });
}

/** The first line of a file for an index, which is no pack. */
export function keysHeaderLine({ name, publisher, licence, made }: PackHeader): string {
  return JSON.stringify({ format: KEYS_FORMAT, version: EXCHANGE_VERSION, name, publisher, licence, made });
}

/** The line of a report: its fields in a fixed order, so that equal reports give equal bytes. */
export function reportLine(report: Report): string {
  return JSON.stringify(inOrder(report));
}

/** The line of a report in a file for an index: with the fact keys and their weights. */
export function keyedLine(report: Report, keys: ReadonlyMap<string, number>): string {
  return JSON.stringify({ ...inOrder(report), keys: [...keys] });
}

function inOrder(report: Report): Report {
  const { id, outlet, language, published, address, title, text, textKind, agency, syndicatedOf, note } = report;
  const printed = report.printed?.map(({ start, end }) => ({ start, end })) ?? null;
  return { id, outlet, language, published, address, title, text, textKind, agency, syndicatedOf, printed, note };
}

/** The last line. */
export function trailerLine({ reports, sha256, key, signature }: PackTrailer): string {
  return JSON.stringify(key === null ? { reports, sha256 } : { reports, sha256, key, signature });
}

/** Control characters other than the line break and the tabulator. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** True for an id of a report: small letters, digits and hyphens. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST.id && /^[a-z0-9-]{3,60}$/.test(value);
}

/** True for an https address on a named host with a dot, without a user, white space or a backslash. */
export function isAddress(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST.address &&
    /^https:\/\/(?:[\p{L}\p{N}_-]{1,63}\.){1,20}\p{L}[\p{L}\p{N}-]{1,62}(?::\d{1,5})?(?:[/?#][^\s\\\p{Cc}\u202a-\u202e\u2066-\u2069]*)?$/u.test(
      value,
    )
  );
}

/** True for a day or a month that exists, as `2024-03-28` or `2024-03`. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}(?:-\d{2})?$/.test(value) && parseIsoRange(value) !== null;
}

/** Refuses an object that lacks one of the fields or has another. */
function exactly(fields: readonly string[], line: Values, number: number): void {
  const unknown = Object.keys(line).find((name) => !fields.includes(name));
  if (unknown !== undefined) throw new PackRefused('pack/unknown-field', number, unknown);
  const missing = fields.find((name) => !Object.hasOwn(line, name));
  if (missing !== undefined) throw new PackRefused('pack/missing-field', number, missing);
}

function textOf(value: unknown, field: string, longest: number, number: number): string {
  if (typeof value !== 'string') throw new PackRefused('pack/not-text', number, field);
  if (value.length > longest) throw new PackRefused('pack/too-long', number, field, longest);
  // Half a surrogate pair becomes U+FFFD, which has the same length: offsets stay true.
  return value.toWellFormed();
}

/** A text of one line that is not blank. */
function words(value: unknown, field: string, longest: number, number: number): string {
  const text = textOf(value, field, longest, number);
  oneLine(text, field, number);
  if (text.trim() === '') throw new PackRefused('pack/blank', number, field);
  return text;
}

/** Refuses control characters, and what turns text around: these fields stand in sentences of the interface. */
function oneLine(text: string, field: string, number: number): void {
  if (/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text))
    throw new PackRefused('pack/control', number, field);
}

function dayIn(value: unknown, field: string, number: number): string {
  if (!isDay(value)) throw new PackRefused('pack/day', number, field);
  return value;
}

function addressIn(value: unknown, number: number): string {
  if (!isAddress(value)) throw new PackRefused('pack/address', number);
  return value;
}

/** Spans in order, none of them touching what is outside of the text. */
function spansIn(value: unknown, length: number, number: number): Span[] {
  if (!Array.isArray(value) || value.length > MOST_SPANS) throw new PackRefused('pack/printed', number);
  let last = 0;
  return value.map((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
      throw new PackRefused('pack/printed', number);
    exactly(['start', 'end'], entry as Values, number);
    const { start, end } = entry as { start: unknown; end: unknown };
    if (!Number.isInteger(start) || !Number.isInteger(end)) throw new PackRefused('pack/printed', number);
    const span = { start: start as number, end: end as number };
    if (span.start < last || span.end < span.start || span.end > length) throw new PackRefused('pack/printed', number);
    last = span.end;
    return span;
  });
}
