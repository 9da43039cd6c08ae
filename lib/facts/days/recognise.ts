import type { SourceText } from '../../model/article';
import { type Day, weekdayOf } from '../../model/day';
import type { DayFact, DurationFact, Fact, NumberFact, TimeFact, UndatedDayFact } from '../../model/fact';
import { evidenceAt } from '../../model/span';
import { sentenceAt } from '../../text/source';
import type { Recogniser } from '../recogniser';
import { type ClockTime, readClock, readHourRange } from './clock';
import { isMonthBetweenStops } from './core';
import { resolveExpression } from './dayfacts';
import { type Duration, readDuration } from './duration';
import { type Expression, readExpression } from './expression';
import { has, is, type Tokens, tokenise } from './lex';
import { type MatchMinute, readMatchMinute } from './match-minute';
import { meaningAt } from './part';
import { publicationDay } from './resolve';
import { tellsOfReport } from './tells';
import { lexiconOf } from './words';

/**
 * Finds days, times of day and durations. Of days that need the day of publication (weekdays, dates without a year) only what is printed is
 * kept when it is unknown; "yesterday" is left out then. What stands inside the name of an organisation or a place is left out.
 */
export const recogniseDays: Recogniser = (source, earlier) => {
  const t = tokenise(source.text, lexiconOf(source.language));
  const names = earlier.filter((f) => f.kind === 'organisation' || f.kind === 'place');
  const inName = (start: number, end: number) => names.some((f) => f.evidence.start <= start && end <= f.evidence.end);
  const today = publicationDay(source.published);
  const out: Fact[] = [];
  const dated = nextDated(t);
  let earlierClock: ClockTime | null = null;
  let i = 0;
  while (i < t.list.length) {
    const token = t.list[i];
    // Only digits and words of the lexicon begin a fact.
    if (
      !token ||
      token.kind === 'break' ||
      token.kind === 'mark' ||
      (token.kind === 'word' && token.meaning === null)
    ) {
      i++;
      continue;
    }
    // A list of bare numbers is no date unless the name of a month or a day counter stands near.
    const hopeless = token.kind === 'number' && token.end - token.start < 4 && (dated[i] ?? 0) - i > 24;
    const expression = hopeless ? null : readExpression(t, i, source.published);
    if (expression) {
      earlierClock = null;
      const second = otherCalendar(t, expression, source);
      const fact = dayFact(source, t, second ?? expression, earlier);
      if (fact && !inName(fact.evidence.start, fact.evidence.end)) out.push(fact);
      i = Math.max(i + 1, (second ?? expression).next);
      continue;
    }
    const hours = readHourRange(t, i);
    if (hours) {
      earlierClock = null;
      for (const { minutes, start, end } of hours.ends)
        out.push({
          ...base(source, start, end),
          kind: 'time',
          minutes,
          zone: null,
          approximate: false,
        } satisfies TimeFact);
      i = Math.max(i + 1, hours.next);
      continue;
    }
    const minute = readMatchMinute(t, i);
    if (minute) {
      out.push(minuteFact(source, minute));
      i = Math.max(i + 1, minute.next);
      continue;
    }
    const time = readClock(t, i, today);
    if (time) {
      const minutes = minutesBehind(t, source, earlierClock, time, i);
      earlierClock = minutes === time.minutes ? time : { ...time, minutes, pm: true };
      out.push({
        ...base(source, time.start, time.end),
        kind: 'time',
        minutes,
        zone: time.zone,
        approximate: time.approximate,
        ...(time.edge ? { edge: time.edge } : {}),
      } satisfies TimeFact);
      i = Math.max(i + 1, time.next);
      continue;
    }
    const duration = readDuration(t, i);
    if (duration) {
      const fact = durationFact(source, duration, today);
      if (!inName(duration.start, duration.end)) out.push(fact);
      i = Math.max(i + 1, duration.next);
      continue;
    }
    i++;
  }
  return out;
};

/** Languages in which the word for the afternoon is printed once for several clocks. */
const HOLDING: ReadonlySet<string> = new Set(['zh', 'ja']);

/**
 * "下午3時34分升為四級，6時22分再升為五級": in Chinese and Japanese the word for the afternoon holds for the later clocks of the
 * sentence too, until a day is named. Minutes since midnight.
 */
function minutesBehind(t: Tokens, source: SourceText, before: ClockTime | null, time: ClockTime, at: number): number {
  if (
    !HOLDING.has(source.language) ||
    before?.pm !== true ||
    time.pm !== null ||
    before.minutes < 720 ||
    time.minutes >= 720
  )
    return time.minutes;
  // "次日6時22分": another day, though it is not known which.
  for (let k = before.next; k < at; k++)
    if (has(t, k, 'dayMark') || has(t, k, 'next') || meaningAt(t, k).unit === 'day') return time.minutes;
  const later = time.minutes + 720;
  const near = sentenceAt(source, before.start) === sentenceAt(source, time.start);
  return near && before.zone === time.zone && later > before.minutes ? later : time.minutes;
}

/** For each token the index of the next one that can make numbers into dates. */
function nextDated(t: Tokens): Int32Array {
  const out = new Int32Array(t.list.length);
  let next = 0x7fffffff;
  for (let i = t.list.length - 1; i >= 0; i--) {
    const m = t.list[i]?.meaning;
    const month = m?.month ?? m?.monthShort ?? m?.solar ?? m?.islamic;
    if (
      month !== undefined ||
      m?.flags.has('dayMark') ||
      m?.flags.has('monthMark') ||
      m?.flags.has('yearMark') ||
      t.list[i]?.kind === 'date' ||
      (t.lexicon.settings.dotOrdinal && isMonthBetweenStops(t, i))
    )
      next = i;
    out[i] = next;
  }
  return out;
}

function base(source: SourceText, start: number, end: number) {
  return {
    evidence: evidenceAt(source.text, start, end),
    certainty: 'stated',
    sentence: sentenceAt(source, start),
  } as const;
}

function dayFact(
  source: SourceText,
  t: Tokens,
  e: Expression,
  earlier: readonly Fact[],
): DayFact | UndatedDayFact | null {
  const found = resolveExpression(t, e, source.published);
  if (!found) return undated(source, e);
  // What is part of a name says nothing of the event, but its figures are no numbers either.
  const certainty = isName(t, e, found.days[0] ?? 0, source) ? 'implied' : found.certainty;
  const report = found.shape === 'day' && tellsOfReport(t, e, found.days, source.published, earlier);
  const otherwise = byWeekday(e, found.days, source);
  return {
    ...base(source, e.start, e.end),
    kind: 'day',
    ...found,
    certainty,
    tells: report ? 'report' : 'event',
    ...(otherwise === null ? {} : { otherwise }),
  };
}

/** What a single day tells that cannot be resolved, since the day of publication is not known. */
function undated(source: SourceText, e: Expression): UndatedDayFact | null {
  const [part] = e.parts;
  if (!part || e.parts.length > 1 || e.bound !== 'at' || publicationDay(source.published) !== null) return null;
  // "Next Sunday" may be any of two.
  if (part.calendar !== 'gregory' || part.year !== null || part.relativeYear !== null || part.step > 0) return null;
  if (part.relativeMonth !== null || part.swapped || (part.weekday === null && part.date === null)) return null;
  const { weekday, month, date } = part;
  return { ...base(source, e.start, e.end), kind: 'undated-day', weekday, month, date };
}

/** Days of a week. */
const WEEK = 7;

/** The day next to the printed date that falls on the weekday printed beside it; null when the two agree, or the year is a guess. */
function byWeekday(e: Expression, days: readonly Day[], source: SourceText): Day | null {
  const [part] = e.parts;
  const [day] = days;
  const against = part?.against ?? null;
  if (!part || day === undefined || against === null || e.parts.length !== 1 || days.length !== 1) return null;
  const today = source.published?.to;
  if (part.year === null && (today === undefined || Math.abs(day - today) > RECENT)) return null;
  const ahead = (against - weekdayOf(day) + WEEK) % WEEK;
  return ahead <= WEEK / 2 ? day + ahead : day + ahead - WEEK;
}

/** Days from the publication within which a date before "quake" or "attacks" is that of the event itself. */
const RECENT = 30;

/** "15 Temmuz Şehitler Köprüsü", "the September 11 attacks": a date without a year, far from the publication, in a name. */
function isName(t: Tokens, e: Expression, day: Day, source: SourceText): boolean {
  const part = e.parts[0];
  if (e.parts.length !== 1 || e.bound !== 'at' || part?.kind !== 'day' || part.year !== null) return false;
  if (!(has(t, e.next, 'named') || (t.list[e.next]?.kind === 'word' && has(t, e.next + 1, 'named')))) return false;
  const today = source.published?.to;
  return today === undefined || Math.abs(day - today) > RECENT;
}

/** "۲۳ میزان/۱۵ اکتبر", "15 Mehr 1402 (7 October)": one day in two calendars is one fact. Null when the second is not the same. */
function otherCalendar(t: Tokens, e: Expression, source: SourceText): Expression | null {
  const open = is(t, e.next, '(');
  if (!(open || is(t, e.next, '/')) || e.bound !== 'at') return null;
  const second = readExpression(t, e.next + 1, source.published);
  if (second?.bound !== 'at' || (open && !is(t, second.next, ')'))) return null;
  const a = resolveExpression(t, e, source.published)?.days ?? [];
  const b = resolveExpression(t, second, source.published)?.days ?? [];
  if (a.length === 0 || a.length !== b.length || a.some((day, k) => day !== b[k])) return null;
  const next = open ? second.next + 1 : second.next;
  return { ...e, end: t.list[next - 1]?.end ?? second.end, next };
}

/** A minute of a match is a number: what is told of it is what happened in it. */
function minuteFact(source: SourceText, { value, start, end }: MatchMinute): NumberFact {
  return {
    ...base(source, start, end),
    kind: 'number',
    value,
    interval: { lo: value, hi: value },
    hedge: 'exact',
    measure: 'match-minute',
    currency: null,
    noun: null,
    nounEvidence: null,
    ordinal: true,
    conversion: false,
  };
}

function durationFact(source: SourceText, d: Duration, today: number | null): DayFact | DurationFact {
  const common = base(source, d.start, d.end);
  const exact = d.interval.lo === d.interval.hi;
  if (d.ago && d.unit === 'day' && exact && today !== null && d.interval.lo <= 31) {
    return {
      ...common,
      kind: 'day',
      days: [today - d.interval.lo],
      shape: 'day',
      basis: 'relative',
      assumed: [],
      bound: 'at',
      tells: 'event',
    };
  }
  return { ...common, kind: 'duration', interval: d.interval, unit: d.unit };
}
