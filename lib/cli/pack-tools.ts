import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { type BlobLike, type PackTools, platformTools } from '../corpus/exchange';

/** A command that was not understood, or cannot be followed: a sentence for standard error and the exit code. */
export class CommandFault extends Error {
  constructor(
    sentence: string,
    readonly code: 1 | 2,
  ) {
    super(sentence);
  }
}

/** Runs a subcommand: what it cannot do is said in a sentence. @returns exit code */
export async function guarded(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CommandFault) {
      process.stderr.write(`${error.message}\n`);
      return error.code;
    }
    // `parseArgs` says what it did not understand.
    if (String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')) {
      process.stderr.write(`${(error as Error).message}\nnpm run pack -- --help tells more.\n`);
      return 2;
    }
    throw error;
  }
}

/** The tools of Node, whose own SHA-256 is several times faster. */
export function nodeTools(): PackTools {
  return {
    ...platformTools(),
    hasher: () => {
      const hash = createHash('sha256');
      return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
    },
  };
}

/** An open file as a pack is read from, piece by piece. */
export async function withFile<T>(path: string, work: (file: BlobLike) => Promise<T>): Promise<T> {
  let handle: FileHandle;
  try {
    handle = await open(path);
  } catch {
    throw new CommandFault(`${path} cannot be read.`, 1);
  }
  try {
    const { size } = await handle.stat();
    return await work({
      size,
      slice: (start, end) => ({
        arrayBuffer: async () => {
          const { buffer, bytesRead } = await handle.read(new Uint8Array(end - start), 0, end - start, start);
          return buffer.buffer.slice(0, bytesRead) as ArrayBuffer;
        },
      }),
    });
  } finally {
    await handle.close();
  }
}

/** A number as people read it in English. */
export const shown = (n: number): string => n.toLocaleString('en-GB');

/** Today's day (UTC) as `2026-11-22`. */
export const today = (): string => new Date().toISOString().slice(0, 10);
