/**
 * Deflate as small as it gets in reasonable time, for packages that are built once and downloaded often: the way of Zopfli. All matches are
 * looked for, the cheapest way through them is taken by what each symbol cost in the round before, and blocks end where the next one's own
 * code pays. Equal bytes give equal bytes on every system.
 */

const WINDOW = 32_768;
const SHORTEST = 3;
const LONGEST = 258;
/** Places of one hash that are looked at, the nearest first. */
const CHAIN = 400;
/** Rounds of the search for the cheapest way, when nothing else is said. */
const ROUNDS = 4;
/** Symbols of which a block is never less, and the most blocks that are tried in a row. */
const UNIT = 2048;
const MOST_UNITS = 24;

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12_289, 16_385, 24_577,
];
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const LITERALS = 286;
const DISTANCES = 30;
const END_OF_BLOCK = 256;

const lengthSymbol = new Uint8Array(LONGEST + 1);
for (let length = SHORTEST, symbol = 0; length <= LONGEST; length++) {
  while (symbol + 1 < LENGTH_BASE.length && LENGTH_BASE[symbol + 1] <= length) symbol++;
  lengthSymbol[length] = symbol;
}
const distanceSymbol = new Uint8Array(WINDOW + 1);
for (let distance = 1, symbol = 0; distance <= WINDOW; distance++) {
  while (symbol + 1 < DISTANCE_BASE.length && DISTANCE_BASE[symbol + 1] <= distance) symbol++;
  distanceSymbol[distance] = symbol;
}

/**
 * The bytes as a raw deflate stream (RFC 1951).
 * @param {Uint8Array} bytes
 * @param {number} rounds one is about as small as the usual way, four take off a twentieth
 * @returns {Uint8Array}
 */
export function deflate(bytes, rounds = ROUNDS) {
  const out = new BitWriter();
  if (bytes.length === 0) {
    writeStored(out, bytes, true);
    return out.done();
  }
  const matches = matchesIn(bytes);
  // What symbols cost is guessed once, then known from the round before.
  let costs = null;
  let best = null;
  for (let round = 0; round < rounds; round++) {
    const way = cheapestWay(bytes, matches, costs);
    const blocks = blocksOf(way);
    const bits = blocks.reduce((sum, block) => sum + block.bits, 0);
    if (best === null || bits < best.bits) best = { way, blocks, bits };
    costs = costsOf(way, blocks);
  }
  if (best.bits >= (bytes.length + 5 * Math.ceil(bytes.length / 65_535)) * 8) {
    writeStored(out, bytes, true);
    return out.done();
  }
  for (const [i, block] of best.blocks.entries()) writeBlock(out, best.way, block, i === best.blocks.length - 1);
  return out.done();
}

/**
 * Of each place the matches that begin there: for each length that is reached the nearest place, longer ones further away.
 * @returns {{ from: Uint32Array, length: Uint16Array, distance: Uint16Array }} matches of place i stand from `from[i]` to `from[i + 1]`
 */
function matchesIn(bytes) {
  const size = bytes.length;
  const from = new Uint32Array(size + 1);
  let length = new Uint16Array(size * 2 + 16);
  let distance = new Uint16Array(size * 2 + 16);
  let count = 0;
  const head = new Int32Array(65_536).fill(-1);
  const before = new Int32Array(size);
  for (let at = 0; at < size; at++) {
    from[at] = count;
    if (at + SHORTEST > size) continue;
    const hash = (Math.imul(bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16), 0x9e3779b1) >>> 16) & 0xffff;
    const most = Math.min(LONGEST, size - at);
    let longest = SHORTEST - 1;
    let left = CHAIN;
    for (let place = head[hash]; place >= 0 && at - place <= WINDOW - 1 && left > 0; place = before[place], left--) {
      if (bytes[place + longest] !== bytes[at + longest] || bytes[place] !== bytes[at]) continue;
      let same = 0;
      while (same < most && bytes[place + same] === bytes[at + same]) same++;
      if (same <= longest) continue;
      if (count + 1 >= length.length) {
        length = grown(length);
        distance = grown(distance);
      }
      length[count] = same;
      distance[count++] = at - place;
      longest = same;
      if (same >= most) break;
    }
    before[at] = head[hash];
    head[hash] = at;
  }
  from[size] = count;
  return { from, length, distance };
}

function grown(list) {
  const larger = new Uint16Array(list.length * 2);
  larger.set(list);
  return larger;
}

/**
 * The cheapest sequence of letters and matches.
 * @returns {{ lengths: Uint16Array, values: Uint16Array, count: number }} a length of nought is a letter, whose value it is; else the value is a distance
 */
function cheapestWay(bytes, matches, costs) {
  const size = bytes.length;
  const cost = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const stepLength = new Uint16Array(size + 1);
  const stepDistance = new Uint16Array(size + 1);
  cost[0] = 0;
  let stretch = 0;
  for (let at = 0; at < size; at++) {
    while (costs !== null && stretch + 1 < costs.length && at >= costs[stretch].to) stretch++;
    const { literal, length, distance } = costs === null ? FIRST_COSTS : costs[stretch];
    const here = cost[at];
    const single = here + literal[bytes[at]];
    if (single < cost[at + 1]) {
      cost[at + 1] = single;
      stepLength[at + 1] = 0;
    }
    let shortest = SHORTEST;
    for (let m = matches.from[at]; m < matches.from[at + 1]; m++) {
      const far = matches.distance[m];
      const farCost = here + distance[distanceSymbol[far]];
      for (const most = matches.length[m]; shortest <= most; shortest++) {
        const sum = farCost + length[shortest];
        if (sum >= cost[at + shortest]) continue;
        cost[at + shortest] = sum;
        stepLength[at + shortest] = shortest;
        stepDistance[at + shortest] = far;
      }
    }
  }
  let count = 0;
  for (let at = size; at > 0; at -= stepLength[at] || 1) count++;
  const lengths = new Uint16Array(count);
  const values = new Uint16Array(count);
  for (let at = size, i = count - 1; at > 0; i--) {
    lengths[i] = stepLength[at];
    values[i] = stepLength[at] === 0 ? bytes[at - 1] : stepDistance[at];
    at -= stepLength[at] || 1;
  }
  return { lengths, values, count };
}

const FIRST_COSTS = {
  literal: new Float64Array(256).fill(6),
  length: Float64Array.from({ length: LONGEST + 1 }, (_, n) => 7 + (n < SHORTEST ? 0 : LENGTH_EXTRA[lengthSymbol[n]])),
  distance: Float64Array.from({ length: DISTANCES }, (_, symbol) => 4 + DISTANCE_EXTRA[symbol]),
};

/** The blocks that are smallest together: each is a row of units, the best row of rows is found from the beginning on. */
function blocksOf(way) {
  const units = Math.max(1, Math.ceil(way.count / UNIT));
  const counts = [];
  for (let unit = 0; unit < units; unit++)
    counts.push(frequencies(way, unit * UNIT, Math.min(way.count, (unit + 1) * UNIT)));
  const bits = new Float64Array(units + 1).fill(Number.POSITIVE_INFINITY);
  const start = new Int32Array(units + 1);
  bits[0] = 0;
  for (let first = 0; first < units; first++) {
    const sum = { literal: new Uint32Array(LITERALS), distance: new Uint32Array(DISTANCES), extra: 0 };
    for (let last = first; last < units && last - first < MOST_UNITS; last++) {
      const own = counts[last];
      for (let i = 0; i < LITERALS; i++) sum.literal[i] += own.literal[i];
      for (let i = 0; i < DISTANCES; i++) sum.distance[i] += own.distance[i];
      sum.extra += own.extra;
      const all = bits[first] + codesFor(sum).bits;
      if (all < bits[last + 1]) {
        bits[last + 1] = all;
        start[last + 1] = first;
      }
    }
  }
  const blocks = [];
  for (let end = units; end > 0; end = start[end]) {
    const from = start[end] * UNIT;
    const to = Math.min(way.count, end * UNIT);
    blocks.unshift({ from, to, ...codesFor(frequencies(way, from, to)) });
  }
  return blocks;
}

function frequencies(way, from, to) {
  const literal = new Uint32Array(LITERALS);
  const distance = new Uint32Array(DISTANCES);
  let extra = 0;
  for (let i = from; i < to; i++) {
    const length = way.lengths[i];
    if (length === 0) literal[way.values[i]]++;
    else {
      const far = distanceSymbol[way.values[i]];
      literal[257 + lengthSymbol[length]]++;
      distance[far]++;
      extra += LENGTH_EXTRA[lengthSymbol[length]] + DISTANCE_EXTRA[far];
    }
  }
  return { literal, distance, extra };
}

/** The codes of a block and its size in bits. */
function codesFor({ literal, distance, extra }) {
  const counts = literal.slice();
  counts[END_OF_BLOCK] = 1;
  const literalLengths = codeLengths(counts, 15);
  const distanceLengths = codeLengths(distance, 15);
  // A decoder may want one code of distances at least.
  if (distanceLengths.every((length) => length === 0)) distanceLengths[0] = 1;
  const header = headerOf(literalLengths, distanceLengths);
  let bits = 3 + header.bits + extra;
  for (let i = 0; i < LITERALS; i++) bits += counts[i] * literalLengths[i];
  for (let i = 0; i < DISTANCES; i++) bits += distance[i] * distanceLengths[i];
  return { literalLengths, distanceLengths, header, bits };
}

/** The lengths of both codes, as runs. */
function headerOf(literalLengths, distanceLengths) {
  let literals = LITERALS;
  while (literals > 257 && literalLengths[literals - 1] === 0) literals--;
  let distances = DISTANCES;
  while (distances > 1 && distanceLengths[distances - 1] === 0) distances--;
  const all = [...literalLengths.subarray(0, literals), ...distanceLengths.subarray(0, distances)];
  const runs = [];
  for (let i = 0; i < all.length; ) {
    let run = 1;
    while (i + run < all.length && all[i + run] === all[i]) run++;
    i += run;
    const value = all[i - 1];
    if (value === 0) {
      while (run >= 11) {
        const part = Math.min(run, 138);
        runs.push([18, part - 11, 7]);
        run -= part;
      }
      if (run >= 3) {
        runs.push([17, run - 3, 3]);
        run = 0;
      }
    } else {
      runs.push([value, 0, 0]);
      run--;
      while (run >= 3) {
        const part = Math.min(run, 6);
        runs.push([16, part - 3, 2]);
        run -= part;
      }
    }
    for (; run > 0; run--) runs.push([value, 0, 0]);
  }
  const counts = new Uint32Array(19);
  for (const [symbol] of runs) counts[symbol]++;
  const lengths = codeLengths(counts, 7);
  let codes = 19;
  while (codes > 4 && lengths[CODE_ORDER[codes - 1]] === 0) codes--;
  let bits = 14 + codes * 3;
  for (const [symbol, , extra] of runs) bits += lengths[symbol] + extra;
  return { literals, distances, runs, lengths, codes, bits };
}

/** Lengths of the best prefix code of at most so many bits (package-merge). One symbol alone has a length of one. */
function codeLengths(counts, most) {
  const lengths = new Uint8Array(counts.length);
  const leaves = [];
  for (let i = 0; i < counts.length; i++) if (counts[i] > 0) leaves.push({ weight: counts[i], symbols: [i] });
  if (leaves.length === 1) lengths[leaves[0].symbols[0]] = 1;
  if (leaves.length < 2) return lengths;
  leaves.sort((a, b) => a.weight - b.weight || a.symbols[0] - b.symbols[0]);
  if (huffman(leaves, lengths) <= most) return lengths;
  lengths.fill(0);
  let row = leaves;
  for (let level = 1; level < most; level++) {
    const pairs = [];
    for (let i = 0; i + 1 < row.length; i += 2)
      pairs.push({ weight: row[i].weight + row[i + 1].weight, symbols: [...row[i].symbols, ...row[i + 1].symbols] });
    row = [];
    for (let i = 0, j = 0; i < leaves.length || j < pairs.length; )
      row.push(
        j >= pairs.length || (i < leaves.length && leaves[i].weight <= pairs[j].weight) ? leaves[i++] : pairs[j++],
      );
  }
  for (const { symbols } of row.slice(0, 2 * leaves.length - 2)) for (const symbol of symbols) lengths[symbol]++;
  return lengths;
}

/** Lengths of Huffman's code into `lengths`. Returns the greatest. */
function huffman(leaves, lengths) {
  const count = leaves.length;
  const weight = new Float64Array(2 * count - 1);
  const parent = new Int32Array(2 * count - 1);
  for (let i = 0; i < count; i++) weight[i] = leaves[i].weight;
  let leaf = 0;
  let join = count;
  for (let next = count; next < 2 * count - 1; next++) {
    for (let k = 0; k < 2; k++) {
      const one = leaf < count && (join >= next || weight[leaf] <= weight[join]) ? leaf++ : join++;
      weight[next] += weight[one];
      parent[one] = next;
    }
  }
  const depth = new Uint8Array(2 * count - 1);
  let most = 0;
  for (let i = 2 * count - 3; i >= 0; i--) {
    depth[i] = depth[parent[i]] + 1;
    if (i < count) {
      lengths[leaves[i].symbols[0]] = depth[i];
      most = Math.max(most, depth[i]);
    }
  }
  return most;
}

/** What symbols cost in each block of a round, for the stretches of bytes that the blocks have. */
function costsOf(way, blocks) {
  let at = 0;
  return blocks.map(({ from, to, literalLengths, distanceLengths }) => {
    for (let i = from; i < to; i++) at += way.lengths[i] || 1;
    // What did not occur might: it costs a little more than the rarest that did.
    const literalMost = Math.max(...literalLengths) + 1;
    const distanceMost = Math.max(...distanceLengths) + 1;
    return {
      to: at,
      literal: Float64Array.from({ length: 256 }, (_, i) => literalLengths[i] || literalMost),
      length: Float64Array.from({ length: LONGEST + 1 }, (_, n) => {
        const symbol = lengthSymbol[n];
        return (literalLengths[257 + symbol] || literalMost) + LENGTH_EXTRA[symbol];
      }),
      distance: Float64Array.from(
        { length: DISTANCES },
        (_, i) => (distanceLengths[i] || distanceMost) + DISTANCE_EXTRA[i],
      ),
    };
  });
}

function writeBlock(out, way, { from, to, literalLengths, distanceLengths, header }, last) {
  out.bits(last ? 1 : 0, 1);
  out.bits(2, 2);
  out.bits(header.literals - 257, 5);
  out.bits(header.distances - 1, 5);
  out.bits(header.codes - 4, 4);
  for (let i = 0; i < header.codes; i++) out.bits(header.lengths[CODE_ORDER[i]], 3);
  const lengthCodes = codesOf(header.lengths);
  for (const [symbol, value, extra] of header.runs) {
    out.bits(lengthCodes[symbol], header.lengths[symbol]);
    out.bits(value, extra);
  }
  const literals = codesOf(literalLengths);
  const distances = codesOf(distanceLengths);
  for (let i = from; i < to; i++) {
    const length = way.lengths[i];
    const value = way.values[i];
    if (length === 0) {
      out.bits(literals[value], literalLengths[value]);
      continue;
    }
    const long = lengthSymbol[length];
    out.bits(literals[257 + long], literalLengths[257 + long]);
    out.bits(length - LENGTH_BASE[long], LENGTH_EXTRA[long]);
    const far = distanceSymbol[value];
    out.bits(distances[far], distanceLengths[far]);
    out.bits(value - DISTANCE_BASE[far], DISTANCE_EXTRA[far]);
  }
  out.bits(literals[END_OF_BLOCK], literalLengths[END_OF_BLOCK]);
}

/** Canonical codes, turned round: they are written from their highest bit on. */
function codesOf(lengths) {
  const codes = new Uint16Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= 15; length++) {
    code <<= 1;
    for (let i = 0; i < lengths.length; i++) {
      if (lengths[i] !== length) continue;
      let turned = 0;
      for (let bit = 0; bit < length; bit++) turned |= ((code >> bit) & 1) << (length - 1 - bit);
      codes[i] = turned;
      code++;
    }
  }
  return codes;
}

function writeStored(out, bytes, last) {
  let at = 0;
  do {
    const part = bytes.subarray(at, at + 65_535);
    at += part.length;
    out.bits(last && at >= bytes.length ? 1 : 0, 1);
    out.bits(0, 2);
    out.align();
    out.bits(part.length, 16);
    out.bits(part.length ^ 0xffff, 16);
    for (const byte of part) out.bits(byte, 8);
  } while (at < bytes.length);
}

/** Bits into bytes, the lowest first. */
class BitWriter {
  bytes = [];
  held = 0;
  count = 0;

  bits(value, count) {
    this.held |= value << this.count;
    this.count += count;
    while (this.count >= 8) {
      this.bytes.push(this.held & 255);
      this.held >>>= 8;
      this.count -= 8;
    }
  }

  align() {
    if (this.count > 0) this.bits(0, 8 - this.count);
  }

  done() {
    this.align();
    return Uint8Array.from(this.bytes);
  }
}
