/**
 * The bundled pack as two files of the package: what is numbers and names of fields as JSON, and what is text language by language, each with a
 * byte for most of its letters. That is a tenth smaller once it is compressed, and read as soon.
 */
import { bytesOf, textOf } from '../text/bytes';
import type { Pack } from './pack';

/** Columns that are moved: outlets, titles, texts. They are in the order of the languages. By their places in a packed report. */
const MOVED = [1, 5, 6] as const;
const LANGUAGE = 2;
/** Between two texts. */
const END = '\u0000';

/** The two files of a pack. Equal packs give equal bytes. */
export interface PackFiles {
  readonly json: string;
  readonly texts: Uint8Array;
}

/** @throws Error when a text holds the mark that stands between texts */
export function filesOf(pack: Pack): PackFiles {
  const blocks = runsOf(pack).map(([from, to]) => {
    const texts = MOVED.flatMap((column) => (pack.columns[column] as readonly string[]).slice(from, to));
    if (texts.some((text) => text.includes(END))) throw new Error('A text holds a nought');
    return bytesOf(texts.join(END));
  });
  const texts = new Uint8Array(blocks.reduce((sum, block) => sum + 4 + block.length, 0));
  const view = new DataView(texts.buffer);
  let at = 0;
  for (const block of blocks) {
    view.setUint32(at, block.length);
    texts.set(block, at + 4);
    at += 4 + block.length;
  }
  const columns = pack.columns.map((column, i) => (isMoved(i) ? [] : column));
  return { json: JSON.stringify({ ...pack, columns }), texts };
}

/**
 * The pack of the two files, for `decodePack`.
 * @param data what stands in the JSON file
 * @throws Error when a file is damaged or belongs to another pack
 */
export function packOf(data: unknown, texts: Uint8Array): Pack {
  const pack = data as Pack;
  const columns = pack.columns.map((column, i): unknown[] => (isMoved(i) ? [] : (column as unknown[])));
  const view = new DataView(texts.buffer, texts.byteOffset, texts.byteLength);
  let at = 0;
  for (const [from, to] of runsOf(pack)) {
    const length = at + 4 <= texts.length ? view.getUint32(at) : texts.length;
    if (at + 4 + length > texts.length) throw new Error(DAMAGED);
    const block = textOf(texts.subarray(at + 4, at + 4 + length)).split(END);
    at += 4 + length;
    const reports = to - from;
    if (block.length !== reports * MOVED.length) throw new Error(DAMAGED);
    for (const [i, column] of MOVED.entries())
      (columns[column] as unknown[]).push(...block.slice(i * reports, (i + 1) * reports));
  }
  if (at !== texts.length) throw new Error(DAMAGED);
  return { ...pack, columns };
}

const DAMAGED = 'The texts of the bundled reports are damaged';

function isMoved(column: number): boolean {
  return (MOVED as readonly number[]).includes(column);
}

/** For each language from which report to which its texts are, in the order of the languages. */
function runsOf(pack: Pack): [from: number, to: number][] {
  const languages = [...((pack.columns[LANGUAGE] ?? []) as readonly string[])].sort();
  const runs: [number, number][] = [];
  for (const [i, language] of languages.entries()) {
    const run = runs.at(-1);
    if (run && languages[i - 1] === language) run[1] = i + 1;
    else runs.push([i, i + 1]);
  }
  return runs;
}
