/**
 * Prints what CHANGELOG.md says of the version in package.json, for the notes of a release. Ends with 1 when there is nothing, or when the
 * version is still marked as not released.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOf } from './lib/changes.mjs';
import { ROOT } from './lib/run.mjs';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const notes = notesOf(readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8'), version);
if (notes === null) {
  console.error(`CHANGELOG.md has no heading "## ${version} - <day>" with changes below it.`);
  process.exit(1);
}
console.log(notes);
