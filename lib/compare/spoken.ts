import { isUnspaced } from '../facts/gazetteer/lexicon';
import type { ConceptFact, Fact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { type Evidence, evidenceAt } from '../model/span';
import { sentenceAt } from '../text/source';

/** A word of the multilingual lexicon or of the concepts, as a fact that can be held against another. */
export interface Spoken {
  readonly id: string;
  readonly fact: ConceptFact;
}

/** Characters of a word where the language puts no blanks between words. */
const UNSPACED_WORD = 4;
/** What is no part of a word where there are no blanks. */
const BEHIND_WORD = /[\p{P}\p{Nd}\s]/u;
const LETTERS = /[\p{L}\p{M}'’-]*/uy;

const made = new WeakMap<FactSheet, readonly Spoken[]>();

/** The words of the multilingual lexicon in a text, each with its place; made once for each sheet. */
export function spoken(sheet: FactSheet): readonly Spoken[] {
  let known = made.get(sheet);
  if (!known) {
    known = sheet.senses.map(({ id, start }) => ({ id, fact: factAt(id, start, sheet) }));
    made.set(sheet, known);
  }
  return known;
}

/** Most code units of the words that are shown for one of the lexicon, and the same where a language puts no blanks between words. */
const SHOWN = 32;
const SHOWN_UNSPACED = 12;
const STOPS = /[\p{P}\n]/u;

/** A word with what follows it in its clause, for the reader: an entry of the lexicon is often the beginning of a phrase ("had no permit"). */
export function phraseAt({ evidence }: Fact, { source }: FactSheet): Evidence {
  const { text, language } = source;
  const unspaced = isUnspaced(language);
  const limit = Math.min(text.length, evidence.start + (unspaced ? SHOWN_UNSPACED : SHOWN));
  let end = evidence.end;
  for (let i = evidence.end; i <= limit; i++) {
    const c = text[i];
    const stops = c === undefined || (STOPS.test(c) && c !== '-' && c !== '’' && c !== "'");
    if (stops || c === ' ' || unspaced) end = i;
    if (stops) break;
  }
  return evidenceAt(text, evidence.start, beforeNumber(text, Math.max(end, evidence.end), evidence.end));
}

/** Most code units of what is shown before a word: its auxiliaries, and the word that denies it. The same without blanks. */
const SHOWN_BEFORE = 24;
const SHOWN_BEFORE_UNSPACED = 6;

/** A word as {@link phraseAt} shows it, with the words before it in its clause: "will not attend the summit". */
export function phraseAround(fact: Fact, sheet: FactSheet): Evidence {
  const { text, language } = sheet.source;
  const unspaced = isUnspaced(language);
  const sentence = sheet.source.sentences[fact.sentence];
  const least = Math.max(sentence?.start ?? 0, fact.evidence.start - (unspaced ? SHOWN_BEFORE_UNSPACED : SHOWN_BEFORE));
  let start = fact.evidence.start;
  for (let i = start; i >= least; i--) {
    const before = text[i - 1];
    if (i === sentence?.start || before === ' ' || unspaced) start = i;
    if (before !== undefined && STOPS.test(before) && before !== '-' && before !== '’' && before !== "'") break;
  }
  return evidenceAt(text, start, phraseAt(fact, sheet).end);
}

const DIGIT = /\p{Nd}/u;

/** An end that would part a number ("80公里", "6.3") is put before that number; never before `least`. */
function beforeNumber(text: string, end: number, least: number): number {
  const digit = (i: number) => DIGIT.test(text[i] ?? '');
  const parted = digit(end - 1) && (digit(end) || (/[.,]/.test(text[end] ?? '') && digit(end + 1)));
  if (!parted) return end;
  let at = end;
  while (at > least && (digit(at - 1) || text[at - 1] === ' ')) at--;
  return at;
}

function factAt(id: string, start: number, { source }: FactSheet): ConceptFact {
  const end = isUnspaced(source.language) ? endOfUnspaced(source.text, start) : endOfWord(source.text, start);
  return {
    kind: 'concept',
    concept: id,
    evidence: evidenceAt(source.text, start, end),
    certainty: 'stated',
    sentence: sentenceAt(source, start),
  };
}

/** A few characters, but no mark and no part of a number behind them ("西北方80公里"): a number is shown whole or not at all. */
function endOfUnspaced(text: string, start: number): number {
  const most = Math.min(text.length, start + UNSPACED_WORD);
  let end = start;
  while (end < most && !BEHIND_WORD.test(text[end] as string)) end++;
  return end > start ? end : most;
}

function endOfWord(text: string, start: number): number {
  LETTERS.lastIndex = start;
  LETTERS.exec(text);
  return Math.max(start + 1, LETTERS.lastIndex);
}

/** A day this long before the publication is background: another crash, the quake of last month. */
const LONG_AGO = 4;

/** Days from which on a range is the term of somebody or something, and no day of another event. */
const TERM = 366;

/** The sentence of a fact names a day of long before: it tells of another event. */
export function isBackground(fact: Fact, sheet: FactSheet): boolean {
  const { published } = sheet.source;
  if (!published) return false;
  return sheet.facts.some(
    (f) =>
      f.kind === 'day' &&
      f.sentence === fact.sentence &&
      f.tells === 'event' &&
      !(f.shape === 'range' && f.days.length > TERM) &&
      (f.days.at(-1) as number) < published.from - LONG_AGO,
  );
}
