/** Reads the minutes of a match: "in the 87th minute", "87. dakikada", "minuto 113", "phút thứ 87", "(87')". */
import { has, is, type Tokens, touches } from './lex';
import { meaningAt } from './part';

/** A minute of a match with its place among the tokens. */
export interface MatchMinute {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Last minute of a match with extra time. */
const LAST = 130;
/** Most letters of the ending of an ordinal ("12-ata", "12ویں"). */
const ENDING = 6;
/** Most letters of a word between the minute and its number ("menit ke-112", "phút thứ 87", "minuta e 87-të"). */
const LINK = 3;
/** Marks of a minute behind a number. */
const PRIME = /['’′]/;

/** The minute of a match at token `i`, or null: a minute that is numbered, not a number of minutes. */
export function readMatchMinute(t: Tokens, i: number): MatchMinute | null {
  const minute = numbered(t, i) ?? named(t, i) ?? primed(t, i) ?? bracketed(t, i) ?? ofHalf(t, i);
  if (!minute || minute.value > HALF) return minute;
  const half = halfBefore(t, i);
  const extra = half?.extra ? (minute.value <= EXTRA_HALF ? 2 * HALF : 0) : null;
  const played = half?.second === true ? (half.extra ? EXTRA_HALF : HALF) : secondBehind(t, minute.next) ? HALF : 0;
  return { ...minute, value: minute.value + (extra ?? 0) + (extra === 0 ? 0 : played) };
}

/** Minutes of a half, and of one of extra time. */
const HALF = 45;
const EXTRA_HALF = 15;
/** Most tokens between a half and its minute, and to the last minute of a list behind it. */
const BESIDE = 3;
const CHAIN = 60;

/** "下半场第15分钟", "後半24分と34分", "연장 후반 8분": the half that the minute at token `i` is one of, where it is printed before its minutes. */
function halfBefore(t: Tokens, i: number): { readonly second: boolean; readonly extra: boolean } | null {
  if (!t.lexicon.settings.glued) return null;
  let listed = false;
  for (let at = i - 1; at >= Math.max(0, i - CHAIN); at--) {
    if (t.list[at]?.kind === 'break' || is(t, at, '。') || is(t, at, '.')) return null;
    const second = has(t, at, 'secondHalf');
    if (second || has(t, at, 'firstHalf')) {
      const beside = i - at <= BESIDE || (listed && isOfHalf(t, at + 1));
      return beside ? { second, extra: has(t, at - 1, 'extraTime') } : null;
    }
    listed ||= isOfHalf(t, at);
  }
  return null;
}

/** "前半11分", "후반 37분": the minute of a half that is printed before it, or before others of the same list. */
function ofHalf(t: Tokens, i: number): MatchMinute | null {
  if (!t.lexicon.settings.glued || !isOfHalf(t, i) || halfBefore(t, i) === null) return null;
  return make(t, t.list[i]?.value ?? 0, i, i + 2);
}

/** A number with the mark of a minute on it, which no word behind makes a length. */
function isOfHalf(t: Tokens, i: number): boolean {
  return minuteAt(t, i) !== null && has(t, i + 1, 'minute') && touches(t, i + 1) && !has(t, i + 2, 'during');
}

/** "En el minuto 15 del segundo tiempo", "на 15-й минуте второго тайма": nothing but small words between. */
function secondBehind(t: Tokens, next: number): boolean {
  for (let at = next; at < next + BESIDE; at++) {
    if (has(t, at, 'secondHalf')) return true;
    if (t.list[at]?.kind !== 'word' || has(t, at, 'and')) return false;
  }
  return false;
}

/** "Müller (11. Minute), Klose (23.), Kroos (25., 26.)": ordinals alone in brackets, behind one that is told to be a minute. */
function bracketed(t: Tokens, i: number): MatchMinute | null {
  const value = minuteAt(t, i);
  if (value === null) return null;
  const stop = is(t, i + 1, '.') && touches(t, i + 1);
  if (!stop || !(is(t, i + 2, ')') || is(t, i + 2, ',')) || !(is(t, i - 1, '(') || is(t, i - 1, ','))) return null;
  let open = false;
  for (let at = i - 1; at >= Math.max(0, i - CHAIN); at--) {
    if (t.list[at]?.kind === 'break') return null;
    // The bracket of its own holds nothing but ordinals.
    if (!open) {
      if (is(t, at, '(')) open = true;
      else if (t.list[at]?.kind === 'word') return null;
    } else if (isMinute(t, at) && is(t, at + 1, ')')) return make(t, value, i, i + 1);
  }
  return null;
}

/** Most minutes of one list. */
const LISTED = 6;

/**
 * "12. minuti", "12th minute", "12-ата минута", "12ویں منٹ", "第12分钟": an ordinal before the word; "in the 20th and 63rd minutes": before
 * the word at the end of a list.
 */
function numbered(t: Tokens, i: number, listed = 0): MatchMinute | null {
  const value = minuteAt(t, i);
  if (value === null) return spelled(t, i);
  const start = t.list[i]?.start ?? 0;
  let at = i + 1;
  let ordinal = t.text[start - 1] === '第' || (is(t, i - 1, '-') && touches(t, i) && has(t, i - 2, 'numbering'));
  if (touches(t, at) && (is(t, at, '.') || is(t, at, 'º') || is(t, at, 'ª') || is(t, at, '°'))) {
    ordinal = !is(t, at, '.') || t.lexicon.settings.dotOrdinal === true || hasMinutes(t, at + 1);
    at++;
  } else if (isEnding(t, at)) {
    ordinal = true;
    at++;
  } else if (touches(t, at) && (is(t, at, '-') || is(t, at, ':')) && isEnding(t, at + 1)) {
    ordinal = true;
    at += 2;
  }
  // Portuguese "aos 12 minutos": the preposition names the moment.
  ordinal ||= has(t, i - 1, 'minuteCue') && at === i + 1;
  if (!ordinal) return null;
  if (isMinute(t, at)) return make(t, value, i, at + 1);
  const joined = is(t, at, ',') || has(t, at, 'and');
  return joined && listed < LISTED && numbered(t, at + 1, listed + 1) ? make(t, value, i, at) : null;
}

/** A minute, or the rest of a list of minutes: "20. ve 63. dakikalarda". */
function hasMinutes(t: Tokens, i: number): boolean {
  return (
    has(t, i, 'matchMinute') || (has(t, i, 'and') && t.list[i + 1]?.kind === 'number' && has(t, i + 3, 'matchMinute'))
  );
}

/** "The twelfth minute". */
function spelled(t: Tokens, i: number): MatchMinute | null {
  const value = meaningAt(t, i).ordinal;
  if (value === undefined || !isMinute(t, i + 1)) return null;
  // "The last and the first minutes" number nothing.
  return value > 1 ? make(t, value, i, i + 2) : null;
}

/** "Minuto 113", "menit ke-112", "minutul 87", "phút thứ 87": the number behind the word. */
function named(t: Tokens, i: number): MatchMinute | null {
  if (!isMinute(t, i) || countsMinutes(t, i - 1)) return null;
  let at = i + 1;
  const link = t.list[at];
  if (link?.kind === 'word' && link.end - link.start <= LINK && link.meaning?.unit === undefined) at++;
  if (is(t, at, '-')) at++;
  const value = minuteAt(t, at);
  if (value === null) return null;
  let next = at + 1;
  if (isEnding(t, next)) next++;
  else if (is(t, next, '-') && touches(t, next) && isEnding(t, next + 1)) next += 2;
  // "Two minutes 30 seconds", "the last minutes 20 people fled".
  const behind = t.list[next];
  // Indonesian "masuk di menit 46 menggantikan Lavezzi": behind a preposition the minute is named, whatever follows.
  const opened = has(t, i - 1, 'at') || has(t, i - 1, 'cue');
  const closed =
    !behind || behind.kind === 'mark' || behind.kind === 'break' || behind.meaning !== null || at > i + 1 || opened;
  return closed && meaningAt(t, next).unit === undefined ? make(t, value, i, next) : null;
}

/** "(87')", "12’": a prime behind the number, in brackets or between spaces. */
function primed(t: Tokens, i: number): MatchMinute | null {
  const value = minuteAt(t, i);
  const token = t.list[i];
  if (value === null || !token || !PRIME.test(t.text[token.end] ?? '')) return null;
  const before = t.text[token.start - 1] ?? ' ';
  const behind = t.text[token.end + 1] ?? ' ';
  const straight = t.text[token.end] === "'";
  // English prints the same mark behind quotations: only brackets or a word before it tell.
  const open =
    has(t, i - 1, 'minuteCue') || before === '(' || (before === ' ' && !straight && t.lexicon.settings.order !== 'any');
  return open && /[),.;\s]/.test(behind) ? { value, start: token.start, end: token.end + 1, next: i + 2 } : null;
}

/** A plain number that a minute of a match can have. */
function minuteAt(t: Tokens, i: number): number | null {
  const token = t.list[i];
  return token?.kind === 'number' && token.value >= 1 && token.value <= LAST && token.end - token.start <= 3
    ? token.value
    : null;
}

/** Short letters written together with the number before them, which are no unit. */
function isEnding(t: Tokens, i: number): boolean {
  const token = t.list[i];
  if (token?.kind !== 'word' || !touches(t, i) || is(t, i, '-') || token.end - token.start > ENDING) return false;
  return token.meaning?.unit === undefined && !has(t, i, 'minute') && !has(t, i, 'hour');
}

function isMinute(t: Tokens, i: number): boolean {
  const token = t.list[i];
  if (token?.kind !== 'word' || token.end - token.start <= 1) return false;
  return token.meaning?.unit === 'minute' || has(t, i, 'minute') || has(t, i, 'matchMinute');
}

/** A number or a number word stands before the word for minutes. */
function countsMinutes(t: Tokens, i: number): boolean {
  const { number, count } = meaningAt(t, i);
  return t.list[i]?.kind === 'number' || t.list[i]?.kind === 'dead' || number !== undefined || count !== undefined;
}

function make(t: Tokens, value: number, from: number, next: number): MatchMinute {
  return { value, start: t.list[from]?.start ?? 0, end: t.list[next - 1]?.end ?? 0, next };
}
