import { foldSameLength } from '../../text/fold';
import homonyms from './homonyms.json';
import type { Found, Token } from './spaced';

/** Cities that bear the name of another country's city, with that one: in a text of its country and not of their own it is meant. */
const CITIES: Readonly<Record<string, string | undefined>> = homonyms.cities;
/** Countries that a state of another country is called like ("Niger State"), with that state. */
const STATES: Readonly<Record<string, string | undefined>> = homonyms.states;
/** Those states: regions, as the gazetteer calls them. */
export const NAMESAKE_STATES: ReadonlySet<string> = new Set(Object.values(homonyms.states));
/** Words for a state of a federation, folded. */
const WORDS: ReadonlySet<string> = new Set(homonyms.words.map(foldSameLength));
/** Most letters of a word between the two ("estado de Níger"). */
const JOINT = 3;
/** Code units in which the word before a name is looked for, in a text that is not cut into words. */
const REACH = 24;

/**
 * Puts the place that is meant in the stead of its namesake: the city of another country ("Cordoba" in a text of Spain is not the Argentine
 * one), and a state where a word for it tells that no country is meant ("in the Nigerian state of Niger").
 * @param folded the text, folded as {@link foldSameLength} does
 * @param tokens its words; none where the language writes them together
 */
export function withNamesakes(found: readonly Found[], folded: string, tokens: readonly Token[]): Found[] {
  if (!found.some(({ name }) => CITIES[name.place] ?? STATES[name.place])) return [...found];
  const named = new Set(found.map(({ name }) => (name.place in CITIES ? '' : name.place.slice(0, 2))));
  return found.map((f) => {
    const other = CITIES[f.name.place] ?? STATES[f.name.place];
    if (!other || !named.has(other.slice(0, 2))) return f;
    const meant = f.name.place in CITIES ? !named.has(f.name.place.slice(0, 2)) : isState(f, folded, tokens);
    return meant ? { ...f, name: { ...f.name, place: other } } : f;
  });
}

function isState({ start, end }: Found, folded: string, tokens: readonly Token[]): boolean {
  if (homonyms.behind.includes(folded.charAt(end))) return true;
  if (tokens.length === 0) return false;
  const behind = /^[ -]([\p{L}\p{M}]+)/u.exec(folded.slice(end, end + REACH))?.[1];
  if (behind && WORDS.has(behind)) return true;
  const before = folded.slice(Math.max(0, start - REACH), start).split(' ');
  const last = before.at(-2) ?? '';
  return before.at(-1) === '' && (WORDS.has(last) || (last.length <= JOINT && WORDS.has(before.at(-3) ?? '')));
}
