import type { Actor, Fact } from '../../model/fact';
import type { Span } from '../../model/span';
import { type Hit, within } from './phrases';

/** What helps to find who speaks. */
export interface ActorClues {
  readonly text: string;
  /** Facts found by the earlier recognisers, in the order of the text. */
  readonly facts: readonly { readonly start: number; readonly end: number; readonly fact: Fact }[];
  /** "side", "ministry": words for those who speak. */
  readonly parties: readonly Hit<true>[];
  /** Prepositions of place. */
  readonly before: readonly Hit<true>[];
  readonly behind: number;
  /** Particles that mark the subject of a sentence (Korean, Japanese). */
  readonly subjectMarks: readonly string[];
  /** Endings of objects and places: who bears one does not speak. */
  readonly objectMarks: readonly string[];
}

/** Farther away than this, in code units, nobody is taken for the speaker. */
const FARTHEST = 140;
/** An adjective is the speaker when such a word stands this near ("the Russian side"). */
const PARTY_NEAR = 30;
/** Handicaps in code units: an organisation speaks sooner than a place. */
const HANDICAP = { organisation: 0, person: 8, role: 14, place: 24 } as const;
/** Where particles mark the subject, one without a particle is this much farther away, and one with it is never too far. */
const UNMARKED = 80;

/**
 * Who speaks in a clause: the nearest one named in it. Null when the clause does not tell.
 * @param behind how many times farther one who stands behind the verb counts
 */
export function actorIn(clause: Span, verb: Span, clues: ActorClues, behind = clues.behind): Actor | null {
  let best: Actor | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { start, end, fact } of within(clues.facts, clause)) {
    const marked = clues.subjectMarks.some((m) => clues.text.startsWith(m, end));
    const unmarked = clues.subjectMarks.length > 0 && !marked;
    const actor = actorOf(fact, clues, unmarked);
    if (!actor || (start < verb.end && verb.start < end)) continue;
    if (clues.objectMarks.some((m) => clues.text.startsWith(m, end))) continue;
    const distance = end <= verb.start ? verb.start - end : (start - verb.end + 1) * behind;
    const cost = Math.min(distance, FARTHEST) + HANDICAP[actor.type] + (unmarked ? UNMARKED : 0);
    if (distance === Number.POSITIVE_INFINITY || (distance > FARTHEST && !marked) || cost >= least) continue;
    least = cost;
    best = actor;
  }
  return best;
}

/** True when the clause names a speaker by a common noun only ("the agency said"). */
export function namesParty(clause: Span, clues: ActorClues): boolean {
  return within(clues.parties, clause).length > 0;
}

/** @param bare a place without a particle belongs to the noun behind it, where particles mark the subject */
function actorOf(fact: Fact, clues: ActorClues, bare: boolean): Actor | null {
  const { evidence } = fact;
  if (fact.kind === 'organisation') {
    return { type: 'organisation', id: fact.organisation ?? fact.name, evidence };
  }
  if (fact.kind === 'person') return { type: 'person', id: fact.name, evidence };
  if (fact.kind === 'role') {
    const { office, domain } = fact.role;
    return { type: 'role', id: domain === null ? office : `${office}/${domain}`, evidence };
  }
  if (fact.kind !== 'place' || fact.use === 'dateline') return null;
  const around = { start: evidence.start - PARTY_NEAR, end: evidence.end + 2 * PARTY_NEAR };
  const party = within(clues.parties, around).some(
    (p) =>
      (p.start >= evidence.end && p.start - evidence.end <= PARTY_NEAR) ||
      (p.end <= evidence.start && evidence.start - p.end <= 2),
  );
  if (fact.use === 'adjective') return party ? { type: 'place', id: fact.place, evidence } : null;
  const lead = { start: evidence.start - PARTY_NEAR, end: evidence.start };
  const located = within(clues.before, lead).some((b) => evidence.start - b.end <= 1);
  return (located || bare) && !party ? null : { type: 'place', id: fact.place, evidence };
}
