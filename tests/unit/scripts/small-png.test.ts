import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/lib/run.mjs';
import { readPng, smallPng, writePng } from '../../../scripts/lib/small-png';

/** The colours of a picture that was written with a palette. */
function colours(png: Buffer): number[] {
  const palette = png.indexOf('PLTE');
  const data = png.indexOf('IDAT');
  const width = png.readUInt32BE(16);
  const lines = inflateSync(png.subarray(data + 4, data + 4 + png.readUInt32BE(data - 4)));
  return [...lines].flatMap((index, i) => (i % (width + 1) === 0 ? [] : [png.readUIntBE(palette + 4 + index * 3, 3)]));
}

describe('a picture with few colours', () => {
  it('stays as it is', () => {
    const rgb = new Uint8Array([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 0, 0]);
    const png = writePng({ width: 2, height: 2, rgb });
    expect(png[25]).toBe(3);
    expect(colours(png)).toEqual([0xff0000, 0x00ff00, 0x0000ff, 0xff0000]);
  });

  it('keeps its surfaces exactly and others nearly when it has more colours than can be named', () => {
    const size = 64;
    const rgb = new Uint8Array(size * size * 3);
    // Half of it is one surface, the other half has as many colours as points.
    for (let i = 0; i < size * size; i++) rgb.set(i % 2 ? [251, 250, 247] : [i & 255, i >> 6, (i * 7) & 255], i * 3);
    const shown = colours(writePng({ width: size, height: size, rgb }));
    expect(new Set(shown).size).toBeLessThanOrEqual(256);
    const far = shown.filter((colour, i) => {
      const apart = [16, 8, 0].map((shift, c) => Math.abs(((colour >> shift) & 255) - (rgb[i * 3 + c] ?? 0)));
      return i % 2 ? apart.some((each) => each > 0) : apart.some((each) => each > 40);
    });
    expect(far).toEqual([]);
  });

  it('is drawn on white where it was transparent', () => {
    const icon = readFileSync(join(ROOT, 'assets/public/icon/128.png'));
    const { width, height, rgb } = readPng(icon);
    expect([width, height]).toEqual([128, 128]);
    expect([...rgb.subarray(0, 3)]).toEqual([255, 255, 255]);
    expect(smallPng(icon)[25]).toBe(3);
  });

  it('must be a PNG', () => {
    expect(() => readPng(Buffer.from('GIF89a, and more bytes than a head has'))).toThrow('no PNG');
  });
});
