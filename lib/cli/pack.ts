/**
 * Builds the bundled pack from the readable records under assets/corpus/: `npm run pack`. Facts, spans and index are computed here,
 * once, so that the extension only reads them. Equal sources give equal bytes. `--check` writes nothing and fails if the file differs.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BUNDLED_PACK, buildPack, readRecords, withLinks } from './bundled';

/** Files of this size or more are refused by the Firefox store. */
const LARGEST = 5 * 1024 * 1024;

const records = readRecords();
const pack = withLinks(buildPack(records));
const text = `${JSON.stringify(pack)}\n`;
const bytes = Buffer.byteLength(text);
if (bytes >= LARGEST) throw new Error(`The pack has ${bytes} bytes; a file must stay under ${LARGEST}`);

if (process.argv.includes('--check')) {
  if (readFileSync(BUNDLED_PACK, 'utf8') !== text) {
    console.error('The bundled pack is not what its sources give: run npm run pack');
    process.exit(1);
  }
} else {
  mkdirSync(dirname(BUNDLED_PACK), { recursive: true });
  writeFileSync(BUNDLED_PACK, text);
}
console.log(
  `${records.length} reports in ${new Set(records.map((r) => r.language)).size} languages, ${pack.terms.length} keys, ${bytes} bytes`,
);
