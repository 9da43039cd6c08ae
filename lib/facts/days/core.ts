/** Reads a calendar date (without weekday) in any of the orders that languages print. */
import { has, is, type Tokens, touches } from './lex';
import {
  dayNumber,
  makePart,
  meaningAt,
  monthName,
  type Part,
  passSkips,
  type YearFound,
  yearAfter,
  yearNumber,
} from './part';

/** The date at token `i`, or null. `cued`: a word before it says that a month or a year may stand alone ("in", "since"). */
export function readCore(t: Tokens, i: number, cued: boolean): Part | null {
  const token = t.list[i];
  if (!token || token.kind === 'break') return null;
  if (token.kind === 'mark') return null;
  return (
    numericDate(t, i) ??
    spacedDate(t, i) ??
    countedDate(t, i) ??
    yearFirst(t, i) ??
    dayFirst(t, i) ??
    monthFirst(t, i) ??
    month(t, i, cued) ??
    year(t, i, cued)
  );
}

function numericDate(t: Tokens, i: number): Part | null {
  const token = t.list[i];
  const date = token?.piece?.date;
  if (token?.kind === 'date' && date) {
    let next = i + 1;
    if (is(t, next, '.') && touches(t, next) && t.lexicon.settings.order === 'ymd') next++;
    if (has(t, next, 'yearMark')) next++;
    const calendar = date.year < 1700 ? 'solar' : 'gregory';
    const year = date.year >= 2440 ? date.year - 543 : date.year;
    return makePart(t, 'day', i, next, {
      calendar,
      year,
      month: date.month,
      date: date.date,
      swapped: date.swapped,
      lends: true,
    });
  }
  const dashed = dashDate(t, i);
  if (dashed) return dashed;
  const pair = token?.piece?.dayMonth;
  if (token?.kind !== 'dead' || !pair) return null;
  const order = t.lexicon.settings.order ?? 'dmy';
  const [date_, month_] = order === 'ymd' ? [pair.second, pair.first] : [pair.first, pair.second];
  if (date_ < 1 || date_ > 31 || month_ < 1 || month_ > 12) return null;
  // "27.3." in languages of dotted ordinals, "ngày 27/7" and "(27/7)" beside a weekday; nothing else tells it from a number.
  const dotted =
    pair.separator === '.' &&
    t.lexicon.settings.dotOrdinal &&
    is(t, i + 1, '.') &&
    touches(t, i + 1) &&
    !(t.lexicon.settings.dotDecimal && endsSentence(t, i + 2) && !cuedDate(t, i));
  const cued =
    (pair.separator === '/' && (has(t, i - 1, 'dayCue') || (t.lexicon.settings.slash && opensDate(t, i - 1)))) ||
    (t.lexicon.settings.dashDate === true && has(t, i - 1, 'dayCue'));
  const beside =
    is(t, i - 1, '(') && (meaningAt(t, i - 2).weekday !== undefined || has(t, i - 2, 'skip')) && order !== 'any';
  if (!dotted && !cued && !beside) return null;
  const found = dotted ? yearNumber(t, i + 2, 'gregory') : null;
  return makePart(t, 'day', i, found?.next ?? (dotted ? i + 2 : i + 1), {
    year: found?.year ?? null,
    month: month_,
    date: date_,
  });
}

/** "24. 3. 2025", "od 24. 3.": digits with a space behind each stop (Czech, Slovak, Slovene). Without a year a word before it must open a date. */
function spacedDate(t: Tokens, i: number): Part | null {
  const [day, month] = [t.list[i], t.list[i + 2]];
  if (!t.lexicon.settings.dotOrdinal || day?.kind !== 'number' || !isMonthBetweenStops(t, i + 2)) return null;
  if (day.end - day.start > 2 || day.value < 1 || day.value > 31 || !month?.spaced) return null;
  const found = yearNumber(t, i + 4, 'gregory');
  // "Stalo se to 15. 5. v Praze": two stops with a small letter behind the second are those of ordinals, and no sentence ends there.
  if (!found && !opensDate(t, i - 1) && !isInside(t, i + 4)) return null;
  return makePart(t, 'day', i, found?.next ?? i + 4, {
    year: found?.year ?? null,
    month: month.value,
    date: day.value,
  });
}

/** A word with a small letter stands at token `i`: the sentence goes on. */
function isInside(t: Tokens, i: number): boolean {
  const token = t.list[i];
  return token?.kind === 'word' && token.spaced && /\p{Ll}/u.test(t.text[token.start] ?? '');
}

/** True for the "3" of "24. 3. 2025". */
export function isMonthBetweenStops(t: Tokens, i: number): boolean {
  const token = t.list[i];
  if (token?.kind !== 'number' || token.end - token.start > 2 || token.value < 1 || token.value > 12) return false;
  return is(t, i - 1, '.') && touches(t, i - 1) && is(t, i + 1, '.') && touches(t, i + 1);
}

/** A line break, the end of the text or a capital at token `i`. */
function endsSentence(t: Tokens, i: number): boolean {
  const token = t.list[i];
  return !token || token.kind === 'break' || (token.kind === 'word' && /\p{Lu}/u.test(t.text[token.start] ?? ''));
}

/** "A quake of 6.4.": at the end of a sentence the stop tells nothing, and a word of a date must stand before. */
function cuedDate(t: Tokens, i: number): boolean {
  const at = is(t, i - 1, ',') || is(t, i - 1, '(') ? i - 2 : i - 1;
  return opensDate(t, at) || meaningAt(t, at).weekday !== undefined || meaningAt(t, at).relative !== undefined;
}

/** "Sáng 6-11", 6 November; but "ngày 3-5 tháng 5" is a range. */
function dashDate(t: Tokens, i: number): Part | null {
  if (!t.lexicon.settings.dashDate || !has(t, i - 1, 'dayCue') || !is(t, i + 1, '-') || !touches(t, i + 1)) return null;
  const [date, month] = [t.list[i], t.list[i + 2]];
  if (date?.kind !== 'number' || month?.kind !== 'number' || !touches(t, i + 2)) return null;
  if (date.value < 1 || date.value > 31 || month.value < 1 || month.value > 12) return null;
  if (monthName(t, i + 3) || meaningAt(t, i + 3).unit !== undefined) return null;
  return makePart(t, 'day', i, i + 3, { month: month.value, date: date.value });
}

/** Words that stand before dates, where dates are usually printed with a slash. */
function opensDate(t: Tokens, i: number): boolean {
  return (['skip', 'cue', 'range', 'from', 'since', 'until', 'and'] as const).some((flag) => has(t, i, flag));
}

/** 2024年3月25日, 去年6月, 本月7日, 9월 13일, 15일. */
function countedDate(t: Tokens, i: number): Part | null {
  const first = meaningAt(t, i);
  let at = i;
  let year: number | null = null;
  const relativeYear = first.relativeYear ?? null;
  const relativeMonth = first.relativeMonth ?? null;
  const ofEra = first.era === undefined || !has(t, i + 2, 'yearMark') ? null : yearOfEra(t, i + 1);
  if (first.era !== undefined && ofEra !== null) {
    year = first.era + ofEra;
    at = i + 3;
  } else if (relativeYear !== null || relativeMonth !== null) at = i + 1;
  else if (has(t, i + 1, 'yearMark')) {
    const found = yearNumber(t, i, 'gregory');
    if (found) {
      year = found.year;
      at = found.next;
    }
  }
  if (is(t, at, ',')) at++;
  const value = number(t, at);
  // Turkish "son 3 ayında" is no March: where words are spaced, the mark stands behind the name of a month only.
  const marked = has(t, at + 1, 'monthMark') && (t.lexicon.settings.glued || touches(t, at + 1));
  if (value !== null && marked && value >= 1 && value <= 12 && relativeMonth === null) {
    const day = dayNumber(t, at + 2);
    const open = day && !day.counted && t.list[at + 2]?.kind === 'number' && joins(t, at + 3);
    if (day && (day.counted || open)) {
      return makePart(t, 'day', i, day.next, { year, relativeYear, month: value, date: day.date, lends: true });
    }
    return makePart(t, 'month', i, at + 2, { year, relativeYear, month: value, lends: true });
  }
  const day = dayNumber(t, at);
  if (day?.counted && year === null && relativeYear === null) {
    return makePart(t, 'bare-day', i, day.next, { relativeMonth, date: day.date, lends: true });
  }
  return null;
}

function joins(t: Tokens, i: number): boolean {
  return has(t, i, 'range') || has(t, i, 'and');
}

function number(t: Tokens, i: number): number | null {
  const token = t.list[i];
  if (token?.kind === 'number' && token.end - token.start <= 2) return token.value;
  return token?.meaning?.number ?? null;
}

/** The year of an era has up to three digits: "令和6年", "民國113年". */
function yearOfEra(t: Tokens, i: number): number | null {
  const token = t.list[i];
  return token?.kind === 'number' && token.end - token.start === 3 ? token.value : number(t, i);
}

/** "2024. március 25.", "2024 m. kovo 25 d.", "2024. gada 25. martā", "viime vuoden heinäkuussa" (in July of last year). */
function yearFirst(t: Tokens, i: number): Part | null {
  const told = meaningAt(t, i).relativeYear;
  const found = told === undefined ? yearNumber(t, i, 'gregory') : { year: null, relativeYear: told, next: i + 1 };
  if (!found) return null;
  const { year, relativeYear } = found;
  let at = found.next;
  if (is(t, at, '.') && touches(t, at)) at++;
  for (let n = 0; n < 2 && (has(t, at, 'yearMark') || has(t, at, 'of') || has(t, at, 'skip')); n++) at++;
  if (is(t, at, '.') && touches(t, at)) at++;
  const rest = monthFirst(t, at) ?? dayFirst(t, at);
  if (rest && rest.year === null && rest.relativeYear === null)
    return {
      ...rest,
      year,
      relativeYear,
      start: t.list[i]?.start ?? 0,
      core: { start: t.list[i]?.start ?? 0, end: rest.end },
    };
  const name = monthName(t, at);
  // "2024 March" is told so in Hungarian only; a word for year ("2025 წლის მარტში", "২০২৫ সালের মার্চে") makes it one.
  const bare = at === i + 1 && year !== null && t.lexicon.settings.order !== 'ymd';
  if (!name || name.weak || bare || has(t, at, 'doubtful')) return null;
  return makePart(t, 'month', i, name.next, { year, relativeYear, month: name.month, calendar: name.calendar });
}

/** "28 March 2024", "28. marca", "le 1er mars", "7 de octubre de 2023", "седьмого октября". */
function dayFirst(t: Tokens, i: number): Part | null {
  const day = dayNumber(t, i);
  if (!day) return null;
  const at = passSkips(t, day.next);
  const name = monthName(t, at);
  if (!name) return null;
  // A number in words does not stand with an abbreviation: Italian "cinque set" are sets of tennis.
  const m = t.list[at]?.meaning;
  if (t.list[i]?.kind === 'word' && m?.month === undefined && m?.monthShort !== undefined) return null;
  const found = yearAfter(t, name.next, name.calendar, false) ?? yearBehindComma(t, name.next);
  if (!found && has(t, at, 'doubtful') && !standsAsDate(t, i, name.next)) return null;
  // A month of another calendar that is a common word elsewhere needs its year.
  if (name.calendar !== 'gregory' && found?.year == null && !localCalendar(t)) return null;
  return makePart(t, 'day', i, found?.next ?? name.next, {
    calendar: name.calendar,
    year: found?.year ?? null,
    relativeYear: found?.relativeYear ?? null,
    month: name.month,
    date: day.date,
  });
}

/** "30 May, 2005, in Xining", "30 मई, 2005 को": a year unless words that dates do not have follow, since it may count them. */
function yearBehindComma(t: Tokens, at: number): YearFound | null {
  const found = is(t, at, ',') ? yearNumber(t, at + 1, 'gregory') : null;
  const behind = t.list[found?.next ?? 0];
  return behind?.kind === 'word' && behind.meaning === null ? null : found;
}

/** The name of the month is a common word as well (Romanian "mai", more): a preposition before or a mark behind must speak for a date. */
function standsAsDate(t: Tokens, i: number, next: number): boolean {
  const follower = t.list[next];
  return (
    (t.list[i - 1]?.meaning ?? null) !== null || !follower || follower.kind === 'mark' || follower.kind === 'break'
  );
}

function localCalendar(t: Tokens): boolean {
  return t.lexicon.settings.solar !== undefined || t.lexicon.settings.islamic !== undefined;
}

/** "March 28, 2024", "március 25.", "tháng 3 ngày 25". */
function monthFirst(t: Tokens, i: number): Part | null {
  if (!t.lexicon.settings.monthFirst) return null;
  const name = monthName(t, i);
  if (!name) return null;
  // "in March 20 people died"
  if (has(t, i - 1, 'cue')) return null;
  const day = dayNumber(t, passSkips(t, name.next));
  if (!day || (t.list[passSkips(t, name.next)]?.kind === 'word' && !day.ordinal)) return null;
  const found = yearAfter(t, day.next, name.calendar, true);
  return makePart(t, 'day', i, found?.next ?? day.next, {
    calendar: name.calendar,
    year: found?.year ?? null,
    relativeYear: found?.relativeYear ?? null,
    month: name.month,
    date: day.date,
    lends: true,
  });
}

/** "October 2023", "July last year", and with a cue "in July", "last July". */
function month(t: Tokens, i: number, cued: boolean): Part | null {
  const name = monthName(t, i);
  if (name?.calendar !== 'gregory' || isName(t, i, name.next)) return null;
  const stepBefore = has(t, i - 1, 'last') ? -1 : has(t, i - 1, 'next') ? 1 : 0;
  const stepAfter = has(t, name.next, 'last') ? -1 : has(t, name.next, 'next') ? 1 : 0;
  const found =
    yearAfter(t, name.next, 'gregory', t.lexicon.settings.monthFirst ?? false) ?? yearBehindComma(t, name.next);
  if (found)
    return makePart(t, 'month', i, found.next, {
      year: found.year,
      relativeYear: found.relativeYear,
      month: name.month,
    });
  if (stepAfter !== 0) return makePart(t, 'month', i, name.next + 1, { month: name.month, step: stepAfter });
  if (stepBefore !== 0) return makePart(t, 'month', i, name.next, { month: name.month, step: stepBefore });
  const alone =
    cued ||
    has(t, name.next - 1, 'alone') ||
    has(t, i, 'alone') ||
    has(t, name.next, 'monthMark') ||
    is(t, i + 1, "'") ||
    has(t, name.next, 'fromPost');
  if (!alone || name.weak) return null;
  if (has(t, i, 'doubtful') && !standsAsDate(t, -1, name.next)) return null;
  return makePart(t, 'month', i, name.next, { month: name.month });
}

/** "Mayo Clinic": where months have no capital, one with a capital before another capital is a name. */
function isName(t: Tokens, i: number, next: number): boolean {
  if (t.lexicon.settings.capitals) return false;
  const capital = (k: number) => t.list[k]?.kind === 'word' && /\p{Lu}/u.test(t.text[t.list[k]?.start ?? 0] ?? '');
  return capital(i) && capital(next);
}

/** "2011년", "2016 году", and with a cue "in 2016". */
function year(t: Tokens, i: number, cued: boolean): Part | null {
  const both = season(t, i);
  if (both) return both;
  const found = yearNumber(t, i, 'gregory');
  if (!found) return null;
  // "2011년", "2016-ban", "2016'da"
  const marked = found.next > i + 1;
  const after = t.list[found.next];
  const ranged = beginsYears(t, found.next, cued ? found.year : null);
  const stopped = t.lexicon.settings.dotOrdinal && is(t, found.next, '.') && touches(t, found.next);
  const dotted = stopped && t.lexicon.settings.dotYear && isSmallWord(t, found.next + 1);
  // Hungarian "2027-ig": an ending joined to the digits, which "about 2000" never has.
  const until = has(t, found.next, 'toPost') && t.folded[t.list[found.next]?.start ?? -1] === '-';
  if (!marked && !cued && !ranged && !dotted && !until && !has(t, found.next, 'fromPost')) return null;
  if (
    !marked &&
    !ranged &&
    (is(t, found.next, '%') || (is(t, found.next, '-') && touches(t, found.next)) || after?.meaning?.unit !== undefined)
  )
    return null;
  // "od 2005. do 2007. godine": the stop of the ordinal is passed over.
  const next = stopped && has(t, found.next + 1, 'range') ? found.next + 1 : found.next;
  return makePart(t, 'year', i, next, { year: found.year });
}

/** A word in small letters, that does not open a sentence. */
function isSmallWord(t: Tokens, i: number): boolean {
  return t.list[i]?.kind === 'word' && /\p{Ll}/u.test(t.text[t.list[i]?.start ?? 0] ?? '');
}

/** "1973-74", "1973/74": two years of which the second follows the first, a season. */
function season(t: Tokens, i: number): Part | null {
  const token = t.list[i];
  if (!token || (token.kind !== 'number' && token.kind !== 'dead')) return null;
  const joined = token.kind === 'number' && t.list[i + 1]?.kind === 'mark' && touches(t, i + 1) && touches(t, i + 2);
  const next = joined ? i + 3 : i + 1;
  const found = /^((?:18|19|20)\d\d)[-/](\d\d)$/.exec(t.folded.slice(token.start, t.list[next - 1]?.end ?? token.end));
  if (!found || (Number(found[1]) + 1) % 100 !== Number(found[2])) return null;
  return makePart(t, 'year', i, next, { year: Number(found[1]), season: true });
}

/** "2005–2008 гг.": a dash and a second year with a word for years behind it, or before both ("w latach 2016–2022"); then `first` is the year before the dash. */
function beginsYears(t: Tokens, i: number, first: number | null): boolean {
  if (!is(t, i, '-')) return false;
  const second = yearNumber(t, i + 1, 'gregory');
  if (second === null) return false;
  return second.next > i + 2 || (first !== null && (second.year ?? 0) > first);
}
