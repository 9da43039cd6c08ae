import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BUNDLED_PACK, buildPack, readRecords, withLinks } from './bundled';
import { counted } from './counted';

/** Files of this size or more are refused by the Firefox store. */
const LARGEST = 5 * 1024 * 1024;

/**
 * Builds the bundled pack from the readable records under assets/corpus/. Facts, spans and index are computed here, once, so that the
 * extension only reads them. Equal sources give equal bytes.
 * @param check writes nothing, and tells whether the file is what the sources give
 * @returns exit code
 */
export function packBundled(check: boolean): number {
  const records = readRecords();
  const pack = withLinks(buildPack(records));
  const text = `${JSON.stringify(pack)}\n`;
  const bytes = Buffer.byteLength(text);
  if (bytes >= LARGEST) throw new Error(`The pack has ${bytes} bytes; a file must stay under ${LARGEST}`);
  if (check) {
    if (readFileSync(BUNDLED_PACK, 'utf8') !== text) {
      console.error('The bundled pack is not what its sources give: run npm run pack');
      return 1;
    }
  } else {
    mkdirSync(dirname(BUNDLED_PACK), { recursive: true });
    writeFileSync(BUNDLED_PACK, text);
  }
  const languages = new Set(records.map((r) => r.language)).size;
  console.log(
    `${counted(records.length, 'report')} in ${counted(languages, 'language')}, ${counted(pack.terms.length, 'key')}, ${counted(bytes, 'byte')}`,
  );
  return 0;
}
