import { type Decision, decide, withSupport } from './decide';
import type { Profile } from './profile';

/** Most accepted reports that are asked for what they have in common with an undecided one. */
const MOST_WITNESSES = 8;
/** Below this probability a report is too far from the article for others to vouch for it. */
const LEAST = 0.25;
/** From this probability on a witness is sure of a report. */
const SURE = 0.8;

/** Features that tell another event, whatever else the two have in common. */
const AGAINST: ReadonlySet<string> = new Set(['event-day-differs', 'cities-differ', 'gap-10-30', 'gap-more']);

/** Features by which two texts share something with a name or a figure of its own. */
const NAMED: ReadonlySet<string> = new Set(['people', 'proper-nouns', 'cities', 'countries', 'numbers']);

/** Two avalanches of one day have all their words in common: only a name or a figure tells that they are one. */
function isNamed({ features }: Decision): boolean {
  return features.some((f) => NAMED.has(f.name) && f.weight > 0);
}

function speaksAgainst({ features }: Decision): boolean {
  const against = (name: string) => features.some((f) => f.name === name && f.weight < 0);
  // Other people in the lead, and no name at all in common.
  return [...AGAINST].some(against) || (against('people-differ') && against('names-differ'));
}

/** A report that was judged against the article. */
interface Judged extends Decision {
  readonly profile: Profile;
}

/**
 * Lets reports that are of the event vouch for others: a late report of few words may have little in common with the article, and
 * much with a report that is surely of the same event. Each undecided report is judged against the accepted ones; what they say
 * becomes a feature of the decision. Reports that differ from the article in the day, the place or the people of the event get no support.
 */
export function supported<T extends Judged>(judged: readonly T[], idf: (key: string) => number): T[] {
  const witnesses = judged
    .filter((j) => j.decision === 'same-event')
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_WITNESSES);
  if (witnesses.length === 0) return [...judged];
  return judged.map((report) => {
    if (report.decision === 'same-event' || report.score < LEAST || !isNamed(report) || speaksAgainst(report))
      return report;
    let support = 0;
    for (const witness of witnesses) {
      const judged = decide(witness.profile, report.profile, idf);
      const { score } = judged;
      if (score >= SURE && isNamed(judged) && !speaksAgainst(judged))
        support += witness.score * ((score - SURE) / (1 - SURE));
    }
    return support > 0 ? { ...report, ...withSupport(report, support) } : report;
  });
}
