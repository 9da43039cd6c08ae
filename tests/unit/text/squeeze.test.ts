import { describe, expect, it } from 'vitest';
import { squeeze, unsqueeze } from '../../../lib/text/squeeze';

/** The same numbers in every run. */
function lot(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function randomText(length: number, letters: number, seed: number): string {
  const draw = lot(seed);
  return Array.from({ length }, () => String.fromCharCode(draw(letters))).join('');
}

const WORDS = ['wähler*', 'wählern', 'Straße', 'zu fuß', 'землетрясение', '地震', '{"a":[1,2]}'];

describe('a squeezed text', () => {
  it.each([
    ['nothing', ''],
    ['one letter', 'a'],
    ['one letter again and again', 'a'.repeat(5000)],
    ['two letters', 'ab'.repeat(777)],
    ['controls and halves of pairs', '\u0000\uffff\ud83d\u001f\udc00\u0000'],
    ['all code units', Array.from({ length: 65_535 }, (_, i) => String.fromCharCode(i)).join('')],
    ['words', WORDS.join('\u001f').repeat(50)],
    // Letters of which each is as frequent as all rarer ones together have the longest codes.
    ['the longest codes', Array.from({ length: 16 }, (_, i) => String.fromCharCode(97 + i).repeat(2 ** i)).join('')],
  ])('is read as it was written: %s', (_, text) => {
    expect(unsqueeze(squeeze(text))).toBe(text);
  });

  it('is read as it was written: drawn by lot', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const text = randomText(lot(seed)(3000), [2, 3, 40, 300, 65_536][seed % 5] as number, seed);
      expect(unsqueeze(squeeze(text)), `seed ${seed}`).toBe(text);
    }
  });

  it('has the same bytes each time, and these on every machine', () => {
    const bytes = squeeze(WORDS.join('|'));
    expect(squeeze(WORDS.join('|'))).toEqual(bytes);
    expect(Buffer.from(bytes).toString('base64')).toMatchInlineSnapshot(
      `"Oqq72d8HBwAAAAF8A2UNwwcKIj8HBAkCaAXMrAHXfxggCgIFAQgZCAIJCAYGAQK6BwEDAQEDAQENIL/nqFAn96CJnPOvCJwqcNfh4fZwyz19cfV7ZX3GNmMKFpIx+3RQU1Y="`,
    );
  });

  it('is small', () => {
    expect(squeeze('a'.repeat(5000)).length).toBeLessThan(60);
    expect(squeeze(WORDS.join('|').repeat(50)).length).toBeLessThan(200);
    const random = randomText(3000, 256, 7);
    expect(squeeze(random).length).toBeLessThan(3000 * 1.25);
  });

  it('is read with the text before it that it was written with, and is smaller by it', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const letters = [2, 40, 300, 65_536][seed % 4] as number;
      const [before, text] = [randomText(lot(seed)(2000), letters, seed), randomText(lot(seed + 1)(2000), 70, seed)];
      expect(unsqueeze(squeeze(text, before), before), `seed ${seed}`).toBe(text);
    }
    const text = randomText(2000, 70, 1);
    expect(squeeze(text, `${text}|`).length).toBeLessThan(squeeze(text).length / 4);
    expect(unsqueeze(squeeze('', text), text)).toBe('');
  });

  it('refuses what is too long', () => {
    expect(() => squeeze('a'.repeat(2 ** 20 + 1))).toThrow(RangeError);
    expect(() => squeeze('a', 'a'.repeat(2 ** 20 + 1))).toThrow(RangeError);
  });
});

describe('a text with another before it', () => {
  it('is an error with any other, and with none', () => {
    const before = WORDS.join('|');
    const bytes = squeeze(WORDS.join(''), before);
    for (const other of ['', `${before}|`, before.slice(1), before.toUpperCase(), '\uffff'.repeat(99)])
      expect(() => unsqueeze(bytes, other), other).toThrow('damaged');
  });
});

describe('a damaged text', () => {
  const bytes = squeeze(WORDS.join('\u001f').repeat(5));

  it('is an error wherever a byte was changed', () => {
    const draw = lot(3);
    for (let i = 0; i < bytes.length - 4; i++) {
      const damaged = bytes.slice();
      damaged[i] = (damaged[i] as number) ^ (1 + draw(255));
      expect(() => unsqueeze(damaged), `byte ${i}`).toThrow('damaged');
    }
  });

  it('is an error wherever it was cut', () => {
    for (let length = 0; length < bytes.length - 4; length++)
      expect(() => unsqueeze(bytes.slice(0, length)), `${length} bytes`).toThrow('damaged');
  });

  it('is an error when it was never squeezed, and read soon', () => {
    const draw = lot(5);
    const from = performance.now();
    for (let run = 0; run < 50; run++) {
      const noise = Uint8Array.from({ length: draw(400) }, () => draw(256));
      expect(() => unsqueeze(noise), `run ${run}`).toThrow('damaged');
    }
    // A length that no file has, an alphabet without end.
    expect(() => unsqueeze(Uint8Array.from([255, 255, 255, 127, 0, 2, 0, 1, 97]))).toThrow('damaged');
    expect(() => unsqueeze(Uint8Array.from([1, 0, 41, ...new Array(41).fill(0)]))).toThrow('damaged');
    expect(performance.now() - from).toBeLessThan(60_000);
  });
});
