/** Reads times of day: "8:06 am local time", "11h", "um 2.36 Uhr", "8時6分", "ساعت ۱۰ و یازده دقیقه". */
import type { Day } from '../../model/day';
import { has, is, type Tokens, touches } from './lex';
import { fractionBefore, meaningAt, passSkips } from './part';
import { zoneOffset } from './zones';

type Edge = 'before' | 'after';

/** A time of day with its place among the tokens. */
export interface ClockTime {
  readonly minutes: number;
  readonly zone: number | 'local' | null;
  readonly approximate: boolean;
  /** True for afternoon and evening by a word beside the clock, false for the morning, null where none stands. */
  readonly pm: boolean | null;
  /** "After six", "before six". */
  readonly edge: Edge | null;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

interface Reading {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  /** The shape alone tells that it is a clock ("10時30分", "8H06"). */
  readonly sure: boolean;
  /** A word that is a whole clock: "midnight". */
  readonly moment?: true;
}

/** The time of day at token `i`, or null. It needs a sign beside the digits: a clock word, a zone, am or pm. */
export function readClock(t: Tokens, i: number, day: Day | null): ClockTime | null {
  const opened = openers(t, i, day);
  const reading = moment(t, opened.at) ?? digits(t, opened.at, opened.cued, opened.at_, opened.half !== null);
  if (!reading) return null;
  let { hour, next } = reading;
  const start = opened.at === i ? (t.list[i]?.start ?? 0) : (t.list[opened.at]?.start ?? 0);
  let end = t.list[next - 1]?.end ?? start;
  let signed = reading.sure || opened.cued || opened.zone !== null || opened.half !== null;
  let half = opened.half ?? halfBehind(t, next);
  if (half) {
    next = half.next > next ? half.next : next;
    end = t.list[next - 1]?.end ?? end;
    signed = true;
  }
  let zone = opened.zone;
  const behind = zoneBehind(t, next, day);
  if (behind) {
    zone = behind.zone;
    signed = true;
    if (behind.inside) {
      next = behind.next;
      end = t.list[next - 1]?.end ?? end;
    }
  }
  // "14.00-15.00 saatlerinde", "09.00-17.30 WIB": what tells that one end is a clock holds for the other.
  if (!signed || (zone === null && reading.next === next)) {
    const other = otherEnd(t, opened.at, next, day);
    if (other) {
      signed = true;
      zone ??= other.zone;
    }
  }
  if (!signed) return null;
  half ??= hour < 12 && reading.moment !== true ? eveningBefore(t, opened.at) : null;
  const pm = half?.pm ?? false;
  const early = half?.night === true && (hour < 6 || hour === 12);
  if (half && pm && hour < 12 && !early) hour += 12;
  if (half && (!pm || early) && hour === 12) hour = 0;
  // Swedish "vid 5.10-tiden".
  const approximate =
    opened.about || has(t, reading.next - 1, 'about') || has(t, reading.next, 'aboutPost') || has(t, next, 'aboutPost');
  return {
    minutes: hour * 60 + reading.minute,
    zone,
    approximate,
    pm: half ? pm : null,
    edge: edgeOf(t, opened.at, next),
    start: opened.start ?? start,
    end,
    next,
  };
}

/** "Shortly before midnight", "à midi": behind a preposition of clocks. */
function moment(t: Tokens, i: number): Reading | null {
  const alone = meaningAt(t, i).momentAlone;
  const hour = alone ?? meaningAt(t, i).moment;
  if (hour === undefined) return null;
  // "Two hours after midnight": the moment is another one.
  for (let k = i - 1; k >= i - OF_RANGE; k--) {
    if (meaningAt(t, k).unit !== undefined) return null;
    if (edgeAt(t, k) === null && !has(t, k, 'skip')) break;
  }
  const behind =
    alone !== undefined || has(t, i + 1, 'afterClock') || has(t, i + 1, 'beforeClock') || has(t, i + 1, 'aboutPost');
  const cued =
    edgeAt(t, i - 1) !== null || (['at', 'clock', 'about', 'until'] as const).some((flag) => has(t, i - 1, flag));
  return behind || cued ? { hour, minute: 0, next: i + 1, sure: true, moment: true } : null;
}

/**
 * "Illalla puoli kahdeksan jälkeen", "abends gegen halb acht": a word for the afternoon or the evening right before the clock, that belongs to no
 * earlier clock.
 */
function eveningBefore(t: Tokens, at: number): Half | null {
  for (let k = at - 1; k >= at - BEFORE_CLOCK; k--) {
    if (t.list[k]?.kind !== 'word') return null;
    const counts = t.list[k - 1]?.kind === 'number' || t.list[k - 1]?.kind === 'dead' || ofHour(t, k - 1);
    if (has(t, k, 'pm') && !has(t, k, 'am') && meaningAt(t, k).unit === undefined)
      return counts ? null : { pm: true, night: has(t, k, 'night'), next: 0 };
    if (!ofClock(t, k) && edgeAt(t, k) === null) return null;
  }
  return null;
}

function ofHour(t: Tokens, i: number): boolean {
  const m = meaningAt(t, i);
  return has(t, i, 'hour') || m.number !== undefined || m.hour !== undefined;
}

/** Two clocks that have the part of the day in common. */
export interface HourRange {
  readonly ends: readonly [Pick<ClockTime, 'minutes' | 'start' | 'end'>, Pick<ClockTime, 'minutes' | 'start' | 'end'>];
  readonly next: number;
}

/** Most words between the word that opens a range and the hour, and between its ends: prepositions, articles, "o'clock". */
const OF_RANGE = 3;
/** Hours of half a day, and of one. */
const HALF_DAY = 12;
const DAY = 24;

/** "Between one and three in the morning", "tra l'una e le tre del mattino": hours of which the last alone has the part of the day. */
export function readHourRange(t: Tokens, i: number): HourRange | null {
  if (!has(t, i, 'between') && !has(t, i, 'from')) return null;
  const first = hourOfRange(t, i + 1);
  if (!first || !(has(t, first.next, 'and') || has(t, first.next, 'until') || has(t, first.next, 'range'))) return null;
  const second = hourOfRange(t, first.next + 1);
  if (!second) return null;
  const half = halfBehind(t, second.next);
  if (!half) return ofWholeDay(t, i, first, second);
  if (first.hour > HALF_DAY || second.hour > HALF_DAY) return null;
  // "From ten to twelve in the morning" ends at noon.
  const noon = second.hour === HALF_DAY && first.hour < HALF_DAY && !half.pm && !half.night;
  const [from, to] = [first.hour % HALF_DAY, noon ? HALF_DAY : second.hour % HALF_DAY];
  const late = half.pm && !(half.night && to < 6) ? HALF_DAY : 0;
  const early = from < to ? late : HALF_DAY - late;
  return {
    ends: [
      { minutes: (from + early) * 60, ...placeOf(t, first.at, first.next) },
      { minutes: (to + late) * 60, ...placeOf(t, second.at, half.next) },
    ],
    next: half.next,
  };
}

function placeOf(t: Tokens, at: number, behind: number): { start: number; end: number } {
  return { start: t.list[at]?.start ?? 0, end: t.list[behind - 1]?.end ?? 0 };
}

/**
 * "Zwischen 10 und 12 Uhr", "między godz. 10 a 12", "mezi 10. a 12. hodinou": hours of the whole day, by a word that only clocks have before the first
 * or behind the second, or by ordinals before the word for an hour. "From 10 to 12 hours" is a length.
 */
function ofWholeDay(t: Tokens, opener: number, first: RangeHour, second: RangeHour): HourRange | null {
  let told = first.numbered && second.numbered && second.named;
  for (let k = opener + 1; k < second.at; k++) {
    // "从上午9点到下午5点半": each end has a part of the day of its own.
    if (meridiem(t, k)) return null;
    told ||= k < first.at && has(t, k, 'clock');
  }
  for (const k of [second.next - 1, second.next])
    told ||= (has(t, k, 'hour') || has(t, k, 'clock')) && meaningAt(t, k).unit === undefined;
  if (!told) return null;
  const next = has(t, second.next, 'hour') || has(t, second.next, 'clock') ? second.next + 1 : second.next;
  return {
    ends: [
      { minutes: (first.hour % DAY) * 60, ...placeOf(t, first.at, first.next) },
      { minutes: (second.hour % DAY) * 60, ...placeOf(t, second.at, next) },
    ],
    next,
  };
}

/** One end of a range of hours. `numbered`: with the stop of an ordinal. `named`: with the word for an hour behind it. */
interface RangeHour {
  readonly hour: number;
  readonly at: number;
  readonly next: number;
  readonly numbered: boolean;
  readonly named: boolean;
}

function hourOfRange(t: Tokens, from: number): RangeHour | null {
  let at = from;
  // "Między godz. 10": the stop of an abbreviation.
  for (let n = 0; n < OF_RANGE && hourAt(t, at) === null && (ofClock(t, at) || (n > 0 && is(t, at, '.'))); n++) at++;
  const hour = hourAt(t, at);
  if (hour === null) return null;
  const numbered = t.lexicon.settings.dotOrdinal === true && is(t, at + 1, '.') && touches(t, at + 1);
  const behind = numbered ? at + 2 : at + 1;
  const named = has(t, behind, 'hour');
  return { hour, at, next: named ? behind + 1 : behind, numbered, named };
}

/** An hour at token `i`, in figures or, of twelve, in words; null when there is none. */
function hourAt(t: Tokens, i: number): number | null {
  const m = meaningAt(t, i);
  const hour = m.hour ?? small(t, i, DAY) ?? m.ordinal ?? m.count ?? 0;
  return hour >= 1 && (hour <= HALF_DAY || (hour <= DAY && t.list[i]?.kind === 'number')) ? hour : null;
}

/** Most words between "after" and the clock ("shortly after about ten o'clock"). */
const BEFORE_CLOCK = 4;

/** Most letters of an article between "after" and a clock ("dopo le 14:30"). */
const ARTICLE = 3;

/** The side of the clock on which the moment lies, by the words before its digits at token `at` or right behind them. */
function edgeOf(t: Tokens, at: number, next: number): Edge | null {
  const behind = has(t, next, 'afterClock') ? 'after' : has(t, next, 'beforeClock') ? 'before' : null;
  if (behind) return behind;
  for (let k = at - 1; k >= at - BEFORE_CLOCK; k--) {
    const token = t.list[k];
    // "Przed godz. 14": the stop of an abbreviation.
    if (is(t, k, '.') && ofClock(t, k - 1)) continue;
    if (token?.kind !== 'word') return null;
    const edge = edgeAt(t, k);
    if (edge) return edge;
    if (!ofClock(t, k) && token.end - token.start > ARTICLE) return null;
  }
  return null;
}

function edgeAt(t: Tokens, i: number): Edge | null {
  if (has(t, i, 'after') || has(t, i, 'afterClock')) return 'after';
  return has(t, i, 'before') || has(t, i, 'beforeClock') ? 'before' : null;
}

function ofClock(t: Tokens, i: number): boolean {
  return (['clock', 'at', 'skip', 'about', 'am', 'pm', 'hour'] as const).some((flag) => has(t, i, flag));
}

/**
 * The other end of a range of two clocks that a dash joins ("14.00-15.00"), when a word or a zone stands beside it; null otherwise.
 * @param at the token of the clock. @param next the token behind it
 */
function otherEnd(t: Tokens, at: number, next: number, day: Day | null): { zone: number | 'local' | null } | null {
  const clock = (i: number) => t.list[i]?.kind === 'dead' && t.list[i]?.piece?.clock != null;
  if (!clock(at)) return null;
  if (is(t, next, '-') && clock(next + 1)) {
    const behind = zoneBehind(t, next + 2, day);
    return behind || has(t, next + 2, 'hour') || has(t, next + 2, 'clock') ? { zone: behind?.zone ?? null } : null;
  }
  if (!is(t, at - 1, '-') || !clock(at - 2)) return null;
  const word = (k: number) => has(t, k, 'clock') || has(t, k, 'hour');
  return has(t, at - 3, 'at') || word(at - 3) || word(next) ? { zone: zoneBehind(t, next, day)?.zone ?? null } : null;
}

/** Morning or afternoon. `night`: the hours around midnight. */
interface Half {
  readonly pm: boolean;
  readonly night: boolean;
  readonly next: number;
}

interface Opened {
  readonly at: number;
  readonly start: number | null;
  /** A word that only clocks have stands before ("o'clock", "la ora"). */
  readonly cued: boolean;
  /** A preposition that clocks have too ("at"). */
  readonly at_: boolean;
  readonly about: boolean;
  readonly zone: number | 'local' | null;
  readonly half: Half | null;
}

/** Words before the digits. They are part of the evidence only when they are the clock itself (오전, 上午). */
function openers(t: Tokens, i: number, day: Day | null): Opened {
  let at = i;
  let cued = false;
  let at_ = has(t, i - 1, 'at') || has(t, i - 1, 'clock');
  let about = has(t, i - 1, 'about');
  let half: Opened['half'] = null;
  let start: number | null = null;
  for (let n = 0; n < 4; n++) {
    const here = meaningAt(t, at);
    if (
      here.number !== undefined ||
      here.hour !== undefined ||
      here.moment !== undefined ||
      t.list[at]?.kind !== 'word'
    )
      break;
    if (has(t, at, 'about')) about = true;
    if (has(t, at, 'clock') || (cued && has(t, at, 'hour'))) cued = true;
    else if (has(t, at, 'at')) at_ = true;
    else if (has(t, at, 'about')) about = true;
    else if ((has(t, at, 'am') || has(t, at, 'pm')) && (t.lexicon.settings.glued || t.lexicon.settings.halfFirst)) {
      half = { pm: has(t, at, 'pm'), night: has(t, at, 'night'), next: 0 };
      start ??= t.list[at]?.start ?? null;
    } else if (!((cued || at_) && has(t, at, 'skip'))) break;
    at++;
  }
  const zone = zoneBefore(t, i, day);
  return { at, start, cued, at_, about, zone, half };
}

function zoneBefore(t: Tokens, i: number, day: Day | null): number | 'local' | null {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const token = t.list[k];
    if (!token || token.kind === 'break' || is(t, k, '.') || is(t, k, ')') || is(t, k, '(')) return null;
    if (token.meaning?.zone !== undefined && isZone(t, k)) return zoneOffset(token.meaning.zone, day);
    if (token.kind === 'word' && !has(t, k, 'dayMark') && !has(t, k, 'clock') && !has(t, k, 'skip')) return null;
  }
  return null;
}

function digits(t: Tokens, i: number, cued: boolean, at_: boolean, halved: boolean): Reading | null {
  const token = t.list[i];
  if (!token) return null;
  const named = namedHour(t, i, halved || (cued && t.lexicon.settings.halfFirst === true));
  if (named) return named;
  const clock = token.kind === 'dead' ? token.piece?.clock : null;
  if (clock) {
    // A dash before a clock is a minus or joins a code, unless another clock stands before it.
    if (is(t, i - 1, '+') || (is(t, i - 1, '-') && t.list[i - 2]?.piece?.clock == null)) return null;
    let next = i + 1;
    let sure = at_ && (clock.colon || (t.lexicon.settings.dotClock === true && dotted(t, i)));
    if (has(t, next, 'hour')) {
      // "7.30 hours" of work is a length, "03:36 horas" a clock.
      sure = clock.colon || cued || at_ || has(t, next, 'clock') || stopped(t);
      next++;
      if (is(t, next, '.') && touches(t, next) && t.list[next + 1]?.kind !== 'break' && next + 1 < t.list.length)
        next++;
    }
    return { hour: clock.hour, minute: clock.minute, next, sure };
  }
  if (has(t, i, 'halfTo')) return halfTo(t, i, cued || at_);
  const fraction = fractionBefore(t, i);
  if (fraction !== 0) return hourAway(t, i + 1, fraction * 60);
  const military = fourDigits(t, i);
  if (military) return military;
  // Arabic counts the hours with ordinals: "الساعة التاسعة مساء".
  const behind = has(t, i + 1, 'hour') ? i + 2 : i + 1;
  const ordinal = cued || (at_ && meridiem(t, behind)) ? (meaningAt(t, i).ordinal ?? 0) : 0;
  if (ordinal > 0 && ordinal <= 12) return ordinalHour(t, i, ordinal);
  const hour = small(t, i, 24);
  if (hour === null) return null;
  // Slovene "ob 11. uri".
  const withStop = t.lexicon.settings.dotOrdinal && is(t, i + 1, '.') && touches(t, i + 1) && has(t, i + 2, 'hour');
  if (withStop && (cued || at_)) return { hour: hour % 24, minute: 0, next: i + 3, sure: true };
  if (!has(t, i + 1, 'hour')) return withoutHourWord(t, i, hour % 24, cued, at_);
  let at = i + 2;
  if (is(t, at, '.') && touches(t, at)) at++;
  const joined = has(t, at, 'and') ? at + 1 : at;
  const minute = small(t, joined, 59);
  const glued = touches(t, i + 1);
  // "Tre ore e 16 minuti", "nove ore": a word that counts hours too tells a length without a word of clocks before it.
  const length = meaningAt(t, i + 1).unit !== undefined && !cued && !at_;
  if (minute !== null && has(t, joined + 1, 'minute'))
    // Hungarian "16 óra 20 perckor": the word for minutes has an ending that only moments have.
    return { hour: hour % 24, minute, next: joined + 2, sure: !length || has(t, joined + 1, 'clock') };
  // "20 h 30"
  const letter = t.list[i + 1];
  if (
    minute !== null &&
    joined === at &&
    (cued || at_) &&
    letter &&
    letter.end - letter.start === 1 &&
    width(t, at) === 2
  )
    return { hour: hour % 24, minute, next: at + 1, sure: true };
  // "à 7 heures 20, heure locale": minutes without their word, with nothing behind them that they could count.
  if (minute !== null && joined === at && (cued || at_) && width(t, at) === 2 && closesClock(t, at + 1))
    return { hour: hour % 24, minute, next: at + 1, sure: true };
  // 8H06, 17h47
  if (minute !== null && glued && touches(t, at) && width(t, at) === 2)
    return { hour: hour % 24, minute, next: at + 1, sure: true };
  // "à huit heures et demie"
  if (joined === at + 1 && has(t, joined, 'half') && (cued || at_))
    return { hour: hour % 24, minute: 30, next: joined + 1, sure: true };
  // 3点半, 3時半, 3시 반: in these scripts a half right behind the hour is nothing else.
  if ((has(t, i + 1, 'clock') || t.lexicon.settings.glued) && has(t, at, 'half'))
    return { hour: hour % 24, minute: 30, next: at + 1, sure: true };
  // 11h, "11 Uhr", 10시: the hour word alone; where it also counts hours ("11 heures") a cue or a zone must stand beside it.
  const sure =
    cued ||
    // "Около 24 часов" is a length.
    (at_ && !(hour === 24 && has(t, i - 1, 'about'))) ||
    (glued &&
      (t.list[i + 1]?.end ?? 0) - (t.list[i + 1]?.start ?? 0) === 1 &&
      meaningAt(t, i + 1).unit === undefined) ||
    (!length && has(t, i + 1, 'clock'));
  return { hour: hour % 24, minute: 0, next: i + 2, sure };
}

/** "halb neun", "half negen", "halv ni": half an hour before the hour that is named. */
function halfTo(t: Tokens, i: number, sure: boolean): Reading | null {
  // Russian and Ukrainian count the hour with an ordinal: "в половине восьмого", "о пів на восьму".
  const hour = small(t, i + 1, 12) ?? meaningAt(t, i + 1).ordinal ?? 0;
  if (hour === 0 || hour > 12) return null;
  const next = has(t, i + 2, 'hour') ? i + 3 : i + 2;
  // Finnish "puoli kahdeksan jälkeen"
  const behind = has(t, next, 'afterClock') || has(t, next, 'beforeClock') || has(t, next, 'aboutPost');
  return { hour: hour === 1 ? 12 : hour - 1, minute: 30, next, sure: sure || behind };
}

/** "साढ़े दस बजे", "পৌনে নয়টায়": the hour at token `i`, with its word. */
function hourAway(t: Tokens, i: number, away: number): Reading | null {
  const named = meaningAt(t, i).hour;
  const hour = named ?? small(t, i, 12);
  if (hour === null || hour < 1 || (named === undefined && !has(t, i + 1, 'hour'))) return null;
  const minutes = hour * 60 + away;
  return {
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
    next: named === undefined ? i + 2 : i + 1,
    sure: true,
  };
}

/** "O trzeciej w nocy", "trečią valandą nakties", "hajnali háromkor": an hour by the form of its word, beside a part of the day. */
function namedHour(t: Tokens, i: number, cued: boolean): Reading | null {
  const { hour } = meaningAt(t, i);
  if (hour === undefined) return null;
  const next = has(t, i + 1, 'hour') ? i + 2 : i + 1;
  return cued || meridiem(t, next) ? { hour, minute: 0, next, sure: true } : null;
}

/** "the ninth hour", with a word for half past behind it. */
function ordinalHour(t: Tokens, i: number, hour: number): Reading {
  const half = has(t, i + 1, 'half');
  // "о восьмій годині вечора"
  const named = half || has(t, i + 1, 'hour');
  return { hour, minute: half ? 30 : 0, next: named ? i + 2 : i + 1, sure: true };
}

/** A mark, the end of the line or a zone at token `i`: what stands before it counts nothing. */
function closesClock(t: Tokens, i: number): boolean {
  const token = t.list[i];
  return (
    !token ||
    token.kind === 'break' ||
    is(t, i, ',') ||
    is(t, i, '.') ||
    is(t, i, '(') ||
    meaningAt(t, i).zone !== undefined
  );
}

/** "0600 GMT": hours and minutes in four digits before the name of a zone. */
function fourDigits(t: Tokens, i: number): Reading | null {
  const token = t.list[i];
  const zone = meaningAt(t, i + 1).zone;
  // "The 2024 local elections", "1500 en España": before words as common as these only a leading zero tells a clock.
  const wanted = zone !== undefined && (isAbbreviation(t, i + 1) || t.folded[token?.start ?? 0] === '0');
  if (token?.kind !== 'number' || width(t, i) !== 4 || !wanted || !isZone(t, i + 1)) return null;
  const [hour, minute] = [Math.floor(token.value / 100), token.value % 100];
  return hour < 24 && minute < 60 ? { hour, minute, next: i + 1, sure: true } : null;
}

/** "8 am", "à la ora 11", "ساعت ۱۰ و یازده دقیقه" */
function withoutHourWord(t: Tokens, i: number, hour: number, cued: boolean, at_: boolean): Reading | null {
  if (meridiem(t, i + 1) && t.list[i]?.kind === 'number') return { hour, minute: 0, next: i + 1, sure: false };
  if (!cued && !at_) return null;
  const joined = has(t, i + 1, 'and') ? i + 2 : i + 1;
  // "alle otto e mezza", "a las ocho de la noche".
  if (joined === i + 2 && has(t, joined, 'half')) return { hour, minute: 30, next: joined + 1, sure: true };
  if (meridiem(t, i + 1) && hour <= 12) return { hour, minute: 0, next: i + 1, sure: true };
  if (!cued) return null;
  const minute = small(t, joined, 59);
  if (minute !== null && has(t, joined + 1, 'minute')) return { hour, minute, next: joined + 2, sure: true };
  // "a las 15 víctimas": a word that is not known behind the digits may be what is counted.
  const follower = t.list[i + 1];
  // A unit behind them makes a length of them ("กินเวลา 12 ชั่วโมง").
  const known = follower?.meaning != null && follower.meaning.unit === undefined;
  const plain = t.lexicon.settings.clockAlone === true && follower?.kind === 'word' && follower.meaning === null;
  const open = !follower || follower.kind === 'mark' || follower.kind === 'break' || known || plain;
  return t.list[i]?.kind === 'number' && open && !is(t, i + 1, '%')
    ? { hour, minute: 0, next: i + 1, sure: false }
    : null;
}

/** True where a decimal is not printed with a stop: digits with one before the word for hour are a clock ("8.06 val."). */
function stopped(t: Tokens): boolean {
  return t.lexicon.settings.dotOrdinal === true || t.lexicon.settings.dotClock === true;
}

/** Written with a stop and two digits for the minutes: "21.35". */
function dotted(t: Tokens, i: number): boolean {
  const token = t.list[i];
  return token !== undefined && /^\d{2}\.\d{2}$/.test(t.folded.slice(token.start, token.end));
}

function small(t: Tokens, i: number, most: number): number | null {
  const token = t.list[i];
  const value = token?.kind === 'number' && width(t, i) <= 2 ? token.value : (meaningAt(t, i).number ?? -1);
  return value >= 0 && value <= most ? value : null;
}

function width(t: Tokens, i: number): number {
  const token = t.list[i];
  return token ? token.end - token.start : 0;
}

function meridiem(t: Tokens, i: number): boolean {
  // Russian "3 дня" is three days as well.
  if (meaningAt(t, i).unit !== undefined && !has(t, i - 1, 'hour')) return false;
  return has(t, i, 'am') || has(t, i, 'pm');
}

function halfBehind(t: Tokens, i: number): Half | null {
  return meridiem(t, i) ? { pm: has(t, i, 'pm'), night: has(t, i, 'night'), next: i + 1 } : null;
}

/** A zone behind the digits, also in brackets: "locales (03H36 GMT)" is for the first time `local`; "(+5:30 GMT)", "GMT+3". */
function zoneBehind(
  t: Tokens,
  i: number,
  day: Day | null,
): { zone: number | 'local' | null; next: number; inside: boolean } | null {
  let at = i;
  const open = is(t, at, '(');
  if (open || is(t, at, ',')) at++;
  at = passSkips(t, at);
  const before = signedOffset(t, at);
  if (before && meaningAt(t, before.next).zone === '0')
    return { zone: before.minutes, next: closing(t, before.next + 1, open), inside: true };
  const zone = meaningAt(t, at).zone;
  if (zone === undefined || !isZone(t, at)) return null;
  const after = zone === '0' ? signedOffset(t, at + 1) : null;
  if (after) return { zone: after.minutes, next: closing(t, after.next, open), inside: true };
  if (open && !is(t, at + 1, ')')) return null;
  return { zone: zoneOffset(zone, day), next: closing(t, at + 1, open), inside: true };
}

/** Abbreviations of zones count in capitals only: "cet" is a French word. */
function isZone(t: Tokens, i: number): boolean {
  const token = t.list[i];
  const words = t.text.slice(token?.start ?? 0, token?.end ?? 0);
  return !/^[A-Za-z]{2,4}$/.test(words) || words === words.toUpperCase();
}

/** "GMT", "МСК": capitals only. */
function isAbbreviation(t: Tokens, i: number): boolean {
  const token = t.list[i];
  const words = t.text.slice(token?.start ?? 0, token?.end ?? 0);
  return words.length <= 4 && words === words.toUpperCase() && words !== words.toLowerCase();
}

function closing(t: Tokens, i: number, open: boolean): number {
  return open && is(t, i, ')') ? i + 1 : i;
}

/** "+5:30", "-3", "+3". */
function signedOffset(t: Tokens, i: number): { minutes: number; next: number } | null {
  if (!is(t, i, '+') && !is(t, i, '-')) return null;
  const sign = is(t, i, '-') ? -1 : 1;
  const clock = t.list[i + 1]?.piece?.clock;
  const hours = clock ? clock.hour : small(t, i + 1, 14);
  if (hours === null || hours === undefined || hours > 14) return null;
  return { minutes: sign * (hours * 60 + (clock?.minute ?? 0)), next: i + 2 };
}
