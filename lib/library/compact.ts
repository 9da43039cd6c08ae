/**
 * Facts as JSON without what the text tells: a piece of evidence is its place, its words are cut from the text when it is read; long runs
 * of days are their ends; and numbers without end, which JSON does not know, have a sign. What is in no way special is kept as it is.
 */

/** Strings that begin so stand for something; others that do get it once more. */
const SIGN = '@';
const [SIGN_CODE, PLUS, MINUS, EQUALS, ZERO] = Array.from('@+-=0', (sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
];
/** Digits of a number that is read. */
const MOST_DIGITS = 15;
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
  if (typeof value === 'string') return value.charCodeAt(0) === SIGN_CODE ? signed(value, text) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const one: unknown = value[i];
      if (mayStandForOther(one)) value[i] = unpacked(one, text);
    }
    return value;
  }
  // What JSON.parse made has no fields but its own.
  const object = value as Record<string, unknown>;
  for (const key in object) {
    if (key === '__proto__') fault();
    const one = object[key];
    if (mayStandForOther(one)) object[key] = unpacked(one, text);
  }
  return object;
}

/** True for strings with the sign, and for what may have some in it. Most of a fact is neither, and is not written anew. */
function mayStandForOther(value: unknown): boolean {
  if (typeof value === 'string') return value.charCodeAt(0) === SIGN_CODE;
  return typeof value === 'object' && value !== null;
}

/** What a string with the sign stands for. It is read by hand: a report has hundreds, and a question of the library reads a hundred reports. */
function signed(value: string, text: string): unknown {
  if (value.charCodeAt(1) === SIGN_CODE) return value.slice(1);
  if (value === `${SIGN}>`) return Number.POSITIVE_INFINITY;
  if (value === `${SIGN}<`) return Number.NEGATIVE_INFINITY;
  let at = 1;
  const negative = value.charCodeAt(at) === MINUS;
  if (negative) at++;
  const begin = at;
  let first = 0;
  for (; isDigit(value, at); at++) first = first * 10 + value.charCodeAt(at) - ZERO;
  const between = at;
  let second = 0;
  for (at++; isDigit(value, at); at++) second = second * 10 + value.charCodeAt(at) - ZERO;
  const [digits, others] = [between - begin, at - between - 1];
  if (at !== value.length || digits < 1 || digits > MOST_DIGITS || others < 1 || others > MOST_DIGITS) return fault();
  if (negative) first = -first;
  const kind = value.charCodeAt(between);
  if (kind === PLUS) return second > LONGEST ? fault() : Array.from({ length: second }, (_, i) => first + i);
  if (kind === MINUS) return { start: first, end: second };
  if (kind === EQUALS) return { start: first, end: second, words: text.slice(first, second) };
  return fault();
}

function isDigit(value: string, at: number): boolean {
  const code = value.charCodeAt(at);
  return code >= ZERO && code <= ZERO + 9;
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
