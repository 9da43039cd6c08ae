/**
 * Decides for all candidates together. One pair of texts may have little in common, or too much: a late report of few words and the
 * article, or two reports of two quakes in one town. The other reports tell: those of one event hang together, and so do those of
 * its look-alike. The candidates and the article are gathered into groups, the two that hang together best first, as long as what
 * their reports have in common on average is enough.
 */
import type { Day } from '../model/day';
import { addVotes, type Leading, leadAlike, type Votes, votesOf } from './leading';
import table from './weights.json';

/** What the grouping needs of one text. */
export interface Member {
  /** Days of the event that the title or the lead tells. */
  readonly leadDays: ReadonlySet<Day>;
  /** Cities and regions of the title or the lead. */
  readonly leadCities: ReadonlySet<string>;
  /** People of the table of the title or the lead. */
  readonly leadPeople: ReadonlySet<string>;
  /** Results of games. */
  readonly scores: ReadonlySet<string>;
  /** Shares, sums, magnitudes and days without a year, rounded. */
  readonly traits: ReadonlySet<string>;
  /** True when no day of publication is known. */
  readonly undated: boolean;
  /** What it leads with. */
  readonly leading: () => Leading;
}

/** How the first text of a list came out. */
export interface Group {
  /** Indexes of the texts that are in one group with the first, in ascending order; always with 0. */
  readonly members: readonly number[];
  /** For each text the mean of its logits to the other members of that group; null when there is none. */
  readonly links: readonly (number | null)[];
}

/** Logits beyond this count as this: no single pair rules a group. */
const MOST_LOGIT = 8;
/** Reports of a group that must tell a day, or a trait, before what they agree on means something. */
const FEWEST = 3;
/** Share of those reports that must tell the same day for it to be the day of the group's event. */
const LEAST_SHARE = 0.4;

/** What tells the event of one group of reports from that of another: where it was, how it ended, and with which figures. */
const TRAITS = ['leadCities', 'leadPeople', 'scores', 'traits'] as const;
/** Logits against joining two groups that differ in a trait of each kind. */
const DIFFERS = [table.traitDiffers, table.peopleDiffer, table.traitDiffers, table.figureDiffers] as const;
/** Share of the reports with any trait of a kind that must have one that the other group has not. */
const OWN_SHARE = 0.4;
/** Share up to which the other group may have it nevertheless: reports tell of other events too. */
const ALIEN_SHARE = 0.1;

/** Share of that for groups without days, which are held against each other by what they lead with besides. */
const UNDATED_DIFFERS = 0.5;

/** How many members have a trait, and how many have any of its kind. */
interface Tally {
  readonly counts: Map<string, number>;
  members: number;
}

interface Cluster {
  members: number[];
  /** How many members tell each day. */
  days: Map<Day, number>;
  /** How many members tell any day. */
  dated: number;
  /** The day that most of its reports give to the event, or null. */
  day: Day | null;
  traits: readonly Tally[];
  /** What its reports lead with. */
  votes: Votes[];
  /** True when the day of publication of none of them is known. */
  undated: boolean;
  /** Mean logit of the pairs within the group; 0 for a single report. */
  inner: number;
}

/** Below this two groups are never joined. */
const NEVER = Number.NEGATIVE_INFINITY;

/**
 * The group of the first text.
 * @param link logit that two texts, by index, are of one event; symmetric
 * @param base mean logit from which two single texts are joined
 */
export function groupOfFirst(texts: readonly Member[], link: (i: number, j: number) => number, base: number): Group {
  const size = texts.length;
  const logits = texts.map((_, i) => Float64Array.from(texts, (_, j) => (i === j ? 0 : clip(link(i, j)))));
  const clusters: (Cluster | null)[] = texts.map((text, i) => ({
    members: [i],
    days: new Map([...text.leadDays].map((d) => [d, 1])),
    dated: text.leadDays.size > 0 ? 1 : 0,
    day: null,
    traits: TRAITS.map((kind) => tallyOf(text[kind])),
    votes: votesOf(text.leading()),
    undated: text.undated,
    inner: 0,
  }));
  const means = logits.map((row) => Float64Array.from(row));
  // How much each two groups hang together beyond what is enough. Only the pairs of a group that has grown change.
  const excess = texts.map(() => new Float64Array(size).fill(NEVER));
  const measure = (i: number, j: number) => {
    const [a, b] = [clusters[i], clusters[j]];
    const row = excess[Math.min(i, j)] as Float64Array;
    row[Math.max(i, j)] = a && b ? excessOf(a, b, meanOf(means, i, j), base) : NEVER;
  };
  for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) measure(i, j);
  for (;;) {
    let best = NEVER;
    let pair: readonly [number, number] | null = null;
    for (let i = 0; i < size; i++) {
      const row = excess[i] as Float64Array;
      for (let j = i + 1; j < size; j++) {
        const value = row[j] as number;
        if (value < 0 || value <= best) continue;
        best = value;
        pair = [i, j];
      }
    }
    if (!pair) break;
    const [home, gone] = pair;
    join(clusters, means, home, gone);
    for (let k = 0; k < size; k++) {
      if (k !== home) measure(Math.min(home, k), Math.max(home, k));
      if (k !== gone) measure(Math.min(gone, k), Math.max(gone, k));
    }
  }
  const members = [...(clusters.find((c) => c?.members.includes(0))?.members ?? [0])].sort((x, y) => x - y);
  return {
    members,
    links: texts.map((_, i) => {
      const others = members.filter((m) => m !== i);
      if (others.length === 0) return null;
      return others.reduce((sum, m) => sum + meanOf(logits, i, m), 0) / others.length;
    }),
  };
}

function clip(logit: number): number {
  return Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, logit));
}

function meanOf(matrix: readonly Float64Array[], i: number, j: number): number {
  return (matrix[i] as Float64Array)[j] as number;
}

/** How much two groups hang together beyond what is enough; below 0 they are not joined. @param mean mean logit of their pairs */
function excessOf(a: Cluster, b: Cluster, mean: number, base: number): number {
  if (!a.undated || !b.undated) {
    const excess = mean - base + bonusOf(a, b, table.together) - againstOf(a, b) - contrastOf(a, b, mean);
    return excess < 0 ? excess : excess + table.leadingDated * leadAlike(a.votes, b.votes);
  }
  // Of reports without days each two must have more in common, many of them less; what they lead with tells look-alikes apart.
  const enough = mean - base - table.undatedMore + bonusOf(a, b, table.undatedTogether);
  const excess = enough - (enough < 0 ? 0 : UNDATED_DIFFERS * againstOf(a, b));
  return excess < 0 ? excess : excess + leadAlike(a.votes, b.votes);
}

/** What many pairs say is surer than what one says: the more there are, the less each must have in common. */
function bonusOf(a: Cluster, b: Cluster, most: number): number {
  return most * (1 - 1 / (a.members.length * b.members.length));
}

/**
 * Logits against joining two groups of which each hangs together far better than the two with each other: so do look-alikes. Two reports of each
 * are enough to see it, when there are too few to agree on a day or a place. The looser of the two decides.
 * @param between mean logit of the pairs between them
 */
function contrastOf(a: Cluster, b: Cluster, between: number): number {
  if (a.members.length < 2 || b.members.length < 2) return 0;
  return table.contrast * Math.max(0, Math.min(a.inner, b.inner) - between - table.contrastFrom);
}

/** How many pairs so many members make. */
function pairsOf(members: number): number {
  return (members * (members - 1)) / 2;
}

function tallyOf(traits: ReadonlySet<string>): Tally {
  return { counts: new Map([...traits].map((t) => [t, 1])), members: traits.size > 0 ? 1 : 0 };
}

/** Logits against joining two groups whose reports agree among themselves on what differs between them. */
function againstOf(a: Cluster, b: Cluster): number {
  let against = daysDiffer(a, b) ? table.dayDiffers : 0;
  for (const [kind, left] of a.traits.entries()) {
    const right = b.traits[kind] as Tally;
    if (hasItsOwn(left, right) && hasItsOwn(right, left)) against += DIFFERS[kind] as number;
  }
  return against;
}

/** True when many reports of a group have a trait that hardly any of the other has. */
function hasItsOwn({ counts, members }: Tally, other: Tally): boolean {
  if (members < FEWEST || other.members < FEWEST) return false;
  for (const [trait, count] of counts) {
    if (count >= OWN_SHARE * members && (other.counts.get(trait) ?? 0) <= ALIEN_SHARE * other.members) return true;
  }
  return false;
}

/** Most reports of either group agree on the day of their event, and it is not the same. */
function daysDiffer(a: Cluster, b: Cluster): boolean {
  return a.day !== null && b.day !== null && Math.abs(a.day - b.day) > 2;
}

function join(clusters: (Cluster | null)[], means: readonly Float64Array[], i: number, j: number): void {
  const a = clusters[i] as Cluster;
  const b = clusters[j] as Cluster;
  const [m, n] = [a.members.length, b.members.length];
  a.inner = (a.inner * pairsOf(m) + b.inner * pairsOf(n) + meanOf(means, i, j) * m * n) / pairsOf(m + n);
  for (let k = 0; k < means.length; k++) {
    const mean = (m * meanOf(means, i, k) + n * meanOf(means, j, k)) / (m + n);
    (means[i] as Float64Array)[k] = mean;
    (means[k] as Float64Array)[i] = mean;
  }
  a.members.push(...b.members);
  for (const [day, count] of b.days) a.days.set(day, (a.days.get(day) ?? 0) + count);
  a.dated += b.dated;
  a.day = dayOf(a);
  for (const [kind, tally] of a.traits.entries()) {
    const other = b.traits[kind] as Tally;
    for (const [trait, count] of other.counts) tally.counts.set(trait, (tally.counts.get(trait) ?? 0) + count);
    tally.members += other.members;
  }
  addVotes(a.votes, b.votes);
  a.undated &&= b.undated;
  clusters[j] = null;
}

function dayOf({ days, dated }: Cluster): Day | null {
  if (dated < FEWEST) return null;
  let best: Day | null = null;
  let most = 0;
  for (const [day, count] of days) {
    // Of two days told as often the earlier is the event's: reports tell what happened after it too.
    if (count > most || (count === most && best !== null && day < best)) {
      best = day;
      most = count;
    }
  }
  return most >= LEAST_SHARE * dated ? best : null;
}
