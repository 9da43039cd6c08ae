/**
 * SHA-256 (FIPS 180-4) over bytes that come piece by piece. WebCrypto hashes only what is whole in memory, and a pack may have 200 MB.
 */
export interface Hasher {
  update(bytes: Uint8Array): void;
  /** The hash as 64 small hexadecimal digits. Nothing may be added afterwards. */
  hex(): string;
}

const BLOCK = 64;

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes, and of the square roots of the first eight. */
const { ROUNDS, START } = constants();

function constants(): { ROUNDS: Int32Array; START: readonly number[] } {
  const primes: number[] = [];
  for (let n = 2; primes.length < BLOCK; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
  // A double holds 53 bits, enough for 3 whole bits and 32 of the fraction; the roots are corrected by one step all the same.
  const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
  const cube = (p: number) => Math.cbrt(p) - (Math.cbrt(p) ** 3 - p) / (3 * Math.cbrt(p) ** 2);
  return {
    ROUNDS: Int32Array.from(primes, (p) => fraction(cube(p))),
    START: primes.slice(0, 8).map((p) => fraction(Math.sqrt(p))),
  };
}

/** A hash of nothing yet. */
export function sha256(): Hasher {
  const state = Int32Array.from(START);
  const words = new Int32Array(64);
  const rest = new Uint8Array(BLOCK);
  let filled = 0;
  let length = 0;

  const take = (bytes: Uint8Array, at: number) => {
    for (let i = 0; i < 16; i++) {
      const j = at + i * 4;
      words[i] =
        ((bytes[j] as number) << 24) |
        ((bytes[j + 1] as number) << 16) |
        ((bytes[j + 2] as number) << 8) |
        (bytes[j + 3] as number);
    }
    compress(state, words);
  };

  return {
    update(bytes) {
      length += bytes.length;
      let at = 0;
      if (filled > 0) {
        at = Math.min(BLOCK - filled, bytes.length);
        rest.set(bytes.subarray(0, at), filled);
        filled += at;
        if (filled < BLOCK) return;
        take(rest, 0);
        filled = 0;
      }
      for (; at + BLOCK <= bytes.length; at += BLOCK) take(bytes, at);
      if (at < bytes.length) {
        rest.set(bytes.subarray(at));
        filled = bytes.length - at;
      }
    },
    hex() {
      const tail = new Uint8Array(filled < BLOCK - 8 ? BLOCK : 2 * BLOCK);
      tail.set(rest.subarray(0, filled));
      tail[filled] = 0x80;
      const bits = length * 8;
      for (let i = 0; i < 8; i++) tail[tail.length - 1 - i] = Math.floor(bits / 2 ** (8 * i)) % 256;
      for (let at = 0; at < tail.length; at += BLOCK) take(tail, at);
      return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}

function compress(state: Int32Array, w: Int32Array): void {
  const rounds = ROUNDS;
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] as number;
    const y = w[i - 2] as number;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0;
  }
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + (g ^ (e & (f ^ g))) + (rounds[i] as number) + (w[i] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = ((state[0] as number) + a) | 0;
  state[1] = ((state[1] as number) + b) | 0;
  state[2] = ((state[2] as number) + c) | 0;
  state[3] = ((state[3] as number) + d) | 0;
  state[4] = ((state[4] as number) + e) | 0;
  state[5] = ((state[5] as number) + f) | 0;
  state[6] = ((state[6] as number) + g) | 0;
  state[7] = ((state[7] as number) + h) | 0;
}
