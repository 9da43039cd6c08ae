import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { makeKeys } from '../corpus/signature';
import { CommandFault, guarded } from './pack-tools';

/** Makes a key for signing packs and writes it to a new file that only its owner may read. @returns exit code */
export function packKeygen(args: string[]): Promise<number> {
  return guarded(async () => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [file] = positionals;
    if (!file || positionals.length > 1) throw new CommandFault('Name one file: npm run pack -- keygen FILE', 2);
    const keys = await makeKeys();
    try {
      // A key that is there is never written over: packs signed with it could not be refreshed any more.
      await writeFile(file, `${JSON.stringify(keys)}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      const there = (error as { code?: unknown }).code === 'EEXIST';
      throw new CommandFault(there ? `${file} is there already.` : `${file} cannot be written.`, 1);
    }
    process.stderr.write(
      `The key is in ${file}. Keep it to yourself. Its public half, by which readers know your packs:\n`,
    );
    process.stdout.write(`${keys.x}\n`);
    return 0;
  });
}
