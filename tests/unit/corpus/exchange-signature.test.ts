import { createHash, createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../lib/corpus/exchange-sha256';
import {
  fromBase64Url,
  makeKeys,
  mayReplace,
  signedBytes,
  signerOf,
  toBase64Url,
  verifySignature,
  whyNotReplace,
} from '../../../lib/corpus/signature';

const keys = await makeKeys();
const what = { name: 'Brücken "und" 橋', version: 1, made: '2026-11-22', sha256: 'ab'.repeat(32) };

describe('a signature', () => {
  it('fits what was signed and nothing else', async () => {
    const signature = await (await signerOf(keys)).sign(what);
    expect(await verifySignature(what, keys.x, signature)).toBe(true);
    const others = [
      { ...what, name: 'Brücken' },
      { ...what, version: 2 },
      { ...what, made: '2026-11-23' },
      { ...what, sha256: 'ba'.repeat(32) },
    ];
    for (const other of others) expect(await verifySignature(other, keys.x, signature)).toBe(false);
    expect(await verifySignature(what, (await makeKeys()).x, signature)).toBe(false);
  });

  it('is one of RFC 8032 over the documented bytes', async () => {
    const signature = await (await signerOf(keys)).sign(what);
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: keys.x }, format: 'jwk' });
    const bytes = Buffer.from(
      String.raw`["Second Source pack of reports",1,"Br\u00fccken \"und\" \u6a4b","2026-11-22","${'ab'.repeat(32)}"]`,
    );
    expect(Buffer.from(signedBytes(what)).equals(bytes)).toBe(true);
    expect(verify(null, bytes, key, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('is not taken in another spelling, nor from a key that signs everything', async () => {
    const signature = await (await signerOf(keys)).sign(what);
    expect(await verifySignature(what, keys.x, `${signature}=`)).toBe(false);
    // The last character carries two bits of the last byte and four that must be nought.
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(signature.at(-1) as string);
    const respelt =
      signature.slice(0, -1) + 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[last + 1];
    expect(await verifySignature(what, keys.x, respelt)).toBe(false);
    for (const hex of SMALL) {
      for (const sign of [0, 0x80]) {
        const point = Buffer.from(hex, 'hex');
        point[31] = (point[31] as number) | sign;
        for (const r of SMALL) {
          const forged = Buffer.concat([Buffer.from(r, 'hex'), Buffer.alloc(32)]).toString('base64url');
          expect(await verifySignature(what, point.toString('base64url'), forged)).toBe(false);
        }
      }
    }
  });

  it('is made only with both halves of one key', async () => {
    const other = await makeKeys();
    await expect(signerOf({ ...keys, x: other.x })).rejects.toThrow();
    for (const file of [null, {}, [], 'x', { ...keys, d: undefined }, { ...keys, x: 'A' }, { ...keys, crv: 'X25519' }])
      await expect(signerOf(file)).rejects.toThrow('This is not a file with an Ed25519 key.');
  });
});

const SMALL = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
];

describe('a pack that is here', () => {
  const old = { name: 'Bridges', made: '2026-11-22', key: null as string | null };
  const reason = (a: typeof old, b: typeof old) => whyNotReplace(a, b)?.reason.key ?? null;

  it.each([
    ['the same again', {}, {}, null],
    ['a newer one', {}, { made: '2026-11-23' }, null],
    ['an older one', {}, { made: '2026-11-21' }, 'pack/older'],
    ['an older one of the same key', { key: 'a' }, { key: 'a', made: '2025-12-31' }, 'pack/older'],
    ['one of another name', {}, { name: 'Tunnels', made: '2026-11-23' }, 'pack/other-name'],
    ['a signed one in the place of one that is not', {}, { key: 'a' }, null],
    ['an unsigned one in the place of a signed one', { key: 'a' }, { made: '2026-11-23' }, 'pack/unsigned-now'],
    ['one of another key', { key: 'a' }, { key: 'b', made: '2026-11-23' }, 'pack/other-key'],
  ])('%s', (_, here, fresh, expected) => {
    expect(reason({ ...old, ...here }, { ...old, ...fresh })).toBe(expected);
    expect(mayReplace({ ...old, ...here }, { ...old, ...fresh })).toBe(expected === null);
  });
});

describe('SHA-256', () => {
  it('is that of the standard, in pieces of any size', () => {
    for (let length = 0; length < 300; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) % 256);
      const hasher = sha256();
      for (let at = 0; at < length; at += 1 + (length % 67)) hasher.update(bytes.subarray(at, at + 1 + (length % 67)));
      expect(hasher.hex()).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});

describe('base64url', () => {
  it('is that of the standard', () => {
    for (let length = 0; length < 100; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 97 + length * 13) % 256);
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect([...fromBase64Url(toBase64Url(bytes))]).toEqual([...bytes]);
    }
  });
});
