import type { Comparison, Level } from '../model/comparison';
import type { TimeFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { affinity, alignBest, type Candidate } from './alignment';
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
  const agreed = new Set<TimeFact>();
  for (const x of left) {
    for (const y of right) {
      const why = agreementOf(x, y, a, b);
      if (!why) continue;
      agreed.add(x).add(y);
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
  if (agreed.size === 0) {
    const strangers = contradictions(left, right, a, b);
    if (strangers.length > 0) return found.concat(strangers);
  }
  const open = (times: readonly TimeFact[]) => times.filter((t) => !agreed.has(t));
  return found.concat(otherTimes(open(left), open(right), a, b, left.length === 1 && right.length === 1));
}

/** Least score of two times that are held against each other. */
const ALIGNED = 1.2;
/** What it adds that each text gives one time of day. */
const LONE = 0.6;
/** Time zones lie so many minutes apart: such a difference between the clocks of two countries explains itself. */
const ZONES = 30;

/** Times of day that tell when one thing happened, by what stands around them, and that no time zone explains. */
function otherTimes(
  left: readonly TimeFact[],
  right: readonly TimeFact[],
  a: FactSheet,
  b: FactSheet,
  lone: boolean,
): Comparison[] {
  const candidates: Candidate<TimeFact>[] = [];
  for (const x of left) {
    for (const y of right) {
      if (!contradict(x, y, a, b)) continue;
      const score = affinity(x, a, y, b) + (lone ? LONE : 0);
      if (score >= ALIGNED) candidates.push({ x, y, score });
    }
  }
  return alignBest(candidates, clock).map(({ x, y }) => {
    const loose = x.approximate || y.approximate || x.zone === null || y.zone === null;
    return difference(x, y, loose ? 'soft' : 'hard', 'time/other-time', 'why_time_other');
  });
}

function difference(x: TimeFact, y: TimeFact, level: Level, rule: string, why: string): Comparison {
  return comparison(
    {
      kind: 'time',
      verdict: 'conflict',
      level,
      rule,
      reason: message(why, clock(x), clock(y)),
      slot: 'time',
      question: message('q_time'),
    },
    sideOf(x.evidence, clock(x)),
    sideOf(y.evidence, clock(y)),
  );
}

/** Two clocks that show other times, whatever their zones. */
function contradict(x: TimeFact, y: TimeFact, a: FactSheet, b: FactSheet): boolean {
  const close = x.approximate || y.approximate ? CLOSE_ABOUT : CLOSE;
  const [ux, uy] = [utcOf(x), utcOf(y)];
  if (ux !== null && uy !== null) return apart(ux, uy) > close;
  const minutes = apart(x.minutes, y.minutes);
  if (minutes <= close) return false;
  // Both on the clocks of the place, or both on the clocks of one country.
  if (x.zone === 'local' && y.zone === 'local') return true;
  if (x.zone === y.zone && a.source.language === b.source.language) return true;
  const over = minutes % ZONES;
  return Math.min(over, ZONES - over) > CLOSE / 2;
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
  return fits ? [] : [difference(x, y, 'soft', 'time/no-zone-fits', 'why_time_differs')];
}
