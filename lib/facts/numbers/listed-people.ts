import type { Head } from './head';
import { type Finder, PEOPLE } from './lexicon';
import { closes, hasAux, isBreak, OWN_VERB } from './marks';
import type { Quantity } from './quantity';
import { RISE, victimsAt } from './rising';

/** "Killed 3 soldiers and 2 civilians": a further count of people stands behind "and", without a verb of its own. */
export function beginsList(finder: Finder, at: number): boolean {
  const last = memberAt(finder, at, 1);
  if (last === null || !closes(finder, last + 1)) return false;
  for (let k = last + 1; k <= last + OWN_VERB; k++) {
    if (!finder.tokens[k] || isBreak(finder.tokens[k]) || finder.find(k, 'and', 'conj')) return true;
    if (hasAux(finder, k) || finder.find(k, 'verb')) return false;
  }
  return true;
}

/** "Two nurses and three soldiers were killed": a count of people without a verb of its own stands before "and". */
export function endsList(finder: Finder, quantity: Quantity): boolean {
  let joint = quantity.from - 1;
  for (let back = 1; back <= 3; back++) if (finder.find(quantity.from - back, 'hedge')?.length === back) joint -= back;
  const first = memberAt(finder, joint, -1);
  if (first === null) return false;
  for (let k = first - 1; k >= first - OWN_VERB; k--) {
    if (!finder.tokens[k] || isBreak(finder.tokens[k])) return true;
    if (finder.find(k, 'verb')) return false;
  }
  return true;
}

/** "Two Palestinians": those of a nation stand behind the number. German prints all nouns with a capital. */
export function isNamed(finder: Finder, head: Head): boolean {
  return finder.tokens[head.to]?.capital === true && finder.lexicon.language !== 'de';
}

/** Most words of one member of a list of people: "and at least three young soldiers". */
const MEMBER = 5;

/**
 * Passes over a member of a list of people that begins with "and" at the token: forwards the number and its noun behind it,
 * backwards those before it. Returns the last token passed, or null when there is none.
 */
export function memberAt(finder: Finder, at: number, direction: 1 | -1): number | null {
  if (!finder.find(at, 'and', 'conj')) return null;
  const person = (k: number) => {
    const noun = finder.find(k, 'noun');
    return noun !== null && (PEOPLE.has(noun.entry.id) || noun.entry.id === 'attacker');
  };
  const number = (k: number) => finder.tokens[k]?.kind === 'number' || finder.find(k, 'word') !== null;
  let seen = false;
  for (let steps = 1; steps <= MEMBER; steps++) {
    const k = at + direction * steps;
    const token = finder.tokens[k];
    if (!token || isBreak(token) || finder.find(k, 'verb', 'and', 'conj')) return null;
    const [first, last] = direction === 1 ? [number, person] : [person, number];
    if (seen ? last(k) : first(k)) {
      if (seen) return k;
      seen = true;
    }
  }
  return null;
}

/** Thai parts clauses by spaces: a number among the next three tokens belongs to another count. */
export function countsSoon(finder: Finder, at: number): boolean {
  if (finder.lexicon.language !== 'th') return false;
  for (let k = at; k < at + 3; k++) if (finder.tokens[k]?.kind === 'number') return true;
  return false;
}

/** A number begins at the token, or behind a hedge. */
export function counts(finder: Finder, at: number): boolean {
  const hedge = finder.find(at, 'hedge');
  const next = at + (hedge?.length ?? 0);
  return finder.tokens[next]?.kind === 'number' || finder.find(next, 'word', 'vague', 'round') !== null;
}

/** A number begins behind a verb, or behind the one letter that Spanish has before people ("y detuvo a 15"). */
export function hasObject(finder: Finder, at: number): boolean {
  const letter = finder.tokens[at]?.text.length === 1 && finder.find(at, 'stop') !== null;
  return counts(finder, letter ? at + 1 : at);
}

/** How far behind a verb the people may stand of whom it tells, in words. */
const OBJECT = 8;

/** A number of people stands behind a verb in its clause, before another verb. */
export function countsPeople(finder: Finder, verbEnd: number): boolean {
  for (let at = verbEnd; at < verbEnd + OBJECT; at++) {
    const token = finder.tokens[at];
    if (!token || isBreak(token) || finder.find(at, 'and', 'conj', 'verb')) return false;
    // "Killed by three soldiers": those behind a preposition are others.
    if (peopleAt(finder, at)) return at === verbEnd || finder.find(at - 1, 'stop') === null;
  }
  return false;
}

/** A number stands at a token and the people that it counts right behind it. */
export function peopleAt(finder: Finder, at: number): boolean {
  if (finder.tokens[at]?.kind !== 'number' && !finder.find(at, 'word')) return false;
  for (let k = at + 1; k <= at + 2; k++) {
    const noun = finder.find(k, 'noun');
    if (noun) return PEOPLE.has(noun.entry.id);
  }
  return false;
}

/** Farthest word before the number at which "the number of" is looked for, and the same where nothing else is counted. */
const COUNTED = { noun: 3, bare: 5 };

/** Most words of an insertion between the two ("the toll, according to the agency, is 45"). */
const INSERTED = 8;

/**
 * "মৃতের সংখ্যা ১৪৪ এবং আহত ৭৩২", "מניין ההרוגים 12": a word for a number of victims right before says whom it counts.
 * @param bare the number has no noun of its own and ends its clause: the word may stand farther off
 */
export function countedBefore(
  finder: Finder,
  quantity: Quantity,
  bare: boolean,
): { id: string; from: number; to: number } | null {
  let at = quantity.from - 1;
  for (let steps = 0; steps < (bare ? COUNTED.bare : COUNTED.noun); steps++, at--) {
    const token = finder.tokens[at];
    if (bare && token?.text === ',') {
      const before = insertionBefore(finder, at);
      if (before === null) return null;
      at = before;
      steps--;
      continue;
    }
    if (!token || token.kind === 'number' || isBreak(token)) return null;
    if (!finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === 'toll')) continue;
    // Hindi "मरने वालों की संख्या": the victims stand farther before the word for their number.
    const farther = finder.lexicon.hand.verbLast ? [-3, -4] : [];
    for (const step of [...(bare ? [1, 0, -1, 2, 3, -2] : [1, -1, -2]), ...farther]) {
      const found = at + step < quantity.from ? victimsAt(finder, at + step, step < 0) : null;
      if (found) return found;
    }
    return null;
  }
  return null;
}

/** Passes over an insertion that ends with the comma. Returns the comma before it, or null. */
function insertionBefore(finder: Finder, comma: number): number | null {
  for (let at = comma - 1; at >= comma - INSERTED; at--) {
    const token = finder.tokens[at];
    if (token?.text === ',') return at;
    if (!token || token.kind === 'number' || isBreak(token) || finder.find(at, 'verb')) return null;
  }
  return null;
}

/** "The toll rose from 15 to 17": the first figure is that of before. */
export function isOfBefore(finder: Finder, quantity: Quantity): boolean {
  const cue = (at: number, id: string) => finder.all(at).some((f) => f.entry.kind === 'cue' && f.entry.id === id);
  if (!cue(quantity.from - 1, 'rise-from')) return false;
  for (let at = quantity.from - 2; at > quantity.from - 2 - RISE.before; at--) if (cue(at, 'rise')) return true;
  return false;
}

/** Passes over an insertion between commas ("six people, including four children, were killed"). Returns its second comma, or null. */
export function behindInsertion(finder: Finder, comma: number): number | null {
  for (let at = comma + 1; at < comma + 9; at++) {
    const token = finder.tokens[at];
    if (!token) return null;
    if (token.text !== ',') {
      if (isBreak(token)) return null;
      continue;
    }
    for (let k = at + 1; k <= at + 3; k++) if (finder.find(k, 'verb')) return at;
    return null;
  }
  return null;
}
