/** The index of each corpus. Apart from the judging of reports, so that what only asks the index does not bring all of that along. */
import type { Corpus } from '../corpus/corpus';
import { parseIsoRange } from '../model/day';
import { type FixedIndex, openIndex } from './index';

const opened = new WeakMap<Corpus, FixedIndex>();

/** Gives a corpus an index of its own making, before anyone asks for it; otherwise one is opened over its `index`. */
export function useIndex(corpus: Corpus, index: FixedIndex): void {
  opened.set(corpus, index);
}

/** The index of a corpus, opened once for each corpus. */
export function indexOf(corpus: Corpus): FixedIndex {
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
