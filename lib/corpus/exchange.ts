/**
 * Packs that readers exchange: reports alone, as a text file of one JSON object a line. The first line says what the pack is, the last one
 * how many reports it has, the hash of everything before it and, if it is signed, by which key. Facts are not in it: they are read anew on
 * the machine that imports it, so that nobody can send forged ones. `docs/packs.md` describes the format for people.
 *
 * A pack is read twice. {@link describePack} goes over the whole of it, stores nothing and refuses what is not right in every byte;
 * {@link packReports} then gives the reports, from any line on, so that an import goes on where it was stopped.
 */
import type { Report } from '../model/article';
import type { PackDescription } from '../model/library';
import {
  EXCHANGE_VERSION,
  headerLine,
  isTrailer,
  type PackHeader,
  type PackTrailer,
  readHeader,
  readReport,
  readTrailer,
  reportLine,
  trailerLine,
} from './exchange-format';
import { type Line, LineCutter, LONGEST_LINE, parseLine } from './exchange-lines';
import { PackRefused } from './exchange-refusal';
import { type PackTools, platformTools } from './exchange-tools';
import type { Signer } from './signature';

export type { PackHeader } from './exchange-format';
export { PackRefused } from './exchange-refusal';
export { type PackTools, platformTools } from './exchange-tools';

/** Largest pack, in bytes. */
export const LARGEST_PACK = 200_000_000;
/** Most reports of a pack, repeated ones counted. */
export const MOST_REPORTS = 200_000;

/** Bytes that come piece by piece: an answer from the net. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** What is used of a `Blob` or `File`: bytes of which the size is known and any part can be had. */
export interface BlobLike {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Where a pack is read from. A file is better: what is too large is refused before it is read. */
export type PackSource = BlobLike | Chunks;

export interface DescribeOptions {
  /** The reader's day (ISO 8601): a pack from the future is refused. */
  readonly today?: string;
  readonly tools?: PackTools;
}

/**
 * Reads a pack from its first byte to its last and tells what it is. Holds one line at a time and the ids.
 * @throws PackRefused and nothing else, unless the source itself cannot be read
 */
export async function describePack(source: PackSource, options: DescribeOptions = {}): Promise<PackDescription> {
  const { today, tools = platformTools() } = options;
  if (isBlob(source)) await refuseTooMuch(source);
  const hasher = tools.hasher();
  const tally = new Tally();
  let header: PackHeader | null = null;
  let trailer: PackTrailer | null = null;
  let bytes = 0;
  let lines = 0;
  for await (const piece of linesOf(source)) {
    for (const line of piece) {
      bytes += line.bytes.length;
      if (trailer) throw new PackRefused('pack/after-the-end', line.number);
      if (!header) {
        header = readHeader(firstLine(line, tools));
        if (today !== undefined && header.made > dayAfter(today)) throw new PackRefused('pack/future', header.made);
      } else {
        const text = textOf(line, tools);
        const values = parseLine(text, line.number);
        if (isTrailer(values)) {
          trailer = readTrailer(values, line.number);
          continue;
        }
        lines++;
        if (lines > MOST_REPORTS) throw new PackRefused('pack/too-many', MOST_REPORTS);
        tally.add(readReport(values, line.number), text, line.number);
      }
      hasher.update(line.bytes);
    }
  }
  if (!header) throw new PackRefused('pack/empty');
  if (!trailer) throw new PackRefused('pack/cut-off');
  if (trailer.reports !== lines) throw new PackRefused('pack/count', trailer.reports, lines);
  if (lines === 0) throw new PackRefused('pack/no-reports');
  if (hasher.hex() !== trailer.sha256) throw new PackRefused('pack/hash');
  await checkSignature(header, trailer, tools);
  return {
    id: trailer.sha256,
    ...header,
    ...tally.counts(),
    bytes,
    signature: trailer.key === null ? 'unsigned' : 'valid',
    key: trailer.key,
  };
}

/** Reports of a pack that are handed over together, and the number of the last line of them. */
export interface PackBatch {
  readonly reports: readonly Report[];
  /** A cursor: an import that was stopped goes on after this line. */
  readonly line: number;
}

export interface ReportsOptions {
  /** Number of the last line that was taken already; 0 at the beginning. */
  readonly after?: number;
  /** Most reports in a batch. */
  readonly batch?: number;
  readonly tools?: PackTools;
}

/** Text of a batch, in code units, above which no further report is added to it. */
const FULL_BATCH = 500_000;

/**
 * The reports of a pack in batches. Only for bytes that {@link describePack} has accepted: the form of each report is checked once more,
 * hash, signature and ids are not. A report that stands twice in the pack is given twice.
 * @throws PackRefused when they are no longer those bytes
 */
export async function* packReports(
  source: PackSource,
  options: ReportsOptions = {},
): AsyncGenerator<PackBatch, void, void> {
  const { after = 0, batch = 50, tools = platformTools() } = options;
  let reports: Report[] = [];
  let units = 0;
  let last = 0;
  for await (const piece of linesOf(source)) {
    for (const line of piece) {
      if (line.number === 1) readHeader(firstLine(line, tools));
      if (line.number === 1 || line.number <= after) continue;
      const text = textOf(line, tools);
      const values = parseLine(text, line.number);
      if (isTrailer(values)) {
        if (reports.length > 0) yield { reports, line: last };
        return;
      }
      reports.push(readReport(values, line.number));
      units += text.length;
      last = line.number;
      if (reports.length >= batch || units >= FULL_BATCH) {
        yield { reports, line: last };
        reports = [];
        units = 0;
      }
    }
  }
  throw new PackRefused('pack/cut-off');
}

export interface WriteOptions {
  readonly tools?: PackTools;
  /** Signs the pack; without it the pack is unsigned. */
  readonly signer?: Signer | null;
}

/** What was written. */
export interface Written {
  readonly reports: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** Bytes that are collected before they are handed on. */
const PIECE = 65_536;

/**
 * Writes a pack, piece by piece, in a stream of any length up to what readers take. Equal reports give equal bytes. Each report is checked
 * as a reader will: what comes out can be read. `fitReport` (`exchange-fit.ts`) makes a report fit.
 * @throws PackRefused for a header or a report that no reader would take; the number is that of the line in the pack
 */
export async function* writePack(
  header: PackHeader,
  reports: AsyncIterable<Report> | Iterable<Report>,
  options: WriteOptions = {},
): AsyncGenerator<Uint8Array, Written, void> {
  const { tools = platformTools(), signer = null } = options;
  const hasher = tools.hasher();
  const read = readHeader(JSON.parse(headerLine(header)) as Record<string, unknown>);
  let pending = `${headerLine(read)}\n`;
  let bytes = 0;
  let count = 0;
  const flush = () => {
    const piece = tools.encode(pending);
    pending = '';
    bytes += piece.length;
    if (bytes > LARGEST_PACK) throw tooLarge();
    hasher.update(piece);
    return piece;
  };
  for await (const report of reports) {
    count++;
    if (count > MOST_REPORTS) throw new PackRefused('pack/too-many', MOST_REPORTS);
    const line = reportLine(readReport(report as unknown as Record<string, unknown>, count + 1));
    // Three bytes a code unit at most: only a long line has to be measured.
    if (line.length * 3 > LONGEST_LINE && tools.encode(line).length > LONGEST_LINE)
      throw new PackRefused('pack/line-too-long', count + 1);
    pending += `${line}\n`;
    if (pending.length >= PIECE) yield flush();
  }
  if (count === 0) throw new PackRefused('pack/no-reports');
  if (pending !== '') yield flush();
  const sha256 = hasher.hex();
  const signed = { name: read.name, version: EXCHANGE_VERSION, made: read.made, sha256 };
  const trailer: PackTrailer = {
    reports: count,
    sha256,
    key: signer?.key ?? null,
    signature: signer ? await signer.sign(signed) : null,
  };
  const end = tools.encode(`${trailerLine(trailer)}\n`);
  yield end;
  return { reports: count, bytes: bytes + end.length, sha256 };
}

/** Counts the reports of a pack, each id once. */
class Tally {
  private readonly languages = new Map<string, number>();
  /** Of each id the line on which it stands. */
  private readonly lineOf = new Map<string, number>();
  /** By line, the content as a number. */
  private readonly contents: number[] = [];
  private from: string | null = null;
  private to: string | null = null;

  /** @throws PackRefused for an id that stands for two reports */
  add({ id, language, published }: Report, text: string, line: number): void {
    const content = contentOf(text);
    const before = this.lineOf.get(id);
    if (before !== undefined) {
      if (this.contents[before] !== content) throw new PackRefused('pack/two-contents', line, id, before);
      return;
    }
    this.lineOf.set(id, line);
    this.contents[line] = content;
    this.languages.set(language, (this.languages.get(language) ?? 0) + 1);
    if (published === null) return;
    if (this.from === null || published < this.from) this.from = published;
    if (this.to === null || published > this.to) this.to = published;
  }

  counts(): Pick<PackDescription, 'reports' | 'languages' | 'from' | 'to'> {
    const languages = [...this.languages]
      .map(([language, reports]) => ({ language, reports }))
      .sort((a, b) => b.reports - a.reports || (a.language < b.language ? -1 : 1));
    return { reports: this.lineOf.size, languages, from: this.from, to: this.to };
  }
}

/**
 * A text as a number of 53 bits, to see a repeated report without keeping it. Two texts can be made that have one number; with them a
 * publisher could have the second of two reports taken for a repetition of the first, which is no more than leaving it out.
 */
function contentOf(text: string): number {
  let a = 0x9e3779b1;
  let b = 0x85ebca77;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495) + (a >>> 15);
  }
  return (a >>> 0) * 2 ** 21 + ((b >>> 0) & 0x1fffff);
}

function isBlob(source: PackSource): source is BlobLike {
  return 'slice' in source && 'size' in source;
}

/** The bytes of a file, piece by piece. */
export async function* chunksOf(blob: BlobLike): AsyncGenerator<Uint8Array, void, void> {
  for (let at = 0; at < blob.size; at += 4 * PIECE)
    yield new Uint8Array(await blob.slice(at, Math.min(blob.size, at + 4 * PIECE)).arrayBuffer());
}

/** Refuses a file of too many bytes unread, and one of too many lines when they are counted: to read them takes far longer. */
async function refuseTooMuch(blob: BlobLike): Promise<void> {
  if (blob.size > LARGEST_PACK) throw tooLarge();
  let lines = 0;
  for await (const chunk of chunksOf(blob)) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
    // Header and trailer are no reports.
    if (lines > MOST_REPORTS + 2) throw new PackRefused('pack/too-many', MOST_REPORTS);
  }
}

/** The lines of a source, piece by piece. */
async function* linesOf(source: PackSource): AsyncGenerator<Iterable<Line>, void, void> {
  const cutter = new LineCutter();
  const start = new Start();
  let bytes = 0;
  for await (const chunk of isBlob(source) ? chunksOf(source) : source) {
    bytes += chunk.length;
    if (bytes > LARGEST_PACK) throw tooLarge();
    start.see(chunk);
    yield cutter.push(chunk);
  }
  start.end();
  const rest = cutter.rest();
  if (!rest) return;
  if (rest.number > 1) throw new PackRefused('pack/cut-off');
  if (rest.bytes.includes(13)) throw new PackRefused('pack/line-ends', 1);
  throw new PackRefused(start.isPack ? 'pack/cut-off' : 'pack/not-a-pack');
}

/** Looks at the first bytes of a file, to say of what is no pack what it is. */
class Start {
  private readonly bytes: number[] = [];
  private done = false;
  /** True when it begins like a pack. */
  isPack = false;

  see(chunk: Uint8Array): void {
    if (this.done) return;
    this.bytes.push(...chunk.subarray(0, 40 - this.bytes.length));
    if (this.bytes.length >= 40) this.end();
  }

  end(): void {
    if (this.done) return;
    this.done = true;
    const [a, b, c] = this.bytes;
    if (a === undefined) throw new PackRefused('pack/empty');
    if ((a === 0x50 && b === 0x4b) || (a === 0x1f && b === 0x8b)) throw new PackRefused('pack/zip');
    if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0)
      throw new PackRefused('pack/utf16');
    if (a === 0xef && b === 0xbb && c === 0xbf) throw new PackRefused('pack/bom');
    const text = String.fromCharCode(...this.bytes);
    // It is one line of some megabytes, and would be refused for that.
    if (text.startsWith('{"format":"second-source-pack"')) throw new PackRefused('pack/bundled-format');
    this.isPack = text.startsWith('{"format":"second-source-reports"'.slice(0, text.length));
  }
}

/** The values of the first line. What is wrong with it in its form is no pack. */
function firstLine(line: Line, tools: PackTools): Record<string, unknown> {
  try {
    return parseLine(textOf(line, tools), 1);
  } catch (error) {
    const key = error instanceof PackRefused ? error.reason.key : '';
    throw key === 'pack/not-json' || key === 'pack/line-empty' ? new PackRefused('pack/not-a-pack') : error;
  }
}

function textOf({ bytes, number }: Line, tools: PackTools): string {
  try {
    return tools.decode(bytes.subarray(0, bytes.length - 1));
  } catch {
    throw new PackRefused('pack/not-utf8', number);
  }
}

async function checkSignature(header: PackHeader, trailer: PackTrailer, tools: PackTools): Promise<void> {
  const { key, signature, sha256 } = trailer;
  if (key === null || signature === null) return;
  const { name, made } = header;
  let fits: boolean;
  try {
    fits = await tools.verify({ name, version: EXCHANGE_VERSION, made, sha256 }, key, signature);
  } catch {
    throw new PackRefused('pack/no-signatures');
  }
  if (!fits) throw new PackRefused('pack/signature');
}

/** The day after: somewhere it has begun already. */
function dayAfter(today: string): string {
  return new Date(Date.parse(`${today.slice(0, 10)}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function tooLarge(): PackRefused {
  return new PackRefused('pack/too-large', LARGEST_PACK / 1_000_000);
}
