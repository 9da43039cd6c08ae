import type { NumberFact } from '../model/fact';
import { type FactSheet, factsOf } from '../model/sheet';
import { contextsOf, distance } from './context';
import { purposeIn, relationOf, rivals, sameSubject } from './subjects';

/** Most facts of one sentence that are looked at for a number that both sentences give. */
const MOST_NEIGHBOURS = 24;

/** How many different amounts a text gives for the purpose of one of its amounts, in the same currency. */
export function amountsFor(x: NumberFact, sheet: FactSheet): number {
  const same = factsOf(sheet, 'number').filter(
    (f) => f.measure === 'money' && purposeIn(f) === purposeIn(x) && f.currency === x.currency && !f.conversion,
  );
  return new Set(same.map((f) => f.value)).size;
}

/** The two sentences also give one and the same other number ("9,000 jobs, or 8 percent of its workforce"). */
export function sharesNumber(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): boolean {
  const others = contextsOf(b)
    .neighbours(y)
    .slice(0, MOST_NEIGHBOURS)
    .filter((f) => f.kind === 'number');
  return contextsOf(a)
    .neighbours(x)
    .slice(0, MOST_NEIGHBOURS)
    .some((f) => f.kind === 'number' && f.value >= 3 && others.some((o) => o.value === f.value && sameSubject(f, o)));
}

/** The two sentences also give one and the same share ("31.1 percent, ahead of Costa with 23.5"). */
export function sharesPercent(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): boolean {
  const shares = (f: NumberFact, sheet: FactSheet) =>
    contextsOf(sheet)
      .neighbours(f)
      .slice(0, MOST_NEIGHBOURS)
      .flatMap((n) => (n.kind === 'number' && n.measure === 'percent' && significant(n.value) >= 2 ? [n.value] : []));
  const others = shares(y, b);
  return shares(x, a).some((value) => others.includes(value));
}

/** A text tells what an amount or a share is of, and gives one value of that alone. */
export function isOnlyOf(x: NumberFact, all: readonly NumberFact[]): boolean {
  return x.noun !== null && all.every((f) => purposeIn(f) !== purposeIn(x) || !rivals(f, x) || f.value === x.value);
}

/** A text does not tell what a share is of, and gives no other such share. */
export function isOnlyUntold(x: NumberFact, sheet: FactSheet): boolean {
  return (
    x.noun === null && factsOf(sheet, 'number').every((f) => f.noun !== null || !rivals(f, x) || f.value === x.value)
  );
}

/** A text gives only one value of a measure. */
export function onlyOne(measure: string, sheet: FactSheet): boolean {
  const values = factsOf(sheet, 'number').filter((f) => f.measure === measure);
  return new Set(values.map((f) => `${f.interval.lo}:${f.value}`)).size === 1;
}

/** No other number of the text for the same thing is greater. */
export function isGreatest(x: NumberFact, all: readonly NumberFact[]): boolean {
  return all.every((f) => !rivals(f, x) || f.value <= x.value);
}

/** A number of a text that could be the other one, and has its value. */
export function prints(f: NumberFact, other: NumberFact): boolean {
  return f.value === other.value && relationOf(f, other) !== null;
}

/** A text gives only one value for what a number counts or measures. */
export function onlyValue(x: NumberFact, all: readonly NumberFact[]): boolean {
  return all.every((f) => !rivals(f, x) || f.value === x.value);
}

/** The reports are of two days: a figure may have moved between them. */
export function moved(
  { source: { published: left } }: FactSheet,
  { source: { published: right } }: FactSheet,
): boolean {
  return left !== null && right !== null && (left.from !== right.from || left.to !== right.to);
}

/** Days before the publication from which on a day belongs to something that is only recalled. */
const PAST = 300;
/** Most code units between a figure and the day that it is of: a sentence of a script without full stops holds a whole paragraph. */
const SAME_CLAUSE = 150;

/** "The deadliest crash since 2004, when 45 people died": the toll of something else. */
export function isPast(x: NumberFact, sheet: FactSheet): boolean {
  const { published } = sheet.source;
  return (
    published !== null &&
    contextsOf(sheet)
      .neighbours(x)
      .some(
        (n) =>
          n.kind === 'day' &&
          (n.days.at(-1) as number) < published.from - PAST &&
          distance(n.evidence, x.evidence) <= SAME_CLAUSE,
      )
  );
}

/** The days of events that the sentence of a number names. No figure is of a day to come ("30 percent; the second round will be on the 8th"). */
export function daysOf(x: NumberFact, sheet: FactSheet): number[] {
  const told = sheet.source.published?.to ?? Number.POSITIVE_INFINITY;
  return contextsOf(sheet)
    .neighbours(x)
    .flatMap((n) =>
      n.kind === 'day' && n.tells === 'event' && n.days.length <= 8 ? n.days.filter((d) => d <= told) : [],
    );
}

/** Both sentences name days, and none of one lies beside one of the other. */
export function otherDay(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): boolean {
  const [left, right] = [daysOf(x, a), daysOf(y, b)];
  return left.length > 0 && right.length > 0 && !left.some((d) => right.some((e) => Math.abs(d - e) <= 1));
}

/** Days before the publication from which on a day belongs to an earlier stage of what is told. */
const EARLIER = 7;

/** The sentence names only days well before both texts were published: of an earlier event, as a rule. */
export function isEarlierThan(x: NumberFact, sheet: FactSheet, other: FactSheet): boolean {
  const published = [sheet, other].flatMap(({ source }) => (source.published ? [source.published.from] : []));
  const days = daysOf(x, sheet);
  return published.length > 0 && days.length > 0 && days.every((day) => day <= Math.min(...published) - EARLIER);
}

/** Both sentences name one and the same day, month or year. */
export function sharesDay(x: NumberFact, y: NumberFact, a: FactSheet, b: FactSheet): boolean {
  const right = contextsOf(b).neighbours(y);
  return contextsOf(a)
    .neighbours(x)
    .some(
      (n) =>
        n.kind === 'day' &&
        right.some((m) => m.kind === 'day' && m.shape === n.shape && n.days.some((day) => m.days.includes(day))),
    );
}

/** Digits before the trailing zeros. */
export function significant(value: number): number {
  return String(Math.trunc(Math.abs(value))).replace(/0{1,30}$/, '').length;
}
