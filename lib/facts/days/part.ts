/** Reads one printed day, month, year or weekday at a token: the parts from which date expressions are made. */
import { has, is, type Token, type Tokens, touches } from './lex';
import type { Meaning } from './words';

export type CalendarName = 'gregory' | 'solar' | 'islamic';

/** One printed date or a part of one. Values that were not printed are null. */
export interface Part {
  readonly kind: 'day' | 'bare-day' | 'month' | 'year' | 'weekday' | 'relative';
  readonly calendar: CalendarName;
  readonly year: number | null;
  readonly month: number | null;
  readonly date: number | null;
  /** 1 for Monday to 7; beside a date it is checked against it. */
  readonly weekday: number | null;
  /** A weekday printed beside the date that is not that of the date ("Sunday, 19 January" of a Monday). */
  readonly against: number | null;
  /** Days from the day of publication. */
  readonly relative: number | null;
  readonly relativeWeek: number | null;
  readonly relativeMonth: number | null;
  readonly relativeYear: number | null;
  /** "last" or "next" printed beside it. */
  readonly step: -1 | 0 | 1;
  /** A season of sport, of the year and the next one. */
  readonly season: boolean;
  /** Day and month may be exchanged. */
  readonly swapped: boolean;
  readonly start: number;
  readonly end: number;
  /** The date without the weekday beside it. */
  readonly core: { readonly start: number; readonly end: number };
  /** Index of the token behind it. */
  readonly next: number;
  /** A day number with nothing that marks it as a day: it needs a month from a neighbour. */
  readonly unmarked: boolean;
  /** The month stands before the day, or the day is marked: following day numbers take its month. */
  readonly lends: boolean;
}

const EMPTY = {
  calendar: 'gregory', year: null, month: null, date: null, weekday: null, against: null, relative: null, relativeWeek: null, relativeMonth: null,
  relativeYear: null, step: 0, season: false, swapped: false, unmarked: false, lends: false,
} as const; // biome-ignore format: one list

type Fields = Partial<Omit<Part, 'kind' | 'start' | 'end' | 'core' | 'next'>>;

/** A part that spans the tokens `from` to `next - 1`. */
export function makePart(t: Tokens, kind: Part['kind'], from: number, next: number, fields: Fields): Part {
  const start = t.list[from]?.start ?? 0;
  const end = t.list[next - 1]?.end ?? start;
  return { ...EMPTY, ...fields, kind, start, end, core: { start, end }, next };
}

interface DayNumber {
  readonly date: number;
  readonly next: number;
  /** Marked by a counter that only days have (日, 일). */
  readonly counted: boolean;
  /** Written as an ordinal (25th, седьмого). */
  readonly ordinal: boolean;
}

/** A number that can be a day of a month, with its ordinal ending or counter. */
export function dayNumber(t: Tokens, i: number): DayNumber | null {
  const token = t.list[i];
  // "W杯第22日", "第三日": the so-manieth day of something.
  if (!token || /[第제]/.test(t.text[token.start - 1] ?? '')) return null;
  if (token.kind === 'word') return wordDay(t, i);
  if (token.kind !== 'number' || token.value < 1 || token.value > 31 || token.end - token.start > 2) return null;
  if (is(t, i - 1, '+') || is(t, i - 1, '#') || is(t, i - 1, '$') || is(t, i - 1, '€')) return null;
  let next = i + 1;
  let counted = false;
  let ordinal = false;
  if (has(t, next, 'dayMark')) {
    next++;
    counted = true;
    if (touches(t, next) && has(t, next, 'notDate')) return null;
  } else if (touches(t, next)) {
    if (has(t, next, 'ordinal')) {
      next++;
      ordinal = true;
    } else if (is(t, next, '-') && touches(t, next + 1) && has(t, next + 1, 'ordinal')) {
      next += 2;
      ordinal = true;
    } else if (t.lexicon.settings.dotOrdinal && is(t, next, '.')) {
      next++;
      if (is(t, next, '-') && touches(t, next) && has(t, next + 1, 'ordinal')) next += 2;
    } else if (is(t, next, "'") && touches(t, next + 1) && t.list[next + 1]?.kind === 'word') next += 2;
    else if (is(t, next, '%') || is(t, next, '°')) return null;
  }
  return { date: token.value, next, counted, ordinal };
}

function wordDay(t: Tokens, i: number): DayNumber | null {
  const m = t.list[i]?.meaning;
  if (!m) return null;
  const following = t.list[i + 1]?.meaning;
  const ones = following?.ordinal ?? following?.number;
  if (
    m.number !== undefined &&
    m.number % 10 === 0 &&
    m.number <= 30 &&
    ones !== undefined &&
    ones < 10 &&
    m.number + ones <= 31
  ) {
    return { date: m.number + ones, next: i + 2, counted: false, ordinal: following?.ordinal !== undefined };
  }
  const date = m.ordinal ?? m.number;
  if (date === undefined || date < 1 || date > 31) return null;
  const counted = has(t, i + 1, 'dayMark') && !(touches(t, i + 2) && has(t, i + 2, 'notDate'));
  return { date, next: counted ? i + 2 : i + 1, counted, ordinal: m.ordinal !== undefined };
}

interface MonthName {
  readonly month: number;
  readonly calendar: CalendarName;
  readonly next: number;
  /** An abbreviation, or a name that is too common a word to stand alone. */
  readonly weak: boolean;
}

/** The name of a month at `i`, with its stop and with a second name of the same month ("مارس/آذار"). */
export function monthName(t: Tokens, i: number): MonthName | null {
  const token = t.list[i];
  const m = token?.meaning;
  if (!token || !m) return null;
  const value = m.month ?? m.monthShort ?? m.solar ?? m.islamic;
  if (value === undefined || (t.lexicon.settings.capitals && !capital(t, token))) return null;
  const calendar = (m.month ?? m.monthShort) ? 'gregory' : m.solar !== undefined ? 'solar' : 'islamic';
  let next = i + 1;
  if (
    m.month === undefined &&
    m.monthShort !== undefined &&
    is(t, next, '.') &&
    touches(t, next) &&
    t.list[next + 1]?.kind === 'number'
  )
    next++;
  const second = t.list[next + 1]?.meaning;
  if (
    (is(t, next, '/') || is(t, next, '(')) &&
    second &&
    (second.month ?? second.monthShort) === value &&
    calendar === 'gregory'
  ) {
    next += is(t, next, '(') && is(t, next + 2, ')') ? 3 : 2;
  }
  if (is(t, next, "'") && touches(t, next) && touches(t, next + 1) && t.list[next + 1]?.kind === 'word') next += 2;
  return { month: value, calendar, next, weak: m.month === undefined };
}

function capital(t: Tokens, token: Token): boolean {
  const c = t.text[token.start] ?? '';
  return c !== c.toLowerCase();
}

/** A year and where it ends. */
export interface YearFound {
  readonly year: number | null;
  readonly relativeYear: number | null;
  readonly next: number;
}

/** The year at token `i` names a decade: "la década de 1980", "η δεκαετία του 1980". */
function isOfDecade(t: Tokens, i: number): boolean {
  const at = has(t, i - 1, 'of') || has(t, i - 1, 'skip') || has(t, i - 1, 'cue') ? i - 2 : i - 1;
  return has(t, at, 'decade') || isTenYears(t, at);
}

/** A word for ten years stands at token `i`. */
export function isTenYears(t: Tokens, i: number): boolean {
  const { duration } = meaningAt(t, i);
  return duration?.unit === 'year' && duration.amount === 10;
}

/** A year as a number with what may follow it ("2024 года", "2023年", "2024-ben"). */
export function yearNumber(t: Tokens, i: number, calendar: CalendarName): YearFound | null {
  const token = t.list[i];
  if (token?.kind !== 'number' || token.end - token.start !== 4) return null;
  const value = token.value;
  const year = yearIn(value, calendar);
  if (year === null) return null;
  let next = i + 1;
  // "2000 millones de euros"
  if (has(t, next, 'notDate') || isOfDecade(t, i)) return null;
  // "the 1980s"
  if (touches(t, next) && isPlainWord(t, next) && !t.lexicon.settings.glued) return null;
  if (is(t, next, '-') && touches(t, next) && touches(t, next + 1) && has(t, next + 1, 'ordinal')) next += 2;
  if (is(t, next, '.') && touches(t, next) && has(t, next + 1, 'yearMark')) next++;
  if (has(t, next, 'yearMark')) next++;
  else if (is(t, next, "'") && touches(t, next + 1) && t.list[next + 1]?.kind === 'word') next += 2;
  return { year, relativeYear: null, next };
}

function isPlainWord(t: Tokens, i: number): boolean {
  return t.list[i]?.kind === 'word' && t.list[i]?.meaning === null;
}

function yearIn(value: number, calendar: CalendarName): number | null {
  if (calendar === 'solar') return value >= 1250 && value <= 1500 ? value : null;
  if (calendar === 'islamic') return value >= 1300 && value <= 1600 ? value : null;
  if (value >= 1800 && value <= 2199) return value;
  // Buddhist years, as Thai texts print them.
  return value >= 2440 && value <= 2699 ? value - 543 : null;
}

/** A year behind a month: "2024", "de 2024", ", 2024", "of last year". */
export function yearAfter(t: Tokens, from: number, calendar: CalendarName, comma: boolean): YearFound | null {
  let i = from;
  if (comma && is(t, i, ',')) i++;
  for (let n = 0; n < 3; n++) {
    const relativeYear = t.list[i]?.meaning?.relativeYear;
    if (relativeYear !== undefined) return { year: null, relativeYear, next: i + 1 };
    const found = yearNumber(t, i, calendar);
    if (found) return found;
    if (!(has(t, i, 'of') || has(t, i, 'skip') || has(t, i, 'yearMark') || (is(t, i, '/') && touches(t, i))))
      return null;
    i++;
  }
  return null;
}

/** The meaning of a token, empty when it has none. */
export function meaningAt(t: Tokens, i: number): Partial<Meaning> {
  return t.list[i]?.meaning ?? {};
}

/** Index of the first token at or behind `i` that is no article, preposition or "day" word. At most three are passed over. */
export function passSkips(t: Tokens, i: number): number {
  let at = i;
  for (let n = 0; n < 3 && (has(t, at, 'skip') || has(t, at, 'of')); n++) at++;
  return at;
}

/** What a word before a number of hours adds to it, or takes away: Hindi "साढ़े" a half, Urdu "سوا" a quarter, Bengali "পৌনে" less a quarter; else 0. */
export function fractionBefore(t: Tokens, i: number): number {
  if (has(t, i, 'halfPast')) return 0.5;
  if (has(t, i, 'quarterPast')) return 0.25;
  return has(t, i, 'quarterBefore') ? -0.25 : 0;
}
