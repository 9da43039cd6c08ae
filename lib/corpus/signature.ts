/**
 * Signatures of packs: Ed25519 (RFC 8032) by WebCrypto. A signature tells that a pack comes, unchanged, from the holder of a key. It does
 * not tell who that is, nor that the pack is true.
 */
import type { PackDescription } from '../model/library';
import { PackRefused } from './exchange-refusal';

/** A key as WebCrypto holds it; nothing is known of it here. */
type Key = object;

/** A key in the form of RFC 7517: `x` is the public half, `d` the private one, both base64url. */
export interface KeyFile {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly d: string;
}

/** What is used of WebCrypto: `crypto.subtle` of browsers, workers and Node. */
export interface Subtle {
  generateKey(algorithm: 'Ed25519', extractable: true, usages: ['sign', 'verify']): Promise<unknown>;
  exportKey(format: 'jwk', key: never): Promise<unknown>;
  importKey(format: 'raw' | 'jwk', data: never, algorithm: 'Ed25519', extractable: false, usages: never): Promise<Key>;
  sign(algorithm: 'Ed25519', key: never, data: Uint8Array): Promise<ArrayBuffer>;
  verify(algorithm: 'Ed25519', key: never, signature: Uint8Array, data: Uint8Array): Promise<boolean>;
}

/** What a signature speaks for. The hash covers every other word of the pack. */
export interface Signed {
  readonly name: string;
  readonly version: number;
  /** ISO 8601 day. */
  readonly made: string;
  /** SHA-256 of the bytes before the last line, hexadecimal. */
  readonly sha256: string;
}

/** What signs packs. */
export interface Signer {
  /** The public key as base64url. */
  readonly key: string;
  /** The signature as base64url. */
  sign(signed: Signed): Promise<string>;
}

/** Begins what is signed, so that no signature made for another purpose fits a pack. */
const PURPOSE = 'Second Source pack of reports';

/** The bytes that are signed: a JSON list, in ASCII, whose parts cannot run into one another. */
export function signedBytes({ name, version, made, sha256 }: Signed): Uint8Array {
  const text = JSON.stringify([PURPOSE, version, name, made, sha256]).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from(text, (c) => c.charCodeAt(0));
}

/** Makes a pair of keys. */
export async function makeKeys(subtle = platformSubtle()): Promise<KeyFile> {
  const pair = (await subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as { privateKey: never };
  const { x, d } = (await subtle.exportKey('jwk', pair.privateKey)) as { x: string; d: string };
  return { kty: 'OKP', crv: 'Ed25519', x, d };
}

/**
 * What signs with the key of a file.
 * @throws Error with a sentence when it is no such key
 */
export async function signerOf(file: unknown, subtle = platformSubtle()): Promise<Signer> {
  const { kty, crv, x, d } = (file ?? {}) as Partial<Record<keyof KeyFile, unknown>>;
  if (kty !== 'OKP' || crv !== 'Ed25519' || !isBytes(x, 32) || !isBytes(d, 32))
    throw new Error('This is not a file with an Ed25519 key.');
  const key = await subtle.importKey('jwk', { kty, crv, x, d } as never, 'Ed25519', false, ['sign'] as never);
  const signer: Signer = {
    key: x,
    sign: async (signed) =>
      toBase64Url(new Uint8Array(await subtle.sign('Ed25519', key as never, signedBytes(signed)))),
  };
  // The two halves are separate in the file: signing with a public half of another key would give away the private one.
  const probe = { name: '', version: 0, made: '', sha256: '' };
  if (!(await verifySignature(probe, x, await signer.sign(probe), subtle)))
    throw new Error('The two halves of this key do not belong together.');
  return signer;
}

/**
 * True when the signature was made with the key for exactly this.
 * @param key public key, 32 bytes as base64url
 * @param signature 64 bytes as base64url
 * @throws Error when the platform does not know Ed25519
 */
export async function verifySignature(
  signed: Signed,
  key: string,
  signature: string,
  subtle = platformSubtle(),
): Promise<boolean> {
  if (!isBytes(key, 32) || !isBytes(signature, 64)) return false;
  const point = fromBase64Url(key);
  if (isSmallOrder(point)) return false;
  let imported: Key;
  try {
    imported = await subtle.importKey('raw', point as never, 'Ed25519', false, ['verify'] as never);
  } catch (error) {
    if ((error as { name?: unknown } | null)?.name === 'DataError') return false;
    throw error;
  }
  return subtle.verify('Ed25519', imported as never, fromBase64Url(signature), signedBytes(signed));
}

/**
 * The encodings (without the bit of the sign) of points whose order divides 8. For such a key nearly every text has a valid signature that
 * anybody can make (Chalkias and others, "Taming the many EdDSAs", 2020), and not every platform refuses it.
 */
const SMALL_ORDER = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

function isSmallOrder(point: Uint8Array): boolean {
  const bytes = [...point];
  bytes[31] = (bytes[31] as number) & 0x7f;
  return SMALL_ORDER.has(bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as base64url without padding (RFC 4648). */
export function toBase64Url(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const three = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = Math.min(4, bytes.length - i + 1);
    for (let k = 0; k < digits; k++) out += ALPHABET[(three >> (18 - 6 * k)) & 63];
  }
  return out;
}

/** The bytes of a base64url text; characters that are none count as zero (see {@link isBytes}). */
export function fromBase64Url(text: string): Uint8Array {
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const c of text) {
    held = ((held << 6) | Math.max(0, ALPHABET.indexOf(c))) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = (held >> bits) & 255;
    }
  }
  return out;
}

/** True for the one base64url spelling of that many bytes. */
function isBytes(value: unknown, length: number): value is string {
  if (typeof value !== 'string' || value.length !== Math.ceil((length * 4) / 3)) return false;
  return /^[\w-]*$/.test(value) && toBase64Url(fromBase64Url(value)) === value;
}

function platformSubtle(): Subtle {
  return (globalThis as unknown as { crypto: { subtle: Subtle } }).crypto.subtle;
}

/** What is known of a pack that is to be replaced by a newer one of the same address. */
export type Replaceable = Pick<PackDescription, 'name' | 'made' | 'key'>;

/** True when a pack may take the place of one that is here: see {@link whyNotReplace}. */
export function mayReplace(old: Replaceable, fresh: Replaceable): boolean {
  return whyNotReplace(old, fresh) === null;
}

/**
 * Why a pack may not take the place of one that is here, or null when it may. It must have the same name; what was signed must be signed
 * by the same key; and it must not be older, so that nobody can send the reader back to a pack whose errors were corrected.
 */
export function whyNotReplace(old: Replaceable, fresh: Replaceable): PackRefused | null {
  if (old.name !== fresh.name) return new PackRefused('pack/other-name', old.name, fresh.name);
  if (old.key !== null && fresh.key === null) return new PackRefused('pack/unsigned-now');
  if (old.key !== null && old.key !== fresh.key) return new PackRefused('pack/other-key');
  if (old.made !== null && (fresh.made === null || fresh.made < old.made))
    return new PackRefused('pack/older', old.made, fresh.made ?? '?');
  return null;
}
