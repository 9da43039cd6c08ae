import { NumberReader, NumberWriter } from './varint';

/**
 * Facts written small. A fact is taken apart into its shape (the fields and the values that come again and again) and into what differs
 * from fact to fact: places in the text, numbers, words. Each shape is kept once; a fact becomes the number of its shape and the
 * few numbers that fill it. Nothing is known here of what the fields mean.
 */
export interface ShapeTable {
  /** Shapes, the most frequent first: JSON in which a string that begins with `$` stands for something to fill in. */
  readonly shapes: readonly unknown[];
  /** Words and fractions that are referred to by number, the most frequent first. */
  readonly values: readonly (string | number)[];
}

/** What is filled in. */
const HOLE = {
  /** Evidence: distance from the place before, length. */
  evidence: '$@',
  /** A stretch of the text: distance from the place before, length. */
  span: '$-',
  /** The words of the evidence of the fact itself. */
  own: '$=',
  /** Words that stand in the text: place, length. */
  text: '$t',
  /** A whole number. */
  integer: '$i',
  /** Ascending whole numbers: how many runs; of each the distance from the one before and the length. */
  runs: '$r',
  /** One of the table's values. */
  value: '$v',
  /** Beyond every number, upwards and downwards. */
  above: '$>',
  below: '$<',
} as const;

/** More numbers than this in one list are a fault of the file. */
const LONGEST = 100_000;

/** A field with more different words than this has them in the table and not in the shape. */
const FEW = 16;

interface Draft {
  readonly shape: string;
  readonly fill: readonly (number | { readonly value: string | number })[];
}

type Dict = Readonly<Record<string, unknown>>;

/**
 * Takes lists of facts apart.
 * @param lists the facts of each text with the text they stand in; plain JSON, but for infinite numbers
 * @returns the table, and the facts of each text as {@link decodeShapes} reads them. Equal input gives equal output.
 */
export function encodeShapes(lists: readonly { readonly text: string; readonly facts: readonly object[] }[]): {
  table: ShapeTable;
  coded: string[];
} {
  const open = manyWorded(lists.map((l) => l.facts));
  const drafts = lists.map(({ text, facts }) => {
    const place = { at: 0 };
    return facts.map((fact) => draft(fact as Dict, text, place, open));
  });
  const shapes = ranked(drafts.flatMap((list) => list.map((d) => d.shape)));
  const values = ranked(
    drafts.flatMap((list) => list.flatMap((d) => d.fill.flatMap((f) => (typeof f === 'number' ? [] : [f.value])))),
  );
  const shapeAt = new Map(shapes.map((s, i) => [s, i]));
  const valueAt = new Map(values.map((v, i) => [v, i]));
  const coded = drafts.map((list) => {
    const out = new NumberWriter();
    for (const { shape, fill } of list) {
      out.uint(shapeAt.get(shape) as number);
      for (const f of fill) out.int(typeof f === 'number' ? f : (valueAt.get(f.value) as number));
    }
    return out.toString();
  });
  return { table: { shapes: shapes.map((s) => JSON.parse(s) as unknown), values }, coded };
}

/** Puts the facts of one text together again. @throws Error when the table or the numbers are damaged. */
export function decodeShapes(table: ShapeTable, coded: string, text: string): unknown[] {
  const reader = new NumberReader(coded);
  const facts: unknown[] = [];
  const place = { at: 0 };
  while (!reader.done) {
    const shape = table.shapes[reader.uint()];
    if (typeof shape !== 'object' || shape === null) return fault();
    facts.push(fillIn(shape, reader, table, text, place));
  }
  return facts;
}

/** Fields (by their path) whose words are too many to be part of the shape. */
function manyWorded(lists: readonly (readonly object[])[]): ReadonlySet<string> {
  const words = new Map<string, Set<string>>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') {
      const set = words.get(path);
      if (set) set.add(value);
      else words.set(path, new Set([value]));
    } else if (Array.isArray(value)) {
      for (const v of value) walk(v, `${path}[]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [k, v] of Object.entries(value)) walk(v, `${path}.${k}`);
    }
  };
  for (const facts of lists) for (const fact of facts) walk(fact, '');
  return new Set([...words].filter(([, set]) => set.size > FEW).map(([path]) => path));
}

function draft(fact: Dict, text: string, place: { at: number }, open: ReadonlySet<string>): Draft {
  const fill: (number | { value: string | number })[] = [];
  const own = isEvidence(fact.evidence) ? fact.evidence.words : null;
  const span = ({ start, end }: { start: number; end: number }) => {
    fill.push(start - place.at, end - start);
    place.at = start;
  };
  const shapeOf = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') {
      if (!open.has(path)) {
        if (value.startsWith('$')) throw new Error(`"${value}" cannot be part of a shape`);
        return value;
      }
      if (value === own) return HOLE.own;
      // Terms of our own tables are small ASCII letters; names are looked for in the text.
      const at = /^[a-z0-9-]*$/.test(value) ? -1 : text.indexOf(value);
      if (at < 0) {
        fill.push({ value });
        return HOLE.value;
      }
      fill.push(at, value.length);
      return HOLE.text;
    }
    if (typeof value === 'number') {
      if (value === Number.POSITIVE_INFINITY) return HOLE.above;
      if (value === Number.NEGATIVE_INFINITY) return HOLE.below;
      if (Number.isSafeInteger(value) && Math.abs(value) < 2 ** 50) {
        fill.push(value);
        return HOLE.integer;
      }
      fill.push({ value });
      return HOLE.value;
    }
    if (Array.isArray(value)) {
      const runs = runsOf(value);
      if (!runs) return value.map((v) => shapeOf(v, `${path}[]`));
      fill.push(runs.length);
      let last = 0;
      for (const { from, length } of runs) {
        fill.push(from - last, length);
        last = from + length;
      }
      return HOLE.runs;
    }
    if (typeof value !== 'object' || value === null) return value;
    if (isEvidence(value)) {
      span(value);
      return HOLE.evidence;
    }
    if (isSpan(value)) {
      span(value);
      return HOLE.span;
    }
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, shapeOf(v, `${path}.${k}`)]));
  };
  const shape = JSON.stringify(shapeOf(fact, ''));
  return { shape, fill };
}

function fillIn(shape: unknown, reader: NumberReader, table: ShapeTable, text: string, place: { at: number }): unknown {
  // The words of the fact's own evidence are known only when the evidence has been read.
  let own = '';
  const owed: { object: Record<string, unknown>; key: string }[] = [];
  const span = () => {
    const start = place.at + reader.int();
    const end = start + reader.int();
    place.at = start;
    return { start, end };
  };
  const make = (node: unknown, top: boolean): unknown => {
    if (typeof node === 'string') {
      if (!node.startsWith('$')) return node;
      return hole(node);
    }
    if (Array.isArray(node)) return node.map((n) => make(n, false));
    if (typeof node !== 'object' || node === null) return node;
    const object: Record<string, unknown> = {};
    for (const key in node) {
      const inner = (node as Dict)[key];
      if (key === '__proto__') fault();
      if (inner === HOLE.own) {
        object[key] = '';
        owed.push({ object, key });
        continue;
      }
      object[key] = make(inner, false);
      if (top && key === 'evidence') own = (object[key] as { words?: string }).words ?? '';
    }
    return object;
  };
  const hole = (kind: string): unknown => {
    switch (kind) {
      case HOLE.evidence: {
        const { start, end } = span();
        return { start, end, words: text.slice(start, end) };
      }
      case HOLE.span:
        return span();
      case HOLE.text: {
        const at = reader.int();
        return text.slice(at, at + reader.int());
      }
      case HOLE.integer:
        return reader.int();
      case HOLE.value:
        return table.values[reader.int()] ?? fault();
      case HOLE.above:
        return Number.POSITIVE_INFINITY;
      case HOLE.below:
        return Number.NEGATIVE_INFINITY;
      case HOLE.runs: {
        const numbers: number[] = [];
        let last = 0;
        for (let runs = reader.int(); runs > 0; runs--) {
          const from = last + reader.int();
          last = from + reader.int();
          if (last - from + numbers.length > LONGEST) fault();
          for (let n = from; n < last; n++) numbers.push(n);
        }
        return numbers;
      }
      default:
        return fault();
    }
  };
  const fact = make(shape, true);
  for (const { object, key } of owed) object[key] = own;
  return fact;
}

function isSpan(value: unknown): value is { start: number; end: number } {
  const span = value as { start?: unknown; end?: unknown } | null;
  return (
    typeof span === 'object' &&
    span !== null &&
    Object.keys(span).length === 2 &&
    Number.isSafeInteger(span.start) &&
    Number.isSafeInteger(span.end)
  );
}

function isEvidence(value: unknown): value is { start: number; end: number; words: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 3 &&
    typeof (value as { words?: unknown }).words === 'string' &&
    isSpan({ start: (value as { start?: unknown }).start, end: (value as { end?: unknown }).end })
  );
}

/** The runs of consecutive numbers of an ascending list, or null for any other list. */
function runsOf(list: readonly unknown[]): { from: number; length: number }[] | null {
  const runs: { from: number; length: number }[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const n of list) {
    if (typeof n !== 'number' || !Number.isSafeInteger(n) || n <= last) return null;
    const run = runs.at(-1);
    if (run && n === last + 1) run.length++;
    else runs.push({ from: n, length: 1 });
    last = n;
  }
  return list.length > 0 ? runs : null;
}

/** The different values, the most frequent first, then by their order. */
function ranked<T extends string | number>(values: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || (String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0))
    .map(([v]) => v);
}

function fault(): never {
  throw new Error('The facts of this pack are damaged.');
}
