/** Reads a day with the weekday printed beside it, a weekday alone, or a relative day ("yesterday, Wednesday"). */
import type { DayRange } from '../../model/day';
import { weekdayOf } from '../../model/day';
import { readCore } from './core';
import { has, is, type Tokens, touches } from './lex';
import { dayNumber, makePart, meaningAt, type Part, passSkips } from './part';
import { resolveDay } from './resolve';

/** The part at token `i`, or null. `cued` as in `readCore`. */
export function readPart(t: Tokens, i: number, cued: boolean, published: DayRange | null): Part | null {
  return (
    weekday(t, i, published) ??
    relative(t, i) ??
    withWeekdayBehind(t, readCore(t, i, cued), published) ??
    relativePeriod(t, i)
  );
}

function weekdayAt(t: Tokens, i: number): number | null {
  const m = meaningAt(t, i);
  if (m.weekday === undefined) return null;
  if (t.lexicon.settings.capitals && t.text[t.list[i]?.start ?? 0]?.toLowerCase() === t.text[t.list[i]?.start ?? 0])
    return null;
  return has(t, i, 'doubtful') && isFamilyName(t, i) ? null : m.weekday;
}

/** "Petr Středa", "Szombat Éva": the name of a weekday with a capital beside another word with a capital. */
function isFamilyName(t: Tokens, i: number): boolean {
  const capital = (k: number) => {
    const token = t.list[k];
    return token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(t.text.slice(token.start, token.start + 2));
  };
  return capital(i) && (capital(i - 1) || capital(i + 1));
}

function weekday(t: Tokens, i: number, published: DayRange | null): Part | null {
  let from = i;
  let relativeWeek = meaningAt(t, i).relativeWeek ?? null;
  let name: number | null;
  if (relativeWeek !== null) {
    from = i + 1;
    name = weekdayAt(t, from) ?? meaningAt(t, from).weekdayShort ?? null;
  } else name = weekdayAt(t, i) ?? (beforeDate(t, i) ? (meaningAt(t, i).weekdayShort ?? null) : null);
  if (name === null) return null;
  let next = from + 1;
  if (is(t, next, '.') && touches(t, next) && meaningAt(t, from).weekday === undefined) next++;
  if (is(t, next, "'") && touches(t, next) && touches(t, next + 1) && t.list[next + 1]?.kind === 'word') next += 2;
  const plainEnd = next;
  // "Last" and "next" stand before the name, or belong to its form (Swedish "på måndag" is the next, "på måndagen" the last).
  const marked = (flag: 'last' | 'next') => has(t, i - 1, flag) || has(t, from, flag);
  let step: -1 | 0 | 1 = marked('last') ? -1 : marked('next') ? 1 : 0;
  if (step === 0 && has(t, next, 'last')) {
    step = -1;
    next++;
  } else if (step === 0 && has(t, next, 'next')) {
    step = 1;
    next++;
  } else if (meaningAt(t, next).relativeWeek !== undefined) {
    relativeWeek = meaningAt(t, next).relativeWeek ?? null;
    next++;
  }
  const alone = makePart(t, 'weekday', i, next, { weekday: name, step, relativeWeek });
  const dated = dateBehind(t, plainEnd, published, alone);
  if (dated) return dated;
  const sure = meaningAt(t, from).weekday !== undefined || relativeWeek !== null || shortAlone(t, from);
  return sure ? alone : null;
}

/**
 * A short name that is an ordinal too counts beside a full one ("de segunda a quarta-feira"), and behind a word of days where nothing
 * that it could count follows ("na segunda."; not "na segunda volta").
 */
function shortAlone(t: Tokens, i: number): boolean {
  if ((has(t, i + 1, 'range') || has(t, i + 1, 'and')) && meaningAt(t, i + 2).weekday !== undefined) return true;
  if (!has(t, i - 1, 'weekdayCue')) return false;
  const next = t.list[i + 1];
  return !next || next.kind === 'break' || (next.kind === 'mark' && !touchesWord(t, i + 1));
}

/** The mark at `i` joins two words ("segunda-feira"). */
function touchesWord(t: Tokens, i: number): boolean {
  return touches(t, i + 1) && t.list[i + 1]?.kind === 'word';
}

/** An abbreviated weekday counts only before a date: "Thu 28 March", "Чт, 28.03". */
function beforeDate(t: Tokens, i: number): boolean {
  const token = t.list[i];
  const c = t.text[token?.start ?? 0] ?? '';
  if (token?.kind !== 'word' || t.lexicon.settings.glued || (t.lexicon.settings.capitals && c === c.toLowerCase()))
    return false;
  return meaningAt(t, i).weekdayShort !== undefined && t.list[i + 1]?.kind !== 'break';
}

/** The date that stands behind a weekday: "vendredi 13 septembre", "Kamis (27/7/2023)", "miercuri 27". */
function dateBehind(t: Tokens, from: number, published: DayRange | null, alone: Part): Part | null {
  let at = from;
  let open = false;
  // "Selasa malam, 30 September"
  if ((has(t, at, 'pm') || has(t, at, 'am')) && (is(t, at + 1, ',') || is(t, at + 1, '('))) at++;
  if (is(t, at, ',')) at++;
  if (is(t, at, '(')) {
    open = true;
    at++;
  }
  at = passSkips(t, at);
  const core = readCore(t, at, false) ?? bare(t, at, open || at === from);
  if (!core || (core.kind !== 'day' && core.kind !== 'bare-day')) return null;
  const closed = open && is(t, core.next, ')');
  const day = resolveDay(core, published, false);
  const agrees = day !== null && weekdayOf(day) === alone.weekday;
  if (core.kind === 'bare-day' && !agrees) return null;
  if (!agrees && day !== null) return { ...core, against: alone.weekday };
  if (day === null && core.kind === 'bare-day') return null;
  const next = closed ? core.next + 1 : core.next;
  return { ...core, weekday: alone.weekday, start: alone.start, end: t.list[next - 1]?.end ?? core.end, next };
}

function bare(t: Tokens, i: number, near: boolean): Part | null {
  const day = near ? dayNumber(t, i) : null;
  if (!day || t.list[i]?.kind !== 'number') return null;
  return makePart(t, 'bare-day', i, day.next, { date: day.date });
}

/** A weekday behind a date: "28 March (Thursday)", "10월 7일(토)", "28 марта, в четверг". */
function withWeekdayBehind(t: Tokens, core: Part | null, published: DayRange | null): Part | null {
  if (!core || (core.kind !== 'day' && core.kind !== 'bare-day')) return core;
  let at = core.next;
  const open = is(t, at, '(');
  if (open || is(t, at, ',')) at++;
  at = passSkips(t, at);
  const name =
    meaningAt(t, at).weekday ??
    (open && is(t, at + 1, ')') ? (meaningAt(t, at).weekday ?? meaningAt(t, at).weekdayShort) : undefined);
  if (name === undefined || (open && !is(t, at + 1, ')'))) return core;
  const day = resolveDay(core, published, false);
  if (day === null) return core;
  if (weekdayOf(day) !== name) return open ? { ...core, against: name } : core;
  const next = open ? at + 2 : at + 1;
  return { ...core, weekday: name, end: t.list[next - 1]?.end ?? core.end, next };
}

function relative(t: Tokens, i: number): Part | null {
  const days = meaningAt(t, i).relative;
  if (days === undefined) return null;
  let at = i + 1;
  if (is(t, at, ',') || is(t, at, '(')) at++;
  at = passSkips(t, at);
  // Hebrew "הבוקר (שלישי)": the short name is an ordinal elsewhere.
  const enclosed = is(t, at - 1, '(') && is(t, at + 1, ')');
  const name = weekdayAt(t, at) ?? (enclosed ? (meaningAt(t, at).weekdayShort ?? null) : null);
  if (name === null) return makePart(t, 'relative', i, i + 1, { relative: days });
  const next = is(t, at - 1, '(') && is(t, at + 1, ')') ? at + 2 : at + 1;
  return {
    ...makePart(t, 'relative', i, next, { relative: days, weekday: name }),
    core: makePart(t, 'relative', i, i + 1, {}),
  };
}

/** "last month", "this year". */
function relativePeriod(t: Tokens, i: number): Part | null {
  const m = meaningAt(t, i);
  if (m.relativeMonth !== undefined) return makePart(t, 'month', i, i + 1, { relativeMonth: m.relativeMonth });
  if (m.relativeYear !== undefined) return makePart(t, 'year', i, i + 1, { relativeYear: m.relativeYear });
  return null;
}
