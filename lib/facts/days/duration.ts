/** Reads durations: "two-day", "трёхдневный", "24 years", "13년 만", "يومين". */
import type { Interval } from '../../model/interval';
import { has, is, type Tokens, touches } from './lex';
import { fractionBefore, isTenYears, meaningAt, yearNumber } from './part';
import { FIRST_COUNT, type Unit } from './words';

/** A duration with its place among the tokens. `ago`: that long before now ("three days ago"). */
export interface Duration {
  readonly interval: Interval;
  readonly unit: Unit;
  readonly ago: boolean;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The duration at token `i`, or null. Ages ("aged 24", "24-year-old", ", 24 ans,") are none. */
export function readDuration(t: Tokens, i: number): Duration | null {
  const ready = meaningAt(t, i).duration;
  if (ready) return namesYears(t, i) ? null : make(t, i, i + 1, ready.amount, ready.amount, ready.unit);
  // "साढ़े तीन घंटे", three hours and a half.
  const fraction = fractionBefore(t, i);
  const amount = count(t, fraction === 0 ? i : i + 1);
  if (!amount) return null;
  let at = amount.next;
  let least = amount.value + fraction;
  let most = amount.value + fraction;
  // "четыре с половиной года": the word for a half between the number and its unit.
  if (has(t, at, 'half') && meaningAt(t, at + 1).unit !== undefined) {
    least += 0.5;
    most += 0.5;
    at++;
  }
  // "two to three days", "2-3 days", "between seven and ten hours"
  const between = has(t, i - 1, 'between') || (has(t, i - 1, 'skip') && has(t, i - 2, 'between'));
  const joined = has(t, at, 'and') && (is(t, at, '-') || between);
  // "От 10 до 18 лет", "une peine de 10 à 18 ans"
  const opened = (has(t, i - 1, 'from') || has(t, i - 1, 'of')) && has(t, at, 'until');
  if (has(t, at, 'range') || joined || opened) {
    // Italian "tra i 10 e i 18 anni": an article before each end.
    const second = count(t, between && has(t, at + 1, 'skip') ? at + 2 : at + 1);
    if (second && second.value > most) {
      most = second.value;
      at = second.next;
    }
  }
  if (is(t, at, '-') && touches(t, at)) at++;
  const term = yearsOfTerm(t, i, at, least, most);
  if (term) return term;
  // "Ces deux dernières années", "os dois últimos anos"
  if ((has(t, at, 'last') || has(t, at, 'next')) && meaningAt(t, at + 1).unit !== undefined) at++;
  // Romanian "20 de zile"
  if (has(t, at, 'of') && meaningAt(t, at + 1).unit !== undefined) at++;
  const unit = meaningAt(t, at).unit ?? joinedUnit(t, at) ?? (isManyDays(t, i, at) ? 'day' : undefined);
  if (!unit || has(t, at, 'notDate')) return null;
  // "30denní" is a length, "5d" or "30m" may be a code.
  const short = (t.list[at]?.end ?? 0) - (t.list[at]?.start ?? 0) < 4 && hasCase(t.text[t.list[at]?.start ?? 0] ?? '');
  if (touches(t, at) && !is(t, at - 1, '-') && short && t.list[i]?.kind === 'number' && !t.lexicon.settings.glued)
    return null;
  const half = halfBehind(t, at + 1);
  return make(t, i, half ?? at + 1, half ? least + 0.5 : least, half ? most + 0.5 : most, unit);
}

/** The unit of "24-часовая", "30-dnevno", where the digits and their adjective are one word. */
function joinedUnit(t: Tokens, at: number): Unit | undefined {
  const digits = is(t, at - 1, '-') && touches(t, at - 1) ? t.list[at - 2] : t.list[at - 1];
  return digits?.kind === 'number' && touches(t, at) ? meaningAt(t, at).unitJoined : undefined;
}

/** "Η δεκαετία του 1980", "του ’80": ten years that have a name are no length. */
function namesYears(t: Tokens, i: number): boolean {
  if (!isTenYears(t, i)) return false;
  let at = has(t, i + 1, 'of') || has(t, i + 1, 'skip') ? i + 2 : i + 1;
  if (is(t, at, "'")) at++;
  const token = t.list[at];
  const width = token?.kind === 'number' ? token.end - token.start : 0;
  return width === 4 || (width === 2 && is(t, at - 1, "'"));
}

/** Codes are written in letters that have a capital: Urdu "12سال" is none. */
function hasCase(letter: string): boolean {
  return letter.toLowerCase() !== letter.toUpperCase();
}

/** "5-годишна присъда", "eine 5-jährige Haftstrafe", "5-летний тюремный срок": an adjective of years before a noun that has a length. */
function yearsOfTerm(t: Tokens, from: number, at: number, lo: number, hi: number): Duration | null {
  if (!has(t, at, 'yearly')) return null;
  const noun = has(t, at + 1, 'sentence') || (t.list[at + 1]?.kind === 'word' && has(t, at + 2, 'sentence'));
  if (!noun) return null;
  const interval = { lo, hi };
  return {
    interval,
    unit: 'year',
    ago: false,
    start: t.list[from]?.start ?? 0,
    end: t.list[at]?.end ?? 0,
    next: at + 1,
  };
}

/** Most days of a month. */
const MONTH = 31;

/** Korean "111일이 걸려": no date has as many days, so the word for a day of the month counts them. */
function isManyDays(t: Tokens, i: number, at: number): boolean {
  const digits = t.list[i];
  if (!t.lexicon.settings.glued || digits?.kind !== 'number' || at !== i + 1) return false;
  // "1247号" is the number of a paper.
  return digits.value > MONTH && has(t, at, 'dayMark') && !/[号號]/.test(t.text[t.list[at]?.start ?? 0] ?? '');
}

/** "Dos semanas y media", "un anno e mezzo": a half behind the unit. Index of the token behind it, or null. */
function halfBehind(t: Tokens, i: number): number | null {
  // 1時間半, 两年半, 1시간 반
  if (t.lexicon.settings.glued && has(t, i, 'half')) return i + 1;
  if (!has(t, i, 'and') || is(t, i, '-')) return null;
  const at = has(t, i + 1, 'half') ? i + 1 : i + 2;
  return has(t, at, 'half') && (at === i + 1 || has(t, i + 1, 'skip')) ? at + 1 : null;
}

function count(t: Tokens, i: number): { value: number; next: number } | null {
  const token = t.list[i];
  if (!token) return null;
  if (token.kind === 'number') {
    // "02年大会": the last two digits of a year.
    if (t.folded[token.start] === '0' || isOrdinal(t, token.start)) return null;
    if (token.end - token.start > 3 || token.value < 1 || is(t, i - 1, '+') || is(t, i - 1, '№') || is(t, i - 1, '#'))
      return null;
    // 3-й, 20th: an ordinal counts a day, not a length.
    if (touches(t, i + 1) && has(t, i + 1, 'ordinal') && meaningAt(t, i + 1).unit === undefined) return null;
    if (t.lexicon.settings.dotOrdinal && is(t, i + 1, '.') && touches(t, i + 1)) return null;
    return { value: token.value, next: i + 1 };
  }
  const value = inWords(t, i);
  if (value === undefined || value < 1 || isOrdinal(t, token.start)) return null;
  if (value < FIRST_COUNT && token.meaning?.number === undefined) return null;
  // "Quatre-vingt" is four times twenty.
  const scored = value === 4 && hyphened(t, i + 1) && inWords(t, i + 2) === 20;
  const tens = scored ? 80 : value;
  const last = scored ? i + 2 : i;
  const at = tens >= 20 && tens % 10 === 0 ? onesAt(t, last, tens) : null;
  return at === null ? { value: tens, next: last + 1 } : { value: tens + (inWords(t, at) ?? 0), next: at + 1 };
}

/** "第89分钟", "第 111 日", "제111일": the eighty-ninth, no count. */
function isOrdinal(t: Tokens, start: number): boolean {
  if (!t.lexicon.settings.glued) return false;
  return /[第제]/.test(t.text[start - 1] ?? '') || (t.text[start - 1] === ' ' && t.text[start - 2] === '第');
}

function inWords(t: Tokens, i: number): number | undefined {
  const { number, count } = meaningAt(t, i);
  return number ?? count;
}

/** A hyphen between two words that it joins. */
function hyphened(t: Tokens, i: number): boolean {
  return is(t, i, '-') && touches(t, i) && touches(t, i + 1);
}

/**
 * Where the ones stand behind the tens at `i`: "двадцать один", "twenty-two", "treinta y dos", "vingt-et-un", and with sixty and
 * eighty also "soixante-douze", "quatre-vingt-dix". Null if there are none.
 */
function onesAt(t: Tokens, i: number, tens: number): number | null {
  let at = hyphened(t, i + 1) ? i + 2 : i + 1;
  // "Between twenty and twenty-five" has the same word between two numbers.
  if (has(t, at, 'and') && !is(t, at, '-') && !has(t, i - 1, 'between')) at = hyphened(t, at + 1) ? at + 2 : at + 1;
  const ones = inWords(t, at);
  const most = tens === 60 || tens === 80 ? 19 : 9;
  return ones !== undefined && ones >= 1 && ones <= most ? at : null;
}

function make(t: Tokens, from: number, next: number, lo: number, hi: number, unit: Unit): Duration | null {
  // "un garçon de 13 ans": more often an age than not.
  if (unit === 'year' && (isAge(t, from, next) || (has(t, from - 1, 'of') && !has(t, from - 2, 'length')))) return null;
  if (unit === 'year' && (endsRange(t, from) || endsYears(t, from, next))) return null;
  // "Quý 2 năm 2018": the word for a year belongs to the number behind it.
  if (unit === 'year' && yearNumber(t, next, 'gregory') && has(t, next - 1, 'of')) return null;
  // "Ve věku 22 a 28 let": the word for an age holds for both.
  if (unit === 'year' && has(t, from - 1, 'and') && t.list[from - 2]?.kind === 'number' && has(t, from - 3, 'age'))
    return null;
  // "Condamné à 5 ans de prison": before a noun for a punishment the years are its length.
  const sentenced = has(t, next, 'sentence') || (t.list[next]?.kind === 'word' && has(t, next + 1, 'sentence'));
  const aged =
    !sentenced && (has(t, from - 1, 'age') || has(t, next, 'age') || (is(t, next, '-') && has(t, next + 1, 'age')));
  // "Ima 30 dana": words that also mean "has" tell of an age only before years and months.
  if (aged && unit !== 'day' && unit !== 'hour' && unit !== 'minute') return null;
  // "3日以上", "3일 이상": the word for days holds the hedge.
  const over = has(t, from - 1, 'over') || has(t, next - 1, 'over') || overBehind(t, next);
  // Serbian "desetak minuta", some ten minutes: one word is the number and the hedge.
  const about = has(t, from - 1, 'about') || has(t, from, 'about') || has(t, next, 'aboutPost');
  const interval = { lo: about && !over ? lo * 0.8 : lo, hi: over ? Number.POSITIVE_INFINITY : about ? hi * 1.2 : hi };
  const ago = has(t, next, 'ago') || has(t, from - 1, 'ago');
  return { interval, unit, ago, start: t.list[from]?.start ?? 0, end: t.list[next - 1]?.end ?? 0, next };
}

/** "Des enfants de 10 à 18 ans": the upper end alone is no length. */
function endsRange(t: Tokens, from: number): boolean {
  return (has(t, from - 1, 'range') || has(t, from - 1, 'until')) && t.list[from - 2]?.kind === 'number';
}

/** Digits of a year that is printed whole, and of one that is shortened. */
const YEAR = { whole: 4, short: 2 };

/** "2013年から21年まで", "2013년부터 21년까지": the last two digits of a year behind a whole one. */
function endsYears(t: Tokens, from: number, next: number): boolean {
  const digits = (i: number) => (t.list[i]?.kind === 'number' ? (t.list[i]?.end ?? 0) - (t.list[i]?.start ?? 0) : 0);
  const joined = has(t, from - 1, 'range') || has(t, from - 1, 'fromPost');
  if (!t.lexicon.settings.glued || !joined || digits(from) !== YEAR.short || !has(t, next, 'toPost')) return false;
  return digits(from - 3) === YEAR.whole && has(t, from - 2, 'yearMark');
}

/** Turkish "10 saatten fazla", "3日以上": such a word stands behind where others do, unless it belongs to a number that follows. */
function overBehind(t: Tokens, next: number): boolean {
  if (!(t.lexicon.settings.halfFirst || t.lexicon.settings.glued) || !has(t, next, 'over')) return false;
  return t.list[next + 1]?.kind !== 'number' && meaningAt(t, next + 1).number === undefined;
}

/** ", 24 ans," and "(24 года)" beside a name are ages. */
function isAge(t: Tokens, from: number, next: number): boolean {
  const open = is(t, from - 1, ',') || is(t, from - 1, '(');
  return open && (is(t, next, ',') || is(t, next, ')') || is(t, next, '.'));
}
