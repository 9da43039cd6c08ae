import { deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** As many colours as one byte can name. */
const MOST_COLOURS = 256;

/** A picture as bytes of red, green and blue, line by line. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/**
 * The same picture with at most 256 colours, which makes a picture of text and surfaces a third of its size. What is transparent is drawn on white.
 * @param png a picture of 8 bits a channel, with or without transparency, not interlaced, as browsers write them
 */
export function smallPng(png: Buffer): Buffer {
  return writePng(readPng(png));
}

/** Reads a PNG as browsers write them. Throws for any other kind. */
export function readPng(png: Buffer): Pixels {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG');
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, kind, , , interlaced] = png.subarray(24, 29);
  if (depth !== 8 || (kind !== 2 && kind !== 6) || interlaced !== 0) throw new Error(`A PNG of another kind (${kind})`);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const channels = kind === 6 ? 4 : 3;
  const lines = unfiltered(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const alpha = channels === 4 ? (lines[i * 4 + 3] ?? 255) / 255 : 1;
    for (let c = 0; c < 3; c++) rgb[i * 3 + c] = Math.round((lines[i * channels + c] ?? 0) * alpha + 255 * (1 - alpha));
  }
  return { width, height, rgb };
}

/** Undoes the filters of the lines (PNG specification, section 9). */
function unfiltered(data: Buffer, bytes: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(bytes * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (bytes + 1)] ?? 0;
    for (let x = 0; x < bytes; x++) {
      const at = y * bytes + x;
      const left = x >= channels ? (out[at - channels] ?? 0) : 0;
      const up = y > 0 ? (out[at - bytes] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (out[at - bytes - channels] ?? 0) : 0;
      const raw = data[y * (bytes + 1) + 1 + x] ?? 0;
      out[at] = raw + guess(filter, left, up, corner);
    }
  }
  return out;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + up - corner;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Writes a picture with a palette. */
export function writePng({ width, height, rgb }: Pixels): Buffer {
  const counts = new Map<number, number>();
  for (let i = 0; i < rgb.length; i += 3) {
    const colour = colourAt(rgb, i);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const { palette, indexOf } = paletteOf(counts);
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      lines[y * (width + 1) + 1 + x] = indexOf.get(colourAt(rgb, (y * width + x) * 3)) ?? 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const colourAt = (rgb: Uint8Array, i: number) => ((rgb[i] ?? 0) << 16) | ((rgb[i + 1] ?? 0) << 8) | (rgb[i + 2] ?? 0);
const channelOf = (colour: number, channel: number) => (colour >> (16 - 8 * channel)) & 255;

/** A box of colours, with how often they occur together. */
interface Box {
  readonly colours: readonly number[];
  readonly weight: number;
}

/** The colours that stand for all others, found by cutting boxes of colours in their middle until there are enough (median cut). */
function paletteOf(counts: ReadonlyMap<number, number>): { palette: number[]; indexOf: Map<number, number> } {
  const weightOf = (colours: readonly number[]) => colours.reduce((sum, colour) => sum + (counts.get(colour) ?? 0), 0);
  // The most frequent are surfaces and ink: they stay exactly as they are.
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const exact = byCount.slice(0, counts.size <= MOST_COLOURS ? MOST_COLOURS : 64);
  const rest = byCount.slice(exact.length);
  const boxes: Box[] = rest.length > 0 ? [{ colours: rest, weight: weightOf(rest) }] : [];
  while (boxes.length > 0 && boxes.length < MOST_COLOURS - exact.length) {
    boxes.sort((a, b) => (b.colours.length > 1 ? worth(b) : 0) - (a.colours.length > 1 ? worth(a) : 0));
    const [widest] = boxes;
    if (!widest || widest.colours.length < 2) break;
    boxes.shift();
    boxes.push(...cut(widest, counts, weightOf));
  }
  const palette = [...exact, ...boxes.map(({ colours }) => meanOf(colours, counts))];
  const indexOf = new Map<number, number>(exact.map((colour, i) => [colour, i]));
  boxes.forEach(({ colours }, n) => {
    for (const colour of colours) indexOf.set(colour, exact.length + n);
  });
  return { palette, indexOf };
}

function widestChannel({ colours }: Box): { channel: number; width: number } {
  let best = { channel: 0, width: -1 };
  for (let channel = 0; channel < 3; channel++) {
    let [least, most] = [255, 0];
    for (const colour of colours) {
      const value = channelOf(colour, channel);
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    if (most - least > best.width) best = { channel, width: most - least };
  }
  return best;
}

/** What is gained by cutting a box: small signs in a colour of their own must not be lost beside the edges of all the letters. */
const worth = (box: Box) => widestChannel(box).width * Math.cbrt(box.weight);

function cut(box: Box, counts: ReadonlyMap<number, number>, weightOf: (colours: readonly number[]) => number): Box[] {
  const { channel } = widestChannel(box);
  const sorted = [...box.colours].sort((a, b) => channelOf(a, channel) - channelOf(b, channel));
  let half = 0;
  let at = 0;
  while (at < sorted.length - 1 && half + (counts.get(sorted[at] ?? 0) ?? 0) <= box.weight / 2)
    half += counts.get(sorted[at++] ?? 0) ?? 0;
  const middle = Math.max(1, at);
  return [sorted.slice(0, middle), sorted.slice(middle)].map((colours) => ({ colours, weight: weightOf(colours) }));
}

function meanOf(colours: readonly number[], counts: ReadonlyMap<number, number>): number {
  const sums = [0, 0, 0];
  let all = 0;
  for (const colour of colours) {
    const count = counts.get(colour) ?? 0;
    all += count;
    for (let c = 0; c < 3; c++) sums[c] = (sums[c] ?? 0) + channelOf(colour, c) * count;
  }
  const [red, green, blue] = sums.map((sum) => Math.round(sum / all));
  return ((red ?? 0) << 16) | ((green ?? 0) << 8) | (blue ?? 0);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crcOf(body), body.length + 4);
  return out;
}

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let k = 0; k < 8; k++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** The check of a chunk (PNG specification, annex D). */
function crcOf(data: Buffer): number {
  let value = 0xffffffff;
  for (const byte of data) value = (TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
