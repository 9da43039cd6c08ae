import type { SourceText } from '../../model/article';
import type { DurationFact, Fact, Hedge, NumberFact } from '../../model/fact';
import { evidenceAt, overlaps, type Span } from '../../model/span';
import { foldSameLength } from '../../text/fold';
import { conceptsIn } from '../concepts';
import type { Recogniser } from '../recogniser';
import { toldAgain } from './again';
import { ageRanges } from './age-range';
import common from './common.json';
import { type DigitStyle, styleOf } from './digits';
import { firstFacts } from './first';
import { isGrave } from './grave';
import { codeAt, counts, fateOf, type Head, isBreak, LEAST_BARE, perShare, readHead, risesTo } from './head';
import { hedgedInterval } from './interval';
import { CASUALTY, Finder, type Found, type Lexicon, lexiconOf, PEOPLE, PERCENT_SIGNS, SYMBOLS } from './lexicon';
import { withListed } from './listed';
import { purposeOf, rateOf, withRates } from './purpose';
import { type Quantity, readQuantity } from './quantity';
import { rowFacts } from './rows';
import { goalScores, hasHalf, scoreFacts, tellsOfSport } from './score';
import { type Thing, thingBehind } from './things';
import { tokenise } from './tokens';
import type { Token } from './types';
import { voteFacts } from './votes';

/** What is known of the whole text. */
interface TextFrame {
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
interface Draft {
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

/** Letters that agencies print before a magnitude. */
const MAGNITUDE_SIGNS: ReadonlySet<string> = new Set(common.magnitudeSigns);
const COURTS: ReadonlySet<string> = new Set(common.courts);
const EVENTS: ReadonlySet<string> = new Set(common.events);
const SINO: ReadonlySet<string> = new Set([...'영공일이삼사오육칠팔구십백천만억조']);

/** Finds numbers with what they count or measure, and claims of a first. */
export const recogniseNumbers: Recogniser = (source, earlier) => {
  const lexicon = lexiconOf(source.language);
  const folded = lexicon.fold(source.text);
  if (folded.length !== source.text.length) return [];
  const digits = lexicon.hand.unfolded ? foldSameLength(source.text) : folded;
  const style = styleOf(digits, lexicon.baked.decimal, lexicon.hand.spaces ? ' ' : lexicon.baked.group, lexicon.points);
  const finders = source.sentences.map(
    (span) => new Finder(lexicon, tokenise(source.text, folded, span, style, lexicon)),
  );
  const frame: TextFrame = {
    source,
    folded,
    lexicon,
    style,
    taken: takenBy(earlier),
    years: earlier.flatMap((f) => (f.kind === 'duration' && mayBeAge(f) ? [f.evidence] : [])),
    placeEnds: new Set(earlier.filter((f) => f.kind === 'place').map((f) => f.evidence.end)),
    placeStarts: new Set(earlier.filter((f) => f.kind === 'place').map((f) => f.evidence.start)),
    nationStarts: new Set(
      earlier.flatMap((f) => (f.kind === 'place' && f.use === 'adjective' ? [f.evidence.start] : [])),
    ),
    courts: new Set(
      earlier.flatMap((f) =>
        f.kind === 'organisation' && f.organisation && COURTS.has(f.organisation) ? [f.sentence] : [],
      ),
    ),
    quake: finders.some((f) => hasCue(f, ['quake', 'magnitude'])),
    // Names of Swiss banks are printed as they are in every Latin script.
    swiss: /\b(?:swiss|suisse|schweiz|svizzer)/.test(folded) || finders.some((f) => hasCue(f, ['swiss'])),
  };
  const sport = tellsOfSport(finders);
  let chess: boolean | null = null;
  const games = () => {
    chess ??= conceptsIn(foldSameLength(source.text), source.language).some((c) => c.id === 'chess');
    return chess;
  };
  let cursor = 0;
  const facts: Fact[] = [];
  for (const [sentence, finder] of finders.entries()) {
    facts.push(...firstFacts(finder, source, sentence));
    const scores: NumberFact[] = [];
    const halves = !sport && hasHalf(finder) && games();
    const told = sport && lexicon.goals ? goalScores(finder, source, sentence) : [];
    for (const score of [...(sport || halves ? scoreFacts(finder, source, sentence, halves) : []), ...told].sort(
      (x, y) => x.evidence.start - y.evidence.start,
    )) {
      while (cursor < frame.taken.length && (frame.taken[cursor] as Span).end <= score.evidence.start) cursor++;
      const taken = frame.taken[cursor];
      if (!taken || !overlaps(taken, score.evidence)) scores.push(score);
    }
    const votes = sport ? [] : voteFacts(finder, source, sentence, frame.courts.has(sentence));
    const whole = [
      ...scores,
      ...votes.filter((v) => !scores.length && !isInside(frame.taken, v)),
      ...ageRanges(finder, source, sentence),
    ];
    const numbers = numberFacts(finder, frame, sentence)
      .filter(
        (n) =>
          !whole.some((s) => overlaps(s.evidence, n.evidence)) &&
          (n.measure === 'age' || !frame.years.some((s) => overlaps(s, n.evidence))),
      )
      // Danish "de fire første partier" of a text of chess are games.
      .map((n) => (n.noun === 'party' && games() ? { ...n, noun: 'match' } : n));
    facts.push(...whole, ...withRows(numbers, finder, frame, sentence, games));
  }
  return toldAgain(settleParts(facts.sort((a, b) => a.evidence.start - b.evidence.start)));
};

/** Ordinals that count nothing by themselves, beside the numbers of the sentence. "The tenth party" of a text of chess is a game. */
function withRows(
  numbers: readonly NumberFact[],
  finder: Finder,
  frame: TextFrame,
  sentence: number,
  games: () => boolean,
): NumberFact[] {
  // Both lists are sorted, so that each is gone through once.
  let day = 0;
  let next = 0;
  const rows = rowFacts(finder, frame.source, sentence, games).filter(({ evidence, noun }) => {
    day = skipTaken(frame.taken, day, evidence);
    if (isTaken(frame.taken, day, evidence)) return false;
    while (next < numbers.length && (numbers[next] as NumberFact).evidence.end <= evidence.start) next++;
    const own = numbers[next];
    return !own || !overlaps(own.evidence, evidence) || (own.ordinal && noun === 'match');
  });
  const taken = rows.map((r) => r.evidence);
  let row = 0;
  const left = numbers.filter(({ evidence }) => {
    row = skipTaken(taken, row, evidence);
    return !isTaken(taken, row, evidence);
  });
  return [...left, ...rows];
}

const TOLLS: ReadonlySet<string> = new Set(common.tolls);

/**
 * "14 died and 78 others were hurt": the others are all that were hurt. "Three died; another two died later": those are a part only
 * where the text has counted its dead before.
 */
function settleParts(facts: readonly Fact[]): Fact[] {
  const counted = new Set<string>();
  return facts.map((fact) => {
    if (fact.kind !== 'number' || fact.measure !== 'count' || fact.noun === null || !TOLLS.has(fact.noun)) return fact;
    const again = counted.has(fact.noun);
    if (fact.hedge !== 'vague' && !fact.ordinal) counted.add(fact.noun);
    if (!fact.partial) return fact;
    if (again) return { ...fact, certainty: 'implied' };
    const { partial: _, ...whole } = fact;
    return whole;
  });
}

/** Kinds of facts whose digits are no numbers of their own: the number among them is the minute of a match. */
const TAKEN: ReadonlySet<string> = new Set(['day', 'undated-day', 'time', 'duration', 'number', 'organisation']);

/** "Шестилетний", "petogodišnji": years in one word, without digits, which may be an age also when they are few. */
const ADJECTIVE_OF_YEARS = /^[\p{L}'’]{6,32}$/u;

/** A number of years may be an age: that is told here, and the length is then taken back (`engine.ts`). */
function takenBy(earlier: readonly Fact[]): Span[] {
  return earlier
    .filter((f) => TAKEN.has(f.kind) && !(f.kind === 'duration' && mayBeAge(f)))
    .map((f) => f.evidence)
    .sort((a, b) => a.start - b.start);
}

function isInside(taken: readonly Span[], { evidence }: NumberFact): boolean {
  return taken.some((span) => overlaps(span, evidence));
}

function mayBeAge({ unit, interval, evidence }: DurationFact): boolean {
  if (unit !== 'year' || interval.lo !== interval.hi) return false;
  return interval.lo >= LEAST_BARE || ADJECTIVE_OF_YEARS.test(evidence.words);
}

function hasCue(finder: Finder, ids: readonly string[]): boolean {
  for (let i = 0; i < finder.tokens.length; i++) {
    for (const found of finder.all(i)) {
      if (found.entry.kind === 'cue' && ids.includes(found.entry.id) && !isLetterAlone(finder, i)) return true;
    }
  }
  return false;
}

/** "M" stands before a magnitude and in the names of much else: it does not tell what a text is about. */
function isLetterAlone(finder: Finder, at: number): boolean {
  return MAGNITUDE_SIGNS.has(finder.tokens[at]?.text ?? '');
}

/** Most words between the ends of a range. */
const NEXT = 2;

function numberFacts(finder: Finder, frame: TextFrame, sentence: number): NumberFact[] {
  const drafts = draftsOf(finder, frame);
  const facts: NumberFact[] = [];
  const placed: { from: number; to: number; listed: boolean }[] = [];
  for (const [at, draft] of drafts.entries()) {
    const next = drafts[at + 1];
    const bare = draft.head.noun === null && draft.head.measure === 'count';
    const shared =
      next && bare && (draft.ranged ? next.from - draft.to <= NEXT : isPartOf(finder, draft, next)) ? next.head : null;
    const fact = factOf(
      finder,
      frame,
      sentence,
      scaledLikeNext(finder, draft, next),
      shared,
      facts[facts.length - 1] ?? null,
    );
    const lower = drafts[at - 1];
    const upper = lower?.ranged === true && draft.from - lower.to <= 1;
    if (!fact) continue;
    placed.push({
      from: draft.from,
      to: Math.max(draft.to, draft.head.words?.to ?? 0),
      listed: draft.listed && fact.noun === null,
    });
    facts.push(
      sharedPercent(
        finder,
        draft,
        facts[facts.length - 1],
        sharedMoney(
          finder,
          draft,
          facts[facts.length - 1],
          upper ? withPurposeOf(facts[facts.length - 1], fact) : fact,
        ),
      ),
    );
  }
  const told = withRates(
    facts.map((fact, at) => ({ ...(placed[at] as { from: number; to: number }), fact })),
    finder,
  );
  return withListed(
    told.map((fact, at) => ({ ...(placed[at] as { from: number; to: number }), fact })),
    finder,
    frame.placeStarts,
  ).filter((fact, at) => !placed[at]?.listed || fact.noun !== null);
}

/** Most words between a number and the place behind it. */
const LISTED = 2;

/** "… and eight in Thailand": a number in words behind "and" or a comma, with a place and no noun behind it. */
function mayBeListed(finder: Finder, quantity: Quantity, head: Head, frame: TextFrame): boolean {
  if (!quantity.spelled || quantity.value < 2 || quantity.value >= 1000 || quantity.ordinal || quantity.vague)
    return false;
  if (head.noun !== null || head.measure !== 'count' || !finder.lexicon.spaced) return false;
  const before = finder.tokens[quantity.from - 1];
  if (before?.text !== ',' && !finder.find(quantity.from - 1, 'and', 'conj')) return false;
  for (let at = quantity.to; at <= quantity.to + LISTED; at++)
    if (frame.placeStarts.has(finder.tokens[at]?.start ?? -1)) return true;
  return false;
}

/** "120 of the 450 seats": the first number counts what the second does. */
function isPartOf(finder: Finder, draft: Draft, next: Draft): boolean {
  const of = finder.find(draft.quantity.to, 'part', 'whole');
  return of !== null && draft.quantity.to + of.length === next.from && next.quantity.value > draft.quantity.value;
}

/** "Of the 2.5 million dollars the winner gets 1.35 million": the currency is printed once. Such an amount is implied. */
function sharedMoney(finder: Finder, draft: Draft, previous: NumberFact | undefined, fact: NumberFact): NumberFact {
  if (previous?.measure !== 'money' || fact.measure !== 'count' || fact.noun !== null || fact.ordinal) return fact;
  if (!draft.quantity.scaled || fact.value < 1e6) return fact;
  const stopped = finder.tokens[draft.to - 1]?.text === '.' && finder.tokens[draft.to]?.capital === true;
  if (!stopped && !endsClause(finder, draft.to) && !finder.find(draft.to, 'stop', 'and', 'conj')) return fact;
  return { ...fact, measure: 'money', currency: previous.currency, certainty: 'implied' };
}

/** A share and the rest make a hundred, but for what rounding takes or adds. */
const ROUNDING = 0.11;

/**
 * "For the change voted 52.4 percent, against it 47.6", "54,10 проценти, а на Симион 45,90": the word is printed once. A share that makes a
 * hundred with the one before is told; any other is implied.
 */
function sharedPercent(finder: Finder, draft: Draft, previous: NumberFact | undefined, fact: NumberFact): NumberFact {
  if (previous?.measure !== 'percent' || fact.measure !== 'count' || fact.noun !== null || fact.ordinal) return fact;
  if (draft.quantity.decimals === 0 || draft.quantity.scaled || !endsClause(finder, draft.to)) return fact;
  const sum = previous.value + fact.value;
  if (Number.isInteger(previous.value) || sum > 100 + ROUNDING) return fact;
  return { ...fact, measure: 'percent', certainty: sum > 100 - ROUNDING ? 'stated' : 'implied' };
}

/** The upper end of a range of amounts is for what the lower end is for. */
function withPurposeOf(lower: NumberFact | undefined, fact: NumberFact): NumberFact {
  const shared = lower?.measure === 'money' && fact.measure === 'money' && fact.noun === null;
  return shared ? { ...fact, noun: lower.noun } : fact;
}

/** "8 to 12 million", "zwischen 8 und 12 Millionen": the scale of the second number is that of the first too. */
function scaledLikeNext(finder: Finder, draft: Draft, next: Draft | undefined): Draft {
  const { quantity } = draft;
  if (!next?.quantity.scaled || quantity.scaled || !quantity.plain || draft.upTo !== null) return draft;
  const between = finder.find(quantity.to, 'range', 'and');
  if (!between || next.quantity.from !== quantity.to + between.length) return draft;
  const printed = literalValue(finder.tokens[next.quantity.from]);
  if (printed <= quantity.value || printed === 0) return draft;
  const factor = next.quantity.value / printed;
  const value = quantity.value * factor;
  return { ...draft, quantity: { ...quantity, value, unit: quantity.unit * factor, scaled: true, plain: false } };
}

function draftsOf(finder: Finder, frame: TextFrame): Draft[] {
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

function skipTaken(taken: readonly Span[], from: number, token: Span): number {
  let at = from;
  while (at < taken.length && (taken[at] as Span).end <= token.start) at++;
  return at;
}

function isTaken(taken: readonly Span[], from: number, token: Span): boolean {
  for (let at = from; at < taken.length && (taken[at] as Span).start < token.end; at++)
    if ((taken[at] as Span).end > token.start) return true;
  return false;
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

/** "M5.9", "Mw7.7" in a text about a quake: the letters of the scale stand on the figure. */
function isMagnitudeLetter(before: Token | undefined, token: Token): boolean {
  const literal = token.literal;
  const small = literal !== null && literal.decimals === 1 && literal.value >= 1 && literal.value < 10;
  return small && before?.kind === 'word' && before.capital && token.glued && /^m[wlbsj]?$/.test(before.text);
}

/** A word for a number of victims, with the victims before it ("मृतकों की संख्या"). */
function isToll(finder: Finder, at: number): boolean {
  if (!finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'toll')) return false;
  return [at - 1, at - 2, at - 3].some((k) => CASUALTY.has(finder.find(k, 'noun', 'verb')?.entry.id ?? ''));
}

/** Most groups of digits in a telephone number. */
const LONGEST_CALL = 6;

/** Hungarian "a 22-es villamos": an ending that makes the number a name, but not of a magnitude ("7-es erősségű"). */
function isDesignation(finder: Finder, quantity: Quantity): boolean {
  const hyphen = finder.tokens[quantity.to];
  const ending = finder.tokens[quantity.to + 1];
  // Turkish "22 numaralı otobüs": where the verb stands last, what names a number stands behind it.
  if (finder.lexicon.hand.verbLast && finder.lexicon.spaced && quantity.plain && finder.find(quantity.to, 'label'))
    // Persian "۱۲۰۰ پرواز": what has a number of its own may be counted as well.
    return finder.find(quantity.to, 'noun') === null;
  if (!quantity.plain || hyphen?.text !== '-' || !hyphen.glued || !ending?.glued) return false;
  if (!finder.find(quantity.to + 1, 'label')) return false;
  return !finder.all(quantity.to + 2).some((f) => f.entry.kind === 'cue' && f.entry.id === 'magnitude');
}

/** Letters or a hyphen on a number make it a code: "G7", "F-16", "COVID-19", "12:30", "2.0.1". */
function isCode(
  finder: Finder,
  at: number,
  before: Token | undefined,
  behind: Token | undefined,
  token: Token,
): boolean {
  if (before && token.glued) {
    if (
      before.kind === 'word' &&
      isLatin(before.text) &&
      finder.lexicon.spaced &&
      !codeAt(before) &&
      SYMBOLS[before.text] === undefined &&
      !finder.find(at - 1, 'currency', 'hedge') &&
      !(before.text.endsWith("'") && isMeasured(finder, at))
    )
      return true;
    if (before.kind === 'word' && isLatin(before.text) && !finder.lexicon.spaced && !codeAt(before)) return true;
    if (before.text === '-' && before.glued) {
      const joined = finder.tokens[at - 2];
      // Hebrew joins a preposition to digits by a hyphen.
      const prefix = joined?.kind === 'word' && finder.lexicon.prefixes.includes(joined.text);
      if (joined?.kind === 'number') return true;
      if (joined?.kind === 'word' && !prefix && !finder.find(at - 2, 'noun', 'currency')) return true;
    }
    if (/^[:/#№_&@.+·]$/.test(before.text) && (before.glued || /^[#№@]$/.test(before.text))) return true;
  }
  if (before && /^[#№]$/.test(before.text)) return true;
  // The rest of a telephone number: "0800 555 111".
  for (let k = at - 1; k >= Math.max(0, at - LONGEST_CALL) && finder.tokens[k]?.kind === 'number'; k--)
    if (finder.tokens[k]?.literal === null) return true;
  if (inRow(finder, at)) return true;
  if (isAddress(finder, at)) return true;
  if (
    behind?.glued &&
    /^[:/_&@+·]$/.test(behind.text) &&
    finder.tokens[at + 2]?.glued &&
    finder.tokens[at + 2]?.kind === 'number'
  )
    return true;
  // The minute of a match: "scored in the 63’".
  if (
    behind?.glued &&
    /^['’′]$/.test(behind.text) &&
    !(finder.tokens[at + 2]?.glued && finder.tokens[at + 2]?.kind !== 'mark')
  )
    return true;
  // "+380 44 …": the first group of a telephone number.
  if (before?.text === '+' && token.glued && behind?.kind === 'number' && !behind.glued) return true;
  // "123-45-67": more than two numbers joined by hyphens are a telephone number or a code.
  const joins = (k: number) => {
    const dash = finder.tokens[k];
    return dash?.text === '-' && dash.glued && finder.tokens[k + 1]?.kind === 'number' && finder.tokens[k + 1]?.glued;
  };
  if (joins(at + 1) && joins(at + 3)) return true;
  return isMove(finder, at);
}

/** What a move of chess is written as behind its number: "Nf3", "exd6", "Qxe5", "b5". */
const MOVE = /^(?:[kqrbn][a-h]?[1-8]?x?|[a-h]x|[a-h](?=[1-8]))?[a-h][1-8]$/;

/** "After 28...Qg5 and 30.exd6": the number of a move counts nothing. */
function isMove(finder: Finder, at: number): boolean {
  let next = at + 1;
  while (next <= at + 3 && finder.tokens[next]?.text === '.' && finder.tokens[next]?.glued) next++;
  if (next === at + 1) return false;
  let word = '';
  for (let k = next; k < next + 4 && finder.tokens[k]?.glued && finder.tokens[k]?.kind !== 'mark'; k++)
    word += finder.tokens[k]?.text ?? '';
  return MOVE.test(word);
}

/** "L'80%", "all'1,5", "l'80 per cento", but not "nell'89": behind an article without its vowel two digits alone are a year. */
function isMeasured(finder: Finder, at: number): boolean {
  const next = finder.tokens[at + 1];
  const literal = finder.tokens[at]?.literal;
  return (
    (literal != null && !literal.plain) ||
    (next !== undefined && PERCENT_SIGNS.has(next.text)) ||
    finder.find(at + 1, 'unit', 'currency', 'scale', 'noun') !== null
  );
}

/** Most words of the name of a street. */
const STREET = 4;

/** The number of a house: "25 Baker Street", "calle Mayor, 25", "14 rue de la Paix". Only capitals and small words stand in the name. */
function isAddress(finder: Finder, at: number): boolean {
  const token = finder.tokens[at];
  if (!finder.lexicon.spaced || !token?.literal?.plain || token.literal.value > 9999) return false;
  const street = (i: number) => finder.all(i).some((f) => f.entry.kind === 'cue' && f.entry.id === 'street');
  const named = (i: number) => {
    const word = finder.tokens[i];
    return word?.kind === 'word' && (word.capital || word.end - word.start <= 3);
  };
  const comma = (i: number) => finder.tokens[i]?.text === ',';
  const first = comma(at + 1) ? at + 2 : at + 1;
  let name = false;
  for (let i = first; i <= first + STREET; i++) {
    // "12 streets" are counted: a name stands before or behind the word.
    if (street(i)) return name || namedBehind(finder, i);
    if (!named(i)) break;
    name ||= finder.tokens[i]?.capital === true;
  }
  const last = comma(at - 1) ? at - 2 : at - 1;
  name = false;
  for (let i = last; i >= last - STREET; i--) {
    // "Dunajska cesta 25", "Dlouhá ulice 15": the name before the word.
    if (street(i)) return name || namedBefore(finder, i);
    if (!named(i)) return false;
    name ||= finder.tokens[i]?.capital === true;
  }
  return false;
}

/** A name of three letters and more stands right before the word for a street: "V" is the first word of a sentence. */
function namedBefore(finder: Finder, street: number): boolean {
  const word = finder.tokens[street - 1];
  return word?.kind === 'word' && word.capital && word.end - word.start > 2;
}

/** A name begins behind the word for a street, at once or behind small words. */
function namedBehind(finder: Finder, street: number): boolean {
  for (let i = street + 1; i <= street + 3; i++) {
    const word = finder.tokens[i];
    if (word?.kind !== 'word') return false;
    if (word.capital) return true;
    if (word.end - word.start > 3) return false;
  }
  return false;
}

/** True in three groups of digits and more with nothing between them: a telephone number ("22 123 45 67"), a row of a table. */
function inRow(finder: Finder, at: number): boolean {
  const isNumber = (d: number) => finder.tokens[at + d]?.kind === 'number';
  return (isNumber(-1) && (isNumber(-2) || isNumber(1))) || (isNumber(1) && isNumber(2));
}

function isLatin(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code < 0x250;
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

/** Most tokens of the name of a country, of one character each. */
const NATION = 10;

/**
 * "3名日本人", "两名法国士兵": between the counter and the noun of a text without spaces stands a country. The token behind it, when a noun
 * begins there; else null.
 */
function nationBehind(finder: Finder, quantity: Quantity, frame: TextFrame): number | null {
  if (finder.lexicon.spaced || quantity.noun !== null) return null;
  const start = quantity.to + (finder.find(quantity.to, 'link')?.length ?? 0);
  if (!frame.placeStarts.has(finder.tokens[start]?.start ?? -1)) return null;
  for (let at = start; at < start + NATION && finder.tokens[at]?.kind === 'word'; at++)
    if (frame.placeEnds.has((finder.tokens[at] as Token).end)) return finder.find(at + 1, 'noun') ? at + 1 : null;
  return null;
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

/** A hedge behind the number, unless it belongs to the next one ("the 11th at least one"). */
function hedgeBehind(finder: Finder, at: number): Found | null {
  const found = finder.find(at, 'after');
  return found && !(finder.find(at, 'hedge') && readQuantity(finder, at + found.length)) ? found : null;
}

function literalValue(token: Token | undefined): number {
  return token?.literal?.value ?? 0;
}

function isTakenSlow(taken: readonly Span[], token: Token | undefined): boolean {
  return token !== undefined && isTaken(taken, skipTaken(taken, 0, token), token);
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

/** People who may be counted before the verb. */
const SUBJECTS: ReadonlySet<string> = new Set([...PEOPLE, ...CASUALTY, ...common.counted, ...common.tolls]);

/** Languages that count with a counter behind the number, and often name what is counted before it. */
const COUNTERS: ReadonlySet<string> = new Set(['ja', 'ko', 'th']);
/** What is told of people by where they were. */
const PLACED: ReadonlySet<string> = new Set(['aboard', 'attendee']);
/** What a counter of people can stand for. */
const COUNTED: ReadonlySet<string> = new Set(common.counted);

/**
 * The noun that a counter stands for: before the number ("컨테이너 7,000개", "乗客150人", "ทหาร 300 นาย") or behind the counter
 * ("30人の乗客"). A bare count of people keeps what a verb says of them, unless the noun is one that such verbs are read with too.
 */
function withCounted(finder: Finder, read: Head, quantity: Quantity, from: number): Head {
  if (!COUNTERS.has(finder.lexicon.language) || read.measure !== 'count' || quantity.ordinal || quantity.noun)
    return read;
  const people = read.noun === 'person' && read.words !== null;
  // "건물 3200채": the counter of houses says less than the noun before it.
  const housing = read.words !== null && /^[棟채戸동機]$/.test(finder.tokens[read.words.from]?.text ?? '');
  // "드론 52대 공습": what stands behind the counter is what they did. "3件の爆発": a particle binds it.
  const counter = finder.find(quantity.to, 'link') !== null;
  const bound = /[の의]$/.test(finder.tokens[quantity.to]?.text ?? '');
  if (!people && !housing && (!counter || (read.noun !== null && bound))) return read;
  const before = nounEndingAt(finder, from);
  const found = before ?? (people ? nounBehind(finder, read.to) : null);
  if (!found || (people && !COUNTED.has(found.id))) return read;
  const fate = people && !PEOPLE.has(found.id) && !CASUALTY.has(found.id) ? fateOf(finder, quantity, read) : null;
  // Where they were says less than who they are: "乗員6人が搭乗していた".
  if (fate && !PLACED.has(fate.id)) return read;
  return { ...read, noun: found.id, words: before ? { from: before.from, to: before.to } : read.words };
}

/** Languages that print an ordinal behind its noun; before it the same word means "both" ("korban kedua", "kedua korban"). */
const ORDINAL_BEHIND: ReadonlySet<string> = new Set(['id', 'ms', 'sq']);

/** "Korban ketiga", "viktima e tretë": the noun of an ordinal that stands behind it, perhaps with a link between them. */
function withOrdinal(finder: Finder, read: Head, quantity: Quantity): Head {
  if (!quantity.ordinal || !ORDINAL_BEHIND.has(finder.lexicon.language)) return read;
  const linked = finder.lexicon.spaced && finder.find(quantity.from - 1, 'link')?.length === 1;
  const found = nounEndingAt(finder, linked ? quantity.from - 1 : quantity.from);
  const none = { ...read, noun: null, words: null, to: quantity.to };
  return found ? { ...none, noun: found.id, words: { from: found.from, to: found.to } } : none;
}

function nounEndingAt(finder: Finder, end: number): { id: string; from: number; to: number } | null {
  const { tokens, lexicon } = finder;
  for (let length = 3; length >= 1; length--) {
    const from = end - length;
    const found = finder.find(from, 'noun');
    if (found?.length !== length) continue;
    // One syllable is more often the end of another word ("세부주 139명", "A社30人").
    if (!lexicon.spaced || lexicon.language === 'ko') {
      const size = (tokens[end - 1]?.end ?? 0) - (tokens[from]?.start ?? 0);
      if (size < 2 || (lexicon.language === 'ko' && tokens[from]?.glued)) continue;
    }
    return { id: found.entry.id, from, to: end };
  }
  return null;
}

/** "30人の乗客", "6万人を超える観客": a link or a hedge stands between the counter and the noun. */
function nounBehind(finder: Finder, at: number): { id: string; from: number; to: number } | null {
  const hedge = finder.find(at, 'after');
  let next = at + (hedge?.length ?? 0);
  const link = finder.find(next, 'link');
  // Thai "หลัง" counts houses and means "after": a noun behind it may belong to another clause.
  if ((!hedge && !link) || finder.find(next, 'clause')) return null;
  if (link && !finder.find(next, 'noun')) next += link.length;
  const found = finder.find(next, 'noun');
  return found ? { id: found.entry.id, from: next, to: next + found.length } : null;
}

/** "magnitude 6.3", "6.3级", "séisme de 6,3", "EMSC gives 6.4" in a text about a quake. */
function magnitudeOf(finder: Finder, quantity: Quantity, head: Head, frame: TextFrame): Head {
  const plausible =
    quantity.value > 0 &&
    quantity.value < 10 &&
    !quantity.scaled &&
    quantity.decimals <= 2 &&
    !quantity.ordinal &&
    !quantity.spelled &&
    !quantity.vague;
  if (!plausible || !frame.quake || head.measure === 'money' || head.measure === 'percent') return head;
  if (head.measure === 'magnitude') return head;
  const cue = magnitudeCue(finder, quantity, head);
  if (cue && cue.to <= quantity.from && quantity.decimals > 0)
    return { ...head, measure: 'magnitude', noun: null, words: cue, to: quantity.to };
  if (head.measure === 'degree' && (quantity.decimals > 0 || cue)) return { ...head, measure: 'magnitude', noun: null };
  if (head.measure !== 'count') return head;
  if (cue) {
    const to = cue.to > quantity.to ? cue.to : quantity.to;
    return { ...head, measure: 'magnitude', noun: null, words: { from: cue.from, to: cue.to }, to };
  }
  const bare =
    quantity.decimals === 1 &&
    quantity.value >= 2 &&
    !quantity.spelled &&
    (head.noun === null || head.noun === 'quake' || head.noun === 'aftershock');
  return bare ? { ...head, measure: 'magnitude', noun: null, words: null, to: quantity.to } : head;
}

function magnitudeCue(finder: Finder, quantity: Quantity, head: Head): { from: number; to: number } | null {
  const reach = finder.lexicon.spaced ? 3 : 5;
  if (head.noun === null && !quantity.noun) {
    for (let d = 0; d < 2; d++) {
      const found = finder.find(quantity.to + d, 'cue');
      // "M5.9とM5.4": the letter belongs to the figure that it stands on.
      const next = found ? finder.tokens[quantity.to + d + found.length] : undefined;
      const taken = d > 0 && next?.kind === 'number' && next.glued;
      if (found?.entry.id === 'magnitude' && !taken)
        return { from: quantity.to + d, to: quantity.to + d + found.length };
      const token = finder.tokens[quantity.to + d];
      if (!token || token.kind === 'number' || isBreak(token)) break;
    }
  }
  if (head.noun !== null && quantity.decimals === 0 && !['quake', 'aftershock'].includes(head.noun)) return null;
  for (let d = 1; d <= reach; d++) {
    const token = finder.tokens[quantity.from - d];
    if (!token || token.kind === 'number' || (isBreak(token) && token.text !== ':')) break;
    const found = finder.find(quantity.from - d, 'cue');
    if (found?.entry.id === 'magnitude') return { from: quantity.from - d, to: quantity.from - d + found.length };
  }
  return null;
}

/** "Cinci portughezi, doi canadieni": a word for a nation right behind the number, and nothing behind it that would be counted. */
function isOfNation(finder: Finder, quantity: Quantity, head: Head, frame: TextFrame): boolean {
  const nation = finder.tokens[quantity.to];
  if (head.noun !== null || head.measure !== 'count' || quantity.ordinal || quantity.value < 2 || !nation) return false;
  if (!finder.lexicon.spaced || !frame.nationStarts.has(nation.start)) return false;
  return endsClause(finder, quantity.to + 1) || finder.find(quantity.to + 1, 'and', 'conj') !== null;
}

/** Whether a number says something: articles, lone small words and years do not. */
function isWorth(finder: Finder, quantity: Quantity, head: Head, hedged: boolean, upTo: number | null): boolean {
  const casualty = head.noun !== null && CASUALTY.has(head.noun);
  const after = hedgeBehind(finder, quantity.to)?.length ?? 0;
  // "四名蒙面男子": these counters are those of people, whatever is told of them before the noun.
  const reach = /^[名位]$/.test(finder.tokens[quantity.to]?.text ?? '') && PEOPLE.has(head.noun ?? '') ? 5 : 1;
  const near = head.words !== null && head.words.from - quantity.to - after <= reach;
  // "The two countries" points back and counts nothing.
  if (head.noun === 'country' && quantity.value === 2 && !quantity.scaled) return false;
  if (quantity.ordinal)
    return head.noun !== null && near && (!finder.lexicon.spaced || !finder.find(quantity.to, 'link'));
  if (quantity.noun) return true;
  const back = bothAt(finder, quantity);
  if (back !== null && head.measure === 'count') {
    // "Ambos heridos": behind a pronoun that is what is said of the two, and no noun of theirs.
    if (
      head.words === null ||
      head.words.from - quantity.to > 1 ||
      (casualty && (back === 1 || finder.find(head.words.from, 'verb')))
    )
      return false;
  }
  if (quantity.article)
    return (
      (casualty && head.words?.from === quantity.to) ||
      (hedged && head.words === null && endsClause(finder, quantity.to)) ||
      (head.noun !== null && head.words?.from === quantity.to && fateOf(finder, quantity, head) !== null)
    );
  if (upTo !== null) return head.noun !== null || head.measure !== 'count' || hedged;
  if (head.measure !== 'count') return true;
  if (quantity.vague) return true;
  if (quantity.value === 0 && head.noun === null) return false;
  // "The 2004 quake": a year before what happened in it.
  if (head.noun !== null && EVENTS.has(head.noun) && isYear(quantity) && !hedged) return false;
  if (head.noun !== null) {
    // "一千一百萬架柴油車": a great number in words is one, however far its noun stands.
    const spelled = quantity.spelled && !finder.lexicon.spaced && quantity.value < 1000;
    return near || !(isYear(quantity) || spelled);
  }
  if (quantity.spelled && quantity.value < 1000)
    return (
      hedged ||
      opensRange(finder, quantity) ||
      opensPart(finder, quantity) ||
      fateOf(finder, quantity, head) !== null ||
      isSerious(finder, quantity, head, null)
    );
  if (hedged) return true;
  if (isYear(quantity)) return false;
  const before = finder.tokens[quantity.from - 1];
  // A name before the number and no noun behind it: "Boeing 737", "Channel 4".
  // "Ventura 1.327.021 (23,52 %)": a great number with its marks is none of a model or a channel.
  const great = quantity.value >= GREAT && !quantity.plain && quantity.decimals === 0;
  if (followsName(finder, quantity) && !great) return false;
  if (before?.text === '(' && finder.tokens[quantity.to]?.text === ')' && !great) return false;
  // "The minister, 45, said": an age.
  const named = finder.lexicon.spaced && finder.tokens[quantity.from - 2]?.capital === true;
  const end = finder.tokens[quantity.to]?.text;
  const closed = end === ',' || (end === '.' && named);
  if (before?.text === ',' && closed && quantity.plain && quantity.value < 120) return false;
  // The first thing of a sentence with a stop behind it counts a list.
  if (quantity.from === 0 && quantity.plain && /^[.)]$/.test(finder.tokens[quantity.to]?.text ?? '')) return false;
  return true;
}

/** A word with a capital stands before the number: of a model, a channel, a vessel that has it as a part of its name. */
function followsName(finder: Finder, quantity: Quantity): boolean {
  const before = finder.tokens[quantity.from - 1];
  return before?.kind === 'word' && before.capital && quantity.from > 1 && finder.lexicon.spaced;
}

/** Least number that no label has. */
const GREAT = 10_000;

/** Most words of a term for "both". */
const BOTH = 3;

/** "Ambos", "los dos", "оба": how many words of such a term end with the number, which points back to what was named before; null of others. */
function bothAt(finder: Finder, quantity: Quantity): number | null {
  if (quantity.value !== 2 || !quantity.spelled || quantity.vague || quantity.noun) return null;
  for (let length = 1; length <= BOTH; length++)
    if (finder.find(quantity.to - length, 'both')?.length === length) return length;
  return null;
}

/** "Three of the four judges": a greater number of people stands right behind a word for a part. */
function opensPart(finder: Finder, quantity: Quantity): boolean {
  const whole = wholeOf(finder, quantity);
  const head = whole ? readHead(finder, whole) : 'silent';
  return head !== 'silent' && head.noun !== null && PEOPLE.has(head.noun) && head.words?.from === whole?.to;
}

/** The greater number right behind a word for a part ("of the four", "out of five", "av fem"), or null. */
function wholeOf(finder: Finder, quantity: Quantity): Quantity | null {
  const word = finder.find(quantity.to, 'part', 'whole');
  const whole = word && readQuantity(finder, quantity.to + word.length);
  return whole && !whole.ordinal && whole.value > quantity.value && Number.isInteger(whole.value) ? whole : null;
}

/** "Ten to fifteen houses": a greater number stands right behind a word for a range, and its noun behind that. */
function opensRange(finder: Finder, quantity: Quantity): boolean {
  const word = finder.find(quantity.to, 'range');
  const second = word && readQuantity(finder, quantity.to + word.length);
  if (!second || second.ordinal || second.value <= quantity.value) return false;
  const head = readHead(finder, second);
  return head !== 'silent' && head.noun !== null && head.words?.from === second.to;
}

function endsClause(finder: Finder, at: number): boolean {
  const token = finder.tokens[at];
  return token === undefined || isBreak(token);
}

function isYear(quantity: Quantity): boolean {
  return quantity.plain && quantity.value >= 1800 && quantity.value <= 2050;
}

function factOf(
  finder: Finder,
  frame: TextFrame,
  sentence: number,
  draft: Draft,
  shared: Head | null,
  previous: NumberFact | null,
): NumberFact | null {
  const tokens = finder.tokens;
  const { quantity } = draft;
  let head = draft.head;
  if (shared) head = { ...head, measure: shared.measure, currency: shared.currency, noun: shared.noun, words: null };
  let hedge = draft.hedge;
  // "Pulled 58 migrants out of the water": people whom the table of nouns does not have.
  const named = head.noun === null && head.measure === 'count' ? draft.thing : null;
  const fate = fateOf(finder, quantity, named ? { ...head, noun: named.id, words: named, to: named.to } : head);
  const told =
    head.measure === 'money' && head.noun === null
      ? purposeOf(finder, draft.from, draft.to)
      : head.measure === 'percent'
        ? rateOf(finder, draft.from, draft.to)
        : fate
          ? fate.id
          : head.noun === null || head.noun === 'person'
            ? (subjectBefore(finder, quantity, head) ?? head.noun)
            : head.noun;
  const thing = told === null && head.measure === 'count' ? draft.thing : null;
  const noun = thing?.id ?? told;
  // Russian "число погибших выросло до 56": not "at most", but the figure that was reached.
  if (hedge === 'at-most' && fate && CASUALTY.has(fate.id) && risesTo(finder, quantity)) hedge = 'exact';
  if (quantity.vague && hedge === 'exact') hedge = 'vague';
  if (quantity.round && hedge === 'exact') hedge = 'about';
  const interval =
    draft.upTo !== null
      ? { lo: Math.min(quantity.value, draft.upTo), hi: Math.max(quantity.value, draft.upTo) }
      : quantity.vague && (hedge === 'vague' || hedge === 'about')
        ? quantity.vague
        : hedgedInterval(
            quantity.value,
            hedge,
            quantity.round ? 10 ** Math.floor(Math.log10(quantity.value)) : quantity.unit,
          );
  const grave = isSerious(finder, quantity, head, noun);
  // "1,710 kilograms" and "1.71 tonnes" are one mass.
  const scale = head.measure === 'kilogram' && quantity.value >= TONNE ? TONNE : 1;
  const words = head.words ?? thing ?? (fate ? { from: fate.from, to: fate.to } : null);
  const start = (tokens[draft.from] as Token).start;
  const end = (tokens[Math.max(draft.to, thing?.to ?? 0) - 1] as Token).end;
  const text = frame.source.text;
  const first = words ? tokens[words.from] : undefined;
  const last = words ? tokens[words.to - 1] : undefined;
  return {
    kind: 'number',
    evidence: evidenceAt(text, start, end),
    certainty:
      (!grave && isPart(finder, quantity, head, fate?.id ?? null, hedge !== 'exact')) ||
      (fate?.listed === true && !(TOGETHER.has(fate.id) && WHO.has(head.noun))) ||
      (fate !== null && isOfOneNation(finder, quantity, head, frame)) ||
      bothAt(finder, quantity) === 1
        ? 'implied'
        : 'stated',
    sentence,
    value: quantity.value / scale,
    interval: { lo: interval.lo / scale, hi: interval.hi / scale },
    hedge,
    measure: scale === 1 ? head.measure : 'tonne',
    currency: head.currency,
    noun: grave ? 'serious' : noun,
    ...(fate && noun === fate.id && WHO.has(head.noun) ? { people: head.noun as string } : {}),
    nounEvidence: first && last ? evidenceAt(text, first.start, last.end) : null,
    ordinal: quantity.ordinal,
    conversion: isConversion(finder, draft, head, previous),
    ...(isOther(finder, draft, head) ? { partial: true as const } : {}),
  };
}

/** Words for people of one sort. */
const WHO: ReadonlySet<string | null> = new Set([...PEOPLE].filter((noun) => noun !== 'person'));

/** Kilograms of a tonne: so much and more is told in tonnes. */
const TONNE = 1000;

/** Whom it is told of how badly they are hurt: the injured, and people of whom nothing else is said. */
const HURT: ReadonlySet<string | null> = new Set(['injured', 'person', 'patient', 'victim', 'sick', null]);

function isSerious(finder: Finder, quantity: Quantity, head: Head, noun: string | null): boolean {
  if (head.measure !== 'count' || quantity.ordinal || quantity.scaled || !HURT.has(noun)) return false;
  return isGrave(finder, quantity.from, quantity.to, head.words);
}

/** Most words of a term for "other". */
const OTHER = 3;

/** A word for "other", "another", "more" stands beside the number or behind its noun ("еще девять", "23 andere", "nueve casos más"). */
function isOther(finder: Finder, draft: Draft, head: Head): boolean {
  const { quantity, from } = draft;
  if (head.measure !== 'count' || quantity.ordinal) return false;
  for (let length = 1; length <= OTHER; length++)
    if (finder.find(from - length, 'other')?.length === length) return true;
  const behind = finder.find(quantity.to, 'link') && !finder.find(quantity.to, 'other') ? quantity.to + 1 : quantity.to;
  return [behind, head.words?.to ?? behind].some((at) => {
    const found = finder.find(at, 'other');
    // "Nine more than last year" compares; "14 died, 78 more were hurt" has a comma between.
    if (!found || counts(finder, at + found.length)) return false;
    const next = finder.find(at, 'hedge', 'after');
    return next === null || next.length <= found.length;
  });
}

/** Words between the noun, the verb "to be" and the number: "obetí je už 16", "matkustajia oli kaikkiaan noin 400". */
const SUBJECT = { adverbs: 3, beside: 1 };

/**
 * People who are counted before the verb: "matkustajia oli noin 400", "жертвите са 51", "i feriti sono 12". Only of languages that do
 * not tell an age with that verb, and only where the clause ends behind the number.
 */
function subjectBefore(finder: Finder, quantity: Quantity, head: Head): string | null {
  if (head.noun === 'person' && head.words !== null) return topicBefore(finder, quantity);
  if (head.measure !== 'count' || quantity.ordinal || quantity.vague || quantity.article || !finder.lexicon.spaced)
    return null;
  const joined = finder.find(quantity.to, 'and', 'conj');
  if (joined ? finder.tokens[quantity.to + joined.length]?.kind === 'number' : !endsClause(finder, quantity.to))
    return null;
  const copula = (at: number, length = 1) =>
    finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'copula' && f.length === length);
  // "Los casos ascienden a unos 2.700": a verb with its preposition, perhaps with a hedge behind it.
  let { from } = quantity;
  for (let back = 1; back <= 3; back++) if (finder.find(quantity.from - back, 'hedge')?.length === back) from -= back;
  const whole = [3, 2].find((length) => copula(from - length, length)) ?? 1;
  let at = whole > 1 ? from - whole : quantity.from - 1;
  const blocks = () => {
    const token = finder.tokens[at];
    return token?.kind !== 'word' || finder.find(at, 'noun', 'verb', 'word', 'stop', 'and', 'conj') !== null;
  };
  for (let steps = 0; whole === 1 && !copula(at); steps++, at--) if (steps >= SUBJECT.adverbs || blocks()) return null;
  at--;
  for (let steps = 0; steps <= SUBJECT.beside; steps++, at--) {
    const noun = finder.find(at, 'noun');
    if (noun) return noun.length === 1 && SUBJECTS.has(noun.entry.id) ? noun.entry.id : null;
    if (blocks()) return null;
  }
  return null;
}

/** Farthest token before a number at which the topic of its sentence is looked for. */
const TOPIC = 24;

/** "사망자는 오후 3시 발표 때와 같은 55명이고", "死者は前日より増えて30人": the people that a particle of the topic stands behind, in the same clause. */
function topicBefore(finder: Finder, quantity: Quantity): string | null {
  for (let at = quantity.from - 1; at > Math.max(0, quantity.from - TOPIC); at--) {
    if (finder.tokens[at]?.text === ',' || finder.tokens[at]?.text === '、') return leadBefore(finder, quantity, at);
    if (isBreak(finder.tokens[at]) || finder.find(at, 'verb', 'clause-end')) return null;
    if (!finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'topic')) continue;
    const noun = nounEndingAt(finder, at);
    // Korean adjectives end like a topic ("같은").
    if (noun) return CASUALTY.has(noun.id) ? noun.id : null;
  }
  return null;
}

/** "死者、31人に増加", "사망자, 31명으로 늘어": in headlines the people stand before a comma, and their number rises behind it. */
function leadBefore(finder: Finder, quantity: Quantity, comma: number): string | null {
  if (!risesTo(finder, quantity)) return null;
  for (let at = comma + 1; at < quantity.from; at++) if (!finder.find(at, 'hedge', 'other', 'limit')) return null;
  const noun = nounEndingAt(finder, comma);
  // "死者、負傷者、31人に増加": of both together.
  return noun && CASUALTY.has(noun.id) && !isBreak(finder.tokens[noun.from - 1]) ? noun.id : null;
}

/** Groups of people that are told apart among the victims. */
const GROUPS: ReadonlySet<string> = new Set(common.groups);
/** What happens to a group together: "25 schoolgirls were abducted" counts all of them, and says who they are. */
const TOGETHER: ReadonlySet<string> = new Set(common.together);

/**
 * Whether a count of people may be but a part of the whole: "three of the injured", "a woman was hurt", "19 women died". Such a
 * figure can agree with another, but does not stand against the whole.
 */
function isPart(finder: Finder, quantity: Quantity, head: Head, fate: string | null, hedged: boolean): boolean {
  if (head.measure !== 'count') return false;
  if (finder.find(quantity.to, 'part') || wholeOf(finder, quantity)) return true;
  if (fate === null || head.noun === null) return false;
  return (quantity.article && !hedged) || (GROUPS.has(head.noun) && !TOGETHER.has(fate));
}

/** Languages that print headlines with capitals throughout, or all nouns with one: a capital tells nothing there. */
const CAPITALS: ReadonlySet<string> = new Set(['en', 'de', 'tr', 'az', 'id', 'ms', 'vi']);

/** "Two Poles and three Germans died": those of one nation may be a part of the victims as well. */
function isOfOneNation(finder: Finder, quantity: Quantity, head: Head, frame: TextFrame): boolean {
  const behind = finder.tokens[quantity.to];
  if (head.measure !== 'count' || head.noun !== null || behind?.kind !== 'word') return false;
  if (!frame.placeStarts.has(behind.start) && (!behind.capital || CAPITALS.has(finder.lexicon.language))) return false;
  // "Two Czech tourers were killed" are all: only a further count behind "and" makes a list.
  for (let at = quantity.to + 1; at <= quantity.to + 3; at++)
    if (finder.find(at, 'and', 'conj'))
      return finder.tokens[at + 1]?.kind === 'number' || finder.find(at + 1, 'word') !== null;
  return false;
}

/** An amount in another currency, in brackets right behind the first or behind "equivalent to". */
function isConversion(finder: Finder, draft: Draft, head: Head, previous: NumberFact | null): boolean {
  if (head.measure !== 'money' || previous?.measure !== 'money' || previous.currency === head.currency) return false;
  for (let k = draft.from - 1; k >= Math.max(0, draft.from - 3); k--) {
    const token = finder.tokens[k] as Token;
    if (finder.find(k, 'conversion')) return true;
    if (token.end <= previous.evidence.end) return false;
    if (/^[([（]$/.test(token.text)) return token.start - previous.evidence.end <= 1;
  }
  return finder.find(draft.from, 'conversion') !== null;
}
