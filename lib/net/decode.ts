import { failed } from '../model/fetch-failure';
import type { FetchFailure } from '../model/library';

/** Bytes in which a declaration is looked for. */
const HEAD = 1_024;

/** Encodings by the bytes with which a text begins. Longer marks first: UTF-32 begins as UTF-16 does. */
const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0x00, 0x00, 0xfe, 0xff], encoding: 'utf-32' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], encoding: 'utf-32' },
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  // "<?" and "<r" without a mark: half of the bytes are zero.
  { bytes: [0x00, 0x3c, 0x00], encoding: 'utf-16be' },
  { bytes: [0x3c, 0x00], encoding: 'utf-16le' },
  { bytes: [0x7b, 0x00], encoding: 'utf-16le' },
  { bytes: [0x00, 0x7b, 0x00], encoding: 'utf-16be' },
];

/** The `charset` of a Content-Type, or null. */
function charsetOf(contentType: string | null): string | null {
  return /;\s{0,20}charset\s{0,20}=\s{0,20}["']?([\w.:-]{1,40})/i.exec(contentType?.slice(0, 1_000) ?? '')?.[1] ?? null;
}

/** The encoding that a text declares in itself: in the XML declaration, or in a `meta` of a page. */
function declaredIn(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const xml = /<\?xml[^>]{0,200}?\sencoding\s{0,20}=\s{0,20}["']([\w.:-]{1,40})["']/i.exec(head)?.[1];
  return xml ?? /<meta[^>]{0,200}?\scharset\s{0,20}=\s{0,20}["']?([\w.:-]{1,40})/i.exec(head)?.[1] ?? null;
}

/**
 * The text of an answer: by its byte order mark, else the `charset` of its Content-Type, else what it declares itself, else
 * UTF-8. A declaration of UTF-16 in a text of single bytes is wrong and not followed. Bytes that are none of the encoding become U+FFFD.
 * @returns the text without byte order marks, or why it is not read: UTF-7 and UTF-32 hide what they hold, and browsers know neither
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string | FetchFailure {
  const mark = MARKS.find((m) => m.bytes.every((byte, i) => bytes[i] === byte))?.encoding;
  const named = [charsetOf(contentType), declaredIn(bytes)].filter((name) => name !== null);
  const hidden = [mark ?? '', ...named].find((name) => /^(?:x-)?(?:unicode-.{0,10})?utf-?(?:7|32)|^ucs-?4/i.test(name));
  if (hidden !== undefined) return failed('format', 'fetch/encoding', hidden.toUpperCase());
  const usable = named.filter(
    (name) => mark !== undefined || !/^(?:utf-?16|ucs-?2|iso-10646-ucs-2|unicode)/i.test(name),
  );
  for (const name of mark ? [mark] : [...usable, 'utf-8']) {
    let decoder: TextDecoder;
    try {
      decoder = new TextDecoder(name);
    } catch {
      // No encoding that browsers know: the next word on it, or UTF-8.
      continue;
    }
    // "ISO-8859-1" is often declared where UTF-8 is meant; bytes that are valid UTF-8 throughout are nothing else.
    if (decoder.encoding !== 'utf-8' && !decoder.encoding.startsWith('utf-16') && isUtf8(bytes))
      decoder = new TextDecoder();
    return decoder.decode(bytes).replace(/^\ufeff{1,8}/, '');
  }
  return new TextDecoder().decode(bytes).replace(/^\ufeff{1,8}/, '');
}

/** True when the bytes are UTF-8 and more than ASCII. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  return bytes.some((byte) => byte > 0x7f);
}
