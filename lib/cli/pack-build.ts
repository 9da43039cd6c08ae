import { createHash } from 'node:crypto';
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { LARGEST_PACK, MOST_REPORTS, type PackHeader, PackRefused, writePack } from '../corpus/exchange';
import { fitReport } from '../corpus/exchange-fit';
import { headerLine, keyedLine, keysHeaderLine, readHeader, reportLine, trailerLine } from '../corpus/exchange-format';
import { type Signer, signerOf } from '../corpus/signature';
import type { Report } from '../model/article';
import type { Fetcher } from '../net/fetch';
import { withoutControls } from '../text/controls';
import { counted } from './counted';
import { type Listener, reportsFrom } from './pack-sources';
import { CommandFault, guarded, nodeTools, shown, today } from './pack-tools';

/** Faults and left-out things that are listed one by one; more are counted. */
const MOST_LISTED = 50;
/** Reports after which it is told how far it is. */
const STRIDE = 5_000;
/** Bytes of reports after which a pack goes on in a second file: header and last line need room too. */
const FULL = LARGEST_PACK - 10_000;
const PIECE = 65_536;

/**
 * Builds packs that readers can import, or with `--keys` a file for a search index.
 * @param fetcher what asks for feeds, when it is not the platform's own `fetch`
 * @returns exit code
 */
export function packBuild(args: string[], fetcher?: Fetcher): Promise<number> {
  return guarded(async () => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        from: { type: 'string', multiple: true, default: [] },
        out: { type: 'string' },
        name: { type: 'string' },
        publisher: { type: 'string' },
        licence: { type: 'string' },
        sign: { type: 'string' },
        made: { type: 'string', default: today() },
        skip: { type: 'boolean', default: false },
        keys: { type: 'boolean', default: false },
        most: { type: 'string', default: String(MOST_REPORTS) },
      },
    });
    const { out, name, publisher, licence, made, sign } = values;
    const sources = [...values.from, ...positionals];
    if (sources.length === 0 || !out || !name || !publisher || !licence)
      throw new CommandFault('--from, --out, --name, --publisher and --licence are needed. npm run pack -- --help', 2);
    const most = /^[1-9]\d{0,5}$/.test(values.most) ? Number(values.most) : MOST_REPORTS + 1;
    if (most > MOST_REPORTS) throw new CommandFault(`--most is a number from 1 to ${shown(MOST_REPORTS)}.`, 2);
    const header = checked({ name, publisher, licence, made });
    const signer = sign === undefined ? null : await signerFrom(sign);
    if (signer && values.keys) throw new CommandFault('A file for an index is not signed.', 2);
    const gathering = new Gathering(sources, fetcher);
    const started = performance.now();
    const files = values.keys
      ? [await writeKeys(header, gathering, out, values.skip)]
      : await writePacks(header, gathering, out, { ...values, most, signer });
    const seconds = (performance.now() - started) / 1_000;
    gathering.tell();
    process.stdout.write(
      `${counted(gathering.reports, 'report')} in ${seconds.toFixed(1)} s (${shown(Math.round(gathering.reports / seconds))} a second)\n`,
    );
    for (const { file, bytes, sha256 } of files)
      process.stdout.write(`${file}  ${counted(bytes, 'byte')}  ${sha256}\n`);
    return 0;
  });
}

function checked(header: PackHeader): PackHeader {
  try {
    return readHeader(JSON.parse(headerLine(header)) as Record<string, unknown>);
  } catch (error) {
    throw new CommandFault((error as Error).message, 2);
  }
}

async function signerFrom(file: string): Promise<Signer> {
  try {
    return await signerOf(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    throw new CommandFault(`${file} holds no key made by npm run pack -- keygen.`, 1);
  }
}

/** Everything that sources give, each report once, in the order in which it comes; and what was left out. */
class Gathering implements Listener {
  reports = 0;
  repeated = 0;
  faults = 0;
  private left = 0;
  /** Of each id a number made from the content: all that is kept of a report. */
  private readonly seen = new Map<string, number>();
  private readonly stream: AsyncGenerator<Report>;
  private next: Report | null = null;

  constructor(
    private readonly sources: readonly string[],
    private readonly fetcher?: Fetcher,
  ) {
    this.stream = this.all();
  }

  /** True when there is at least one more report. */
  async more(): Promise<boolean> {
    this.next ??= (await this.stream.next()).value ?? null;
    return this.next !== null;
  }

  /** The next reports, as many as one file for readers may have. */
  async *upTo(most: number, bytes: number): AsyncGenerator<Report> {
    let left = bytes;
    for (let n = 0; n < most && (await this.more()); n++) {
      const report = this.next as Report;
      left -= Buffer.byteLength(reportLine(report)) + 1;
      if (left < 0) return;
      this.next = null;
      yield report;
    }
  }

  leftOut(place: string, why: string): void {
    if (++this.left <= MOST_LISTED) say(`left out: ${place}: ${why}`);
  }

  fault(place: string, why: string): void {
    if (++this.faults <= MOST_LISTED) say(`${place}: ${why}`);
  }

  /** Says what was not said one by one. */
  tell(): void {
    if (this.left > MOST_LISTED) say(`${shown(this.left)} things were left out in all`);
    if (this.faults > MOST_LISTED) say(`${shown(this.faults)} lines are wrong in all`);
    if (this.repeated > 0)
      say(
        `${counted(this.repeated, 'report')} had been there before and ${this.repeated === 1 ? 'was' : 'were'} passed over`,
      );
  }

  private async *all(): AsyncGenerator<Report> {
    for (const source of this.sources) {
      for await (const { report: loose, place, named } of reportsFrom(source, this, this.fetcher)) {
        const report = fitReport(loose);
        if (!report) {
          const why = 'it has no words, or its language is not known';
          if (named) this.fault(place, why);
          else this.leftOut(place, why);
          continue;
        }
        const content = createHash('sha256').update(reportLine(report)).digest().readUIntBE(0, 6);
        const before = this.seen.get(report.id);
        if (before !== undefined) {
          // An id made from the address stands for one page, whose text may have been saved twice.
          if (before !== content && named) this.fault(place, `the id ${report.id} stands for another report already`);
          else this.repeated++;
          continue;
        }
        this.seen.set(report.id, content);
        if (++this.reports % STRIDE === 0) say(`${shown(this.reports)} reports`);
        yield report;
      }
    }
  }
}

interface WrittenFile {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Writes one pack, or several where one would be larger than readers take. None of them is there before all are whole. */
async function writePacks(
  header: PackHeader,
  gathering: Gathering,
  out: string,
  options: { readonly skip: boolean; readonly most: number; readonly signer: Signer | null },
): Promise<WrittenFile[]> {
  const { skip, most, signer } = options;
  const files: WrittenFile[] = [];
  const drafts: Draft[] = [];
  try {
    do {
      const n = files.length + 1;
      const file = n === 1 ? out : out.replace(/(\.[^./\\]{1,10})?$/, `-${n}$1`);
      const draft = await Draft.of(file);
      drafts.push(draft);
      const named = n === 1 ? header : { ...header, name: `${header.name} (${n})` };
      const writing = writePack(named, gathering.upTo(most, FULL), { tools: nodeTools(), signer });
      for (;;) {
        const { done, value } = await writing.next();
        if (done) {
          files.push({ file, bytes: value.bytes, sha256: value.sha256 });
          break;
        }
        await draft.write(value);
      }
    } while (await gathering.more());
    refuseFaults(gathering, skip);
    for (const draft of drafts) await draft.keep();
    return files;
  } catch (error) {
    for (const draft of drafts) await draft.drop();
    refuseFaults(gathering, skip);
    if (error instanceof PackRefused) throw new CommandFault(error.message, 1);
    throw error;
  }
}

/** Writes one file of any size with the fact keys of each report, which are read here. */
async function writeKeys(header: PackHeader, gathering: Gathering, out: string, skip: boolean): Promise<WrittenFile> {
  const { readFacts } = await import('../facts/engine');
  const { keysOf } = await import('../match/keys');
  const { parseIsoRange } = await import('../model/day');
  const { LANGUAGES } = await import('../language/supported');
  await import('./tables-on-disk');
  const draft = await Draft.of(out);
  const hash = createHash('sha256');
  let bytes = 0;
  let pending = `${keysHeaderLine(header)}\n`;
  const flush = async () => {
    const piece = Buffer.from(pending);
    pending = '';
    hash.update(piece);
    bytes += piece.length;
    await draft.write(piece);
  };
  let reports = 0;
  try {
    for await (const report of gathering.upTo(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)) {
      const { title, text, language, published } = report;
      if (!LANGUAGES.has(language)) {
        gathering.leftOut(report.id, `its language (${language}) is not read`);
        gathering.reports--;
        continue;
      }
      pending += `${keyedLine(report, keysOf(readFacts(title, text, language, parseIsoRange(published))))}\n`;
      reports++;
      if (pending.length >= PIECE) await flush();
    }
    refuseFaults(gathering, skip);
    if (reports === 0) throw new CommandFault('There are no reports.', 1);
    await flush();
    const sha256 = hash.digest('hex');
    const end = Buffer.from(`${trailerLine({ reports, sha256, key: null, signature: null })}\n`);
    await draft.write(end);
    await draft.keep();
    return { file: out, bytes: bytes + end.length, sha256 };
  } catch (error) {
    await draft.drop();
    throw error;
  }
}

function refuseFaults(gathering: Gathering, skip: boolean): void {
  if (gathering.faults === 0 || skip) return;
  gathering.tell();
  const count = gathering.faults === 1 ? 'One line is wrong' : `${shown(gathering.faults)} lines are wrong`;
  throw new CommandFault(`${count}; nothing was written. --skip leaves such lines out.`, 1);
}

/** A file that gets its name only when it is whole. */
class Draft {
  private constructor(
    private readonly file: string,
    private readonly handle: FileHandle,
  ) {}

  static async of(file: string): Promise<Draft> {
    try {
      return new Draft(file, await open(`${file}.part`, 'w'));
    } catch {
      throw new CommandFault(`${file} cannot be written.`, 1);
    }
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.handle.writeFile(bytes);
  }

  async keep(): Promise<void> {
    await this.handle.close();
    await rename(`${this.file}.part`, this.file);
  }

  async drop(): Promise<void> {
    await this.handle.close().catch(() => {});
    await rm(`${this.file}.part`, { force: true });
  }
}

function say(words: string): void {
  process.stderr.write(`${withoutControls(words.slice(0, 2_000))}\n`);
}
