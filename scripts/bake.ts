/**
 * Writes the language tables under assets/lexicon/ from CLDR and Unihan: `npm run bake`, or `npm run bake -- calendar places`.
 * With `--check` nothing is written; the exit code tells whether the tables in the repository are what the sources give.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wanted = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const check = process.argv.includes('--check');

const bakers = (await readdir(join(root, 'scripts/bake'))).filter((f) => f.endsWith('.ts')).sort();
let stale = 0;
for (const file of bakers) {
  const name = file.replace(/\.ts$/, '');
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const module = (await import(pathToFileURL(join(root, 'scripts/bake', file)).href)) as {
    bake?: () => Promise<Record<string, string>>;
  };
  if (!module.bake) continue;
  for (const [path, text] of Object.entries(await module.bake())) {
    const target = join(root, path);
    const old = await readFile(target, 'utf8').catch(() => null);
    if (old === text) continue;
    stale++;
    if (check) {
      console.error(`${path} is not what its source gives: run npm run bake`);
    } else {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
      console.log(`${path}: ${text.length} characters`);
    }
  }
}
if (check && stale > 0) process.exit(1);
