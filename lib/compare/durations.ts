import type { Comparison } from '../model/comparison';
import type { DurationFact } from '../model/fact';
import { intersects } from '../model/interval';
import { type FactSheet, factsOf } from '../model/sheet';
import { contextsOf, likeness } from './context';
import { comparison, message, sideOf } from './side';

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
        if (x.unit !== 'day' || likeness(contextsOf(a).of(x), contextsOf(b).of(y)) < 1.5) continue;
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
