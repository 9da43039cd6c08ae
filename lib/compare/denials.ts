import type { Comparison } from '../model/comparison';
import type { StatementFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { affinity, sentenceOf } from './alignment';
import { comparison, message, sideOf } from './side';

/** What makes a thing public as true. */
const MADE: ReadonlySet<string> = new Set(['announce', 'confirm']);
/** Least affinity of the two sentences: they must speak of one thing. */
const ALIKE = 0.9;

/**
 * "The ministry denied that the ships had left" against "the ministry confirmed it": somebody denies in one text what the same side
 * confirms or announces in the other. A text that tells of both, or of a denial by a third party, contradicts nothing.
 */
export function compareDenials(a: FactSheet, b: FactSheet): Comparison[] {
  return [...against(a, b, false), ...against(b, a, true)];
}

function against(a: FactSheet, b: FactSheet, swap: boolean): Comparison[] {
  const denials = statements(a, (s) => s.act === 'deny' && s.polarity === 'asserts');
  if (denials.length === 0 || statements(b, (s) => s.act === 'deny').length > 0) return [];
  if (statements(a, (s) => MADE.has(s.act) && s.polarity === 'asserts').length > 0) return [];
  const made = statements(b, (s) => MADE.has(s.act) && s.polarity === 'asserts');
  let best: { no: StatementFact; yes: StatementFact; alike: number } | null = null;
  for (const no of denials) {
    for (const yes of made) {
      if (!sameSpeaker(no, a, yes, b)) continue;
      const alike = affinity(no, a, yes, b);
      if (alike >= ALIKE && (!best || alike > best.alike)) best = { no, yes, alike };
    }
  }
  if (!best) return [];
  const own = sideOf(best.no.evidence, 'denied', [best.no.verb]);
  const other = sideOf(best.yes.evidence, 'confirmed', [best.yes.verb]);
  return [
    comparison(
      {
        kind: 'announcement',
        verdict: 'conflict',
        level: 'hard',
        rule: 'announcement/denied-and-confirmed',
        reason: message('why_announcement_denied'),
        slot: 'announcement:denied',
        question: message('q_denied'),
      },
      swap ? other : own,
      swap ? own : other,
    ),
  ];
}

function statements(sheet: FactSheet, wanted: (s: StatementFact) => boolean): StatementFact[] {
  return factsOf(sheet, 'statement').filter(wanted);
}

/** Both sentences name one and the same country or body first, as those who speak are named first. */
function sameSpeaker(x: StatementFact, a: FactSheet, y: StatementFact, b: FactSheet): boolean {
  const [p, q] = [speakerOf(x, a), speakerOf(y, b)];
  return p !== null && p === q;
}

/** The actor of a statement; where none is known, the one country that its sentence names. */
function speakerOf(statement: StatementFact, sheet: FactSheet): string | null {
  const { actor } = statement;
  if (actor && actor.type !== 'person') return actor.id.split('/')[0] ?? null;
  const countries = new Set(
    sentenceOf(statement, sheet).flatMap((f) =>
      f.kind === 'place' && f.use !== 'dateline' ? [f.place.split('/')[0]] : [],
    ),
  );
  return countries.size === 1 ? ([...countries][0] ?? null) : null;
}
