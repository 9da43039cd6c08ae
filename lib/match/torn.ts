import { isVague, monthOnly } from './features';
import type { Profile } from './profile';

/** From so many other reports of its month on it is asked whether a text could as well be of their event. */
const FEWEST_OF_MONTH = 3;
/** What they have in common with it is as much as its own group has when it is less by no more than this (logit). */
const AS_NEAR = 1;

/**
 * True for a text of which only the month is known, that has less than even in common with its group, and to which other reports of that month
 * are about as near: with a day it would be told which of the two events of the month it is of.
 * @param at its place among the texts
 * @param inside places of its group
 * @param own mean logit between it and the others of its group
 * @param link logit between two texts, by place
 */
export function isTorn(
  at: number,
  texts: readonly Profile[],
  inside: ReadonlySet<number>,
  own: number,
  link: (i: number, j: number) => number,
): boolean {
  const text = texts[at] as Profile;
  const { published } = text.sheet.source;
  if (own >= 0 || !published || !isVague(published)) return false;
  const others: number[] = [];
  for (const [i, other] of texts.entries()) if (!inside.has(i) && monthOnly(text, other)) others.push(link(at, i));
  if (others.length < FEWEST_OF_MONTH) return false;
  const best = others.sort((x, y) => y - x).slice(0, inside.size - 1);
  return best.reduce((sum, logit) => sum + logit, 0) / best.length > own - AS_NEAR;
}
