import type { Comparison, Level } from '../model/comparison';
import type { TimeFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { affinity, alignBest, type Candidate, sentenceOf, storyReports } from './alignment';
import customs from './clock-customs.json';
import { apart, canBeOne, clock, DAY, modulo, playOf, utcOf } from './clocks';
import { distance } from './context';
import { comparison, message, sideOf } from './side';

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
      for (const twin of [...twinsOf(x, left), ...twinsOf(y, right)]) agreed.add(twin);
      found.push(agreement(x, y, why));
    }
  }
  const open = (times: readonly TimeFact[]) => times.filter((t) => !agreed.has(t));
  return found.concat(otherTimes(open(left), open(right), a, b, left.length === 1 && right.length === 1));
}

/** Most code units between two clocks of one moment in two zones. */
const BESIDE = 30;

/** The time and its twins: the same moment on another clock, printed beside it ("18:40 local time (17:40 GMT)"). */
function twinsOf(time: TimeFact, all: readonly TimeFact[]): TimeFact[] {
  return all.filter(
    (t) =>
      t === time ||
      (t.sentence === time.sentence &&
        t.zone !== time.zone &&
        apart(t.minutes, time.minutes) % ZONES === 0 &&
        distance(t.evidence, time.evidence) <= BESIDE),
  );
}

/** Least affinity of two times that are held against each other, by the minutes between them: a text tells of several moments of a day. */
const ALIGNED = [
  { within: 35, least: 0.35 },
  { within: 90, least: 0.7 },
  { within: DAY, least: 0.8 },
] as const;
/** Affinity from which on a difference may be a hard one. */
const SURE = 0.85;
/** Minutes up to which the only times of two texts are taken to be of one moment. */
const NEAR = 90;
/** What it adds to the rank of two times that they are close to each other. */
const NEARER = 0.6;
/** Most days of one date that are looked at. */
const A_FEW = 7;
/** What it adds that each text gives one time of day. */
const LONE = 0.4;
/** Time zones lie so many minutes apart: such a difference between the clocks of two countries explains itself. */
const ZONES = 30;
/** Most zones lie whole hours apart. */
const HOUR = 60;

interface Pair extends Candidate<TimeFact> {
  readonly level: Level;
}

/** Times of day that tell when one thing happened, by what stands around them, and that no time zone explains. */
function otherTimes(
  left: readonly TimeFact[],
  right: readonly TimeFact[],
  a: FactSheet,
  b: FactSheet,
  lone: boolean,
): Comparison[] {
  const candidates: Pair[] = [];
  for (const x of left) {
    for (const y of right) {
      const level = contradiction(x, y, a, b);
      if (!level) continue;
      const alike = affinity(x, a, y, b);
      const minutes = apart(x.minutes, y.minutes);
      const score = alike + (lone && minutes <= NEAR ? LONE : 0);
      if (score < leastFor(minutes) || areOfOtherDays(x, a, y, b)) continue;
      // Of two times of one text the nearer is more likely the same moment.
      const rank = score + NEARER * (1 - Math.min(1, minutes / NEAR));
      const reckoned = isReckonedFrom(x, a) || isReckonedFrom(y, b);
      const sure = alike >= SURE && level === 'hard';
      candidates.push({ x, y, score: rank, level: sure && !reckoned ? 'hard' : 'soft' });
    }
  }
  return alignBest(candidates, clock).map(({ x, y, level }) =>
    comparison(
      {
        kind: 'time',
        verdict: 'conflict',
        level,
        rule: 'time/other-time',
        reason: message('why_time_other', clock(x), clock(y)),
        slot: 'time',
        question: message('q_time'),
      },
      sideOf(x.evidence, clock(x)),
      sideOf(y.evidence, clock(y)),
    ),
  );
}

/** Its sentence tells some minutes besides ("ten minutes after the train had left at 18:40"): the clock may be where they are reckoned from. */
function isReckonedFrom(time: TimeFact, sheet: FactSheet): boolean {
  return sentenceOf(time, sheet).some((f) => f.kind === 'duration' && f.unit === 'minute');
}

/** The sentences of both name days, and none of them is the same: each time is of its own day. */
function areOfOtherDays(x: TimeFact, a: FactSheet, y: TimeFact, b: FactSheet): boolean {
  const daysOf = (time: TimeFact, sheet: FactSheet) =>
    sentenceOf(time, sheet).flatMap((f) => (f.kind === 'day' && f.tells === 'event' ? f.days.slice(0, A_FEW) : []));
  const [left, right] = [daysOf(x, a), daysOf(y, b)];
  return left.length > 0 && right.length > 0 && !left.some((day) => right.some((d) => Math.abs(d - day) <= 1));
}

function leastFor(minutes: number): number {
  return ALIGNED.find(({ within }) => minutes <= within)?.least ?? Number.POSITIVE_INFINITY;
}

/** How sure it is that two clocks show other times, whatever their zones; null when they can be of one moment. */
function contradiction(x: TimeFact, y: TimeFact, a: FactSheet, b: FactSheet): Level | null {
  if (fits(x, y) || isBeyond(x, y) || isBeyond(y, x)) return null;
  const exact =
    (isExact(x) &&
      isExact(y) &&
      (apart(x.minutes, y.minutes) > GRID || x.minutes % GRID > 0 || y.minutes % GRID > 0)) ||
    areFarApart(x, y);
  const level = (zones: boolean): Level => (exact && zones ? 'hard' : 'soft');
  if (utcOf(x) !== null && utcOf(y) !== null) return level(true);
  const play = Math.max(playOf(x).before, playOf(x).after, playOf(y).before, playOf(y).after);
  const minutes = apart(x.minutes, y.minutes);
  // A clock of twelve hours: "2:51" in the afternoon.
  if (Math.abs(minutes - DAY / 2) <= play && [a, b].some(hasHalfDays)) return null;
  // Both on the clocks of the place, or both on the clocks of one country.
  if (x.zone === 'local' && y.zone === 'local') return level(true);
  if (minutes >= ZONES_FAR && (isToldOfPlace(x, y, a, b) || isToldOfPlace(y, x, b, a))) return level(true);
  if (x.zone === y.zone && a.source.language === b.source.language) return level(x.zone !== null);
  const step = [a, b].some(hasHalfHours) ? ZONES : HOUR;
  const over = minutes % step;
  // To the minute twelve hours apart: one of them took a clock of twelve hours for one of twenty-four.
  if (minutes === DAY / 2) return x.minutes % GRID === 0 ? null : 'soft';
  const round = x.minutes % HOUR === 0 || y.minutes % HOUR === 0;
  // No two zones lie so near to each other.
  return minutes < step / 2 || Math.min(over, step - over) > play ? level(minutes < step / 2 && !round) : null;
}

/** Fewest languages of the story in which a clock without a zone is that of the place: each of their readers has a clock of his own. */
const LANGUAGES = 3;
/** Minutes from which on two such clocks are told apart: nearer ones may be those of two countries beside each other. */
const ZONES_FAR = 120;

/**
 * The first is printed as local time and by no other report of the story; the second without a zone, and alike in reports of several languages. A
 * text that prints both clocks tells of two moments.
 */
function isToldOfPlace(local: TimeFact, bare: TimeFact, own: FactSheet, other: FactSheet): boolean {
  if (local.zone !== 'local' || bare.zone !== null) return false;
  const languages = new Set<string>();
  for (const sheet of storyReports()) {
    const times = factsOf(sheet, 'time').filter((t) => utcOf(t) === null);
    if (sheet !== own && times.some((t) => t.minutes === local.minutes)) return false;
    if (times.some((t) => t.minutes === bare.minutes)) {
      if (sheet === own) return false;
      languages.add(sheet.source.language);
    }
  }
  languages.add(other.source.language);
  return languages.size >= LANGUAGES;
}

/** Minutes that "before midnight" and "after midnight" reach. */
const NIGHT = 240;

/** "After midnight" and half past two: midnight and noon are no clocks that are looked at. */
function isBeyond(x: TimeFact, y: TimeFact): boolean {
  if (!x.edge || x.minutes % (DAY / 2) !== 0) return false;
  return (x.edge === 'after' ? modulo(y.minutes - x.minutes) : modulo(x.minutes - y.minutes)) <= NIGHT;
}

/** Hedged clocks that lie further apart than twice what a hedge is good for. */
function areFarApart(x: TimeFact, y: TimeFact): boolean {
  const edged = x.edge !== undefined || y.edge !== undefined;
  return !edged && apart(x.minutes, y.minutes) > Math.max(playOf(x).before, playOf(y).before) * HEDGES;
}

/** How many times its play a hedged clock is off at the most. */
const HEDGES = 1.5;

function isExact(time: TimeFact): boolean {
  return !time.approximate && !time.edge;
}

/** Minutes to which clocks are rounded in print without a word of it. */
const GRID = 5;

/** Languages that print clocks of twelve hours, often without a word for the half of the day. */
const HALF_DAYS: ReadonlySet<string> = new Set(customs.halfDays);
const HALF_HOURS = { languages: new Set(customs.halfHours.languages), places: new Set(customs.halfHours.places) };

function hasHalfDays(sheet: FactSheet): boolean {
  return HALF_DAYS.has(sheet.source.language);
}

/** The text is written for, or tells of, a country whose clocks are half an hour or a quarter off the full hours. */
function hasHalfHours(sheet: FactSheet): boolean {
  if (HALF_HOURS.languages.has(sheet.source.language)) return true;
  return factsOf(sheet, 'place').some((p) => HALF_HOURS.places.has(p.place.slice(0, 2)));
}

/** The clocks can show one moment, each in its zone as far as it is known. */
function fits(x: TimeFact, y: TimeFact): boolean {
  const [ux, uy] = [utcOf(x), utcOf(y)];
  return ux !== null && uy !== null ? areOne(x, ux, y, uy) : areOne(x, x.minutes, y, y.minutes);
}

/** The two can be of one moment, told as these minutes after midnight: "just before six" and "just after six" are not. */
function areOne(x: TimeFact, at: number, y: TimeFact, other: number): boolean {
  const sides = x.edge !== undefined && y.edge !== undefined && x.edge !== y.edge;
  if (sides && apart(at, other) <= GRID) return false;
  // "About 18:40" and "about 18:45": both are rounded to five minutes, and to other ones.
  const rounded = x.approximate && y.approximate && x.minutes % ZONES > 0 && y.minutes % ZONES > 0;
  if (rounded && apart(at, other) >= GRID) return false;
  return canBeOne(at, playOf(x), other, playOf(y));
}

type Why = 'same-instant' | 'same-clock';

function agreement(x: TimeFact, y: TimeFact, why: Why): Comparison {
  return comparison(
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
  );
}

function agreementOf(x: TimeFact, y: TimeFact, a: FactSheet, b: FactSheet): Why | null {
  const [ux, uy] = [utcOf(x), utcOf(y)];
  if (ux !== null && uy !== null) return areOne(x, ux, y, uy) ? 'same-instant' : null;
  // Through a local time that the same text also gives in a known zone.
  const lx = ux ?? throughLocal(x, b);
  const ly = uy ?? throughLocal(y, a);
  if (lx !== null && ly !== null && areOne(x, lx, y, ly)) return 'same-instant';
  // "2:51" of a clock of twelve hours and 14:51.
  const halves = apart(x.minutes, y.minutes) === DAY / 2 && x.minutes % HOUR > 0 && [a, b].some(hasHalfDays);
  if (ux === null && uy === null) return halves || areOne(x, x.minutes, y, y.minutes) ? 'same-clock' : null;
  const bare = ux === null ? x : y;
  if (bare.zone !== null) return null;
  if (areOne(x, x.minutes, y, y.minutes)) return 'same-clock';
  // Universal time is often printed without saying so.
  return areOne(x, ux ?? x.minutes, y, uy ?? y.minutes) ? 'same-instant' : null;
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
      return modulo(time.minutes - local.minutes + at);
    }
  }
  return null;
}
