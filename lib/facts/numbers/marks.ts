import type { Finder } from './lexicon';
import type { Token } from './types';

/** Thai writes no space between words: one behind the counter ends what is said of the number ("41 ลำ มีผู้เสียชีวิต"). */
export function partsClause(finder: Finder, at: number): boolean {
  return finder.lexicon.language === 'th' && finder.tokens[at]?.glued === false;
}

/** Most letters of a shortened word before a number. */
const SHORTENED = 6;

/** "Na głębokości ok. 5 km", "starben ca. 300": the stop of a shortened word, which ends nothing, before a number. */
export function isShortened(finder: Finder, at: number): boolean {
  const [word, stop, behind] = [finder.tokens[at - 1], finder.tokens[at], finder.tokens[at + 1]];
  if (stop?.text !== '.' || !stop.glued || behind?.kind !== 'number') return false;
  // Romanian "732 de răniți. 90 de muncitori": a word that counts or tells something is whole, and its stop ends the sentence.
  return word?.kind === 'word' && word.end - word.start <= SHORTENED && !finder.find(at - 1, 'noun', 'verb');
}

/** A mark that ends a clause. */
export function isBreak(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'mark' && /^[,;:.!?()、，。；：（）؛،·—–[\]«»“”"]$/.test(token.text);
}

/** Words behind or before a list in which a verb of its own is looked for. */
export const OWN_VERB = 4;

/** Nothing more is told behind the token in its clause: "… and 3 officers suffered burns" has a verb of its own. */
export function closes(finder: Finder, at: number): boolean {
  const token = finder.tokens[at];
  return (
    token === undefined || isBreak(token) || (finder.find(at, 'stop', 'and', 'conj') !== null && !hasAux(finder, at))
  );
}

/** An auxiliary verb stands at a token. */
export function hasAux(finder: Finder, at: number): boolean {
  return finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'aux');
}

/** A word has small letters. */
export function hasCase(text: string): boolean {
  return text !== text.toUpperCase();
}
