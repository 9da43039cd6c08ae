import { type Hasher, sha256 } from './exchange-sha256';
import { type Signed, verifySignature } from './signature';

/** What the reading and writing of packs needs of the platform. */
export interface PackTools {
  /** The text of UTF-8 bytes, a byte order mark kept. @throws for bytes that are no UTF-8 */
  decode(bytes: Uint8Array): string;
  /** The UTF-8 bytes of a text. */
  encode(text: string): Uint8Array;
  /** A SHA-256 of nothing yet. */
  hasher(): Hasher;
  /** True when the signature fits. @throws when the platform does not know Ed25519 */
  verify(signed: Signed, key: string, signature: string): Promise<boolean>;
}

/** What is used of the interfaces that browsers, workers and Node have in common. */
interface Platform {
  readonly TextDecoder: new (
    label: 'utf-8',
    options: { fatal: true; ignoreBOM: true },
  ) => { decode(bytes: Uint8Array): string };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
}

/** The tools of the platform this runs on. */
export function platformTools(): PackTools {
  const { TextDecoder, TextEncoder } = globalThis as unknown as Platform;
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const encoder = new TextEncoder();
  return {
    decode: (bytes) => decoder.decode(bytes),
    encode: (text) => encoder.encode(text),
    hasher: sha256,
    verify: (signed, key, signature) => verifySignature(signed, key, signature),
  };
}
