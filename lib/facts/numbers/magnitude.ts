import common from './common.json';
import type { TextFrame } from './drafts';
import type { Head } from './head';
import type { Finder } from './lexicon';
import { isBreak } from './marks';
import type { Quantity } from './quantity';
import type { Token } from './types';

/** Letters that agencies print before a magnitude. */
const MAGNITUDE_SIGNS: ReadonlySet<string> = new Set(common.magnitudeSigns);

/** A cue of one of the ids stands in the sentence. */
export function hasCue(finder: Finder, ids: readonly string[]): boolean {
  for (let i = 0; i < finder.tokens.length; i++) {
    for (const found of finder.all(i)) {
      if (found.entry.kind === 'cue' && ids.includes(found.entry.id) && !isLetterAlone(finder, i)) return true;
    }
  }
  return false;
}

/** "M" stands before a magnitude and in the names of much else: it does not tell what a text is about. */
function isLetterAlone(finder: Finder, at: number): boolean {
  return MAGNITUDE_SIGNS.has(finder.tokens[at]?.text ?? '');
}

/** "M5.9", "Mw7.7" in a text about a quake: the letters of the scale stand on the figure. */
export function isMagnitudeLetter(before: Token | undefined, token: Token): boolean {
  const literal = token.literal;
  const small = literal !== null && literal.decimals === 1 && literal.value >= 1 && literal.value < 10;
  return small && before?.kind === 'word' && before.capital && token.glued && /^m[wlbsj]?$/.test(before.text);
}

/** "magnitude 6.3", "6.3级", "séisme de 6,3", "EMSC gives 6.4" in a text about a quake. */
export function magnitudeOf(finder: Finder, quantity: Quantity, head: Head, frame: TextFrame): Head {
  const plausible =
    quantity.value > 0 &&
    quantity.value < 10 &&
    !quantity.scaled &&
    quantity.decimals <= 2 &&
    !quantity.ordinal &&
    !quantity.spelled &&
    !quantity.vague;
  if (!plausible || !frame.quake || head.measure === 'money' || head.measure === 'percent') return head;
  if (head.measure === 'magnitude') return head;
  const cue = magnitudeCue(finder, quantity, head);
  if (cue && cue.to <= quantity.from && quantity.decimals > 0)
    return { ...head, measure: 'magnitude', noun: null, words: cue, to: quantity.to };
  if (head.measure === 'degree' && (quantity.decimals > 0 || cue)) return { ...head, measure: 'magnitude', noun: null };
  if (head.measure !== 'count') return head;
  if (cue) {
    const to = cue.to > quantity.to ? cue.to : quantity.to;
    return { ...head, measure: 'magnitude', noun: null, words: { from: cue.from, to: cue.to }, to };
  }
  const bare =
    quantity.decimals === 1 &&
    quantity.value >= 2 &&
    !quantity.spelled &&
    (head.noun === null || head.noun === 'quake' || head.noun === 'aftershock');
  return bare ? { ...head, measure: 'magnitude', noun: null, words: null, to: quantity.to } : head;
}

function magnitudeCue(finder: Finder, quantity: Quantity, head: Head): { from: number; to: number } | null {
  const reach = finder.lexicon.spaced ? 3 : 5;
  if (head.noun === null && !quantity.noun) {
    for (let d = 0; d < 2; d++) {
      const found = finder.find(quantity.to + d, 'cue');
      // "M5.9とM5.4": the letter belongs to the figure that it stands on.
      const next = found ? finder.tokens[quantity.to + d + found.length] : undefined;
      const taken = d > 0 && next?.kind === 'number' && next.glued;
      if (found?.entry.id === 'magnitude' && !taken)
        return { from: quantity.to + d, to: quantity.to + d + found.length };
      const token = finder.tokens[quantity.to + d];
      if (!token || token.kind === 'number' || isBreak(token)) break;
    }
  }
  if (head.noun !== null && quantity.decimals === 0 && !['quake', 'aftershock'].includes(head.noun)) return null;
  for (let d = 1; d <= reach; d++) {
    const token = finder.tokens[quantity.from - d];
    if (!token || token.kind === 'number' || (isBreak(token) && token.text !== ':')) break;
    const found = finder.find(quantity.from - d, 'cue');
    if (found?.entry.id === 'magnitude') return { from: quantity.from - d, to: quantity.from - d + found.length };
  }
  return null;
}
