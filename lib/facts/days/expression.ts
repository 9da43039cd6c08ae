/** Joins parts into date expressions: single days, ranges ("from … to", "between … and", dashes) and enumerations ("and", commas). */
import type { DayRange } from '../../model/day';
import { readPart } from './dated';
import { has, is, type Tokens, touches } from './lex';
import { dayNumber, makePart, type Part, passSkips, yearNumber } from './part';

export type Bound = 'at' | 'since' | 'until';

/** What stands between two parts. */
export type Link = 'range' | 'and' | 'comma';

/** A date expression before it is resolved. */
export interface Expression {
  readonly parts: readonly Part[];
  /** `links[i]` tells how the parts `i` and `i + 1` are joined: the ends of a range, or listed. */
  readonly links: readonly Link[];
  readonly bound: Bound;
  readonly start: number;
  readonly end: number;
  /** Index of the first token of the first part. */
  readonly first: number;
  readonly next: number;
}

/** The longest date expression that begins at token `i`, with the words before it that make a range or a bound. */
export function readExpression(t: Tokens, i: number, published: DayRange | null): Expression | null {
  const opener =
    has(t, i, 'from') ||
    has(t, i, 'since') ||
    has(t, i, 'until') ||
    has(t, i, 'between') ||
    has(t, i, 'after') ||
    has(t, i, 'before');
  if (opener && !beginsDate(t, i)) {
    const at = passSkips(t, i + 1);
    const body = readBody(t, at, true, has(t, i, 'between'), published);
    return body ? withOpener(t, i, body) : null;
  }
  const cued = has(t, i, 'cue') || has(t, i, 'last') || has(t, i, 'next') || has(t, i, 'dayCue');
  if (cued && !beginsDate(t, i)) {
    const at = passSkips(t, i + 1);
    const body = readBody(t, at, has(t, i, 'cue'), false, published) ?? ordinalDay(t, i, at);
    if (!body) return null;
    const step = has(t, i, 'last') || has(t, i, 'next');
    return step && body.parts[0]?.step !== 0 ? { ...body, start: t.list[i]?.start ?? body.start } : body;
  }
  return readBody(t, i, listsYears(t, i), false, published);
}

/** Digits of a year, and the years that are told of in lists. */
const YEAR_WIDTH = 4;
const OLDEST = 1850;
const NEWEST = 2050;

/** "1954, 1974 and 1990": three years or more are a list of years without a word before them. */
function listsYears(t: Tokens, i: number): boolean {
  const isYear = (k: number) => {
    const token = t.list[k];
    if (token?.kind !== 'number' || token.end - token.start !== YEAR_WIDTH) return false;
    return token.value >= OLDEST && token.value < NEWEST;
  };
  if (!isYear(i) || !is(t, i + 1, ',') || !isYear(i + 2)) return false;
  let k = i + 2;
  while (is(t, k + 1, ',') && isYear(k + 2)) k += 2;
  return has(t, k + 1, 'and') && isYear(k + 2);
}

/** A word that opens a range may be a name in itself (fr "après-demain", pt "segunda"): then the name wins. */
function beginsDate(t: Tokens, i: number): boolean {
  const m = t.list[i]?.meaning;
  return m?.weekday !== undefined || m?.relative !== undefined || m?.month !== undefined;
}

/** "on the 25th", "el día 25", "ngày 27". */
function ordinalDay(t: Tokens, cue: number, i: number): Expression | null {
  if (!has(t, cue, 'dayCue')) return null;
  const day = dayNumber(t, i);
  if (!day || t.list[i]?.kind !== 'number' || (t.lexicon.settings.capitals && !day.ordinal)) return null;
  const part = makePart(t, 'bare-day', i, day.next, { date: day.date });
  return { parts: [part], links: [], bound: 'at', start: part.start, end: part.end, first: i, next: part.next };
}

function withOpener(t: Tokens, i: number, body: Expression): Expression {
  const start = t.list[i]?.start ?? body.start;
  const [part] = body.parts;
  // "Since Wednesday, on Friday and Saturday …": the comma ends the clause of the first.
  if (part?.kind === 'weekday' && body.links[0] === 'comma' && has(t, i, 'since') && !has(t, i, 'from'))
    return { ...body, parts: [part], links: [], bound: 'since', start, end: part.end, next: part.next };
  const isRange = body.links.includes('range');
  if (isRange)
    return { ...body, start: has(t, i, 'from') || has(t, i, 'between') || has(t, i, 'since') ? start : body.start };
  if (body.parts.length > 1) return body;
  const since = has(t, i, 'since') || has(t, i, 'after');
  // A word that only opens ranges ("du 25 mars" is "of 25 March") adds nothing to a single day.
  const bound: Bound = since ? 'since' : has(t, i, 'until') || has(t, i, 'before') ? 'until' : body.bound;
  return bound === 'at' ? body : { ...body, bound, start };
}

function readBody(
  t: Tokens,
  i: number,
  cued: boolean,
  between: boolean,
  published: DayRange | null,
): Expression | null {
  const parts: Part[] = [];
  const links: Link[] = [];
  let at = i;
  let fromPost = false;
  let end = 0;
  for (let n = 0; n < 8; n++) {
    const previous = parts.at(-1);
    if (previous && NAMED.has(previous.kind) && n > 4) {
      links.pop();
      break;
    }
    const part = readPart(t, at, cued || previous?.kind === 'month', published) ?? listed(t, at, previous);
    if (!part || !joins(previous, part)) {
      links.pop();
      break;
    }
    parts.push(part);
    at = part.next;
    end = at;
    const particle = particleAt(t, at, 'fromPost');
    fromPost = particle !== null || has(t, at - 1, 'fromPost');
    const link = connector(t, at, between, parts.length, NAMED.has(part.kind));
    if (!link) break;
    links.push(link.link);
    at = link.next;
  }
  links.length = Math.max(0, Math.min(links.length, parts.length - 1));
  const settled = settle(parts, links);
  if (!settled || settled.parts.length === 0) return null;
  const last = settled.parts.at(-1) as Part;
  const first = settled.parts[0] as Part;
  let next = last.next;
  let stop = last.end;
  let bound: Bound = 'at';
  // "május 20. és 22. között", "20 ile 22 Mayıs arasında"
  const enclosed = settled.links.length === 1 && settled.links[0] !== 'comma' && has(t, next, 'betweenPost');
  const kept: typeof settled = enclosed ? { ...settled, links: ['range'] } : settled;
  if (enclosed) {
    stop = t.list[next]?.end ?? stop;
    next++;
  }
  const single = kept.parts.length === 1;
  const to = particleAt(t, next, 'toPost');
  const from = particleAt(t, next, 'fromPost');
  if (to !== null) {
    // Finnish "maanantaista asti" is since Monday, "maanantaihin asti" until Monday.
    if (single) bound = has(t, next - 1, 'fromPost') ? 'since' : 'until';
    stop = t.list[to - 1]?.end ?? stop;
    next = to;
  } else if (single && from !== null && end === last.next && fromPost) {
    bound = 'since';
    stop = t.list[from - 1]?.end ?? stop;
    next = from;
  } else if (single && has(t, next - 1, 'fromPost')) bound = 'since';
  else if (single && has(t, next - 1, 'toPost')) bound = 'until';
  return { ...kept, bound, start: first.start, end: stop, first: i, next };
}

/** Index behind a particle for "from" or "until" at `i`, which may be joined to digits by a hyphen ("21-დან", "3-ից"); null when there is none. */
function particleAt(t: Tokens, i: number, flag: 'fromPost' | 'toPost'): number | null {
  if (has(t, i, flag)) return i + 1;
  const joined = is(t, i, '-') && touches(t, i) && touches(t, i + 1) && has(t, i + 1, flag);
  return joined ? i + 2 : null;
}

/** The words between two parts. */
function connector(
  t: Tokens,
  i: number,
  between: boolean,
  count: number,
  named: boolean,
): { link: Link; next: number } | null {
  let at = i;
  let link: Link | null = null;
  const particle = particleAt(t, at, 'fromPost');
  if (particle !== null) {
    link = 'range';
    at = particle;
    if (is(t, at, ',')) at++;
  } else if (at > 0 && has(t, at - 1, 'fromPost')) link = 'range';
  else if (is(t, at, ',')) {
    link = 'comma';
    at++;
    if (has(t, at, 'and')) {
      // "Ends on Friday, and on Thursday …": between two names a comma before "and" parts clauses.
      if (count < 2 && named) return null;
      link = 'and';
      at++;
    }
  } else if (has(t, at, 'range') || has(t, at, 'until')) {
    link = 'range';
    at++;
    // "from 28 July up to and including 1 August": a second word of the same sense.
    if ((has(t, at, 'range') || has(t, at, 'until')) && !is(t, at, '-')) at++;
  } else if (has(t, at, 'and')) {
    link = between && count === 1 ? 'range' : 'and';
    at++;
  }
  return link ? { link, next: passSkips(t, at) } : null;
}

/** A day number or a year that takes what it lacks from its neighbours. */
function listed(t: Tokens, i: number, previous: Part | undefined): Part | null {
  if (previous?.kind === 'year') {
    const found = yearNumber(t, i, 'gregory');
    return found ? makePart(t, 'year', i, found.next, { year: found.year }) : null;
  }
  const day = dayNumber(t, i);
  if (!day) return null;
  return makePart(t, 'bare-day', i, day.next, { date: day.date, unmarked: !day.counted });
}

const DAYS = new Set(['day', 'bare-day']);
const NAMED = new Set(['weekday', 'relative']);

function joins(previous: Part | undefined, part: Part): boolean {
  if (!previous) return true;
  if (DAYS.has(previous.kind) && DAYS.has(part.kind)) return true;
  if (NAMED.has(previous.kind) && NAMED.has(part.kind)) return true;
  return previous.kind === part.kind;
}

/**
 * Gives day numbers the month of a neighbour, and cuts off what stays without one. Commas alone make no list
 * ("on Monday, Wednesday's talks", "March 25, 27 people"), unless the month stands at its end ("25, 26 марта").
 */
function settle(parts: readonly Part[], links: readonly Link[]): { parts: Part[]; links: Link[] } | null {
  const out = [...parts];
  for (let k = out.length - 2; k >= 0; k--) {
    const part = out[k] as Part;
    const after = out[k + 1] as Part;
    if (part.kind !== 'bare-day' || !part.unmarked) continue;
    if (after.kind === 'day')
      out[k] = { ...part, kind: 'day', month: after.month, calendar: after.calendar, unmarked: false };
    else if (after.kind === 'bare-day' && !after.unmarked) out[k] = { ...part, unmarked: false };
  }
  for (let k = 1; k < out.length; k++) {
    const part = out[k] as Part;
    const before = out[k - 1] as Part;
    if (part.kind !== 'bare-day' || before.kind !== 'day' || !before.lends) continue;
    const wraps = (part.date ?? 0) < (before.date ?? 0);
    if (part.unmarked && (wraps || part.date === before.date)) continue;
    const month = wraps ? ((before.month ?? 1) % 12) + 1 : before.month;
    const year = wraps && before.month === 12 && before.year !== null ? before.year + 1 : before.year;
    const lent = { month, year, relativeYear: before.relativeYear, calendar: before.calendar };
    out[k] = { ...part, ...lent, kind: 'day', unmarked: false, lends: true };
  }
  if (out[0]?.unmarked) return null;
  let count = out.findIndex((p) => p.unmarked);
  if (count < 0) count = out.length;
  // The part before a closing comma holds by itself unless it got its month from behind.
  while (count > 1 && links[count - 2] === 'comma' && !parts[count - 2]?.unmarked) count--;
  return { parts: out.slice(0, count), links: links.slice(0, Math.max(0, count - 1)) };
}
