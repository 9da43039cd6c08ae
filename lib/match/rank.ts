import type { Corpus } from '../corpus/corpus';
import { type Decision, decide, inCompany, judgedQuickly, logitOf } from './decide';
import { gapOf, spanOf } from './features';
import { MOST_CANDIDATES } from './index';
import { FARTHEST, linksOf } from './links';
import { indexOf } from './opened';
import { type Profile, profileOf } from './profile';
import { groupOfFirst } from './together';
import { isTorn } from './torn';
import table from './weights.json';

/** A report that was judged. */
export interface Ranked extends Decision {
  /** Index into the corpus. */
  readonly at: number;
}

/**
 * Judges the reports of a corpus against a text: those that share keys with it, best first.
 * @param except reports that are left out (the record of the very text), by index
 */
export function rank(article: Profile, corpus: Corpus, except: ReadonlySet<number> = new Set()): Ranked[] {
  return inOrder(together(article, judged(article, corpus, except, MOST_CANDIDATES), corpus));
}

/**
 * The same, each report judged by itself: which of them hang together is not asked.
 * @param most how many candidates are judged in full
 */
export function rankSingly(article: Profile, corpus: Corpus, most: number): Ranked[] {
  return inOrder(judged(article, corpus, new Set(), most));
}

function inOrder(list: readonly Judged[]): Ranked[] {
  return list.map(({ profile: _, ...ranked }) => ranked).sort((x, y) => y.score - x.score || x.at - y.at);
}

function judged(article: Profile, corpus: Corpus, except: ReadonlySet<number>, most: number): Judged[] {
  const index = indexOf(corpus);
  const candidates = index.find(article.keys, most + except.size).filter((c) => !except.has(c.at));
  const list = candidates.slice(0, most).flatMap((c) => {
    const report = corpus.reports[c.at];
    if (!report) return [];
    const profile = profileOf(report.sheet(), report.digest());
    return [{ at: c.at, profile, ...decide(article, profile, index.idf) }];
  });
  return firstInFull(article, list, index.idf);
}

/** How many of the best candidates without a known gap of days are measured with all names, whether or not they are plain without them. */
const MOST_IN_FULL = 6;

/**
 * Without days look-alikes are all plain at a glance, and the names that a text without capitals prints tell which of them comes first. A candidate that
 * was in doubt had its names looked for, and would otherwise come before one that was not.
 */
function firstInFull(article: Profile, list: Judged[], idf: (key: string) => number): Judged[] {
  const quick = list.filter((j) => judgedQuickly(article, j.profile, j.score) && gapOf(article, j.profile) === null);
  if (quick.length === 0 || list.filter((j) => j.score >= table.possible).length < 2) return list;
  const anew = new Set(quick.sort((x, y) => y.score - x.score || x.at - y.at).slice(0, MOST_IN_FULL));
  return list.map((j) => (anew.has(j) ? { ...j, ...decide(article, j.profile, idf, true) } : j));
}

interface Judged extends Ranked {
  readonly profile: Profile;
}

/** How many of the best candidates are looked at together. */
const MOST_TOGETHER = 60;

/** The decisions once more, when it is known which of the candidates hang together. */
function together(article: Profile, judged: readonly Judged[], corpus: Corpus): Judged[] {
  const near = judged
    .filter((j) => logitOf(j.score) >= FARTHEST)
    .sort((x, y) => y.score - x.score || x.at - y.at)
    .slice(0, MOST_TOGETHER);
  const others = linksOf(corpus, indexOf(corpus).idf);
  const link = (i: number, j: number) => {
    const [a, b] = [near[i - 1], near[j - 1]];
    return a && b ? others(a, b) : logitOf(((a ?? b) as Judged).score);
  };
  const texts = [article, ...near.map((n) => n.profile)];
  const { members, links } = groupOfFirst(texts, link, logitOf(table.same));
  const places = new Map(near.map((n, i) => [n.at, i + 1]));
  const inside = new Set(members);
  const dated = members.filter((m) => texts[m]?.sheet.source.published).length;
  const torn = new Set(members.filter((m) => isTorn(m, texts, inside, links[m] ?? 0, link)));
  return judged.map((report) => {
    const place = places.get(report.at);
    if (place === undefined) return report;
    const own = inside.has(place);
    const company = {
      inside: own,
      link: links[place] as number,
      articleLink: links[0] ?? null,
      others: members.length - (own ? 2 : 1),
      articleDated: article.sheet.source.published !== null,
      dated: dated - (own && report.profile.sheet.source.published ? 1 : 0),
      torn: torn.has(0) || torn.has(place),
    };
    return { ...report, ...inCompany(report, company, spanOf(article, report.profile)) };
  });
}
