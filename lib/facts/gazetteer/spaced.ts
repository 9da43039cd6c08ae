import type { NameWord, PlaceLexicon, PlaceName } from './lexicon';

/** A run of letters, marks and digits in the folded text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Its first `LEAD` code units, by which lists of words are grouped. */
  readonly lead: string;
}

/** Code units of a word by which lists of words are grouped. */
export const LEAD = 2;

/** A name found in a text. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly name: PlaceName;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const GAP = /^(?:[ \-\u200c·]|, ?)?$/;
/** Korean: a name this long may be followed by anything ("러시아대외정보국"). */
const LONG_KOREAN = 3;

/** The words of a folded text. Those of the long text that came last are kept: places, concepts and statements ask for the same. */
export function tokensOf(folded: string): readonly Token[] {
  if (folded.length < LONG) return cut(folded);
  if (folded !== lastText) {
    lastTokens = cut(folded);
    lastText = folded;
  }
  return lastTokens;
}

let lastText = '';
let lastTokens: readonly Token[] = [];
const LONG = 200;

function cut(folded: string): Token[] {
  const tokens: Token[] = [];
  for (const m of folded.matchAll(WORD)) {
    const word = m[0];
    tokens.push({ start: m.index, end: m.index + word.length, word, lead: word.slice(0, LEAD) });
  }
  return tokens;
}

/** Names in a text whose words stand apart, leftmost and longest first. */
export function findSpaced(
  text: string,
  folded: string,
  tokens: readonly Token[],
  lexicon: PlaceLexicon,
  language: string,
): Found[] {
  const out: Found[] = [];
  let covered = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.start < covered) continue;
    const best = longest(text, folded, tokens, i, lexicon, language);
    if (!best) continue;
    out.push(best);
    covered = best.end;
  }
  return out;
}

function longest(
  text: string,
  folded: string,
  tokens: readonly Token[],
  at: number,
  lexicon: PlaceLexicon,
  language: string,
): Found | null {
  const token = tokens[at] as Token;
  let best: Found | null = null;
  for (const start of startsOf(token, folded, lexicon)) {
    for (const name of namesOf(start.word, lexicon, language)) {
      const end = matchAt(text, folded, tokens, at, start, name, lexicon, language);
      if (end === null) continue;
      if (best === null || end > best.end || isAdjective(text.slice(start.at, end), best, end, name, lexicon))
        best = { start: start.at, end, name };
    }
    if (best) return best;
  }
  return best;
}

/** "Portugalské volby": an ending that only adjectives have, where the country's name is a noun made of its adjective ("Portugalsko"). */
function isAdjective(printed: string, best: Found, end: number, name: PlaceName, lexicon: PlaceLexicon): boolean {
  if (end !== best.end || best.name.use !== 'name' || name.use !== 'adjective') return false;
  if (name.place !== best.name.place || name.words.length > 1) return false;
  return lexicon.grammar.adjectiveOnly?.some((ending) => printed.endsWith(ending)) ?? false;
}

const NO_NAMES: readonly PlaceName[] = [];
/** Most words whose names are kept. */
const MOST_KEPT = 4000;

/** The names that may begin with a word, the longest keys first. Kept: words come again. */
function namesOf(word: string, lexicon: PlaceLexicon, language: string): readonly PlaceName[] {
  const known = lexicon.byWord.get(word);
  if (known) return known;
  const reach = language === 'ko' ? word.length : lexicon.longestEnding;
  const shortest = Math.max(1, word.length - reach);
  const found: PlaceName[] = [];
  for (let length = word.length; length >= shortest; length--)
    found.push(...(lexicon.byStart.get(word.slice(0, length)) ?? []));
  const made = found.length > 0 ? found : NO_NAMES;
  if (lexicon.byWord.size >= MOST_KEPT) lexicon.byWord.clear();
  lexicon.byWord.set(word, made);
  return made;
}

/** Letters of Hebrew that a geresh makes those of foreign sounds: what stands before it is no word of its own ("בצ'ילה"). */
const WITH_GERESH = /^[גזצתד]'\p{L}/u;

/** Where a name may begin in a token: at its beginning, or behind letters that Arabic and Hebrew write together with it. */
function startsOf(token: Token, folded: string, lexicon: PlaceLexicon): { at: number; word: string }[] {
  const starts = [{ at: token.start, word: token.word }];
  for (const proclitic of lexicon.grammar.proclitics ?? []) {
    if (!token.word.startsWith(proclitic)) continue;
    const left = token.word.length - proclitic.length;
    if (left < 3 && !(left === 1 && WITH_GERESH.test(folded.slice(token.end - 1, token.end + 2)))) continue;
    starts.push({ at: token.start + proclitic.length, word: token.word.slice(proclitic.length) });
    // "للصين" is written for "ل" and "الصين".
    if (proclitic.endsWith('لل')) {
      starts.push({ at: token.start + proclitic.length - 1, word: `ال${token.word.slice(proclitic.length)}` });
    }
  }
  return starts;
}

/** The offset behind the name, or null. */
function matchAt(
  text: string,
  folded: string,
  tokens: readonly Token[],
  at: number,
  start: { at: number; word: string },
  name: PlaceName,
  lexicon: PlaceLexicon,
  language: string,
): number | null {
  let end = (tokens[at] as Token).end;
  for (const [i, word] of name.words.entries()) {
    const token = tokens[at + i];
    if (!token) return null;
    if (i > 0 && !gapFits(folded.slice(end, token.start), word.gap)) return null;
    const value = i === 0 ? start.word : token.word;
    if (!value.startsWith(word.key)) return null;
    const rest = value.slice(word.key.length);
    const fits = language === 'ko' ? particleFits(word.key, rest, lexicon) : word.endings.has(rest);
    if (!fits) return null;
    const from = i === 0 ? start.at : token.start;
    if (!caseFits(text.slice(from, token.end), word)) return null;
    end = token.end;
    // In Korean the particle is no part of the evidence.
    if (language === 'ko') end = token.start + word.key.length;
  }
  return end;
}

function gapFits(between: string, wanted: string): boolean {
  if (between === wanted) return true;
  if (/[.'"״׳]/.test(wanted)) return between.length <= wanted.length + 1 && between.trim() === wanted.trim();
  if (wanted === ' - ') return between === '-' || between === ' ';
  return between !== '' && GAP.test(between) && !between.includes(',');
}

function caseFits(printed: string, word: NameWord): boolean {
  if (word.acronym) {
    const letters = printed.slice(0, word.key.length);
    return (
      letters === letters.toUpperCase() && printed.slice(letters.length) === printed.slice(letters.length).toLowerCase()
    );
  }
  if (word.marked !== null && !printed.toLowerCase().startsWith(word.marked)) return false;
  if (!word.capital) return true;
  const first = printed.charAt(0);
  return first !== first.toLowerCase();
}

function particleFits(key: string, rest: string, lexicon: PlaceLexicon): boolean {
  if (rest === '' || key.length >= LONG_KOREAN) return true;
  const suffixes = lexicon.grammar.suffixes ?? [];
  return suffixes.some((s) => rest === s || (s.length > 1 && rest.startsWith(s)));
}
