/**
 * Tells the day of saying from the day of the event: "KCNA said on Thursday", "передало агентство в четверг", and the day of the
 * dateline ("MOSCOW, March 28."). Rules of the news report; what they do not cover stays an event.
 */
import type { Day, DayRange } from '../../model/day';
import type { Fact } from '../../model/fact';
import { stops } from './dayfacts';
import type { Expression } from './expression';
import { has, is, type Tokens } from './lex';

/** Most other words between a verb of saying and its day. */
const NEAR = 3;
/** A clause of at most this many tokens that holds a verb of saying and a day is all about the saying. */
const SHORT_CLAUSE = 9;
/** Verb-final languages: how far behind the day the verb may stand, in tokens. */
const FAR = 160;
/** A line of dates has at most so many tokens on each side. */
const LINE = 12;

/** True when the expression names the day on which something was said or published. */
export function tellsOfReport(
  t: Tokens,
  e: Expression,
  days: readonly Day[],
  published: DayRange | null,
  earlier: readonly Fact[],
): boolean {
  if (e.parts.length > 1 || e.bound !== 'at') return false;
  if (published && ((days.at(-1) ?? 0) < published.from - 6 || (days[0] ?? 0) > published.to + 1)) return false;
  return (
    inPublishLine(t, e) ||
    inDateline(t, e, days, published) ||
    nearVerb(t, e, earlier) ||
    inShortClause(t, e) ||
    finalVerb(t, e)
  );
}

/** A line that holds nothing but a date, and perhaps a time, is the page's own: "28.03.2024 | 10:22". */
function inPublishLine(t: Tokens, e: Expression): boolean {
  if (e.parts[0]?.kind !== 'day') return false;
  const other = (i: number) => (t.list[i]?.kind === 'word' && t.list[i]?.meaning === null) || is(t, i, '.');
  let i = e.first - 1;
  for (; i >= 0 && t.list[i]?.kind !== 'break'; i--) if (other(i) || e.first - i > LINE) return false;
  for (let k = e.next; k < t.list.length && t.list[k]?.kind !== 'break'; k++)
    if (other(k) || k - e.next > LINE) return false;
  // The first line is the title.
  return i >= 0;
}

function inDateline(t: Tokens, e: Expression, days: readonly Day[], published: DayRange | null): boolean {
  if (published && ((days[0] ?? 0) < published.from - 1 || (days[0] ?? 0) > published.to + 1)) return false;
  if (e.parts[0]?.kind !== 'day' && !t.lexicon.settings.glued) return false;
  let words = 0;
  for (let i = e.first - 1; i >= 0 && t.list[i]?.kind !== 'break'; i--) {
    if (++words > 6 || is(t, i, '.') || (t.list[i]?.kind === 'number' && words > 3)) return false;
  }
  if (words === 0 || !placeBefore(t, e)) return false;
  const next = e.next;
  if (is(t, next, '-') || is(t, next, ':') || (is(t, next, '/') && t.list[next]?.spaced)) return true;
  if (is(t, next, '.')) return cased(t, e);
  if (is(t, next, '(')) {
    for (let i = next; i < next + 6; i++)
      if (is(t, i, ')')) return is(t, i + 1, '-') || is(t, i + 1, '.') || is(t, i + 1, ':');
  }
  return has(t, next, 'telegram');
}

/** True when a letter with case stands before the expression in its line: where there is none, a full stop alone tells nothing. */
function cased(t: Tokens, e: Expression): boolean {
  return /\p{Lu}/u.test(t.text.slice(Math.max(0, e.start - 48), e.start));
}

function placeBefore(t: Tokens, e: Expression): boolean {
  let line = e.first;
  while (line > 0 && t.list[line - 1]?.kind !== 'break') line--;
  const from = t.list[line]?.start ?? e.start;
  const head = t.text.slice(from, e.start);
  if (head.length > 48) return false;
  // A place in capitals or with a capital, with nothing but names and commas before the day.
  return head
    .split(/[\s,./()-]+/)
    .every((word) => word === '' || word.length <= 2 || word[0] !== word[0]?.toLowerCase() || !/\p{Ll}/u.test(word));
}

function nearVerb(t: Tokens, e: Expression, earlier: readonly Fact[]): boolean {
  const agency = (i: number) => {
    const at = t.list[i]?.start ?? -1;
    return earlier.some((f) => f.kind === 'organisation' && f.evidence.start <= at && at < f.evidence.end);
  };
  const light = (i: number) =>
    has(t, i, 'skip') || has(t, i, 'of') || has(t, i, 'cue') || has(t, i, 'filler') || agency(i) || acronym(t, i);
  // "У неділю, 4 січня, повідомила поліція": a day that opens the sentence, set off by a comma from the verb of saying. In the middle of a
  // sentence ("the fire broke out on Sunday, police said") the day is that of the event.
  if (is(t, e.next, ',') && has(t, e.next + 1, 'report') && (opensSentence(t, e) || setOff(t, e))) return true;
  if (opensSentence(t, e) && subjectSays(t, e)) return true;
  let heavy = 0;
  for (let i = e.first - 1, n = 0; i >= 0 && n < 8; i--, n++) {
    if (has(t, i, 'report')) return heavy === 0 || (heavy <= NEAR && clauseEndsAt(t, e.next) && startsClause(t, i));
    if (stops(t, i)) break;
    if (!light(i)) heavy++;
  }
  for (let i = e.next, n = 0; i < t.list.length && n < 4; i++, n++) {
    if (has(t, i, 'report')) return true;
    if (stops(t, i) && !(t.lexicon.settings.glued && (is(t, i, ',') || is(t, i, '、')))) break;
    if (!light(i)) break;
  }
  return false;
}

/** Nothing but a preposition stands between the beginning of the sentence and the day. */
function opensSentence(t: Tokens, e: Expression): boolean {
  const begins = (i: number) =>
    i < 0 || t.list[i]?.kind === 'break' || (is(t, i, '.') && (t.list[i + 1]?.spaced ?? true));
  return begins(e.first - 1) || (smallBefore(t, e) && begins(e.first - 2));
}

/** Most words of a subject between a day that opens the sentence and the verb of saying. */
const SUBJECT = 3;

/** "2 січня прокуратура Львова оголосила": one short subject stands between the day and the verb of saying. */
function subjectSays(t: Tokens, e: Expression): boolean {
  // Without spaces between words three of them are no measure of a subject.
  if (t.lexicon.settings.glued) return false;
  for (let i = e.next, words = 0; i < t.list.length; i++) {
    if (has(t, i, 'report')) return words > 0;
    if (t.list[i]?.kind !== 'word' || stops(t, i) || ++words > SUBJECT) return false;
  }
  return false;
}

/** "The police, on Sunday, 4 January, said": commas on both sides keep the day apart from what was told before. */
function setOff(t: Tokens, e: Expression): boolean {
  return is(t, e.first - 1, ',') || (smallBefore(t, e) && is(t, e.first - 2, ','));
}

/** A word of at most three letters stands before the day, as prepositions do. */
function smallBefore(t: Tokens, e: Expression): boolean {
  const before = t.list[e.first - 1];
  return before?.kind === 'word' && before.end - before.start <= 3;
}

function acronym(t: Tokens, i: number): boolean {
  const token = t.list[i];
  return token?.kind === 'word' && /^\p{Lu}{2,6}$/u.test(t.text.slice(token.start, token.end));
}

function clauseEndsAt(t: Tokens, i: number): boolean {
  return i >= t.list.length || stops(t, i);
}

/** True when the verb opens its sentence, or stands in the first two words behind a comma or a quotation. */
function startsClause(t: Tokens, verb: number): boolean {
  if (verb === 0 || stops(t, verb - 1)) return true;
  return stops(t, verb - 2) && t.list[verb - 2]?.kind !== 'break' && !is(t, verb - 2, '.');
}

function inShortClause(t: Tokens, e: Expression): boolean {
  let from = e.first;
  let to = e.next;
  while (from > 0 && e.first - from < SHORT_CLAUSE && (!stops(t, from - 1) || has(t, from - 1, 'report'))) from--;
  while (to < t.list.length && to - e.next < SHORT_CLAUSE && (!stops(t, to) || has(t, to, 'report'))) to++;
  if (to - from > SHORT_CLAUSE || from === 0 || t.list[from - 1]?.kind === 'break' || is(t, from - 1, '.'))
    return false;
  for (let i = from; i < to; i++) if (has(t, i, 'report') && !has(t, i + 1, 'that')) return true;
  return false;
}

/** "조선중앙통신은 28일 … 보도했다": the day right behind the topic, the verb of saying at the end of the sentence. */
function finalVerb(t: Tokens, e: Expression): boolean {
  if (!t.lexicon.settings.verbFinal) return false;
  let before = e.first - 1;
  if (is(t, before, ',') || is(t, before, '、')) before--;
  while (before >= 0 && (has(t, before, 'skip') || is(t, before, ')'))) before--;
  const token = t.list[before];
  if (!token || token.kind === 'break') return false;
  const topic =
    has(t, before, 'topic') || (t.lexicon.settings.topicEndings ?? '').includes(t.text[token.end - 1] ?? ' ');
  if (!topic || daysBefore(t, before) || isInsideSaid(t, before)) return false;
  for (let i = e.next, n = 0; i < t.list.length && n < FAR; i++, n++) {
    if (t.list[i]?.kind === 'break') return false;
    const last = t.text[(t.list[i]?.end ?? 1) - 1] ?? '';
    if (last === '.' || last === '。') return reportBefore(t, i);
  }
  return reportBefore(t, t.list.length);
}

/**
 * "뉴스1은 태풍이 7일 상륙했다고 전했다": token `at` has the ending of a subject, and the speaker is named before, so that the day behind it is one of what is
 * said.
 */
function isInsideSaid(t: Tokens, at: number): boolean {
  const { topicEndings = '', subjectEndings = '' } = t.lexicon.settings;
  const last = (i: number) => t.text[(t.list[i]?.end ?? 1) - 1] ?? ' ';
  if (!subjectEndings.includes(last(at))) return false;
  for (let k = at - 1; k >= 0 && at - k < FAR && t.list[k]?.kind !== 'break' && !is(t, k, '.'); k--)
    if (t.list[k]?.kind === 'word' && topicEndings.includes(last(k)) && !subjectEndings.includes(last(k))) return true;
  return false;
}

/** True when the sentence has a number before token `i`: only its first day can be that of saying. */
function daysBefore(t: Tokens, i: number): boolean {
  for (let k = i; k >= 0 && i - k < FAR && t.list[k]?.kind !== 'break' && !is(t, k, '.') && !is(t, k, '。'); k--)
    if (has(t, k, 'dayMark')) return true;
  return false;
}

function reportBefore(t: Tokens, i: number): boolean {
  for (let k = i - 1; k >= i - 3 && k >= 0; k--) {
    // "…다고 전했다", "…と報じた": between the words said and the verb no other speaker is named.
    if (has(t, k, 'report'))
      return (t.lexicon.settings.quoteEndings ?? '').includes(t.text[(t.list[k - 1]?.end ?? 0) - 1] ?? ' ');
  }
  return false;
}
