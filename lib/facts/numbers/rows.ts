import type { SourceText } from '../../model/article';
import type { NumberFact } from '../../model/fact';
import { evidenceAt } from '../../model/span';
import { foldSameLength } from '../../text/fold';
import { conceptsIn } from '../concepts';
import { sensesWithin } from '../senses';
import { hedgedInterval } from './interval';
import type { Finder } from './lexicon';
import { isBreak } from './marks';
import { readQuantity } from './quantity';
import rows from './rows.json';

/** What comes in a row, of the words for what news is about: storms, titles, rounds, champions. By the id of the lexicon, with the id of the row. */
const ROWS: Readonly<Record<string, string>> = rows.concepts;
/** Languages that print the noun before its ordinal; the first ones never behind it ("kedua kali" apart). */
const BEFORE: ReadonlySet<string> = new Set(rows.nounBefore);
const ONLY_BEFORE: ReadonlySet<string> = new Set(rows.onlyBefore);
/** Languages that write the ending of an ordinal in digits apart as well ("8 ویں", "20번 째"). */
const APART: ReadonlySet<string> = new Set(rows.endingApart);
/** Most code units in which the noun of an ordinal is looked for. */
const SLICE = 40;
/** Greatest number that is a place in a row: greater ones are years and labels. */
const MOST = 199;
/** In many languages "the second day" is the day after, whatever went before. */
const FIRST_DAY = 3;
/** What is numbered as a name ("สงครามโลกครั้งที่ 2", the Second World War). */
const NAMED: ReadonlySet<string> = new Set(rows.named);
/** What may be a verb too: only right behind the ordinal. */
const VERBAL: ReadonlySet<string> = new Set(rows.verbal);
/** Counters with which a storm is named, and not counted ("제25호 태풍", "25号台風"). */
const NAMING: ReadonlySet<string> = new Set(rows.naming);
/** Code units of counters between the ordinal and its noun, in scripts without spaces. */
const COUNTER = 3;

/** A place in a row as it is printed: token offsets, `to` exclusive. */
interface Place {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** Told by a word before the number only, so that the noun must stand before that. */
  readonly behind: boolean;
}

/** The noun of an ordinal: tokens, or code units where a lexicon of words found it. */
interface RowNoun {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Ordinals of one sentence with what they stand in a row of: "for the fourth time", "the 20th typhoon", "ván thứ 11". What the numbers of a
 * text read by themselves ("the second round") is left to them. The day of a course of events ("the 18th day of talks") moves with the day on
 * which it is told, and is implied.
 * @param games the text tells of games of chess or of a sport, so that words for a part or a party are games
 */
export function rowFacts(finder: Finder, source: SourceText, sentence: number, games: () => boolean): NumberFact[] {
  const facts: NumberFact[] = [];
  for (let at = 0; at < finder.tokens.length; at++) {
    const place = placeAt(finder, at);
    if (!place) continue;
    const noun = nounOf(finder, source, place, games);
    if (!noun || (noun.id === 'day' && place.value < FIRST_DAY)) continue;
    const start = Math.min((finder.tokens[place.from] as { start: number }).start, noun.start);
    const end = Math.max((finder.tokens[place.to - 1] as { end: number }).end, noun.end);
    if (noun.id === 'time' && isNamed(source, start)) continue;
    facts.push({
      kind: 'number',
      evidence: evidenceAt(source.text, start, end),
      certainty: noun.id === 'day' ? 'implied' : 'stated',
      sentence,
      value: place.value,
      interval: hedgedInterval(place.value, 'exact', 1),
      hedge: 'exact',
      measure: 'count',
      currency: null,
      noun: noun.id,
      nounEvidence: evidenceAt(source.text, noun.start, noun.end),
      ordinal: true,
      conversion: false,
    });
    at = place.to - 1;
  }
  return facts;
}

/** The ordinal that begins at a token, or null: in words, in digits with an ending, or behind a word that makes one. */
function placeAt(finder: Finder, at: number): Place | null {
  const token = finder.tokens[at];
  if (!token || token.kind === 'mark' || finder.find(at, 'not')) return null;
  const lead = finder.lexicon.ordinalBefore.has(token.text);
  if (lead) {
    const hyphen = finder.tokens[at + 1]?.text === '-' ? 1 : 0;
    const read = readQuantity(finder, at + 1 + hyphen);
    const plain = read && !read.ordinal && !read.scaled && read.decimals === 0 && !read.noun && !read.vague;
    return plain && fits(read.value) ? { value: read.value, from: at, to: read.to, behind: true } : null;
  }
  const read = readQuantity(finder, at);
  if (!read || read.scaled || read.noun || read.vague || read.decimals > 0) return null;
  const next = finder.tokens[read.to];
  if (read.ordinal) {
    // "décima primera", "δέκατη τρίτη": tens and units, both as ordinals.
    const more = read.spelled && read.value % 10 === 0 ? unitAt(finder, read.to) : null;
    const value = read.value + (more?.value ?? 0);
    return fits(value) ? { value, from: at, to: read.to + (more?.length ?? 0), behind: false } : null;
  }
  // "двадцать второй", "on ikinci": the tens are a plain number.
  if (read.spelled && read.value % 10 === 0 && read.value < 100) {
    const joint = next?.text === '-' && next.glued ? 1 : 0;
    const unit = unitAt(finder, read.to + joint);
    if (unit) return { value: read.value + unit.value, from: at, to: read.to + joint + unit.length, behind: false };
  }
  if (APART.has(finder.lexicon.language) && read.plain && next?.kind === 'word' && fits(read.value))
    for (const length of [1, 2]) {
      const ending = finder.tokens.slice(read.to, read.to + length).map((t) => t.text);
      if (finder.lexicon.ordinalEndings.has(ending.join('')) && ending.join('').length > 1)
        return { value: read.value, from: at, to: read.to + length, behind: false };
    }
  return null;
}

/** The units behind the tens of an ordinal. */
function unitAt(finder: Finder, at: number): { value: number; length: number } | null {
  const unit = finder.find(at, 'ordinal');
  if (unit) return unit.entry.value < 10 ? { value: unit.entry.value, length: unit.length } : null;
  const first = finder.find(at, 'first-word');
  return first ? { value: 1, length: first.length } : null;
}

function fits(value: number): boolean {
  return Number.isInteger(value) && value >= 2 && value <= MOST;
}

function nounOf(finder: Finder, source: SourceText, place: Place, games: () => boolean): RowNoun | null {
  const { language } = finder.lexicon;
  // Thai "ครั้งที่ 4": one word holds the noun and what makes the ordinal.
  const own = place.behind ? rowAt(finder, place.from, games) : null;
  if (own) return own;
  const before = BEFORE.has(language) ? nounBefore(finder, source, place, games) : null;
  if (before) return before;
  if (ONLY_BEFORE.has(language) && place.behind) return null;
  return nounBehind(finder, source, place, games);
}

/** True when words for what has its number as a name stand before a place. */
function isNamed(source: SourceText, end: number): boolean {
  return lexiconIdsIn(source, Math.max(0, end - SLICE), end).some(({ id }) => NAMED.has(id));
}

/** Right behind the ordinal, or behind one word that says nothing of numbers ("the second French club"). */
function nounBehind(finder: Finder, source: SourceText, place: Place, games: () => boolean): RowNoun | null {
  const { tokens, lexicon } = finder;
  // Korean and Japanese write the word for "times" as the ending of the ordinal.
  const counted = timesIn(finder, place);
  const whole = wholeBehind(finder, source, place, games);
  if (whole) return whole;
  for (let step = 0, at = place.to; step <= 1; step++, at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    const row = rowAt(finder, at, games);
    // In scripts without spaces a counter stands before the noun: "第四次会议".
    const after = row?.id === 'time' && !lexicon.spaced ? lexiconNoun(source, row.end, false) : null;
    if (row) return after ?? row;
    const found = lexiconNoun(source, token.start, lexicon.spaced);
    if (found && (step === 0 || !VERBAL.has(found.id)))
      return found.id === 'storm' && NAMING.has(tokens[place.to - 1]?.text ?? '')
        ? { ...found, id: 'storm-number' }
        : found;
    if (finder.find(at, 'stop', 'and', 'conj', 'verb', 'word', 'ordinal', 'time', 'unit', 'noun', 'clause', 'part'))
      break;
  }
  return counted;
}

/** "The eleventh of twelve games": what stands in a row is named with the number of all. */
function wholeBehind(finder: Finder, source: SourceText, place: Place, games: () => boolean): RowNoun | null {
  const of = finder.lexicon.spaced ? finder.find(place.to, 'part', 'whole', 'link') : null;
  const all = of && readQuantity(finder, place.to + of.length);
  if (!all || all.ordinal || all.value <= place.value || !finder.tokens[all.to]) return null;
  const noun = finder.find(all.to, 'noun');
  const start = finder.tokens[all.to]?.start ?? 0;
  const found = rowAt(finder, all.to, games) ?? lexiconNoun(source, start, true);
  if (!found && !noun) return null;
  const own = finder.tokens[place.to - 1]?.end ?? start;
  const from = finder.tokens[place.from]?.start ?? start;
  return { id: found?.id ?? noun?.entry.id ?? '', start: from, end: own };
}

/** "네 번째", "4度目": the ending of the ordinal says that something happened so many times. */
function timesIn(finder: Finder, { from, to }: Place): RowNoun | null {
  const last = finder.tokens[to - 1];
  const first = finder.tokens[from];
  if (!last || !first || !rows.times.some((ending) => last.text.endsWith(ending))) return null;
  return { id: 'time', start: first.start, end: last.end };
}

/** Right before the ordinal, perhaps with a word that links the two ("turul al doilea", "herën e katërt"). */
function nounBefore(finder: Finder, source: SourceText, { from }: Place, games: () => boolean): RowNoun | null {
  const link = finder.lexicon.spaced && finder.find(from - 1, 'link')?.length === 1 ? 1 : 0;
  for (const back of link > 0 ? [1, 2] : [1]) {
    const at = from - back;
    const token = finder.tokens[at];
    if (token?.kind !== 'word' || isBreak(token)) return null;
    const row = rowAt(finder, at, games);
    if (row) return row;
    const end = token.end;
    const start = Math.max(0, end - SLICE);
    const found = lexiconNounIn(source, start, end).find((f) => f.end === end);
    if (found) return found;
  }
  return null;
}

function rowAt(finder: Finder, at: number, games: () => boolean): RowNoun | null {
  const found = finder.find(at, 'row');
  if (!found || (found.entry.id === 'match' && !games())) return null;
  const last = finder.tokens[at + found.length - 1];
  return { id: found.entry.id, start: finder.tokens[at]?.start ?? 0, end: last?.end ?? 0 };
}

/** The noun that begins at a place of the text, or in scripts without spaces behind a counter. */
function lexiconNoun(source: SourceText, start: number, spaced: boolean): RowNoun | null {
  const found = lexiconNounIn(source, start, Math.min(source.text.length, start + SLICE));
  return found.find((f) => f.start - start <= (spaced ? 0 : COUNTER)) ?? null;
}

function lexiconNounIn(source: SourceText, start: number, end: number): RowNoun[] {
  return lexiconIdsIn(source, start, end).flatMap((found) => {
    const id = Object.hasOwn(ROWS, found.id) ? ROWS[found.id] : undefined;
    return id === undefined ? [] : [{ id, start: start + found.start, end: start + found.end }];
  });
}

/** All words of the lexicons in a part of the text, with offsets from its beginning. */
function lexiconIdsIn(source: SourceText, start: number, end: number): RowNoun[] {
  const slice = foldSameLength(source.text.slice(start, end));
  if (slice.length !== end - start) return [];
  return [...conceptsIn(slice, source.language), ...sensesWithin(slice, source.language)];
}
