import type { Comparison } from '../model/comparison';
import type { DurationFact } from '../model/fact';
import { intersects } from '../model/interval';
import { type FactSheet, factsOf } from '../model/sheet';
import { contextsOf, distance, likeness } from './context';
import { comparison, message, sideOf } from './side';

/** What lasts: a duration beside one of these concepts is one of it. Of each a text usually tells only one. */
const LASTING: ReadonlySet<string> = new Set(['mourning', 'prison', 'emergency', 'quarantine', 'ceasefire', 'ban']);
/** Most code units between a duration and the word for what lasts. */
const BESIDE = 45;

/** What it is that lasts, by the nearest word for such a thing in the sentence; null when there is none. */
function lastingOf(x: DurationFact, sheet: FactSheet): string | null {
  let best: { concept: string; apart: number } | null = null;
  for (const fact of contextsOf(sheet).neighbours(x)) {
    if (fact.kind !== 'concept' || !LASTING.has(fact.concept)) continue;
    const apart = distance(fact.evidence, x.evidence);
    if (apart <= BESIDE && (!best || apart < best.apart)) best = { concept: fact.concept, apart };
  }
  return best?.concept ?? null;
}

/** The text gives one duration, in this unit, for what lasts. */
function isOnlyOne(x: DurationFact, lasting: string, sheet: FactSheet): boolean {
  return factsOf(sheet, 'duration').every(
    (f) => f.unit !== x.unit || f.interval.lo === x.interval.lo || lastingOf(f, sheet) !== lasting,
  );
}

/** Compares durations of the same unit. A difference is soft: three days may be two nights. */
export function compareDurations(a: FactSheet, b: FactSheet): Comparison[] {
  const left = factsOf(a, 'duration');
  const right = factsOf(b, 'duration');
  const found: Comparison[] = [];
  const same = (x: DurationFact, y: DurationFact) =>
    x.unit === y.unit && x.interval.lo === y.interval.lo && x.interval.hi === y.interval.hi;
  const value = (x: DurationFact) =>
    `${x.interval.lo === x.interval.hi ? x.interval.lo : `${x.interval.lo}-${x.interval.hi}`} ${x.unit}`;
  for (const x of left) {
    for (const y of right) {
      const rounded = !same(x, y) && x.unit === y.unit && intersects(x.interval, y.interval);
      const agreed = same(x, y) || rounded;
      if (!agreed) {
        if (x.unit !== y.unit || left.some((f) => same(f, y)) || right.some((f) => same(x, f))) continue;
        const lasting = lastingOf(x, a);
        const lone =
          lasting !== null && lasting === lastingOf(y, b) && isOnlyOne(x, lasting, a) && isOnlyOne(y, lasting, b);
        if (!lone && (x.unit !== 'day' || likeness(contextsOf(a).of(x), contextsOf(b).of(y)) < 1.5)) continue;
      }
      found.push(
        comparison(
          {
            kind: 'duration',
            verdict: rounded ? 'rounding' : agreed ? 'same' : 'conflict',
            rule: agreed ? 'duration/same' : 'duration/differs',
            reason: message(agreed ? 'why_duration_same' : 'why_duration_differs', value(x), value(y)),
            slot: `duration:${x.unit}`,
            question: message('q_duration'),
          },
          sideOf(x.evidence, value(x)),
          sideOf(y.evidence, value(y)),
        ),
      );
    }
  }
  return found;
}
