import { isBreak, partsClause } from './head';
import type { Finder } from './lexicon';

/** How many words away from an amount the word for its purpose may stand. */
const REACH = { spaced: 8, unspaced: 12 };

/**
 * What an amount of money is for, by the words of its own clause: `price`, `loss`, `guarantee`, `fine`, `aid`, … The nearest word
 * holds; behind a word for "and" it counts as farther. Null when none is near, and when two of different purposes are equally near.
 * @param from first token of the amount
 * @param to token behind the amount
 */
export function purposeOf(finder: Finder, from: number, to: number): string | null {
  let best: { id: string | null; cost: number } | null = null;
  const reach = finder.lexicon.spaced ? REACH.spaced : REACH.unspaced;
  for (const direction of [1, -1] as const) {
    let cost = 0;
    for (let at = direction === 1 ? to : from - 1; cost < reach; at += direction) {
      const token = finder.tokens[at];
      // Another number has its own purpose.
      if (!token || isBreak(token) || token.kind === 'number' || (direction === 1 && partsClause(finder, at))) break;
      cost++;
      if (finder.find(at, 'and', 'conj')) cost += 3;
      const found = finder.find(at, 'purpose');
      if (!found || cost > reach) continue;
      if (best === null || cost < best.cost) best = { id: found.entry.id, cost };
      else if (cost === best.cost && best.id !== found.entry.id) best = { id: null, cost };
      break;
    }
  }
  return best?.id ?? null;
}
