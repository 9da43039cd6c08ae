import type { Dom } from './dom';

/**
 * The data in the scripts of a page, from which other scripts would make what is shown: blocks of JSON, objects that are assigned to
 * names (`window.__STATE__ = {…}`, `Fusion.globalContent = {…}`, `… = JSON.parse("…")`), the stream of Next.js (`self.__next_f`), the
 * flat array of Nuxt (`__NUXT_DATA__`) and caches whose objects refer to one another (`__ref`). Only what JSON.parse takes is read;
 * nothing runs. The work is linear in the size of the scripts, and bounded.
 */

/** Most characters of one script and of all together, most scripts, values and nodes that are looked at. */
const LIMITS = { script: 1_500_000, all: 3_000_000, states: 40, assignments: 5_000, visits: 150_000, values: 60_000 };
/** Shorter objects hold no article, in characters. */
const MIN = 250;

/** The values in the scripts of a page, references in them resolved. */
export function statesOf(page: Document, dom: Dom): unknown[] {
  const found: unknown[] = [];
  const stream: string[] = [];
  let sum = 0;
  for (const { text, type } of scriptsOf(page, dom)) {
    sum += text.length;
    if (sum > LIMITS.all || found.length >= LIMITS.states) break;
    if (/json/.test(type)) found.push(parse(text));
    else if (/^(?:|text\/javascript|application\/javascript|module)$/.test(type)) {
      if (text.includes('__next_f')) stream.push(...chunksOf(text));
      else found.push(...assigned(text));
    }
  }
  if (stream.length > 0) found.push(rowsOf(stream.join('')));
  return found
    .filter((value) => typeof value === 'object' && value !== null)
    .map((value) => linked(unflattened(value)));
}

/** The scripts without an address that are neither too long nor structured data, in order. */
function scriptsOf(page: Document, dom: Dom): { text: string; type: string }[] {
  const found: { text: string; type: string }[] = [];
  const root = dom.root(page);
  const open: Node[] = [];
  if (root) open.push(root);
  for (let visits = 0; open.length > 0 && visits < LIMITS.visits; visits++) {
    const node = open.pop() as Node;
    const next = dom.nextSibling(node);
    if (next) open.push(next);
    if (dom.type(node) !== 1) continue;
    const element = node as Element;
    const child = dom.firstChild(element);
    if (dom.name(element).toLowerCase() !== 'script') {
      if (child) open.push(child);
      continue;
    }
    const type = (dom.attribute(element, 'type') ?? '').slice(0, 60).toLowerCase();
    if (!child || dom.type(child) !== 3 || /ld\+json/.test(type)) continue;
    const text = dom.data(child);
    // A stream comes in pieces, and a piece may be short.
    if (text.length > LIMITS.script || (text.length < MIN && !text.includes('__next_f'))) continue;
    found.push({ text, type });
  }
  return found;
}

/** `NAME = {…}`, `NAME.PART = […]`, `NAME["PART"] = JSON.parse("…")`, and strings that hold an object. */
const ASSIGNMENT =
  /[\w$](?:\]|["']\])?\s{0,5}=\s{0,5}(?=[{["']|JSON\.parse\()(?:JSON\.parse\(\s{0,5}(?:decodeURIComponent\(\s{0,5})?)?/g;

/** The values of the assignments in a script. */
function assigned(script: string): unknown[] {
  const found: unknown[] = [];
  ASSIGNMENT.lastIndex = 0;
  for (let i = 0; i < LIMITS.assignments && found.length < LIMITS.states; i++) {
    const match = ASSIGNMENT.exec(script);
    if (!match) break;
    const at = match.index + match[0].length;
    const sign = script[at] ?? '';
    if (sign === '{' || sign === '[') {
      const { end, text } = balanced(script, at);
      if (text !== null && text.length >= MIN) found.push(parse(text));
      ASSIGNMENT.lastIndex = end;
    } else if (sign === '"' || sign === "'") {
      const { end, value } = literal(script, at);
      if (value.length >= MIN) {
        const json = /^%(?:7B|5B)/i.test(value) ? decoded(value) : value;
        if (/^\s{0,20}[{[]/.test(json)) found.push(parse(json));
      }
      ASSIGNMENT.lastIndex = end;
    } else ASSIGNMENT.lastIndex = at;
  }
  return found;
}

/** Signs that JSON has outside of strings, and the letters of its words and of `undefined`. */
const OUTSIDE = /[\s\d{}[\]:,.+\-eEtrufalsndi]/;

/**
 * The object or list that begins at a place, as JSON; text is null when it is none.
 * @returns end: where it ends, or where it was seen that it is none
 */
function balanced(script: string, at: number): { end: number; text: string | null } {
  let depth = 0;
  let text = '';
  let from = at;
  for (let i = at; i < script.length; i++) {
    const sign = script[i] as string;
    if (sign === '"') {
      const { end, closed } = endOfString(script, i);
      if (!closed) return { end, text: null };
      i = end;
    } else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') {
      if (--depth === 0) return { end: i + 1, text: text + script.slice(from, i + 1) };
    } else if (sign === 'u' && script.startsWith('undefined', i)) {
      // No value in JSON, but in what programs write instead of it.
      text += `${script.slice(from, i)}null`;
      i += 8;
      from = i + 1;
    } else if (!OUTSIDE.test(sign)) return { end: i, text: null };
  }
  return { end: script.length, text: null };
}

/** Where the string that begins at a place ends: at its quote, or at a line break, which no string holds. */
function endOfString(script: string, at: number): { end: number; closed: boolean } {
  const quote = script[at];
  for (let i = at + 1; i < script.length; i++) {
    const sign = script[i];
    if (sign === quote) return { end: i, closed: true };
    if (sign === '\\') i++;
    else if (sign === '\n' || sign === '\r') return { end: i, closed: false };
  }
  return { end: script.length, closed: false };
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '0': '\0' };

/** The string of a program that begins at a place with its quote. A string without end is empty. */
function literal(script: string, at: number): { end: number; value: string } {
  const { end, closed } = endOfString(script, at);
  if (!closed) return { end, value: '' };
  const raw = script.slice(at + 1, end);
  const value = raw.includes('\\')
    ? raw.replace(
        /\\(?:u([\da-f]{4})|x([\da-f]{2})|u\{([\da-f]{1,6})\}|(\r\n|[\s\S]))/gi,
        (_all, unit?: string, byte?: string, point?: string, sign?: string) => {
          if (sign !== undefined) return /[\r\n]/.test(sign) ? '' : (ESCAPES[sign] ?? sign);
          const code = Number.parseInt(unit ?? byte ?? point ?? '0', 16);
          return code > 0x10ffff ? '' : String.fromCodePoint(code);
        },
      )
    : raw;
  return { end: end + 1, value };
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The strings of `self.__next_f.push([1,"…"])`. */
function chunksOf(script: string): string[] {
  const found: string[] = [];
  let at = 0;
  for (let i = 0; i < LIMITS.assignments; i++) {
    const start = script.indexOf('__next_f.push(', at);
    if (start < 0) break;
    const { end, text } = balanced(script, start + '__next_f.push('.length);
    at = Math.max(end, start + 1);
    const value = text === null ? null : parse(text);
    if (Array.isArray(value) && value[0] === 1 && typeof value[1] === 'string') found.push(value[1]);
  }
  return found;
}

/**
 * The rows of the stream that Next.js sends: `ID:JSON` up to the end of the line, or `ID:T<length>,TEXT` with the length in bytes of
 * UTF-8 (hexadecimal) and no end of line. `"$ID"` in a row is the text of that name.
 */
function rowsOf(stream: string): unknown[] {
  const rows: unknown[] = [];
  const texts = new Map<string, string>();
  let at = 0;
  while (at < stream.length && rows.length < 20_000) {
    const head = /^([\da-f]{0,8}):(?:T([\da-f]{1,8}),)?/.exec(stream.slice(at, at + 24));
    if (head?.[2] !== undefined) {
      const start = at + head[0].length;
      at = afterBytes(stream, start, Number.parseInt(head[2], 16));
      texts.set(head[1] as string, stream.slice(start, at));
      continue;
    }
    const line = stream.indexOf('\n', at);
    const end = line < 0 ? stream.length : line;
    if (head) {
      const row = stream.slice(at + head[0].length, end);
      if (row.length >= 20 && /^[{["]/.test(row)) rows.push(parse(row));
    }
    at = end + 1;
  }
  replaceTexts(rows, texts);
  return rows;
}

/** The place behind so many bytes of UTF-8. */
function afterBytes(text: string, from: number, bytes: number): number {
  let at = from;
  for (let rest = bytes; rest > 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Half of a pair has two of its four bytes.
    rest -= code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3;
  }
  return at;
}

function replaceTexts(rows: unknown[], texts: ReadonlyMap<string, string>): void {
  if (texts.size === 0) return;
  walk(rows, (holder, name, value) => {
    if (typeof value !== 'string' || value.length > 10 || value[0] !== '$') return;
    const text = texts.get(value.slice(1));
    if (text !== undefined) holder[name] = text;
  });
}

type Holder = Record<string, unknown>;

/** Calls for each value in an object, at most so many; what the call puts in its place is not entered. */
function walk(root: unknown, each: (holder: Holder, name: string, value: unknown) => void): void {
  const open: unknown[] = [root];
  const seen = new Set<unknown>(open);
  let values = 0;
  while (open.length > 0) {
    const holder = open.pop() as Holder;
    for (const name of Object.keys(holder)) {
      if (++values > LIMITS.values) return;
      const value = holder[name];
      if (typeof value === 'object' && value !== null && !seen.has(value)) {
        seen.add(value);
        open.push(value);
      }
      if (name !== '__proto__') each(holder, name, value);
    }
  }
}

/**
 * The value of a flat array as Nuxt writes it: objects and lists in it hold the places of their values. Anything else is given back as
 * it is.
 */
function unflattened(value: unknown): unknown {
  if (!Array.isArray(value) || value.length < 3 || value.length > LIMITS.values || !isFlat(value)) return value;
  const flat = value as readonly unknown[];
  const made: unknown[] = flat.map((entry) =>
    Array.isArray(entry) ? [] : typeof entry === 'object' && entry !== null ? Object.create(null) : entry,
  );
  const at = (place: unknown, steps = 0): unknown => {
    if (typeof place !== 'number' || !Number.isInteger(place) || place < 0 || place >= flat.length) return null;
    const entry = flat[place];
    // `["Reactive", 7]`: the value of place 7.
    if (steps < 5 && Array.isArray(entry) && typeof entry[0] === 'string') return at(entry[1], steps + 1);
    return made[place];
  };
  flat.forEach((entry, place) => {
    if (typeof entry !== 'object' || entry === null) return;
    const own = made[place] as Holder & unknown[];
    if (!Array.isArray(entry))
      for (const [name, inner] of Object.entries(entry)) own[name as never] = at(inner) as never;
    else if (typeof entry[0] !== 'string') for (const inner of entry) own.push(at(inner));
    // `["Set", 3, 4]`, and wrappers of one value, which are read where they are asked for.
    else if (entry[0] === 'Set') for (const inner of entry.slice(1)) own.push(at(inner));
  });
  return at(0);
}

/** The first entry leads to others, and every object in the list holds nothing but places. */
function isFlat(value: readonly unknown[]): boolean {
  if (typeof value[0] !== 'object' || value[0] === null) return false;
  let objects = 0;
  for (const entry of value) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) continue;
    const places = Object.values(entry);
    if (!places.every((place) => Number.isInteger(place))) return false;
    if (places.length > 0) objects++;
  }
  return objects >= 2;
}

/** The same with each `{ "__ref": "Name:7" }` replaced by the object that stands under that name. */
function linked(value: unknown): unknown {
  const objects = new Map<string, object>();
  const references: { holder: Holder; name: string; to: string }[] = [];
  walk(value, (holder, name, inner) => {
    if (typeof inner !== 'object' || inner === null) return;
    if (name.length < 400 && /[:.]/.test(name)) objects.set(name, inner);
    const to = reference(inner);
    if (to !== null) references.push({ holder, name, to });
  });
  for (const { holder, name, to } of references) {
    const object = objects.get(to);
    if (object) holder[name] = object;
  }
  return value;
}

/** `{ "__ref": "Block:7" }`, or as older caches write it `{ "type": "id", "id": "Block:7" }`. */
function reference(value: object): string | null {
  const { __ref, type, id } = value as Holder;
  if (typeof __ref === 'string') return __ref;
  return type === 'id' && typeof id === 'string' ? id : null;
}
