import { type Day, dateOf } from '../model/day';
import type { NumberFact, TimeFact } from '../model/fact';
import { includes, intersects } from '../model/interval';
import { type FactSheet, factsOf } from '../model/sheet';
import { foldSameLength } from '../text/fold';
import { canBeOne, clock, DAY, playOf, utcOf } from './clocks';
import { durationValue, extentOf } from './durations';
import type { Lone } from './lone';
import { questionOf } from './number-question';
import tables from './number-questions.json';
import { numberValue } from './number-terms';
import { roundsTo, unitOf } from './rounding';
import { message } from './side';
import { areHuman, relationOf } from './subjects';

/** Fewest of anything that is told as a figure of its own; of a place in a row, and of what is counted by no known word. */
const FEWEST = { number: 3, ordinal: 6, bare: 6 };
/** Two counts up to this, or of one digit with zeros behind it, may be equal by chance. */
const CHANCE = 10;
/** Two figures of which nobody knows what they count are one up to this share. */
const NEARLY = 0.02;
/** Two amounts of which nobody knows what they are for, up to this one: "almost 20 billion" of deposits are not the 17 billion of a rescue. */
const ROUGHLY = 0.1;
/** Measures whose unit is printed with each of them. */
const UNITS: ReadonlySet<string> = new Set(tables.measures.filter((measure) => measure !== 'score'));
/** How much a figure would be missed, and one of which nobody knows what it counts. */
const WEIGHT = { known: 1.5, bare: 1, time: 1, duration: 1 };

/** Numbers of a text that no other has, whatever it says of them, as long as both may count one thing. */
export function loneNumbers(text: FactSheet, others: readonly FactSheet[]): Lone[] {
  const numbers = others.flatMap((o) => factsOf(o, 'number'));
  return factsOf(text, 'number').flatMap((f) => {
    const bare = isBare(f) && !f.ordinal;
    const least = f.ordinal ? FEWEST.ordinal : bare ? FEWEST.bare : FEWEST.number;
    if (f.value < least && (bare || Number.isInteger(f.value))) return [];
    if (numbers.some((n) => mayBe(f, n) && !(bare && isMeasured(n) && !isAmong(f, n, text)))) return [];
    if (bare && f.value < 100 && others.some((o) => printedIn(o).has(String(f.value)))) return [];
    return [
      {
        kind: 'number' as const,
        question: questionOf(f),
        value: numberValue(f),
        evidence: f.evidence,
        weight: bare ? WEIGHT.bare : WEIGHT.known,
      },
    ];
  });
}

/** The other number can be the same one: an equal value of what may be the same thing, or a rounding of it. */
function mayBe(f: NumberFact, n: NumberFact): boolean {
  if (f.hedge === 'vague') return n.value === f.value || (includes(f.interval, n.interval) && !areApart(f, n));
  // "Dozens" do not tell 39.
  if (n.hedge === 'vague') return false;
  if (n.value === f.value) return !areApart(f, n);
  if (n.noun !== f.noun || n.measure !== f.measure || n.ordinal !== f.ordinal) return false;
  if (f.currency !== null && n.currency !== null && f.currency !== n.currency) return false;
  const reach = isBare(f) ? NEARLY : f.measure === 'money' && f.noun === null ? ROUGHLY : 1;
  return roundsTo(f, n) && Math.abs(n.value - f.value) <= reach * f.value;
}

/**
 * Both texts tell what they count or measure, and it is not one thing: a share and an age. Two texts have many words for one group ("234 votes", "234
 * deputies"), so that of counts only a small or round one is taken for another that happens to be equal.
 */
function areApart(f: NumberFact, n: NumberFact): boolean {
  if (isBare(f) || isBare(n) || f.ordinal !== n.ordinal) return false;
  if (f.measure === 'count' && n.measure === 'count' && f.value > CHANCE && f.value % unitOf(f.value) === 0)
    if (f.value / unitOf(f.value) >= CHANCE) return false;
  return relationOf(f, n) === null && !areHuman(f, n);
}

/** Nobody knows what it counts. */
function isBare(f: NumberFact): boolean {
  return f.measure === 'count' && f.noun === null;
}

/** A number with the unit that is always printed with it: it is nobody's count of anything. */
function isMeasured({ measure }: NumberFact): boolean {
  return UNITS.has(measure);
}

/** Its sentence gives others of that measure: "60" may be one of a list whose last alone has the unit. */
function isAmong(f: NumberFact, n: NumberFact, text: FactSheet): boolean {
  return factsOf(text, 'number').some((other) => other.sentence === f.sentence && other.measure === n.measure);
}

/** Digits that are no part of a decimal, of a clock or of a result. */
const NUMERAL = /(?<!\p{Nd}[.,:’'٫])(?<!\p{Nd})\p{Nd}{1,12}(?![.,:’'٫]?\p{Nd})/gu;
const printed = new WeakMap<FactSheet, ReadonlySet<string>>();

/** The runs of digits that a text prints, as ASCII digits, but for those of a measurement. */
function printedIn(sheet: FactSheet): ReadonlySet<string> {
  let found = printed.get(sheet);
  if (!found) {
    const measured = factsOf(sheet, 'number').filter(isMeasured);
    const runs = Array.from(sheet.source.text.matchAll(NUMERAL)).filter(
      ({ index }) => !measured.some((n) => n.evidence.start <= index && index < n.evidence.end),
    );
    found = new Set(runs.map(([run]) => foldSameLength(run)));
    printed.set(sheet, found);
  }
  return found;
}

/** Minutes between the clocks of two zones, at the least. */
const ZONES = 30;

/** Times of day that no other text has, in whatever zone: a clock that shows the same minute may be that of another country. */
export function loneTimes(text: FactSheet, others: readonly FactSheet[]): Lone[] {
  const times = others.flatMap((o) => factsOf(o, 'time'));
  const seen = new Set<string>();
  return factsOf(text, 'time').flatMap((f) => {
    const value = clock(f);
    if (seen.has(value) || times.some((t) => mayBeOneMoment(f, t))) return [];
    seen.add(value);
    return [{ kind: 'time' as const, question: message('q_time'), value, evidence: f.evidence, weight: WEIGHT.time }];
  });
}

function mayBeOneMoment(x: TimeFact, y: TimeFact): boolean {
  const [ux, uy] = [utcOf(x), utcOf(y)];
  if (ux !== null && uy !== null) return canBeOne(ux, playOf(x), uy, playOf(y));
  for (let shift = 0; shift < DAY; shift += ZONES)
    if (canBeOne(x.minutes + shift, playOf(x), y.minutes, playOf(y))) return true;
  return false;
}

/** Up to so many days are told from day to day ("two days later"), in place of a date. */
const RELATIVE = 3;
/** Most code units between two parts of one length ("1 year and 11 months"). */
const JOINED = 6;

/** Lengths of time that no other text has, in whatever unit, nor the year with which they begin. */
export function loneDurations(text: FactSheet, others: readonly FactSheet[]): Lone[] {
  const known = others.flatMap((o) => factsOf(o, 'duration').map(extentOf));
  const years = new Set(others.flatMap((o) => factsOf(o, 'day').map((d) => dateOf(d.days[0] as Day).year)));
  const own = factsOf(text, 'duration');
  return own.flatMap((f, i) => {
    const extent = extentOf(f);
    const { lo, hi } = f.interval;
    if (!Number.isFinite(hi) || (f.unit === 'day' && hi <= RELATIVE) || (f.unit === 'week' && hi < 2)) return [];
    const before = own[i - 1];
    if (before && f.evidence.start - before.evidence.end <= JOINED) return [];
    if (known.some((k) => k.family === extent.family && intersects(k, extent))) return [];
    if (f.unit === 'year' && beginsIn(text, lo).some((year) => years.has(year))) return [];
    return [
      {
        kind: 'duration' as const,
        question: message('q_duration'),
        value: durationValue(f),
        evidence: f.evidence,
        weight: WEIGHT.duration,
      },
    ];
  });
}

/** The years in which so many years before the publication can have begun. */
function beginsIn({ source: { published } }: FactSheet, ago: number): number[] {
  if (!published) return [];
  const year = dateOf(published.from).year - Math.round(ago);
  return [year - 1, year, year + 1];
}
