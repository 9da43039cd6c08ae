import type { Corpus, CorpusReport } from '../corpus/corpus';
import { type Candidate, type FixedIndex, gainOf, type KeyIndex, priorWeeks, rarity } from '../match/index';
import { indexOf, useIndex } from '../match/opened';
import type { CorpusSummary } from '../model/story';
import { addressKey } from '../text/address';
import type { Described } from './describe';
import type { Counts } from './schema';

/** How rare keys are in the bundled reports and the library together. */
export type Rarity = Pick<KeyIndex, 'idf' | 'weeks' | 'weeksOf'>;

/** What the library gives to one click. */
export interface FromLibrary {
  readonly rarity: Rarity;
  /** The best candidates. */
  readonly reports: readonly CorpusReport[];
  readonly counts: Counts;
  readonly span: Pick<Described, 'from' | 'to'>;
}

/** How rare keys are in two indexes together. A week in which both have a report with the key counts twice, and so it does among all weeks. */
export function rarityInBoth(bundled: Corpus, library: Pick<KeyIndex, 'weeks' | 'weeksOf'>): Rarity {
  const fixed = indexOf(bundled);
  const weeks = fixed.weeks + library.weeks;
  const weeksOf = (key: string) => fixed.weeksOf(key) + library.weeksOf(key);
  const known = new Map<string, number>();
  const idf = (key: string) => {
    let value = known.get(key);
    if (value === undefined) {
      value = rarity(weeks, weeksOf(key) + priorWeeks(key));
      known.set(key, value);
    }
    return value;
  };
  return { idf, weeks, weeksOf };
}

/**
 * Which of the library's candidates can be among the best of both: those before which fewer than so many stand in the bundled reports and
 * the library together. The others need not be read. Of one score the bundled reports come first, as in the corpus of both.
 * @param found the library's candidates, best first
 */
export function amongBest(
  bundled: readonly Pick<Candidate, 'score'>[],
  found: readonly Candidate[],
  most: number,
): readonly Candidate[] {
  let before = 0;
  let count = 0;
  for (const { score } of found) {
    while (before < bundled.length && (bundled[before] as Candidate).score >= score) before++;
    if (before + count >= most) break;
    count++;
  }
  return found.slice(0, count);
}

/** How many of the reports stand at an address that a bundled report has too: of two of one address only one is found. */
export function overlapOf(bundled: Corpus, reports: readonly CorpusReport[]): number {
  const at = addressesOf(bundled);
  return reports.filter(({ report }) => report.address !== null && at.has(addressKey(report.address))).length;
}

/**
 * One corpus of the bundled reports, which keep their places, and behind them the candidates of the library. Of two reports of one
 * address only one is found: the library's, unless it is no more than a feed's summary.
 */
export function combine(bundled: Corpus, { rarity: rare, reports, counts, span }: FromLibrary): Corpus {
  const at = addressesOf(bundled);
  const hidden = new Set<number>();
  const taken = reports.filter(({ report }) => {
    const same = report.address === null ? undefined : at.get(addressKey(report.address));
    if (same === undefined) return true;
    if (report.textKind === 'summary') return false;
    hidden.add(same);
    return true;
  });
  const corpus: Corpus = {
    reports: [...bundled.reports, ...taken],
    index: bundled.index,
    summary: summaryOf(bundled, counts, span),
    ...(bundled.links ? { links: bundled.links } : {}),
  };
  useIndex(corpus, joined(indexOf(bundled), hidden, taken, bundled.reports.length, rare));
  return corpus;
}

/** An index over a fixed one, without some of its reports, and over a few reports that stand behind them. */
function joined(
  fixed: FixedIndex,
  hidden: ReadonlySet<number>,
  reports: readonly CorpusReport[],
  from: number,
  { idf, weeks, weeksOf }: Rarity,
): FixedIndex {
  const keys = reports.map((report) => new Set(report.digest()?.keys.map(([key]) => key)));
  return {
    idf,
    weeks,
    weeksOf,
    find(query, limit, rare = idf) {
      const found = fixed.find(query, limit + hidden.size, rare).filter((c) => !hidden.has(c.at));
      const gains = [...query].map(([key, weight]) => [key, gainOf(rare(key), weight)] as const);
      for (const [i, has] of keys.entries()) {
        let score = 0;
        for (const [key, gain] of gains) if (has.has(key)) score += gain;
        if (score > 0) found.push({ at: from + i, score });
      }
      return found.sort((a, b) => b.score - a.score || a.at - b.at).slice(0, limit);
    },
  };
}

const addresses = new WeakMap<Corpus, ReadonlyMap<string, number>>();

function addressesOf(corpus: Corpus): ReadonlyMap<string, number> {
  let known = addresses.get(corpus);
  if (!known) {
    known = new Map(
      corpus.reports.flatMap(({ report }, i) => (report.address === null ? [] : [[addressKey(report.address), i]])),
    );
    addresses.set(corpus, known);
  }
  return known;
}

/** Counts of all that was looked through, not only of the candidates. */
function summaryOf(bundled: Corpus, counts: Counts, span: FromLibrary['span']): CorpusSummary {
  const { summary } = bundled;
  const outlets = new Set([...bundled.reports.map((r) => r.report.outlet), ...Object.keys(counts.outlets)]);
  const days = [summary.from, summary.to, span.from, span.to].flatMap((d) => d ?? []).sort();
  return {
    reports: summary.reports + counts.reports,
    languages: [...new Set([...summary.languages, ...Object.keys(counts.languages)])].sort(),
    outlets: outlets.size,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}
