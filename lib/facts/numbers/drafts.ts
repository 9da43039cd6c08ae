import type { SourceText } from '../../model/article';
import type { Hedge } from '../../model/fact';
import type { Span } from '../../model/span';
import { isCode, isDesignation, LONGEST_CALL } from './codes';
import { withCounted, withOrdinal } from './counters';
import type { DigitStyle } from './digits';
import { type Head, readHead } from './head';
import { type Finder, type Lexicon, SYMBOLS } from './lexicon';
import { isMagnitudeLetter, magnitudeOf } from './magnitude';
import { isBreak } from './marks';
import { codeAt, perShare } from './money';
import { isOfNation, nationBehind } from './parts';
import { type Quantity, readQuantity } from './quantity';
import { literalValue, mayBeListed } from './shared';
import { isTaken, isTakenSlow, skipTaken } from './taken';
import { type Thing, thingBehind } from './things';
import type { Token } from './types';
import { followsName, hedgeBehind, isToll, isWorth, isYear } from './worth';

/** What is known of the whole text. */
export interface TextFrame {
  readonly source: SourceText;
  readonly folded: string;
  readonly lexicon: Lexicon;
  readonly style: DigitStyle;
  /** Evidence of days, times and durations, and of organisations: numbers inside are part of them. Sorted. */
  readonly taken: readonly Span[];
  /** Evidence of lengths that may be ages: a number inside is an age or none. */
  readonly years: readonly Span[];
  /** Where the names of places end: digits written on to one are a part of a name ("台北101"). */
  readonly placeEnds: ReadonlySet<number>;
  /** Where they begin: "two Germans" are a part of the victims. */
  readonly placeStarts: ReadonlySet<number>;
  /** Where words for a nation begin: "cinco portugueses". */
  readonly nationStarts: ReadonlySet<number>;
  /** Sentences that name a court. */
  readonly courts: ReadonlySet<number>;
  /** The text is about a quake: a bare number with one decimal is a magnitude. */
  readonly quake: boolean;
  /** The text names Switzerland: francs are Swiss. */
  readonly swiss: boolean;
}

/** A number found in a sentence, before the sentence as a whole was looked at. */
export interface Draft {
  readonly quantity: Quantity;
  readonly head: Head;
  readonly hedge: Hedge;
  /** Token offsets of the evidence. */
  readonly from: number;
  readonly to: number;
  /** Upper end of a range written with a dash. */
  readonly upTo: number | null;
  /** A word for a range is behind it: the head of the next number is its own too. */
  readonly ranged: boolean;
  /** It says something only as a member of a list that names the people once ("144 dead in Myanmar and eight in Thailand"). */
  readonly listed: boolean;
  /** What it counts, by the lexicon of what news is about, where the table of nouns tells nothing. */
  readonly thing: Thing | null;
}

const SINO: ReadonlySet<string> = new Set([...'영공일이삼사오육칠팔구십백천만억조']);

/** The numbers of a sentence with what they count or measure, each by itself; what is no number of ours is left out. */
export function draftsOf(finder: Finder, frame: TextFrame): Draft[] {
  const tokens = finder.tokens;
  const drafts: Draft[] = [];
  let hedge = null as { id: Hedge; from: number; to: number } | null;
  let blocked = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    blocked = skipTaken(frame.taken, blocked, token);
    if (isTaken(frame.taken, blocked, token)) continue;
    // Czech "až" is "to" between two numbers, and "up to" elsewhere.
    const between =
      tokens[i - 1]?.kind === 'number' && tokens[i + 1]?.kind === 'number' && finder.find(i, 'range') !== null;
    const hedged = between ? null : finder.find(i, 'hedge');
    const quantity = hedged && hedged.length > 1 ? null : quantityAt(finder, i, frame);
    if (!quantity) {
      const not = finder.find(i, 'not');
      if (not && (!hedged || not.length > hedged.length)) {
        i += not.length - 1;
        continue;
      }
      // "Από 10 έως 15 σπίτια": behind a number the word for "up to" is that of a range.
      if (hedged && drafts.at(-1)?.quantity.to === i && finder.find(i, 'range')) {
        i += hedged.length - 1;
        continue;
      }
      if (hedged) {
        const id = hedged.entry.id as Hedge;
        // "up to more than 100": the word next to the number is the narrower one.
        const chained = hedge && hedge.to === i;
        hedge = {
          id: chained && hedge && hedge.id !== 'at-most' ? hedge.id : id,
          from: chained && hedge ? hedge.from : i,
          to: i + hedged.length,
        };
        i += hedged.length - 1;
      } else if (
        hedge &&
        hedge.to === i &&
        (((token.text === '-' || token.text === '.') && token.glued) ||
          finder.find(i, 'link') ||
          codeAt(token) ||
          SYMBOLS[token.text] !== undefined ||
          (i - hedge.from < 3 && token.text.length <= 3 && token.kind === 'word' && !finder.find(i, 'stop')))
      ) {
        hedge = { ...hedge, to: i + 1 };
      }
      continue;
    }
    // "8151 قتيلا": a word that holds the number and the noun is but the noun of the number before it.
    if (quantity.noun !== null && (drafts.at(-1)?.to ?? 0) > i) {
      i = quantity.to - 1;
      continue;
    }
    const prefix = currencyBefore(finder, i);
    const before = hedge && (hedge.to === i || (prefix && hedge.to >= prefix.from)) ? hedge : null;
    const own = before ?? hedgeInPrefix(finder, i);
    const draft = draftOf(finder, quantity, prefix, own, frame);
    if (draft === 'silent') {
      i = quantity.to - 1;
      continue;
    }
    if (draft) {
      drafts.push(draft);
      i = Math.max(quantity.to, draft.upTo === null ? 0 : draft.to) - 1;
    } else i = quantity.to - 1;
    hedge = null;
  }
  return drafts;
}

/** Hebrew writes "about" on to the number: "כמיליון". */
function hedgeInPrefix(finder: Finder, at: number): { id: Hedge; from: number } | null {
  const prefix = finder.find(at, 'word', 'scale', 'vague')?.prefix ?? '';
  const entry = finder.lexicon.exact.get(prefix)?.find((e) => e.kind === 'hedge' && e.parts.length === 1);
  return entry ? { id: entry.id as Hedge, from: at } : null;
}

/** The quantity at a token, unless it is a code, a label, a pronoun or a year. */
function quantityAt(finder: Finder, at: number, frame: TextFrame): Quantity | null {
  const tokens = finder.tokens;
  const token = tokens[at] as Token;
  if (token.kind === 'mark') return null;
  // "Et par hundrede", some hundreds, is longer than "et par", a pair, which counts nothing.
  const not = finder.find(at, 'not');
  if (not && not.length >= (finder.find(at, 'vague')?.length ?? 0)) return null;
  const quantity = readQuantity(finder, at);
  if (!quantity) return null;
  // Vietnamese "năm 2025", the year 2025: the word for five is that for year.
  if (quantity.spelled && !quantity.scaled && quantity.value < 20 && tokens[quantity.to]?.kind === 'number')
    return null;
  // One Sino-Korean syllable begins too many other words.
  if (frame.lexicon.language === 'ko' && token.kind === 'word' && quantity.to === at + 1) {
    if (SINO.has(token.text) || (token.text.length === 1 && tokens[at + 1]?.glued)) return null;
  }
  const before = tokens[at - 1];
  // "29세" is an age: what stands on to digits is a counter and no number word.
  if (frame.lexicon.language === 'ko' && token.kind === 'word' && token.glued && before?.kind === 'number') return null;
  const behind = tokens[quantity.to];
  if (token.kind === 'number') {
    if (isCode(finder, at, before, behind, token) && !(frame.quake && isMagnitudeLetter(before, token))) return null;
    // A label holds for all groups of a telephone number.
    let head = at;
    while (head > 0 && at - head < LONGEST_CALL && tokens[head - 1]?.kind === 'number') head--;
    for (let k = head - 1; k >= Math.max(0, head - 2); k--) {
      // Hungarian "és", and, is folded to the ending "-es" of a designation.
      // Hindi "संख्या" is a number of things as well as that of a house.
      if (finder.find(k, 'label') && !finder.find(k, 'conj') && !isToll(finder, k)) return null;
      if (!/^[.:]$/.test(tokens[k]?.text ?? '')) break;
    }
    if (isDesignation(finder, quantity)) return null;
  } else if (frame.lexicon.language === 'ko' || !frame.lexicon.spaced) {
    if (
      before?.kind === 'word' &&
      token.glued &&
      frame.lexicon.language === 'ko' &&
      !finder.find(at - 1, 'hedge', 'noun', 'link', 'cue')
    )
      return null;
  }
  return quantity;
}

/** A currency printed before its number: "$3.3 billion", "CHF 3 Mrd.", "人民币222亿元". */
function currencyBefore(finder: Finder, at: number): { from: number; currency: string | null } | null {
  const before = finder.tokens[at - 1];
  if (!before) return null;
  const symbol = SYMBOLS[before.text];
  if (symbol !== undefined) {
    const letters = finder.tokens[at - 2];
    const joined = letters?.kind === 'word' && before.glued ? SYMBOLS[letters.text + before.text] : undefined;
    return joined !== undefined
      ? { from: at - 2, currency: joined || null }
      : { from: at - 1, currency: symbol || null };
  }
  const code = codeAt(before);
  if (code) return { from: at - 1, currency: code };
  if (!finder.lexicon.spaced) {
    for (let back = 1; back <= 4; back++) {
      const found = finder.find(at - back, 'currency');
      if (found && found.length === back)
        return { from: at - back, currency: /^[A-Z]{3}$/.test(found.entry.id) ? found.entry.id : null };
    }
  }
  return null;
}

function draftOf(
  finder: Finder,
  quantity: Quantity,
  prefix: { from: number; currency: string | null } | null,
  hedge: { id: Hedge; from: number } | null,
  frame: TextFrame,
): Draft | 'silent' | null {
  const tokens = finder.tokens;
  let from = Math.min(quantity.from, prefix?.from ?? quantity.from, hedge?.from ?? quantity.from);
  let whole = quantity;
  let upTo: number | null = null;
  const dash = tokens[quantity.to];
  if (dash?.kind === 'mark' && /^[-~]$/.test(dash.text) && (quantity.plain || isDecimal(quantity))) {
    const second =
      tokens[quantity.to + 1]?.kind === 'number' && !isTakenSlow(frame.taken, tokens[quantity.to + 1])
        ? readQuantity(finder, quantity.to + 1)
        : null;
    if (second && (second.value > quantity.value || (second.scaled && !quantity.scaled))) {
      const factor = second.scaled ? second.value / (literalValue(tokens[second.from]) || second.value) : 1;
      upTo = second.value;
      whole = { ...second, from: quantity.from, value: quantity.value * factor };
    } else if (second || tokens[quantity.to + 1]?.kind === 'number') return 'silent';
  }
  const behind = nationBehind(finder, whole, frame);
  const passed = behind === null ? whole : { ...whole, to: behind };
  let read = readHead(finder, passed);
  // "€300 million a year": the currency in front tells more than the time behind.
  if (read === 'silent' && prefix)
    read = { measure: 'count', currency: null, family: null, noun: null, words: null, to: whole.to };
  // A decimal comma before three digits is a thousands mark when what is counted comes in whole pieces.
  if (quantity.grouped !== null && (read === 'silent' || (read.measure === 'count' && prefix === null)))
    whole = { ...whole, value: quantity.grouped, unit: 1, decimals: 0 };
  const after = read === 'silent' ? null : (hedgeBehind(finder, read.to) ?? hedgeBehind(finder, whole.to));
  const over = hedgeBehind(finder, whole.to);
  if (after && read !== 'silent' && over) {
    const moved = readHead(finder, { ...whole, to: whole.to + over.length });
    if (moved === 'silent') read = moved;
    else read = { ...moved, to: Math.max(moved.to, whole.to + over.length) };
  }
  if (read === 'silent') return 'silent';
  let head: Head = prefix
    ? moneyBefore(finder, read, prefix, whole)
    : withOrdinal(finder, withCounted(finder, read, whole, hedge?.from ?? whole.from), whole);
  head = magnitudeOf(finder, whole, head, frame);
  if (head.measure === 'money' && head.currency === null && head.family === 'franc' && frame.swiss)
    head = { ...head, currency: 'CHF' };
  const first = Math.min(from, whole.from);
  const sign =
    head.measure === 'count'
      ? (percentBefore(finder, first) ?? (head.noun === null ? percentOfPair(finder, first) : null))
      : null;
  if (sign !== null) {
    head = { ...head, measure: 'percent', noun: null, words: null, to: whole.to };
    from = Math.min(from, sign);
  }
  const limit = hedge === null && after === null && upTo === null ? limitBefore(finder, whole, head) : null;
  if (limit !== null) from = Math.min(from, limit);
  const wanted: Hedge =
    hedge?.id ??
    (after?.entry.id as Hedge | undefined) ??
    (upTo !== null ? 'about' : limit !== null ? 'at-most' : 'exact');
  const known = hedge !== null || after !== null || isOfNation(finder, whole, head, frame);
  const thing = isYear(whole) || followsName(finder, whole) ? null : thingBehind(finder, frame.source, whole, head);
  const worth = thing !== null || isWorth(finder, passed, head, known, upTo);
  if (!worth && !mayBeListed(finder, whole, head, frame)) return null;
  const bare = head.measure === 'count' && head.noun === null && wanted === 'exact' && quantity.plain;
  if (bare && !finder.lexicon.spaced && frame.placeEnds.has((tokens[quantity.from] as Token).start)) return null;
  let to = Math.max(head.to, whole.to);
  if (after && hedgeBehind(finder, to) === after) to += after.length;
  const ranged =
    finder.find(whole.to, 'range') !== null ||
    (finder.find(from - 1, 'between') !== null && finder.find(whole.to, 'and', 'conj', 'range') !== null);
  return { quantity: whole, head, hedge: wanted, from, to, upTo, ranged, listed: !worth, thing };
}

/** "3.5" of "3.5-4.5 percent": digits with decimals, and no scale. */
function isDecimal(quantity: Quantity): boolean {
  return quantity.decimals > 0 && !quantity.scaled && !quantity.spelled && quantity.grouped === null;
}

/** Words before "up to" in which a verb of rising or the lower end of a range is looked for. */
const RISEN = 8;

/**
 * "До 400 человек": a word that means "up to" where nothing rises to the number and no range ends with it. Only of what is counted and of
 * money: a temperature or a rate is told with the same word when it changes. Returns its token, or null.
 */
function limitBefore(finder: Finder, quantity: Quantity, head: Head): number | null {
  const at = quantity.from - 1;
  if (finder.find(at, 'limit')?.length !== 1 || quantity.ordinal) return null;
  if (head.measure !== 'money' && (head.measure !== 'count' || head.noun === null)) return null;
  for (let k = at - 1; k >= Math.max(0, at - RISEN); k--) {
    const token = finder.tokens[k];
    // Lithuanian "sumažėjo 32 proc. iki 410 mln.": the stop of an abbreviation ends no clause.
    if (token?.text === '.' && token.glued && finder.find(k - 1, 'unit')) continue;
    if (isBreak(token)) break;
    if (token?.kind === 'number' || finder.find(k, 'word', 'ordinal')) return null;
    if (finder.all(k).some((f) => f.entry.kind === 'cue' && /^(?:rise|rise-from|toll)$/.test(f.entry.id))) return null;
  }
  return at;
}

/** A sign or a word for percent in front of the number: "%71,6", "yüzde 71,6", "百分之三十". Returns its first token, or null. */
function percentBefore(finder: Finder, at: number): number | null {
  if (finder.tokens[at - 1]?.text === '%') return at - 1;
  const cue = finder.find(at - 1, 'cue');
  return cue?.entry.id === 'percent-before' && cue.length === 1 ? at - 1 : null;
}

/** "Yüzde 6,9 ile 9,9", "yüzde 10 ve 20'lik": the word for percent stands before the first of two numbers. Returns the token of the second, or null. */
function percentOfPair(finder: Finder, at: number): number | null {
  if (!finder.find(at - 1, 'and', 'conj', 'range') || finder.tokens[at - 2]?.kind !== 'number') return null;
  return percentBefore(finder, at - 2) === null ? null : at;
}

function moneyBefore(finder: Finder, read: Head, prefix: { currency: string | null }, quantity: Quantity): Head {
  if (read.measure === 'money') return { ...read, currency: prefix.currency ?? read.currency };
  return perShare(finder, {
    ...read,
    measure: 'money',
    currency: prefix.currency,
    noun: null,
    words: null,
    to: quantity.to,
  });
}
