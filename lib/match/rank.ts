import type { Corpus } from '../corpus/corpus';
import { parseIsoRange } from '../model/day';
import { type Decision, decide } from './decide';
import { type KeyIndex, openIndex } from './index';
import { type Profile, profileOf } from './profile';
import { supported } from './support';

/** A report that was judged. */
export interface Ranked extends Decision {
  /** Index into the corpus. */
  readonly at: number;
}

/** How many of the best candidates are judged in full. */
const MOST_CANDIDATES = 120;

const opened = new WeakMap<Corpus, KeyIndex>();

/** The index of a corpus, opened once for each corpus. */
export function indexOf(corpus: Corpus): KeyIndex {
  const known = opened.get(corpus);
  if (known) return known;
  const weeks = corpus.reports.map(({ report }) => {
    const range = parseIsoRange(report.published);
    return range ? Math.floor(range.from / 7) : null;
  });
  const made = openIndex(corpus.index, weeks);
  opened.set(corpus, made);
  return made;
}

/**
 * Judges the reports of a corpus against a text: those that share keys with it, best first.
 * @param except reports that are left out (the record of the very text), by index
 * @param most how many candidates are judged in full
 */
export function rank(
  article: Profile,
  corpus: Corpus,
  except: ReadonlySet<number> = new Set(),
  most = MOST_CANDIDATES,
): Ranked[] {
  const index = indexOf(corpus);
  const candidates = index.find(article.keys, most + except.size).filter((c) => !except.has(c.at));
  const judged = candidates.slice(0, most).flatMap((c) => {
    const report = corpus.reports[c.at];
    if (!report) return [];
    const profile = profileOf(report.sheet(), report.digest());
    return [{ at: c.at, profile, ...decide(article, profile, index.idf) }];
  });
  return supported(judged, index.idf)
    .map(({ profile: _, ...ranked }) => ranked)
    .sort((x, y) => y.score - x.score || x.at - y.at);
}
