/** Bits of a key's hash. Among a million keys one pair in two is expected to fall together at 40 bits; see {@link hashOf}. */
export const HASH_BITS = 40;

/**
 * The hash of a key, an integer below 2^40. Two keys that fall together are one key for the index: a report may then be a candidate by
 * a key that it does not carry. That is harmless, since every candidate is judged by its own keys, and rare: of n keys n² / 2^41 pairs.
 * The mixing is that of cyrb53 (public domain): two products for each code unit, crossed at the end.
 */
export function hashOf(key: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b & 0xff) * 2 ** 32 + (a >>> 0);
}
