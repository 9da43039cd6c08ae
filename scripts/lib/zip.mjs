import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import JSZip from 'jszip';
import { deflate } from './deflate.mjs';

/** Names in one order on every system: by code unit, which no locale changes. */
const byName = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** 1 January 2000, in the form of zips. Every entry has this time, so that the same files give the same bytes. */
const ZIP_DATE = (20 << 9) | (1 << 5) | 1;
/** A file that all may read and its owner may write, as Unix has it. */
const RIGHTS = 0o100644;
const VERSION = 20;
/** Written on Unix. */
const MADE_BY = (3 << 8) | VERSION;
const UTF8_NAME = 1 << 11;
const DEFLATED = 8;

/** What was deflated before, by the hash of the bytes: the packages of the browsers have most files in common. */
const deflated = new Map();

function deflatedOf(bytes, rounds) {
  const key = `${rounds} ${sha256(bytes)}`;
  let made = deflated.get(key);
  if (!made) {
    made = deflate(bytes, rounds);
    deflated.set(key, made);
  }
  return made;
}

/**
 * Writes a zip anew so that its bytes follow from the names and contents of its files alone: names with `/` and sorted, one date, one set of
 * rights, no folders, one compressor (`deflate.mjs`, which is smaller than any program's own and the same everywhere).
 * @param {Uint8Array} bytes a zip
 * @param {number} [rounds] of the compressor
 * @returns {Promise<Buffer>}
 */
export async function normaliseZip(bytes, rounds) {
  const from = await JSZip.loadAsync(bytes);
  const files = [];
  for (const entry of Object.values(from.files)) {
    if (!entry.dir) files.push({ name: entry.name, bytes: await entry.async('nodebuffer') });
  }
  return zipOf(files, rounds);
}

/**
 * A zip of files, sorted by their names.
 * @param {readonly { name: string, bytes: Uint8Array }[]} files
 * @param {number} [rounds] of the compressor
 * @returns {Buffer}
 */
export function zipOf(files, rounds) {
  const entries = files
    .map(({ name, bytes }) => ({ name: name.replaceAll('\\', '/'), bytes }))
    .sort((a, b) => byName(a.name, b.name));
  const parts = [];
  const directory = [];
  let at = 0;
  let directorySize = 0;
  for (const { name, bytes } of entries) {
    const path = Buffer.from(name, 'utf8');
    const small = deflatedOf(bytes, rounds);
    const stored = small.length >= bytes.length;
    const body = stored ? bytes : small;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(path.length === name.length ? 0 : UTF8_NAME, 2);
    common.writeUInt16LE(stored ? 0 : DEFLATED, 4);
    common.writeUInt16LE(0, 6);
    common.writeUInt16LE(ZIP_DATE, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    common.writeUInt16LE(0, 24);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, path, body);
    const made = Buffer.alloc(2);
    made.writeUInt16LE(MADE_BY, 0);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(RIGHTS * 65_536, 6);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), made, common, place, path);
    at += 30 + path.length + body.length;
    directorySize += 46 + path.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directorySize, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = CRC[(sum ^ byte) & 255] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
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
