import { capitalisesNouns } from '../../language/caseless';
import type { SourceText } from '../../model/article';
import type { Fact } from '../../model/fact';
import type { Span } from '../../model/span';
import { aliasesIn } from '../../names/alias';
import { matchAt } from '../phrases';
import { type Token, tokensOf } from '../phrases/tokens';
import type { RoleChunk } from '../roles/chunks';
import { OCCUPATION_OFFICES, OF_BODIES, TITLE_OFFICES } from '../roles/lexicon';
import { type Attached, roleBeside } from './attach';
import { isGenitiveName } from './genitive';
import { easternShape, hasFamilyEnding, isFamousSurname, isGivenName, isListedGivenName } from './given';
import { beginsNominative, hasCases, isOfTown, isSlavic, mayBeName } from './inflection';
import { isStop, type PersonsLexicon, personsLexicon } from './lexicon';
import { addMention, type Mention } from './names';
import { hasOffice } from './whose';

/** Lower-case words inside names. */
const PARTICLES: ReadonlySet<string> = new Set([
  'de',
  'da',
  'do',
  'dos',
  'das',
  'del',
  'della',
  'di',
  'du',
  'van',
  'von',
  'der',
  'den',
  'ter',
  'ten',
  'bin',
  'ibn',
  'al',
  'el',
  'ul',
  'ur',
  'zu',
  'la',
  'le',
  'st',
  'аль',
  'эль',
  'бин',
  'ибн',
  'фон',
  'ван',
  'де',
  'да',
  'ди',
  'оглы',
  'кызы',
  'дель',
  'дер',
  'бен',
  'ben',
  'abu',
  'абу',
  'ad',
  'as',
  'ar',
  'an',
  'ash',
  'φον',
  'ντερ',
  'ντε',
  'βαν',
]);

/** Particles that are hardly anything else in the languages without capitals for nouns. */
const SURE_PARTICLES: ReadonlySet<string> = new Set(['da', 'dos', 'van', 'von', 'bin', 'ibn', 'ul', 'al', 'el', 'ur']);

/** Points that make a run a name. */
const LEAST = 3;

/** A run of capitalised words: first and last token, inclusive. */
interface Run {
  first: number;
  last: number;
}

interface Scan {
  readonly source: SourceText;
  readonly tokens: readonly Token[];
  readonly blocked: readonly boolean[];
  readonly lexicon: PersonsLexicon;
  readonly chunks: readonly RoleChunk[];
  /** Ages, in the order of the text. */
  readonly ages: readonly Span[];
  /** Keys printed without a capital somewhere: such a word at the beginning of a sentence is no name. */
  readonly lower: ReadonlySet<string>;
  readonly shoutedSentences: ReadonlySet<number>;
  readonly nouns: boolean;
  /** Surnames of people whom the text names in full, made when it is first asked for. */
  readonly borne: () => Surnames;
}

/**
 * Names in a script with capitals: runs of capitalised words, judged by what is in them and what stands beside them.
 * @param ages where ages are printed, in the order of the text
 */
export function casedNames(
  source: SourceText,
  earlier: readonly Fact[],
  ages: readonly Span[],
  chunks: readonly RoleChunk[],
): Mention[] {
  const tokens = tokensOf(source);
  const lexicon = personsLexicon(source.language);
  const given = {
    source,
    tokens,
    blocked: blockedTokens(tokens, earlier, chunks, source),
    lexicon,
    chunks,
    ages,
    lower: new Set(tokens.filter((t) => t.caps === 'none').map((t) => t.key)),
    shoutedSentences: titleCased(source, tokens),
    nouns: capitalisesNouns(source.language),
  };
  let borne: Surnames | null = null;
  const scan: Scan = {
    ...given,
    borne: () => {
      borne ??= borneSurnames(given);
      return borne;
    },
  };
  const mentions: Mention[] = aliasMentions(scan);
  const singles: Run[] = [];
  const doubtful: Run[] = [];
  for (const run of runsOf(scan)) {
    const trimmed = trim(scan, run);
    if (!trimmed) continue;
    if (nameLength(scan, trimmed) < 2) singles.push(trimmed);
    else if (scan.shoutedSentences.has((tokens[trimmed.first] as Token).sentence) && score(scan, trimmed) < LEAST + 3)
      doubtful.push(trimmed);
    else if (score(scan, trimmed) >= LEAST) addMention(mentions, mentionOf(scan, trimmed));
    else doubtful.push(trimmed);
  }
  const known = knownNames(scan, mentions);
  for (const run of doubtful)
    for (const part of knownParts(scan, run, known)) addMention(mentions, mentionOf(scan, part));
  for (const run of singles)
    for (const part of partsOf(scan, run))
      if (isSingleName(scan, part, known)) addMention(mentions, mentionOf(scan, part));
  return mentions;
}

/** People of the alias table, printed with a capital. */
function aliasMentions(scan: Scan): Mention[] {
  const { text, language } = scan.source;
  const mentions: Mention[] = [];
  for (const { span } of aliasesIn(text, language)) {
    const first = firstEndingFrom(scan.tokens, span.start + 1);
    const last = firstEndingFrom(scan.tokens, span.end);
    if (
      scan.tokens[first]?.start !== span.start ||
      last >= scan.tokens.length ||
      last < first ||
      scan.blocked[first] ||
      scan.tokens[first]?.caps === 'none' ||
      isBehindVenue(scan, first)
    )
      continue;
    mentions.push(mentionOf(scan, { first, last }));
  }
  return mentions;
}

/** Index of the first token that ends at an offset or behind it; their number when none does. */
function firstEndingFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tokens inside places, organisations, days, numbers and roles cannot be names. */
function blockedTokens(
  tokens: readonly Token[],
  earlier: readonly Fact[],
  chunks: readonly RoleChunk[],
  source: SourceText,
): boolean[] {
  const blocked = new Array<boolean>(tokens.length).fill(false);
  const spans = [
    ...earlier
      .filter((f) => f.kind !== 'statement' && f.kind !== 'concept' && f.kind !== 'quote' && f.kind !== 'person')
      .map((f) => f.evidence),
    ...chunks,
  ].sort((a, b) => a.start - b.start);
  let k = 0;
  for (const span of spans) {
    while (k > 0 && (tokens[k - 1]?.end ?? 0) > span.start) k--;
    while (k < tokens.length && (tokens[k] as Token).end <= span.start) k++;
    if (isSurname(source, tokens, k, span, blocked, chunks)) continue;
    for (let i = k; i < tokens.length && (tokens[i] as Token).start < span.end; i++) blocked[i] = true;
  }
  // A given name that is also a place ("Paris", "Florence") stays blocked: the place is the likelier reading in news.
  return source.text.length === 0 ? [] : blocked;
}

/**
 * "Defence Secretary John Holland", "le Premier ministre, Luis Montenegro": one word of a place behind a given name, with an office before both.
 */
function isSurname(
  source: SourceText,
  tokens: readonly Token[],
  i: number,
  span: Span,
  blocked: readonly boolean[],
  chunks: readonly RoleChunk[],
): boolean {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token || !before || token.end < span.end || token.glue !== 'space' || token.caps !== 'title') return false;
  if (blocked[i - 1] || before.caps !== 'title' || before.sentence !== token.sentence) return false;
  if (!isGivenName(before.key)) return false;
  return chunks.some(
    ({ end }) => end === before.start - 1 || (end === before.start - 2 && source.text.startsWith(', ', end)),
  );
}

/** Sentences in title case ("Kim Jong Un Shows Off Missiles"): capitals tell nothing there. */
function titleCased(source: SourceText, tokens: readonly Token[]): Set<number> {
  const counts = new Map<number, [number, number]>();
  for (const token of tokens) {
    if (token.key.length < 4 || !/\p{L}/u.test(token.key)) continue;
    const count = counts.get(token.sentence) ?? [0, 0];
    count[token.caps === 'none' ? 0 : 1]++;
    counts.set(token.sentence, count);
  }
  const shouted = new Set<number>();
  for (const [sentence, [lower, upper]] of counts) {
    const end = source.sentences[sentence]?.end ?? 0;
    // Prose ends with a full stop, a headline does not.
    if (upper >= 4 && upper >= 3 * lower && source.text[end - 1] !== '.') shouted.add(sentence);
  }
  return shouted;
}

function isNameToken(scan: Scan, i: number): boolean {
  const token = scan.tokens[i];
  if (!token || scan.blocked[i] || token.caps === 'none') return false;
  return /^\p{L}/u.test(token.key) && !/\d/.test(token.key);
}

/** A particle joins only behind a given name when it is also a common word: "Haus an der Küste" is no name. */
function isParticle(scan: Scan, first: number, key: string): boolean {
  if (!PARTICLES.has(key)) return false;
  if (isGivenName((scan.tokens[first] as Token).key))
    return !(scan.nouns && (key === 'an' || key === 'den' || key === 'das'));
  return !scan.nouns && SURE_PARTICLES.has(key);
}

/** "Marlies van der Zwaag": behind "van" or "von" an article goes on with the name. */
function isSecondParticle(previous: Token, { key }: Token): boolean {
  return (
    (previous.key === 'van' || previous.key === 'von') && previous.caps === 'none' && /^(?:de[nr]?|het)$/.test(key)
  );
}

/** Maximal runs of capitalised words with particles and initials inside. A hyphen may be followed by lower case ("Chang-dae"). */
function runsOf(scan: Scan): Run[] {
  const { tokens } = scan;
  const runs: Run[] = [];
  for (let i = 0; i < tokens.length; ) {
    if (!isNameToken(scan, i) || stopsAt(scan, i, i)) {
      i++;
      continue;
    }
    let last = i;
    for (let k = i + 1; k < tokens.length && k - i < 12; k++) {
      const token = tokens[k] as Token;
      if (token.sentence !== (tokens[i] as Token).sentence || scan.blocked[k]) break;
      const previous = tokens[k - 1] as Token;
      const initial = previous.key.length === 1 || (previous.end - previous.start === 2 && previous.caps === 'title');
      if (token.glue === 'hyphen') {
        if (!/^\p{L}/u.test(token.key)) break;
      } else if (token.glue === 'apostrophe') {
        const particle = previous.key.length <= 2 && previous.caps !== 'none' && token.caps !== 'none';
        if (!particle && !goesOn(previous, token)) break;
      } else if (token.glue === 'dot') {
        if (!initial || token.caps === 'none') break;
      } else if (token.glue !== 'space') break;
      if (token.caps !== 'none') {
        // "Marjan Rintelaar van KLM": a particle does not join the acronym of a body.
        if (token.caps === 'upper' && token.key.length > 1 && previous.caps === 'none' && token.glue === 'space') break;
        if (stopsAt(scan, k, i) || beginsAnother(scan, i, k)) break;
        last = k;
      } else if ((token.glue === 'hyphen' || goesOn(previous, token)) && last === k - 1) last = k;
      else if (!(last >= k - 2 && (isParticle(scan, i, token.key) || isSecondParticle(previous, token)))) break;
    }
    runs.push({ first: i, last });
    i = last + 1;
  }
  return runs;
}

/** "Лук’яненко": an apostrophe inside a Cyrillic word parts nothing. */
function goesOn(previous: Token | undefined, token: Token): boolean {
  if (token.glue !== 'apostrophe' || token.caps !== 'none' || previous?.caps !== 'title') return false;
  return previous.end === token.start - 1 && /^\p{sc=Cyrillic}/u.test(token.key);
}

/**
 * A stop word ends a run. Inside a sentence function words are printed small: a short one with a capital belongs to a name
 * ("Kim Jong Un", where "un" is an article in French).
 */
function stopsAt(scan: Scan, i: number, first: number): boolean {
  const token = scan.tokens[i] as Token;
  if (!isStop(scan.lexicon, token.key)) return false;
  if (i === first && (beginsName(scan, i) || isWholeGiven(scan, i))) return false;
  if (i > first && isGivenSyllable(scan, i, first)) return false;
  if (i > first ? bearsSurname(scan, i) : isBorne(scan, i)) return false;
  // "La red social X. El galardón": an article behind an initial begins a sentence.
  if (token.glue === 'dot') return true;
  if (token.key.length > 3) return !endsTitledName(scan, i, first);
  if (
    [first, i - 2, i - 1].some(
      (from) => from >= first && from < i && easternShape(keysOf(scan, { first: from, last: i })) === 'strong',
    )
  )
    return false;
  return scan.shoutedSentences.has(token.sentence) || isSentenceStart(scan, i) || token.caps === 'upper';
}

/** Words of a Vietnamese name, and of one whose second word is that of women's names. */
const SYLLABLES = { most: 3, woman: 4 };

/** A word of one syllable behind a Vietnamese surname: "Nguyễn Hòa Bình", "Nguyễn Thị Thanh Nhàn". */
function isGivenSyllable(scan: Scan, i: number, first: number): boolean {
  const printed = (k: number) => scan.source.text.slice(scan.tokens[k]?.start, scan.tokens[k]?.end).toLowerCase();
  if (!scan.lexicon.familyNames.has(printed(first)) || scan.tokens[i]?.caps !== 'title') return false;
  if (scan.shoutedSentences.has((scan.tokens[i] as Token).sentence)) return false;
  return i - first < (printed(first + 1) === 'thị' ? SYLLABLES.woman : SYLLABLES.most);
}

/**
 * A word that is hardly ever part of a name begins one: with two syllables behind it that make a whole Korean name ("Park Geun Hye"),
 * or as a given name right behind an office ("Minister Oscar Puente").
 */
function beginsName(scan: Scan, i: number): boolean {
  const token = scan.tokens[i] as Token;
  const joined = (k: number, glues: readonly string[]) => {
    const next = scan.tokens[k];
    return next !== undefined && next.sentence === token.sentence && !scan.blocked[k] && glues.includes(next.glue);
  };
  if (token.caps !== 'title' || !joined(i + 1, ['space']) || scan.tokens[i + 1]?.caps !== 'title') return false;
  if (
    joined(i + 2, ['space', 'hyphen']) &&
    (scan.tokens[i + 2]?.caps === 'title' || scan.tokens[i + 2]?.glue === 'hyphen') &&
    easternShape(keysOf(scan, { first: i, last: i + 2 })) === 'strong'
  )
    return true;
  if (!isGivenName(token.key) || isStop(scan.lexicon, scan.tokens[i + 1]?.key ?? '')) return false;
  return scan.chunks.some((chunk) => chunk.end === token.start - 1);
}

/** Fewest letters of a given name that only begins like a stop word. */
const LONG_GIVEN = 6;

/** "Radosław Sikorski, minister": a given name that only begins like a stop word ("rada"), before another word with a capital. */
function isWholeGiven(scan: Scan, i: number): boolean {
  const [token, next] = [scan.tokens[i] as Token, scan.tokens[i + 1]];
  if (!hasCases(scan.source.language) || token.key.length < LONG_GIVEN || scan.lexicon.stop.has(token.key))
    return false;
  return next?.glue === 'space' && next.caps === 'title' && token.caps === 'title' && isListedGivenName(token.key);
}

/** "Антон Силуанов", "Bohuslav Sobotka": right behind a given name a word with a capital that only begins like a stop word is a surname. */
function bearsSurname(scan: Omit<Scan, 'borne'>, i: number): boolean {
  const [token, before] = [scan.tokens[i] as Token, scan.tokens[i - 1]];
  if (!scan.lexicon.surnames || scan.lexicon.stop.has(token.key) || token.caps !== 'title' || token.glue !== 'space')
    return false;
  if (scan.shoutedSentences.has(token.sentence)) return false;
  return before?.caps === 'title' && before.key.length > 3 && isGivenName(before.key);
}

/** Such a surname alone, of somebody whom the text names in full as well ("Bohuslav Sobotka … Sobotka"). */
function isBorne(scan: Scan, i: number): boolean {
  const token = scan.tokens[i] as Token;
  if (!scan.lexicon.surnames || scan.lexicon.stop.has(token.key) || token.caps !== 'title' || isSentenceStart(scan, i))
    return false;
  return (scan.borne().get(token.key.slice(0, SAME_START)) ?? []).some(
    ([key, k]) => k !== i && sameWord(key, token.key),
  );
}

/** Letters that two forms of one word have in common at least. */
const SAME_START = 4;
/** Most surnames with one beginning that are kept. */
const MOST_BORNE = 50;

type Surnames = ReadonlyMap<string, readonly (readonly [key: string, at: number])[]>;

/** The surnames behind given names, by their beginning, each with the place where it stands first. */
function borneSurnames(scan: Omit<Scan, 'borne'>): Surnames {
  const found = new Map<string, [string, number][]>();
  const known = new Set<string>();
  for (let k = 1; k < scan.tokens.length; k++) {
    const { key } = scan.tokens[k] as Token;
    if (known.has(key) || !bearsSurname(scan, k)) continue;
    known.add(key);
    const start = key.slice(0, SAME_START);
    const list = found.get(start) ?? [];
    if (list.length < MOST_BORNE) list.push([key, k]);
    found.set(start, list);
  }
  return found;
}

/** "El ministro de Transportes, Óscar Puente,": the one word behind a given name that stands behind an office. */
function endsTitledName(scan: Scan, i: number, first: number): boolean {
  const [given, token] = [scan.tokens[first] as Token, scan.tokens[i] as Token];
  if (i !== first + 1 || token.caps !== 'title' || scan.nouns || !isGivenName(given.key)) return false;
  if (!/^[,.;]/.test(scan.source.text.slice(token.end, token.end + 1))) return false;
  return scan.chunks.some(({ end }) => end === given.start - 2 && scan.source.text.startsWith(', ', end));
}

/**
 * "Цой Сон Хи Сергей Лавров": a given name behind a whole Korean name begins the next name. So it does behind a name in the genitive: "адвокат
 * Ильи Яшина Мария Эйсмонт".
 */
function beginsAnother(scan: Scan, first: number, k: number): boolean {
  const token = scan.tokens[k] as Token;
  if (k - first < 2 || token.glue !== 'space' || !isGivenName(token.key)) return false;
  if (k - first === 2 && isOfAnother(scan, first, k)) return true;
  if (token.key.length < 4) return false;
  const { text, language } = scan.source;
  const printed = (t: Token) => text.slice(t.start, t.end);
  if (beginsNominative(language, scan.tokens.slice(first, k).map(printed), printed(token))) return true;
  if (k - first === 2 && easternShape(keysOf(scan, { first, last: k })) === 'strong') return false;
  return easternShape(keysOf(scan, { first, last: k - 1 })) === 'strong';
}

/** A given name in the genitive and a surname, and a given name behind them that is in another case. */
function isOfAnother({ source, tokens }: Scan, first: number, k: number): boolean {
  const printed = (i: number) => source.text.slice(tokens[i]?.start, tokens[i]?.end);
  return isGenitiveName(source.language, printed(first)) && !isGenitiveName(source.language, printed(k));
}

function isSentenceStart(scan: Scan, i: number): boolean {
  const token = scan.tokens[i] as Token;
  if (token.glue === 'break' || token.glue === 'colon') return true;
  return token.glue === 'quote' && scan.tokens[i - 1]?.sentence !== token.sentence;
}

/** Most letters of an ending that a hyphen joins to an acronym. */
const LONGEST_ENDING = 3;

/** Takes off honorifics and words that stand before the name: a common first word, a noun before a known given name. */
function trim(scan: Scan, run: Run): Run | null {
  const { tokens, lexicon } = scan;
  let { first } = run;
  const { last } = run;
  while (first <= last && lexicon.honorifics.has((tokens[first] as Token).key)) first++;
  if (first > last) return null;
  // "Predsjednik SDP-a Siniša Hajdaš": an acronym with the ending of its case is a body.
  const [acronym, ending] = [tokens[first] as Token, tokens[first + 1]];
  const declined = acronym.caps === 'upper' && acronym.key.length > 1 && ending?.glue === 'hyphen';
  if (declined && ending.caps === 'none' && ending.key.length <= LONGEST_ENDING && last - first > 2) first += 2;
  const start = tokens[first] as Token;
  if (isSentenceStart(scan, first) && first < last && scan.lower.has(start.key) && !isGivenName(start.key)) first++;
  if (
    !isGivenName((tokens[first] as Token).key) &&
    !standsAlone(scan, { first, last }) &&
    !easternShape(keysOf(scan, { first, last })) &&
    !namesWhole(scan, { first, last })
  ) {
    for (let k = first + 1; k < last; k++) {
      const token = tokens[k] as Token;
      const eastern = easternShape(keysOf(scan, { first: k, last })) === 'strong' && token.glue === 'space';
      if (
        token.glue !== 'space' ||
        token.caps === 'none' ||
        token.key.length < 3 ||
        (!isGivenName(token.key) && !eastern)
      )
        continue;
      const previous = tokens[k - 1] as Token;
      // "J. D. Vance", "Kim Jong Un": the word before belongs to the name.
      // "Le patron du PS Olivier Faure": two capitals of a party.
      if (previous.key.length > 2 || (previous.key.length === 2 && previous.caps === 'upper')) first = k;
      break;
    }
  }
  while (first < last && (tokens[first] as Token).caps === 'none') first++;
  // German: "Gary Holts Team" ends with the genitive.
  const second = tokens[first + 1];
  if (
    scan.nouns &&
    second &&
    first + 1 < last &&
    isGivenName((tokens[first] as Token).key) &&
    second.key.endsWith('s') &&
    tokens[first + 2]?.glue === 'space'
  )
    return { first, last: first + 1 };
  return { first, last };
}

/** Languages that print what stands before a name in small letters. */
const SMALL_TITLES: ReadonlySet<string> = new Set(['es', 'fr', 'it', 'pt', 'ro']);

/** "…, Bulus Marco Yohanna, …": two to four words between commas are one name, whatever the first of them is. */
function standsAlone(scan: Scan, run: Run): boolean {
  const last = scan.tokens[run.last] as Token;
  if (!SMALL_TITLES.has(scan.source.language)) return false;
  if (run.last - run.first > 3 || scan.tokens[run.first]?.glue !== 'comma') return false;
  return scan.source.text[last.end] === ',' && !isStop(scan.lexicon, (scan.tokens[run.first] as Token).key);
}

/** "Как рассказал Нафиу Абубакар Котар": right behind a verb of speech all words are the name. */
function namesWhole(scan: Scan, run: Run): boolean {
  const { tokens, lexicon } = scan;
  if (scan.nouns || run.last - run.first > 3) return false;
  const [first, before] = [tokens[run.first] as Token, tokens[run.first - 1]];
  return first.glue === 'space' && before?.sentence === first.sentence && lexicon.says.has(before.key);
}

function keysOf(scan: Scan, run: Run): string[] {
  return scan.tokens.slice(run.first, run.last + 1).map((t) => t.key);
}

/** The number of words, initials counted, hyphened parts of one word as one, but not what follows a particle ("al-Hamdan"). */
function nameLength(scan: Scan, run: Run): number {
  let count = 0;
  const isSmall = (token: Token | undefined) => token?.caps === 'none' && PARTICLES.has(token.key);
  for (let i = run.first; i <= run.last; i++) {
    const token = scan.tokens[i] as Token;
    if (i === run.first || token.glue !== 'hyphen' || isSmall(scan.tokens[i - 1])) count += isSmall(token) ? 0 : 1;
  }
  return count;
}

function honorificBefore(scan: Scan, first: number): Token | null {
  const before = scan.tokens[first - 1];
  if (
    !before ||
    scan.blocked[first - 1] ||
    before.sentence !== scan.tokens[first]?.sentence ||
    !scan.lexicon.honorifics.has(before.key) ||
    // "Rruga Doktor Shëroi": a street of that name.
    (before.glue === 'space' && matchAt(scan.source, scan.tokens, first - 2, scan.lexicon.venues, {}) !== null)
  )
    return null;
  const glue = (scan.tokens[first] as Token).glue;
  return glue === 'space' || glue === 'dot' ? before : null;
}

/** Evidence that a run of two or more words is a name; see LEAST. */
function score(scan: Scan, run: Run): number {
  const { tokens, source } = scan;
  const first = tokens[run.first] as Token;
  const last = tokens[run.last] as Token;
  const words = tokens.slice(run.first, run.last + 1);
  const full = words.filter((t, k) => t.key.length > 1 && !(words[k + 1] && goesOn(t, words[k + 1] as Token)));
  if (full.length === 0 || words.length > 7) return 0;
  if (
    words.filter((t) => t.caps === 'upper' && t.key.length > 1).length === words.length &&
    !scan.shoutedSentences.has(first.sentence) &&
    words.length < 2
  )
    return 0;
  if (namesVenue(scan, run.last) || isBehindVenue(scan, run.first)) return 0;
  let points = 0;
  const eastern = easternShape(words.map((t) => t.key));
  if (full.some((t, k) => isGivenName(t.key) && (k < full.length - 1 || scan.source.language === 'hu')))
    points += full[0] === first && isGivenName(first.key) ? 3 : 2;
  if (eastern === 'strong') points += 3;
  else if (eastern === 'weak') points += 1;
  if (words[0]?.key.length === 1 && words[1]?.glue === 'dot') points += 2;
  const beside = roleBeside(source, scan.chunks, honorificBefore(scan, run.first)?.start ?? first.start, last.end);
  if (beside && (points > 2 || !isOccupation(beside) || mayBeName(source, beside.chunk, first.start, last.end)))
    points += beside.how === 'tight' ? 3 : 2;
  if (beside && opensSentence(scan, run, beside)) points += 1;
  else if (hasOffice(source, scan.chunks, last.end)) points += 2;
  if (honorificBefore(scan, run.first)) points += 3;
  if (full.length <= 3 && hasFamilyEnding(last.key)) points += 1;
  if (actsAfter(scan, run.last) || saysBeside(scan, run)) points += 1;
  if (repeated(scan, run)) points += 1;
  points += ageBeside(scan, first.start, last.end);
  if (words.some((t) => t.caps === 'none' && PARTICLES.has(t.key))) points += 1;
  if (
    words.length <= 3 &&
    !isSentenceStart(scan, run.first) &&
    !scan.nouns &&
    !scan.shoutedSentences.has(first.sentence)
  )
    points += 1;
  return points;
}

/** Between an office behind a name and the mark that ends the apposition. */
const APPOSITION_END = /^(?!\s\p{Lu})[^.:;!?\n]{0,60},/u;

/** "Kwabena Osei, a teacher from Kumasi, saw": what opens a sentence, with an office between two marks that only people have. */
function opensSentence(scan: Scan, run: Run, { chunk, side, how }: Attached): boolean {
  if (scan.nouns || side !== 'after' || how !== 'apposition' || OF_BODIES.has(chunk.role.office)) return false;
  if (run.last - run.first > 2 || !isSentenceStart(scan, run.first)) return false;
  const { text } = scan.source;
  return (
    text[(scan.tokens[run.last] as Token).end] === ',' && APPOSITION_END.test(text.slice(chunk.end, chunk.end + 64))
  );
}

/** What somebody does or whose kin they are, which says less of the words beside it than an office. */
function isOccupation({ role }: Attached): boolean {
  return OCCUPATION_OFFICES.has(role.office);
}

/** Between a name and the age behind it; between an age and the name behind it, and the same with one word for what somebody is. */
const BEFORE_AGE = /^[,،]?\s?[（(]?$/u;
const BEHIND_AGE = /^[,،]?\s$/u;
const BEHIND_AGE_AND_NOUN = /^\s\p{Ll}{3,20}\s$/u;
const LONGEST_BESIDE = 24;
const BRACKETED_AGE = /^\s\(\d{1,3}\)/u;

/**
 * "Naveed Akram, 24 years old": only people have an age. A word between says less, because the name may be that of a town or a club:
 * "a 27-year-old resident of New Market" without its preposition.
 */
function ageBeside(scan: Scan, start: number, end: number): number {
  const { text } = scan.source;
  let points = 0;
  for (const age of scan.ages) {
    if (age.start >= end + LONGEST_BESIDE) break;
    if (age.end + LONGEST_BESIDE < start) continue;
    if (age.start >= end) points = Math.max(points, BEFORE_AGE.test(text.slice(end, age.start)) ? 2 : 0);
    else if (age.end <= start) {
      const gap = text.slice(age.end, start);
      points = Math.max(points, BEHIND_AGE.test(gap) ? 2 : BEHIND_AGE_AND_NOUN.test(gap) ? 1 : 0);
    }
  }
  return points;
}

/** "Ninoy Aquino International Airport", "a Ferenc József téren": the name is that of a place. */
function namesVenue(scan: Scan, last: number): boolean {
  const next = scan.tokens[last + 1];
  if (next?.glue !== 'space' || next.sentence !== scan.tokens[last]?.sentence) return false;
  return matchAt(scan.source, scan.tokens, last + 1, scan.lexicon.venues, {}) !== null;
}

/** "Universidad Carlos III", "le lycée Victor Hugo": the word before the name is that of a place called after somebody. */
function isBehindVenue({ tokens, lexicon }: Scan, first: number): boolean {
  const [before, token] = [tokens[first - 1], tokens[first] as Token];
  if (before === undefined || token.glue !== 'space' || before.sentence !== token.sentence) return false;
  return lexicon.venuesBefore.has(before.key);
}

function actsAfter(scan: Scan, last: number): boolean {
  const next = scan.tokens[last + 1];
  if (!next || next.sentence !== scan.tokens[last]?.sentence) return false;
  if (next.glue !== 'space' && next.glue !== 'comma') return false;
  return matchAt(scan.source, scan.tokens, last + 1, scan.lexicon.acts, {}) !== null;
}

function saysBeside(scan: Scan, run: Run): boolean {
  const after = scan.tokens[run.last + 1];
  if (after && after.glue === 'space' && scan.lexicon.says.has(after.key)) return true;
  const before = scan.tokens[run.first - 1];
  return Boolean(before && before.sentence === scan.tokens[run.first]?.sentence && scan.lexicon.says.has(before.key));
}

/** The last word of the run is printed again elsewhere with a capital. */
function repeated(scan: Scan, run: Run): boolean {
  const { key } = scan.tokens[run.last] as Token;
  return (
    key.length >= 4 &&
    scan.tokens.some(
      (t, i) =>
        i !== run.last &&
        t.caps !== 'none' &&
        sameWord(t.key, key) &&
        (i < run.first || i > run.last) &&
        !scan.blocked[i],
    )
  );
}

/** Equal, or with different endings behind a common stem. */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const short = Math.min(a.length, b.length);
  if (short < SAME_START || Math.abs(a.length - b.length) > 3) return false;
  let same = 0;
  while (same < short && a[same] === b[same]) same++;
  return same >= Math.max(SAME_START, short - 1);
}

/** Names of the text so far: each as the keys of its words. */
function knownNames(scan: Scan, mentions: readonly Mention[]): string[][] {
  return mentions.map((m) =>
    scan.tokens.filter((t) => t.start >= m.start && t.end <= m.end && t.key.length > 1).map((t) => t.key),
  );
}

/** Parts of a doubtful run (a headline in title case) that name somebody who is surely named elsewhere, or begin with a given name. */
function knownParts(scan: Scan, run: Run, known: readonly (readonly string[])[]): Run[] {
  const parts: Run[] = [];
  for (let i = run.first; i <= run.last; i++) {
    const token = scan.tokens[i] as Token;
    if (token.caps === 'none') continue;
    const full = known.find(
      (keys) =>
        keys.length > 1 &&
        keys.every((key, k) => i + k <= run.last && sameWord((scan.tokens[i + k] as Token).key, key)),
    );
    if (full) {
      parts.push({ first: i, last: i + full.length - 1 });
      i += full.length - 1;
    } else if (scan.shoutedSentences.has(token.sentence)) {
      const eastern = [3, 2].find(
        (n) => i + n - 1 <= run.last && easternShape(keysOf(scan, { first: i, last: i + n - 1 })) === 'strong',
      );
      const next = scan.tokens[i + 1];
      if (eastern) {
        parts.push({ first: i, last: i + eastern - 1 });
        i += eastern - 1;
      } else if (
        isGivenName(token.key) &&
        next &&
        i + 1 <= run.last &&
        (hasFamilyEnding(next.key) || i + 1 === run.last)
      ) {
        parts.push({ first: i, last: i + 1 });
        i++;
      } else if (known.some((keys) => isSurnameOf(token.key, keys))) parts.push({ first: i, last: i });
    }
  }
  return parts;
}

/** The family name of a known name: its last word, or the first one where the surname is first. */
function isSurnameOf(key: string, keys: readonly string[]): boolean {
  if (keys.length < 2) return keys.length === 1 && sameWord(key, keys[0] as string);
  const last = keys[keys.length - 1] as string;
  if (easternShape(keys)) return key === keys[0] || (sameWord(key, keys[0] as string) && key.length > 2);
  return key.length >= 3 && sameWord(key, last);
}

/** "Putin-Kim": two names of two people, when no hyphen joins lower case. */
function partsOf(scan: Scan, run: Run): Run[] {
  const parts: Run[] = [];
  for (let i = run.first; i <= run.last; i++) {
    if (i > run.first && scan.tokens[i]?.caps !== 'title') return [run];
    parts.push({ first: i, last: i });
  }
  return run.last > run.first && !easternShape(keysOf(scan, run)) ? parts : [run];
}

function isSingleName(scan: Scan, run: Run, known: readonly (readonly string[])[]): boolean {
  const { tokens, source } = scan;
  const token = tokens[run.first] as Token;
  const last = tokens[run.last] as Token;
  if (token.key.length < 2 || namesVenue(scan, run.last)) return false;
  if (known.some((keys) => isSurnameOf(last.key, keys))) return true;
  if (last.glue !== 'apostrophe' && isFamousSurname(token.key) && !scan.lower.has(token.key)) return true;
  if (token.key.length < 3 || (token.caps === 'upper' && run.first === run.last)) return false;
  // Romanian "primarul Clujului": a town in the genitive.
  if (source.language === 'ro' && /(?:ului|ilor)$/.test(last.key)) return false;
  const shouted = scan.shoutedSentences.has(token.sentence);
  const honorific = honorificBefore(scan, run.first);
  if (honorific && !shouted) return !isQuoted(source, honorific.start, last.end);
  if (scan.lower.has(token.key)) return false;
  const beside = roleBeside(source, scan.chunks, token.start, last.end);
  if (beside?.side === 'before' && isOfTown(source, beside.chunk, source.text.slice(token.start, token.end)))
    return false;
  const common = scan.nouns && /(?:ung|heit|keit|tion|schaft|en|er)$/.test(last.key);
  if (beside?.side === 'before' && beside.how === 'tight' && !shouted && !common)
    return (
      (beside.chunk.complete && !isOccupation(beside)) ||
      hasFamilyEnding(last.key) ||
      beside.role.office === 'pope' ||
      (!scan.nouns && TITLE_OFFICES.has(beside.role.office))
    );
  if (beside?.side === 'before' && beside.how === 'tight' && hasFamilyEnding(last.key)) return true;
  // "Salah seorang warga, Sumiyati (71),": somebody of one name.
  if (
    beside?.side === 'before' &&
    !shouted &&
    !scan.nouns &&
    BRACKETED_AGE.test(source.text.slice(last.end, last.end + 6))
  )
    return true;
  if (shouted || scan.nouns) return false;
  const first = isSentenceStart(scan, run.first);
  const strong = hasFamilyEnding(last.key);
  if (actsAfter(scan, run.last))
    return strong ? !behindNoun(scan, run.first) : !first && token.key.length >= 4 && token.glue === 'comma';
  return strong && saysBeside(scan, run);
}

/** „Професор Марков“: what stands in quotation marks alone is called after somebody, a street or a school. */
function isQuoted({ text, language }: SourceText, start: number, end: number): boolean {
  return isSlavic(language) && /["„“«]/.test(text[start - 1] ?? '') && /["”“»]/.test(text[end] ?? '');
}

/** A longer word right before: the capitalised word is its complement ("делегация Приморья прибыла"), not the subject. */
function behindNoun(scan: Scan, first: number): boolean {
  const before = scan.tokens[first - 1];
  if (scan.tokens[first]?.glue !== 'space' || before === undefined) return false;
  return before.key.length > 3 && !scan.lexicon.says.has(before.key);
}

function mentionOf(scan: Scan, run: Run): Mention {
  const start = (scan.tokens[run.first] as Token).start;
  const end = (scan.tokens[run.last] as Token).end;
  const from = honorificBefore(scan, run.first)?.start ?? start;
  return { start, end, role: roleBeside(scan.source, scan.chunks, from, end)?.role ?? null };
}
