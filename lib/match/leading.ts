/**
 * What two groups of reports lead with, held against each other. The reports of one event lead with one city, one weekday, one
 * result, those of its look-alike with another: how likely that is by chance is the Bayes factor of two models of the values, one distribution for both groups
 * or one for each, both of them Dirichlet-multinomial. It says little of two single reports and much of two groups that agree each in itself. Where days of
 * publication are known it counts for less.
 */
import { type FactSheet, factsOf } from '../model/sheet';
import type { Particulars } from './particulars';
import type { ProperNoun } from './proper';
import table from './weights.json';

/** Kinds of values of which the reports of one event lead with few, in the order of {@link Leading}. */
export const LEADING = [
  'city',
  'person',
  'score',
  'magnitude',
  'weekday',
  'date',
  'proper',
  'share',
  'ordinal',
] as const;

type LeadingKind = (typeof LEADING)[number];

/** The leading values of one report, by kind; none where it has none of that kind. Where there are several they share its vote. */
export type Leading = readonly ReadonlySet<string>[];

/** What a profile has of a text's beginning. */
interface Beginning {
  readonly leadCities: ReadonlySet<string>;
  readonly leadPeople: ReadonlySet<string>;
  readonly proper: readonly ProperNoun[];
  readonly particulars: Particulars;
}

/** Magnitudes are held alike within half a degree: the first measurement is corrected. */
const DEGREE = 2;

/** Reads the leading values. */
export function leadingOf(sheet: FactSheet, { leadCities, leadPeople, proper, particulars }: Beginning): Leading {
  const days = factsOf(sheet, 'undated-day');
  const { scores, magnitude, ownShares, ordinals } = particulars;
  const byKind: Record<LeadingKind, readonly (string | number | null | undefined)[]> = {
    city: first(leadCities),
    person: first(leadPeople),
    score: first(scores),
    magnitude: magnitude === null ? [] : [Math.round(magnitude * DEGREE)],
    weekday: [days.find((d) => d.weekday !== null)?.weekday],
    date: days.flatMap(({ month, date }) => (month !== null && date !== null ? [`${month}-${date}`] : [])).slice(0, 1),
    proper: proper.flatMap((p) => (p.lead ? p.keys.slice(0, 1) : [])),
    share: ownShares.slice(0, 1).map(Math.round),
    ordinal: first(ordinals).map(([noun, places]) => `${noun}:${first(places)[0]}`),
  };
  return LEADING.map(
    (kind) => new Set(byKind[kind].flatMap((v) => (v === null || v === undefined ? [] : [String(v)]))),
  );
}

function first<T>(values: Iterable<T>): T[] {
  for (const value of values) return [value];
  return [];
}

/** The votes of a group's reports, by kind. */
export interface Votes {
  readonly counts: Map<string, number>;
  /** How many reports have voted. */
  voters: number;
}

/** The votes of one report. */
export function votesOf(leading: Leading): Votes[] {
  return leading.map((values) => ({
    counts: new Map([...values].map((v) => [v, 1 / values.size])),
    voters: values.size > 0 ? 1 : 0,
  }));
}

/** Adds the votes of another group. */
export function addVotes(votes: readonly Votes[], others: readonly Votes[]): void {
  for (const [kind, { counts, voters }] of others.entries()) {
    const own = votes[kind] as Votes;
    for (const [value, count] of counts) own.counts.set(value, (own.counts.get(value) ?? 0) + count);
    own.voters += voters;
  }
}

/** How much a kind counts, and over how many values the reports of one event spread: the concentration of the Dirichlet distribution. */
interface Kind {
  readonly weight: number;
  readonly spread: number;
}

const KINDS = LEADING.map((kind): Kind => table.leading[kind]);
/** Share of the reports of any event that a value is expected in beforehand. */
const EXPECTED = 0.05;
/** What speaks for one event counts less: that both lead with one thing is a feature of each pair already. */
const FOR = 0.1;

/** Weighted logits for one event of two groups by what their reports lead with; most often below 0. Symmetric. */
export function leadAlike(a: readonly Votes[], b: readonly Votes[]): number {
  let sum = 0;
  for (const [kind, { weight, spread }] of KINDS.entries()) {
    const [left, right] = [a[kind] as Votes, b[kind] as Votes];
    if (left.voters === 0 || right.voters === 0) continue;
    const both = new Map(left.counts);
    for (const [value, count] of right.counts) both.set(value, (both.get(value) ?? 0) + count);
    const logit =
      evidence(both, left.voters + right.voters, spread) -
      evidence(left.counts, left.voters, spread) -
      evidence(right.counts, right.voters, spread);
    sum += weight * (logit > 0 ? FOR * logit : logit);
  }
  return sum;
}

/** Logarithm of the chance of votes under a Dirichlet-multinomial distribution. */
function evidence(counts: ReadonlyMap<string, number>, voters: number, spread: number): number {
  const prior = spread * EXPECTED;
  let sum = logGamma(spread) - logGamma(spread + voters);
  for (const count of counts.values()) sum += logGamma(prior + count) - logGamma(prior);
  return sum;
}

/** From here on Stirling's series is exact to nine digits. */
const STIRLING = 7;

/** Logarithm of the gamma function of a positive number. */
export function logGamma(x: number): number {
  let shifted = 0;
  let at = x;
  for (; at < STIRLING; at++) shifted += Math.log(at);
  const inverse = 1 / at;
  const series = inverse * (1 / 12 - inverse ** 2 * (1 / 360 - inverse ** 2 / 1260));
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - shifted;
}
