import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { type PackSource, platformTools } from '../../../lib/corpus/exchange';
import { makeKeys, signedBytes, signerOf } from '../../../lib/corpus/signature';
import { bytesOf, header, headLine, packOf, refusalOf, reportOf } from './exchange-help';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (words: string) => new TextEncoder().encode(words);
const good = await bytesOf([reportOf(1), reportOf(2), reportOf(3)]);
const keys = await makeKeys();
const signed = await bytesOf([reportOf(1), reportOf(2)], { signer: await signerOf(keys) });
const lines = text(signed).trimEnd().split('\n');
const signedTrailer = JSON.parse(lines.at(-1) as string) as { key: string; signature: string; sha256: string };
const plain = reportOf(1);
const line = JSON.stringify(plain);
const without = (field: string) => Object.fromEntries(Object.entries(plain).filter(([name]) => name !== field));

/** One report with a field that is not right. */
const report = (changes: object) => packOf([headLine, { ...plain, ...changes }]);
/** A header with a field that is not right. */
const head = (changes: object) => packOf([{ ...headLine, ...changes }, plain]);
const raw = (words: string) => packOf([headLine, words]);

async function* endless(piece: Uint8Array, first = new Uint8Array()): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (;;) yield piece;
}

/** A file of a million small reports, each with an id of its own. */
async function million(): Promise<Blob> {
  const pieces = [bytes(`${JSON.stringify(headLine)}\n`)];
  const small = JSON.stringify({ ...plain, title: 'x', text: '', address: null, outlet: 'x', id: 'ID' });
  for (let n = 0; n < 1_000_000; n += 1_000) {
    let piece = '';
    for (let i = n; i < n + 1_000; i++) piece += `${small.replace('ID', `id-${i}`)}\n`;
    pieces.push(bytes(piece));
  }
  return new Blob(pieces);
}

async function zipOf(names: readonly string[]): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const name of names) zip.file(name, 'x', { createFolders: false });
  return zip.generateAsync({ type: 'uint8array' });
}

const signWith = (privateKey: Parameters<typeof sign>[2], what: Parameters<typeof signedBytes>[0]) =>
  sign(null, signedBytes(what), privateKey).toString('base64url');
const other = generateKeyPairSync('ed25519');
const otherKey = other.publicKey.export({ format: 'jwk' }).x as string;
const own = { name: header.name, version: 1, made: header.made, sha256: signedTrailer.sha256 };
const resigned = (trailer: object) =>
  bytes(`${[...lines.slice(0, -1), JSON.stringify({ ...signedTrailer, ...trailer })].join('\n')}\n`);
/** Other lines under the signature of the first pack, with the hash that fits them. */
const under = (all: readonly string[]) => packOf(all, { key: signedTrailer.key, signature: signedTrailer.signature });

type Bad = readonly [
  what: string,
  key: string,
  pack: PackSource | Uint8Array | (() => Promise<PackSource | Uint8Array>),
];

const bad: readonly Bad[] = [
  // The file.
  ['nothing', 'empty', new Uint8Array()],
  ['a line feed alone', 'not-a-pack', bytes('\n')],
  ['a text', 'not-a-pack', bytes('Hello, world')],
  ['a page', 'not-a-pack', bytes('<!doctype html>\n<title>x</title>\n')],
  ['JSON of another kind', 'not-a-pack', bytes('{"a":1}\n{"b":2}\n')],
  ['a list', 'not-a-pack', bytes('[]\n')],
  ['null', 'not-a-pack', bytes('null\n')],
  ...Array.from(
    { length: 15 },
    (_, i): Bad => [`cut off at ${i + 1}/16`, 'cut-off', good.slice(0, Math.floor((good.length * (i + 1)) / 16))],
  ),
  ['without the last line feed', 'cut-off', good.slice(0, -1)],
  ['without the last line', 'cut-off', bytes(`${text(good).trimEnd().split('\n').slice(0, -1).join('\n')}\n`)],
  ['something behind the end', 'cut-off', bytes(`${text(good)}x`)],
  ['a line behind the end', 'after-the-end', bytes(`${text(good)}{}\n`)],
  ['a blank line behind the end', 'after-the-end', bytes(`${text(good)}\n`)],
  ['two packs in one file', 'after-the-end', bytes(text(good) + text(good))],
  ['a byte order mark', 'bom', bytes(`\ufeff${text(good)}`)],
  ['UTF-16 with a mark', 'utf16', Buffer.from(`\ufeff${text(good)}`, 'utf16le')],
  ['UTF-16 without a mark', 'utf16', Buffer.from(text(good), 'utf16le')],
  ['UTF-16 the other way round', 'utf16', Buffer.from(text(good), 'utf16le').swap16()],
  ['Latin-1', 'not-utf8', Buffer.from(text(good).replace(/[^\0-\xff]/g, '?'), 'latin1')],
  [
    'half a character',
    'not-utf8',
    new Uint8Array(Buffer.concat([good.subarray(0, 200), Buffer.of(0xc3), good.subarray(200)])),
  ],
  ['carriage returns alone', 'line-ends', bytes(text(good).replaceAll('\n', '\r'))],
  ['carriage returns and line feeds', 'line-ends', bytes(text(good).replaceAll('\n', '\r\n'))],
  ['a blank line', 'line-empty', packOf([headLine, '', plain])],
  [
    'one line without an end',
    'line-too-long',
    endless(new Uint8Array(65_536).fill(0x61), bytes('{"format":"second-source-reports",')),
  ],
  [
    'a record of 50 MB',
    'line-too-long',
    endless(new Uint8Array(65_536).fill(0x61), bytes(`${JSON.stringify(headLine)}\n{"id":"`)),
  ],
  ['a million records', 'too-many', million],
  ['a zip archive with ../', 'zip', () => zipOf(['../x.json', 'a/../../y'])],
  ['a zip archive with an absolute path', 'zip', () => zipOf(['/etc/passwd'])],
  ['a zip archive of 10,000 entries', 'zip', () => zipOf(Array.from({ length: 10_000 }, (_, i) => `${i}.json`))],
  ['a compressed file', 'zip', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3])],
  [
    'the bundled pack itself',
    'bundled-format',
    bytes('{"format":"second-source-pack","version":3,"name":"Bundled reports"'),
  ],
  // The header.
  ...[0, '1', 1.5, null, -1, true, [1], 'NaN', 'Infinity'].map(
    (version): Bad => [`version ${JSON.stringify(version)}`, 'version', head({ version })],
  ),
  ['version 999', 'newer', head({ version: 999 })],
  ['no version', 'version', packOf([{ ...headLine, version: undefined }, plain])],
  ['another format', 'not-a-pack', head({ format: 'second-source' })],
  ['a file for an index', 'keys', head({ format: 'second-source-keys' })],
  ['a field too many in the header', 'unknown-field', head({ rules: '.*' })],
  ['no licence', 'missing-field', packOf([{ ...headLine, licence: undefined }, plain])],
  ['a blank name', 'blank', head({ name: ' \u3000' })],
  ['a name that is a list', 'not-text', head({ name: ['x'] })],
  ['a name of 10,000 characters', 'too-long', head({ name: 'x'.repeat(10_000) })],
  ['a name that turns around', 'control', head({ name: 'safe\u202egnp' })],
  ['the name of the bundled pack', 'bundled-name', head({ name: 'Bundled reports' })],
  ['the name of the bundled pack in disguise', 'bundled-name', head({ name: 'ｂundled\u200b  REPORTS.' })],
  ['made on no day', 'day', head({ made: '2026-02-30' })],
  ['made in a month', 'day', head({ made: '2026-02' })],
  ['made at a number', 'day', head({ made: 20261122 })],
  // The lines.
  ['a report that is a list', 'not-json', raw('[]')],
  ['a report that is a number', 'not-json', raw('1e999')],
  ['a report with a comma too many', 'not-json', raw(`${line.slice(0, -1)},}`)],
  ['NaN', 'not-json', raw(line.replace('"published":"2024-03-28"', '"published":NaN'))],
  ['arrays, 400,000 deep', 'too-deep', raw('['.repeat(400_000) + ']'.repeat(400_000))],
  ['objects, 100,000 deep', 'too-deep', raw(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
  ['brackets that never close', 'too-deep', raw(`{"id":${'['.repeat(900_000)}`)],
  ['a million quotation marks', 'not-json', raw('"'.repeat(900_000))],
  ['a million backslashes', 'not-json', raw(`{"${'\\'.repeat(900_000)}`)],
  ['a field that stands twice', 'repeated-field', raw(`${line.slice(0, -1)},"title":"Another"}`)],
  ['a field that stands twice, escaped', 'repeated-field', raw(`${line.slice(0, -1)},"t\\u0069tle":"Another"}`)],
  ['__proto__', 'unknown-field', raw(`${line.slice(0, -1)},"__proto__":{"admin":true}}`)],
  ['constructor', 'unknown-field', report({ constructor: 'x' })],
  ['toString', 'unknown-field', report({ toString: 'x' })],
  ['facts', 'unknown-field', report({ facts: [] })],
  ['a rule', 'unknown-field', report({ regex: '(a+)+$' })],
  ['a field of 10,000 characters', 'unknown-field', report({ ['x'.repeat(10_000)]: 1 })],
  ...Object.keys(plain).map((field): Bad => [`no ${field}`, 'missing-field', packOf([headLine, without(field)])]),
  ['toString in the place of a field', 'unknown-field', packOf([headLine, { ...without('note'), toString: null }])],
  // The fields.
  ...[
    'a/b',
    '../a',
    'A-1',
    'a b',
    '',
    'ab',
    'x\u0000y',
    'x'.repeat(10_000),
    '\ud800abc',
    'caf\u00e9-1',
    'cafe\u0301-1',
    'abc\n',
    7,
    null,
  ].map((id): Bad => [`id ${JSON.stringify(id).slice(0, 20)}`, 'id', report({ id })]),
  ['a copy of a path', 'id', report({ syndicatedOf: '../x' })],
  ['a copy of itself', 'copy-of-itself', report({ syndicatedOf: plain.id })],
  ...['xx-', 'en_US', '../en', 'EN', 'e', 'deutsch', '', 'en\u0000', '__proto__', null, 3].map(
    (language): Bad => [`language ${JSON.stringify(language)}`, 'language', report({ language })],
  ),
  ...[
    '2025-02-30',
    '0000-00-00',
    '9999999999999',
    '2025-13',
    '2025',
    '275760-09-13',
    '2025-02-03T10:00',
    '03/02/2025',
    0,
    '',
  ].map((published): Bad => [`published ${JSON.stringify(published)}`, 'day', report({ published })]),
  ...[
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)//https://a.example/',
    'data:text/html,x',
    'http://a.example/',
    'https://user:pw@a.example/',
    'https://a.example\\@b.example/',
    'https://a.example/\tb',
    'https://a.example/ b',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://0x7f.1/',
    'https://a.example./',
    'https://a..example/',
    ' https://a.example/',
    'https:///a.example/',
    'https://a.example/\u202egnp',
    `https://a.example/${'x'.repeat(100_000)}`,
    'blob:https://a.example/x',
    '//a.example/',
    '',
    7,
  ].map((address): Bad => [`address ${JSON.stringify(address).slice(0, 50)}`, 'address', report({ address })]),
  ['a title that is an object', 'not-text', report({ title: { __html: '<b>' } })],
  ['a title of 2,001 characters', 'too-long', report({ title: 'x'.repeat(2_001) })],
  ['a title of two lines', 'control', report({ title: 'a\nb' })],
  ['a title with NUL', 'control', report({ title: 'a\u0000b' })],
  ['a text with NUL', 'control', report({ text: 'a\u0000b' })],
  ['a text with an escape of the terminal', 'control', report({ text: '\u001b[2J' })],
  ['a text of 200,001 characters', 'too-long', report({ text: 'x'.repeat(200_001) })],
  ['a text that is null', 'not-text', report({ text: null })],
  ['no words', 'no-words', report({ title: ' ', text: '\n' })],
  ['an outlet of 301 characters', 'too-long', report({ outlet: 'x'.repeat(301) })],
  ['an outlet that turns around', 'control', report({ outlet: '\u2067x' })],
  ['a blank outlet', 'blank', report({ outlet: '' })],
  ['a kind that is none', 'kind', report({ textKind: 'bundled' })],
  ['an agency that is a number', 'not-text', report({ agency: 1 })],
  ['a note of 2,001 characters', 'too-long', report({ note: 'x'.repeat(2_001) })],
  ...[
    'all',
    {},
    [[0, 1]],
    [{ start: 0, end: 1e9 }],
    [{ start: -1, end: 1 }],
    [{ start: 2, end: 1 }],
    [{ start: 0.5, end: 1 }],
    [{ start: '0', end: '1' }],
    [{ start: 'NaN', end: 'Infinity' }],
    [
      { start: 3, end: 5 },
      { start: 1, end: 2 },
    ],
    [
      { start: 0, end: 3 },
      { start: 2, end: 5 },
    ],
    Array.from({ length: 5_001 }, () => ({ start: 0, end: 0 })),
  ].map((printed): Bad => [`printed ${JSON.stringify(printed).slice(0, 40)}`, 'printed', report({ printed })]),
  ['a span with a third number', 'unknown-field', report({ printed: [{ start: 0, end: 1, step: 1 }] })],
  ['one id for two reports', 'two-contents', packOf([headLine, plain, { ...plain, title: 'Another' }])],
  // The last line.
  ['no reports', 'no-reports', packOf([headLine])],
  ['fewer reports than it says', 'count', packOf([headLine, plain], {}, 2)],
  ['more reports than it says', 'count', packOf([headLine, plain, reportOf(2)], {}, 1)],
  ['a number of reports that is a text', 'count-form', packOf([headLine, plain], { reports: '1' })],
  ['a number of reports that is too large', 'count-form', packOf([headLine, plain], { reports: 1e300 })],
  ['the hash of something else', 'hash', packOf([headLine, plain], { sha256: createHash('sha256').digest('hex') })],
  ['a hash that is none', 'hash-form', packOf([headLine, plain], { sha256: 'x' })],
  ['a letter changed', 'hash', bytes(text(good).replace('gesperrt', 'gesperrd'))],
  ['lines in another order', 'hash', bytes(text(good).replace(/^(.*\n)(.*\n)(.*\n)/, '$1$3$2'))],
  ['a field too many in the last line', 'unknown-field', packOf([headLine, plain], { links: [] })],
  // Signatures.
  ['a key without a signature', 'signature-half', packOf([headLine, plain], { key: signedTrailer.key })],
  ['a signature without a key', 'signature-half', packOf([headLine, plain], { signature: signedTrailer.signature })],
  ['a key that is null', 'signature-form', resigned({ key: null })],
  ['a signature of half the length', 'signature-form', resigned({ signature: signedTrailer.signature.slice(0, 43) })],
  ['a signature with padding', 'signature-form', resigned({ signature: `${signedTrailer.signature}==` })],
  ['another key', 'signature', resigned({ key: otherKey })],
  ['the signature of another key', 'signature', resigned({ signature: signWith(other.privateKey, own) })],
  ['a signature of zeros', 'signature', resigned({ signature: 'A'.repeat(86) })],
  ['the right key over other reports', 'signature', under([lines[0] as string, JSON.stringify(reportOf(9))])],
  ['the right key over other order', 'signature', under([lines[0], lines[2], lines[1]] as string[])],
  [
    'the right key for another name',
    'signature',
    under([(lines[0] as string).replace('Bridges', 'Tunnels'), ...lines.slice(1, -1)]),
  ],
  [
    'the right key for another day',
    'signature',
    under([(lines[0] as string).replace('2026-11-22', '2026-11-23'), ...lines.slice(1, -1)]),
  ],
  ...['AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'].map(
    (key): Bad => [
      `a key for which all is signed: ${key}`,
      'signature',
      resigned({ key, signature: `AQ${'A'.repeat(84)}` }),
    ],
  ),
];

describe('packs that are refused', () => {
  it('are many, and each is told apart', () => {
    expect(bad.length).toBeGreaterThan(150);
    expect(new Set(bad.map(([what]) => what)).size).toBe(bad.length);
  });

  it.each(bad)('%s', async (_, key, made) => {
    const pack = typeof made === 'function' ? await made() : made;
    const started = process.cpuUsage().user;
    const refusal = await refusalOf(pack);
    const milliseconds = (process.cpuUsage().user - started) / 1_000;
    expect(refusal?.key).toBe(`pack/${key}`);
    expect(refusal?.sentence).toMatch(/^[A-Z][^$]{10,250}[.?)]$/);
    expect(refusal?.sentence).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(milliseconds).toBeLessThan(1_000);
  });

  it('1 GB: without reading it', async () => {
    const unread = {
      size: 1e9,
      slice() {
        throw new Error('It was read');
      },
    };
    expect((await refusalOf(unread))?.key).toBe('pack/too-large');
  });

  it('at the size that is the most, when it was not known beforehand', async () => {
    const refusal = await refusalOf([bytes(`${JSON.stringify(headLine)}\n`), new Uint8Array(200_000_000)]);
    expect(refusal?.key).toBe('pack/too-large');
  });

  it('the file that is in the package', async () => {
    const file = new URL('../../../assets/public/pack/bundled.json', import.meta.url);
    const first = readFileSync(new URL('../../../lib/corpus/pack.ts', import.meta.url), 'utf8');
    expect(first).toContain("format: 'second-source-pack'");
    let bundled: Uint8Array;
    try {
      bundled = readFileSync(file);
    } catch {
      return; // It is made by a command and need not be there.
    }
    expect((await refusalOf(bundled))?.key).toBe('pack/bundled-format');
  });

  it('made after today', async () => {
    expect((await refusalOf(good, { today: '2025-11-22' }))?.key).toBe('pack/future');
    expect(await refusalOf(good, { today: '2026-11-21' })).toBeNull();
    expect(await refusalOf(good, { today: '2026-11-22' })).toBeNull();
  });

  it('signed, where the platform knows no such signatures', async () => {
    const tools = { ...platformTools(), verify: () => Promise.reject(new Error('NotSupportedError')) };
    expect((await refusalOf(signed, { tools }))?.key).toBe('pack/no-signatures');
  });

  it('every beginning of a pack, byte by byte', async () => {
    for (let length = 1; length < signed.length; length++) {
      const refusal = await refusalOf(signed.slice(0, length));
      expect({ length, key: refusal?.key }).toEqual({ length, key: 'pack/cut-off' });
    }
  });

  it('every pack of which one byte was changed', async () => {
    for (let at = 0; at < signed.length; at++) {
      const changed = signed.slice();
      changed[at] = (changed[at] as number) ^ 1;
      expect({ at, refused: (await refusalOf(changed)) !== null }).toEqual({ at, refused: true });
    }
  });
});
