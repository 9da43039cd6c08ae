import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodePack, encodePack, type Pack } from '../corpus/pack';
import { type CorpusRecord, parseRecords } from '../corpus/record';
import { readFacts } from '../facts/engine';
import { writeLinks } from '../match/links';
import { indexOf } from '../match/opened';
import { digestOf } from '../match/profile';
import { parseIsoRange } from '../model/day';
import { reportOfRecord } from './pack-record';
import './tables-on-disk';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where the bundled pack is written. */
export const BUNDLED_PACK = join(root, 'assets/public/pack/bundled.json');

/** All records under `assets/corpus/`, file by file. @throws Error that names the file and the line of a fault, or an id that stands twice. */
export function readRecords(): CorpusRecord[] {
  const folder = join(root, 'assets/corpus');
  const records = readdirSync(folder)
    .filter((f) => f.endsWith('.jsonl'))
    .sort()
    .flatMap((f) => parseRecords(readFileSync(join(folder, f), 'utf8'), f));
  const ids = new Set<string>();
  for (const { id } of records) {
    if (ids.has(id)) throw new Error(`Two records have the id ${id}`);
    ids.add(id);
  }
  return records;
}

/** Builds the pack of records: facts, spans, people, keys and index. Equal records give an equal pack. */
export function buildPack(records: readonly CorpusRecord[]): Pack {
  const entries = records.map((record) => {
    const report = reportOfRecord(record);
    const sheet = readFacts(report.title, report.text, report.language, parseIsoRange(report.published));
    return { report, sheet, digest: digestOf(sheet) };
  });
  return encodePack('Bundled reports', 'CC BY 4.0', entries);
}

/** The pack with what its reports have in common among themselves. Takes as long again as the pack itself. */
export function withLinks(pack: Pack): Pack {
  const corpus = decodePack(pack);
  return { ...pack, links: writeLinks(corpus, indexOf(corpus)) };
}
