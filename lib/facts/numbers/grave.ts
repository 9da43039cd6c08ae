import type { Finder } from './lexicon';
import { isBreak } from './marks';

/** Most words between a number and what is said of its people ("four of them are", "fünf davon"). */
const BETWEEN = 3;
/** Farthest word before a number at which the injured of its sentence are looked for. */
const INJURED = 30;

/**
 * How badly people are hurt: "four of them seriously", "tres en estado grave", "cinco heridos graves", "5명은 위중". A plain adverb or
 * adjective tells it only beside the injured, or where the sentence has told of them before.
 * @param from token at which the number begins
 * @param to token behind the number
 * @param words tokens of what is counted, when that is printed
 */
export function isGrave(
  finder: Finder,
  from: number,
  to: number,
  words: { readonly from: number; readonly to: number } | null,
): boolean {
  if (words && words.from >= to && words.from - to <= BETWEEN) {
    // "Five seriously injured", "fünf Schwerverletzte": the noun itself may tell it.
    for (let at = to; at <= words.from; at++) if (degreeAt(finder, at) !== null) return true;
    return saidAt(finder, words.to, from, true);
  }
  return saidAt(finder, to, from, false);
}

/** What is said of the people behind a token, small words aside. */
function saidAt(finder: Finder, start: number, number: number, injured: boolean): boolean {
  for (let at = start; at <= start + BETWEEN; at++) {
    const token = finder.tokens[at];
    if (!token || isBreak(token) || token.kind === 'number') return false;
    const degree = degreeAt(finder, at);
    if (degree !== null) {
      if (degree.id === 'grave-state') return true;
      const next = at + degree.length;
      return closes(finder, next) && (injured ? at <= start + 1 : hasInjured(finder, number));
    }
    if (finder.find(at, 'noun', 'verb', 'unit', 'time', 'clause', 'word')) return false;
  }
  return false;
}

/** A word for a grave state begins at the token, and none that takes it back ("menos graves"). */
function degreeAt(finder: Finder, at: number): { id: string; length: number } | null {
  let best: { id: string; length: number } | null = null;
  for (const { entry, length } of finder.all(at)) {
    if (entry.kind !== 'cue') continue;
    if (entry.id === 'grave-not') return null;
    if ((entry.id === 'grave' || entry.id === 'grave-state') && length > (best?.length ?? 0))
      best = { id: entry.id, length };
  }
  if (best === null) return null;
  const denied = finder.all(at - 1).some((f) => f.entry.kind === 'cue' && f.entry.id === 'grave-not' && f.length > 1);
  return denied ? null : best;
}

/** Nothing but the injured stands behind the word: "schwer beschädigt" is said of things. */
function closes(finder: Finder, at: number): boolean {
  const token = finder.tokens[at];
  if (token === undefined || isBreak(token) || token.kind === 'number') return true;
  if (finder.find(at, 'stop', 'and', 'conj')) return true;
  return finder.all(at).some((f) => (f.entry.kind === 'noun' || f.entry.kind === 'verb') && f.entry.id === 'injured');
}

/** The clause or the one before has told of the injured. */
function hasInjured(finder: Finder, number: number): boolean {
  for (let at = number - 1; at >= Math.max(0, number - INJURED); at--)
    for (const { entry } of finder.all(at))
      if ((entry.kind === 'noun' || entry.kind === 'verb') && entry.id === 'injured') return true;
  return false;
}
