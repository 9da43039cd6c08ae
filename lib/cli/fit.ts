/**
 * Fits the weights of the same-event decision on a test set: `npm run fit -- --reports R.jsonl [--write]`. Logistic regression over the
 * features of `lib/match/features.ts`. The figures printed are from four folds by event: no event is judged by weights that saw it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { FEATURES, type Measured, measure } from '../match/features';
import { keysOf } from '../match/keys';
import { indexOf } from '../match/opened';
import { profileOf } from '../match/profile';
import { type GoldReport, readLines } from './gold/format';
import { corpusFrom, type Read, readAll } from './score-matching';

interface Sample {
  readonly x: Float64Array;
  readonly y: 0 | 1;
  readonly events: readonly [string, string];
  /** Pairs of large events count less, so that one event does not rule. */
  readonly weight: number;
  /** True for a pair as it would be on one day. */
  readonly simulated?: boolean;
}

/** Strength of the pull towards the expected weights. */
const PENALTY = 0.0015;

/** Keys that are rarer than this have no prior. */
const LEAST_SHARE = 0.02;

/** What a simulated pair counts, against a real one. */
const SIMULATED = 0.1;

/** Most Newton steps; the fit has converged long before. */
const MOST_STEPS = 25;

/** What each feature is expected to weigh before any data is seen, in logits. */
const EXPECTED: Readonly<Record<string, number>> = {
  'gap-0-1': 2.5,
  'gap-2-3': 1,
  'gap-4-9': -1.5,
  'gap-10-30': -2.5,
  'gap-more': -3.5,
  people: 2,
  'people-cover': 1.5,
  'people-differ': -1.5,
  cities: 1.5,
  'cities-differ': -1,
  countries: 0.7,
  organisations: 1.5,
  'event-day': 1.5,
  'event-day-differs': -1.5,
  concepts: 2,
  senses: 2,
  numbers: 1.5,
  'proper-nouns': 2,
  words: 3,
  keys: 3,
  'names-differ': -2,
  'measures-differ': -1.5,
};

const { values: options } = parseArgs({
  options: { reports: { type: 'string', multiple: true, default: [] }, write: { type: 'boolean', default: false } },
});

const sets = options.reports.map((file) => readLines<GoldReport>(file));
const dated = sets.map((reports) => readAll(reports, false));
if (options.write) writePrior(dated.flat());
const samples = sets.flatMap((reports, i) => [
  ...samplesOf(dated[i] as Read[], true),
  ...samplesOf(readAll(reports, true), false),
]);
const events = [...new Set(samples.flatMap((s) => s.events))].sort();
const foldOf = new Map(events.map((e, i) => [e, i % 4]));
console.log(
  `${samples.length} pairs, ${samples.filter((s) => s.y === 1).length} of one event, ${events.length} events`,
);

const held: { score: number; sample: Sample }[] = [];
for (let fold = 0; fold < 4; fold++) {
  const test = samples.filter((s) => foldOf.get(s.events[0]) === fold);
  const train = samples.filter((s) => foldOf.get(s.events[0]) !== fold && foldOf.get(s.events[1]) !== fold);
  const model = fitWeights(train);
  for (const sample of test) held.push({ score: predict(model, sample.x), sample });
}
const unknown = FEATURES.indexOf('gap-unknown');
const known = held.filter((h) => h.sample.x[unknown] === 0 && !h.sample.simulated);
const oneDay = held.filter((h) => h.sample.simulated || (h.sample.x[unknown] === 0 && h.sample.y === 1));
const undated = held.filter((h) => h.sample.x[unknown] === 1);
for (const [name, set] of [
  ['days known', known],
  ['as if all were of one day', oneDay],
  ['days hidden', undated],
] as const) {
  for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]) console.log(name, threshold, ratesAt(set, threshold));
}

const model = fitWeights(samples);
const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'match/weights.json');
const old = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const table = {
  ...old,
  bias: round(model.bias),
  weights: Object.fromEntries(FEATURES.map((name, i) => [name, round(model.w[i] as number)])),
};
console.log(JSON.stringify(table, null, 2));
if (options.write) writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`);

/** Writes how often the news of an event carries a concept, a sense, a country, an organisation: the mean over events of the share of its reports. */
function writePrior(reads: readonly Read[]): void {
  const byEvent = new Map<string, Read[]>();
  for (const read of reads) byEvent.set(read.report.event, [...(byEvent.get(read.report.event) ?? []), read]);
  const shares = new Map<string, number>();
  for (const list of byEvent.values()) {
    for (const { sheet } of list) {
      for (const key of keysOf(sheet).keys()) {
        if (/^[kcos]:/.test(key)) shares.set(key, (shares.get(key) ?? 0) + 1 / list.length / byEvent.size);
      }
    }
  }
  const rows = [...shares].filter(([, share]) => share >= LEAST_SHARE).sort(([x], [y]) => (x < y ? -1 : 1));
  const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'match/prior.json');
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(rows.map(([k, share]) => [k, round(share)])), null, 2)}\n`);
}

function samplesOf(reads: readonly Read[], sameDay: boolean): Sample[] {
  const index = indexOf(corpusFrom(reads));
  const sizes = new Map<string, number>();
  for (const { report } of reads) sizes.set(report.event, (sizes.get(report.event) ?? 0) + 1);
  const made: Sample[] = [];
  for (const [i, a] of reads.entries()) {
    for (const b of reads.slice(i + 1)) {
      const y = a.report.event === b.report.event ? 1 : 0;
      const measured = measure(profileOf(a.sheet), profileOf(b.sheet), index.idf);
      const size = Math.max(sizes.get(a.report.event) ?? 1, sizes.get(b.report.event) ?? 1);
      const sample = { y, events: [a.report.event, b.report.event], weight: 1 / Math.sqrt(size) } as const;
      made.push({ ...sample, x: Float64Array.from(measured, (m) => m.value) });
      // The events of a test set lie years apart, those of a day's news do not: each pair of strangers counts once more as if both
      // had been published on one day.
      if (y === 0 && sameDay)
        made.push({
          ...sample,
          weight: sample.weight * SIMULATED,
          x: Float64Array.from(measured, asIfOfOneDay),
          simulated: true,
        });
    }
  }
  return made;
}

function asIfOfOneDay({ name, value }: Measured): number {
  if (name.startsWith('gap-')) return name === 'gap-0-1' ? 1 : 0;
  return name === 'event-day' || name === 'event-day-differs' ? 0 : value;
}

/**
 * Logistic regression by Newton's method. The penalty draws towards what is expected beforehand, so that a feature which only one
 * large event shows does not grow beyond reason, and one that is hardly ever seen keeps its sign.
 */
function fitWeights(train: readonly Sample[]): { w: Float64Array; bias: number } {
  const n = FEATURES.length;
  const w = Float64Array.from(FEATURES, (_, i) => expected(i));
  let bias = -3;
  const total = train.reduce((s, t) => s + t.weight, 0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = new Float64Array(n + 1);
    const hessian = Array.from({ length: n + 1 }, () => new Float64Array(n + 1));
    const row = new Float64Array(n + 1);
    for (const { x, y, weight } of train) {
      let z = bias;
      for (let i = 0; i < n; i++) z += (w[i] as number) * (x[i] as number);
      const p = 1 / (1 + Math.exp(-z));
      const error = ((p - y) * weight) / total;
      const bend = (p * (1 - p) * weight) / total;
      row.set(x);
      row[n] = 1;
      for (let i = 0; i <= n; i++) {
        const xi = row[i] as number;
        if (xi === 0) continue;
        gradient[i] = (gradient[i] as number) + error * xi;
        const line = hessian[i] as Float64Array;
        for (let k = 0; k <= n; k++) line[k] = (line[k] as number) + bend * xi * (row[k] as number);
      }
    }
    for (let i = 0; i < n; i++) {
      gradient[i] = (gradient[i] as number) + PENALTY * ((w[i] as number) - expected(i));
      const line = hessian[i] as Float64Array;
      line[i] = (line[i] as number) + PENALTY;
    }
    const line = hessian[n] as Float64Array;
    line[n] = (line[n] as number) + 1e-9;
    const move = solve(hessian, gradient);
    for (let i = 0; i < n; i++) w[i] = (w[i] as number) - (move[i] as number);
    bias -= move[n] as number;
    if (Math.max(...move.map(Math.abs)) < 1e-4) break;
  }
  return { w, bias };
}

/** Solves a symmetric positive definite system by elimination. The arguments are used up. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const n = right.length;
  for (let i = 0; i < n; i++) {
    const pivot = matrix[i] as Float64Array;
    for (let k = i + 1; k < n; k++) {
      const line = matrix[k] as Float64Array;
      const factor = (line[i] as number) / (pivot[i] as number);
      if (factor === 0) continue;
      for (let c = i; c < n; c++) line[c] = (line[c] as number) - factor * (pivot[c] as number);
      right[k] = (right[k] as number) - factor * (right[i] as number);
    }
  }
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    const line = matrix[i] as Float64Array;
    let sum = right[i] as number;
    for (let c = i + 1; c < n; c++) sum -= (line[c] as number) * (x[c] as number);
    x[i] = sum / (line[i] as number);
  }
  return x;
}

function expected(feature: number): number {
  return EXPECTED[FEATURES[feature] as string] ?? 0;
}

function predict(model: { w: Float64Array; bias: number }, x: Float64Array): number {
  let z = model.bias;
  for (let i = 0; i < x.length; i++) z += (model.w[i] as number) * (x[i] as number);
  return 1 / (1 + Math.exp(-z));
}

function ratesAt(set: readonly { score: number; sample: Sample }[], threshold: number): string {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { score, sample } of set) {
    if (score >= threshold && sample.y) right++;
    else if (score >= threshold) wrong++;
    else if (sample.y) missed++;
  }
  const p = right / Math.max(1, right + wrong);
  const r = right / Math.max(1, right + missed);
  return `P ${p.toFixed(3)} R ${r.toFixed(3)} F1 ${((2 * p * r) / Math.max(1e-9, p + r)).toFixed(3)}`;
}

function round(n: number): number {
  return Math.round(n * 100) / 100;
}
