import { foldSameLength } from '../../text/fold';
import { tablesOf } from '../locales/tables';
import common from './common.json';
import type { BakedNumbers, Entry, EntryKind, HandNouns, HandNumbers, Terms, Token } from './types';

/** The other half of a parted verb, and on which side of this one it stands. */
export interface Partner {
  readonly text: string;
  readonly ahead: boolean;
}

/** Most words between the halves of a parted verb. */
const PARTED = 14;
/** What may stand behind the second half of a parted verb, beside a mark or a number: it closes its clause. */
const CLOSING: ReadonlySet<EntryKind> = new Set(['stop', 'and', 'conj', 'hedge', 'word', 'vague', 'round']);

/** The compiled words of one language. */
export interface Lexicon {
  readonly language: string;
  readonly baked: BakedNumbers;
  readonly hand: HandNumbers;
  readonly spaced: boolean;
  readonly suffix: number;
  readonly prefixes: readonly string[];
  /** Words for the decimal mark, folded. */
  readonly points: readonly string[];
  readonly ordinalEndings: ReadonlySet<string>;
  /** Words before a number that make it an ordinal, folded. */
  readonly ordinalBefore: ReadonlySet<string>;
  /** Endings of cases that number words take, folded, the longest first. */
  readonly caseEndings: readonly string[];
  /** Scale words that may stand alone, folded. */
  readonly bare: ReadonlySet<string>;
  /** Forms of vague words that are one behind a hedge. */
  readonly once: ReadonlySet<string>;
  /** Endings and last words of numbers that count people by themselves, folded. */
  readonly people: readonly string[];
  /** Endings, folded, that make an adjective of the beginning of a noun ("bankovní"). */
  readonly adjectival: ReadonlySet<string>;
  /** Beginnings of nouns that are written on to a number, folded, with the noun. */
  readonly joined: readonly (readonly [string, string])[];
  /** The tables have a word for "without reply": scores are told in goals. */
  readonly goals: boolean;
  /** The tables tell words for years from those for other units of time. */
  readonly years: boolean;
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  readonly stems: ReadonlyMap<string, readonly Entry[]>;
  /** Words looked up before to what was found for them. */
  readonly entries: Map<string, readonly Entry[]>;
  /** The other half of a verb that other words may part ("nahm … fest", in the tables `nahm~fest`). */
  readonly partners: ReadonlyMap<Entry, Partner>;
  /** Terms by their first character, longest first: scripts without spaces are cut by them. */
  readonly byCharacter: ReadonlyMap<string, readonly string[]>;
  fold(text: string): string;
}

const cache = new Map<string, Lexicon>();
const EMPTY: BakedNumbers = { decimal: '.', group: ',', words: {}, ordinals: {}, scales: {}, and: [], currencies: {} };
const CURRENCY_PLAIN = 5;
/** Ends of the id of a verb that tells of the people on one side of it only, with the side, as a direction from the people, that it is not found on. */
const SIDES: Readonly<Record<string, number>> = { '>': 1, '<': -1 };

/** The lexicon of a language; a language without one gets digits, symbols and currency codes only. */
export function lexiconOf(language: string): Lexicon {
  const known = cache.get(language);
  if (known) return known;
  const made = compile(language);
  if (cache.size < 200) cache.set(language, made);
  return made;
}

function compile(language: string): Lexicon {
  const tables = tablesOf(language);
  const cldr = tables?.counting ?? EMPTY;
  const hand: HandNumbers = tables?.numbers ?? {};
  const nouns: HandNouns = tables?.nouns ?? { nouns: {} };
  const fold = hand.unfolded
    ? foldComposed
    : hand.keeps
      ? (t: string) => foldKeeping(t, hand.keeps as string)
      : foldSameLength;
  const exact = new Map<string, Entry[]>();
  const stems = new Map<string, Entry[]>();
  const strings = new Set<string>();
  const partners = new Map<Entry, Partner>();
  const addHalf = (kind: EntryKind, id: string, value: number, text: string, partner: Partner) => {
    const entry: Entry = { kind, id, value, parts: [{ text, stem: false }], flag: false };
    partners.set(entry, partner);
    const list = exact.get(text);
    if (list) list.push(entry);
    else exact.set(text, [entry]);
  };
  const add = (kind: EntryKind, id: string, value: number, terms: Terms | undefined, flag = false) => {
    for (const term of (terms ?? '').split(' ')) {
      if (term === '') continue;
      const halves = term.split('~');
      if (halves.length === 2) {
        const [head, tail] = halves.map((half) => withoutMarks(fold(half))) as [string, string];
        addHalf(kind, id, value, head, { text: tail, ahead: true });
        addHalf(kind, id, value, tail, { text: head, ahead: false });
        continue;
      }
      // A hyphen inside a word parts it, as it does in the text.
      const parts = term.split(/_|(?<=[^_-])-(?=[^_-])/).map((part) => {
        const stem = part.length > 1 && part.endsWith('-');
        return { text: withoutMarks(fold(stem ? part.slice(0, -1) : part)), stem };
      });
      const first = parts[0];
      if (!first || first.text === '') continue;
      const entry: Entry = { kind, id, value, parts, flag };
      const table = first.stem ? stems : exact;
      const list = table.get(first.text);
      if (list) list.push(entry);
      else table.set(first.text, [entry]);
      strings.add(parts.map((p) => p.text).join(''));
      // Korean "집을 잃었다": each part of a verb is cut off its word as a whole.
      if (kind === 'verb' && parts.length > 1) for (const part of parts) strings.add(part.text);
    }
  };
  const addValues = (kind: EntryKind, table: Readonly<Record<string, Terms>> | undefined) => {
    for (const [value, terms] of Object.entries(table ?? {})) add(kind, value, Number(value), terms);
  };
  const addIds = (kind: EntryKind, table: Readonly<Record<string, Terms>> | undefined) => {
    for (const [id, terms] of Object.entries(table ?? {})) add(kind, id, 0, terms);
  };
  // Words written by hand come first: they overrule what CLDR says of the same word.
  addValues('word', hand.words);
  addValues('scale', hand.scales);
  addValues('word', without(cldr.words, exact, hand.one, hand.link, fold));
  add('word', '1', 1, hand.one, true);
  for (const [value, terms] of Object.entries(cldr.scales)) add('scale', value, Number(value), terms);
  addValues('ordinal', hand.ordinals);
  const endings = (hand.ordinalForms ?? '').split(' ').map((ending) => (ending === '=' ? '' : ending));
  for (const [value, list] of Object.entries(hand.ordinalStems ?? {}))
    for (const stem of list.split(' ')) add('ordinal', value, Number(value), endings.map((e) => stem + e).join(' '));
  addValues('ordinal', cldr.ordinals);
  addIds('hedge', hand.hedges);
  addIds('after', hand.after);
  for (const [key, terms] of Object.entries(hand.vague ?? {})) add('vague', key, Number(key.split('-')[0]), terms);
  addValues('round', hand.round);
  add('both', 'both', 2, hand.both);
  add('half', 'half', 0.5, hand.half);
  add('and', 'and', 0, [...cldr.and, hand.and ?? ''].join(' '));
  add('conj', 'conj', 0, hand.conj);
  add('clause', 'clause', 0, hand.clause);
  add('clause-end', 'clause-end', 0, hand.clauseEnd);
  add('link', 'link', 0, hand.link);
  add('stop', 'stop', 0, hand.stop);
  add('part', 'part', 0, hand.part);
  add('whole', 'whole', 0, hand.whole);
  add('other', 'other', 0, hand.other);
  add('limit', 'limit', 0, hand.limit);
  add('label', 'label', 0, hand.label);
  add('not', 'not', 0, hand.not);
  add('range', 'range', 0, hand.range);
  add('between', 'between', 0, hand.between);
  add('conversion', 'conversion', 0, hand.conversion);
  for (const [id, terms] of Object.entries(hand.fused ?? {})) {
    const [noun, value] = id.split(':');
    add('fused', noun ?? '', Number(value), terms);
  }
  addIds('row', hand.rows);
  for (const ending of (hand.ordinalEndings ?? '').split(' '))
    if (!hand.spaced && ending.length > 1) strings.add(ending);
  addIds('noun', nouns.nouns);
  addIds('unit', nouns.units);
  for (const [id, terms] of Object.entries(nouns.verbs ?? {})) {
    const side = SIDES[id.slice(-1)] ?? 0;
    add('verb', side === 0 ? id : id.slice(0, -1), side, terms);
  }
  addIds('cue', nouns.cues);
  addIds('currency', nouns.currencies);
  for (const [code, names] of Object.entries(cldr.currencies))
    add('currency', code, 1, currencyTerms(names, hand.spaced !== false));
  addIds('purpose', nouns.purposes);
  addIds('rate', nouns.rates);
  add('time', 'time', 0, nouns.time);
  add('first-ever', '', 0, hand.first?.ever);
  add('first-time', '', 0, hand.first?.time);
  add('first-word', '', 0, hand.first?.word);
  add('first-since', '', 0, hand.first?.since);
  add('first-within', '', 0, hand.first?.within);
  add('first-year', '', 0, hand.first?.year);
  add('first-behind', '', 0, hand.first?.behind);
  return {
    language,
    baked: cldr,
    hand,
    spaced: hand.spaced !== false,
    suffix: hand.suffix ?? 4,
    points: (hand.point ?? '')
      .split(' ')
      .filter((p) => p !== '')
      .map((p) => fold(p)),
    prefixes: (hand.prefixes ?? '')
      .split(' ')
      .filter((p) => p !== '')
      .map((p) => fold(p)),
    ordinalEndings: new Set(
      (hand.ordinalEndings ?? '')
        .split(' ')
        .filter((p) => p !== '')
        .map((p) => fold(p)),
    ),
    ordinalBefore: new Set(
      (hand.ordinalBefore ?? '')
        .split(' ')
        .filter((p) => p !== '')
        .map((p) => withoutMarks(fold(p))),
    ),
    caseEndings: (hand.caseEndings ?? '')
      .split(' ')
      .filter((e) => e !== '')
      .map((e) => fold(e))
      .sort((a, b) => b.length - a.length),
    people: (hand.people ?? '')
      .split(' ')
      .filter((w) => w !== '')
      .map((w) => fold(w)),
    adjectival: new Set(
      (hand.adjectival ?? '')
        .split(' ')
        .filter((e) => e !== '')
        .map((e) => fold(e)),
    ),
    joined: Object.entries(hand.joined ?? {}).flatMap(([noun, terms]) =>
      terms.split(' ').map((term) => [withoutMarks(fold(term)), noun] as const),
    ),
    goals: nouns.cues?.['score-nil'] !== undefined,
    years: nouns.cues?.years !== undefined || nouns.cues?.['age-years'] !== undefined,
    bare: new Set(`${hand.bare ?? ''} ${hand.once ?? ''}`.split(' ').map((w) => withoutMarks(fold(w)))),
    once: new Set((hand.once ?? '').split(' ').map((w) => withoutMarks(fold(w)))),
    exact,
    stems,
    entries: new Map(),
    partners,
    byCharacter: byFirst(strings),
    fold,
  };
}

/** CLDR's words without those that the hand file gives another value or calls no number ("noua" is "the new", not "nouă"), and without articles. */
function without(
  words: Readonly<Record<string, Terms>>,
  exact: ReadonlyMap<string, readonly Entry[]>,
  one: Terms | undefined,
  link: Terms | undefined,
  fold: (text: string) => string,
): Record<string, Terms> {
  const links = new Set((link ?? '').split(' ').map((w) => fold(w)));
  const articles = new Set((one ?? '').split(' ').map((w) => fold(w)));
  return Object.fromEntries(
    Object.entries(words).map(([value, terms]) => [
      value,
      terms
        .split(' ')
        .filter(
          (w) =>
            !exact.get(w)?.some((e) => e.parts.length === 1) && !(value === '1' && articles.has(w)) && !links.has(w),
        )
        .join(' '),
    ]),
  );
}

/** Names of currencies as stems, so that their cases are found too: only names of two words and more, or of one long word. */
function currencyTerms(names: string, spaced: boolean): Terms {
  return names
    .split('|')
    .map((name) => name.split(/[\s-]+/))
    .filter((parts) => !spaced || parts.length > 1)
    .map((parts) =>
      parts
        .map((p) => (spaced && p.length > 3 ? `${p.slice(0, Math.max(3, Math.ceil(p.length * 0.7)))}-` : p))
        .join('_'),
    )
    .filter((term, at, all) => all.indexOf(term) === at && term.length >= (spaced ? CURRENCY_PLAIN : 2))
    .join(' ');
}

function byFirst(strings: ReadonlySet<string>): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const s of strings) {
    const first = s[0] ?? '';
    const list = out.get(first);
    if (list) list.push(s);
    else out.set(first, [s]);
  }
  for (const list of out.values()) list.sort((a, b) => b.length - a.length);
  return out;
}

/** Small letters, composed. A text with a letter that is printed in two pieces keeps its length: most of its words are read all the same. */
function foldComposed(text: string): string {
  const composed = text.normalize('NFC');
  return (composed.length === text.length ? composed : text).toLowerCase();
}

/** Folds all letters but one. */
function foldKeeping(text: string, kept: string): string {
  const folded = foldSameLength(text);
  if (folded.length !== text.length) return folded;
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== kept && text[at] !== kept.toUpperCase()) continue;
    out += folded.slice(from, at) + kept;
    from = at + 1;
  }
  return out + folded.slice(from);
}

/** Without vowel signs of Arabic and Hebrew and without joiners. */
export function withoutMarks(text: string): string {
  return /[\u0591-\u05c7\u064b-\u0652\u200c-\u200f\u00ad]/.test(text)
    ? text.replace(/[\u0591-\u05c7\u064b-\u0652\u200c-\u200f\u00ad]/g, '')
    : text;
}

const NO_ENTRIES: readonly Entry[] = [];
/** Most words whose entries are kept. */
const MOST_KEPT = 4000;

/** The entries whose first part is a word or its beginning, the whole word first, then the longest beginning. Kept: words come again. */
function entriesOf(lexicon: Lexicon, text: string): readonly Entry[] {
  const known = lexicon.entries.get(text);
  if (known) return known;
  const found = [...(lexicon.exact.get(text) ?? [])];
  const longest = Math.min(text.length, 24);
  for (let k = longest; k >= 1 && text.length - k <= lexicon.suffix; k--)
    found.push(...(lexicon.stems.get(text.slice(0, k)) ?? []));
  const joined = found.length === 0 && lexicon.joined.length > 0 ? joinedIn(lexicon, text) : null;
  if (joined) found.push(joined);
  const made = found.length > 0 ? found : NO_ENTRIES;
  if (lexicon.entries.size >= MOST_KEPT) lexicon.entries.clear();
  lexicon.entries.set(text, made);
  return made;
}

/** Most letters of a word that holds a number and its noun, and least and greatest such number: a bus of two floors is no building. */
const JOINED = { letters: 40, least: 3, most: 200 };
/** What a number in words ends with by itself, where it has a vowel that joins or none in a compound ("pięcio-", "trideseto-", "piec-"). */
const ENDINGS = ['', 'i', 'a', 'e', 'u', 'y', 'и', 'а', 'е'];

/** "Пятиэтажный", "tridesetokatni", "tízemeletes": a number in words that the noun is written on to. */
function joinedIn(lexicon: Lexicon, text: string): Entry | null {
  if (text.length > JOINED.letters) return null;
  for (const [stem, noun] of lexicon.joined) {
    const at = text.indexOf(stem);
    if (at < 2) continue;
    const number = text.slice(0, at);
    for (const head of [number, number.slice(0, -1)]) {
      for (const ending of ENDINGS) {
        const value =
          lexicon.exact.get(head + ending)?.find((e) => e.kind === 'word' && e.parts.length === 1)?.value ?? 0;
        if (value >= JOINED.least && value <= JOINED.most)
          return { kind: 'fused', id: noun, value, parts: [{ text, stem: false }], flag: false };
      }
    }
  }
  return null;
}

/** A term found at a token. */
export interface Found {
  readonly entry: Entry;
  /** Number of tokens. */
  readonly length: number;
  /** The letters that are written on to the word and are none of it (Arabic "and", "the"). */
  readonly prefix: string;
}

const NONE: readonly Found[] = [];

/** Finds terms in the tokens of one sentence, remembering what it found. */
export class Finder {
  private readonly memory: (readonly Found[] | undefined)[] = [];

  constructor(
    readonly lexicon: Lexicon,
    readonly tokens: readonly Token[],
  ) {}

  /** Every term that begins at token `at`, longest first. */
  all(at: number): readonly Found[] {
    const known = this.memory[at];
    if (known) return known;
    const made = this.search(at);
    this.memory[at] = made;
    return made;
  }

  /** The longest term of one of the kinds at token `at`, or null. */
  find(at: number, ...kinds: EntryKind[]): Found | null {
    const all = this.all(at);
    for (let i = 0; i < all.length; i++) {
      const found = all[i] as Found;
      if (kinds.includes(found.entry.kind)) return found;
    }
    return null;
  }

  private search(at: number): readonly Found[] {
    const token = this.tokens[at];
    if (!token || token.kind === 'number') return NONE;
    const out: Found[] = [];
    this.collect(token.text, at, '', out);
    for (const prefix of this.lexicon.prefixes) {
      if (token.text.length - prefix.length >= 2 && token.text.startsWith(prefix))
        this.collect(token.text.slice(prefix.length), at, prefix, out);
    }
    if (out.length > 1) out.sort((a, b) => b.length - a.length);
    return out.length === 0 ? NONE : out;
  }

  private collect(text: string, at: number, prefix: string, out: Found[]): void {
    for (const entry of entriesOf(this.lexicon, text)) this.accept(entry, at, prefix, out);
  }

  private accept(entry: Entry, at: number, prefix: string, out: Found[]): void {
    let next = at + 1;
    for (let p = 1; p < entry.parts.length; p++) {
      const part = entry.parts[p];
      let token = this.tokens[next];
      if (token?.text === '-' && token.glued && part?.text !== '-') token = this.tokens[++next];
      if (!part || !token) return;
      const fits = part.stem
        ? token.text.startsWith(part.text) && token.text.length - part.text.length <= this.lexicon.suffix + 2
        : token.text === part.text;
      if (!fits) return;
      next++;
    }
    const partner = this.lexicon.partners.get(entry);
    if (partner && !this.hasPartner(at, partner)) return;
    out.push({ entry, length: next - at, prefix });
  }

  /** The other half stands in the same sentence near by, and the second of the two at the end of its clause. */
  private hasPartner(at: number, partner: Partner): boolean {
    const step = partner.ahead ? 1 : -1;
    for (let k = at + step; k >= 0 && Math.abs(k - at) <= PARTED; k += step) {
      const token = this.tokens[k];
      if (!token || /^[.;:!?]$/.test(token.text)) return false;
      if (token.text === partner.text) return this.closes(Math.max(at, k));
    }
    return false;
  }

  private closes(at: number): boolean {
    const [own, next] = [this.tokens[at], this.tokens[at + 1]];
    // German "Fest" is a noun.
    if (own?.capital) return false;
    if (next?.kind !== 'word') return true;
    return (this.lexicon.exact.get(next.text) ?? []).some((e) => CLOSING.has(e.kind));
  }
}

export const PERCENT_SIGNS: ReadonlySet<string> = new Set(common.percent.split(' '));
export const SYMBOLS: Readonly<Record<string, string>> = common.symbols;
export const CODES: ReadonlySet<string> = new Set(common.codes);
export const CASUALTY: ReadonlySet<string> = new Set(common.casualty);
export const PEOPLE: ReadonlySet<string> = new Set(common.people);
