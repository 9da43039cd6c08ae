import { foldSameLength } from '../../text/fold';
import { hasDigit, hasHalves, isSpellingUnit, spacedOut } from '../../text/letters';
import { phrasesOf } from '../clean/furniture';
import { knows } from '../clean/lexical';
import { isSentence, weight } from '../clean/shape';
import type { Line } from '../lines';
import { composed } from '../text';
import data from './date-words.json';
import { type FigureOrder, printedDates } from './dates';

/** What the words beside a date say that it is. `other`: of an event, of a deadline, of a comment, of a photograph. */
export type StampKind = 'published' | 'modified' | 'other';

/** A date that is printed in a line of the page. */
export interface Stamp {
  readonly iso: string;
  /** Null when no word beside it tells. */
  readonly kind: StampKind | null;
  /** True when nothing else stands in the line but words that belong to a date. */
  readonly bare: boolean;
  /** How much speaks for its being the article's; see `stampsBeside`. */
  readonly score: number;
}

/** How far above and below the headline a printed date belongs to it, in lines. */
const LINES_ABOVE = 10;
const LINES_BELOW = 18;
/** Behind this many sentences the text has begun: a lead and a summary may stand above the date. */
const SENTENCES = 3;
/** Lines of a page that are searched for a date with the word "published" when none stands beside the headline. */
const LINES_SEARCHED = 1_500;
/** A line with more letters than this beside its date tells of something else, unless it says that it was published. */
const MAX_AROUND = 60;
const MAX_LINE = 200;

const KINDS: readonly StampKind[] = ['published', 'modified', 'other'];

/**
 * The words that say what a date is, folded: those of the page's language and of English. Where the language is not known all of
 * them but the shortest, which mean something else in another language.
 */
function labelsOf(kind: StampKind, language: string | null): readonly Label[] {
  const own = (language ?? '').split('-')[0] ?? '';
  const known = built.get(`${kind} ${own}`);
  if (known) return known;
  const table = data[kind] as Readonly<Record<string, readonly string[]>>;
  const lists = Object.hasOwn(table, own) ? [table[own] ?? [], table.en ?? []] : Object.values(table);
  const labels = lists
    .flat()
    .map((label) => spaced(label).trim())
    .filter(
      (label) =>
        Object.hasOwn(table, own) || label.length > 3 || !/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(label),
    );
  const unique = [...new Set(labels)]
    .sort((a, b) => b.length - a.length)
    .map((label) => ({ length: label.length, form: UNSPACED.test(label) ? label : ` ${label} ` }));
  built.set(`${kind} ${own}`, unique);
  return unique;
}

/** A word that says what a date is. */
interface Label {
  readonly length: number;
  /** As it is looked for: with blanks around it where the script has some. */
  readonly form: string;
}

const built = new Map<string, readonly Label[]>();

/** Folded words with single blanks between and around them. */
function spaced(text: string): string {
  const folded = foldSameLength(composed(text));
  return ` ${hasHalves(folded) ? folded.replace(/[^\p{L}\p{M}]+/gu, ' ').trim() : spacedOut(folded, isSpellingUnit)} `;
}

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** The kind that the words beside a date tell: of several the one that stands nearest to it. */
export function kindOf(beside: string, language: string | null, side: 'before' | 'behind'): StampKind | null {
  const words = spaced(beside.slice(side === 'before' ? -80 : 0, side === 'before' ? undefined : 60));
  if (words.trim() === '') return null;
  let best: StampKind | null = null;
  let nearest = -1;
  let longest = 0;
  for (const kind of KINDS)
    for (const { form, length } of labelsOf(kind, language)) {
      const at = side === 'before' ? words.lastIndexOf(form) : words.indexOf(form);
      // "28 March – 12 comments" is no date of a comment.
      if (at < 0 || (side === 'behind' && kind === 'other' && at > 0)) continue;
      const near = side === 'before' ? at + form.length : words.length - at;
      if (near > nearest || (near === nearest && length > longest)) {
        best = kind;
        nearest = near;
        longest = length;
      }
    }
  return best;
}

/** The stamps of one line. A line of prose, a copyright line and a line with much else beside its date have none. */
export function stampsOf(
  words: string,
  language: string | null,
  order: FigureOrder = null,
  before: string | null = null,
): Stamp[] {
  if (words.length > MAX_LINE || /[©®ⓒ]|copyright|\(c\)\s?(?:19|20)\d\d/i.test(words)) return [];
  const dates = printedDates(words, language, order);
  if (dates.length === 0) return [];
  let around = '';
  const found = dates.map((date, index) => {
    const from = dates[index - 1]?.end ?? 0;
    const until = dates[index + 1]?.start ?? words.length;
    const front = words.slice(from, date.start);
    const behind = words.slice(date.end, until);
    around += ` ${front}`;
    const kind =
      kindOf(front, language, 'before') ??
      (index === dates.length - 1 ? kindOf(behind, language, 'behind') : null) ??
      (index === 0 && before !== null && weight(before) <= 30 ? kindOf(before, language, 'before') : null);
    return { date, kind };
  });
  around += ` ${words.slice(dates.at(-1)?.end)}`;
  const labelled = found.some(({ kind }) => kind === 'published' || kind === 'modified');
  const letters = weight(around);
  if (letters > (labelled ? 2 * MAX_AROUND : MAX_AROUND)) return [];
  const time = phrasesOf('time').words;
  const strange = spaced(around)
    .trim()
    .split(' ')
    .filter((word) => word.length > 2 && !time.has(word) && kindOf(word, language, 'before') === null).length;
  const days = new Set(dates.map((date) => date.iso.slice(0, 10)));
  const plain = (strange === 0 ? 2 : strange <= 4 ? 1 : strange > 8 ? -2 : 0) - (days.size > 1 && !labelled ? 2 : 0);
  return found.map(({ date, kind }) => ({
    iso: date.iso,
    kind,
    bare: strange === 0,
    score:
      plain +
      (kind === 'published' ? 4 : 0) +
      (date.iso.includes('T') ? 1 : 0) -
      (date.short && kind === null && !date.iso.includes('T') ? 1.5 : 0),
  }));
}

/**
 * The dates of publication and of the last change that are printed around the headline: below it as long as the text has not
 * begun, or a few lines above it. A word that says "published" counts most, then a line that holds nothing else, a time of day,
 * and the distance; captions and links count against it. When there is none, a line elsewhere that says "published", up to the
 * comments.
 * @param headline index of the headline in `lines`, or -1 when it is not known: then the page is read from its beginning
 */
export function stampsBeside(
  lines: readonly Line[],
  headline: number,
  language: string | null,
  order: FigureOrder = null,
): { readonly published: Stamp | null; readonly modified: Stamp | null } {
  let published: Stamp | null = null;
  let modified: Stamp | null = null;
  const timed: Stamp[] = [];
  const take = (index: number, distance: number) => {
    const line = lines[index] as Line;
    if (line.words.length > MAX_LINE || isSentence(line)) return;
    for (const stamp of stampsOf(line.words, language, order, lines[index - 1]?.words ?? null)) {
      if (stamp.kind === 'other') continue;
      const linked = line.linked > line.words.length / 2;
      const against =
        (line.caption ? (stamp.bare ? 1 : 3) : 0) +
        (linked ? (distance <= 0.4 ? 1 : 2.5) : 0) +
        (/^[—–]/.test(line.words) ? 2 : 0) +
        distance;
      const score = stamp.score - against;
      if (stamp.kind === 'modified') {
        if (modified === null || score > modified.score) modified = { ...stamp, score };
      } else if (score >= 0) {
        if (published === null || score > published.score) published = { ...stamp, score };
        if (stamp.iso.includes('T')) timed.push({ ...stamp, score });
      }
    }
  };
  let prose = 0;
  for (let i = Math.max(0, headline); i <= headline + LINES_BELOW && i < lines.length && prose < SENTENCES; i++) {
    take(i, (i - headline) * 0.1);
    if (isSentence(lines[i] as Line) && lines[i]?.caption === false) prose++;
  }
  for (let i = headline - 1; i >= headline - LINES_ABOVE && i >= 0; i--) take(i, 0.8 + (headline - i) * 0.2);
  const best = published as Stamp | null;
  if (best !== null || modified !== null) {
    // Of two lines that name one day the one that tells the time as well.
    const fuller = timed.find(({ iso }) => iso.slice(0, 10) === best?.iso);
    return { published: best !== null && fuller ? { ...best, iso: fuller.iso } : best, modified };
  }
  for (let i = Math.max(0, headline + 1); i < lines.length && i < headline + LINES_SEARCHED; i++) {
    const line = lines[i] as Line;
    if (line.words.length > MAX_LINE || !hasDigit(line.words) || line.linked > line.words.length / 2) continue;
    if (isSentence(line)) continue;
    const stamp = stampsOf(line.words, language, order, lines[i - 1]?.words ?? null).find(
      ({ kind }) => kind === 'published',
    );
    if (!stamp) continue;
    const above = lines.slice(Math.max(0, headline), i);
    const inComments = above.some(({ words }) => words.length < 40 && knows('comments', words));
    return { published: inComments ? null : stamp, modified: null };
  }
  return { published: null, modified: null };
}
