/**
 * Facts as JSON without what the text tells: a piece of evidence is its place, its words are cut from the text when it is read; long runs
 * of days are their ends; and numbers without end, which JSON does not know, have a sign. What is in no way special is kept as it is.
 */

/** Strings that begin so stand for something; others that do get it once more. */
const SIGN = '@';
/** From how many consecutive numbers on a list is written as its ends. */
const RUN = 4;
/** Longest run that is read; more is a fault of the file. */
const LONGEST = 100_000;

/** Writes a value small. @param text what its evidence stands in */
export function pack(value: unknown, text: string): string {
  return JSON.stringify(packed(value, text));
}

/** Reads what {@link pack} wrote. @throws Error when it is damaged */
export function unpack(json: string, text: string): unknown {
  return unpacked(JSON.parse(json), text);
}

function packed(value: unknown, text: string): unknown {
  if (typeof value === 'string') return value.startsWith(SIGN) ? SIGN + value : value;
  if (value === Number.POSITIVE_INFINITY) return `${SIGN}>`;
  if (value === Number.NEGATIVE_INFINITY) return `${SIGN}<`;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value))
    return isRun(value) ? `${SIGN}${value[0]}+${value.length}` : value.map((v) => packed(v, text));
  const { start, end, words } = value as { start?: unknown; end?: unknown; words?: unknown };
  if (isPlace(start) && isPlace(end)) {
    const fields = Object.keys(value).length;
    if (fields === 2) return `${SIGN}${start}-${end}`;
    if (fields === 3 && words === text.slice(start, end)) return `${SIGN}${start}=${end}`;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([k, v]) => (v === undefined ? [] : [[k, packed(v, text)] as const])),
  );
}

function unpacked(value: unknown, text: string): unknown {
  if (typeof value === 'string') return value.startsWith(SIGN) ? signed(value, text) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = unpacked(value[i], text);
    return value;
  }
  const object = value as Record<string, unknown>;
  for (const key of Object.keys(object)) {
    if (key === '__proto__') fault();
    object[key] = unpacked(object[key], text);
  }
  return object;
}

function signed(value: string, text: string): unknown {
  if (value.startsWith(SIGN, 1)) return value.slice(1);
  if (value === `${SIGN}>`) return Number.POSITIVE_INFINITY;
  if (value === `${SIGN}<`) return Number.NEGATIVE_INFINITY;
  const parts = /^@(-?\d{1,15})([=+-])(\d{1,15})$/.exec(value);
  if (!parts) return fault();
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  if (parts[2] === '+') return second > LONGEST ? fault() : Array.from({ length: second }, (_, i) => first + i);
  if (parts[2] === '-') return { start: first, end: second };
  return { start: first, end: second, words: text.slice(first, second) };
}

/** Whole numbers of up to fifteen digits: those that are read again. */
const BEYOND = 1e15;

function isPlace(n: unknown): n is number {
  return Number.isSafeInteger(n) && (n as number) >= 0 && (n as number) < BEYOND;
}

function isRun(list: readonly unknown[]): boolean {
  const [first] = list as readonly number[];
  if (list.length < RUN || first === undefined || !isPlace(Math.abs(first))) return false;
  return list.every((n, i) => n === first + i);
}

function fault(): never {
  throw new Error('The facts of this report are damaged');
}
