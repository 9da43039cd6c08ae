/** Builds a DayFact out of a date expression. */
import { type Day, type DayRange, dateOf } from '../../model/day';
import type { DayFact } from '../../model/fact';
import type { Expression } from './expression';
import { has, is, type Tokens } from './lex';
import type { Part } from './part';
import { publicationDay, resolveSpan } from './resolve';

/** More days than this in one expression (some twenty years) say nothing about an event. */
const MAX_DAYS = 7400;
/** A date without a year that falls farther than this from the publication may belong to another year. */
const NEAR = 120;

/** What a date expression says, without its place in the text; null when it cannot be resolved. */
export type ResolvedDays = Pick<DayFact, 'days' | 'shape' | 'basis' | 'assumed' | 'bound' | 'certainty'>;

/** Resolves an expression against the publication. */
export function resolveExpression(t: Tokens, e: Expression, published: DayRange | null): ResolvedDays | null {
  const future = clauseHas(t, e, 'future');
  const parts = shareYears(e.parts);
  const spans: DayRange[] = [];
  // From the last to the first: "from Monday to Wednesday" is anchored at its end.
  for (let k = parts.length - 1; k >= 0; k--) {
    const part = parts[k] as Part;
    let span = resolveSpan(part, published, future);
    if (!span) return null;
    const after = spans[0];
    const joined = e.links[k];
    if (after && joined !== undefined && span.from > after.from) {
      if (part.kind === 'weekday' && part.relativeWeek === null)
        span = move(span, -7 * Math.ceil((span.from - after.from) / 7));
      else if (part.kind === 'bare-day') span = monthBack(part, span);
      else if (part.kind === 'day' && part.year === null && joined === 'range') span = yearBack(span);
    }
    spans.unshift(span);
  }
  const first = spans[0];
  const night = first !== undefined && spans.length === 1 && first.from === first.to && isNightTo(t, e);
  if (night) spans[0] = { from: first.from - 1, to: first.to };
  const moved = coversToday(parts, spans, e, published);
  const days = collect(moved ?? spans, e);
  if (!days || days.length === 0 || days.length > MAX_DAYS) return null;
  const assumed = assumptions(parts);
  const at = published?.to ?? null;
  const far = at !== null && assumed.length > 0 && parts[0]?.kind !== 'month' && distance(days, at) > NEAR;
  const ahead = !future && parts.some((p) => p.kind === 'bare-day' && isAhead(p, published));
  const vague =
    ahead ||
    (!future && basisOf(parts) === 'weekday' && clauseHas(t, e, 'hearsay')) ||
    moved !== null ||
    parts.some((p) => p.calendar === 'islamic' || (p.swapped && p.year !== null)) ||
    (publicationDay(published) === null && assumed.length > 0);
  return {
    days,
    shape: night ? 'range' : shapeOf(parts, e, days),
    basis: basisOf(parts),
    assumed,
    bound: e.bound,
    certainty: far || vague || parts.some((p) => p.season) ? 'implied' : 'stated',
  };
}

/** "In der Nacht zum Mittwoch": what happened in that night was on Tuesday or on Wednesday. */
function isNightTo(t: Tokens, e: Expression): boolean {
  if (has(t, e.first, 'nightTo')) return true;
  let at = e.first - 1;
  for (let n = 0; n < 2 && has(t, at, 'skip') && !has(t, at, 'nightTo'); n++) at--;
  return has(t, at, 'nightTo');
}

/** A day number later than the publication's in a text that does not speak of the future: which month is meant stays a guess. */
function isAhead(part: Part, published: DayRange | null): boolean {
  return (
    published !== null &&
    part.relativeMonth === null &&
    part.weekday === null &&
    (part.date ?? 0) > dateOf(published.to).date
  );
}

function move(span: DayRange, days: number): DayRange {
  return { from: span.from + days, to: span.to + days };
}

/**
 * "from Monday to Thursday" on a Monday: the week that is running, not the one before, when the last such range ended three days
 * ago or more. Null when the range stays as it is.
 */
function coversToday(
  parts: readonly Part[],
  spans: readonly DayRange[],
  e: Expression,
  published: DayRange | null,
): DayRange[] | null {
  const today = publicationDay(published);
  const [first, last] = [spans[0], spans.at(-1)];
  if (today === null || !first || !last || e.links.length !== 1 || e.links[0] !== 'range') return null;
  if (parts.some((p) => p.kind !== 'weekday' || p.step !== 0 || p.relativeWeek !== null)) return null;
  const week = [move(first, 7), move(last, 7)] as const;
  return today - last.to >= 3 && week[0].from <= today && today <= week[1].to ? [...week] : null;
}

function monthBack(part: Part, span: DayRange): DayRange {
  const { year, month } = dateOf(span.from);
  const date = part.date ?? 1;
  const days = Math.round((Date.UTC(year, month - 2, date) - Date.UTC(year, month - 1, date)) / 86_400_000);
  return move(span, days);
}

function yearBack(span: DayRange): DayRange {
  const { year, month, date } = dateOf(span.from);
  return move(span, Math.round((Date.UTC(year - 1, month - 1, date) - Date.UTC(year, month - 1, date)) / 86_400_000));
}

/** "25 декабря – 3 января 2024": a year printed once holds for all, one less where the months go back. */
function shareYears(parts: readonly Part[]): Part[] {
  const out = [...parts];
  for (let k = out.length - 2; k >= 0; k--) {
    const part = out[k] as Part;
    const after = out[k + 1] as Part;
    if (part.month === null || part.year !== null || part.relativeYear !== null) continue;
    if (after.year !== null && after.month !== null)
      out[k] = { ...part, year: part.month > after.month ? after.year - 1 : after.year };
    else if (after.relativeYear !== null) out[k] = { ...part, relativeYear: after.relativeYear };
  }
  for (let k = 1; k < out.length; k++) {
    const part = out[k] as Part;
    const before = out[k - 1] as Part;
    if (part.month === null || part.year !== null || part.relativeYear !== null) continue;
    if (before.year !== null && before.month !== null)
      out[k] = { ...part, year: part.month < before.month ? before.year + 1 : before.year };
    else if (before.relativeYear !== null) out[k] = { ...part, relativeYear: before.relativeYear };
  }
  return out;
}

function collect(spans: readonly DayRange[], e: Expression): Day[] | null {
  const days = new Set<Day>();
  const add = (from: Day, to: Day) => {
    for (let d = from; d <= to && days.size <= MAX_DAYS; d++) days.add(d);
  };
  for (let k = 0; k < spans.length; k++) {
    const span = spans[k] as DayRange;
    add(span.from, span.to);
    const next = spans[k + 1];
    if (next && e.links[k] === 'range') {
      if (next.to < span.from) return null;
      add(span.from, next.to);
    }
  }
  return [...days].sort((a, b) => a - b);
}

function assumptions(parts: readonly Part[]): ('year' | 'month')[] {
  const dated = parts.filter(
    (p) => p.kind === 'day' || p.kind === 'bare-day' || (p.kind === 'month' && p.month !== null),
  );
  const out: ('year' | 'month')[] = [];
  if (dated.some((p) => p.year === null && p.relativeYear === null && p.relativeMonth === null)) out.push('year');
  if (dated.some((p) => p.kind === 'bare-day' && p.relativeMonth === null)) out.unshift('month');
  return out;
}

function distance(days: readonly Day[], at: Day): number {
  return Math.max(0, (days[0] ?? at) - at, at - (days.at(-1) ?? at));
}

function shapeOf(parts: readonly Part[], e: Expression, days: readonly Day[]): DayFact['shape'] {
  const first = parts[0]?.kind;
  if (parts.length === 1 && parts[0]?.season) return 'range';
  if (parts.length === 1) return first === 'month' || first === 'year' ? first : 'day';
  if (days.length === 1) return 'day';
  return e.links.every((link) => link === 'range') ? 'range' : 'enumeration';
}

function basisOf(parts: readonly Part[]): DayFact['basis'] {
  if (parts.every((p) => p.kind === 'weekday')) return 'weekday';
  if (parts.some((p) => p.relative !== null || p.relativeYear !== null || p.relativeMonth !== null)) return 'relative';
  return parts.some((p) => p.kind === 'weekday') ? 'weekday' : 'calendar';
}

/** True when the clause of the expression has a word of the future ("will", "будет", "va"), or one of hearsay. */
function clauseHas(t: Tokens, e: Expression, flag: 'future' | 'hearsay'): boolean {
  // Korean "오는 20일", the 20th to come.
  if (flag === 'future' && has(t, e.first - 1, 'next')) return true;
  const future = (i: number) => has(t, i, flag) || (flag === 'future' && endsInFuture(t, i));
  for (let i = e.first - 1, n = 0; i >= 0 && n < 10 && !stops(t, i); i--, n++) if (future(i)) return true;
  const far = t.lexicon.settings.verbFinal ? 40 : 8;
  for (let i = e.next, n = 0; i < t.list.length && n < far; i++, n++) {
    if (future(i)) return true;
    if (t.lexicon.settings.verbFinal ? ends(t, i) : stops(t, i)) break;
  }
  return false;
}

/** Fewest letters of a verb before its ending. */
const STEM = 3;

function endsInFuture(t: Tokens, i: number): boolean {
  const token = t.list[i];
  const endings = t.lexicon.settings.futureEndings;
  if (!endings || token?.kind !== 'word' || token.meaning !== null) return false;
  const word = t.text.slice(token.start, token.end);
  return (
    /^[\p{Ll}\p{Lo}]/u.test(word) && endings.split('|').some((e) => word.length >= e.length + STEM && word.endsWith(e))
  );
}

function ends(t: Tokens, i: number): boolean {
  return t.list[i]?.kind === 'break' || is(t, i, '.') || is(t, i, '。');
}

/** A token that ends a clause. */
export function stops(t: Tokens, i: number): boolean {
  const token = t.list[i];
  if (!token || token.kind === 'break' || has(t, i, 'that') || has(t, i, 'report')) return true;
  if (is(t, i, '.')) return t.list[i + 1]?.spaced ?? true;
  return CLAUSE_ENDS.has(t.folded[token.start] ?? '') && token.end - token.start === 1;
}

const CLAUSE_ENDS = new Set([
  ',',
  ';',
  ':',
  '!',
  '?',
  '。',
  '、',
  '«',
  '»',
  '"',
  '“',
  '”',
  '「',
  '」',
  '،',
  '؛',
  '।',
  '۔',
]);
