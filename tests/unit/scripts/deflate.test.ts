import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deflate } from '../../../scripts/lib/deflate.mjs';

/** The same numbers in every run. */
function lot(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function drawn(length: number, letters: number, seed: number): Uint8Array {
  const draw = lot(seed);
  return Uint8Array.from({ length }, () => draw(letters));
}

const words = (count: number, seed: number) => {
  const draw = lot(seed);
  const known = Array.from({ length: 400 }, () =>
    Array.from({ length: 2 + draw(9) }, () => String.fromCharCode(97 + draw(20))).join(''),
  );
  return Buffer.from(Array.from({ length: count }, () => known[Math.floor(draw(20) * draw(20))]).join(' '));
};

describe('deflate', () => {
  const far = drawn(300, 256, 1);
  it.each([
    ['nothing', new Uint8Array(0)],
    ['one byte', Uint8Array.of(7)],
    ['three equal bytes', Uint8Array.of(7, 7, 7)],
    ['one byte again and again', new Uint8Array(100_000).fill(65)],
    ['all bytes', Uint8Array.from({ length: 256 }, (_, i) => i)],
    ['noise, stored in more than one piece', drawn(140_000, 256, 2)],
    ['two letters', drawn(20_000, 2, 3)],
    ['words', words(20_000, 4)],
    ['words, then noise', Buffer.concat([words(4000, 5), drawn(9000, 256, 6)])],
    ['what stood just inside the window', Buffer.concat([far, drawn(32_768 - 301, 4, 7), far])],
    ['what stood just outside of it', Buffer.concat([far, drawn(32_768 - 299, 4, 8), far])],
    // Each letter as frequent as all rarer ones together: codes would be longer than the 15 bits that there are.
    [
      'letters of very different frequency',
      Buffer.from(Array.from({ length: 18 }, (_, i) => String.fromCharCode(97 + i).repeat(2 ** i)).join('')),
    ],
    [
      'the same, mixed',
      Uint8Array.from(
        { length: 120_000 },
        (
          (draw) => () =>
            97 + Math.clz32(draw(2 ** 20))
        )(lot(9)),
      ),
    ],
  ])('is undone by inflate: %s', (_, bytes) => {
    expect(Buffer.compare(inflateRawSync(deflate(bytes)), bytes)).toBe(0);
  });

  it('is undone by inflate: drawn by lot', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const bytes = drawn(lot(seed)(4000), [1, 2, 5, 60, 256][seed % 5] as number, seed);
      for (const rounds of [1, 2])
        expect(Buffer.compare(inflateRawSync(deflate(bytes, rounds)), bytes), `seed ${seed}`).toBe(0);
    }
  });

  it('gives the same bytes each time, fewer than the usual way', () => {
    const bytes = words(30_000, 10);
    const small = deflate(bytes);
    expect(deflate(bytes)).toEqual(small);
    expect(small.length).toBeLessThan(deflateRawSync(bytes, { level: 9 }).length * 0.98);
  });
});
