import deniable from '../facts/deniable.json';
import type { Comparison } from '../model/comparison';
import type { FactSheet } from '../model/sheet';
import { affinity } from './alignment';
import { comparison, message, sideOf } from './side';
import { isBackground, phraseAround, type Spoken, spoken } from './spoken';

/** What a denied word begins with. */
const DENIED = 'not:';
/** The senses of which a denial says something by itself. */
const ALONE: ReadonlySet<string> = new Set(deniable.senses);
/** Least affinity of the two sentences. */
const ALIKE = 0.8;

/**
 * "The collision was not head-on" against "a head-on collision": one text denies a word of which the other makes use, and no denial. A
 * text that uses the word more than once may use it of several things.
 */
export function compareNegations(a: FactSheet, b: FactSheet): Comparison[] {
  return [...against(a, b, false), ...against(b, a, true)];
}

function against(a: FactSheet, b: FactSheet, swap: boolean): Comparison[] {
  const [mine, theirs] = [spoken(a), spoken(b)];
  const found: Comparison[] = [];
  for (const no of mine) {
    if (!no.id.startsWith(DENIED)) continue;
    const id = no.id.slice(DENIED.length);
    if (!ALONE.has(id)) continue;
    const isSaid = mine.some(
      (s) => s.id === id && !mine.some((d) => d.id === no.id && d.fact.evidence.start === s.fact.evidence.start),
    );
    if (isSaid || theirs.some((s) => s.id === no.id) || times(mine, no.id) > 1 || times(theirs, id) > 1) continue;
    let best: { yes: Spoken; score: number } | null = null;
    for (const yes of theirs) {
      if (yes.id !== id || isBackground(yes.fact, b)) continue;
      const score = affinity(no.fact, a, yes.fact, b);
      if (score >= ALIKE && (!best || score > best.score)) best = { yes, score };
    }
    if (!best) continue;
    const [denied, said] = [phraseAround(no.fact, a), phraseAround(best.yes.fact, b)];
    const [own, other] = [sideOf(denied, no.id), sideOf(said, id)];
    found.push(
      comparison(
        {
          kind: 'contradiction',
          verdict: 'conflict',
          level: 'soft',
          rule: 'contradiction/denied',
          reason: message('why_contradiction', denied.words, said.words),
          slot: `contradiction:denied:${id}`,
          question: message('q_contradiction'),
        },
        swap ? other : own,
        swap ? own : other,
      ),
    );
  }
  return found;
}

/** Places of a text at which it says a word. */
function times(words: readonly Spoken[], id: string): number {
  return new Set(words.flatMap((s) => (s.id === id ? [s.fact.evidence.start] : []))).size;
}
