import type { Comparison } from '../model/comparison';
import type { Actor, StatementFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import homes from './organisation-homes.json';
import { comparison, message, sideOf } from './side';

/**
 * Somebody "opted not to announce" against the same somebody announcing. "Not in advance" is compatible with an announcement
 * afterwards, and so is a later report than the other: then it is an update.
 */
export function compareAnnouncements(a: FactSheet, b: FactSheet): Comparison[] {
  return [...against(a, b, false), ...against(b, a, true)];
}

const MADE_PUBLIC = new Set(['announce', 'confirm', 'say']);

function against(a: FactSheet, b: FactSheet, swap: boolean): Comparison[] {
  const found: Comparison[] = [];
  for (const no of factsOf(a, 'statement')) {
    if (no.polarity !== 'not' || (no.act !== 'announce' && no.act !== 'confirm') || !no.actor) continue;
    const side = sideOfActor(no.actor);
    if (!side) continue;
    const yes = factsOf(b, 'statement').find(
      (s) =>
        s.polarity === 'asserts' &&
        MADE_PUBLIC.has(s.act) &&
        s.actor !== null &&
        sideOfActor(s.actor) === side &&
        !media(s.actor),
    );
    if (yes) found.push(frame(no, yes, a, b, swap));
  }
  return found;
}

function frame(no: StatementFact, yes: StatementFact, a: FactSheet, b: FactSheet, swap: boolean): Comparison {
  const own = sideOf(no.evidence, 'not announced');
  const other = sideOf(yes.evidence, 'announced');
  const left = swap ? other : own;
  const right = swap ? own : other;
  const base = { kind: 'announcement' as const, slot: 'announcement', question: message('q_announced') };
  if (no.inAdvance) {
    return comparison(
      { ...base, verdict: 'same', rule: 'announcement/in-advance', reason: message('why_announcement_in_advance') },
      left,
      right,
    );
  }
  const [from, to] = [a.source.published, b.source.published];
  if (from && to && to.from > from.to) {
    return comparison(
      { ...base, verdict: 'update', rule: 'announcement/later', reason: message('why_announcement_later') },
      left,
      right,
    );
  }
  return comparison(
    {
      ...base,
      verdict: 'conflict',
      level: 'hard',
      rule: 'announcement/denied-and-made',
      reason: message('why_announcement_differs'),
    },
    left,
    right,
  );
}

/** The country a speaker stands for: a place itself, or the home of an official body. */
function sideOfActor(actor: Actor): string | null {
  if (actor.type === 'place') return actor.id.split('/')[0] ?? null;
  if (actor.type === 'organisation') return (homes as Record<string, string>)[actor.id] ?? null;
  return null;
}

/** News agencies report; they do not announce for their state. */
function media(actor: Actor): boolean {
  return actor.type === 'organisation' && (homes as Record<string, string>)[actor.id] === undefined;
}
