import { NEAR } from './denied';
import type { Head } from './head';
import { type Finder, PEOPLE } from './lexicon';

/** Rescuers are named before the token: whom they seek is missing. */
export function isRescue(finder: Finder, before: number): boolean {
  for (let at = before - 1; at >= before - NEAR.seeker; at--) {
    const noun = finder.find(at, 'noun')?.entry.id;
    if (noun === 'rescuer' || noun === 'firefighter') return true;
  }
  return false;
}

/** Words of what happens to others than those who are counted: "the missing are sought by 200 firefighters", "none of the 40 was hurt". */
export const OTHERS = 'others';

/** Who is sent somewhere, or called there. */
export const SENT_OUT: ReadonlySet<string> = new Set(['police', 'soldier', 'rescuer', 'firefighter', 'doctor']);

/** What stands behind people, or ends the word for them, to whom something is done, by language: only there a verb behind them is told apart by it. */
const OBJECT_OF: Readonly<Record<string, RegExp | undefined>> = {
  ja: /^を$/,
  ko: /^[을를]$/,
  ta: /ை$/,
  fa: /^را$/,
  ur: /^کو$/,
  hi: /^को$/,
};

/** Nearest token behind people at which the object may be other people, and no more than a second word for the same. */
const OBJECT_FROM = 3;

/**
 * "50 معترض … ماموران را زخمی کردند": where the verb comes last, other people stand before it as those to whom it is done. Not so "12 نفر از
 * معترضان را بازداشت کرد", twelve of them.
 */
export function isOfOthers(finder: Finder, head: Head, at: number): boolean {
  const token = finder.tokens[at];
  if (at < head.to + OBJECT_FROM || !token || OBJECT_OF[finder.lexicon.language]?.test(token.text) !== true)
    return false;
  return PEOPLE.has(finder.find(at - 1, 'noun')?.entry.id ?? '') && finder.find(head.to, 'part') === null;
}

/** "60人が捜索する", "兵士500人を派遣": a verb behind people is what they do or what they are sent for, not so "行方不明の3人を捜索". */
export function isTheirs(finder: Finder, head: Head): boolean {
  const object = OBJECT_OF[finder.lexicon.language];
  if (object === undefined) return false;
  const done = [head.to - 1, head.to].some((at) => object.test(finder.tokens[at]?.text ?? ''));
  return !done || SENT_OUT.has(head.noun ?? '');
}
