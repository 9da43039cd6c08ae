/**
 * What the reports of a corpus have in common among themselves, which the decision on all candidates together asks for. A pack holds
 * it ready, because a click should not wait for it; for any other corpus each pair is judged when it is first asked for. Where the reports
 * of a pack come first in a corpus and others behind them, the pack tells of its own.
 */
import type { Corpus } from '../corpus/corpus';
import { NumberReader, NumberWriter } from '../corpus/varint';
import { decide, logitOf } from './decide';
import { type KeyIndex, MOST_CANDIDATES } from './index';
import { type Profile, profileOf } from './profile';

/** Logit below which two texts are too far apart for others to vouch for them. */
export const FARTHEST = -5.5;
/** Logit of a pair of reports that a pack does not list. */
const NOT_LISTED = FARTHEST - 1;
/** Logits are written in steps of one eighth. */
const STEPS = 8;

/** A report of a corpus, by its index. */
export interface Linked {
  readonly at: number;
  readonly profile: Profile;
}

const listed = new WeakMap<readonly string[], Map<number, ReadonlyMap<number, number>>>();
const judged = new WeakMap<Corpus, Map<number, number>>();

/** The logits between the reports of a corpus, each computed or read once. Symmetric. */
export function linksOf(corpus: Corpus, idf: (key: string) => number): (a: Linked, b: Linked) => number {
  const size = corpus.reports.length;
  const list = corpus.links ?? [];
  const rows = of(listed, list, () => new Map<number, ReadonlyMap<number, number>>());
  const row = (at: number) => {
    let read = rows.get(at);
    if (!read) {
      read = readLinks(list[at] as string);
      rows.set(at, read);
    }
    return read;
  };
  const made = of(judged, corpus, () => new Map<number, number>());
  return (a, b) => {
    const [first, second] = a.at > b.at ? [a, b] : [b, a];
    if (first.at < list.length) return row(first.at).get(second.at) ?? NOT_LISTED;
    const id = first.at * size + second.at;
    let logit = made.get(id);
    if (logit === undefined) {
      logit = logitOf(decide(first.profile, second.profile, idf).score);
      made.set(id, logit);
    }
    return logit;
  };
}

function of<K extends object, V>(map: WeakMap<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/**
 * The logits between all reports of a corpus that are not too far apart: for each report a list of the earlier ones, as distances
 * between their indexes, each with its logit in eighths. Equal corpora give equal texts.
 */
export function writeLinks(corpus: Corpus, index: KeyIndex): string[] {
  const profiles = corpus.reports.map((r) => profileOf(r.sheet(), r.digest()));
  const pairs = profiles.map(() => new Set<number>());
  for (const [at, profile] of profiles.entries()) {
    for (const candidate of index.find(profile.keys, MOST_CANDIDATES + 1)) {
      if (candidate.at !== at) pairs[Math.max(at, candidate.at)]?.add(Math.min(at, candidate.at));
    }
  }
  return pairs.map((earlier, at) => {
    const out = new NumberWriter();
    let last = 0;
    for (const other of [...earlier].sort((a, b) => a - b)) {
      const logit = logitOf(decide(profiles[at] as Profile, profiles[other] as Profile, index.idf).score);
      if (logit < FARTHEST) continue;
      out.uint(other - last).int(Math.round(logit * STEPS));
      last = other;
    }
    return out.toString();
  });
}

/** The logits of one report to the earlier ones: only the reports that are asked for are read. */
function readLinks(packed: string): Map<number, number> {
  const read = new Map<number, number>();
  const reader = new NumberReader(packed);
  let other = 0;
  while (!reader.done) {
    other += reader.uint();
    read.set(other, reader.int() / STEPS);
  }
  return read;
}
