import type { Message } from '../model/comparison';
import type { Feature, MatchDecision } from '../model/story';
import { FEATURES, type FeatureName, gapOf, type Measured, measure, spanOf, worthSearching } from './features';
import type { Profile } from './profile';
import table from './weights.json';

/** Weights of the features in logits, the bias, and the thresholds of the decision; fitted by `npm run fit`. */
interface WeightTable {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  /** Least probability of a same-event decision when both days of publication are known. */
  readonly same: number;
  /** The same when one of them is unknown, but both texts name the day of the event. */
  readonly certain: number;
  /** Least probability of "possible" when one of them is not. */
  readonly possible: number;
  /** Least topical score (0 to 1, without days) of a look-alike that is worth listing. */
  readonly related: number;
  /** Logits that two groups of reports may lack on average when they are many, against two single reports. */
  readonly together: number;
  /** Mean logit to the group from which a report is taken without a name or a figure in common with the article. */
  readonly unnamed: number;
  /** Mean logit to a group of dated reports from which an article without a day of publication is surely of their event. */
  readonly undated: number;
  /** Mean logit below which an article without a day of publication only has a topic in common with a group of dated reports. */
  readonly loose: number;
  /** Logits that speak against joining two groups whose events are of different days. */
  readonly dayDiffers: number;
  /** The same where the events are of different places, or ended with different results. */
  readonly traitDiffers: number;
  /** The same where they lead with other people of the table: the early reports of one event may name others than the late ones. */
  readonly peopleDiffer: number;
  /** The same where shares, sums, magnitudes or the days that they name differ. */
  readonly figureDiffers: number;
  /** Logits that two reports without days must have in common beyond what others must. */
  readonly undatedMore: number;
  /** `together` for groups of reports without days. */
  readonly undatedTogether: number;
  /** How much what groups lead with counts where days of publication are known, against 1 where they are not. */
  readonly leadingDated: number;
  /** Logits against joining two groups, for each by which they hang together better than the two with each other, beyond `contrastFrom`. */
  readonly contrast: number;
  /** Logits by which they may do so. */
  readonly contrastFrom: number;
}

const TABLE = table as WeightTable;

/** The decision on one pair of texts, with what carries it. */
export interface Decision {
  /** Probability-like, 0 to 1. */
  readonly score: number;
  readonly decision: MatchDecision;
  /** How much the two have in common when all days are left out, 0 to 1; orders the look-alikes. */
  readonly topic: number;
  /** Only features that contribute, strongest first. */
  readonly features: readonly Feature[];
  readonly reason: Message | null;
}

/**
 * Judges whether two texts are about one event.
 * @param full names that were not spotted are looked for also where it is plain without them
 */
export function decide(a: Profile, b: Profile, idf: (key: string) => number, full = false): Decision {
  const measured = full ? measure(a, b, idf) : measureInSteps(a, b, idf);
  const value = valuesOf(measured);
  const score = probability(measured);
  const gap = gapOf(a, b);
  const decision = decisionOf(score, value, spanOf(a, b));
  return {
    score,
    decision,
    topic: topicalScore(value),
    features: contributions(measured),
    reason: decision === 'related' ? relationOf(value, gap) : decision === 'possible' ? DAY_UNKNOWN : null,
  };
}

/** What the reports around a report say of it. */
export interface Company {
  /** True when it is in one group with the article. */
  readonly inside: boolean;
  /** Mean logit between the report and the other members of the article's group. */
  readonly link: number;
  /** Mean logit between the article and the other members of its group; null when it is alone. */
  readonly articleLink: number | null;
  /** How many reports are in the article's group, this one and the article left out. */
  readonly others: number;
  /** How many of the group's other members, the article included, have a day of publication. */
  readonly dated: number;
  /** True when the article's own day of publication is known. */
  readonly articleDated: boolean;
  /** True when of the report or the article only the month is known, and other reports of that month are about as near to it as its group. */
  readonly torn: boolean;
}

/** Members with a day of publication that a group must have to stand for the day that a report or the article lacks. */
const FEWEST_DATED = 3;

/** Features by which two texts share something with a name or a figure of its own. */
const NAMED: ReadonlySet<string> = new Set([
  'people',
  'proper-nouns',
  'cities',
  'countries',
  'organisations',
  'numbers',
] satisfies FeatureName[]);

/**
 * Two avalanches of one day have all their words in common: only a name or a figure tells that they are one. Where the texts lead with
 * two cities, the country alone is no such name: a minister's guest at home and a delegation abroad have it in common.
 */
function isNamed({ features }: Decision): boolean {
  const elsewhere = features.some((f) => f.name === 'cities-differ' && f.weight < 0);
  return features.some((f) => NAMED.has(f.name) && f.weight > 0 && !(elsewhere && f.name === 'countries'));
}

/**
 * The decision once more, when it is known which reports hang together.
 * @param span days between the publications as far as they speak against one event; null when one is unknown
 */
export function inCompany(decision: Decision, company: Company, span: number | null): Decision {
  const own = logitOf(decision.score);
  if (company.inside) {
    if (own < logitOf(TABLE.same) && company.link < TABLE.unnamed && !isNamed(decision)) return decision;
    const day = decision.features.some((f) => f.name === 'event-day' && f.weight > 0);
    if (span !== null && span > LONGEST_STORY && !day) return decision;
    const score = 1 / (1 + Math.exp(-Math.max(own, company.link, logitOf(TABLE.same))));
    const reach = company.articleLink ?? own;
    const sure =
      !company.torn &&
      (decision.decision === 'same-event' ||
        span !== null ||
        ((company.articleDated || reach >= TABLE.undated) && company.dated >= FEWEST_DATED));
    // Reports of one event hang together by their days; that says nothing of an article without one, which must have enough in common itself.
    if (!sure && !company.articleDated && company.dated >= FEWEST_DATED && reach < TABLE.loose)
      return { ...decision, decision: 'related', reason: TOO_LITTLE };
    return withFeature(
      { ...decision, score, decision: sure ? 'same-event' : 'possible', reason: sure ? null : DAY_UNKNOWN },
      company.others,
      logitOf(score) - own,
    );
  }
  if (decision.decision !== 'same-event' && decision.decision !== 'possible') return decision;
  // It could be of the event by itself, and the reports that surely are have too little in common with it.
  const score = 1 / (1 + Math.exp(-Math.min(own, company.link, logitOf(TABLE.related))));
  return withFeature(
    { ...decision, score, decision: 'related', reason: { key: 'relation_other_reports', args: [] } },
    company.others,
    logitOf(score) - own,
  );
}

const DAY_UNKNOWN: Message = { key: 'relation_day_unknown', args: [] };
const TOO_LITTLE: Message = { key: 'relation_too_little', args: [] };

/** The logit of a probability. */
export function logitOf(p: number): number {
  return Math.log(p / (1 - p));
}

/** Adds what the company of a report changes as a feature of its own. */
function withFeature(decision: Decision, others: number, weight: number): Decision {
  if (others === 0 || Math.abs(weight) < LEAST_SHOWN) return decision;
  const name = weight > 0 ? 'vouched' : 'apart';
  return {
    ...decision,
    features: [...decision.features, { name, value: others, weight, shared: [] }].sort(
      (x, y) => Math.abs(y.weight) - Math.abs(x.weight),
    ),
  };
}

/** Probabilities between these are worth a search for names that were not spotted. */
const UNDECIDED = { from: 0.03, to: 0.97 };

/** True when two texts may have been held to be of one event before any name was looked for: their score is not to be ranked against that of others. */
export function judgedQuickly(a: Profile, b: Profile, score: number): boolean {
  return score > UNDECIDED.to && worthSearching(a, b);
}

/** Measures, and once more with a search for names where the quick measure leaves it open. */
function measureInSteps(a: Profile, b: Profile, idf: (key: string) => number): Measured[] {
  const quick = measure(a, b, idf, false);
  if (!worthSearching(a, b)) return quick;
  const span = spanOf(a, b);
  const p = probability(quick);
  return (span === null || span <= 9) && p >= UNDECIDED.from && p <= UNDECIDED.to ? measure(a, b, idf) : quick;
}

/** The probability of one event by the fitted weights. */
export function probability(measured: readonly Measured[]): number {
  let logit = TABLE.bias;
  for (const m of measured) logit += (TABLE.weights[m.name] ?? 0) * m.value;
  return 1 / (1 + Math.exp(-logit));
}

/** How much two texts have in common when all days are left out, 0 to 1: for telling look-alikes from strangers. */
export function topicalScore(value: ReadonlyMap<FeatureName, number>): number {
  const get = (name: FeatureName) => value.get(name) ?? 0;
  return (
    0.35 * get('people') +
    0.2 * get('cities') +
    0.2 * get('concepts') +
    0.1 * get('organisations') +
    0.1 * get('countries') +
    // What happens within days is more likely to be mixed up.
    0.05 * (get('gap-0-1') + get('gap-2-3') + get('gap-4-9'))
  );
}

function valuesOf(measured: readonly Measured[]): Map<FeatureName, number> {
  return new Map(measured.map((m) => [m.name, m.value]));
}

/** Days after which a text is taken for one about something else, unless both name the day of the event. */
const LONGEST_STORY = 10;

function decisionOf(score: number, value: ReadonlyMap<FeatureName, number>, span: number | null): MatchDecision {
  const get = (name: FeatureName) => value.get(name) ?? 0;
  const anchored =
    get('people') + get('cities') + get('organisations') + get('numbers') + get('proper-nouns') > 0.15 ||
    get('event-day') > 0;
  if (span === null) {
    // A day that both texts name stands for the day of publication that one of them lacks.
    if (score >= TABLE.certain && anchored && get('event-day') === 1) return 'same-event';
    if (score >= TABLE.possible && anchored) return 'possible';
  } else if (score >= TABLE.same && anchored && (span <= LONGEST_STORY || get('event-day') > 0)) return 'same-event';
  return topicalScore(value) >= TABLE.related ? 'related' : 'unrelated';
}

function relationOf(value: ReadonlyMap<FeatureName, number>, gap: number | null): Message {
  const get = (name: FeatureName) => value.get(name) ?? 0;
  if (gap !== null && gap > 3) return { key: 'relation_other_day', args: [String(gap)] };
  if (get('people-differ') > 0) return { key: 'relation_other_people', args: [] };
  if (get('event-day-differs') > 0) return { key: 'relation_other_event_day', args: [] };
  if (get('cities-differ') > 0) return { key: 'relation_other_place', args: [] };
  return { key: 'relation_too_little', args: [] };
}

/** Contributions smaller than this, in logits, are not shown. */
const LEAST_SHOWN = 0.05;

function contributions(measured: readonly Measured[]): Feature[] {
  return measured
    .map((m) => ({ name: m.name, value: m.value, weight: (TABLE.weights[m.name] ?? 0) * m.value, shared: m.shared }))
    .filter((f) => Math.abs(f.weight) >= LEAST_SHOWN)
    .sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight));
}

/** The names of all features, for fitting. */
export const FEATURE_NAMES = FEATURES;
