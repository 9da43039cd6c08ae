import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import JSZip from 'jszip';

/** Every entry of a zip gets this time, so that the same files give the same bytes. JSZip writes it as UTC, whatever the time zone. */
const ZIP_DATE = new Date(Date.UTC(2000, 0, 1));

/** Names in one order on every system: by code unit, which no locale changes. */
const byName = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Writes a zip anew so that its bytes follow from the names and contents of its files alone: names with `/` and sorted, one date, one set of
 * rights, no folders, one compressor (JSZip's own, which is the same in every version of Node).
 * @param {Uint8Array} bytes a zip
 * @returns {Promise<Buffer>}
 */
export async function normaliseZip(bytes) {
  const from = await JSZip.loadAsync(bytes);
  const files = Object.values(from.files)
    .filter((entry) => !entry.dir)
    .map((entry) => ({ name: entry.name.replaceAll('\\', '/'), entry }))
    .sort((a, b) => byName(a.name, b.name));
  const to = new JSZip();
  for (const { name, entry } of files) {
    to.file(name, await entry.async('nodebuffer'), { date: ZIP_DATE, createFolders: false, unixPermissions: 0o644 });
  }
  return to.generateAsync({
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'UNIX',
  });
}

/** The names of the files in a zip. */
export async function namesInZip(bytes) {
  return Object.values((await JSZip.loadAsync(bytes)).files)
    .filter((entry) => !entry.dir)
    .map((entry) => entry.name);
}

/** The text of a file in a zip; null when there is none of that name. */
export async function textInZip(bytes, name) {
  return (await (await JSZip.loadAsync(bytes)).file(name)?.async('string')) ?? null;
}

/**
 * Writes the files of a zip into a folder.
 * @throws Error when a name leads out of the folder
 */
export async function unpackZip(bytes, folder) {
  const zip = await JSZip.loadAsync(bytes);
  for (const entry of Object.values(zip.files).filter(({ dir }) => !dir)) {
    const path = resolve(folder, entry.unsafeOriginalName ?? entry.name);
    if (!path.startsWith(join(resolve(folder), sep))) throw new Error(`${entry.name} leads out of the folder`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await entry.async('nodebuffer'));
  }
}

/** SHA-256 as hexadecimal digits. */
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
