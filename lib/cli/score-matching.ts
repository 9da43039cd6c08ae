import { type Corpus, corpusOf } from '../corpus/corpus';
import { buildIndex } from '../match/index';
import { keysOf } from '../match/keys';
import { profileOf } from '../match/profile';
import { type Ranked, rank, rankSingly } from '../match/rank';
import type { Report } from '../model/article';
import type { FactSheet } from '../model/sheet';
import { readArticle } from '../story/read';
import { articleOf, type GoldReport } from './gold/format';
import './tables-on-disk';

/** A gold report with its facts. */
export interface Read {
  readonly report: GoldReport;
  readonly sheet: FactSheet;
}

export interface Rates {
  precision: number;
  recall: number;
  f1: number;
}

export interface MatchingScore extends Rates {
  macro: Rates;
  crossLingual: Rates;
  top1: number;
  /** Accepted pairs of different events, as `article>report`. */
  falseMerges: string[];
  /** Pairs of one event that were not accepted, as `[cause] article>report`. */
  missed: string[];
  /** Of each report, by its id, the places of the reports that were accepted as being of its event. */
  accepted: ReadonlyMap<string, readonly number[]>;
}

/** Reads all reports. */
export function readAll(reports: readonly GoldReport[], hideDates: boolean): Read[] {
  return reports.map((report) => ({ report, sheet: readArticle(articleOf(report, hideDates)) }));
}

/** A corpus over reports that were read. */
export function corpusFrom(reads: readonly Read[]): Corpus {
  const entries = reads.map(({ report, sheet }) => ({ report: asReport(report, sheet), sheet }));
  return corpusOf(entries, buildIndex(entries.map((e) => keysOf(e.sheet))));
}

function asReport(gold: GoldReport, sheet: FactSheet): Report {
  return {
    id: gold.id,
    outlet: gold.outlet ?? '',
    language: sheet.source.language,
    published: sheet.source.published ? (gold.published ?? null) : null,
    address: gold.url ?? null,
    title: gold.title ?? '',
    text: gold.text,
    textKind: 'page',
    agency: null,
    syndicatedOf: null,
    printed: null,
    note: null,
  };
}

/** Each report in turn is the article, all others are the corpus. Where the day is hidden, "possible" counts as accepted. */
export function scoreMatching(reads: readonly Read[], hideDates: boolean): MatchingScore {
  const corpus = corpusFrom(reads);
  const total = counts();
  const cross = counts();
  const events = new Map<string, ReturnType<typeof counts>>();
  const falseMerges: string[] = [];
  const missed: string[] = [];
  const stories = new Map<string, readonly number[]>();
  let topRight = 0;
  let topAsked = 0;
  for (const [at, article] of reads.entries()) {
    const ranked = rank(profileOf(article.sheet), corpus, new Set([at]));
    const accepted = new Set(
      ranked.filter((r) => r.decision === 'same-event' || (hideDates && r.decision === 'possible')).map((r) => r.at),
    );
    stories.set(article.report.id, [...accepted]);
    const event = events.get(article.report.event) ?? counts();
    events.set(article.report.event, event);
    let siblings = 0;
    for (const [other, candidate] of reads.entries()) {
      if (other === at) continue;
      const same = candidate.report.event === article.report.event;
      if (same) siblings++;
      const said = accepted.has(other);
      const tallies = candidate.report.lang === article.report.lang ? [total, event] : [total, event, cross];
      for (const t of tallies) tally(t, same, said);
      if (said && !same) falseMerges.push(`${article.report.id}>${candidate.report.id}`);
      if (!said && same) {
        const judged = ranked.find((r) => r.at === other);
        missed.push(`[${judged ? causeOf(judged) : 'no keys in common'}] ${article.report.id}>${candidate.report.id}`);
      }
    }
    if (siblings > 0) {
      topAsked++;
      const best = ranked[0];
      if (best && reads[best.at]?.report.event === article.report.event) topRight++;
    }
  }
  // An event with a single report has nothing to find: its recall is not asked for.
  const perEvent = [...events.values()].filter((e) => e.right + e.missed > 0).map(ratesOf);
  const mean = (pick: (r: Rates) => number) => perEvent.reduce((s, r) => s + pick(r), 0) / Math.max(1, perEvent.length);
  const macro = { precision: mean((r) => r.precision), recall: mean((r) => r.recall), f1: mean((r) => r.f1) };
  return {
    ...ratesOf(total),
    macro,
    crossLingual: ratesOf(cross),
    top1: topAsked > 0 ? topRight / topAsked : 0,
    falseMerges,
    missed,
    accepted: stories,
  };
}

/** What spoke most against a pair that was not accepted. */
function causeOf({ decision, features }: Ranked): string {
  if (decision === 'possible') return 'day of publication unknown';
  const against = features.filter((f) => f.weight < 0).sort((x, y) => x.weight - y.weight)[0];
  return against ? (CAUSES[against.name] ?? against.name) : 'too little in common';
}

const CAUSES: Readonly<Record<string, string>> = {
  'gap-4-9': 'published 4 to 9 days apart',
  'gap-10-30': 'published 10 to 30 days apart',
  'gap-more': 'published more than 30 days apart',
  'event-day-differs': 'another day of the event',
  'cities-differ': 'another place',
  'people-differ': 'other people',
  'names-differ': 'no name in common',
  'measures-differ': 'another magnitude, share or result',
  apart: 'the other reports of its event have little in common with it',
};

function counts() {
  return { right: 0, wrong: 0, missed: 0 };
}

function tally(t: ReturnType<typeof counts>, same: boolean, said: boolean): void {
  if (said && same) t.right++;
  else if (said) t.wrong++;
  else if (same) t.missed++;
}

function ratesOf(t: ReturnType<typeof counts>): Rates {
  const precision = t.right + t.wrong > 0 ? t.right / (t.right + t.wrong) : 0;
  const recall = t.right + t.missed > 0 ? t.right / (t.right + t.missed) : 0;
  return { precision, recall, f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0 };
}

/** Languages that the parallel texts are asked in and about. */
const PIVOTS = ['en', 'fr', 'ru', 'zh', 'ar'];

/** Of the texts of the other language so many of the likeliest are judged in full. */
const MOST_JUDGED = 12;

/** Parallel texts: each text is the article, the texts of another language are the corpus; share of articles whose translation comes first. */
export function scoreParallel(reads: readonly Read[]): Record<string, number> {
  const byLanguage = new Map<string, Read[]>();
  for (const read of reads) {
    const list = byLanguage.get(read.report.lang);
    if (list) list.push(read);
    else byLanguage.set(read.report.lang, [read]);
  }
  const corpora = new Map([...byLanguage].map(([language, list]) => [language, corpusFrom(list)]));
  const right = new Map<string, number>();
  const asked = new Map<string, number>();
  const ask = (from: string, to: string, other: string) => {
    const corpus = corpora.get(to) as Corpus;
    const targets = byLanguage.get(to) as Read[];
    for (const article of byLanguage.get(from) ?? []) {
      const best = rankSingly(profileOf(article.sheet), corpus, MOST_JUDGED)[0];
      asked.set(other, (asked.get(other) ?? 0) + 1);
      if (best && targets[best.at]?.report.event === article.report.event)
        right.set(other, (right.get(other) ?? 0) + 1);
    }
  };
  for (const pivot of PIVOTS) {
    if (!byLanguage.has(pivot)) continue;
    for (const other of byLanguage.keys()) {
      if (other === pivot) continue;
      ask(pivot, other, other);
      ask(other, pivot, other);
    }
  }
  return Object.fromEntries([...asked].sort().map(([language, n]) => [language, (right.get(language) ?? 0) / n]));
}
