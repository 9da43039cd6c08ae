/**
 * Builds packs: `npm run pack`. Without a subcommand the bundled pack; `build`, `check` and `keygen` are for the packs that readers exchange
 * (docs/packs.md). Exit code 0: done, 1: refused or failed, 2: the command was not understood.
 */
import { packCheck } from './pack-check';
import { packKeygen } from './pack-keygen';

const USAGE = `npm run pack                      builds the pack that comes with the extension
npm run pack -- --check           tells whether that pack is what its sources give
npm run pack -- build --from SOURCE ... --out FILE --name NAME --publisher NAME --licence NAME
                                  builds a pack that readers can import
npm run pack -- check FILE        tells what a pack is and whether it is good
npm run pack -- keygen FILE       makes a key for signing and writes it to FILE

build takes as SOURCE, as many as you like:
  FILE.jsonl      one report or one record a line, or another pack
  FOLDER          saved pages (.html, .htm), folders within it too
  FILE.opml       a list of feeds, each of which is read now
  https://...     a feed, which is read now
and these options:
  --sign FILE     signs the pack with a key made by keygen
  --made DAY      the day that stands in the pack (2026-11-22) instead of today
  --skip          leaves out lines that are wrong instead of refusing them all
  --keys          adds the fact keys of each report: for a search index, not for readers
  --most NUMBER   reports in one pack (200,000 is the most that readers take)
A pack that grows beyond what readers take goes on in a second file, FILE-2.jsonl.
`;

const [command, ...rest] = process.argv.slice(2);

/** The other commands read every language's tables or take pages apart: they are loaded when they are asked for. */
async function run(): Promise<number> {
  if (process.argv.includes('--help') || process.argv.includes('-h')) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (command === 'build') return (await import('./pack-build')).packBuild(rest);
  if (command === 'check') return packCheck(rest);
  if (command === 'keygen') return packKeygen(rest);
  if (command === undefined || (command === '--check' && rest.length === 0))
    return (await import('./pack-bundled')).packBundled(command === '--check');
  process.stderr.write(`"${command}" is no command.\n\n${USAGE}`);
  return 2;
}

process.exitCode = await run();
