import common from './common.json';
import type { Fate } from './fate';
import { CASUALTY, type Finder } from './lexicon';
import { closes, isBreak } from './marks';
import type { Quantity } from './quantity';

/** "The death toll rose by 45", "число погибших выросло на 45": not the figure that was reached. */
export function risesBy(finder: Finder, quantity: Quantity): boolean {
  const cue = (at: number, id: string) => finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id);
  let at = quantity.from - 1;
  // "By at least 45": hedges may stand between.
  for (let back = 1; back <= 3; back++) if (finder.find(quantity.from - back, 'hedge')?.length === back) at -= back;
  const whole = finder.all(at - 1).some((f) => f.entry.kind === 'cue' && f.entry.id === 'rise-by' && f.length === 2);
  return whole || (cue(at, 'rise-by') && (cue(at - 1, 'rise') || cue(at - 2, 'rise')));
}

/** Words between a verb of rising and the number that it leads to, and farthest words that are looked at before it and behind it. */
export const RISE = { before: 3, behind: 3, subject: 30, late: 6 };

/** "The death toll … rises to 18", "число погибших … выросло до 42": what the sentence has counted in its subject. */
export function tollRisen(finder: Finder, quantity: Quantity): { id: string; from: number; to: number } | null {
  const cue = (at: number, id: string) => finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id);
  if (!risesTo(finder, quantity)) return null;
  for (let at = quantity.from - 1; at >= Math.max(0, quantity.from - RISE.subject); at--)
    if (cue(at, 'toll'))
      return victimsOf(finder, at, [1, 2, -1, 3, -2, 4, ...(finder.lexicon.hand.verbLast ? [-3, -4] : []), 0]);
  // "До 31 выросло число погибших", "31-re nőtt a halottak száma": the subject stands behind the verb.
  for (let at = quantity.to; at < quantity.to + RISE.late; at++) {
    if (isBreak(finder.tokens[at])) return null;
    if (cue(at, 'toll')) return victimsOf(finder, at, [1, 2, -1, 3, -2]);
  }
  return null;
}

/** "Die Zahl der Toten liegt nach Angaben der Behörden bei 31": a verb for where a number stands, the number behind its preposition. */
export function tollStanding(finder: Finder, quantity: Quantity): Fate | null {
  const cue = (at: number, id: string) => finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id);
  let at = quantity.from - 1;
  for (let back = 1; back <= 3; back++) if (finder.find(quantity.from - back, 'hedge')?.length === back) at -= back;
  if (!cue(at, 'stand-at') || !closes(finder, quantity.to)) return null;
  let verb = false;
  for (let k = at - 1; k >= Math.max(0, quantity.from - RISE.subject); k--) {
    if (finder.tokens[k]?.kind === 'number' || /^[.;:]$/.test(finder.tokens[k]?.text ?? '')) return null;
    verb ||= cue(k, 'stand');
    if (verb && cue(k, 'toll')) return victimsOf(finder, k, [1, 2, -1, 3, -2, 0]);
  }
  return null;
}

/** What "the number of" is told of as of victims: cases of an illness, those who were brought away. */
const TOLLED: ReadonlySet<string> = new Set([...CASUALTY, ...common.tolls]);

/** The victims that stand so many words from a word for their number. */
function victimsOf(finder: Finder, toll: number, steps: readonly number[]): Fate | null {
  for (const step of steps) {
    const found = victimsAt(finder, toll + step, step < 0);
    if (found) return found;
  }
  return null;
}

/** A word for victims at a token. @param last whether it may be the last of two ("halálos áldozatok száma", the number of fatal victims) */
export function victimsAt(finder: Finder, at: number, last: boolean): Fate | null {
  const whole = last ? finder.find(at - 1, 'noun') : null;
  if (whole?.length === 2 && TOLLED.has(whole.entry.id)) return { id: whole.entry.id, from: at - 1, to: at + 1 };
  const found = finder.find(at, 'noun', 'verb');
  return found && TOLLED.has(found.entry.id) ? { id: found.entry.id, from: at, to: at + found.length } : null;
}

/** A word for a number of victims ("toll", "number"). */
export function isTollWord(finder: Finder, at: number): boolean {
  return finder
    .all(at)
    .some((f) => f.entry.kind === 'cue' && f.entry.id === 'toll' && f.length === 1 && f.prefix === '');
}

/** A verb of rising stands before the number or behind it. */
export function risesTo(finder: Finder, quantity: Quantity): boolean {
  const cue = (at: number, id: string) => finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id);
  // "Rose from 15 to 17": the verb stands farther from the second figure.
  let before = RISE.before;
  for (let at = quantity.from - 2; at >= quantity.from - RISE.before; at--)
    if (cue(at, 'rise-from')) before = RISE.before + 2;
  for (let at = quantity.from - before; at < quantity.to + RISE.behind; at++) if (cue(at, 'rise')) return true;
  return false;
}
