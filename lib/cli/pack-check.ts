import { parseArgs } from 'node:util';
import { describePack, PackRefused } from '../corpus/exchange';
import type { PackDescription } from '../model/library';
import { withoutControls } from '../text/controls';
import { counted } from './counted';
import { CommandFault, guarded, nodeTools, shown, today, withFile } from './pack-tools';

/** Tells what a pack is and whether it is good. @returns exit code: 1 when it is refused */
export function packCheck(args: string[]): Promise<number> {
  return guarded(async () => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [file] = positionals;
    if (!file || positionals.length > 1) throw new CommandFault('Name one file: npm run pack -- check FILE', 2);
    try {
      const pack = await withFile(file, (blob) => describePack(blob, { today: today(), tools: nodeTools() }));
      process.stdout.write(described(pack));
      return 0;
    } catch (error) {
      if (!(error instanceof PackRefused)) throw error;
      process.stderr.write(`${file} is not a good pack. ${error.message}\n`);
      return 1;
    }
  });
}

/** A description as lines of text. */
export function described(pack: PackDescription): string {
  const { languages, from, to } = pack;
  const rows = [
    ['name', pack.name],
    ['publisher', pack.publisher],
    ['licence', pack.licence],
    ['made', pack.made ?? 'unknown'],
    ['reports', shown(pack.reports)],
    ['languages', `${languages.length}: ${languages.map((l) => `${l.language} ${shown(l.reports)}`).join(', ')}`],
    ['published', from === null ? 'unknown' : `${from} to ${to}`],
    ['size', counted(pack.bytes, 'byte')],
    ['signature', pack.key === null ? 'none' : `fits the key ${pack.key}`],
    ['hash', pack.id],
  ] as const;
  return rows.map(([name, value]) => `${name.padEnd(11)}${withoutControls(value)}\n`).join('');
}
