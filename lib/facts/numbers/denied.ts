import type { Head } from './head';
import type { Finder } from './lexicon';
import type { Quantity } from './quantity';

/** The id of verbs and phrases that tell something of nobody ("none of"). */
export const NONE = 'none';

/** Farthest word from the number at which such a phrase is looked for. */
const NONE_OF = 4;

/** "None of the 80 guests was hurt", "a 80 vendég közül senki": whatever is told happened to none of them. */
export function isNone(finder: Finder, quantity: Quantity, head: Head): boolean {
  const ends = (at: number, most: number) =>
    finder.all(at).some((f) => f.entry.kind === 'verb' && f.entry.id === NONE && f.length <= most);
  for (let back = 1; back <= NONE_OF; back++) if (ends(quantity.from - back, back)) return true;
  return ends(head.to, NONE_OF);
}

/** How far words are looked at: before a verb for one that takes it back, behind one for what else it tells, before a search for who seeks, before a number for the word that tells a part of it, beside the abducted for their release. */
export const NEAR = { denied: 3, state: 5, seeker: 16, part: 2, freed: 6 };

/** "No one was hurt", "aucun blessé", "niemand verletzt": a word that takes back what the verb at the token tells. */
export function isDenied(finder: Finder, verb: number): boolean {
  for (let at = verb - 1; at >= verb - NEAR.denied; at--) {
    const token = finder.tokens[at];
    if (token?.kind !== 'word') return false;
    if (finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'none' && at + f.length <= verb))
      return true;
  }
  return false;
}

/** "None of the 30 passengers was hurt", "aucun des 30 passagers": a word for a part of those counted, and one that takes it back before it. */
export function isOfNone(finder: Finder, quantity: Quantity): boolean {
  for (let back = 1; back <= NEAR.part; back++)
    if (finder.find(quantity.from - back, 'part')) return isDenied(finder, quantity.from - back);
  return false;
}

/** A word for being set free stands right before the people or behind them, in the same clause. */
export function isFreed(finder: Finder, quantity: Quantity, head: Head): boolean {
  const freed = (at: number) => finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'freed');
  for (const [from, step] of [
    [quantity.from - 1, -1],
    [head.to, 1],
  ] as const)
    for (let at = from; Math.abs(at - from) < NEAR.freed; at += step) {
      if (finder.tokens[at]?.kind !== 'word') break;
      if (freed(at)) return true;
    }
  return false;
}
