import { unsqueeze } from '../text/squeeze';
import { packagedBytes } from './runtime';
import { sessionArea } from './storage';

/**
 * Reads a squeezed file of the package. Its text is kept in the browser's memory until the browser is closed, because to unsqueeze it again
 * takes longer than to get it from there.
 * @param path from the root of the package
 * @param read makes of the text what is wanted, and throws when it is not of this version
 * @param textIn what the file says, where that is more than what was squeezed
 * @throws Error when the file is missing or damaged
 */
export async function readSqueezed<T>(
  path: string,
  read: (text: string) => T | Promise<T>,
  textIn: (bytes: Uint8Array) => string | Promise<string> = (bytes) => unsqueeze(bytes),
): Promise<T> {
  const key = `file:${path}`;
  const kept = await sessionArea.get(key).catch(() => null);
  if (typeof kept === 'string') {
    try {
      return await read(kept);
    } catch {
      // Not what this version wrote: the package has it.
    }
  }
  const text = await textIn(await packagedBytes(path));
  const made = await read(text);
  // Nobody waits for it, and without room for it the file is read again.
  sessionArea.set(key, text).catch(() => null);
  return made;
}
