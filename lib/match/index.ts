import type { IndexData } from '../corpus/corpus';
import table from './prior.json';

/** How often news of any event carries a key, 0 to 1: the share of the events of the test set's development half. Written by `npm run fit`. */
const PRIOR: ReadonlyMap<string, number> = new Map(Object.entries(table));
/** The prior counts as so many weeks of news. */
const PRIOR_WEEKS = 52;

/** In how many of {@link PRIOR_WEEKS} weeks news of any event carries a key. */
export function priorWeeks(key: string): number {
  return (PRIOR.get(key) ?? 0) * PRIOR_WEEKS;
}

/**
 * How rare a key is: ln(1 + W / w).
 * @param all the weeks of the corpus, without the prior's
 * @param carrying the weeks in which a report carries the key, with {@link priorWeeks}
 */
export function rarity(all: number, carrying: number): number {
  return Math.log(1 + (all + PRIOR_WEEKS) / Math.max(1, carrying));
}

/** A power of two: gains are multiples of its inverse, so that their sums are exact and the same in whatever order they are added. */
const GAIN_STEPS = 2 ** 20;

/**
 * What a shared key adds to the score of a report.
 * @param idf how rare the key is
 * @param weight the key's weight in the question
 */
export function gainOf(idf: number, weight: number): number {
  return Math.round(idf ** 2 * weight * GAIN_STEPS) / GAIN_STEPS;
}

/** How many of the best candidates are judged in full. */
export const MOST_CANDIDATES = 120;

/** A report found by its keys. */
export interface Candidate {
  /** Index into the corpus. */
  readonly at: number;
  /** Sum over shared keys of {@link gainOf}: the square of how rare the key is times its weight in the query; not normalised. */
  readonly score: number;
}

/** Builds the postings over the keys of all reports, in the order of the reports. Terms are sorted, so that equal input gives equal bytes. */
export function buildIndex(keys: readonly ReadonlyMap<string, number>[]): IndexData {
  const postings = new Map<string, number[]>();
  for (const [at, map] of keys.entries()) {
    for (const key of map.keys()) {
      const list = postings.get(key);
      if (list) list.push(at);
      else postings.set(key, [at]);
    }
  }
  const terms = [...postings.keys()].sort();
  return { terms, postings: terms.map((t) => postings.get(t) ?? []) };
}

/** An index that is ready for questions. */
export interface KeyIndex {
  /**
   * How rare a key is: ln(1 + W / w), where W counts the weeks of the corpus and w the weeks in which a report carries the key. Weeks
   * and not reports, because fifty reports of one event do not make its names common. A report without a day is a week of its own.
   * Other ways were measured, and none was without a loss (docs/evaluation.md).
   * A year of news as usual is added to the corpus, so that in a small one "police" is no rarity.
   */
  idf(key: string): number;
  /** The reports that share keys with the question, best first, at most `limit`. */
  find(query: ReadonlyMap<string, number>, limit: number): Candidate[];
  /** The weeks of the reports, as `idf` counts them, without the year that is added. */
  readonly weeks: number;
  /** The weeks in which a report carries a key, likewise: what two indexes need to tell how rare it is in both together. */
  weeksOf(key: string): number;
}

/** An index over a corpus that does not change. */
export interface FixedIndex extends KeyIndex {
  /** @param idf how rare keys are taken to be, when that is not to be told by this index alone */
  find(query: ReadonlyMap<string, number>, limit: number, idf?: (key: string) => number): Candidate[];
}

/**
 * Opens an index.
 * @param weeks the week of publication of each report, as any integer; null where the day is unknown
 */
export function openIndex(data: IndexData, weeks: readonly (number | null)[]): FixedIndex {
  const size = weeks.length;
  const at = new Map(data.terms.map((t, i) => [t, i]));
  const countWeeks = (reports: Iterable<number>) => {
    const known = new Set<number>();
    let unknown = 0;
    for (const report of reports) {
      const week = weeks[report];
      if (week === null || week === undefined) unknown++;
      else known.add(week);
    }
    return known.size + unknown;
  };
  const all = countWeeks(weeks.keys());
  const cache = new Map<string, number>();
  const weeksOf = (key: string) => countWeeks(postingsOf(key));
  const idf = (key: string) => {
    let value = cache.get(key);
    if (value === undefined) {
      value = rarity(all, weeksOf(key) + priorWeeks(key));
      cache.set(key, value);
    }
    return value;
  };
  const postingsOf = (key: string): readonly number[] => {
    const i = at.get(key);
    return i === undefined ? [] : (data.postings[i] ?? []);
  };
  return {
    idf,
    weeks: all,
    weeksOf,
    find(query, limit, rare = idf) {
      const scores = new Float64Array(size);
      for (const [key, weight] of query) {
        const postings = postingsOf(key);
        if (postings.length === 0) continue;
        const gain = gainOf(rare(key), weight);
        for (const report of postings) scores[report] = (scores[report] ?? 0) + gain;
      }
      const found: Candidate[] = [];
      for (let i = 0; i < size; i++) if ((scores[i] as number) > 0) found.push({ at: i, score: scores[i] as number });
      found.sort((a, b) => b.score - a.score || a.at - b.at);
      return found.slice(0, limit);
    },
  };
}
