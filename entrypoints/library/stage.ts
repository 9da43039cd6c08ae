import { openLibrary } from '../../lib/library/library';

/**
 * Lays a file down in the library, where the background finds it: files are too large for messages, and an import goes on with it after a
 * stop. Resolves to the name under which it lies there.
 */
export async function stage(file: Blob): Promise<string> {
  const id = `import-${crypto.randomUUID()}`;
  await (await openLibrary()).staged.put(id, file);
  return id;
}
