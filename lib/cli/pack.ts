/**
 * Builds the bundled pack from the readable records under assets/corpus/: `npm run pack`. Facts, spans and index are computed here,
 * once, so that the extension only reads them. Equal sources give equal bytes. `--check` writes nothing and fails if the file differs.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodePack, printedSpans } from '../corpus/pack';
import { type CorpusRecord, parseRecords } from '../corpus/record';
import { readFacts } from '../facts/engine';
import { buildIndex } from '../match/index';
import { digestOf } from '../match/profile';
import type { Report } from '../model/article';
import { parseIsoRange } from '../model/day';

/** Files of this size or more are refused by the Firefox store. */
const LARGEST = 5 * 1024 * 1024;

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const sources = join(root, 'assets/corpus');
const target = join(root, 'assets/public/pack/bundled.json');

const records = readdirSync(sources)
  .filter((f) => f.endsWith('.jsonl'))
  .sort()
  .flatMap((f) => parseRecords(readFileSync(join(sources, f), 'utf8'), f));
const twice = records.find((r, i) => records.findIndex((o) => o.id === r.id) !== i);
if (twice) throw new Error(`Two records have the id ${twice.id}`);

const entries = records.map((record) => {
  const report = reportOf(record);
  const sheet = readFacts(report.title, report.text, report.language, parseIsoRange(report.published));
  return { report, sheet, digest: digestOf(sheet) };
});
const index = buildIndex(entries.map((e) => new Map(e.digest.keys)));
const text = `${JSON.stringify(encodePack('Bundled reports', 'CC BY 4.0', entries, index))}\n`;
const bytes = Buffer.byteLength(text);
if (bytes >= LARGEST) throw new Error(`The pack has ${bytes} bytes; a file must stay under ${LARGEST}`);

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== text) {
    console.error('The bundled pack is not what its sources give: run npm run pack');
    process.exit(1);
  }
} else {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
console.log(
  `${records.length} reports in ${new Set(records.map((r) => r.language)).size} languages, ${index.terms.length} keys, ${bytes} bytes`,
);

function reportOf(record: CorpusRecord): Report {
  const whole = `${record.title}\n${record.text}`;
  const printed = record.titleOwn || record.title === '' ? record.printed : [record.title, ...record.printed];
  return {
    id: record.id,
    outlet: record.outlet,
    language: record.language,
    published: record.published,
    address: record.address,
    title: record.title,
    text: record.text,
    textKind: 'abstract',
    agency: record.agency,
    syndicatedOf: record.syndicatedOf ?? null,
    printed: printedSpans(whole, printed),
    note: record.note ?? null,
  };
}
