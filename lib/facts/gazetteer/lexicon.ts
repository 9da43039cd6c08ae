import { regions } from '../../../assets/lexicon/places.json';
import { foldSameLength } from '../../text/fold';
import { type PlaceGrammar, placeGrammarOf } from '../locales/places';
import { tablesOf } from '../locales/tables';
import { NAMESAKE_STATES } from './homonyms';

/** One word of a name, folded, as it is looked for in a text. */
export interface NameWord {
  /** The word or its stem. */
  readonly key: string;
  /** What may follow the key in the text; `''` is among them where the key stands alone. */
  readonly endings: ReadonlySet<string>;
  /** True where the text must have a capital letter. */
  readonly capital: boolean;
  /** True where the text must have capitals only (США, EU). */
  readonly acronym: boolean;
  /** The letters that the text must have as they are printed, in small ones: Hungarian "dán" (Danish) is not Dan. Null for most words. */
  readonly marked: string | null;
  /** What stands between this word and the one before it: `.` and quotation marks must be there, spaces and hyphens are equal. */
  readonly gap: string;
}

/** A name of a place in one language. */
export interface PlaceName {
  /** Id of the place; empty for a longer name that hides one ("Indian Ocean"). */
  readonly place: string;
  readonly use: 'name' | 'adjective';
  readonly words: readonly NameWord[];
  /** The whole name, folded. */
  readonly folded: string;
  /** True when the name is also an ordinary word or a personal name: it counts only with support. */
  readonly ambiguous: boolean;
  /** True when it is seldom anything else: it counts without support, unless it stands beside another name. */
  readonly mostly: boolean;
}

/** The names of one language, ready for look-up. */
export interface PlaceLexicon {
  readonly grammar: PlaceGrammar;
  /** By the key of the first word; for scripts without spaces by the first character. */
  readonly byStart: ReadonlyMap<string, readonly PlaceName[]>;
  /** Words looked up before to the names that may begin with them. */
  readonly byWord: Map<string, readonly PlaceName[]>;
  /** Length of the longest ending. */
  readonly longestEnding: number;
  readonly before: ReadonlySet<string>;
}

const REGIONS: ReadonlySet<string> = new Set(regions);
const UNSPACED: ReadonlySet<string> = new Set(['zh', 'ja', 'th']);
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ONE_WORD = /^[\p{L}\p{M}]+$/u;
/** A stem must keep this many letters, or it would be found in too many words. */
const SHORTEST_STEM = 3;
/** The same in a script without capitals, where nothing else tells a name from a word. */
const SHORTEST_STEM_UNCASED = 4;

/** True for languages written without spaces between words. */
export function isUnspaced(language: string): boolean {
  return UNSPACED.has(language);
}

/** Whether a place id is a country, a region or a city. */
export function levelOf(place: string): 'country' | 'region' | 'city' {
  if (!place.includes('/')) return 'country';
  return REGIONS.has(place) || NAMESAKE_STATES.has(place) ? 'region' : 'city';
}

const lexicons = new Map<string, PlaceLexicon>();

/** The names of a language; made once. A language without a table has an empty lexicon. */
export function placeLexiconOf(language: string): PlaceLexicon {
  const known = lexicons.get(language);
  if (known) return known;
  const made = build(language);
  lexicons.set(language, made);
  return made;
}

function build(language: string): PlaceLexicon {
  const grammar = placeGrammarOf(language);
  const fold = (list: readonly string[] | undefined) => (list ?? []).map(foldSameLength);
  const nouns = [...fold(grammar.endings), ...fold(grammar.plainEndings)];
  const shapes: Shapes = {
    drop: fold(grammar.drop).sort((a, b) => b.length - a.length),
    dropped: new Set(fold(grammar.endings)),
    plain: new Set(['', ...fold(grammar.plainEndings)]),
    adjective: new Set(['', ...fold(grammar.adjectiveEndings), ...(grammar.people ? nouns : [])]),
    acronym: new Set(['', ...fold(grammar.acronymEndings)]),
    unspaced: isUnspaced(language),
    printed: grammar.printed ?? false,
    mostly: new Set(fold(grammar.mostly)),
  };
  const ambiguous: ReadonlySet<string> = new Set(fold(grammar.ambiguous));
  const byStart = new Map<string, PlaceName[]>();
  const putOne = (place: string, name: string, use: PlaceName['use'], shaped: Shapes, unclear: ReadonlySet<string>) => {
    const made = nameOf(place, name, use, shaped, unclear);
    if (!made) return;
    const start = shapes.unspaced ? made.folded.charAt(0) : (made.words[0] as NameWord).key;
    const list = byStart.get(start);
    if (list) list.push(made);
    else byStart.set(start, [made]);
  };
  const put = (place: string, name: string, use: PlaceName['use'], shaped = shapes, unclear = ambiguous) => {
    putOne(place, name, use, shaped, unclear);
    // Papers print the dots below Indian letters or leave them out, and a letter with its dot may be one character, which is folded: ब्राज़ील, ब्राजील.
    if (!DOTTED.test(name)) return;
    const apart = name.normalize('NFD');
    const undotted = apart.replaceAll(NUKTA, '');
    putOne(place, undotted.normalize('NFC'), use, shaped, unclear);
    if (apart.normalize('NFC') !== name) putOne(place, apart.normalize('NFC'), use, shaped, unclear);
  };
  const putShifted = (place: string, name: string, use: 'name' | 'adjective', shifts: PlaceGrammar['shifts']) => {
    for (const shifted of shiftsOf(name, shifts)) put(place, shifted, use);
  };
  for (const name of grammar.blocked ?? []) put('', name, 'name');
  // Countries first: of two equal names the first found wins.
  const names = tablesOf(language)?.placeNames ?? {};
  for (const [id, list] of Object.entries(names).sort(([a], [b]) => a.length - b.length)) {
    for (const name of list) {
      put(id, name, 'name');
      putShifted(id, name, 'name', grammar.shifts);
    }
  }
  const article = grammar.article;
  const putStem = (id: string, stem: string) => {
    put(id, stem, 'adjective');
    if (article !== undefined) put(id, article + stem, 'adjective');
    putShifted(id, stem, 'adjective', grammar.people);
    const people = inhabitantsOf(stem, grammar);
    if (people) put(id, people.stem, 'adjective', { ...shapes, adjective: new Set(fold(people.endings)) }, NOTHING);
  };
  const adjectives = tablesOf(language)?.placeAdjectives ?? {};
  for (const [id, list] of Object.entries(adjectives)) for (const stem of list) putStem(id, stem);
  for (const [id, list] of Object.entries(names)) {
    if (id.includes('/')) continue;
    for (const name of list) for (const stem of demonymsOf(name, grammar, ambiguous)) putStem(id, stem);
  }
  if (shapes.unspaced) for (const list of byStart.values()) list.sort((a, b) => b.folded.length - a.folded.length);
  let longestEnding = 0;
  const inhabitants = Object.values(grammar.inhabitants ?? {}).map(fold);
  for (const set of [shapes.dropped, shapes.plain, shapes.adjective, shapes.acronym, ...inhabitants]) {
    for (const ending of set) longestEnding = Math.max(longestEnding, ending.length);
  }
  for (const ending of shapes.drop) longestEnding = Math.max(longestEnding, ending.length);
  return { grammar, byStart, byWord: new Map(), longestEnding, before: new Set(fold(grammar.before)) };
}

/** The dot below a letter of Devanagari and Bengali, and the letters that have it in them. */
const NUKTA = /[\u093c\u09bc]/gu;
const DOTTED = /[\u093c\u0958-\u095f\u09bc\u09dc-\u09df]/u;

/** What the rules of a language make of a country's name; nothing of names of several words, of acronyms and of ambiguous names. */
function demonymsOf(name: string, grammar: PlaceGrammar, ambiguous: ReadonlySet<string>): string[] {
  if (!grammar.demonyms || !ONE_WORD.test(name) || ambiguous.has(foldSameLength(name))) return [];
  const upper = name.toUpperCase();
  if (upper === name && upper !== name.toLowerCase()) return [];
  // An article of one letter may as well be the name's own: הודו.
  const article = (grammar.article?.length ?? 0) > 1 ? (grammar.article as string) : '';
  const bare = name.startsWith(article) ? name.slice(article.length) : name;
  const base = grammar.adjectiveCapital ? bare : foldSameLength(bare.charAt(0)) + bare.slice(1);
  for (const rule of grammar.demonyms) {
    const [end, made] = rule.split('>') as [string, string];
    const stem = base.slice(0, base.length - end.length);
    if (!base.endsWith(end) || stem.length < (grammar.demonymStem ?? SHORTEST_STEM_UNCASED)) continue;
    return made === '' ? [] : made.split('|').map((m) => stem + m);
  }
  return [];
}

/** Letters that an adjective must keep for the name of its inhabitants. */
const SHORTEST_INHABITANT = 4;

/** What the names of inhabitants begin with, made of the stem of an adjective, and their endings; null where there is no rule. */
function inhabitantsOf(adjective: string, grammar: PlaceGrammar): { stem: string; endings: readonly string[] } | null {
  for (const [end, endings] of Object.entries(grammar.inhabitants ?? {})) {
    const kept = adjective.slice(0, -end.length);
    if (!adjective.endsWith(end) || kept.length < SHORTEST_INHABITANT) continue;
    return { stem: grammar.inhabitantsCapital ? kept.charAt(0).toUpperCase() + kept.slice(1) : kept, endings };
  }
  return null;
}

/** A name or a stem with its end replaced, by the longest end that the table has; `^` gives it a capital letter. */
function shiftsOf(name: string, shifts: Readonly<Record<string, string>> = {}): string[] {
  const end = Object.keys(shifts)
    .filter((e) => name.endsWith(e))
    .sort((a, b) => b.length - a.length)[0];
  if (end === undefined) return [];
  const stem = name.slice(0, name.length - end.length);
  return (shifts[end] as string)
    .split(' ')
    .map((made) => (made.startsWith('^') ? stem.charAt(0).toUpperCase() + stem.slice(1) + made.slice(1) : stem + made));
}

interface Shapes {
  readonly drop: readonly string[];
  readonly dropped: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
  readonly adjective: ReadonlySet<string>;
  readonly acronym: ReadonlySet<string>;
  readonly unspaced: boolean;
  /** Names have their letters as printed in the table: Latvian "Gāzes" (of gas) is not Gaza. */
  readonly printed: boolean;
  readonly mostly: ReadonlySet<string>;
}

function nameOf(
  place: string,
  name: string,
  use: 'name' | 'adjective',
  shapes: Shapes,
  ambiguous: ReadonlySet<string>,
): PlaceName | null {
  const folded = foldSameLength(name);
  const found = [...folded.matchAll(WORD)];
  if (found.length === 0) return null;
  const words: NameWord[] = [];
  let last = 0;
  for (const [i, match] of found.entries()) {
    const at = match.index;
    const printed = name.slice(at, at + match[0].length);
    const gap = i === 0 ? '' : folded.slice(last, at);
    last = at + match[0].length;
    words.push(wordOf(printed, match[0], gap, use, i === found.length - 1, found.length, shapes));
  }
  const first = words[0] as NameWord;
  const mostly = use === 'name' && shapes.mostly.has(folded);
  const isAmbiguous = mostly || ambiguous.has(folded) || (found.length === 1 && first.capital && first.key.length < 3);
  return { place, use, words, folded, ambiguous: isAmbiguous && !first.acronym, mostly };
}

function wordOf(
  printed: string,
  folded: string,
  gap: string,
  use: 'name' | 'adjective',
  isLast: boolean,
  count: number,
  shapes: Shapes,
): NameWord {
  const first = printed.charAt(0);
  const capital = first !== first.toLowerCase();
  const acronym =
    capital && printed.length > 1 && printed === printed.toUpperCase() && /\p{Lu}/u.test(printed.charAt(1));
  const small = printed.toLowerCase();
  const marked = use === 'adjective' && folded.length <= SHORTEST_STEM && small !== folded ? small : null;
  const base = { capital, gap, acronym, marked };
  const asPrinted = (key: string) => (shapes.printed && use === 'name' ? small.slice(0, key.length) : marked);
  if (acronym) return { ...base, key: folded, endings: isLast ? shapes.acronym : NOTHING };
  if (shapes.unspaced) return { ...base, key: folded, endings: NOTHING };
  if (use === 'adjective') return { ...base, key: folded, endings: isLast ? shapes.adjective : NOTHING };
  const shortest = count > 1 ? 2 : capital ? SHORTEST_STEM : SHORTEST_STEM_UNCASED;
  for (const end of shapes.drop) {
    const stem = folded.slice(0, folded.length - end.length);
    if (!folded.endsWith(end) || stem.length < shortest) continue;
    return { ...base, marked: asPrinted(stem), key: stem, endings: endingsAfter(end, shapes) };
  }
  return { ...base, marked: asPrinted(folded), key: folded, endings: shapes.plain };
}

const NOTHING: ReadonlySet<string> = new Set(['']);
const unions = new WeakMap<Shapes, Map<string, ReadonlySet<string>>>();

/** Endings that may stand where `end` was dropped. Ends of two letters and more are those of adjectives. */
function endingsAfter(end: string, shapes: Shapes): ReadonlySet<string> {
  const own = unions.get(shapes) ?? new Map<string, ReadonlySet<string>>();
  unions.set(shapes, own);
  const known = own.get(end);
  if (known) return known;
  const made = new Set([...shapes.dropped, end]);
  if (end.length > 1) for (const ending of shapes.adjective) if (ending !== '') made.add(ending);
  own.set(end, made);
  return made;
}
