import type { Comparison } from '../model/comparison';
import type { TimeFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import homeZones from './home-zones.json';
import { comparison, message, sideOf } from './side';

/** Minutes of a day. */
const DAY = 1440;
/** Minutes that two clocks may differ and still tell one moment. */
const CLOSE = 12;
/** The same when one of them is told as "about". */
const CLOSE_ABOUT = 40;

/** Minutes after midnight UTC of a time whose zone is printed, or null. */
function utcOf(time: TimeFact): number | null {
  return typeof time.zone === 'number' ? (((time.minutes - time.zone) % DAY) + DAY) % DAY : null;
}

/** Minutes between two times of day, around midnight too. */
function apart(a: number, b: number): number {
  const d = Math.abs(a - b) % DAY;
  return Math.min(d, DAY - d);
}

function clock(time: TimeFact): string {
  const hh = String(Math.floor(time.minutes / 60)).padStart(2, '0');
  const mm = String(time.minutes % 60).padStart(2, '0');
  if (time.zone === null) return `${hh}:${mm}`;
  if (time.zone === 'local') return `${hh}:${mm} local`;
  const at = utcOf(time) as number;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}Z`;
}

/** Compares times of day as instants; a clock whose zone is not printed agrees with any clock of the other text that shows the same. */
export function compareTimes(a: FactSheet, b: FactSheet): Comparison[] {
  const left = factsOf(a, 'time');
  const right = factsOf(b, 'time');
  if (left.length === 0 || right.length === 0) return [];
  const found: Comparison[] = [];
  let agreed = false;
  for (const x of left) {
    for (const y of right) {
      const why = agreementOf(x, y, a, b);
      if (!why) continue;
      agreed = true;
      found.push(
        comparison(
          {
            kind: 'time',
            verdict: 'same',
            rule: `time/${why}`,
            reason: message(`why_time_${why.replaceAll('-', '_')}`, clock(x), clock(y)),
            slot: 'time',
            question: message('q_time'),
          },
          sideOf(x.evidence, clock(x)),
          sideOf(y.evidence, clock(y)),
        ),
      );
    }
  }
  if (agreed) return found;
  return found.concat(contradictions(left, right, a, b));
}

function agreementOf(x: TimeFact, y: TimeFact, a: FactSheet, b: FactSheet): 'same-instant' | 'same-clock' | null {
  const close = x.approximate || y.approximate ? CLOSE_ABOUT : CLOSE;
  const [ux, uy] = [utcOf(x), utcOf(y)];
  if (ux !== null && uy !== null) return apart(ux, uy) <= close ? 'same-instant' : null;
  // Through a local time that the same text also gives in a known zone.
  const lx = ux ?? throughLocal(x, b);
  const ly = uy ?? throughLocal(y, a);
  if (lx !== null && ly !== null && apart(lx, ly) <= close) return 'same-instant';
  if (typeof x.zone === 'number' || typeof y.zone === 'number') {
    const bare = typeof x.zone === 'number' ? y : x;
    const zoned = typeof x.zone === 'number' ? x : y;
    if (bare.zone !== null) return null;
    if (apart(bare.minutes, zoned.minutes) <= CLOSE) return 'same-clock';
    // Universal time is often printed without saying so.
    return apart(bare.minutes, utcOf(zoned) as number) <= CLOSE ? 'same-instant' : null;
  }
  return apart(x.minutes, y.minutes) <= close ? 'same-clock' : null;
}

/** A local time as UTC, when the other text shows which offset "local" has (it gives one moment in both). */
function throughLocal(time: TimeFact, other: FactSheet): number | null {
  if (time.zone !== 'local') return null;
  const times = factsOf(other, 'time');
  for (const local of times) {
    if (local.zone !== 'local') continue;
    for (const zoned of times) {
      const at = utcOf(zoned);
      if (at === null || zoned.sentence !== local.sentence) continue;
      return (((time.minutes - local.minutes + at) % DAY) + DAY) % DAY;
    }
  }
  return null;
}

/** Times that fit no clock of the other text, nor the clocks of the country the text is written for. Soft: the moment meant may be another. */
function contradictions(
  left: readonly TimeFact[],
  right: readonly TimeFact[],
  a: FactSheet,
  b: FactSheet,
): Comparison[] {
  const x = left[0] as TimeFact;
  const y = right[0] as TimeFact;
  if (left.length > 3 || right.length > 3) return [];
  // A moment of the day cannot be told apart unless the one text gives it in a known zone.
  const known = right.some((t) => utcOf(t) !== null) ? right : left.some((t) => utcOf(t) !== null) ? left : null;
  if (!known) return [];
  const others = known === right ? left : right;
  const zones = (homeZones as Record<string, number[]>)[(known === right ? a : b).source.language] ?? [];
  const instants = known.flatMap((t) => utcOf(t) ?? []);
  const fits = others.some((t) => {
    const own = utcOf(t);
    if (own !== null) return instants.some((i) => apart(i, own) <= CLOSE_ABOUT);
    if (t.zone === 'local' || zones.length === 0) return true;
    return zones.some((z) => instants.some((i) => apart(i, (((t.minutes - z) % DAY) + DAY) % DAY) <= CLOSE_ABOUT));
  });
  if (fits) return [];
  return [
    comparison(
      {
        kind: 'time',
        verdict: 'conflict',
        level: 'soft',
        rule: 'time/no-zone-fits',
        reason: message('why_time_differs', clock(x), clock(y)),
        slot: 'time',
        question: message('q_time'),
      },
      sideOf(x.evidence, clock(x)),
      sideOf(y.evidence, clock(y)),
    ),
  ];
}
