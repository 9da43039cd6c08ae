import { keysOfFact } from '../match/keys';
import type { Comparison } from '../model/comparison';
import type { Fact, NumberFact } from '../model/fact';
import type { FactSheet } from '../model/sheet';
import { type Evidence, evidenceAt } from '../model/span';
import { affinity, alignBest } from './alignment';
import tables from './bearings.json';
import { distance } from './context';
import { comparison, message, sideOf } from './side';
import { isBackground, type Spoken, spoken } from './spoken';

/** Compass directions of the words for "north of", in degrees. */
const DEGREES: Readonly<Record<string, number>> = tables.degrees;
/** Languages that put the place before the direction ("Barcelonasta länteen"). */
const PLACE_BEFORE: ReadonlySet<string> = new Set(tables.before);
/** How far from the direction, in code units, the place may stand from which one looks. */
const REACH = 45;
/** Longest words that are shown. */
const LONGEST = 60;
/** Least affinity of two bearings of one place, and that from which a quarter turn is a hard difference. */
const ALIKE = 0.35;
const SURE = 0.5;
/** From so many degrees on two directions are two: less is the coarser of two roses ("north" for "north-west"). */
const QUARTER = 90;

/** "40 km west of Barcelona". */
interface Bearing {
  readonly said: Spoken;
  readonly degrees: number;
  /** The place from which one looks. */
  readonly from: Fact;
  readonly keys: readonly string[];
  /** How far away, where that is printed beside it. */
  readonly far: NumberFact | null;
  readonly evidence: Evidence;
}

const made = new WeakMap<FactSheet, readonly Bearing[]>();

function bearingsOf(sheet: FactSheet): readonly Bearing[] {
  let known = made.get(sheet);
  if (!known) {
    known = spoken(sheet).flatMap((said) => (isBackground(said.fact, sheet) ? [] : (bearingOf(said, sheet) ?? [])));
    made.set(sheet, known);
  }
  return known;
}

function bearingOf(said: Spoken, sheet: FactSheet): Bearing | null {
  if (!Object.hasOwn(DEGREES, said.id)) return null;
  const from = placeBeside(said, sheet);
  if (!from) return null;
  const keys = keysOfFact(from, sheet.source.language).filter((k) => /^[pwn@]/.test(k));
  if (keys.length === 0) return null;
  const start = Math.min(said.fact.evidence.start, from.evidence.start);
  const end = Math.max(said.fact.evidence.end, from.evidence.end);
  const evidence = end - start <= LONGEST ? evidenceAt(sheet.source.text, start, end) : said.fact.evidence;
  return { said, degrees: DEGREES[said.id] as number, from, keys, far: distanceBeside(said, sheet), evidence };
}

/** The name of a town or of something unknown behind the direction, or before it. */
function placeBeside({ fact }: Spoken, sheet: FactSheet): Fact | null {
  const before = PLACE_BEFORE.has(sheet.source.language);
  let best: Fact | null = null;
  for (const other of sheet.facts) {
    if (other.sentence !== fact.sentence || !canBePlace(other)) continue;
    const free = before ? other.evidence.end <= fact.evidence.start : other.evidence.start >= fact.evidence.start;
    const gap = distance(other.evidence, fact.evidence);
    if (free && gap <= REACH && (!best || gap < distance(best.evidence, fact.evidence))) best = other;
  }
  return best && !directionBetween(fact, best, sheet) ? best : null;
}

/** Another direction stands between: the place belongs to that one. */
function directionBetween(fact: Fact, place: Fact, sheet: FactSheet): boolean {
  const from = Math.min(fact.evidence.end, place.evidence.end);
  const to = Math.max(fact.evidence.start, place.evidence.start);
  return spoken(sheet).some(
    (s) => Object.hasOwn(DEGREES, s.id) && s.fact.evidence.start >= from && s.fact.evidence.end <= to,
  );
}

function canBePlace(fact: Fact): boolean {
  if (fact.kind === 'place') return fact.level !== 'country' && fact.use === 'name';
  return fact.kind === 'proper' || (fact.kind === 'person' && fact.role === null);
}

function distanceBeside({ fact }: Spoken, sheet: FactSheet): NumberFact | null {
  for (const other of sheet.facts)
    if (other.kind === 'number' && other.measure.endsWith('km') && distance(other.evidence, fact.evidence) <= REACH)
      return other;
  return null;
}

/**
 * Directions: "30 km west of Barcelona" against "east of Barcelona". A quarter turn and more is a difference, less is the coarser of two roses.
 * The same distance seen from two places ("16 km north of Mandalay", "16 km north-west of Sagaing") is shown softly.
 */
export function compareBearings(a: FactSheet, b: FactSheet): Comparison[] {
  const [left, right] = [bearingsOf(a), bearingsOf(b)];
  const candidates = [];
  for (const x of left)
    for (const y of right) {
      // What the other text prints too is not held against anything else in it.
      if (turn(x, y) >= QUARTER && (right.some((q) => agree(x, q)) || left.some((p) => agree(p, y)))) continue;
      const one = x.keys.some((k) => y.keys.includes(k));
      const alike = affinity(x.said.fact, a, y.said.fact, b);
      const far = sameDistance(x, y);
      if (one ? alike < ALIKE && !far : !far || alike < ALIKE) continue;
      candidates.push({
        x: x.said.fact,
        y: y.said.fact,
        score: alike + (one ? 1 : 0) + (far ? 1 : 0),
        p: x,
        q: y,
        one,
      });
    }
  const seen = new Set<string>();
  return alignBest(candidates, (f) => String(f.evidence.start)).flatMap(({ p, q, one, score }) => {
    const found = one ? turned(p, q, score - 1) : elsewhere(p, q);
    const key = `${p.degrees} ${q.degrees} ${p.keys[0]}`;
    if (!found || seen.has(key)) return [];
    seen.add(key);
    return [found];
  });
}

/** How far apart two directions are, in degrees, 0 to 180. */
function turn(x: Bearing, y: Bearing): number {
  const angle = Math.abs(x.degrees - y.degrees);
  return Math.min(angle, 360 - angle);
}

/** Seen from one place, in one direction. */
function agree(x: Bearing, y: Bearing): boolean {
  return turn(x, y) < QUARTER && x.keys.some((k) => y.keys.includes(k));
}

/** Both tell one and the same distance, and not a round one. */
function sameDistance(x: Bearing, y: Bearing): boolean {
  return x.far !== null && y.far !== null && x.far.value === y.far.value && x.far.hedge !== 'vague';
}

const BASE = { kind: 'place' as const, question: message('q_place') };

function turned(x: Bearing, y: Bearing, sure: number): Comparison | null {
  const angle = turn(x, y);
  const slot = `place:bearing:${x.keys[0]}`;
  const [left, right] = [sideOf(x.evidence, x.said.id), sideOf(y.evidence, y.said.id)];
  if (angle < QUARTER) {
    const reason = message('why_place_bearing_same');
    return comparison(
      { ...BASE, slot, verdict: angle === 0 ? 'same' : 'rounding', rule: 'place/bearing-same', reason },
      left,
      right,
    );
  }
  const reason = message('why_place_bearing', x.evidence.words, y.evidence.words);
  const level = sure >= SURE ? 'hard' : 'soft';
  return comparison({ ...BASE, slot, verdict: 'conflict', level, rule: 'place/bearing', reason }, left, right);
}

function elsewhere(x: Bearing, y: Bearing): Comparison | null {
  if (!x.far || !y.far || x.far.value % 10 === 0) return null;
  const reason = message('why_place_differs', x.evidence.words, y.evidence.words);
  const slot = 'place:bearing';
  return comparison(
    { ...BASE, slot, verdict: 'conflict', level: 'soft', rule: 'place/seen-from', reason },
    sideOf(x.evidence, `${x.said.id} ${x.from.evidence.words}`),
    sideOf(y.evidence, `${y.said.id} ${y.from.evidence.words}`),
  );
}
