import type { SourceText } from '../../model/article';
import { isGivenName } from '../persons/given';
import type { PlaceLexicon } from './lexicon';
import type { Found, Token } from './spaced';

/**
 * Leaves out names that are also ordinary words or names of people ("Jordan", "Chad", "Того"), unless the text supports them: the
 * country is named otherwise, or a preposition of place stands before; and no capitalised word beside makes it a person's name.
 */
export function withSupport(
  source: SourceText,
  folded: string,
  tokens: readonly Token[],
  found: readonly Found[],
  lexicon: PlaceLexicon,
): Found[] {
  const sure = new Set(found.filter((f) => !f.name.ambiguous).map((f) => countryOf(f.name.place)));
  const indexOfStart = new Map(tokens.map((t, i) => [t.start, i]));
  return found.filter((f) => {
    if (f.name.place === '') return false;
    if (!f.name.ambiguous) return !isShortAcronymInCapitals(source.text, f);
    const at = indexOfStart.get(f.start) ?? -1;
    const previous = at > 0 ? tokens[at - 1] : undefined;
    const next = at >= 0 ? tokens[at + f.name.words.length] : undefined;
    const likely = isLikely(source.text, f, previous, next, lexicon);
    if (likely !== null) return likely;
    const behindName = neighbourIsName(source.text, previous, f.start, lexicon);
    const beforeName = followerIsName(source.text, f.end, next);
    if (f.name.mostly && !beforeName && !(behindName && isGivenName(previous?.word ?? ''))) return true;
    if (behindName || beforeName) return false;
    if (sure.has(countryOf(f.name.place))) return true;
    if (lexicon.before.size === 0) return false;
    if (previous && lexicon.before.has(previous.word)) return source.text.slice(previous.end, f.start).length === 1;
    return at < 0 && lexicon.before.has(folded.charAt(f.start - 1));
  });
}

const HANGUL = /\p{sc=Hangul}/u;

/** What ends a sentence or opens a quotation, before a word. */
const SENTENCE_START = /(?:^|[.!?…\n:"“”])\s{0,3}$/u;

/** Whether a name that a capital is enough for is a country's; null for other names and where what stands beside it does not tell. */
function isLikely(
  text: string,
  found: Found,
  previous: Token | undefined,
  next: Token | undefined,
  lexicon: PlaceLexicon,
): boolean | null {
  const { likely, insideOnly = [], notAfter = [], heads = [] } = lexicon.grammar;
  if (!likely) return null;
  const words = text.slice(found.start, found.end).toLowerCase();
  if (!Object.hasOwn(likely, words)) return null;
  // Korean "'봄'이란": behind a closing mark the letters are a particle.
  if (HANGUL.test(words) && !/^$|[\s·,([]/.test(text.charAt(found.start - 1))) return null;
  const printed = (token: Token) => text.slice(token.start, token.end).toLowerCase();
  const beside = previous && text.slice(previous.end, found.start) === ' ' ? printed(previous) : '';
  if (beside !== '' && heads.includes(beside)) return true;
  if (neighbourIsName(text, previous, found.start, lexicon) || followerIsName(text, found.end, next)) return false;
  if (next && text.slice(found.end, next.start) === ' ' && likely[words]?.includes(printed(next))) return false;
  if (notAfter.includes(beside)) return false;
  return !insideOnly.includes(words) || !SENTENCE_START.test(text.slice(Math.max(0, found.start - 4), found.start));
}

function countryOf(place: string): string {
  return place.slice(0, 2);
}

/** "AS" and "US" in a line of capitals may be the words "as" and "us". */
function isShortAcronymInCapitals(text: string, found: Found): boolean {
  if (found.end - found.start > 2 || !found.name.words[0]?.acronym) return false;
  const around = text.slice(Math.max(0, found.start - 30), found.end + 30).replace(/\s+\S*$|^\S*\s+/g, '');
  return /\p{Lu}{4}/u.test(around) && !/\p{Ll}{3}/u.test(around);
}

function isCapitalised(text: string, token: Token): boolean {
  const first = text.charAt(token.start);
  return first !== first.toLowerCase();
}

/** "Michael Jordan": a capitalised word right before, which is no preposition at the head of a sentence. */
function neighbourIsName(text: string, token: Token | undefined, start: number, lexicon: PlaceLexicon): boolean {
  if (!token || text.slice(token.end, start) !== ' ' || lexicon.before.has(token.word)) return false;
  return isCapitalised(text, token) && /\p{Ll}/u.test(text.slice(token.start, token.end));
}

/** "Jordan Smith", "Chad's": a capitalised word right behind. */
function followerIsName(text: string, end: number, token: Token | undefined): boolean {
  if (!token || text.slice(end, token.start) !== ' ') return false;
  return isCapitalised(text, token) && /\p{Ll}/u.test(text.slice(token.start, token.end));
}
