/** Looks for a known name in running text. It only confirms what another text names; it never finds people by itself. */
import { overlaps, type Span } from '../model/span';
import { type AliasHit, aliasesIn, aliasIds } from './alias';
import { SAME } from './align';
import { compareNames } from './compare';
import { likeness, modeOf } from './distance';
import { simplify } from './han';
import { looseKeys, nameKeys } from './keys';
import { MAX_NAME, type PreparedName, prepareName } from './prepare';
import { readHan } from './reading';
import { surnameIds } from './words';

interface TextWord {
  readonly span: Span;
  readonly keys: ReadonlySet<string>;
}

/** A text cut into the words that may be part of a name; made once for each text and kept for the last few. */
interface TextIndex {
  readonly words: readonly TextWord[];
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** People of the table whom the text names; looked for once, with the first name that is of one of them. */
  aliases: readonly AliasHit[] | null;
}

const indexes = new Map<string, TextIndex>();
const KEPT_TEXTS = 8;
/** Longest text that is searched, in code units. */
const MAX_TEXT = 60_000;

const HAN_RUN = /[\u3400-\u9fff]{1,400}/gu;
/** A run of kana, or a word of a script with blanks. The middle dot parts the words of a Chinese or Japanese foreign name. */
const WORD =
  /[ァ-ヺー]{2,40}|[^\s\p{P}\p{S}\p{N}\u3005-\u30ff\u3400-\u9fff]{2,40}(?:['’׳״-][^\s\p{P}\p{S}\p{N}\u3005-\u30ff\u3400-\u9fff]{1,40}){0,3}/gu;
const HYPHEN = /\p{L}-\p{L}/u;
/** Han characters on either side of a middle dot: a transcribed name. */
const DOTTED = /[\u3400-\u9fff]{1,8}(?:[·・‧•][\u3400-\u9fff]{1,8}){1,4}/gu;

/** Where there are capital letters, a name has one. Georgian letters are small ones for Unicode, but texts have no others. */
const CAPITAL = /\p{Lu}/u;
const SMALL = /[^\P{Ll}\u10d0-\u10ff]/u;

function indexOf(text: string, language: string): TextIndex {
  const id = `${language}\u0000${text}`;
  const known = indexes.get(id);
  if (known) return known;
  if (indexes.size >= KEPT_TEXTS) indexes.delete(indexes.keys().next().value as string);
  const words: TextWord[] = [];
  const byKey = new Map<string, number[]>();
  for (const match of text.slice(0, MAX_TEXT).matchAll(WORD)) {
    const small = SMALL.test(match[0]) && !CAPITAL.test(match[0]);
    const keys = new Set(small ? [] : [...nameKeys(match[0], language), ...looseKeys(match[0], language)]);
    // "Crans-Montana" is "Kranmontana" elsewhere.
    if (!small && HYPHEN.test(match[0]))
      for (const key of nameKeys(match[0].replaceAll('-', ''), language)) keys.add(key);
    for (const key of keys) {
      const places = byKey.get(key);
      if (places) places.push(words.length);
      else byKey.set(key, [words.length]);
    }
    words.push({ span: { start: match.index, end: match.index + match[0].length }, keys });
  }
  const made: TextIndex = { words, byKey, aliases: null };
  indexes.set(id, made);
  return made;
}

/** Most different dotted names and most windows of a text that are tried. */
const MAX_RUNS = 100;
const MAX_WINDOWS = 60;
/** Fewest consonants of a surname that is taken for a name by itself. */
const MIN_CONSONANTS = 3;
const FULL_NAME = 0.84;
const LONE_SURNAME = 0.86;
/** Likeness of several words to another form of a name that the table of people has. */
const SURE_ALIAS = 0.9;

/**
 * Where a text of any script names a person who is known from elsewhere: as the table of people writes the name, letter for letter,
 * or as a run of words that compares as the same name. A surname alone counts when it has at least three consonants; in running Chinese
 * only whole names count. Sorted, not overlapping; empty when the text does not name the person or nothing can be told.
 */
export function findName(text: string, language: string, name: string, nameLanguage: string): Span[] {
  const prepared = prepareName(name, nameLanguage);
  if (prepared.words.length === 0) return [];
  const spans = [
    ...byAlias(text, language, name, nameLanguage),
    ...byLetters(text, language, prepared),
    ...byWords(text, language, prepared, false),
  ];
  if (language === 'zh' || language === 'ja') spans.push(...byHan(text, language, prepared));
  return distinct(spans);
}

/**
 * Where a text in a language with capital letters prints a full name: runs of several words, the first and the last with a capital letter, of which
 * two at least share a key with the name. Otherwise as {@link findName}.
 */
export function findFullName(text: string, language: string, name: string, nameLanguage: string): Span[] {
  const prepared = prepareName(name, nameLanguage);
  if (prepared.words.length < 2) return [];
  const spans = [...byAlias(text, language, name, nameLanguage), ...byWords(text, language, prepared, true)];
  return distinct(spans.filter(({ start, end }) => FULL.test(text.slice(start, end))));
}

/** Several words, the first and the last with a capital letter. */
const FULL = /^\p{Lu}.*[\s-]\p{Lu}\S*$/u;

/** Sorted by place; of overlapping spans the longest stays. */
function distinct(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept[kept.length - 1];
    if (!last || !overlaps(last, span)) kept.push(span);
    else if (span.end - span.start > last.end - last.start) kept[kept.length - 1] = span;
  }
  return kept;
}

function byAlias(text: string, language: string, name: string, nameLanguage: string): Span[] {
  const ids = new Set(aliasIds(name, nameLanguage));
  if (ids.size === 0) return [];
  const index = indexOf(text, language);
  index.aliases ??= aliasesIn(text.slice(0, MAX_TEXT), language);
  return index.aliases.filter((hit) => ids.has(hit.id)).map((hit) => hit.span);
}

/** The same Han characters, in any of their national forms. */
function byLetters(text: string, language: string, name: PreparedName): Span[] {
  if (name.script !== 'han' || name.name.length < 3 || (language !== 'zh' && language !== 'ja' && language !== 'ko'))
    return [];
  const wanted = simplify(name.name);
  const folded = simplify(text.slice(0, MAX_TEXT));
  const spans: Span[] = [];
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
    spans.push({ start: at, end: at + wanted.length });
  return spans;
}

/**
 * Windows of words around those that share a key with the name.
 * @param full true where only full names count, so that two words of a window share one
 */
function byWords(text: string, language: string, name: PreparedName, full: boolean): Span[] {
  const { words, byKey } = indexOf(text, language);
  const starts = new Set<number>();
  // Words that share a loose key only are tried besides, so that they take no place of a better one.
  for (const keys of [nameKeys(name.name, name.language), looseKeys(name.name, name.language)]) {
    const found = new Set<number>();
    for (const key of keys) for (const at of byKey.get(key) ?? []) found.add(at);
    for (const at of [...found].sort((x, y) => x - y).slice(0, MAX_WINDOWS)) starts.add(at);
  }
  const longest = Math.min(4, name.words.length + 1);
  const spans: Span[] = [];
  const hasCapital = (i: number) => CAPITAL.test(text[words[i]?.span.start ?? 0] ?? '');
  const worth = (from: number, length: number) => {
    if (!full) return true;
    if (length < 2 || !hasCapital(from) || !hasCapital(from + length - 1)) return false;
    return words.slice(from, from + length).filter((_, i) => starts.has(from + i)).length > 1;
  };
  for (const at of [...starts].sort((a, b) => a - b)) {
    const found = windowAt(text, language, words, at, longest, name, worth);
    if (found) spans.push(found);
  }
  return spans;
}

/**
 * The longest run of words with the `at`-th in it that is the name.
 * @param worth tells which runs are compared, by their first word and their length
 */
function windowAt(
  text: string,
  language: string,
  words: readonly TextWord[],
  at: number,
  longest: number,
  name: PreparedName,
  worth: (from: number, length: number) => boolean,
): Span | null {
  for (let length = longest; length >= 1; length--) {
    for (let from = Math.max(0, at - length + 1); from <= at; from++) {
      const first = words[from];
      const last = words[from + length - 1];
      if (!first || !last || last.span.end - first.span.start > MAX_NAME || !worth(from, length)) continue;
      if (length > 1 && /[.,;:!?\n。、，؛،؟]/u.test(text.slice(first.span.start, last.span.end))) continue;
      const printed = text.slice(first.span.start, last.span.end);
      const alone = prepareName(printed, language);
      // More words than the name has: taken below for no reason, whatever comes of the comparison.
      if (length > 1 && alone.words.length > name.words.length && alone.core.length > name.core.length) continue;
      const found = compareNames(printed, language, name.name, name.language);
      // What the table of people knows is looked for letter for letter, but for whole names that are much alike.
      if (found.verdict !== 'same' || (found.reason === 'alias' && (length < 2 || found.score < SURE_ALIAS))) continue;
      if (found.reason === 'surname-only') {
        if (length > 1 || found.score < LONE_SURNAME * 0.98 || !carriesAlone(alone)) continue;
      } else if (found.score < FULL_NAME || (length === 1 && name.core.length === 1 && !carriesAlone(alone))) continue;
      return { start: first.span.start, end: last.span.end };
    }
  }
  return null;
}

/** True for a word, or one joined by hyphens, with enough consonants to be known by itself. */
function carriesAlone(name: PreparedName): boolean {
  const reading = name.core.flatMap((word) => word.forms[0]?.reading ?? []);
  return reading.filter((place) => !place.vowel && place.omit > 0.5).length >= MIN_CONSONANTS;
}

/** Chinese and Japanese text: dotted names, and windows of Han characters for East Asian full names. */
function byHan(text: string, language: string, name: PreparedName): Span[] {
  const spans: Span[] = [];
  const seen = new Map<string, Span | null>();
  for (const match of text.slice(0, MAX_TEXT).matchAll(DOTTED)) {
    const known = seen.get(match[0]);
    if (known === undefined && seen.size >= MAX_RUNS) continue;
    const found = known === undefined ? trimmed(match[0], language, name) : known;
    seen.set(match[0], found);
    if (found) spans.push({ start: match.index + found.start, end: match.index + found.end });
  }
  const syllables = name.syllables ?? name.core;
  if (!name.eastAsian || syllables.length < 2 || name.script === 'han') return spans;
  const ids = new Set(syllables[0]?.surnames ?? []);
  for (const run of text.slice(0, MAX_TEXT).matchAll(HAN_RUN)) {
    for (let i = 0; i + 2 <= run[0].length; i++) {
      if (!surnameIds(run[0][i] as string).some((id) => ids.has(id))) continue;
      for (const length of [3, 2, 4]) {
        const printed = run[0].slice(i, i + length);
        if (printed.length < length) continue;
        const found = compareNames(printed, language, name.name, name.language);
        if (found.verdict !== 'same' || found.reason === 'surname-only' || found.score < 0.88) continue;
        spans.push({ start: run.index + i, end: run.index + i + length });
        break;
      }
    }
  }
  return spans;
}

/** Most characters that are tried as standing before a dotted name, and behind it. */
const MAX_TRIM = 6;

/** A dotted run without the words that stand before and behind the name ("俄外长谢尔盖·拉夫罗夫表示"). */
function trimmed(run: string, language: string, name: PreparedName): Span | null {
  const dot = run.search(/[·・‧•]/u);
  const lastDot = Math.max(run.lastIndexOf('·'), run.lastIndexOf('・'), run.lastIndexOf('‧'), run.lastIndexOf('•'));
  const surname = byPart(run, lastDot, name);
  if (!surname) return null;
  let best: { span: Span; score: number } | null = null;
  for (let start = Math.max(0, dot - MAX_TRIM); start < dot; start++) {
    const printed = run.slice(start, surname.end);
    const found = compareNames(printed, language, name.name, name.language);
    if (found.verdict === 'same' && (!best || found.score > best.score))
      best = { span: { start, end: surname.end }, score: found.score };
  }
  return best?.span ?? surname;
}

/** The surname behind the last dot, alone: the given name may be one that no table reads. */
function byPart(run: string, lastDot: number, name: PreparedName): Span | null {
  const surname = name.core[name.core.length - 1];
  if (!surname) return null;
  let best: { span: Span; score: number } | null = null;
  for (let end = Math.min(run.length, lastDot + 1 + MAX_TRIM); end >= lastDot + 3; end--) {
    const reading = readHan(run.slice(lastDot + 1, end), 'mandarin', 0);
    const mode = modeOf('han', surname.script, false, false);
    for (const form of surname.forms) {
      const score = likeness(form.reading, reading, mode, SAME);
      if (score >= SAME && (!best || score > best.score)) best = { span: { start: lastDot + 1, end }, score };
    }
  }
  return best?.span ?? null;
}
